//! Has texts and lessons made, and keeps them: the page's side of [`crate::engine`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use authoring::own_text::{FormFault, Layer, OwnText, Publication, Survey, Translation, Workbench};

use browser::field::ChosenFile;
use browser::own_texts::{self, Forms};
use browser::storage::NotKept;
use browser::worker::{self, Errand, NoAnswer};
use browser::{glossary, json, outdated, prepare_to_keep};
use reading::address::Address;
use reading::glossary::OwnEntry;
use reading::json::InJson;

use crate::engine::{self, Answer, Book, Files, Request, Task};
use crate::step::HowFar;

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
    hear: Rc<dyn Fn(HowFar)>,
) -> Result<Made, NotMade> {
    match ask(request, file, true, hear).await? {
        Answer {
            forms: Some(forms), ..
        } => Ok(Made::Text(forms)),
        Answer {
            book: Some(book), ..
        } => Ok(Made::Book(book)),
        Answer { refusal, .. } => Err(NotMade::Refused(refusal)),
    }
}

/// Ends all that [`make`] does. Nothing of it is kept.
pub(crate) fn cancel() {
    worker::cancel();
}

thread_local! {
    /// What makes the lesson of the text that is kept next, where there is no time to ask the worker.
    static AT_HAND: RefCell<Option<Workbench>> = const { RefCell::new(None) };
}

/// Has the worker ready for a text that will come soon: it is started, and has read the site's glossary.
pub(crate) async fn wake() {
    let request = Request {
        task: Task::Wake,
        ..Request::default()
    };
    // Nothing comes of it but time.
    ask(request, None, true, Rc::new(|_| ())).await.ok();
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

/// Pairs a translation in that language with what is read of a text; nothing where the engine has fallen over it.
pub(crate) async fn align(text: &OwnText, translation: &str, lang: &str) -> Option<Translation> {
    let request = Request {
        translation: translation.to_owned(),
        lang: lang.to_owned(),
        ..about(Task::Align, text).await
    };
    in_the_worker(request).await?.translation
}

/// What is explained in a text by whom, and what nobody explains.
pub(crate) async fn survey(text: &OwnText) -> Option<Survey> {
    let request = about(Task::Survey, text).await;
    in_the_worker(request).await?.survey
}

/// What may go wrong with the forms of an entry of that layer, each with its form.
pub(crate) async fn form_faults(
    own: &OwnEntry,
    layer: Layer,
    text: Option<&OwnText>,
) -> Vec<(String, FormFault)> {
    let request = Request {
        own: own.clone(),
        layer,
        // One without words has no others.
        ..about(Task::FormFaults, text.unwrap_or(&OwnText::default())).await
    };
    let answer = in_the_worker(request).await;
    answer.map(|answer| answer.form_faults).unwrap_or_default()
}

/// Has a text made files for a site.
pub(crate) async fn for_site(text: &OwnText, publication: &Publication) -> Option<Files> {
    let request = Request {
        publication: publication.clone(),
        ..about(Task::Site, text).await
    };
    in_the_worker(request).await?.site
}

/// What is asked about a text.
async fn about(task: Task, text: &OwnText) -> Request {
    Request {
        task,
        text: text.clone(),
        glossary: glossary::entries().await,
        ..Request::default()
    }
}

/// Has the worker do what nobody waits for with a way out.
async fn in_the_worker(request: Request) -> Option<Answer> {
    ask(request, None, false, Rc::new(|_| ())).await.ok()
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

/// Has the lesson of a text made, in the forms in which they are kept.
pub(crate) async fn lesson(text: &OwnText) -> Option<Forms> {
    let request = about(Task::Lesson, text).await;
    in_the_worker(request).await?.forms
}

thread_local! {
    /// Forms whose entries have changed, until the lessons that have them are made anew.
    static CHANGED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// Whether lessons are being made anew.
    static EXPLAINS: Cell<bool> = const { Cell::new(false) };
}

/// Whether lessons are being made anew, or soon will be.
pub(crate) fn is_explaining() -> bool {
    EXPLAINS.get() || CHANGED.with_borrow(|changed| !changed.is_empty())
}

/// Has the lessons made anew of all texts that have one of those forms: the glossary says something else of them now.
/// What is noted as changed stays so until that is done.
pub(crate) async fn explain_anew(changed: Vec<String>) {
    CHANGED.with_borrow_mut(|all| all.extend(changed));
    // A text that is kept as its page is left has to be explained by the new glossary, too.
    AT_HAND.set(Some(workbench().await));
    if EXPLAINS.replace(true) {
        return;
    }
    loop {
        let changed = CHANGED.take();
        if changed.is_empty() {
            break;
        }
        for id in ids().await {
            explain(&id, &changed).await;
        }
        outdated::forget_changed_forms(&changed);
    }
    EXPLAINS.set(false);
}

/// Has the lesson of a text made anew, if it may have one of those forms, or where none are named.
pub(crate) async fn explain(id: &str, forms: &[String]) {
    let Some(kept) = own_texts::text_as_kept(id).await else {
        return;
    };
    let text = json::read(&kept).as_ref().and_then(OwnText::read);
    if let Some(text) = text.filter(|text| forms.is_empty() || text.has_any(forms))
        && let Some(forms) = lesson(&text).await
    {
        // A lesson that is not kept is made at the next change.
        own_texts::keep_lesson(id, &kept, &forms).await.ok();
    }
}

/// Makes those lessons anew that an earlier visit has left, and all of them where another app or another glossary of the
/// site has made them.
pub(crate) async fn finish() {
    let maker = engine::maker().await;
    if let Some(maker) = maker.filter(|maker| *maker != outdated::made_by()) {
        let ids = ids().await;
        for id in &ids {
            explain(id, &[]).await;
        }
        // Whoever has no text leaves nothing behind.
        if !ids.is_empty() {
            outdated::note_made_by(&maker);
        }
    }
    let changed = outdated::changed_forms();
    if !changed.is_empty() {
        explain_anew(changed).await;
    }
}

/// Notes that all lessons were made here.
pub(crate) async fn note_maker() {
    if let Some(maker) = engine::maker().await {
        outdated::note_made_by(&maker);
    }
}

/// The ids of all texts.
async fn ids() -> Vec<String> {
    let listings = own_texts::listings().await.into_iter();
    let ids = listings.filter_map(|listing| match Address::of_lesson(&listing.slug) {
        Address::OwnText(id) => Some(id),
        _ => None,
    });
    ids.collect()
}

/// What makes lessons and knows who explains what, with the reader's glossary as it is now.
pub(crate) async fn workbench() -> Workbench {
    let of_site = engine::workbench().await;
    of_site.with_glossary(&glossary::entries().await)
}

async fn ask(
    request: Request,
    file: Option<ChosenFile>,
    can_be_cancelled: bool,
    hear: Rc<dyn Fn(HowFar)>,
) -> Result<Answer, NotMade> {
    let hear_json = hear.clone();
    let errand = Errand {
        request: request.to_json(),
        file: file.clone(),
        can_be_cancelled,
        hear: Rc::new(move |json| {
            if let Some(how_far) = HowFar::from_json(&json) {
                hear_json(how_far);
            }
        }),
    };
    match worker::ask(errand).await {
        Ok(answer) => Answer::from_json(&answer).ok_or(NotMade::Failed),
        Err(NoAnswer::NoWorker) => Ok(engine::answer(request, file, |how_far| hear(how_far)).await),
        Err(NoAnswer::Cancelled) => Err(NotMade::Cancelled),
        Err(NoAnswer::Failed) => Err(NotMade::Failed),
    }
}
