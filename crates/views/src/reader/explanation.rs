//! The explanation: what the reader sees after tapping a mention.

use reading::glossary::Entry;
use reading::lesson::{Article, Mention};
use reading::session::{Device, Explanation, Explanations, Reading, Settings, Speech};
use reading::words::flag_word;
use yew::prelude::*;

use super::entry::{view_headword, view_map, view_pronunciation, view_sources, view_texts};
use crate::controls::Control;
use crate::panel::{PanelProps, view_panel};
use crate::strings::{Strings, strings};

/// The explanation that is open, and all that it depends on.
struct Explained<'r> {
    reading: &'r Reading,
    device: &'r Device,
    explanation: &'r Explanation,
    entry: &'r Entry,
    strings: &'static Strings,
}

/// The panel with the entry that is explained, if one is. `from_glossary` says whether it was chosen in the
/// glossary, to which it then leads back.
pub(crate) fn view_explanation_panel(
    reading: &Reading,
    device: &Device,
    from_glossary: bool,
) -> Option<Html> {
    let explanation = reading.explanation.as_ref()?;
    let entry = reading.entry(explanation.entry())?;
    let strings = strings(device.settings.interface);
    let article = &reading.article;
    let explained = Explained {
        reading,
        device,
        explanation,
        entry,
        strings,
    };
    let mention = explanation.mention().and_then(|nth| article.mention(nth));
    let tapped = mention.filter(|mention| mention.entry == entry.id);
    let is_saved = device.saved.contains(&entry.id);
    let content = html! {
        <>
            { view_speech(&explained) }
            { view_texts(entry, article, strings, true) }
            { view_here(tapped, reading) }
            { view_map(entry, article, strings) }
            <p class="save">
                <button
                    type="button"
                    data-action={Control::Save.word()}
                    aria-pressed={flag_word(is_saved)}
                >
                    <span aria-hidden="true">{ if is_saved { "★ " } else { "☆ " } }</span>
                    <span>{ if is_saved { strings.explanation.saved } else { strings.explanation.save } }</span>
                </button>
                <button type="button" data-action={Control::Share.word()}>{ strings.article.share }</button>
            </p>
            { view_mention_nav(mention, &explained) }
            { view_related(tapped, &explained) }
            { view_sources(entry, &article.lang, strings) }
        </>
    };
    let panel = PanelProps {
        name: "explanation",
        entry: Some(&entry.id),
        mention: explanation.mention(),
        title: view_headword(entry, &article.lang, strings),
        back: match (explanation.can_step_back(), from_glossary) {
            (true, _) => Some(strings.explanation.step_back),
            (false, true) => Some(strings.glossary.title),
            (false, false) => None,
        },
        described_by: Some(described_by(article, &device.settings)),
        content,
    };
    Some(view_panel(panel, strings))
}

/// The id of what a screen reader reads as the explanation opens. It is in one language, since one voice reads
/// it: where explanations are in both, the one that is also the interface's.
fn described_by(article: &Article, settings: &Settings) -> &'static str {
    let is_in_notes = match settings.explanations {
        Explanations::Article => false,
        Explanations::Notes => true,
        Explanations::Both => article.notes_lang == settings.interface.word(),
    };
    if is_in_notes {
        "explained-in-notes"
    } else {
        "explained-in-article"
    }
}

/// How the word is said, and a button that says it.
fn view_speech(explained: &Explained<'_>) -> Html {
    let Explained {
        reading,
        device,
        entry,
        strings,
        ..
    } = explained;
    let may_be_online = device.settings.online_voice;
    let can_say = match reading.speech {
        Speech::None => false,
        Speech::Local => true,
        Speech::Online => may_be_online,
    };
    html! {
        <>
            <p class="pronunciation">
                { view_pronunciation(entry, &reading.article.lang) }
                if can_say {
                    <button type="button" class="say" data-action={Control::Say.word()}>{ strings.explanation.say }</button>
                }
            </p>
            if reading.speech == Speech::Online && !may_be_online {
                <p class="online-voice">
                    <span>{ strings.explanation.only_online_voice }</span>
                    <button type="button" data-action={Control::SayOnline.word()}>{ strings.explanation.say_online }</button>
                </p>
            }
        </>
    }
}

/// The line about the entry that is true in this text only, if the mention has one.
fn view_here(tapped: Option<&Mention>, reading: &Reading) -> Html {
    let here = tapped.and_then(|mention| reading.here(mention));
    let Some(here) = here else {
        return Html::default();
    };
    let article = &reading.article;
    html! {
        { for [("article", &article.lang), ("notes", &article.notes_lang)].into_iter().map(|(language, lang)| html! {
            if let Some(line) = here.line(lang) {
                <p class="here" data-in={language} lang={lang.clone()}>{ line }</p>
            }
        }) }
    }
}

/// To the mention before and after, and back to where the reader was.
fn view_mention_nav(mention: Option<&Mention>, explained: &Explained<'_>) -> Html {
    let Explained { entry, strings, .. } = explained;
    let same_entry = explained.reading.article.mentions_of(&entry.id);
    let all: Vec<u32> = same_entry.iter().map(|other| other.nth).collect();
    if all.is_empty() {
        return Html::default();
    }
    let at = mention.and_then(|mention| all.iter().position(|nth| *nth == mention.nth));
    let before = match at {
        Some(at) => at.checked_sub(1).and_then(|before| all.get(before)),
        None => None,
    };
    let after = all.get(at.map_or(0, |at| at + 1));
    let count = match at {
        Some(at) => (strings.explanation.mention_of)(at + 1, all.len()),
        None => (strings.glossary.mentions)(all.len()),
    };
    let way = |nth: Option<&u32>, name: &'static str, arrow: &'static str, control: Control| {
        html! {
            <button
                type="button"
                data-action={control.word()}
                data-mention={nth.map(u32::to_string)}
                aria-label={name}
                // Not `disabled`: the focus would be lost where there is no further one.
                aria-disabled={nth.is_none().then(|| flag_word(true))}
            >{ arrow }</button>
        }
    };
    html! {
        <p class="mention-nav">
            { way(before, strings.explanation.previous, "←", Control::Previous) }
            // Read aloud as it changes: the focus stays on the arrow.
            <span class="count" aria-live="polite">{ count }</span>
            { way(after, strings.explanation.next, "→", Control::Next) }
            if explained.explanation.origin().is_some() {
                <button type="button" data-action={Control::Return.word()}>{ strings.explanation.my_place }</button>
            }
        </p>
    }
}

/// Entries written inside this mention, then related ones.
fn view_related<'r>(tapped: Option<&Mention>, explained: &Explained<'r>) -> Html {
    let Explained {
        reading,
        entry,
        strings,
        ..
    } = explained;
    let inside = tapped.map_or(&[][..], |mention| &mention.inside);
    let here = tapped.and_then(|mention| reading.here(mention));
    let who = here.and_then(|here| here.who.as_ref());
    let mut related: Vec<&Entry> = Vec::new();
    let mut add = |found: Option<&'r Entry>| {
        let found = found.filter(|found| found.id != entry.id);
        related.extend(found.filter(|found| !related.iter().any(|known| known.id == found.id)));
    };
    for id in who.into_iter().chain(inside) {
        add(reading.entry(id));
    }
    for place in &entry.see {
        add(reading.entries().get(*place as usize));
    }
    if related.is_empty() {
        return Html::default();
    }
    html! {
        <div class="related">
            <h3>{ strings.explanation.see_also }</h3>
            <ul>
                { for related.into_iter().map(|other| html! {
                    <li>
                        <button
                            type="button"
                            data-follow={other.id.clone()}
                            lang={reading.article.lang.clone()}
                        >{ &other.headword }</button>
                    </li>
                }) }
            </ul>
        </div>
    }
}
