//! Whose turn it is: of several windows that show one thing, one may change it.
//!
//! By the Web Locks API, which Safari has from 15.4 on; a lock ends with its window, even where that crashes. A
//! second window steals the lock of the first, which learns of it so. Another lock holds the second one up until the
//! first has kept its last change.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::window;

/// How long a window waits before it looks again whether a lock is free, in milliseconds.
const STEP: i32 = 50;

/// How often it looks before it says that another has the turn: a page that was left a moment ago may have it still.
const LOOKS: u32 = 6;

/// How often it looks whether the other has kept its last change. A window that sleeps does not answer; it has kept
/// everything before.
const LOOKS_FOR_CHANGE: u32 = 40;

/// The turn, which is given back as this is dropped.
#[derive(Debug)]
pub struct Turn {
    /// None of both in a browser without locks, where every window may change everything.
    _locks: [Option<Lock>; 2],
}

impl Turn {
    /// Takes the turn at what has that name, unless another window has it. `lost` is called where one takes it
    /// over: once the last change is kept, the turn is to be dropped.
    pub async fn take(name: &str, lost: impl FnOnce() + 'static) -> Option<Turn> {
        if locks().is_none() {
            return Some(Turn {
                _locks: [None, None],
            });
        }
        let lock = free(name, LOOKS).await?;
        Some(Turn::with(lock, name, lost).await)
    }

    /// Takes the turn from the window that has it.
    pub async fn take_over(name: &str, lost: impl FnOnce() + 'static) -> Option<Turn> {
        let lock = Lock::ask(name, "steal").await?;
        Some(Turn::with(lock, name, lost).await)
    }

    async fn with(lock: Lock, name: &str, lost: impl FnOnce() + 'static) -> Turn {
        let end = lock.end.clone();
        spawn_local(async move {
            // It fails where the lock was stolen.
            if JsFuture::from(end).await.is_err() {
                lost();
            }
        });
        let name = format!("{name}, its last change");
        let last = match free(&name, LOOKS_FOR_CHANGE).await {
            Some(lock) => Some(lock),
            None => Lock::ask(&name, "steal").await,
        };
        Turn {
            _locks: [Some(lock), last],
        }
    }
}

/// The lock of that name, once it is free.
async fn free(name: &str, looks: u32) -> Option<Lock> {
    for look in 0..looks {
        if look > 0 {
            pause().await;
        }
        if let Some(lock) = Lock::ask(name, "ifAvailable").await {
            return Some(lock);
        }
    }
    None
}

async fn pause() {
    let pause = Promise::new(&mut |done, _| {
        if let Some(window) = window() {
            // Starting a timer cannot fail.
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&done, STEP)
                .ok();
        }
    });
    JsFuture::from(pause).await.ok();
}

/// A lock that this window has, until it is dropped.
#[derive(Debug)]
struct Lock {
    release: Keep,
    /// Is kept once the lock was given back; fails where it was stolen.
    end: Promise,
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.release.with(&JsValue::UNDEFINED);
    }
}

impl Lock {
    /// Asks for the lock of that name, in that way; nothing where it is not to be had.
    async fn ask(name: &str, way: &str) -> Option<Lock> {
        let locks = locks()?;
        let request: Function = Reflect::get(&locks, &"request".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let options = Object::new();
        // Cannot fail: nobody has frozen the object.
        Reflect::set(&options, &way.into(), &true.into()).ok();
        let (held, release) = pending();
        let (answer, tell) = pending();
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let is_granted = !lock.is_null();
            tell.with(&is_granted.into());
            if is_granted {
                // The browser keeps the lock until this promise is kept.
                held.into()
            } else {
                JsValue::UNDEFINED
            }
        });
        let end = request.call3(&locks, &name.into(), &options, &granted);
        let end: Promise = end.ok()?.dyn_into().ok()?;
        // Where the request itself fails, nobody answers.
        let first = Promise::race(&js_sys::Array::of2(&answer, &end));
        let is_granted = JsFuture::from(first).await.ok()?.as_bool()?;
        is_granted.then_some(Lock { release, end })
    }
}

/// What keeps a promise. Not a function by itself: the policy forbids to make one where there is none yet.
#[derive(Debug)]
struct Keep(Option<Function>);

impl Keep {
    fn with(&self, value: &JsValue) {
        if let Some(keep) = &self.0 {
            // What keeps a promise does not fail.
            keep.call1(&JsValue::UNDEFINED, value).ok();
        }
    }
}

/// A promise, and what keeps it.
fn pending() -> (Promise, Keep) {
    let mut keep = None;
    let promise = Promise::new(&mut |done, _| keep = Some(done));
    (promise, Keep(keep))
}

/// A page at an address that is not a secure one has none, nor has an older browser.
fn locks() -> Option<JsValue> {
    let navigator: JsValue = window()?.navigator().into();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then_some(locks)
}
