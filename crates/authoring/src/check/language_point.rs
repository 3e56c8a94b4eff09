//! Rules for the point of the language that an article shows.

use language::lang::rules;
use language::matching::occurrences;

use crate::article::{ParsedArticle, ParsedNotes, ParsedPoint};
use crate::finding::Report;

use super::{balance, typography};

/// How many examples a point has.
const EXAMPLES: usize = 3;

/// Its examples stand in the text, and it is written like the text.
pub(super) fn of_article(article: &ParsedArticle, report: &mut Report<'_>) {
    let Some(point) = &article.front.language_point else {
        return;
    };
    written(point, &article.lang, report);
    if point.examples.len() != EXAMPLES {
        let message = format!("`examples` has {} examples.", point.examples.len());
        let hint = format!("Copy {EXAMPLES} from the text.");
        report.error("example-not-found", point.line, message, hint);
    }
    let lead = [&article.front.lead];
    let body = article.blocks.iter().flat_map(|block| &block.passages);
    let passages: Vec<_> = lead.into_iter().chain(body).collect();
    for example in &point.examples {
        let stands_in = |text: &str| occurrences(text, &example.value).next().is_some();
        if !passages.iter().any(|passage| stands_in(&passage.text)) {
            let message = format!("The text does not have “{}”.", example.value);
            let hint = "Copy the example exactly as it stands in the article.";
            report.error("example-not-found", example.line, message, hint);
        }
    }
}

/// The notes explain it, too.
pub(super) fn of_notes(article: &ParsedArticle, notes: &ParsedNotes, report: &mut Report<'_>) {
    match (&article.front.language_point, &notes.language_point) {
        (Some(_), None) => {
            let hint = "Add [language_point] with title, what, task and answer.";
            let message = "The notes say nothing of the article’s point of language.";
            report.error("missing-key", 1, message, hint);
        }
        (_, Some(point)) => written(point, &notes.lang, report),
        (None, None) => {}
    }
}

fn written(point: &ParsedPoint, lang: &str, report: &mut Report<'_>) {
    for text in point.texts() {
        typography::check(&text.value, rules(lang), |_| text.line, report);
        balance::check(&text.value, |_| text.line, report);
    }
}
