//! Pages to compare with: made from the lesson's as it was built.

use std::fmt::Write;
use std::fs;

use browser_tests::site::fixture;

/// The page of a lesson.
pub(crate) fn lesson(path: &str) -> String {
    fs::read_to_string(fixture().join(path).join("index.html")).unwrap()
}

/// The page without anything that fetches the app.
pub(crate) fn without_app(page: &str) -> String {
    page.replace("<script type=\"module\"", "<script type=\"text/plain\"")
        .replace("rel=\"modulepreload\"", "rel=\"author\"")
        .replace("rel=\"preload\"", "rel=\"author\"")
}

/// The article's words as plain HTML.
pub(crate) fn bare(page: &str) -> String {
    let (_, title) = between(page, "<h1 id=\"title\">", "</h1>");
    let mut html = format!(
        "<!DOCTYPE html><html lang=fr><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>{title}</title><link rel=icon href=data:,><h1>{title}</h1>"
    );
    for part in page.split("<p id=\"").skip(1) {
        let (_, paragraph) = between(part, ">", "</p>");
        write!(html, "<p>{}", without_tags(paragraph)).unwrap();
    }
    html
}

/// The page of the smallest Yew app, and the files that it asks for, as `script/bench` has built
/// them.
pub(crate) fn minimal_yew() -> (String, [(&'static str, Vec<u8>); 2]) {
    const PAGE: &str = "<!DOCTYPE html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>Minimal</title><link rel=icon href=data:,><link rel=modulepreload href=minimal_yew.js>\
         <link rel=preload href=minimal_yew_bg.wasm as=fetch type=application/wasm crossorigin>\
         <script type=module>import init from './minimal_yew.js'; init();</script></html>";
    (
        PAGE.to_owned(),
        built(["minimal_yew.js", "minimal_yew_bg.wasm"]),
    )
}

/// A page that times the core's tasks in the browser: the best of some runs of each, in
/// milliseconds.
pub(crate) fn core_in_wasm() -> (String, [(&'static str, Vec<u8>); 2]) {
    const PAGE: &str = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Core</title><link rel=icon href=data:,>\
         <script type=module>import init, { CoreTasks } from './core_in_wasm.js'; await init(); const core = new CoreTasks(); const took = {};\
         for (const task of ['annotate', 'acronyms', 'import']) { took[task] = Infinity; for (let run = 0; run < 7; run++) {\
         const begin = performance.now(); core[task](); took[task] = Math.min(took[task], performance.now() - begin); } }\
         window.took = took;</script></html>";
    (
        PAGE.to_owned(),
        built(["core_in_wasm.js", "core_in_wasm_bg.wasm"]),
    )
}

/// Files that `script/bench` has built.
fn built(names: [&'static str; 2]) -> [(&'static str, Vec<u8>); 2] {
    let folder = fixture().join("../compared");
    names.map(|name| (name, fs::read(folder.join(name)).unwrap()))
}

/// The page with its body so many times, each paragraph and mention with a number of its own.
pub(crate) fn long(page: &str, times: usize) -> String {
    let (start, body) = between(page, "<div class=\"body\">", "</div><nav");
    let (paragraphs, mentions) = (
        body.matches("class=\"number\"").count(),
        body.matches("class=\"mention\"").count(),
    );
    let copies: String = (0..times)
        .map(|copy| {
            let body = renumber(body, "p", copy * paragraphs);
            let body = renumber(&body, "h", copy * 100);
            renumber(&body, "m", copy * mentions)
        })
        .collect();
    format!("{}{copies}{}", &page[..start], &page[start + body.len()..])
}

/// What stands between two texts, and where it begins.
fn between<'t>(text: &'t str, before: &str, after: &str) -> (usize, &'t str) {
    let start = text.find(before).unwrap() + before.len();
    let length = text[start..].find(after).unwrap();
    (start, &text[start..start + length])
}

fn without_tags(html: &str) -> String {
    let pieces = html.split('<');
    pieces
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect()
}

/// Adds to the number of every id with that letter, wherever it is named.
fn renumber(html: &str, letter: &str, more: usize) -> String {
    let mut pieces = html.split('"');
    let mut renumbered = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (hash, id) = piece.strip_prefix('#').map_or(("", piece), |id| ("#", id));
        let numbered = id.strip_prefix(letter).and_then(|rest| {
            let digits = rest
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len());
            let number: usize = rest[..digits].parse().ok()?;
            Some(format!(
                "{hash}{letter}{}{}",
                number + more,
                &rest[digits..]
            ))
        });
        renumbered.push('"');
        renumbered.push_str(numbered.as_deref().unwrap_or(piece));
    }
    renumbered
}
