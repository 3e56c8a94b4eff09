//! A question that is being written, and how it is changed.

use std::rc::Rc;

use browser::field;
use reading::lesson::{Item, Noted, Question};
use yew::prelude::*;

use crate::strings::Strings;

/// A change of a question.
pub(super) struct Edit {
    /// The field in which is typed; nothing for a change by itself.
    pub(super) field: Option<String>,
    pub(super) change: Box<dyn FnOnce(&mut Question)>,
}

/// A sentence of the text, with what a proof has of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Quoted {
    pub(super) proof: String,
    pub(super) text: String,
}

/// What a question needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct OneProps {
    pub(super) words: &'static Strings,
    /// The language of the text.
    pub(super) lang: String,
    /// Its place among the questions, from 0.
    pub(super) at: usize,
    pub(super) question: Question,
    /// The sentences of the text, paragraph by paragraph.
    pub(super) sentences: Rc<Vec<Vec<Quoted>>>,
    pub(super) on_change: Callback<Edit>,
    /// What takes it away.
    pub(super) remove: &'static str,
    pub(super) on_remove: Callback<MouseEvent>,
    /// It was added just now: whoever added it goes on in its first field.
    pub(super) is_new: bool,
}

impl OneProps {
    /// A handler that changes the question; what is typed in a field of that name is one change.
    pub(super) fn typed(
        &self,
        field: &str,
        change: impl Fn(&mut Question, String) + Clone + 'static,
    ) -> Callback<InputEvent> {
        let (on_change, field) = (
            self.on_change.clone(),
            format!("question {} {field}", self.at),
        );
        Callback::from(move |event: InputEvent| {
            let (value, change) = (field::value(&event), change.clone());
            on_change.emit(Edit {
                field: Some(field.clone()),
                change: Box::new(move |question| change(question, value)),
            });
        })
    }

    /// A handler that changes the question. Events are changed in the order in which they are written, which is the
    /// right one from then on.
    pub(super) fn on<E>(&self, change: impl Fn(&mut Question) + Clone + 'static) -> Callback<E> {
        let on_change = self.on_change.clone();
        Callback::from(move |_: E| {
            let change = change.clone();
            on_change.emit(Edit {
                field: None,
                change: Box::new(move |question| {
                    question.sort_events();
                    change(question);
                    question.number_events();
                }),
            });
        })
    }

    /// Changes one item of the question.
    pub(super) fn on_item<E>(
        &self,
        nth: usize,
        change: impl Fn(&mut Item) + Clone + 'static,
    ) -> Callback<E> {
        self.on(move |question| question.items.get_mut(nth).into_iter().for_each(&change))
    }

    pub(super) fn item(&self, nth: usize) -> Item {
        self.question.items.get(nth).cloned().unwrap_or_default()
    }
}

/// Other words: what said the same in another language says it no longer.
pub(super) fn say(noted: &mut Noted, words: String) {
    noted.text = words;
    noted.note.clear();
}
