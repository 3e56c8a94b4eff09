//! What takes long: a page or a file becomes a text, a text becomes a lesson. It runs in the worker, and on the page
//! where no worker starts.

use std::cell::{Cell, RefCell};
use std::hash::{DefaultHasher, Hasher};
use std::rc::Rc;

use authoring::files::ContentFile;
use authoring::own_text::{
    FormFault, Layer, OwnText, Publication, Survey, Translation, Wanting, Workbench,
};
use browser::field::{self, ChosenFile};
use browser::outdated::this_app;
use browser::own_texts::Forms;
use browser::{json, page};
use exchange::encoding::{Decoder, Letters};
use exchange::epub::Epub;
use exchange::limits::MOST_TEXT_BYTES;
use exchange::open::Opened;
use reading::glossary::OwnEntry;
use reading::json::InJson;
use reading::lesson::Listing;
use reading::session::Interface;
use reading::{record, words};

use crate::step::{HowFar, Step};
use crate::strings::{AddText, strings};

/// The site's glossary, as its authors wrote it.
const GLOSSARY: &str = "glossary.toml";

words! {
    /// What is asked for.
    #[derive(Default)]
    Task {
        /// The text of a page, and its lesson.
        #[default]
        Page = "page",
        /// The text of a file, and its lesson; of a book, its chapters.
        File = "file",
        /// The text of a chapter, and its lesson.
        Chapter = "chapter",
        /// The lesson of a text that has changed.
        Lesson = "lesson",
        /// Nothing yet: whatever is asked next is answered sooner.
        Wake = "wake",
        /// A text as files for a site.
        Site = "site",
        /// What is explained in a text by whom, and what nobody explains.
        Survey = "survey",
        /// What may go wrong with the forms of an entry.
        FormFaults = "form-faults",
        /// A text and its translation, sentence by sentence.
        Align = "align",
    }
}

/// What the page asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Request {
    pub(crate) task: Task,
    /// The language in which a refusal is said.
    pub(crate) interface: Interface,
    /// The page that a new text is made of.
    pub(crate) page: String,
    /// Where that page stands, if that is known.
    pub(crate) address: String,
    /// The name of the file.
    pub(crate) name: String,
    /// The book of a chapter: the id of the request that has opened its file.
    pub(crate) book: String,
    /// Which of the chapters of its book, from 0.
    pub(crate) chapter: u32,
    /// The text that has changed.
    pub(crate) text: OwnText,
    /// What whoever publishes it says of it.
    pub(crate) publication: Publication,
    /// Its translation.
    pub(crate) translation: String,
    /// The entry that is being written.
    pub(crate) own: OwnEntry,
    /// Whether that is an entry of the text, or one of the reader's glossary.
    pub(crate) layer: Layer,
    /// The glossary of the reader.
    pub(crate) glossary: Vec<OwnEntry>,
    /// The language of a new text, or of the translation, a BCP 47 tag.
    pub(crate) lang: String,
    /// The id of a new text.
    pub(crate) id: String,
    /// The day on which it is added, ISO 8601.
    pub(crate) added: String,
}

record!(Request {
    task,
    interface,
    page,
    address,
    name,
    book,
    chapter,
    text,
    publication,
    translation,
    own,
    layer,
    glossary,
    lang,
    id,
    added
});

/// What comes of it, by what was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Answer {
    /// Why nothing does, in words.
    pub(crate) refusal: String,
    /// What is to be kept of a text.
    pub(crate) forms: Option<Forms>,
    /// What is in a book.
    pub(crate) book: Option<Book>,
    /// What a site takes.
    pub(crate) site: Option<Files>,
    /// What was found in a text.
    pub(crate) survey: Option<Survey>,
    /// What may go wrong, each with its form.
    pub(crate) form_faults: Vec<(String, FormFault)>,
    /// The translation beside its text.
    pub(crate) translation: Option<Translation>,
}

record!(Answer {
    refusal,
    forms,
    book,
    site,
    survey,
    form_faults,
    translation
});

/// A text as files for a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Files {
    pub(crate) files: Vec<TextFile>,
    /// What is wanting before a site takes them, each with the words that it is about.
    pub(crate) wanting: Vec<(Wanting, String)>,
}

record!(Files { files, wanting });

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TextFile {
    /// From the site's folder, with slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

record!(TextFile { path, text });

/// A book that was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// Its id, for asking for its chapters.
    pub(crate) id: String,
    /// Its title; its file's name where it has none.
    pub(crate) title: String,
    /// Who wrote it.
    pub(crate) creator: String,
    /// Its chapters in the order of reading.
    pub(crate) chapters: Vec<Chapter>,
}

record!(Book {
    id,
    title,
    creator,
    chapters
});

/// A chapter of a book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Chapter {
    /// Its title; empty where it has none.
    pub(crate) title: String,
    /// How many words it has; 0 where they were not counted.
    pub(crate) words: u32,
    /// Why it cannot be read, in words.
    pub(crate) trouble: String,
}

record!(Chapter {
    title,
    words,
    trouble
});

/// Answers the page, in the worker.
pub fn serve() {
    browser::worker::serve(|request, file, teller| async move {
        let tell = |how_far: HowFar| teller.tell(&how_far.to_json());
        let request = Request::from_json(&request);
        let answer = match request {
            Some(request) => answer(request, file, tell).await,
            None => Answer::default(),
        };
        answer.to_json()
    });
}

/// Does what is asked for.
pub(crate) async fn answer(
    request: Request,
    file: Option<ChosenFile>,
    tell: impl Fn(HowFar),
) -> Answer {
    let words = &strings(request.interface).add;
    let answer = answered(request, file, tell, words).await;
    answer.unwrap_or_else(|refusal| Answer {
        refusal,
        ..Answer::default()
    })
}

/// The browser's own decoder.
pub(crate) struct OfBrowser;

impl Decoder for OfBrowser {
    fn letters(&self, bytes: &[u8], label: &str) -> Option<Letters> {
        let (text, name) = field::decoded(bytes, label)?;
        Some(Letters { text, name })
    }
}

async fn answered(
    request: Request,
    file: Option<ChosenFile>,
    tell: impl Fn(HowFar),
    words: &AddText,
) -> Result<Answer, String> {
    let page = match request.task {
        Task::Page => Source::page(request.page, request.address),
        Task::File => {
            tell(Step::Reading.into());
            match open(&request, file, words).await? {
                Opened::Text(decoded) => Source::page(decoded.text, String::new()),
                Opened::Document(document) => Source::page(document.html, String::new()),
                Opened::Epub(epub) => {
                    let epub = Rc::new(epub);
                    let book = book(&request, &epub, words).await;
                    BOOK.set(Some((request.id, epub)));
                    return Ok(Answer {
                        book: Some(book),
                        ..Answer::default()
                    });
                }
            }
        }
        Task::Chapter => {
            tell(Step::Reading.into());
            chapter(&request, file, words).await?
        }
        _ => return about_a_text(&request, words).await,
    };
    if page.html.len() > MOST_TEXT_BYTES {
        return Err(words.too_long.to_owned());
    }
    tell(HowFar {
        step: Step::Cleaning,
        first_lines: beginning(&page.html, &request.lang),
    });
    let bench = workbench().await.with_glossary(&request.glossary);
    let mut text = bench.text_of_page(page.html, &request.lang);
    if text.words().trim().is_empty() {
        return Err(words.empty.to_owned());
    }
    text.id = request.id;
    text.added = request.added;
    text.source.url = page.address;
    if let Some(book) = page.book {
        // What a page says of itself is about the page: this is the book.
        text.source.title = book;
        text.byline = page.creator;
        if text.title.is_empty() {
            text.title = page.title;
        }
    }
    tell(HowFar {
        step: Step::Explaining,
        first_lines: first_lines(&text),
    });
    written(&bench, &text, words)
}

/// Answers what is asked about a text that is here.
async fn about_a_text(request: &Request, words: &AddText) -> Result<Answer, String> {
    let bench = workbench().await.with_glossary(&request.glossary);
    let mut answer = Answer::default();
    match request.task {
        Task::Lesson => return written(&bench, &request.text, words),
        Task::Site => return Ok(for_site(&bench, request)),
        Task::Survey => answer.survey = Some(bench.survey(&request.text)),
        Task::FormFaults => {
            let Request { own, layer, .. } = request;
            answer.form_faults = bench.form_faults(own, *layer, Some(&request.text));
        }
        Task::Align => {
            let pairs = bench.align(&request.text, &request.translation, &request.lang);
            answer.translation = Some(pairs);
        }
        Task::Wake | Task::Page | Task::File | Task::Chapter => {}
    }
    Ok(answer)
}

/// So many bytes are cleaned first of a page that is longer: all of it may take seconds.
const BEGINNING: usize = 30_000;

/// So many lines are shown of a text before it is kept.
const FIRST_LINES: usize = 40;

/// The first lines of a page that is too long to be cleaned at once; none of a shorter one.
fn beginning(page: &str, lang: &str) -> Vec<String> {
    let cut = page.char_indices().find(|(at, _)| *at >= BEGINNING);
    let beginning = cut.and_then(|(at, _)| page.get(..at));
    // No line is shown that is cut.
    let whole = beginning.and_then(|beginning| beginning.rsplit_once('\n'));
    let text = whole.map(|(lines, _)| Workbench::default().text_of_page(lines.to_owned(), lang));
    text.map(|text| first_lines(&text)).unwrap_or_default()
}

/// The first lines of a text that are read.
fn first_lines(text: &OwnText) -> Vec<String> {
    let head = [&text.title, &text.lead];
    let head = head.into_iter().filter(|words| !words.is_empty());
    let read = text.lines.iter().filter(|line| line.is_read());
    let lines = head.chain(read.map(|line| &line.text));
    lines.take(FIRST_LINES).cloned().collect()
}

/// The text as files for a site.
fn for_site(bench: &Workbench, request: &Request) -> Answer {
    let made = bench.for_site(&request.text, &request.publication);
    let files = made.files.into_iter();
    let files = files.map(|ContentFile { path, text }| TextFile { path, text });
    Answer {
        site: Some(Files {
            files: files.collect(),
            wanting: made.wanting,
        }),
        ..Answer::default()
    }
}

/// What a text is made of.
#[derive(Default)]
struct Source {
    /// Plain text, Markdown or HTML.
    html: String,
    /// Where it stands, if that is known.
    address: String,
    /// The title of the book that it is a chapter of.
    book: Option<String>,
    /// Who wrote that book.
    creator: String,
    /// What the book calls the chapter.
    title: String,
}

impl Source {
    fn page(html: String, address: String) -> Source {
        Source {
            html,
            address,
            ..Source::default()
        }
    }
}

/// Reads a file.
async fn open(
    request: &Request,
    file: Option<ChosenFile>,
    words: &AddText,
) -> Result<Opened, String> {
    let bytes = match file {
        Some(file) => file.bytes().await,
        None => None,
    };
    let bytes = bytes.ok_or(words.unreadable)?;
    let opened = exchange::open::open(&request.name, bytes, &OfBrowser);
    opened.map_err(|error| (words.fault)(&error.fault))
}

/// What there is to choose of a book. Chapters are cleaned as they are where they are added, so that they have as many
/// words then.
async fn book(request: &Request, epub: &Epub, words: &AddText) -> Book {
    let bench = workbench().await.with_glossary(&request.glossary);
    let count = |page: String| bench.text_of_page(page, &request.lang).word_count();
    let counts = epub.word_counts(&OfBrowser, count);
    let chapters = epub.chapters.iter().zip(counts).map(|(chapter, count)| {
        let title = chapter.title.clone();
        let title = title.or_else(|| epub.heading(chapter, &OfBrowser));
        let trouble = count.as_ref().err();
        Chapter {
            title: title.unwrap_or_default(),
            trouble: trouble.map(words.fault).unwrap_or_default(),
            words: count.ok().flatten().unwrap_or_default(),
        }
    });
    Book {
        id: request.id.clone(),
        title: epub.title.clone().unwrap_or_else(|| request.name.clone()),
        creator: epub.creator.clone().unwrap_or_default(),
        chapters: chapters.collect(),
    }
}

thread_local! {
    /// The book that was opened last, by its id.
    static BOOK: RefCell<Option<(String, Rc<Epub>)>> = const { RefCell::new(None) };
}

/// The book of a chapter. Where another was opened since, or the worker was ended, its file is read again.
async fn opened_book(
    request: &Request,
    file: Option<ChosenFile>,
    words: &AddText,
) -> Result<Rc<Epub>, String> {
    let opened = BOOK.with_borrow(|book| {
        let book = book.as_ref().filter(|(id, _)| *id == request.book);
        book.map(|(_, epub)| epub.clone())
    });
    if let Some(epub) = opened {
        return Ok(epub);
    }
    let Opened::Epub(epub) = open(request, file, words).await? else {
        return Err(words.unreadable.to_owned());
    };
    let epub = Rc::new(epub);
    BOOK.set(Some((request.book.clone(), epub.clone())));
    Ok(epub)
}

/// A chapter of a book.
async fn chapter(
    request: &Request,
    file: Option<ChosenFile>,
    words: &AddText,
) -> Result<Source, String> {
    let epub = opened_book(request, file, words).await?;
    let nth = usize::try_from(request.chapter).ok();
    let chapter = nth.and_then(|nth| epub.chapters.get(nth));
    let chapter = chapter.ok_or(words.failed)?;
    let page = epub.read(chapter, &OfBrowser);
    let title = epub.title.clone();
    Ok(Source {
        html: page.map_err(|fault| (words.fault)(&fault))?.text,
        book: Some(title.unwrap_or_else(|| request.name.clone())),
        creator: epub.creator.clone().unwrap_or_default(),
        title: chapter.title.clone().unwrap_or_default(),
        ..Source::default()
    })
}

/// The forms in which a text is kept.
pub(crate) fn forms(bench: &Workbench, text: &OwnText) -> Option<Forms> {
    let lesson = bench.lesson(text);
    let listing = Listing::from(&lesson.article);
    Some(Forms {
        text: json::write(&text.write())?,
        lesson: json::write(&lesson.to_json())?,
        listing: json::write(&listing.to_json())?,
    })
}

fn written(bench: &Workbench, text: &OwnText, words: &AddText) -> Result<Answer, String> {
    Ok(Answer {
        forms: Some(forms(bench, text).ok_or(words.failed)?),
        ..Answer::default()
    })
}

thread_local! {
    /// Made once a visit: the glossary is large.
    static WORKBENCH: RefCell<Option<Rc<Workbench>>> = const { RefCell::new(None) };
    /// A number that another glossary of the site hardly has.
    static GLOSSARY_SUM: Cell<u64> = const { Cell::new(0) };
}

/// What makes lessons here: another app, or another glossary of the site, makes others. Nothing where the glossary has
/// not arrived.
pub(crate) async fn maker() -> Option<String> {
    workbench().await;
    WORKBENCH.with_borrow(Option::is_some).then_some(())?;
    Some(format!("{} {:x}", this_app()?, GLOSSARY_SUM.get()))
}

/// What makes lessons of texts. Where the site's glossary does not arrive, texts are explained by what they say
/// themselves, and by the glossary when they are kept the next time.
pub(crate) async fn workbench() -> Rc<Workbench> {
    if let Some(workbench) = WORKBENCH.with_borrow(Clone::clone) {
        return workbench;
    }
    let Some(text) = page::fetch_text(GLOSSARY).await else {
        return Rc::default();
    };
    let mut sum = DefaultHasher::new();
    sum.write(text.as_bytes());
    GLOSSARY_SUM.set(sum.finish());
    let workbench = Rc::new(Workbench::new(&[ContentFile {
        path: GLOSSARY.to_owned(),
        text,
    }]));
    WORKBENCH.set(Some(workbench.clone()));
    workbench
}
