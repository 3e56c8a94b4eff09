//! A lesson in the forms of a teacher's own tools, each saved as a file when it is asked for.

use std::rc::Rc;

use browser::saving;
use browser::{clock, spawn_local};
use exchange::glossary::write_tbx;
use exchange::lesson::{
    AnkiCards, Glosses, Labels, Path, StepWords, own_entries, write_anki, write_epub,
    write_flash_cards, write_gift, write_moodle_glossary, write_tmx, write_worksheet,
};
use reading::course::Course;
use reading::lesson::{Article, Flaw, Lesson, QuestionKind};
use reading::session::Interface;
use views::strings::strings_of as words_of_reader;
use yew::prelude::*;

use crate::grid::grid_rows;
use crate::strings::{Strings, ToolName, ToolWords, strings};

/// What the part needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToolsProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The lesson.
    pub(super) lesson: Rc<Lesson>,
    /// The course of which it was made, with the whole lesson.
    #[prop_or_default]
    pub(super) course: Option<(Course, Rc<Lesson>)>,
}

/// What a file is made of.
struct Made<'m> {
    lesson: &'m Lesson,
    course: Option<(&'m Course, &'m Lesson)>,
    /// The words around the lesson: in its own language where the interface speaks it.
    own: &'static Strings,
}

/// A file: its name, what it is, and all of it. Nothing where it would be too large.
type Written = Option<(String, &'static str, Vec<u8>)>;

/// What a file is about: without it, there is nothing to write.
#[derive(Clone, Copy)]
enum About {
    Text,
    Words,
    Questions,
    Translation,
}

impl About {
    /// Why there is nothing to write of that lesson; nothing where there is something.
    fn is_missing(self, lesson: &Lesson, words: &'static ToolWords) -> Option<&'static str> {
        let Lesson { article, glossary } = lesson;
        match self {
            About::Words if glossary.entries.is_empty() => Some(words.no_words),
            About::Questions if article.questions.is_empty() => Some(words.no_questions),
            About::Translation if !article.has_notes() => Some(words.no_translation),
            _ => None,
        }
    }
}

/// A tool: its name, what its file is about, and what writes it.
type Tool = (&'static ToolName, About, fn(&Made<'_>) -> Written);

/// The part of the page that makes these files.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let words = &props.words.tools;
    let trouble = use_state(|| "");
    let view = |(name, about, write): Tool| {
        let missing = about.is_missing(&props.lesson, words);
        let (props, trouble) = (props.clone(), trouble.setter());
        let on_click = Callback::from(move |_: MouseEvent| {
            let lang = &props.lesson.article.lang;
            let own = Interface::of_word(lang).unwrap_or(props.words.interface);
            let written = write(&Made {
                lesson: &props.lesson,
                course: props
                    .course
                    .as_ref()
                    .map(|(course, whole)| (course, &**whole)),
                own: strings(own),
            });
            let (trouble, not_saved) = (trouble.clone(), props.words.send.not_saved);
            spawn_local(async move {
                let saved = match written {
                    Some((name, kind, bytes)) => saving::save(&name, kind, &bytes).await.is_ok(),
                    None => false,
                };
                trouble.set(if saved { "" } else { not_saved });
            });
        });
        html! {
            <li>
                <button type="button" disabled={missing.is_some()} onclick={on_click}>{ name.label }</button>
                <span class="about">{ missing.unwrap_or(name.hint) }</span>
            </li>
        }
    };
    html! {
        <section class="tools">
            <h2>{ words.title }</h2>
            <p class="hint">{ words.hint }</p>
            <ul>{ for tools(words).into_iter().map(view) }</ul>
            if !trouble.is_empty() {
                <p class="trouble" role="alert">{ *trouble }</p>
            }
        </section>
    }
}

/// Each tool and what writes its file, what teachers ask for most first.
fn tools(words: &'static ToolWords) -> [Tool; 9] {
    [
        (&words.worksheet, About::Text, |made| {
            let sheet = write_worksheet(made.lesson, &made.path(), &made.labels(), Glosses::Beside);
            text(made, "fiche.html", "text/html", sheet)
        }),
        (&words.cards, About::Words, |made| {
            let cards = write_flash_cards(made.lesson, &made.lesson.article.notes_lang);
            text(made, "cartes.txt", "text/plain", cards)
        }),
        (&words.anki, About::Words, |made| {
            let [two_sides, _] = made.own.tools.notetypes;
            let cards = write_anki(made.lesson, AnkiCards::Meaning, two_sides);
            text(made, "anki.txt", "text/plain", cards)
        }),
        (&words.anki_gaps, About::Words, |made| {
            let [_, gap] = made.own.tools.notetypes;
            let cards = write_anki(made.lesson, AnkiCards::Gap, gap);
            text(made, "anki-trous.txt", "text/plain", cards)
        }),
        (&words.moodle, About::Words, |made| {
            let glossary = write_moodle_glossary(made.lesson);
            text(made, "moodle.xml", "application/xml", glossary)
        }),
        (&words.gift, About::Questions, |made| {
            let questions = write_gift(&made.with_answers(), &made.labels());
            text(made, "gift.txt", "text/plain", questions)
        }),
        (&words.book, About::Text, |made| {
            let book = write_epub(made.lesson, &made.labels(), clock::seconds())?;
            let name = file_name(made.lesson, "epub");
            Some((name, "application/epub+zip", book))
        }),
        (&words.tmx, About::Translation, |made| {
            text(made, "tmx", "application/xml", write_tmx(made.lesson))
        }),
        (&words.tbx, About::Words, |made| {
            let entries = own_entries(made.lesson);
            let written = write_tbx(&entries, &made.lesson.article.lang);
            text(made, "tbx", "application/xml", written)
        }),
    ]
}

fn text(made: &Made<'_>, ending: &str, kind: &'static str, text: String) -> Written {
    Some((file_name(made.lesson, ending), kind, text.into_bytes()))
}

/// What tells the lesson from others, and then what the file is.
fn file_name(lesson: &Lesson, ending: &str) -> String {
    let name = exchange::one_page::file_name(&lesson.article.title.text);
    let stem = name.strip_suffix(".html").unwrap_or(&name);
    format!("{stem}.{ending}")
}

impl Made<'_> {
    /// The article with the answers to its questions: the bank of questions is the teacher's, whatever the class sees.
    fn with_answers(&self) -> Article {
        let mut article = self.lesson.article.clone();
        if let Some((course, whole)) = self.course {
            article.questions = course.with_answers(whole).article.questions;
        }
        article
    }

    /// What the class does.
    fn path(&self) -> Path<'static> {
        let Some((course, whole)) = self.course else {
            return Path::default();
        };
        let words = &self.own.path;
        let steps = course.path.iter().map(|step| {
            let (name, task) = (words.step)(step.kind);
            let minutes = match step.minutes {
                0 => String::new(),
                minutes => (words.minutes)(minutes),
            };
            StepWords {
                kind: step.kind,
                name,
                minutes,
                task,
            }
        });
        Path {
            steps: steps.collect(),
            own_questions: course.own_questions(&whole.article),
            grid: grid_rows(course, whole, self.own.interface),
        }
    }

    /// The words around what a lesson says.
    fn labels(&self) -> Labels<'static> {
        let lang = &self.lesson.article.lang;
        let own = words_of_reader(lang, self.own.interface);
        let words = &self.own.tools;
        Labels {
            contents: words.contents,
            in_brief: own.article.in_brief,
            questions: own.questions.title,
            answers: words.answers,
            glossary: own.glossary.title,
            sources: own.entry.sources,
            gaps: own.questions.gaps,
            matching: own.questions.matching,
            true_false: own.questions.yes_no,
            fact_claim: own.questions.fact_claim,
            no_right_answer: (self.own.asked.flaw)(Flaw::NoRightAnswer, QuestionKind::Choice),
            fill_in: self.own.path.fill_in,
            name: words.name,
            class: words.class,
            date: words.date,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use reading::glossary::Entry;
    use reading::lesson::Question;

    use super::*;

    #[test]
    fn a_file_that_would_be_empty_says_why() {
        let words = &strings(Interface::French).tools;
        let empty = Lesson::default();
        let missing = |lesson: &Lesson| {
            [
                About::Text,
                About::Words,
                About::Questions,
                About::Translation,
            ]
            .map(|about| about.is_missing(lesson, words))
        };
        let reasons = [words.no_words, words.no_questions, words.no_translation].map(Some);
        assert_eq!(missing(&empty), [None, reasons[0], reasons[1], reasons[2]]);
        let mut lesson = empty;
        lesson.glossary.entries = vec![Entry::default()];
        lesson.article.questions = vec![Question::empty(QuestionKind::Open)];
        lesson.article.title.note = "Title".to_owned();
        assert_eq!(missing(&lesson), [None; 4]);
    }

    #[test]
    fn a_bank_of_questions_has_answers_that_the_class_has_not() {
        let mut question = Question::empty(QuestionKind::TrueFalse);
        question.items[0].right = 1;
        let mut whole = Lesson::default();
        whole.article.questions = vec![question];
        let course = Course::of_fragment("port&aide=sans");
        let lesson = course.apply(&whole);
        assert!(!lesson.article.questions[0].has_answer());
        let made = Made {
            lesson: &lesson,
            course: Some((&course, &whole)),
            own: strings(Interface::French),
        };
        assert!(made.with_answers().questions[0].has_answer());
        // The steps are those of the course.
        assert!(made.path().steps.is_empty() && made.path().own_questions == 1);
    }
}
