//! The article: headline, summary, body, and where it comes from.

use reading::address::Address;
use reading::lesson::Article;
use reading::session::{Device, Explanation, Interface, Notes, Reading};
use yew::prelude::*;

use super::entry::view_source;
use super::language_point::view_language_point;
use super::memo::{Memo, Part};
use super::paragraph::{Shown, view_heading_note, view_paragraph};
use super::questions::QuestionsState;
use super::slice::{SLICE, SliceState, last_number};
use crate::controls::Control;
use crate::strings::{Strings, in_each_language, strings, strings_of};

/// The article. `live` says whether the app has taken over.
pub(crate) fn view_article(reading: &Reading, device: &Device, live: bool) -> Html {
    let article = &reading.article;
    let interface = device.settings.interface;
    let strings = strings(interface);
    let shown = Shown {
        glossary: reading.glossary.clone().filter(|_| live),
        explained: reading.explanation.as_ref().and_then(Explanation::mention),
        revealed: reading.revealed.clone(),
        notes_open: matches!(device.settings.notes, Notes::Below | Notes::Beside),
        live,
    };
    let drawn = article.blocks.get(..reading.drawn);
    let drawn = drawn.unwrap_or(&article.blocks);
    // The date and the heading of the summary are in the language of the article, like the rest of it.
    let own = strings_of(&article.lang, interface);
    let own_lang = (own.lang != article.lang).then_some(own.lang);
    let as_of = match article.as_of.as_str() {
        "" => String::new(),
        day => format!("{} {}", own.article.as_of, own.dates.day(day)),
    };
    let dateline = [own.dates.day(&article.date), article.place.clone(), as_of];
    let dateline: Vec<String> = dateline
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let title = &article.title.text;
    // A page that is read back has the title that its lesson has.
    let title = if live {
        strings.own_text.title_of(title)
    } else {
        title
    };
    let mut known = 0;
    let mut view =
        |paragraph| view_paragraph(paragraph, None, &mut known, &shown, article, interface);
    let lead = view(&article.lead);
    let bref = article.en_bref.as_ref().map(view);
    let slices = drawn.chunks(SLICE).enumerate().map(|(nth, blocks)| {
        let slice = SliceState {
            first: nth * SLICE,
            count: blocks.len(),
            known,
            shown: shown.within(blocks),
        };
        known = last_number(blocks, known);
        html! { <Memo key={nth} article={article.clone()} {interface} part={Part::Slice(slice)} /> }
    });
    html! {
        <article lang={article.lang.clone()} data-lesson={article.slug.clone()}>
            if !article.task.is_empty() {
                <p class="task" dir="auto">{ &article.task }</p>
            }
            <header class="headline">
                <p class="kicker" lang={strings.lang}>
                    { strings.measure.line(&article.level, article.words, article.minutes()) }
                </p>
                <h1 id="title">{ for words_kept_whole(title) }</h1>
                { view_heading_note(&article.title, "title".to_owned(), article, interface) }
                <p class="dateline" lang={own.lang}>{ dateline.join("\u{a0}· ") }</p>
                { lead }
                { view_sibling(article, strings) }
            </header>
            // After the first tap the line is blank, but keeps its place, so that the text does not move.
            if !reading.is_greeted && article.mention(0).is_some() {
                <p class="greeting" data-done={device.has_tapped.then_some("")}>{ in_each_language(|words| words.article.greeting, " / ") }</p>
            }
            if let Some(bref) = bref {
                <section class="bref" aria-labelledby="bref-title">
                    <h2 id="bref-title" lang={own_lang}>{ own.article.in_brief }</h2>
                    { bref }
                </section>
            }
            <div class="body">{ for slices }</div>
            if let Some(point) = &article.language_point {
                { view_language_point(point, article, interface) }
            }
            if !reading.has_more() {
                { view_asked(reading, interface, shown.notes_open) }
            }
            { view_onward(article, &reading.selected, strings) }
            { view_origin(article, strings) }
        </article>
    }
}

/// The way to the same article at another level.
fn view_sibling(article: &Article, strings: &'static Strings) -> Html {
    let Some(sibling) = &article.sibling else {
        return Html::default();
    };
    // The names of the levels are in their order.
    let words = if sibling.level < article.level {
        strings.article.simpler
    } else {
        strings.article.richer
    };
    html! {
        <p class="sibling" lang={strings.lang}>
            <a href={format!("../{}", Address::of_lesson(&sibling.slug).link(""))}>
                { format!("{words} ({})", sibling.level) }
            </a>
        </p>
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

fn view_asked(reading: &Reading, interface: Interface, notes_open: bool) -> Html {
    if reading.article.questions.is_empty() {
        return Html::default();
    }
    let revealed = reading.revealed.iter().filter(|id| id.starts_with('q'));
    let state = QuestionsState {
        answers: reading.answers.clone(),
        notes_open,
        revealed: revealed.map(str::to_owned).collect(),
    };
    html! {
        <Memo
            article={reading.article.clone()}
            {interface}
            part={Part::Questions(state)}
        />
    }
}

/// Where to go from the end of the text.
/// Where words are selected, the way to where words are explained leads to those, and the style sheet has it in sight.
fn view_onward(article: &Article, selected: &str, strings: &'static Strings) -> Html {
    let is_selected = !selected.is_empty();
    let label = if is_selected {
        strings.own_text.explain
    } else {
        strings.own_text.words
    };
    html! {
        <nav class="onward" lang={strings.lang} aria-label={strings.article.onward}>
            if let Some(next) = &article.next {
                <p>
                    <span class="label">{ strings.article.next_text }</span>
                    <a href={format!("../{}", Address::of_lesson(&next.slug).link(""))} lang={next.lang.clone()}>
                        { &next.title }
                    </a>
                </p>
            }
            if let Address::OwnText(id) = Address::of_lesson(&article.slug) {
                <p data-selected={is_selected.then_some("")}>
                    <a href={format!("../{}index.html#/textes/{id}/mots{selected}", Address::Workshop.path())}>{ label }</a>
                </p>
                <p>
                    <a href={format!("../{}index.html#/textes/{id}", Address::Workshop.path())}>{ strings.own_text.review }</a>
                </p>
            }
            <p>
                <a class="to-library" href="../index.html">{ strings.masthead.all_texts }</a>
            </p>
            // The address of an own text leads nowhere on another device.
            if !is_own(article) {
                <button type="button" class="needs-app" data-action={Control::Share.word()}>{ strings.article.share }</button>
            }
            // A class works with what was prepared for it.
            if !matches!(Address::of_lesson(&article.slug), Address::Course(_)) {
                <p>
                    <a class="to-send" href={in_workshop("envoyer", article)}>{ strings.article.send }</a>
                </p>
                <p>
                    <a class="to-course" href={in_workshop("cours", article)}>{ strings.article.prepare }</a>
                </p>
            }
        </nav>
    }
}

/// The way to that page of the workshop.
fn in_workshop(page: &str, article: &Article) -> String {
    format!(
        "../{}index.html#/{page}/{}",
        Address::Workshop.path(),
        article.slug
    )
}

/// Whether a reader has brought the text.
fn is_own(article: &Article) -> bool {
    Address::of_lesson(&article.slug).is_of_device()
}

fn view_origin(article: &Article, strings: &'static Strings) -> Html {
    let is_own = is_own(article);
    let written = if is_own {
        strings.own_text.only_here
    } else {
        strings.article.written_for_learning
    };
    // Whoever brought the text answers for its source, and not the site.
    let rel = is_own.then_some("noopener noreferrer nofollow");
    let rights = [article.author.as_str(), &article.licence];
    let rights: Vec<&str> = rights.into_iter().filter(|it| !it.is_empty()).collect();
    html! {
        <footer class="origin" lang={strings.lang}>
            <h2>{ strings.article.about }</h2>
            <p>{ written }</p>
            if !rights.is_empty() {
                <p>{ rights.join(" · ") }</p>
            }
            if !article.sources.is_empty() {
                <h3>{ strings.entry.sources }</h3>
                <ul>
                    { for article.sources.iter().map(|source| html! {
                        <li>{ view_source(source, &article.lang, rel) }</li>
                    }) }
                </ul>
            }
        </footer>
    }
}
