//! Rules for what an entry holds, apart from its texts.

use crate::finding::Report;
use crate::glossary::{Item, SiteGlossary};
use crate::toml_file::nearest;
use language::lang::{HeadwordArticle, headword_articles};
use reading::glossary::{Entry, Gender};

use super::level;

/// How many related entries a panel has room for.
pub(crate) const SEE: usize = 4;

pub(super) fn check(item: &Item, glossary: &SiteGlossary, report: &mut Report<'_>) {
    id(item, report);
    forms(item, report);
    keys_of_its_kind(item, report);
    gender(item, report);
    acronym(item, report);
    see(item, glossary, report);
    level::check(&item.entry.level, item.line_of("level"), report);
    if item.entry.texts.is_empty() {
        let message = format!("[{}] explains nothing.", item.entry.id);
        let hint = "Add [….fr] and [….en], each with an explanation.";
        report.error("missing-key", item.line, message, hint);
    }
}

/// Whether this can be part of an address: small letters, digits, single hyphens.
pub(super) fn is_kebab_case(id: &str) -> bool {
    id.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}

fn id(item: &Item, report: &mut Report<'_>) {
    if !is_kebab_case(&item.entry.id) {
        let message = format!("“{}” cannot be an id.", item.entry.id);
        let hint = "Small letters without accents, digits and single hyphens: coup-d-etat.";
        report.error("bad-id", item.line, message, hint);
    }
}

fn forms(item: &Item, report: &mut Report<'_>) {
    let usable = |form: &String| form.contains(char::is_alphanumeric);
    if !item.forms.iter().any(usable) {
        let message = format!("[{}] has no form.", item.entry.id);
        let hint = "Add forms = [\"…\"]: the first is the headword.";
        report.error("no-form", item.line_of("forms"), message, hint);
    }
    for (key, forms) in [("forms", &item.forms), ("later", &item.later)] {
        for (at, _) in forms.iter().enumerate().filter(|(_, form)| !usable(form)) {
            let line = item.line_of(&format!("{key}.{at}"));
            let hint = "Write a word, or take it out.";
            report.error(
                "no-form",
                line,
                "A form without letters can never be found.",
                hint,
            );
        }
    }
}

/// Some keys are for expressions only, others for names only.
fn keys_of_its_kind(item: &Item, report: &mut Report<'_>) {
    let (wrong, needed): (&[&str], &[&str]) = if item.entry.is_expression() {
        (&["as_of", "checked", "said"], &["base", "level", "example"])
    } else {
        (&["base", "level", "pattern", "example"], &[])
    };
    for key in wrong.iter().filter(|key| item.has(key)) {
        let message = format!("`{key}` has no place in [{}].", item.entry.id);
        let hint = "base, level, pattern and example are for expressions; said, as_of and checked for names.";
        report.error("misplaced-key", item.line_of(key), message, hint);
    }
    for key in needed.iter().filter(|key| !item.has(key)) {
        let message = format!("`{key}` is missing in [{}].", item.entry.id);
        let hint = "Expressions have base, level and example.";
        report.error("missing-key", item.line, message, hint);
    }
}

/// Whether the article of a headword goes with its gender.
pub(crate) fn gender_fits(entry: &Entry) -> bool {
    let goes_with = |article: &HeadwordArticle| match entry.gender {
        Some(Gender::M) => article.masculine && !article.plural,
        Some(Gender::F) => article.feminine && !article.plural,
        Some(Gender::MPl) => article.masculine && article.plural,
        Some(Gender::FPl) => article.feminine && article.plural,
        None => true,
    };
    let mut known = headword_articles().filter(|article| article.form == entry.article);
    entry.article.is_empty() || known.any(goes_with)
}

fn gender(item: &Item, report: &mut Report<'_>) {
    if !gender_fits(&item.entry) {
        let article = &item.entry.article;
        let message = format!(
            "“{article}” does not go with the gender of [{}].",
            item.entry.id
        );
        report.error(
            "article-gender",
            item.line,
            message,
            "Mend `article` or `gender`.",
        );
    }
}

/// What an acronym has and other names do not: how it is read, what it stands for.
fn acronym(item: &Item, report: &mut Report<'_>) {
    let entry = &item.entry;
    if is_acronym(&entry.headword) && !entry.is_expression() {
        if entry.said.is_none() && !item.has("said") {
            let message = format!("`said` is missing in [{}], which is an acronym.", entry.id);
            let hint = "Add said = \"word\" or said = \"letters\".";
            report.error("missing-key", item.line, message, hint);
        }
        for text in entry.texts.iter().filter(|text| text.name.is_empty()) {
            let message = format!(
                "[{}] does not say in “{}” what it stands for.",
                entry.id, text.lang
            );
            report.error(
                "missing-key",
                item.line_of(&text.lang),
                message,
                "Add name = \"…\".",
            );
        }
    }
    if entry.said.is_some() && !item.forms.iter().any(|form| is_acronym(form)) {
        let message = format!(
            "`said` has no place in [{}]: none of its forms is an acronym.",
            item.entry.id
        );
        let hint = "Take it out; `read` says how a name is read.";
        report.warning("misplaced-key", item.line, message, hint);
    }
}

/// Two capitals or more in one word.
pub(crate) fn is_acronym(form: &str) -> bool {
    form.chars().filter(|c| c.is_uppercase()).count() >= 2
        && !form.contains(|c: char| c.is_whitespace() || c == '-')
}

fn see(item: &Item, glossary: &SiteGlossary, report: &mut Report<'_>) {
    let see = &item.see;
    for (at, id) in see.iter().enumerate() {
        let line = item.line_of(&format!("see.{at}"));
        let (message, hint) = if *id == item.entry.id {
            (
                format!("[{id}] refers to itself."),
                "Take it out.".to_owned(),
            )
        } else if see.iter().take(at).any(|before| before == id) {
            (
                format!("`see` names “{id}” twice."),
                "Take it out.".to_owned(),
            )
        } else if glossary.get(id).is_none() {
            (
                format!("`see` names “{id}”, which is no entry."),
                suggestion(id, glossary),
            )
        } else {
            continue;
        };
        report.error("see-nowhere", line, message, hint);
    }
    if see.len() > SEE {
        let message = format!("[{}] refers to {} entries.", item.entry.id, see.len());
        let hint = format!("Keep the nearest {SEE}.");
        report.error("see-too-many", item.line_of("see"), message, hint);
    }
}

/// A hint for an id that leads nowhere.
pub(super) fn suggestion(id: &str, glossary: &SiteGlossary) -> String {
    match nearest(id, glossary.ids().filter(|known| *known != id)) {
        Some(near) => format!("Did you mean “{near}”?"),
        None => "Take it out, or write that entry.".to_owned(),
    }
}
