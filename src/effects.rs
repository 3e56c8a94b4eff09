//! Effects: they compare the state before with the state now and act on the browser.

use browser::history_step::Cover;
use browser::{
    focus, history_step, listen, own_texts, page, placement, reading_position, root_attributes,
    scrolling, spawn_local, speech, storage,
};
use reading::lesson::Listing;
use reading::session::{Action, Arrival, Explanation, Notice, Page, Panel, Reading, Session};
use views::controls::Tool;
use views::strings::{SITE_NAME, strings};

use crate::dispatch::Dispatch;

/// How long the notice that the address was copied stays, in milliseconds.
const COPIED_STAYS: u32 = 6000;

/// Carries every difference between the two states to the browser.
pub(crate) fn carry(before: &Session, now: &Session, dispatch: &Dispatch) {
    if before.device.settings != now.device.settings {
        root_attributes::apply(&now.device.settings);
    }
    if now.notice == Some(Notice::AddressCopied) && before.notice != now.notice {
        let dispatch = dispatch.clone();
        listen::after(COPIED_STAYS, move || {
            dispatch.emit(Action::NoticeRead(Notice::AddressCopied))
        });
    }
    let is_new_page = !before.page.is_same(&now.page);
    if is_new_page || drawn(before) != drawn(now) {
        draw_more(now, dispatch);
    }
    if is_new_page || before.device.settings.interface != now.device.settings.interface {
        describe(now);
    }
    step_in_history(before, now);
    if is_new_page {
        check_voice(now, dispatch);
        arrive(now);
    }
    show_explanation(before, now);
    show_panel(before, now);
    placement::keep_in_sight();
    if now.is_covered() && focus::is_nowhere() {
        // The element in the panel that had the focus is no longer there.
        focus::focus_panel();
    }
}

fn drawn(session: &Session) -> usize {
    session.reading().map_or(0, |reading| reading.drawn)
}

/// Has the rest of a long text drawn, step by step, whenever the browser is at rest.
fn draw_more(now: &Session, dispatch: &Dispatch) {
    if now.reading().is_some_and(Reading::has_more) {
        let dispatch = dispatch.clone();
        listen::at_rest(move || dispatch.emit(Action::DrawMore));
    }
}

/// Gives the document the title and the description of the page.
fn describe(now: &Session) {
    root_attributes::set("data-page", now.page.word());
    match &now.page {
        Page::Library(_) => {
            let words = strings(now.device.settings.interface);
            page::describe(SITE_NAME, words.library.description);
        }
        Page::Index(_) => {
            let words = strings(now.device.settings.interface).index;
            page::describe(&format!("{} · {SITE_NAME}", words.title), words.hint);
        }
        Page::Lesson(reading) => {
            let listing = Listing::from(&*reading.article);
            page::describe(&format!("{} · {SITE_NAME}", listing.title), &listing.lead);
        }
    }
}

/// Learns which texts the reader has brought: the library lists them.
pub(crate) fn list_own_texts(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        dispatch.emit(Action::OwnTextsListed(own_texts::listings().await));
    });
}

/// Scrolls to where the reader was on that page.
fn arrive(now: &Session) {
    let slug = now.reading().map(|reading| reading.article.slug.as_str());
    let place = slug.and_then(|slug| now.device.places.get(slug));
    match (now.arrival, slug) {
        (Arrival::New, _) => reading_position::open(place),
        (Arrival::Return, Some(_)) => reading_position::return_to(place),
        (Arrival::Return, None) => {
            reading_position::return_to_list(matches!(now.page, Page::Index(_)));
        }
    }
}

/// Keeps what the reader has changed.
pub(crate) async fn keep(before: &Session, now: &Session, dispatch: &Dispatch) {
    let kept = storage::keep(&before.device, &now.device).await;
    if kept.is_err() && !now.device.is_refused {
        dispatch.emit(Action::Notify(Notice::NotKept));
    }
}

/// Keeps the step in the history in line with what covers the text.
fn step_in_history(before: &Session, now: &Session) {
    if !before.page.is_same(&now.page) {
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
        .explanation()
        .map_or_else(Cover::default, |explanation| Cover {
            entry: Some(explanation.entry().to_owned()),
            mention: explanation.mention(),
        })
}

/// A selector of the tool.
fn selector(tool: Tool) -> String {
    format!("[data-tool={}]", tool.word())
}

/// Brings the explained mention into view. The focus goes to the explanation, so that screen readers
/// announce it, and back to the mention when it closes.
fn show_explanation(before: &Session, now: &Session) {
    match (before.explanation(), now.explanation()) {
        (Some(before), None) => match before.mention() {
            Some(nth) => focus::return_focus(nth),
            None => {
                focus::focus_first(&selector(Tool::Glossary));
            }
        },
        (then, Some(explanation)) => {
            let is_new = then != Some(explanation);
            if let Some(nth) = explanation.mention() {
                let moved = then.is_some_and(|then| then.mention() != Some(nth));
                if moved {
                    scrolling::show_mention(nth);
                }
                if is_new || before.device.settings != now.device.settings {
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
    if now.explanation().is_some() {
        return;
    }
    match (before.panel, now.panel) {
        (then, Some(panel)) if then != Some(panel) || before.explanation().is_some() => {
            focus::focus_panel();
            if before.explanation().is_some() {
                scrolling::return_to_list();
            }
        }
        (Some(panel), None) if before.explanation().is_none() => {
            focus::leave_panel(&selector(match panel {
                Panel::Glossary => Tool::Glossary,
                Panel::Settings | Panel::Help => Tool::Settings,
            }));
        }
        _ => {}
    }
}

/// Checks what this device can do to speak the language of the lesson; voices may arrive late.
pub(crate) fn check_voice(now: &Session, dispatch: &Dispatch) {
    if let Some(reading) = now.reading() {
        let speech = speech::ability(&reading.article.lang);
        if speech != reading.speech {
            dispatch.emit(Action::SpeechChecked(speech));
        }
    }
}

/// Shows what the address of the page asks for, or what was tapped before the app was there; `before` is the
/// session without it.
pub(crate) fn begin(before: &Session, now: &Session, dispatch: &Dispatch) {
    history_step::begin(now.is_covered());
    carry(before, now, dispatch);
    draw_more(now, dispatch);
}

/// After the window was resized: puts the explanation beside its word again, or the text back to where it
/// was. A reader who has scrolled away from the word is brought back to it only if the window has another
/// width, and the text therefore other lines.
pub(crate) fn reposition(now: &Session, has_other_width: bool) {
    let explained = now.explanation().and_then(Explanation::mention);
    match (explained, now.reading()) {
        (Some(nth), _) if has_other_width || scrolling::is_in_sight(nth) => {
            placement::place_explanation(nth);
        }
        (None, Some(reading)) if has_other_width && !now.is_covered() => {
            reading_position::stay_at(now.device.places.get(&reading.article.slug));
        }
        _ => {}
    }
    placement::keep_in_sight();
}
