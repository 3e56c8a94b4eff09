//! French.

use super::naming::{Naming, NamingWords};
use super::{HeadwordArticle, Rules, Typography};

static NAMING: Naming = Naming::new(|| NamingWords::read(include_str!("naming")));

pub(super) static RULES: Rules = Rules {
    abbreviations: &[
        "M", "MM", "Mr", "Mrs", "Ms", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Drs", "Pr", "Prs",
        "Me", "Mes", "Mgr", "Gal", "Gén", "gén", "Cdt", "cdt", "Col", "col", "Cap", "Lt", "lt",
        "Sgt", "sgt", "Adj", "St", "Ste", "Sts", "Cie", "Sté", "av", "éd", "éds", "coll", "dir",
        "trad", "cf", "ex", "tél", "bd", "boul", "Cf", "Th", "Ch", "Ph", "Tél", "Bd", "Av", "Prof",
        "vs", "e.g", "i.e", "ibid", "Ibid", "op", "cit", "loc", "req", "cass", "Cass", "civ",
        "crim",
    ],
    references: &[
        "p", "pp", "apr", "ap", "No", "art", "al", "no", "nos", "n", "vol", "chap", "fig", "tabl",
        "ill", "ann", "sect", "réf", "t", "sq", "sqq", "ss", "janv", "févr", "juill", "sept",
        "oct", "nov", "déc", "inv", "env", "hab", "min", "max", "approx", "Vol", "Art", "Al",
        "Fig", "Chap", "Env", "Réf", "Inc", "Ltd", "Corp", "Jan", "Feb", "Aug", "Sept", "Oct",
        "Nov", "Dec",
    ],
    parts: &[
        "Article", "Art", "Chapitre", "Section", "Partie", "Annexe", "Titre", "ARTICLE",
        "CHAPITRE", "SECTION", "TITRE", "ANNEXE", "§",
    ],
    elisions: &[
        "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
        "presqu",
    ],
    after_apostrophe: &[],
    // « estime-t-il », « ce pays-là »: these words lean on the one before them.
    after_hyphen: &[
        "t-il", "t-elle", "t-on", "t-ils", "t-elles", "il", "elle", "on", "ils", "elles", "je",
        "tu", "nous", "vous", "ce", "ci", "la", "le", "les", "lui", "leur", "moi", "toi", "y",
        "en",
    ],
    // Not « mi » or « contre »: more often they are the first syllables of « ministre » and « contrepartie ».
    compound_starts: &[
        "afro", "apres", "arriere", "avant", "celle", "celles", "celui", "centre", "ceux", "chef",
        "chefs", "demi", "elles", "est", "ex", "expert", "experts", "franco", "garde", "gardes",
        "hors", "meme", "non", "nord", "nous", "ouest", "ouvre", "peut", "porte", "quasi",
        "quelques", "quote", "rendez", "russo", "savoir", "semi", "sino", "sous", "sud", "vice",
        "vous",
    ],
    conjunctions: &["et", "ou", "ni"],
    syllables: Some(hypher::Lang::French),
    typography: Typography::French,
    as_the_text_says: "Selon ce texte",
    undated: &[
        "actuellement",
        "aujourd'hui",
        "récemment",
        "dernièrement",
        "à l'heure actuelle",
        "de nos jours",
        "cette année",
        "l'année dernière",
    ],
    explanation_words: Some(50),
    headword_articles: &[
        article("l’", true, true, false),
        article("le", true, false, false),
        article("la", false, true, false),
        article("les", true, true, true),
    ],
    notes_lang: "en",
    pages: include_str!("pages"),
    naming: &NAMING,
};

const fn article(
    form: &'static str,
    masculine: bool,
    feminine: bool,
    plural: bool,
) -> HeadwordArticle {
    HeadwordArticle {
        form,
        masculine,
        feminine,
        plural,
    }
}
