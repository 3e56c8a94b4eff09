//! Which file of a document is what: the paths may be any.

use crate::part::{Parts, resolve, value};
use crate::xml::Event;

/// Where the relations of a file are: those of `word/document.xml` in `word/_rels/document.xml.rels`.
pub(super) fn of(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    format!("{folder}/_rels/{name}.rels")
}

/// The path of the file of a kind, by the relations at `path`: those of the file in the folder above. Of the kind, an
/// address, only the last word counts: the two editions of the standard differ in what stands before it.
pub(super) fn path(parts: Parts, path: &str, kind: &str) -> Option<String> {
    let from = path.replacen("_rels/", "", 1);
    let found = parts.index(path, |xml| {
        while let Some(event) = xml.next()? {
            match event {
                Event::Start(tag) if tag.name == "Relationship" => {
                    let said = value(&tag, "Type");
                    if said.rsplit('/').next() == Some(kind) {
                        return Ok(Some(resolve(&from, &value(&tag, "Target"))));
                    }
                }
                _ => {}
            }
        }
        Ok(None)
    });
    found.ok().flatten()
}
