//! Keeping a text together with the lesson made of it.

use std::cell::RefCell;
use std::rc::Rc;

use authoring::files::ContentFile;
use authoring::own_text::{OwnText, Workbench};
use browser::own_texts::{self, Forms};
use browser::page;
use browser::storage::NotKept;
use reading::json::{InJson, Json};
use reading::lesson::Listing;

/// The site's glossary, as its authors wrote it.
const GLOSSARY: &str = "glossary.toml";

thread_local! {
    /// Made once a visit: the glossary is large.
    static WORKBENCH: RefCell<Option<Rc<Workbench>>> = const { RefCell::new(None) };
}

/// What makes lessons of texts. Where the site's glossary does not arrive, texts are explained by what they say
/// themselves, and by the glossary when they are kept the next time.
async fn workbench() -> Rc<Workbench> {
    if let Some(workbench) = WORKBENCH.with_borrow(Clone::clone) {
        return workbench;
    }
    let Some(text) = page::fetch_text(GLOSSARY).await else {
        return Rc::default();
    };
    let workbench = Rc::new(Workbench::new(&[ContentFile {
        path: GLOSSARY.to_owned(),
        text,
    }]));
    WORKBENCH.set(Some(workbench.clone()));
    workbench
}

/// The text of a page in that language.
pub(crate) async fn text_of_page(page: String, lang: &str) -> OwnText {
    workbench().await.text_of_page(page, lang)
}

/// Keeps a text, the lesson made of it, and its listing.
///
/// # Errors
///
/// Where the browser has kept none of it.
pub(crate) async fn keep(text: &OwnText) -> Result<(), NotKept> {
    let lesson = workbench().await.lesson(text);
    let listing = Listing::from(&lesson.article);
    let forms = Forms {
        text: written(&text.write())?,
        lesson: written(&lesson.to_json())?,
        listing: written(&listing.to_json())?,
    };
    own_texts::keep(&text.id, &forms).await
}

fn written(json: &Json) -> Result<String, NotKept> {
    serde_json::to_string(json).map_err(|_| NotKept)
}
