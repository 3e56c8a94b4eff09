//! Every word of the workshop. A file has the words of one page, in French and then in English, so that one is
//! read beside the other.

mod add;
mod asked;
mod backup;
mod book;
mod course;
mod entry;
mod exercises;
mod fault;
mod glossary;
mod kept;
mod making;
mod notes;
mod pages_of_text;
mod path;
mod received;
mod send;
mod shared;
mod sheet;
mod text;
mod texts;
mod tools;
mod wall;
mod words;

use reading::session::Interface;

pub use add::AddText;
pub use asked::AskedWords;
pub use backup::BackupWords;
pub use book::BookWords;
pub use course::CourseWords;
pub use entry::EntryWords;
pub use exercises::ExerciseWords;
pub use glossary::GlossaryWords;
pub use kept::{Group, KeptHere};
pub use making::MakingWords;
pub use notes::{LANGUAGES, NotesWords};
pub use pages_of_text::PagesOfText;
pub use path::PathWords;
pub use received::ReceivedWords;
pub use send::SendWords;
pub use shared::SharedWords;
pub use sheet::SheetWords;
pub use text::TextWords;
pub use texts::TextsWords;
pub use tools::{ToolName, ToolWords};
pub use wall::WallWords;
pub use words::WordsWords;

/// The words in one language.
#[derive(Debug)]
pub struct Strings {
    /// The choice of this language.
    pub interface: Interface,
    /// BCP 47 tag of this language.
    pub lang: &'static str,
    /// What the workshop is called.
    pub name: &'static str,
    /// What it is for, in one sentence.
    pub purpose: &'static str,
    /// Where scripting is off.
    pub needs_script: &'static str,
    /// The app has not arrived, or the browser is too old for it.
    pub not_started: &'static str,
    /// Link to the library.
    pub all_texts: &'static str,
    /// Names a page about something: the page, and the title of that.
    pub page_about: fn(&str, &str) -> String,
    /// The way in for a text.
    pub add: AddText,
    /// The ways between the pages of a text.
    pub pages_of_text: PagesOfText,
    /// The list of the reader's own texts.
    pub texts: TextsWords,
    /// The files for a teacher's own tools.
    pub tools: ToolWords,
    /// The page that a class sees on the wall.
    pub wall: WallWords,
    /// The page that prints a course.
    pub sheet: SheetWords,
    /// The page that makes the lesson of a course.
    pub making: MakingWords,
    /// The page of what another app has shared.
    pub shared: SharedWords,
    /// The page of a text that the reader has brought.
    pub text: TextWords,
    /// The page that sends a text on.
    pub send: SendWords,
    /// The page that prepares a course.
    pub course: CourseWords,
    /// The page of the questions about a text.
    pub asked: AskedWords,
    /// The exercises of a course.
    pub exercises: ExerciseWords,
    /// The steps of a course.
    pub path: PathWords,
    /// The page of a text that somebody has sent.
    pub received: ReceivedWords,
    /// The page of the words and names in a text.
    pub words: WordsWords,
    /// An entry that is being written.
    pub entry: EntryWords,
    /// The page of the reader's glossary.
    pub glossary: GlossaryWords,
    /// The page of its notes.
    pub notes: NotesWords,
    /// The page of what is kept.
    pub kept: KeptHere,
    /// The page of the backup.
    pub backup: BackupWords,
}

impl Strings {
    /// The title of a text, or what stands for it.
    pub(crate) fn title_of<'t>(&self, title: &'t str) -> &'t str {
        views::strings::strings(self.interface)
            .own_text
            .title_of(title)
    }
}

/// There is one set of words for each language.
impl PartialEq for Strings {
    fn eq(&self, other: &Strings) -> bool {
        self.lang == other.lang
    }
}

/// The words in that language.
pub fn strings(interface: Interface) -> &'static Strings {
    match interface {
        Interface::French => &FRENCH,
        Interface::English => &ENGLISH,
    }
}

/// The words that belong to a text in that language: its own, where the workshop has them.
pub fn strings_of(lang: &str, interface: Interface) -> &'static Strings {
    let own = Interface::ALL.iter().find(|known| known.word() == lang);
    strings(own.copied().unwrap_or(interface))
}

const FRENCH: Strings = Strings {
    interface: Interface::French,
    lang: "fr",
    name: "Atelier",
    purpose: "Ajoutez ici vos propres textes pour les lire comme les autres. Tout reste sur cet appareil, sauf ce que vous envoyez vous-même.",
    needs_script: "L’atelier a besoin de JavaScript, qui est désactivé dans ce navigateur.",
    not_started: "L’atelier n’a pas démarré. Vérifiez la connexion, puis rechargez la page. Sur iPhone et iPad, il demande iOS\u{a0}16 ou une version plus récente.",
    all_texts: "Tous les textes",
    page_about: |page, title| format!("{page}\u{202f}: {title}"),
    add: add::FRENCH,
    pages_of_text: pages_of_text::FRENCH,
    texts: texts::FRENCH,
    tools: tools::FRENCH,
    wall: wall::FRENCH,
    sheet: sheet::FRENCH,
    making: making::FRENCH,
    shared: shared::FRENCH,
    text: text::FRENCH,
    send: send::FRENCH,
    course: course::FRENCH,
    asked: asked::FRENCH,
    exercises: exercises::FRENCH,
    path: path::FRENCH,
    received: received::FRENCH,
    words: words::FRENCH,
    entry: entry::FRENCH,
    glossary: glossary::FRENCH,
    notes: notes::FRENCH,
    kept: kept::FRENCH,
    backup: backup::FRENCH,
};

const ENGLISH: Strings = Strings {
    interface: Interface::English,
    lang: "en",
    name: "Workshop",
    purpose: "Here you add texts of your own, to read them like the others. Everything stays on this device, except what you send yourself.",
    needs_script: "The workshop needs JavaScript, which is switched off in this browser.",
    not_started: "The workshop has not started. Check the connection, then load the page again. On iPhone and iPad it needs iOS\u{a0}16 or later.",
    all_texts: "All texts",
    page_about: |page, title| format!("{page}: {title}"),
    add: add::ENGLISH,
    pages_of_text: pages_of_text::ENGLISH,
    texts: texts::ENGLISH,
    tools: tools::ENGLISH,
    wall: wall::ENGLISH,
    sheet: sheet::ENGLISH,
    making: making::ENGLISH,
    shared: shared::ENGLISH,
    text: text::ENGLISH,
    send: send::ENGLISH,
    course: course::ENGLISH,
    asked: asked::ENGLISH,
    exercises: exercises::ENGLISH,
    path: path::ENGLISH,
    received: received::ENGLISH,
    words: words::ENGLISH,
    entry: entry::ENGLISH,
    glossary: glossary::ENGLISH,
    notes: notes::ENGLISH,
    kept: kept::ENGLISH,
    backup: backup::ENGLISH,
};
