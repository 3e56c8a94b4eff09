//! The marks of notes in HTML, and what else is repaired in the text of an element.

use crate::cleaning::unit::Unit;
use crate::lang::Rules;
use crate::repair::{RepairKind, Told, is_note, repair_signs};

/// A `<sup>` that is open, and the unit as it was before.
#[derive(Debug)]
pub(super) struct Raised {
    start: usize,
    lines: usize,
    links: usize,
    link_bytes: usize,
    /// How much of the unit was bold.
    pub(super) strong_bytes: usize,
    /// Whether a link has nothing else in it, or it has a link in it.
    pub(super) is_linked: bool,
}

impl Raised {
    pub(super) fn open(unit: &Unit, strong_bytes: usize, is_linked: bool) -> Self {
        Raised {
            start: unit.text.len(),
            lines: unit.lines.len(),
            links: unit.links,
            link_bytes: unit.link_bytes,
            strong_bytes,
            is_linked,
        }
    }

    /// What was raised, with a space before it where one stands there.
    pub(super) fn text<'u>(&self, unit: &'u Unit) -> &'u str {
        unit.text.get(self.start..).unwrap_or_default()
    }

    /// Takes out what was raised if it is the mark of a note, as if it had never stood there; tells what was taken.
    pub(super) fn take_mark(&self, unit: &mut Unit) -> Option<Told> {
        let (before, mark) = unit.text.split_at_checked(self.start)?;
        if !is_note(before, mark, self.is_linked) {
            return None;
        }
        let word = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let (line, _) = unit.lines.last()?;
        let told = Told {
            kind: RepairKind::NoteMark,
            line: *line,
            before: format!("{word}{mark}"),
            after: word.to_owned(),
        };
        unit.text.truncate(self.start);
        unit.lines.truncate(self.lines);
        if let Some((_, end)) = unit.lines.last_mut() {
            *end = self.start;
        }
        unit.links = self.links;
        unit.link_bytes = self.link_bytes;
        Some(told)
    }
}

/// Repairs the text of a unit, and leads the ends of its lines to the new text; tells what was repaired.
pub(super) fn repair(unit: &mut Unit, rules: &Rules) -> Vec<Told> {
    let repaired = repair_signs(&unit.text, rules);
    let mut told = Vec::new();
    for (at, one) in repaired.told_at() {
        let line = unit.lines.partition_point(|(_, end)| *end <= at);
        let line = unit.lines.get(line).map_or(one.line, |(line, _)| *line);
        told.push(Told { line, ..one });
    }
    if told.is_empty() {
        return told;
    }
    for (_, end) in &mut unit.lines {
        *end = repaired.repaired(0..*end).end;
    }
    unit.text = repaired.text().to_owned();
    told
}

#[cfg(test)]
mod tests {
    use super::super::{Classes, read};
    use crate::cleaning::page::Document;
    use crate::cleaning::words::PageWords;
    use crate::lang::rules;

    /// The one paragraph of a page, and the lines of what was repaired.
    #[track_caller]
    fn check(paragraph: &str, expected: &str, lines: &[usize]) {
        let classes = Classes::new(&PageWords::for_pages_in("fr"));
        let Document { units, repairs, .. } = read(paragraph, &classes, rules("fr"));
        let texts: Vec<&str> = units.iter().map(|unit| unit.text.as_str()).collect();
        assert_eq!(texts, [expected]);
        let told: Vec<usize> = repairs.iter().map(|told| told.line).collect();
        assert_eq!(told, lines, "{:?}", repairs);
    }

    #[test]
    fn marks_of_notes_go() {
        check(
            "<p>Le Mali<sup><a href=\"#n3\">3</a></sup> et la CEDEAO<sup>[12]</sup>\nsont en désaccord<sup>4</sup>. Ils en parlent.</p>",
            "Le Mali et la CEDEAO sont en désaccord. Ils en parlent.",
            &[1, 1, 2],
        );
        check(
            "<p>Il naît en 1960<a href=\"#n1\"><sup>1</sup></a> <sup>2</sup> et dort beaucoup.</p>",
            "Il naît en 1960 2 et dort beaucoup.",
            &[1],
        );
    }

    #[test]
    fn what_is_raised_otherwise_stays() {
        check(
            "<p>Le 1<sup>er</sup> mai, 30 m<sup>2</sup> et 10<sup>6</sup> francs <sup>et</sup> plus.</p>",
            "Le 1er mai, 30 m2 et 106 francs et plus.",
            &[],
        );
        check(
            "<p><sup>1</sup> Une note en bas de la page, pour finir.</p>",
            "1 Une note en bas de la page, pour finir.",
            &[],
        );
    }

    #[test]
    fn a_word_half_in_bold_is_one_word() {
        check(
            "<p>La CE<b>DEAO</b>, l’<em>AES</em> et le Burkina <b>Faso</b> dis&shy;cutent \u{fb01}nances.</p>",
            "La CEDEAO, l’AES et le Burkina Faso discutent finances.",
            &[1, 1],
        );
    }
}
