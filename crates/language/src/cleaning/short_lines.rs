//! Short lines beside and within the text: names of sections, captions, teasers.

use super::acronym_list;
use super::page::Page;
use super::unit::{Form, Role, Unit};
use super::why::{Reach, Why};

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
/// So many headings that are links, with no more than a sentence or two below each, are one as well,
const LINKED_HEADINGS: usize = 3;
/// if at least this share of the prose, in percent, stands above them: an article may have a list
/// of what it tells of.
const ABOVE_PERCENT: usize = 50;
/// The most bytes of the headline of another article.
const HEADLINE_BYTES: usize = 180;
/// So many of them in a list above a text are those of other articles,
const HEADLINES: usize = 3;
/// if each has at least so many words.
const HEADLINE_WORDS: usize = 5;
/// Keeps what reads like a word of a menu but stands alone between two paragraphs: « Programmes »
/// heads a part of a report as well as a section of a site.
pub(super) fn subheadings(page: &mut Page<'_>) {
    let is_paragraph = |unit: &Unit| unit.is_open() && unit.is_prose();
    let is_worded = |unit: &Unit| {
        let is_section = unit.aside() == Some(Why::AlsoRead) && unit.reach == Reach::Section;
        (is_section || matches!(unit.aside(), Some(Why::Menu | Why::Footer | Why::Tags)))
            && !unit.is_linked()
            && page.wording.whole(&unit.key).is_some()
    };
    let heads_its_text =
        heads_its_text(&page.units).filter(|&at| page.units.get(at).is_some_and(is_worded));
    let heads: Vec<usize> = (1..page.units.len())
        .filter(|&at| page.units.get(at).is_some_and(is_worded))
        .filter(|&at| {
            let beside = [page.units.get(at - 1), page.units.get(at + 1)];
            beside
                .into_iter()
                .all(|unit| unit.is_some_and(is_paragraph))
                || is_within_block(&page.units, at)
        })
        .collect();
    for at in heads.into_iter().chain(heads_its_text) {
        if let Some(unit) = page.units.get_mut(at) {
            unit.becomes(Role::Open);
            unit.reach = Reach::Line;
        }
    }
}

/// Whether a line stands between another one and a paragraph, and no empty line parts them.
fn is_within_block(units: &[Unit], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|at| units.get(at));
    let (line, next) = (units.get(at), units.get(at + 1));
    above.is_some_and(|unit| unit.is_open() && unit.links == 0)
        && line.is_some_and(|unit| !unit.gap)
        && next.is_some_and(|unit| unit.is_open() && unit.is_prose() && !unit.gap)
}

/// The line right above the first paragraph, if that paragraph says the same words: « Conditions
/// générales de vente » is a link at the foot of most pages, and the title of one.
fn heads_its_text(units: &[Unit]) -> Option<usize> {
    let first = units
        .iter()
        .position(|unit| unit.is_open() && unit.is_prose())?;
    let above = units.get(first.checked_sub(1)?)?;
    let text = units.get(first)?;
    let says = above.words() > 1 && text.key.contains(&above.key);
    says.then_some(first - 1)
}

/// Sets aside the headlines of other articles at the end of a page, each with the beginning of a
/// sentence: « Le pont de Tassé rouvre / Les travaux avaient commencé en mars… ».
pub(super) fn teasers(page: &mut Page<'_>) {
    let start = page.below_headline();
    if let Some(first) = linked_headings(&page.units, start) {
        for unit in page.units.iter_mut().skip(first) {
            if unit.is_open() {
                unit.set_aside(Why::AlsoRead);
            }
        }
    }
    let is_cut_off_at = |at: usize| page.units.get(at).is_some_and(is_cut_off);
    // The headline of another article may be a sentence or a question.
    let is_text = |at: usize, unit: &Unit| {
        let heads_teaser = unit.text.len() <= HEADLINE_BYTES && is_cut_off_at(at + 1);
        unit.is_open() && unit.is_sentence() && !is_cut_off(unit) && !heads_teaser
    };
    let mut lines = page.units.iter().enumerate().rev();
    let last_text = lines.find(|(at, unit)| is_text(*at, unit));
    let last_text = last_text.map(|(at, _)| at);
    let end = last_text.map_or(page.units.len(), |at| at + 1);
    let is_teaser = |unit: &Unit| unit.is_open() && is_cut_off(unit);
    let tail = page.units.get(end.max(start)..).unwrap_or_default();
    let teasers = tail.iter().filter(|unit| is_teaser(unit)).count();
    let Some(first) = tail
        .iter()
        .position(is_teaser)
        .filter(|_| teasers >= TEASERS)
    else {
        return;
    };
    // Above the first stand its headline and the names of sections.
    let above = tail.get(..first.saturating_sub(1)).unwrap_or_default();
    let is_section = |unit: &&Unit| unit.words() <= SECTION_WORDS;
    let sections = above.iter().rev().take_while(is_section).count();
    let first = end.max(start) + above.len() - sections;
    for unit in page
        .units
        .iter_mut()
        .skip(first)
        .filter(|unit| unit.is_open())
    {
        unit.set_aside(Why::AlsoRead);
    }
}

/// The first of the headings at the end of a page that lead to other articles.
fn linked_headings(units: &[Unit], start: usize) -> Option<usize> {
    let is_link = |unit: &Unit| unit.is_heading() && unit.is_linked();
    let (mut first, mut headings, mut below) = (None, 0, 0);
    let open = units.iter().enumerate().skip(start);
    for (at, unit) in open.rev().filter(|(_, unit)| unit.is_open()) {
        if is_link(unit) {
            (first, headings, below) = (Some(at), headings + 1, 0);
        } else if unit.is_prose() {
            below += 1;
            if below > 1 || unit.text.len() > TEASER_BYTES {
                break;
            }
        }
    }
    let bytes = |units: &[Unit]| units.iter().map(Unit::prose_bytes).sum::<usize>();
    let above = bytes(units.get(start..first?)?);
    let is_below = above * 100 >= bytes(units.get(start..)?) * ABOVE_PERCENT && above > 0;
    first.filter(|_| headings >= LINKED_HEADINGS && is_below)
}

fn is_cut_off(unit: &Unit) -> bool {
    unit.text.len() <= TEASER_BYTES && (unit.is_teaser() || unit.breaks_off())
}

/// Whether a short line above this one may be its heading.
fn is_text(unit: &Unit) -> bool {
    unit.is_sentence() || unit.announces() || unit.form == Form::Item && !unit.is_linked()
}

/// Between headline and text, sets aside names of sections and other short lines that head
/// nothing, where a site may have written them; a name beside the date is that of the author.
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
        // A list of acronyms begins with its heading.
        let mut around = at.saturating_sub(1)..=at + 1;
        let is_in_list = around.any(|at| acronym_list::is_explained(&page.units, at));
        let above_text = is_in_list
            || page
                .units
                .get(at + 1)
                .is_some_and(|next| next.is_open() && (is_text(next) || next.form == Form::Row));
        let Some(unit) = page.units.get_mut(at).filter(|unit| unit.is_open()) else {
            continue;
        };
        let is_section = page.wording.is_section(&unit.key);
        let short = unit.words() <= SECTION_WORDS
            && !unit.ends_sentence()
            && !unit.announces()
            && !unit.is_counted()
            && !page.meta.is_persons_name(unit)
            // It goes on from the line above.
            && !unit.text.starts_with(char::is_lowercase)
            && !page.wording.heads_part(unit);
        let is_name = beside_date && page.meta.is_persons_name(unit);
        if !signed && !is_section && (is_name || page.meta.names_author(unit)) {
            unit.becomes(Role::Byline);
            signed = true;
        } else if short && text.on_site && unit.form != Form::Item && (is_section || !above_text) {
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
    let is_below_list = begins_with_headlines(page.units.get(..text.first).unwrap_or_default());
    for unit in page.units.iter_mut().take(text.first) {
        let is_letterhead = page.meta.is_letterhead(unit);
        let is_doubtful =
            has_aside || is_below_list || is_letterhead || page.wording.is_section(&unit.key);
        let is_part = page.wording.heads_part(unit);
        if unit.is_open() && !unit.is_sentence() && is_doubtful && !is_part {
            unit.set_aside(match is_letterhead {
                true => Why::Letterhead,
                false => Why::Head,
            });
        }
    }
}

/// Whether nothing but the headlines of other articles stands above a text: a list that nothing
/// announces, and of which no item goes on in the next.
fn begins_with_headlines(above: &[Unit]) -> bool {
    above.len() >= HEADLINES
        && above.iter().all(|unit| {
            unit.form == Form::Item
                && unit.words() >= HEADLINE_WORDS
                && unit.text.starts_with(char::is_uppercase)
                && !unit.ends_sentence()
                && !unit.announces()
        })
}

/// Sets aside short lines between others that were, for the reason of one of them. Beside what
/// may stand within a text they are kept: a subheading may well stand between an advertisement
/// and a picture. So are names, and lines that announce something or go on.
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
            && !unit.announces()
            && !page.meta.is_persons_name(unit)
            && unit
                .text
                .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
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
        let Some(unit) = page.units.get_mut(at).filter(|unit| {
            unit.is_open() && !unit.is_heading() && !unit.text.trim_end().ends_with(':')
        }) else {
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

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, PageFormat};

    const PARAGRAPH: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.";

    /// What is set aside of lines between two paragraphs on a site.
    fn aside(lines: &str) -> Vec<String> {
        let page = format!(
            "# Le marché de Koulé rouvre lundi\n\n{PARAGRAPH}\n\n{lines}\n\n{PARAGRAPH} Ou presque.\n\nPartager\n"
        );
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Markdown);
        let aside = cleaned.set_aside.into_iter().map(|line| line.text);
        aside.filter(|line| line != "Partager").collect()
    }

    #[test]
    fn a_word_of_menus_may_stand_in_a_block() {
        let block = format!("La pêche\nStatistiques\n{PARAGRAPH} Enfin.");
        assert!(aside(&block).is_empty(), "{:?}", aside(&block));
        assert_eq!(aside(&block.replace('\n', "\n\n")), ["Statistiques"]);
    }

    #[test]
    fn a_document_keeps_the_heading_under_its_title() {
        let page =
            format!("# Le plan du port\n\n## Objectif\n\n### Pour la ville\n\n{PARAGRAPH}\n");
        let aside = |page: &str| {
            Cleaner::new("fr")
                .clean_as(page, PageFormat::Markdown)
                .set_aside
                .len()
        };
        assert_eq!(aside(&page), 0);
        assert_eq!(aside(&format!("{page}\nPartager\n")), 2);
    }

    #[test]
    fn the_headline_of_a_teaser_may_be_a_sentence() {
        let teasers = "Régions\n\nComment Tassé a rouvert son pont ?\n\nLes travaux avaient commencé en m...\n\n\
            Le puits de Zima est plein.\n\nLes habitants y puisent depuis...";
        let page = format!(
            "# Le marché de Koulé rouvre lundi\n\n{PARAGRAPH}\n\nAna Lobe, de Koulé\n\n{teasers}\n"
        );
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Markdown);
        assert_eq!(cleaned.set_aside.len(), 5);
    }

    #[test]
    fn headings_that_are_links_lead_to_other_articles() {
        let teaser = |name: &str| {
            format!(
                "### [Le marché de {name} est plein depuis hier](/{name})\n\n{PARAGRAPH} À {name} aussi.\n\n"
            )
        };
        let teasers = ["Zima", "Tassé", "Tana"].map(teaser).concat();
        let text = format!(
            "# Le marché de Koulé rouvre lundi\n\n{}",
            format!("{PARAGRAPH} Ou presque.\n\n").repeat(4)
        );
        let aside = |page: &str| {
            Cleaner::new("fr")
                .clean_as(page, PageFormat::Markdown)
                .set_aside
                .len()
        };
        let alone = aside(&text);
        assert_eq!(aside(&format!("{text}{teasers}")), alone + 6);
        let guide = format!("# Trois marchés à voir\n\n{PARAGRAPH}\n\n{teasers}");
        assert_eq!(aside(&guide), 0);
    }

    #[test]
    fn what_the_first_paragraph_says_may_be_its_title() {
        let page = |title: &str| {
            format!(
                "Accueil > Boutique\n\n{title}\n\nLes présentes conditions générales de vente valent pour tout achat au marché de Koulé.\n\n{PARAGRAPH}\n"
            )
        };
        let title = |title: &str| {
            let cleaned = Cleaner::new("fr").clean_as(&page(title), PageFormat::Plain);
            cleaned.title.map(|title| title.text)
        };
        let own = "Conditions générales de vente";
        assert_eq!(title(own).as_deref(), Some(own));
        assert_eq!(title("Mentions légales"), None);
    }

    #[test]
    fn headlines_listed_above_a_text_are_those_of_other_articles() {
        let list = "-\nLe pont de Tassé est ouvert depuis hier\n-\nLe puits de Zima est plein\n-\nTrois ministres ont été reçus au port";
        let aside = |list: &str| {
            let page = format!("{list}\n\n{PARAGRAPH}\n\n{PARAGRAPH} Ou presque.\n");
            let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Plain);
            (cleaned.title, cleaned.set_aside.len())
        };
        // The marks count as lines.
        assert_eq!(aside(list), (None, 6));
        let points = list.replace(" hier", " hier ;").replace("plein", "plein ;");
        assert_eq!(aside(&points), (None, 0));
    }

    #[test]
    fn a_line_under_a_picture_that_announces_something_is_no_caption() {
        let line = "![](a.png)\n\nUn exemple de ce que les vendeuses ont écrit au maire :";
        assert_eq!(aside(line).len(), 1, "{:?}", aside(line));
        assert_eq!(aside(&line.replace(" :", "")).len(), 2);
    }

    #[test]
    fn steps_below_a_title_are_no_names_of_sections() {
        let page = format!(
            "Partager\n\n# Louer un étal au marché\n\n1. Suivant\n\n2. Le contrat\n\n{PARAGRAPH}\n"
        );
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Plain);
        assert_eq!(cleaned.set_aside.len(), 1, "{:?}", cleaned.set_aside);
    }

    #[test]
    fn what_announces_or_goes_on_does_not_belong_to_the_lines_around_it() {
        let between = |line: &str| aside(&format!("Partager\n\n{line}\n\nImprimer")).len();
        assert_eq!(between("Zima"), 2);
        assert_eq!(between("Avec l’aide de :"), 1);
        assert_eq!(between("et de Zima"), 1);
    }

    #[test]
    fn a_name_and_what_the_person_is_stand_under_a_headline() {
        let page = |line: &str| {
            let page = format!(
                "Partager\n\n# Le marché de Koulé rouvre lundi\n\n{line}\n\n![](a.png)\n\n{PARAGRAPH}\n"
            );
            Cleaner::new("fr").clean_as(&page, PageFormat::Markdown)
        };
        let author = "Ana Lobe, journaliste";
        let byline = page(author).byline.map(|part| part.text);
        assert_eq!(byline.as_deref(), Some(author));
        for (line, aside) in [("Les marchés", 3), ("à l’appui", 2), ("Ana Lobe", 2)] {
            assert_eq!(page(line).set_aside.len(), aside, "{line}");
        }
    }

    #[test]
    fn a_document_keeps_a_heading_that_is_the_name_of_a_section() {
        let page = format!("# Le marché de Koulé rouvre lundi\n\n## Société\n\n{PARAGRAPH}\n");
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Markdown);
        assert!(cleaned.set_aside.is_empty());
    }
}
