//! French.

use super::{Rules, Typography};

pub(super) static RULES: Rules = Rules {
    abbreviations: &[
        "M", "MM", "Mme", "Mmes", "Mlle", "Dr", "Drs", "Pr", "Prs", "Me", "Mgr", "Gal", "Cdt",
        "Col", "Lt", "St", "Ste", "p", "pp", "av", "apr", "art", "no", "nos", "vol", "chap", "fig",
        "éd", "coll", "cf", "ex", "réf", "tél", "bd", "t", "sq", "janv", "févr", "juill", "sept",
        "oct", "nov", "déc", "inv", "Cf", "Th", "Ch", "Ph", "Vol", "Art", "Fig", "env", "Réf",
        "Tél",
    ],
    parts: &[
        "Article", "Art", "Chapitre", "Section", "Partie", "Annexe", "Titre", "ARTICLE",
        "CHAPITRE", "SECTION", "TITRE", "ANNEXE", "§",
    ],
    elisions: &[
        "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ],
    after_apostrophe: &[],
    // « estime-t-il », « ce pays-là »: these words lean on the one before them.
    after_hyphen: &[
        "t-il", "t-elle", "t-on", "t-ils", "t-elles", "il", "elle", "on", "ils", "elles", "je",
        "tu", "nous", "vous", "ce", "ci", "la", "le", "les", "lui", "leur", "moi", "toi", "y",
        "en",
    ],
    typography: Typography::French,
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
    naming: super::fr_naming::WORDS,
    classes: Some(&super::fr_naming::CLASSES),
};
