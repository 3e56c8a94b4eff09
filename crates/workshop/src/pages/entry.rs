//! One entry: of a text, or of the reader's glossary.

use std::rc::Rc;

use authoring::own_text::{Layer, OwnText, id_of_entry, selected_words};
use reading::glossary::OwnEntry;
use yew::prelude::*;
use yew_router::prelude::*;

use super::words::use_survey;
use crate::edited::Used;
use crate::entry::{EntryChange, LANGS, blank, use_form_faults, use_known, view_entry_form};
use crate::glossary::{self, Entries, use_glossary};
use crate::own_text::{self, use_own_text};
use crate::read_link::{Opens, view_read_link};
use crate::route::Route;
use crate::strings::Strings;
use crate::text_page::{view_elsewhere, view_none};
use crate::view::{PageOfText, use_title_of, view_pages_of_text};

/// In the address of an entry of the glossary that is to be written: no id has such a sign.
pub(crate) const NEW: &str = "+";

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct EntryPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The id of the text; empty where the entry is one of the glossary.
    pub text: String,
    /// The id of an entry, or one of its forms; or a word that has none yet.
    pub word: String,
}

/// The entry that is written, and where it holds.
#[derive(Clone, Debug, PartialEq)]
struct Target {
    layer: Layer,
    /// Its id; empty before anything is written in a new one.
    id: String,
}

impl Target {
    /// The entry of that id or form, in the text or else in the glossary; or a new one.
    fn of(word: &str, text: Option<&OwnText>, glossary: &Entries) -> Target {
        let here = text.and_then(|text| known(word, text.entries.iter()));
        let found = here.map(|id| (Layer::Here, id));
        let found = found.or_else(|| Some((Layer::Own, known(word, glossary.all().iter())?)));
        let new = match text {
            Some(_) => Layer::Here,
            None => Layer::Own,
        };
        let (layer, id) = found.unwrap_or((new, String::new()));
        Target { layer, id }
    }

    fn entry(&self, text: Option<&OwnText>, glossary: &Entries) -> Option<OwnEntry> {
        match text {
            Some(text) if self.layer == Layer::Here => {
                let mut entries = text.entries.iter();
                entries.find(|own| own.entry.id == self.id).cloned()
            }
            _ => glossary.get(&self.id).cloned(),
        }
    }
}

/// The id of the entry that has that id, or else that form.
fn known<'e>(word: &str, entries: impl Iterator<Item = &'e OwnEntry> + Clone) -> Option<String> {
    let by_id = entries.clone().find(|own| own.entry.id == word);
    let mut entries = entries;
    let own = by_id.or_else(|| entries.find(|own| own.forms.iter().any(|form| form == word)))?;
    Some(own.entry.id.clone())
}

/// Both places in which an entry may be.
#[derive(Clone)]
struct Places {
    text: UseReducerDispatcher<own_text::Work>,
    glossary: UseReducerDispatcher<glossary::Work>,
}

impl Places {
    /// Has this entry, or none, stand in place of the one of that id.
    fn set(&self, layer: Layer, id: String, own: Option<OwnEntry>, field: Option<String>) {
        if layer == Layer::Own {
            let edit = Box::new(move |entries: &mut Entries| {
                entries.remove(&id);
                if let Some(own) = own {
                    entries.insert(own);
                }
            });
            self.glossary
                .dispatch(glossary::Change::Edit { field, edit });
        } else {
            let edit = Box::new(move |text: &mut OwnText| {
                let entries = &mut text.entries;
                let at = entries.iter().position(|own| own.entry.id == id);
                let at = at.unwrap_or(entries.len());
                entries.splice(at..entries.len().min(at + 1), own);
            });
            self.text.dispatch(own_text::Change::Edit { field, edit });
        }
    }

    fn undo(&self, layer: Layer) {
        if layer == Layer::Own {
            self.glossary.dispatch(glossary::Change::Undo);
        } else {
            self.text.dispatch(own_text::Change::Undo);
        }
    }
}

/// The page.
#[component]
pub fn EntryPage(props: &EntryPageProps) -> Html {
    let strings = props.words;
    let words = &strings.entry;
    let Used {
        work: text,
        is_refused: text_refused,
    } = use_own_text(&props.text);
    let Used {
        work: entries,
        is_refused: entries_refused,
    } = use_glossary();
    let target = use_state(|| None::<Target>);
    let of_text = match &*text {
        own_text::Work::Here(edited) => Some(edited),
        own_text::Work::Awaited | own_text::Work::Missing => None,
    };
    let now: Option<Rc<OwnText>> = of_text.map(|edited| edited.now.clone());
    let found = use_survey(now.clone());
    let of_glossary = match &*entries {
        glossary::Work::Here(edited) => Some(edited),
        glossary::Work::Awaited | glossary::Work::Missing => None,
    };
    let all = of_glossary
        .map(|edited| edited.now.clone())
        .unwrap_or_default();
    // The words may have been selected in the text.
    let word = match props.word.as_str() {
        NEW => String::new(),
        word => selected_words(word, LANGS[0]),
    };
    let aim = (*target).clone();
    let aim = aim.unwrap_or_else(|| Target::of(&word, now.as_deref(), &all));
    let own = aim.entry(now.as_deref(), &all);
    let is_written = own.is_some();
    let own = own.unwrap_or_else(|| blank(aim.id.clone(), &word));
    use_title_of(strings, words.title, Some(own.entry.headword.trim()));
    let faults = use_form_faults(&own, aim.layer, now.clone());
    let known = use_known(aim.layer, now.clone());
    let Some(of_glossary) = of_glossary.filter(|_| props.text.is_empty() || now.is_some()) else {
        let is_missing = !props.text.is_empty() && matches!(*text, own_text::Work::Missing);
        return view_none(is_missing, strings);
    };
    let places = Places {
        text: text.dispatcher(),
        glossary: entries.dispatcher(),
    };
    let on_change = {
        let (places, target, layer) = (places.clone(), target.setter(), aim.layer);
        let (own, now, all) = (own.clone(), now.clone(), all.clone());
        let word = props.word.clone();
        Callback::from(move |EntryChange { field, edit }: EntryChange| {
            let mut own = own.clone();
            edit(&mut own);
            let before = own.entry.id.clone();
            // The id of a new one follows its headword, letter by letter.
            if before.is_empty() || word == NEW && field == Some("headword") {
                // None that an entry has in either place: it may move from one to the other.
                let is_here = |id: &str| {
                    let here = now.as_ref().map(|text| text.entries.iter());
                    here.is_some_and(|mut here| here.any(|own| own.entry.id == id))
                };
                let taken = |id: &str| id != before && (all.get(id).is_some() || is_here(id));
                own.entry.id = id_of_entry(&own.entry.headword, taken);
            }
            // From now on it is this one, whatever becomes of its forms.
            target.set(Some(Target {
                layer,
                id: own.entry.id.clone(),
            }));
            let field = field.map(|field| format!("{word} {field}"));
            places.set(layer, before, Some(own), field);
        })
    };
    let move_to = |layer: Layer| {
        let (places, target) = (places.clone(), target.setter());
        let (aim, own) = (aim.clone(), own.clone());
        move |_: Event| {
            let id = aim.id.clone();
            target.set(Some(Target {
                layer,
                id: id.clone(),
            }));
            if is_written && layer != aim.layer {
                places.set(layer, id.clone(), Some(own.clone()), None);
                places.set(aim.layer, id, None, None);
            }
        }
    };
    let on_delete = {
        let (places, target, aim) = (places.clone(), target.setter(), aim.clone());
        move |_: MouseEvent| {
            target.set(Some(aim.clone()));
            places.set(aim.layer, aim.id.clone(), None, None);
        }
    };
    let on_undo = {
        let (places, layer) = (places.clone(), aim.layer);
        move |_: MouseEvent| places.undo(layer)
    };
    let is_elsewhere = of_text.is_some_and(|edited| edited.is_elsewhere());
    let can_undo = match of_text {
        Some(edited) if aim.layer == Layer::Here => edited.can_undo(),
        _ => of_glossary.can_undo(),
    };
    let unexplained = found
        .map(|found| found.survey.unexplained)
        .unwrap_or_default();
    let unexplained = unexplained.into_iter().map(|word| word.text);
    let unexplained: Vec<String> = unexplained
        .filter(|name| !own.forms.contains(name))
        .collect();
    let back = match props.text.as_str() {
        "" => Route::Glossary,
        id => Route::TextWords { id: id.to_owned() },
    };
    let headword = match own.entry.headword.trim() {
        "" => words.title,
        headword => headword,
    };
    html! {
        <>
            <h1 dir="auto">{ headword }</h1>
            if !props.text.is_empty() {
                { view_pages_of_text(&props.text, PageOfText::Words, &strings.pages_of_text) }
            }
            if let Some(edited) = of_text {
                { view_elsewhere(edited, strings.text.elsewhere, strings, &places.text) }
            }
            <p class="all">
                if !props.text.is_empty() {
                    { view_read_link(&props.text, Opens::WhereItWasLeft, "button first", words.back_to_text) }
                }
                <Link<Route> to={back} classes="button">{ words.back }</Link<Route>>
                <button type="button" onclick={on_undo} disabled={!can_undo || is_elsewhere}>{ strings.text.undo }</button>
                if is_written {
                    <button type="button" class="delete" onclick={on_delete} disabled={is_elsewhere}>{ words.delete }</button>
                }
            </p>
            if text_refused || entries_refused {
                <p class="trouble" role="alert">{ strings.text.not_kept }</p>
            }
            // Where another window works on the text, nothing here can be used.
            <fieldset role="none" disabled={is_elsewhere}>
                if !props.text.is_empty() {
                    <fieldset class="scope">
                        <legend>{ words.scope }</legend>
                        { for [(Layer::Here, "here", words.here), (Layer::Own, "own", words.own)].into_iter().map(|(layer, value, label)| html! {
                            <label class="choice">
                                <input type="radio" name="scope" {value} checked={aim.layer == layer} onchange={move_to(layer)} />
                                { label }
                            </label>
                        }) }
                    </fieldset>
                }
                { view_entry_form(&own, &faults, &known, &unexplained, strings, &on_change) }
            </fieldset>
        </>
    }
}
