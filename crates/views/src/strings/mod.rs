//! Every word of the interface: a struct for each surface here, and the words of each language in a
//! file of its own.
//!
//! What depends on grammar (plurals, dates, the space before a colon) is a function of the language,
//! so that no view asks which language it is in.

mod en;
mod fr;

use reading::glossary::{Gender, Kind};
use reading::lesson::{FIRST, Question, QuestionKind};
use reading::session::Interface;
use yew::prelude::*;

/// The name of the site, the same in every language.
pub const SITE_NAME: &str = "En regard";

/// The words of the interface in one language.
#[derive(Debug)]
pub struct Strings {
    /// BCP 47 tag of this language.
    pub lang: &'static str,
    /// What this language calls itself.
    pub own_name: &'static str,
    /// The head of every page.
    pub masthead: Masthead,
    /// The index of all entries.
    pub index: Index,
    /// The list of lessons.
    pub library: Library,
    /// The entries that the reader saved, in the library.
    pub saved: SavedEntries,
    /// The page of the reader's own texts.
    pub own_text: OwnText,
    /// The length and level of a lesson.
    pub measure: Measure,
    /// Names of languages.
    pub languages: Languages,
    /// The article and the tools beside it.
    pub article: Article,
    /// The questions about a lesson.
    pub questions: Questions,
    /// An entry, wherever it is shown.
    pub entry: Entry,
    /// What surrounds the entry that is explained.
    pub explanation: Explanation,
    /// The lesson's glossary, on the page and in its panel.
    pub glossary: Glossary,
    /// The settings.
    pub settings: Settings,
    /// The list of keys.
    pub keys: Keys,
    /// The frame of every panel.
    pub panel: Panel,
    /// Lines that tell the reader something.
    pub notices: Notices,
    /// Days, as they are written.
    pub dates: Dates,
}

/// The head of every page.
#[derive(Debug)]
pub struct Masthead {
    /// Jumps past the masthead.
    pub skip_to_text: &'static str,
    /// Leads to the library.
    pub all_texts: &'static str,
    /// Names the group of interface languages.
    pub interface_language: &'static str,
}

/// The list of lessons.
#[derive(Debug)]
pub struct Library {
    /// Describes the site to search engines and in previews.
    pub description: &'static str,
    /// What the site is, in one line.
    pub tagline: &'static str,
    /// What a reader does here, above a sentence that shows it.
    pub how_it_works: &'static str,
    /// Heading of the lessons.
    pub texts: &'static str,
    /// Heading of the texts that the reader has brought.
    pub your_texts: &'static str,
    /// Leads to where a text is added.
    pub add_text: &'static str,
    /// Heading of the lessons that were begun.
    pub to_go_on_with: &'static str,
    /// Names the group of levels to choose from.
    pub by_level: &'static str,
    /// Names the list of regions, and chooses all.
    pub all_regions: &'static str,
    /// Names the list of subjects, and chooses all.
    pub all_topics: &'static str,
    /// How many lessons are shown.
    pub count: fn(usize) -> String,
    /// No lesson is as it was wanted.
    pub nothing_found: &'static str,
    /// Opens the explanation of the levels.
    pub about_levels: &'static str,
    /// Where the levels come from.
    pub level_origin: &'static str,
    /// Has all texts kept, which are so many bytes.
    pub keep_texts: fn(u32) -> String,
    /// How far a lesson was read, in per cent.
    pub read_so_far: fn(u32) -> String,
}

/// The index of all entries.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// Heading.
    pub title: &'static str,
    /// What stands in it.
    pub hint: &'static str,
    /// Names the letters that lead to their terms.
    pub letters: &'static str,
    /// Names the list of kinds, and chooses all.
    pub all_kinds: &'static str,
    /// Names the link to the place of a term in the index.
    pub own_address: fn(&str) -> String,
}

/// The entries that the reader saved, in the library.
#[derive(Debug)]
pub struct SavedEntries {
    /// Heading.
    pub title: &'static str,
    /// Where they are kept.
    pub hint: &'static str,
    /// Names the button that takes the entry with that headword out of the list.
    pub remove: fn(&str) -> String,
}

/// The page of the reader's own texts.
#[derive(Debug)]
pub struct OwnText {
    /// What the page is called where it shows none.
    pub title: &'static str,
    /// Stands for the title of one that has none.
    pub untitled: &'static str,
    /// Where they are kept.
    pub only_here: &'static str,
    /// Leads to where its words are explained.
    pub words: &'static str,
    /// Leads to where the words that are selected are explained.
    pub explain: &'static str,
    /// Leads to where what is read of it is chosen and changed.
    pub review: &'static str,
    /// This browser keeps no text of that address.
    pub missing: &'static str,
    /// Where scripting is off.
    pub needs_script: &'static str,
    /// Stands before a note that a machine has written and nobody has looked at.
    pub draft: &'static str,
}

/// The length and level of a lesson.
#[derive(Debug)]
pub struct Measure {
    /// Each level of the Common European Framework, from A1 to C2, and what it means.
    pub levels: [(&'static str, &'static str); 6],
    /// Number of words, and minutes to read them: `764 words · 6 min`.
    pub length: fn(u32, u32) -> String,
}

impl OwnText {
    /// The title of a text, or what stands for it.
    pub fn title_of<'t>(&self, title: &'t str) -> &'t str {
        if title.is_empty() {
            self.untitled
        } else {
            title
        }
    }
}

impl Measure {
    /// Level and length: `B2 · 764 words · 6 min`; the length alone where nobody has said the level.
    pub fn line(&self, level: &str, words: u32, minutes: u32) -> String {
        let length = (self.length)(words, minutes);
        match level {
            "" => length,
            level => format!("{level}\u{a0}· {length}"),
        }
    }

    /// A level with what it means: `B2, upper intermediate`. A level that is none of the framework's is
    /// shown as it is.
    pub fn level(&self, level: &str) -> String {
        match self.levels.iter().find(|(code, _)| *code == level) {
            Some((code, meaning)) => format!("{code}, {meaning}"),
            None => level.to_owned(),
        }
    }
}

/// The article and the tools beside it.
#[derive(Debug)]
pub struct Article {
    /// Names the tools.
    pub tools: &'static str,
    /// What to do, above the text until the first tap.
    pub greeting: &'static str,
    /// Heading of the summary.
    pub in_brief: &'static str,
    /// Before the day up to which what a text says is true.
    pub as_of: &'static str,
    /// Leads to the same text at a lower level.
    pub simpler: &'static str,
    /// Leads to the same text at a higher level.
    pub richer: &'static str,
    /// Before the title of the box about a point of the language.
    pub language_point: &'static str,
    /// Names what stands at the end of a lesson.
    pub onward: &'static str,
    /// Before the lesson that follows.
    pub next_text: &'static str,
    /// Heading of where the text comes from.
    pub about: &'static str,
    /// The text was written for learners.
    pub written_for_learning: &'static str,
    /// Passes the address of the page or entry on.
    pub share: &'static str,
    /// Leads to where the text is sent, or saved as a file.
    pub send: &'static str,
    /// Leads to where a lesson is prepared for a class.
    pub prepare: &'static str,
}

/// The questions about a lesson.
#[derive(Debug)]
pub struct Questions {
    /// Heading.
    pub title: &'static str,
    /// Unfolds what is right, and why.
    pub answer: &'static str,
    /// Asks for the words that are missing in sentences.
    pub gaps: &'static str,
    /// Asks which explanation goes with which name.
    pub matching: &'static str,
    /// The answer given is right.
    pub right: &'static str,
    /// Only accents are wanting in the answer that was typed.
    pub almost: &'static str,
    /// The answer given is not right.
    pub wrong: &'static str,
    /// What may be said of a statement: that it is true, that it is false.
    pub yes_no: [&'static str; 2],
    /// What a statement may be: a fact, or what somebody claims.
    pub fact_claim: [&'static str; 2],
}

impl Questions {
    /// What a question asks. What exercises ask is the same in every lesson.
    pub fn ask<'q>(&'q self, question: &'q Question) -> &'q str {
        match question.kind {
            QuestionKind::Gaps => self.gaps,
            QuestionKind::Match => self.matching,
            _ => &question.ask.text,
        }
    }

    /// What stands for the answer of that number.
    pub fn answer(&self, question: &Question, number: u32) -> String {
        let at = number.saturating_sub(FIRST) as usize;
        let two = match question.kind {
            QuestionKind::TrueFalse => self.yes_no,
            QuestionKind::FactOrClaim => self.fact_claim,
            QuestionKind::Order => return number.to_string(),
            QuestionKind::Choice
            | QuestionKind::WhoSays
            | QuestionKind::Gaps
            | QuestionKind::Match
            | QuestionKind::Open => {
                let choice = question.choices.get(at);
                return choice.map(|choice| choice.text.clone()).unwrap_or_default();
            }
        };
        two.get(at).copied().unwrap_or_default().to_owned()
    }
}

/// Names of languages.
#[derive(Debug)]
pub struct Languages {
    /// Each language that has a name here, by its tag.
    pub names: &'static [(&'static str, &'static str)],
    /// Stands for the language of a text that has none.
    pub of_any_text: &'static str,
    /// Stands for the language of notes that has none.
    pub of_any_notes: &'static str,
}

impl Languages {
    /// The name of an article's language, by its BCP 47 tag.
    pub fn of_text(&self, tag: &str) -> &'static str {
        self.name(tag).unwrap_or(self.of_any_text)
    }

    /// The name of the notes' language, which stands for the notes: the tool, the setting.
    pub fn of_notes(&self, tag: &str) -> &'static str {
        self.name(tag).unwrap_or(self.of_any_notes)
    }

    /// Names the button that shows the note of the paragraph with that number; 0 stands for none.
    pub fn note_of(&self, tag: &str, number: u32) -> String {
        match number {
            0 => self.of_notes(tag).to_owned(),
            _ => format!("{}, §\u{a0}{number}", self.of_notes(tag)),
        }
    }

    fn name(&self, tag: &str) -> Option<&'static str> {
        let language = tag.split('-').next();
        let found = self
            .names
            .iter()
            .find(|(known, _)| Some(*known) == language);
        found.map(|(_, name)| *name)
    }
}

/// An entry, wherever it is shown.
#[derive(Debug)]
pub struct Entry {
    /// The abbreviated gender after a headword.
    pub gender: fn(Gender) -> &'static str,
    /// Before the pattern of an expression.
    pub pattern: &'static str,
    /// Before an example.
    pub example: &'static str,
    /// Before a single source.
    pub source: &'static str,
    /// Before several sources.
    pub sources: &'static str,
    /// Between sources.
    pub semicolon: &'static str,
    /// Before the day on which the facts were true.
    pub as_of: &'static str,
    /// Names a map.
    pub map: &'static str,
    /// Whose borders a map shows.
    pub borders: &'static str,
    /// Before the day on which the only source was read.
    pub source_checked: &'static str,
    /// Before the day on which several sources were read.
    pub sources_checked: &'static str,
}

/// What surrounds the entry that is explained.
#[derive(Debug)]
pub struct Explanation {
    /// Back to the entry before.
    pub step_back: &'static str,
    /// Says the headword aloud.
    pub say: &'static str,
    /// There is only a voice that sends the words away.
    pub only_online_voice: &'static str,
    /// Allows that voice and says the headword.
    pub say_online: &'static str,
    /// Saves the entry.
    pub save: &'static str,
    /// The entry is saved.
    pub saved: &'static str,
    /// To the mention before.
    pub previous: &'static str,
    /// To the mention after.
    pub next: &'static str,
    /// Which mention it is, counted from 1, and of how many.
    pub mention_of: fn(usize, usize) -> String,
    /// Back to the mention from which the reader moved.
    pub my_place: &'static str,
    /// Heading of related entries.
    pub see_also: &'static str,
}

/// The lesson's glossary, on the page and in its panel.
#[derive(Debug)]
pub struct Glossary {
    /// Its name: the tool, its heading, the title of its panel.
    pub title: &'static str,
    /// Heading of the entries of a kind.
    pub kind: fn(Kind) -> &'static str,
    /// From an entry back to the text.
    pub back_to_text: &'static str,
    /// Names the field that narrows the list.
    pub search: &'static str,
    /// No entry fits the search.
    pub nothing_found: &'static str,
    /// Shows only entries that the reader saved.
    pub only_saved: &'static str,
    /// How many entries fit the search.
    pub entries: fn(usize) -> String,
    /// How many mentions an entry has.
    pub mentions: fn(usize) -> String,
}

/// The settings, each with its choices in the order in which they are offered.
#[derive(Debug)]
pub struct Settings {
    /// Their name: the tool, the title of their panel.
    pub title: &'static str,
    /// Where the notes stand: hidden, by paragraph, below, beside.
    pub notes: [&'static str; 4],
    /// A tap on a sentence shows its English.
    pub sentences: &'static str,
    /// In which languages explanations are.
    pub explanations: &'static str,
    /// An explanation in the language of the text and in that of the notes.
    pub both_languages: &'static str,
    /// The size of the letters.
    pub size: &'static str,
    /// From the smallest to the largest.
    pub sizes: [&'static str; 6],
    /// The length of a line.
    pub width: &'static str,
    /// From the narrowest to the widest.
    pub widths: [&'static str; 3],
    /// Letterforms.
    pub typeface: &'static str,
    /// With serifs, without.
    pub typefaces: [&'static str; 2],
    /// Paper and ink.
    pub theme: &'static str,
    /// As the device, light, sepia, dark.
    pub themes: [&'static str; 4],
    /// Which names are underlined.
    pub mark_names: &'static str,
    /// Which expressions are underlined.
    pub mark_words: &'static str,
    /// First, all, none.
    pub markings: [&'static str; 3],
    /// What a printed lesson has beside its text.
    pub printing: &'static str,
    /// Glosses, explanations, text only.
    pub printings: [&'static str; 3],
    /// Single letters are commands.
    pub letter_keys: &'static str,
    /// Leads to everything that the browser keeps for the site.
    pub kept_here: &'static str,
    /// Allows a voice that sends the words away.
    pub online_voice: &'static str,
}

/// The list of keys.
#[derive(Debug)]
pub struct Keys {
    /// Its heading, and the title of its panel.
    pub title: &'static str,
    /// Each key and what it does.
    pub list: [(&'static str, &'static str); 7],
}

/// The frame of every panel.
#[derive(Debug)]
pub struct Panel {
    /// Closes it.
    pub close: &'static str,
}

/// Lines that tell the reader something.
#[derive(Debug)]
pub struct Notices {
    /// The app could not start, or not yet: mentions are links.
    pub links_only: &'static str,
    /// Storage is refused or full.
    pub not_kept: &'static str,
    /// A page of the site did not arrive.
    pub not_arrived: &'static str,
    /// The address is in the clipboard.
    pub address_copied: &'static str,
    /// The address cannot be copied.
    pub address_not_copied: &'static str,
    /// All texts are kept.
    pub texts_kept: &'static str,
    /// Not all texts could be kept.
    pub texts_not_kept: &'static str,
    /// A newer version of the site is there.
    pub new_version: &'static str,
    /// Changes to the newer version.
    pub reload: &'static str,
    /// There is no page at this address, or none that is kept.
    pub no_such_page: &'static str,
    /// Closes the line.
    pub dismiss: &'static str,
}

/// Days, as they are written.
#[derive(Debug)]
pub struct Dates {
    /// Names of months.
    months: [&'static str; 12],
    /// A day of a month, the month's name, the year.
    written: fn(u32, &str, u32) -> String,
}

impl Dates {
    /// `3 April 2025`, from an ISO 8601 day; anything else is shown as it is.
    pub fn day(&self, iso: &str) -> String {
        self.read_day(iso).unwrap_or_else(|| iso.to_owned())
    }

    fn read_day(&self, iso: &str) -> Option<String> {
        let mut parts = iso.splitn(3, '-').map(|part| part.parse::<u32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let month = self.months.get(month.checked_sub(1)? as usize)?;
        Some((self.written)(day, month, year))
    }
}

/// The words of the interface in that language.
pub fn strings(interface: Interface) -> &'static Strings {
    match interface {
        Interface::French => &fr::FRENCH,
        Interface::English => &en::ENGLISH,
    }
}

/// The words that belong to an article in that language: its own, where the interface has them.
pub fn strings_of(lang: &str, interface: Interface) -> &'static Strings {
    let own = Interface::ALL.iter().find(|known| known.word() == lang);
    strings(own.copied().unwrap_or(interface))
}

/// Some words in every language, for a time at which nobody knows yet which one the reader chose.
pub fn in_each_language(words: impl Fn(&Strings) -> &'static str, between: &'static str) -> Html {
    html! {
        { for Interface::ALL.iter().map(|&interface| {
            let strings = strings(interface);
            let is_first = Some(&interface) == Interface::ALL.first();
            html! {
                <>
                    if !is_first {
                        <span>{ between }</span>
                    }
                    <span lang={strings.lang}>{ words(strings) }</span>
                </>
            }
        }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_each_language_writes_them() {
        let french = &strings(Interface::French).dates;
        assert_eq!(french.day("2025-04-03"), "3\u{a0}avril 2025");
        assert_eq!(french.day("2025-08-01"), "1ᵉʳ\u{a0}août 2025");
        let english = &strings(Interface::English).dates;
        assert_eq!(english.day("2025-08-01"), "1\u{a0}August 2025");
    }

    #[test]
    fn what_is_no_day_is_shown_as_it_is() {
        let dates = &strings(Interface::English).dates;
        for text in ["", "2025", "2025-04", "2025-00-01", "2025-13-01", "spring"] {
            assert_eq!(dates.day(text), text);
        }
    }

    #[test]
    fn an_article_has_words_of_its_own_language_where_the_interface_speaks_it() {
        assert_eq!(strings_of("en", Interface::French).lang, "en");
        assert_eq!(strings_of("es", Interface::French).lang, "fr");
    }
}
