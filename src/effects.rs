//! Effects: they compare the state before with the state now and act on the browser.

use reading::lesson::Listing;
use reading::session::{Action, Arrival, Explanation, Notice, Page, Panel, Saved, Session, Speech};

use crate::app::Dispatch;
use crate::browser::history_step::Cover;
use crate::browser::{
    focus, history_step, listen, page, placement, reading_position, root_attributes, scrolling,
    speech, storage,
};
use crate::controls::Tool;
use crate::strings::{SITE_NAME, strings};

/// How long a line of good news stays, in milliseconds.
const NEWS: u32 = 6000;

/// Carries every change of the session to the browser, which shows it as it was before.
pub(crate) fn carry(before: &Session, now: &Session, dispatch: &Dispatch) {
    if before.settings != now.settings {
        root_attributes::apply(&now.settings);
    }
    if keep(before, now).is_err() && !now.is_refused {
        dispatch.emit(Action::Notify(Notice::NotKept));
    }
    if now.notice == Some(Notice::AddressCopied) && before.notice != now.notice {
        let dispatch = dispatch.clone();
        listen::after(NEWS, move || {
            dispatch.emit(Action::NoticeRead(Notice::AddressCopied))
        });
    }
    if before.page != now.page || before.settings.interface != now.settings.interface {
        describe(now);
    }
    step_in_history(before, now);
    if before.page != now.page {
        check_voice(now, dispatch);
        let slug = now.lesson().map(|lesson| lesson.slug.as_str());
        match now.arrival {
            Arrival::New => reading_position::open(slug),
            Arrival::Return => reading_position::return_to(slug),
        }
    }
    explain(before, now);
    show_panel(before, now);
    placement::keep_in_sight();
    if now.is_covered() && focus::is_nowhere() {
        // What had the focus in the panel is gone.
        focus::focus_panel();
    }
}

/// Gives the document the title and description of the page.
fn describe(now: &Session) {
    match &now.page {
        Page::Library(_) => {
            let description = strings(now.settings.interface).library.description;
            page::describe(&now.page, SITE_NAME, description);
        }
        Page::Lesson(lesson) => {
            let listing = Listing::from(&**lesson);
            let title = format!("{} · {SITE_NAME}", listing.title);
            page::describe(&now.page, &title, &listing.lead);
        }
    }
}

/// Keeps what the reader has changed. What another window changed is kept already, and comes here
/// once more: keeping it again changes nothing.
fn keep(before: &Session, now: &Session) -> Result<(), storage::NotKept> {
    let mut kept = Ok(());
    if before.choices != now.choices {
        let new = now.choices.since(&before.choices);
        kept = kept.and(storage::keep_choices(&new, &now.settings));
    }
    if before.saved != now.saved {
        kept = kept.and(keep_saved(&before.saved, &now.saved));
    }
    if before.has_tapped != now.has_tapped {
        kept = kept.and(storage::keep_tapped(&now.settings));
    }
    kept
}

fn keep_saved(before: &Saved, now: &Saved) -> Result<(), storage::NotKept> {
    let mut kept = Ok(());
    for entry in now
        .iter()
        .filter(|entry| before.get(&entry.id) != Some(entry))
    {
        kept = kept.and(storage::keep_saved(entry));
    }
    for entry in before.iter().filter(|entry| !now.contains(&entry.id)) {
        storage::forget_saved(&entry.id);
    }
    kept
}

/// Keeps the step in the history in line with what covers the text.
fn step_in_history(before: &Session, now: &Session) {
    if before.page != now.page {
        history_step::forget();
    } else if now.is_covered() {
        if !before.is_covered() || cover(before) != cover(now) {
            history_step::add(cover(now));
        }
    } else if before.is_covered() {
        history_step::remove();
    }
}

fn cover(session: &Session) -> Cover {
    session
        .explanation
        .as_ref()
        .map_or_else(Cover::default, |explanation| Cover {
            entry: Some(explanation.entry().to_owned()),
            mention: explanation.mention(),
        })
}

/// A selector of the tool.
fn selector(tool: Tool) -> String {
    format!("[data-tool={}]", tool.word())
}

/// Brings the explained mention into view. The focus goes to the explanation, which is thereby
/// announced, and back to the mention at the end.
fn explain(before: &Session, now: &Session) {
    match (&before.explanation, &now.explanation) {
        (Some(before), None) => match before.mention() {
            Some(nth) => focus::return_focus(nth),
            None => focus::focus_first(&selector(Tool::Glossary)),
        },
        (then, Some(explanation)) => {
            let is_new = then.as_ref() != Some(explanation);
            if let Some(nth) = explanation.mention() {
                let moved = then
                    .as_ref()
                    .is_some_and(|then| then.mention() != Some(nth));
                if moved {
                    scrolling::show_mention(nth);
                }
                if is_new || before.settings != now.settings {
                    placement::place_explanation(nth);
                }
            }
            if is_new {
                focus::focus_panel();
            }
        }
        _ => {}
    }
}

fn show_panel(before: &Session, now: &Session) {
    if now.explanation.is_some() {
        return;
    }
    match (before.panel, now.panel) {
        (then, Some(panel)) if then != Some(panel) || before.explanation.is_some() => {
            focus::focus_panel();
            if before.explanation.is_some() {
                scrolling::return_to_list();
            }
        }
        (Some(panel), None) if before.explanation.is_none() => {
            focus::leave_panel(&selector(match panel {
                Panel::Glossary => Tool::Glossary,
                Panel::Settings | Panel::Help => Tool::Settings,
            }));
        }
        _ => {}
    }
}

/// Checks what this device can do to speak the language of the lesson; voices may arrive late.
pub fn check_voice(now: &Session, dispatch: &Dispatch) {
    let lesson = now.lesson();
    let speech = lesson.map_or(Speech::None, |lesson| speech::ability(&lesson.lang));
    if speech != now.speech {
        dispatch.emit(Action::SpeechChecked(speech));
    }
}

/// Begins with what the address of the page asks for, or what was tapped before the app was there:
/// `before` is the session without it.
pub fn begin(before: &Session, now: &Session, dispatch: &Dispatch) {
    history_step::begin(now.is_covered());
    carry(before, now, dispatch);
}

/// The window has another size: the explanation stands beside its word again, the text where it was. A
/// reader who has scrolled on is not brought back to the word, unless the text has other lines now.
pub(crate) fn reposition(now: &Session, has_other_width: bool) {
    let explained = now.explanation.as_ref().and_then(Explanation::mention);
    match (explained, now.lesson()) {
        (Some(nth), _) if has_other_width || scrolling::is_in_sight(nth) => {
            placement::place_explanation(nth);
        }
        (None, Some(lesson)) if has_other_width && !now.is_covered() => {
            reading_position::stay_in(&lesson.slug);
        }
        _ => {}
    }
    placement::keep_in_sight();
}
