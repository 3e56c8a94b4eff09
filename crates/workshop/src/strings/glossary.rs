//! The words of the page of the reader's glossary.

use exchange::glossary::{Column, Part, Refused, Separator, Why};
use reading::session::Interface;
use views::strings::strings as strings_of_site;

/// The page of the reader's glossary.
#[derive(Debug)]
pub struct GlossaryWords {
    /// Heading, and the link to it.
    pub title: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// Writes an entry.
    pub add: &'static str,
    /// Takes back the last change.
    pub undo: &'static str,
    /// Names the field in which entries are sought.
    pub search: &'static str,
    /// So many were found, of so many.
    pub found: fn(usize, usize) -> String,
    /// So many more are not shown.
    pub more: fn(usize) -> String,
    /// Deletes an entry.
    pub delete: &'static str,
    /// Names that button.
    pub delete_this: fn(&str) -> String,
    /// Heading of the ways out.
    pub export: &'static str,
    /// Which form is good for what.
    pub export_hint: &'static str,
    /// Each form, by its extension.
    pub form: fn(&str) -> &'static str,
    /// The browser does not take the file.
    pub not_saved: &'static str,
    /// Heading of the way in.
    pub import: &'static str,
    /// What can come in, and what happens then.
    pub import_hint: &'static str,
    /// Chooses the file.
    pub choose: &'static str,
    /// It is too large.
    pub too_large: &'static str,
    /// The browser could not read it.
    pub unreadable: &'static str,
    /// It is no glossary.
    pub no_glossary: &'static str,
    /// It is one, and damaged.
    pub damaged: &'static str,
    /// Opens how a table is read.
    pub how_read: &'static str,
    /// Asks how it is to be read.
    pub ask: &'static str,
    /// What stands between cells.
    pub separator: &'static str,
    /// Each separator.
    pub separator_name: fn(Separator) -> &'static str,
    /// The first row names the columns.
    pub has_head: &'static str,
    /// A column by its number, with what stands first in it.
    pub column: fn(usize, &str) -> String,
    /// What a column holds.
    pub column_name: fn(&Column) -> String,
    /// Heading of what is in a file.
    pub contents: &'static str,
    /// So many are new.
    pub new: fn(usize) -> Option<String>,
    /// So many are here already.
    pub same: fn(usize) -> Option<String>,
    /// So many are different.
    pub different: fn(usize) -> Option<String>,
    /// What was not taken, a line for each reason.
    pub refused: fn(&[Refused]) -> Vec<String>,
    /// Beside an entry that is different.
    pub is_different: &'static str,
    /// Takes those that are different, too.
    pub replace: &'static str,
    /// Takes so many.
    pub take: fn(usize) -> String,
    /// There is nothing to take.
    pub nothing_new: &'static str,
    /// So many were taken.
    pub taken: fn(usize) -> String,
}

/// Each reason that something was not taken for, how often, and the first places.
fn by_reason(refused: &[Refused], line: impl Fn(Why, usize, &str) -> String) -> Vec<String> {
    const MOST_PLACES: usize = 5;
    let lines = Why::ALL.iter().filter_map(|why| {
        let places = refused.iter().filter(|it| it.why == *why);
        let count = places.clone().count();
        let first = places.take(MOST_PLACES).map(|it| it.place.to_string());
        let mut first = first.collect::<Vec<_>>().join(", ");
        if count > MOST_PLACES {
            first.push('…');
        }
        (count > 0).then(|| line(*why, count, &first))
    });
    lines.collect()
}

/// What a language is called, by its BCP 47 tag; the tag where it has no name here.
fn language(tag: &str, interface: Interface) -> &str {
    let names = strings_of_site(interface).languages.names.iter();
    let mut names = names.filter(|(known, _)| *known == tag);
    names.next().map_or(tag, |(_, name)| name)
}

pub(super) const FRENCH: GlossaryWords = GlossaryWords {
    title: "Votre glossaire",
    purpose: "Vos explications, pour tous vos textes. Le glossaire du site et le texte lui-même passent avant\u{202f}; s’ils disent autre chose, les deux explications s’affichent.",
    add: "Ajouter une entrée",
    undo: "Annuler",
    search: "Chercher dans votre glossaire",
    found: |found, all| match (found, all) {
        (_, 0) => "Il n’y a pas encore d’entrée.".to_owned(),
        (1, 1) => "1\u{a0}entrée".to_owned(),
        (found, all) if found == all => format!("{all}\u{a0}entrées"),
        (found, 1) => format!("{found} sur 1\u{a0}entrée"),
        (found, all) => format!("{found} sur {all}\u{a0}entrées"),
    },
    more: |count| format!("Et {count} de plus\u{202f}: pour voir la suite, cherchez un mot."),
    delete: "Supprimer",
    delete_this: |word| format!("Supprimer\u{202f}: {word}"),
    export: "Enregistrer dans un fichier",
    export_hint: "CSV s’ouvre d’un double-clic dans Excel en français\u{202f}; TBX est pour les logiciels de traduction\u{202f}; TOML, pour un site comme celui-ci.",
    form: |extension| match extension {
        "csv" => "CSV (tableur)",
        "tsv" => "TSV",
        "tbx" => "TBX",
        _ => "TOML",
    },
    not_saved: "Ce navigateur refuse d’enregistrer le fichier. Réessayez, ou ouvrez ce site dans un autre onglet.",
    import: "Ajouter depuis un fichier",
    import_hint: "CSV, TSV, TBX ou TOML. Vous verrez ce qu’il contient avant que quoi que ce soit ne change.",
    choose: "Choisir le fichier",
    too_large: "Ce fichier dépasse 5\u{a0}Mo. Divisez-le en plusieurs fichiers. Rien n’a changé.",
    unreadable: "Ce navigateur n’a pas pu lire le fichier. Choisissez-le de nouveau. Rien n’a changé.",
    no_glossary: "Ce fichier n’est pas un glossaire\u{202f}: choisissez un tableau (CSV ou TSV), un fichier TBX ou un fichier TOML. Rien n’a changé.",
    damaged: "Ce fichier TBX est abîmé\u{202f}: il en manque une partie. Choisissez une autre copie. Rien n’a changé.",
    how_read: "Comment ce tableau est lu",
    ask: "Comment faut-il lire ce tableau\u{202f}?",
    separator: "Entre les colonnes",
    separator_name: |separator| match separator {
        Separator::Semicolon => "un point-virgule",
        Separator::Comma => "une virgule",
        Separator::Tab => "une tabulation",
    },
    has_head: "La première ligne nomme les colonnes",
    column: |number, first| format!("Colonne {number}\u{202f}: {first}"),
    column_name: |column| match column {
        Column::Other => "à ignorer".to_owned(),
        Column::Headword => "le mot ou le nom".to_owned(),
        Column::Forms => "toutes ses formes".to_owned(),
        Column::Text(lang, part) => {
            let part = match part {
                Part::Form => "forme courte",
                Part::Name => "nom complet ou sens",
                Part::Explanation => "explication",
                Part::Usage => "remarque",
            };
            format!(
                "{part} ({})",
                language(lang, Interface::French).to_lowercase()
            )
        }
        _ => "un champ de ce site".to_owned(),
    },
    contents: "Ce que contient le fichier",
    new: |count| match count {
        0 => None,
        1 => Some("1\u{a0}entrée nouvelle".to_owned()),
        _ => Some(format!("{count}\u{a0}entrées nouvelles")),
    },
    same: |count| (count > 0).then(|| format!("{count} déjà ici")),
    different: |count| match count {
        0 => None,
        1 => Some("1\u{a0}différente de celle qui est ici".to_owned()),
        _ => Some(format!("{count}\u{a0}différentes de celles qui sont ici")),
    },
    refused: |refused| {
        by_reason(refused, |why, count, places| {
            let why = match why {
                Why::NoWord => "sans mot",
                Why::SaysNothing => "sans explication",
                Why::TooLong => "trop long",
                Why::TooMany => "plus de 20\u{202f}000",
            };
            match count {
                1 => format!("1\u{a0}entrée non reprise ({why})\u{202f}: numéro\u{a0}{places}"),
                _ => format!(
                    "{count}\u{a0}entrées non reprises ({why})\u{202f}: numéros\u{a0}{places}"
                ),
            }
        })
    },
    is_different: "différente",
    replace: "Remplacer aussi celles qui sont différentes",
    take: |count| match count {
        1 => "Ajouter 1\u{a0}entrée".to_owned(),
        _ => format!("Ajouter {count}\u{a0}entrées"),
    },
    nothing_new: "Il n’y a rien à ajouter de ce fichier. Rien n’a changé.",
    taken: |count| match count {
        1 => {
            "1\u{a0}entrée ajoutée ou remplacée. «\u{202f}Annuler\u{202f}» remet tout comme avant."
                .to_owned()
        }
        _ => format!(
            "{count}\u{a0}entrées ajoutées ou remplacées. «\u{202f}Annuler\u{202f}» remet tout comme avant."
        ),
    },
};

pub(super) const ENGLISH: GlossaryWords = GlossaryWords {
    title: "Your glossary",
    purpose: "Your explanations, for all your texts. The site’s glossary and the text itself come first; where they say something else, you see both.",
    add: "Add an entry",
    undo: "Undo",
    search: "Search your glossary",
    found: |found, all| match (found, all) {
        (_, 0) => "There is no entry yet.".to_owned(),
        (1, 1) => "1\u{a0}entry".to_owned(),
        (found, all) if found == all => format!("{all}\u{a0}entries"),
        (found, 1) => format!("{found} of 1\u{a0}entry"),
        (found, all) => format!("{found} of {all}\u{a0}entries"),
    },
    more: |count| format!("And {count} more: to see the rest, search for a word."),
    delete: "Delete",
    delete_this: |word| format!("Delete: {word}"),
    export: "Save as a file",
    export_hint: "CSV opens with a double click in a French version of Excel; TBX is for translation software; TOML, for a site like this one.",
    form: |extension| match extension {
        "csv" => "CSV (spreadsheet)",
        "tsv" => "TSV",
        "tbx" => "TBX",
        _ => "TOML",
    },
    not_saved: "This browser refuses to save the file. Try again, or open this site in another tab.",
    import: "Add from a file",
    import_hint: "CSV, TSV, TBX or TOML. You see what is in it before anything changes.",
    choose: "Choose the file",
    too_large: "This file is larger than 5\u{a0}MB. Split it into several files. Nothing has changed.",
    unreadable: "This browser could not read the file. Choose it again. Nothing has changed.",
    no_glossary: "This file is not a glossary: choose a table (CSV or TSV), a TBX file or a TOML file. Nothing has changed.",
    damaged: "This TBX file is damaged: a part of it is missing. Choose another copy. Nothing has changed.",
    how_read: "How this table is read",
    ask: "How is this table to be read?",
    separator: "Between the columns",
    separator_name: |separator| match separator {
        Separator::Semicolon => "a semicolon",
        Separator::Comma => "a comma",
        Separator::Tab => "a tab",
    },
    has_head: "The first row names the columns",
    column: |number, first| format!("Column {number}: {first}"),
    column_name: |column| match column {
        Column::Other => "ignore".to_owned(),
        Column::Headword => "the word or name".to_owned(),
        Column::Forms => "all its forms".to_owned(),
        Column::Text(lang, part) => {
            let part = match part {
                Part::Form => "short form",
                Part::Name => "full name or meaning",
                Part::Explanation => "explanation",
                Part::Usage => "remark",
            };
            format!("{part} ({})", language(lang, Interface::English))
        }
        _ => "a field of this site".to_owned(),
    },
    contents: "What is in the file",
    new: |count| match count {
        0 => None,
        1 => Some("1\u{a0}new entry".to_owned()),
        _ => Some(format!("{count}\u{a0}new entries")),
    },
    same: |count| (count > 0).then(|| format!("{count} here already")),
    different: |count| match count {
        0 => None,
        1 => Some("1\u{a0}different from the one here".to_owned()),
        _ => Some(format!("{count}\u{a0}different from those here")),
    },
    refused: |refused| {
        by_reason(refused, |why, count, places| {
            let why = match why {
                Why::NoWord => "without a word",
                Why::SaysNothing => "without an explanation",
                Why::TooLong => "too long",
                Why::TooMany => "more than 20,000",
            };
            match count {
                1 => format!("1\u{a0}entry left out ({why}): number {places}"),
                _ => format!("{count}\u{a0}entries left out ({why}): numbers {places}"),
            }
        })
    },
    is_different: "different",
    replace: "Also replace those that are different",
    take: |count| match count {
        1 => "Add 1\u{a0}entry".to_owned(),
        _ => format!("Add {count}\u{a0}entries"),
    },
    nothing_new: "There is nothing to add from this file. Nothing has changed.",
    taken: |count| match count {
        1 => "1\u{a0}entry added or replaced. “Undo” puts everything back as before.".to_owned(),
        _ => format!(
            "{count}\u{a0}entries added or replaced. “Undo” puts everything back as before."
        ),
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_in_the_language_of_the_reader() {
        let column = |lang: &str| Column::Text(lang.to_owned(), Part::Explanation);
        assert_eq!((FRENCH.column_name)(&column("en")), "explication (anglais)");
        assert_eq!((ENGLISH.column_name)(&column("fr")), "explanation (French)");
        assert_eq!((FRENCH.column_name)(&column("wo")), "explication (wo)");
    }
}
