//! « Imprimer »: a worksheet of a course, page by page as it will be printed.

mod block;
mod key;
mod pack;
mod parts;
mod questions;

use std::ops::Range;
use std::rc::Rc;

use browser::{paper, print};
use reading::course::Course;
use reading::lesson::Lesson;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::course::{use_course, view_course_page};
use crate::route::Route;
use crate::strings::Strings;
use crate::view::use_title;
use block::Block;
use pack::{Measured, pack};
use parts::{Part, parts};

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The course as the address has it.
    pub course: AttrValue,
}

/// The page.
#[component]
pub fn SheetPage(props: &SheetPageProps) -> Html {
    let words = &props.words.sheet;
    use_title(words.title, words.title);
    let awaited = use_course(&props.course);
    view_course_page(words.title, props.words, awaited, |course, lesson| {
        html! { <Sheet words={props.words} {course} {lesson} /> }
    })
}

/// The paper that is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paper {
    A4,
    Letter,
}

impl Paper {
    /// What the style sheet calls it.
    fn word(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        }
    }
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Options {
    paper: Paper,
    /// Whether explanations stand beside the paragraphs, and not at the foot of the text.
    beside: bool,
    /// Whether there are a version A and a version B.
    versions: bool,
    sheet: bool,
    key: bool,
    cards: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            paper: Paper::A4,
            beside: true,
            versions: false,
            sheet: true,
            key: false,
            cards: false,
        }
    }
}

/// The ids of what is measured: an empty page, and one with all blocks.
const ROOM: &str = "sheet-room";
const BLOCKS: &str = "sheet-blocks";

/// What the sheet needs.
#[derive(Clone, PartialEq, Properties)]
struct SheetProps {
    words: &'static Strings,
    course: Course,
    /// The whole lesson.
    lesson: Rc<Lesson>,
}

/// What a measurement is about, and the blocks of the pages of each part.
type Pages = (Options, Vec<Vec<Range<usize>>>);

/// The choices, and the pages.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let words = &props.words.sheet;
    let options = use_state(Options::default);
    let parts = use_memo(
        (props.course.clone(), props.lesson.clone(), *options),
        |(course, lesson, options)| parts(props.words, course, lesson, *options),
    );
    let pages = use_state(|| None::<Pages>);
    {
        let (parts, pages) = (parts.clone(), pages.setter());
        // Everything is drawn on one long page first; how high it came out tells where the pages end.
        use_effect_with(*options, move |options| {
            let room = paper::height(ROOM).unwrap_or_default();
            let mut heights = paper::heights_within(BLOCKS).into_iter();
            let of_part = |part: &Part| {
                let measured = part.blocks.iter().map(|block| Measured {
                    height: heights.next().unwrap_or_default(),
                    keeps_next: block.keeps_next,
                });
                pack(&measured.collect::<Vec<Measured>>(), room)
            };
            pages.set(Some((*options, parts.iter().map(of_part).collect())));
        });
    }
    let packed = pages.as_ref().filter(|(of, _)| *of == *options);
    let count = packed.map(|(_, pages)| pages.iter().map(Vec::len).sum::<usize>());
    let article = &props.lesson.article;
    let course = Route::Course {
        course: props.course.to_fragment(),
    };
    html! {
        <div class="sheet">
            <h1>{ words.title }</h1>
            <p dir="auto" lang={article.lang.clone()}>{ &article.title.text }</p>
            { view_options(props.words, &options) }
            <p class="count" role="status">{ count.map(words.count).unwrap_or_default() }</p>
            <p class="all">
                <button
                    type="button"
                    class="first"
                    disabled={count.unwrap_or_default() == 0}
                    onclick={Callback::from(|_: MouseEvent| print::print())}
                >{ words.print }</button>
                <Link<Route> to={course}>{ words.leave }</Link<Route>>
            </p>
            if let Some((_, pages)) = packed {
                <div class="pages" lang={article.lang.clone()}>
                    { view_pages(props, &parts, pages, options.paper) }
                </div>
            } else {
                <div class="measure" lang={article.lang.clone()} aria-hidden="true">
                    <div class="paper" data-paper={options.paper.word()}>
                        <div id={ROOM}></div>
                        { view_foot("", None, "") }
                    </div>
                    <div class="paper" data-paper={options.paper.word()}>
                        <div id={BLOCKS}>
                            { for parts.iter().flat_map(|part| &part.blocks).map(view_block) }
                        </div>
                    </div>
                </div>
            }
        </div>
    }
}

fn view_block(block: &Block) -> Html {
    html! { <div class="block">{ block.view.clone() }</div> }
}

fn view_foot(title: &str, letter: Option<char>, at: &str) -> Html {
    html! {
        <p class="foot">
            <span dir="auto">{ title.to_owned() }</span>
            <span class="letter">{ letter }</span>
            <span>{ at.to_owned() }</span>
        </p>
    }
}

fn view_pages(
    props: &SheetProps,
    parts: &[Part],
    pages: &[Vec<Range<usize>>],
    paper: Paper,
) -> Html {
    let words = &props.words.sheet;
    let title = &props.lesson.article.title.text;
    let mut number = 0;
    let mut views = Vec::new();
    for (part, pages) in parts.iter().zip(pages) {
        for (at, page) in pages.iter().enumerate() {
            number += 1;
            let blocks = part.blocks.get(page.clone()).unwrap_or_default();
            let of_part = format!("{}\u{a0}/\u{a0}{}", at + 1, pages.len());
            let letter = part.letter.map(|letter| letter.to_string());
            views.push(html! {
                <div class="frame" data-paper={paper.word()} key={number}>
                    <section
                        class="paper"
                        data-paper={paper.word()}
                        data-part={part.name}
                        data-letter={letter}
                        aria-label={(words.page)(number)}
                    >
                        <div>{ for blocks.iter().map(view_block) }</div>
                        { view_foot(title, part.letter, &of_part) }
                    </section>
                </div>
            });
        }
    }
    views.into_iter().collect()
}

/// What can be chosen about the print.
fn view_options(words: &Strings, options: &UseStateHandle<Options>) -> Html {
    let words = &words.sheet;
    let now = **options;
    let choice = |kind: &'static str, name: &'static str, label, is_so: bool, then: Options| {
        let options = options.setter();
        let on_change = Callback::from(move |_: Event| options.set(then));
        html! {
            <label class="choice">
                <input type={kind} {name} checked={is_so} onchange={on_change} />
                { label }
            </label>
        }
    };
    let paper = |label, paper| {
        choice(
            "radio",
            "paper",
            label,
            now.paper == paper,
            Options { paper, ..now },
        )
    };
    let beside = |label, beside| {
        choice(
            "radio",
            "glosses",
            label,
            now.beside == beside,
            Options { beside, ..now },
        )
    };
    let tick = |name, label, is_so, then| choice("checkbox", name, label, is_so, then);
    html! {
        <div class="options">
            <fieldset>
                <legend>{ words.parts }</legend>
                { tick("sheet", words.sheet, now.sheet, Options { sheet: !now.sheet, ..now }) }
                { tick("key", words.key, now.key, Options { key: !now.key, ..now }) }
                { tick("cards", words.cards, now.cards, Options { cards: !now.cards, ..now }) }
            </fieldset>
            <fieldset>
                <legend>{ words.questions }</legend>
                { tick("versions", words.versions, now.versions, Options { versions: !now.versions, ..now }) }
            </fieldset>
            <fieldset>
                <legend>{ words.explanations }</legend>
                { beside(words.beside, true) }
                { beside(words.at_foot, false) }
            </fieldset>
            <fieldset>
                <legend>{ words.paper }</legend>
                { paper("A4", Paper::A4) }
                { paper("US Letter", Paper::Letter) }
            </fieldset>
        </div>
    }
}
