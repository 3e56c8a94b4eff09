//! The lesson's data in the page, written while it is prerendered.

use yew::prelude::*;

/// A lesson as JSON, in parts that stand beside the same words in HTML, where compression makes
/// next to nothing of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonData {
    /// What is in none of the parts.
    pub rest: Option<String>,
    /// The parts of the article, in document order.
    pub parts: Vec<String>,
    /// What the words of each entry don't say, in the order of the entries.
    pub entries: Vec<String>,
}

/// What is in none of the parts.
pub fn view_rest(data: &LessonData) -> Html {
    view(Some("lesson-data"), None, data.rest.as_ref())
}

/// A part of the article.
pub(super) fn view_part(json: Option<&String>) -> Html {
    view(None, Some("part-data"), json)
}

/// An entry.
pub(super) fn view_entry(json: Option<&String>) -> Html {
    view(None, Some("entry-data"), json)
}

/// The app in the browser has read the blocks and draws none: it need not know how.
fn view(id: Option<&'static str>, class: Option<&'static str>, json: Option<&String>) -> Html {
    if cfg!(target_arch = "wasm32") {
        return Html::default();
    }
    html! {
        if let Some(json) = json {
            <script type="application/json" {id} {class}>{ json }</script>
        }
    }
}
