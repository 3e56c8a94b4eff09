//! The table of what happened that is filled in after a first reading: who, what, where, when.

use std::collections::HashMap;

use crate::glossary::{Entry, Kind};
use crate::lesson::Lesson;
use crate::words::words;

words! {
    /// Whether there is such a table.
    #[derive(Default)]
    Grid {
        /// There is none.
        #[default]
        None = "non",
        /// Nothing in it is filled in.
        Empty = "vide",
        /// What the lesson knows by itself is filled in: names and places.
        HalfFilled = "debut",
    }
}

words! {
    /// A row of the table.
    GridWord {
        /// Who.
        Who = "qui",
        /// What.
        What = "quoi",
        /// Where.
        Where = "ou",
        /// When.
        When = "quand",
        /// How.
        How = "comment",
        /// How many.
        HowMany = "combien",
        /// Why.
        Why = "pourquoi",
    }
}

/// How many names are filled in.
const NAMES: usize = 3;

impl GridWord {
    /// What the lesson knows of it by itself: the names that it has most often; empty where it knows nothing.
    pub fn known(self, lesson: &Lesson) -> String {
        let article = &lesson.article;
        match self {
            GridWord::Who => names(lesson, |entry| {
                matches!(entry.kind, Kind::Person | Kind::Organisation)
            }),
            GridWord::Where => match names(lesson, |entry| entry.kind == Kind::Place) {
                names if names.is_empty() => article.place.clone(),
                names => names,
            },
            // When it happened, the text alone knows: its own day is a later one.
            _ => String::new(),
        }
    }
}

fn names(lesson: &Lesson, is_one: impl Fn(&Entry) -> bool) -> String {
    // In the order of the text: of those that are equally frequent the first come first.
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut entries: Vec<&Entry> = Vec::new();
    for mention in lesson.article.mentions() {
        let count = counts.entry(&mention.entry).or_default();
        *count += 1;
        if *count == 1
            && let Some(entry) = lesson.glossary.entry(&mention.entry)
            && is_one(entry)
        {
            entries.push(entry);
        }
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(counts.get(entry.id.as_str()).copied()));
    let headwords = entries.iter().take(NAMES).map(|it| it.headword.as_str());
    headwords.collect::<Vec<&str>>().join(", ")
}
