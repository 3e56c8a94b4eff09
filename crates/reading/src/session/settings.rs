//! How a reader likes to read.

use crate::json::Json;

/// Declares a closed set of choices, each with the word that stands for it in storage and on
/// the page's root element.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every choice, in the order in which it is offered.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The word for each of them.
            pub const WORDS: &[&'static str] = &[$($word),+];

            /// The word for it in storage and in markup.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        /// A word that a newer or older version wrote falls back to the default.
        impl From<&str> for $name {
            fn from(word: &str) -> $name {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    /// The settings as they were kept.
    pub fn read(json: &Json) -> Settings {
        let mut settings = Settings::default();
        if let Json::Record(members) = json {
            for (name, value) in members {
                let word = match value {
                    Json::Flag(flag) => flag_word(*flag),
                    value => value.as_text().unwrap_or_default(),
                };
                settings = settings.with(name, word);
            }
        }
        settings
    }

    /// The settings as they are kept.
    pub fn write(&self) -> Json {
        let words = self.words().into_iter();
        let members = words.map(|(name, word)| (name.to_owned(), Json::from(word)));
        Json::Record(members.collect())
    }

    /// Every setting by its name, with the word for what is chosen.
    pub fn words(&self) -> [(&'static str, &'static str); 11] {
        [
            ("notes", self.notes.word()),
            ("names", self.names.word()),
            ("words", self.words.word()),
            ("explanations", self.explanations.word()),
            ("sentences", flag_word(self.sentences)),
            ("theme", self.theme.word()),
            ("size", self.size.word()),
            ("width", self.width.word()),
            ("typeface", self.typeface.word()),
            ("interface", self.interface.word()),
            ("keys", flag_word(self.keys)),
        ]
    }

    /// The word for what is chosen in the setting of that name.
    pub fn word(&self, name: &str) -> &'static str {
        let found = self.words().into_iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, word)| word)
    }

    /// The settings with another choice for the one of that name; unknown names change nothing.
    pub fn with(mut self, name: &str, word: &str) -> Settings {
        match name {
            "notes" => self.notes = word.into(),
            "names" => self.names = word.into(),
            "words" => self.words = word.into(),
            "explanations" => self.explanations = word.into(),
            "sentences" => self.sentences = word == flag_word(true),
            "theme" => self.theme = word.into(),
            "size" => self.size = word.into(),
            "width" => self.width = word.into(),
            "typeface" => self.typeface = word.into(),
            "interface" => self.interface = word.into(),
            "keys" => self.keys = word == flag_word(true),
            _ => {}
        }
        self
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

/// The word for the position of a switch.
pub fn flag_word(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}
