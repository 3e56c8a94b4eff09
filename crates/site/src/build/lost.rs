//! `404.html`, which a host shows at any address that it does not know.

use en_regard::browser::page::SITE_NAME;
use en_regard::strings::strings;
use reading::session::Interface;
use yew::prelude::*;

use super::Files;
use super::pages::render;

/// The style sheet of the page.
pub(super) const STYLE: &str = "body{max-width:34rem;margin:15vh auto;padding:0 1.5rem;font:1.125rem/1.6 Georgia,serif}\
@media(prefers-color-scheme:dark){:root{color-scheme:dark}}";

#[derive(PartialEq, Properties)]
struct LostProps {
    library: String,
}

/// The page relies on no other file: nobody knows at what depth it is shown.
#[component]
fn Lost(props: &LostProps) -> Html {
    html! {
        <html lang="fr">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ format!("404 · {SITE_NAME}") }</title>
                <link rel="icon" href="data:," />
                <style>{ STYLE }</style>
            </head>
            <body>
                <h1>{ SITE_NAME }</h1>
                { for [Interface::French, Interface::English].map(strings).iter().map(|words| html! {
                    <p lang={words.lang}>
                        { words.no_such_page }{ " " }
                        <a href={props.library.clone()}>{ words.all_texts }</a>
                    </p>
                }) }
            </body>
        </html>
    }
}

/// Adds the page. A site whose address is relative is taken to stand at its host's root.
pub(super) fn add(site: &mut Files, public_url: &str) {
    let library = if public_url.starts_with(['/', 'h']) {
        public_url
    } else {
        "/"
    };
    let page = render::<Lost>(LostProps {
        library: library.to_owned(),
    });
    site.insert(
        "404.html".to_owned(),
        format!("<!DOCTYPE html>{page}").into_bytes(),
    );
}
