//! Where a word may begin and end.

use std::ops::Range;

use crate::lang::Rules;

/// Whether a range of folded lower-case text stands free of its neighbours.
pub(super) fn is_free(lower: &str, range: Range<usize>, rules: &Rules) -> bool {
    let before = lower.get(..range.start).unwrap_or_default();
    let after = lower.get(range.end..).unwrap_or_default();
    lower.get(range).is_some_and(|form| {
        (!form.starts_with(char::is_alphanumeric) || may_begin_after(before, rules))
            && (!form.ends_with(char::is_alphanumeric) || may_end_before(after, rules))
    })
}

fn may_begin_after(before: &str, rules: &Rules) -> bool {
    let Some(mark) = before.chars().next_back() else {
        return true;
    };
    let joined = before.strip_suffix(mark).unwrap_or_default();
    match mark {
        '-' => !joined.ends_with(char::is_alphanumeric),
        '\'' => {
            let word = joined
                .rsplit(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            word.is_empty() || rules.elisions.contains(&word)
        }
        mark => !mark.is_alphanumeric() && mark != '@',
    }
}

fn may_end_before(after: &str, rules: &Rules) -> bool {
    let mut chars = after.chars();
    let Some(mark) = chars.next() else {
        return true;
    };
    let joined = chars.as_str();
    let clitics = match mark {
        '-' => rules.after_hyphen,
        '\'' => rules.after_apostrophe,
        mark => return !mark.is_alphanumeric(),
    };
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    !joined.starts_with(char::is_alphanumeric)
        || clitics
            .iter()
            .any(|clitic| joined.strip_prefix(clitic).is_some_and(ends))
}

/// Where `words` stand in the text exactly as written, with no letter or digit joined to
/// them, as byte ranges.
pub fn occurrences<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let joins = |edge: Option<char>, neighbour: Option<char>| {
        edge.is_some_and(char::is_alphanumeric) && neighbour.is_some_and(char::is_alphanumeric)
    };
    let found = (!words.is_empty()).then(|| text.match_indices(words));
    found.into_iter().flatten().filter_map(move |(at, _)| {
        let range = at..at + words.len();
        let before = text.get(..range.start)?.chars().next_back();
        let after = text.get(range.end..)?.chars().next();
        let free = !joins(words.chars().next(), before) && !joins(words.chars().next_back(), after);
        free.then_some(range)
    })
}
