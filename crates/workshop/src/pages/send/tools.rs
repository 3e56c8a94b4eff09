//! A lesson in the forms of a teacher's own tools, each saved as a file when it is asked for.

use std::rc::Rc;

use browser::saving;
use browser::{clock, spawn_local};
use exchange::glossary::write_tbx;
use exchange::lesson::{
    AnkiCards, Glosses, Labels, own_entries, write_anki, write_epub, write_flash_cards, write_gift,
    write_moodle_glossary, write_tmx, write_worksheet,
};
use reading::lesson::Lesson;
use reading::session::Interface;
use views::strings::strings_of;
use yew::prelude::*;

use crate::strings::{Strings, ToolName, ToolWords, strings};

/// What the part needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToolsProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The lesson.
    pub(super) lesson: Rc<Lesson>,
}

/// A file: its name, what it is, and all of it. Nothing where it would be too large.
type Written = Option<(String, &'static str, Vec<u8>)>;

/// Writes a file for a tool.
type Write = fn(&Lesson, &Labels<'_>, &ToolWords) -> Written;

/// The part of the page that makes these files.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let words = &props.words.tools;
    let trouble = use_state(|| "");
    let view = |(name, write): (&'static ToolName, Write)| {
        let (props, trouble) = (props.clone(), trouble.setter());
        let on_click = Callback::from(move |_: MouseEvent| {
            let lang = &props.lesson.article.lang;
            let own = Interface::of_word(lang).unwrap_or(props.words.interface);
            let words = &strings(own).tools;
            let written = write(&props.lesson, &labels(lang, own, words), words);
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
                <button type="button" onclick={on_click}>{ name.label }</button>
                <span class="about">{ name.hint }</span>
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
fn tools(words: &'static ToolWords) -> [(&'static ToolName, Write); 9] {
    [
        (&words.worksheet, |lesson, labels, _| {
            let sheet = write_worksheet(lesson, labels, Glosses::Beside);
            text(lesson, "fiche.html", "text/html", sheet)
        }),
        (&words.cards, |lesson, _, _| {
            let cards = write_flash_cards(lesson, &lesson.article.notes_lang);
            text(lesson, "cartes.txt", "text/plain", cards)
        }),
        (&words.anki, |lesson, _, words| {
            let [two_sides, _] = words.notetypes;
            let cards = write_anki(lesson, AnkiCards::Meaning, two_sides);
            text(lesson, "anki.txt", "text/plain", cards)
        }),
        (&words.anki_gaps, |lesson, _, words| {
            let [_, gap] = words.notetypes;
            let cards = write_anki(lesson, AnkiCards::Gap, gap);
            text(lesson, "anki-trous.txt", "text/plain", cards)
        }),
        (&words.moodle, |lesson, _, _| {
            let glossary = write_moodle_glossary(lesson);
            text(lesson, "moodle.xml", "application/xml", glossary)
        }),
        (&words.gift, |lesson, labels, _| {
            let questions = write_gift(&lesson.article, labels);
            text(lesson, "gift.txt", "text/plain", questions)
        }),
        (&words.book, |lesson, labels, _| {
            let book = write_epub(lesson, labels, clock::seconds())?;
            Some((file_name(lesson, "epub"), "application/epub+zip", book))
        }),
        (&words.tmx, |lesson, _, _| {
            text(lesson, "tmx", "application/xml", write_tmx(lesson))
        }),
        (&words.tbx, |lesson, _, _| {
            let entries = own_entries(lesson);
            let written = write_tbx(&entries, &lesson.article.lang);
            text(lesson, "tbx", "application/xml", written)
        }),
    ]
}

fn text(lesson: &Lesson, ending: &str, kind: &'static str, text: String) -> Written {
    Some((file_name(lesson, ending), kind, text.into_bytes()))
}

/// What tells the lesson from others, and then what the file is.
fn file_name(lesson: &Lesson, ending: &str) -> String {
    let name = exchange::one_page::file_name(&lesson.article.title.text);
    let stem = name.strip_suffix(".html").unwrap_or(&name);
    format!("{stem}.{ending}")
}

/// The words around what a lesson says, in its own language where the interface speaks it.
fn labels(lang: &str, interface: Interface, words: &'static ToolWords) -> Labels<'static> {
    let own = strings_of(lang, interface);
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
        name: words.name,
        class: words.class,
        date: words.date,
    }
}
