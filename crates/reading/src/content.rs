//! The one entrance for whoever has read the content's files: lessons out, findings out.

use crate::article::{self, NO_FRONT_MATTER};
use crate::check::{self, Hosts};
use crate::finding::Finding;
use crate::glossary::Glossary;
use crate::lang::rules;
use crate::lesson::{Lesson, Next, Recogniser, assemble};
use crate::toml_file::BROKEN;

/// A file as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContentFile {
    /// Relative to the project's root, with slashes: findings name it, and the language of an
    /// article or note is the tag before its last suffix (`article.fr.md`).
    pub path: String,
    /// All of it.
    pub text: String,
}

/// The files of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleFiles {
    /// The name of its folder.
    pub slug: String,
    /// The article.
    pub article: ContentFile,
    /// The notes, where there are some.
    pub notes: Option<ContentFile>,
}

/// Everything authors write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// `site.toml`.
    pub site: ContentFile,
    /// `glossary/*.toml`.
    pub glossary: Vec<ContentFile>,
    /// `articles/*/`.
    pub articles: Vec<ArticleFiles>,
}

impl ContentFile {
    /// The language of the file by its name: `fr` for `article.fr.md`, else nothing.
    pub(crate) fn lang(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
        stem.rsplit_once('.').map_or("", |(_, tag)| tag)
    }
}

/// Everything that content holds, and every fault found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The lessons, by `order` in the front matter.
    pub lessons: Vec<Lesson>,
    /// The number of entries in the glossary, mentioned or not.
    pub entries: usize,
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
    let (glossary, mut findings) = Glossary::read(&content.glossary);
    let (hosts, faults) = Hosts::read(&content.site);
    findings.extend(faults);
    findings.extend(check::glossary(&glossary, &hosts));
    let mut articles = Vec::new();
    let mut lessons = Vec::new();
    for files in &content.articles {
        let (article, notes, faults) = article::parse(files);
        let recogniser = Recogniser::new(&glossary, rules(&article.lang));
        let (lesson, more_faults) = assemble(&article, notes.as_ref(), &recogniser);
        // Of a file that cannot be read the rest would be consequences.
        if !faults
            .iter()
            .any(|fault| [BROKEN, NO_FRONT_MATTER].contains(&fault.code))
        {
            findings.extend(more_faults);
            findings.extend(check::article_and_notes(
                &article,
                notes.as_ref(),
                &glossary,
                &hosts,
            ));
        }
        findings.extend(faults);
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
    lessons.sort_by(|(a, left), (b, right)| (a, &left.slug).cmp(&(b, &right.slug)));
    findings.sort_by(|a, b| (&a.file, a.line, a.code).cmp(&(&b.file, b.line, b.code)));
    let mut lessons: Vec<Lesson> = lessons.into_iter().map(|(_, lesson)| lesson).collect();
    link_to_next(&mut lessons);
    Library {
        lessons,
        entries: glossary.items().len(),
        findings,
    }
}

/// Each lesson leads to the one after it.
fn link_to_next(lessons: &mut [Lesson]) {
    let mut next = None;
    for lesson in lessons.iter_mut().rev() {
        lesson.next = next.replace(Next {
            slug: lesson.slug.clone(),
            lang: lesson.lang.clone(),
            title: lesson.title.text.clone(),
        });
    }
}
