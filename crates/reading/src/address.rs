//! The addresses of the site's pages, relative to its root.

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// The list of lessons, at the root.
    Library,
    /// The lesson of that slug.
    Lesson(String),
    /// The text of that id, which a reader has brought: it is kept on the device. The id stands behind `#`,
    /// so that the host never learns it.
    OwnText(String),
    /// A course in that form, see [`Course::to_fragment`](crate::course::Course::to_fragment): a lesson as a
    /// teacher has chosen it. It stands behind `#` as well.
    Course(String),
    /// The index of all entries.
    Index,
    /// The workshop, which is an app of its own.
    Workshop,
}

/// The folder of the page that shows own texts.
const OWN_TEXTS: &str = "lire";

/// The folder of the index.
const INDEX: &str = "glossaire";

/// The folder of the workshop.
const WORKSHOP: &str = "atelier";

/// Before the id of an own text: in the fragment of its address, and in the slug of its lesson. The slug of
/// a published lesson has no such sign.
const OWN_TEXT: &str = "t=";

/// Before a course, likewise.
const COURSE: &str = "c=";

impl Address {
    /// The page at a path from the site's root, whatever query or place in the page follows.
    pub fn from_path(path: &str) -> Address {
        let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
        let path = path.split('?').next().unwrap_or_default();
        let folder = path.strip_suffix("index.html").unwrap_or(path);
        match folder.strip_suffix('/').unwrap_or(folder) {
            "" => Address::Library,
            INDEX => Address::Index,
            WORKSHOP => Address::Workshop,
            OWN_TEXTS => {
                let (named, _) = name_and_place(fragment);
                match named.strip_prefix(COURSE) {
                    Some(course) => Address::Course(course.to_owned()),
                    None => {
                        let id = named.strip_prefix(OWN_TEXT).unwrap_or_default();
                        Address::OwnText(id.to_owned())
                    }
                }
            }
            slug => Address::Lesson(slug.to_owned()),
        }
    }

    /// The page of a lesson.
    pub fn of_lesson(slug: &str) -> Address {
        if let Some(id) = slug.strip_prefix(OWN_TEXT) {
            Address::OwnText(id.to_owned())
        } else if let Some(course) = slug.strip_prefix(COURSE) {
            Address::Course(course.to_owned())
        } else {
            Address::Lesson(slug.to_owned())
        }
    }

    /// The slug of the lesson at this address; empty where there is none.
    pub fn slug(&self) -> String {
        match self {
            Address::Library | Address::Index | Address::Workshop => String::new(),
            Address::Lesson(slug) => slug.clone(),
            Address::OwnText(id) => format!("{OWN_TEXT}{id}"),
            Address::Course(course) => format!("{COURSE}{course}"),
        }
    }

    /// Whether it leads to the same page on this device only.
    pub fn is_of_device(&self) -> bool {
        match self {
            Address::OwnText(_) => true,
            Address::Course(course) => course.starts_with(OWN_TEXT),
            Address::Library | Address::Lesson(_) | Address::Index | Address::Workshop => false,
        }
    }

    /// The path from the site's root.
    pub fn path(&self) -> String {
        self.with(&self.folder(), "")
    }

    /// The path to a place in the page, such as `entry-cedeao`.
    pub fn path_to(&self, place: &str) -> String {
        self.with(&self.folder(), place)
    }

    /// A link to a place in the page, or to the page; it names the file, which a folder opened from a disk
    /// needs.
    pub fn link(&self, place: &str) -> String {
        self.with(&format!("{}index.html", self.folder()), place)
    }

    fn folder(&self) -> String {
        match self {
            Address::Library => String::new(),
            Address::Lesson(slug) => format!("{slug}/"),
            Address::OwnText(_) | Address::Course(_) => format!("{OWN_TEXTS}/"),
            Address::Index => format!("{INDEX}/"),
            Address::Workshop => format!("{WORKSHOP}/"),
        }
    }

    fn with(&self, path: &str, place: &str) -> String {
        match (self, place) {
            (Address::OwnText(_) | Address::Course(_), "") => format!("{path}#{}", self.slug()),
            (Address::OwnText(_) | Address::Course(_), place) => {
                format!("{path}#{}&{place}", self.slug())
            }
            (_, "") => path.to_owned(),
            (_, place) => format!("{path}#{place}"),
        }
    }
}

/// The path of a link that carries a text; the start script sends whoever follows it on to the workshop.
pub fn path_carrying(carried: &str) -> String {
    format!("{OWN_TEXTS}/#{CARRIED}{carried}")
}

/// Before a text that a link carries.
const CARRIED: &str = "l=";

/// Whether the fragment of an address carries a text.
pub fn is_carrying(fragment: &str) -> bool {
    fragment.starts_with(CARRIED)
}

/// The place in its page to which a fragment leads.
pub fn place(fragment: &str) -> &str {
    name_and_place(fragment).1
}

/// What a fragment names, an own text or a course, and the place in it: only a place has no `=`.
fn name_and_place(fragment: &str) -> (&str, &str) {
    match fragment.rsplit_once('&') {
        Some((name, place)) if !place.contains('=') => (name, place),
        _ if fragment.contains('=') => (fragment, ""),
        _ => ("", fragment),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_one_address_each() {
        let lesson = Address::Lesson("paris".to_owned());
        for (address, path) in [
            (Address::Library, ""),
            (lesson, "paris/"),
            (Address::Index, "glossaire/"),
            (Address::Workshop, "atelier/"),
        ] {
            assert_eq!(address.path(), path);
            for written in ["", "index.html", "#p3", "?q#entry-aes", "index.html#m1"] {
                assert_eq!(Address::from_path(&format!("{path}{written}")), address);
            }
        }
        assert_eq!(
            Address::from_path("paris"),
            Address::Lesson("paris".to_owned())
        );
    }

    #[test]
    fn own_texts_are_known_by_the_fragment() {
        let own = Address::OwnText("k3".to_owned());
        assert_eq!(own.path(), "lire/#t=k3");
        assert_eq!(own.path_to("entry-aes"), "lire/#t=k3&entry-aes");
        assert_eq!(own.link(""), "lire/index.html#t=k3");
        for written in ["lire/#t=k3", "lire/index.html#t=k3", "lire/#t=k3&m1"] {
            assert_eq!(Address::from_path(written), own);
        }
        assert_eq!(Address::of_lesson(&own.slug()), own);
        assert_eq!(Address::from_path("lire/"), Address::OwnText(String::new()));
    }

    #[test]
    fn a_course_is_known_by_the_fragment() {
        let course = Address::Course("paris&p=1-3&aide=b".to_owned());
        assert_eq!(course.path(), "lire/#c=paris&p=1-3&aide=b");
        for written in [
            "lire/#c=paris&p=1-3&aide=b",
            "lire/#c=paris&p=1-3&aide=b&entry-aes",
        ] {
            assert_eq!(Address::from_path(written), course);
        }
        assert_eq!(Address::of_lesson(&course.slug()), course);
        assert!(!course.is_of_device());
        let of_own_text = Address::from_path("lire/#c=t=k3&p=1");
        assert_eq!(of_own_text, Address::Course("t=k3&p=1".to_owned()));
        assert!(of_own_text.is_of_device());
        assert_eq!(place("c=paris&p=1-3&entry-aes"), "entry-aes");
        assert_eq!(place("c=paris&p=1-3"), "");
    }

    #[test]
    fn places_are_the_same_in_own_texts() {
        for fragment in ["entry-aes", "t=k3&entry-aes"] {
            assert_eq!(place(fragment), "entry-aes");
        }
        assert_eq!(place("t=k3"), "");
    }
}
