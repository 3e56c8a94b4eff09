//! Moving between pages, by links and by the window's history.

use std::cell::{Cell, RefCell};

use browser::{address, history_step, reading_position, root_attributes, spawn_local, storage};
use reading::address::Address;
use reading::session::{Action, Arrival, Notice, Page, Session};

use crate::dispatch::Dispatch;
use crate::page_source;

thread_local! {
    /// The page that was asked for last and has not arrived yet, with the number of the request.
    static AWAITED: RefCell<Option<(u32, Address)>> = const { RefCell::new(None) };
    /// How many pages were asked for.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Opens a page, and explains one of its entries if one is named. A page to which a link leads is added to
/// the history; after Back or Forward the window is at its address already. A later request replaces this
/// one.
pub(crate) fn open(
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
        keep_place(session, dispatch, false);
    }
    let number = ASKED.get() + 1;
    ASKED.set(number);
    AWAITED.set(Some((number, to.clone())));
    let dispatch = dispatch.clone();
    let was_covered = session.is_covered();
    root_attributes::loading(true);
    spawn_local(async move {
        let mut page = page_source::fetch(&to).await;
        if page.is_none() && was_covered {
            // WebKit ends requests as the step of what covered the text is taken back.
            page = page_source::fetch(&to).await;
        }
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
        dispatch.emit(Action::Open(page, arrival));
        if let Some(entry) = entry {
            dispatch.emit(Action::Show(entry));
        }
    });
}

fn awaited() -> Option<(u32, Address)> {
    AWAITED.with_borrow(Clone::clone)
}

/// The page that was asked for has arrived, or is no longer wanted.
fn await_nothing() {
    AWAITED.take();
    root_attributes::loading(false);
}

/// Keeps the reader's place in the lesson; but not while another page is on its way: after Back the browser
/// may have scrolled already to where that page was left.
pub(crate) fn keep_place(session: &Session, dispatch: &Dispatch, is_leaving: bool) {
    if awaited().is_some() {
        return;
    }
    let Some(reading) = session.reading() else {
        return reading_position::leave_list(matches!(session.page, Page::Index(_)));
    };
    if reading.has_more() {
        // What is drawn says nothing of how much of the text is read.
        return;
    }
    if let Some(place) = reading_position::now() {
        if is_leaving {
            // WebKit calls nothing later in a page that is left. Nobody is there to be told of a refusal.
            storage::keep_place(&reading.article.slug, &place).ok();
        }
        dispatch.emit(Action::Move(place));
    }
}

/// Shows the lesson of an own text anew, which the workshop may have changed. Others do not change while they are shown.
pub(crate) fn renew(session: &Session, dispatch: &Dispatch) {
    if let Some(to @ Address::OwnText(_)) = address::current()
        && is_at_its_page(session)
    {
        open(to, address::entry(), Arrival::Return, session, dispatch);
    }
}

/// Whether the window's address is that of the page that is shown.
pub(crate) fn is_at_its_page(session: &Session) -> bool {
    match (&session.page, address::current()) {
        (Page::Library(_), Some(Address::Library)) | (Page::Index(_), Some(Address::Index)) => true,
        (Page::Lesson(reading), Some(address)) => {
            reading.article.slug == address.slug() || address::is_alone()
        }
        _ => false,
    }
}

/// The window moved through its history.
pub(crate) fn moved(session: &Session, dispatch: &Dispatch) {
    if address::is_carrying() {
        // It leaves this page: whatever is done to its address would keep it here.
        return;
    }
    address::complete();
    let Some(to) = address::current() else { return };
    let moved = history_step::moved();
    if moved == history_step::Moved::OwnStep {
        return;
    }
    // A page that was asked for before is no longer wanted.
    await_nothing();
    let is_here = is_at_its_page(session);
    match moved {
        history_step::Moved::Uncover if is_here => dispatch.emit(Action::Close),
        // `hashchange` follows, and the address says which entry was explained.
        history_step::Moved::Cover | history_step::Moved::Away if is_here => {}
        _ => open(to, address::entry(), Arrival::Return, session, dispatch),
    }
}
