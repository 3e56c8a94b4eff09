//! The text that a page works on.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::own_texts;
use browser::storage::NotKept;
use yew::prelude::*;

use crate::edited::{self, Used, Worked, use_worked};
use crate::{bench, glossary};

/// The text of a page.
pub(crate) type Work = edited::Work<OwnText>;

/// What a page asks of its text.
pub(crate) type Change = edited::Change<OwnText>;

/// A text, and whether its last change was kept.
pub(crate) type UsedText = Used<OwnText>;

thread_local! {
    /// Texts that have changed and are not kept yet, by their ids.
    static HELD: RefCell<HashMap<String, Rc<OwnText>>> = RefCell::default();
}

impl Worked for OwnText {
    type Key = String;

    async fn fetch(id: &String) -> Option<Rc<OwnText>> {
        if let Some(held) = HELD.with_borrow(|held| held.get(id).cloned()) {
            return Some(held);
        }
        let text = own_texts::text(id).await?;
        OwnText::read(&text).map(Rc::new)
    }

    fn hold(id: &String, now: &Rc<OwnText>) {
        HELD.with_borrow_mut(|held| held.insert(id.clone(), now.clone()));
    }

    async fn prepare() {
        bench::prepare().await;
    }

    fn turn(id: &String) -> Option<String> {
        Some(format!("en-regard text {id}"))
    }

    async fn keep_at_once(id: &String, now: &Rc<OwnText>) -> Result<(), NotKept> {
        bench::keep_at_once(now).await?;
        release(id, now);
        Ok(())
    }

    async fn keep(id: &String, now: &Rc<OwnText>) -> Result<(), NotKept> {
        bench::keep(now).await?;
        release(id, now);
        Ok(())
    }
}

/// What is kept need not be held, unless it has changed since: another window may change what is kept.
fn release(id: &str, now: &Rc<OwnText>) {
    HELD.with_borrow_mut(|held| {
        if held.get(id).is_some_and(|held| Rc::ptr_eq(held, now)) {
            held.remove(id);
        }
    });
}

/// Whether everything that was changed of a text, and of what explains it, is kept and in its lesson.
pub(crate) fn is_settled(id: &str) -> bool {
    let is_held = HELD.with_borrow(|held| held.contains_key(id));
    !(is_held || glossary::is_held() || bench::is_explaining())
}

/// Makes it so, for somebody who goes on to read the text, or takes it somewhere else.
///
/// # Errors
///
/// Where the browser has not kept it.
pub(crate) async fn settle(id: &str) -> Result<(), NotKept> {
    let is_changed = glossary::keep_held().await? || bench::is_explaining();
    let held = HELD.with_borrow(|held| held.get(id).cloned());
    match held {
        Some(now) => OwnText::keep(&id.to_owned(), &now).await?,
        None if is_changed => bench::explain(id, &[]).await,
        None => {}
    }
    Ok(())
}

/// Keeps what was changed of any text and of the glossary.
///
/// # Errors
///
/// Where the browser has not kept it.
pub(crate) async fn keep_held() -> Result<(), NotKept> {
    glossary::keep_held().await?;
    let held: Vec<Rc<OwnText>> = HELD.with_borrow(|held| held.values().cloned().collect());
    for now in held {
        OwnText::keep(&now.id, &now).await?;
    }
    Ok(())
}

/// The title of the text, once it is here.
pub(crate) fn title(used: &UsedText) -> Option<&str> {
    match &*used.work {
        Work::Here(edited) => Some(&edited.now.title),
        Work::Awaited | Work::Missing => None,
    }
}

/// The text of that id, kept a moment after each change.
#[hook]
pub(crate) fn use_own_text(id: &str) -> UsedText {
    use_worked::<OwnText>(id.to_owned())
}
