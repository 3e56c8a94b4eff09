//! Lines without markup: which of those above the text looks most like a headline.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use crate::cleaning::page_name::{NAME_BYTES, is_named};
use crate::cleaning::running_heads;
use crate::cleaning::unit::{Form, Role, Unit};
use crate::cleaning::why::Why;

use super::looks::{IN_CAPITALS, TELLING_WORDS, looks};
use super::said::Said;
use super::{HEADLINE_WORDS, Head};

/// The bytes of a headline.
const HEADLINE_BYTES: RangeInclusive<usize> = NAME_BYTES..=260;
/// A line said again within so many lines is the same headline.
const NEAR: usize = 4;
/// A headline and the lines that belong to it are so many at most.
const LINES_OF_A_HEADLINE: usize = 3;
/// So many names of sections or of the site may stand between a headline and what belongs to it.
const LABELS: usize = 2;
/// The bytes of the key of a line whose repetition says something: shorter ones are labels.
const REPEATED_BYTES: RangeInclusive<usize> = 12..=260;
/// Points for a line under which stands what stands under headlines. All points are relative to
/// one another: that a line is headed says twice as much as its length.
const HEADED: i32 = 4;
/// Points for a line that says what it names.
const NAMES_ITSELF: i32 = 6;
/// Points for a line of the last ones above the text.
const LAST_RUN: i32 = 3;
/// Points for a line of some words that stands on the page more than once.
const REPEATED: i32 = 5;
/// The same for a line of fewer words.
const REPEATED_SHORT: i32 = 2;
/// A line below another of some words, with at least so many bytes, is its standfirst: titles
/// are shorter.
const STANDFIRST_BYTES: usize = 90;
/// The most words of a label before a colon.
const LABEL_WORDS: usize = 3;
/// Without sentences, so many lines of some words are a text below a headline.
const LINES_OF_A_TEXT: usize = 2;

impl Head<'_> {
    /// Whether an open line without further markup may be a headline.
    pub(super) fn may_be_headline(&self, unit: &Unit) -> bool {
        unit.is_open()
            && HEADLINE_BYTES.contains(&unit.text.len())
            && unit.words() >= HEADLINE_WORDS
            && !matches!(unit.form, Form::Item | Form::Quote | Form::Row)
            && !unit.announces()
            && !is_point(&unit.text)
            && !self.wording.is_section(&unit.key)
            && !self.meta.is_letterhead(unit)
            && !self.meta.are_persons_names(unit)
            && !self.meta.is_field(unit)
            && !self.meta.are_days(&unit.key)
            && !self.meta.names_two_days(&unit.key)
            && !self.wording.heads_part(unit)
            && !self.wording.is_salutation(&unit.key)
    }
}

/// A point of a sentence that a list goes on with: « 2 / de la Caisse des pêcheurs ».
fn is_point(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let point = rest.trim_start().strip_prefix(['/', ')', '-', '.', '°']);
    rest.len() < text.len()
        && point.is_some_and(|point| point.trim_start().starts_with(char::is_lowercase))
}

/// Whether a line names an official text, says what a letter is about, or is called the title:
/// « Loi n° 12 portant création du port », « Objet : Ouverture du port ».
fn names_itself(head: &Head<'_>, unit: &Unit) -> bool {
    head.wording.names_act(&unit.key) || head.wording.names_subject(&unit.text)
}

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
    let said = Said::below(head);
    let mut best = None;
    for (at, (unit, headed)) in above.iter().zip(headed).enumerate() {
        let mut score = looks(unit) + said.points(unit);
        score += if headed { HEADED } else { 0 };
        let named = names_itself(head, unit);
        score += if named { NAMES_ITSELF } else { 0 };
        score += if at >= last_run { LAST_RUN } else { 0 };
        score += match repeated.contains(unit.key.as_str()) {
            true if unit.words() >= TELLING_WORDS => REPEATED,
            true => REPEATED_SHORT,
            false => 0,
        };
        let is_new = !goes_on(head, above, at)
            && !stands_among_fields(above, at)
            && !stands_in_count(above, at);
        // Official texts that one goes back to stand above its own name.
        let most = best.map_or(i32::MIN, |(most, _)| most);
        let is_best = score > most || named && score == most;
        if is_new && head.may_be_headline(unit) && is_best {
            best = Some((score, at));
        }
    }
    let (_, mut best) = best?;
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

/// Whether a line belongs to the one above it: « Proposition de règlement » / « relatif à la
/// pêche », « L’eau du lac » / « Étude no 12, mars 2025 », a title / « Ana Lobe et Paul Ekani » / a
/// date.
fn goes_on(head: &Head<'_>, above: &[Unit], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| above.get(at));
    let is_above_date = above
        .get(at + 1)
        .is_some_and(|unit| unit.role() == Role::Date);
    let belongs = |unit: &Unit| {
        unit.text.starts_with(char::is_lowercase)
            || head.meta.ends_with_day(&unit.text)
            || is_above_date && head.meta.is_persons_name(unit)
    };
    above.get(at).is_some_and(belongs) && before.is_some_and(|unit| head.may_be_headline(unit))
}

/// Whether a line is one of several with a label: « Déposé par : Ana Lobe » / « Date de dépôt : 12
/// mars » / « Déposé au : Conseil des îles ». Below a title such lines may stand as well.
fn stands_among_fields(above: &[Unit], at: usize) -> bool {
    let is_field = |at: Option<usize>| {
        let unit = at.and_then(|at| above.get(at));
        let parts = unit.and_then(|unit| unit.text.split_once(':'));
        parts.is_some_and(|(label, value)| {
            label.split_whitespace().count() <= LABEL_WORDS && !value.trim().is_empty()
        })
    };
    is_field(Some(at))
        && is_field(at.checked_sub(1))
        && (is_field(at.checked_sub(2)) || is_field(Some(at + 1)))
}

/// Whether a line is one of a numbered list: « 9. Suivant » / « 10. Terminer ».
fn stands_in_count(above: &[Unit], at: usize) -> bool {
    let count = |at: Option<usize>| {
        let text = at
            .and_then(|at| above.get(at))
            .map(|unit| unit.text.as_str())?;
        let (count, _) = text.split_once(['.', ')'])?;
        count.trim().parse::<u8>().ok()
    };
    let before = count(at.checked_sub(1)).and_then(|before| before.checked_add(1));
    let after = count(Some(at + 1)).and_then(|after| after.checked_sub(1));
    count(Some(at)).is_some_and(|count| before == Some(count) || after == Some(count))
}

/// The lines on the first page of a document, or above its table of contents or first list, if one of them may
/// be the headline: the parts of the text have titles as well.
fn first_page<'u>(head: &Head<'_>, above: &'u [Unit]) -> &'u [Unit] {
    let is_contents = |unit: &Unit| unit.aside() == Some(Why::Contents);
    let is_first = |unit: &Unit| unit.aside() == Some(Why::Count) && unit.key == "1";
    let of_site = |unit: &Unit| unit.aside().is_some_and(Why::is_of_site);
    let contents = above.iter().position(is_contents);
    let viewed = first_viewed_page(head, above);
    let end = contents
        .or(viewed)
        .or_else(|| above.iter().position(is_first))
        .or_else(|| (0..above.len()).find(|at| stands_in_count(above, *at)));
    let page = end.and_then(|at| above.get(..at));
    let is_document = |page: &&[Unit]| {
        page.iter().any(|unit| head.may_be_headline(unit))
            && (contents.or(viewed).is_some() || !page.iter().any(of_site))
    };
    page.filter(is_document).unwrap_or(above)
}

/// The end of the first page of a document in a viewer, which writes a head above each page, and may
/// name the document above the first.
fn first_viewed_page(head: &Head<'_>, above: &[Unit]) -> Option<usize> {
    let lines = above.iter().enumerate();
    let mut heads = lines.filter(|(_, unit)| running_heads::is_viewers(unit));
    let (first, _) = heads.next()?;
    let names_document = |unit: &Unit| head.may_be_headline(unit) && looks(unit) > -IN_CAPITALS;
    match above.iter().take(first).any(names_document) {
        true => Some(first),
        false => heads.next().map(|(at, _)| at),
    }
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
    let is_title =
        title.text.len() < line.text.len() && looks(title) >= 0 && !said.leaves_out(title);
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

/// Where the last lines begin that could be headlines, without another line between them.
fn last_run(head: &Head<'_>, above: &[Unit]) -> usize {
    let mut begins = None;
    for (at, unit) in above.iter().enumerate().rev() {
        let belongs =
            may_stand_under_headline(unit) || matches!(unit.role(), Role::Date | Role::Byline);
        if head.may_be_headline(unit) && (begins.is_some() || looks(unit) >= 0) {
            begins = Some(at);
        } else if begins.is_some() && !belongs {
            break;
        }
    }
    begins.unwrap_or(0)
}

/// Whether a line is as short as the name of a section, or of the site.
pub(super) fn is_label(unit: &Unit) -> bool {
    unit.is_open() && unit.words() < HEADLINE_WORDS && !unit.ends_sentence()
}

/// The keys of lines of some length that stand on the page more than once.
fn repeated(units: &[Unit]) -> HashSet<&str> {
    let mut once = HashSet::new();
    let mut again = HashSet::new();
    let long = |unit: &&Unit| REPEATED_BYTES.contains(&unit.key.len());
    for unit in units.iter().filter(long) {
        if !once.insert(unit.key.as_str()) {
            again.insert(unit.key.as_str());
        }
    }
    again
}

/// Which units have below them what headlines have: a date, an author, a lead, or another line
/// that has. Headlines in lists have other headlines below them.
fn headed(head: &Head<'_>, above: &[Unit]) -> Vec<bool> {
    let mut headed = Vec::with_capacity(above.len());
    let mut next = true;
    let mut run = 0;
    let mut labels = 0;
    for unit in above.iter().rev() {
        headed.push(next && run < LINES_OF_A_HEADLINE);
        labels = if is_label(unit) { labels + 1 } else { 0 };
        if may_stand_under_headline(unit) || (1..=LABELS).contains(&labels) {
            continue;
        }
        let candidate = head.may_be_headline(unit);
        run = if candidate { run + 1 } else { 0 };
        let begins_text = unit.is_sentence() || unit.announces();
        next = matches!(unit.role(), Role::Date | Role::Byline)
            || (unit.is_open() && begins_text)
            || (candidate && next);
    }
    headed.reverse();
    headed
}

/// Whether a line that was set aside may stand between a headline and its text.
pub(super) fn may_stand_under_headline(unit: &Unit) -> bool {
    matches!(
        unit.aside(),
        Some(
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

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    const TEXT: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n\
        Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles.\n";

    fn assert_title(above: &str, title: Option<&str>, text: &str) {
        let cleaned = Cleaner::new("fr").clean(&format!("{above}\n\n{text}"));
        let found = cleaned.title.as_ref().map(|part| part.text.as_str());
        assert_eq!(found, title, "{above}: {cleaned:#?}");
    }

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
    fn a_paragraph_is_no_title() {
        assert_title(
            "Une page",
            Some("Une page"),
            "Les pirogues sont là. Le marché ouvre.\n",
        );
        assert_title("Koulé", Some("Koulé"), TEXT);
    }

    #[test]
    fn menus_rows_names_and_codes_are_no_titles() {
        let title = "Le marché rouvre";
        for line in [
            "Nos villages à visiter - Nos marchés de la semaine - Nos écoles et nos dispensaires",
            "Vivre à Koulé › Les marchés › Les marchés du fleuve et des îles",
            "Riz local\t300 francs le kilo\t250 francs en gros",
            "Les marchés du fleuve ............................ 5",
            "LA VOIX DU FLEUVE ET DES ÎLES DE KOULÉ",
            "Les pirogues accostent au port de Koulé avant le jour. Image : Ana Lobe",
            "alt=Description de cette image, également commentée ci-après",
        ] {
            assert_title(&format!("{line}\n\n{title}"), Some(title), TEXT);
        }
        assert_title(
            "LE MARCHÉ DE KOULÉ ROUVRE LUNDI",
            Some("LE MARCHÉ DE KOULÉ ROUVRE LUNDI"),
            TEXT,
        );
    }

    #[test]
    fn an_official_text_names_itself() {
        for title in [
            "LOI n° 2018-12 du 12 mars 2018",
            "Décret portant création du Comité des pirogues",
            "Délibération n° 2018-12 : Tarifs du marché",
            "Objet : Ouverture de la campagne de pêche",
        ] {
            let above = format!(
                "La Voix de Koulé et des îles\n\n{title}\n\nLes dispositions générales\n\nLe champ d’application du texte"
            );
            assert_title(&above, Some(title), TEXT);
        }
        let list = "Loi n° 11 sur les bacs\n\nLoi n° 12 sur la pêche\n\nUne ville et son fleuve";
        assert_title(list, Some("Loi n° 12 sur la pêche"), TEXT);
    }

    #[test]
    fn the_first_page_of_a_document_has_its_title() {
        let above = "PLAN POUR LE\nPORT DE KOULÉ\n\n1\n\nMOT DE LA MAIRESSE DE KOULÉ";
        assert_title(above, Some("PLAN POUR LE PORT DE KOULÉ"), TEXT);
        let above = "Rapport sur le port\n\nSommaire\n\nMot de la mairesse de Koulé ......... 3\n\n\
                     Mot de la mairesse de Koulé";
        assert_title(above, Some("Rapport sur le port"), TEXT);
    }

    #[test]
    fn names_fields_parts_and_days_are_no_titles() {
        let title = "Le marché rouvre";
        for line in [
            "Ana Lobe1,2, Paul Ekani3, Issa Kombé1",
            "Professeure responsable : Ana Lobe",
            "Durée des travaux : 2016-2018",
            "Du 12 mars au 30 juin 2018",
            "Article 1 – Objet du présent règlement",
            "relatif aux travaux du second hangar",
            "Étude no 12, mars 2018",
        ] {
            assert_title(&format!("{title}\n\n{line}"), Some(title), TEXT);
        }
    }

    #[test]
    fn fields_below_a_title_are_none() {
        let title = "Avenir de la Compagnie des bacs du fleuve";
        let fields = "Déposée par : Lobe Ana\n\nDate de dépôt : 12.03.2014\n\nDéposée au : Conseil des îles\n\n\
            État des travaux : Affaire classée";
        assert_title(&format!("{title}\n\n{fields}"), Some(title), TEXT);
        let headline = "Koulé : le marché rouvre lundi";
        assert_title(
            &format!("{headline}\n\nTexte : Ana Lobe\n\nPhotos : Paul Ekani"),
            Some(headline),
            TEXT,
        );
    }

    #[test]
    fn points_and_letters_of_an_index_are_no_titles() {
        assert_title("A", None, TEXT);
        let points = "au profit :\n\n1 / de la Caisse des pêcheurs de Koulé\n\n2 / de l’Union des ports du fleuve et des";
        assert_title(
            &format!("Cour de Koulé, Chambre sociale, 12 mars 2014\n\n{points}"),
            Some("Cour de Koulé, Chambre sociale, 12 mars 2014"),
            TEXT,
        );
    }

    #[test]
    fn a_title_may_end_with_three_dots() {
        let title = "Les sigles : s’y retrouver...";
        assert_title(
            &format!("Descriptif du port\n\n{title}\n\nMis en ligne le 4 avril 2025"),
            Some(title),
            TEXT,
        );
    }

    #[test]
    fn a_viewer_shows_the_first_page_of_a_document() {
        let head = "LE PLAN DU PORT Le conseil a adopté";
        let pages = format!(
            "Page 1: {head}\n\nLE PLAN DU PORT\n\nRapport final\n\nPage 2: {head}\n\nMot de la mairesse de Koulé aux vendeuses"
        );
        assert_title(&pages, Some("LE PLAN DU PORT"), TEXT);
    }

    #[test]
    fn controls_and_agencies_are_no_titles() {
        assert_title(
            "AFP\n\nPublié le 12/03/2014 à 10:15\n\nPartager",
            None,
            TEXT,
        );
        let controls = "Transféré par\n\nFormats disponibles\n\nTéléchargez aux formats PDF, TXT ou lisez en ligne\n\nAjouter au panier";
        let title = "Le plan directeur du port";
        assert_title(&format!("{title}\n\n{controls}"), Some(title), TEXT);
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
    fn of_a_line_that_stands_twice_the_first_is_the_title() {
        let page = format!("Qui sont les vendeuses ?\n\nQui sont les vendeuses ?\n\n{TEXT}");
        let title = Cleaner::new("fr").clean(&page).title;
        assert_eq!(title.map(|title| title.line), Some(1));
    }

    #[test]
    fn no_line_of_a_numbered_list_is_a_title() {
        assert_title(
            "Partager\n\nLe guide du marché\n\n1. Choisir un étal au bord du fleuve\n2. Payer au bureau du port",
            Some("Le guide du marché"),
            TEXT,
        );
    }

    #[test]
    fn a_row_of_numbers_is_no_title() {
        assert_title(
            "Les marchés du fleuve\n\nMarché de Koulé, ouvert en 1901, 1 200 étals (2019), 40,5 % du poisson",
            Some("Les marchés du fleuve"),
            TEXT,
        );
    }

    #[test]
    fn a_title_in_capitals_may_go_on_in_a_second_line() {
        assert_title(
            "APPEL AUX VENDEUSES\nDU MARCHÉ\n\nUn toit neuf pour tous",
            Some("APPEL AUX VENDEUSES DU MARCHÉ"),
            TEXT,
        );
    }

    #[test]
    fn a_line_may_be_called_the_title() {
        assert_title(
            "Actes de la sixième rencontre : les marchés du fleuve, les ports et les îles\n\nTitre : Nos pirogues\nAuteure : Ana Lobe",
            Some("Titre : Nos pirogues"),
            TEXT,
        );
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
    fn a_section_may_stand_between_headline_and_standfirst() {
        assert_title(
            "Nos offres à partir de trois francs\n\nMarchés\n\nÉcoles\n\nSanté\n\nLe marché rouvre\n\nKoulé\n\nLes vendeuses sont revenues au bord du fleuve.",
            Some("Le marché rouvre"),
            TEXT,
        );
    }
}
