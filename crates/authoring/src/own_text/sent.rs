//! What of a text goes to somebody else, and what is taken of a text that somebody has sent.

use reading::course::{Course, Support};
use reading::json::Json;

use super::OwnText;

/// The member that has a course. What reads texts only passes it over.
const COURSE: &str = "course";

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

    /// The text as it goes to a class, with the course made of it: whole, so that its paragraphs keep their numbers, but
    /// without the help that the class does not get.
    pub fn write_for_class(&self, course: &Course) -> Json {
        let mut text = self.to_send();
        if course.support != Support::Full {
            text.title_notes.clear();
            text.lead_notes.clear();
            text.translation = None;
            for line in &mut text.lines {
                line.notes.clear();
            }
        }
        if course.support == Support::None {
            text.entries.clear();
        }
        // The text has another id wherever it is kept.
        let course = Course {
            slug: String::new(),
            ..course.clone()
        };
        let mut members = text.write().members().to_vec();
        members.push((COURSE.to_owned(), Json::Text(course.to_fragment())));
        Json::Record(members)
    }

    /// The course that came with a text. It gets its slug where the text is kept.
    pub fn received_course(json: &Json) -> Option<Course> {
        let course = Course::of_fragment(json.get(COURSE).as_text()?);
        Some(Course {
            slug: String::new(),
            ..course
        })
    }

    /// A text that somebody has sent; nothing where it has another form. Whoever made the link may have written
    /// anything: only what is sent is taken.
    pub fn received(json: &Json) -> Option<OwnText> {
        Some(OwnText::read(json)?.to_send())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::own_text::{BY_READER, LineNote, TextLine};
    use reading::glossary::{OwnEntry, Source};

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
    fn a_class_gets_the_text_with_its_course_and_no_more_help_than_that() {
        let mut text = text("");
        text.entries.push(OwnEntry::default());
        let note = LineNote {
            text: "The port has reopened.".to_owned(),
            ..LineNote::default()
        };
        text.lines[1].notes.push(note);
        let course = |support| Course {
            paragraphs: Some(vec![1]),
            support,
            ..Course::whole("t=k3")
        };
        for (support, has_notes, has_entries) in [
            (Support::Full, true, true),
            (Support::OneLanguage, false, true),
            (Support::None, false, false),
        ] {
            let written = text.write_for_class(&course(support));
            let received = OwnText::received(&written).unwrap();
            assert_eq!(!received.lines[0].notes.is_empty(), has_notes);
            assert_eq!(!received.entries.is_empty(), has_entries);
            assert!(!written.text("course").contains("k3"));
            let sent = Course {
                slug: String::new(),
                ..course(support)
            };
            assert_eq!(OwnText::received_course(&written), Some(sent));
        }
        assert_eq!(OwnText::received_course(&text.to_send().write()), None);
    }

    #[test]
    fn nothing_else_is_taken() {
        let received = OwnText::received(&text("").write()).unwrap();
        assert_eq!(received, text("").to_send());
        assert_eq!(OwnText::received(&Json::Nothing), None);
    }
}
