//! Days that stand elsewhere than on a line of their own near the headline: at the beginning of
//! the first paragraph, at the foot of the page, in markup, in the address of the page.

use super::cleaned::{Part, Ruling};
use super::meta::Meta;
use super::page::{Page, part};
use super::page_name::crawled_address;
use super::unit::{Form, Role, Unit, before};
use super::why::Why;

/// A dateline ends within so many bytes.
const DATELINE_BYTES: usize = 80;
/// So many paragraphs may stand below the headline before the one with the dateline: a standfirst.
const PARAGRAPHS: usize = 2;

/// What ends a dateline.
const ENDS: [&str; 8] = ["–", "—", " - ", "/", "(", ":", "|", FULL_STOP];
/// It ends a dateline behind a place and a comma only: sentences may be as short.
const FULL_STOP: &str = ". ";
/// Of these the dashes.
const DASHES: [char; 3] = ['–', '—', '-'];

/// Takes the day of the article from a dateline or the address of the page, where no line gives
/// one. A dateline stays what it is, a part of its paragraph.
pub(super) fn find(page: &mut Page<'_>) {
    if page.date.is_none() && page.published.is_none() {
        let dateline = in_first_paragraphs(page);
        page.date = dateline
            .or_else(|| in_markup(page))
            .or_else(|| at_foot(page))
            .or_else(|| in_address(page));
    }
}

fn in_first_paragraphs(page: &Page<'_>) -> Option<Part> {
    let below = page.units.iter().skip(page.below_headline());
    let paragraphs = below.filter(|unit| unit.form == Form::Text && unit.aside().is_none());
    paragraphs.take(PARAGRAPHS).find_map(|unit| {
        Some(Part {
            text: dateline(page.meta, unit)?,
            ruling: Some(Ruling::by("paragraph")),
            ..part(unit)
        })
    })
}

/// The day at the beginning of a paragraph: « Koulé, le 4 avril 2025 (Le Courrier) – La mairie ».
/// Without a place a dash and a capital must follow: « Le 3 mars 2012 – La mairie », as sentences
/// begin with a day as well.
fn dateline(meta: &Meta, unit: &Unit) -> Option<String> {
    let start = before(&unit.text, DATELINE_BYTES);
    let mut ends = ENDS.iter().flat_map(|end| start.match_indices(end));
    ends.find_map(|(at, end)| {
        let (words, after) = (start.get(..at)?, start.get(at + end.len()..)?);
        let (day, has_place) = meta.day_of_dateline(words)?;
        let begins = after.trim_start().starts_with(char::is_uppercase);
        let is_sentence = end == FULL_STOP && !(begins && words.contains(", "));
        let fits = has_place && !is_sentence || end.contains(DASHES) && begins;
        fits.then_some(day)
    })
}

/// A day that markup gives without saying that it is that of publication.
fn in_markup(page: &mut Page<'_>) -> Option<Part> {
    let date = page.given_date.take()?;
    Some(Part {
        text: page.meta.day(&date.text)?,
        line: date.line,
        last_line: date.line,
        ruling: Some(Ruling::by("markup")),
    })
}

/// A day below the text that is called that of publication, on its line or on the one above. That
/// of a change may be that of the site.
fn at_foot(page: &mut Page<'_>) -> Option<Part> {
    let below = page.text?.last + 1;
    let mut label = "";
    for unit in page.units.iter_mut().skip(below) {
        // Other reasons are those of other articles.
        let is_at_foot = matches!(unit.aside(), Some(Why::Foot | Why::OtherDate));
        let says_published = page.meta.says_published(&unit.key) || page.meta.says_published(label);
        let date = page.meta.facts(unit, false).date;
        if let Some(text) = date.filter(|_| is_at_foot && says_published) {
            unit.becomes_by(Role::Date, Ruling::by("foot"));
            return Some(Part { text, ..part(unit) });
        }
        label = &unit.key;
    }
    None
}

/// A crawler's `URL Source: https://exemple.test/2025/04/04/le-marche-rouvre`.
fn in_address(page: &Page<'_>) -> Option<Part> {
    let unit = crawled_address(&page.units)?;
    Some(Part {
        text: page.meta.day(&unit.text)?,
        ruling: Some(Ruling::by("address")),
        ..part(unit)
    })
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    const TEXT: &str = "a rouvert le marché de Koulé, où les pirogues accostent depuis toujours avant le jour, chargées de riz.\n\n\
        Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles.\n";

    fn date(page: &str) -> Option<String> {
        Cleaner::new("fr").clean(page).date.map(|part| part.text)
    }

    #[test]
    fn datelines_give_the_day_and_stay_in_the_text() {
        for (dateline, expected) in [
            ("Le 3 mars 2012 – La mairie", Some("2012-03-03")),
            (
                "KOULÉ, le 15 févr. 2016 /ACF/ - La mairie",
                Some("2016-02-15"),
            ),
            (
                "Koulé (Tana), 4 avril 2025 (Le Courrier) - La mairie",
                Some("2025-04-04"),
            ),
            (
                "Koulé, le 31 juillet 2020 – 18h00 – La mairie",
                Some("2020-07-31"),
            ),
            ("Koulé, jeudi 3 avril 2025 – La mairie", Some("2025-04-03")),
            ("Koulé, le 4 avril 2025. La mairie", Some("2025-04-04")),
            ("Née à Koulé le 4 avril 2025. La mairie", None),
            ("Le 3 mars 2012, la mairie – qui l’eût cru –", None),
            (
                "Depuis le drame du 3 mars 2012 – on s’en souvient – la mairie",
                None,
            ),
        ] {
            let page = format!("Le marché de Koulé rouvre\n\n{dateline} {TEXT}");
            assert_eq!(date(&page).as_deref(), expected, "{dateline}");
            let cleaned = Cleaner::new("fr").clean(&page);
            let first = cleaned
                .lead
                .as_ref()
                .or(cleaned.blocks.first().map(|block| &block.part));
            assert!(
                first.is_some_and(|first| first.text.starts_with(dateline)),
                "{dateline}"
            );
        }
    }

    #[test]
    fn the_foot_gives_the_day_where_it_says_of_what() {
        for (foot, expected) in [
            ("Partager\n\nPublié le 5 mai 2025", Some("2025-05-05")),
            ("Partager\n\nDernière mise à jour : 5 mai 2025", None),
            (
                "Partager\n\nDate de publication\n\n2025-05-05",
                Some("2025-05-05"),
            ),
            ("Autres articles\n\nLe pont de Tassé\n\n5 mai 2025", None),
        ] {
            let page = format!("Le marché de Koulé rouvre\n\nLa mairie {TEXT}\n{foot}\n");
            assert_eq!(date(&page).as_deref(), expected, "{foot}");
        }
    }

    #[test]
    fn an_address_gives_the_day_where_nothing_else_does() {
        let page = format!(
            "Title: Le marché rouvre\n\nURL Source: https://exemple.test/2025/04/04/le-marche\n\nMarkdown Content:\n# Le marché rouvre\n\nLa mairie {TEXT}"
        );
        assert_eq!(date(&page).as_deref(), Some("2025-04-04"));
        let dated = page.replace("La mairie", "Publié le 5 mai 2025\n\nLa mairie");
        assert_eq!(date(&dated).as_deref(), Some("2025-05-05"));
    }

    #[test]
    fn markup_gives_the_day_in_a_script_or_in_the_head_of_the_article() {
        for (markup, expected) in [
            (
                r#"<script type="application/ld+json">{"datePublished": "2025-04-04T10:00:00Z"}</script>"#,
                Some("2025-04-04"),
            ),
            (
                r#"<meta name="DCTERMS.created" content="2025-04-04">"#,
                Some("2025-04-04"),
            ),
            (
                r#"<article><time datetime="2025-04-04">il y a deux ans</time>"#,
                Some("2025-04-04"),
            ),
            (
                r#"<aside><time datetime="2025-04-04">il y a deux ans</time></aside>"#,
                None,
            ),
        ] {
            let page =
                format!("<html>{markup}<h1>Le marché rouvre</h1><p>La mairie {TEXT}</p></html>");
            assert_eq!(date(&page).as_deref(), expected, "{markup}");
        }
    }
}
