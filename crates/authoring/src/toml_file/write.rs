//! Writing TOML.

/// A table that is being written; keys without a value are left out.
pub(crate) struct Table<'t>(&'t mut String);

impl<'t> Table<'t> {
    /// Begins the table of that name; one of many has it in brackets.
    pub(crate) fn of(toml: &'t mut String, name: &str) -> Table<'t> {
        if !toml.is_empty() {
            toml.push('\n');
        }
        for part in ["[", name, "]\n"] {
            toml.push_str(part);
        }
        Table(toml)
    }

    /// Begins with the keys of the file itself.
    pub(crate) fn top(toml: &'t mut String) -> Table<'t> {
        Table(toml)
    }

    /// A key with a value as it stands in the file.
    pub(crate) fn line(&mut self, key: &str, value: &str) {
        for part in [key, " = ", value, "\n"] {
            self.0.push_str(part);
        }
    }

    /// A key with a text.
    pub(crate) fn text(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.line(key, &quoted(value));
        }
    }

    /// A key with a list of texts.
    pub(crate) fn list(&mut self, key: &str, values: &[String]) {
        if !values.is_empty() {
            let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
            self.line(key, &format!("[{}]", values.join(", ")));
        }
    }

    /// A day is written without quotation marks; what is none is left out.
    pub(crate) fn day(&mut self, key: &str, day: &str) {
        if is_day(day) {
            self.line(key, day);
        }
    }
}

/// Whether that is a day, ISO 8601.
pub(crate) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &&str| -> Option<u32> {
        let is_digits = part.bytes().all(|byte| byte.is_ascii_digit());
        is_digits.then(|| part.parse().ok())?
    };
    let numbers: Option<Vec<u32>> = parts.iter().map(number).collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let is_leap = |year: u32| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    match numbers.as_deref() {
        Some([year, month, day]) => {
            let days = match month {
                2 if is_leap(*year) => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => 0,
            };
            lengths == [4, 2, 2] && (1..=days).contains(day)
        }
        _ => false,
    }
}

/// A key as it may stand in a head.
pub(crate) fn key(name: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    match !name.is_empty() && name.chars().all(is_bare) {
        true => name.to_owned(),
        false => quoted(name),
    }
}

/// A text in quotation marks.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(letter)));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
