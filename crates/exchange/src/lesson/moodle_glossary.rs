//! A glossary of Moodle, which then links the words in every page of a course.
//!
//! The form is what Moodle itself writes and reads: `mod/glossary/lib.php` (`glossary_generate_export_file`) and
//! `mod/glossary/import.php`. Explanations are HTML, escaped as the text of an element.

use std::collections::BTreeMap;
use std::fmt::Write;

use reading::lesson::Lesson;

use super::markup::{explanation, source};
use super::occurrence::{Occurrence, occurrences};
use crate::xml::escaped;

/// The entries of a lesson in both languages, for « Import entries » in a glossary of Moodle.
///
/// The forms that occur in the text are aliases, so that they are linked too; a form of two entries is none.
pub fn write_moodle_glossary(lesson: &Lesson) -> String {
    let article = &lesson.article;
    let occurrences = occurrences(lesson);
    let claims = claims(&occurrences);
    let mut intro = String::new();
    for line in [
        &article.title.text,
        &article.author,
        &article.licence,
        &article.date,
    ] {
        if !line.is_empty() {
            let _ = write!(intro, "<p>{}</p>", escaped(line));
        }
    }
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<GLOSSARY>\n<INFO>\n");
    leaf(&mut xml, "NAME", &article.title.text);
    leaf(&mut xml, "INTRO", &intro);
    for (name, value) in [
        ("INTROFORMAT", HTML),
        ("ALLOWDUPLICATEDENTRIES", "0"),
        ("DISPLAYFORMAT", "dictionary"),
        ("SHOWSPECIAL", "1"),
        ("SHOWALPHABET", "1"),
        ("SHOWALL", "1"),
        ("ALLOWCOMMENTS", "0"),
        ("USEDYNALINK", "1"),
        ("DEFAULTAPPROVAL", "1"),
        ("GLOBALGLOSSARY", "0"),
        ("ENTBYPAGE", "20"),
    ] {
        leaf(&mut xml, name, value);
    }
    xml.push_str("<ENTRIES>\n");
    for occurrence in &occurrences {
        let entry = occurrence.entry;
        // Moodle refuses an entry without a word.
        if entry.headword.trim().is_empty() {
            continue;
        }
        let mut definition = explanation(entry, occurrence.here, article);
        for each in &entry.sources {
            let _ = write!(definition, "<p><small>{}</small></p>", source(each));
        }
        xml.push_str("<ENTRY>\n");
        leaf(&mut xml, "CONCEPT", &entry.headword);
        leaf(&mut xml, "DEFINITION", &definition);
        // The name of an organisation is not linked where a common word has its letters.
        let heeds_capitals = if entry.is_expression() { "0" } else { "1" };
        for (name, value) in [
            ("FORMAT", HTML),
            ("USEDYNALINK", "1"),
            ("CASESENSITIVE", heeds_capitals),
            ("FULLMATCH", "1"),
            ("TEACHERENTRY", "1"),
        ] {
            leaf(&mut xml, name, value);
        }
        let is_alias = |form: &&&str| **form != entry.headword && claims.get(**form) == Some(&1);
        let mut aliases = occurrence.forms.iter().filter(is_alias).peekable();
        if aliases.peek().is_some() {
            xml.push_str("<ALIASES>\n");
            for alias in aliases {
                xml.push_str("<ALIAS>");
                leaf(&mut xml, "NAME", alias);
                xml.push_str("</ALIAS>\n");
            }
            xml.push_str("</ALIASES>\n");
        }
        xml.push_str("</ENTRY>\n");
    }
    xml.push_str("</ENTRIES>\n</INFO>\n</GLOSSARY>\n");
    xml
}

/// Moodle's number for HTML.
const HTML: &str = "1";

/// How many entries have each form.
fn claims<'l>(occurrences: &[Occurrence<'l>]) -> BTreeMap<&'l str, usize> {
    let mut claims = BTreeMap::new();
    for occurrence in occurrences {
        let headword = occurrence.entry.headword.as_str();
        let others = occurrence.forms.iter().filter(|form| **form != headword);
        for form in [headword].into_iter().chain(others.copied()) {
            *claims.entry(form).or_default() += 1;
        }
    }
    claims
}

fn leaf(xml: &mut String, name: &str, text: &str) {
    let _ = writeln!(xml, "<{name}>{}</{name}>", escaped(text));
}
