//! One line of Markdown: its mark, its words, its links.
//!
//! Pages saved as Markdown by crawlers are cut into lines that have to be accounted for one
//! by one, and their Markdown is often broken; so a line is read by itself.

use std::ops::RangeInclusive;

use super::html;
use super::unit::{Form, before};

/// The longest address of a link that is looked for, in bytes.
const ADDRESS_BYTES: usize = 4096;

/// The longest tag of a generator of sites that is looked for, in bytes.
const TEMPLATE_BYTES: usize = 400;

/// Brackets nested more deeply are words like any other.
const NESTED: usize = 8;

/// Whether a text is Markdown is judged by its first so many bytes,
const SAMPLE_BYTES: usize = 256 * 1024;
/// and so many lines of them.
const SAMPLE_LINES: usize = 5000;
/// So many signs of Markdown make a text Markdown: a heading or bold words are one, as plain texts
/// have a `#` or a `**` here and there.
const SIGNS: usize = 2;
/// For how many signs a link counts, a heading between empty lines, or the label of a crawler:
/// plain texts have none.
const CERTAIN: usize = 2;
/// A line with no more bytes than this, marks counted, is not bold but a mark.
const MARK_BYTES: usize = 6;
/// The levels of headings, in `#`.
const LEVELS: RangeInclusive<usize> = 1..=6;
/// A line of `=` or `-` under a heading has at least so many.
const UNDERLINE: usize = 3;
/// What stands between the cells of a row.
const CELL_MARK: &str = " | ";
/// The digits of a number before an item: longer ones are years.
const ITEM_DIGITS: RangeInclusive<usize> = 1..=2;
/// Bold lines have more bytes than their marks.
const STRONG_MARKS_BYTES: usize = 4;

/// A line with its markup taken off.
#[derive(Clone, Debug, Default)]
pub(super) struct Marked {
    pub(super) form: Form,
    pub(super) text: String,
    pub(super) line: usize,
    /// The line of the marks under a heading.
    pub(super) underline: Option<usize>,
    pub(super) gap: bool,
    pub(super) links: usize,
    pub(super) link_bytes: usize,
    pub(super) picture: bool,
    pub(super) strong: bool,
}

impl Marked {
    pub(super) fn is_words(&self) -> bool {
        self.underline.is_none() && self.text.contains(char::is_alphanumeric)
    }
}

/// Whether a text is Markdown: it has marks that plain text does not have.
pub(super) fn is_markdown(text: &str) -> bool {
    let start = before(text, SAMPLE_BYTES);
    let mut signs = 0;
    let mut above = "";
    let mut lines = start.lines().take(SAMPLE_LINES).peekable();
    while let Some(line) = lines.next() {
        let line = line.trim();
        let heading = line.trim_start_matches('#');
        let hashes = line.len() - heading.len();
        if LEVELS.contains(&hashes) && heading.starts_with(' ') {
            let below = lines.peek().map_or("", |line| line.trim());
            let titled = heading.trim_start().starts_with(char::is_alphabetic);
            let alone = above.is_empty() && below.is_empty() && titled;
            signs += if alone { CERTAIN } else { 1 };
        }
        above = line;
        signs += usize::from(line.contains("](")) * CERTAIN;
        signs += usize::from(line.starts_with("Markdown Content:")) * CERTAIN;
        signs += usize::from(line.contains("**") && line.len() > MARK_BYTES);
    }
    signs >= SIGNS
}

/// A line of nothing but `=` or `-`, which makes the line above it a heading.
pub(super) fn is_underline(line: &str) -> bool {
    line.len() >= UNDERLINE
        && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'))
}

/// The line under the heads of a table: `|---|:--:|`.
pub(super) fn is_under_heads(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.bytes().all(|byte| b"|:- \t".contains(&byte))
}

/// Whether a line is a row of a table: a bar ends it after another, or it is a row in HTML.
pub(super) fn is_row(line: &str) -> bool {
    let bars = line.strip_suffix('|').is_some_and(|row| row.contains('|'));
    let tagged = ["<tr", "<td", "<th"].iter().any(|tag| {
        let after = line.strip_prefix(tag);
        after.is_some_and(|after| after.starts_with(['>', ' ']))
    });
    bars || tagged
}

/// A row of a table, with one bar between its cells.
pub(super) fn row(line: &str) -> Marked {
    let cells = line.trim_matches(|c: char| c == '|' || c.is_whitespace());
    let cells: Vec<&str> = cells.split('|').map(str::trim).collect();
    let mut reader = Inline::new(Form::Row);
    reader.read(&cells.join(CELL_MARK));
    reader.end()
}

/// The mark a line begins with and what stands after it.
pub(super) fn block_mark(line: &str, markdown: bool) -> (Form, &str) {
    let line = line.trim();
    if markdown {
        let rest = line.trim_start_matches('#');
        let hashes = line.len() - rest.len();
        if LEVELS.contains(&hashes) && (rest.starts_with(' ') || rest.is_empty()) {
            let level = u8::try_from(hashes).unwrap_or(6);
            return (
                Form::Heading(level),
                rest.trim().trim_end_matches('#').trim_end(),
            );
        }
    }
    if let Some(rest) = line.strip_prefix('>') {
        return match rest.starts_with([' ', '>']) || markdown {
            true => (Form::Quote, rest.trim_start_matches(['>', ' '])),
            false => (Form::Text, line),
        };
    }
    for mark in [
        "- ", "* ", "+ ", "• ", "•\t", "◦ ", "▪ ", "▪️ ", "‣ ", "· ", "– ", "— ", "-\t", "*\t",
        "•", "–\t", "▪", "◦", "‣", "➢", "➤", "►", "■ ", "□ ", "● ", "○ ", "✓", "✔", "❖", "o\t",
        "\u{f0b7}", "\u{f0a7}", "\u{f0d8}", "\u{f0fc}",
    ] {
        if let Some(rest) = line
            .strip_prefix(mark)
            .filter(|rest| !rest.trim().is_empty())
        {
            return (Form::Item, rest.trim_start());
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if ITEM_DIGITS.contains(&digits)
        && markdown
        && let Some(rest) = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))
    {
        return (Form::Item, rest.trim_start());
    }
    (Form::Text, line)
}

/// Reads a line of Markdown.
pub(super) fn line(line: &str) -> Marked {
    if is_row(line) {
        return row(line);
    }
    // A backslash breaks the line, where it is not itself meant.
    let line = match line.strip_suffix('\\') {
        Some(broken) if !broken.ends_with('\\') => broken.trim_end(),
        _ => line,
    };
    let (form, rest) = block_mark(line, true);
    let mut reader = Inline::new(form);
    reader.read(rest);
    let mut marked = reader.end();
    let emphasised = |mark: &str| rest.starts_with(mark) && rest.ends_with(mark);
    marked.strong = rest.len() > STRONG_MARKS_BYTES
        && (emphasised("**") || emphasised("__") || emphasised("*") || emphasised("_"));
    marked
}

struct Inline {
    marked: Marked,
    /// Where in the text brackets were opened, and whether for a picture.
    brackets: Vec<(usize, bool)>,
    /// Where in the text an `<a>` began.
    link: Option<usize>,
}

impl Inline {
    fn new(form: Form) -> Self {
        Inline {
            marked: Marked {
                form,
                ..Marked::default()
            },
            brackets: Vec::new(),
            link: None,
        }
    }

    fn end(mut self) -> Marked {
        let text = &mut self.marked.text;
        text.truncate(text.trim_end().len());
        self.marked
    }

    fn read(&mut self, line: &str) {
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            rest = match c {
                '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                    let mut chars = after.chars();
                    self.marked.text.extend(chars.next());
                    chars.as_str()
                }
                '!' if after.starts_with('[') && self.brackets.len() < NESTED => {
                    self.brackets.push((self.marked.text.len(), true));
                    after.get(1..).unwrap_or_default()
                }
                '[' => {
                    if self.brackets.len() < NESTED {
                        self.brackets.push((self.marked.text.len(), false));
                    }
                    self.marked.text.push('[');
                    after
                }
                ']' => self.close(after),
                '*' | '`' if !after.starts_with(' ') || !self.marked.text.ends_with(' ') => after,
                '_' if self.at_word_edge(after) => after,
                '{' => match end_of_template(after) {
                    Some(after) => after,
                    None => {
                        self.marked.text.push(c);
                        after
                    }
                },
                '&' => match html::begins_with_number(rest) {
                    Some((character, after)) => {
                        self.marked.text.push(character);
                        after
                    }
                    None => {
                        self.marked.text.push(c);
                        after
                    }
                },
                '<' => match html::tag(rest) {
                    Some(tag) => {
                        self.tag(&tag.name, tag.ends);
                        tag.after
                    }
                    None => {
                        self.marked.text.push(c);
                        after
                    }
                },
                _ => {
                    self.marked.text.push(c);
                    after
                }
            };
        }
    }

    /// Takes off a tag of HTML: those of cells and lines part words.
    fn tag(&mut self, name: &str, ends: bool) {
        let text = &mut self.marked.text;
        match name {
            "img" => self.marked.picture = true,
            "a" if ends => {
                if let Some(start) = self.link.take() {
                    self.marked.links += 1;
                    self.marked.link_bytes += text.len().saturating_sub(start);
                }
            }
            "a" => self.link = Some(text.len()),
            "td" | "th" if !ends && !text.is_empty() => text.push_str(CELL_MARK),
            "td" | "th" => {}
            _ if html::is_block(name) && !text.is_empty() && !text.ends_with(' ') => text.push(' '),
            _ => {}
        }
    }

    /// Whether `_` stands where emphasis begins or ends rather than within a word.
    fn at_word_edge(&self, after: &str) -> bool {
        !self.marked.text.ends_with(char::is_alphanumeric)
            || !after.starts_with(char::is_alphanumeric)
    }

    /// A bracket closes: with an address after it, what it holds was a link or a picture.
    fn close<'l>(&mut self, after: &'l str) -> &'l str {
        let Some((start, picture)) = self.brackets.pop() else {
            self.marked.text.push(']');
            return after;
        };
        let address = after.strip_prefix('(').and_then(end_of_address);
        match address {
            Some(after) if picture => {
                self.marked.text.truncate(start);
                self.marked.picture = true;
                after
            }
            Some(after) => {
                let inside = self.marked.text.get(start..).unwrap_or_default();
                if let Some(words) = inside.strip_prefix('[') {
                    // What a page sets off as a link may touch the word before it.
                    let touches = words.starts_with(char::is_alphanumeric)
                        && self
                            .marked
                            .text
                            .get(..start)
                            .is_some_and(|text| text.ends_with(char::is_alphanumeric));
                    let space = if touches { " " } else { "" };
                    self.marked.text.replace_range(start..start + 1, space);
                }
                self.marked.links += 1;
                self.marked.link_bytes +=
                    self.marked.text.len() - start.min(self.marked.text.len());
                after
            }
            None => {
                self.marked.text.push(']');
                after
            }
        }
    }
}

/// What stands after a tag of a generator of sites, of which the first bracket is read: « {% hint %} ».
fn end_of_template(rest: &str) -> Option<&str> {
    let inside = before(rest.strip_prefix('%')?, TEMPLATE_BYTES);
    let end = inside.find("%}")?;
    rest.get(end + "%%}".len()..)
}

/// What stands after the bracket that ends an address.
fn end_of_address(address: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, c) in before(address, ADDRESS_BYTES).char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return address.get(at + 1..),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_taken_off() {
        for (written, text, links) in [
            (
                "*   [Accueil](https://exemple.test/ \"Accueil\")",
                "Accueil",
                1,
            ),
            (
                "[![Image 1: x](a.png) Un titre](https://exemple.test/(a))",
                " Un titre",
                1,
            ),
            (
                "Un **mot** en [gras](#x) et _un_ autre\\.",
                "Un mot en gras et un autre.",
                1,
            ),
            ("Le [sic] reste", "Le [sic] reste", 0),
            ("{% hint style=\"info\" %}", "", 0),
            ("Un {% mot %}court\\", "Un court", 0),
            (
                "Un&#x20;mot &#8211; & l&#39;autre.&#x20;",
                "Un mot – & l'autre.",
                0,
            ),
            ("Un &#; et &#12", "Un &#; et &#12", 0),
            ("Deux\\\\", "Deux\\", 0),
            ("{ x | x > 0 %", "{ x | x > 0 %", 0),
            ("un_nom_de_fichier", "un_nom_de_fichier", 0),
            (
                "Le <b class=\"x\">prix</b> du <a href=\"#x\">riz</a><!-- à voir -->",
                "Le prix du riz",
                1,
            ),
            ("Riz<br>Mil <3 et <mil>", "Riz Mil <3 et <mil>", 0),
            ("<tr><td>Riz</td><td>300</td></tr>", "Riz | 300", 0),
        ] {
            let marked = line(written);
            assert_eq!(
                (marked.text.as_str(), marked.links),
                (text, links),
                "{written}"
            );
        }
        assert_eq!(line("## Titre ##").form, Form::Heading(2));
        assert!(line("![Image 3](a.png)").picture);
    }
}
