//! The page that shows the texts that readers have brought. It is the same for all of them: the app finds the
//! text on the device. What stands in it says so where there is none, or no app.

use views::own_text::OwnTextPage;
use views::strings::strings;

use super::pages::attributes;
use super::render::render;
use super::template::{Parts, Template};
use super::{Files, PublishError, head};
use reading::session::Settings;

/// Adds the page.
pub(super) fn add(site: &mut Files, template: &Template) -> Result<(), PublishError> {
    let words = &strings(Settings::default().interface).own_text;
    let page = Parts {
        root: "../",
        attributes: attributes("../", "own-text"),
        head: head::titled(words.title, words.only_here),
        page: render::<OwnTextPage>(()),
        data: String::new(),
    };
    site.insert("lire/index.html".to_owned(), template.page(&page)?);
    Ok(())
}
