//! What a reader has chosen, setting by setting.

use crate::json::Json;

use crate::words::flag_word;

/// The settings that a reader has chosen, by name, with the word for each choice. What is not among
/// them takes its default, see [`Settings::of`](super::Settings::of).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(Vec<(String, String)>);

impl Choices {
    /// The choices as they were kept. An older version kept every setting, and switches as flags.
    pub fn read(json: &Json) -> Choices {
        let mut choices = Choices::default();
        for (name, value) in json.members() {
            match value {
                Json::Flag(flag) => choices.set(name, flag_word(*flag)),
                Json::Text(word) => choices.set(name, word),
                _ => {}
            }
        }
        choices
    }

    /// The choices as they are kept.
    pub fn write(&self) -> Json {
        let members = self.iter();
        let members = members.map(|(name, word)| (name.to_owned(), Json::from(word)));
        Json::Record(members.collect())
    }

    /// Name and word of each choice.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, word)| (name.as_str(), word.as_str()))
    }

    /// The word chosen for the setting of that name.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.iter().find(|(known, _)| *known == name);
        found.map(|(_, word)| word)
    }

    /// Chooses that word for the setting of that name.
    pub fn set(&mut self, name: &str, word: &str) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, chosen)) => word.clone_into(chosen),
            None => self.0.push((name.to_owned(), word.to_owned())),
        }
    }

    /// The choices that differ from, or are missing in, what was chosen before.
    pub fn since(&self, before: &Choices) -> Choices {
        let changed = self.iter();
        let changed = changed.filter(|(name, word)| before.get(name) != Some(word));
        Choices(
            changed
                .map(|(name, word)| (name.to_owned(), word.to_owned()))
                .collect(),
        )
    }

    /// These choices, with those of `later` over them: each setting stands for itself, so that two
    /// windows do not undo each other's.
    pub fn with(mut self, later: &Choices) -> Choices {
        for (name, word) in later.iter() {
            self.set(name, word);
        }
        self
    }
}
