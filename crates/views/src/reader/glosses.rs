//! A line for each word that a paragraph brings in: beside the paragraph in a wide window, under it on
//! paper.

use std::rc::Rc;

use reading::lesson::{Article, Glossary, Mention, Paragraph};
use yew::prelude::*;

/// Positions of the mentions in this paragraph that bring in a word: entries are numbered in the order
/// in which they come, `known` being the last number before this paragraph. Returns also the last
/// number after it.
pub(super) fn numbered_mentions(text: &Paragraph, known: u32) -> (Vec<u32>, u32) {
    let mut last = known;
    let mut new = Vec::new();
    for mention in text.mentions() {
        if let Some(number) = mention.gloss
            && number > last
        {
            last = number;
            new.push(mention.nth);
        }
    }
    (new, last)
}

/// The lines for the mentions at these positions. They say less than the explanations that the
/// mentions open, and are nothing more to a screen reader.
pub(super) fn view_glosses(
    text: &Paragraph,
    glosses: Option<&(Vec<u32>, Rc<Glossary>)>,
    article: &Article,
) -> Html {
    let Some((glossed, glossary)) = glosses else {
        return Html::default();
    };
    let mentions = text.mentions();
    let mentions = mentions.filter(|mention| glossed.contains(&mention.nth));
    html! {
        <ul class="glosses" aria-hidden="true">
            { for mentions.map(|mention| view_gloss(mention, article, glossary)) }
        </ul>
    }
}

fn view_gloss(mention: &Mention, article: &Article, glossary: &Glossary) -> Html {
    let Some(entry) = glossary.entry(&mention.entry) else {
        return Html::default();
    };
    let languages = [("article", &article.lang), ("notes", &article.notes_lang)];
    html! {
        <li data-gloss={mention.gloss.map(|number| number.to_string())}>
            <b lang={article.lang.clone()}>{ &entry.headword }</b>
            { for languages.into_iter().filter_map(|(language, lang)| {
                let line = entry.text(lang)?.in_one_line(&entry.headword);
                Some(html! { <span data-in={language} lang={lang.clone()}>{ line }</span> })
            }) }
        </li>
    }
}
