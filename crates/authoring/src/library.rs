//! From all files of the content to its lessons and findings.

use language::lang::rules;
use reading::lesson::{Lesson, LessonLink, Sibling};

use crate::article::{self, NO_FRONT_MATTER, ParsedArticle};
use crate::assemble::{Recogniser, assemble};
use crate::check::{self, Hosts};
use crate::files::Content;
use crate::finding::Finding;
use crate::glossary::{Map, SiteGlossary};
use crate::questions;
use crate::toml_file::BROKEN;

/// Everything that content holds, and every fault found in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// The lessons, by `order` in the front matter.
    pub lessons: Vec<Lesson>,
    /// The number of entries in the glossary, mentioned or not.
    pub entries: usize,
    /// What is drawn for entries, mentioned or not.
    pub maps: Vec<Map>,
    /// By file and line.
    pub findings: Vec<Finding>,
}

/// Lessons in the order of the library, and every fault found. Content with faults gives
/// lessons all the same, as far as it can be read.
pub fn lessons(content: &Content) -> (Vec<Lesson>, Vec<Finding>) {
    let library = library(content);
    (library.lessons, library.findings)
}

/// As [`lessons`], with what a summary needs besides.
pub fn library(content: &Content) -> Library {
    let (glossary, mut findings) = SiteGlossary::read(&content.glossary);
    let (hosts, faults) = Hosts::read(&content.site);
    findings.extend(faults);
    findings.extend(check::glossary(&glossary, &hosts));
    let mut articles = Vec::new();
    let mut lessons = Vec::new();
    for files in &content.articles {
        let (article, notes, faults) = article::parse(files);
        let recogniser = Recogniser::new(&glossary, rules(&article.lang));
        let assembled = assemble(&article, notes.as_ref(), &recogniser);
        // Of a file that cannot be read the rest would be consequences.
        let is_readable = !faults
            .iter()
            .any(|fault| [BROKEN, NO_FRONT_MATTER].contains(&fault.code));
        if is_readable {
            findings.extend(check::article_and_notes(
                &article,
                notes.as_ref(),
                &assembled,
                &glossary,
                &hosts,
            ));
        }
        findings.extend(faults);
        let mut lesson = assembled.lesson;
        if let Some(file) = &files.questions {
            let (asked, faults) = questions::read(file, &lesson.article);
            lesson.article.questions = asked;
            findings.extend(faults.into_iter().filter(|_| is_readable));
        }
        let order = article
            .front
            .order
            .as_ref()
            .map_or(u32::MAX, |order| order.value);
        lessons.push((order, lesson));
        articles.push(article);
    }
    findings.extend(check::library(&articles));
    findings.extend(check::languages(
        lessons.iter().map(|(_, lesson)| lesson),
        &glossary,
    ));
    lessons.sort_by(|(a, left), (b, right)| (a, &left.article.slug).cmp(&(b, &right.article.slug)));
    findings.sort_by(|a, b| (&a.file, a.line, a.code).cmp(&(&b.file, b.line, b.code)));
    let mut lessons: Vec<Lesson> = lessons.into_iter().map(|(_, lesson)| lesson).collect();
    link_to_next(&mut lessons);
    link_siblings(&mut lessons, &articles);
    Library {
        lessons,
        entries: glossary.items().len(),
        maps: maps(&glossary),
        findings,
    }
}

/// The maps of all entries.
fn maps(glossary: &SiteGlossary) -> Vec<Map> {
    let items = glossary.items().iter();
    let maps = items.filter_map(|item| Some(item.map.as_ref()?.map(&item.entry.id)));
    maps.collect()
}

/// The same article at another level, where there is one.
fn link_siblings(lessons: &mut [Lesson], articles: &[ParsedArticle]) {
    for article in articles {
        let sibling = article.front.sibling.as_ref();
        let other = sibling.and_then(|named| articles.iter().find(|it| it.slug == named.value));
        let lesson = lessons.iter_mut();
        let mut lesson = lesson.filter(|lesson| lesson.article.slug == article.slug);
        if let (Some(other), Some(lesson)) = (other, lesson.next()) {
            lesson.article.sibling = Some(Sibling {
                slug: other.slug.clone(),
                level: other.front.level.value.clone(),
            });
        }
    }
}

/// Each lesson leads to the one after it.
fn link_to_next(lessons: &mut [Lesson]) {
    let mut next = None;
    for lesson in lessons.iter_mut().rev() {
        let article = &mut lesson.article;
        article.next = next.replace(LessonLink::from(&*article));
    }
}
