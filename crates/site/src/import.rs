//! `site import`: a copied page becomes an article, the rest is set apart.

use reading::cleaning::{BlockKind, Cleaned, Cleaner, Part, Why};
use serde::Serialize;

/// The language of the pages.
const LANG: &str = "fr";

/// What the command prints.
#[derive(Serialize)]
pub(crate) struct Imported {
    title: Option<String>,
    lead: Option<String>,
    byline: Option<String>,
    date: Option<String>,
    source: Option<String>,
    blocks: Vec<Block>,
    set_aside: Vec<Aside>,
}

#[derive(Serialize)]
struct Block {
    kind: BlockKind,
    text: String,
    line: usize,
}

#[derive(Serialize)]
struct Aside {
    line: usize,
    text: String,
    why: Why,
}

/// Cleans a page.
pub(crate) fn import(text: &str) -> Imported {
    let cleaned: Cleaned = Cleaner::new(LANG).clean(text);
    let text = |part: Option<Part>| part.map(|part| part.text);
    let blocks = cleaned.blocks.into_iter().map(|block| Block {
        kind: block.kind,
        text: block.part.text,
        line: block.part.line,
    });
    let set_aside = cleaned.set_aside.into_iter().map(|aside| Aside {
        line: aside.line,
        text: aside.text,
        why: aside.why,
    });
    Imported {
        title: text(cleaned.title),
        lead: text(cleaned.lead),
        byline: text(cleaned.byline),
        date: text(cleaned.date),
        source: text(cleaned.source),
        blocks: blocks.collect(),
        set_aside: set_aside.collect(),
    }
}
