//! The texts that readers have brought, in the browser's own database.
//!
//! A text is kept in three forms, each under its id: the text as its reader works on it, the lesson made of it,
//! and its listing in the library. All three change together or not at all.

use std::collections::BTreeMap;

pub use reading::backup::Forms;
use reading::json::{InJson, Json};
use reading::lesson::{Lesson, Listing};

use super::database::{Database, LESSONS, LISTINGS, TEXTS};
use super::storage::NotKept;
use super::{json, unsaved};

/// The lesson made of the text of that id, if this browser keeps one.
pub async fn lesson(id: &str) -> Option<Lesson> {
    let kept = Database::existing().await?.get(LESSONS, id).await?;
    Lesson::from_json(&json::read(&kept)?)
}

/// The text of that id as its reader works on it.
pub async fn text(id: &str) -> Option<Json> {
    json::read(&text_as_kept(id).await?)
}

/// The same, letter by letter as it is kept.
pub async fn text_as_kept(id: &str) -> Option<String> {
    Database::existing().await?.get(TEXTS, id).await
}

/// What the library shows of each text, the last added first: ids are in the order of time.
pub async fn listings() -> Vec<Listing> {
    let listings = all(LISTINGS).await;
    let listings = listings.iter().rev();
    listings
        .filter_map(|listing| read_listing(listing))
        .collect()
}

/// Each text, and how many letters it takes in all its forms.
pub(super) async fn sizes() -> Vec<(Listing, usize)> {
    // Every store has the same keys, and tells its values in their order.
    let (texts, lessons) = (all(TEXTS).await, all(LESSONS).await);
    let listings = all(LISTINGS).await;
    let forms = texts.iter().zip(&lessons).zip(&listings);
    let sizes = forms.filter_map(|((text, lesson), listing)| {
        let letters = [text, lesson, listing].map(|form| form.encode_utf16().count());
        Some((read_listing(listing)?, letters.iter().sum()))
    });
    sizes.collect()
}

fn read_listing(written: &str) -> Option<Listing> {
    Listing::from_json(&json::read(written)?)
}

async fn all(store: &str) -> Vec<String> {
    let Some(database) = Database::existing().await else {
        return Vec::new();
    };
    database.all(store).await.unwrap_or_default()
}

/// Keeps a text in all its forms, in place of what was kept of it.
///
/// # Errors
///
/// Where the browser has kept none of it.
pub async fn keep(id: &str, forms: &Forms) -> Result<(), NotKept> {
    let database = Database::open().await.ok_or(NotKept)?;
    let forms = forms_of(id, forms).map(|(store, id, form)| (store, id, Some(form)));
    database.change(&forms).await?;
    unsaved::note(id);
    Ok(())
}

/// Keeps the lesson made of a text and its listing, and leaves the text as it is.
///
/// # Errors
///
/// Where the browser has kept none of it, or the text is no longer that one: whoever has changed it has kept a lesson of it.
pub async fn keep_lesson(id: &str, text: &str, forms: &Forms) -> Result<(), NotKept> {
    let database = Database::open().await.ok_or(NotKept)?;
    let made = [
        (LESSONS, id, Some(forms.lesson.as_str())),
        (LISTINGS, id, Some(forms.listing.as_str())),
    ];
    database.change_if((TEXTS, id, text), &made).await
}

fn forms_of<'f>(id: &'f str, forms: &'f Forms) -> [(&'static str, &'f str, &'f str); 3] {
    let forms = [
        (TEXTS, &forms.text),
        (LESSONS, &forms.lesson),
        (LISTINGS, &forms.listing),
    ];
    forms.map(|(store, form)| (store, id, form.as_str()))
}

/// What stands in the database of those texts: store, id and form of each.
pub(super) fn stored(
    texts: &BTreeMap<String, Forms>,
) -> impl Iterator<Item = (&'static str, &str, &str)> {
    texts.iter().flat_map(|(id, forms)| forms_of(id, forms))
}

/// The texts of which that stands in the database: stores with id and form of each.
pub(super) fn of_stored(
    stores: impl Iterator<Item = (&'static str, Vec<(String, String)>)>,
) -> BTreeMap<String, Forms> {
    let mut texts: BTreeMap<String, Forms> = BTreeMap::new();
    for (store, entries) in stores {
        for (id, form) in entries {
            let forms = texts.entry(id).or_default();
            match store {
                TEXTS => forms.text = form,
                LESSONS => forms.lesson = form,
                _ => forms.listing = form,
            }
        }
    }
    texts
}

/// Deletes a text; returns it, so that it can be kept again.
///
/// # Errors
///
/// Where the browser has not deleted it.
pub async fn delete(id: &str) -> Result<Option<Forms>, NotKept> {
    let database = Database::open().await.ok_or(NotKept)?;
    let stores = [TEXTS, LESSONS, LISTINGS];
    let mut forms = Vec::new();
    for store in stores {
        forms.extend(database.get(store, id).await);
    }
    database
        .change(&stores.map(|store| (store, id, None)))
        .await?;
    let forms: Option<[String; 3]> = forms.try_into().ok();
    Ok(forms.map(|[text, lesson, listing]| Forms {
        text,
        lesson,
        listing,
    }))
}
