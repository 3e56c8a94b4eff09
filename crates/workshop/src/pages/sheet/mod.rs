//! « Imprimer »: a worksheet of a course, page by page as it will be printed.

mod block;
mod key;
mod options;
mod pack;
mod parts;
mod path;
mod questions;

use std::ops::Range;
use std::rc::Rc;

use browser::{paper, print, storage};
use reading::course::Course;
use reading::lesson::Lesson;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::course::{use_course, view_course_page};
use crate::route::Route;
use crate::strings::{SheetWords, Strings};
use crate::view::use_title_of;
use block::Block;
use options::{Options, view_options};
use pack::{Measured, pack};
use parts::{Part, parts};
pub(crate) use questions::letter;

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
    let awaited = use_course(&props.course);
    use_title_of(props.words, words.short_title, awaited.title());
    view_course_page(words.title, props.words, awaited, |course, lesson| {
        html! { <Sheet words={props.words} {course} {lesson} /> }
    })
}

/// The ids of what is measured: an empty page, one with all blocks, and a line.
const ROOM: &str = "sheet-room";
const BLOCKS: &str = "sheet-blocks";
const LINE: &str = "sheet-line";

/// What the style sheet calls text whose lines can be numbered, and every how many lines have their number.
const TEXT: &str = ".numbered";
const NUMBERED: usize = 5;

/// What the sheet needs.
#[derive(Clone, PartialEq, Properties)]
struct SheetProps {
    words: &'static Strings,
    course: Course,
    /// The whole lesson.
    lesson: Rc<Lesson>,
}

/// Where a part stands.
#[derive(Clone, Debug, PartialEq)]
struct Laid {
    /// The blocks of each page.
    pages: Vec<Vec<usize>>,
    /// How many numbered lines there are before each block.
    lines: Vec<usize>,
}

/// What a measurement is about, and where each part stands.
type Pages = (Options, Vec<Laid>);

/// The choices, and the pages.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let words = &props.words.sheet;
    let options = use_state(|| Options::of_text(&storage::sheet().unwrap_or_default()));
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
            let line = paper::height(LINE).unwrap_or_default();
            let mut heights = paper::heights_within(BLOCKS).into_iter();
            let mut texts = paper::heights_of(BLOCKS, TEXT).into_iter();
            let of_part = |part: &Part| {
                let mut so_far = 0;
                let mut lines = Vec::new();
                let measured = part.blocks.iter().map(|block| {
                    lines.push(so_far);
                    so_far += lines_in(texts.next().unwrap_or_default(), line);
                    Measured {
                        height: heights.next().unwrap_or_default(),
                        keeps_next: block.keeps_next,
                        is_spare: block.is_spare,
                    }
                });
                let measured: Vec<Measured> = measured.collect();
                lines.push(so_far);
                Laid {
                    pages: pack(&measured, room),
                    lines,
                }
            };
            pages.set(Some((*options, parts.iter().map(of_part).collect())));
        });
    }
    let packed = pages.as_ref().filter(|(of, _)| *of == *options);
    let count = packed.map(|(options, laid)| {
        let parts = laid.iter().map(|laid| laid.pages.len());
        parts.fold(0, |count, pages| begin(count, options.both_sides) + pages)
    });
    let on_options = {
        let options = options.setter();
        Callback::from(move |now: Options| {
            // A browser that keeps nothing asks again the next time.
            storage::keep_sheet(&now.to_text()).ok();
            options.set(now);
        })
    };
    let article = &props.lesson.article;
    let course = Route::Course {
        course: props.course.to_fragment(),
    };
    html! {
        <div class="sheet">
            <h1>{ words.title }</h1>
            <p dir="auto" lang={article.lang.clone()}>{ &article.title.text }</p>
            { view_options(props.words, *options, &on_options) }
            <p class="count" role="status">
                { count.map(|count| (words.count)(count, options.both_sides)).unwrap_or_default() }
            </p>
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
                    { view_pages(props, &parts, pages, *options) }
                </div>
            } else {
                <div class="measure" lang={article.lang.clone()} aria-hidden="true">
                    <div class="paper" data-paper={options.paper.word()}>
                        <div id={ROOM}></div>
                        { view_foot("", None, "") }
                    </div>
                    <div class="paper" data-paper={options.paper.word()}>
                        <div id={BLOCKS}>
                            { for parts.iter().flat_map(|part| &part.blocks).map(|block| view_block(block, None)) }
                        </div>
                        <p id={LINE}>{ "0" }</p>
                    </div>
                </div>
            }
        </div>
    }
}

/// After so many pages a part may begin: on paper that is printed on both sides each has a sheet of its own.
fn begin(pages: usize, both_sides: bool) -> usize {
    if both_sides {
        pages.next_multiple_of(2)
    } else {
        pages
    }
}

/// How many lines a text of that height has.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no text has as many lines"
)]
fn lines_in(height: f64, line: f64) -> usize {
    if line > 0.0 {
        (height / line).round() as usize
    } else {
        0
    }
}

/// A block, and the numbers of its lines, before which there are so many and then so many.
fn view_block(block: &Block, lines: Option<Range<usize>>) -> Html {
    // The policy of the pages allows no styles by which each would have its place.
    let number = |line: usize| {
        let number = line + 1;
        html! { <i>{ number.is_multiple_of(NUMBERED).then_some(number) }</i> }
    };
    html! {
        <div class="block">
            if let Some(lines) = lines {
                <div class="line-numbers" aria-hidden="true">{ for lines.map(number) }</div>
            }
            { block.view.clone() }
        </div>
    }
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

fn view_pages(props: &SheetProps, parts: &[Part], laid: &[Laid], options: Options) -> Html {
    let words = &props.words.sheet;
    let title = &props.lesson.article.title.text;
    let mut number = 0;
    let mut views = Vec::new();
    for (part, laid) in parts.iter().zip(laid) {
        let before = number;
        number = begin(number, options.both_sides);
        if number > before && !laid.pages.is_empty() {
            views.push(view_paper(number, words, options, None, Html::default()));
        }
        for (at, page) in laid.pages.iter().enumerate() {
            number += 1;
            let blocks = page.iter().filter_map(|at| {
                let lines = match laid.lines.get(*at..=at + 1) {
                    Some([first, after]) if options.lines => Some(*first..*after),
                    _ => None,
                };
                Some(view_block(part.blocks.get(*at)?, lines))
            });
            let of_part = format!("{}\u{a0}/\u{a0}{}", at + 1, laid.pages.len());
            let content = html! {
                <>
                    <div>{ for blocks }</div>
                    { view_foot(title, part.letter, &of_part) }
                </>
            };
            views.push(view_paper(number, words, options, Some(part), content));
        }
    }
    views.into_iter().collect()
}

/// A page; without a part it stays empty.
fn view_paper(
    number: usize,
    words: &SheetWords,
    options: Options,
    part: Option<&Part>,
    content: Html,
) -> Html {
    let paper = options.paper.word();
    let letter = part.and_then(|part| part.letter);
    html! {
        <div class="frame" data-paper={paper} key={number}>
            <section
                class="paper"
                data-paper={paper}
                data-part={part.map_or("empty", |part| part.name)}
                data-letter={letter.map(|letter| letter.to_string())}
                aria-label={(words.page)(number)}
            >
                { content }
            </section>
        </div>
    }
}
