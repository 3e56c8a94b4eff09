//! Where the article begins and ends.

use super::meta::Meta;
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::wording::Wording;

/// So many lines that do not stand within an article begin the foot of the page.
const FOOT_LINES: usize = 2;
/// A date or a name belongs to the headline if it stands at most so many lines above it.
const NEAR_HEADLINE: usize = 4;

/// The last unit that is text beyond doubt, from `start` on.
pub(super) fn last_text(units: &[Unit], start: usize) -> Option<usize> {
    let text = |unit: &Unit| {
        unit.is_open()
            && (unit.is_prose()
                || (unit.is_sentence() && (unit.words() >= 6 || unit.form == Form::Item)))
    };
    let texts: Vec<usize> = (start..units.len())
        .filter(|&at| units.get(at).is_some_and(text))
        .collect();
    let mut last = before_foot(units, &texts)?;
    // « Je vous remercie. »
    while units.get(last + 1).is_some_and(|unit| {
        unit.is_open() && unit.ends_sentence() && unit.words() >= 2 && !unit.is_linked()
    }) {
        last += 1;
    }
    Some(last)
}

/// The last of the texts, or the last before lines of a page's foot after which there is
/// little text.
fn before_foot(units: &[Unit], texts: &[usize]) -> Option<usize> {
    let bytes = |at: &usize| units.get(*at).map_or(0, |unit| unit.text.len());
    let all: usize = texts.iter().map(bytes).sum();
    let mut before = 0;
    for pair in texts.windows(2) {
        let [at, next] = pair else {
            break;
        };
        before += bytes(at);
        let between = units.get(at + 1..*next).unwrap_or_default();
        let of_foot = between
            .iter()
            .filter(|unit| matches!(unit.role, Role::Aside(why) if !is_within_text(why)))
            .count();
        if of_foot >= FOOT_LINES && (all - before) * 5 < before {
            return Some(*at);
        }
    }
    texts.last().copied()
}

/// What a page may put between the paragraphs of an article.
fn is_within_text(why: Why) -> bool {
    matches!(
        why,
        Why::Advertising
            | Why::Caption
            | Why::Picture
            | Why::Separator
            | Why::AlsoRead
            | Why::TimeCode
            | Why::Links
            | Why::FollowUs
            | Why::Subscription
            | Why::Forum
            | Why::Count
            | Why::OtherDate
    )
}

/// Sets aside what stands above the headline.
pub(super) fn head(units: &mut [Unit], title: usize, meta: &Meta) {
    // Dates and names far above are those of other articles.
    for unit in units.iter_mut().take(title.saturating_sub(NEAR_HEADLINE)) {
        if matches!(unit.role, Role::Date | Role::Byline | Role::Source) {
            unit.role = Role::Aside(Why::Head);
        }
    }
    for unit in units.iter_mut().take(title).filter(|unit| unit.is_open()) {
        let letterhead = meta.is_letterhead(unit);
        unit.role = Role::Aside(if letterhead {
            Why::Letterhead
        } else {
            Why::Head
        });
    }
}

/// Sets aside what stands below the text, but for names and signatures right under it.
pub(super) fn foot(units: &mut [Unit], last: usize, meta: &Meta, wording: &Wording) {
    let announced = units
        .get(last)
        .is_some_and(|unit| unit.text.trim_end().ends_with(':'));
    let mut at = last + 1;
    let mut signature = Vec::new();
    let mut names = 0;
    let mut byline = units.iter().any(|unit| unit.role == Role::Byline);
    while let Some(unit) = units.get(at) {
        let known = wording.is_rubric(&unit.key);
        let item = (announced
            || units
                .get(at - 1)
                .is_some_and(|before| before.form == Form::Item))
            && unit.form == Form::Item
            && !unit.is_linked();
        let plain =
            unit.is_open() && !unit.is_linked() && !known && !matches!(unit.form, Form::Heading(_));
        match unit.role {
            Role::Open if plain && (item || meta.is_signature(unit) || announces(unit)) => {
                signature.push(at)
            }
            Role::Open if plain && meta.is_name(unit) => {
                names += 1;
                signature.push(at);
            }
            Role::Open if plain && at == last + 1 && is_signed(unit, units.get(at + 1)) => {
                signature.push(at)
            }
            Role::Byline | Role::Date | Role::Source => {}
            Role::Aside(Why::Separator | Why::Picture) => {}
            _ => break,
        }
        at += 1;
    }
    for unit in units.iter_mut().skip(at) {
        if matches!(unit.role, Role::Byline | Role::Date) {
            unit.role = Role::Aside(Why::Foot);
        }
    }
    let signed = signature
        .iter()
        .any(|&at| units.get(at).is_some_and(|unit| meta.is_signature(unit)));
    if names > if signed { 4 } else { 2 } {
        signature.clear();
    }
    for (at, unit) in units
        .iter_mut()
        .enumerate()
        .skip(last + 1)
        .filter(|(_, unit)| unit.is_open())
    {
        if !signature.contains(&at) {
            unit.role = Role::Aside(if unit.is_linked() {
                Why::Links
            } else {
                Why::Foot
            });
        } else if !byline && !signed && unit.form == Form::Text {
            unit.role = Role::Byline;
            byline = true;
        }
    }
}

/// One line right under the text, of a few words: who wrote it.
fn is_signed(unit: &Unit, next: Option<&Unit>) -> bool {
    (2..=6).contains(&unit.words())
        && unit.text.len() <= 60
        && unit.text.starts_with(char::is_uppercase)
        && !unit.text.contains(|c: char| c.is_ascii_digit() || c == ':')
        && !unit.ends_sentence()
        && next.is_none_or(|next| !next.is_open())
}

/// « Pour le président, »
fn announces(unit: &Unit) -> bool {
    unit.text.len() <= 100 && unit.text.trim_end().ends_with([':', ','])
}
