//! The addresses of the site's pages, relative to its root.

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// The list of lessons, at the root.
    Library,
    /// The lesson of that slug.
    Lesson(String),
    /// The workshop, which is an app of its own.
    Workshop,
}

/// The folder of the workshop.
const WORKSHOP: &str = "atelier";

impl Address {
    /// The page at a path from the site's root, whatever query or fragment follows.
    pub fn from_path(path: &str) -> Address {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let folder = path.strip_suffix("index.html").unwrap_or(path);
        match folder.strip_suffix('/').unwrap_or(folder) {
            "" => Address::Library,
            WORKSHOP => Address::Workshop,
            slug => Address::Lesson(slug.to_owned()),
        }
    }

    /// The path from the site's root.
    pub fn path(&self) -> String {
        match self {
            Address::Library => String::new(),
            Address::Lesson(slug) => format!("{slug}/"),
            Address::Workshop => format!("{WORKSHOP}/"),
        }
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
}
