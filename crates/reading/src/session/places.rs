//! Where a reader was in each lesson.

use crate::json::{InJson, Json};

/// Where a reader was in a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The id of the paragraph at the top of the window.
    pub paragraph: String,
    /// How far it is scrolled out at the top, in CSS pixels; negative below the top.
    pub offset: i32,
    /// Whether the end of the text is in the window.
    pub at_end: bool,
    /// How far the lesson was read at the most, in per cent.
    pub percent: u32,
}

impl InJson for Place {
    fn to_json(&self) -> Json {
        let members = [
            ("paragraph", Json::from(self.paragraph.as_str())),
            ("offset", Json::Number(self.offset.into())),
            ("end", Json::Flag(self.at_end)),
            ("percent", Json::Number(self.percent.into())),
        ];
        Json::Record(members.map(|(name, value)| (name.to_owned(), value)).into())
    }

    fn from_json(json: &Json) -> Option<Self> {
        let offset = match json.get("offset") {
            Json::Number(offset) => i32::try_from(*offset).ok()?,
            _ => 0,
        };
        Some(Place {
            paragraph: json.text("paragraph"),
            offset,
            at_end: *json.get("end") == Json::Flag(true),
            percent: json.number("percent")?,
        })
    }
}

/// The places by the slugs of their lessons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<(String, Place)>);

impl Places {
    /// The place in that lesson.
    pub fn get(&self, slug: &str) -> Option<&Place> {
        let found = self.0.iter().find(|(known, _)| known == slug);
        found.map(|(_, place)| place)
    }

    /// How far that lesson was read, in per cent.
    pub fn percent(&self, slug: &str) -> u32 {
        self.get(slug).map_or(0, |place| place.percent)
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Place)> {
        self.0.iter().map(|(slug, place)| (slug.as_str(), place))
    }

    /// Remembers the place in that lesson. How far it was read never becomes less.
    pub fn set(&mut self, slug: &str, mut place: Place) {
        place.percent = place.percent.max(self.percent(slug));
        match self.0.iter_mut().find(|(known, _)| known == slug) {
            Some((_, known)) => *known = place,
            None => self.0.push((slug.to_owned(), place)),
        }
    }
}

impl FromIterator<(String, Place)> for Places {
    fn from_iter<I: IntoIterator<Item = (String, Place)>>(places: I) -> Places {
        Places(places.into_iter().collect())
    }
}
