//! The text that a page works on.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::own_texts;
use browser::storage::NotKept;
use yew::prelude::*;

use crate::bench;
use crate::edited::{self, Used, Worked, use_worked};

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

/// The text of that id, kept a moment after each change.
#[hook]
pub(crate) fn use_own_text(id: &str) -> UsedText {
    use_worked::<OwnText>(id.to_owned())
}
