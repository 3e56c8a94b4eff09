//! A link as a QR code, on the page or over all of the window.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

use crate::strings::Strings;

/// The longest link for which a code is drawn, in characters: the modules of a longer one are too fine for the
/// cameras of phones.
pub(crate) const MOST_CHARS: usize = 1000;

/// The empty edge that a code needs, in modules.
const QUIET: i32 = 4;

/// What the code needs.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CodeProps {
    /// The words in the reader's language.
    pub(crate) words: &'static Strings,
    /// The link.
    pub(crate) url: AttrValue,
}

/// The code; a tap has it fill the window, and another one makes it small again.
#[component]
pub(crate) fn Code(props: &CodeProps) -> Html {
    let words = &props.words.send;
    let is_large = use_state(|| false);
    let code = use_memo(props.url.clone(), |url| Drawn::of(url));
    let Some(Drawn { size, path }) = &*code else {
        return Html::default();
    };
    let on_click = {
        let is_large = is_large.clone();
        Callback::from(move |_: MouseEvent| is_large.set(!*is_large))
    };
    let on_key = {
        let is_large = is_large.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                is_large.set(false);
            }
        })
    };
    html! {
        <button
            type="button"
            class={classes!("code", is_large.then_some("large"))}
            aria-pressed={is_large.to_string()}
            onclick={on_click}
            onkeydown={on_key}
        >
            <svg viewBox={format!("0 0 {size} {size}")} role="img" aria-label={words.code} shape-rendering="crispEdges">
                <rect width={size.to_string()} height={size.to_string()} fill="#fff" />
                <path d={path.clone()} fill="#000" />
            </svg>
            <span>{ if *is_large { words.smaller } else { words.larger } }</span>
        </button>
    }
}

/// A code as it is drawn.
#[derive(Debug, PartialEq)]
struct Drawn {
    /// Its width and height with the edge, in modules.
    size: i32,
    /// Its dark modules.
    path: String,
}

impl Drawn {
    fn of(url: &str) -> Option<Drawn> {
        let code = QrCode::encode_text(url, QrCodeEcc::Low).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
                // Writing to a text cannot fail.
                write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET).ok();
            }
        }
        Some(Drawn {
            size: code.size() + 2 * QUIET,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_longest_link_that_gets_a_code_has_room_in_one() {
        let url = format!("https://a.test/{}", "x".repeat(MOST_CHARS - 15));
        let drawn = Drawn::of(&url).unwrap();
        assert!((80..180).contains(&drawn.size), "{}", drawn.size);
        // The corner of a code is dark, behind the empty edge.
        assert!(drawn.path.starts_with("M4 4h1v1h-1z"));
    }
}
