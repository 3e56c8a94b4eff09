//! The explanation: what the reader sees after tapping a mention.

use std::rc::Rc;

use reading::glossary::Entry;
use reading::lesson::{Lesson, Mention};
use reading::session::{Explanation, Explanations, Interface, Speech, flag_word};
use yew::prelude::*;

use super::entry::{view_headword, view_pronunciation, view_sources, view_texts};
use crate::controls::Control;
use crate::panel::{PanelProps, view_panel};
use crate::strings::{Strings, strings};

/// What is explained.
pub struct ExplanationPanelProps {
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// Which entry, at which mention.
    pub explanation: Explanation,
    /// Language of the interface.
    pub interface: Interface,
    /// Whether the entry is saved.
    pub saved: bool,
    /// In which languages explanations are shown.
    pub explanations: Explanations,
    /// What this device can do to speak the article's language.
    pub speech: Speech,
    /// Whether a voice may speak that sends the word away.
    pub may_be_online: bool,
    /// Whether the entry was chosen in the glossary, to which it leads back.
    pub from_glossary: bool,
}

/// The panel with one entry.
pub fn view_explanation_panel(props: &ExplanationPanelProps) -> Html {
    let lesson = &props.lesson;
    let Some(entry) = lesson.entry(props.explanation.entry()) else {
        return Html::default();
    };
    let strings = strings(props.interface);
    let mention = props
        .explanation
        .mention()
        .and_then(|nth| lesson.mentions().nth(nth as usize));
    let tapped = mention.filter(|mention| mention.entry == entry.id);
    let content = html! {
        <>
            { view_speech(entry, props, strings) }
            { view_texts(entry, lesson, strings, true) }
            { view_here(tapped, lesson) }
            <p class="save">
                <button
                    type="button"
                    data-action={Control::Save.word()}
                    aria-pressed={flag_word(props.saved)}
                >
                    <span aria-hidden="true">{ if props.saved { "★ " } else { "☆ " } }</span>
                    <span>{ if props.saved { strings.explanation.saved } else { strings.explanation.save } }</span>
                </button>
                <button type="button" data-action={Control::Share.word()}>{ strings.article.share }</button>
            </p>
            { view_mention_nav(entry, mention, props, strings) }
            { view_related(entry, tapped, props, strings) }
            { view_sources(entry, &lesson.lang, strings) }
        </>
    };
    let panel = PanelProps {
        name: "explanation",
        entry: Some(&entry.id),
        mention: props.explanation.mention(),
        title: view_headword(entry, &lesson.lang, strings),
        back: match (props.explanation.can_step_back(), props.from_glossary) {
            (true, _) => Some(strings.explanation.step_back),
            (false, true) => Some(strings.glossary.title),
            (false, false) => None,
        },
        described_by: Some(described_by(props)),
        content,
    };
    view_panel(panel, strings)
}

/// The id of what is read aloud as the explanation opens: in one language, since it is read by one voice.
/// That is the one of the interface where explanations are in both.
fn described_by(props: &ExplanationPanelProps) -> &'static str {
    let is_in_notes = match props.explanations {
        Explanations::Article => false,
        Explanations::Notes => true,
        Explanations::Both => props.lesson.notes_lang == props.interface.word(),
    };
    if is_in_notes {
        "explained-in-notes"
    } else {
        "explained-in-article"
    }
}

/// How the word is said, and a button that says it.
fn view_speech(entry: &Entry, props: &ExplanationPanelProps, strings: &'static Strings) -> Html {
    let can_say = match props.speech {
        Speech::None => false,
        Speech::Local => true,
        Speech::Online => props.may_be_online,
    };
    html! {
        <>
            <p class="pronunciation">
                { view_pronunciation(entry, &props.lesson.lang) }
                if can_say {
                    <button type="button" class="say" data-action={Control::Say.word()}>{ strings.explanation.say }</button>
                }
            </p>
            if props.speech == Speech::Online && !props.may_be_online {
                <p class="online-voice">
                    <span>{ strings.explanation.only_online_voice }</span>
                    <button type="button" data-action={Control::SayOnline.word()}>{ strings.explanation.say_online }</button>
                </p>
            }
        </>
    }
}

fn view_here(tapped: Option<&Mention>, lesson: &Lesson) -> Html {
    let here = tapped.and_then(|mention| lesson.here(mention));
    let Some(here) = here else {
        return Html::default();
    };
    html! {
        { for [("article", &lesson.lang), ("notes", &lesson.notes_lang)].into_iter().map(|(language, lang)| html! {
            if let Some(line) = here.line(lang) {
                <p class="here" data-in={language} lang={lang.clone()}>{ line }</p>
            }
        }) }
    }
}

/// To the mention before and after, and back to where the reader was.
fn view_mention_nav(
    entry: &Entry,
    mention: Option<&Mention>,
    props: &ExplanationPanelProps,
    strings: &'static Strings,
) -> Html {
    let same_entry = props
        .lesson
        .mentions()
        .filter(|other| other.entry == entry.id);
    let all: Vec<u32> = same_entry.map(|other| other.nth).collect();
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
            if props.explanation.origin().is_some() {
                <button type="button" data-action={Control::Return.word()}>{ strings.explanation.my_place }</button>
            }
        </p>
    }
}

/// Entries written inside this mention, then related ones.
fn view_related<'a>(
    entry: &Entry,
    tapped: Option<&Mention>,
    props: &'a ExplanationPanelProps,
    strings: &'static Strings,
) -> Html {
    let inside = tapped.map_or(&[][..], |mention| &mention.inside);
    let here = tapped.and_then(|mention| props.lesson.here(mention));
    let who = here.and_then(|here| here.who.as_ref());
    let mut related: Vec<&Entry> = Vec::new();
    let mut add = |found: Option<&'a Entry>| {
        let found = found.filter(|found| found.id != entry.id);
        related.extend(found.filter(|found| !related.iter().any(|known| known.id == found.id)));
    };
    for id in who.into_iter().chain(inside) {
        add(props.lesson.entry(id));
    }
    for place in &entry.see {
        add(props.lesson.entries().get(*place as usize));
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
                            lang={props.lesson.lang.clone()}
                        >{ &other.headword }</button>
                    </li>
                }) }
            </ul>
        </div>
    }
}
