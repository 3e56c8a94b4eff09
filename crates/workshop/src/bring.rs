//! From what a reader brings to a text that is kept.

use std::cell::Cell;
use std::rc::Rc;

use browser::field::ChosenFile;
use browser::{clock, glossary, lasting, own_texts, spawn_local};
use exchange::limits::{MOST_FILE_BYTES, MOST_TEXT_BYTES};
use reading::backup::{TELLING_BYTES, is_backup};

use crate::bench::{self, Made, NotMade};
use crate::engine::{Book, Request, Task};
use crate::step::HowFar;
use crate::strings::{AddText, Strings};

/// The language of the texts that are added, a BCP 47 tag.
const LANG: &str = "fr";

/// What was brought.
pub(crate) enum Brought {
    /// A text that is kept under that id.
    Text(String),
    /// A book, of which chapters can be chosen.
    Book(Book),
}

/// Why a text was not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotAdded {
    /// What is wrong with it, in words.
    Refused(String),
    /// It is longer than the workshop can work on.
    TooLong,
    /// The file is larger than any that is read.
    TooLarge,
    /// The file is a backup of what the site keeps, and no text.
    Backup,
    /// The engine has fallen over it.
    Failed,
    /// The reader did not want to wait.
    Cancelled,
    /// The browser refuses to keep it, or has no room.
    NotKept,
}

impl NotAdded {
    /// Says it.
    pub(crate) fn words<'w>(&'w self, words: &'w AddText) -> &'w str {
        match self {
            NotAdded::Refused(reason) => reason,
            NotAdded::TooLong => words.too_long,
            NotAdded::TooLarge => words.too_large,
            NotAdded::Backup => words.backup,
            NotAdded::Failed => words.failed,
            NotAdded::Cancelled => words.cancelled,
            NotAdded::NotKept => words.not_kept,
        }
    }
}

impl From<NotMade> for NotAdded {
    fn from(reason: NotMade) -> NotAdded {
        match reason {
            NotMade::Refused(words) => NotAdded::Refused(words),
            NotMade::Failed => NotAdded::Failed,
            NotMade::Cancelled => NotAdded::Cancelled,
        }
    }
}

/// Hears how far a text is.
pub(crate) type Hear = Rc<dyn Fn(HowFar)>;

/// Bringing texts, until the reader cancels it.
#[derive(Clone)]
pub(crate) struct Bringing {
    words: &'static Strings,
    is_cancelled: Rc<Cell<bool>>,
}

impl Bringing {
    /// Begins.
    pub(crate) fn begin(words: &'static Strings) -> Bringing {
        Bringing {
            words,
            is_cancelled: Rc::default(),
        }
    }

    /// The words of the way in.
    pub(crate) fn add(&self) -> &'static AddText {
        &self.words.add
    }

    /// Ends it: the text that is being made is not kept.
    pub(crate) fn cancel(&self) {
        self.is_cancelled.set(true);
        bench::cancel();
    }

    /// Makes a text of a file and keeps it, or opens a book.
    ///
    /// # Errors
    ///
    /// Why it was not added.
    pub(crate) async fn file(&self, file: &ChosenFile, hear: Hear) -> Result<Brought, NotAdded> {
        let beginning = file.beginning(TELLING_BYTES).await;
        if beginning.is_some_and(|beginning| is_backup(&beginning)) {
            return Err(NotAdded::Backup);
        }
        // Before all of it is read.
        if file.is_larger_than(MOST_FILE_BYTES) {
            return Err(NotAdded::TooLarge);
        }
        let request = Request {
            task: Task::File,
            name: file.name(),
            ..Request::default()
        };
        self.bring(request, Some(file.clone()), hear).await
    }

    /// Makes a text of a chapter of a book and keeps it.
    ///
    /// # Errors
    ///
    /// Why it was not added.
    pub(crate) async fn chapter(
        &self,
        file: &ChosenFile,
        book: &Book,
        chapter: usize,
        hear: Hear,
    ) -> Result<Brought, NotAdded> {
        let request = Request {
            task: Task::Chapter,
            name: file.name(),
            book: book.id.clone(),
            chapter: u32::try_from(chapter).unwrap_or(u32::MAX),
            ..Request::default()
        };
        self.bring(request, Some(file.clone()), hear).await
    }

    /// Makes a text of a page and keeps it. `address` is where the page stands, if that is known.
    ///
    /// # Errors
    ///
    /// Why it was not added.
    pub(crate) async fn page(
        &self,
        page: String,
        address: String,
        hear: Hear,
    ) -> Result<Brought, NotAdded> {
        if page.len() > MOST_TEXT_BYTES {
            return Err(NotAdded::TooLong);
        }
        let request = Request {
            task: Task::Page,
            page,
            address,
            ..Request::default()
        };
        self.bring(request, None, hear).await
    }

    async fn bring(
        &self,
        request: Request,
        file: Option<ChosenFile>,
        hear: Hear,
    ) -> Result<Brought, NotAdded> {
        let id = clock::new_id();
        let request = Request {
            interface: self.words.interface,
            lang: LANG.to_owned(),
            id: id.clone(),
            added: clock::today(),
            glossary: glossary::entries().await,
            ..request
        };
        // Until now there was nothing that could be ended.
        if self.is_cancelled.get() {
            return Err(NotAdded::Cancelled);
        }
        let made = bench::make(request, file, hear).await?;
        // It may have been made just before.
        if self.is_cancelled.get() {
            return Err(NotAdded::Cancelled);
        }
        let forms = match made {
            Made::Text(forms) => forms,
            Made::Book(book) => return Ok(Brought::Book(book)),
        };
        let kept = own_texts::keep(&id, &forms).await;
        kept.map_err(|_| NotAdded::NotKept)?;
        if own_texts::listings().await.len() == 1 {
            // Some browsers ask their reader: once is enough.
            spawn_local(lasting::ask());
            spawn_local(bench::note_maker());
        }
        Ok(Brought::Text(id))
    }
}
