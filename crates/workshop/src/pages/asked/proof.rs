//! The sentence that proves an answer.

use browser::focus;
use yew::prelude::*;

use super::change::{OneProps, Quoted};

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ProofProps {
    pub(super) one: OneProps,
    /// The place of the item whose answer it proves.
    pub(super) nth: usize,
    /// Names the item; empty where the question has only one.
    #[prop_or_default]
    pub(super) of: String,
}

/// That sentence, and all others, from which it is picked.
#[component]
pub(super) fn Proof(props: &ProofProps) -> Html {
    let ProofProps { one, nth, of } = props;
    let words = &one.words.asked;
    let is_open = use_state(|| false);
    let proof = one.item(*nth).proof;
    let toggle = {
        let (now, set) = (*is_open, is_open.setter());
        Callback::from(move |_: MouseEvent| set.set(!now))
    };
    let opener = format!("proof-{}-{nth}", one.at);
    let pick = |sentence: &Quoted| {
        let (close, picked) = (is_open.setter(), sentence.proof.clone());
        let opener = opener.clone();
        let on_pick = one.on_item::<MouseEvent>(*nth, move |item| item.proof.clone_from(&picked));
        let on_click = Callback::from(move |event: MouseEvent| {
            on_pick.emit(event);
            close.set(false);
            // The sentence goes, and whoever picked it by keyboard goes on where they came from.
            focus::go_to(&opener);
        });
        html! {
            <button type="button" class="sentence" aria-pressed={(sentence.proof == proof).to_string()} onclick={on_click}>
                { &sentence.text }
            </button>
        }
    };
    // What is no sentence of the text any longer says so itself.
    let known = one.sentences.iter().flatten().find(|it| it.proof == proof);
    let quoted = known.map_or(&proof, |it| &it.text);
    let label = (!of.is_empty()).then(|| format!("{} – {of}", words.proof));
    html! {
        <div class="of-proof">
            <p>
                <button id={opener.clone()} type="button" aria-expanded={is_open.to_string()} aria-label={label} onclick={toggle}>{ words.proof }</button>
                { " " }
                if !proof.is_empty() {
                    <q dir="auto" lang={one.lang.clone()}>{ quoted }</q>
                }
            </p>
            if *is_open {
                <div class="sentences" dir="auto" lang={one.lang.clone()}>
                    { for one.sentences.iter().map(|paragraph| html! { <p>{ for paragraph.iter().map(pick) }</p> }) }
                </div>
            }
        </div>
    }
}
