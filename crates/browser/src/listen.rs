//! Listening to the window for as long as a [`Listeners`] lives.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, EventTarget, KeyboardEvent, MouseEvent, PageTransitionEvent, PointerEvent,
    StorageEvent,
};

use super::input::Tapped;
use super::{document, focus, input, scrolling, selection, storage, takeover, window};

/// How long the window must rest before the reader's place is kept, in milliseconds.
const REST: u32 = 400;

/// How far a finger must travel down to close a panel, in CSS pixels.
const SWIPE: i32 = 40;

/// Listens until it is dropped.
#[derive(Debug, Default)]
pub struct Listeners(Vec<EventListener>);

/// A key press outside any field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// Esc.
    Escape,
    /// Tab, and whether backwards.
    Tab(bool),
    /// A letter or sign without modifiers.
    Sign(String),
}

/// Calls when the browser has nothing more urgent to do.
pub fn at_rest(call: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let call: Function = Closure::once_into_js(call).unchecked_into();
    if window.request_idle_callback(&call).is_err() {
        // WebKit has no idle callbacks. Starting a timer cannot fail.
        window.set_timeout_with_callback(&call).ok();
    }
}

/// Calls once so many milliseconds later.
pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, call).forget();
}

/// Hears an event each time, and that none has come any more for a while.
fn until_rest(target: &EventTarget, event: &'static str, hear: Rc<dyn Fn(bool)>) -> EventListener {
    let pending: RefCell<Option<Timeout>> = RefCell::default();
    EventListener::new(target, event, move |_| {
        hear(false);
        let hear = Rc::clone(&hear);
        // Replacing the timer cancels the one before.
        pending.replace(Some(Timeout::new(REST, move || hear(true))));
    })
}

impl Listeners {
    /// Hears moves through the window's history.
    pub fn moves(&mut self, mut hear: impl FnMut() + 'static) {
        if let Some(window) = window() {
            self.0
                .push(EventListener::new(&window, "popstate", move |_| hear()));
        }
    }

    /// Hears keys outside fields; the key does nothing more where the listener used it.
    pub fn keys(&mut self, mut hear: impl FnMut(Key) -> bool + 'static) {
        let Some(window) = window() else { return };
        let options = EventListenerOptions::enable_prevent_default();
        let listen = move |event: &web_sys::Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
                return;
            }
            let key = match event.key().as_str() {
                "Escape" => Key::Escape,
                "Tab" => Key::Tab(event.shift_key()),
                sign if !input::is_typing(event) => Key::Sign(sign.to_owned()),
                _ => return,
            };
            if hear(key) {
                event.prevent_default();
            }
        };
        self.0.push(EventListener::new_with_options(
            &window, "keydown", options, listen,
        ));
    }

    /// Hears what is tapped in the app, controls by these attributes; the tap does nothing more where the listener used it.
    pub fn taps(
        &mut self,
        attributes: &'static [&'static str],
        mut hear: impl FnMut(Tapped) -> bool + 'static,
    ) {
        let Some(app) = takeover::root() else { return };
        let options = EventListenerOptions::enable_prevent_default();
        let listen = move |event: &web_sys::Event| {
            let tapped = event
                .dyn_ref::<MouseEvent>()
                .and_then(|event| input::tapped(event, attributes));
            if tapped.is_some_and(&mut hear) {
                event.prevent_default();
            }
        };
        self.0.push(EventListener::new_with_options(
            &app, "click", options, listen,
        ));
    }

    /// Hears that a field or list in the app has changed, and what it holds now.
    pub fn fields(&mut self, hear: impl Fn(String, String) + 'static) {
        let Some(app) = takeover::root() else { return };
        let hear = Rc::new(hear);
        for event in ["input", "change"] {
            let hear = Rc::clone(&hear);
            let listen = move |event: &web_sys::Event| {
                if let Some((field, value)) = input::field(event) {
                    hear(field, value);
                }
            };
            self.0.push(EventListener::new(&app, event, listen));
        }
    }

    /// Hears a tap outside panels, mentions and tools before anything else does; the tap does
    /// nothing more where the listener used it.
    pub fn taps_elsewhere(&mut self, mut hear: impl FnMut() -> bool + 'static) {
        let Some(document) = document() else { return };
        self.0
            .push(EventListener::new(&document, "pointerdown", |event| {
                if let Some(event) = event.dyn_ref::<PointerEvent>() {
                    input::pointer_went_down(event);
                }
            }));
        let options = EventListenerOptions::run_in_capture_phase();
        let options = EventListenerOptions {
            passive: false,
            ..options
        };
        let listen = move |event: &web_sys::Event| {
            let Some(event) = event.dyn_ref::<MouseEvent>() else {
                return;
            };
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            let inside = target.is_some_and(|target| {
                let own = ".panel, a.mention, .toolbar, .languages, .notice";
                target.closest(own).ok().flatten().is_some()
            });
            if !inside && input::is_plain(event) && hear() {
                event.prevent_default();
                event.stop_propagation();
            }
        };
        self.0.push(EventListener::new_with_options(
            &document, "click", options, listen,
        ));
    }

    /// Hears that the window has come to rest after scrolling, or is left before, and whether it is left.
    pub fn rests(&mut self, hear: impl Fn(bool) + 'static) {
        let (Some(window), Some(document)) = (window(), document()) else {
            return;
        };
        let hear = Rc::new(hear);
        let scrolls = Rc::new(Cell::new(false));
        let (later, still) = (Rc::clone(&hear), Rc::clone(&scrolls));
        let scrolled = move |has_ended: bool| {
            still.set(!has_ended);
            if has_ended {
                later(false);
            } else {
                scrolling::note_scrolling();
            }
        };
        self.0
            .push(until_rest(&window, "scroll", Rc::new(scrolled)));
        // Only after scrolling: the listener measures the page, and the page that follows waits for it.
        let leaving = move |_: &web_sys::Event| {
            if scrolls.take() || scrolling::has_moved() {
                hear(true);
            }
        };
        self.0
            .push(EventListener::new(&document, "visibilitychange", leaving));
    }

    /// Hears that the window is left or hidden: it may never be heard of again.
    pub fn leaves(&mut self, hear: impl Fn() + 'static) {
        let (Some(window), Some(document)) = (window(), document()) else {
            return;
        };
        let hear = Rc::new(hear);
        let leaving = Rc::clone(&hear);
        self.0
            .push(EventListener::new(&window, "pagehide", move |_| leaving()));
        let hidden = document.clone();
        self.0.push(EventListener::new(
            &document,
            "visibilitychange",
            move |_| {
                if hidden.hidden() {
                    hear();
                }
            },
        ));
    }

    /// Hears which words of the article are selected, as they stand in an address behind a slash, once the selection
    /// rests; nothing where none are.
    pub fn selects(&mut self, hear: impl Fn(String) + 'static) {
        let Some(document) = document() else { return };
        let had = Cell::new(false);
        let selected = move |has_ended: bool| {
            // What answers to a selection may end it, as it is tapped or focused.
            if has_ended && !focus::is_in("[data-selected]") {
                let words = selection::words().unwrap_or_default();
                let has = !words.is_empty();
                if had.replace(has) || has {
                    hear(words);
                }
            }
        };
        let listener = until_rest(&document, "selectionchange", Rc::new(selected));
        self.0.push(listener);
    }

    /// Hears that voices for speech have arrived.
    pub fn voices(&mut self, mut hear: impl FnMut() + 'static) {
        let synthesis = window().and_then(|window| window.speech_synthesis().ok());
        if let Some(synthesis) = synthesis {
            let target: &web_sys::EventTarget = synthesis.unchecked_ref();
            self.0
                .push(EventListener::new(target, "voiceschanged", move |_| hear()));
        }
    }

    /// Hears that the window changed its size, and whether its width changed.
    pub fn resizes(&mut self, hear: impl Fn(bool) + 'static) {
        let Some(window) = window() else { return };
        let width = |window: &web_sys::Window| window.inner_width().ok()?.as_f64();
        let known = Cell::new(width(&window));
        let target = window.clone();
        self.0.push(EventListener::new(&target, "resize", move |_| {
            let now = width(&window);
            hear(known.replace(now) != now);
        }));
    }

    /// Hears that a reader enlarges the window with two fingers, and what they move into sight.
    pub fn zooms(&mut self, hear: impl Fn() + 'static) {
        let Some(seen) = window().and_then(|window| window.visual_viewport()) else {
            return;
        };
        let hear = Rc::new(hear);
        for event in ["resize", "scroll"] {
            let hear = Rc::clone(&hear);
            self.0
                .push(EventListener::new(&seen, event, move |_| hear()));
        }
    }

    /// Hears what another window of this browser has changed of what is kept.
    pub fn kept_elsewhere(&mut self, hear: impl Fn() + 'static) {
        let Some(window) = window() else { return };
        self.0
            .push(EventListener::new(&window, "storage", move |event| {
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                if storage::is_own(key.as_deref()) {
                    hear();
                }
            }));
    }

    /// Hears that the page comes back out of the browser's memory, where it heard nothing of what was changed meanwhile.
    pub fn comes_back(&mut self, hear: impl Fn() + 'static) {
        let Some(window) = window() else { return };
        self.0
            .push(EventListener::new(&window, "pageshow", move |event| {
                let event = event.dyn_ref::<PageTransitionEvent>();
                if event.is_some_and(PageTransitionEvent::persisted) {
                    hear();
                }
            }));
    }

    /// Hears a swipe down on the head of a panel. `touch-action: none` in `panels.css` keeps the browser
    /// from scrolling with it.
    pub fn swipes_down(&mut self, hear: impl Fn() + 'static) {
        let Some(app) = takeover::root() else { return };
        let began: Rc<Cell<Option<i32>>> = Rc::default();
        let begins = Rc::clone(&began);
        self.0
            .push(EventListener::new(&app, "pointerdown", move |event| {
                let on_head = event.dyn_ref::<PointerEvent>().filter(|event| {
                    let target = event.target().and_then(|target| target.dyn_into().ok());
                    let is_on_head = target.is_some_and(|target: Element| {
                        target.closest(".panel-bar").ok().flatten().is_some()
                    });
                    is_on_head && event.pointer_type() == "touch"
                });
                begins.set(on_head.map(|event| event.client_y()));
            }));
        self.0
            .push(EventListener::new(&app, "pointerup", move |event| {
                let end = event
                    .dyn_ref::<PointerEvent>()
                    .map(|event| event.client_y());
                if let (Some(began), Some(end)) = (began.take(), end)
                    && end - began >= SWIPE
                {
                    hear();
                }
            }));
    }

    /// Hears from `offline.js` whether all texts are kept, once the reader has asked for it.
    pub fn keeps_texts(&mut self, hear: impl Fn(bool) + 'static) {
        let Some(window) = window() else { return };
        let hear = Rc::new(hear);
        for (event, has_worked) in [("texts-kept", true), ("texts-not-kept", false)] {
            let hear = Rc::clone(&hear);
            self.0.push(EventListener::new(&window, event, move |_| {
                hear(has_worked)
            }));
        }
    }

    /// Hears that the fragment of the address changed.
    pub fn fragments(&mut self, mut hear: impl FnMut() + 'static) {
        if let Some(window) = window() {
            self.0
                .push(EventListener::new(&window, "hashchange", move |_| hear()));
        }
    }
}
