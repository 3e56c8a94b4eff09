//! Codes of languages and countries.

/// Languages of pages, ISO 639-1, and countries, ISO 3166-1, with the code that is used for the
/// United Kingdom.
const CODES: &str = " \
AA AB AF AM AR AS AY AZ BA BE BG BH BI BN BO BR CA CO CS CY DA DE DZ EL EN EO ES ET EU FA FI FJ FO \
FR FY GA GD GL GN GU HA HE HI HR HU HY IA ID IK IS IT IU IW JA JI JW KA KK KL KM KN KO KS KU KY LA \
LN LO LT LV MG MI MK ML MN MO MR MS MT MY NA NE NL NO OC OM OR PA PL PS PT QU RM RN RO RU RW SA SD \
SG SH SI SK SL SM SN SO SQ SR SS ST SU SV SW TA TE TG TH TI TK TL TN TO TR TS TT TW UG UK UR UZ VI \
VO WO XH YI YO ZA ZH ZU AD AE AG AI AL AO AT AU BB BD BF BJ BM BS BT BW BY BZ CD CF CG CH CI CK CL \
CM CN CR CU CV DJ DK DM DO EC EE EG ER GB GE GH GM GQ GR GT GW GY HK HN HT IE IL IN IQ IR JM JO JP \
KE KG KH KP KR KW KZ LB LC LI LK LR LS LU LY MA MC MD ME MH MM MR MU MV MW MX MZ NG NI NP NR NZ PE \
PG PH PK PW PY QA RS SB SC SE SY SZ TD TJ TM TV TZ UA US UY VA VC VE VN VU WS YE ZM ZW ";

/// The languages that pages are most often offered in: alone in brackets they are labels.
const PAGE_LANGUAGES: [&str; 10] = ["FR", "EN", "ES", "PT", "AR", "DE", "IT", "RU", "ZH", "NL"];

/// Whether this is the code of a language or of a country, in capitals.
pub(crate) fn is_code(form: &str) -> bool {
    form.len() == 2 && CODES.split(' ').any(|code| code == form)
}

/// Whether this is the code of a language that many pages are offered in, in capitals.
pub(crate) fn is_page_language(form: &str) -> bool {
    PAGE_LANGUAGES.contains(&form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_countries() {
        assert!(is_code("FR") && is_code("BF") && is_page_language("EN"));
        // No language, no country; small letters; more than one code.
        assert!(!is_code("UE") && !is_code("fr") && !is_code("FR EN") && !is_code(""));
        assert!(!is_page_language("BF"));
    }
}
