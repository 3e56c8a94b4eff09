//! How a reader likes to read.

use serde::{Deserialize, Serialize};

/// Declares a closed set of choices, each with the word that stands for it in storage and on
/// the page's root element.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(from = "String", into = "&'static str")]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every choice, in the order in which it is offered.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The word for it in storage and in markup.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl From<$name> for &'static str {
            fn from(choice: $name) -> &'static str {
                choice.word()
            }
        }

        /// A word that a newer or older version wrote falls back to the default.
        impl From<String> for $name {
            fn from(word: String) -> $name {
                let known = $name::ALL.iter().find(|choice| choice.word() == word);
                known.copied().unwrap_or_default()
            }
        }
    };
}

choices! {
    /// Where the notes stand.
    #[derive(Default)]
    Notes {
        /// Hidden.
        Off = "off",
        /// Behind a button at each paragraph's end.
        #[default]
        Paragraph = "paragraph",
        /// Under each paragraph.
        Below = "below",
        /// In a second column where there is room, else below.
        Beside = "beside",
    }
}

choices! {
    /// Which mentions are underlined.
    #[derive(Default)]
    Marking {
        /// The first of each entry after the title and after each subheading.
        #[default]
        First = "first",
        /// Every one.
        All = "all",
        /// None; they can still be tapped.
        None = "none",
    }
}

choices! {
    /// In which languages an explanation speaks.
    #[derive(Default)]
    Explanations {
        /// The article's language only.
        Article = "article",
        /// The notes' language only.
        Notes = "notes",
        /// Both, the article's first.
        #[default]
        Both = "both",
    }
}

choices! {
    /// Paper and ink.
    #[derive(Default)]
    Theme {
        /// Light or dark, as the device is set.
        #[default]
        System = "system",
        /// Dark on white.
        Light = "light",
        /// Dark on warm paper.
        Sepia = "sepia",
        /// Light on dark.
        Dark = "dark",
    }
}

choices! {
    /// Size of the article's letters.
    #[derive(Default)]
    TextSize {
        /// 17 px at the browser's default.
        Small = "1",
        /// 19 px.
        #[default]
        Medium = "2",
        /// 22 px.
        Large = "3",
        /// 26 px.
        Largest = "4",
    }
}

choices! {
    /// Length of a line.
    #[derive(Default)]
    LineWidth {
        /// About 50 letters.
        Narrow = "narrow",
        /// About 64 letters.
        #[default]
        Medium = "medium",
        /// About 78 letters.
        Wide = "wide",
    }
}

choices! {
    /// Letterforms of the article.
    #[derive(Default)]
    Typeface {
        /// With serifs.
        #[default]
        Serif = "serif",
        /// Without.
        Sans = "sans",
    }
}

choices! {
    /// The language of the interface, by its BCP 47 tag.
    #[derive(Default)]
    Interface {
        /// French.
        #[default]
        French = "fr",
        /// English.
        English = "en",
    }
}

/// Everything a reader can set. What is missing in storage takes its default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Where the notes stand.
    pub notes: Notes,
    /// Which names and acronyms are underlined.
    pub names: Marking,
    /// Which expressions are underlined.
    pub words: Marking,
    /// In which languages an explanation speaks.
    pub explanations: Explanations,
    /// Whether a tap on a sentence shows its counterpart.
    pub sentences: bool,
    /// Paper and ink.
    pub theme: Theme,
    /// Size of the article's letters.
    pub size: TextSize,
    /// Length of a line.
    pub width: LineWidth,
    /// Letterforms of the article.
    pub typeface: Typeface,
    /// The language of the interface.
    pub interface: Interface,
    /// Whether single letters on the keyboard are commands (WCAG 2.1.4).
    pub keys: bool,
}

impl Default for Settings {
    /// What the prerendered page shows.
    fn default() -> Self {
        Settings {
            notes: Notes::default(),
            names: Marking::default(),
            words: Marking::default(),
            explanations: Explanations::default(),
            sentences: false,
            theme: Theme::default(),
            size: TextSize::default(),
            width: LineWidth::default(),
            typeface: Typeface::default(),
            interface: Interface::default(),
            keys: true,
        }
    }
}

impl Settings {
    /// The settings of a first visit, by the browser's preferred language (BCP 47).
    ///
    /// A reader of English gets English words around the text and English by paragraph;
    /// anybody else reads in French only until they ask for more.
    pub fn first_visit(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("en") {
            Settings {
                interface: Interface::English,
                ..Settings::default()
            }
        } else {
            Settings {
                notes: Notes::Off,
                explanations: Explanations::Article,
                ..Settings::default()
            }
        }
    }

    /// The attributes of the page's root element that the style sheet reads.
    pub fn root_attributes(&self) -> [(&'static str, &'static str); 9] {
        [
            ("lang", self.interface.word()),
            ("data-notes", self.notes.word()),
            ("data-names", self.names.word()),
            ("data-words", self.words.word()),
            ("data-explanations", self.explanations.word()),
            ("data-theme", self.theme.word()),
            ("data-size", self.size.word()),
            ("data-width", self.width.word()),
            ("data-typeface", self.typeface.word()),
        ]
    }
}
