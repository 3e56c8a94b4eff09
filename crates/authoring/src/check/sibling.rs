//! Rules for articles that exist at two levels.

use crate::article::{BlockKind, ParsedArticle};
use crate::finding::{Finding, Report};

/// Both name each other, at different levels, and their paragraphs face each other.
pub(super) fn check(articles: &[ParsedArticle]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for article in articles {
        let Some(sibling) = &article.front.sibling else {
            continue;
        };
        let mut report = Report::new(&article.file);
        let other = articles.iter().find(|other| other.slug == sibling.value);
        let hint = "Both name each other as `sibling`; one stands at another level, with as many paragraphs.";
        let fault = match other {
            None => Some(format!("There is no article “{}”.", sibling.value)),
            Some(other) => difference(article, other),
        };
        if let Some(message) = fault {
            report.error("bad-sibling", sibling.line, message, hint);
        }
        findings.extend(report.into_findings());
    }
    findings
}

/// What keeps the two from being one article at two levels.
fn difference(article: &ParsedArticle, other: &ParsedArticle) -> Option<String> {
    let named = other.front.sibling.as_ref().map(|named| &named.value);
    let (level, others) = (&article.front.level.value, &other.front.level.value);
    let (ours, theirs) = (paragraphs(article), paragraphs(other));
    if named != Some(&article.slug) {
        Some(format!("{} does not name this article.", other.file))
    } else if level == others {
        Some(format!("{} is at {level}, too.", other.file))
    } else if ours != theirs {
        let file = &other.file;
        Some(format!("{file} has {theirs} paragraphs, and this {ours}."))
    } else {
        None
    }
}

fn paragraphs(article: &ParsedArticle) -> usize {
    let blocks = article.blocks.iter();
    blocks
        .filter(|block| block.kind != BlockKind::Subheading)
        .count()
}
