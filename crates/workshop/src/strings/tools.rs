//! The words of the files for a teacher's own tools.

/// The files for a teacher's own tools.
#[derive(Debug)]
pub struct ToolWords {
    /// Heading.
    pub title: &'static str,
    /// What they are.
    pub hint: &'static str,
    /// A sheet for word processors.
    pub worksheet: ToolName,
    /// A glossary for Moodle.
    pub moodle: ToolName,
    /// Questions for Moodle.
    pub gift: ToolName,
    /// Cards for Anki.
    pub anki: ToolName,
    /// Sentences with a gap for Anki.
    pub anki_gaps: ToolName,
    /// Lines for sites of flash cards.
    pub cards: ToolName,
    /// A book for e-readers.
    pub book: ToolName,
    /// Text and translation for translators.
    pub tmx: ToolName,
    /// Entries for translators.
    pub tbx: ToolName,
    /// Why a file about words would be empty.
    pub no_words: &'static str,
    /// Why one with questions would be.
    pub no_questions: &'static str,
    /// Why one with the translation would be.
    pub no_translation: &'static str,
    /// What Anki calls a note with two sides, and one with a gap.
    pub notetypes: [&'static str; 2],
    /// Names a table of contents.
    pub contents: &'static str,
    /// Names the answers.
    pub answers: &'static str,
    /// Stands before the line for a student's name.
    pub name: &'static str,
    /// Stands before the line for a class.
    pub class: &'static str,
    /// Stands before the line for a day.
    pub date: &'static str,
}

/// What a file is called, and what it is for.
#[derive(Debug)]
pub struct ToolName {
    /// On its button.
    pub label: &'static str,
    /// Beside it.
    pub hint: &'static str,
}

pub(super) const FRENCH: ToolWords = ToolWords {
    title: "Dans vos outils",
    hint: "Le texte, ses mots et ses questions, dans la forme qu’attend chaque outil.",
    worksheet: ToolName {
        label: "Fiche modifiable (HTML)",
        hint: "À ouvrir dans Word, LibreOffice ou Google Docs.",
    },
    moodle: ToolName {
        label: "Glossaire Moodle (XML)",
        hint: "Moodle peut ensuite relier ces mots dans tout le cours.",
    },
    gift: ToolName {
        label: "Questions Moodle (GIFT)",
        hint: "À importer dans la banque de questions, réponses comprises.",
    },
    anki: ToolName {
        label: "Cartes Anki",
        hint: "Un mot par carte, avec sa phrase. Une seconde importation met les cartes à jour.",
    },
    anki_gaps: ToolName {
        label: "Cartes Anki à trous",
        hint: "La phrase sans le mot.",
    },
    cards: ToolName {
        label: "Liste à coller",
        hint: "Mot, tabulation, sens\u{202f}: pour les sites de cartes mémoire.",
    },
    book: ToolName {
        label: "Livre (EPUB)",
        hint: "Pour une liseuse\u{202f}: ce qui est expliqué s’ouvre en note.",
    },
    tmx: ToolName {
        label: "Texte et traduction (TMX)",
        hint: "Pour les logiciels de traduction.",
    },
    tbx: ToolName {
        label: "Glossaire (TBX)",
        hint: "Pour les logiciels de terminologie.",
    },
    no_words: "Rien à y mettre\u{202f}: aucun mot n’est expliqué.",
    no_questions: "Rien à y mettre\u{202f}: il n’y a pas de question.",
    no_translation: "Rien à y mettre\u{202f}: il n’y a pas de traduction.",
    notetypes: ["Basique", "Texte à trous"],
    contents: "Sommaire",
    answers: "Corrigé",
    name: "Nom",
    class: "Classe",
    date: "Date",
};

pub(super) const ENGLISH: ToolWords = ToolWords {
    title: "In your own tools",
    hint: "The text, its words and its questions, in the form that each tool takes.",
    worksheet: ToolName {
        label: "Worksheet to edit (HTML)",
        hint: "Opens in Word, LibreOffice or Google Docs.",
    },
    moodle: ToolName {
        label: "Moodle glossary (XML)",
        hint: "Moodle can then link these words throughout the course.",
    },
    gift: ToolName {
        label: "Moodle questions (GIFT)",
        hint: "To be imported into the question bank, with the answers.",
    },
    anki: ToolName {
        label: "Anki cards",
        hint: "One word per card, with its sentence. A second import brings the cards up to date.",
    },
    anki_gaps: ToolName {
        label: "Anki cards with gaps",
        hint: "The sentence without the word.",
    },
    cards: ToolName {
        label: "List to paste",
        hint: "Word, tab, meaning: for flash-card sites.",
    },
    book: ToolName {
        label: "Book (EPUB)",
        hint: "For an e-reader: what is explained opens as notes.",
    },
    tmx: ToolName {
        label: "Text and translation (TMX)",
        hint: "For translation software.",
    },
    tbx: ToolName {
        label: "Glossary (TBX)",
        hint: "For terminology software.",
    },
    no_words: "Nothing to put in it: no words are explained.",
    no_questions: "Nothing to put in it: there are no questions.",
    no_translation: "Nothing to put in it: there is no translation.",
    notetypes: ["Basic", "Cloze"],
    contents: "Contents",
    answers: "Answer key",
    name: "Name",
    class: "Class",
    date: "Date",
};
