//! Moving between pages, and what the window tells the app.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use reading::session::{Action, Arrival, Explanation, Notice, Page, Panel, Session, flag_word};
use wasm_bindgen_futures::spawn_local;

use crate::app::Dispatch;
use crate::browser::address::{self, Address};
use crate::browser::input::Tapped;
use crate::browser::listen::{Key, Listeners};
use crate::browser::share::{self, Shared};
use crate::browser::storage::Changed;
use crate::browser::{
    focus, history_step, page, placement, reading_position, root_attributes, scrolling, speech,
    storage,
};
use crate::controls::{Attribute, Control, Field, Tool};
use crate::effects::{check_voice, reposition};
use crate::strings::SITE_NAME;

thread_local! {
    /// The page that was asked for last, while it has not come, and its number.
    static AWAITED: RefCell<Option<(u32, Address)>> = const { RefCell::new(None) };
    /// The number of pages that were asked for.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Opens a page, and explains an entry of it if one is named. By a link it is added to the history, else
/// the window is already at its address. What is asked for later comes in its place.
fn open(
    to: Address,
    entry: Option<String>,
    arrival: Arrival,
    session: &Session,
    dispatch: &Dispatch,
) {
    if arrival == Arrival::New {
        if awaited().is_some_and(|(_, awaited)| awaited == to) {
            return;
        }
        keep_place(session, dispatch);
    }
    let number = ASKED.get() + 1;
    ASKED.set(number);
    AWAITED.set(Some((number, to.clone())));
    let dispatch = dispatch.clone();
    root_attributes::loading(true);
    spawn_local(async move {
        let page = page::fetch(&to).await;
        if awaited().is_none_or(|(awaited, _)| awaited != number) {
            return;
        }
        await_nothing();
        let Some(page) = page else {
            dispatch.emit(Action::Notify(Notice::NotArrived));
            return;
        };
        if arrival == Arrival::Return && address::current().as_ref() != Some(&to) {
            // The reader has moved on meanwhile.
            return;
        }
        address::show(&to, arrival == Arrival::New);
        dispatch.emit(Action::ProgressRead(storage::progress()));
        dispatch.emit(Action::Open(page, arrival));
        if let Some(entry) = entry {
            dispatch.emit(Action::Show(entry));
        }
    });
}

fn awaited() -> Option<(u32, Address)> {
    AWAITED.with_borrow(Clone::clone)
}

/// What was asked for has come, or is not wanted any more.
fn await_nothing() {
    AWAITED.take();
    root_attributes::loading(false);
}

/// Keeps the place in the lesson. While another page is awaited the window may stand where that one was
/// left.
fn keep_place(session: &Session, dispatch: &Dispatch) {
    if awaited().is_some() {
        return;
    }
    let Some(lesson) = session.lesson() else {
        return reading_position::leave_library();
    };
    if reading_position::keep(&lesson.slug).is_err() && !session.is_refused {
        dispatch.emit(Action::Notify(Notice::NotKept));
    }
}

/// Listens to the window as long as what it returns lives.
pub fn listen(latest: &Rc<RefCell<Session>>, dispatch: &Dispatch) -> Listeners {
    let mut listeners = Listeners::default();
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.moves(move || moved(&latest.borrow(), &dispatch));
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.keys(move |key| pressed(&key, &latest.borrow(), &dispatch));
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.taps(move |what| tapped(what, &latest.borrow(), &dispatch));
    }
    {
        let dispatch = dispatch.clone();
        listeners.fields(move |field, value| dispatch.emit(changed(field, value)));
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.taps_elsewhere(move || {
            let covered = latest.borrow().is_covered();
            // An explanation that the reader has scrolled past is in nobody's way, nor is it seen to close.
            let is_seen = scrolling::is_panel_in_sight();
            if covered {
                dispatch.emit(Action::CloseAll);
            }
            covered && is_seen
        });
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.rests(move || keep_place(&latest.borrow(), &dispatch));
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.voices(move || check_voice(&latest.borrow(), &dispatch));
    }
    {
        let latest = Rc::clone(latest);
        listeners.resizes(move |has_other_width| {
            reposition(&latest.borrow(), has_other_width);
        });
    }
    listeners.zooms(|| {
        placement::keep_in_sight();
    });
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.kept_elsewhere(move |changed| {
            // Where a reader is in a lesson shows in the library only.
            let is_shown = changed == Changed::Other || latest.borrow().lesson().is_none();
            if let Some(stored) = storage::stored().filter(|_| is_shown) {
                dispatch.emit(Action::Stored(stored));
            }
        });
    }
    {
        let dispatch = dispatch.clone();
        listeners.swipes_down(move || dispatch.emit(Action::CloseAll));
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.fragments(move || {
            let session = latest.borrow();
            let explained = session.explanation.as_ref().map(Explanation::entry);
            if let Some(entry) = address::entry()
                && explained != Some(&entry)
                && is_at_its_page(&session)
            {
                history_step::begin(true);
                let at_mention = history_step::mention().map(Action::Tap);
                dispatch.emit(at_mention.unwrap_or(Action::Show(entry)));
            }
        });
    }
    listeners
}

/// Whether the window's address is that of the page that is shown.
fn is_at_its_page(session: &Session) -> bool {
    match (&session.page, address::current()) {
        (Page::Library(_), Some(Address::Library)) => true,
        (Page::Lesson(lesson), Some(Address::Lesson(slug))) => lesson.slug == slug,
        _ => false,
    }
}

/// The window moved through its history.
fn moved(session: &Session, dispatch: &Dispatch) {
    let Some(to) = address::current() else { return };
    // Whoever moves on their own does not wait any more.
    await_nothing();
    let is_here = is_at_its_page(session);
    match history_step::moved() {
        history_step::Moved::OwnStep => {}
        history_step::Moved::Uncover if is_here => dispatch.emit(Action::Close),
        // The address has changed as well, and says what was explained.
        history_step::Moved::Cover | history_step::Moved::Away if is_here => {}
        _ => open(to, address::entry(), Arrival::Return, session, dispatch),
    }
}

/// Something was tapped in the app; returns whether it was used.
fn tapped(what: Tapped, session: &Session, dispatch: &Dispatch) -> bool {
    let action = match what {
        Tapped::Mention(nth) => Some(Action::Tap(nth)),
        Tapped::Note(id) => Some(Action::Reveal(id)),
        Tapped::Sentence(id) => session.settings.sentences.then_some(Action::Reveal(id)),
        Tapped::Control(attribute, value) => control(attribute, value, session, dispatch),
        // Without the app the mention is a link: it must not lead anywhere now.
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
        Attribute::Interface => changed(Field::Interface, value),
        Attribute::Level => Action::FilterByLevel(value),
        Attribute::Unsave => {
            // The button that was used is about to go.
            focus::focus_beside(&format!("[data-unsave={value}]"), "[data-unsave], .card a");
            Action::Save(value)
        }
        Attribute::Tool => Action::Toggle(match Tool::from_word(&value)? {
            Tool::Glossary => Panel::Glossary,
            Tool::Settings => Panel::Settings,
        }),
        Attribute::Action => return act(Control::from_word(&value)?, session, dispatch),
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
            Some(changed(Field::OnlineVoice, flag_word(true).to_owned()))
        }
        Control::Share => {
            share(session, dispatch);
            None
        }
    }
}

/// A field or list now holds that value.
fn changed(field: Field, value: String) -> Action {
    match field {
        Field::Search => Action::Search(value),
        Field::OnlySaved => Action::OnlySaved(value == flag_word(true)),
        Field::Notes
        | Field::Names
        | Field::Words
        | Field::Explanations
        | Field::Sentences
        | Field::Theme
        | Field::Size
        | Field::Width
        | Field::Typeface
        | Field::Interface
        | Field::Printing
        | Field::Keys
        | Field::OnlineVoice => Action::Choose(field.word().to_owned(), value),
    }
}

/// The entry that is explained is saved, or no longer.
fn save(session: &Session) -> Option<Action> {
    let explanation = session.explanation.as_ref()?;
    Some(Action::Save(explanation.entry().to_owned()))
}

/// A key was pressed outside any field; returns whether it was used.
fn pressed(key: &Key, session: &Session, dispatch: &Dispatch) -> bool {
    let explanation = session.explanation.as_ref();
    let sign = match key {
        Key::Escape => {
            let covered = session.is_covered();
            if covered {
                dispatch.emit(Action::Close);
            }
            return covered;
        }
        Key::Tab(backwards) => {
            return focus::tab(explanation.and_then(Explanation::mention), *backwards);
        }
        Key::Sign(sign) => sign.as_str(),
    };
    if !session.settings.keys {
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
    say_entry(session, session.settings.online_voice);
}

fn say_entry(session: &Session, may_be_online: bool) {
    if let (Some(lesson), Some(explanation)) = (session.lesson(), &session.explanation)
        && let Some(entry) = lesson.entry(explanation.entry())
    {
        speech::say(&entry.headword_with_article(), &lesson.lang, may_be_online);
    }
}

/// Shares the address of the page, or of the entry that is explained.
fn share(session: &Session, dispatch: &Dispatch) {
    let title = match &session.page {
        Page::Library(_) => SITE_NAME.to_owned(),
        Page::Lesson(lesson) => lesson.title.text.clone(),
    };
    let explanation = session.explanation.as_ref();
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
    let lesson = session.lesson()?;
    let count = u32::try_from(lesson.mentions().count()).ok()?;
    let explained = session.explanation.as_ref().and_then(Explanation::mention);
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
