//! A line for each entry that a paragraph is the first to mention: beside the paragraph in a wide window,
//! under it on paper.

use std::rc::Rc;

use reading::glossary::EntryText;
use reading::lesson::{Article, Glossary, Mention, Paragraph};
use yew::prelude::*;

/// The positions of the mentions in this paragraph whose entry the text mentions for the first time. Entries
/// are numbered in the order of their first mentions: `known` is the last number before this paragraph, and
/// the second value returned the last one after it.
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

/// The lines beside a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Glosses {
    /// Positions of the mentions that they explain.
    pub(super) mentions: Vec<u32>,
    /// What explains them.
    pub(super) glossary: Rc<Glossary>,
}

impl PartialEq for Glosses {
    fn eq(&self, other: &Glosses) -> bool {
        Rc::ptr_eq(&self.glossary, &other.glossary) && self.mentions == other.mentions
    }
}

/// The lines for the mentions at these positions, hidden from screen readers: the explanations that the
/// mentions open say the same and more.
pub(super) fn view_glosses(text: &Paragraph, glosses: Option<&Glosses>, article: &Article) -> Html {
    let Some(Glosses {
        mentions: glossed,
        glossary,
    }) = glosses
    else {
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
