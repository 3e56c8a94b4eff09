//! A lesson from the document that shows it. What a page says it need not carry a second time as
//! data: each word is read where it stands, and `#lesson-data` has what no words say.

use reading::glossary::{Entry, Source};
use reading::lesson::{Block, Lesson, Mention, Noted, Paragraph, Run, Sentence};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::json;

/// The lesson of that document's root element, or nothing where the page did not arrive whole or
/// is of another version.
pub(super) fn read(root: &Element) -> Option<Lesson> {
    let mut lesson = Lesson::read(&json::read(&words(root, "#lesson-data"))?)?;
    lesson.title = noted(root, "h1", ".headline .heading-note");
    lesson.lead = paragraph(&first(root, "[data-at=lead]")?)?;
    lesson.en_bref = first(root, "[data-at=bref]").and_then(|element| paragraph(&element));
    lesson.blocks = each(root, ".body .facing", block)?;
    lesson.sources = each(root, ".origin li a", source)?;
    let elements = all(root, ".entry");
    if elements.len() != lesson.entries.len() {
        return None;
    }
    for (entry, element) in lesson.entries.iter_mut().zip(elements) {
        read_entry(entry, &element)?;
    }
    lesson.is_whole().then_some(lesson)
}

fn noted(element: &Element, text: &str, note: &str) -> Noted {
    Noted {
        text: words(element, text),
        note: words(element, note),
    }
}

fn block(facing: Element) -> Option<Block> {
    let kind = facing.query_selector("h2, ul, blockquote").ok()?;
    Some(match kind.map(|element| element.tag_name()).as_deref() {
        Some("H2") => Block::Subheading(noted(&facing, "h2", ".heading-note")),
        Some("UL") => Block::List(paragraph(&facing)?),
        Some(_) => Block::Quotation(paragraph(&facing)?),
        None => Block::Paragraph(paragraph(&facing)?),
    })
}

fn paragraph(facing: &Element) -> Option<Paragraph> {
    Some(Paragraph {
        id: facing.get_attribute("data-at")?,
        number: words(facing, ".number").parse().unwrap_or_default(),
        sentences: each(facing, ".sentence", sentence)?,
        note: each(facing, ".note p span", |span| Some(trimmed(&span)))?,
    })
}

fn sentence(element: Element) -> Option<Sentence> {
    let mut runs: Vec<Run> = Vec::new();
    let mut next = element.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        match (mention(&node), runs.last_mut()) {
            (Some(mention), _) => runs.push(Run::Mention(mention)),
            // A tool may have cut a text in two.
            (None, Some(Run::Text(text))) => text.push_str(&node.text_content()?),
            (None, _) => runs.push(Run::Text(node.text_content()?)),
        }
    }
    // The space before the next sentence.
    if let Some(Run::Text(text)) = runs.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            runs.pop();
        }
    }
    Some(Sentence { runs })
}

fn mention(node: &Node) -> Option<Mention> {
    let element: &Element = node.dyn_ref()?;
    let inside = element.get_attribute("data-inside").unwrap_or_default();
    Some(Mention {
        text: element.text_content()?,
        entry: element.get_attribute("data-entry")?,
        nth: element.id().strip_prefix('m')?.parse().ok()?,
        first: element.has_attribute("data-first"),
        here: element
            .get_attribute("data-here")
            .and_then(|line| line.parse().ok()),
        inside: inside.split_ascii_whitespace().map(str::to_owned).collect(),
    })
}

fn read_entry(entry: &mut Entry, element: &Element) -> Option<()> {
    entry.id = element.id().strip_prefix("entry-")?.to_owned();
    entry.headword = words(element, ".headword");
    entry.article = words(element, ".article");
    entry.level = words(element, ".level");
    entry.read = words(element, ".read");
    entry.ipa = words(element, ".ipa").trim_matches('/').to_owned();
    entry.pattern = words(element, ".pattern [lang]");
    entry.example = words(element, ".example [lang]");
    for text in &mut entry.texts {
        let of = |path: &str| {
            words(
                element,
                &path.replace('@', &format!("[lang={}]", text.lang)),
            )
        };
        // With its form before it, where it is shown so: drawn again it stays the same.
        text.name = of(".name@");
        text.explanation = of(".says@ .explanation");
        text.usage = of(".says@ .usage");
    }
    entry.sources = each(element, ".sources a", source)?;
    Some(())
}

fn source(link: Element) -> Option<Source> {
    Some(Source {
        title: link.text_content()?,
        url: link.get_attribute("href")?,
    })
}

fn first(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok()?
}

fn all(element: &Element, selector: &str) -> Vec<Element> {
    let found = element.query_selector_all(selector).ok();
    let found = found
        .into_iter()
        .flat_map(|list| (0..list.length()).map(move |at| list.get(at)));
    found.filter_map(|node| node?.dyn_into().ok()).collect()
}

/// What every element with that selector says, or nothing where one is of another shape.
fn each<T>(element: &Element, selector: &str, read: fn(Element) -> Option<T>) -> Option<Vec<T>> {
    all(element, selector).into_iter().map(read).collect()
}

/// The words of the first element with that selector; none where there is no such element.
fn words(element: &Element, selector: &str) -> String {
    let found = first(element, selector);
    found.map(|found| trimmed(&found)).unwrap_or_default()
}

fn trimmed(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.trim_matches(' ').to_owned()
}
