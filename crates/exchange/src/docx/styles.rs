//! The styles of a document: which of them make headings and lists.

use std::collections::BTreeMap;

use super::paragraph::{Properties, Role, outline};
use crate::fault::XmlFault;
use crate::part::value;
use crate::xml::{Event, Reader};

/// How many styles may build on each other: a circle must end.
const MOST_BASES: usize = 10;

/// The styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

#[derive(Debug, Default)]
struct Style {
    role: Option<Role>,
    /// The style that it builds on.
    base: Option<String>,
}

impl Styles {
    /// Reads the styles of a document.
    pub(super) fn read(xml: &mut Reader) -> Result<Styles, XmlFault> {
        let mut styles = BTreeMap::new();
        let mut id = String::new();
        let mut style = Style::default();
        while let Some(event) = xml.next()? {
            match event {
                Event::Start(tag) => match tag.name {
                    "style" => {
                        id = value(&tag, "styleId");
                        style = Style::default();
                    }
                    "name" => style.role = by_name(&value(&tag, "val")),
                    "basedOn" => style.base = Some(value(&tag, "val")),
                    "pPr" => {
                        let properties = Properties::read(xml)?;
                        style.role = style.role.or(properties.role);
                    }
                    _ => {}
                },
                Event::End("style") => {
                    styles.insert(std::mem::take(&mut id), std::mem::take(&mut style));
                }
                _ => {}
            }
        }
        Ok(Styles(styles))
    }

    /// What a style makes of a paragraph: the style itself, or one that it builds on. Where a document has no styles
    /// of its own, the id is the name.
    pub(super) fn role(&self, id: &str) -> Option<Role> {
        let Some(mut style) = self.0.get(id) else {
            return by_name(id);
        };
        for _ in 0..MOST_BASES {
            if style.role.is_some() {
                return style.role;
            }
            style = self.0.get(style.base.as_ref()?)?;
        }
        None
    }
}

/// What a style makes of a paragraph, by its name. Word keeps the English names of its own styles in every language; ids
/// are translated, and some programs write only those.
fn by_name(name: &str) -> Option<Role> {
    let name = name.to_ascii_lowercase().replace(' ', "");
    match name.as_str() {
        "title" | "titre" => return Some(Role::Title),
        _ => {}
    }
    let level = ["heading", "titre"]
        .iter()
        .find_map(|start| name.strip_prefix(start))?;
    let level: u8 = level.parse().ok()?;
    outline(level.checked_sub(1)?)
}
