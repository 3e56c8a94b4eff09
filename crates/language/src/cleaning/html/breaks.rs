//! Lines parted by `<br>`: some are paragraphs, some a paragraph that was broken by hand.

use crate::cleaning::unit::Unit;

/// A line broken by hand has at least so many bytes: shorter ones are names and labels.
const BROKEN_BYTES: usize = 30;

/// Whether a line after `<br>` goes on with the sentence before it, or with the heading.
pub(super) fn goes_on(last: &Unit, next: &Unit) -> bool {
    if last.is_heading() {
        return last.place == next.place && last.form == next.form;
    }
    let stopped = last.text.ends_with(['.', '!', '?', ':', ';', '…']);
    last.place == next.place
        && !stopped
        && last.text.len() >= BROKEN_BYTES
        && next.text.starts_with(char::is_lowercase)
}

/// Two lines as one.
pub(super) fn join(mut unit: Unit, next: Unit) -> Unit {
    unit.text.push(' ');
    let before = unit.text.len();
    unit.text.push_str(&next.text);
    unit.lines
        .extend(next.lines.iter().map(|&(line, end)| (line, before + end)));
    unit.links += next.links;
    unit.link_bytes += next.link_bytes;
    unit.strong &= next.strong;
    unit.finish()
}
