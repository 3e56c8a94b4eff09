//! The manifest, by which the site can be installed like an app.

use reading::lesson::Lesson;
use reading::session::Settings;
use serde_json::json;
use views::strings::{SITE_NAME, strings};

use super::{Files, PublishError, workshop_page};

/// Where the manifest stands.
pub(super) const PATH: &str = "manifest.webmanifest";

/// The icons beside it: size in pixels, path, what it is for.
pub(super) const ICONS: [(u32, &str, &str); 4] = [
    (192, "icons/192.png", "any"),
    (512, "icons/512.png", "any"),
    (512, "icons/maskable.png", "maskable"),
    (512, "icons/monochrome.png", "monochrome"),
];

/// Files that other apps can share, by type and by the end of the name.
const SHARED_FILES: [&str; 10] = [
    "text/plain",
    "text/html",
    "text/markdown",
    "application/epub+zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".txt",
    ".html",
    ".md",
    ".epub",
    ".docx",
];

/// Chromium warns of more shortcuts, and launchers show four or so.
const MOST_SHORTCUTS: usize = 10;

/// Adds the manifest, with shortcuts to the first lessons.
pub(super) fn add(site: &mut Files, lessons: &[Lesson]) -> Result<(), PublishError> {
    let words = strings(Settings::default().interface);
    let icons = ICONS.map(|(size, path, purpose)| {
        json!({ "src": path, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
    });
    let shortcuts: Vec<_> = lessons
        .iter()
        .take(MOST_SHORTCUTS)
        .map(|lesson| json!({ "name": lesson.article.title.text, "url": format!("./{}/", lesson.article.slug) }))
        .collect();
    let manifest = json!({
        "id": "./",
        "name": SITE_NAME,
        "short_name": SITE_NAME,
        "description": words.library.description,
        "lang": words.lang,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fdfcf9",
        "theme_color": "#8a3a10",
        "icons": icons,
        "shortcuts": shortcuts,
        // Answered by the service worker: nothing that is shared goes to the host.
        "share_target": {
            "action": format!("./{}partage", workshop_page::FOLDER),
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "url": "url",
                "files": [{ "name": "files", "accept": SHARED_FILES }],
            },
        },
    });
    site.insert(PATH.to_owned(), serde_json::to_vec(&manifest)?);
    Ok(())
}
