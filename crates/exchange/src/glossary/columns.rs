//! Entries as the rows of a table, and what the columns of a table from elsewhere are.

use reading::glossary::{EntryText, Gender, Kind, OwnEntry, Said, Source};
use reading::words::{Word, flag_word};

use super::table::{Separator, read_rows};
use super::taken::Taken;

/// What a column holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Nothing that an entry has.
    #[default]
    Other,
    /// The id.
    Id,
    /// The word itself.
    Headword,
    /// What it is.
    Kind,
    /// All forms.
    Forms,
    /// Forms that count after a full one only.
    Later,
    /// The article before the word.
    Article,
    /// Its gender.
    Gender,
    /// How an acronym is read.
    Said,
    /// Syllables to read aloud.
    Read,
    /// In the phonetic alphabet.
    Ipa,
    /// The level of an expression.
    Level,
    /// How it is built.
    Pattern,
    /// An example.
    Example,
    /// Ids of related entries.
    See,
    /// Whether only an author's mark makes a mention.
    ByHand,
    /// Titles and addresses of sources.
    Sources,
    /// The day on which the facts were true.
    AsOf,
    /// The day on which the sources were read.
    Checked,
    /// What it says, by the BCP 47 tag of the language.
    Text(String, Part),
}

/// A part of what an entry says in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The short form.
    Form,
    /// The full name, or the meaning.
    Name,
    /// The explanation.
    Explanation,
    /// A line on usage.
    Usage,
}

/// The columns that no language has, with their names in a file that is written.
const NAMED: [(&str, Column); 18] = [
    ("id", Column::Id),
    ("headword", Column::Headword),
    ("kind", Column::Kind),
    ("forms", Column::Forms),
    ("later", Column::Later),
    ("article", Column::Article),
    ("gender", Column::Gender),
    ("said", Column::Said),
    ("read", Column::Read),
    ("ipa", Column::Ipa),
    ("level", Column::Level),
    ("pattern", Column::Pattern),
    ("example", Column::Example),
    ("see", Column::See),
    ("by_hand", Column::ByHand),
    ("sources", Column::Sources),
    ("as_of", Column::AsOf),
    ("checked", Column::Checked),
];

const PARTS: [(&str, Part); 4] = [
    ("form", Part::Form),
    ("name", Part::Name),
    ("explanation", Part::Explanation),
    ("usage", Part::Usage),
];

/// The words by which other tables name such columns, small and without accents.
const ELSEWHERE: [(&[&str], Option<&str>, Part); 5] = [
    (
        &["nom complet", "signification", "developpe", "sens", "nom"],
        Some("fr"),
        Part::Name,
    ),
    (
        &["definition", "explication", "explication en francais"],
        Some("fr"),
        Part::Explanation,
    ),
    (
        &["anglais", "traduction", "english", "translation", "en"],
        Some("en"),
        Part::Name,
    ),
    (
        &[
            "explanation",
            "explication en anglais",
            "english definition",
        ],
        Some("en"),
        Part::Explanation,
    ),
    (&["remarque", "usage"], Some("fr"), Part::Usage),
];

/// The same of the word itself.
const WORDS: [&str; 12] = [
    "mot", "terme", "term", "word", "sigle", "acronyme", "acronym", "entree", "entry", "francais",
    "french", "fr",
];

/// The table that is written: its columns in their order, and the rows with a head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written(pub Vec<Vec<String>>);

/// All entries as rows, under a row with the names of the columns.
pub fn written(entries: &[OwnEntry]) -> Written {
    let mut langs: Vec<&str> = Vec::new();
    for text in entries.iter().flat_map(|own| &own.entry.texts) {
        if !langs.contains(&text.lang.as_str()) {
            langs.push(&text.lang);
        }
    }
    let mut columns: Vec<(String, Column)> = NAMED
        .iter()
        .map(|(name, column)| ((*name).to_owned(), column.clone()))
        .collect();
    for lang in langs {
        for (name, part) in PARTS {
            let column = Column::Text(lang.to_owned(), part);
            columns.push((format!("{lang}.{name}"), column));
        }
    }
    let head = columns.iter().map(|(name, _)| name.clone()).collect();
    let rows = entries.iter().map(|own| {
        let cells = columns.iter().map(|(_, column)| cell(own, column));
        cells.collect()
    });
    Written([head].into_iter().chain(rows).collect())
}

fn cell(own: &OwnEntry, column: &Column) -> String {
    let entry = &own.entry;
    match column {
        Column::Other => String::new(),
        Column::Id => entry.id.clone(),
        Column::Headword => entry.headword.clone(),
        Column::Kind => entry.kind.word().to_owned(),
        Column::Forms => join(own.forms.iter().map(String::as_str)),
        Column::Later => join(own.later.iter().map(String::as_str)),
        Column::Article => entry.article.clone(),
        Column::Gender => entry.gender.map_or("", Gender::word).to_owned(),
        Column::Said => entry.said.map_or("", Said::word).to_owned(),
        Column::Read => entry.read.clone(),
        Column::Ipa => entry.ipa.clone(),
        Column::Level => entry.level.clone(),
        Column::Pattern => entry.pattern.clone(),
        Column::Example => entry.example.clone(),
        Column::See => join(own.see.iter().map(String::as_str)),
        Column::ByHand if own.by_hand => flag_word(true).to_owned(),
        Column::ByHand => String::new(),
        Column::Sources => join(
            entry
                .sources
                .iter()
                .flat_map(|it| [it.title.as_str(), &it.url]),
        ),
        Column::AsOf => entry.as_of.clone(),
        Column::Checked => entry.checked.clone(),
        Column::Text(lang, part) => {
            let text = entry.text(lang);
            text.map(|text| part_of(text, *part).clone())
                .unwrap_or_default()
        }
    }
}

fn part_of(text: &EntryText, part: Part) -> &String {
    match part {
        Part::Form => &text.form,
        Part::Name => &text.name,
        Part::Explanation => &text.explanation,
        Part::Usage => &text.usage,
    }
}

fn write(own: &mut OwnEntry, column: &Column, cell: &str) {
    let text = cell.to_owned();
    let entry = &mut own.entry;
    match column {
        Column::Other => {}
        Column::Id => entry.id = text,
        Column::Headword => entry.headword = text,
        Column::Kind => entry.kind = Kind::of_word(cell).unwrap_or(Kind::Concept),
        Column::Forms => own.forms = split(cell),
        Column::Later => own.later = split(cell),
        Column::Article => entry.article = text,
        Column::Gender => entry.gender = Gender::of_word(cell),
        Column::Said => entry.said = Said::of_word(cell),
        Column::Read => entry.read = text,
        Column::Ipa => entry.ipa = text,
        Column::Level => entry.level = text,
        Column::Pattern => entry.pattern = text,
        Column::Example => entry.example = text,
        Column::See => own.see = split(cell),
        Column::ByHand => own.by_hand = bool::of_word(cell).unwrap_or_default(),
        Column::Sources => {
            let parts = split(cell);
            let pairs = parts.chunks(2);
            let sources = pairs.map(|pair| Source {
                title: pair.first().cloned().unwrap_or_default(),
                url: pair.get(1).cloned().unwrap_or_default(),
            });
            entry.sources = sources.collect();
        }
        Column::AsOf => entry.as_of = text,
        Column::Checked => entry.checked = text,
        Column::Text(lang, part) => own.write_text(lang, |text| {
            *match part {
                Part::Form => &mut text.form,
                Part::Name => &mut text.name,
                Part::Explanation => &mut text.explanation,
                Part::Usage => &mut text.usage,
            } = cell.to_owned();
        }),
    }
}

/// What stands between the items of a list in one cell.
const BETWEEN: &str = " | ";

fn join<'t>(items: impl Iterator<Item = &'t str>) -> String {
    let items = items.map(|item| item.replace('\\', "\\\\").replace('|', "\\|"));
    items.collect::<Vec<_>>().join(BETWEEN)
}

/// The items of a list in one cell.
fn split(cell: &str) -> Vec<String> {
    if cell.is_empty() {
        return Vec::new();
    }
    let mut items = vec![String::new()];
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        if letter == '|' {
            items.push(String::new());
        } else if let Some(item) = items.last_mut() {
            item.push(match letter {
                '\\' => letters.next().unwrap_or('\\'),
                letter => letter,
            });
        }
    }
    items.iter().map(|item| item.trim().to_owned()).collect()
}

/// A table from elsewhere, and what its columns seem to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// All rows.
    pub rows: Vec<Vec<String>>,
    /// Whether the first one names the columns.
    pub has_head: bool,
    /// What each column holds.
    pub columns: Vec<Column>,
    /// Whether all of that is certain.
    pub is_sure: bool,
}

/// Reads a table, and guesses what its columns hold: by their names, else the word comes first, and then what it means.
pub fn guess(text: &str, separator: Separator) -> Table {
    let rows = read_rows(text, separator);
    let cells = rows.iter().map(Vec::len).max().unwrap_or_default();
    let head: Vec<Column> = rows
        .first()
        .map(|head| head.iter().map(|name| column_of(name)).collect())
        .unwrap_or_default();
    let mut columns: Vec<Column> = Vec::new();
    for column in head {
        // Of two columns with one name the first counts.
        let is_first = !columns.contains(&column);
        columns.push(if is_first { column } else { Column::Other });
    }
    let has = |column: Column| columns.contains(&column);
    let says = columns
        .iter()
        .any(|column| matches!(column, Column::Text(..)));
    let is_sure = says && (has(Column::Headword) || has(Column::Forms));
    let has_head = columns.iter().any(|column| *column != Column::Other);
    if !has_head {
        columns = [
            Column::Headword,
            Column::Text("fr".to_owned(), Part::Explanation),
        ]
        .into();
    }
    columns.resize(cells, Column::Other);
    Table {
        rows,
        has_head,
        columns,
        is_sure,
    }
}

/// What a column of that name holds.
fn column_of(name: &str) -> Column {
    let name = plain(name);
    if let Some((_, column)) = NAMED.iter().find(|(known, _)| *known == name) {
        return column.clone();
    }
    if let Some((lang, part)) = name.split_once('.')
        && let Some((_, part)) = PARTS.iter().find(|(known, _)| *known == part)
        && is_lang(lang)
    {
        return Column::Text(lang.to_owned(), *part);
    }
    if WORDS.contains(&name.as_str()) {
        return Column::Headword;
    }
    let elsewhere = ELSEWHERE.iter();
    let known = elsewhere
        .filter(|(names, ..)| names.contains(&name.as_str()))
        .find_map(|(_, lang, part)| Some(Column::Text((*lang)?.to_owned(), *part)));
    known.unwrap_or_default()
}

/// Small, and without the accents of French.
fn plain(name: &str) -> String {
    let letters = name.trim().chars().flat_map(char::to_lowercase);
    letters
        .map(|letter| match letter {
            'à' | 'â' => 'a',
            'é' | 'è' | 'ê' => 'e',
            'î' | 'ï' => 'i',
            'ç' => 'c',
            letter => letter,
        })
        .collect()
}

fn is_lang(tag: &str) -> bool {
    (2..=11).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// The entries of a table with those columns.
pub fn taken_of_table(table: &Table) -> Taken {
    let mut taken = Taken::default();
    let head = usize::from(table.has_head);
    for (at, row) in table.rows.iter().enumerate().skip(head) {
        let mut own = OwnEntry::default();
        own.entry.kind = Kind::Concept;
        for (column, cell) in table.columns.iter().zip(row) {
            let cell = cell.trim();
            if !cell.is_empty() {
                write(&mut own, column, cell);
            }
        }
        own.forms.retain(|form| !form.is_empty());
        own.later.retain(|form| !form.is_empty());
        if own.forms.is_empty() {
            own.forms = vec![own.entry.headword.clone()];
        }
        if own.entry.headword.is_empty() || !own.entry.is_expression() {
            own.entry.headword = own.forms.first().cloned().unwrap_or_default();
        }
        taken.take(at + 1, own);
    }
    taken
}
