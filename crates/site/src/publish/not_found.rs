//! `404.html`, which a host shows at any address that it does not know.

use reading::session::Interface;
use views::strings::{SITE_NAME, strings};
use yew::prelude::*;

use super::Files;
use super::render::render;

#[derive(PartialEq, Properties)]
struct NotFoundProps {
    style: String,
    library: String,
}

/// The page relies on no other file: nobody knows at what depth it is shown.
#[component]
fn NotFound(props: &NotFoundProps) -> Html {
    html! {
        <html lang="fr" data-theme="system">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ format!("404 · {SITE_NAME}") }</title>
                <link rel="icon" href="data:," />
                <style>{ &props.style }</style>
            </head>
            <body>
                <header><a href={props.library.clone()}>{ SITE_NAME }</a></header>
                <main>
                    <h1>{ "404" }</h1>
                    { for Interface::ALL.iter().map(|&interface| strings(interface)).map(|words| html! {
                        <p lang={words.lang}>
                            { words.notices.no_such_page }{ " " }
                            <a href={props.library.clone()}>{ words.masthead.all_texts }</a>
                        </p>
                    }) }
                </main>
            </body>
        </html>
    }
}

/// Adds the page with that style sheet. A site whose address is relative is taken to stand at its host's root.
pub(super) fn add(site: &mut Files, style: &str, public_url: &str) {
    let library = if public_url.starts_with(['/', 'h']) {
        public_url
    } else {
        "/"
    };
    let page = render::<NotFound>(NotFoundProps {
        style: style.to_owned(),
        library: library.to_owned(),
    });
    site.insert(
        "404.html".to_owned(),
        format!("<!DOCTYPE html>{page}").into_bytes(),
    );
}
