//! What lies over or beside the text: a frame with a title and a way to close it.

use yew::prelude::*;

use crate::strings::Strings;

/// A panel.
pub struct PanelProps<'p> {
    /// What it is.
    pub name: &'static str,
    /// The entry in it, if it explains one.
    pub entry: Option<&'p str>,
    /// Its title.
    pub title: Html,
    /// Whether it can go back to what it showed before.
    pub can_step_back: bool,
    /// What it holds.
    pub content: Html,
}

/// The panel. It is no modal dialog: the text stays in reach.
pub fn view_panel(props: PanelProps<'_>, strings: &'static Strings) -> Html {
    let entry = props.entry.map(str::to_owned);
    html! {
        <section
            key={entry.clone().unwrap_or_else(|| props.name.to_owned())}
            class="panel"
            role="dialog"
            data-panel={props.name}
            data-entry={entry}
            aria-labelledby="panel-title"
            tabindex="-1"
        >
            <div class="panel-bar">
                if props.can_step_back {
                    <button type="button" class="step-back" data-action="step-back">
                        { format!("‹ {}", strings.step_back) }
                    </button>
                }
                <h2 id="panel-title">{ props.title }</h2>
                <button
                    type="button"
                    class="close"
                    data-action="close"
                    aria-label={strings.close}
                >{ "×" }</button>
            </div>
            <div class="panel-body">{ props.content }</div>
        </section>
    }
}
