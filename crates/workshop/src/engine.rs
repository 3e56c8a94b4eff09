//! What takes long: a page or a file becomes a text, a text becomes a lesson. It runs in the worker, and on the page
//! where no worker starts.

use std::cell::RefCell;
use std::rc::Rc;

use authoring::files::ContentFile;
use authoring::own_text::{OwnText, Workbench};
use browser::field::{self, ChosenFile};
use browser::own_texts::Forms;
use browser::{json, page};
use exchange::encoding::{Decoder, Letters, decode};
use reading::json::InJson;
use reading::lesson::Listing;
use reading::session::Interface;
use reading::{record, words};

use crate::strings::{AddText, strings};

/// The site's glossary, as its authors wrote it.
const GLOSSARY: &str = "glossary.toml";

/// The longest page that is taken, in bytes.
pub(crate) const MOST_BYTES: usize = 5 * 1024 * 1024;

words! {
    /// What is asked for.
    #[derive(Default)]
    Task {
        /// The text of a page, and its lesson.
        #[default]
        Page = "page",
        /// The text of a file, and its lesson.
        File = "file",
        /// The lesson of a text that has changed.
        Lesson = "lesson",
    }
}

words! {
    /// How far it is.
    Step {
        /// The file is read.
        Reading = "reading",
        /// What is not the article is set aside.
        Cleaning = "cleaning",
        /// The lesson is made.
        Explaining = "explaining",
    }
}

/// What the page asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Request {
    pub(crate) task: Task,
    /// The language in which a refusal is said.
    pub(crate) interface: Interface,
    /// The page that a new text is made of.
    pub(crate) page: String,
    /// Where that page stands, if that is known.
    pub(crate) address: String,
    /// The text that has changed.
    pub(crate) text: OwnText,
    /// The language of a new text, a BCP 47 tag.
    pub(crate) lang: String,
    /// The id of a new text.
    pub(crate) id: String,
    /// The day on which it is added, ISO 8601.
    pub(crate) added: String,
}

record!(Request {
    task,
    interface,
    page,
    address,
    text,
    lang,
    id,
    added
});

/// What comes of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Answer {
    /// Why nothing does, in words.
    pub(crate) refusal: String,
    /// What is to be kept.
    pub(crate) forms: Forms,
}

record!(Answer { refusal, forms });

/// Answers the page, in the worker.
pub fn serve() {
    browser::worker::serve(|request, file, teller| async move {
        let tell = |step: Step| teller.tell(&step.to_json());
        let request = Request::from_json(&request);
        let answer = match request {
            Some(request) => answer(request, file, tell).await,
            None => Answer::default(),
        };
        answer.to_json()
    });
}

/// Does what is asked for.
pub(crate) async fn answer(
    request: Request,
    file: Option<ChosenFile>,
    tell: impl Fn(Step),
) -> Answer {
    let words = &strings(request.interface).add;
    match forms(request, file, tell, words).await {
        Ok(forms) => Answer {
            forms,
            ..Answer::default()
        },
        Err(refusal) => Answer {
            refusal: refusal.to_owned(),
            ..Answer::default()
        },
    }
}

/// The browser's own decoder.
struct OfBrowser;

impl Decoder for OfBrowser {
    fn letters(&self, bytes: &[u8], label: &str) -> Option<Letters> {
        let (text, name) = field::decoded(bytes, label)?;
        Some(Letters { text, name })
    }
}

async fn forms(
    request: Request,
    file: Option<ChosenFile>,
    tell: impl Fn(Step),
    words: &AddText,
) -> Result<Forms, &'static str> {
    let bench = workbench().await;
    let page = match request.task {
        Task::Lesson => return written(&bench, &request.text).ok_or(words.failed),
        Task::Page => request.page,
        Task::File => {
            tell(Step::Reading);
            let bytes = match file {
                Some(file) => file.bytes().await,
                None => None,
            };
            let bytes = bytes.ok_or(words.unreadable)?;
            decode(&bytes, &OfBrowser)
                .map_err(|kind| (words.no_text)(kind))?
                .text
        }
    };
    if page.len() > MOST_BYTES {
        return Err(words.too_long);
    }
    tell(Step::Cleaning);
    let mut text = bench.text_of_page(page, &request.lang);
    text.id = request.id;
    text.added = request.added;
    text.source.url = request.address;
    if text.words().trim().is_empty() {
        return Err(words.empty);
    }
    tell(Step::Explaining);
    written(&bench, &text).ok_or(words.failed)
}

/// The forms in which a text is kept.
fn written(bench: &Workbench, text: &OwnText) -> Option<Forms> {
    let lesson = bench.lesson(text);
    let listing = Listing::from(&lesson.article);
    Some(Forms {
        text: json::write(&text.write())?,
        lesson: json::write(&lesson.to_json())?,
        listing: json::write(&listing.to_json())?,
    })
}

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
