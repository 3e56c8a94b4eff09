//! The state of reading, and the one reducer that changes it.
//!
//! Effects live at the edge: they compare the old state with the new one and act on the
//! browser; nothing here does.

mod choices;
mod explanation;
mod ids;
mod saved;
mod settings;
mod voice;

use std::rc::Rc;

pub use choices::Choices;
pub use explanation::Explanation;
pub use ids::Ids;
pub use saved::{Saved, SavedEntry};
pub use settings::{
    Explanations, Interface, LineWidth, Marking, Notes, Printing, Settings, TextSize, Theme,
    Typeface, flag_word,
};
pub use voice::{Speech, Voice, best_voice, is_language};

use crate::lesson::{Lesson, LibraryPage};

/// What the window shows.
#[derive(Clone, Debug)]
pub enum Page {
    /// The list of lessons.
    Library(Rc<LibraryPage>),
    /// One lesson.
    Lesson(Rc<Lesson>),
}

/// Pages are equal when they are the same one: comparing what they say would take long.
impl PartialEq for Page {
    fn eq(&self, other: &Page) -> bool {
        match (self, other) {
            (Page::Library(left), Page::Library(right)) => Rc::ptr_eq(left, right),
            (Page::Lesson(left), Page::Lesson(right)) => Rc::ptr_eq(left, right),
            _ => false,
        }
    }
}

impl Page {
    /// The word for it in the markup.
    pub fn word(&self) -> &'static str {
        match self {
            Page::Library(_) => "library",
            Page::Lesson(_) => "lesson",
        }
    }
}

/// A surface beside the text, one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The lesson's glossary.
    Glossary,
    /// The settings.
    Settings,
    /// The list of keys.
    Help,
}

/// Something the reader should know, in one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Storage is refused or full: nothing set here will be kept.
    NotKept,
    /// A page of the site did not arrive.
    NotArrived,
    /// The address to share is in the clipboard.
    AddressCopied,
    /// The browser lets nobody share or copy the address.
    AddressNotCopied,
}

/// The state of reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// What the window shows.
    pub page: Page,
    /// How the reader came there.
    pub arrival: Arrival,
    /// The language that the browser prefers, a BCP 47 tag.
    pub language: String,
    /// What the reader has chosen.
    pub choices: Choices,
    /// How the reader likes to read: made from the two before it.
    pub settings: Settings,
    /// The explanation that is open.
    pub explanation: Option<Explanation>,
    /// The panel that is open; it lies behind an explanation opened from it.
    pub panel: Option<Panel>,
    /// Ids of paragraphs and sentences whose counterpart is shown.
    pub revealed: Ids,
    /// The entries that the reader saved, of all lessons.
    pub saved: Saved,
    /// What is searched for in the glossary.
    pub search: String,
    /// Whether the glossary lists only what the reader saved.
    pub only_saved: bool,
    /// What this device can do to speak the language of the lesson.
    pub speech: Speech,
    /// Whether the reader has tapped a word.
    pub has_tapped: bool,
    /// Whether the reader had tapped a word before this page was shown: it needs no greeting.
    pub is_greeted: bool,
    /// The only level of which the library shows lessons.
    pub level: Option<String>,
    /// How far each lesson was read, in per cent, by slug.
    pub progress: Vec<(String, u32)>,
    /// What the reader should know.
    pub notice: Option<Notice>,
    /// Whether the browser has refused to keep something.
    pub is_refused: bool,
}

/// How a reader comes to a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// By a link, or an address.
    #[default]
    New,
    /// Back or forward, by the window's history.
    Return,
}

/// Everything that can happen to a [`Session`].
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The mention with that position was tapped.
    Tap(u32),
    /// An entry was chosen in the glossary.
    Show(String),
    /// A related entry was chosen in the explanation.
    Follow(String),
    /// Back to the entry from which a related one was chosen, or to the glossary.
    StepBack,
    /// The explanation moves to another mention of its entry.
    GoToMention(u32),
    /// Back to the mention from which the reader moved away.
    BackToOrigin,
    /// Whatever is open on top is closed: an explanation, else a panel.
    Close,
    /// Everything that is open is closed.
    CloseAll,
    /// A panel is opened, or closed if it is the open one.
    Toggle(Panel),
    /// The counterpart of a paragraph or sentence is shown or hidden.
    Reveal(String),
    /// In the setting of that name, the choice of that word was made.
    Choose(String, String),
    /// The glossary is searched for that.
    Search(String),
    /// The glossary lists only what the reader saved, or everything.
    OnlySaved(bool),
    /// An entry is saved, or no longer.
    Save(String),
    /// That is what the device can do to speak the language of the lesson.
    SpeechChecked(Speech),
    /// The library shows only lessons of that level, or, if it does already, all.
    FilterByLevel(String),
    /// That is kept on this device: another window has changed it.
    Stored(Stored),
    /// The glossary of the lesson has been read from its page.
    GlossaryRead,
    /// Another page was opened, or an earlier one again, by the window's history.
    Open(Page, Arrival),
    /// That is how far each lesson was read, in per cent, by slug.
    ProgressRead(Vec<(String, u32)>),
    /// Something to tell.
    Notify(Notice),
    /// The reader has read the notice.
    Dismiss,
    /// That notice has stood long enough.
    NoticeRead(Notice),
}

/// What is kept on a device of a reader.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stored {
    /// What the reader has chosen.
    pub choices: Choices,
    /// The entries that the reader saved.
    pub saved: Saved,
    /// Whether the reader has tapped a word before.
    pub has_tapped: bool,
    /// How far each lesson was read, in per cent, by slug.
    pub progress: Vec<(String, u32)>,
}

impl Session {
    /// A session that begins on that page.
    pub fn new(page: Page, settings: Settings) -> Self {
        Session {
            page,
            arrival: Arrival::default(),
            language: String::new(),
            choices: Choices::default(),
            settings,
            explanation: None,
            panel: None,
            revealed: Ids::default(),
            saved: Saved::default(),
            search: String::new(),
            only_saved: false,
            speech: Speech::default(),
            has_tapped: false,
            is_greeted: false,
            level: None,
            progress: Vec::new(),
            is_refused: false,
            notice: None,
        }
    }

    /// The lesson that is open.
    pub fn lesson(&self) -> Option<&Rc<Lesson>> {
        match &self.page {
            Page::Lesson(lesson) => Some(lesson),
            Page::Library(_) => None,
        }
    }

    /// Whether anything lies beside or over the text, so that Back should close it.
    pub fn is_covered(&self) -> bool {
        self.explanation.is_some() || self.panel.is_some()
    }

    /// The state after an action.
    pub fn after(&self, action: Action) -> Session {
        let mut next = self.clone();
        next.apply(action);
        next
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Tap(nth) => self.tap(nth),
            Action::Show(entry) => self.show(entry),
            Action::Follow(entry) => self.explain(|explanation| explanation.follow(entry)),
            Action::StepBack => self.step_back(),
            Action::GoToMention(nth) => {
                // The list from which the entry was chosen would come back over the text.
                self.panel = None;
                self.explain(|explanation| explanation.move_to(nth));
            }
            Action::BackToOrigin => self.explain(Explanation::return_to_origin),
            Action::Close => {
                if self.explanation.take().is_none() {
                    self.panel = None;
                }
            }
            Action::CloseAll => {
                self.explanation = None;
                self.panel = None;
            }
            Action::Toggle(panel) => {
                self.explanation = None;
                self.search = String::new();
                self.only_saved = false;
                self.panel = (self.panel != Some(panel)).then_some(panel);
            }
            Action::Reveal(id) => self.reveal(id),
            Action::Choose(name, word) => self.choose(&name, &word),
            Action::Search(wanted) => self.search = wanted,
            Action::OnlySaved(only) => self.only_saved = only,
            Action::Save(id) => self.save(&id),
            Action::SpeechChecked(speech) => self.speech = speech,
            Action::GlossaryRead => self.complete_saved(),
            Action::ProgressRead(progress) => self.progress = progress,
            Action::FilterByLevel(level) => {
                self.level = (self.level.as_ref() != Some(&level)).then_some(level);
            }
            // What could not be kept here is not undone by what was kept elsewhere.
            Action::Stored(_) if self.is_refused => {}
            Action::Stored(stored) => self.load_stored(stored),
            Action::Open(page, arrival) => {
                self.arrival = arrival;
                self.is_greeted = self.has_tapped;
                self.explanation = None;
                self.panel = None;
                self.revealed = Ids::default();
                self.notice = None;
                self.page = page;
                self.complete_saved();
            }
            Action::Notify(notice) => {
                self.is_refused |= notice == Notice::NotKept;
                self.notice = Some(notice);
            }
            Action::Dismiss => self.notice = None,
            Action::NoticeRead(read) => self.notice = self.notice.filter(|notice| *notice != read),
        }
    }

    /// Shows the counterpart of a paragraph or sentence, or hides it. Hidden notes come behind a button
    /// where the one of a paragraph is wanted; that of a sentence needs none.
    fn reveal(&mut self, id: String) {
        let is_paragraph = !id.contains('s');
        if is_paragraph && self.settings.notes == Notes::Off {
            self.choose("notes", Notes::Paragraph.word());
        }
        self.revealed.toggle(id);
    }

    fn choose(&mut self, name: &str, word: &str) {
        if name == "notes" {
            self.revealed = Ids::default();
        }
        self.choices.set(name, word);
        self.settings = Settings::of(&self.language, &self.choices);
    }

    /// Takes over what is kept on the device.
    pub fn load_stored(&mut self, stored: Stored) {
        self.settings = Settings::of(&self.language, &stored.choices);
        self.choices = stored.choices;
        self.saved = stored.saved;
        self.has_tapped = stored.has_tapped;
        self.progress = stored.progress;
    }

    /// Gives saved entries of which only the id is known the words that this lesson has for them.
    fn complete_saved(&mut self) {
        if let Page::Lesson(lesson) = &self.page {
            self.saved.complete(lesson);
        }
    }

    fn save(&mut self, id: &str) {
        if self.saved.remove(id) {
            return;
        }
        if let Some(lesson) = self.lesson()
            && let Some(entry) = lesson.entry(id)
        {
            let entry = SavedEntry::of(entry, lesson);
            self.saved.insert(entry);
        }
    }

    fn tap(&mut self, nth: u32) {
        self.has_tapped = true;
        let open = self.explanation.as_ref().and_then(Explanation::mention);
        if open == Some(nth) {
            self.explanation = None;
            return;
        }
        let Some(lesson) = self.lesson() else { return };
        let Some(entry) = lesson.mentions().nth(nth as usize).map(|m| m.entry.clone()) else {
            return;
        };
        self.panel = None;
        self.explanation = Some(Explanation::of_mention(entry, nth));
    }

    /// Back to the entry before, else to the glossary from which the first one was chosen.
    fn step_back(&mut self) {
        match &mut self.explanation {
            Some(explanation) if explanation.can_step_back() => explanation.step_back(),
            _ if self.panel.is_some() => self.explanation = None,
            _ => {}
        }
    }

    /// Explains an entry: beside the list from which it was chosen, else at its first mention.
    fn show(&mut self, entry: String) {
        let Some(lesson) = self
            .lesson()
            .filter(|lesson| lesson.entry(&entry).is_some())
        else {
            return;
        };
        let first = lesson.mentions().find(|mention| mention.entry == entry);
        self.explanation = Some(match first.filter(|_| self.panel.is_none()) {
            Some(mention) => Explanation::of_mention(entry, mention.nth),
            None => Explanation::of_entry(entry),
        });
    }

    fn explain(&mut self, change: impl FnOnce(&mut Explanation)) {
        if let Some(explanation) = &mut self.explanation {
            change(explanation);
        }
    }
}

#[cfg(test)]
mod tests;
