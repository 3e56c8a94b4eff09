//! Short lines beside and within the text: names of sections, captions, menus, teasers.

use super::page::Page;
use super::unit::{Form, Role, Unit};
use super::why::Why;

/// A line between headline and text with more words than this may be a subtitle.
const SECTION_WORDS: usize = 3;
/// The most words of a line that belongs to what was set aside around it.
const BETWEEN_WORDS: usize = 4;
/// The most bytes of such a line.
const BETWEEN_BYTES: usize = 40;
/// A credit with more bytes than this is more than the name of who took a picture: what stands
/// above it need not be a caption.
const CREDIT_BYTES: usize = 60;
/// The most bytes of a caption beside a picture or a credit.
const CAPTION_BYTES: usize = 160;
/// The most bytes of a caption between the two.
const CAPTION_BETWEEN_BYTES: usize = 220;
/// The most bytes of a sentence that breaks off to lead to another article.
const TEASER_BYTES: usize = 320;
/// So many such sentences at the end of a page are a list of articles.
const TEASERS: usize = 2;
/// The most bytes of a line of a menu.
const MENU_LINE_BYTES: usize = 100;
/// So many short lines in a row are a menu.
const MENU_LINES: usize = 4;
/// They are a list within the text if at least this share of them, in percent, are items.
const ITEMS_PERCENT: usize = 50;

/// Sets aside the headlines of other articles at the end of a page, each with the beginning of a
/// sentence: « Le pont de Tassé rouvre / Les travaux avaient commencé en mars… ».
pub(super) fn teasers(page: &mut Page<'_>) {
    let start = page.below_headline();
    let is_text = |unit: &Unit| unit.is_open() && unit.is_sentence() && !is_cut_off(unit);
    let last_text = page.units.iter().rposition(is_text);
    let end = last_text.map_or(page.units.len(), |at| at + 1);
    let Some(tail) = page.units.get_mut(end.max(start)..) else {
        return;
    };
    let is_teaser = |unit: &&Unit| unit.is_open() && is_cut_off(unit);
    if tail.iter().filter(is_teaser).count() < TEASERS {
        return;
    }
    for unit in tail.iter_mut().filter(|unit| unit.is_open()) {
        unit.set_aside(Why::AlsoRead);
    }
}

fn is_cut_off(unit: &Unit) -> bool {
    let end = unit.text.trim_end();
    unit.text.len() <= TEASER_BYTES
        && (unit.is_teaser() || end.ends_with('…') || end.ends_with("..."))
}

/// Between headline and text, sets aside names of sections and other short lines that head
/// nothing; a name beside the date is that of the author.
pub(super) fn under_headline(page: &mut Page<'_>) {
    let Some((text, headline)) = page.text.zip(page.headline) else {
        return;
    };
    let mut signed = page.units.iter().any(|unit| unit.role() == Role::Byline);
    for at in headline + 1..text.first.min(page.units.len()) {
        let is_date = |at: usize| {
            let unit = page.units.get(at);
            unit.is_some_and(|unit| unit.role() == Role::Date)
        };
        let beside_date = at.checked_sub(1).is_some_and(is_date) || is_date(at + 1);
        let above_text = page
            .units
            .get(at + 1)
            .is_some_and(|next| next.is_open() && next.is_sentence());
        let Some(unit) = page.units.get_mut(at).filter(|unit| unit.is_open()) else {
            continue;
        };
        let is_section = page.wording.is_section(&unit.key);
        let short = unit.words() <= SECTION_WORDS && !unit.ends_sentence() && !unit.announces();
        if beside_date && !signed && page.meta.is_persons_name(unit) && !is_section {
            unit.becomes(Role::Byline);
            signed = true;
        } else if short && (is_section || !above_text) {
            unit.set_aside(Why::Head);
        }
    }
}

/// Sets aside short lines above the text of a page without a headline, if anything above the
/// text was set aside, or if they are sections or a letterhead.
pub(super) fn above_text(page: &mut Page<'_>) {
    let Some(text) = page.text.filter(|_| page.headline.is_none()) else {
        return;
    };
    let mut above = page.units.iter().take(text.first);
    let has_aside = above.any(|unit| unit.aside().is_some());
    for unit in page.units.iter_mut().take(text.first) {
        let is_letterhead = page.meta.is_letterhead(unit);
        let is_doubtful = has_aside || is_letterhead || page.wording.is_section(&unit.key);
        if unit.is_open() && !unit.is_sentence() && is_doubtful {
            unit.set_aside(match is_letterhead {
                true => Why::Letterhead,
                false => Why::Head,
            });
        }
    }
}

/// Sets aside short lines between others that were, for the reason of one of them. Beside what
/// may stand within a text they are kept: a subheading may well stand between an advertisement
/// and a picture.
pub(super) fn between_asides(page: &mut Page<'_>) {
    if page.text.is_none() {
        return;
    }
    for at in page.below_headline().max(1)..page.units.len() {
        let why = |at: usize| page.units.get(at).and_then(Unit::aside);
        let Some(around) = why(at - 1).zip(why(at + 1)) else {
            continue;
        };
        let mut around = [around.0, around.1].into_iter();
        let why = around.find(|why| !why.may_stand_within_text());
        if let Some((unit, why)) = page.units.get_mut(at).zip(why)
            && unit.is_open()
            && unit.words() <= BETWEEN_WORDS
            && unit.text.len() <= BETWEEN_BYTES
            && !unit.is_heading()
        {
            unit.set_aside(why);
        }
    }
}

/// Sets aside what stands under a picture and above its credit.
pub(super) fn captions(page: &mut Page<'_>) {
    if page.text.is_none() {
        return;
    }
    for at in page.below_headline().max(1)..page.units.len() {
        let before = page.units.get(at - 1).and_then(Unit::aside);
        let under_picture = before == Some(Why::Picture);
        let below = under_picture || before == Some(Why::Caption);
        let credit = page
            .units
            .get(at + 1)
            .filter(|next| next.aside() == Some(Why::Caption));
        let above_credit = credit.is_some_and(|credit| credit.text.len() <= CREDIT_BYTES);
        let between = below && credit.is_some();
        let Some(unit) = page
            .units
            .get_mut(at)
            .filter(|unit| unit.is_open() && !unit.is_heading())
        else {
            continue;
        };
        let bytes = unit.text.len();
        if above_credit && bytes <= CAPTION_BYTES && !unit.ends_sentence()
            || between && bytes <= CAPTION_BETWEEN_BYTES
            || under_picture && bytes <= CAPTION_BYTES && !unit.is_prose()
        {
            unit.set_aside(Why::Caption);
        }
    }
}

/// Within the text, sets aside short lines in a row, and links without a sentence.
pub(super) fn menus_and_links(page: &mut Page<'_>) {
    let Some(text) = page.text else {
        return;
    };
    let mut at = page.below_headline();
    let units = &mut page.units;
    let end = (text.last + 1).min(units.len());
    while at < end {
        let rest = units.get(at..end).unwrap_or_default();
        let run = rest.iter().take_while(|unit| is_menu_line(unit)).count();
        let before = at.checked_sub(1).and_then(|before| units.get(before));
        let announced = before.is_some_and(|unit| unit.announces() || is_listed(unit));
        let run_end = at + run;
        set_aside_run(units.get_mut(at..run_end).unwrap_or_default(), announced);
        let Some(unit) = units.get_mut(run_end).filter(|_| run_end < end) else {
            return;
        };
        let teaser = unit.is_teaser() && unit.links > 0;
        let item = unit.form == Form::Item && announced;
        if unit.is_open() && (unit.is_linked() || teaser) && !item && !unit.is_heading() {
            unit.set_aside(Why::Links);
        }
        at = run_end + 1;
    }
}

fn is_menu_line(unit: &Unit) -> bool {
    unit.is_open()
        && unit.form != Form::Row
        && unit.text.len() <= MENU_LINE_BYTES
        && !unit.ends_sentence()
        && !unit.announces()
}

/// An item of a list in the text.
fn is_listed(unit: &Unit) -> bool {
    unit.form == Form::Item && !unit.is_linked()
}

/// Sets aside the links of a run of short lines, or all of them if they are a menu. What a line
/// above announces is a list.
fn set_aside_run(run: &mut [Unit], announced: bool) {
    let items = run.iter().filter(|unit| is_listed(unit)).count();
    let is_list = announced || items * 100 >= run.len() * ITEMS_PERCENT;
    let is_menu = run.len() >= MENU_LINES && !is_list;
    for unit in run.iter_mut().filter(|unit| !unit.is_heading()) {
        if unit.is_linked() && !announced {
            unit.set_aside(Why::Links);
        } else if is_menu {
            unit.set_aside(Why::Menu);
        }
    }
}
