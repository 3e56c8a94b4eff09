//! Entries from a file: how it is read, what is in it, and what of it is taken.

use std::rc::Rc;

use authoring::glossary::read_entries;
use authoring::own_text::id_of_entry;
use browser::field::{self, Chosen};
use browser::spawn_local;
use exchange::encoding::decode;
use exchange::glossary::{
    Column, Coming, Comparison, MOST_BYTES, Part, Separator, Table, Taken, compare, guess,
    looks_like_tbx, read_tbx, separators, taken_of_table,
};
use yew::prelude::*;

use crate::engine::OfBrowser;
use crate::entry::LANGS;
use crate::glossary::{Change, Entries, Work};
use crate::strings::GlossaryWords;
use crate::view::view_file_button;

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum File {
    /// A table, with how it is read.
    Table {
        text: Rc<str>,
        separator: Separator,
        table: Table,
    },
    /// Another form, in which nothing is to be asked.
    Entries(Taken),
}

/// What has just happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Step {
    #[default]
    Begun,
    Trouble(&'static str),
    Chosen(File),
    Taken(usize),
}

/// The way in.
pub(super) fn view_coming(
    step: &UseStateHandle<Step>,
    replaces: &UseStateHandle<bool>,
    here: &Rc<Entries>,
    dispatch: &UseReducerDispatcher<Work>,
    words: &'static GlossaryWords,
) -> Html {
    let on_choose = {
        let step = step.setter();
        Callback::from(move |event: Event| {
            let step = step.clone();
            spawn_local(async move {
                let file = choose(&event, words).await;
                step.set(file.map_or_else(Step::Trouble, Step::Chosen));
            });
        })
    };
    let on_replace = {
        let replaces = replaces.clone();
        move |_: Event| replaces.set(!*replaces)
    };
    html! {
        <section class="coming">
            <h2>{ words.import }</h2>
            <p class="hint" id="import-hint">{ words.import_hint }</p>
            <p class="all">
                { view_file_button(words.choose, "import-hint", ".csv,.tsv,.txt,.toml,.tbx,.xml,text/csv,text/plain", false, on_choose) }
            </p>
            <div class="news" aria-live="polite">
                { match &**step {
                    Step::Begun => Html::default(),
                    Step::Trouble(trouble) => html! { <p class="trouble">{ *trouble }</p> },
                    Step::Taken(count) => html! { <p>{ (words.taken)(*count) }</p> },
                    Step::Chosen(file) => view_file(file, **replaces, on_replace, step, here, dispatch, words),
                } }
            </div>
        </section>
    }
}

/// Reads the file that was chosen; says why where it cannot.
async fn choose(event: &Event, words: &'static GlossaryWords) -> Result<File, &'static str> {
    let bytes = match field::chosen_file(event, MOST_BYTES).await {
        Chosen::Bytes(bytes) => bytes,
        Chosen::TooLarge => return Err(words.too_large),
        Chosen::Unreadable => return Err(words.unreadable),
    };
    let text = decode(&bytes, &OfBrowser)
        .map_err(|_| words.no_glossary)?
        .text;
    if looks_like_tbx(&text) {
        let taken = read_tbx(&text, LANGS[0]).map_err(|_| words.damaged)?;
        return Ok(File::Entries(taken));
    }
    // A table never is TOML, but for a line of one cell that hardly occurs.
    if let Ok(entries) = read_entries(&text)
        && !entries.is_empty()
    {
        let mut taken = Taken::default();
        for (at, own) in entries.into_iter().enumerate() {
            taken.take(at + 1, own);
        }
        return Ok(File::Entries(taken));
    }
    let (likely, _) = separators(&text);
    let separator = *likely.first().ok_or(words.no_glossary)?;
    Ok(File::Table {
        table: guess(&text, separator),
        separator,
        text: text.into(),
    })
}

fn view_file(
    file: &File,
    replaces: bool,
    on_replace: impl Fn(Event) + 'static,
    step: &UseStateHandle<Step>,
    here: &Rc<Entries>,
    dispatch: &UseReducerDispatcher<Work>,
    words: &'static GlossaryWords,
) -> Html {
    let taken = match file {
        File::Table { table, .. } => taken_of_table(table),
        File::Entries(taken) => taken.clone(),
    };
    let refused = taken.refused;
    let comparison = compare(here.all(), taken.entries, |headword, is_taken| {
        id_of_entry(headword, is_taken)
    });
    let [new, same, different] =
        [Coming::New, Coming::Same, Coming::Different].map(|it| comparison.count(it));
    let comes = new + if replaces { different } else { 0 };
    let on_take = {
        let (dispatch, step) = (dispatch.clone(), step.setter());
        let comparison = comparison.clone();
        move |_: MouseEvent| {
            let comparison = comparison.clone();
            dispatch.dispatch(Change::edit(move |entries| {
                take(entries, comparison, replaces);
            }));
            step.set(Step::Taken(comes));
        }
    };
    html! {
        <section class="contents">
            if let File::Table { text, separator, table } = file {
                { view_table(text, *separator, table, step, words) }
            }
            <h3>{ words.contents }</h3>
            <ul class="counts">
                { for [(words.new)(new), (words.same)(same), (words.different)(different)].into_iter().flatten().map(|line| html! { <li>{ line }</li> }) }
                { for (words.refused)(&refused).into_iter().map(|line| html! { <li>{ line }</li> }) }
            </ul>
            { view_examples(&comparison, words) }
            if different > 0 {
                <label class="choice">
                    <input type="checkbox" checked={replaces} onchange={on_replace} />
                    { words.replace }
                </label>
            }
            if comes > 0 {
                <p class="all">
                    <button type="button" class="first" onclick={on_take}>{ (words.take)(comes) }</button>
                </p>
            } else {
                <p class="trouble">{ words.nothing_new }</p>
            }
        </section>
    }
}

/// Adds what is new, and what is different where that is wanted.
fn take(entries: &mut Entries, comparison: Comparison, replaces: bool) {
    for (becomes, own) in comparison.0 {
        if becomes == Coming::New || replaces && becomes == Coming::Different {
            entries.insert(own);
        }
    }
}

/// How many entries are shown before they are taken.
const MOST_SHOWN: usize = 5;

/// The first entries that are new or different.
fn view_examples(comparison: &Comparison, words: &'static GlossaryWords) -> Html {
    let coming = comparison.0.iter();
    let coming = coming.filter(|(becomes, _)| *becomes != Coming::Same);
    html! {
        <ul class="kept">
            { for coming.take(MOST_SHOWN).map(|(becomes, own)| {
                let texts = own.entry.texts.iter();
                let said = texts.map(|text| text.in_one_line(&own.entry.headword));
                html! {
                    <li key={own.entry.id.clone()}>
                        <span class="name" dir="auto">{ &own.entry.headword }</span>
                        <span class="about" dir="auto">{ said.collect::<Vec<_>>().join(" · ") }</span>
                        if *becomes == Coming::Different {
                            <span class="gone">{ words.is_different }</span>
                        }
                    </li>
                }
            }) }
        </ul>
    }
}

/// How a table is read: by what its cells are apart, whether it has a head, and what its columns hold.
fn view_table(
    text: &Rc<str>,
    separator: Separator,
    table: &Table,
    step: &UseStateHandle<Step>,
    words: &'static GlossaryWords,
) -> Html {
    let is_sure = table.is_sure && separators(text).1;
    let read_so = {
        let (step, text) = (step.setter(), text.clone());
        Callback::from(move |(separator, table): (Separator, Table)| {
            let text = text.clone();
            step.set(Step::Chosen(File::Table {
                text,
                separator,
                table,
            }));
        })
    };
    let on_separator = {
        let text = text.clone();
        read_so.reform(move |event: Event| {
            let sign = field::value(&event);
            let mut all = Separator::ALL.into_iter();
            let chosen = all.find(|it| name(*it) == sign).unwrap_or(separator);
            (chosen, guess(&text, chosen))
        })
    };
    let on_head = {
        let table = table.clone();
        read_so.reform(move |_: Event| {
            let has_head = !table.has_head;
            let table = table.clone();
            (separator, Table { has_head, ..table })
        })
    };
    html! {
        <details open={!is_sure}>
            <summary>{ if is_sure { words.how_read } else { words.ask } }</summary>
            <p class="field">
                <label for="field-separator">{ words.separator }</label>
                <select id="field-separator" onchange={on_separator}>
                    { for Separator::ALL.iter().map(|it| html! {
                        <option value={name(*it)} selected={*it == separator}>{ (words.separator_name)(*it) }</option>
                    }) }
                </select>
            </p>
            <label class="choice">
                <input type="checkbox" checked={table.has_head} onchange={on_head} />
                { words.has_head }
            </label>
            { for (0..table.columns.len()).map(|at| view_column(at, separator, table, &read_so, words)) }
        </details>
    }
}

/// The word for a separator in the form.
fn name(separator: Separator) -> &'static str {
    match separator {
        Separator::Semicolon => "semicolon",
        Separator::Comma => "comma",
        Separator::Tab => "tab",
    }
}

/// What columns of tables from elsewhere may hold.
fn offered() -> [Column; 7] {
    let said = |lang: &str, part| Column::Text(lang.to_owned(), part);
    let [fr, en] = LANGS;
    [
        Column::Other,
        Column::Headword,
        Column::Forms,
        said(fr, Part::Name),
        said(fr, Part::Explanation),
        said(en, Part::Name),
        said(en, Part::Explanation),
    ]
}

fn view_column(
    at: usize,
    separator: Separator,
    table: &Table,
    read_so: &Callback<(Separator, Table)>,
    words: &'static GlossaryWords,
) -> Html {
    let column = table.columns.get(at).cloned().unwrap_or_default();
    let mut offered = offered().to_vec();
    let chosen = offered.iter().position(|it| *it == column);
    // One that only a file of this site has is as sure as its name.
    let chosen = chosen.unwrap_or_else(|| {
        offered.push(column);
        offered.len() - 1
    });
    let first = table.rows.first().and_then(|row| row.get(at));
    let id = format!("field-column-{at}");
    let on_change = {
        let (table, offered) = (table.clone(), offered.clone());
        read_so.reform(move |event: Event| {
            let chosen = field::value(&event).parse::<usize>().ok();
            let column = chosen.and_then(|chosen| offered.get(chosen).cloned());
            let mut table = table.clone();
            if let Some(known) = table.columns.get_mut(at) {
                *known = column.unwrap_or_default();
            }
            (separator, table)
        })
    };
    html! {
        <p class="field" key={at}>
            <label for={id.clone()} dir="auto">{ (words.column)(at + 1, first.map_or("", String::as_str)) }</label>
            <select {id} onchange={on_change}>
                { for offered.iter().enumerate().map(|(nth, column)| html! {
                    <option value={nth.to_string()} selected={nth == chosen}>{ (words.column_name)(column) }</option>
                }) }
            </select>
        </p>
    }
}
