//! How a reader likes to read.

use super::choices::Choices;
use super::voice::is_language;

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

            /// Makes the choice of that word; a word that only a newer or older version knows
            /// changes nothing.
            fn choose(&mut self, word: &str) {
                if let Some(choice) = $name::ALL.iter().find(|choice| choice.word() == word) {
                    *self = *choice;
                }
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
        /// For the wall of a classroom: up to 36 px in a window of 1920.
        Wall = "5",
        /// For the back rows: up to 48 px in a window of 1920.
        LargeWall = "6",
    }
}

choices! {
    /// What a printed lesson has beside its text.
    #[derive(Default)]
    Printing {
        /// A line for each word explained, under the paragraph in which it comes first.
        #[default]
        Glosses = "glosses",
        /// That, and the whole glossary at the end.
        Explanations = "explanations",
        /// Nothing.
        Text = "text",
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
    /// What a printed lesson has beside its text.
    pub printing: Printing,
    /// Whether single letters on the keyboard are commands (WCAG 2.1.4).
    pub keys: bool,
    /// Whether a voice may speak that sends the words to whoever runs it.
    pub online_voice: bool,
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
            printing: Printing::default(),
            keys: true,
            online_voice: false,
        }
    }
}

impl Settings {
    /// The settings of a reader whose browser prefers that language (BCP 47), and who has made
    /// these choices.
    ///
    /// Where nothing was chosen, a browser in French reads in French only. Any other gets English
    /// words around the text, English by paragraph, and explanations in both languages; so does
    /// whoever chooses English for the interface.
    pub fn of(language: &str, choices: &Choices) -> Self {
        let french = Interface::French.word();
        let reads_french = is_language(language, french);
        let wants_english = choices.get("interface") == Some(Interface::English.word());
        let mut settings = if reads_french && !wants_english {
            Settings {
                notes: Notes::Off,
                explanations: Explanations::Article,
                ..Settings::default()
            }
        } else {
            Settings {
                interface: Interface::English,
                ..Settings::default()
            }
        };
        for (name, word) in choices.iter() {
            settings.choose(name, word);
        }
        settings
    }

    /// Every setting by its name, with the word for what is chosen.
    pub fn words(&self) -> [(&'static str, &'static str); 13] {
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
            ("printing", self.printing.word()),
            ("keys", flag_word(self.keys)),
            ("online-voice", flag_word(self.online_voice)),
        ]
    }

    /// The word for what is chosen in the setting of that name.
    pub fn word(&self, name: &str) -> &'static str {
        let found = self.words().into_iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, word)| word)
    }

    /// Makes another choice for the setting of that name; unknown names and words change nothing.
    fn choose(&mut self, name: &str, word: &str) {
        match name {
            "notes" => self.notes.choose(word),
            "names" => self.names.choose(word),
            "words" => self.words.choose(word),
            "explanations" => self.explanations.choose(word),
            "sentences" => self.sentences = word == flag_word(true),
            "theme" => self.theme.choose(word),
            "size" => self.size.choose(word),
            "width" => self.width.choose(word),
            "typeface" => self.typeface.choose(word),
            "interface" => self.interface.choose(word),
            "printing" => self.printing.choose(word),
            "keys" => self.keys = word == flag_word(true),
            "online-voice" => self.online_voice = word == flag_word(true),
            _ => {}
        }
    }

    /// The attributes of the page's root element that the style sheet reads.
    pub fn root_attributes(&self) -> [(&'static str, &'static str); 10] {
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
            ("data-printing", self.printing.word()),
        ]
    }
}

/// The word for the position of a switch.
pub fn flag_word(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}
