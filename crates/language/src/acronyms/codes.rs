//! Codes of languages and countries, which are no acronyms in a list of them.

use std::ops::Range;

use super::capitals::{Capitals, Why};
use crate::lang::Rules;
use crate::text::tail;

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

/// Languages that pages are offered in: alone in brackets they are labels.
const LABELS: [&str; 10] = ["FR", "EN", "ES", "PT", "AR", "DE", "IT", "RU", "ZH", "NL"];

/// Takes lists of two codes and more, and single ones in brackets, out of the acronyms.
pub(super) fn set_aside(text: &str, capitals: &mut [Capitals], rules: &Rules) {
    let mut first = 0;
    for at in 0..capitals.len() {
        let is_last = !capitals
            .get(at + 1)
            .zip(capitals.get(at))
            .is_some_and(|(next, this)| is_listed(text, this.range.end..next.range.start, rules));
        if !is_last {
            continue;
        }
        let Some(list) = capitals.get_mut(first..=at) else {
            return;
        };
        first = at + 1;
        let form = |of: &Capitals| text.get(of.range.clone()).unwrap_or_default();
        if let [only] = list
            && is_label(text, &only.range, form(only))
        {
            only.why = Why::Display;
        }
        for codes in list.chunk_by_mut(|one, next| is_code(form(one)) == is_code(form(next))) {
            if codes.len() >= 2 && codes.iter().all(|one| is_code(form(one))) {
                for one in codes {
                    one.why = Why::Symbol;
                }
            }
        }
    }
}

fn is_code(form: &str) -> bool {
    form.len() == 2 && CODES.split(' ').any(|code| code == form)
}

/// Whether two codes with that between them stand in one list.
fn is_listed(text: &str, gap: Range<usize>, rules: &Rules) -> bool {
    let gap = text.get(gap).unwrap_or_default();
    let between = gap.trim();
    !gap.is_empty()
        && (between.chars().all(|c| "|/,;·•-–".contains(c)) || rules.naming.and.contains(&between))
}

/// Whether it stands alone in brackets and is a language, or a country at the end of its line.
fn is_label(text: &str, range: &Range<usize>, form: &str) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let is_bracketed = before.ends_with(['(', '[']) && after.starts_with([')', ']']);
    let ends_line = matches!(after.get(1..2), None | Some("\n"));
    let line = tail(text, range.start, LINE)
        .rsplit('\n')
        .next()
        .unwrap_or_default();
    let is_item = ends_line && line.split_whitespace().count() <= 3;
    is_bracketed && (LABELS.contains(&form) || is_item && is_code(form))
}

/// The most bytes of a line that only names a country.
const LINE: usize = 60;
