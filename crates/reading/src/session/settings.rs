//! How a reader likes to read.

use super::choices::Choices;
use super::voice::is_language;
use crate::words::{Word, words};

words! {
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

words! {
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

words! {
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

words! {
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

words! {
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

words! {
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

words! {
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

words! {
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

words! {
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

/// Declares the settings: each with its default, which is what the prerendered page shows, its name in
/// storage and in the markup, and the attribute of the page's root element that the style sheet reads,
/// where it reads one.
macro_rules! settings {
    ($($(#[$doc:meta])* $setting:ident, $field:ident: $kind:ty = $default:expr, $name:literal $(, $attribute:literal)?;)+) => {
        words! {
            /// Something that a reader can set.
            Setting { $($(#[$doc])* $setting = $name),+ }
        }

        /// Everything a reader can set. What is missing in storage takes its default.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Settings {
            $($(#[$doc])* pub $field: $kind,)+
        }

        impl Default for Settings {
            fn default() -> Self {
                Settings { $($field: $default,)+ }
            }
        }

        impl Settings {
            /// The word for what is chosen in a setting.
            pub fn word(&self, setting: Setting) -> &'static str {
                match setting { $(Setting::$setting => self.$field.word()),+ }
            }

            /// The attributes of the page's root element.
            pub fn root_attributes(&self) -> Vec<(&'static str, &'static str)> {
                vec![$($(($attribute, self.$field.word()),)?)+]
            }

            /// Makes another choice for the setting of that name; names and words that only a newer or
            /// older version knows change nothing.
            fn choose(&mut self, name: &str, word: &str) {
                match Setting::of_word(name) {
                    $(Some(Setting::$setting) => {
                        self.$field = Word::of_word(word).unwrap_or(self.$field);
                    })+
                    None => {}
                }
            }
        }
    };
}

settings! {
    /// Where the notes stand.
    Notes, notes: Notes = Notes::default(), "notes", "data-notes";
    /// Which names and acronyms are underlined.
    Names, names: Marking = Marking::default(), "names", "data-names";
    /// Which expressions are underlined.
    Words, words: Marking = Marking::default(), "words", "data-words";
    /// In which languages an explanation speaks.
    Explanations, explanations: Explanations = Explanations::default(), "explanations", "data-explanations";
    /// Whether a tap on a sentence shows its counterpart.
    Sentences, sentences: bool = false, "sentences";
    /// Paper and ink.
    Theme, theme: Theme = Theme::default(), "theme", "data-theme";
    /// Size of the article's letters.
    Size, size: TextSize = TextSize::default(), "size", "data-size";
    /// Length of a line.
    Width, width: LineWidth = LineWidth::default(), "width", "data-width";
    /// Letterforms of the article.
    Typeface, typeface: Typeface = Typeface::default(), "typeface", "data-typeface";
    /// The language of the interface.
    Interface, interface: Interface = Interface::default(), "interface", "lang";
    /// What a printed lesson has beside its text.
    Printing, printing: Printing = Printing::default(), "printing", "data-printing";
    /// Whether single letters on the keyboard are commands (WCAG 2.1.4).
    Keys, keys: bool = true, "keys";
    /// Whether a voice may speak that sends the words to whoever runs it.
    OnlineVoice, online_voice: bool = false, "online-voice";
}

impl Settings {
    /// The settings of a reader whose browser prefers that language, who has made these choices, and who
    /// reads a text in `text_lang`, if any; both are BCP 47 tags.
    ///
    /// Where nothing was chosen, whoever reads in the language of their browser reads without notes, and has
    /// explanations in that language only. Anybody else gets notes by paragraph and explanations in both
    /// languages; so does whoever chooses another language for the interface. The interface is in French
    /// for browsers in French, else in English.
    pub fn of(language: &str, text_lang: Option<&str>, choices: &Choices) -> Self {
        let chosen = choices.get(Setting::Interface.word());
        let reads_it = text_lang.is_some_and(|lang| {
            let lang = lang.split('-').next().unwrap_or_default();
            is_language(language, lang) && chosen.is_none_or(|chosen| chosen == lang)
        });
        let mut settings = Settings::default();
        if !is_language(language, Interface::French.word()) {
            settings.interface = Interface::English;
        }
        if reads_it {
            settings.notes = Notes::Off;
            settings.explanations = Explanations::Article;
        }
        for (name, word) in choices.iter() {
            settings.choose(name, word);
        }
        settings
    }
}
