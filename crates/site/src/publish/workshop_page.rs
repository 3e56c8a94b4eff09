//! The page of the workshop, which says what it is before the app is there, or without it.

use reading::session::Interface;
use workshop::prerendered::Prerendered;
use workshop::strings::strings;

use super::pages::attributes;
use super::render::render;
use super::template::{Parts, Template};
use super::{Files, PublishError, head};

/// The folder of the page.
pub(super) const FOLDER: &str = "atelier/";

/// Adds the page, which names the script of its worker.
pub(super) fn add(site: &mut Files, template: &Template, engine: &str) -> Result<(), PublishError> {
    let words = strings(Interface::French);
    let page = Parts {
        root: "../",
        attributes: attributes("../", "workshop") + &format!(" data-engine=\"{engine}\""),
        head: head::titled(words.name, words.purpose),
        page: render::<Prerendered>(()),
        data: String::new(),
    };
    site.insert(format!("{FOLDER}index.html"), template.page(&page)?);
    Ok(())
}
