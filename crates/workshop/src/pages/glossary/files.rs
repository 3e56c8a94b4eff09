//! The glossary as a file, in the forms that others read.

use std::rc::Rc;

use authoring::glossary::write_entries;
use browser::{clock, saving, spawn_local};
use exchange::glossary::{Separator, write_rows, write_tbx, written};
use reading::glossary::OwnEntry;
use yew::prelude::*;

use crate::entry::LANGS;
use crate::glossary::Entries;
use crate::strings::GlossaryWords;

/// A form of a glossary as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Csv,
    Tsv,
    Tbx,
    Toml,
}

impl Form {
    const ALL: [Form; 4] = [Form::Csv, Form::Tsv, Form::Tbx, Form::Toml];

    fn extension(self) -> &'static str {
        match self {
            Form::Csv => "csv",
            Form::Tsv => "tsv",
            Form::Tbx => "tbx",
            Form::Toml => "toml",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Form::Csv => "text/csv",
            Form::Tsv => "text/tab-separated-values",
            Form::Tbx => "application/x-tbx",
            Form::Toml => "application/toml",
        }
    }

    fn write(self, entries: &[OwnEntry]) -> String {
        match self {
            Form::Csv => write_rows(&written(entries).0, Separator::Semicolon),
            Form::Tsv => write_rows(&written(entries).0, Separator::Tab),
            Form::Tbx => write_tbx(entries, LANGS[0]),
            Form::Toml => write_entries(entries),
        }
    }
}

/// A button for each form; `is_refused` where the browser has not taken a file.
pub(super) fn view_export(
    entries: &Rc<Entries>,
    is_refused: &UseStateHandle<bool>,
    words: &'static GlossaryWords,
) -> Html {
    html! {
        <section class="export">
            <h2>{ words.export }</h2>
            <p class="hint">{ words.export_hint }</p>
            <p class="all">
                { for Form::ALL.iter().map(|form| {
                    let (form, entries) = (*form, entries.clone());
                    let is_refused = is_refused.setter();
                    let on_click = move |_: MouseEvent| {
                        let (entries, is_refused) = (entries.clone(), is_refused.clone());
                        spawn_local(async move {
                            let name = format!("glossaire-{}.{}", clock::today(), form.extension());
                            let file = form.write(entries.all());
                            let saved = saving::save(&name, form.media_type(), file.as_bytes()).await;
                            is_refused.set(saved.is_err());
                        });
                    };
                    html! {
                        <button type="button" data-form={form.extension()} onclick={on_click}>{ (words.form)(form.extension()) }</button>
                    }
                }) }
            </p>
            if **is_refused {
                <p class="trouble" role="alert">{ words.not_saved }</p>
            }
        </section>
    }
}
