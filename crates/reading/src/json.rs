//! Values of the JSON that pages and the device's storage carry. Who reads and writes the text is
//! the browser's affair.
//!
//! Numbers are whole. A value of another shape than is wanted is nothing, never a failure.

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// `null`, and what is missing.
    #[default]
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i32),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object: its members in the order in which they were written.
    Record(Vec<(String, Json)>),
}

impl Json {
    /// The members of the value, name and value of each; none where it is no record.
    pub fn members(&self) -> &[(String, Json)] {
        match self {
            Json::Record(members) => members,
            _ => &[],
        }
    }

    /// The member of that name; [`Json::Nothing`] where there is none.
    pub fn get(&self, name: &str) -> &Json {
        let found = self.members().iter().find(|(known, _)| known == name);
        found.map_or(&Json::Nothing, |(_, value)| value)
    }

    /// The value as a text, unless it is something else.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value as a number, unless it is something else or negative.
    pub fn as_number(&self) -> Option<u32> {
        match self {
            Json::Number(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The text of that member; empty where there is none.
    pub fn text(&self, name: &str) -> String {
        self.get(name).as_text().unwrap_or_default().to_owned()
    }

    /// The number of that member, unless it is missing or negative.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name).as_number()
    }

    /// The items of the value; none where it is no list.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::List(items) => items,
            _ => &[],
        }
    }

    /// The numbers among the items, without negative ones.
    pub fn numbers(&self) -> Vec<u32> {
        // A chain of iterators weighs 90 bytes more in the app, gzipped.
        let mut numbers = Vec::new();
        for item in self.items() {
            numbers.extend(item.as_number());
        }
        numbers
    }

    /// The texts among the items.
    pub fn texts(&self) -> Vec<String> {
        let texts = self.items().iter().filter_map(Json::as_text);
        texts.map(str::to_owned).collect()
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}
