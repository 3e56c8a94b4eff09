//! A page shows all of its lesson: what is read from it is what was drawn.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../../language/tests/support/prose.rs"]
mod support;

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::{index, lessons};
use proptest::prelude::*;
use reading::json::{InJson, Json};
use reading::lesson::{Lesson, LibraryPage, Sibling};
use reading::page_data::{ArticleData, GlossaryData, IndexData};
use reading::page_element::{Child, PageElement};
use reading::session::{Device, Page, Session};
use scraper::{ElementRef, Html, Selector};
use support::prose;
use views::page_source::{PublishedPage, read_page};
use views::{WrittenPage, WrittenPageProps};
use yew::LocalServerRenderer;

/// An element as html5ever has parsed it.
#[derive(Clone, Debug)]
struct Parsed<'h>(ElementRef<'h>);

impl PageElement for Parsed<'_> {
    fn find(&self, selector: &str) -> Option<Self> {
        self.0
            .select(&Selector::parse(selector).unwrap())
            .next()
            .map(Parsed)
    }

    fn find_all(&self, selector: &str) -> Vec<Self> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).map(Parsed).collect()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.0.attr(name).map(str::to_owned)
    }

    fn text(&self) -> String {
        self.0.text().collect()
    }

    fn children(&self) -> Vec<Child<Self>> {
        let children = self.0.children().filter_map(|node| {
            let element = ElementRef::wrap(node).map(|element| Child::Element(Parsed(element)));
            let text = node.value().as_text();
            element.or_else(|| text.map(|text| Child::Text(text.to_string())))
        });
        children.collect()
    }

    fn json(&self) -> Option<Json> {
        serde_json::from_str(&self.text()).ok()
    }
}

/// A page with its data, as it is published.
fn write(page: Page, data: &[(&str, Json)]) -> String {
    let props = WrittenPageProps {
        session: Session::new(page, Device::default()),
        live: false,
    };
    let renderer = LocalServerRenderer::<WrittenPage>::with_props(props).hydratable(false);
    let mut html = pollster::block_on(renderer.render());
    for (id, json) in data {
        let json = serde_json::to_string(json).unwrap().replace('<', "\\u003c");
        html += &format!("<script type=\"application/json\" id=\"{id}\">{json}</script>");
    }
    html
}

fn write_lesson(Lesson { article, glossary }: &Lesson) -> String {
    let data = [
        ("lesson-data", ArticleData::from(article).to_json()),
        ("glossary-data", GlossaryData::from(glossary).to_json()),
    ];
    write(Page::lesson(article.clone(), Some(glossary.clone())), &data)
}

fn read_lesson(html: &str) -> Option<Lesson> {
    let html = Html::parse_document(html);
    match read_page(&Parsed(html.root_element()))? {
        PublishedPage::Lesson(article, glossary) => Some(Lesson {
            article: *article,
            glossary: glossary.read(),
        }),
        PublishedPage::Library(_) | PublishedPage::Index(_) => None,
    }
}

const FOLDER: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../authoring/tests/faults/sound"
);

/// The lessons of a small site, with that text added to its article.
fn lessons_with(body: &str) -> Vec<Lesson> {
    let file = |path: &str| ContentFile {
        path: path.to_owned(),
        text: std::fs::read_to_string(format!("{FOLDER}/{path}")).unwrap(),
    };
    let mut article = file("articles/marche/article.fr.md");
    article.text += body;
    let content = Content {
        site: file("site.toml"),
        glossary: vec![
            file("glossary/names.toml"),
            file("glossary/expressions.toml"),
        ],
        articles: vec![ArticleFiles {
            slug: "marche".to_owned(),
            article,
            notes: Some(file("articles/marche/notes.en.md")),
            questions: Some(file("articles/marche/questions.toml")),
        }],
    };
    lessons(&content).0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_lesson_is_read_from_its_page(
        paragraph in prose(), quotation in prose(), item in prose(), subheading in prose(),
    ) {
        let line = |text: &str| text.replace('\n', " ");
        let body = format!(
            "\n{}\n\n> {}\n\n## {}\n\n- {}\n- L’UVV et le marché.\n",
            line(&paragraph), line(&quotation), line(&subheading), line(&item),
        );
        for mut lesson in lessons_with(&body) {
            lesson.article.sibling = Some(Sibling { slug: "foire".to_owned(), level: "A2".to_owned() });
            lesson.article.drafts = ["title", "lead", "p1", "h3"].map(str::to_owned).to_vec();
            prop_assert_eq!(read_lesson(&write_lesson(&lesson)), Some(lesson));
        }
    }
}

#[test]
fn the_library_is_read_from_its_page() {
    let library = LibraryPage::of(&lessons_with(""));
    let html = write(
        Page::library(library.clone()),
        &[("library-data", library.to_json())],
    );
    let html = Html::parse_document(&html);
    match read_page(&Parsed(html.root_element())) {
        Some(PublishedPage::Library(read)) => assert_eq!(*read, library),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_index_is_read_from_its_page() {
    let page = index(&lessons_with(""));
    assert!(!page.letters.is_empty());
    let write_with = |data: &str| {
        let data: Json = serde_json::from_str(data).unwrap();
        write(Page::index(page.clone()), &[("index-data", data)])
    };
    let read = |html: &str| {
        let html = Html::parse_document(html);
        match read_page(&Parsed(html.root_element())) {
            Some(PublishedPage::Index(read)) => Some(read),
            _ => None,
        }
    };
    let whole = serde_json::to_string(&IndexData::default().to_json()).unwrap();
    assert_eq!(read(&write_with(&whole)).as_ref(), Some(&page));
    assert_eq!(read(&write_with("{\"version\":1}")), None);
}

#[test]
fn a_page_that_did_not_arrive_whole_is_none() {
    let lesson = lessons_with("").remove(0);
    let html = write_lesson(&lesson);
    let data = html.find("id=\"lesson-data\"").unwrap();
    let end = html.rfind("</script>").unwrap();
    for cut in (data..end).filter(|cut| html.is_char_boundary(*cut)) {
        let read = read_lesson(html.get(..cut).unwrap());
        assert_eq!(read, None, "cut at byte {cut} of {end}");
    }
    let other_version = html.replace("{\"version\":4", "{\"version\":3");
    assert_eq!(read_lesson(&other_version), None);
}
