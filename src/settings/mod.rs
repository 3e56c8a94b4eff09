//! The settings, and the list of keys.

use reading::session::{
    Explanations, Interface, LineWidth, Marking, Notes, Printing, Settings, Speech, TextSize,
    Theme, Typeface, flag_word,
};
use yew::prelude::*;

use crate::controls::Field;
use crate::strings::strings;

/// A setting: its field, its title, and its choices by word and by name; a switch has none.
type Setting = (
    Field,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// Everything a reader can set, each with its choices side by side; all take effect at once.
/// What only concerns devices without a voice of their own is shown on those.
pub fn view_settings(now: &Settings, speech: Speech) -> Html {
    let strings = strings(now.interface);
    let words = &strings.settings;
    let settings: [Setting; 11] = [
        (
            Field::Notes,
            strings.article.english,
            Notes::WORDS,
            &words.notes,
        ),
        (Field::Sentences, words.sentences, &[], &[]),
        (
            Field::Explanations,
            words.explanations,
            Explanations::WORDS,
            &words.explanation_languages,
        ),
        (Field::Size, words.size, TextSize::WORDS, &words.sizes),
        (Field::Width, words.width, LineWidth::WORDS, &words.widths),
        (
            Field::Typeface,
            words.typeface,
            Typeface::WORDS,
            &words.typefaces,
        ),
        (Field::Theme, words.theme, Theme::WORDS, &words.themes),
        (
            Field::Names,
            words.mark_names,
            Marking::WORDS,
            &words.markings,
        ),
        (
            Field::Words,
            words.mark_words,
            Marking::WORDS,
            &words.markings,
        ),
        (
            Field::Printing,
            words.printing,
            Printing::WORDS,
            &words.printings,
        ),
        (Field::Keys, words.letter_keys, &[], &[]),
    ];
    let has_online_voice = speech == Speech::Online || now.online_voice;
    html! {
        <form class="settings">
            { for settings.iter().map(|setting| view_setting(setting, now.word(setting.0.word()))) }
            if has_online_voice {
                { view_switch(Field::OnlineVoice, words.online_voice, now.online_voice) }
            }
        </form>
    }
}

fn view_setting(setting: &Setting, now: &str) -> Html {
    let (field, title, words, names) = *setting;
    if words.is_empty() {
        return view_switch(field, title, now == flag_word(true));
    }
    let name = field.word();
    html! {
        <fieldset data-setting={name}>
            <legend>{ title }</legend>
            <div class="choices">
                { for words.iter().zip(names).map(|(word, label)| html! {
                    <label class="choice">
                        <input type="radio" {name} value={*word} checked={*word == now} />
                        <span>{ *label }</span>
                    </label>
                }) }
            </div>
        </fieldset>
    }
}

/// A switch under its label.
pub(crate) fn view_switch(field: Field, label: &'static str, on: bool) -> Html {
    html! {
        <p><label class="check">
            <input type="checkbox" name={field.word()} checked={on} />
            <span>{ label }</span>
        </label></p>
    }
}

/// What each key does.
pub fn view_keys(interface: Interface) -> Html {
    html! {
        <dl class="keys">
            { for strings(interface).keys.list.iter().map(|(key, what)| html! {
                <div><dt><kbd>{ *key }</kbd></dt><dd>{ *what }</dd></div>
            }) }
        </dl>
    }
}
