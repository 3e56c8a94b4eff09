//! The English, or whatever the notes' language is, facing an article.

use crate::files::ContentFile;
use crate::finding::{Finding, Report};
use crate::toml_file;

use super::{ParsedBlock, ParsedPoint, Passage, front_matter, markdown};

/// What stands in a file of notes where nothing faces the article: every block of the article has one.
pub(crate) const NO_NOTE: &str = "–";

/// A file of notes as it was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct ParsedNotes {
    /// BCP 47 tag, by the name of the file.
    pub(crate) lang: String,
    /// The file, for findings.
    pub(crate) file: String,
    /// The headline.
    pub(crate) title: Passage,
    /// The paragraph under it.
    pub(crate) lead: Passage,
    /// « En bref », a sentence each.
    pub(crate) en_bref: Vec<Passage>,
    /// A point of the language that the article shows.
    pub(crate) language_point: Option<ParsedPoint>,
    /// The body.
    pub(crate) blocks: Vec<ParsedBlock>,
}

/// Reads a file of notes.
pub(super) fn parse(file: &ContentFile) -> (ParsedNotes, Vec<Finding>) {
    let mut report = Report::new(&file.path);
    let mut notes = ParsedNotes {
        lang: file.lang().to_owned(),
        file: file.path.clone(),
        ..ParsedNotes::default()
    };
    if let Some((toml, body)) = front_matter::split(&file.text, &mut report) {
        (
            notes.lead,
            (notes.title, notes.en_bref),
            notes.language_point,
        ) = toml_file::read(&file.text, toml, &mut report, |mut keys, report| {
            let lead = keys.required("lead", report);
            let lead = markdown::inline(&lead.value, lead.line, report);
            let headings = front_matter::headings(&mut keys, report);
            let point = ParsedPoint::read(&mut keys, false, report);
            keys.finish_but(&[], report);
            (lead, headings, point)
        });
        notes.blocks = markdown::blocks(&file.text, body, &mut report);
        let places = notes.blocks.iter_mut().flat_map(|it| &mut it.passages);
        for place in [&mut notes.title, &mut notes.lead]
            .into_iter()
            .chain(places)
        {
            if place.text == NO_NOTE {
                place.text.clear();
            }
        }
    }
    (notes, report.into_findings())
}
