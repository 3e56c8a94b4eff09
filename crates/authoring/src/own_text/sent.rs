//! What of a text goes to somebody else, and what is taken of a text that somebody has sent.

use reading::course::{Course, Support, Words};
use reading::glossary::{Entry, OwnEntry};
use reading::json::Json;
use reading::lesson::Lesson;

use super::items::HERE;
use super::lesson::blocks;
use super::{OwnText, TextLine};
use crate::article::BlockKind;

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

    /// The text as it goes to a class, with the course made of it, whose lesson is that one. What the class does not get is
    /// not in it: a sign stands for each paragraph that was not chosen, so that the others keep their numbers.
    pub fn write_for_class(&self, course: &Course, lesson: &Lesson) -> Json {
        let chosen = course.apply(lesson);
        let mut text = self.to_send();
        text.entries = self.entries_for_class(course.support, &chosen);
        if course.paragraphs.is_some() {
            text.lines = lines_for_class(&text.lines, course);
        }
        if course.leaves_out_lead {
            text.lead.clear();
            text.lead_notes.clear();
        }
        // It has the sentences of all paragraphs.
        if course.paragraphs.is_some() || course.leaves_out_lead || course.support != Support::Full
        {
            text.translation = None;
        }
        if course.support != Support::Full {
            text.title_notes.clear();
            text.lead_notes.clear();
            for line in &mut text.lines {
                line.notes.clear();
            }
        }
        // Those of exercises among them, since they were drawn from all of the text.
        text.keep_questions(&chosen.article.questions, &chosen.article);
        // The text has another id wherever it is kept, and of what is left of it other words would be proposed.
        let explained = chosen.glossary.entries.iter();
        let course = Course {
            slug: String::new(),
            words: Words::These(explained.map(|entry| id_for_class(&entry.id)).collect()),
            questions: None,
            exercises: Vec::new(),
            ..course.clone()
        };
        let mut members = text.write().members().to_vec();
        members.push((COURSE.to_owned(), Json::Text(course.to_fragment())));
        Json::Record(members)
    }

    /// The entries that explain what a class gets, unless the site has them: those of this text, and those that the
    /// text itself or the reader's glossary defines, which nobody else has.
    fn entries_for_class(&self, support: Support, chosen: &Lesson) -> Vec<OwnEntry> {
        let of_device = chosen.glossary.entries.iter();
        let of_device = of_device.filter(|entry| entry.id.contains('.'));
        let entries = of_device.map(|entry| {
            let id = id_for_class(&entry.id);
            let id = id.strip_prefix(HERE).unwrap_or(&id).to_owned();
            let mut here = self.entries.iter();
            let own = here.find(|own| entry.id.starts_with(HERE) && own.entry.id == id);
            let mut own = own.cloned().unwrap_or_else(|| own_entry(entry, chosen));
            own.entry.id = id;
            if support != Support::Full {
                let lang = &chosen.article.lang;
                own.entry.texts.retain(|text| text.lang == *lang);
            }
            own
        });
        entries.collect()
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

/// Stands for the words of a paragraph that was not chosen.
const LEFT_OUT: &str = "…";

/// The lines of the chosen paragraphs, a sign for each of the others, and the subheadings over what was chosen.
fn lines_for_class(lines: &[TextLine], course: &Course) -> Vec<TextLine> {
    let mut kept = Vec::new();
    let mut heading = None;
    let mut number = 0;
    for (kind, lines) in blocks(lines) {
        if kind == BlockKind::Subheading {
            heading = lines.first().copied();
            continue;
        }
        number += 1;
        if course.has_paragraph(number) {
            kept.extend(heading.take().into_iter().chain(lines).cloned());
        } else {
            kept.push(TextLine {
                text: LEFT_OUT.to_owned(),
                ..TextLine::default()
            });
        }
    }
    kept
}

/// The id under which an entry reaches a class: those that only this device has explain the text that is sent.
fn id_for_class(id: &str) -> String {
    match id.split_once('.') {
        Some(_) if !id.starts_with(HERE) => format!("{HERE}{}", id.replace('.', "-")),
        _ => id.to_owned(),
    }
}

/// An entry with the forms under which a lesson mentions it.
fn own_entry(entry: &Entry, lesson: &Lesson) -> OwnEntry {
    let mut forms: Vec<String> = Vec::new();
    let mentions = lesson.article.mentions();
    for mention in mentions.filter(|mention| mention.entry == entry.id) {
        if !forms.contains(&mention.text) {
            forms.push(mention.text.clone());
        }
    }
    let mut own = OwnEntry {
        entry: Entry {
            see: Vec::new(),
            ..entry.clone()
        },
        ..OwnEntry::default()
    };
    own.set_forms(forms);
    // The headword is the lesson's, whatever is mentioned first.
    own.entry.headword.clone_from(&entry.headword);
    own
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::own_text::{BY_READER, LineNote, Workbench};
    use reading::course::{Exercise, ExerciseKind};
    use reading::glossary::{Kind, Source};
    use reading::lesson::Block;

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

    /// A text of three paragraphs, the first of which defines an acronym, and its lesson.
    fn for_class() -> (OwnText, Workbench) {
        let glossary = OwnEntry {
            forms: vec!["Koulé".to_owned()],
            ..entry("koule", "Koulé", "Un lac.")
        };
        let bench = Workbench::new(&[]).with_glossary(&[glossary]);
        let page = "# Le port rouvre\n\nLe Fonds d’aide à la pêche (FAP) a payé les travaux du port pendant deux ans, dit la mairie.\n\n\
            Le FAP paiera encore le toit de la halle, qui est tombé au printemps dernier avec la pluie.\n\n\
            À Koulé, les bateaux sont revenus mardi soir, et les pêcheurs ont fêté cela toute la nuit.\n";
        let mut text = bench.text_of_page(page.to_owned(), "fr");
        text.id = "k3".to_owned();
        text.lead = String::new();
        for line in &mut text.lines {
            let note = LineNote {
                lang: "en".to_owned(),
                text: format!("In English: {}", line.text.len()),
                ..LineNote::default()
            };
            line.notes.push(note);
        }
        (text, bench)
    }

    fn entry(id: &str, headword: &str, says: &str) -> OwnEntry {
        let mut own = OwnEntry::default();
        own.entry.id = id.to_owned();
        own.entry.kind = Kind::Place;
        own.entry.headword = headword.to_owned();
        own.write_text("fr", |text| text.explanation = says.to_owned());
        own.write_text("en", |text| {
            text.explanation = format!("{says} In English.")
        });
        own
    }

    /// What a class sees, wherever the text is kept.
    fn arrived(text: &OwnText, bench: &Workbench, course: &Course) -> (Lesson, String) {
        let written = text.write_for_class(course, &bench.lesson(text));
        let mut received = OwnText::received(&written).unwrap();
        received.id = "z9".to_owned();
        let sent = Course {
            slug: "t=z9".to_owned(),
            ..OwnText::received_course(&written).unwrap()
        };
        // Somebody else has no glossary of their own.
        let lesson = sent.apply(&Workbench::new(&[]).lesson(&received));
        (lesson, serde_json::to_string(&written).unwrap())
    }

    /// The paragraphs of a lesson with their numbers, and the words that it explains with what it says of them.
    type Seen = (Vec<(u32, String)>, Vec<(String, String)>);

    fn seen(lesson: &Lesson) -> Seen {
        let body = lesson.article.blocks.iter().filter_map(Block::paragraph);
        let texts = body.map(|it| {
            let sentences: Vec<String> = it.sentences.iter().map(|it| it.text()).collect();
            (it.number, sentences.join(" "))
        });
        let mentions = lesson.article.mentions();
        let mentions = mentions.map(|it| {
            let entry = lesson.glossary.entry(&it.entry).unwrap();
            let says = entry.text("fr").unwrap().in_one_line(&entry.headword);
            (it.text.clone(), says)
        });
        (texts.collect(), mentions.collect())
    }

    #[test]
    fn a_class_gets_what_was_chosen_and_nothing_else() {
        let (text, bench) = for_class();
        let lesson = bench.lesson(&text);
        for (paragraphs, absent) in [
            (vec![2], ["mairie", "bateaux", "Un lac"]),
            (vec![3], ["mairie", "halle", "Fonds"]),
            (vec![1, 3], ["halle", "pluie", "k3"]),
        ] {
            for support in Support::ALL {
                let course = Course {
                    paragraphs: Some(paragraphs.clone()),
                    support: *support,
                    ..Course::whole("t=k3")
                };
                let (there, written) = arrived(&text, &bench, &course);
                assert_eq!(seen(&there), seen(&course.apply(&lesson)), "{course:?}");
                for words in absent {
                    assert!(!written.contains(words), "{words}: {written}");
                }
                let has_help = written.contains("In English");
                assert_eq!(has_help, *support == Support::Full, "{written}");
                let explains =
                    written.contains("Un lac.") || written.contains("Fonds d’aide à la pêche\"");
                assert_eq!(explains, *support != Support::None, "{written}");
            }
        }
        assert_eq!(OwnText::received_course(&text.to_send().write()), None);
    }

    #[test]
    fn a_class_explains_only_the_words_that_were_chosen() {
        let (text, bench) = for_class();
        for (words, explained) in [
            (Words::Proposed, 3),
            (Words::All, 3),
            (Words::These(vec!["own.koule".to_owned()]), 1),
            (Words::These(vec!["text.fap".to_owned()]), 2),
            (Words::These(Vec::new()), 0),
        ] {
            let course = Course {
                words,
                paragraphs: Some(vec![2, 3]),
                ..Course::whole("t=k3")
            };
            let here = seen(&course.apply(&bench.lesson(&text)));
            let (there, _) = arrived(&text, &bench, &course);
            assert_eq!(seen(&there), here);
            assert!(here.1.len() <= explained, "{here:?}");
        }
    }

    #[test]
    fn exercises_arrive_as_they_were_drawn() {
        let (mut text, bench) = for_class();
        for (nth, line) in text.lines.iter_mut().enumerate() {
            line.text = format!("{} Le mot{nth} est là. La rue{nth} aussi.", line.text);
            for what in ["mot", "rue"] {
                let id = format!("{what}{nth}");
                let own = OwnEntry {
                    forms: vec![id.clone()],
                    ..entry(&id, &id, &format!("Son numéro de {what} est {nth}."))
                };
                text.entries.push(own);
            }
        }
        let exercises = ExerciseKind::ALL.iter();
        let course = Course {
            exercises: exercises.map(|kind| Exercise::new(*kind, 3)).collect(),
            ..Course::whole("t=k3")
        };
        let here = course.apply(&bench.lesson(&text)).article.questions;
        assert!(here.len() >= 2, "{here:?}");
        assert_eq!(arrived(&text, &bench, &course).0.article.questions, here);
        let hidden = Course {
            hides_answers: true,
            ..course
        };
        let there = arrived(&text, &bench, &hidden).0.article.questions;
        assert!(there.iter().all(|question| !question.has_answer()));
    }

    #[test]
    fn nothing_else_is_taken() {
        let received = OwnText::received(&text("").write()).unwrap();
        assert_eq!(received, text("").to_send());
        assert_eq!(OwnText::received(&Json::Nothing), None);
    }
}
