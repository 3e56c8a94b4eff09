//! What the words on a page of news say of its lines.

pub(crate) use crate::cleaning::why::{Phrases, Reach, Why};

/// The words of a language by which a page is taken apart. They are compared without case,
/// marks and punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageWords {
    /// Lines that are not the article. Of two that fit a line the earlier counts.
    pub(crate) phrases: &'static [Phrases],
    /// Words of which a line may consist that offers to share, whole lines of them.
    pub(crate) sharing: &'static [&'static str],
    /// Names of sections of a site. One of them may be a subheading, several are a menu.
    pub(crate) rubrics: &'static [&'static str],
    /// Months, January first, each with its abbreviations.
    pub(crate) months: [&'static [&'static str]; 12],
    /// Other words of a line that gives a date.
    pub(crate) around_date: &'static [&'static str],
    /// Words that make sure a date is that of the article.
    pub(crate) published: &'static [&'static str],
    /// Words that make sure it is that of a later change.
    pub(crate) changed: &'static [&'static str],
    /// How a byline begins, before a name.
    pub(crate) by: &'static [&'static str],
    /// How a byline begins that needs no name.
    pub(crate) bylines: &'static [&'static str],
    /// How a source line begins, before a colon.
    pub(crate) source: &'static [&'static str],
    /// How a line begins that signs a document.
    pub(crate) signature: &'static [&'static str],
    /// How a line begins that names who issued a document.
    pub(crate) letterhead: &'static [&'static str],
    /// What an encyclopedia adds to its headings.
    pub(crate) edit_marks: &'static [&'static str],
    /// Small words within names.
    pub(crate) particles: &'static [&'static str],
}
