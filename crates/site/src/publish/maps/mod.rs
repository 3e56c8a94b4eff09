//! Maps of entries: where a place lies, who belongs to an organisation. They are drawn from the outlines of Natural
//! Earth, one file an entry.

mod outlines;
mod picture;
mod projection;
mod shape;

use std::path::Path;

use authoring::glossary::Map;

use self::outlines::Outlines;
use self::picture::draw;
use super::{Files, PublishError, read_text};

/// Where the outlines are, from the project's folder.
const OUTLINES: &str = "crates/site/outlines";

/// Adds a picture for each map. Its address is that of `authoring`, seen from the library.
pub(super) fn add(site: &mut Files, maps: &[Map]) -> Result<(), PublishError> {
    if maps.is_empty() {
        return Ok(());
    }
    let outlines = Outlines::read(&read_text(Path::new(OUTLINES), "countries-50m.json")?)?;
    for map in maps {
        let picture = draw(&outlines, map);
        site.insert(format!("maps/{}.svg", map.entry), picture.into_bytes());
    }
    Ok(())
}
