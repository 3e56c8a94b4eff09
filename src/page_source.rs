//! The pages of the site: the one in the window, and others.

use browser::element::PageNode;
use browser::{address, course, own_texts, page};
use reading::address::Address;
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
        PublishedPage::Index(index) => (Page::index(index), None),
        PublishedPage::Lesson(article, glossary) => (Page::lesson(*article, None), Some(glossary)),
    })
}

/// Fetches another page of the site. An own text comes from this device; so does the lesson of a course.
pub(crate) async fn fetch(address: &Address) -> Option<Page> {
    let Lesson { article, glossary } = match address {
        Address::Course(_) => course::lesson(address)?,
        Address::OwnText(id) => own_texts::lesson(id).await?,
        _ => {
            return Some(match read_page(&page::fetch(address).await?)? {
                PublishedPage::Library(library) => Page::library(*library),
                PublishedPage::Index(index) => Page::index(index),
                PublishedPage::Lesson(article, glossary) => {
                    Page::lesson(*article, Some(glossary.read()))
                }
            });
        }
    };
    // Nothing of it is on the page yet: the first screen need not wait for the rest.
    Some(Page::lesson(article, Some(glossary)).begun())
}
