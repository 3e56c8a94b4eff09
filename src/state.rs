//! The session as Yew holds it.

use std::rc::Rc;

use reading::session::{Action, Session};
use yew::{Reducible, UseReducerDispatcher};

/// The state of the app: nothing but the session.
#[derive(Clone, Debug, PartialEq)]
pub struct State(pub Session);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(State(self.0.after(action)))
    }
}

/// Sends actions to the reducer.
pub type Dispatch = UseReducerDispatcher<State>;
