//! From units to the cleaned page.

use super::meta::Said;
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::{BlockKind, CleanBlock, Cleaned, Part, SetAside};

/// A lead has between so many bytes…
const LEAD_AT_LEAST: usize = 60;
/// … and so many.
const LEAD_AT_MOST: usize = 600;
/// Longer lines without a full stop are paragraphs.
const SUBHEADING_AT_MOST: usize = 130;

/// What was found out about a page besides the roles of its units.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What lines say of the article, with their positions.
    pub(super) said: Vec<(usize, Said)>,
    /// The headline, where it stands only above the page.
    pub(super) title: Option<Part>,
    /// The date that a crawler or markup gives for the page.
    pub(super) published: Option<Part>,
    date: Option<Part>,
    byline: Option<Part>,
    source: Option<Part>,
}

/// A headline as a part of the page.
#[derive(Debug)]
pub(super) struct Titled(pub(super) Part);

impl Titled {
    pub(super) fn of(unit: &Unit) -> Self {
        Titled(part(unit))
    }
}

fn part(unit: &Unit) -> Part {
    Part {
        text: unit.text.clone(),
        line: unit.line(),
        last_line: unit.last_line(),
    }
}

/// Chooses date, byline, source and lead among the lines that could be them.
pub(super) fn settle(units: &mut [Unit], page: &mut Page, start: usize, first: usize) {
    let said = std::mem::take(&mut page.said);
    let stands = |units: &[Unit], at: usize| {
        units
            .get(at)
            .is_some_and(|unit| !matches!(unit.role, Role::Aside(_)))
    };
    let prose = units
        .iter()
        .enumerate()
        .skip(first + 1)
        .filter(|(_, unit)| unit.is_open() && unit.is_prose());
    let second = prose.map(|(at, _)| at).next().unwrap_or(units.len());
    // The date of a change counts where there is no other; one below the headline first.
    let rank = |at: usize, changed: bool| (changed, at + 1 < start, at);
    let date = said
        .iter()
        .filter(|(at, said)| {
            said.date.is_some() && stands(units, *at) && !(said.changed && *at > second)
        })
        .min_by_key(|(at, said)| rank(*at, said.changed))
        .map(|&(at, _)| at);
    for (at, said) in said {
        let Some(unit) = units
            .get_mut(at)
            .filter(|unit| !matches!(unit.role, Role::Aside(_) | Role::Title))
        else {
            continue;
        };
        let piece = |text: String| Part { text, ..part(unit) };
        let mut used = false;
        if let Some(text) = said.date.filter(|_| Some(at) == date) {
            page.date = Some(piece(text));
            used = true;
        }
        if let Some(text) = said.byline.filter(|_| page.byline.is_none()) {
            page.byline = Some(piece(text));
            used = true;
        }
        if let Some(text) = said.source.filter(|_| page.source.is_none()) {
            page.source = Some(piece(text));
            used = true;
        }
        // A date between paragraphs heads what follows.
        let in_text = at > second && unit.role == Role::Date && !used && !said.changed;
        unit.role = match (used, unit.role) {
            (true, role) => role,
            _ if in_text => Role::Open,
            (_, Role::Date) => Role::Aside(Why::OtherDate),
            _ => Role::Aside(Why::Repeated),
        };
    }
    lead(units, start);
}

/// The first paragraph, where it is set off: by name, by letters, by what stands after it, or
/// by being shorter than those that follow.
fn lead(units: &mut [Unit], start: usize) {
    let Some(first) = units
        .iter()
        .skip(start)
        .position(Unit::is_open)
        .map(|at| at + start)
    else {
        return;
    };
    let following: Vec<usize> = units
        .iter()
        .skip(first + 1)
        .filter(|unit| unit.is_open() && unit.is_prose())
        .map(|unit| unit.text.len())
        .take(8)
        .collect();
    let mean = following.iter().sum::<usize>() / following.len().max(1);
    let mut until_next = units
        .iter()
        .skip(first + 1)
        .take_while(|unit| !unit.is_open());
    let next_is_meta = until_next.any(|unit| matches!(unit.role, Role::Byline | Role::Date));
    let question_next = units
        .iter()
        .skip(first + 1)
        .find(|unit| unit.is_open())
        .is_some_and(|unit| unit.text.ends_with('?'));
    let Some(unit) = units.get_mut(first) else {
        return;
    };
    let fits = (LEAD_AT_LEAST..=LEAD_AT_MOST).contains(&unit.text.len())
        && matches!(unit.form, Form::Text | Form::Heading(2..));
    let speech = unit.text.starts_with(['«', '"', '“', '-', '–', '—']);
    let stands_off = unit.place.lead
        || unit.strong
        || next_is_meta
        || question_next
        || matches!(unit.form, Form::Heading(_));
    let shorter =
        unit.ends_sentence() && unit.text.len() * 10 <= mean * 9 && following.len() >= 2 && !speech;
    let fits = fits && !unit.text.ends_with(['?', ':']);
    if start > 0 && fits && !following.is_empty() && (stands_off && unit.words() >= 8 || shorter) {
        unit.role = Role::Lead;
    }
}

/// Puts the page together. `raw` is the input where its lines are those of the units.
pub(super) fn assemble(units: Vec<Unit>, page: Page, raw: Option<&str>) -> Cleaned {
    let raw: Vec<&str> = raw.map_or_else(Vec::new, |text| text.lines().collect());
    let mut cleaned = Cleaned {
        title: page.title,
        byline: page.byline,
        date: page.date.or(page.published),
        source: page.source,
        ..Cleaned::default()
    };
    let kinds = kinds(&units);
    for (unit, kind) in units.into_iter().zip(kinds) {
        match unit.role {
            Role::Aside(why) => set_aside(&unit, why, &raw, &mut cleaned.set_aside),
            Role::Title => cleaned.title = Some(part(&unit)),
            Role::Lead => cleaned.lead = Some(part(&unit)),
            Role::Open => {
                let part = part(&unit);
                cleaned.blocks.push(CleanBlock { kind, part });
            }
            Role::Byline if cleaned.byline.is_none() => cleaned.byline = Some(part(&unit)),
            Role::Byline | Role::Date | Role::Source => {
                let parts = [&cleaned.byline, &cleaned.date, &cleaned.source];
                if !parts
                    .into_iter()
                    .flatten()
                    .any(|part| part.line == unit.line())
                {
                    set_aside(&unit, Why::Repeated, &raw, &mut cleaned.set_aside);
                }
            }
        }
    }
    cleaned
}

fn set_aside(unit: &Unit, why: Why, raw: &[&str], aside: &mut Vec<SetAside>) {
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
    let text = unit.text.trim();
    match unit.form {
        Form::Heading(_) => BlockKind::Subheading,
        Form::Item => BlockKind::ListItem,
        Form::Quote => BlockKind::Quotation,
        _ if is_quotation(text) => BlockKind::Quotation,
        _ if before_text
            && text.len() <= SUBHEADING_AT_MOST
            && !unit.ends_sentence()
            && !text.ends_with([':', ',', ';']) =>
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
