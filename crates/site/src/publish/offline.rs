//! The service worker: which files a version of the site has, and what they hash to.

use std::collections::BTreeSet;

use exchange::gaps::fill;
use reading::address::Address;
use reading::lesson::Lesson;

use super::assets::short_hash;
use super::minify::Minifier;
use super::pages::page_of;
use super::{Files, PublishError, workshop_page};

/// What a host reads and no page asks for.
const FOR_THE_HOST: [&str; 2] = [".nojekyll", "_headers"];

/// Texts that together weigh more, in bytes, are not kept unless they are opened or asked for.
const MOST_IN_ANY_CASE: usize = 2_000_000;

/// The files of the texts: the pages of the lessons, the maps of their entries, and the index of these.
pub(super) struct Texts {
    paths: BTreeSet<String>,
    bytes: usize,
}

impl Texts {
    /// Those of these lessons, which the site has already.
    pub(super) fn of(lessons: &[Lesson], site: &Files) -> Texts {
        let pages = lessons.iter().map(|lesson| page_of(&lesson.article.slug));
        let entries = lessons.iter().flat_map(|lesson| &lesson.glossary.entries);
        // Their addresses are those seen from a lesson.
        let maps = entries.filter_map(|entry| entry.map.strip_prefix("../"));
        let index = Address::Index.link("");
        let paths: BTreeSet<String> = pages
            .chain(maps.map(str::to_owned))
            .chain([index])
            .collect();
        let files = paths.iter().filter_map(|path| site.get(path));
        let bytes = files.map(Vec::len).sum();
        Texts { paths, bytes }
    }

    /// What they weigh, in bytes, where they are kept only when they are opened or asked for; else 0.
    pub(super) fn to_keep(&self) -> u32 {
        if self.bytes <= MOST_IN_ANY_CASE {
            return 0;
        }
        u32::try_from(self.bytes).unwrap_or(u32::MAX)
    }
}

/// Adds `sw.js`, made from its source, for all files that the site has so far. Those of the workshop are named: whoever
/// does not open it does not fetch them.
pub(super) fn add(
    site: &mut Files,
    source: &str,
    of_workshop: &[&str],
    texts: &Texts,
    minifier: &Minifier,
) -> Result<(), PublishError> {
    let (mut files, mut workshop, mut on_request) = (Vec::new(), Vec::new(), Vec::new());
    for (path, bytes) in &*site {
        if FOR_THE_HOST.contains(&path.as_str()) {
            continue;
        }
        let address = address(path);
        let is_of_workshop =
            address.starts_with(workshop_page::FOLDER) || of_workshop.contains(&address);
        let list = if is_of_workshop {
            &mut workshop
        } else if texts.to_keep() > 0 && texts.paths.contains(path) {
            &mut on_request
        } else {
            &mut files
        };
        list.push((address, short_hash(bytes)));
    }
    let files = serde_json::to_string(&files)?;
    let workshop = serde_json::to_string(&workshop)?;
    let on_request = serde_json::to_string(&on_request)?;
    // A worker that does otherwise with the same files must not touch what the earlier one keeps.
    let version = short_hash(format!("{source}{files}{workshop}{on_request}").as_bytes());
    let gaps = [
        ("@version@", version.as_str()),
        ("@files@", &files),
        ("@workshop@", &workshop),
        ("@texts@", &on_request),
    ];
    let worker = fill(source, &gaps)?;
    let worker = minifier.worker(&worker)?;
    site.insert("sw.js".to_owned(), worker.into_bytes());
    Ok(())
}

/// The address of a file, from the library: a page is asked for by its folder.
fn address(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::glossary::Entry;
    use reading::lesson::{Article, Glossary};

    fn lesson() -> Lesson {
        let entry = |map: &str| Entry {
            map: map.to_owned(),
            ..Entry::default()
        };
        Lesson {
            article: Article {
                slug: "marche".to_owned(),
                ..Article::default()
            },
            glossary: Glossary {
                here: Vec::new(),
                entries: vec![entry("../maps/uvv.svg"), entry("")],
            },
        }
    }

    fn site(page: usize) -> Files {
        let files = [
            ("marche/index.html", page),
            ("maps/uvv.svg", 10),
            ("maps/of-no-lesson.svg", 1_000_000),
            ("index.html", 1_000_000),
        ];
        let files = files.map(|(path, bytes)| (path.to_owned(), vec![0; bytes]));
        files.into()
    }

    #[test]
    fn texts_are_weighed_with_the_maps_of_their_entries() {
        let texts = Texts::of(&[lesson()], &site(MOST_IN_ANY_CASE - 10));
        assert_eq!(texts.to_keep(), 0);
        let texts = Texts::of(&[lesson()], &site(MOST_IN_ANY_CASE - 9));
        assert_eq!(texts.to_keep(), 2_000_001);
        let paths = ["glossaire/index.html", "maps/uvv.svg", "marche/index.html"];
        assert!(texts.paths.iter().eq(paths));
    }
}
