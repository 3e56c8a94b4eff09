//! Reads a lesson from the page that shows it.
//!
//! The visible text is read where it stands; two data blocks hold only what the text does not show (see
//! [`reading::page_data`]). The article is read at once. The glossary, two thirds of a page, is read when it
//! is first needed. Its data block is the last element of the page: its presence proves that the page has
//! arrived complete.

use crate::reader::BETWEEN;
use reading::glossary::{Entry, Kind, Source};
use reading::json::InJson;
use reading::lesson::{
    Article, Block, Glossary, IndexPage, Item, LanguagePoint, LessonLink, Letter, LibraryPage,
    Mention, Noted, Paragraph, Question, QuestionKind, Run, Sentence, Term,
};
use reading::page_data::{ArticleData, GlossaryData, IndexData};
use reading::page_element::{Child, PageElement};

/// What a page shows.
#[derive(Debug)]
pub enum PublishedPage<E> {
    /// The list of lessons.
    Library(Box<LibraryPage>),
    /// The index of all entries.
    Index(IndexPage),
    /// A lesson, of which the glossary is still to be read.
    Lesson(Box<Article>, PrerenderedGlossary<E>),
}

/// The glossary element of a page and its data, not read yet.
#[derive(Clone, Debug)]
pub struct PrerenderedGlossary<E> {
    /// The element, to be shown as it is.
    pub element: E,
    data: E,
}

impl<E: PageElement> PrerenderedGlossary<E> {
    /// Reads the glossary, with what explains the mentions.
    pub fn read(&self) -> Glossary {
        let data = self.data.json();
        let data = data.and_then(|data| GlossaryData::from_json(&data));
        let mut glossary = data.unwrap_or_default().into_glossary();
        let elements = self.element.find_all(".entry");
        for (entry, element) in glossary.entries.iter_mut().zip(&elements) {
            read_entry(entry, element);
        }
        glossary
    }
}

/// Reads a page from its root element. Nothing if it did not arrive complete or is of another version.
pub fn read_page<E: PageElement>(root: &E) -> Option<PublishedPage<E>> {
    if let Some(data) = root.find("#library-data") {
        let library = LibraryPage::from_json(&data.json()?)?;
        return Some(PublishedPage::Library(Box::new(library)));
    }
    if let Some(data) = root.find("#index-data") {
        let index = IndexData::from_json(&data.json()?)?.is_of_this_version();
        return index.then(|| PublishedPage::Index(read_index(root)));
    }
    let data = root.find("#lesson-data")?.json()?;
    let mut article = ArticleData::from_json(&data)?.into_article()?;
    let glossary = PrerenderedGlossary {
        element: root.find("#glossary")?,
        data: root.find("#glossary-data").filter(E::is_json)?,
    };
    article.task = words(root, ".task");
    article.title = noted(root, "h1", ".headline .heading-note");
    article.lead = paragraph(&root.find("[data-at=lead]")?);
    article.en_bref = root.find("[data-at=bref]").map(|facing| paragraph(&facing));
    article.blocks = each(root, ".body .facing", block);
    article.language_point = root
        .find(".language-point")
        .and_then(|it| language_point(&it));
    let questions = root.find_all(".question");
    article.questions = questions.iter().filter_map(question).collect();
    article.sources = each(root, ".origin li [lang]", source);
    article.next = root.find(".onward a").and_then(|link| lesson_link(&link));
    Some(PublishedPage::Lesson(Box::new(article), glossary))
}

fn read_index<E: PageElement>(root: &E) -> IndexPage {
    let letter = |section: &E| Letter {
        letter: words(section, "h2"),
        terms: each(section, ".term", term),
    };
    let sections = root.find_all(".letter");
    IndexPage {
        letters: sections.iter().map(letter).collect(),
    }
}

fn term<E: PageElement>(element: &E) -> Term {
    let id = attribute(element, "id");
    Term {
        id: id.strip_prefix("entry-").unwrap_or_default().to_owned(),
        kind: Kind::of_word(&attribute(element, "data-kind")).unwrap_or_default(),
        headword: words(element, ".headword"),
        lang: element
            .find(".headword")
            .map(|headword| attribute(&headword, "lang"))
            .unwrap_or_default(),
        meanings: each(element, ".meaning", |meaning| {
            (attribute(meaning, "lang"), trimmed(meaning))
        }),
        lessons: each(element, ".lessons a", lesson_link)
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// The lesson to which a link leads.
fn lesson_link<E: PageElement>(link: &E) -> Option<LessonLink> {
    let slug = attribute(link, "href");
    let slug = slug.strip_prefix("../")?;
    let (slug, file) = slug.split_once('/')?;
    if !file.starts_with("index.html") {
        return None;
    }
    Some(LessonLink {
        slug: slug.to_owned(),
        lang: attribute(link, "lang"),
        title: trimmed(link),
    })
}

fn noted<E: PageElement>(element: &E, text: &str, note: &str) -> Noted {
    Noted {
        text: words(element, text),
        note: words(element, note),
    }
}

fn block<E: PageElement>(facing: &E) -> Block {
    if facing.find("h2").is_some() {
        Block::Subheading(noted(facing, "h2", ".heading-note"))
    } else if facing.find("ul").is_some() {
        Block::List(paragraph(facing))
    } else if facing.find("blockquote").is_some() {
        Block::Quotation(paragraph(facing))
    } else {
        Block::Paragraph(paragraph(facing))
    }
}

fn paragraph<E: PageElement>(facing: &E) -> Paragraph {
    Paragraph {
        id: attribute(facing, "data-at"),
        number: words(facing, ".number").parse().unwrap_or_default(),
        sentences: each(facing, ".sentence", sentence),
        note: each(facing, ".note p span", trimmed),
    }
}

fn sentence<E: PageElement>(element: &E) -> Sentence {
    let mut runs: Vec<Run> = Vec::new();
    for child in element.children() {
        let text = match child {
            Child::Text(text) => text,
            Child::Element(element) => match mention(&element) {
                Some(mention) => {
                    runs.push(Run::Mention(mention));
                    continue;
                }
                None => element.text(),
            },
        };
        // A browser extension may have split a text.
        match runs.last_mut() {
            Some(Run::Text(before)) => before.push_str(&text),
            _ => runs.push(Run::Text(text)),
        }
    }
    // Without the space before the next sentence.
    if let Some(Run::Text(text)) = runs.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            runs.pop();
        }
    }
    Sentence { runs }
}

fn language_point<E: PageElement>(element: &E) -> Option<LanguagePoint> {
    let parts = each(element, ".part", |part| {
        noted(part, ".said", ".heading-note")
    });
    let mut parts = parts.into_iter();
    let (title, what, task) = (parts.next()?, parts.next()?, parts.next()?);
    // A class may have to do without the answer.
    let answer = parts.next().unwrap_or_default();
    Some(LanguagePoint {
        title,
        what,
        examples: each(element, "li", trimmed),
        task,
        answer,
    })
}

fn question<E: PageElement>(element: &E) -> Option<Question> {
    let kind = QuestionKind::of_word(&attribute(element, "data-kind"))?;
    let items = each(element, ".item", |item| Item {
        text: Noted {
            text: words(item, ".statement"),
            note: String::new(),
        },
        right: attribute(item, "data-right").parse().unwrap_or_default(),
        proof: attribute(item, "data-proof"),
    });
    let choices = match kind {
        QuestionKind::TrueFalse | QuestionKind::FactOrClaim | QuestionKind::Order => None,
        _ => element.find(".item"),
    };
    let choices = choices.map(|first| match kind {
        QuestionKind::Gaps => bank(element),
        _ => each(&first, "label", without_note),
    });
    let mut question = Question {
        kind,
        ask: Noted {
            text: words(element, ".ask"),
            note: String::new(),
        },
        choices: choices.unwrap_or_default(),
        items,
        answer: noted(element, ".why", ".why-note"),
        words: attribute(element, "data-words").parse().unwrap_or_default(),
    };
    question.set_notes(each(element, ".note p span", trimmed));
    Some(question)
}

/// The words for the gaps of a question.
fn bank<E: PageElement>(element: &E) -> Vec<Noted> {
    let bank = words(element, ".bank");
    let words = bank.split(BETWEEN).map(|word| Noted {
        text: word.to_owned(),
        note: String::new(),
    });
    words.collect()
}

fn without_note<E: PageElement>(element: &E) -> Noted {
    Noted {
        text: trimmed(element),
        note: String::new(),
    }
}

fn mention<E: PageElement>(element: &E) -> Option<Mention> {
    let inside = attribute(element, "data-inside");
    Some(Mention {
        text: element.text(),
        entry: element.attribute("data-entry")?,
        nth: attribute(element, "id").strip_prefix('m')?.parse().ok()?,
        is_expression: element.attribute("data-kind").is_some(),
        first: element.attribute("data-first").is_some(),
        gloss: attribute(element, "data-gloss").parse().ok(),
        here: attribute(element, "data-here").parse().ok(),
        inside: inside.split_ascii_whitespace().map(str::to_owned).collect(),
    })
}

fn read_entry<E: PageElement>(entry: &mut Entry, element: &E) {
    let id = attribute(element, "id");
    entry.id = id.strip_prefix("entry-").unwrap_or_default().to_owned();
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
        if let Some(name) = element.find(&format!(".name[lang={}]", text.lang)) {
            let shown = trimmed(&name);
            // In the notes' language the form stands before it.
            text.name = match attribute(&name, "data-in").as_str() {
                "notes" => text.name_in(&shown),
                _ => shown,
            };
        }
        text.map = words(element, &format!(".map [lang={}]", text.lang));
        text.explanation = of(".meaning");
        text.usage = of(".usage");
    }
    if let Some(map) = element.find(".map img") {
        entry.map = attribute(&map, "src");
    }
    entry.sources = each(element, ".sources [lang]", source);
}

/// A link, or a plain title without an address.
fn source<E: PageElement>(title: &E) -> Source {
    Source {
        title: trimmed(title),
        url: attribute(title, "href"),
    }
}

/// What is read of each element that the selector finds.
fn each<E: PageElement, T>(element: &E, selector: &str, read: fn(&E) -> T) -> Vec<T> {
    element.find_all(selector).iter().map(read).collect()
}

fn attribute<E: PageElement>(element: &E, name: &str) -> String {
    element.attribute(name).unwrap_or_default()
}

/// The text of the first element that the selector finds; empty if there is none.
fn words<E: PageElement>(element: &E, selector: &str) -> String {
    let found = element.find(selector);
    found.map(|found| trimmed(&found)).unwrap_or_default()
}

fn trimmed<E: PageElement>(element: &E) -> String {
    element.text().trim_matches(' ').to_owned()
}
