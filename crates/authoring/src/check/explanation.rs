//! Rules for what an entry says in each language.

use crate::finding::Report;
use crate::glossary::Item;
use language::fold::fold;
use language::lang::{Rules, rules};
use language::matching::{MatchRule, Matcher, occurrences};
use language::text::count_words;
use reading::glossary::EntryText;

use super::{balance, typography};

pub(super) fn check(item: &Item, report: &mut Report<'_>) {
    for text in &item.entry.texts {
        let rules = rules(&text.lang);
        length(item, text, rules, report);
        own_headword(item, text, rules, report);
        if !item.entry.is_expression() {
            undated(item, text, rules, report);
        }
        for (key, written) in [
            ("name", &text.name),
            ("explanation", &text.explanation),
            ("usage", &text.usage),
            ("map", &text.map),
        ] {
            let line = item.line_of(&format!("{}.{key}", text.lang));
            typography::check(written, rules, |_| line, report);
            balance::check(written, |_| line, report);
        }
    }
    // The entry's own keys are in the language of its forms, which is that of its first text.
    if let Some(text) = item.entry.texts.first() {
        let rules = rules(&text.lang);
        let entry = &item.entry;
        for (key, written) in [
            ("base", &entry.headword),
            ("pattern", &entry.pattern),
            ("example", &entry.example),
        ] {
            typography::check(written, rules, |_| item.line_of(key), report);
        }
        for (at, form) in item.forms.iter().enumerate() {
            let line = item.line_of(&format!("forms.{at}"));
            typography::check(form, rules, |_| line, report);
        }
    }
}

fn length(item: &Item, text: &EntryText, rules: &Rules, report: &mut Report<'_>) {
    if let Some((words, most)) = too_long(text, rules) {
        let line = item.line_of(&format!("{}.explanation", text.lang));
        let message = format!(
            "The explanation of [{}] in “{}” has {words} words.",
            item.entry.id, text.lang
        );
        let hint = format!("Cut it to {most}: both languages fit a phone then.");
        report.error("explanation-too-long", line, message, hint);
    }
}

/// How many words an explanation has, and how many it may have, where it has more.
pub(crate) fn too_long(text: &EntryText, rules: &Rules) -> Option<(usize, usize)> {
    let words = count_words(&text.explanation);
    let most = rules.explanation_words.filter(|most| words > *most);
    most.map(|most| (words, most))
}

/// The words of the entry itself in its explanation.
pub(crate) fn own_words<'t>(
    item: &Item,
    text: &'t EntryText,
    rules: &'static Rules,
) -> Option<&'t str> {
    let headword = std::iter::once(&item.entry.headword);
    let own = headword
        .chain(&item.forms)
        .chain(&item.later)
        .chain([&text.form]);
    let forms = own.map(|form| (0, form, MatchRule::for_name(form)));
    let matcher = Matcher::new(forms, rules);
    let found = matcher.find(&text.explanation);
    text.explanation.get(found.first()?.range.clone())
}

/// The text serves cards and exercises too, where it would give the answer away.
fn own_headword(item: &Item, text: &EntryText, rules: &'static Rules, report: &mut Report<'_>) {
    if let Some(written) = own_words(item, text, rules) {
        let line = item.line_of(&format!("{}.explanation", text.lang));
        let message = format!(
            "The explanation of [{}] contains “{written}” itself.",
            item.entry.id
        );
        let hint = "Say it in other words: the same text serves cards and exercises.";
        report.error("own-headword", line, message, hint);
    }
}

fn undated(item: &Item, text: &EntryText, rules: &Rules, report: &mut Report<'_>) {
    let folded = fold(&text.explanation);
    for word in rules.undated {
        // « cette année-là » follows a date.
        let stands_alone =
            |end: usize| !folded.get(end..).is_some_and(|rest| rest.starts_with('-'));
        if occurrences(&folded, &fold(word)).any(|found| stands_alone(found.end)) {
            let line = item.line_of(&format!("{}.explanation", text.lang));
            let message = format!("“{word}” in [{}] will be wrong one day.", item.entry.id);
            let hint = "Give the date: “in April 2025”.";
            report.warning("undated", line, message, hint);
        }
    }
}
