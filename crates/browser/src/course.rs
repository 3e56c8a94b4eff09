//! The lesson of a course, as the workshop has made it and the reader shows it. It is kept as long as the window is
//! open: in another one it is made anew.

use reading::address::Address;
use reading::json::InJson;
use reading::lesson::Lesson;

use super::storage::{self, NotKept};
use super::{address, json, window};

/// The lesson at the address of a course, if it was made in this window. Else the window leaves for where it is
/// made, and comes back.
pub fn lesson(address: &Address) -> Option<Lesson> {
    let text = storage::of_window().and_then(|storage| storage.get_item(&address.slug()).ok()?);
    let lesson = text.and_then(|text| Lesson::from_json(&json::read(&text)?));
    if lesson.is_none()
        && let (Some(window), Address::Course(course)) = (window(), address)
    {
        let course = String::from(js_sys::encode_uri_component(course));
        let making = address::url(&Address::Workshop) + "#/devoir/" + &course;
        // A valid address: this cannot fail.
        window.location().replace(&making).ok();
    }
    lesson
}

/// Keeps the lesson that was made for the address of a course, and has the window show it. Back does not lead here
/// again.
///
/// # Errors
///
/// Where the browser has not kept it. The window stays where it is.
pub fn show(address: &Address, lesson: &Lesson) -> Result<(), NotKept> {
    let text = json::write(&lesson.to_json()).ok_or(NotKept)?;
    let storage = storage::of_window().ok_or(NotKept)?;
    storage
        .set_item(&address.slug(), &text)
        .map_err(|_| NotKept)?;
    address::leave_for(address);
    Ok(())
}
