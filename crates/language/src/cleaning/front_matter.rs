//! Front matter: fields above a text, for the program that publishes it. Title, date, author and
//! standfirst are taken from them.
//!
//! Hugo, Jekyll and others write it between two lines of `---` (YAML) or `+++` (TOML), MkDocs and
//! Pelican also without a mark, as a block of `Title: …` above the first empty line. Only what
//! people write by hand is read: a value, one in quotes, a list, and lines that go on with a value.

use std::collections::BTreeSet;

use super::cleaned::{Part, Ruling, SetAside};
use super::key::key;
use super::phrases::keys;
use super::why::Why;
use super::words::PageWords;

/// The most lines of front matter: a text between two rules is longer or has no fields.
const LINES: usize = 200;
/// The most bytes of the name of a field: « date de publication », in a word or with marks.
const NAME_BYTES: usize = 40;
/// Without marks around them, so many fields are front matter: one may be the words of a line.
const UNMARKED_FIELDS: usize = 2;

/// The pass that takes parts of the article from front matter.
pub(super) const PASS: &str = "front-matter";

/// Marks around fields, with what stands between a name and its value.
const MARKS: [(&str, &[&str], char); 2] = [("---", &["---", "..."], ':'), ("+++", &["+++"], '=')];

/// The names of fields, as keys.
#[derive(Debug)]
pub(super) struct FieldNames {
    title: BTreeSet<String>,
    lead: BTreeSet<String>,
    byline: BTreeSet<String>,
    date: BTreeSet<String>,
}

impl FieldNames {
    pub(super) fn new(words: &[PageWords]) -> Self {
        FieldNames {
            title: keys(words, PageWords::title_fields),
            lead: keys(words, PageWords::lead_fields),
            byline: keys(words, PageWords::byline_fields),
            date: keys(words, PageWords::date_fields),
        }
    }
}

/// The lines of front matter, and what they state.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    /// How many lines of the text it takes.
    lines: usize,
    fields: Vec<Field>,
    pub(super) title: Option<Part>,
    pub(super) lead: Option<Part>,
    pub(super) byline: Option<Part>,
    /// What may name the day: `published` may as well be `true`.
    pub(super) dates: Vec<Part>,
}

/// A field, or a mark or a comment, which have no name.
#[derive(Debug, Default)]
struct Field {
    /// The key of its name.
    name: String,
    value: String,
    /// Its lines as they are written, with their numbers.
    lines: Vec<(usize, String)>,
}

impl FrontMatter {
    /// Reads the front matter of a text that has some.
    pub(super) fn read(text: &str, names: &FieldNames) -> Option<Self> {
        let blank = text.lines().take_while(|line| is_blank(line)).count();
        let opening = text.lines().nth(blank)?;
        let opening = opening.trim_start_matches('\u{feff}').trim_end();
        let marks = MARKS.iter().find(|(mark, _, _)| *mark == opening);
        let (lines, fields) = match marks {
            Some((_, ends, sign)) => between_marks(text, blank, ends, *sign)?,
            None => unmarked(text, blank, names)?,
        };
        let parts = |names: &BTreeSet<String>, rule: &'static str| -> Vec<Part> {
            let fields = fields.iter();
            let named = fields.filter(|field| names.contains(&field.name));
            named.filter_map(|field| field.part(rule)).collect()
        };
        let first = |names, rule| parts(names, rule).into_iter().next();
        Some(FrontMatter {
            lines,
            title: first(&names.title, "title"),
            lead: first(&names.lead, "lead"),
            byline: first(&names.byline, "byline"),
            dates: parts(&names.date, "date"),
            fields,
        })
    }

    /// A text without its front matter: blank lines stand for it, so that all others keep their
    /// numbers.
    pub(super) fn blanked(&self, text: &str) -> String {
        let rest = text.split_inclusive('\n').skip(self.lines);
        "\n".repeat(self.lines) + &rest.collect::<String>()
    }

    /// Its lines, those aside that a part of the article was taken from.
    pub(super) fn set_aside(&self, taken: &[&Part]) -> Vec<SetAside> {
        let is_taken = |line: usize| {
            let mut taken = taken.iter();
            taken.any(|part| (part.line..=part.last_line).contains(&line))
        };
        let lines = self.fields.iter().flat_map(|field| &field.lines);
        let lines = lines.filter(|(line, _)| !is_taken(*line));
        let aside = lines.map(|(line, text)| SetAside {
            line: *line,
            text: text.clone(),
            why: Why::FrontMatter,
            ruling: ruling("field"),
        });
        aside.collect()
    }
}

impl Field {
    /// Its value as a part of the article, if it has one.
    fn part(&self, rule: &'static str) -> Option<Part> {
        let text = plain(&self.value);
        let (first, last) = (self.lines.first()?, self.lines.last()?);
        (!text.is_empty()).then(|| Part {
            text,
            line: first.0,
            last_line: last.0,
            ruling: Some(ruling(rule)),
        })
    }
}

fn ruling(rule: &'static str) -> Ruling {
    Ruling {
        pass: PASS,
        rule,
        phrase: None,
    }
}

/// Fields between two marks, the first of which stands on the line after so many blank ones.
fn between_marks(
    text: &str,
    blank: usize,
    ends: &[&str],
    sign: char,
) -> Option<(usize, Vec<Field>)> {
    let mut fields = Vec::new();
    for (at, line) in text.lines().enumerate().skip(blank).take(LINES) {
        let is_end = at > blank && ends.contains(&line.trim_end());
        if at == blank || is_end {
            fields.push(mark(at + 1, line));
        } else {
            add(&mut fields, at + 1, line, sign)?;
        }
        if is_end {
            let named = fields.iter().any(|field| !field.name.is_empty());
            return named.then_some((at + 1, fields));
        }
    }
    None
}

/// Fields on the first lines of a text, up to an empty one, a title among them.
fn unmarked(text: &str, blank: usize, names: &FieldNames) -> Option<(usize, Vec<Field>)> {
    let mut fields = Vec::new();
    let mut end = blank;
    let lines = text.lines().enumerate().skip(blank).take(LINES);
    for (at, line) in lines.take_while(|(_, line)| !is_blank(line)) {
        add(&mut fields, at + 1, line, ':')?;
        end = at + 1;
    }
    let is_title = |field: &Field| names.title.contains(&field.name) && !field.value.is_empty();
    let is_front_matter = fields.len() >= UNMARKED_FIELDS && fields.iter().any(is_title);
    is_front_matter.then_some((end, fields))
}

fn mark(number: usize, line: &str) -> Field {
    Field {
        lines: vec![(number, line.trim().to_owned())],
        ..Field::default()
    }
}

/// Adds a line: a field, or one that goes on with the field above it. `None` for a line that front
/// matter does not have.
fn add(fields: &mut Vec<Field>, number: usize, line: &str, sign: char) -> Option<()> {
    if is_blank(line) {
        return Some(());
    }
    let written = (number, line.trim().to_owned());
    if line.trim_start().starts_with('#') {
        fields.push(mark(number, line));
        return Some(());
    }
    let goes_on = line.starts_with([' ', '\t', '-', '[', ']', '}']);
    if !goes_on && let Some((name, value)) = field(line, sign) {
        fields.push(Field {
            name: key(name),
            value: value.trim().to_owned(),
            lines: vec![written],
        });
        return Some(());
    }
    let mut fields = fields.iter_mut().rev();
    let last = fields.find(|field| !field.name.is_empty() && goes_on)?;
    last.lines.push(written);
    let more = line.trim();
    let item = more.strip_prefix("- ").unwrap_or(more);
    // `name:` of an author is a label of the value.
    let item = field(item, sign).map_or(item, |(_, value)| value);
    let parted = !last.value.is_empty() && more.starts_with("- ");
    last.value += if parted { ", " } else { " " };
    last.value += &plain(item);
    Some(())
}

/// The name and the value of a field: `title: Le marché rouvre`. The name is one word, or several
/// with a hyphen between them or a space.
fn field(line: &str, sign: char) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(sign)?;
    let name = match sign {
        '=' => name.trim_end(),
        _ => name,
    };
    let is_part = |c: char| c.is_alphanumeric() || "_-. ".contains(c);
    let is_name = !name.is_empty()
        && name.len() <= NAME_BYTES
        && name.chars().all(is_part)
        && !name.ends_with(' ');
    let is_parted = value.is_empty() || value.starts_with(' ') || sign == '=';
    (is_name && is_parted).then_some((name, value))
}

/// A value without its quotation marks, brackets and the mark of a block.
fn plain(value: &str) -> String {
    let value = value.trim();
    let block = value.strip_prefix(['>', '|']);
    let value = block.map_or(value, |rest| rest.trim_start_matches(['-', '+']).trim());
    let list = value
        .strip_prefix('[')
        .and_then(|value| value.strip_suffix(']'));
    if let Some(list) = list {
        let items: Vec<String> = list.split(',').map(plain).collect();
        return items.join(", ");
    }
    for quote in ['"', '\''] {
        let inside = value
            .strip_prefix(quote)
            .and_then(|value| value.strip_suffix(quote));
        if let Some(inside) = inside {
            return match quote {
                '"' => inside.replace("\\\"", "\""),
                _ => inside.replace("''", "'"),
            };
        }
    }
    value.to_owned()
}

fn is_blank(line: &str) -> bool {
    line.trim_start_matches('\u{feff}').trim().is_empty()
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaned, Cleaner, Why};

    const TEXT: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n\
        Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles.\n";

    fn clean(head: &str) -> Cleaned {
        Cleaner::new("fr").clean(&format!("{head}\n{TEXT}"))
    }

    fn title(cleaned: &Cleaned) -> &str {
        cleaned.title.as_ref().map_or("", |part| &part.text)
    }

    #[test]
    fn title_and_date_are_taken_from_fields_of_every_kind() {
        for head in [
            "---\ntitle: Le guide des prix\npublished: true\ndate: 2024-05-15\n\n# liste des auteurs\n---\n",
            "---\r\ntitle: \"Le guide des prix\"\r\ndate: '2024-05-15T10:00:00+02:00'\r\n---\r\n",
            "\u{feff}---\nlayout: page\ntitre: Le guide des prix\ntags:\n- prix\n- riz\ndate: 15 mai 2024\n...\n",
            "+++\ntitle = \"Le guide des prix\"\ndate = 2024-05-15T10:00:00Z\n[params]\n  ordre = 3\n+++\n",
            "Title: Le guide des prix\nDate: 2024-05-15\nCategory: Marchés\n",
        ] {
            let cleaned = clean(head);
            assert_eq!(title(&cleaned), "Le guide des prix", "{head}");
            let date = cleaned.date.as_ref().map(|part| part.text.as_str());
            assert_eq!(date, Some("2024-05-15"), "{head}");
            assert_eq!(cleaned.blocks.len(), 2, "{head}: {:?}", cleaned.blocks);
            let mut aside = cleaned.set_aside.iter();
            assert!(aside.all(|aside| aside.why == Why::FrontMatter), "{head}");
        }
    }

    #[test]
    fn author_and_standfirst_may_stand_on_several_lines() {
        let cleaned = clean(
            "---\ntitle: Le guide des prix\nauthors:\n  - Awa Lobe\n  - name: Paul Ekani\nchapo: >\n  Du riz au mil,\n  ce que coûte un repas.\n---\n",
        );
        let text = |part: &Option<crate::cleaning::Part>| part.as_ref().map(|p| p.text.clone());
        assert_eq!(
            text(&cleaned.byline).as_deref(),
            Some("Awa Lobe, Paul Ekani")
        );
        let lead = "Du riz au mil, ce que coûte un repas.";
        assert_eq!(text(&cleaned.lead).as_deref(), Some(lead));
    }

    #[test]
    fn a_heading_that_says_the_title_again_is_the_title() {
        let cleaned = clean("---\ntitle: Le guide des prix\n---\n\n# Le guide des prix\n");
        assert_eq!(title(&cleaned), "Le guide des prix");
        assert_eq!(cleaned.title.map(|part| part.line), Some(5));
        assert!(cleaned.set_aside.iter().any(|aside| aside.line == 2));
    }

    #[test]
    fn the_only_heading_above_the_text_goes_before_a_short_name() {
        let cleaned = clean("---\ntitle: Prix\n---\n\n# Le guide des prix du marché\n");
        assert_eq!(title(&cleaned), "Le guide des prix du marché");
    }

    #[test]
    fn html_may_stand_below_front_matter() {
        let page = format!("---\ntitle: Le guide\n---\n<div><p>{TEXT}</p></div>");
        let cleaned = Cleaner::new("fr").clean(&page);
        assert_eq!(title(&cleaned), "Le guide");
        let lines: Vec<usize> = cleaned.blocks.iter().map(|block| block.part.line).collect();
        assert_eq!(lines, [4]);
    }

    #[test]
    fn a_text_between_two_rules_is_no_front_matter() {
        for head in [
            "---\nLe marché rouvre : les pirogues sont là.\n---\n",
            "---\nUne ligne\n---\n",
            "---\n",
            "Note: le marché rouvre\n",
        ] {
            let cleaned = clean(head);
            let mut aside = cleaned.set_aside.iter();
            assert!(!aside.any(|aside| aside.why == Why::FrontMatter), "{head}");
        }
    }
}
