//! What stands below the text.

use std::ops::RangeInclusive;

use super::page::Page;
use super::unit::{Form, Role, Unit};
use super::why::Why;

/// More names than this below the text are no signature.
const NAMES: usize = 2;
/// More names than this below an office that signs are none either.
const SIGNED_NAMES: usize = 4;
/// The words of a line that names the author below the text.
const SIGNATURE_WORDS: RangeInclusive<usize> = 2..=6;
/// The most bytes of such a line.
const SIGNATURE_BYTES: usize = 60;
/// The most bytes of a line that announces who signs: « Pour le président, »
const ANNOUNCEMENT_BYTES: usize = 100;

/// Lines right below the text that may stay.
#[derive(Default)]
struct Signature {
    /// Their positions.
    lines: Vec<usize>,
    /// How many of them are names.
    names: usize,
    /// Whether one of them names an office.
    is_official: bool,
    /// The first position below them.
    end: usize,
}

/// Sets aside what stands below the text, but for names and signatures right under it; a name is
/// that of the author if no other line gives one.
pub(super) fn below_text(page: &mut Page<'_>) {
    let Some(text) = page.text else {
        return;
    };
    let signature = signature(page, text.last);
    let mut has_byline = page.units.iter().any(|unit| unit.role() == Role::Byline);
    for unit in page.units.iter_mut().skip(signature.end) {
        if matches!(unit.role(), Role::Byline | Role::Date) {
            unit.set_aside(Why::Foot);
        }
    }
    let most = match signature.is_official {
        true => SIGNED_NAMES,
        false => NAMES,
    };
    let is_signed = signature.names <= most;
    for (at, unit) in page.units.iter_mut().enumerate().skip(text.last + 1) {
        if !unit.is_open() {
            continue;
        }
        if !is_signed || !signature.lines.contains(&at) {
            unit.set_aside(match unit.is_linked() {
                true => Why::Links,
                false => Why::Foot,
            });
        } else if !has_byline
            && !signature.is_official
            && unit.form == Form::Text
            && !announces(unit)
        {
            unit.becomes(Role::Byline);
            has_byline = true;
        }
    }
}

/// Goes down from the text as long as lines may stay.
fn signature(page: &Page<'_>, last: usize) -> Signature {
    let units = &page.units;
    let announced = units
        .get(last)
        .is_some_and(|unit| unit.text.trim_end().ends_with(':'));
    let mut signature = Signature::default();
    let mut at = last + 1;
    while let Some(unit) = units.get(at) {
        let in_list = units
            .get(at - 1)
            .is_some_and(|above| above.form == Form::Item);
        let is_item = (announced || in_list) && unit.form == Form::Item;
        let may_stay =
            !unit.is_mostly_links() && !page.wording.is_section(&unit.key) && !unit.is_heading();
        match unit.role() {
            Role::Open if !may_stay => break,
            Role::Open if is_item || page.meta.is_signature(unit) || announces(unit) => {}
            Role::Open if page.meta.is_persons_name(unit) => signature.names += 1,
            Role::Open if at == last + 1 && is_signed(unit, units.get(at + 1)) => {}
            Role::Byline | Role::Date | Role::Source => {}
            Role::Aside(Why::Separator | Why::Picture) => {}
            _ => break,
        }
        if unit.is_open() {
            signature.lines.push(at);
            signature.is_official |= page.meta.is_signature(unit);
        }
        at += 1;
    }
    signature.end = at;
    signature
}

/// One line right under the text, of a few words: who wrote it.
fn is_signed(unit: &Unit, next: Option<&Unit>) -> bool {
    SIGNATURE_WORDS.contains(&unit.words())
        && unit.text.len() <= SIGNATURE_BYTES
        && unit.text.starts_with(char::is_uppercase)
        && !unit.text.contains(|c: char| c.is_ascii_digit() || c == ':')
        && !unit.ends_sentence()
        && next.is_none_or(|next| !next.is_open())
}

/// « Pour le président, »
fn announces(unit: &Unit) -> bool {
    unit.text.len() <= ANNOUNCEMENT_BYTES && unit.text.trim_end().ends_with([':', ','])
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, PageFormat};

    const TEXT: &str = "# Le marché de Koulé rouvre lundi\n\n\
        Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n\
        Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles.\n\n";
    const FOOT: &str = "Partager\n\nMentions légales\n\nKoulé Médias";

    /// Which of the lines below a text are kept above the foot of a site.
    fn kept(below: &str) -> Vec<&str> {
        let page = format!("{TEXT}{below}\n\n{FOOT}");
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Markdown);
        let aside: Vec<usize> = cleaned.set_aside.iter().map(|line| line.line).collect();
        let lines = (1..).zip(page.lines()).skip(TEXT.lines().count());
        let kept = lines.filter(|(number, line)| !line.is_empty() && !aside.contains(number));
        let kept: Vec<String> = kept.map(|(_, line)| line.to_owned()).collect();
        assert!(!kept.iter().any(|line| FOOT.contains(line)), "{kept:?}");
        below
            .lines()
            .filter(|line| kept.iter().any(|kept| kept == line))
            .collect()
    }

    #[test]
    fn a_last_paragraph_needs_no_full_stop() {
        for paragraph in [
            "Le second hangar, dont les fondations datent de la dernière saison sèche, ouvrira quand la \
                ville aura trouvé les douze millions de francs qui manquent",
            "La prochaine séance du conseil municipal aura lieu en avril",
        ] {
            assert_eq!(kept(paragraph), [paragraph]);
        }
    }

    #[test]
    fn a_last_list_belongs_to_the_text() {
        let list = "- le riz\n- le poisson fumé\n- les nattes";
        assert_eq!(kept(list).len(), 3);
        let headed = "## Ce qui se vend\n\n- le riz\n- le mil\n\n## Ce qui manque\n\nRien";
        let lines = headed.lines().filter(|line| !line.is_empty());
        assert_eq!(kept(headed), lines.collect::<Vec<_>>());
    }

    #[test]
    fn what_a_last_line_announces_belongs_to_the_text() {
        let votes = "Ont voté pour :\nAna Lobe\nPaul Ekani\nIssa Kombé\n\n\
                     Ont voté contre :\nYaya Sow\nInès Valdor";
        assert_eq!(kept(votes).len(), 7);
    }

    #[test]
    fn headlines_below_the_text_are_those_of_other_articles() {
        let headlines = "Le pont de Tassé est ouvert depuis hier soir\n\n\
                         Le puits de Zima est plein pour la première fois";
        assert!(kept(headlines).is_empty());
        let author = "- Ana Lobe, de Koulé\n- À Koulé [Suivre Ana Lobe](/suivre)";
        assert_eq!(kept(author), ["- Ana Lobe, de Koulé"]);
        assert!(kept("[Le puits de Zima est plein pour la première fois](/zima)").is_empty());
    }

    #[test]
    fn a_text_without_a_site_has_no_foot() {
        let page =
            format!("{TEXT}## Pièces du dossier\n\n- [Le plan du port](/plan)\n\nAC-2, AC-3");
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Markdown);
        assert!(cleaned.set_aside.is_empty(), "{:?}", cleaned.set_aside);
        let signed = Cleaner::new("fr").clean_as(&format!("{TEXT}Ana Lobe"), PageFormat::Markdown);
        assert_eq!(
            signed.byline.map(|part| part.text).as_deref(),
            Some("Ana Lobe")
        );
    }
}
