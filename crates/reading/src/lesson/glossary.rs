//! What explains an article, and its JSON, which has only what the words of its page don't say.

use serde::Serialize;

use crate::glossary::Entry;
use crate::json::Json;

/// What explains an article. Serialised like the [`Lesson`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Glossary {
    /// Lines that hold in this text only; mentions refer to them by position.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub here: Vec<Here>,
    /// The entries mentioned, by kind, then in alphabetical order of their headwords: the order
    /// of the glossary and of its numbers in print.
    pub entries: Vec<Entry>,
}

/// What a mention means in this text only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Here {
    /// Another entry that this stands for here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The line, one a language: (BCP 47 tag, text).
    pub lines: Vec<(String, String)>,
}

impl Here {
    /// The line in the language of that BCP 47 tag.
    pub fn line(&self, lang: &str) -> Option<&str> {
        let (_, text) = self.lines.iter().find(|(tag, _)| tag == lang)?;
        Some(text)
    }
}

impl Glossary {
    /// The glossary without the words of its entries, or nothing where they are of another
    /// shape.
    pub fn read(json: &Json) -> Option<Glossary> {
        let entries = json.get("entries").items().iter().map(Entry::read);
        Some(Glossary {
            here: json.get("here").items().iter().map(here).collect(),
            entries: entries.collect::<Option<_>>()?,
        })
    }
}

fn here(json: &Json) -> Here {
    let lines = json.get("lines").items().iter();
    Here {
        who: json.get("who").as_text().map(str::to_owned),
        lines: lines.filter_map(|line| pair(&line.texts())).collect(),
    }
}

fn pair(texts: &[String]) -> Option<(String, String)> {
    match texts {
        [tag, text] => Some((tag.clone(), text.clone())),
        _ => None,
    }
}
