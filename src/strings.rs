//! Every word of the interface, in French and English.

use reading::glossary::{Gender, Kind};
use reading::session::Interface;
use yew::prelude::*;

/// The words of the interface in one language.
#[derive(Debug, PartialEq)]
pub struct Strings {
    /// BCP 47 tag of this language.
    pub lang: &'static str,
    /// What this language calls itself.
    pub own_name: &'static str,
    /// What the site is, in one line.
    pub tagline: &'static str,
    /// What a reader does here, above a sentence that shows it.
    pub how_it_works: &'static str,
    /// Leads to the question what levels are.
    pub about_levels: &'static str,
    /// What each level is, from A1 to C2.
    pub levels: [(&'static str, &'static str); 6],
    /// Where the levels come from.
    pub level_origin: &'static str,
    /// Names the group of levels to choose from.
    pub by_level: &'static str,
    /// Begins a list of saved entries.
    pub saved_entries: &'static str,
    /// Under that heading.
    pub saved_entries_hint: &'static str,
    /// Takes an entry out of that list.
    pub unsave: &'static str,
    /// Before the lesson that follows.
    pub next_text: &'static str,
    /// Names what stands at the end of a lesson.
    pub onward: &'static str,
    /// Passes the address on.
    pub share: &'static str,
    /// The address is in the clipboard.
    pub address_copied: &'static str,
    /// The address cannot be copied.
    pub address_not_copied: &'static str,
    /// There is only a voice that sends the words away.
    pub only_online_voice: &'static str,
    /// Allows that voice.
    pub say_online: &'static str,
    /// The setting that allows such a voice.
    pub online_voice: &'static str,
    /// What a printed lesson has beside its text.
    pub printing: &'static str,
    /// Glosses, explanations, text only.
    pub printings: [&'static str; 3],
    /// Description of the library for search engines and previews.
    pub library_description: &'static str,
    /// Heading of the library.
    pub texts: &'static str,
    /// Link from a lesson to the library.
    pub all_texts: &'static str,
    /// Jump past the masthead.
    pub skip_to_text: &'static str,
    /// The control for notes in English.
    pub english: &'static str,
    /// The lesson's glossary.
    pub glossary: &'static str,
    /// The settings.
    pub settings: &'static str,
    /// The list of keys.
    pub keys: &'static str,
    /// Names the group of interface languages.
    pub interface_language: &'static str,
    /// Names the tools beside the text.
    pub tools: &'static str,
    /// Said once, above the text, without script and before the first tap.
    pub greeting: &'static str,
    /// Taps follow links: the app could not start, or not yet.
    pub links_only: &'static str,
    /// Storage is refused or full.
    pub not_kept: &'static str,
    /// A page of the site did not arrive.
    pub not_arrived: &'static str,
    /// A newer version of the site is there.
    pub new_version: &'static str,
    /// Changes to the newer version.
    pub reload: &'static str,
    /// There is no page at this address.
    pub no_such_page: &'static str,
    /// Closes what is open.
    pub close: &'static str,
    /// Closes a line of news.
    pub dismiss: &'static str,
    /// Back to the entry before.
    pub step_back: &'static str,
    /// Back to the mention from which the reader moved.
    pub my_place: &'static str,
    /// From an entry of the page's glossary back to the text.
    pub back_to_text: &'static str,
    /// The mention before.
    pub previous: &'static str,
    /// The mention after.
    pub next: &'static str,
    /// Heading of related entries.
    pub see_also: &'static str,
    /// Before a source.
    pub source: &'static str,
    /// Before several sources.
    pub sources: &'static str,
    /// Before the day on which the facts were true.
    pub as_of: &'static str,
    /// Before the day on which the source was read.
    pub checked: &'static str,
    /// Before the day on which several sources were read.
    pub all_checked: &'static str,
    /// Keeps an entry.
    pub save: &'static str,
    /// The entry is kept.
    pub saved: &'static str,
    /// Shows only what is kept.
    pub saved_only: &'static str,
    /// Says the headword aloud.
    pub say: &'static str,
    /// Before an example.
    pub example: &'static str,
    /// Before the pattern of an expression.
    pub pattern: &'static str,
    /// Field that narrows the glossary.
    pub search: &'static str,
    /// No entry fits the search.
    pub nothing_found: &'static str,
    /// About the text: where it comes from.
    pub about: &'static str,
    /// The text was written for learners.
    pub written_for_learning: &'static str,
    /// Heading of the settings for the text.
    pub text_size: &'static str,
    /// Names of the sizes.
    pub sizes: [&'static str; 6],
    /// Length of a line.
    pub line_width: &'static str,
    /// Narrow, medium, wide.
    pub widths: [&'static str; 3],
    /// Letterforms.
    pub typeface: &'static str,
    /// With serifs, without.
    pub typefaces: [&'static str; 2],
    /// Paper and ink.
    pub theme: &'static str,
    /// As the device, light, sepia, dark.
    pub themes: [&'static str; 4],
    /// Which names are underlined.
    pub mark_names: &'static str,
    /// Which expressions are underlined.
    pub mark_words: &'static str,
    /// First, all, none.
    pub markings: [&'static str; 3],
    /// Hidden, by paragraph, below, beside.
    pub notes: [&'static str; 4],
    /// A tap on a sentence shows its English.
    pub tap_sentences: &'static str,
    /// In which languages explanations speak.
    pub explanations: &'static str,
    /// French, English, both.
    pub explanation_languages: [&'static str; 3],
    /// Single letters are commands.
    pub letter_keys: &'static str,
    /// What each key does, in the order n p e s k ? Esc.
    pub key_list: [(&'static str, &'static str); 7],
    /// Between the items of a list within a line.
    pub semicolon: &'static str,
    /// Names of months.
    months: [&'static str; 12],
}

/// The words of the interface in that language.
pub fn strings(interface: Interface) -> &'static Strings {
    match interface {
        Interface::French => &FRENCH,
        Interface::English => &ENGLISH,
    }
}

/// The words in which an article of that language is dated: its own, where they are known.
pub fn strings_of(lang: &str, interface: Interface) -> &'static Strings {
    let own = Interface::ALL.iter().find(|known| known.word() == lang);
    strings(own.copied().unwrap_or(interface))
}

/// What is said before anybody knows which language the reader chose.
pub fn in_each_language(words: impl Fn(&Strings) -> &'static str, between: &'static str) -> Html {
    html! {
        { for Interface::ALL.iter().map(|&interface| {
            let strings = strings(interface);
            let is_first = Some(&interface) == Interface::ALL.first();
            html! {
                <>
                    if !is_first {
                        <span>{ between }</span>
                    }
                    <span lang={strings.lang}>{ words(strings) }</span>
                </>
            }
        }) }
    }
}

impl Strings {
    /// `B2 · 764 mots · 6 min`.
    pub fn measure(&self, level: &str, words: u32, minutes: u32) -> String {
        let unit = if self.lang == "fr" { "mots" } else { "words" };
        format!("{level} · {words} {unit} · {minutes}\u{a0}min")
    }

    /// How far a lesson was read, in per cent.
    pub fn read_so_far(&self, percent: u32) -> String {
        if self.lang == "fr" {
            format!("lu à {percent}\u{202f}%")
        } else {
            format!("{percent}% read")
        }
    }

    /// `Mention 3 sur 12`.
    pub fn mention_of(&self, nth: usize, count: usize) -> String {
        if self.lang == "fr" {
            format!("Occurrence {nth} sur {count}")
        } else {
            format!("Mention {nth} of {count}")
        }
    }

    /// `12 mentions`.
    pub fn mentions(&self, count: usize) -> String {
        let plural = if count == 1 { "" } else { "s" };
        if self.lang == "fr" {
            format!("{count} occurrence{plural}")
        } else {
            format!("{count} mention{plural}")
        }
    }

    /// `12 entries`.
    pub fn entries(&self, count: usize) -> String {
        let plural = count != 1;
        match (self.lang, plural) {
            ("fr", false) => format!("{count} entrée"),
            ("fr", true) => format!("{count} entrées"),
            (_, false) => format!("{count} entry"),
            (_, true) => format!("{count} entries"),
        }
    }

    /// What a level is called: `B2, upper intermediate`.
    pub fn level(&self, level: &str) -> String {
        match self.levels.iter().find(|(code, _)| *code == level) {
            Some((code, name)) => format!("{code}, {name}"),
            None => level.to_owned(),
        }
    }

    /// Names the button that takes an entry out of the list: `Ne plus garder : CEDEAO`.
    pub fn unsave_entry(&self, headword: &str) -> String {
        let colon = if self.lang == "fr" { "\u{202f}:" } else { ":" };
        format!("{}{colon} {headword}", self.unsave)
    }

    /// Names the button that shows a paragraph's English.
    pub fn english_of(&self, number: u32) -> String {
        match number {
            0 => self.english.to_owned(),
            _ => format!("{}, §\u{a0}{number}", self.english),
        }
    }

    /// `3 avril 2025`, from an ISO 8601 day; anything else is shown as it is.
    pub fn day(&self, iso: &str) -> String {
        let mut parts = iso.splitn(3, '-').map(str::parse::<usize>);
        let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) =
            (parts.next(), parts.next(), parts.next())
        else {
            return iso.to_owned();
        };
        let Some(name) = month.checked_sub(1).and_then(|at| self.months.get(at)) else {
            return iso.to_owned();
        };
        let first = if day == 1 && self.lang == "fr" {
            "ᵉʳ"
        } else {
            ""
        };
        format!("{day}{first}\u{a0}{name} {year}")
    }

    /// The abbreviated gender after a headword.
    pub fn gender(&self, gender: Gender) -> &'static str {
        match gender {
            Gender::M => "m.",
            Gender::F => "f.",
            Gender::MPl => "m. pl.",
            Gender::FPl => "f. pl.",
        }
    }

    /// Heading of the entries of a kind.
    pub fn kind(&self, kind: Kind) -> &'static str {
        let french = self.lang == "fr";
        match kind {
            Kind::Organisation => "Organisations",
            Kind::Person if french => "Personnes",
            Kind::Person => "People",
            Kind::Place if french => "Lieux",
            Kind::Place => "Places",
            Kind::Event if french => "Événements",
            Kind::Event => "Events",
            Kind::Concept if french => "Notions et textes",
            Kind::Concept => "Ideas and texts",
            Kind::Media if french => "Médias",
            Kind::Media => "Media",
            Kind::Expression if french => "Mots et expressions",
            Kind::Expression => "Words and expressions",
        }
    }
}

static FRENCH: Strings = Strings {
    lang: "fr",
    own_name: "Français",
    tagline: "Lire l’actualité en français, les mots clés expliqués d’un simple toucher",
    how_it_works: "Touchez un mot souligné\u{202f}: son explication s’affiche.",
    about_levels: "Que veulent dire A2, B1, B2\u{202f}?",
    levels: [
        ("A1", "débutant"),
        ("A2", "élémentaire"),
        ("B1", "intermédiaire"),
        ("B2", "intermédiaire avancé"),
        ("C1", "autonome"),
        ("C2", "maîtrise"),
    ],
    level_origin: "Niveaux du Cadre européen commun de référence pour les langues.",
    by_level: "Niveau",
    saved_entries: "Ce que vous avez gardé",
    saved_entries_hint: "Gardé sur cet appareil seulement.",
    unsave: "Ne plus garder",
    next_text: "Texte suivant",
    onward: "Après ce texte",
    share: "Partager",
    address_copied: "L’adresse est copiée\u{202f}: collez-la où vous voulez.",
    address_not_copied: "Ce navigateur ne permet pas de copier l’adresse\u{202f}: copiez-la depuis la barre d’adresse.",
    only_online_voice: "Cet appareil n’a pas de voix pour cette langue. Une voix en ligne existe\u{202f}: les mots que vous écouterez lui seront envoyés.",
    say_online: "Autoriser et écouter",
    online_voice: "Autoriser une voix en ligne, à laquelle les mots écoutés sont envoyés",
    printing: "À l’impression",
    printings: [
        "Le texte et une ligne par mot expliqué",
        "Avec toutes les explications",
        "Le texte seul",
    ],
    library_description: "Des articles en français où les sigles, les noms et les expressions qui comptent sont expliqués d’un simple toucher, avec l’anglais en regard.",
    texts: "Textes",
    all_texts: "Tous les textes",
    skip_to_text: "Aller au texte",
    english: "Anglais",
    glossary: "Glossaire",
    settings: "Réglages",
    keys: "Raccourcis clavier",
    interface_language: "Langue de l’interface",
    tools: "Outils de lecture",
    greeting: "Touchez un mot souligné.",
    links_only: "L’application n’a pas démarré\u{202f}: pour l’instant, chaque mot souligné est un lien vers le glossaire, au bas de la page. Sur iPhone et iPad, elle demande iOS\u{a0}16 ou une version plus récente.",
    not_kept: "Ce navigateur refuse d’enregistrer des données\u{202f}: vos réglages, ce que vous gardez et l’endroit où vous en êtes seront perdus.",
    not_arrived: "Cette page n’a pas pu être chargée. Vérifiez la connexion, puis touchez de nouveau le lien.",
    new_version: "Une nouvelle version est prête. L’endroit où vous en êtes sera gardé.",
    reload: "Recharger",
    no_such_page: "Il n’y a pas de page à cette adresse.",
    close: "Fermer",
    dismiss: "Masquer ce message",
    step_back: "Retour",
    my_place: "Revenir où j’étais",
    back_to_text: "↩\u{a0}texte",
    previous: "Occurrence précédente",
    next: "Occurrence suivante",
    see_also: "Voir aussi",
    source: "Source\u{202f}:",
    sources: "Sources\u{202f}:",
    as_of: "exact au",
    checked: "source consultée le",
    all_checked: "sources consultées le",
    save: "Garder",
    saved: "Gardé",
    saved_only: "Seulement ce que j’ai gardé",
    say: "Écouter",
    example: "Exemple\u{202f}:",
    pattern: "Construction\u{202f}:",
    search: "Chercher dans le glossaire",
    nothing_found: "Aucune entrée ne correspond.",
    about: "À propos de ce texte",
    written_for_learning: "Texte rédigé pour des apprenants, à partir de sources publiées.",
    text_size: "Taille du texte",
    sizes: [
        "Petite",
        "Moyenne",
        "Grande",
        "Très grande",
        "Projection",
        "Grande projection",
    ],
    line_width: "Largeur des lignes",
    widths: ["Étroite", "Moyenne", "Large"],
    typeface: "Caractères",
    typefaces: ["Avec empattements", "Sans"],
    theme: "Couleurs",
    themes: ["Comme l’appareil", "Clair", "Sépia", "Sombre"],
    mark_names: "Souligner les noms et les sigles",
    mark_words: "Souligner les mots et les expressions",
    markings: ["La première fois", "Toujours", "Jamais"],
    notes: ["Caché", "Par paragraphe", "Dessous", "À côté"],
    tap_sentences: "Toucher une phrase pour la lire en anglais",
    explanations: "Langue des explications",
    explanation_languages: ["Français", "Anglais", "Les deux"],
    letter_keys: "Raccourcis d’une seule lettre",
    key_list: [
        ("n", "Mot expliqué suivant"),
        ("p", "Mot expliqué précédent"),
        ("e", "Anglais du paragraphe"),
        ("s", "Écouter le mot"),
        ("k", "Garder l’entrée"),
        ("?", "Cette liste"),
        ("Échap", "Fermer"),
    ],
    semicolon: "\u{202f}; ",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
};

static ENGLISH: Strings = Strings {
    lang: "en",
    own_name: "English",
    tagline: "Read the news in French, key words explained at a tap",
    how_it_works: "Tap an underlined word, and it is explained.",
    about_levels: "What do A2, B1 and B2 mean?",
    levels: [
        ("A1", "beginner"),
        ("A2", "elementary"),
        ("B1", "intermediate"),
        ("B2", "upper intermediate"),
        ("C1", "advanced"),
        ("C2", "proficient"),
    ],
    level_origin: "Levels of the Common European Framework of Reference for Languages.",
    by_level: "Level",
    saved_entries: "What you saved",
    saved_entries_hint: "Kept on this device only.",
    unsave: "Remove",
    next_text: "Next text",
    onward: "After this text",
    share: "Share",
    address_copied: "The address has been copied: paste it wherever you like.",
    address_not_copied: "This browser does not let the page copy its address: copy it from the address bar.",
    only_online_voice: "This device has no voice for this language. There is an online voice: the words you listen to will be sent to it.",
    say_online: "Allow and listen",
    online_voice: "Allow an online voice, to which the words you listen to are sent",
    printing: "When printed",
    printings: [
        "The text and a line for each explained word",
        "With all explanations",
        "The text only",
    ],
    library_description: "French articles in which the acronyms, names and expressions that matter are explained at a tap, with the English facing them.",
    texts: "Texts",
    all_texts: "All texts",
    skip_to_text: "Skip to the text",
    english: "English",
    glossary: "Glossary",
    settings: "Settings",
    keys: "Keyboard shortcuts",
    interface_language: "Language of the interface",
    tools: "Reading tools",
    greeting: "Tap an underlined word.",
    links_only: "The app has not started: for now, each underlined word is a link to the glossary at the foot of the page. On iPhone and iPad the app needs iOS 16 or later.",
    not_kept: "This browser refuses to store anything: your settings, what you save and your place will be lost.",
    not_arrived: "That page could not be loaded. Check the connection, then tap the link again.",
    new_version: "A new version is ready. Your place will be kept.",
    reload: "Reload",
    no_such_page: "There is no page at this address.",
    close: "Close",
    dismiss: "Hide this message",
    step_back: "Back",
    my_place: "Back to where I was",
    back_to_text: "↩\u{a0}text",
    previous: "Previous mention",
    next: "Next mention",
    see_also: "See also",
    source: "Source:",
    sources: "Sources:",
    as_of: "correct as of",
    checked: "source checked on",
    all_checked: "sources checked on",
    save: "Save",
    saved: "Saved",
    saved_only: "Only what I saved",
    say: "Listen",
    example: "Example:",
    pattern: "Pattern:",
    search: "Search the glossary",
    nothing_found: "No matching entry.",
    about: "About this text",
    written_for_learning: "Written for learners, from published sources.",
    text_size: "Text size",
    sizes: [
        "Small",
        "Medium",
        "Large",
        "Extra large",
        "Projector",
        "Large projector",
    ],
    line_width: "Line width",
    widths: ["Narrow", "Medium", "Wide"],
    typeface: "Typeface",
    typefaces: ["Serif", "Sans serif"],
    theme: "Colours",
    themes: ["Same as device", "Light", "Sepia", "Dark"],
    mark_names: "Underline names and acronyms",
    mark_words: "Underline words and expressions",
    markings: ["First time", "Always", "Never"],
    notes: ["Hidden", "By paragraph", "Below", "Beside"],
    tap_sentences: "Tap a sentence to read it in English",
    explanations: "Language of explanations",
    explanation_languages: ["French", "English", "Both"],
    letter_keys: "Single-letter shortcuts",
    key_list: [
        ("n", "Next explained word"),
        ("p", "Previous explained word"),
        ("e", "English of the paragraph"),
        ("s", "Hear the word"),
        ("k", "Save the entry"),
        ("?", "This list"),
        ("Esc", "Close"),
    ],
    semicolon: "; ",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};
