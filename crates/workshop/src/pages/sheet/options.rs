//! What can be chosen about the print. It is kept on this device, the same for all lessons.

use yew::prelude::*;

use crate::strings::Strings;

/// The paper that is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    A4,
    Letter,
}

impl Paper {
    /// What the style sheet calls it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => LETTER,
        }
    }
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Options {
    pub(super) paper: Paper,
    /// Whether explanations stand beside the paragraphs, and not at the foot of the text.
    pub(super) beside: bool,
    /// Whether there are a version A and a version B.
    pub(super) versions: bool,
    pub(super) sheet: bool,
    pub(super) key: bool,
    pub(super) cards: bool,
    /// Whether lines of the text have numbers.
    pub(super) lines: bool,
    /// Whether both sides of the paper are printed on.
    pub(super) both_sides: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            paper: Paper::A4,
            beside: true,
            versions: false,
            sheet: true,
            key: false,
            cards: false,
            lines: false,
            both_sides: true,
        }
    }
}

/// The words of which the text of options consists: each says what is otherwise than it is at first.
const LETTER: &str = "letter";
const AT_FOOT: &str = "foot";
const VERSIONS: &str = "versions";
const NO_SHEET: &str = "no-sheet";
const KEY: &str = "key";
const CARDS: &str = "cards";
const LINES: &str = "lines";
const ONE_SIDE: &str = "one-side";

impl Options {
    /// The options as they are kept: `letter versions`.
    pub(super) fn to_text(self) -> String {
        let words = [
            (LETTER, self.paper == Paper::Letter),
            (AT_FOOT, !self.beside),
            (VERSIONS, self.versions),
            (NO_SHEET, !self.sheet),
            (KEY, self.key),
            (CARDS, self.cards),
            (LINES, self.lines),
            (ONE_SIDE, !self.both_sides),
        ];
        let said = words.into_iter().filter(|(_, is_so)| *is_so);
        said.map(|(word, _)| word).collect::<Vec<&str>>().join(" ")
    }

    /// The options of that text. Words that it does not know are passed over.
    pub(super) fn of_text(text: &str) -> Options {
        let says = |word: &str| text.split(' ').any(|said| said == word);
        Options {
            paper: if says(LETTER) {
                Paper::Letter
            } else {
                Paper::A4
            },
            beside: !says(AT_FOOT),
            versions: says(VERSIONS),
            sheet: !says(NO_SHEET),
            key: says(KEY),
            cards: says(CARDS),
            lines: says(LINES),
            both_sides: !says(ONE_SIDE),
        }
    }
}

/// What can be chosen.
pub(super) fn view_options(words: &Strings, now: Options, on_change: &Callback<Options>) -> Html {
    let words = &words.sheet;
    let choice = |kind: &'static str, name: &'static str, label, is_so: bool, then: Options| {
        html! {
            <label class="choice">
                <input type={kind} {name} checked={is_so} onchange={on_change.reform(move |_: Event| then)} />
                { label }
            </label>
        }
    };
    let paper = |label, paper| {
        let is_so = now.paper == paper;
        choice("radio", "paper", label, is_so, Options { paper, ..now })
    };
    let beside = |label, beside| {
        let is_so = now.beside == beside;
        choice("radio", "glosses", label, is_so, Options { beside, ..now })
    };
    let tick = |name, label, is_so, then| choice("checkbox", name, label, is_so, then);
    html! {
        <div class="options">
            <fieldset>
                <legend>{ words.parts }</legend>
                { tick("sheet", words.sheet, now.sheet, Options { sheet: !now.sheet, ..now }) }
                { tick("key", words.key, now.key, Options { key: !now.key, ..now }) }
                { tick("cards", words.cards, now.cards, Options { cards: !now.cards, ..now }) }
            </fieldset>
            <fieldset>
                <legend>{ words.questions }</legend>
                { tick("versions", words.versions, now.versions, Options { versions: !now.versions, ..now }) }
            </fieldset>
            <fieldset>
                <legend>{ words.explanations }</legend>
                { beside(words.beside, true) }
                { beside(words.at_foot, false) }
            </fieldset>
            <fieldset>
                <legend>{ words.text }</legend>
                { tick("lines", words.lines, now.lines, Options { lines: !now.lines, ..now }) }
            </fieldset>
            <fieldset>
                <legend>{ words.paper }</legend>
                { paper("A4", Paper::A4) }
                { paper("US Letter", Paper::Letter) }
                { tick("both-sides", words.both_sides, now.both_sides, Options { both_sides: !now.both_sides, ..now }) }
            </fieldset>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_kept_as_words() {
        assert_eq!(Options::default().to_text(), "");
        assert_eq!(Options::of_text(""), Options::default());
        for bits in 0u8..=255 {
            let has = |bit: u8| bits & (1 << bit) > 0;
            let options = Options {
                paper: if has(0) { Paper::Letter } else { Paper::A4 },
                beside: has(1),
                versions: has(2),
                sheet: has(3),
                key: has(4),
                cards: has(5),
                lines: has(6),
                both_sides: has(7),
            };
            assert_eq!(Options::of_text(&options.to_text()), options);
        }
    }
}
