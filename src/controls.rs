//! The words by which the markup says what its controls do. Views write them, `navigation.rs` reads them.
//!
//! Attribute names stand in the markup itself, since `html!` takes no others; `tests/controls.rs` holds that
//! each control in the snapshots can be read.

/// Declares a closed set, each member with the word that stands for it in markup.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$member_doc])* $member),+ }

        impl $name {
            /// All of them, in the order in which they are declared.
            pub const ALL: &[$name] = &[$($name::$member),+];

            /// The word for it.
            pub const fn word(self) -> &'static str {
                match self { $($name::$member => $word),+ }
            }

            /// The one for which that word stands.
            pub fn from_word(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}

words! {
    /// The attributes by which a button or tool says what it does. Where it has several, the first of these
    /// counts.
    Attribute {
        /// Explains the entry with that id, which was chosen in the glossary.
        Show = "data-show",
        /// Has the library show lessons of that level only, or all again.
        Level = "data-level",
        /// Takes the entry with that id out of what the reader saved.
        Unsave = "data-unsave",
        /// Explains the related entry with that id.
        Follow = "data-follow",
        /// Moves the explanation to the mention at that position.
        Mention = "data-mention",
        /// Opens or closes the panel of that [`Tool`].
        Tool = "data-tool",
        /// Shows the interface in that language, a BCP 47 tag.
        Interface = "data-interface",
        /// Does what that [`Control`] does.
        Action = "data-action",
    }
}

words! {
    /// The tools that open a panel.
    Tool {
        /// The lesson's glossary.
        Glossary = "glossary",
        /// The settings.
        Settings = "settings",
    }
}

words! {
    /// What a control does that needs no more than its name.
    Control {
        /// Closes the explanation or panel.
        Close = "close",
        /// Closes the notice.
        Dismiss = "dismiss",
        /// Goes back to the entry before, or to the glossary.
        StepBack = "step-back",
        /// To the mention before; [`Attribute::Mention`] says which, unless there is none.
        Previous = "previous",
        /// To the mention after, likewise.
        Next = "next",
        /// Goes back to the mention from which the reader moved.
        Return = "return",
        /// Saves the entry that is explained, or no longer.
        Save = "save",
        /// Says its headword aloud.
        Say = "say",
        /// The same, and allows a voice that sends the word away.
        SayOnline = "say-online",
        /// Shares the address of the page, or of the entry that is explained.
        Share = "share",
    }
}

words! {
    /// The names of fields: of all settings, and of two that belong to the glossary's panel.
    Field {
        /// What is searched for in the glossary.
        Search = "search",
        /// Whether the glossary lists only what the reader saved.
        OnlySaved = "only-saved",
        /// Where the notes stand.
        Notes = "notes",
        /// Which names and acronyms are underlined.
        Names = "names",
        /// Which expressions are underlined.
        Words = "words",
        /// In which languages explanations are.
        Explanations = "explanations",
        /// Whether a tap on a sentence shows its counterpart.
        Sentences = "sentences",
        /// Paper and ink.
        Theme = "theme",
        /// The size of the letters.
        Size = "size",
        /// The length of a line.
        Width = "width",
        /// Letterforms.
        Typeface = "typeface",
        /// The language of the interface, which buttons set: see [`Attribute::Interface`].
        Interface = "interface",
        /// What a printed lesson has beside its text.
        Printing = "printing",
        /// Whether single letters on the keyboard are commands.
        Keys = "keys",
        /// Whether a voice may speak that sends the words away.
        OnlineVoice = "online-voice",
    }
}
