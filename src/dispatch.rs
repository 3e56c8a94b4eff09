//! How the parts of the app that are not drawn tell it what happened.

use reading::session::Action;
use yew::Callback;

/// Sends actions to the app.
pub(crate) type Dispatch = Callback<Action>;
