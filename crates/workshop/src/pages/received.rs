//! A text that somebody has sent in a link: it is shown before anything is kept. Whoever keeps it reads it next.

use authoring::own_text::OwnText;
use browser::{address, clock, json, own_texts, spawn_local};
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

/// Whether the text is here already.
#[derive(Clone, Debug, Default, PartialEq)]
enum Here {
    /// It is being looked for, or kept.
    #[default]
    Awaited,
    /// It is not.
    New,
    /// It is kept under that id.
    Kept(String),
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
    let here = use_state(Here::default);
    {
        let here = here.setter();
        use_effect_with(received.clone(), move |received| {
            let received = received.clone();
            spawn_local(async move {
                if let Ok((text, course)) = &*received {
                    here.set(find(text, course.as_ref()).await);
                }
            });
        });
    }
    let is_refused = use_state(|| false);
    let navigator = use_navigator();
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
        let (received, here) = (received.clone(), here.clone());
        let (is_refused, navigator) = (is_refused.setter(), navigator.clone());
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
            let (is_refused, navigator) = (is_refused.clone(), navigator.clone());
            let here = here.clone();
            // A second tap keeps no second one.
            here.set(Here::Awaited);
            spawn_local(async move {
                match bench::keep(&text).await {
                    Ok(()) => lead_to(text.id, course.as_ref(), navigator.as_ref()),
                    Err(_) => {
                        is_refused.set(true);
                        // As it was when the button was there.
                        here.set((*here).clone());
                    }
                }
            });
        })
    };
    let leave = {
        let navigator = navigator.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(navigator) = &navigator {
                navigator.replace(&Route::Home);
            }
        })
    };
    let read = |id: &str| {
        let (id, course, navigator) = (id.to_owned(), course.clone(), navigator.clone());
        Callback::from(move |_: MouseEvent| {
            lead_to(id.clone(), course.as_ref(), navigator.as_ref());
        })
    };
    let is_kept = matches!(*here, Here::Kept(_));
    html! {
        <>
            <h1>{ words.title }</h1>
            <p class="hint" role="status">{ if is_kept { words.is_kept } else { words.hint } }</p>
            if let Some(course) = course.as_ref().filter(|course| !course.task.is_empty()) {
                <p dir="auto">{ &course.task }</p>
            }
            { view_preview(text, props.words) }
            if *is_refused {
                <p class="trouble" role="alert">{ props.words.add.not_kept }</p>
            }
            <p class="all">
                { match &*here {
                    Here::Awaited => Html::default(),
                    Here::New => html! {
                        <button type="button" class="first" onclick={keep}>{ words.keep }</button>
                    },
                    Here::Kept(id) => html! {
                        <>
                            <button type="button" class="first" onclick={read(id)}>{ words.read_kept }</button>
                            <button type="button" class="again" onclick={keep}>{ words.keep_again }</button>
                        </>
                    },
                } }
                <button type="button" class="leave" onclick={leave}>{ words.leave }</button>
            </p>
        </>
    }
}

/// Whose text it is, and how it begins.
fn view_preview(text: &OwnText, words: &Strings) -> Html {
    let first = text.lines.first().map(|line| line.text.clone());
    let lang = text.lang.clone();
    html! {
        <article class="received">
            <h2 dir="auto" lang={lang.clone()}>
                { words.title_of(&text.title) }
            </h2>
            <p class="about">
                if !text.source.title.is_empty() {
                    <span dir="auto" lang={lang.clone()}>{ &text.source.title }</span>
                    { " · " }
                }
                { (words.texts.word_count)(text.word_count()) }
            </p>
            <p dir="auto" {lang}>{ first }</p>
        </article>
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

/// Whether a text with the same words is here. What a class gets depends on all that came with the text.
async fn find(text: &OwnText, course: Option<&Course>) -> Here {
    let count = text.word_count();
    for listing in own_texts::listings().await {
        let Address::OwnText(id) = Address::of_lesson(&listing.slug) else {
            continue;
        };
        if listing.words != count {
            continue;
        }
        let kept = own_texts::text(&id).await;
        let kept = kept.as_ref().and_then(OwnText::read);
        if kept.is_some_and(|kept| match course {
            Some(_) => kept.to_send() == *text,
            None => kept.words() == text.words(),
        }) {
            return Here::Kept(id);
        }
    }
    Here::New
}

/// Shows the text of that id to whoever received it; a class reads what was prepared for it. The way back does not lead
/// here again.
fn lead_to(id: String, course: Option<&Course>, navigator: Option<&Navigator>) {
    let address = Address::OwnText(id);
    match (course, navigator) {
        (Some(course), Some(navigator)) => {
            let course = Course {
                slug: address.slug(),
                ..course.clone()
            };
            navigator.replace(&Route::Making {
                course: course.to_fragment(),
            });
        }
        _ => address::leave_for(&address),
    }
}

fn reason(error: LinkError, words: &ReceivedWords) -> &'static str {
    match error {
        LinkError::Incomplete => words.incomplete,
        LinkError::Damaged => words.damaged,
        LinkError::Newer => words.newer,
        LinkError::TooLarge => words.too_large,
    }
}
