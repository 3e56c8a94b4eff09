//! « Envoyer »: a text on to somebody else, as a file or as a link that carries it; a text of the site as a file; a
//! course of either as a link and a file.

mod code;
mod course;
mod drawn;
mod file;
mod link;
mod one_page;
mod own_text;
mod saving;
mod site;
mod tools;

pub(crate) use code::{Code, MOST_CHARS};

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::{page, spawn_local};
use reading::address::Address;
use reading::lesson::Lesson;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::course::read_lesson;
use crate::edited::Worked;
use crate::glossary;
use crate::route::Route;
use crate::strings::Strings;
use crate::view::use_title_of;
use course::{SendCourse, SentCourse};
use file::SendFile;
use one_page::OnePage;
use own_text::SendOwnText;
use tools::Tools;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct SendPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The slug of the text, as the reader's app has it.
    pub slug: String,
}

/// What is sent.
enum Sent {
    /// It is being fetched.
    Awaited,
    /// It is not here.
    Missing,
    /// A text that the reader has brought.
    OwnText(Rc<OwnText>),
    /// A lesson of the site.
    Lesson(Rc<OnePage>, Rc<Lesson>),
    /// What was chosen of either.
    Course(Rc<SentCourse>),
}

impl Sent {
    /// The title of what is sent, once it is here.
    fn title(&self) -> Option<&str> {
        match self {
            Sent::Awaited | Sent::Missing => None,
            Sent::OwnText(text) => Some(&text.title),
            Sent::Lesson(file, _) => Some(&file.title),
            Sent::Course(sent) => Some(sent.title()),
        }
    }
}

/// The page.
#[component]
pub fn SendPage(props: &SendPageProps) -> Html {
    let words = &props.words.send;
    let sent = use_state(|| Sent::Awaited);
    use_title_of(props.words, words.title, sent.title());
    {
        let (sent, slug) = (sent.setter(), props.slug.clone());
        use_effect_with((), move |()| {
            spawn_local(async move { sent.set(fetch(&slug).await) });
        });
    }
    match &*sent {
        Sent::Awaited => html! { <h1>{ words.title }</h1> },
        Sent::Missing => html! {
            <>
                <h1>{ words.title }</h1>
                <p class="trouble" role="alert">{ missing(&props.slug, props.words) }</p>
                <p><Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>></p>
            </>
        },
        Sent::OwnText(text) => html! { <SendOwnText words={props.words} text={text.clone()} /> },
        Sent::Course(sent) => html! { <SendCourse words={props.words} sent={sent.clone()} /> },
        Sent::Lesson(file, lesson) => html! {
            <>
                <h1>{ words.title }</h1>
                <p><a href={format!("../{}", Address::of_lesson(&props.slug).link(""))}>{ &file.title }</a></p>
                <SendFile words={props.words} lesson={file.clone()} />
                <Tools words={props.words} lesson={lesson.clone()} />
                <p class="all"><Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>></p>
            </>
        },
    }
}

/// Why there is nothing to send: a text is kept here or not, and a lesson has to arrive.
fn missing(slug: &str, words: &'static Strings) -> &'static str {
    match Address::of_lesson(slug) {
        Address::OwnText(_) => words.text.missing,
        _ => words.course.missing,
    }
}

async fn fetch(slug: &str) -> Sent {
    let address = Address::of_lesson(slug);
    if let Address::Course(fragment) = &address {
        return match SentCourse::fetch(fragment).await {
            Some(sent) => Sent::Course(Rc::new(sent)),
            None => Sent::Missing,
        };
    }
    if let Address::OwnText(id) = &address {
        // What was changed just before is sent, too, even where the browser does not keep it.
        glossary::keep_held().await.ok();
        return match OwnText::fetch(id).await {
            Some(text) => Sent::OwnText(text),
            None => Sent::Missing,
        };
    }
    match published(&address).await {
        Some((file, lesson)) => Sent::Lesson(Rc::new(file), Rc::new(lesson)),
        None => Sent::Missing,
    }
}

/// A lesson of the site, as its page has it: ready to become one file, and read.
async fn published(address: &Address) -> Option<(OnePage, Lesson)> {
    let page = page::fetch(address).await?;
    // Before its links are changed for the file.
    let lesson = read_lesson(&page)?;
    Some((OnePage::published(&page, address)?, lesson))
}
