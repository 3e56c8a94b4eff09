//! Has texts and lessons made, and keeps them: the page's side of [`crate::engine`].

use std::cell::RefCell;
use std::rc::Rc;

use authoring::own_text::{OwnText, Translation, Workbench};
use browser::field::ChosenFile;
use browser::own_texts::{self, Forms};
use browser::storage::NotKept;
use browser::worker::{self, Errand, NoAnswer};
use browser::{glossary, prepare_to_keep};
use reading::address::Address;
use reading::json::InJson;

use crate::engine::{self, Answer, Book, Request, Task};
use crate::step::Step;

/// What was made.
pub(crate) enum Made {
    /// A text, in the forms in which it is kept.
    Text(Forms),
    /// A book, of which chapters can be chosen.
    Book(Book),
}

/// Why there is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotMade {
    /// Why not, in words.
    Refused(String),
    /// The engine has fallen over it.
    Failed,
    /// The reader did not want to wait.
    Cancelled,
}

/// Has a new text made, and hears how far it is. [`cancel`] ends it.
pub(crate) async fn make(
    request: Request,
    file: Option<ChosenFile>,
    hear: Rc<dyn Fn(Step)>,
) -> Result<Made, NotMade> {
    ask(request, file, true, hear).await
}

/// Ends all that [`make`] does. Nothing of it is kept.
pub(crate) fn cancel() {
    worker::cancel();
}

thread_local! {
    /// What makes the lesson of the text that is kept next, where there is no time to ask the worker.
    static AT_HAND: RefCell<Option<Workbench>> = const { RefCell::new(None) };
}

/// Has at hand what [`keep_at_once`] needs.
pub(crate) async fn prepare() {
    if AT_HAND.with_borrow(Option::is_none) {
        AT_HAND.set(Some(workbench().await));
    }
    prepare_to_keep().await;
}

/// The same as [`keep`], on a page that is being left: it waits for nothing, if [`prepare`] has come to its end.
///
/// # Errors
///
/// Where the browser has kept none of it.
pub(crate) async fn keep_at_once(text: &OwnText) -> Result<(), NotKept> {
    let Some(workbench) = AT_HAND.with_borrow(Clone::clone) else {
        return keep(text).await;
    };
    let forms = engine::forms(&workbench, text).ok_or(NotKept)?;
    own_texts::keep(&text.id, &forms).await
}

/// Pairs a translation in that language with what is read of a text.
pub(crate) async fn align(text: &OwnText, translation: &str, lang: &str) -> Translation {
    workbench().await.align(text, translation, lang)
}

/// Keeps a text, the lesson made of it, and its listing.
///
/// # Errors
///
/// Where the browser has kept none of it.
pub(crate) async fn keep(text: &OwnText) -> Result<(), NotKept> {
    let forms = lesson(text).await.ok_or(NotKept)?;
    // Made anew for the next change: the reader's glossary may have changed by then.
    AT_HAND.set(None);
    own_texts::keep(&text.id, &forms).await
}

/// Has the lesson of a text made.
async fn lesson(text: &OwnText) -> Option<Forms> {
    let request = Request {
        task: Task::Lesson,
        text: text.clone(),
        glossary: glossary::entries().await,
        ..Request::default()
    };
    match ask(request, None, false, Rc::new(|_| ())).await {
        Ok(Made::Text(forms)) => Some(forms),
        _ => None,
    }
}

/// Has the lessons made anew of all texts that have one of those forms: the glossary says something else of them now.
pub(crate) async fn explain_anew(changed: Vec<String>) {
    // A text that is kept as its page is left has to be explained by the new one, too.
    AT_HAND.set(Some(workbench().await));
    for listing in own_texts::listings().await {
        let Address::OwnText(id) = Address::of_lesson(&listing.slug) else {
            continue;
        };
        let kept = own_texts::text(&id).await;
        let text = kept.as_ref().and_then(OwnText::read);
        if let Some(text) = text.filter(|text| text.has_any(&changed))
            && let Some(forms) = lesson(&text).await
        {
            // What the reader has changed meanwhile stays. A lesson that is not kept is made at the next change.
            own_texts::keep_lesson(&id, &forms).await.ok();
        }
    }
}

/// What tells of a text that is being worked on who explains what, with the reader's glossary as it is now.
pub(crate) async fn workbench() -> Workbench {
    let of_site = engine::workbench().await;
    of_site.with_glossary(&glossary::entries().await)
}

async fn ask(
    request: Request,
    file: Option<ChosenFile>,
    can_be_cancelled: bool,
    hear: Rc<dyn Fn(Step)>,
) -> Result<Made, NotMade> {
    let hear_json = hear.clone();
    let errand = Errand {
        request: request.to_json(),
        file: file.clone(),
        can_be_cancelled,
        hear: Rc::new(move |json| {
            if let Some(step) = Step::from_json(&json) {
                hear_json(step);
            }
        }),
    };
    let answer = match worker::ask(errand).await {
        Ok(answer) => Answer::from_json(&answer).ok_or(NotMade::Failed)?,
        Err(NoAnswer::NoWorker) => engine::answer(request, file, |step| hear(step)).await,
        Err(NoAnswer::Cancelled) => return Err(NotMade::Cancelled),
        Err(NoAnswer::Failed) => return Err(NotMade::Failed),
    };
    match answer {
        Answer {
            forms: Some(forms), ..
        } => Ok(Made::Text(forms)),
        Answer {
            book: Some(book), ..
        } => Ok(Made::Book(book)),
        Answer { refusal, .. } => Err(NotMade::Refused(refusal)),
    }
}
