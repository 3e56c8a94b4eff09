//! The article: headline, summary, body, and where it comes from.

use std::rc::Rc;

use reading::lesson::{Block, Lesson, Noted, Paragraph as Text};
use reading::session::{Ids, Interface, Notes};
use yew::prelude::*;

use super::entry::view_source;
use super::paragraph::At;
use super::piece::{Piece, Shown, What};
use crate::strings::{Strings, in_each_language, strings};

/// What the article shows.
pub struct ArticleProps {
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// Language of the interface.
    pub interface: Interface,
    /// Where the notes stand.
    pub notes: Notes,
    /// Position of the mention that is explained.
    pub explained: Option<u32>,
    /// Ids of the paragraphs and sentences whose counterpart is shown.
    pub revealed: Ids,
    /// Whether the app has taken over.
    pub live: bool,
    /// Whether the line for first visits is still shown.
    pub greeting: bool,
}

/// The article.
pub fn view_article(props: &ArticleProps) -> Html {
    let lesson = &props.lesson;
    let strings = strings(props.interface);
    let place = [strings.day(&lesson.date), lesson.place.clone()];
    let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
    html! {
        <article lang={lesson.lang.clone()} data-lesson={lesson.slug.clone()}>
            <header class="headline">
                <p class="kicker" lang={strings.lang}>
                    { strings.measure(&lesson.level, lesson.words, lesson.minutes()) }
                </p>
                <h1 id="title">{ &lesson.title.text }</h1>
                { view_heading_note(&lesson.title, "title", lesson) }
                <p class="dateline" lang={strings.lang}>{ place.join(" · ") }</p>
                { view_paragraph(At::Lead, &lesson.lead, props) }
            </header>
            if props.greeting {
                <p class="greeting">{ in_each_language(|words| words.greeting, " / ") }</p>
            }
            if let Some(bref) = &lesson.en_bref {
                <section class="bref" aria-labelledby="bref-title">
                    <h2 id="bref-title">{ "En bref" }</h2>
                    { view_paragraph(At::Bref, bref, props) }
                </section>
            }
            <div class="body">
                { for lesson.blocks.iter().enumerate().map(|(at, block)| view_block(at, block, props)) }
            </div>
            { view_origin(lesson, strings) }
        </article>
    }
}

fn view_block(at: usize, block: &Block, props: &ArticleProps) -> Html {
    match block {
        Block::Subheading(heading) => html! {
            <div class="facing">
                <h2 id={format!("h{at}")}>{ &heading.text }</h2>
                { view_heading_note(heading, &format!("h{at}"), &props.lesson) }
            </div>
        },
        Block::Paragraph(text) | Block::Quotation(text) | Block::List(text) => {
            view_paragraph(At::Block(at), text, props)
        }
    }
}

fn view_paragraph(at: At, text: &Text, props: &ArticleProps) -> Html {
    let always = matches!(props.notes, Notes::Below | Notes::Beside);
    let shown = Shown {
        at,
        live: props.live,
        explained: props
            .explained
            .filter(|nth| text.mentions().any(|mention| mention.nth == *nth)),
        note_open: always || props.revealed.contains(&text.id),
        revealed: revealed_sentences(text, &props.revealed),
    };
    html! {
        <Piece lesson={props.lesson.clone()} interface={props.interface} what={What::Paragraph(shown)} />
    }
}

fn revealed_sentences(text: &Text, revealed: &Ids) -> Vec<String> {
    let prefix = format!("{}s", text.id);
    let ids = revealed.iter().filter(|id| id.starts_with(&prefix));
    ids.map(str::to_owned).collect()
}

fn view_heading_note(heading: &Noted, id: &str, lesson: &Lesson) -> Html {
    if heading.note.is_empty() {
        return Html::default();
    }
    html! {
        <p class="heading-note" lang={lesson.notes_lang.clone()} data-note-for={id.to_owned()}>
            { &heading.note }
        </p>
    }
}

fn view_origin(lesson: &Lesson, strings: &'static Strings) -> Html {
    html! {
        <footer class="origin" lang={strings.lang}>
            <h2>{ strings.about }</h2>
            <p>{ strings.written_for_learning }</p>
            <p>{ format!("{} · {}", lesson.author, lesson.licence) }</p>
            <h3>{ strings.sources }</h3>
            <ul>
                { for lesson.sources.iter().map(|source| html! {
                    <li>{ view_source(source, &lesson.lang) }</li>
                }) }
            </ul>
        </footer>
    }
}
