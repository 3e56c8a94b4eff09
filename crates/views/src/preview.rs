//! An entry as its explanation shows it, outside a lesson: for whoever writes it.

use reading::glossary::Entry;
use reading::lesson::Article;
use reading::session::Interface;
use yew::prelude::*;

use crate::reader::view_entry_text;
use crate::strings::strings;

/// What readers of a text in `lang` with notes in `notes_lang` see of an entry, without the ways to other places.
pub fn view_preview(entry: &Entry, lang: &str, notes_lang: &str, interface: Interface) -> Html {
    let article = Article {
        lang: lang.to_owned(),
        notes_lang: notes_lang.to_owned(),
        ..Article::default()
    };
    let mut entry = entry.clone();
    // A lesson has it in no others.
    let langs = [lang, notes_lang];
    entry
        .texts
        .retain(|text| langs.contains(&text.lang.as_str()));
    view_entry_text(&entry, &article, strings(interface))
}
