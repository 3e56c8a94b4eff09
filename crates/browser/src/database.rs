//! The browser's database, by promises. The crate `idb` does more and weighs 3.9 kB: see
//! docs/decisions/34-own-texts-stay-in-the-browser.md.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

use super::storage::NotKept;
use super::window;

const NAME: &str = "en-regard";
/// It changes when a store is added. Version 1 had no glossary.
const VERSION: u32 = 2;

/// Own texts in their three forms, and the glossary of the reader.
pub(super) const TEXTS: &str = "texts";
pub(super) const LESSONS: &str = "lessons";
pub(super) const LISTINGS: &str = "listings";
pub(super) const GLOSSARY: &str = "glossary";
/// All of them, those of the first version first.
pub(super) const STORES: &[&str] = &[TEXTS, LESSONS, LISTINGS, GLOSSARY];

/// The database while it is used; it closes as this is dropped.
#[derive(Debug)]
pub(super) struct Database(IdbDatabase);

impl Drop for Database {
    fn drop(&mut self) {
        // It waits for what is under way.
        self.0.close();
    }
}

thread_local! {
    /// Opened ahead for the next change.
    static READY: RefCell<Option<Database>> = const { RefCell::new(None) };
}

/// Opens the database ahead, for a change that will have to begin at once: a page that is closed has no time to open
/// it.
pub async fn prepare() {
    if READY.with_borrow(Option::is_none)
        && let Some(database) = Database::request(true).await
    {
        READY.set(Some(database));
    }
}

impl Database {
    /// Opens it, and makes its stores where it is new.
    pub(super) async fn open() -> Option<Database> {
        if let Some(ready) = READY.take() {
            return Some(ready);
        }
        Database::request(true).await
    }

    /// Opens it where there is one: whoever only reads leaves nothing behind.
    pub(super) async fn existing() -> Option<Database> {
        Database::request(false).await
    }

    async fn request(may_be_new: bool) -> Option<Database> {
        // Where storage is blocked, even asking for it fails.
        let factory: IdbFactory = window()?.indexed_db().ok()??;
        let request: IdbOpenDbRequest = factory.open_with_u32(NAME, VERSION).ok()?;
        let opened = request.clone();
        // It is dropped below: the browser seldom calls it.
        let when_older = Closure::once(move || {
            make_stores(&opened, may_be_new);
        });
        request.set_onupgradeneeded(Some(when_older.as_ref().unchecked_ref()));
        let database = answer(&request).await?;
        Some(Database(database.unchecked_into()))
    }

    /// The text under a key of a store.
    pub(super) async fn get(&self, store: &str, key: &str) -> Option<String> {
        let request = self.store(store)?.get(&key.into()).ok()?;
        answer(&request).await?.as_string()
    }

    /// Every text of a store, by key.
    pub(super) async fn all(&self, store: &str) -> Option<Vec<String>> {
        let request = self.store(store)?.get_all().ok()?;
        let values = Array::from(&answer(&request).await?);
        Some(
            values
                .iter()
                .filter_map(|value| value.as_string())
                .collect(),
        )
    }

    /// Every text of those stores with its key, as they are at one moment.
    pub(super) async fn everything(
        &self,
        stores: &'static [&'static str],
    ) -> Option<Vec<(&'static str, Vec<(String, String)>)>> {
        let transaction = self.0.transaction_with_str_sequence(&names(stores)).ok()?;
        let mut asked = Vec::new();
        for name in stores {
            let store = transaction.object_store(name).ok()?;
            // All are asked before any is awaited: a transaction ends where nothing more is asked of it.
            let (keys, values) = (store.get_all_keys().ok()?, store.get_all().ok()?);
            let all_ended = Promise::all(&Array::of2(&ended(&keys), &ended(&values)));
            asked.push((*name, all_ended, keys, values));
        }
        let mut stores = Vec::new();
        for (name, all_ended, keys, values) in asked {
            JsFuture::from(all_ended).await.ok()?;
            let keys = Array::from(&keys.result().ok()?);
            let values = Array::from(&values.result().ok()?);
            let entries = keys.iter().zip(values.iter());
            let entries = entries
                .map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
                .collect::<Option<_>>()?;
            stores.push((name, entries));
        }
        Some(stores)
    }

    /// Has those stores hold these texts (store, key and text of each), and nothing else.
    ///
    /// # Errors
    ///
    /// Where nothing of it was changed.
    pub(super) async fn replace<'e>(
        &self,
        stores: &[&str],
        entries: impl Iterator<Item = (&'static str, &'e str, &'e str)>,
    ) -> Result<(), NotKept> {
        let done = self.begin(stores, |transaction| {
            for name in stores {
                transaction.object_store(name)?.clear()?;
            }
            for (store, key, text) in entries {
                let store = transaction.object_store(store)?;
                store.put_with_key(&text.into(), &key.into())?;
            }
            Ok(())
        });
        let done = done.ok_or(NotKept)?;
        JsFuture::from(done).await.map(drop).map_err(|_| NotKept)
    }

    fn store(&self, name: &str) -> Option<IdbObjectStore> {
        let transaction = self.0.transaction_with_str(name).ok()?;
        transaction.object_store(name).ok()
    }

    /// Makes those changes together: store, key, and what stands there from now on, or nothing.
    ///
    /// # Errors
    ///
    /// Where nothing of it was kept.
    pub(super) async fn change(&self, changes: &[Change<'_>]) -> Result<(), NotKept> {
        let stores: Vec<&str> = changes.iter().map(|(store, ..)| *store).collect();
        let done = self.begin(&stores, |transaction| ask_for(changes, transaction));
        let done = done.ok_or(NotKept)?;
        JsFuture::from(done).await.map(drop).map_err(|_| NotKept)
    }

    /// The same, if that text stands under that key of that store: it is looked at and changed in one.
    ///
    /// # Errors
    ///
    /// Where something else stands there, or nothing of it was kept.
    pub(super) async fn change_if(
        &self,
        (store, key, text): (&str, &str, &str),
        changes: &[Change<'_>],
    ) -> Result<(), NotKept> {
        let stores: Vec<&str> = changes.iter().map(|(store, ..)| *store).collect();
        let stores = [&stores[..], &[store]].concat();
        let transaction = self.writing(&stores).ok_or(NotKept)?;
        let request = transaction.object_store(store);
        let request = request.and_then(|store| store.get(&key.into()));
        let found = answer(&request.map_err(|_| NotKept)?).await;
        if found.and_then(|found| found.as_string()).as_deref() != Some(text) {
            return Err(NotKept);
        }
        let done = end(&transaction, ask_for(changes, &transaction));
        JsFuture::from(done).await.map(drop).map_err(|_| NotKept)
    }

    /// Begins a change of those stores; the promise is kept once it is complete. Where the browser refuses a part of
    /// it, nothing of it is done.
    fn begin(
        &self,
        stores: &[&str],
        ask: impl FnOnce(&IdbTransaction) -> Result<(), JsValue>,
    ) -> Option<Promise> {
        let transaction = self.writing(stores)?;
        let asked = ask(&transaction);
        Some(end(&transaction, asked))
    }

    /// A transaction in which those stores can be changed.
    fn writing(&self, stores: &[&str]) -> Option<IdbTransaction> {
        let mode = IdbTransactionMode::Readwrite;
        let transaction = self
            .0
            .transaction_with_str_sequence_and_mode(&names(stores), mode);
        transaction.ok()
    }
}

/// A store, a key, and what stands there from now on; or nothing.
pub(super) type Change<'c> = (&'c str, &'c str, Option<&'c str>);

/// Asks for those changes.
fn ask_for(changes: &[Change], transaction: &IdbTransaction) -> Result<(), JsValue> {
    for (store, key, text) in changes {
        let store = transaction.object_store(store)?;
        let key = (*key).into();
        match text {
            Some(text) => store.put_with_key(&(*text).into(), &key)?,
            None => store.delete(&key)?,
        };
    }
    Ok(())
}

/// Ends a transaction, with all that was asked in it or, where a part was refused, with none; the promise is kept once it is
/// complete.
#[expect(
    deprecated,
    reason = "the bindings call what every browser has by now deprecated"
)]
fn end(transaction: &IdbTransaction, asked: Result<(), JsValue>) -> Promise {
    let done = complete(transaction);
    match asked {
        // So that it is done even where the page is closed meanwhile. An older browser does not know that.
        Ok(()) => transaction.commit().ok(),
        // What was asked until then would be done.
        Err(_) => transaction.abort().ok(),
    };
    done
}

/// Makes the stores that are missing. A database that is new is left alone, unless it may be.
fn make_stores(request: &IdbOpenDbRequest, may_be_new: bool) -> Option<()> {
    let transaction = request.transaction()?;
    if !may_be_new && transaction.object_store(STORES.first()?).is_err() {
        return transaction.abort().ok();
    }
    let database: IdbDatabase = request.result().ok()?.unchecked_into();
    for store in STORES {
        // It is there already where an earlier version has made it.
        database.create_object_store(store).ok();
    }
    Some(())
}

fn names(stores: &[&str]) -> Array {
    stores.iter().map(|name| JsValue::from(*name)).collect()
}

/// Is kept once the transaction is complete.
fn complete(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |complete, fail| {
        transaction.set_oncomplete(Some(&complete));
        // An error in it ends in this, too.
        transaction.set_onabort(Some(&fail));
    })
}

/// The result of a request, unless it fails.
async fn answer(request: &IdbRequest) -> Option<JsValue> {
    JsFuture::from(ended(request)).await.ok()?;
    request.result().ok()
}

/// Is kept once the request has its result.
fn ended(request: &IdbRequest) -> Promise {
    Promise::new(&mut |succeed, fail| {
        request.set_onsuccess(Some(&succeed));
        request.set_onerror(Some(&fail));
    })
}
