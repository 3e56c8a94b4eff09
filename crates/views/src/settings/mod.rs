//! The settings, and the list of keys.

use reading::session::{
    Explanations, Interface, LineWidth, Marking, Notes, Printing, Reading, Setting, Settings,
    Speech, TextSize, Theme, Typeface,
};
use reading::words::flag_word;
use yew::prelude::*;

use crate::strings::strings;

/// What is offered: the setting, its title, and its choices by word and by name; a switch has none.
type Offered<'n> = (
    Setting,
    &'static str,
    &'static [&'static str],
    &'n [&'static str],
);

/// Everything a reader can set, each with its choices side by side; all take effect at once.
/// What only concerns devices without a voice of their own is shown on those.
pub(crate) fn view_settings(now: &Settings, reading: Option<&Reading>) -> Html {
    let strings = strings(now.interface);
    let (lang, notes_lang) = reading.map_or(("", ""), |reading| {
        (&reading.article.lang, &reading.article.notes_lang)
    });
    let languages = [
        strings.languages.of_text(lang),
        strings.languages.of_notes(notes_lang),
        strings.settings.both_languages,
    ];
    let words = &strings.settings;
    let settings: [Offered<'_>; 11] = [
        (
            Setting::Notes,
            strings.languages.of_notes(notes_lang),
            Notes::WORDS,
            &words.notes,
        ),
        (Setting::Sentences, words.sentences, &[], &[]),
        (
            Setting::Explanations,
            words.explanations,
            Explanations::WORDS,
            &languages,
        ),
        (Setting::Size, words.size, TextSize::WORDS, &words.sizes),
        (Setting::Width, words.width, LineWidth::WORDS, &words.widths),
        (
            Setting::Typeface,
            words.typeface,
            Typeface::WORDS,
            &words.typefaces,
        ),
        (Setting::Theme, words.theme, Theme::WORDS, &words.themes),
        (
            Setting::Names,
            words.mark_names,
            Marking::WORDS,
            &words.markings,
        ),
        (
            Setting::Words,
            words.mark_words,
            Marking::WORDS,
            &words.markings,
        ),
        (
            Setting::Printing,
            words.printing,
            Printing::WORDS,
            &words.printings,
        ),
        (Setting::Keys, words.letter_keys, &[], &[]),
    ];
    let has_online_voice =
        reading.is_some_and(|reading| reading.speech == Speech::Online) || now.online_voice;
    html! {
        <form class="settings">
            { for settings.iter().map(|offered| view_setting(offered, now.word(offered.0))) }
            if has_online_voice {
                { view_switch(Setting::OnlineVoice.word(), words.online_voice, now.online_voice) }
            }
        </form>
    }
}

fn view_setting(offered: &Offered<'_>, now: &str) -> Html {
    let (setting, title, words, names) = *offered;
    if words.is_empty() {
        return view_switch(setting.word(), title, now == flag_word(true));
    }
    let name = setting.word();
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
pub(crate) fn view_switch(name: &'static str, label: &'static str, on: bool) -> Html {
    html! {
        <p><label class="check">
            <input type="checkbox" {name} checked={on} />
            <span>{ label }</span>
        </label></p>
    }
}

/// What each key does.
pub(crate) fn view_keys(interface: Interface) -> Html {
    html! {
        <dl class="keys">
            { for strings(interface).keys.list.iter().map(|(key, what)| html! {
                <div><dt><kbd>{ *key }</kbd></dt><dd>{ *what }</dd></div>
            }) }
        </dl>
    }
}
