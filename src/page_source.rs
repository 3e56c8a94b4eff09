//! The pages of the site: the one in the window, and others.

use browser::element::PageNode;
use browser::{address, own_texts, page};
use reading::address::Address;
use reading::course::Course;
use reading::lesson::Lesson;
use reading::session::Page;
use views::page_source::{PrerenderedGlossary, PublishedPage, read_page};

/// The page that this document is, unless it did not arrive complete or is of another version. The glossary of
/// a lesson is still to be read.
pub(crate) async fn embedded() -> Option<(Page, Option<PrerenderedGlossary<PageNode>>)> {
    if let Some(address @ (Address::OwnText(_) | Address::Course(_))) = address::current() {
        return Some((fetch(&address).await?, None));
    }
    Some(match read_page(&page::embedded()?)? {
        PublishedPage::Library(library) => (Page::library(*library), None),
        PublishedPage::Lesson(article, glossary) => (Page::lesson(*article, None), Some(glossary)),
    })
}

/// Fetches another page of the site. An own text comes from this device; a course is made of its lesson.
pub(crate) async fn fetch(address: &Address) -> Option<Page> {
    let Lesson { article, glossary } = match address {
        Address::Course(course) => {
            let course = Course::of_fragment(course);
            let mut lesson = course.apply(&lesson(&Address::of_lesson(&course.slug)).await?);
            // It has an address of its own, and places of its own.
            lesson.article.slug = address.slug();
            lesson
        }
        Address::Library => match read_page(&page::fetch(address).await?)? {
            PublishedPage::Library(library) => return Some(Page::library(*library)),
            PublishedPage::Lesson(..) => return None,
        },
        _ => lesson(address).await?,
    };
    Some(Page::lesson(article, Some(glossary)))
}

/// A lesson of the site, or one that is kept on this device.
async fn lesson(address: &Address) -> Option<Lesson> {
    if let Address::OwnText(id) = address {
        return own_texts::lesson(id).await;
    }
    match read_page(&page::fetch(address).await?)? {
        PublishedPage::Library(_) => None,
        PublishedPage::Lesson(article, glossary) => Some(Lesson {
            article: *article,
            glossary: glossary.read(),
        }),
    }
}
