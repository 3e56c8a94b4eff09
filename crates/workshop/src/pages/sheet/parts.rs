//! What is printed, in blocks that are not cut.

use std::ops::Range;

use reading::course::{Course, StepKind};
use reading::glossary::Entry;
use reading::lesson::{
    Article, Block as TextBlock, LanguagePoint, Lesson, Paragraph, Question, Run,
};
use views::strings::strings_of as words_of_reader;
use yew::prelude::*;

use super::block::{Block, OwnWords};
use super::key::view_key;
use super::options::Options;
use super::path::{view_grid, view_language_point, view_step};
use super::questions::view_question;
use crate::grid::grid_rows;
use crate::pieces::pieces;
use crate::strings::{Strings, strings_of};

/// How many words of a paragraph stay together: a longer one may go on on the next page.
const TOGETHER: usize = 130;

/// What begins on a page of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    /// What it is: `sheet`, `key` or `cards`.
    pub(super) name: &'static str,
    /// The letter of the version.
    pub(super) letter: Option<char>,
    pub(super) blocks: Vec<Block>,
}

/// All that is printed of a course of that lesson.
pub(super) fn parts(
    words: &Strings,
    course: &Course,
    lesson: &Lesson,
    options: Options,
) -> Vec<Part> {
    let chosen = course.apply(lesson);
    let lang = &chosen.article.lang;
    let own = OwnWords {
        sheet: &strings_of(lang, words.interface).sheet,
        questions: &words_of_reader(lang, words.interface).questions,
        path: &strings_of(lang, words.interface).path,
    };
    let told = course.with_answers(lesson);
    let questions = told.article.questions;
    let of_class = OfClass {
        course,
        own_questions: course.own_questions(&lesson.article),
        grid: grid_rows(course, lesson, words.interface),
        point: course
            .step(StepKind::Language)
            .and(told.article.language_point)
            .filter(|_| chosen.article.language_point.is_some()),
    };
    let mut versions = vec![(options.versions.then_some('A'), questions.clone())];
    if options.versions {
        let others = questions.iter().zip(1..);
        let others = others.map(|(question, seed)| question.in_other_order(seed));
        versions.push((Some('B'), others.collect()));
    }
    let mut parts = Vec::new();
    if options.sheet {
        parts.extend(versions.iter().map(|(letter, questions)| Part {
            name: "sheet",
            letter: *letter,
            blocks: sheet(&of_class, &chosen, questions, *letter, options, own),
        }));
    }
    if options.key && (!questions.is_empty() || of_class.point.is_some()) {
        // A teacher has both keys, and on one page if they fit.
        let keys = versions.iter().flat_map(|(letter, questions)| {
            view_key(questions, of_class.point.as_ref(), *letter, own)
        });
        parts.push(Part {
            name: "key",
            letter: None,
            blocks: keys.collect(),
        });
    }
    if options.cards {
        parts.push(Part {
            name: "cards",
            letter: None,
            blocks: cards(&chosen.article),
        });
    }
    parts
}

/// What a sheet needs to know of its course.
struct OfClass<'c> {
    course: &'c Course,
    /// How many questions come before those of exercises.
    own_questions: usize,
    /// The point of language on which it works, with what is right.
    point: Option<LanguagePoint>,
    /// The rows of the table that it fills in.
    grid: Vec<(&'static str, String)>,
}

fn sheet(
    of_class: &OfClass<'_>,
    lesson: &Lesson,
    questions: &[Question],
    letter: Option<char>,
    options: Options,
    own: OwnWords,
) -> Vec<Block> {
    let article = &lesson.article;
    let words = own.sheet;
    let mut text = Text {
        lesson,
        beside: options.beside && !lesson.glossary.entries.is_empty(),
        explained: Vec::new(),
    };
    let mut blocks = vec![Block::heading(html! {
        <div class="who">
            <span>{ words.name }<i /></span>
            <span>{ words.class }<i /></span>
            <span>{ words.date }<i /></span>
            if let Some(letter) = letter {
                <b>{ letter }</b>
            }
        </div>
    })];
    if !article.task.is_empty() {
        blocks.push(Block::heading(
            html! { <p class="task" dir="auto">{ &article.task }</p> },
        ));
    }
    blocks.push(Block::heading(
        html! { <h2 dir="auto">{ &article.title.text }</h2> },
    ));
    blocks.extend(text.blocks(&article.lead, "lead"));
    let step = |kind| view_step(of_class.course, kind, own);
    blocks.extend(step(StepKind::Hypotheses));
    // Whoever guesses what the text will say does not read it in brief first.
    let guesses = of_class.course.step(StepKind::Hypotheses).is_some();
    let en_bref = article.en_bref.as_ref();
    if let Some(en_bref) = en_bref.filter(|_| !guesses) {
        blocks.extend(text.blocks(en_bref, "bref"));
    }
    blocks.extend(step(StepKind::Global));
    for block in &article.blocks {
        match block {
            TextBlock::Subheading(heading) => {
                let heading = html! { <h3 dir="auto">{ &heading.text }</h3> };
                blocks.push(Block::heading(text.beside(heading, Html::default())));
            }
            TextBlock::Paragraph(paragraph) => blocks.extend(text.blocks(paragraph, "text")),
            TextBlock::Quotation(paragraph) => blocks.extend(text.blocks(paragraph, "quotation")),
            TextBlock::List(paragraph) => blocks.extend(text.blocks(paragraph, "list")),
        }
    }
    if let Some(en_bref) = en_bref.filter(|_| guesses) {
        blocks.extend(text.blocks(en_bref, "bref"));
    }
    if !text.beside && !text.explained.is_empty() {
        let lines = text.explained.iter().zip(1..);
        let lines = lines.map(|(entry, number)| view_gloss(entry, number, lesson));
        blocks.push(Block::new(
            html! { <ul class="glosses at-foot">{ for lines }</ul> },
        ));
    }
    blocks.extend(view_grid(of_class.grid.clone(), own));
    let mut asked = questions.iter().zip(1..);
    let mut ask = |blocks: &mut Vec<Block>, kind, count| {
        let questions: Vec<(&Question, u32)> = asked.by_ref().take(count).collect();
        let is_first = questions.first().is_some_and(|(_, number)| *number == 1);
        let step = step(kind);
        if kind == StepKind::Language
            && !step.is_empty()
            && let Some(point) = &article.language_point
        {
            blocks.extend(step);
            blocks.extend(view_language_point(point));
        } else if step.is_empty() && is_first {
            blocks.push(Block::heading(
                html! { <h3 class="asked">{ own.questions.title }</h3> },
            ));
        } else {
            blocks.extend(step);
        }
        let views = questions.into_iter();
        blocks.extend(views.flat_map(|(question, number)| view_question(question, number, own)));
    };
    ask(&mut blocks, StepKind::Detail, of_class.own_questions);
    ask(&mut blocks, StepKind::Language, usize::MAX);
    blocks.extend(step(StepKind::Production));
    blocks
}

/// The text, as far as it is drawn.
struct Text<'l> {
    lesson: &'l Lesson,
    /// Whether explanations stand beside it.
    beside: bool,
    /// What was mentioned so far, in the order of its numbers.
    explained: Vec<&'l Entry>,
}

impl<'l> Text<'l> {
    fn blocks(&mut self, paragraph: &'l Paragraph, class: &'static str) -> Vec<Block> {
        let pieces = pieces(paragraph, TOGETHER);
        let blocks = pieces.into_iter().map(|range| {
            let known = self.explained.len();
            let text = self.view_piece(paragraph, range, class);
            let new = self.explained.get(known..).unwrap_or_default();
            let lines = new.iter().zip(known + 1..);
            let lines = lines.map(|(entry, number)| view_gloss(entry, number, self.lesson));
            let glosses = match self.beside && !new.is_empty() {
                true => html! { <ul class="glosses">{ for lines }</ul> },
                false => Html::default(),
            };
            Block::new(self.beside(text, glosses))
        });
        blocks.collect()
    }

    /// The text in its column, and what explains it in the other.
    fn beside(&self, text: Html, glosses: Html) -> Html {
        html! {
            <div class={classes!("text-block", self.beside.then_some("has-side"))}>
                <div>{ text }</div>
                { glosses }
            </div>
        }
    }

    fn view_piece(
        &mut self,
        paragraph: &'l Paragraph,
        range: Range<usize>,
        class: &'static str,
    ) -> Html {
        let is_first = range.start == 0;
        let is_list = class == "list";
        let sentences = paragraph.sentences.get(range).unwrap_or_default();
        let sentences: Vec<Html> = sentences
            .iter()
            .map(|sentence| sentence.runs.iter().map(|run| self.view_run(run)).collect())
            .collect();
        let number = (is_first && paragraph.number > 0)
            .then(|| html! { <span class="number">{ paragraph.number }</span> });
        let class = classes!(class, (class != "bref").then_some("numbered"));
        match is_list {
            true => html! {
                <div {class}>
                    { number }
                    <ul dir="auto">{ for sentences.into_iter().map(|it| html! { <li>{ it }</li> }) }</ul>
                </div>
            },
            false => html! {
                <p {class} dir="auto">
                    { number }
                    { for sentences.into_iter().map(|it| html! { <>{ it }{ " " }</> }) }
                </p>
            },
        }
    }

    fn view_run(&mut self, run: &'l Run) -> Html {
        let mut number = None;
        if let Run::Mention(mention) = run
            && let Some(entry) = self.lesson.glossary.entry(&mention.entry)
            && !self.explained.iter().any(|known| known.id == entry.id)
        {
            self.explained.push(entry);
            number = Some(self.explained.len());
        }
        html! {
            <>
                { run.text() }
                if let Some(number) = number {
                    <sup>{ number }</sup>
                }
            </>
        }
    }
}

/// What explains an entry, in one line.
fn view_gloss(entry: &Entry, number: usize, lesson: &Lesson) -> Html {
    let Article {
        lang, notes_lang, ..
    } = &lesson.article;
    let says = [lang, notes_lang].into_iter().filter_map(|lang| {
        let says = entry.text(lang)?.in_one_line(&entry.headword);
        Some(html! { <>{ " " }<span lang={lang.clone()} dir="auto">{ says }</span></> })
    });
    html! {
        <li><sup>{ number }</sup><b>{ &entry.headword }</b>{ for says }</li>
    }
}

/// A card for each paragraph, to be cut out.
fn cards(article: &Article) -> Vec<Block> {
    let body = article.blocks.iter().filter_map(TextBlock::paragraph);
    let card = |paragraph: &Paragraph| {
        let sentences: Vec<String> = paragraph.sentences.iter().map(|it| it.text()).collect();
        Block::new(html! {
            <p class="card" dir="auto">
                <span class="number">{ paragraph.number }</span>
                { sentences.join(" ") }
            </p>
        })
    };
    body.map(card).collect()
}
