//! A paragraph: its sentences with their mentions, and the note facing it.

use reading::lesson::{Article, Block, Mention, Paragraph as Text, Run};
use reading::session::Interface;
use reading::words::flag_word;
use yew::prelude::*;

use super::glosses::{Glosses, view_glosses};
use crate::strings::strings;

/// Which paragraph of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ParagraphRef {
    /// Under the title.
    Lead,
    /// The summary.
    Bref,
    /// That block of the body.
    Block(usize),
}

impl ParagraphRef {
    fn find(self, article: &Article) -> Option<&Text> {
        match self {
            ParagraphRef::Lead => Some(&article.lead),
            ParagraphRef::Bref => article.en_bref.as_ref(),
            ParagraphRef::Block(at) => article.blocks.get(at).and_then(Block::paragraph),
        }
    }
}

/// A paragraph as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ParagraphState {
    pub(super) at: ParagraphRef,
    /// Whether mentions open explanations; without the app they are links only.
    pub(super) live: bool,
    /// Position of the mention that is explained, if it stands in this paragraph.
    pub(super) explained: Option<u32>,
    /// The lines beside the paragraph; none until the glossary is read.
    pub(super) glosses: Option<Glosses>,
    /// Whether the note is open.
    pub(super) note_open: bool,
    /// Ids of the sentences in this paragraph whose counterpart is shown.
    pub(super) revealed: Vec<String>,
}

/// A paragraph and its note.
pub(super) fn view_paragraph(
    article: &Article,
    shown: &ParagraphState,
    interface: Interface,
) -> Html {
    let Some(text) = shown.at.find(article) else {
        return Html::default();
    };
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
    let content = match shown.at {
        ParagraphRef::Block(at) if matches!(article.blocks.get(at), Some(Block::List(_))) => {
            html! {
                <ul id={text.id.clone()}>
                    { for sentences.map(|sentence| html! { <li>{ sentence }</li> }) }
                </ul>
            }
        }
        ParagraphRef::Block(at) if matches!(article.blocks.get(at), Some(Block::Quotation(_))) => {
            html! {
                <blockquote><p id={text.id.clone()}>{ for sentences }</p></blockquote>
            }
        }
        _ => html! { <p id={text.id.clone()}>{ for sentences }</p> },
    };
    let content = html! {
        <>
            if text.number > 0 {
                <a class="number" href={format!("#{}", text.id)} aria-label={format!("§ {}", text.number)}>
                    { text.number }
                </a>
            }
            { content }
            { view_note(text, article, shown.note_open, interface) }
            { view_glosses(text, shown.glosses.as_ref(), article) }
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

fn view_run(run: &Run, shown: &ParagraphState) -> Html {
    match run {
        Run::Text(text) => html! { text },
        Run::Mention(mention) => view_mention(mention, shown),
    }
}

fn view_mention(mention: &Mention, shown: &ParagraphState) -> Html {
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
