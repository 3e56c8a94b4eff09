//! A line for each word that a paragraph brings in: beside the paragraph in a wide window, under it on
//! paper.

use reading::lesson::{Lesson, Mention, Paragraph};
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
pub(super) fn view_glosses(text: &Paragraph, glossed: &[u32], lesson: &Lesson) -> Html {
    if glossed.is_empty() {
        return Html::default();
    }
    let mentions = text.mentions();
    let mentions = mentions.filter(|mention| glossed.contains(&mention.nth));
    html! {
        <ul class="glosses" aria-hidden="true">
            { for mentions.map(|mention| view_gloss(mention, lesson)) }
        </ul>
    }
}

fn view_gloss(mention: &Mention, lesson: &Lesson) -> Html {
    let Some(entry) = lesson.entry(&mention.entry) else {
        return Html::default();
    };
    let languages = [("article", &lesson.lang), ("notes", &lesson.notes_lang)];
    html! {
        <li data-gloss={mention.gloss.map(|number| number.to_string())}>
            <b lang={lesson.lang.clone()}>{ &entry.headword }</b>
            { for languages.into_iter().filter_map(|(language, lang)| {
                let line = entry.text(lang)?.in_one_line(&entry.headword);
                Some(html! { <span data-in={language} lang={lang.clone()}>{ line }</span> })
            }) }
        </li>
    }
}
