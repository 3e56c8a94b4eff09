//! The words of a language by which a page is taken apart, read from its file `lang/<tag>/pages`, which
//! explains its notation at its head.

use std::collections::BTreeMap;

use crate::lang::page_words;

use super::why::{Phrases, Reach, Why};

/// How the name of a list begins whose words stand in classes of HTML; a reason follows.
const CLASS: &str = "class ";

/// The words of a language by which a page is taken apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct PageWords {
    /// Lines that are not the article.
    pub(crate) phrases: Vec<Phrases>,
    lists: BTreeMap<&'static str, Vec<&'static str>>,
}

impl PageWords {
    /// Words of which a line may consist that offers to share.
    pub(crate) fn sharing(&self) -> &[&'static str] {
        self.list("sharing")
    }

    /// Words by which a line speaks to its reader, or of the page on which it stands.
    pub(crate) fn to_reader(&self) -> &[&'static str] {
        self.list("to-reader")
    }

    /// Names of sections of a site. One of them may be a subheading, several are a menu.
    pub(crate) fn sections(&self) -> &[&'static str] {
        self.list("sections")
    }

    /// Months, January first, each with its abbreviations after spaces.
    pub(crate) fn months(&self) -> &[&'static str] {
        self.list("months")
    }

    /// What may follow the number of a day: « 1er ».
    pub(crate) fn ordinals(&self) -> &[&'static str] {
        self.list("ordinals")
    }

    /// Words that lead to the day, behind a place or a name: « Koulé, le 4 avril ».
    pub(crate) fn before_day(&self) -> &[&'static str] {
        self.list("before-day")
    }

    /// Words before a number that is no day: « n° 12 ».
    pub(crate) fn number_signs(&self) -> &[&'static str] {
        self.list("number-signs")
    }

    /// Other words of a line that gives a date.
    pub(crate) fn around_date(&self) -> &[&'static str] {
        self.list("around-date")
    }

    /// Words that make sure a date is that of the article.
    pub(crate) fn published(&self) -> &[&'static str] {
        self.list("published")
    }

    /// Words that make sure it is that of a later change.
    pub(crate) fn changed(&self) -> &[&'static str] {
        self.list("changed")
    }

    /// How a byline begins, before a name.
    pub(crate) fn by(&self) -> &[&'static str] {
        self.list("by")
    }

    /// The one of these that may also stand in the middle of a line: « le 4 avril par … ».
    pub(crate) fn agents(&self) -> &[&'static str] {
        self.list("agents")
    }

    /// Words after « Par » that begin no name, written in capitals or not.
    pub(crate) fn no_names(&self) -> &[&'static str] {
        self.list("no-names")
    }

    /// How a byline begins that needs no name.
    pub(crate) fn bylines(&self) -> &[&'static str] {
        self.list("bylines")
    }

    /// How a source line begins, before a colon.
    pub(crate) fn source(&self) -> &[&'static str] {
        self.list("source")
    }

    /// How a line begins that signs a document.
    pub(crate) fn signature(&self) -> &[&'static str] {
        self.list("signature")
    }

    /// How a line begins that names who issued a document.
    pub(crate) fn letterhead(&self) -> &[&'static str] {
        self.list("letterhead")
    }

    /// How the name of a body begins that has a site or issues documents: « Collège de Koulé ».
    pub(crate) fn bodies(&self) -> &[&'static str] {
        self.list("bodies")
    }

    /// Agencies whose name stands beside that of who took a picture, as they are written.
    pub(crate) fn agencies(&self) -> &[&'static str] {
        self.list("agencies")
    }

    /// How a credit begins that stands in brackets behind a caption.
    pub(crate) fn credits(&self) -> &[&'static str] {
        self.list("credits")
    }

    /// How telephone numbers and post boxes are labelled, as it is written: « tel » is a word
    /// like any other.
    pub(crate) fn contacts(&self) -> &[&'static str] {
        self.list("contacts")
    }

    /// Words that a text of this length has only if it is a banner above the page.
    pub(crate) fn banners(&self) -> &[&'static str] {
        self.list("banners")
    }

    /// Kinds of official texts, which name themselves in their first lines: « Loi n° 12 ».
    pub(crate) fn acts(&self) -> &[&'static str] {
        self.list("acts")
    }

    /// Words behind such a kind that lead to what the text is about.
    pub(crate) fn act_links(&self) -> &[&'static str] {
        self.list("act-links")
    }

    /// Labels of what a letter is about: « Objet : ».
    pub(crate) fn subject(&self) -> &[&'static str] {
        self.list("subject")
    }

    /// How a line begins that says with whom an interview is.
    pub(crate) fn interview(&self) -> &[&'static str] {
        self.list("interview")
    }

    /// Last words of a label on the line above a title: « Exposé sous le thème : ».
    pub(crate) fn above_title(&self) -> &[&'static str] {
        self.list("above-title")
    }

    /// Words for the parts of an official text, before their number.
    pub(crate) fn parts(&self) -> &[&'static str] {
        self.list("parts")
    }

    /// How a line begins that speaks to those who hear a speech or read a letter: « Mesdames ».
    pub(crate) fn salutation(&self) -> &[&'static str] {
        self.list("salutation")
    }

    /// How an encyclopedia begins the lines between the title of a page and its text.
    pub(crate) fn encyclopedia(&self) -> &[&'static str] {
        self.list("encyclopedia")
    }

    /// What stands above a list of the parts of a text.
    pub(crate) fn contents(&self) -> &[&'static str] {
        self.list("contents")
    }

    /// What an encyclopedia adds to its headings, in square brackets.
    pub(crate) fn edit_marks(&self) -> &[&'static str] {
        self.list("edit-marks")
    }

    /// Words between what is defined and what it is.
    pub(crate) fn copulas(&self) -> &[&'static str] {
        self.list("copulas")
    }

    /// Names of the fields of front matter that give the title.
    pub(crate) fn title_fields(&self) -> &[&'static str] {
        self.list("title-fields")
    }

    /// Those that give the standfirst.
    pub(crate) fn lead_fields(&self) -> &[&'static str] {
        self.list("lead-fields")
    }

    /// Those that give the author.
    pub(crate) fn byline_fields(&self) -> &[&'static str] {
        self.list("byline-fields")
    }

    /// Those that give the day of publication.
    pub(crate) fn date_fields(&self) -> &[&'static str] {
        self.list("date-fields")
    }

    /// Small words within names.
    pub(crate) fn particles(&self) -> &[&'static str] {
        self.list("particles")
    }

    /// Words in the classes of elements that are not for the article, with the reasons.
    pub(super) fn aside_classes(&self) -> impl Iterator<Item = (&'static str, Why)> {
        let classes = self.lists.iter().filter_map(|(name, words)| {
            let why = Why::named(name.strip_prefix(CLASS)?)?;
            Some(words.iter().map(move |word| (*word, why)))
        });
        classes.flatten()
    }

    /// Words in the class of the element with the lead.
    pub(super) fn lead_classes(&self) -> &[&'static str] {
        self.list("class lead")
    }

    /// Words in the class of the element with the date.
    pub(super) fn date_classes(&self) -> &[&'static str] {
        self.list("class date")
    }

    fn list(&self, name: &str) -> &[&'static str] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }

    /// The words for pages in the language of a BCP 47 tag.
    pub(super) fn for_pages_in(tag: &str) -> Vec<PageWords> {
        page_words(tag).map(PageWords::read).collect()
    }

    /// Reads the notation. What it does not know it leaves out; a test sees to it that there
    /// is nothing of that kind.
    fn read(file: &'static str) -> Self {
        let mut words = PageWords::default();
        let mut list: Option<&'static str> = None;
        for line in file.lines() {
            let line = line.trim();
            if let Some(section) = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                let phrases = phrases(section);
                list = phrases.is_none().then_some(section);
                words.phrases.extend(phrases);
            } else if let Some((mark, phrases)) =
                line.split_once(' ').filter(|(mark, _)| *mark != "#")
            {
                let phrases = phrases.split('|').map(str::trim);
                match (list, words.phrases.last_mut()) {
                    (Some(name), _) => words.lists.entry(name).or_default().extend(phrases),
                    (None, Some(group)) => match mark {
                        "=" => group.whole.extend(phrases),
                        "^" => group.starts.extend(phrases),
                        "~" => group.within.extend(phrases),
                        _ => {}
                    },
                    _ => {}
                }
            }
        }
        words
    }
}

/// `follow-us line 260`
fn phrases(section: &'static str) -> Option<Phrases> {
    let mut parts = section.split(' ');
    let (why, reach, longest) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Phrases {
        why: Why::named(why)?,
        reach: match reach {
            "line" => Reach::Line,
            "links" => Reach::Links,
            "section" => Reach::Section,
            "end" => Reach::End,
            _ => return None,
        },
        longest: longest.parse().ok()?,
        whole: Vec::new(),
        starts: Vec::new(),
        within: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_files_is_understood() {
        for file in [
            crate::lang::rules("fr").pages,
            crate::lang::rules("en").pages,
        ] {
            let words = PageWords::read(file);
            for line in file
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
            {
                match line
                    .strip_prefix('[')
                    .and_then(|rest| rest.strip_suffix(']'))
                {
                    Some(section) if section.starts_with(CLASS) => {
                        let name = section.trim_start_matches(CLASS);
                        assert!(
                            ["lead", "date"].contains(&name) || Why::named(name).is_some(),
                            "{line}"
                        );
                        assert!(!words.list(section).is_empty(), "{line}");
                    }
                    Some(section) if section.contains(' ') => {
                        assert!(phrases(section).is_some(), "{line}")
                    }
                    Some(name) => assert!(!words.list(name).is_empty(), "{line}"),
                    None => assert!(
                        ["= ", "^ ", "~ "].iter().any(|mark| line.starts_with(mark)),
                        "{line}"
                    ),
                }
            }
            assert_eq!(words.months().len(), 12);
        }
    }
}
