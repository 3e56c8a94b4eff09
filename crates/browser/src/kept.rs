//! Everything that this browser keeps for the site, item by item: to be shown to its reader, who may delete
//! it.

use js_sys::Array;
use reading::address::Address;
use reading::json::InJson;
use reading::lesson::Listing;
use reading::session::{Place, SavedEntry};
use wasm_bindgen::JsCast;
use web_sys::{Blob, Cache, CacheStorage, Request, Response};

use super::own_texts::Forms;
use super::storage::{self, NotKept};
use super::{address, glossary, own_texts, questions, wait, window};

/// Something that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What it is.
    pub item: Item,
    /// Its size in bytes; of texts, two for each letter.
    pub bytes: u32,
}

/// What is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// The reader's settings, and whether they need a greeting.
    Settings,
    /// A saved entry.
    Entry(SavedEntry),
    /// The place in the lesson of that slug.
    Place(String, Place),
    /// The course made of the lesson of that slug.
    Course(String),
    /// The questions that were added to the lesson of that slug.
    Questions(String),
    /// A text that the reader has brought.
    OwnText(Listing),
    /// The glossary of the reader, with so many entries.
    Glossary(usize),
    /// So many files with which the site is read offline.
    Files(u32),
}

/// What was deleted and can be brought back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deleted {
    /// Keys of the window's storage, and what stood there.
    texts: Vec<(String, String)>,
    /// Ids of own texts, and the forms in which they were kept.
    own_texts: Vec<(String, Forms)>,
    /// Ids of entries of the glossary, and how they were kept.
    glossary: Vec<(String, String)>,
}

impl Deleted {
    /// Whether nothing can be brought back.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.own_texts.is_empty() && self.glossary.is_empty()
    }

    /// Adds what was deleted with it.
    pub fn extend(&mut self, other: Deleted) {
        self.texts.extend(other.texts);
        self.own_texts.extend(other.own_texts);
        self.glossary.extend(other.glossary);
    }
}

/// Everything that is kept, the files last. Nothing where the browser refuses to tell.
pub async fn everything() -> Vec<Kept> {
    let mut settings = 0;
    let mut items = Vec::new();
    for (key, value) in storage::texts() {
        let bytes = size(&key) + size(&value);
        let json = super::json::read(&value).unwrap_or_default();
        if let Some((storage::SAVED, id)) = key.split_once('/') {
            let item = Item::Entry(SavedEntry::read(id, &json));
            items.push(Kept { item, bytes });
        } else if let Some((storage::PLACE, slug)) = key.split_once('/') {
            let place = Place::from_json(&json).unwrap_or_default();
            let item = Item::Place(slug.to_owned(), place);
            items.push(Kept { item, bytes });
        } else if let Some((storage::COURSE, slug)) = key.split_once('/') {
            let item = Item::Course(slug.to_owned());
            items.push(Kept { item, bytes });
        } else if let Some((questions::KEY, slug)) = key.split_once('/') {
            let item = Item::Questions(slug.to_owned());
            items.push(Kept { item, bytes });
        } else {
            settings += bytes;
        }
    }
    if settings > 0 {
        items.push(Kept {
            item: Item::Settings,
            bytes: settings,
        });
    }
    items.extend(
        own_texts::sizes()
            .await
            .into_iter()
            .map(|(listing, letters)| Kept {
                item: Item::OwnText(listing),
                bytes: bytes(letters),
            }),
    );
    let (entries, letters) = glossary::size().await;
    if entries > 0 {
        items.push(Kept {
            item: Item::Glossary(entries),
            bytes: bytes(letters),
        });
    }
    items.extend(files().await);
    items
}

/// Deletes something that is kept; returns what can be brought back.
pub async fn delete(item: &Item) -> Deleted {
    let is_of_item = |key: &str| match item {
        Item::Settings => !key.contains('/'),
        Item::Entry(entry) => key.split_once('/') == Some((storage::SAVED, &entry.id)),
        Item::Place(slug, _) => key.split_once('/') == Some((storage::PLACE, slug)),
        Item::Course(slug) => key.split_once('/') == Some((storage::COURSE, slug)),
        Item::Questions(slug) => key.split_once('/') == Some((questions::KEY, slug)),
        Item::OwnText(_) | Item::Glossary(_) | Item::Files(_) => false,
    };
    // A browser that refuses leaves it there, and the list shows it again.
    match item {
        Item::Files(_) => delete_files().await,
        Item::Settings => forget_set().await,
        Item::Entry(_)
        | Item::Place(..)
        | Item::Course(_)
        | Item::Questions(_)
        | Item::OwnText(_)
        | Item::Glossary(_) => Some(()),
    };
    let texts = storage::texts().into_iter();
    let texts: Vec<_> = texts.filter(|(key, _)| is_of_item(key)).collect();
    for (key, _) in &texts {
        storage::forget(key);
    }
    Deleted {
        texts,
        own_texts: match item {
            Item::OwnText(listing) => delete_own_text(listing).await.into_iter().collect(),
            _ => Vec::new(),
        },
        glossary: match item {
            Item::Glossary(_) => glossary::delete_all().await.unwrap_or_default(),
            _ => Vec::new(),
        },
    }
}

async fn delete_own_text(listing: &Listing) -> Option<(String, Forms)> {
    let Address::OwnText(id) = Address::of_lesson(&listing.slug) else {
        return None;
    };
    let forms = own_texts::delete(&id).await.ok()??;
    Some((id, forms))
}

/// Brings back what was deleted.
///
/// # Errors
///
/// Where the browser has not kept all of it.
pub async fn bring_back(deleted: &Deleted) -> Result<(), NotKept> {
    let mut kept = Ok(());
    for (key, text) in &deleted.texts {
        kept = kept.and(storage::write_text(key, text));
    }
    for (id, forms) in &deleted.own_texts {
        kept = kept.and(own_texts::keep(id, forms).await);
    }
    kept.and(glossary::bring_back(&deleted.glossary).await)
}

/// A browser stores two bytes for each unit of UTF-16.
fn size(text: &str) -> u32 {
    bytes(text.encode_utf16().count())
}

fn bytes(letters: usize) -> u32 {
    u32::try_from(2 * letters).unwrap_or(u32::MAX)
}

/// The caches of this site's service worker, by name.
async fn caches() -> Option<(CacheStorage, Vec<String>)> {
    let caches = window()?.caches().ok()?;
    if caches.is_undefined() {
        // The address is not a secure one: there are none.
        return None;
    }
    let names = Array::from(&wait(caches.keys()).await?);
    let own = format!("en-regard {} ", address::root());
    let names = names.iter().filter_map(|name| name.as_string());
    let names = names.filter(|name| name.starts_with(&own)).collect();
    Some((caches, names))
}

async fn files() -> Option<Kept> {
    let (caches, names) = caches().await?;
    let (mut count, mut bytes) = (0, 0.0);
    for name in names {
        let cache: Cache = wait(caches.open(&name)).await?.unchecked_into();
        for request in Array::from(&wait(cache.keys()).await?) {
            let request: Request = request.unchecked_into();
            if let Some(response) = wait(cache.match_with_request(&request)).await
                && let Ok(response) = response.dyn_into::<Response>()
                && let Ok(blob) = response.blob()
                && let Some(blob) = wait(blob).await
            {
                let blob: Blob = blob.unchecked_into();
                count += 1;
                bytes += blob.size();
            }
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "no site is so large")]
    #[expect(clippy::cast_sign_loss, reason = "no file has less than nothing")]
    let bytes = bytes as u32;
    (count > 0).then_some(Kept {
        item: Item::Files(count),
        bytes,
    })
}

/// The worker stays, and answers from the network: without one, what other apps share would go to the host.
async fn delete_files() -> Option<()> {
    let (caches, names) = caches().await?;
    for name in names {
        wait(caches.delete(&name)).await;
    }
    Some(())
}

/// What the start script has told the worker of the settings.
async fn forget_set() -> Option<()> {
    let (caches, _) = caches().await?;
    wait(caches.delete(&format!("en-regard set {}", address::root()))).await?;
    Some(())
}
