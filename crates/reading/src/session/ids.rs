//! A few ids: so few that a list is the lightest set.

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

    /// Adds the id; returns whether it is new.
    pub fn insert(&mut self, id: &str) -> bool {
        let is_new = !self.contains(id);
        if is_new {
            self.0.push(id.to_owned());
        }
        is_new
    }
}

impl From<Vec<String>> for Ids {
    fn from(ids: Vec<String>) -> Ids {
        Ids(ids)
    }
}
