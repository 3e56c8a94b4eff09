//! Lines without markup: which of those above the text looks most like a headline.

use crate::cleaning::page_name::is_named;
use crate::cleaning::unit::{Role, Unit};

use super::candidate::names_itself;
use super::document::{first_page, first_viewed_page};
use super::looks::{TELLING_WORDS, looks};
use super::neighbours::{
    ends_of_trails, explains_acronym, goes_on, headed, labels, last_run, may_stand_under_headline,
    repeated, stands_among_fields, stands_in_count,
};
use super::said::Said;
use super::{HEADLINE_WORDS, Head};

/// A line said again within so many lines is the same headline.
const NEAR: usize = 4;
/// Points for a line under which stands what stands under headlines. All points are relative to
/// one another: that a line is headed says twice as much as its length.
const HEADED: i32 = 4;
/// Points for a line that says what it names.
const NAMES_ITSELF: i32 = 6;
/// Points for a line with which the trail from the home page ends.
const ENDS_TRAIL: i32 = 5;
/// Points taken off for a line that says with whom an interview is: the title is what was said.
const INTERVIEW: i32 = 3;
/// Points taken off for the name of a body, which is rather that of the site.
const BODY: i32 = 3;
/// Points taken off for a line that another one announces.
const ANNOUNCED: i32 = 6;
/// Points for a line of the last ones above the text.
const LAST_RUN: i32 = 3;
/// Points for the first line of the page.
const FIRST: i32 = 1;
/// Points for a line of some words that stands on the page more than once.
const REPEATED: i32 = 5;
/// The same for a line of fewer words.
const REPEATED_SHORT: i32 = 2;
/// A line below another of some words, with at least so many bytes, is its standfirst: titles
/// are shorter.
const STANDFIRST_BYTES: usize = 90;
/// So many lines that explain an acronym are a list: a headline may begin with one.
const ACRONYMS: usize = 3;
/// Without sentences, so many lines of some words are a text below a headline.
const LINES_OF_A_TEXT: usize = 2;

/// The last line above the text from which the page has its name: one that says just that rather
/// than one that says more or less, and no paragraph if there is another line.
pub(super) fn line_with_page_name(head: &Head<'_>) -> Option<usize> {
    let name = head.name?;
    let lines = head.units.get(..head.units.len().min(head.text + 1))?;
    let named = |unit: &Unit| unit.is_open() && is_named(name, &unit.key);
    let is_name = |unit: &Unit| unit.is_open() && unit.key == name;
    let last = |rule: &dyn Fn(&Unit) -> bool| lines.iter().rposition(rule);
    last(&is_name)
        .or_else(|| last(&|unit| named(unit) && !unit.is_prose()))
        .or_else(|| last(&named))
}

/// The line above the first paragraph that looks most like a headline. Of equals the first, as a
/// headline may have another below it.
pub(super) fn best_line_above_text(head: &Head<'_>) -> Option<usize> {
    let above = head.units.get(..head.text)?;
    let is_viewed = first_viewed_page(head, above).is_some();
    if head.text == head.units.len() && !is_viewed {
        return best_line_without_text(head, above);
    }
    let above = first_page(head, above);
    let headed = headed(head, above);
    let last_run = last_run(head, above);
    let repeated = repeated(head.units);
    let labels = labels(above);
    let trails = ends_of_trails(above);
    let said = Said::below(head);
    let explain_acronyms = above.iter().filter(|unit| explains_acronym(unit)).count() >= ACRONYMS;
    let is_set_off = above.get(1).is_some_and(|unit| unit.gap);
    let mut best = None;
    for (at, ((unit, headed), label)) in above.iter().zip(headed).zip(labels).enumerate() {
        let titled = label.is_some_and(|label| head.wording.is_above_title(&label.key));
        let named = names_itself(head, unit) || titled;
        // The name of a site stands first as well.
        let is_of_site = looks(unit) <= 0 || head.wording.names_body(unit);
        let is_repeated = repeated.contains(unit.key.as_str());
        let is_telling = unit.words() >= TELLING_WORDS;
        let signs = [
            (headed, HEADED),
            (named, NAMES_ITSELF),
            (label.is_some() && !titled, -ANNOUNCED),
            (at >= last_run, LAST_RUN),
            (at == 0 && is_set_off && !is_of_site && !named, FIRST),
            (head.wording.names_interviewed(&unit.key), -INTERVIEW),
            (trails.contains(&unit.key), ENDS_TRAIL),
            (head.wording.names_body(unit), -BODY),
            (is_repeated && is_telling, REPEATED),
            (is_repeated && !is_telling, REPEATED_SHORT),
        ];
        let shown = signs.iter().filter(|(is_shown, _)| *is_shown);
        let points: i32 = shown.map(|(_, points)| points).sum();
        let score = looks(unit) + said.points(unit) + points;
        let depends = goes_on(head, above, at)
            || stands_among_fields(head, above, at)
            || stands_in_count(above, at)
            || explain_acronyms && explains_acronym(unit);
        // Official texts that one goes back to stand above its own name.
        let most = best.map_or(i32::MIN, |(most, _)| most);
        let is_best = score > most || named && score == most;
        if !depends && head.may_be_headline(unit) && is_best {
            best = Some((score, at));
        }
    }
    let (_, mut best) = best?;
    // Nothing of a site stands above the first line of a page.
    let first = above.first().zip(above.get(best));
    if first.is_some_and(|(first, best)| first.key == best.key && head.may_be_headline(first)) {
        return Some(0);
    }
    // Trails and tabs repeat the headline far above it, captions right below.
    for (at, unit) in above.iter().enumerate().skip(best + 1) {
        let same = above.get(best).is_some_and(|best| best.key == unit.key);
        if same && head.may_be_headline(unit) && at > best + NEAR {
            best = at;
        }
    }
    let named = above.get(best).is_some_and(|unit| names_itself(head, unit));
    if let Some(title) = title_of_standfirst(head, best, &said).filter(|_| !named) {
        best = title;
    }
    Some(first_of_equals(head, best))
}

/// The line right above a headline, if it says the same, but for one in capitals: the last part
/// of a trail may be written so.
fn first_of_equals(head: &Head<'_>, headline: usize) -> usize {
    let above = headline.checked_sub(1);
    let pair = above.and_then(|above| Some((head.units.get(above)?, head.units.get(headline)?)));
    let is_first = pair.is_some_and(|(first, second)| {
        first.is_open() && first.key == second.key && first.text.contains(char::is_lowercase)
    });
    match above {
        Some(above) if is_first => above,
        _ => headline,
    }
}

/// The first line of a page without a long paragraph, where sentences or other lines follow it.
fn best_line_without_text(head: &Head<'_>, units: &[Unit]) -> Option<usize> {
    let may_be = |unit: &Unit| head.may_be_headline(unit) && looks(unit) >= 0;
    let named = |unit: &Unit| may_be(unit) && names_itself(head, unit);
    let named = units.iter().position(named);
    let first = named.or_else(|| units.iter().position(may_be))?;
    let below = units.get(first + 1..).unwrap_or_default();
    let open = || below.iter().filter(|unit| unit.is_open());
    let is_line = |unit: &&Unit| unit.words() >= HEADLINE_WORDS && !unit.is_linked();
    let goes_on =
        open().any(Unit::is_sentence) || open().filter(is_line).count() >= LINES_OF_A_TEXT;
    goes_on.then_some(first)
}

/// The title above a line that is its standfirst: of two lines one below the other the longer
/// one. Dates and names may stand between them. Of three lines or more the first may be anything.
fn title_of_standfirst(head: &Head<'_>, standfirst: usize, said: &Said) -> Option<usize> {
    let line = head.units.get(standfirst)?;
    let above = head.units.get(..standfirst)?;
    let may_stand_between = |unit: &Unit| {
        may_stand_under_headline(unit) || matches!(unit.role(), Role::Date | Role::Byline)
    };
    let at = above.iter().rposition(|unit| !may_stand_between(unit))?;
    let title = above.get(at).filter(|unit| head.may_be_headline(unit))?;
    let before = at.checked_sub(1).and_then(|at| above.get(at));
    let is_second = before.is_some_and(|before| head.may_be_headline(before));
    let is_standfirst = line.text.len() >= STANDFIRST_BYTES || title.words() >= TELLING_WORDS;
    let is_title = title.text.len() < line.text.len()
        && looks(title) >= 0
        && !title.text.starts_with(char::is_lowercase)
        && !said.leaves_out(title);
    (!is_second && is_standfirst && is_title).then_some(at)
}

/// The last line of one word or two above the text: « Koulé ». Where it stands below others that a
/// site may have written, it is right above the text.
pub(super) fn short_line(head: &Head<'_>) -> Option<usize> {
    let end = head.text.min(head.units.len());
    let above = match head.text == head.units.len() {
        true => head.units.get(..1)?,
        false => head.units.get(..end)?,
    };
    let stands_between =
        |unit: &Unit| unit.aside().is_some() || matches!(unit.role(), Role::Date | Role::Byline);
    let at = above.iter().rposition(|unit| !stands_between(unit))?;
    let line = above.get(at)?;
    let next = head.units.get(at + 1)?;
    let is_text = at + 1 == head.text || next.is_sentence() || !next.is_open();
    let is_set_off = next.gap || next.is_prose() || at > 0;
    (is_text && is_set_off && head.may_be_short_headline(line)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::super::asserted::{TEXT, assert_title};
    use crate::cleaning::Cleaner;

    #[test]
    fn of_title_and_standfirst_the_first_is_the_title() {
        for above in [
            "Le marché de Koulé rouvre\n\nAprès deux ans de travaux, les vendeuses retrouvent leurs étals au bord du fleuve, sous un toit neuf",
            "Le marché rouvre\nAprès deux ans de travaux, les vendeuses de Koulé retrouvent au bord du fleuve leurs étals et leur toit",
            "Le marché rouvre enfin au bord du fleuve\n\nKoulé : les vendeuses sont revenues avec leurs bassines",
        ] {
            let title = above.lines().next();
            assert_title(above, title, TEXT);
        }
    }

    #[test]
    fn a_text_without_any_full_stop_has_a_title() {
        assert_title(
            "Le règlement du marché",
            Some("Le règlement du marché"),
            "Les étals ouvrent à six heures du matin\nLes enfants entrent avec un adulte\nLes chiens restent dehors\n",
        );
    }

    #[test]
    fn the_first_line_of_a_page_is_rather_its_title() {
        let title = "Les petits marchés au bord du fleuve";
        let other = "Les vendeuses et leurs bassines au port";
        let below = format!("{title}\n\n12 pages\n\n{other}");
        assert_title(&below, Some(title), TEXT);
        let cleaned = Cleaner::new("fr").clean(&format!(
            "{title}\n\n4 avril 2025\n\nAna Lobe\n\nZima\n\nTassé\n\nTana\n\n{title}\n\n{TEXT}"
        ));
        assert_eq!(cleaned.title.map(|part| part.line), Some(1));
    }

    #[test]
    fn a_paragraph_is_no_title() {
        assert_title(
            "Une page",
            Some("Une page"),
            "Les pirogues sont là. Le marché ouvre.\n",
        );
        assert_title("Koulé", Some("Koulé"), TEXT);
    }

    #[test]
    fn a_question_is_no_paragraph() {
        let title = "Comment les vendeuses de Koulé ont-elles fait pour garder leur place au bord du fleuve ?";
        assert_title(title, Some(title), TEXT);
        let announced = "Le conseil s’est réuni lundi à Koulé sous la présidence de la mairesse, en présence \
            des vendeuses et des patrons de pirogues, pour examiner les points suivants :";
        assert_title(announced, None, &format!("Les travaux du hangar\n\n{TEXT}"));
    }

    #[test]
    fn a_title_may_have_one_word_below_a_menu() {
        assert_title(
            "Accueil\n\nFormations\n\nContact\n\nApiculture",
            Some("Apiculture"),
            TEXT,
        );
    }

    #[test]
    fn no_line_of_a_text_broken_by_hand_is_a_title() {
        assert_title(
            "Le conseil adopte un plan pour les lacs",
            Some("Le conseil adopte un plan pour les lacs"),
            "Réuni lundi à Koulé, le conseil a adopté le plan en faveur\ndes lacs.\nLe plan a trois parties :\nle poisson ;\nles rives ;\n\
             « Un lac n’a pas de frontière, nos règles non plus », a dit la\nprésidente du conseil.\n\n\
             Les six villages disposent de six mois pour désigner leurs représentants au comité de suivi du plan.\n",
        );
    }

    #[test]
    fn what_was_said_is_the_title_of_an_interview() {
        let title = "« Nous manquons de tout, sauf de filets »";
        let with = "Entretien avec Ana Lobe, présidente des vendeuses du fleuve";
        assert_title(&format!("{with}\n\n{title}"), Some(title), TEXT);
        assert_title(with, Some(with), TEXT);
    }

    #[test]
    fn the_author_may_stand_behind_a_title() {
        let title = "Le port, une drôle d’histoire #3 – par Ana de Koulé";
        let caption = "La façade du bureau du port de Tassé";
        assert_title(&format!("{title}\n\n{caption}\n\nPort!"), Some(title), TEXT);
    }

    #[test]
    fn the_name_of_a_body_is_rather_that_of_the_site() {
        let title = "Le billet du port";
        assert_title(
            &format!("Société d’histoire de Koulé\n\n{title}"),
            Some(title),
            TEXT,
        );
        assert_title(
            "Société d’histoire de Koulé",
            Some("Société d’histoire de Koulé"),
            TEXT,
        );
    }

    #[test]
    fn a_line_that_goes_on_is_no_title_of_a_standfirst() {
        let title = "Les marchés du fleuve, de la colonie à nos jours";
        let thesis = format!(
            "THÈSE\n\npour obtenir le grade de docteur\n\n{title}\n\nprésentée par\nAna LOBE"
        );
        assert_title(&thesis, Some(title), TEXT);
    }
}
