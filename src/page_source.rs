//! The pages of the site: the one in the window, and others.

use browser::element::PageNode;
use browser::{address, own_texts, page};
use reading::address::Address;
use reading::lesson::Lesson;
use reading::session::Page;
use views::page_source::{PrerenderedGlossary, PublishedPage, read_page};

/// The page that this document is, unless it did not arrive complete or is of another version. The glossary of
/// a lesson is still to be read.
pub(crate) async fn embedded() -> Option<(Page, Option<PrerenderedGlossary<PageNode>>)> {
    if let Some(Address::OwnText(id)) = address::current() {
        return Some((own_text(&id).await?, None));
    }
    Some(match read_page(&page::embedded()?)? {
        PublishedPage::Library(library) => (Page::library(*library), None),
        PublishedPage::Lesson(article, glossary) => (Page::lesson(*article, None), Some(glossary)),
    })
}

/// Fetches another page of the site. An own text comes from this device.
pub(crate) async fn fetch(address: &Address) -> Option<Page> {
    if let Address::OwnText(id) = address {
        return own_text(id).await;
    }
    Some(match read_page(&page::fetch(address).await?)? {
        PublishedPage::Library(library) => Page::library(*library),
        PublishedPage::Lesson(article, glossary) => Page::lesson(*article, Some(glossary.read())),
    })
}

async fn own_text(id: &str) -> Option<Page> {
    let Lesson { article, glossary } = own_texts::lesson(id).await?;
    Some(Page::lesson(article, Some(glossary)))
}
