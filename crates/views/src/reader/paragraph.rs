//! A paragraph: its sentences with their mentions, and the note facing it.

use std::rc::Rc;

use reading::lesson::{Article, Block, Glossary, Mention, Noted, Paragraph as Text, Run};
use reading::session::{Ids, Interface};
use reading::words::flag_word;
use yew::prelude::*;

use super::glosses::view_glosses;
use crate::strings::strings;

/// How the paragraphs of an article are shown.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// What the lines beside the paragraphs are taken from; none until it is read, and without the app.
    pub(super) glossary: Option<Rc<Glossary>>,
    /// Position of the mention that is explained.
    pub(super) explained: Option<u32>,
    /// Ids of the paragraphs and sentences whose counterpart is shown.
    pub(super) revealed: Ids,
    /// Whether all notes are open.
    pub(super) notes_open: bool,
    /// Whether mentions open explanations; without the app they are links only.
    pub(super) live: bool,
}

/// What the glossary says is not compared: that would take long.
impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        let glossary = |shown: &Shown| shown.glossary.as_ref().map(Rc::as_ptr);
        glossary(self) == glossary(other)
            && self.explained == other.explained
            && self.revealed == other.revealed
            && self.notes_open == other.notes_open
            && self.live == other.live
    }
}

impl Shown {
    /// The same without what is in none of these blocks.
    pub(super) fn within(&self, blocks: &[Block]) -> Shown {
        let texts = || blocks.iter().filter_map(Block::paragraph);
        let mut mentions = texts().flat_map(Text::mentions);
        let is_in = |id: &str, text: &Text| {
            let rest = id.strip_prefix(&text.id);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('s'))
        };
        let revealed = self.revealed.iter();
        let revealed = revealed.filter(|id| texts().any(|text| is_in(id, text)));
        Shown {
            explained: self
                .explained
                .filter(|nth| mentions.any(|mention| mention.nth == *nth)),
            revealed: revealed.map(str::to_owned).collect::<Vec<_>>().into(),
            ..self.clone()
        }
    }
}

/// A paragraph and its note, in the form of its block if it is one of the body. `known` is the number of the last entry
/// that was mentioned before it; it becomes that of the last one in it.
pub(super) fn view_paragraph(
    text: &Text,
    block: Option<&Block>,
    known: &mut u32,
    shown: &Shown,
    article: &Article,
    interface: Interface,
) -> Html {
    let sentences = text.sentences.iter().enumerate().map(|(at, sentence)| {
        let id = format!("{}s{}", text.id, at + 1);
        let counterpart = text.note.get(at).filter(|_| shown.revealed.contains(&id));
        html! {
            <>
                <span id={id.clone()} class="sentence">
                    { for sentence.runs.iter().map(|run| view_run(run, shown)) }
                    { separator(at, text) }
                </span>
                if let Some(counterpart) = counterpart {
                    <span
                        class="counterpart"
                        lang={article.notes_lang.clone()}
                        data-draft={draft(article, &text.id, interface)}
                        data-note-for={id}
                    >
                        { format!("{counterpart} ") }
                    </span>
                }
            </>
        }
    });
    let content = match block {
        Some(Block::List(_)) => html! {
            <ul id={text.id.clone()}>
                { for sentences.map(|sentence| html! { <li>{ sentence }</li> }) }
            </ul>
        },
        Some(Block::Quotation(_)) => html! {
            <blockquote><p id={text.id.clone()}>{ for sentences }</p></blockquote>
        },
        _ => html! { <p id={text.id.clone()}>{ for sentences }</p> },
    };
    let note_open = shown.notes_open || shown.revealed.contains(&text.id);
    let content = html! {
        <>
            if text.number > 0 {
                <a class="number" href={format!("#{}", text.id)} aria-label={format!("§ {}", text.number)}>
                    { text.number }
                </a>
            }
            { content }
            { view_note(text, article, note_open, interface) }
            if let Some(glossary) = &shown.glossary {
                { view_glosses(text, known, article, glossary) }
            }
        </>
    };
    let at = text.id.clone();
    if text.note.is_empty() {
        html! { <div class="facing" data-at={at}>{ content }</div> }
    } else {
        html! { <div class="facing noted" data-at={at}>{ content }</div> }
    }
}

/// The space after a sentence; the last has none.
fn separator(at: usize, text: &Text) -> &'static str {
    if at + 1 < text.sentences.len() {
        " "
    } else {
        ""
    }
}

fn view_run(run: &Run, shown: &Shown) -> Html {
    match run {
        Run::Text(text) => html! { text },
        Run::Mention(mention) => view_mention(mention, shown),
    }
}

fn view_mention(mention: &Mention, shown: &Shown) -> Html {
    let open = shown.explained == Some(mention.nth);
    // Only on the mention that is open: screen readers announce it of each link that has the attribute.
    let expanded = (shown.live && open).then(|| flag_word(true));
    html! {
        <a
            id={format!("m{}", mention.nth)}
            class="mention"
            href={format!("#entry-{}", mention.entry)}
            data-entry={mention.entry.clone()}
            data-first={mention.first.then_some("")}
            data-here={mention.here.map(|line| line.to_string())}
            data-inside={(!mention.inside.is_empty()).then(|| mention.inside.join(" "))}
            data-gloss={mention.gloss.map(|number| number.to_string())}
            data-kind={mention.is_expression.then_some("expression")}
            aria-expanded={expanded}
            draggable="false"
        >{ &mention.text }</a>
    }
}

/// What a heading says in the other language.
pub(super) fn view_heading_note(
    heading: &Noted,
    id: String,
    article: &Article,
    interface: Interface,
) -> Html {
    if heading.note.is_empty() {
        return Html::default();
    }
    html! {
        <p
            class="heading-note"
            lang={article.notes_lang.clone()}
            data-draft={draft(article, &id, interface)}
            data-note-for={id}
        >
            { &heading.note }
        </p>
    }
}

pub(super) fn view_note(text: &Text, article: &Article, open: bool, interface: Interface) -> Html {
    if text.note.is_empty() {
        return Html::default();
    }
    let strings = strings(interface);
    html! {
        <details
            class="note"
            data-note-for={text.id.clone()}
            lang={article.notes_lang.clone()}
            {open}
        >
            <summary>
                <span aria-hidden="true">{ &article.notes_lang }</span>
                <span class="visually-hidden" lang={strings.lang}>{ strings.languages.note_of(&article.notes_lang, text.number) }</span>
            </summary>
            <p data-draft={draft(article, &text.id, interface)}>{ for text.note.iter().map(|sentence| html! { <span>{ format!("{sentence} ") }</span> }) }</p>
        </details>
    }
}

/// What stands before the note of that id where it is a machine's draft. The style sheet shows it, so that it is
/// no part of the note.
pub(super) fn draft(article: &Article, id: &String, interface: Interface) -> Option<&'static str> {
    let is_draft = article.drafts.contains(id);
    is_draft.then_some(strings(interface).own_text.draft)
}
