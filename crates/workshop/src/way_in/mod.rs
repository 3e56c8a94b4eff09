//! Bringing texts as a page shows it: what is being done, what went wrong, and the chapters of the books that were
//! opened.

mod book;
mod working;

use std::rc::Rc;

use browser::field::ChosenFile;
use browser::{focus, spawn_local};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bring::{Bringing, Brought, Hear, NotAdded};
use crate::engine::Book;
use crate::opened_backup;
use crate::route::Route;
use crate::strings::{AddText, Strings};
use book::BookChoice;
use working::{Working, view_working};

/// The id of the element that tells what has come of it.
const COME_OF_IT: &str = "come-of-it";

/// What a reader brings.
pub(crate) enum Bring {
    /// A page, and where it stands, if that is known.
    Page(String, String),
    /// Files.
    Files(Vec<ChosenFile>),
    /// Chapters of a book that was opened, counted from 0.
    Chapters(OpenedBook, Vec<usize>),
}

/// A book that was opened, and its file.
#[derive(Clone, PartialEq)]
pub(crate) struct OpenedBook {
    file: ChosenFile,
    book: Rc<Book>,
}

/// What has come of it.
#[derive(Clone, Default)]
pub(crate) struct Ended {
    /// The ids of the texts that are kept.
    pub(crate) ids: Vec<String>,
    /// Whether one of them is the page that was brought.
    pub(crate) has_page: bool,
    /// Why others are not, in words.
    pub(crate) refused: Vec<String>,
    /// The books that are open, of which chapters can be chosen.
    pub(crate) books: Vec<OpenedBook>,
    /// The last file among them that is a backup.
    backup: Option<ChosenFile>,
}

impl Ended {
    /// Whether nothing is left to say or to choose.
    pub(crate) fn is_whole(&self) -> bool {
        self.refused.is_empty() && self.books.is_empty()
    }
}

/// The way in for texts.
pub(crate) struct WayIn {
    /// Brings something.
    pub(crate) bring: Callback<Bring>,
    /// Whether something is being brought.
    pub(crate) is_working: bool,
    /// What is being done, what went wrong, and what there is to choose.
    pub(crate) view: Html,
}

/// The way in for texts. `on_end` hears what has come of whatever was brought.
#[hook]
pub(crate) fn use_way_in(words: &'static Strings, on_end: Callback<Rc<Ended>>) -> WayIn {
    let ended = use_state(Rc::<Ended>::default);
    let working = use_state(|| None::<Working>);
    let bringing = use_mut_ref(|| None::<Bringing>);
    let bring = {
        let (ended, working, bringing) = (ended.clone(), working.setter(), bringing.clone());
        Callback::from(move |what: Bring| {
            let begun = Bringing::begin(words);
            bringing.replace(Some(begun.clone()));
            let mut books = ended.books.clone();
            ended.set(Rc::new(Ended {
                books: books.clone(),
                ..Ended::default()
            }));
            let (ended, working, on_end) = (ended.setter(), working.clone(), on_end.clone());
            spawn_local(async move {
                let chosen = match &what {
                    Bring::Chapters(book, _) => Some(book.clone()),
                    _ => None,
                };
                let mut all = bring_all(&begun, what, &working).await;
                // The chapters that were chosen are texts now.
                books.retain(|book| all.ids.is_empty() || Some(book) != chosen.as_ref());
                books.append(&mut all.books);
                all.books = books;
                let all = Rc::new(all);
                working.set(None);
                ended.set(all.clone());
                on_end.emit(all);
            });
        })
    };
    let on_cancel = Callback::from(move |_: MouseEvent| {
        if let Some(bringing) = bringing.borrow().as_ref() {
            bringing.cancel();
        }
    });
    let navigator = use_navigator();
    let on_restore = |file: &ChosenFile| {
        let (file, navigator) = (file.clone(), navigator.clone());
        Callback::from(move |_: MouseEvent| {
            opened_backup::hand_over(file.clone());
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Backup);
            }
        })
    };
    let is_working = working.is_some();
    let must_be_seen = !is_working && !ended.is_whole();
    use_effect_with(must_be_seen, |must_be_seen| {
        // On a phone it stands below the window.
        if *must_be_seen {
            focus::go_to(COME_OF_IT);
        }
    });
    let view = html! {
        <div id={COME_OF_IT} tabindex="-1">
            { for ended.refused.iter().map(|trouble| html! {
                <p class="trouble" role="alert" dir="auto">{ trouble }</p>
            }) }
            if let Some(file) = &ended.backup {
                <p class="all">
                    <button type="button" class="first" onclick={on_restore(file)}>{ words.backup.restore }</button>
                </p>
            }
            { view_working((*working).as_ref(), &words.add, on_cancel) }
            { for ended.books.iter().enumerate().map(|(nth, opened)| {
                let on_choose = {
                    let (bring, opened) = (bring.clone(), opened.clone());
                    bring.reform(move |chapters| Bring::Chapters(opened.clone(), chapters))
                };
                let on_close = {
                    let ended = ended.clone();
                    Callback::from(move |()| {
                        let mut now = (**ended).clone();
                        now.books.remove(nth);
                        ended.set(Rc::new(now));
                    })
                };
                let (key, book) = (opened.book.id.clone(), opened.book.clone());
                html! { <BookChoice {key} {words} {book} {is_working} {on_choose} {on_close} /> }
            }) }
        </div>
    };
    WayIn {
        bring,
        is_working,
        view,
    }
}

/// Brings all of it, one after the other: one that fails holds up no other.
async fn bring_all(
    bringing: &Bringing,
    what: Bring,
    working: &UseStateSetter<Option<Working>>,
) -> Ended {
    let mut ended = Ended::default();
    let words = bringing.add();
    let progress = Progress { working };
    match what {
        Bring::Page(page, address) => {
            let hear = progress.show(None);
            match bringing.page(page, address, hear).await {
                Ok(Brought::Text(id)) => {
                    ended.ids.push(id);
                    ended.has_page = true;
                }
                Ok(Brought::Book(_)) => {}
                Err(reason) => ended.refused.push(reason.words(words).to_owned()),
            }
        }
        Bring::Files(files) => {
            let count = files.len();
            for (nth, file) in files.into_iter().enumerate() {
                let name = file.name();
                let hear = progress.show(Some((nth, count, name.clone())));
                match bringing.file(&file, hear).await {
                    Ok(Brought::Text(id)) => ended.ids.push(id),
                    Ok(Brought::Book(book)) => {
                        let book = Rc::new(book);
                        ended.books.push(OpenedBook { file, book });
                    }
                    Err(reason) => {
                        if ended.refuse(&name, &reason, words) {
                            break;
                        }
                        if reason == NotAdded::Backup {
                            ended.backup = Some(file);
                        }
                    }
                }
            }
        }
        Bring::Chapters(OpenedBook { file, book }, chapters) => {
            let count = chapters.len();
            for (nth, chapter) in chapters.into_iter().enumerate() {
                let name = book.chapter_name(chapter, &words.book);
                let hear = progress.show(Some((nth, count, name.clone())));
                match bringing.chapter(&file, &book, chapter, hear).await {
                    Ok(Brought::Text(id)) => ended.ids.push(id),
                    Ok(Brought::Book(_)) => {}
                    Err(reason) => {
                        if ended.refuse(&name, &reason, words) {
                            break;
                        }
                    }
                }
            }
        }
    }
    ended
}

impl Ended {
    /// Notes why one of several was not added. Returns whether the others are not wanted either.
    fn refuse(&mut self, name: &str, reason: &NotAdded, words: &AddText) -> bool {
        let why = reason.words(words);
        self.refused.push(after_name(name, why));
        *reason == NotAdded::Cancelled
    }
}

/// A sentence behind the name that it is about, where it begins small; a name in capitals stays as it is.
fn after_name(name: &str, sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter();
    let rest = letters.as_str();
    if rest.starts_with(char::is_uppercase) {
        return format!("{name}\u{a0}— {sentence}");
    }
    let first: String = first.flat_map(char::to_lowercase).collect();
    format!("{name}\u{a0}— {first}{rest}")
}

/// Shows how far it is.
struct Progress<'w> {
    working: &'w UseStateSetter<Option<Working>>,
}

impl Progress<'_> {
    /// Shows the one that is begun, and returns what hears how far that is.
    fn show(&self, at: Option<(usize, usize, String)>) -> Hear {
        let working = self.working.clone();
        let show = move |how_far| {
            working.set(Some(Working {
                how_far,
                at: at.clone(),
            }));
        };
        show(None);
        Rc::new(move |how_far| show(Some(how_far)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_behind_a_name_begins_small() {
        let after = |sentence| after_name("roman.docx", sentence);
        assert_eq!(
            after("Ce texte est long."),
            "roman.docx\u{a0}— ce texte est long."
        );
        assert_eq!(
            after("ce fichier manque."),
            "roman.docx\u{a0}— ce fichier manque."
        );
        assert_eq!(after("À relire."), "roman.docx\u{a0}— à relire.");
        assert_eq!(
            after("EPUB sans texte."),
            "roman.docx\u{a0}— EPUB sans texte."
        );
    }
}
