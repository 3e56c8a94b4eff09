//! A text that the reader has brought: what is read of it, what was set aside, and what is known of it.

use std::rc::Rc;

use authoring::own_text::{BY_READER, OwnText, TextLine};
use browser::{field, listen, own_texts, spawn_local};
use reading::address::Address;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bench;
use crate::route::Route;
use crate::strings::{Strings, TextWords};
use crate::view::use_title;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct TextPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The id of the text.
    pub id: String,
}

/// How long after a change a text is kept, in milliseconds: somebody who types goes on.
const PAUSE: u32 = 300;

/// How many changes can be undone.
const MOST_UNDONE: usize = 30;

/// The text that is worked on.
#[derive(Clone, Debug, Default, PartialEq)]
enum Work {
    /// It is being fetched.
    #[default]
    Awaited,
    /// This browser does not keep it.
    Missing,
    /// As it is now.
    Here(Edited),
}

/// A text, and how it was before each change.
#[derive(Clone, Debug, PartialEq)]
struct Edited {
    now: Rc<OwnText>,
    before: Vec<Rc<OwnText>>,
    /// How often it has changed.
    changes: u32,
    /// What the last change was, so that a word being typed is one change.
    last: Option<Field>,
}

/// What is known of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Title,
    Byline,
    Date,
    Source,
    Address,
    Level,
}

/// A change.
enum Change {
    /// The text has arrived.
    Fetched(Option<Rc<OwnText>>),
    /// A field holds that now.
    Write(Field, String),
    /// The line at that position is set aside for that reason; for none, it is read again.
    Aside(usize, &'static str),
    /// The last change is undone.
    Undo,
}

impl Reducible for Work {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut work = (*self).clone();
        match (&mut work, change) {
            (_, Change::Fetched(None)) => return Rc::new(Work::Missing),
            (_, Change::Fetched(Some(text))) => {
                return Rc::new(Work::Here(Edited {
                    now: text,
                    before: Vec::new(),
                    changes: 0,
                    last: None,
                }));
            }
            (Work::Here(edited), change) => edited.change(change),
            _ => {}
        }
        Rc::new(work)
    }
}

impl Edited {
    fn change(&mut self, change: Change) {
        let is_same_field = matches!(&change, Change::Write(field, _) if self.last == Some(*field));
        self.changes += 1;
        self.last = None;
        if matches!(change, Change::Undo) {
            if let Some(before) = self.before.pop() {
                self.now = before;
            }
            return;
        }
        if !is_same_field {
            self.before.push(self.now.clone());
            let spare = self.before.len().saturating_sub(MOST_UNDONE);
            self.before.drain(..spare);
        }
        let text = Rc::make_mut(&mut self.now);
        match change {
            Change::Write(field, value) => {
                self.last = Some(field);
                *field.of_mut(text) = value;
            }
            Change::Aside(at, why) => {
                if let Some(line) = text.lines.get_mut(at) {
                    line.aside = why.to_owned();
                }
            }
            Change::Fetched(_) | Change::Undo => {}
        }
    }
}

impl Field {
    const ALL: [Field; 6] = [
        Field::Title,
        Field::Byline,
        Field::Date,
        Field::Source,
        Field::Address,
        Field::Level,
    ];

    fn of(self, text: &OwnText) -> &str {
        match self {
            Field::Title => &text.title,
            Field::Byline => &text.byline,
            Field::Date => &text.date,
            Field::Source => &text.source.title,
            Field::Address => &text.source.url,
            Field::Level => &text.level,
        }
    }

    fn of_mut(self, text: &mut OwnText) -> &mut String {
        match self {
            Field::Title => &mut text.title,
            Field::Byline => &mut text.byline,
            Field::Date => &mut text.date,
            Field::Source => &mut text.source.title,
            Field::Address => &mut text.source.url,
            Field::Level => &mut text.level,
        }
    }

    fn label(self, words: &TextWords) -> &'static str {
        match self {
            Field::Title => words.headline,
            Field::Byline => words.byline,
            Field::Date => words.date,
            Field::Source => words.source,
            Field::Address => words.address,
            Field::Level => words.level,
        }
    }
}

/// The page.
#[component]
pub fn TextPage(props: &TextPageProps) -> Html {
    let words = &props.words.text;
    use_title(words.title, words.title);
    let work = use_reducer(Work::default);
    let is_refused = use_state(|| false);
    {
        let (work, id) = (work.dispatcher(), props.id.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                let text = own_texts::text(&id).await;
                let text = text.as_ref().and_then(OwnText::read);
                work.dispatch(Change::Fetched(text.map(Rc::new)));
            });
        });
    }
    let edited = match &*work {
        Work::Here(edited) => Some(edited),
        _ => None,
    };
    // What was changed last, for the timer that keeps it unless another change has followed.
    let latest = use_mut_ref(|| None::<(u32, Rc<OwnText>)>);
    {
        let changed = edited.map(|edited| (edited.changes, edited.now.clone()));
        latest.replace(changed.clone());
        let is_refused = is_refused.clone();
        use_effect_with(changed.map_or(0, |(changes, _)| changes), move |changes| {
            let changes = *changes;
            if changes > 0 {
                listen::after(PAUSE, move || {
                    let now = latest.borrow().clone();
                    if let Some((_, text)) = now.filter(|(count, _)| *count == changes) {
                        spawn_local(async move {
                            is_refused.set(bench::keep(&text).await.is_err());
                        });
                    }
                });
            }
        });
    }
    let Some(edited) = edited else {
        let text = match &*work {
            Work::Missing => words.missing,
            _ => "",
        };
        return html! {
            <>
                <h1>{ words.title }</h1>
                <p>{ text }</p>
                <p><Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>></p>
            </>
        };
    };
    let text = &edited.now;
    let dispatch = work.dispatcher();
    let undo = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Change::Undo))
    };
    let (read, aside) = (
        text.lines.iter().filter(|line| line.is_read()).count(),
        text.lines.iter().filter(|line| !line.is_read()).count(),
    );
    html! {
        <>
            <h1 dir="auto" lang={text.lang.clone()}>
                { if text.title.is_empty() { words.untitled } else { &text.title } }
            </h1>
            <p class="all">
                <a class="button first" href={format!("../{}", Address::OwnText(text.id.clone()).link(""))}>{ words.read }</a>
                <button type="button" onclick={undo} disabled={edited.before.is_empty()}>{ words.undo }</button>
                <Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>>
            </p>
            if *is_refused {
                <p class="trouble" role="alert">{ words.not_kept }</p>
            }
            <details>
                <summary>{ words.about }</summary>
                { for Field::ALL.iter().map(|field| view_field(*field, text, words, &dispatch)) }
            </details>
            <h2>{ (words.lines)(read, aside) }</h2>
            <p class="hint">{ words.lines_hint }</p>
            <ol class="lines">
                { for text.lines.iter().enumerate().map(|(at, line)| view_line(at, line, words, &dispatch)) }
            </ol>
        </>
    }
}

fn view_field(
    field: Field,
    text: &OwnText,
    words: &'static TextWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let id = format!("field-{field:?}");
    let work = work.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        work.dispatch(Change::Write(field, field::value(&event)));
    });
    html! {
        <p class="field">
            <label for={id.clone()}>{ field.label(words) }</label>
            <input {id} type="text" dir="auto" value={field.of(text).to_owned()} oninput={on_input} />
        </p>
    }
}

/// As many characters as name a line.
const NAME_CHARS: usize = 40;

/// The beginning of a line, which names its button.
fn beginning(text: &str) -> String {
    text.chars().take(NAME_CHARS).collect()
}

fn view_line(
    at: usize,
    line: &TextLine,
    words: &'static TextWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let is_read = line.is_read();
    let (label, why) = if is_read {
        (words.set_aside, BY_READER)
    } else {
        (words.bring_back, "")
    };
    let work = work.clone();
    let on_click = Callback::from(move |_: MouseEvent| work.dispatch(Change::Aside(at, why)));
    html! {
        <li data-aside={(!is_read).then(|| line.aside.clone())} data-line={line.kind.word()}>
            <p dir="auto">{ &line.text }</p>
            <div class="about">
                <span>{ if is_read { "" } else { (words.why)(&line.aside) } }</span>
                <button type="button" aria-label={format!("{label}: {}", beginning(&line.text))} onclick={on_click}>{ label }</button>
            </div>
        </li>
    }
}
