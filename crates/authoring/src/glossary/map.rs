//! What the map of an entry shows.

use crate::finding::Report;
use crate::toml_file::{Keys, Placed};

use super::number_of;

/// A map that `site build` draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The id of its entry.
    pub entry: String,
    /// The countries that stand out, by their numbers in ISO 3166-1.
    pub countries: Vec<u16>,
    /// The place with a dot: its latitude and longitude in degrees, north and east positive.
    pub point: Option<(f64, f64)>,
}

/// `map = { … }` of an entry, as it is written.
#[derive(Clone, Debug)]
pub(crate) struct MapKeys {
    /// Two letters of ISO 3166-1 each.
    pub(crate) countries: Vec<Placed<String>>,
    /// Latitude and longitude. They stay texts until a map is drawn: the workshop reads glossaries too, and to read
    /// numbers with decimals would add to what it weighs.
    pub(crate) point: Option<Placed<Vec<String>>>,
    /// ISO 8601, or nothing.
    pub(crate) as_of: String,
    /// The line of the key.
    pub(crate) line: usize,
}

impl MapKeys {
    /// The map of the entry with that id, as far as it is written without faults.
    pub(crate) fn map(&self, entry: &str) -> Map {
        let codes = self.countries.iter();
        Map {
            entry: entry.to_owned(),
            countries: codes.filter_map(|code| number_of(&code.value)).collect(),
            point: self.point.as_ref().and_then(|point| degrees(&point.value)),
        }
    }
}

/// Reads the table.
pub(super) fn read(mut keys: Keys<'_>, report: &mut Report<'_>) -> MapKeys {
    let countries = keys.strings("countries", report);
    let point = keys.numbers("point", report);
    let as_of = keys.day("as_of", report);
    keys.finish_but(&[], report);
    MapKeys {
        countries,
        point,
        as_of: as_of.map(|day| day.value).unwrap_or_default(),
        line: keys.line,
    }
}

/// The address of the map of that entry, from the page of a lesson: that of the library is a folder above.
pub(super) fn address(entry: &str) -> String {
    format!("../maps/{entry}.svg")
}

/// Latitude and longitude, where these are some.
pub(crate) fn degrees(point: &[String]) -> Option<(f64, f64)> {
    let [latitude, longitude] = point else {
        return None;
    };
    let within = |written: &str, most: f64| {
        let degrees: f64 = written.parse().ok()?;
        (degrees.abs() <= most).then_some(degrees)
    };
    Some((within(latitude, 90.0)?, within(longitude, 180.0)?))
}
