//! The article: headline, summary, body, and where it comes from.

use std::rc::Rc;

use reading::lesson::{Block, Lesson, Noted, Paragraph as Text};
use reading::session::{Ids, Interface, Notes};
use yew::prelude::*;

use super::entry::view_source;
use super::glosses::numbered_mentions;
use super::memo::{Memo, ParagraphState, Part};
use super::paragraph::ParagraphRef;
use crate::controls::Control;
use crate::strings::{Strings, in_each_language, strings, strings_of};

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
    /// Whether there is a line for first visits.
    pub greeting: bool,
    /// Whether the reader has tapped a word: that line has done its work, and leaves its place blank so
    /// that the text stays where it is.
    pub has_tapped: bool,
}

/// The article.
pub fn view_article(props: &ArticleProps) -> Html {
    let lesson = &props.lesson;
    let strings = strings(props.interface);
    // The date and the heading of the summary are in the language of the article, like the rest of it.
    let own = strings_of(&lesson.lang, props.interface);
    let own_lang = (own.lang != lesson.lang).then_some(own.lang);
    let dateline = [own.dates.day(&lesson.date), lesson.place.clone()];
    let dateline: Vec<String> = dateline
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let mut known = 0;
    let lead = view_paragraph(ParagraphRef::Lead, &lesson.lead, &mut known, props);
    html! {
        <article lang={lesson.lang.clone()} data-lesson={lesson.slug.clone()}>
            <header class="headline">
                <p class="kicker" lang={strings.lang}>
                    { (strings.measure.line)(&lesson.level, lesson.words, lesson.minutes()) }
                </p>
                <h1 id="title">{ for words_kept_whole(&lesson.title.text) }</h1>
                { view_heading_note(&lesson.title, "title", lesson) }
                <p class="dateline" lang={own.lang}>{ dateline.join(" · ") }</p>
                { lead }
            </header>
            if props.greeting {
                <p class="greeting" data-done={props.has_tapped.then_some("")}>{ in_each_language(|words| words.article.greeting, " / ") }</p>
            }
            if let Some(bref) = &lesson.en_bref {
                <section class="bref" aria-labelledby="bref-title">
                    <h2 id="bref-title" lang={own_lang}>{ own.article.in_brief }</h2>
                    { view_paragraph(ParagraphRef::Bref, bref, &mut known, props) }
                </section>
            }
            <div class="body">
                { for lesson.blocks.iter().enumerate().map(|(at, block)| view_block(at, block, &mut known, props)) }
            </div>
            { view_onward(lesson, strings) }
            { view_origin(lesson, strings) }
        </article>
    }
}

/// A headline, in which no line breaks at a hyphen.
fn words_kept_whole(text: &str) -> impl Iterator<Item = Html> {
    text.split_inclusive(' ').map(|word| {
        let (word, space) = match word.strip_suffix(' ') {
            Some(word) => (word, " "),
            None => (word, ""),
        };
        if word.contains('-') {
            html! { <><span class="whole">{ word.to_owned() }</span>{ space }</> }
        } else {
            html! { format!("{word}{space}") }
        }
    })
}

fn view_block(at: usize, block: &Block, known: &mut u32, props: &ArticleProps) -> Html {
    match block {
        Block::Subheading(heading) => html! {
            <div class="facing heading">
                <h2 id={format!("h{at}")}>{ &heading.text }</h2>
                { view_heading_note(heading, &format!("h{at}"), &props.lesson) }
            </div>
        },
        Block::Paragraph(text) | Block::Quotation(text) | Block::List(text) => {
            view_paragraph(ParagraphRef::Block(at), text, known, props)
        }
    }
}

/// `known` is the number of the last word that was brought in before, and afterwards in this
/// paragraph.
fn view_paragraph(at: ParagraphRef, text: &Text, known: &mut u32, props: &ArticleProps) -> Html {
    let always = matches!(props.notes, Notes::Below | Notes::Beside);
    let glossed = if props.live && !props.lesson.entries().is_empty() {
        let (glossed, last) = numbered_mentions(text, *known);
        *known = last;
        glossed
    } else {
        Vec::new()
    };
    let shown = ParagraphState {
        at,
        glossed,
        live: props.live,
        explained: props
            .explained
            .filter(|nth| text.mentions().any(|mention| mention.nth == *nth)),
        note_open: always || props.revealed.contains(&text.id),
        revealed: revealed_sentences(text, &props.revealed),
    };
    html! {
        <Memo lesson={props.lesson.clone()} interface={props.interface} part={Part::Paragraph(shown)} />
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

/// Where to go from the end of the text.
fn view_onward(lesson: &Lesson, strings: &'static Strings) -> Html {
    html! {
        <nav class="onward" lang={strings.lang} aria-label={strings.article.onward}>
            if let Some(next) = &lesson.next {
                <p>
                    <span class="label">{ strings.article.next_text }</span>
                    <a href={format!("../{}/index.html", next.slug)} lang={next.lang.clone()}>
                        { &next.title }
                    </a>
                </p>
            }
            <p>
                <a class="to-library" href="../index.html">{ strings.masthead.all_texts }</a>
            </p>
            <button type="button" class="needs-app" data-action={Control::Share.word()}>{ strings.article.share }</button>
        </nav>
    }
}

fn view_origin(lesson: &Lesson, strings: &'static Strings) -> Html {
    html! {
        <footer class="origin" lang={strings.lang}>
            <h2>{ strings.article.about }</h2>
            <p>{ strings.article.written_for_learning }</p>
            <p>{ format!("{} · {}", lesson.author, lesson.licence) }</p>
            <h3>{ strings.entry.sources }</h3>
            <ul>
                { for lesson.sources.iter().map(|source| html! {
                    <li>{ view_source(source, &lesson.lang) }</li>
                }) }
            </ul>
        </footer>
    }
}
