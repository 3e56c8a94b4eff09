//! A small set of ids, kept in the order in which they came.

/// Ids in the order in which they came, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ids(Vec<String>);

impl Ids {
    /// Whether the id is among them.
    pub fn contains(&self, id: &str) -> bool {
        self.0.iter().any(|known| known == id)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Takes the id out, or else adds it.
    pub fn toggle(&mut self, id: String) {
        match self.0.iter().position(|known| *known == id) {
            Some(at) => drop(self.0.remove(at)),
            None => self.0.push(id),
        }
    }
}

impl From<Vec<String>> for Ids {
    fn from(ids: Vec<String>) -> Ids {
        Ids(ids)
    }
}
