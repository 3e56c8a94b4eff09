//! What of a text goes to somebody else, and what is taken of a text that somebody has sent.

use reading::json::Json;

use super::OwnText;

impl OwnText {
    /// The text as it goes to somebody else: without the lines set aside, the page as it came, and what is said of
    /// it on this device.
    pub fn to_send(&self) -> OwnText {
        let lines = self.lines.iter().filter(|line| line.is_read());
        OwnText {
            id: String::new(),
            added: String::new(),
            lines: lines.cloned().collect(),
            original: String::new(),
            not_names: Vec::new(),
            ..self.clone()
        }
    }

    /// A text that somebody has sent; nothing where it has another form. Whoever made the link may have written
    /// anything: only what is sent is taken.
    pub fn received(json: &Json) -> Option<OwnText> {
        Some(OwnText::read(json)?.to_send())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::own_text::{BY_READER, TextLine};
    use reading::glossary::Source;

    fn text(url: &str) -> OwnText {
        let line = |text: &str, aside: &str| TextLine {
            text: text.to_owned(),
            aside: aside.to_owned(),
            ..TextLine::default()
        };
        OwnText {
            id: "k3".to_owned(),
            added: "2026-11-30".to_owned(),
            lang: "fr".to_owned(),
            title: "Le port rouvre".to_owned(),
            source: Source {
                title: "Info Koulé".to_owned(),
                url: url.to_owned(),
            },
            lines: vec![
                line("Accueil", "menu"),
                line("Le port a rouvert.", ""),
                line("Une note à moi.", BY_READER),
            ],
            original: "Accueil".to_owned(),
            ..OwnText::default()
        }
    }

    #[test]
    fn only_what_is_read_is_sent() {
        let sent = text("https://exemple.test/port").to_send();
        let written = serde_json::to_string(&sent.write()).unwrap();
        for private in ["k3", "2026", "Accueil", "note"] {
            assert!(!written.contains(private), "{written}");
        }
        assert_eq!(OwnText::received(&sent.write()), Some(sent));
    }

    #[test]
    fn nothing_else_is_taken() {
        let received = OwnText::received(&text("").write()).unwrap();
        assert_eq!(received, text("").to_send());
        assert_eq!(OwnText::received(&Json::Nothing), None);
    }
}
