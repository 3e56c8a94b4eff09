//! The paragraphs of a course.

use reading::course::toggle;
use reading::lesson::{Block, Paragraph};
use yew::prelude::*;

use super::{Shown, view_at_once};

/// How many words of a paragraph are shown.
const FIRST_WORDS: usize = 9;

/// The lead and the paragraphs, and how much text that is.
pub(super) fn view_paragraphs(shown: &Shown<'_>) -> Html {
    let words = &shown.words.course;
    let (course, article) = (shown.course, &shown.lesson.article);
    let body = article.blocks.iter().filter_map(Block::paragraph);
    let numbers: Vec<u32> = body.clone().map(|paragraph| paragraph.number).collect();
    let chosen: Vec<u32> = numbers
        .iter()
        .copied()
        .filter(|it| course.has_paragraph(*it))
        .collect();
    let choose = |paragraphs: Option<Vec<u32>>| {
        shown.on(move |course, lesson| {
            course.choose_paragraphs(paragraphs.clone(), &lesson.article);
        })
    };
    let at_once = vec![
        (words.all, chosen.len() == numbers.len(), choose(None)),
        (words.none, chosen.is_empty(), choose(Some(Vec::new()))),
    ];
    let view = |paragraph: &Paragraph| {
        let number = paragraph.number;
        let (all, chosen) = (numbers.clone(), chosen.clone());
        let on_change = shown.on(move |course, lesson| {
            course.choose_paragraphs(toggle(&all, &chosen, &number), &lesson.article);
        });
        html! {
            <li key={number}>
                <label>
                    <input type="checkbox" checked={course.has_paragraph(number)} onchange={on_change} />
                    <span>
                        <span class="about">{ format!("§\u{a0}{number} ") }</span>
                        <span class="name" dir="auto" lang={article.lang.clone()}>{ first_words(paragraph) }</span>
                    </span>
                    <span class="about">{ (words.word_count)(paragraph.words()) }</span>
                </label>
            </li>
        }
    };
    html! {
        <section class="paragraphs">
            <h2>{ words.paragraphs }</h2>
            <p class="hint" role="status">
                { (words.text)(chosen.len(), numbers.len(), course.words_in_text(article), &article.level) }
            </p>
            if !article.lead.sentences.is_empty() {
                <p class="choices lead">
                    <label>
                        <input
                            type="checkbox"
                            checked={!course.leaves_out_lead}
                            onchange={shown.on(|course, _| course.leaves_out_lead = !course.leaves_out_lead)}
                        />
                        <span>
                            <span class="about">{ format!("{} ", shown.words.text.lead) }</span>
                            <span class="name" dir="auto" lang={article.lang.clone()}>{ first_words(&article.lead) }</span>
                        </span>
                    </label>
                </p>
            }
            { view_at_once(words.paragraphs, at_once) }
            <ul class="choices">{ for body.map(view) }</ul>
        </section>
    }
}

fn first_words(paragraph: &Paragraph) -> String {
    let text: Vec<String> = paragraph.sentences.iter().map(|it| it.text()).collect();
    let text = text.join(" ");
    // Spaces that do not break belong to what stands beside them.
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    let mut first: Vec<&str> = words.by_ref().take(FIRST_WORDS).collect();
    first.extend(words.next().map(|_| "…"));
    first.join(" ")
}
