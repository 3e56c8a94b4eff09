//! The choice among the chapters of a book.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::engine::Book;
use crate::strings::{BookWords, Strings};

impl Book {
    /// What a chapter is called.
    pub(super) fn chapter_name(&self, nth: usize, words: &BookWords) -> String {
        let chapter = self.chapters.get(nth);
        let title = chapter.map(|chapter| chapter.title.clone());
        let title = title.filter(|title| !title.is_empty());
        title.unwrap_or_else(|| (words.untitled)(nth + 1))
    }
}

/// What the choice needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BookChoiceProps {
    pub(super) words: &'static Strings,
    pub(super) book: Rc<Book>,
    /// Nothing more can be asked for now.
    pub(super) is_working: bool,
    /// Adds those chapters, counted from 0.
    pub(super) on_choose: Callback<Vec<usize>>,
    /// Closes the book.
    pub(super) on_close: Callback<()>,
}

/// The choice among the chapters of a book.
#[component]
pub(super) fn BookChoice(props: &BookChoiceProps) -> Html {
    let words = &props.words.add.book;
    let book = &props.book;
    let chosen = use_state(BTreeSet::<usize>::new);
    let readable: BTreeSet<usize> = (0..book.chapters.len())
        .filter(|nth| is_readable(book, *nth))
        .collect();
    let has_all = *chosen == readable;
    let toggle_all = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| {
            chosen.set(if has_all {
                BTreeSet::new()
            } else {
                readable.clone()
            });
        })
    };
    let add = {
        let (chosen, on_choose) = (chosen.clone(), props.on_choose.clone());
        Callback::from(move |_: MouseEvent| on_choose.emit(chosen.iter().copied().collect()))
    };
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <fieldset class="book">
            <legend dir="auto">
                { &book.title }
                if !book.creator.is_empty() {
                    <span class="about">{ format!(" \u{b7} {}", book.creator) }</span>
                }
            </legend>
            <p class="hint">{ words.hint }</p>
            <ul>
                { for (0..book.chapters.len()).map(|nth| {
                    let chosen = chosen.clone();
                    view_chapter(book, nth, props.words, chosen)
                }) }
            </ul>
            <p class="all">
                <button type="button" class="first" onclick={add} disabled={chosen.is_empty() || props.is_working}>
                    { (words.add)(chosen.len()) }
                </button>
                <button type="button" onclick={toggle_all}>{ if has_all { words.none } else { words.all } }</button>
                <button type="button" onclick={close} disabled={props.is_working}>{ words.close }</button>
            </p>
        </fieldset>
    }
}

fn is_readable(book: &Book, nth: usize) -> bool {
    let chapter = book.chapters.get(nth);
    chapter.is_some_and(|chapter| chapter.trouble.is_empty())
}

fn view_chapter(
    book: &Book,
    nth: usize,
    words: &'static Strings,
    chosen: UseStateHandle<BTreeSet<usize>>,
) -> Html {
    let Some(chapter) = book.chapters.get(nth) else {
        return Html::default();
    };
    let checked = chosen.contains(&nth);
    let onchange = Callback::from(move |_: Event| {
        let mut now = (*chosen).clone();
        if !now.remove(&nth) {
            now.insert(nth);
        }
        chosen.set(now);
    });
    html! {
        <li key={nth}>
            <label>
                <input type="checkbox" {checked} {onchange} disabled={!chapter.trouble.is_empty()} />
                <span class="name" dir="auto">{ book.chapter_name(nth, &words.add.book) }</span>
                <span class="about">
                    if !chapter.trouble.is_empty() {
                        { &chapter.trouble }
                    } else if chapter.words > 0 {
                        { (words.texts.word_count)(chapter.words) }
                    }
                </span>
            </label>
        </li>
    }
}
