//! A text as files for a site, once whoever publishes it has said under which licence.

use std::rc::Rc;

use authoring::own_text::{OwnText, Publication, Wanting};
use browser::{field, spawn_local};
use yew::prelude::*;

use super::saving::Save;
use crate::bench;
use crate::engine::{Files, TextFile};
use crate::strings::{SendWords, Strings};

const MEDIA_TYPE: &str = "application/zip";

/// The licences to choose from, by their short names; one more is in the reader's language.
const LICENCES: [&str; 4] = ["CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC-SA 4.0", "CC0 1.0"];

/// The field of the address, of which a site takes not every one.
const SLUG: &str = "slug";

/// What the part needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ForSiteProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The text.
    pub(super) text: Rc<OwnText>,
}

/// The files.
#[derive(Clone, PartialEq)]
enum Made {
    /// Nobody has asked for them, or what they say has changed since.
    Not,
    /// They are being made.
    Awaited,
    /// They could not be.
    Failed,
    /// A zip of them, and what is wanting before a site takes it.
    Zip(Rc<[u8]>, Rc<[(Wanting, String)]>),
}

/// The part of the page that makes a zip for a site.
#[component]
pub(super) fn ForSite(props: &ForSiteProps) -> Html {
    let words = &props.words.send;
    let publication = use_state(|| Publication::of(&props.text));
    let made = use_state(|| Made::Not);
    let on_submit = {
        let (text, publication, made) = (props.text.clone(), publication.clone(), made.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (text, publication, made) = (text.clone(), publication.clone(), made.clone());
            made.set(Made::Awaited);
            spawn_local(async move {
                let files = bench::for_site(&text, &publication).await;
                made.set(files.and_then(zipped).unwrap_or(Made::Failed));
            });
        })
    };
    let on_change = {
        let (publication, made) = (publication.clone(), made.setter());
        Callback::from(move |(value, member): (String, Member)| {
            let mut changed = (*publication).clone();
            *member(&mut changed) = value;
            publication.set(changed);
            made.set(Made::Not);
        })
    };
    let content = match &*made {
        Made::Not => Html::default(),
        Made::Awaited => html! { <p>{ words.site_awaited }</p> },
        Made::Failed => html! { <p class="trouble">{ words.not_made }</p> },
        Made::Zip(zip, wanting) => html! {
            <>
                { view_wanting(wanting, &props.text.lang, words) }
                <Save words={props.words} name={format!("{}.zip", publication.slug)} media_type={MEDIA_TYPE} bytes={zip.clone()} />
            </>
        },
    };
    html! {
        <section class="for-site">
            <h2>{ words.site_title }</h2>
            <p class="hint">{ words.site_hint }</p>
            <form onsubmit={on_submit}>
                { view_field(SLUG, words.slug, "text", &publication.slug, |it| &mut it.slug, &on_change) }
                { view_field("author", words.author, "text", &publication.author, |it| &mut it.author, &on_change) }
                { view_field("date", words.day, "date", &publication.date, |it| &mut it.date, &on_change) }
                { view_licences(&publication.licence, words, &on_change) }
                <p class="all"><button type="submit">{ words.make_zip }</button></p>
            </form>
            <div role="status">{ content }</div>
        </section>
    }
}

/// A member of a publication.
type Member = fn(&mut Publication) -> &mut String;

fn view_field(
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    value: &str,
    member: Member,
    on_change: &Callback<(String, Member)>,
) -> Html {
    let id = format!("field-{name}");
    let pattern = (name == SLUG).then_some("[a-z0-9]+(-[a-z0-9]+)*");
    let on_input = on_change.reform(move |event: InputEvent| (field::value(&event), member));
    let value = value.to_owned();
    html! {
        <p class="field">
            <label for={id.clone()}>{ label }</label>
            <input {id} type={kind} dir="auto" required=true {pattern} {value} oninput={on_input} />
        </p>
    }
}

fn view_licences(
    now: &str,
    words: &'static SendWords,
    on_change: &Callback<(String, Member)>,
) -> Html {
    let member: Member = |it| &mut it.licence;
    let on_change = on_change.reform(move |event: Event| (field::value(&event), member));
    html! {
        <p class="field">
            <label for="field-licence">{ words.licence }</label>
            <select id="field-licence" required=true onchange={on_change}>
                <option value="" selected={now.is_empty()}>{ words.choose }</option>
                { for LICENCES.into_iter().chain([words.reserved]).map(|licence| html! {
                    <option value={licence} selected={licence == now}>{ licence }</option>
                }) }
            </select>
        </p>
    }
}

/// What is wanting before a site takes it.
fn view_wanting(wanting: &[(Wanting, String)], lang: &str, words: &'static SendWords) -> Html {
    if wanting.is_empty() {
        return html! { <p>{ words.site_takes }</p> };
    }
    html! {
        <>
            <p class="trouble">{ words.site_wants }</p>
            <ul>
                { for wanting.iter().map(|(what, about)| html! {
                    <li>
                        { (words.wanting)(*what) }
                        if !about.is_empty() {
                            { " " }
                            <q dir="auto" lang={lang.to_owned()}>{ about }</q>
                        }
                    </li>
                }) }
            </ul>
        </>
    }
}

fn zipped(made: Files) -> Option<Made> {
    let files = made.files.iter();
    let files = files.map(|TextFile { path, text }| (path.as_str(), text.as_bytes()));
    let zip = exchange::zip(&files.collect::<Vec<_>>())?;
    Some(Made::Zip(zip.into(), made.wanting.into()))
}
