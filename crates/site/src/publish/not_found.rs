//! `404.html`, which a host shows at any address that it does not know.

use en_regard::browser::page::SITE_NAME;
use en_regard::strings::strings;
use reading::session::Interface;
use yew::prelude::*;

use super::Files;
use super::pages::render;

/// The style sheet of the page, which looks like the others: the same faces and colours.
pub(super) const STYLE: &str = ":root{color-scheme:light dark}\
body{margin:0;background:#fdfcf9;color:#211e1a;font:1.1875rem/1.5 'Iowan Old Style','Palatino Linotype',serif}\
header,main{max-width:40rem;margin:auto;padding:.75rem clamp(1rem,8vw,3rem)}\
header a{color:inherit;font-style:italic;text-decoration:none}\
h1{font-size:1.5rem}main a{color:#7c330d}\
@media(prefers-color-scheme:dark){body{background:#17181a;color:#e6e2da}main a{color:#f0a878}}";

#[derive(PartialEq, Properties)]
struct NotFoundProps {
    library: String,
}

/// The page relies on no other file: nobody knows at what depth it is shown.
#[component]
fn NotFound(props: &NotFoundProps) -> Html {
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
                <header><a href={props.library.clone()}>{ SITE_NAME }</a></header>
                <main>
                    <h1>{ "404" }</h1>
                    { for [Interface::French, Interface::English].map(strings).iter().map(|words| html! {
                        <p lang={words.lang}>
                            { words.no_such_page }{ " " }
                            <a href={props.library.clone()}>{ words.all_texts }</a>
                        </p>
                    }) }
                </main>
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
    let page = render::<NotFound>(NotFoundProps {
        library: library.to_owned(),
    });
    site.insert(
        "404.html".to_owned(),
        format!("<!DOCTYPE html>{page}").into_bytes(),
    );
}
