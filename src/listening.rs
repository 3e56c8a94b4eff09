//! What the window tells the app: taps, keys, fields, and what other windows have kept.

use browser::input::Tapped;
use browser::listen::{Key, Listeners};
use browser::share::{self, Shared};
use browser::{address, focus, history_step, placement, scrolling, spawn_local, speech, storage};
use reading::glossary::Kind;
use reading::session::{Action, Arrival, Explanation, Notice, Page, Panel, Session, Setting};
use reading::words::flag_word;
use views::controls::{Attribute, Control, Field, Tool};
use views::strings::SITE_NAME;
use yew::html::Scope;

use crate::app::{App, Message};
use crate::dispatch::Dispatch;
use crate::effects::{check_voice, list_own_texts, reposition};
use crate::navigation::{is_at_its_page, keep_place, moved, open, renew};

/// The app, for whoever listens to the window: its state at that moment, and a way to tell it something.
#[derive(Clone)]
struct Listening {
    app: Scope<App>,
    dispatch: Dispatch,
}

impl Listening {
    /// Does something with the state as it is now. There is none before the app is mounted.
    fn with<T: Default>(&self, what: impl FnOnce(&Session, &Dispatch) -> T) -> T {
        let app = self.app.get_component();
        app.map(|app| what(app.session(), &self.dispatch))
            .unwrap_or_default()
    }
}

/// Listens to the window as long as what it returns lives.
pub(crate) fn listen(app: &Scope<App>) -> Listeners {
    let dispatch = app.callback(Message::Action);
    let app = Listening {
        app: app.clone(),
        dispatch: dispatch.clone(),
    };
    let mut listeners = Listeners::default();
    let now = app.clone();
    listeners.moves(move || now.with(moved));
    let now = app.clone();
    listeners.keys(move |key| now.with(|session, dispatch| pressed(&key, session, dispatch)));
    let now = app.clone();
    listeners.taps(Attribute::WORDS, move |what| {
        now.with(|session, dispatch| tapped(what, session, dispatch))
    });
    let tell = dispatch.clone();
    listeners.fields(move |name, value| {
        if let Some(action) = changed(&name, value) {
            tell.emit(action);
        }
    });
    let now = app.clone();
    listeners.taps_elsewhere(move || now.with(tapped_elsewhere));
    let now = app.clone();
    listeners.rests(move |is_leaving| {
        now.with(|session, dispatch| keep_place(session, dispatch, is_leaving));
    });
    let tell = dispatch.clone();
    listeners.selects(move |words| tell.emit(Action::Select(words)));
    let now = app.clone();
    listeners.voices(move || now.with(check_voice));
    let now = app.clone();
    listeners.resizes(move |has_other_width| {
        now.with(|session, _| reposition(session, has_other_width));
    });
    listeners.zooms(|| {
        placement::keep_in_sight();
    });
    let tell = dispatch.clone();
    listeners.kept_elsewhere(move || load(&tell));
    let now = app.clone();
    listeners.comes_back(move || {
        now.with(|session, dispatch| {
            load(dispatch);
            renew(session, dispatch);
        });
    });
    let tell = dispatch.clone();
    listeners.keeps_texts(move |has_worked| {
        tell.emit(Action::Notify(if has_worked {
            Notice::TextsKept
        } else {
            Notice::TextsNotKept
        }));
    });
    listeners.swipes_down(move || dispatch.emit(Action::CloseAll));
    listeners.fragments(move || app.with(led_to_entry));
    listeners
}

/// Takes over what is kept, which another page may have changed.
fn load(dispatch: &Dispatch) {
    list_own_texts(dispatch);
    let tell = dispatch.clone();
    spawn_local(async move {
        if let Some(stored) = storage::load().await {
            tell.emit(Action::Stored(stored));
        }
    });
}

/// A tap outside everything that belongs to the app closes what is open; returns whether it was used.
fn tapped_elsewhere(session: &Session, dispatch: &Dispatch) -> bool {
    let is_covered = session.is_covered();
    // An explanation that was scrolled out of the window closes too, but nobody sees it close: the tap then
    // does what it was meant for as well.
    let is_seen = scrolling::is_panel_in_sight();
    if is_covered {
        dispatch.emit(Action::CloseAll);
    }
    is_covered && is_seen
}

/// The fragment of the address has changed: it may lead to an entry, which a lesson explains. In the index the browser
/// goes there.
fn led_to_entry(session: &Session, dispatch: &Dispatch) {
    if session.reading().is_some()
        && let Some(entry) = address::entry()
        && session.explanation().map(Explanation::entry) != Some(&entry)
        && is_at_its_page(session)
    {
        history_step::begin(true);
        let at_mention = history_step::mention().map(Action::Tap);
        dispatch.emit(at_mention.unwrap_or(Action::Show(entry)));
    }
}

/// Something was tapped in the app; returns whether the app has used the tap.
fn tapped(what: Tapped, session: &Session, dispatch: &Dispatch) -> bool {
    let action = match what {
        Tapped::Mention(nth) => Some(Action::Tap(nth)),
        Tapped::Note(id) => Some(Action::Reveal(id)),
        Tapped::Sentence(id) => session
            .device
            .settings
            .sentences
            .then_some(Action::Reveal(id)),
        Tapped::Control(attribute, value) => {
            let attribute = Attribute::of_word(attribute);
            attribute.and_then(|attribute| control(attribute, value, session, dispatch))
        }
        // A mention is a link to the page's own glossary: the browser must not follow it.
        Tapped::IgnoredClick => return true,
        Tapped::Link(to, entry) => {
            open(to, entry, Arrival::New, session, dispatch);
            return true;
        }
    };
    let is_used = action.is_some();
    action.into_iter().for_each(|action| dispatch.emit(action));
    is_used
}

/// What a control does, by the attribute that says so and its value.
fn control(
    attribute: Attribute,
    value: String,
    session: &Session,
    dispatch: &Dispatch,
) -> Option<Action> {
    let action = match attribute {
        Attribute::Show => {
            scrolling::leave_list();
            Action::Show(value)
        }
        Attribute::Follow => Action::Follow(value),
        Attribute::Mention => Action::GoToMention(value.parse().ok()?),
        Attribute::Interface => Action::Choose(Setting::Interface, value),
        Attribute::Level => Action::FilterByLevel(value),
        Attribute::Unsave => {
            // The button that was used is about to go.
            focus::focus_beside(
                &format!("[data-unsave=\"{value}\"]"),
                "[data-unsave], .card a",
            );
            Action::Save(value)
        }
        Attribute::Tool => Action::Toggle(match Tool::of_word(&value)? {
            Tool::Glossary => Panel::Glossary,
            Tool::Settings => Panel::Settings,
        }),
        Attribute::Action => return act(Control::of_word(&value)?, session, dispatch),
    };
    Some(action)
}

/// What a control does that needs no more than its name.
fn act(control: Control, session: &Session, dispatch: &Dispatch) -> Option<Action> {
    match control {
        Control::Close => Some(Action::Close),
        Control::Dismiss => Some(Action::Dismiss),
        Control::StepBack => Some(Action::StepBack),
        // Where there is a further mention, the attribute that says which one counts first.
        Control::Previous | Control::Next => None,
        Control::Return => Some(Action::BackToOrigin),
        Control::Save => save(session),
        Control::Say => {
            say(session);
            None
        }
        Control::SayOnline => {
            say_entry(session, true);
            let yes = flag_word(true).to_owned();
            Some(Action::Choose(Setting::OnlineVoice, yes))
        }
        Control::Share => {
            share(session, dispatch);
            None
        }
    }
}

/// The field or list of that name now holds that value.
fn changed(name: &str, value: String) -> Option<Action> {
    match Field::of_word(name) {
        Some(Field::Search) => Some(Action::Search(value)),
        Some(Field::Region) => Some(Action::FilterByRegion(value)),
        Some(Field::Topic) => Some(Action::FilterByTopic(value)),
        Some(Field::Kind) => Some(Action::FilterByKind(Kind::of_word(&value))),
        Some(Field::OnlySaved) => Some(Action::OnlySaved(value == flag_word(true))),
        None => Some(match Setting::of_word(name) {
            Some(setting) => Action::Choose(setting, value),
            None => Action::Answer(name.to_owned(), value),
        }),
    }
}

/// The entry that is explained is saved, or no longer.
fn save(session: &Session) -> Option<Action> {
    let explanation = session.explanation()?;
    Some(Action::Save(explanation.entry().to_owned()))
}

/// A key was pressed outside any field; returns whether the app has used it.
fn pressed(key: &Key, session: &Session, dispatch: &Dispatch) -> bool {
    let explanation = session.explanation();
    let sign = match key {
        Key::Escape => {
            let covered = session.is_covered();
            if covered {
                dispatch.emit(Action::Close);
            }
            return covered;
        }
        Key::Tab(backwards) => {
            return !backwards && focus::focus_first("[data-selected] a")
                || focus::tab(explanation.and_then(Explanation::mention), *backwards);
        }
        Key::Sign(sign) => sign.as_str(),
    };
    if !session.device.settings.keys {
        return false;
    }
    let action = match sign {
        "n" => step_through(session, true),
        "p" => step_through(session, false),
        "e" => {
            let explained = explanation.and_then(Explanation::mention);
            focus::current_paragraph(explained).map(Action::Reveal)
        }
        "k" => save(session),
        "?" => Some(Action::Toggle(Panel::Help)),
        "s" => {
            say(session);
            None
        }
        _ => return false,
    };
    if let Some(action) = action {
        dispatch.emit(action);
    }
    true
}

fn say(session: &Session) {
    say_entry(session, session.device.settings.online_voice);
}

fn say_entry(session: &Session, may_be_online: bool) {
    if let (Some(reading), Some(explanation)) = (session.reading(), session.explanation())
        && let Some(entry) = reading.entry(explanation.entry())
    {
        let words = entry.headword_with_article();
        speech::say(&words, &reading.article.lang, may_be_online);
    }
}

/// Shares the address of the page, or of the entry that is explained.
fn share(session: &Session, dispatch: &Dispatch) {
    let title = match &session.page {
        Page::Library(_) | Page::Index(_) => SITE_NAME.to_owned(),
        Page::Lesson(reading) => reading.article.title.text.clone(),
    };
    let explanation = session.explanation();
    let entry = explanation.map(|explanation| explanation.entry().to_owned());
    let dispatch = dispatch.clone();
    spawn_local(async move {
        match share::share(&title, entry.as_deref()).await {
            Shared::Offered => {}
            Shared::Copied => dispatch.emit(Action::Notify(Notice::AddressCopied)),
            Shared::Refused => dispatch.emit(Action::Notify(Notice::AddressNotCopied)),
        }
    });
}

/// The next or previous mention in the text gets the focus; where one is explained, the
/// explanation moves along.
fn step_through(session: &Session, forwards: bool) -> Option<Action> {
    let article = &session.reading()?.article;
    let count = u32::try_from(article.mentions().count()).ok()?;
    let explained = session.explanation().and_then(Explanation::mention);
    let from = explained.or_else(focus::focused_mention);
    let to = match (from, forwards) {
        (None, _) => scrolling::mention_in_view(forwards)?,
        (Some(nth), true) => nth + 1,
        (Some(nth), false) => nth.checked_sub(1)?,
    };
    if to >= count {
        return None;
    }
    if explained.is_some() {
        return Some(Action::Tap(to));
    }
    focus::go_to_mention(to);
    None
}
