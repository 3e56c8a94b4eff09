//! A translation that lies beside the text: its pairs, put right by buttons and keys.

use authoring::own_text::{OwnText, SentencePair, Translation};
use yew::prelude::*;

use crate::own_text::{Change, Work};
use crate::strings::NotesWords;

/// Below that percentage somebody should look at a pair.
const SURE: u32 = 50;

/// What can be done with a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Join,
    Split,
    Up,
    Down,
}

impl Move {
    const ALL: [Move; 4] = [Move::Join, Move::Split, Move::Up, Move::Down];

    /// What that key does, alone or with Alt.
    fn by_key(key: &str, is_alt: bool) -> Option<Move> {
        match (key, is_alt) {
            ("+", false) => Some(Move::Join),
            ("-", false) => Some(Move::Split),
            ("ArrowUp", true) => Some(Move::Up),
            ("ArrowDown", true) => Some(Move::Down),
            _ => None,
        }
    }

    fn act(self, translation: &mut Translation, at: usize) {
        match self {
            Move::Join => translation.join(at),
            Move::Split => translation.split(at),
            Move::Up => translation.move_up(at),
            Move::Down => translation.move_down(at),
        }
    }

    /// Whether it changes anything.
    fn is_of_use(self, translation: &Translation, at: usize) -> bool {
        let last = translation.pairs.len().saturating_sub(1);
        let pair = translation.pairs.get(at);
        let has_words = pair.is_some_and(|pair| !pair.translation.is_empty());
        match self {
            Move::Join => at < last,
            Move::Split => pair.is_some_and(SentencePair::can_split),
            Move::Up => has_words && at > 0,
            Move::Down => has_words && at < last,
        }
    }

    /// What its button shows, and how it is named.
    fn label(self, words: &NotesWords) -> (&'static str, &'static str) {
        match self {
            Move::Join => (words.join, words.join_named),
            Move::Split => (words.split, words.split_named),
            Move::Up => ("\u{2191}", words.up_named),
            Move::Down => ("\u{2193}", words.down_named),
        }
    }
}

/// The pairs, and what becomes of them.
pub(super) fn view_pairs(
    text: &OwnText,
    translation: &Translation,
    words: &'static NotesWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let edit = |edit: fn(&mut OwnText)| {
        let work = work.clone();
        Callback::from(move |_: MouseEvent| work.dispatch(Change::edit(edit)))
    };
    let pairs = translation.pairs.len();
    let has_notes = translation.has_notes();
    let (heading, hint) = if has_notes {
        ((words.pairs)(pairs), words.pairs_hint)
    } else {
        ((words.unpaired)(pairs), words.unpaired_hint)
    };
    html! {
        <section class="pairs">
            <h2>{ heading }</h2>
            <p class="hint">{ hint }</p>
            <p class="all">
                if has_notes {
                    <button type="button" class="first" onclick={edit(OwnText::take_notes_of_translation)}>{ words.take }</button>
                }
                <button type="button" onclick={edit(|text| text.translation = None)}>{ words.discard }</button>
            </p>
            <ol>
                { for translation.pairs.iter().enumerate().map(|(at, pair)| view_pair(at, pair, text, translation, words, work)) }
            </ol>
        </section>
    }
}

fn view_pair(
    at: usize,
    pair: &SentencePair,
    text: &OwnText,
    translation: &Translation,
    words: &'static NotesWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let change = {
        let work = work.clone();
        Callback::from(move |change: Move| {
            work.dispatch(Change::edit(move |text| {
                if let Some(translation) = &mut text.translation {
                    change.act(translation, at);
                }
            }));
        })
    };
    let on_key = {
        let change = change.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(by_key) = Move::by_key(&event.key(), event.alt_key()) {
                event.prevent_default();
                change.emit(by_key);
            }
        })
    };
    let view_move = |by: Move| {
        let change = change.clone();
        let on_click = Callback::from(move |_: MouseEvent| change.emit(by));
        let (label, name) = by.label(words);
        // Not disabled: it would lose the focus, and with it the keys.
        let is_idle = !by.is_of_use(translation, at);
        html! {
            <button
                type="button"
                aria-label={format!("{name}, {}", at + 1)}
                aria-disabled={is_idle.then_some("true")}
                onclick={on_click}
            >{ label }</button>
        }
    };
    let view_side = |sentences: &[String], lang: &str| {
        html! {
            <div lang={lang.to_owned()}>
                if sentences.is_empty() {
                    <p class="none" lang={words.lang}>{ words.none }</p>
                }
                { for sentences.iter().map(|sentence| html! { <p dir="auto">{ sentence }</p> }) }
            </div>
        }
    };
    let is_pair = !pair.text.is_empty() && !pair.translation.is_empty();
    let is_sure = is_pair && pair.percent >= SURE;
    html! {
        // With a key, so that the focus stays where it is while pairs come and go.
        <li key={at} data-unsure={(!is_sure).then_some("")} onkeydown={on_key}>
            { view_side(&pair.text, &text.lang) }
            { view_side(&pair.translation, &translation.lang) }
            <div class="about">
                <span>{ if is_pair { (words.sure)(pair.percent, is_sure) } else { String::new() } }</span>
                <span class="moves">{ for Move::ALL.map(view_move) }</span>
            </div>
        </li>
    }
}
