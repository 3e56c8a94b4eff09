//! The settings, and the list of keys.

use reading::session::{
    Action, Explanations, Interface, LineWidth, Marking, Notes, Settings, TextSize, Theme, Typeface,
};
use yew::prelude::*;

use crate::state::Dispatch;
use crate::strings::strings;

/// What the settings show.
pub struct SettingsPanelProps {
    /// The settings in force.
    pub settings: Settings,
    /// Hears what is chosen.
    pub dispatch: Dispatch,
}

/// Everything a reader can set, each with its choices side by side; all take effect at once.
pub fn view_settings(props: &SettingsPanelProps) -> Html {
    let now = props.settings;
    let strings = strings(now.interface);
    let group = |id: &'static str, name: &'static str, choices: Vec<Html>| {
        html! {
            <fieldset data-setting={id}>
                <legend>{ name }</legend>
                <div class="choices">{ for choices }</div>
            </fieldset>
        }
    };
    macro_rules! choices {
        ($choice:ident, $field:ident, $names:expr) => {
            $choice::ALL
                .iter()
                .zip($names)
                .map(|(&choice, name)| {
                    let changed = Settings {
                        $field: choice,
                        ..now
                    };
                    view_choice(
                        stringify!($field),
                        choice.word(),
                        name,
                        choice == now.$field,
                        changed,
                        &props.dispatch,
                    )
                })
                .collect()
        };
    }
    html! {
        <form class="settings">
            { group("notes", strings.english, choices!(Notes, notes, strings.notes)) }
            { view_switch("sentences", strings.tap_sentences, now.sentences,
                Settings { sentences: !now.sentences, ..now }, &props.dispatch) }
            { group("explanations", strings.explanations,
                choices!(Explanations, explanations, strings.explanation_languages)) }
            { group("size", strings.text_size, choices!(TextSize, size, strings.sizes)) }
            { group("width", strings.line_width, choices!(LineWidth, width, strings.widths)) }
            { group("typeface", strings.typeface, choices!(Typeface, typeface, strings.typefaces)) }
            { group("theme", strings.theme, choices!(Theme, theme, strings.themes)) }
            { group("names", strings.mark_names, choices!(Marking, names, strings.markings)) }
            { group("words", strings.mark_words, choices!(Marking, words, strings.markings)) }
            { view_switch("keys", strings.letter_keys, now.keys,
                Settings { keys: !now.keys, ..now }, &props.dispatch) }
        </form>
    }
}

fn view_choice(
    group: &'static str,
    word: &'static str,
    name: &'static str,
    chosen: bool,
    changed: Settings,
    dispatch: &Dispatch,
) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::Set(changed)));
    html! {
        <label class="choice">
            <input type="radio" name={group} value={word} checked={chosen} {onchange} />
            <span>{ name }</span>
        </label>
    }
}

fn view_switch(
    name: &'static str,
    label: &'static str,
    on: bool,
    changed: Settings,
    dispatch: &Dispatch,
) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::Set(changed)));
    html! {
        <p><label class="check">
            <input type="checkbox" {name} checked={on} {onchange} />
            <span>{ label }</span>
        </label></p>
    }
}

/// What each key does.
pub fn view_keys(interface: Interface) -> Html {
    html! {
        <dl class="keys">
            { for strings(interface).key_list.iter().map(|(key, what)| html! {
                <div><dt><kbd>{ *key }</kbd></dt><dd>{ *what }</dd></div>
            }) }
        </dl>
    }
}
