//! Title, description and preview of a page.

use views::strings::SITE_NAME;
use yew::prelude::*;

use super::render::render;

#[derive(PartialEq, Properties)]
struct HeadProps {
    title: String,
    description: String,
    lang: String,
    kind: &'static str,
}

#[component]
fn Head(props: &HeadProps) -> Html {
    html! {
        <>
            <title>{ &props.title }</title>
            <meta name="description" content={props.description.clone()} />
            <meta property="og:site_name" content={SITE_NAME} />
            <meta property="og:type" content={props.kind} />
            <meta property="og:title" content={props.title.clone()} />
            <meta property="og:description" content={props.description.clone()} />
            <meta property="og:locale" content={props.lang.clone()} />
            <meta name="twitter:card" content="summary" />
        </>
    }
}

/// The head of the library.
pub(super) fn library(description: &str) -> String {
    head(SITE_NAME.to_owned(), description, "fr", "website")
}

/// The head of a lesson.
pub(super) fn lesson(title: &str, lead: &str, lang: &str) -> String {
    head(format!("{title} · {SITE_NAME}"), lead, lang, "article")
}

/// The head of another page of the site, by its title.
pub(super) fn titled(title: &str, description: &str) -> String {
    head(
        format!("{title} · {SITE_NAME}"),
        description,
        "fr",
        "website",
    )
}

fn head(title: String, description: &str, lang: &str, kind: &'static str) -> String {
    render::<Head>(HeadProps {
        title,
        description: description.to_owned(),
        lang: lang.to_owned(),
        kind,
    })
}
