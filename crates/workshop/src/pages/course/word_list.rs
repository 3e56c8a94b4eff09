//! The words and names that are explained to a class.

use reading::course::{Support, WordToChoose, Words, toggle};
use yew::prelude::*;

use super::{Shown, view_at_once};

/// The words and names of the chosen paragraphs, the rarest first.
pub(super) fn view_words(shown: &Shown<'_>) -> Html {
    let words = &shown.words.course;
    let (course, lesson) = (shown.course, shown.lesson);
    if course.support == Support::None {
        return Html::default();
    }
    let to_choose = course.words_to_choose(lesson);
    let all: Vec<String> = to_choose.iter().map(|it| it.entry.id.clone()).collect();
    let chosen = course.chosen_words(lesson);
    let choose = |now: Words| shown.on(move |course, _| course.words = now.clone());
    let at_once = vec![
        (
            words.proposed,
            course.words == Words::Proposed,
            choose(Words::Proposed),
        ),
        (words.all, course.words == Words::All, choose(Words::All)),
        (
            words.none,
            chosen.is_empty(),
            choose(Words::These(Vec::new())),
        ),
    ];
    let view = |word: &WordToChoose<'_>| {
        let entry = word.entry;
        let id = entry.id.clone();
        let is_chosen = chosen.contains(&id);
        let on_change = {
            let (all, chosen) = (all.clone(), chosen.clone());
            shown.on(move |course, _| {
                let now = toggle(&all, &chosen, &id);
                course.words = now.map_or(Words::All, Words::These);
            })
        };
        let lang = &lesson.article.lang;
        let said = entry
            .text(lang)
            .map(|text| text.in_one_line(&entry.headword));
        html! {
            <li key={entry.id.clone()}>
                <label>
                    <input type="checkbox" checked={is_chosen} onchange={on_change} />
                    <span dir="auto" lang={lang.clone()}>
                        <span class="name">{ &entry.headword }</span>
                        { " " }
                        <span class="about">{ said.unwrap_or_default() }</span>
                    </span>
                    <span class="about">{ (words.times)(word.mentions) }</span>
                </label>
            </li>
        }
    };
    html! {
        <section class="word-list">
            <h2>{ words.words }</h2>
            <p class="hint">{ words.words_hint }</p>
            <p class="hint" role="status">{ (words.explained)(chosen.len(), all.len()) }</p>
            { view_at_once(words.words, at_once) }
            <ul class="choices">{ for to_choose.iter().map(view) }</ul>
        </section>
    }
}
