//! Which voice of a device may say a word.

/// A voice, as a device lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Its language, in whatever way the device writes it: `fr-CA`, `fr_FR`, `fra-FRA`, `fr`.
    pub lang: String,
    /// Whether it speaks on the device, and sends nothing to anybody.
    pub is_local: bool,
}

/// What a device can do for the language of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speech {
    /// It has no voice.
    #[default]
    None,
    /// A voice of its own.
    Local,
    /// Only voices that send the words to whoever runs them.
    Online,
}

/// The position of the voice that speaks that language (BCP 47) best: one of the device, then one of
/// the reader's region, then one of the language's first region (`fr-FR` for `fr`), then the first.
/// `reader` are the languages that the reader prefers, as the browser tells them.
pub fn best_voice(voices: &[Voice], lang: &str, reader: &[String]) -> Option<usize> {
    let wanted = Tag::parse(lang);
    let home = reader
        .iter()
        .map(|tag| Tag::parse(tag))
        .find(|tag| tag.language == wanted.language && !tag.region.is_empty());
    let first = wanted.language.to_ascii_uppercase();
    let fitness = |voice: &Voice| {
        let tag = Tag::parse(&voice.lang);
        let is_of_home = home.as_ref().is_some_and(|home| home.region == tag.region);
        (tag.language == wanted.language).then_some((
            voice.is_local,
            is_of_home,
            tag.region == first,
        ))
    };
    let mut best: Option<(usize, (bool, bool, bool))> = None;
    for (position, voice) in voices.iter().enumerate() {
        if let Some(fitness) = fitness(voice)
            && best.is_none_or(|(_, before)| fitness > before)
        {
            best = Some((position, fitness));
        }
    }
    best.map(|(position, _)| position)
}

/// Whether a tag names that language, whatever its region: `fr_CA` and `fra` are `fr`.
pub fn is_language(tag: &str, language: &str) -> bool {
    Tag::parse(tag).language == language
}

/// Language and region of a tag, in two letters each where they are known.
struct Tag {
    language: String,
    region: String,
}

/// Codes of three letters that devices write, and those of two that they stand for (ISO 639 and
/// ISO 3166): languages in small letters, regions in capitals.
const SHORT: [(&str, &str); 22] = [
    ("fra", "fr"),
    ("fre", "fr"),
    ("eng", "en"),
    ("spa", "es"),
    ("deu", "de"),
    ("ger", "de"),
    ("ita", "it"),
    ("por", "pt"),
    ("ara", "ar"),
    ("rus", "ru"),
    ("zho", "zh"),
    ("chi", "zh"),
    ("FRA", "FR"),
    ("CAN", "CA"),
    ("BEL", "BE"),
    ("CHE", "CH"),
    ("GBR", "GB"),
    ("USA", "US"),
    ("ESP", "ES"),
    ("MEX", "MX"),
    ("DEU", "DE"),
    ("PRT", "PT"),
];

impl Tag {
    fn parse(tag: &str) -> Tag {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        // A script of four letters may stand between: `zh-Hant-TW`.
        let region = parts.find(|part| matches!(part.len(), 2 | 3));
        let region = region.unwrap_or_default().to_ascii_uppercase();
        Tag {
            language: in_two_letters(language),
            region: in_two_letters(region),
        }
    }
}

fn in_two_letters(code: String) -> String {
    let known = SHORT.iter().find(|(long, _)| *long == code);
    known.map_or(code, |(_, short)| (*short).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(voices: &[(&str, bool)], reader: &str) -> Option<usize> {
        let voices: Vec<Voice> = voices
            .iter()
            .map(|(lang, is_local)| Voice {
                lang: (*lang).to_owned(),
                is_local: *is_local,
            })
            .collect();
        best_voice(&voices, "fr", &[reader.to_owned()])
    }

    #[test]
    fn tags_are_read_as_devices_write_them() {
        for lang in ["fr", "fr-FR", "fr_FR", "fra-FRA", "FR-fr", "fre"] {
            assert_eq!(
                best(&[("en-GB", true), (lang, true)], "en"),
                Some(1),
                "{lang}"
            );
        }
        assert_eq!(
            best(&[("fro", true), ("frr-DE", true), ("", true)], "en"),
            None
        );
    }

    #[test]
    fn a_voice_of_the_device_comes_before_one_of_the_readers_region() {
        assert_eq!(best(&[("fr-FR", false), ("fr-CA", true)], "fr-FR"), Some(1));
        assert_eq!(best(&[("fr-FR", false)], "fr-FR"), Some(0));
    }

    #[test]
    fn then_the_readers_region_then_the_languages_own() {
        let voices = [("fr-BE", true), ("fr_FR", true), ("fra-CAN", true)];
        assert_eq!(best(&voices, "fr-CA"), Some(2));
        assert_eq!(
            best(&voices, "en-CA"),
            Some(1),
            "English of Canada says nothing of French"
        );
        assert_eq!(best(&voices[..1], "fr-CA"), Some(0));
    }
}
