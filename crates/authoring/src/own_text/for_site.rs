//! A text as the files of an article and of its entries, for whoever publishes a site.

use std::collections::BTreeMap;

use language::lang::rules;
use reading::address::Address;
use reading::glossary::{Entry, OwnEntry, Source};
use reading::record;

use super::differences::differences;
use super::items::id_of_entry;
use super::lesson::{LinesOfBlock, blocks, front_matter, notes, parsed_article};
use super::questions::written_questions;
use super::wanting::{Wanting, wanting};
use super::{OwnText, Place, Workbench};
use crate::article::{BlockKind, FrontMatter, Link, NO_NOTE, ParsedArticle, ParsedNotes, write};
use crate::assemble::{Assembled, Mark, Recogniser, assemble};
use crate::check::entry::SEE;
use crate::files::ContentFile;
use crate::glossary::{Item, SiteGlossary, write_entries};
use crate::toml_file::{Table, is_day, quoted};

/// What whoever publishes a text says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// Its address on the site: small letters, digits and single hyphens.
    pub slug: String,
    /// Who has written it.
    pub author: String,
    /// Under which licence it is published.
    pub licence: String,
    /// The day it was written, ISO 8601.
    pub date: String,
}

record!(Publication {
    slug,
    author,
    licence,
    date
});

/// The files of a text, and what a site will not take of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForSite {
    /// Its article, its notes, and the entries that explain it and are not of the site.
    pub files: Vec<ContentFile>,
    /// What `site check` will find wanting in them, each with the words that it is about. Whether the hosts of its
    /// sources are allowed is the site's own affair, and not among them; nor is what the [`Publication`] lacks.
    pub wanting: Vec<(Wanting, String)>,
}

impl Publication {
    /// What the text itself says of it. Its licence is for its author to choose.
    pub fn of(text: &OwnText) -> Publication {
        let date = if is_day(&text.date) { &text.date } else { "" };
        Publication {
            slug: slug_of(&text.title),
            author: text.byline.clone(),
            licence: String::new(),
            date: date.to_owned(),
        }
    }
}

impl Workbench {
    /// The text as files for a site. Drafts of a machine that nobody has looked at are left out.
    pub fn for_site(&self, text: &OwnText, publication: &Publication) -> ForSite {
        let text = &without_drafts(text);
        let rules = rules(&text.lang);
        let blocks = blocks(&text.lines);
        let notes = notes(text, &blocks);
        let folder = format!("articles/{}", publication.slug);
        let mut article = article(text, &blocks, publication);
        article.file = format!("{folder}/article.{}.md", text.lang);
        let notes = notes.map(|notes| ParsedNotes {
            file: format!("{folder}/notes.{}.md", notes.lang),
            ..notes
        });

        let layers = self.layers(text, rules);
        let here = Recogniser::new(&layers.glossary, rules);
        let notes_lang = notes.as_ref().map_or(rules.notes_lang, |notes| &notes.lang);
        let langs = [text.lang.as_str(), notes_lang];
        article.front.here = differences(&text.words(), langs, &layers, &here);
        let lesson = assemble(&article, notes.as_ref(), &here);
        let ids = self.ids(&lesson, &layers.glossary);
        let own = self.entries(&lesson, &layers.glossary, &ids);
        let file = ContentFile {
            path: format!("glossary/{}.toml", publication.slug),
            text: write_entries(&own),
        };

        // The entries as the site will have them.
        let own = own
            .iter()
            .map(|own| Item::of_reader(own, own.entry.id.clone(), str::to_owned));
        let site = self.site.glossary.items();
        let glossary = SiteGlossary::of(site.iter().cloned().chain(own));
        let there = Recogniser::new(&glossary, rules);
        let linked = linked(&article, &lesson, &layers.glossary, &ids, &there);
        let own = glossary.items().get(site.len()..).unwrap_or_default();
        let wanting = wanting(&linked, notes.as_ref(), &lesson, own.iter());

        let mut files = vec![ContentFile {
            path: linked.file.clone(),
            text: written_article(&linked, &text.added),
        }];
        files.extend(notes.as_ref().map(|notes| ContentFile {
            path: notes.file.clone(),
            text: written_notes(notes),
        }));
        if !file.text.is_empty() {
            files.push(file);
        }
        let questions = written_questions(text, &lesson.lesson.article);
        if !questions.is_empty() {
            files.push(ContentFile {
                path: format!("{folder}/questions.toml"),
                text: questions,
            });
        }
        ForSite { files, wanting }
    }

    /// The ids that the entries of a lesson have on the site, by those they have here: entries of the site keep theirs.
    fn ids(&self, lesson: &Assembled<'_>, here: &SiteGlossary) -> BTreeMap<String, String> {
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        for entry in &lesson.lesson.glossary.entries {
            let of_site = &self.site.glossary;
            let id = if of_site.get(&entry.id).is_some() {
                entry.id.clone()
            } else {
                // Before the dot stands which layer it is of.
                let name = entry.id.split_once('.').map_or("", |(_, id)| id);
                let is_taken =
                    |id: &str| of_site.get(id).is_some() || ids.values().any(|taken| taken == id);
                id_of_entry(name, is_taken)
            };
            if here.get(&entry.id).is_some() {
                ids.insert(entry.id.clone(), id);
            }
        }
        ids
    }

    /// The entries of a lesson that are not the site's.
    fn entries(
        &self,
        lesson: &Assembled<'_>,
        here: &SiteGlossary,
        ids: &BTreeMap<String, String>,
    ) -> Vec<OwnEntry> {
        let entries = lesson.lesson.glossary.entries.iter();
        let own = entries.filter(|entry| self.site.glossary.get(&entry.id).is_none());
        let own = own.filter_map(|entry| {
            let item = here.get(&entry.id)?;
            let id = ids.get(&entry.id)?;
            let mut see: Vec<String> = Vec::new();
            for related in item.see.iter().filter_map(|related| ids.get(related)) {
                if related != id && !see.contains(related) {
                    see.push(related.clone());
                }
            }
            see.truncate(SEE);
            // A form without letters is never found, and a site takes none.
            let usable = |forms: &[String]| -> Vec<String> {
                let forms = forms.iter();
                let forms = forms.filter(|form| form.contains(char::is_alphanumeric));
                forms.cloned().collect()
            };
            let mut own = OwnEntry {
                forms: usable(&item.forms),
                later: usable(&item.later),
                see,
                by_hand: item.by_hand,
                // In the languages of the lesson.
                entry: entry.clone(),
            };
            own.entry.id.clone_from(id);
            keep_keys_of_its_kind(&mut own.entry);
            Some(own)
        });
        own.collect()
    }
}

/// Whoever writes an entry may have begun with another kind.
fn keep_keys_of_its_kind(entry: &mut Entry) {
    let without = Entry::default();
    if entry.is_expression() {
        entry.said = None;
        (entry.as_of, entry.checked) = (without.as_of, without.checked);
    } else {
        entry.level = without.level;
        (entry.pattern, entry.example) = (without.pattern, without.example);
    }
}

/// An address for a text of that title.
fn slug_of(title: &str) -> String {
    // A published lesson has another address than the pages of the apps.
    id_of_entry(title, |slug| {
        Address::from_path(slug) != Address::Lesson(slug.to_owned())
    })
}

/// What a machine has drafted for the notes that the reader is shown is no note before somebody has looked at it.
fn without_drafts(text: &OwnText) -> OwnText {
    let mut text = text.clone();
    let places: Vec<Place> = text.places().collect();
    for place in places {
        if text.note(place).is_some_and(|note| note.is_draft) {
            text.write_note(place, String::new(), false);
        }
    }
    text
}

fn article(
    text: &OwnText,
    blocks: &[LinesOfBlock<'_>],
    publication: &Publication,
) -> ParsedArticle {
    let mut front = FrontMatter {
        author: publication.author.trim().to_owned(),
        licence: publication.licence.trim().to_owned(),
        date: publication.date.clone(),
        ..front_matter(text)
    };
    for source in &mut front.sources {
        let Source { title, url } = &mut source.value;
        *url = url.trim().to_owned();
        *title = match title.trim() {
            "" => url.clone(),
            title => title.to_owned(),
        };
    }
    ParsedArticle {
        slug: publication.slug.clone(),
        front,
        ..parsed_article(text, blocks)
    }
}

/// The article with a link at each mention that the site would not find by itself, or might take for another.
fn linked(
    article: &ParsedArticle,
    lesson: &Assembled<'_>,
    here: &SiteGlossary,
    ids: &BTreeMap<String, String>,
    there: &Recogniser<'_>,
) -> ParsedArticle {
    let mut linked = article.clone();
    // « Selon votre glossaire » is for the reader whose glossary it is.
    linked.front.here.clear();
    // A link changes what counts behind it: a surname alone, once its entry was mentioned.
    for _ in 0..2 {
        let links: Vec<Vec<Link>> = {
            let found = assemble(&linked, None, there);
            let passages = lesson.passages.iter().zip(&found.passages);
            let links = passages.map(|(wanted, found)| {
                let marks = wanted.marks.iter();
                let links = marks.filter_map(|mark| {
                    let id = ids.get(&here.item(mark.entry)?.entry.id)?;
                    let is_found = |it: &Mark| {
                        let item = there.glossary.item(it.entry);
                        it.range == mark.range
                            && it.rivals.is_empty()
                            && item.is_some_and(|item| item.entry.id == *id)
                    };
                    let is_linked = found.passage.links.iter().any(|it| it.range == mark.range);
                    (is_linked || !found.marks.iter().any(is_found)).then(|| Link {
                        range: mark.range.clone(),
                        entry: id.clone(),
                    })
                });
                links.collect()
            });
            links.collect()
        };
        let blocks = linked.blocks.iter_mut();
        let body = blocks
            .filter(|block| block.kind != BlockKind::Subheading)
            .flat_map(|block| &mut block.passages);
        for (passage, links) in [&mut linked.front.lead].into_iter().chain(body).zip(links) {
            passage.links = links;
        }
    }
    linked
}

fn written_article(article: &ParsedArticle, added: &str) -> String {
    let front = &article.front;
    let lead = match front.lead.links.is_empty() {
        true => front.lead.text.clone(),
        false => write::inline(&front.lead),
    };
    let mut toml = String::from("+++\n");
    let mut table = Table::top(&mut toml);
    table.text("title", &front.title.text);
    table.text("lead", &lead);
    table.day("date", &front.date);
    table.text("level", &front.level.value);
    // Later texts stand behind earlier ones; whoever has the site puts it where it belongs.
    let order = added.replace('-', "");
    let order = if is_day(added) { &order } else { "1" };
    table.line("order", order);
    table.text("author", &front.author);
    table.text("licence", &front.licence);
    for source in &front.sources {
        let mut table = Table::of(&mut toml, "[sources]");
        table.text("title", &source.value.title);
        table.text("url", &source.value.url);
    }
    format!("{toml}+++\n\n{}", write::body(&article.blocks))
}

fn written_notes(notes: &ParsedNotes) -> String {
    let of_place = |text: &str| match text {
        "" => quoted(NO_NOTE),
        text => quoted(text),
    };
    let (title, lead) = (of_place(&notes.title.text), of_place(&notes.lead.text));
    let body = write::body(&notes.blocks);
    format!("+++\ntitle = {title}\nlead = {lead}\n+++\n\n{body}")
}
