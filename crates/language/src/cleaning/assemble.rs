//! From units to the cleaned page.

use super::page::{Page, part};
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::{BlockKind, CleanBlock, Cleaned, Part, SetAside};

/// Longer lines, in bytes, are paragraphs even without a full stop.
const SUBHEADING_BYTES: usize = 130;

/// Puts the page together. `raw` is the input where its lines are those of the units.
pub(super) fn assemble(page: Page<'_>, raw: Option<&str>) -> Cleaned {
    let raw: Vec<&str> = raw.map_or_else(Vec::new, |text| text.lines().collect());
    let mut cleaned = Cleaned {
        title: page.title,
        lead: page.lead,
        byline: page.byline,
        date: page.date.or(page.published),
        source: page.source,
        ..Cleaned::default()
    };
    let kinds = kinds(&page.units);
    for (unit, kind) in page.units.into_iter().zip(kinds) {
        match unit.role() {
            Role::Aside(why) => set_aside(&unit, why, &raw, &mut cleaned.set_aside),
            Role::Title => cleaned.title = Some(part(&unit)),
            Role::Lead => cleaned.lead = Some(part(&unit)),
            Role::Open => {
                let part = part(&unit);
                cleaned.blocks.push(CleanBlock { kind, part });
            }
            // The passes took them over or set them aside.
            Role::Byline | Role::Date | Role::Source => {}
        }
    }
    let taken: Vec<&Part> = cleaned.parts().collect();
    let front = page.front.set_aside(&taken);
    cleaned.set_aside.splice(0..0, front);
    cleaned
}

fn set_aside(unit: &Unit, why: Why, raw: &[&str], aside: &mut Vec<SetAside>) {
    // `<p>&nbsp;</p>` is nothing but space: there is nothing to bring back.
    if raw.is_empty() && unit.text.trim().is_empty() && !unit.picture && unit.links == 0 {
        return;
    }
    let mut start = 0;
    for &(line, end) in &unit.lines {
        let whole = line
            .checked_sub(1)
            .and_then(|at| raw.get(at))
            .map(|line| line.trim());
        let text = whole.or_else(|| unit.text.get(start..end).map(str::trim));
        start = end;
        aside.push(SetAside {
            line,
            text: text.unwrap_or_default().to_owned(),
            why,
            ruling: unit.ruling().unwrap_or_default(),
        });
    }
}

/// The kinds of the units, of those that are not blocks as well.
fn kinds(units: &[Unit]) -> Vec<BlockKind> {
    let mut kinds = Vec::with_capacity(units.len());
    let mut before_text = false;
    for unit in units.iter().rev() {
        kinds.push(kind(unit, before_text));
        if unit.is_open() {
            before_text = unit.is_sentence() || unit.is_prose() || unit.form == Form::Item;
        }
    }
    kinds.reverse();
    kinds
}

fn kind(unit: &Unit, before_text: bool) -> BlockKind {
    match unit.form {
        Form::Heading(_) => BlockKind::Subheading,
        Form::Item => BlockKind::ListItem,
        Form::Quote => BlockKind::Quotation,
        Form::Row => BlockKind::Paragraph,
        _ if is_quotation(unit.text.trim()) => BlockKind::Quotation,
        _ if before_text
            && unit.text.trim().len() <= SUBHEADING_BYTES
            && !unit.ends_sentence()
            && !unit.announces() =>
        {
            BlockKind::Subheading
        }
        _ => BlockKind::Paragraph,
    }
}

/// « … » from beginning to end.
fn is_quotation(text: &str) -> bool {
    text.strip_prefix('«')
        .is_some_and(|rest| (rest.ends_with('»') || rest.ends_with("».")) && !rest.contains('«'))
}
