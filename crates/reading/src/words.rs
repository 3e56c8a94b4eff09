//! Closed sets of choices, each with the word that stands for it in files, storage and markup.

/// What has a word for each of its values.
pub trait Word: Sized {
    /// The word for it.
    fn word(self) -> &'static str;

    /// The value of that word; none where only a newer or older version knows it.
    fn of_word(word: &str) -> Option<Self>;
}

/// The word for the position of a switch.
pub fn flag_word(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

impl Word for bool {
    fn word(self) -> &'static str {
        flag_word(self)
    }

    fn of_word(word: &str) -> Option<Self> {
        [true, false]
            .into_iter()
            .find(|flag| flag_word(*flag) == word)
    }
}

/// Declares such a set.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every choice, in the order in which it is offered.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The word for each of them.
            pub const WORDS: &[&'static str] = &[$($word),+];

            /// The word for it in files, storage and markup.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The choice of that word; none where only a newer or older version knows it.
            pub fn of_word(word: &str) -> Option<$name> {
                $name::ALL.iter().find(|choice| choice.word() == word).copied()
            }
        }

        impl $crate::words::Word for $name {
            fn word(self) -> &'static str {
                $name::word(self)
            }

            fn of_word(word: &str) -> Option<Self> {
                $name::of_word(word)
            }
        }

        impl $crate::json::InJson for $name {
            fn to_json(&self) -> $crate::json::Json {
                self.word().into()
            }

            fn from_json(json: &$crate::json::Json) -> Option<Self> {
                $name::of_word(json.as_text()?)
            }
        }
    };
}
pub use words;
