//! What an entry says, in the glossary and in the explanation.

use reading::glossary::{Entry, EntryText, Source};
use reading::lesson::Article;
use yew::prelude::*;

use crate::strings::Strings;

/// All of an entry: headword, pronunciation, explanations, sources.
pub(crate) fn view_entry_text(entry: &Entry, article: &Article, strings: &'static Strings) -> Html {
    html! {
        <>
            <p>{ view_headword(entry, &article.lang, strings) }</p>
            <p class="pronunciation">{ view_pronunciation(entry, &article.lang) }</p>
            { view_texts(entry, article, strings, false) }
            { view_sources(entry, &article.lang, strings) }
        </>
    }
}

/// Article, headword, gender and level: `l’AES f.`
pub(super) fn view_headword(entry: &Entry, lang: &str, strings: &'static Strings) -> Html {
    let elided = entry.article.ends_with('’');
    let space = if elided || entry.article.is_empty() {
        ""
    } else {
        " "
    };
    html! {
        <>
            <dfn lang={lang.to_owned()}>
                <span class="article">{ format!("{}{space}", entry.article) }</span>
                <span class="headword">{ &entry.headword }</span>
            </dfn>
            if let Some(gender) = entry.gender {
                <span class="gender">{ format!(" {}", (strings.entry.gender)(gender)) }</span>
            }
            if !entry.level.is_empty() {
                <span class="level">{ &entry.level }</span>
            }
        </>
    }
}

/// How the headword is said: in syllables, and in the phonetic alphabet for teachers.
pub(super) fn view_pronunciation(entry: &Entry, lang: &str) -> Html {
    html! {
        <>
            if !entry.read.is_empty() {
                <span class="read" lang={lang.to_owned()}>{ &entry.read }</span>
            }
            if !entry.ipa.is_empty() {
                // A screen reader would spell out the phonetic signs.
                <span class="ipa" lang={format!("{lang}-fonipa")} aria-hidden="true">
                    { format!(" /{}/", entry.ipa) }
                </span>
            }
        </>
    }
}

/// Names and explanations, the article's language first; the style sheet shows the languages
/// that the reader chose.
/// In a panel the explanations have ids, `explained-in-article` and `explained-in-notes`.
pub(super) fn view_texts(
    entry: &Entry,
    article: &Article,
    strings: &'static Strings,
    in_panel: bool,
) -> Html {
    let own = entry.text(&article.lang);
    let other = entry.text_beside(&article.lang);
    html! {
        <>
            if let Some(text) = own.filter(|text| !text.name.is_empty()) {
                <p class="name" data-in="article" lang={text.lang.clone()}>{ &text.name }</p>
            }
            if let Some(text) = other.filter(|text| !(text.form.is_empty() && text.name.is_empty())) {
                <p class="name" data-in="notes" lang={text.lang.clone()}>{ text.full_name(&entry.headword) }</p>
            }
            if !entry.pattern.is_empty() {
                <p class="pattern">
                    <span>{ strings.entry.pattern }</span>
                    <span lang={article.lang.clone()}>{ format!(" {}", entry.pattern) }</span>
                </p>
            }
            if let Some(text) = own {
                { view_explanation(text, "article", in_panel) }
            }
            if let Some(text) = other {
                { view_explanation(text, "notes", in_panel) }
            }
            if !entry.example.is_empty() {
                <p class="example">
                    <span>{ strings.entry.example }</span>
                    <span lang={article.lang.clone()}>{ format!(" {}", entry.example) }</span>
                </p>
            }
        </>
    }
}

fn view_explanation(text: &EntryText, language: &'static str, in_panel: bool) -> Html {
    let id = in_panel.then(|| format!("explained-in-{language}"));
    html! {
        <div class="explanation" {id} data-in={language} lang={text.lang.clone()}>
            <p class="meaning">{ &text.explanation }</p>
            if !text.usage.is_empty() {
                <p class="usage">{ &text.usage }</p>
            }
        </div>
    }
}

/// How the address of a map begins: as the build has made it, or as it stands in a lesson that is one file.
const OF_SITE: [&str; 2] = ["../maps/", "data:image/svg+xml"];

/// The map of an entry, if it has one. It is fetched when it comes into view.
pub(super) fn view_map(entry: &Entry, article: &Article, strings: &'static Strings) -> Html {
    // What somebody has sent may name any address.
    if !OF_SITE.iter().any(|begins| entry.map.starts_with(begins)) {
        return Html::default();
    }
    let words = |language: &'static str, lang: &str| {
        let words = entry.text(lang).map(|text| &text.map);
        html! { <p data-in={language} lang={lang.to_owned()}>{ words }</p> }
    };
    html! {
        <figure class="map">
            <img src={entry.map.clone()} alt={strings.entry.map} loading="lazy" />
            { words("article", &article.lang) }
            { words("notes", &article.notes_lang) }
            <figcaption>{ strings.entry.borders }</figcaption>
        </figure>
    }
}

/// Sources, the day on which the facts were true, the day on which the sources were read.
pub(super) fn view_sources(entry: &Entry, lang: &str, strings: &'static Strings) -> Html {
    if entry.sources.is_empty() {
        return Html::default();
    }
    let label = if entry.sources.len() == 1 {
        strings.entry.source
    } else {
        strings.entry.sources
    };
    html! {
        <p class="sources">
            <span>{ label }</span>
            { for entry.sources.iter().enumerate().map(|(at, source)| html! {
                <span>
                    { if at == 0 { " " } else { strings.entry.semicolon } }
                    { view_source(source, lang, None) }
                </span>
            }) }
            <span class="dates">{ view_dates(entry, strings) }</span>
        </p>
    }
}

/// The title of a source: a link to its address, or plain text where it has none. Either carries
/// the language, by which the page's reader finds it. `rel` says what the link is, where that must be said.
pub(super) fn view_source(source: &Source, lang: &str, rel: Option<&'static str>) -> Html {
    let lang = lang.to_owned();
    // Whatever else a text from elsewhere carries there is no address of a source.
    let is_link = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| source.url.starts_with(scheme));
    if !is_link {
        html! { <span lang={lang}>{ &source.title }</span> }
    } else {
        html! { <a href={source.url.clone()} lang={lang} {rel}>{ &source.title }</a> }
    }
}

fn view_dates(entry: &Entry, strings: &'static Strings) -> String {
    let as_of = (strings.entry.as_of, &entry.as_of);
    let read = if entry.sources.len() == 1 {
        strings.entry.source_checked
    } else {
        strings.entry.sources_checked
    };
    let checked = (read, &entry.checked);
    let dates = [as_of, checked]
        .into_iter()
        .filter(|(_, day)| !day.is_empty());
    let dates: Vec<String> = dates
        .map(|(label, day)| format!("{label} {}", strings.dates.day(day)))
        .collect();
    format!(" ({})", dates.join(", "))
}
