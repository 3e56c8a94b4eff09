//! `site import`: a copied page becomes an article, the rest is set apart.

use std::collections::HashMap;
use std::ops::Range;

use authoring::annotate;
use authoring::files::ContentFile;
use authoring::glossary::{EntryForms, entry_forms};
use exchange::encoding::{Decoded, FileEncoding};
use language::acronyms::{acronyms, base_form, spelling};
use language::cleaning::{BlockKind, Cleaned, Cleaner, Part, Ruling, Why};
use language::lang::rules;
use language::names::{Name, names};
use language::repair::Told;
use serde::Serialize;

use crate::input::LANG;

/// What the command prints.
#[derive(Serialize)]
pub(crate) struct Imported {
    /// What the file was read as.
    encoding: FileEncoding,
    title: Option<String>,
    lead: Option<String>,
    byline: Option<String>,
    date: Option<String>,
    source: Option<String>,
    blocks: Vec<Block>,
    set_aside: Vec<Aside>,
    /// What typesetting and copying had left in the text, and what it is now.
    repaired: Vec<Told>,
    acronyms: Vec<Acronym>,
    names: Vec<Name>,
}

#[derive(Serialize)]
struct Block {
    kind: BlockKind,
    text: String,
    line: usize,
}

#[derive(Serialize)]
struct Aside {
    line: usize,
    text: String,
    why: Why,
}

#[derive(Serialize)]
struct Acronym {
    form: String,
    count: usize,
    /// What the text says it stands for, where it says so first.
    expansion: Option<String>,
    /// The id of the entry that explains it.
    entry: Option<String>,
}

/// Repairs and cleans a page, and looks for acronyms and names in the article.
pub(crate) fn import(read: &Decoded, glossary: &[ContentFile]) -> Imported {
    let entries = entry_forms(glossary);
    let forms = entries.iter().flat_map(|entry| &entry.forms);
    let cleaned = Cleaner::new(LANG).repair_and_clean(&read.text, forms);
    let article = article(&cleaned);
    let (acronyms, names) = terms(&article, glossary, &entries);
    let text = |part: Option<Part>| part.map(|part| part.text);
    let blocks = cleaned.blocks.into_iter().map(|block| Block {
        kind: block.kind,
        text: block.part.text,
        line: block.part.line,
    });
    let set_aside = cleaned.set_aside.into_iter().map(|aside| Aside {
        line: aside.line,
        text: aside.text,
        why: aside.why,
    });
    Imported {
        encoding: read.encoding.clone(),
        title: text(cleaned.title),
        lead: text(cleaned.lead),
        byline: text(cleaned.byline),
        date: text(cleaned.date),
        source: text(cleaned.source),
        blocks: blocks.collect(),
        set_aside: set_aside.collect(),
        repaired: cleaned.repairs,
        acronyms,
        names,
    }
}

/// The most characters of a line that an explanation shows.
const SHOWN_CHARS: usize = 60;

/// A line of the page and what became of it.
struct Explained<'a> {
    line: usize,
    /// `title`, `kept`, or `set aside`.
    became: &'static str,
    why: Option<Why>,
    ruling: Option<Ruling>,
    text: &'a str,
}

/// What became of each line of a page: the reason, and the pass and rule that decided, as a
/// table for people.
pub(crate) fn explain(text: &str) -> String {
    let cleaned = Cleaner::new(LANG).repair_and_clean(text, [] as [&str; 0]);
    let mut table = format!(
        "{:>5}  {:<9}  {:<12}  {:<36}  text\n",
        "line", "became", "why", "by"
    );
    for row in rows(&cleaned) {
        let why = row.why.map(|why| why.to_string()).unwrap_or_default();
        let by = row.ruling.map(decided_by).unwrap_or_default();
        let text: String = row.text.chars().take(SHOWN_CHARS).collect();
        let (line, became) = (row.line, row.became);
        table += &format!("{line:>5}  {became:<9}  {why:<12}  {by:<36}  {text}\n");
    }
    table
}

/// The lines of a page, in order. One that gives both a date and a byline stands twice.
fn rows(cleaned: &Cleaned) -> Vec<Explained<'_>> {
    let parts = [
        ("title", &cleaned.title),
        ("lead", &cleaned.lead),
        ("byline", &cleaned.byline),
        ("date", &cleaned.date),
        ("source", &cleaned.source),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(became, part)| Some((became, part.as_ref()?)))
        .chain(cleaned.blocks.iter().map(|block| ("kept", &block.part)));
    let parts = parts.map(|(became, part)| Explained {
        line: part.line,
        became,
        why: None,
        ruling: part.ruling,
        text: &part.text,
    });
    let aside = cleaned.set_aside.iter().map(|aside| Explained {
        line: aside.line,
        became: "set aside",
        why: Some(aside.why),
        ruling: Some(aside.ruling),
        text: &aside.text,
    });
    let mut rows: Vec<Explained<'_>> = parts.chain(aside).collect();
    rows.sort_by_key(|row| row.line);
    rows
}

/// `line-rules: phrase « suivez-nous »`; of a pass with one rule its name alone.
fn decided_by(ruling: Ruling) -> String {
    let mut by = ruling.pass.to_owned();
    if ruling.rule != ruling.pass {
        by += &format!(": {}", ruling.rule);
    }
    if let Some(phrase) = ruling.phrase {
        by += &format!(" « {phrase} »");
    }
    by
}

/// The words of the article, with a blank line between its parts.
fn article(cleaned: &Cleaned) -> String {
    let parts = [&cleaned.title, &cleaned.lead].into_iter().flatten();
    let parts = parts.chain(cleaned.blocks.iter().map(|block| &block.part));
    let texts: Vec<&str> = parts.map(|part| part.text.as_str()).collect();
    texts.join("\n\n")
}

/// The acronyms of an article, each once in whatever spelling, and the names that the glossary lacks.
fn terms(
    article: &str,
    glossary: &[ContentFile],
    entries: &[EntryForms],
) -> (Vec<Acronym>, Vec<Name>) {
    let found = acronyms(article, rules(LANG));
    let part = |range: &Range<usize>| article.get(range.clone()).unwrap_or_default();
    let forms = entries.iter().flat_map(|entry| {
        let forms = entry.forms.iter();
        forms.map(|form| (form.as_str(), entry.id.as_str()))
    });
    let by_form: HashMap<&str, &str> = forms.clone().collect();
    // « Sud » is no form of SUD.
    let in_capitals =
        forms.filter(|(form, _)| form.chars().filter(|c| c.is_uppercase()).count() > 1);
    let by_spelling: HashMap<String, &str> =
        in_capitals.map(|(form, id)| (spelling(form), id)).collect();
    let mut defined: HashMap<String, &str> = HashMap::new();
    for definition in &found.definitions {
        let first = defined.entry(spelling(part(&definition.acronym)));
        first.or_insert_with(|| part(&definition.expansion));
    }
    let mut listed: Vec<Acronym> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for range in &found.acronyms {
        let form = part(range);
        let spelling = spelling(form);
        let at = *places.entry(spelling).or_insert_with_key(|spelling| {
            let entry = by_form.get(form).or_else(|| by_spelling.get(spelling));
            listed.push(Acronym {
                form: base_form(form),
                count: 0,
                expansion: defined.get(spelling).map(|&expansion| expansion.to_owned()),
                entry: entry.map(|id| (*id).to_owned()),
            });
            listed.len() - 1
        });
        if let Some(acronym) = listed.get_mut(at) {
            acronym.count += 1;
        }
    }
    let mentions = annotate(article, LANG, glossary).into_iter();
    let mut known: Vec<_> = mentions.map(|mention| mention.range).collect();
    known.extend(found.acronyms);
    // Long forms stand with their acronyms.
    known.extend(
        found
            .definitions
            .into_iter()
            .map(|definition| definition.expansion),
    );
    (listed, names(article, &known, rules(LANG)))
}
