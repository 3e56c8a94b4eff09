//! Which unit is the headline.

use std::collections::HashSet;

use super::meta::Meta;
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::wording::Wording;

/// A headline has between so many bytes…
const AT_LEAST: usize = 8;
/// … and so many.
const AT_MOST: usize = 260;

/// So many lines may stand between two paragraphs of an article.
const LINES_WITHIN_TEXT: usize = 12;
/// A heading with so many lines between it and the text heads the site.
const FAR_FROM_TEXT: usize = 20;
/// The name of a site, or its motto, has so many words at most.
const SITE_WORDS: usize = 6;
/// A line said again within so many lines is the same headline.
const NEAR: usize = 4;
/// A headline and what belongs to it are so many lines at most.
const LINES_OF_A_HEADLINE: usize = 3;

/// The position of the headline, where there is one among the units.
pub(super) fn find(
    units: &[Unit],
    page_title: Option<&str>,
    wording: &Wording,
    meta: &Meta,
) -> Option<usize> {
    // Prose above a heading of the first level is not the article's.
    let is_first =
        |unit: &Unit| unit.is_open() && unit.form == Form::Heading(1) && unit.words() >= 3;
    let headline = units.iter().rposition(is_first).unwrap_or(0);
    let prose = body_start(units, headline);
    heading(units, page_title, prose)
        .or_else(|| like_page_title(units, page_title?, prose))
        .or_else(|| in_head(units, prose, wording, meta))
}

/// The first paragraph of the article: of groups of paragraphs with little between them the
/// first that is not small against the greatest.
fn body_start(units: &[Unit], from: usize) -> usize {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    let mut apart = usize::MAX;
    for (at, unit) in units.iter().enumerate().skip(from) {
        if unit.is_open() && unit.is_prose() {
            match groups.last_mut() {
                Some((_, bytes)) if apart <= LINES_WITHIN_TEXT => *bytes += unit.text.len(),
                _ => groups.push((at, unit.text.len())),
            }
            apart = 0;
        } else if !unit.is_sentence() && unit.form != Form::Item {
            apart = apart.saturating_add(1);
        }
    }
    let greatest = groups.iter().map(|&(_, bytes)| bytes).max().unwrap_or(0);
    let main = groups.iter().find(|&&(_, bytes)| bytes * 3 >= greatest);
    main.map_or(units.len(), |&(at, _)| at)
}

fn level(unit: &Unit) -> Option<u8> {
    match unit.form {
        Form::Heading(level)
            if unit.is_open() && unit.text.len() <= AT_MOST * 2 && !unit.key.is_empty() =>
        {
            Some(level)
        }
        _ => None,
    }
}

/// Of headings of the highest rank the one that the page is named after, else the first of
/// more than two words.
fn heading(units: &[Unit], page_title: Option<&str>, prose: usize) -> Option<usize> {
    let candidates = || {
        let before = units.iter().enumerate();
        before.filter_map(move |(at, unit)| {
            let level = level(unit)?;
            (level == 1 || at < prose).then_some((level, at, unit))
        })
    };
    let long = || candidates().filter(|(_, _, unit)| unit.words() >= 3);
    let best = long().map(|(level, _, _)| level).min();
    // A crawler writes the page's name once more above what it found.
    let named = page_title.and_then(|title| {
        let named = candidates().filter(|(_, _, unit)| names(title, &unit.key));
        named
            .take_while(|&(_, at, _)| at <= prose || at == 0)
            .last()
    });
    let chosen = long().find(|&(level, _, _)| Some(level) == best);
    // Where much stands between that and the text, it is the name of the site.
    let far = chosen.is_some_and(|(_, at, unit)| {
        unit.words() <= SITE_WORDS && at + FAR_FROM_TEXT < prose && prose < units.len()
    });
    let near = prose.saturating_sub(FAR_FROM_TEXT)..prose;
    let nearer = long().find(|&(level, at, _)| far && level <= 3 && near.contains(&at));
    named
        .or(nearer)
        .or(chosen)
        .or_else(|| candidates().find(|&(level, _, _)| level == 1))
        .map(|(_, at, _)| at)
}

/// Whether a page's name, which may have that of the site added, is a unit's text.
pub(super) fn names(page_title: &str, key: &str) -> bool {
    key.len() >= AT_LEAST
        && (page_title.starts_with(key)
            || (key.starts_with(page_title) && page_title.len() >= 20)
            || (key.len() >= 24 && page_title.contains(key)))
}

fn like_page_title(units: &[Unit], page_title: &str, prose: usize) -> Option<usize> {
    let before = units.iter().take(prose + 1);
    before
        .enumerate()
        .filter(|(_, unit)| unit.is_open() && names(page_title, &unit.key))
        .map(|(at, _)| at)
        .next_back()
}

/// Above the first paragraph, the line that looks most like a headline; of equals the first,
/// as a headline may have another below it.
fn in_head(units: &[Unit], prose: usize, wording: &Wording, meta: &Meta) -> Option<usize> {
    let head = units.get(..prose)?;
    let could_be = |unit: &Unit| {
        unit.is_open()
            && (AT_LEAST..=AT_MOST).contains(&unit.text.len())
            && unit.words() >= 3
            && !matches!(unit.form, Form::Item | Form::Quote)
            && !unit.text.trim_end().ends_with([':', ',', ';'])
            && !wording.is_rubric(&unit.key)
            && !meta.is_letterhead(unit)
    };
    if prose == units.len() {
        let sentences = head.iter().any(|unit| unit.is_open() && unit.is_sentence());
        return head.iter().position(could_be).filter(|_| sentences);
    }
    let headed = headed(head, could_be);
    let last_run = last_run(head, could_be);
    let again: HashSet<&str> = written_again(units);
    let mut best = None;
    for (at, (unit, headed)) in head.iter().zip(headed).enumerate() {
        let mut score = looks(unit);
        score += if headed { 4 } else { 0 };
        score += if at >= last_run { 3 } else { 0 };
        score += match again.contains(unit.key.as_str()) {
            true if unit.words() >= 5 => 5,
            true => 2,
            false => 0,
        };
        if could_be(unit) && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, at));
        }
    }
    let (_, mut best) = best?;
    // Trails and tabs repeat the headline far above it, captions right below.
    for (at, unit) in head.iter().enumerate().skip(best + 1) {
        let same = head.get(best).is_some_and(|best| best.key == unit.key);
        if same && could_be(unit) && at > best + NEAR {
            best = at;
        }
    }
    Some(best)
}

/// Where the last lines begin that could be headlines, without another line between them.
fn last_run(head: &[Unit], could_be: impl Fn(&Unit) -> bool) -> usize {
    let mut begins = None;
    for (at, unit) in head.iter().enumerate().rev() {
        if could_be(unit) {
            begins = Some(at);
        } else if begins.is_some()
            && !is_between(unit.role)
            && !matches!(unit.role, Role::Date | Role::Byline)
        {
            break;
        }
    }
    begins.unwrap_or(0)
}

/// The lines of some length that stand on the page more than once.
fn written_again(units: &[Unit]) -> HashSet<&str> {
    let mut once = HashSet::new();
    let mut again = HashSet::new();
    for unit in units
        .iter()
        .filter(|unit| (12..=AT_MOST).contains(&unit.key.len()))
    {
        if !once.insert(unit.key.as_str()) {
            again.insert(unit.key.as_str());
        }
    }
    again
}

/// Which units have below them what headlines have: a date, an author, a lead, or another
/// line that has. Headlines in lists have other headlines below them.
fn headed(head: &[Unit], could_be: impl Fn(&Unit) -> bool) -> Vec<bool> {
    let mut headed = Vec::with_capacity(head.len());
    let mut next = true;
    let mut run = 0;
    for unit in head.iter().rev() {
        headed.push(next && run < LINES_OF_A_HEADLINE);
        if is_between(unit.role) {
            continue;
        }
        let candidate = could_be(unit);
        run = if candidate { run + 1 } else { 0 };
        let begins = unit.is_sentence() || unit.text.trim_end().ends_with([',', ';', ':']);
        next = matches!(unit.role, Role::Date | Role::Byline)
            || (unit.is_open() && begins)
            || (candidate && next);
    }
    headed.reverse();
    headed
}

/// How much a line looks like a headline.
fn looks(unit: &Unit) -> i32 {
    let text = unit.text.trim();
    let mut score = 0;
    score += if unit.words() >= 5 { 2 } else { 0 };
    score += if (30..=180).contains(&text.len()) {
        2
    } else {
        0
    };
    score += i32::from(text.contains([':', '?', '«', '!', ',']));
    score -= if text.contains(char::is_lowercase) {
        0
    } else {
        1
    };
    score -= if unit.ends_sentence() && text.ends_with('.') {
        12
    } else {
        0
    };
    score
}

/// What may stand between a headline and its text.
fn is_between(role: Role) -> bool {
    matches!(
        role,
        Role::Aside(
            Why::Caption
                | Why::Picture
                | Why::ReadingTime
                | Why::Count
                | Why::Sharing
                | Why::FollowUs
                | Why::Advertising
        )
    )
}
