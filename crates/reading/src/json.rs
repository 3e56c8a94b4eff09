//! The JSON that pages and the device's storage carry: a reader and a writer of the few things
//! this project writes, a tenth of the weight of a general one.
//!
//! Numbers are whole: of others the fraction is dropped. Any text gives a value or nothing.

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// `null`, and what is missing.
    #[default]
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i32),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object: its members in the order in which they were written.
    Record(Vec<(String, Json)>),
}

/// How deep values may lie in each other: what is deeper is no data of this project.
const DEPTH: u32 = 16;

impl Json {
    /// The value written as JSON, or nothing where it is malformed.
    pub fn parse(text: &str) -> Option<Json> {
        let mut parser = Parser { rest: text };
        let value = parser.value(DEPTH)?;
        parser.skip_space();
        parser.rest.is_empty().then_some(value)
    }

    /// The member of that name; [`Json::Nothing`] where there is none.
    pub fn get(&self, name: &str) -> &Json {
        let members = match self {
            Json::Record(members) => members.as_slice(),
            _ => &[],
        };
        let found = members.iter().find(|(known, _)| known == name);
        found.map_or(&Json::Nothing, |(_, value)| value)
    }

    /// The value as a text, unless it is something else.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of that member; empty where there is none.
    pub fn text(&self, name: &str) -> String {
        self.get(name).as_text().unwrap_or_default().to_owned()
    }

    /// The number of that member, unless it is missing or negative.
    pub fn number(&self, name: &str) -> Option<u32> {
        match self.get(name) {
            Json::Number(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The items of the value; none where it is no list.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::List(items) => items,
            _ => &[],
        }
    }

    /// The texts among the items.
    pub fn texts(&self) -> Vec<String> {
        let texts = self.items().iter().filter_map(Json::as_text);
        texts.map(str::to_owned).collect()
    }

    /// The value as JSON.
    pub fn write(&self) -> String {
        let mut written = String::new();
        self.write_to(&mut written);
        written
    }

    fn write_to(&self, written: &mut String) {
        match self {
            Json::Nothing => written.push_str("null"),
            Json::Flag(flag) => written.push_str(if *flag { "true" } else { "false" }),
            Json::Number(number) => written.push_str(&number.to_string()),
            Json::Text(text) => write_text(text, written),
            Json::List(items) => {
                written.push('[');
                for (at, item) in items.iter().enumerate() {
                    separate(at, written);
                    item.write_to(written);
                }
                written.push(']');
            }
            Json::Record(members) => {
                written.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    separate(at, written);
                    write_text(name, written);
                    written.push(':');
                    value.write_to(written);
                }
                written.push('}');
            }
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

fn separate(at: usize, written: &mut String) {
    if at > 0 {
        written.push(',');
    }
}

fn write_text(text: &str, written: &mut String) {
    written.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                written.push('\\');
                written.push(c);
            }
            // Nothing that is kept needs them.
            c if c < ' ' => written.push(' '),
            c => written.push(c),
        }
    }
    written.push('"');
}

struct Parser<'t> {
    rest: &'t str,
}

impl<'t> Parser<'t> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_ascii_start();
    }

    /// Takes the text if it comes next.
    fn takes(&mut self, text: &str) -> bool {
        self.skip_space();
        let after = self.rest.strip_prefix(text);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    /// Takes the longest piece whose bytes all pass.
    fn take_while(&mut self, passes: fn(u8) -> bool) -> Option<&'t str> {
        let end = self.rest.bytes().position(|byte| !passes(byte));
        let (piece, rest) = self.rest.split_at_checked(end.unwrap_or(self.rest.len()))?;
        self.rest = rest;
        Some(piece)
    }

    fn value(&mut self, depth: u32) -> Option<Json> {
        let depth = depth.checked_sub(1)?;
        if self.takes("\"") {
            return self.text().map(Json::Text);
        }
        if self.takes("[") {
            let mut items = Vec::new();
            while !self.ends(items.len(), "]")? {
                items.push(self.value(depth)?);
            }
            return Some(Json::List(items));
        }
        if self.takes("{") {
            let mut members = Vec::new();
            while !self.ends(members.len(), "}")? {
                let name = self.takes("\"").then(|| self.text())??;
                let value = self.takes(":").then(|| self.value(depth))??;
                members.push((name, value));
            }
            return Some(Json::Record(members));
        }
        match self.take_while(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))? {
            "true" => Some(Json::Flag(true)),
            "false" => Some(Json::Flag(false)),
            "null" => Some(Json::Nothing),
            number => number.split('.').next()?.parse().ok().map(Json::Number),
        }
    }

    /// Whether the list ends after that many items; nothing where a comma is missing.
    fn ends(&mut self, count: usize, end: &str) -> Option<bool> {
        if self.takes(end) {
            return Some(true);
        }
        (count == 0 || self.takes(",")).then_some(false)
    }

    /// The rest of a string whose quotation mark has been taken.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            text.push_str(self.take_while(|byte| byte != b'"' && byte != b'\\')?);
            if let Some(rest) = self.rest.strip_prefix('"') {
                self.rest = rest;
                return Some(text);
            }
            let mut after = self.rest.strip_prefix('\\')?.chars();
            text.push(match after.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'u' => {
                    let (digits, rest) = after.as_str().split_at_checked(4)?;
                    after = rest.chars();
                    // Beyond U+FFFF serde_json writes characters as they are.
                    char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
                }
                c @ ('"' | '\\' | '/') => c,
                _ => return None,
            });
            self.rest = after.as_str();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read() {
        let read = Json::parse(r#" {"a":[1,-2.5,true,null], "b" : "é\"\\\n\u003c"} "#);
        let list = vec![
            Json::Number(1),
            Json::Number(-2),
            Json::Flag(true),
            Json::Nothing,
        ];
        let members = vec![
            ("a".to_owned(), Json::List(list)),
            ("b".to_owned(), Json::from("é\"\\\n<")),
        ];
        assert_eq!(read, Some(Json::Record(members)));
    }

    #[test]
    fn what_is_malformed_is_nothing() {
        for text in [
            "",
            "[",
            "[1",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "{,}",
            "\"a",
            "\"\\u00",
            "\"\\u00é\"",
            "\"\\x\"",
            "nul",
            "1 2",
            "[1]]",
            "{\"version\":1,,\"a\":2}",
            "99999999999",
        ] {
            assert_eq!(Json::parse(text), None, "{text}");
        }
        assert_eq!(Json::parse(&"[".repeat(1_000_000)), None);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let value = Json::Record(vec![
            (
                "a\"".to_owned(),
                Json::List(vec![Json::Nothing, Json::Number(-7)]),
            ),
            ("b".to_owned(), Json::Flag(false)),
            ("c".to_owned(), Json::from("l’AES \\ \"")),
        ]);
        assert_eq!(Json::parse(&value.write()), Some(value));
    }
}
