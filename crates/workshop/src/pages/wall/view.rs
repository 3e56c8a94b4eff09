//! How the wall looks.

use std::ops::Range;

use browser::{address, full_screen, scrolling};
use reading::address::Address;
use reading::course::StepKind;
use reading::glossary::Entry;
use reading::lesson::{Article, Block, LanguagePoint, Lesson, Mention, Paragraph, Run};
use views::strings::strings;
use yew::prelude::*;
use yew_router::prelude::*;

use super::stops::Stop;
use super::{Act, FromWall, Over, STOP, Shown, WallProps, act_on};
use crate::grid::grid_rows;
use crate::pages::send::{Code, MOST_CHARS};
use crate::route::Route;
use crate::strings::strings_of as words_of;

/// An address of so many characters fits in large type under its code; a longer one stands beside it, in small type.
const FEW_CHARS: usize = 120;

/// The stop, what lies over it, and the controls.
pub(super) fn view_wall(
    props: &WallProps,
    lesson: &Lesson,
    sent: &str,
    stop: &Stop,
    shown: &UseReducerHandle<Shown>,
    more: &UseStateHandle<bool>,
) -> Html {
    let article = &lesson.article;
    let wall = Wall {
        props,
        lesson,
        sent,
        shown,
    };
    let over = match shown.over {
        Some(Over::Curtain) => wall.view_headline(),
        Some(Over::Code) => wall.view_code(),
        Some(Over::Keys) => wall.view_keys(),
        None => wall.view_stop(stop),
    };
    let words = &props.words.wall;
    let on_scroll = {
        let more = more.setter();
        Callback::from(move |_: Event| more.set(scrolling::has_more_below(STOP)))
    };
    html! {
        <div class="wall">
            <h1 class="visually-hidden" lang={props.words.lang}>{ words.title }</h1>
            <section
                class="stop"
                tabindex="0"
                aria-label={(words.stop)(shown.at + 1, shown.count)}
                aria-live="polite"
                lang={article.lang.clone()}
                key={format!("{}{:?}", shown.at, shown.over)}
                onscroll={on_scroll}
            >
                { over }
            </section>
            // Whoever does not see the edge hears all of the stop.
            <p class="more" aria-hidden="true" lang={props.words.lang} data-below={more.then_some("")}>{ words.more }</p>
            { wall.view_controls(stop) }
        </div>
    }
}

pub(super) struct Wall<'w> {
    pub(super) props: &'w WallProps,
    pub(super) lesson: &'w Lesson,
    /// The text with which the course goes to the class.
    sent: &'w str,
    pub(super) shown: &'w UseReducerHandle<Shown>,
}

impl Wall<'_> {
    fn on<E>(&self, act: Act) -> Callback<E> {
        let dispatch = self.shown.dispatcher();
        Callback::from(move |_: E| act_on(&dispatch, act.clone()))
    }

    fn view_stop(&self, stop: &Stop) -> Html {
        let article = &self.lesson.article;
        match stop {
            Stop::Headline => self.view_headline(),
            Stop::Lead => html! {
                <>
                    { self.view_headline() }
                    { self.view_sentences(&article.lead, 0..article.lead.sentences.len()) }
                </>
            },
            Stop::Text { block, sentences } => {
                let paragraph = article.blocks.get(*block).and_then(Block::paragraph);
                let view = |paragraph| self.view_sentences(paragraph, sentences.clone());
                paragraph.map(view).unwrap_or_default()
            }
            Stop::Step(kind) => self.view_step(*kind),
            Stop::LanguagePoint => {
                let point = article.language_point.as_ref();
                point
                    .map(|point| self.view_language_point(point))
                    .unwrap_or_default()
            }
            Stop::Grid => self.view_grid(),
            Stop::Question { at, items } => {
                let question = article.questions.get(*at);
                let view = |question| self.view_question(question, *at + 1, items.clone());
                question.map(view).unwrap_or_default()
            }
        }
    }

    fn view_headline(&self) -> Html {
        let Article { title, task, .. } = &self.lesson.article;
        html! {
            <>
                if !task.is_empty() {
                    <p class="task" dir="auto">{ task }</p>
                }
                <h2 dir="auto">{ &title.text }</h2>
                if self.shown.notes && !title.note.is_empty() {
                    <p class="note" lang={self.lesson.article.notes_lang.clone()}>{ &title.note }</p>
                }
            </>
        }
    }

    /// What the class does, and for how long.
    fn view_step(&self, kind: StepKind) -> Html {
        let article = &self.lesson.article;
        let words = &words_of(&article.lang, self.props.words.interface).path;
        let (name, task) = (words.step)(kind);
        let minutes = self.props.course.step(kind).map_or(0, |step| step.minutes);
        html! {
            <>
                if kind == StepKind::Hypotheses {
                    <div class="seen">
                        { self.view_headline() }
                        { self.view_sentences(&article.lead, 0..article.lead.sentences.len()) }
                    </div>
                }
                <p class="step" dir="auto">
                    <b>{ name }</b>
                    if minutes > 0 {
                        <span class="minutes">{ (words.minutes)(minutes) }</span>
                    }
                </p>
                <p class="text" dir="auto">{ task }</p>
            </>
        }
    }

    fn view_language_point(&self, point: &LanguagePoint) -> Html {
        html! {
            <>
                <p class="step" dir="auto"><b>{ &point.title.text }</b></p>
                <p class="items" dir="auto">{ &point.what.text }</p>
                <ul class="items" dir="auto">
                    { for point.examples.iter().map(|example| html! { <li>{ example }</li> }) }
                </ul>
                <p class="items" dir="auto"><b>{ &point.task.text }</b></p>
                if self.shown.answer {
                    <p class="why proof" dir="auto">{ &point.answer.text }</p>
                }
            </>
        }
    }

    /// The table of what happened.
    fn view_grid(&self) -> Html {
        let interface = self.props.words.interface;
        let words = &words_of(&self.lesson.article.lang, interface).path;
        let rows = grid_rows(&self.props.course, &self.props.lesson, interface);
        html! {
            <>
                <p class="step" dir="auto"><b>{ words.fill_in }</b></p>
                <table class="grid" dir="auto">
                    { for rows.into_iter().map(|(asks, known)| html! {
                        <tr><th scope="row">{ asks }</th><td>{ known }</td></tr>
                    }) }
                </table>
            </>
        }
    }

    /// Sentences of a paragraph, its note where it is wanted, and what explains them.
    fn view_sentences(&self, paragraph: &Paragraph, range: Range<usize>) -> Html {
        let article = &self.lesson.article;
        let sentences = paragraph.sentences.get(range.clone()).unwrap_or_default();
        // A note that is no pair of sentences is shown whole.
        let note = match paragraph.note.len() == paragraph.sentences.len() {
            true => paragraph.note.get(range).unwrap_or_default(),
            false => paragraph.note.as_slice(),
        };
        let runs = sentences.iter().map(|sentence| {
            html! { <>{ for sentence.runs.iter().map(|run| self.view_run(run)) }{ " " }</> }
        });
        let mentions: Vec<&Mention> = sentences.iter().flat_map(|it| it.mentions()).collect();
        html! {
            <>
                <p class="text" dir="auto">
                    if paragraph.number > 0 {
                        <span class="number">{ paragraph.number }</span>
                    }
                    { for runs }
                </p>
                if self.shown.notes && !note.is_empty() {
                    <p class="note" lang={article.notes_lang.clone()} dir="auto">{ note.join(" ") }</p>
                }
                { self.view_explanations(&mentions) }
            </>
        }
    }

    fn view_run(&self, run: &Run) -> Html {
        match run {
            Run::Text(text) => html! { text },
            Run::Mention(mention) => {
                let is_open = self.shown.explained.as_ref() == Some(&mention.entry);
                let explain = self.on(Act::Explain(mention.entry.clone()));
                let on_key = {
                    let explain = explain.clone();
                    Callback::from(move |event: KeyboardEvent| {
                        if [" ", "Enter"].contains(&event.key().as_str()) {
                            event.prevent_default();
                            explain.emit(());
                        }
                    })
                };
                // No browser breaks the lines of a button, and names of several words are long.
                html! {
                    <span
                        class="word"
                        role="button"
                        tabindex="0"
                        aria-expanded={is_open.to_string()}
                        onclick={explain.reform(|_: MouseEvent| ())}
                        onkeydown={on_key}
                    >{ &mention.text }</span>
                }
            }
        }
    }

    /// A line for each word, where that is wanted; the whole explanation of the one that was chosen.
    fn view_explanations(&self, mentions: &[&Mention]) -> Html {
        let glossary = &self.lesson.glossary;
        let mut entries: Vec<&Entry> = Vec::new();
        for mention in mentions {
            let entry = glossary.entry(&mention.entry);
            entries.extend(entry.filter(|entry| !entries.iter().any(|it| it.id == entry.id)));
        }
        let explained = self.shown.explained.as_ref();
        if explained.is_none() && !self.shown.explanations {
            return Html::default();
        }
        let shown = entries
            .iter()
            .filter(|entry| explained.is_none_or(|id| *id == entry.id));
        let view = |entry: &&Entry| {
            let texts = entry.texts.iter().map(|text| {
                let says = match explained {
                    Some(_) if !text.explanation.is_empty() => text.explanation.clone(),
                    _ => text.in_one_line(&entry.headword),
                };
                html! { <dd lang={text.lang.clone()} dir="auto">{ says }</dd> }
            });
            html! { <div><dt>{ &entry.headword }</dt>{ for texts }</div> }
        };
        html! { <dl class="explanations">{ for shown.map(view) }</dl> }
    }

    fn view_code(&self) -> Html {
        let words = &self.props.words.wall;
        let of_class = Address::Course(self.sent.to_owned());
        let url = address::url(&of_class);
        let count = url.chars().count();
        let is_short = !of_class.is_of_device() && count <= MOST_CHARS;
        let is_long = count > FEW_CHARS;
        html! {
            if is_short {
                <div class={classes!("class-link", is_long.then_some("long"))}>
                    <Code words={self.props.words} url={url.clone()} />
                    <p class="address">{ url }</p>
                </div>
            } else {
                <p>{ words.no_code }</p>
            }
        }
    }

    /// Whether the course has what that key shows.
    fn has_use(&self, key: &str) -> bool {
        match key {
            "a" => self.props.course.shows_answers(),
            "e" => self.lesson.article.has_notes(),
            "g" => !self.lesson.glossary.entries.is_empty(),
            _ => true,
        }
    }

    fn view_keys(&self) -> Html {
        let words = &self.props.words.wall;
        let keys = words.list.iter().filter(|(key, _)| self.has_use(key));
        html! {
            <>
                <h2 lang={self.props.words.lang}>{ words.keys }</h2>
                <dl class="keys" lang={self.props.words.lang}>
                    { for keys.map(|(key, what)| html! {
                        <div><dt>{ *key }</dt><dd>{ *what }</dd></div>
                    }) }
                </dl>
            </>
        }
    }

    fn view_controls(&self, stop: &Stop) -> Html {
        let words = &self.props.words.wall;
        let shown = &**self.shown;
        let button = |label: &'static str, act: Act, is_on: bool| {
            html! {
                <button type="button" aria-pressed={is_on.to_string()} onclick={self.on(act)}>{ label }</button>
            }
        };
        let is_question = matches!(stop, Stop::Question { .. } | Stop::LanguagePoint);
        let has_notes = strings(self.props.words.interface)
            .languages
            .of_notes(&self.lesson.article.notes_lang);
        html! {
            <nav class="controls" aria-label={words.controls} lang={self.props.words.lang}>
                <button type="button" class="step" onclick={self.on(Act::Back)}>{ words.back }</button>
                <span class="at">{ (words.stop)(shown.at + 1, shown.count) }</span>
                <button type="button" class="step" onclick={self.on(Act::On)}>{ words.on }</button>
                if is_question && self.has_use("a") {
                    { button(words.answer, Act::Answer, shown.answer) }
                }
                if self.has_use("g") {
                    { button(words.explanations, Act::Explanations, shown.explanations) }
                }
                if self.has_use("e") {
                    { button(has_notes, Act::Notes, shown.notes) }
                }
                { button(words.curtain, Act::Over(Over::Curtain), shown.over == Some(Over::Curtain)) }
                { button(words.code, Act::Over(Over::Code), shown.over == Some(Over::Code)) }
                { button(words.keys, Act::Over(Over::Keys), shown.over == Some(Over::Keys)) }
                <button type="button" onclick={Callback::from(|_: MouseEvent| full_screen::toggle())}>{ words.full }</button>
                <Link<Route, (), FromWall> to={self.props.way_out()} state={FromWall}>{ words.leave }</Link<Route, (), FromWall>>
            </nav>
        }
    }
}
