//! From `glossary/*.toml` to entries.

use std::collections::BTreeMap;

use super::map::{self, MapKeys};
use crate::files::ContentFile;
use crate::finding::{Finding, Report};
use crate::toml_file::{self, Keys, Placed};

use language::fold::fold;
use reading::glossary::{Entry, EntryText, Gender, Kind, OwnEntry, Said, Source};

/// An entry with what only its author and the matcher need.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// What readers are shown.
    pub(crate) entry: Entry,
    /// The forms that recognise it, the headword of a name first.
    pub(crate) forms: Vec<String>,
    /// Short forms that count after a full one only.
    pub(crate) later: Vec<String>,
    /// Ids of related entries, nearest first.
    pub(crate) see: Vec<String>,
    /// Whether only an author's mark makes a mention.
    pub(crate) by_hand: bool,
    /// What its map shows, where it has one.
    pub(crate) map: Option<MapKeys>,
    /// The file it stands in.
    pub(crate) file: String,
    /// The line of its table, from 1.
    pub(crate) line: usize,
    /// Lines of the keys that were written: `see`, `see.0`, `fr.explanation`.
    lines: BTreeMap<String, usize>,
}

impl Item {
    /// An entry that stands in no file.
    pub(crate) fn new(entry: Entry, forms: Vec<String>) -> Item {
        Item {
            entry,
            forms,
            later: Vec::new(),
            see: Vec::new(),
            by_hand: false,
            map: None,
            file: String::new(),
            line: 0,
            lines: BTreeMap::new(),
        }
    }

    /// An entry of a reader, under that id; `related` makes ids of those of related entries.
    pub(crate) fn of_reader(own: &OwnEntry, id: String, related: impl Fn(&str) -> String) -> Item {
        let entry = Entry {
            id,
            ..own.entry.clone()
        };
        // A reader who writes them leaves lines empty.
        let written = |forms: &[String]| -> Vec<String> {
            let forms = forms.iter().map(|form| form.trim());
            let forms = forms.filter(|form| !form.is_empty());
            forms.map(str::to_owned).collect()
        };
        Item {
            later: written(&own.later),
            see: own.see.iter().map(|id| related(id)).collect(),
            by_hand: own.by_hand,
            ..Item::new(entry, written(&own.forms))
        }
    }

    /// Whether it is called so in the language of that BCP 47 tag, or has it among its forms.
    pub(crate) fn is_called(&self, lang: &str, name: &str) -> bool {
        let name = fold(name);
        let text = self.entry.text(lang);
        let mut names = text.map(|text| &text.name).into_iter().chain(&self.forms);
        names.any(|known| fold(known) == name)
    }

    /// The line of a key such as `fr.explanation`, else that of the entry.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        self.lines.get(key).copied().unwrap_or(self.line)
    }

    /// Whether the key was written, with any value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.lines.contains_key(key)
    }
}

/// Reads one glossary file. Entries with faults are kept as far as they can be read.
pub(crate) fn parse(file: &ContentFile) -> (Vec<Item>, Vec<Finding>) {
    let mut report = Report::new(&file.path);
    let range = 0..file.text.len();
    let items = toml_file::read(&file.text, range, &mut report, |top, report| {
        let tables = top.other_tables();
        let ids: Vec<&str> = tables.iter().map(|(id, _)| *id).collect();
        let items: Vec<Item> = tables
            .into_iter()
            .map(|(id, keys)| item(id, keys, &file.path, report))
            .collect();
        top.finish_but(&ids, report);
        items
    });
    (items, report.into_findings())
}

fn item(id: &str, mut keys: Keys<'_>, file: &str, report: &mut Report<'_>) -> Item {
    let line = keys.line;
    let mut lines: BTreeMap<String, usize> = keys
        .lines()
        .map(|(key, line)| (key.to_owned(), line))
        .collect();
    keys.require("kind", report);
    let kind = keys.word("kind", Kind::WORDS, report);
    let kind = kind.and_then(Kind::of_word).unwrap_or(Kind::Concept);
    let forms = keys.strings("forms", report);
    let mut text = |key: &'static str, report: &mut Report<'_>| {
        keys.string(key, report)
            .map(|text| text.value)
            .unwrap_or_default()
    };
    let base = text("base", report);
    let read = text("read", report);
    let ipa = text("ipa", report);
    let level = text("level", report);
    let pattern = text("pattern", report);
    let example = text("example", report);
    let article = keys
        .word("article", &articles(), report)
        .unwrap_or_default();
    let gender = keys.word("gender", Gender::WORDS, report);
    let gender = gender.and_then(Gender::of_word);
    let said = keys.word("said", Said::WORDS, report);
    let said = said.and_then(Said::of_word);
    let as_of = keys.day("as_of", report);
    let checked = keys.day("checked", report);
    let later = keys.strings("later", report);
    let see = keys.strings("see", report);
    let by_hand = keys.flag("by_hand", report);
    let sources = sources(&mut keys, report);
    let map = keys.table("map", report);
    let map = map.map(|keys| map::read(keys, report));
    let texts = texts(&mut keys, &mut lines, report);

    for (key, list) in [("forms", &forms), ("later", &later), ("see", &see)] {
        for (at, value) in list.iter().enumerate() {
            lines.insert(format!("{key}.{at}"), value.line);
        }
    }
    for (at, source) in sources.iter().enumerate() {
        lines.insert(format!("sources.{at}"), source.line);
    }
    let forms = values(forms);
    let headword = match kind {
        Kind::Expression if !base.is_empty() => base.clone(),
        _ => forms.first().cloned().unwrap_or_else(|| id.to_owned()),
    };
    Item {
        entry: Entry {
            id: id.to_owned(),
            kind,
            headword,
            article: article.to_owned(),
            gender,
            said,
            read,
            ipa,
            level,
            pattern,
            example,
            see: Vec::new(),
            texts,
            sources: values(sources),
            as_of: as_of.map(|day| day.value).unwrap_or_default(),
            checked: checked.map(|day| day.value).unwrap_or_default(),
            map: map.as_ref().map(|_| map::address(id)).unwrap_or_default(),
        },
        forms,
        later: values(later),
        see: values(see),
        by_hand: by_hand.is_some_and(|flag| flag.value),
        map,
        file: file.to_owned(),
        line,
        lines,
    }
}

/// What may stand before a headword: an article of any language, or nothing.
fn articles() -> Vec<&'static str> {
    let articles = language::lang::headword_articles().map(|article| article.form);
    articles.chain([""]).collect()
}

/// What the entry says: each table left over is one language.
fn texts(
    keys: &mut Keys<'_>,
    lines: &mut BTreeMap<String, usize>,
    report: &mut Report<'_>,
) -> Vec<EntryText> {
    let tables = keys.other_tables();
    let known: Vec<&str> = tables.iter().map(|(tag, _)| *tag).collect();
    keys.finish_but(&known, report);
    let mut texts = Vec::new();
    for (tag, mut keys) in tables {
        if !language::lang::is_tag(tag) {
            let message = format!("`{tag}` is not written like a language tag.");
            let hint = "Name the table by a BCP 47 tag: fr, en, pt-BR.";
            report.error("unknown-language-tag", keys.line, message, hint);
            continue;
        }
        lines.extend(
            keys.lines()
                .map(|(key, line)| (format!("{tag}.{key}"), line)),
        );
        let mut text = |key: &'static str, report: &mut Report<'_>| {
            keys.string(key, report)
                .map(|text| text.value)
                .unwrap_or_default()
        };
        let form = text("form", report);
        let name = text("name", report);
        let usage = text("usage", report);
        let map = text("map", report);
        let explanation = keys.required("explanation", report).value;
        keys.finish_but(&[], report);
        texts.push(EntryText {
            lang: tag.to_owned(),
            form,
            name,
            explanation,
            usage,
            map,
        });
    }
    texts
}

/// The `[[sources]]` of an entry or an article. The address may be left out.
pub(crate) fn sources(keys: &mut Keys<'_>, report: &mut Report<'_>) -> Vec<Placed<Source>> {
    let mut sources = Vec::new();
    for mut keys in keys.tables("sources", report) {
        let title = keys.required("title", report);
        let url = keys.optional("url", report);
        let line = url.as_ref().map_or(title.line, |url| url.line);
        let source = Source {
            title: title.value,
            url: url.map(|url| url.value).unwrap_or_default(),
        };
        sources.push(Placed {
            value: source,
            line,
        });
        keys.finish_but(&[], report);
    }
    sources
}

fn values<T>(placed: Vec<Placed<T>>) -> Vec<T> {
    placed.into_iter().map(|placed| placed.value).collect()
}
