//! This app a second time, in a worker beside the page: it does what takes long, and the page stays quick.
//!
//! The page [`ask`]s and the worker [`serve`]s, one request after the other. The worker is started at the first
//! request. Its script, `public/engine.js`, is named by the root element's `data-engine`; the page sends it its own
//! wasm, so that nothing is fetched or compiled twice.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use gloo_events::EventListener;
use js_sys::Array;
use reading::json::Json;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    DedicatedWorkerGlobalScope, Event, File, MessageEvent, Worker, WorkerOptions, WorkerType,
};

use super::field::ChosenFile;
use super::{address, document, json};

/// What the script of the worker says once its wasm listens.
const READY: &str = "ready";

/// The attribute of the root element that names the script, by its path from the root of the site.
const SCRIPT: &str = "data-engine";

/// Hears how far an errand is.
pub type Hear = Rc<dyn Fn(Json)>;

/// What the page wants done.
pub struct Errand {
    /// What it is.
    pub request: Json,
    /// The file that it is about.
    pub file: Option<ChosenFile>,
    /// Whether [`cancel`] ends it.
    pub can_be_cancelled: bool,
    /// Hears how far it is.
    pub hear: Hear,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The reader did not want to wait for it.
    Cancelled,
    /// The worker has fallen over it.
    Failed,
    /// This browser starts no worker. The page has to do it.
    NoWorker,
}

/// What becomes of an errand.
#[derive(Default)]
struct Outcome {
    answer: Option<Result<Json, NoAnswer>>,
    waker: Option<Waker>,
}

struct Asked {
    errand: Errand,
    outcome: Rc<RefCell<Outcome>>,
}

impl Asked {
    fn end(self, answer: Result<Json, NoAnswer>) {
        let mut outcome = self.outcome.borrow_mut();
        outcome.answer = Some(answer);
        if let Some(waker) = outcome.waker.take() {
            waker.wake();
        }
    }
}

/// A worker, which ends when this is dropped.
struct Running {
    worker: Worker,
    is_ready: bool,
    _listeners: [EventListener; 2],
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What the page knows of its worker.
#[derive(Default)]
struct Page {
    running: Option<Running>,
    /// This browser starts none.
    is_refused: bool,
    /// The worker has the first of them; the others wait.
    asked: Vec<Asked>,
}

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
}

/// Asks the worker for something, after whatever was asked of it before.
///
/// # Errors
///
/// Why there is no answer.
pub async fn ask(errand: Errand) -> Result<Json, NoAnswer> {
    let outcome = Rc::<RefCell<Outcome>>::default();
    let asked = Asked {
        errand,
        outcome: outcome.clone(),
    };
    PAGE.with_borrow_mut(|page| page.ask(asked));
    poll_fn(|context| {
        let mut outcome = outcome.borrow_mut();
        match outcome.answer.take() {
            Some(answer) => Poll::Ready(answer),
            None => {
                outcome.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    })
    .await
}

/// Ends every errand that can be cancelled, at once: the worker is ended, and a new one does the others.
pub fn cancel() {
    PAGE.with_borrow_mut(|page| {
        let is_ended = |asked: &mut Asked| asked.errand.can_be_cancelled;
        let ended: Vec<Asked> = page.asked.extract_if(.., is_ended).collect();
        for asked in ended {
            asked.end(Err(NoAnswer::Cancelled));
        }
        page.running = None;
        page.go_on();
    });
}

impl Page {
    fn ask(&mut self, asked: Asked) {
        if self.is_refused {
            return asked.end(Err(NoAnswer::NoWorker));
        }
        self.asked.push(asked);
        if self.running.is_none() {
            self.go_on();
        } else if self.asked.len() == 1 {
            self.send();
        }
    }

    /// Starts a worker if there is something to do.
    fn go_on(&mut self) {
        if !self.asked.is_empty() {
            self.running = start();
            if self.running.is_none() {
                self.refuse();
            }
        }
    }

    /// From now on the page does everything itself.
    fn refuse(&mut self) {
        self.is_refused = true;
        self.running = None;
        for asked in self.asked.drain(..) {
            asked.end(Err(NoAnswer::NoWorker));
        }
    }

    /// Gives the worker the first errand, once it listens.
    fn send(&self) {
        if let (Some(running), Some(asked)) = (&self.running, self.asked.first())
            && running.is_ready
        {
            let Errand { request, file, .. } = &asked.errand;
            let file = file
                .as_ref()
                .map_or(JsValue::NULL, |file| file.0.clone().into());
            // Fails only for what cannot be copied: a request and a file can.
            running
                .worker
                .post_message(&Array::of2(&json::to_js(request), &file))
                .ok();
        }
    }

    /// Hears the worker. Returns who is to be told how far it is, for when the page is no longer borrowed.
    fn hear(&mut self, message: &JsValue) -> Option<(Hear, Json)> {
        if let Some(word) = message.as_string() {
            match &mut self.running {
                Some(running) if word == READY => {
                    running.is_ready = true;
                    self.send();
                }
                _ => self.fell(),
            }
            return None;
        }
        let message = Array::from(message);
        let told = json::from_js(&message.get(1)).unwrap_or_default();
        if message.get(0).is_truthy() {
            if !self.asked.is_empty() {
                self.asked.remove(0).end(Ok(told));
            }
            self.send();
            return None;
        }
        let asked = self.asked.first()?;
        Some((asked.errand.hear.clone(), told))
    }

    /// The worker does not start, or has fallen over what it had to do: a new one does the rest.
    fn fell(&mut self) {
        if !self
            .running
            .as_ref()
            .is_some_and(|running| running.is_ready)
        {
            return self.refuse();
        }
        self.running = None;
        if !self.asked.is_empty() {
            self.asked.remove(0).end(Err(NoAnswer::Failed));
        }
        self.go_on();
    }
}

fn start() -> Option<Running> {
    let script = document()?.document_element()?.get_attribute(SCRIPT)?;
    let script = address::root() + &script;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&script, &options).ok()?;
    worker.post_message(&wasm_bindgen::module()).ok()?;
    let hears = |event: &Event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            let message = event.data();
            if let Some((hear, told)) = PAGE.with_borrow_mut(|page| page.hear(&message)) {
                hear(told);
            }
        }
    };
    let falls = |_: &Event| PAGE.with_borrow_mut(Page::fell);
    let _listeners = [
        EventListener::new(&worker, "message", hears),
        EventListener::new(&worker, "error", falls),
    ];
    Some(Running {
        worker,
        is_ready: false,
        _listeners,
    })
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Whether this is the worker.
pub fn is_here() -> bool {
    scope().is_some()
}

/// Tells the page how far its errand is.
#[derive(Debug)]
pub struct Teller(DedicatedWorkerGlobalScope);

impl Teller {
    /// Tells it.
    pub fn tell(&self, how_far: &Json) {
        self.post(false, how_far);
    }

    fn post(&self, is_answer: bool, told: &Json) {
        let message = Array::of2(&is_answer.into(), &json::to_js(told));
        // Fails only for what cannot be copied.
        self.0.post_message(&message).ok();
    }
}

/// Answers the page for as long as this worker lives.
pub fn serve<A: Future<Output = Json> + 'static>(
    answer: impl Fn(Json, Option<ChosenFile>, Rc<Teller>) -> A + 'static,
) {
    let Some(scope) = scope() else { return };
    let teller = Rc::new(Teller(scope.clone()));
    let hear = move |event: &Event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let message = Array::from(&event.data());
        let request = json::from_js(&message.get(0)).unwrap_or_default();
        let file = message.get(1).dyn_into::<File>().ok().map(ChosenFile);
        let answered = answer(request, file, teller.clone());
        let teller = teller.clone();
        spawn_local(async move { teller.post(true, &answered.await) });
    };
    EventListener::new(&scope, "message", hear).forget();
}
