//! An entry that is being written: its fields, what may go wrong with its forms, and how readers will see it.

mod fields;
mod related;

use std::rc::Rc;

use authoring::own_text::{FormFault, Layer, OwnText};
use browser::spawn_local;
use reading::glossary::{Kind, OwnEntry};
use reading::session::Interface;
use views::preview::view_preview;
use yew::prelude::*;

use crate::bench;
use crate::pause::LastChange;
use crate::strings::Strings;
use fields::view_fields;
use related::{Known, view_related};

/// The language of the texts and that of their notes, BCP 47 tags.
pub(crate) const LANGS: [&str; 2] = ["fr", "en"];

/// A change of an entry.
pub(crate) struct EntryChange {
    /// The field that is typed in, if it is one.
    pub(crate) field: Option<&'static str>,
    /// Changes it.
    pub(crate) edit: Box<dyn FnOnce(&mut OwnEntry)>,
}

/// What may go wrong with the forms of an entry of that layer, by form.
#[hook]
pub(crate) fn use_form_faults(
    own: &OwnEntry,
    layer: Layer,
    text: Option<Rc<OwnText>>,
) -> Vec<(String, FormFault)> {
    let faults = use_state(Vec::new);
    let last = use_memo((), |()| LastChange::default());
    {
        let faults = faults.setter();
        let own = own.clone();
        // The rest of the entry makes no fault of a form.
        let forms = (own.forms.clone(), own.entry.is_expression(), layer);
        use_effect_with(forms, move |_| {
            last.then(move || {
                spawn_local(async move {
                    faults.set(bench::form_faults(&own, layer, text.as_deref()).await);
                });
            });
        });
    }
    (*faults).clone()
}

/// The entries to which one of that layer may refer.
#[hook]
pub(crate) fn use_known(layer: Layer, text: Option<Rc<OwnText>>) -> Known {
    let known = use_state(Rc::<Vec<(String, String)>>::default);
    let sought = use_state(String::new);
    {
        let known = known.setter();
        let entries = text.as_ref().map(|text| text.entries.len());
        use_effect_with((layer, entries), move |_| {
            spawn_local(async move {
                let workbench = bench::workbench().await;
                known.set(Rc::new(workbench.known(layer, text.as_deref())));
            });
        });
    }
    Known {
        entries: (*known).clone(),
        sought,
    }
}

/// The fields of an entry, what may go wrong with its forms, and how readers will see it. `unexplained` are names of its
/// text: one of them may be this one. `known` are the entries to which it may refer.
pub(crate) fn view_entry_form(
    own: &OwnEntry,
    faults: &[(String, FormFault)],
    known: &Known,
    unexplained: &[String],
    words: &'static Strings,
    on_change: &Callback<EntryChange>,
) -> Html {
    let interface = Interface::of_word(words.lang).unwrap_or_default();
    let words = &words.entry;
    html! {
        <>
            { view_fields(own, unexplained, words, on_change) }
            { view_related(own, known, words, on_change) }
            <div aria-live="polite">
                { for faults.iter().map(|(form, fault)| html! {
                    <p class="trouble" dir="auto">{ (words.fault)(form, fault) }</p>
                }) }
            </div>
            <section class="preview" aria-labelledby="preview-title">
                <h2 id="preview-title">{ words.preview }</h2>
                if own.explains() {
                    <div class="entry" dir="auto">{ view_preview(&own.entry, LANGS[0], LANGS[1], interface) }</div>
                } else {
                    <p class="hint">{ words.says_nothing }</p>
                }
            </section>
        </>
    }
}

/// An entry for a word, in which nothing is written yet.
pub(crate) fn blank(id: String, word: &str) -> OwnEntry {
    let mut own = OwnEntry::default();
    own.entry.id = id;
    own.set_forms(vec![word.to_owned()]);
    own.entry.kind = match word {
        // Names have a capital, also behind their article.
        word if word.starts_with(char::is_lowercase) && !word.contains(char::is_uppercase) => {
            Kind::Expression
        }
        word if word.contains(char::is_whitespace) => Kind::Person,
        _ => Kind::Organisation,
    };
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_word_is_shows_in_how_it_is_written() {
        for (word, kind) in [
            ("UVV", Kind::Organisation),
            ("Aminata Sow", Kind::Person),
            ("vendeuses", Kind::Expression),
            ("attendre la pluie", Kind::Expression),
            ("pont de Tassé", Kind::Person),
            ("", Kind::Organisation),
        ] {
            let own = blank(String::new(), word);
            assert_eq!((own.entry.kind, own.entry.headword.as_str()), (kind, word));
        }
    }
}
