//! What lies over or beside the text: a frame with a title and a way to close it.

use yew::prelude::*;

use crate::controls::Control;
use crate::strings::Strings;

/// A panel.
pub(crate) struct PanelProps<'p> {
    /// What it is.
    pub name: &'static str,
    /// The entry in it, if it explains one.
    pub entry: Option<&'p str>,
    /// Position of the mention beside which it stands, if there is one.
    pub mention: Option<u32>,
    /// Its title.
    pub title: Html,
    /// Where its way back leads, if it has one.
    pub back: Option<&'static str>,
    /// The id of the element in it that is read aloud when it opens, if there is one.
    pub described_by: Option<&'static str>,
    /// What it holds.
    pub content: Html,
}

/// The panel. It is no modal dialog: the text stays in reach.
pub(crate) fn view_panel(props: PanelProps<'_>, strings: &'static Strings) -> Html {
    let entry = props.entry.map(str::to_owned);
    html! {
        <section
            key={entry.clone().unwrap_or_else(|| props.name.to_owned())}
            class="panel"
            role="dialog"
            data-panel={props.name}
            data-entry={entry}
            data-beside={props.mention.map(|nth| nth.to_string())}
            aria-labelledby="panel-title"
            aria-describedby={props.described_by}
            tabindex="-1"
        >
            <div class="panel-bar">
                if let Some(back) = props.back {
                    <button type="button" class="step-back" data-action={Control::StepBack.word()}>
                        { format!("‹ {back}") }
                    </button>
                }
                <h2 id="panel-title">{ props.title }</h2>
                <button
                    type="button"
                    class="close"
                    data-action={Control::Close.word()}
                    aria-label={strings.panel.close}
                >{ "×" }</button>
            </div>
            <div class="panel-body">{ props.content }</div>
        </section>
    }
}
