//! A paragraph: its sentences with their mentions, and the note facing it.

use std::rc::Rc;

use reading::glossary::Kind;
use reading::lesson::{Block, Lesson, Mention, Paragraph as Text, Run};
use reading::session::Interface;
use yew::prelude::*;

use crate::strings::strings;

/// Which paragraph of the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Under the title.
    Lead,
    /// The summary.
    Bref,
    /// That block of the body.
    Block(usize),
}

impl At {
    fn find(self, lesson: &Lesson) -> Option<&Text> {
        match self {
            At::Lead => Some(&lesson.lead),
            At::Bref => lesson.en_bref.as_ref(),
            At::Block(at) => lesson.blocks.get(at).and_then(Block::paragraph),
        }
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct ParagraphProps {
    pub(super) lesson: Rc<Lesson>,
    pub(super) at: At,
    pub(super) interface: Interface,
    /// Whether mentions open explanations; without the app they are links only.
    pub(super) live: bool,
    /// Position of the mention that is explained, if it stands in this paragraph.
    pub(super) explained: Option<u32>,
    /// Whether the note is open.
    pub(super) note_open: bool,
    /// Ids of the sentences in this paragraph whose counterpart is shown.
    pub(super) revealed: Vec<String>,
}

/// A paragraph and its note. It is drawn again only when something in it changes: a tap costs
/// the same in a long text as in a short one.
#[component]
pub(super) fn Paragraph(props: &ParagraphProps) -> Html {
    let Some(text) = props.at.find(&props.lesson) else {
        return Html::default();
    };
    let sentences = text.sentences.iter().enumerate().map(|(at, sentence)| {
        let id = format!("{}s{}", text.id, at + 1);
        let counterpart = text.note.get(at).filter(|_| props.revealed.contains(&id));
        html! {
            <>
                <span id={id.clone()} class="sentence">
                    { for sentence.runs.iter().map(|run| view_run(run, props)) }
                    { separator(at, text) }
                </span>
                if let Some(counterpart) = counterpart {
                    <span class="counterpart" lang={props.lesson.notes_lang.clone()} data-note-for={id}>
                        { format!("{counterpart} ") }
                    </span>
                }
            </>
        }
    });
    let content = match props.at {
        At::Block(at) if matches!(props.lesson.blocks.get(at), Some(Block::List(_))) => html! {
            <ul id={text.id.clone()}>
                { for sentences.map(|sentence| html! { <li>{ sentence }</li> }) }
            </ul>
        },
        At::Block(at) if matches!(props.lesson.blocks.get(at), Some(Block::Quotation(_))) => {
            html! {
                <blockquote><p id={text.id.clone()}>{ for sentences }</p></blockquote>
            }
        }
        _ => html! { <p id={text.id.clone()}>{ for sentences }</p> },
    };
    html! {
        <div class="facing" data-at={text.id.clone()}>
            if text.number > 0 {
                <a class="number" href={format!("#{}", text.id)} aria-label={format!("§ {}", text.number)}>
                    { text.number }
                </a>
            }
            { content }
            { view_note(text, props) }
        </div>
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

fn view_run(run: &Run, props: &ParagraphProps) -> Html {
    match run {
        Run::Text(text) => html! { text },
        Run::Mention(mention) => view_mention(mention, props),
    }
}

fn view_mention(mention: &Mention, props: &ParagraphProps) -> Html {
    let kind = props.lesson.entry(&mention.entry).map(|entry| entry.kind);
    let gloss = mention
        .first
        .then(|| props.lesson.gloss(&mention.entry))
        .flatten();
    let expanded = props.live.then(|| {
        let open = props.explained == Some(mention.nth);
        if open { "true" } else { "false" }
    });
    html! {
        <a
            id={format!("m{}", mention.nth)}
            class="mention"
            href={format!("#entry-{}", mention.entry)}
            data-entry={mention.entry.clone()}
            data-first={mention.first.then_some("")}
            data-gloss={gloss.map(|number| number.to_string())}
            data-kind={(kind == Some(Kind::Expression)).then_some("expression")}
            aria-expanded={expanded}
            draggable="false"
        >{ &mention.text }</a>
    }
}

fn view_note(text: &Text, props: &ParagraphProps) -> Html {
    if text.note.is_empty() {
        return Html::default();
    }
    let strings = strings(props.interface);
    html! {
        <details
            class="note"
            data-note-for={text.id.clone()}
            lang={props.lesson.notes_lang.clone()}
            open={props.note_open}
        >
            <summary>
                <span aria-hidden="true">{ &props.lesson.notes_lang }</span>
                <span class="unseen" lang={strings.lang}>{ strings.english_of(text.number) }</span>
            </summary>
            <p>{ text.note.join(" ") }</p>
        </details>
    }
}
