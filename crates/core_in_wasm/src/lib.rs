//! The work of `language` on one text, the same natively and in a browser: `script/bench` compares.

use language::acronyms::acronyms;
use language::cleaning::{Cleaner, PageFormat};
use language::lang::rules;
use language::matching::{MatchRule, Matcher};
use wasm_bindgen::prelude::wasm_bindgen;

const PARAGRAPH: &str = "Les trois ministres de la Communauté des ports (CDP) se sont revus à Dakar, où l’ONU \
    et la CDP tiennent chaque année leur conférence. « La pêche d’abord », a dit Mme Sow : le Fonds \
    d’aide à la pêche (FAP) paiera 3,5 % des travaux. Les habitants, eux, attendent la pluie.\n\n";
/// How often the text repeats it: about a megabyte.
const COPIES: usize = 3_400;
/// Forms of the glossary.
const FORMS: usize = 10_000;

/// A text of a megabyte, and a matcher for ten thousand forms.
#[wasm_bindgen]
#[allow(missing_debug_implementations)]
pub struct CoreTasks {
    text: String,
    matcher: Matcher,
}

#[wasm_bindgen]
impl CoreTasks {
    /// Builds both.
    #[wasm_bindgen(constructor)]
    #[allow(
        clippy::new_without_default,
        reason = "wasm-bindgen knows constructors"
    )]
    pub fn new() -> Self {
        let made = (0..FORMS).map(|number| format!("Port-{number} de la Baie"));
        let forms: Vec<String> = made
            .chain(["ONU", "CDP", "Dakar"].map(str::to_owned))
            .collect();
        let known = forms.iter().enumerate();
        CoreTasks {
            text: PARAGRAPH.repeat(COPIES),
            matcher: Matcher::new(
                known.map(|(at, form)| (at, form.as_str(), MatchRule::for_name(form))),
                rules("fr"),
            ),
        }
    }

    /// Finds all forms; returns how many.
    pub fn annotate(&self) -> usize {
        self.matcher.find(&self.text).len()
    }

    /// Finds all acronyms; returns how many.
    pub fn acronyms(&self) -> usize {
        acronyms(&self.text, rules("fr")).acronyms.len()
    }

    /// Cleans the text as if it had been copied; returns how many blocks it has.
    pub fn import(&self) -> usize {
        let cleaner = Cleaner::new("fr");
        cleaner.clean_as(&self.text, PageFormat::Plain).blocks.len()
    }
}
