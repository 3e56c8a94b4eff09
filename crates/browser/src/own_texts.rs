//! The texts that readers have brought, in the browser's own database.
//!
//! A text is kept in three forms, each under its id: the text as its reader works on it, the lesson made of it,
//! and its listing in the library. All three change together or not at all.

use idb::{
    Database, DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Query, TransactionMode,
};
use reading::json::{InJson, Json};
use reading::lesson::{Lesson, Listing};
use wasm_bindgen::JsValue;

use super::json;
use super::storage::NotKept;

const DATABASE: &str = "en-regard";
/// It changes when a store is added.
const VERSION: u32 = 1;

const TEXTS: &str = "texts";
const LESSONS: &str = "lessons";
const LISTINGS: &str = "listings";
const STORES: [&str; 3] = [TEXTS, LESSONS, LISTINGS];

/// A text in the forms in which it is kept, each as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forms {
    /// As its reader works on it.
    pub text: String,
    /// The lesson made of it.
    pub lesson: String,
    /// What the library shows of it.
    pub listing: String,
}

async fn open() -> Option<Database> {
    let mut request = Factory::new().ok()?.open(DATABASE, Some(VERSION)).ok()?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            for store in STORES {
                // It is there already where an earlier version has made it.
                database
                    .create_object_store(store, ObjectStoreParams::new())
                    .ok();
            }
        }
    });
    request.await.ok()
}

/// The lesson made of the text of that id, if this browser keeps one.
pub async fn lesson(id: &str) -> Option<Lesson> {
    Lesson::from_json(&read(LESSONS, id).await?)
}

/// The text of that id as its reader works on it.
pub async fn text(id: &str) -> Option<Json> {
    read(TEXTS, id).await
}

async fn read(store: &str, id: &str) -> Option<Json> {
    let database = open().await?;
    let value = get(&database, store, id).await;
    database.close();
    json::read(&value?)
}

async fn get(database: &Database, store: &str, id: &str) -> Option<String> {
    let transaction = database.transaction(&[store], TransactionMode::ReadOnly);
    let store = transaction.ok()?.object_store(store).ok()?;
    let value = store.get(Query::Key(id.into())).ok()?.await.ok()?;
    value?.as_string()
}

/// What the library shows of each text.
pub async fn listings() -> Vec<Listing> {
    let Some(database) = open().await else {
        return Vec::new();
    };
    let listings = all(&database, LISTINGS).await.unwrap_or_default();
    database.close();
    let listings = listings.iter();
    listings
        .filter_map(|listing| read_listing(listing))
        .collect()
}

/// Each text, and how many letters it takes in all its forms.
pub(super) async fn sizes() -> Vec<(Listing, usize)> {
    let Some(database) = open().await else {
        return Vec::new();
    };
    let mut stores = Vec::new();
    for store in STORES {
        stores.push(all(&database, store).await.unwrap_or_default());
    }
    database.close();
    let [texts, lessons, listings] = stores.as_slice() else {
        return Vec::new();
    };
    // Every store has the same keys, and tells its values in their order.
    let forms = texts.iter().zip(lessons).zip(listings);
    let sizes = forms.filter_map(|((text, lesson), listing)| {
        let letters = [text, lesson, listing].map(|form| form.encode_utf16().count());
        Some((read_listing(listing)?, letters.iter().sum()))
    });
    sizes.collect()
}

fn read_listing(written: &str) -> Option<Listing> {
    Listing::from_json(&json::read(written)?)
}

/// Every value of a store, by key.
async fn all(database: &Database, store: &str) -> Option<Vec<String>> {
    let transaction = database.transaction(&[store], TransactionMode::ReadOnly);
    let store = transaction.ok()?.object_store(store).ok()?;
    let values = store.get_all(None, None).ok()?.await.ok()?;
    Some(values.iter().filter_map(JsValue::as_string).collect())
}

/// Keeps a text in all its forms, in place of what was kept of it.
///
/// # Errors
///
/// Where the browser has kept none of it.
pub async fn keep(id: &str, forms: &Forms) -> Result<(), NotKept> {
    let key = JsValue::from(id);
    let put = |store: &ObjectStore, name: &str| {
        let form = match name {
            TEXTS => &forms.text,
            LESSONS => &forms.lesson,
            _ => &forms.listing,
        };
        store.put(&form.into(), Some(&key)).map(drop)
    };
    change(put).await
}

/// Deletes a text; returns it, so that it can be kept again.
///
/// # Errors
///
/// Where the browser has not deleted it.
pub async fn delete(id: &str) -> Result<Option<Forms>, NotKept> {
    let database = open().await.ok_or(NotKept)?;
    let forms = async {
        Some(Forms {
            text: get(&database, TEXTS, id).await?,
            lesson: get(&database, LESSONS, id).await?,
            listing: get(&database, LISTINGS, id).await?,
        })
    };
    let forms = forms.await;
    database.close();
    change(|store, _| store.delete(Query::Key(id.into())).map(drop)).await?;
    Ok(forms)
}

/// Changes every store in one transaction; it is done once that is complete.
async fn change(
    what: impl Fn(&ObjectStore, &str) -> Result<(), idb::Error>,
) -> Result<(), NotKept> {
    let database = open().await.ok_or(NotKept)?;
    let change = async {
        let transaction = database.transaction(&STORES, TransactionMode::ReadWrite)?;
        for name in STORES {
            what(&transaction.object_store(name)?, name)?;
        }
        transaction.await
    };
    let result = change.await;
    database.close();
    match result {
        Ok(result) if result.is_committed() => Ok(()),
        _ => Err(NotKept),
    }
}
