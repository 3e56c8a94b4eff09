//! A lesson from the document that shows it. What a page says it need not carry a second time as
//! data: each word is read where it stands, and `#lesson-data` has what no words say. The article is
//! read first. Its glossary, with `#glossary-data`, is two thirds of a page, and is read when it is
//! first needed. That block ends the page: where it is, everything before it has arrived.

use reading::glossary::{Entry, Source};
use reading::lesson::{Block, Glossary, Lesson, Mention, Next, Noted, Paragraph, Run, Sentence};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::Html;

use super::json;

/// The glossary as it came with its page. What it says is not read yet.
#[derive(Debug)]
pub struct Prerendered {
    glossary: Element,
    data: JsValue,
}

impl Prerendered {
    /// The glossary as it stands.
    pub fn view(&self) -> Html {
        Html::VRef(self.glossary.clone().into())
    }

    /// Reads what it says.
    pub fn read(&self) -> Glossary {
        let data = json::from_js(&self.data);
        let glossary = data.and_then(|data| Glossary::read(&data));
        let mut glossary = glossary.unwrap_or_default();
        let elements = each(&self.glossary, ".entry", Element::clone);
        for (entry, element) in glossary.entries.iter_mut().zip(&elements) {
            read_entry(entry, element);
        }
        glossary
    }
}

/// The lesson of that document's root element with what is read of it later, or nothing where the
/// page did not arrive whole or is of another version.
pub(super) fn read(root: &Element) -> Option<(Lesson, Prerendered)> {
    let mut lesson = Lesson::read(&json::read(&words(root, "#lesson-data"))?)?;
    let prerendered = Prerendered {
        glossary: first(root, "#glossary")?,
        data: json::parse(&words(root, "#glossary-data"))?,
    };
    lesson.title = noted(root, "h1", ".headline .heading-note");
    lesson.lead = paragraph(&first(root, "[data-at=lead]")?);
    lesson.en_bref = first(root, "[data-at=bref]").map(|facing| paragraph(&facing));
    lesson.blocks = each(root, ".body .facing", block);
    lesson.sources = each(root, ".origin li [lang]", source);
    lesson.next = first(root, ".onward a").and_then(|link| next(&link));
    Some((lesson, prerendered))
}

/// The lesson to which a link at the end of another one leads.
fn next(link: &Element) -> Option<Next> {
    let slug = attribute(link, "href");
    let slug = slug.strip_prefix("../")?.strip_suffix("/index.html")?;
    Some(Next {
        slug: slug.to_owned(),
        lang: attribute(link, "lang"),
        title: trimmed(link),
    })
}

fn noted(element: &Element, text: &str, note: &str) -> Noted {
    Noted {
        text: words(element, text),
        note: words(element, note),
    }
}

fn block(facing: &Element) -> Block {
    if first(facing, "h2").is_some() {
        Block::Subheading(noted(facing, "h2", ".heading-note"))
    } else if first(facing, "ul").is_some() {
        Block::List(paragraph(facing))
    } else if first(facing, "blockquote").is_some() {
        Block::Quotation(paragraph(facing))
    } else {
        Block::Paragraph(paragraph(facing))
    }
}

fn paragraph(facing: &Element) -> Paragraph {
    Paragraph {
        id: attribute(facing, "data-at"),
        number: words(facing, ".number").parse().unwrap_or_default(),
        sentences: each(facing, ".sentence", sentence),
        note: each(facing, ".note p span", trimmed),
    }
}

fn sentence(element: &Element) -> Sentence {
    let mut runs: Vec<Run> = Vec::new();
    let mut next = element.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        let text = node.text_content().unwrap_or_default();
        match (node.dyn_ref().and_then(mention), runs.last_mut()) {
            (Some(mention), _) => runs.push(Run::Mention(Mention { text, ..mention })),
            // A tool may have cut a text in two.
            (None, Some(Run::Text(before))) => before.push_str(&text),
            (None, _) => runs.push(Run::Text(text)),
        }
    }
    // The space before the next sentence.
    if let Some(Run::Text(text)) = runs.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            runs.pop();
        }
    }
    Sentence { runs }
}

fn mention(element: &Element) -> Option<Mention> {
    let inside = attribute(element, "data-inside");
    Some(Mention {
        text: String::new(),
        entry: element.get_attribute("data-entry")?,
        nth: element.id().strip_prefix('m')?.parse().ok()?,
        is_expression: element.has_attribute("data-kind"),
        first: element.has_attribute("data-first"),
        gloss: attribute(element, "data-gloss").parse().ok(),
        here: attribute(element, "data-here").parse().ok(),
        inside: inside.split_ascii_whitespace().map(str::to_owned).collect(),
    })
}

fn read_entry(entry: &mut Entry, element: &Element) {
    entry.id = element.id().trim_start_matches("entry-").to_owned();
    entry.headword = words(element, ".headword");
    entry.article = words(element, ".article");
    entry.level = words(element, ".level");
    entry.read = words(element, ".read");
    entry.ipa = words(element, ".ipa").trim_matches('/').to_owned();
    entry.pattern = words(element, ".pattern [lang]");
    entry.example = words(element, ".example [lang]");
    for text in &mut entry.texts {
        let of = |class: &str| {
            words(
                element,
                &format!(".explanation[lang={}] {class}", text.lang),
            )
        };
        // With its form before it, where it is shown so: drawn again it stays the same.
        text.name = words(element, &format!(".name[lang={}]", text.lang));
        text.explanation = of(".meaning");
        text.usage = of(".usage");
    }
    entry.sources = each(element, ".sources [lang]", source);
}

/// A link, or a plain title without an address.
fn source(title: &Element) -> Source {
    Source {
        title: trimmed(title),
        url: attribute(title, "href"),
    }
}

fn first(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok()?
}

/// What every element with that selector says.
fn each<T>(element: &Element, selector: &str, read: fn(&Element) -> T) -> Vec<T> {
    let mut all = Vec::new();
    if let Ok(found) = element.query_selector_all(selector) {
        let nodes = (0..found.length()).filter_map(|at| found.get(at));
        all.extend(nodes.filter_map(|node| node.dyn_ref().map(read)));
    }
    all
}

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
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
