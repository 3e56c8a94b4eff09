//! The passes over a page, in the order in which they run.

use super::page::Page;
use super::{
    contents, dateline, directory, extent, facts, foot, forum, headline, infobox, labels, lead,
    line_rules, menus, notes, page_name, repeated, running_heads, short_lines, structure,
};

/// One pass: it reads the whole page and decides about some of its lines.
type Pass = fn(&mut Page<'_>);

/// The passes, each with the name that is put to what it decides. What a pass does stands with
/// its function; why it stands where it does, here.
const PASSES: &[(&str, Pass)] = &[
    // Written by hand for this page alone, it counts before what follows.
    ("front-matter", page_name::front_matter),
    // What markup and crawlers write above a page is no line of it: it is read first, so that no
    // other pass takes it for one.
    ("published-time", page_name::published_time),
    ("crawled-title", page_name::crawled_title),
    // Elements say more than words: what stands in a menu is not looked at further. Of what they
    // leave, `<article>` is the frame.
    ("elements", structure::elements),
    ("outside-article", structure::outside_article),
    // After the elements, as a picture in SVG may have a `<title>` of its own.
    ("title-element", page_name::title_element),
    // Asked only where neither markup nor a crawler names the page.
    ("quoted-name", page_name::quoted_name),
    // Before single lines are looked at: such a head may have a date.
    ("running-heads", running_heads::set_aside),
    // Single lines, before anything follows from where they stand.
    ("line-rules", line_rules::decide),
    // The lines of a foot, but many of them.
    ("directory", directory::keep_contacts),
    // Each of its lines looks like a heading.
    ("contents", contents::set_aside),
    // Which lines are numbers and no more is known now.
    ("note-numbers", notes::keep_numbers),
    // Its rows stand where headlines stand.
    ("infobox", infobox::set_aside),
    // Before a label could take along the paragraph below it.
    ("subheadings", short_lines::subheadings),
    // Needs to know which lines are dates, names and captions.
    ("headline", headline::find),
    ("above-headline", headline::above),
    // Labels count below the headline only. They take lists along before these could look like
    // text.
    ("labels", labels::take_along),
    // Needs to know where the comments begin, which labels say.
    ("forum", forum::beside_messages),
    // The last that can shorten the text.
    ("teasers", short_lines::teasers),
    // Where the text begins and ends, which most passes after it ask for.
    ("text-extent", extent::find),
    // Before the short lines are counted: the running head of a document would part them.
    ("repeated", repeated::set_aside),
    ("under-headline", short_lines::under_headline),
    // A caption is told by the picture beside it, before it could belong to a menu.
    ("captions", short_lines::captions),
    ("between-asides", short_lines::between_asides),
    ("menus-and-links", menus::menus_and_links),
    // Looks for anything set aside above the text, so it follows those that do that.
    ("above-text", short_lines::above_text),
    ("below-text", foot::below_text),
    // Only lines that no pass has set aside may state something of the article.
    ("facts", facts::choose),
    // Asked only where no line gives a day.
    ("dateline", dateline::find),
    // A date or a name under a paragraph, if it was chosen, shows that this is the lead.
    ("lead", lead::find),
    ("names-and-rest", facts::names_and_rest),
];

/// Runs the passes.
pub(super) fn run(page: &mut Page<'_>) {
    for (name, pass) in PASSES {
        pass(page);
        for unit in &mut page.units {
            unit.sign(name);
        }
        let name_part = page.name.as_mut().map(|name| &mut name.part);
        let days = page.published.iter_mut().chain(&mut page.date);
        for part in days.chain(name_part) {
            part.ruling.get_or_insert_default().sign(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cleaning::{Cleaned, Cleaner, PageFormat, Ruling};

    /// Stands for three paragraphs.
    const TEXT: &str = "TEXT";
    const PARAGRAPHS: &str = "\
        Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n\
        Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles.\n\n\
        La mairie promet que les travaux du second hangar commenceront avant la fin de la saison sèche.\n";

    /// For each pass, in the order of the table, a page in HTML or Markdown and a line on it about
    /// which the pass decides.
    const EXAMPLES: &[(&str, &str, &str)] = &[
        (
            "front-matter",
            "---\nTitre: Le marché rouvre\n---\nTEXT",
            "Le marché rouvre",
        ),
        (
            "published-time",
            "<html><meta property=\"article:published_time\" content=\"2025-04-04\"><p>Un mot</p>",
            "2025-04-04",
        ),
        (
            "crawled-title",
            "Title: Le marché rouvre\n\nURL Source: https://exemple.test/a\n\nTEXT",
            "Title: Le marché rouvre",
        ),
        (
            "elements",
            "<html><nav>Les quartiers</nav><p>TEXT</p>",
            "Les quartiers",
        ),
        (
            "outside-article",
            "<html><article><p>TEXT</p></article><p>Une phrase à côté.</p>",
            "Une phrase à côté.",
        ),
        (
            "title-element",
            "<html><title>Le marché rouvre</title><p>TEXT</p>",
            "Le marché rouvre",
        ),
        (
            "quoted-name",
            "Le plan du port\n\nPartager \"Le plan du port\"\n\nForum des îles\n\nTEXT",
            "Partager \"Le plan du port\"",
        ),
        (
            "running-heads",
            "LA GAZETTE DE KOULÉ 4\n\nTEXT\n5 LA GAZETTE DE KOULÉ\n\nTEXT",
            "5 LA GAZETTE DE KOULÉ",
        ),
        ("line-rules", "Partager\n\nTEXT", "Partager"),
        (
            "directory",
            "Koulé\n\nLe port\nTel : 51 54\n\nLe marché\nTel : 52 54\n\nLa mairie\nTel : 53 54\n\nLa cour\nTel : 54 54",
            "Tel : 52 54",
        ),
        (
            "contents",
            "# Koulé\n\nLe marché du fleuve ........ 12\n\nTEXT",
            "Le marché du fleuve",
        ),
        (
            "note-numbers",
            "# Koulé\n\nTEXT La mairie l’a promis1.\n1\nLa Voix de Koulé, 4 avril.",
            "1",
        ),
        (
            "infobox",
            "# Koulé\n\n| Marchés | 3 |\n\nTEXT",
            "| Marchés | 3 |",
        ),
        (
            "subheadings",
            "# Le marché de Koulé rouvre lundi\n\nTEXT\nProgrammes\n\nTEXT",
            "Programmes",
        ),
        (
            "headline",
            "Le marché de Koulé rouvre lundi\n\nTEXT",
            "Le marché de Koulé rouvre lundi",
        ),
        (
            "above-headline",
            "La Voix de Koulé\n\n# Le marché de Koulé rouvre lundi\n\nTEXT",
            "La Voix de Koulé",
        ),
        (
            "labels",
            "# Le marché de Koulé rouvre lundi\n\nTEXT\nCommentaires\n\nBravo aux vendeuses de Koulé !",
            "Bravo aux vendeuses de Koulé !",
        ),
        (
            "forum",
            "Le marché rouvre-t-il lundi ?\n\nMessages : 12\n\nMessages : 3\n\nMessages : 40\n\nana_l\n\nTEXT",
            "ana_l",
        ),
        (
            "teasers",
            "# Le marché de Koulé rouvre lundi\n\nTEXT\nLe pont de Tassé est ouvert\n\nLes travaux avaient commencé […]\n\n\
                Le puits de Zima est plein\n\nLes habitants y puisent […]",
            "Le puits de Zima est plein",
        ),
        (
            "repeated",
            "Le marché de Koulé rouvre lundi\n\nTEXT\nLe marché de Koulé rouvre lundi",
            "Le marché de Koulé rouvre lundi",
        ),
        (
            "under-headline",
            "# Le marché de Koulé rouvre lundi\n\nCourrier\n\nUne ligne entre les deux\n\nTEXT\n\nPartager",
            "Courrier",
        ),
        (
            "captions",
            "# Le marché de Koulé rouvre lundi\n\nTEXT\n![](a.png)\n\nLes pirogues au petit matin\n\nTEXT",
            "Les pirogues au petit matin",
        ),
        (
            "between-asides",
            "# Le marché de Koulé rouvre lundi\n\nTEXT\nPartager\n\nZima\n\nImprimer\n\nTEXT",
            "Zima",
        ),
        (
            "menus-and-links",
            "# Le marché de Koulé rouvre lundi\n\nTEXT\nZima\n\nTassé\n\nTana\n\nLougou\n\nTEXT\nPartager",
            "Tana",
        ),
        ("above-text", "Partager\n\nSociété\n\nTEXT", "Société"),
        (
            "below-text",
            "# Le marché de Koulé rouvre lundi\n\nTEXT\nune ligne au bas de la page\n\nPartager\n\nune autre",
            "une autre",
        ),
        (
            "facts",
            "# Le marché de Koulé rouvre lundi\n\n4 avril 2025\n\n5 avril 2025\n\nTEXT",
            "5 avril 2025",
        ),
        (
            "dateline",
            "# Le marché de Koulé rouvre lundi\n\nKoulé, le 4 avril 2025 – TEXT",
            "2025-04-04",
        ),
        (
            "lead",
            "# Le marché de Koulé rouvre lundi\n\n**Après deux ans de travaux, les vendeuses retrouvent leurs étals au bord du fleuve.**\n\nTEXT",
            "Après deux ans de travaux",
        ),
        (
            "names-and-rest",
            "# Le marché de Koulé rouvre lundi\n\nAna Lobe\n\n4 avril 2025 - Par Paul Ekani\n\nTEXT",
            "Ana Lobe",
        ),
    ];

    /// Only finds where the text stands, and decides about no line.
    const DECIDES_NOTHING: &str = "text-extent";

    fn clean(page: &str) -> Cleaned {
        let format = match page.starts_with("<html>") {
            true => PageFormat::Html,
            false => PageFormat::Markdown,
        };
        Cleaner::new("fr").clean_as(&page.replace(TEXT, PARAGRAPHS), format)
    }

    fn rulings(cleaned: &Cleaned) -> Vec<(Ruling, &str)> {
        let parts = cleaned.parts();
        let parts = parts.filter_map(|part| Some((part.ruling?, part.text.as_str())));
        let aside = cleaned.set_aside.iter();
        let aside = aside.map(|aside| (aside.ruling, aside.text.as_str()));
        parts.chain(aside).collect()
    }

    #[test]
    fn every_pass_has_an_example_about_which_it_decides() {
        let passes = PASSES.iter().map(|(name, _)| *name);
        let passes: Vec<&str> = passes.filter(|name| *name != DECIDES_NOTHING).collect();
        let examples: Vec<&str> = EXAMPLES.iter().map(|(name, _, _)| *name).collect();
        assert_eq!(passes, examples);
        for (pass, page, line) in EXAMPLES {
            let cleaned = clean(page);
            let rulings = rulings(&cleaned);
            let mut of_line = rulings.iter().filter(|(_, text)| text.contains(line));
            let decided = of_line.any(|(ruling, _)| ruling.pass == *pass);
            assert!(decided, "{pass}: {rulings:#?}");
        }
    }

    #[test]
    fn every_line_set_aside_names_a_pass_and_a_rule() {
        for (_, page, _) in EXAMPLES {
            let cleaned = clean(page);
            for (ruling, text) in rulings(&cleaned) {
                let known = PASSES.iter().any(|(name, _)| *name == ruling.pass);
                assert!(known && !ruling.rule.is_empty(), "{text}: {ruling:?}");
            }
        }
    }
}
