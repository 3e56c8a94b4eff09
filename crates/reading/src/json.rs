//! The JSON that pages, the device's storage, links and exports carry, as a value. Its text is read and written
//! by the browser's own parser, and natively by serde_json.
//!
//! Numbers are whole. A value of another shape than is wanted is nothing, never a failure.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// `null`, and what is missing.
    #[default]
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
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

    /// The text of that member; empty where there is none.
    pub fn text(&self, name: &str) -> String {
        self.get(name).as_text().unwrap_or_default().to_owned()
    }

    /// The number of that member, unless it is missing or does not fit.
    pub fn number(&self, name: &str) -> Option<u32> {
        match self.get(name) {
            Json::Number(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The items of the value; none where it is no list.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::List(items) => items,
            _ => &[],
        }
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

/// What has a form in JSON, from which it can be read again without loss.
///
/// A record leaves out members that are empty, and a member that is missing is read as empty: so a later
/// version may add members, and older data stays readable. A word of a closed set is never empty, and one that
/// only a later version knows is of another shape: with a new word goes a new version.
pub trait InJson: Sized {
    /// Its form.
    fn to_json(&self) -> Json;

    /// What has that form, or nothing where it is of another shape.
    fn from_json(json: &Json) -> Option<Self>;

    /// Whether a record leaves it out.
    fn is_empty(&self) -> bool {
        false
    }
}

impl InJson for String {
    fn to_json(&self) -> Json {
        Json::Text(self.clone())
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Text(text) => Some(text.clone()),
            Json::Nothing => Some(String::new()),
            _ => None,
        }
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl InJson for u32 {
    fn to_json(&self) -> Json {
        Json::Number(i64::from(*self))
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Number(number) => u32::try_from(*number).ok(),
            Json::Nothing => Some(0),
            _ => None,
        }
    }

    fn is_empty(&self) -> bool {
        *self == 0
    }
}

impl InJson for bool {
    fn to_json(&self) -> Json {
        Json::Flag(*self)
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Flag(flag) => Some(*flag),
            Json::Nothing => Some(false),
            _ => None,
        }
    }

    fn is_empty(&self) -> bool {
        !self
    }
}

impl<T: InJson> InJson for Option<T> {
    fn to_json(&self) -> Json {
        self.as_ref().map_or(Json::Nothing, T::to_json)
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Nothing => Some(None),
            value => T::from_json(value).map(Some),
        }
    }

    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T: InJson> InJson for Vec<T> {
    fn to_json(&self) -> Json {
        Json::List(self.iter().map(T::to_json).collect())
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::List(items) => items.iter().map(T::from_json).collect(),
            Json::Nothing => Some(Vec::new()),
            _ => None,
        }
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

/// A pair is a list of two.
impl<T: InJson, U: InJson> InJson for (T, U) {
    fn to_json(&self) -> Json {
        Json::List(vec![self.0.to_json(), self.1.to_json()])
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.items() {
            [first, second] => Some((T::from_json(first)?, U::from_json(second)?)),
            _ => None,
        }
    }
}

/// Gives a struct its form in JSON: a record with a member for each field named.
#[macro_export]
macro_rules! record {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::json::InJson for $name {
            fn to_json(&self) -> $crate::json::Json {
                let mut members = Vec::new();
                $(
                    if !$crate::json::InJson::is_empty(&self.$field) {
                        let value = $crate::json::InJson::to_json(&self.$field);
                        members.push((stringify!($field).to_owned(), value));
                    }
                )+
                $crate::json::Json::Record(members)
            }

            fn from_json(json: &$crate::json::Json) -> Option<Self> {
                use $crate::json::Json;
                if !matches!(json, Json::Record(_) | Json::Nothing) {
                    return None;
                }
                // Member by member: where one is of another shape, what was read so far goes in one piece, which
                // takes much less code than to drop each.
                let mut record = $name::default();
                $(record.$field = $crate::json::InJson::from_json(json.get(stringify!($field)))?;)+
                Some(record)
            }
        }
    };
}
pub use record;

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Nothing => serializer.serialize_unit(),
            Json::Flag(flag) => serializer.serialize_bool(*flag),
            Json::Number(number) => serializer.serialize_i64(*number),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(items) => serializer.collect_seq(items),
            Json::Record(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Json;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Nothing)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    #[expect(clippy::cast_possible_truncation, reason = "fractions are dropped")]
    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number as i64))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut record = Vec::new();
        while let Some(member) = members.next_entry()? {
            record.push(member);
        }
        Ok(Json::Record(record))
    }
}
