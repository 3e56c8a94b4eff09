//! The state of reading, and the one reducer that changes it.
//!
//! Effects live at the edge: they compare the old state with the new one and act on the
//! browser; nothing here does.

mod choices;
mod device;
mod explanation;
mod ids;
mod page;
mod places;
mod saved;
mod settings;
mod voice;

use std::rc::Rc;

pub use choices::Choices;
pub use device::{Device, Stored};
pub use explanation::Explanation;
pub use ids::Ids;
pub use page::{Index, Library, Page, Reading};
pub use places::{Place, Places};
pub use saved::{Saved, SavedEntry};
pub use settings::*;
pub use voice::{Speech, Voice, best_voice, is_language};

use crate::glossary::Kind;
use crate::lesson::{Glossary, Listing, Paragraph};

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
    /// All texts are kept on the device.
    TextsKept,
    /// Not all of them could be kept.
    TextsNotKept,
}

/// The state of reading.
#[derive(Clone, Debug)]
pub struct Session {
    /// What the device knows of its reader.
    pub device: Device,
    /// What the window shows.
    pub page: Page,
    /// How the reader came there.
    pub arrival: Arrival,
    /// The panel that is open; it lies behind an explanation opened from it.
    pub panel: Option<Panel>,
    /// What the reader should know.
    pub notice: Option<Notice>,
    /// The library as it was left last: Back finds what was chosen in it.
    library: Library,
    /// The index likewise.
    index: Index,
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
#[derive(Clone, Debug)]
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
    /// In a setting, the choice of that word was made.
    Choose(Setting, String),
    /// The item of that name, in a question, was given the answer of that number; none if it is empty.
    Answer(String, String),
    /// The glossary, or the index, is searched for that.
    Search(String),
    /// The index shows only entries of that kind, or all.
    FilterByKind(Option<Kind>),
    /// The glossary, or the index, lists only what the reader saved, or everything.
    OnlySaved(bool),
    /// Those words of the article are selected, as they stand in an address behind a slash; none where the text is empty.
    Select(String),
    /// An entry is saved, or no longer.
    Save(String),
    /// That is what the device can do to speak the language of the lesson.
    SpeechChecked(Speech),
    /// The library shows only lessons of that level, or, if it does already, all.
    FilterByLevel(String),
    /// The library shows only lessons about that region; all if it is empty.
    FilterByRegion(String),
    /// The library shows only lessons about that subject; all if it is empty.
    FilterByTopic(String),
    /// Those are the texts that the reader has brought.
    OwnTextsListed(Vec<Listing>),
    /// That is kept on this device: another window has changed it.
    Stored(Stored),
    /// The glossary of the lesson has been read from its page.
    GlossaryRead(Rc<Glossary>),
    /// Another page was opened, or an earlier one again, by the window's history.
    Open(Page, Arrival),
    /// The reader has come to that place in the lesson.
    Move(Place),
    /// More of a long text is to be drawn.
    DrawMore,
    /// Something to tell.
    Notify(Notice),
    /// The reader has read the notice.
    Dismiss,
    /// That notice has stood long enough.
    NoticeRead(Notice),
}

impl Session {
    /// A session that begins on that page.
    pub fn new(page: Page, device: Device) -> Self {
        let mut session = Session {
            device,
            page,
            arrival: Arrival::default(),
            panel: None,
            notice: None,
            library: Library::default(),
            index: Index::default(),
        };
        session.arrive();
        session
    }

    /// The lesson that is read.
    pub fn reading(&self) -> Option<&Reading> {
        match &self.page {
            Page::Lesson(reading) => Some(reading),
            Page::Library(_) | Page::Index(_) => None,
        }
    }

    fn reading_mut(&mut self) -> Option<&mut Reading> {
        match &mut self.page {
            Page::Lesson(reading) => Some(reading),
            Page::Library(_) | Page::Index(_) => None,
        }
    }

    /// The explanation that is open.
    pub fn explanation(&self) -> Option<&Explanation> {
        self.reading()?.explanation.as_ref()
    }

    /// Whether anything lies beside or over the text, so that Back should close it.
    pub fn is_covered(&self) -> bool {
        self.explanation().is_some() || self.panel.is_some()
    }

    /// The state after an action.
    pub fn after(&self, action: Action) -> Session {
        let mut next = self.clone();
        next.apply(action);
        next.draw_explained();
        next
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Tap(nth) => self.tap(nth),
            Action::Show(entry) => {
                let from_list = self.panel.is_some();
                self.in_lesson(|reading| reading.show(entry, from_list));
            }
            Action::Follow(entry) => self.explain(|explanation| explanation.follow(entry)),
            Action::StepBack => self.step_back(),
            Action::GoToMention(nth) => {
                // The list from which the entry was chosen would come back over the text.
                self.panel = None;
                self.explain(|explanation| explanation.move_to(nth));
            }
            Action::BackToOrigin => self.explain(Explanation::return_to_origin),
            Action::Close => {
                if !self.close_explanation() {
                    self.panel = None;
                }
            }
            Action::CloseAll => {
                self.close_explanation();
                self.panel = None;
            }
            Action::Toggle(panel) => {
                self.panel = (self.panel != Some(panel)).then_some(panel);
                self.in_lesson(|reading| {
                    reading.explanation = None;
                    reading.search = String::new();
                    reading.only_saved = false;
                });
            }
            Action::Reveal(id) => self.reveal(id),
            Action::Choose(setting, word) => self.choose(setting, &word),
            Action::Answer(item, answer) => {
                self.in_lesson(|reading| reading.answers.set(&item, &answer));
            }
            Action::Search(wanted) => match &mut self.page {
                Page::Index(index) => index.search = wanted,
                _ => self.in_lesson(|reading| reading.search = wanted),
            },
            Action::OnlySaved(only) => match &mut self.page {
                Page::Index(index) => index.only_saved = only,
                _ => self.in_lesson(|reading| reading.only_saved = only),
            },
            Action::FilterByKind(kind) => {
                if let Page::Index(index) = &mut self.page {
                    index.kind = kind;
                }
            }
            Action::Select(words) => self.in_lesson(|reading| reading.selected = words),
            Action::Save(id) => self.save(&id),
            Action::SpeechChecked(speech) => self.in_lesson(|reading| reading.speech = speech),
            Action::GlossaryRead(glossary) => {
                self.in_lesson(|reading| reading.glossary = Some(glossary));
                self.complete_saved();
            }
            Action::Move(place) => {
                if let Page::Lesson(reading) = &self.page {
                    self.device.places.set(&reading.article.slug, place);
                }
            }
            Action::DrawMore => self.in_lesson(Reading::draw_more),
            Action::FilterByLevel(level) => {
                self.in_library(|library| {
                    library.level = (library.level.as_ref() != Some(&level)).then_some(level);
                });
            }
            Action::FilterByRegion(region) => self.in_library(|library| library.region = region),
            Action::FilterByTopic(topic) => self.in_library(|library| library.topic = topic),
            Action::OwnTextsListed(listings) => self.device.own_texts = listings,
            // What could not be kept here is not undone by what was kept elsewhere.
            Action::Stored(_) if self.device.is_refused => {}
            Action::Stored(stored) => self.load(stored),
            Action::Open(page, arrival) => {
                self.keep_place_at_other_level(&page, arrival);
                self.device.settle(page.text_lang());
                self.leave_list();
                self.page = page;
                self.arrival = arrival;
                if arrival == Arrival::Return {
                    self.find_list_as_it_was_left();
                }
                self.panel = None;
                self.notice = None;
                self.arrive();
            }
            Action::Notify(notice) => {
                self.device.is_refused |= notice == Notice::NotKept;
                self.notice = Some(notice);
            }
            Action::Dismiss => self.notice = None,
            Action::NoticeRead(read) => self.notice = self.notice.filter(|notice| *notice != read),
        }
    }

    /// Takes over what another window has kept. In the lesson that is open here, the place is this window's
    /// own.
    fn load(&mut self, stored: Stored) {
        let slug = self.reading().map(|reading| reading.article.slug.clone());
        let own = slug.and_then(|slug| Some((self.device.places.get(&slug)?.clone(), slug)));
        self.device.load(stored, self.page.text_lang());
        if let Some((place, slug)) = own {
            self.device.places.set(&slug, place);
        }
    }

    /// Does something with the lesson, where one is read.
    fn in_lesson(&mut self, what: impl FnOnce(&mut Reading)) {
        if let Some(reading) = self.reading_mut() {
            what(reading);
        }
    }

    /// A reader who goes from one level of an article to the other goes on at the same paragraph.
    fn keep_place_at_other_level(&mut self, to: &Page, arrival: Arrival) {
        let (Page::Lesson(from), Page::Lesson(to)) = (&self.page, to) else {
            return;
        };
        let slug = &to.article.slug;
        let sibling = from.article.sibling.as_ref();
        if arrival == Arrival::New
            && sibling.is_some_and(|sibling| sibling.slug == *slug)
            && let Some(place) = self.device.places.get(&from.article.slug).cloned()
        {
            // The same paragraph has other lines there: it is shown from its first.
            let offset = place.offset.min(0);
            let percent = self.device.places.percent(slug);
            let place = Place {
                paragraph: place.paragraph,
                offset,
                at_end: false,
                percent,
            };
            self.device.places.set(slug, place);
        }
    }

    /// Does something with the library, where it is shown.
    fn in_library(&mut self, what: impl FnOnce(&mut Library)) {
        if let Page::Library(library) = &mut self.page {
            what(library);
        }
    }

    /// The mention that is explained is drawn, wherever it stands.
    fn draw_explained(&mut self) {
        let explained = self.explanation().and_then(Explanation::mention);
        if let Some(nth) = explained {
            let is_there = |text: &Paragraph| text.mentions().any(|mention| mention.nth == nth);
            self.in_lesson(|reading| reading.draw_to(is_there));
        }
    }

    fn leave_list(&mut self) {
        match &self.page {
            Page::Library(library) => self.library = library.clone(),
            Page::Index(index) => self.index = index.clone(),
            Page::Lesson(_) => {}
        }
    }

    /// What was chosen and searched for in a list, once the reader comes back to it.
    fn find_list_as_it_was_left(&mut self) {
        match &mut self.page {
            Page::Library(library) => {
                self.library.page = library.page.clone();
                *library = self.library.clone();
            }
            Page::Index(index) => {
                self.index.page = index.page.clone();
                *index = self.index.clone();
            }
            Page::Lesson(_) => {}
        }
    }

    /// The page is new: it knows what the device does.
    fn arrive(&mut self) {
        // The place where the reader was is drawn with the beginning.
        let slug = self.reading().map(|reading| reading.article.slug.as_str());
        let place = slug.and_then(|slug| self.device.places.get(slug)).cloned();
        if let Some(place) = place {
            self.in_lesson(|reading| reading.draw_to(|text| text.id == place.paragraph));
        }
        let has_tapped = self.device.has_tapped;
        self.in_lesson(|reading| reading.is_greeted = has_tapped);
        self.complete_saved();
    }

    /// Shows the counterpart of a paragraph or sentence, or hides it. Hidden notes come behind a button
    /// where the one of a paragraph is wanted; that of a sentence needs none.
    fn reveal(&mut self, id: String) {
        let is_paragraph = !id.contains('s');
        if is_paragraph && self.device.settings.notes == Notes::Off {
            self.choose(Setting::Notes, Notes::Paragraph.word());
        }
        self.in_lesson(|reading| reading.revealed.toggle(id));
    }

    fn choose(&mut self, setting: Setting, word: &str) {
        if setting == Setting::Notes {
            self.in_lesson(|reading| reading.revealed = Ids::default());
        }
        self.device.choose(setting, word, self.page.text_lang());
    }

    /// Gives saved entries of which only the id is known the words that this lesson has for them.
    fn complete_saved(&mut self) {
        if let Page::Lesson(reading) = &self.page {
            self.device.saved.complete(reading);
        }
    }

    fn save(&mut self, id: &str) {
        if self.device.saved.remove(id) {
            return;
        }
        if let Some(reading) = self.reading()
            && let Some(entry) = reading.entry(id)
        {
            let entry = SavedEntry::of(entry, &reading.article);
            self.device.saved.insert(entry);
        }
    }

    fn tap(&mut self, nth: u32) {
        self.device.has_tapped = true;
        if self.reading_mut().is_some_and(|reading| reading.tap(nth)) {
            self.panel = None;
        }
    }

    /// Back to the entry before, else to the glossary from which the first one was chosen.
    fn step_back(&mut self) {
        match self.explanation() {
            Some(explanation) if explanation.can_step_back() => {
                self.explain(Explanation::step_back);
            }
            _ if self.panel.is_some() => {
                self.close_explanation();
            }
            _ => {}
        }
    }

    /// Closes the explanation; returns whether one was open.
    fn close_explanation(&mut self) -> bool {
        let explanation = self.reading_mut().map(|reading| &mut reading.explanation);
        explanation.is_some_and(|explanation| explanation.take().is_some())
    }

    fn explain(&mut self, change: impl FnOnce(&mut Explanation)) {
        if let Some(explanation) = self
            .reading_mut()
            .and_then(|reading| reading.explanation.as_mut())
        {
            change(explanation);
        }
    }
}

#[cfg(test)]
mod tests;
