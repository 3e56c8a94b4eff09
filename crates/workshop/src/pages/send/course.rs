//! The page for a course: a link and a file with what was chosen, and nothing else.

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::{address, own_texts, spawn_local};
use reading::address::Address;
use reading::course::Course;
use reading::lesson::Lesson;
use yew::prelude::*;
use yew_router::prelude::*;

use super::drawn::SendDrawn;
use super::link::{Carrying, SendLink, carrying};
use super::tools::Tools;
use crate::course;
use crate::route::Route;
use crate::strings::Strings;

/// A course that is sent.
#[derive(Debug, PartialEq)]
pub(super) struct SentCourse {
    course: Course,
    /// The text with which the course goes to a class.
    sent: String,
    /// The whole lesson.
    whole: Rc<Lesson>,
    /// The lesson with what is chosen of it.
    lesson: Rc<Lesson>,
    /// The text of which it is made, unless the site has it.
    text: Option<OwnText>,
}

impl SentCourse {
    /// The course of that text; nothing where its lesson is not here.
    pub(super) async fn fetch(fragment: &str) -> Option<SentCourse> {
        let mut course = course::course_of(fragment);
        let address = Address::of_lesson(&course.slug);
        let whole = course::lesson(&address).await?;
        course = course::about(&course, &whole);
        let sent = course::text_for_class(&course, &whole).await;
        let mut lesson = course.apply(&whole);
        lesson.article.slug = Address::Course(sent.clone()).slug();
        let text = match &address {
            Address::OwnText(id) => OwnText::read(&own_texts::text(id).await?),
            _ => None,
        };
        Some(SentCourse {
            course,
            sent,
            whole: Rc::new(whole),
            lesson: Rc::new(lesson),
            text,
        })
    }

    pub(super) fn title(&self) -> &str {
        &self.lesson.article.title.text
    }

    fn address(&self) -> Address {
        Address::Course(self.sent.clone())
    }

    /// The link: the site has its own lessons, and another text has to be carried.
    async fn link(&self) -> Carrying {
        match &self.text {
            Some(text) => carrying(&text.write_for_class(&self.course, &self.whole)).await,
            None => Carrying::Link(address::url(&self.address()).into()),
        }
    }
}

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SendCourseProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The course.
    pub(super) sent: Rc<SentCourse>,
}

/// The page.
#[component]
pub(super) fn SendCourse(props: &SendCourseProps) -> Html {
    let words = &props.words.send;
    let sent = &props.sent;
    let made = use_state(|| Carrying::Awaited);
    {
        let made = made.setter();
        use_effect_with(sent.clone(), move |sent| {
            let sent = sent.clone();
            spawn_local(async move { made.set(sent.link().await) });
        });
    }
    let article = &sent.lesson.article;
    let title = article.title.text.clone();
    let (for_class, hint) = if sent.text.is_some() {
        (words.for_class.to_owned(), words.course_carried_hint)
    } else {
        let source = (words.source)(&article.author, &article.licence);
        (source, words.course_link_hint)
    };
    let link = html! { <SendLink words={props.words} made={(*made).clone()} {title} {hint} /> };
    let file = html! { <SendDrawn words={props.words} lesson={sent.lesson.clone()} /> };
    let parts = match &*made {
        Carrying::Awaited => Html::default(),
        // Messengers may cut it: the file comes first.
        made if made.is_long() => html! { <>{ file }{ link }</> },
        _ => html! { <>{ link }{ file }</> },
    };
    let course = sent.course.to_fragment();
    html! {
        <>
            <h1>{ words.title }</h1>
            <p>
                <Link<Route> to={Route::Tried { course: course.clone() }}>
                    <span dir="auto" lang={article.lang.clone()}>{ &article.title.text }</span>
                </Link<Route>>
            </p>
            if !article.task.is_empty() {
                <p class="hint" dir="auto">{ &article.task }</p>
            }
            <p>{ for_class }</p>
            { parts }
            <Tools words={props.words} lesson={sent.lesson.clone()} course={(sent.course.clone(), sent.whole.clone())} />
            <p class="all">
                <Link<Route> to={Route::Course { course }}>{ props.words.course.title }</Link<Route>>
                <Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>>
            </p>
        </>
    }
}
