//! The pages of the site: the one in the window, and others.

use browser::element::PageNode;
use browser::page;
use reading::address::Address;
use reading::session::Page;
use views::page_source::{PrerenderedGlossary, PublishedPage, read_page};

/// The page that this document is, unless it did not arrive complete or is of another version. The glossary of
/// a lesson is still to be read.
pub(crate) fn embedded() -> Option<(Page, Option<PrerenderedGlossary<PageNode>>)> {
    Some(match read_page(&page::embedded()?)? {
        PublishedPage::Library(library) => (Page::library(*library), None),
        PublishedPage::Lesson(article, glossary) => (Page::lesson(*article, None), Some(glossary)),
    })
}

/// Fetches another page of the site.
pub(crate) async fn fetch(address: &Address) -> Option<Page> {
    Some(match read_page(&page::fetch(address).await?)? {
        PublishedPage::Library(library) => Page::library(*library),
        PublishedPage::Lesson(article, glossary) => Page::lesson(*article, Some(glossary.read())),
    })
}
