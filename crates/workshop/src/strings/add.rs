//! The words of the way in for a text.

use exchange::fault::Fault;

use super::book::{self, BookWords};
use super::fault;
use crate::step::Step;

/// The way in for a text.
#[derive(Debug)]
pub struct AddText {
    /// Names the field in which a text is pasted.
    pub title: &'static str,
    /// What can be pasted, and what becomes of it.
    pub hint: &'static str,
    /// What files can be opened, and how large they may be.
    pub files_hint: &'static str,
    /// Goes on with what is in the field.
    pub go_on: &'static str,
    /// Opens a file instead.
    pub open_file: &'static str,
    /// What it is doing.
    pub step: fn(Step) -> &'static str,
    /// The file or chapter it is at, how many there are, and its name.
    pub nth_file: fn(usize, usize, &str) -> String,
    /// Names the bar that shows how far it is.
    pub progress: &'static str,
    /// Ends it.
    pub cancel: &'static str,
    /// It was ended, and nothing was kept.
    pub cancelled: &'static str,
    /// There is no word in it.
    pub empty: &'static str,
    /// It is longer than 5 MB.
    pub too_long: &'static str,
    /// A file is larger than 50 MB.
    pub too_large: &'static str,
    /// A file is a backup of this site.
    pub backup: &'static str,
    /// A file cannot be read.
    pub fault: fn(&Fault) -> String,
    /// The choice among the chapters of a book.
    pub book: BookWords,
    /// The browser could not read a file.
    pub unreadable: &'static str,
    /// The engine has fallen over it.
    pub failed: &'static str,
    /// The browser does not keep it.
    pub not_kept: &'static str,
}

pub(super) const FRENCH: AddText = AddText {
    title: "Ajouter un texte",
    hint: "Collez ici un article en français, seul ou avec toute sa page. Ce qui n’est pas l’article est mis de côté, et rien n’est envoyé.",
    files_hint: "Vous pouvez aussi ouvrir des fichiers ou les déposer ici\u{202f}: texte, Markdown, HTML ou Word (.docx), jusqu’à 5\u{a0}Mo de texte\u{202f}; livres EPUB, jusqu’à 50\u{a0}Mo.",
    go_on: "Continuer",
    open_file: "Ouvrir des fichiers",
    step: |step| match step {
        Step::Reading => "Lecture du fichier…",
        Step::Cleaning => "Recherche de l’article dans la page…",
        Step::Explaining => "Recherche des mots à expliquer…",
    },
    nth_file: |nth, count, name| format!("{nth} sur {count}\u{202f}: {name}"),
    progress: "Avancement",
    cancel: "Annuler",
    cancelled: "C’est annulé\u{202f}: ce texte n’a pas été gardé.",
    empty: "Aucun texte à lire n’a été trouvé. Copiez l’article lui-même, puis collez-le ici.",
    too_long: "Ce texte dépasse 5\u{a0}Mo. Collez-en une partie.",
    too_large: "ce fichier dépasse 50\u{a0}Mo. Copiez une partie de son texte et collez-la ici.",
    backup: "ce fichier n’est pas un texte\u{202f}: c’est une sauvegarde de ce site.",
    fault: fault::french,
    book: book::FRENCH,
    unreadable: "le navigateur n’a pas pu lire ce fichier. Copiez-en le texte et collez-le ici.",
    failed: "Ce texte n’a pas pu être préparé. Essayez avec une partie seulement.",
    not_kept: "Ce navigateur refuse de garder le texte, ou n’a plus de place. Quittez la navigation privée ou libérez de la place, puis réessayez.",
};

pub(super) const ENGLISH: AddText = AddText {
    title: "Add a text",
    hint: "Paste a French article here, alone or with the whole page around it. What is not the article is set aside, and nothing is sent.",
    files_hint: "Or open files, or drop them here: text, Markdown, HTML or Word (.docx), up to 5\u{a0}MB of text; EPUB books, up to 50\u{a0}MB.",
    go_on: "Continue",
    open_file: "Open files",
    step: |step| match step {
        Step::Reading => "Reading the file…",
        Step::Cleaning => "Looking for the article in the page…",
        Step::Explaining => "Looking for words to explain…",
    },
    nth_file: |nth, count, name| format!("{nth} of {count}: {name}"),
    progress: "Progress",
    cancel: "Cancel",
    cancelled: "Cancelled: this text was not kept.",
    empty: "No text to read was found. Copy the article itself, then paste it here.",
    too_long: "This text is larger than 5\u{a0}MB. Paste a part of it.",
    too_large: "this file is larger than 50\u{a0}MB. Copy a part of its text and paste it here.",
    backup: "this file is not a text: it is a backup of this site.",
    fault: fault::english,
    book: book::ENGLISH,
    unreadable: "the browser could not read this file. Copy its text and paste it here.",
    failed: "This text could not be prepared. Try with a part of it.",
    not_kept: "This browser refuses to keep the text, or has no room left. Leave private browsing or free some space, then try again.",
};
