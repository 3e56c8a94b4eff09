//! A text that somebody has sent in a link: it is shown before anything is kept.

use authoring::own_text::OwnText;
use browser::{clock, json, spawn_local};
use exchange::link::{self, LinkError};
use reading::address::Address;
use reading::course::Course;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bench;
use crate::route::Route;
use crate::strings::{ReceivedWords, Strings};
use crate::view::use_title_of;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ReceivedPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// What the link carries.
    pub carried: AttrValue,
}

/// The page.
#[component]
pub fn ReceivedPage(props: &ReceivedPageProps) -> Html {
    let words = &props.words.received;
    let received = use_memo(props.carried.clone(), |carried| received(carried));
    let title = received
        .as_ref()
        .as_ref()
        .ok()
        .map(|(text, _)| text.title.as_str());
    use_title_of(props.words, words.title, title);
    let is_refused = use_state(|| false);
    let navigator = use_navigator();
    let go = move |route: &Route| {
        if let Some(navigator) = &navigator {
            // The way back does not lead here again.
            navigator.replace(route);
        }
    };
    let (text, course) = match &*received {
        Ok(received) => received,
        Err(error) => {
            return html! {
                <>
                    <h1>{ words.title }</h1>
                    <p class="trouble" role="alert">{ reason(*error, words) }</p>
                    <p><Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>></p>
                </>
            };
        }
    };
    let keep = {
        let (received, is_refused, go) = (received.clone(), is_refused.setter(), go.clone());
        Callback::from(move |_: MouseEvent| {
            let Ok((text, course)) = &*received else {
                return;
            };
            let text = OwnText {
                id: clock::new_id(),
                added: clock::today(),
                ..text.clone()
            };
            let course = course.clone();
            let (is_refused, go) = (is_refused.clone(), go.clone());
            spawn_local(async move {
                match (bench::keep(&text).await, course) {
                    // A class reads what was prepared for it.
                    (Ok(()), Some(course)) => {
                        let slug = Address::OwnText(text.id).slug();
                        let course = Course { slug, ..course }.to_fragment();
                        go(&Route::Making { course });
                    }
                    (Ok(()), None) => go(&Route::Text { id: text.id }),
                    (Err(_), _) => is_refused.set(true),
                }
            });
        })
    };
    let leave = Callback::from(move |_: MouseEvent| go(&Route::Home));
    let first = text.lines.first().map(|line| line.text.clone());
    let lang = text.lang.clone();
    html! {
        <>
            <h1>{ words.title }</h1>
            <p class="hint">{ words.hint }</p>
            if let Some(course) = course.as_ref().filter(|course| !course.task.is_empty()) {
                <p dir="auto">{ &course.task }</p>
            }
            <article class="received">
                <h2 dir="auto" lang={lang.clone()}>
                    { props.words.title_of(&text.title) }
                </h2>
                <p class="about">
                    if !text.source.title.is_empty() {
                        <span dir="auto" lang={lang.clone()}>{ &text.source.title }</span>
                        { " · " }
                    }
                    { (props.words.texts.word_count)(word_count(text)) }
                </p>
                <p dir="auto" {lang}>{ first }</p>
            </article>
            if *is_refused {
                <p class="trouble" role="alert">{ props.words.add.not_kept }</p>
            }
            <p class="all">
                <button type="button" class="first" onclick={keep}>{ words.keep }</button>
                <button type="button" onclick={leave}>{ words.leave }</button>
            </p>
        </>
    }
}

/// The text that a link carries, and the course that was made of it.
fn received(carried: &str) -> Result<(OwnText, Option<Course>), LinkError> {
    let text = link::read(carried)?;
    let json = json::read(&text);
    let text = json.as_ref().and_then(OwnText::received);
    let course = json.as_ref().and_then(OwnText::received_course);
    // The checksum is right: what has another form is of another version.
    Ok((text.ok_or(LinkError::Newer)?, course))
}

fn word_count(text: &OwnText) -> u32 {
    let words = text.words().split_whitespace().count();
    u32::try_from(words).unwrap_or(u32::MAX)
}

fn reason(error: LinkError, words: &ReceivedWords) -> &'static str {
    match error {
        LinkError::Incomplete => words.incomplete,
        LinkError::Damaged => words.damaged,
        LinkError::Newer => words.newer,
        LinkError::TooLarge => words.too_large,
    }
}
