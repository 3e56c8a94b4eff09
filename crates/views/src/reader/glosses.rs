//! A line for each entry that a paragraph is the first to mention: beside the paragraph in a wide window,
//! under it on paper.

use reading::glossary::EntryText;
use reading::lesson::{Article, Glossary, Mention, Paragraph};
use yew::prelude::*;

/// The lines for the mentions in this paragraph whose entry the text mentions for the first time, hidden from screen
/// readers: the explanations that the mentions open say the same and more. Entries are numbered in the order of their first
/// mentions: `known` is the last number before this paragraph, and becomes the last one in it.
pub(super) fn view_glosses(
    text: &Paragraph,
    known: &mut u32,
    article: &Article,
    glossary: &Glossary,
) -> Html {
    let mut glosses = Vec::new();
    for mention in text.mentions() {
        if let Some(number) = mention.gloss
            && number > *known
        {
            *known = number;
            glosses.push(view_gloss(mention, article, glossary));
        }
    }
    if glosses.is_empty() {
        return Html::default();
    }
    html! { <ul class="glosses" aria-hidden="true">{ for glosses }</ul> }
}

fn view_gloss(mention: &Mention, article: &Article, glossary: &Glossary) -> Html {
    let Some(entry) = glossary.entry(&mention.entry) else {
        return Html::default();
    };
    let texts = [
        ("article", entry.text(&article.lang)),
        ("notes", entry.text_beside(&article.lang)),
    ];
    html! {
        <li data-gloss={mention.gloss.map(|number| number.to_string())}>
            <b lang={article.lang.clone()}>{ &entry.headword }</b>
            { for texts.into_iter().filter_map(|(language, text)| {
                let EntryText { lang, .. } = text?;
                let line = text?.in_one_line(&entry.headword);
                Some(html! { <span data-in={language} lang={lang.clone()}>{ line }</span> })
            }) }
        </li>
    }
}
