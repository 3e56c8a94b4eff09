//! The pages: the library, the index, and each lesson in a folder of its own.

use authoring::index;
use reading::address::Address;
use reading::lesson::{Lesson, LibraryPage, Listing};
use reading::page_data::{ArticleData, GlossaryData, IndexData};
use reading::session::{Device, Page, Session, Settings};
use views::strings::strings;
use views::{WrittenPage, WrittenPageProps};

use super::render::render;
use super::template::{Parts, Template};
use super::{Files, PublishError, data, head};

/// Adds the page of each lesson, and the index of what they explain.
pub(super) fn add_lessons(
    site: &mut Files,
    lessons: &[Lesson],
    template: &Template,
) -> Result<(), PublishError> {
    for lesson in lessons {
        let Lesson { article, glossary } = lesson;
        let listing = Listing::from(article);
        let page = Page::lesson(article.clone(), Some(glossary.clone()));
        let page = Parts {
            root: "../",
            attributes: attributes("../", page.word()),
            head: head::lesson(&listing.title, &listing.lead, &article.lang),
            data: data::block("lesson-data", &ArticleData::from(article))?
                + &data::block("glossary-data", &GlossaryData::from(glossary))?,
            page: body(page),
        };
        site.insert(page_of(&article.slug), template.page(&page)?);
    }
    let words = &strings(Settings::default().interface).index;
    let index = Page::index(index(lessons));
    let index = Parts {
        root: "../",
        attributes: attributes("../", index.word()),
        head: head::titled(words.title, words.hint),
        data: data::block("index-data", &IndexData::default())?,
        page: body(index),
    };
    site.insert(Address::Index.link(""), template.page(&index)?);
    Ok(())
}

/// Adds the library. `to_keep` is what all texts weigh, as [`LibraryPage`] has it.
pub(super) fn add_library(
    site: &mut Files,
    lessons: &[Lesson],
    to_keep: u32,
    template: &Template,
) -> Result<(), PublishError> {
    let library = LibraryPage {
        to_keep,
        ..LibraryPage::of(lessons)
    };
    let description = strings(Settings::default().interface).library.description;
    let data = data::block("library-data", &library)?;
    let library = Page::library(library);
    let library = Parts {
        root: "./",
        attributes: attributes("./", library.word()),
        head: head::library(description),
        data,
        page: body(library),
    };
    site.insert("index.html".to_owned(), template.page(&library)?);
    Ok(())
}

/// The file of a lesson, by its slug.
pub(super) fn page_of(slug: &str) -> String {
    format!("{slug}/index.html")
}

/// The attributes of the root element: the way to the library, what page it is, and the settings
/// before anybody has chosen any.
pub(super) fn attributes(root: &str, page: &str) -> String {
    let settings = Settings::default().root_attributes();
    let of_page = [("data-root", root), ("data-page", page)];
    let attributes = of_page.into_iter().chain(settings);
    let attributes: Vec<String> = attributes
        .map(|(name, value)| format!("{name}=\"{value}\""))
        .collect();
    attributes.join(" ")
}

fn body(page: Page) -> String {
    render::<WrittenPage>(WrittenPageProps {
        session: Session::new(page, Device::default()),
        live: false,
    })
}
