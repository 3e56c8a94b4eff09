//! Rows of cells as text, after RFC 4180: a cell with a separator, a quotation mark or a line break stands between
//! quotation marks, and a quotation mark in it is doubled.

/// What stands between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As Excel writes it where a comma stands in numbers: in French.
    Semicolon,
    /// As the name CSV says.
    Comma,
    /// TSV, and what is copied from a sheet.
    Tab,
}

impl Separator {
    /// Each of them.
    pub const ALL: [Separator; 3] = [Separator::Semicolon, Separator::Comma, Separator::Tab];

    /// Its sign.
    pub fn sign(self) -> char {
        match self {
            Separator::Semicolon => ';',
            Separator::Comma => ',',
            Separator::Tab => '\t',
        }
    }
}

/// What stands before the separator in a line that names it.
const NAMING: &str = "sep=";

/// How many rows tell which separator it is.
const TELLING_ROWS: usize = 20;

/// How many cells a row may have.
const MOST_CELLS: usize = 200;

/// The separators that a text may have, the likeliest first: those that cut its first rows into the same number of
/// cells. It is sure where the first row has no other sign.
pub fn separators(text: &str) -> (Vec<Separator>, bool) {
    let mut even = Vec::new();
    let mut uneven = Vec::new();
    for separator in Separator::ALL {
        let rows = first_rows(text, separator);
        let cells = rows.first().map_or(0, Vec::len);
        if cells > 1 {
            let is_even = rows.iter().all(|row| row.len() == cells);
            let likely = if is_even { &mut even } else { &mut uneven };
            // The one that makes the most cells comes first.
            let is_first = likely.first().is_none_or(|(most, _)| cells > *most);
            likely.insert(if is_first { 0 } else { likely.len() }, (cells, separator));
        }
    }
    let is_sure = even.len() == 1;
    let likely = even.into_iter().chain(uneven);
    (likely.map(|(_, separator)| separator).collect(), is_sure)
}

fn first_rows(text: &str, separator: Separator) -> Vec<Vec<String>> {
    let mut rows = Rows::new(text, separator);
    let rows = std::iter::from_fn(|| rows.next_row());
    rows.take(TELLING_ROWS).collect()
}

/// All rows that hold something. A text may begin with a byte order mark.
pub fn read_rows(text: &str, separator: Separator) -> Vec<Vec<String>> {
    let mut rows = Rows::new(text, separator);
    std::iter::from_fn(|| rows.next_row()).collect()
}

struct Rows<'t> {
    rest: &'t str,
    separator: char,
}

impl<'t> Rows<'t> {
    fn new(text: &'t str, separator: Separator) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // Excel says so in a line of its own.
        let line = format!("{NAMING}{}", separator.sign());
        let rest = match text.strip_prefix(line.as_str()) {
            Some(rest) if rest.is_empty() || rest.starts_with(['\r', '\n']) => rest,
            _ => text,
        };
        Rows {
            rest,
            separator: separator.sign(),
        }
    }

    /// The next row that is not empty.
    fn next_row(&mut self) -> Option<Vec<String>> {
        while !self.rest.is_empty() {
            let row = self.row();
            if row.iter().any(|cell| !cell.trim().is_empty()) {
                return Some(row);
            }
        }
        None
    }

    fn row(&mut self) -> Vec<String> {
        let mut cells = Vec::new();
        loop {
            let cell = self.cell();
            if cells.len() < MOST_CELLS {
                cells.push(cell);
            }
            let mut rest = self.rest.chars();
            match rest.next() {
                Some(sign) if sign == self.separator => self.rest = rest.as_str(),
                Some('\r') => {
                    self.rest = rest.as_str();
                    self.rest = self.rest.strip_prefix('\n').unwrap_or(self.rest);
                    return cells;
                }
                Some(_) => {
                    self.rest = rest.as_str();
                    return cells;
                }
                None => return cells,
            }
        }
    }

    /// Up to the separator or line break behind the cell.
    fn cell(&mut self) -> String {
        let ends = |c: char| c == self.separator || matches!(c, '\r' | '\n');
        let Some(mut quoted) = self.rest.strip_prefix('"') else {
            let end = self.rest.find(ends).unwrap_or(self.rest.len());
            let (cell, rest) = self.rest.split_at(end);
            self.rest = rest;
            return unguarded(cell).to_owned();
        };
        let mut cell = String::new();
        while let Some((part, rest)) = quoted.split_once('"') {
            cell.push_str(part);
            match rest.strip_prefix('"') {
                Some(rest) => {
                    cell.push('"');
                    quoted = rest;
                }
                None => {
                    // What stands behind the mark belongs to the cell, as most programs read it.
                    let end = rest.find(ends).unwrap_or(rest.len());
                    let (more, rest) = rest.split_at(end);
                    cell.push_str(more);
                    self.rest = rest;
                    return unguarded(&cell).to_owned();
                }
            }
        }
        // The mark is never closed: the rest of the text is this cell.
        cell.push_str(quoted);
        self.rest = "";
        unguarded(&cell).to_owned()
    }
}

/// The rows as text, for programs that take the first sign of a file for a mark of UTF-8.
pub fn write_rows(rows: &[Vec<String>], separator: Separator) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(separator.sign());
            }
            // A first row of that cell and an empty one would be taken for the line that names the separator.
            let is_name = cell == NAMING;
            let cell = guarded(cell);
            if is_name || cell.contains(['"', '\r', '\n', separator.sign()]) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// What makes a formula of a cell in a sheet.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The cell with a mark before it where a sheet would run it as a formula: what a glossary says may come from anybody.
pub(crate) fn guarded(cell: &str) -> String {
    let bare = cell.trim_start_matches('\'');
    match bare.starts_with(FORMULA) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// The cell without that mark.
fn unguarded(cell: &str) -> &str {
    let bare = cell.trim_start_matches('\'');
    match bare.starts_with(FORMULA) {
        true => cell.strip_prefix('\'').unwrap_or(cell),
        false => cell,
    }
}
