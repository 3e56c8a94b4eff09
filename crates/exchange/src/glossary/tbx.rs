//! TBX, the form in which terminologies travel: ISO 30042:2019 is written, and read with the older one, whose elements
//! have other names.

use std::fmt::Write;

use reading::glossary::{Gender, Kind, OwnEntry, Source};

use super::taken::Taken;
use crate::fault::XmlFault;
use crate::xml::{Event, Reader, Tag, escaped, is_held};

/// Whether a text seems to be TBX.
pub fn looks_like_tbx(text: &str) -> bool {
    let head: String = text.chars().take(2000).collect();
    head.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('<')
        && ["<tbx", "<martif"].iter().any(|root| head.contains(root))
}

/// A term of the full name.
const FULL: &str = "fullForm";
/// One that is used in its place.
const SHORT: &str = "shortForm";
/// What is noted of a term that has no singular.
const PLURAL: &str = "plural";

/// Writes entries; `lang` is the language of their forms, a BCP 47 tag.
pub fn write_tbx(entries: &[OwnEntry], lang: &str) -> String {
    let tag = escaped(lang);
    let mut tbx = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"{tag}\" \
        xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<tbxHeader><fileDesc><sourceDesc><p>En regard</p></sourceDesc></fileDesc>\
        </tbxHeader>\n<text><body>\n"
    );
    for own in entries {
        write_entry(&mut tbx, own, lang);
    }
    tbx.push_str("</body></text>\n</tbx>\n");
    tbx
}

fn write_entry(tbx: &mut String, own: &OwnEntry, lang: &str) {
    let entry = &own.entry;
    // A string takes all that is written.
    let _ = writeln!(tbx, "<conceptEntry id=\"{}\">", written_id(&entry.id));
    leaf(tbx, "descrip", "subjectField", entry.kind.word());
    for source in &entry.sources {
        write_source(tbx, source);
    }
    let others = entry.texts.iter().filter(|text| text.lang != lang);
    let own_text = entry.text(lang).cloned().unwrap_or_default();
    for (tag, text) in [(lang, &own_text)]
        .into_iter()
        .chain(others.map(|text| (text.lang.as_str(), text)))
    {
        let _ = writeln!(tbx, "<langSec xml:lang=\"{}\">", escaped(tag));
        leaf(tbx, "descrip", "definition", &text.explanation);
        if !text.usage.is_empty() {
            let _ = writeln!(tbx, "<note>{}</note>", escaped(&text.usage));
        }
        if tag == lang {
            for (at, form) in own.forms.iter().enumerate() {
                let gender = entry.gender.filter(|_| at == 0);
                term(tbx, form, is_acronym(form).then_some("acronym"), gender);
            }
        } else if text.form.is_empty() && text.name.is_empty() {
            // Each language must have a term.
            term(tbx, &entry.headword, None, None);
        }
        if tag != lang && !text.form.is_empty() {
            term(tbx, &text.form, Some(SHORT), None);
        }
        if !text.name.is_empty() {
            term(tbx, &text.name, Some(FULL), None);
        }
        tbx.push_str("</langSec>\n");
    }
    tbx.push_str("</conceptEntry>\n");
}

/// A source with its address where that is one of the web: of others, TBX-Basic takes the words only.
fn write_source(tbx: &mut String, source: &Source) {
    let Source { title, url } = source;
    let is_of_web = ["https://", "http://"]
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|it| !it.is_empty()));
    if is_of_web {
        let (title, url) = (escaped(title), escaped(url));
        let _ = writeln!(
            tbx,
            "<xref type=\"externalCrossReference\" target=\"{url}\">{title}</xref>"
        );
    } else {
        leaf(tbx, "admin", "source", format!("{title} {url}").trim());
    }
}

/// An id as XML has them: letters, digits and few signs, and no digit first. [`read_id`] gives it back.
fn written_id(id: &str) -> String {
    let is_of_id = |letter: char| letter.is_ascii_alphanumeric() || ".-_".contains(letter);
    let id = id.replace(|letter| !is_of_id(letter), "_");
    match begins_id(&id) {
        true => id,
        false => format!("_{id}"),
    }
}

fn read_id(id: String) -> String {
    let rest = id.strip_prefix('_').filter(|rest| !begins_id(rest));
    rest.map(str::to_owned).unwrap_or(id)
}

fn begins_id(id: &str) -> bool {
    id.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
}

fn leaf(tbx: &mut String, name: &str, kind: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(tbx, "<{name} type=\"{kind}\">{}</{name}>", escaped(text));
    }
}

fn term(tbx: &mut String, text: &str, kind: Option<&str>, gender: Option<Gender>) {
    let _ = writeln!(tbx, "<termSec><term>{}</term>", escaped(text));
    leaf(tbx, "termNote", "termType", kind.unwrap_or_default());
    if let Some(gender) = gender {
        let (gender, is_plural) = match gender {
            Gender::M => ("masculine", false),
            Gender::F => ("feminine", false),
            Gender::MPl => ("masculine", true),
            Gender::FPl => ("feminine", true),
        };
        leaf(tbx, "termNote", "grammaticalGender", gender);
        // TBX-Basic has no category for the number.
        if is_plural {
            let _ = writeln!(tbx, "<note>{PLURAL}</note>");
        }
    }
    tbx.push_str("</termSec>\n");
}

/// Two capitals or more in one word.
fn is_acronym(form: &str) -> bool {
    form.chars().filter(|c| c.is_uppercase()).count() >= 2 && !form.contains(char::is_whitespace)
}

/// Elements that hold text, by their names or by their attribute `type`.
const LEAVES: [&str; 14] = [
    "term",
    "termNote",
    "descrip",
    "note",
    "admin",
    "xref",
    "definition",
    "subjectField",
    "termType",
    "grammaticalGender",
    "grammaticalNumber",
    "source",
    "externalCrossReference",
    "context",
];

/// Reads the entries of a TBX file; `lang` is the language of the forms that are wanted, a BCP 47 tag.
///
/// # Errors
///
/// Where it is no XML, or was cut.
pub fn read_tbx(text: &str, lang: &str) -> Result<Taken, XmlFault> {
    let mut markup = Reader::new(text.trim_start_matches('\u{feff}'));
    let mut taken = Taken::default();
    let mut reading = Reading::default();
    let mut place = 0;
    let mut is_whole = false;
    while let Some(event) = markup.next()? {
        match event {
            Event::Start(tag) => match tag.name {
                "termEntry" | "conceptEntry" => {
                    reading = Reading::default();
                    reading.own.entry.kind = Kind::Concept;
                    reading.own.entry.id = read_id(attribute(&tag, "id"));
                    place += 1;
                }
                "langSet" | "langSec" => {
                    let tag = attribute(&tag, "lang").to_lowercase();
                    tag.split('-')
                        .next()
                        .unwrap_or_default()
                        .clone_into(&mut reading.lang);
                }
                name if LEAVES.contains(&name) => {
                    let kind = match attribute(&tag, "type") {
                        // Another style has elements in place of the attribute.
                        none if none.is_empty() => name.to_owned(),
                        kind => kind,
                    };
                    reading.leaf = Some(Leaf {
                        name: name.to_owned(),
                        kind,
                        target: attribute(&tag, "target"),
                        text: String::new(),
                    });
                }
                _ => {}
            },
            Event::Text(more) => {
                if let Some(leaf) = &mut reading.leaf {
                    leaf.text.push_str(&more);
                }
            }
            Event::End(name) => match name {
                "termEntry" | "conceptEntry" => {
                    taken.take(place, std::mem::take(&mut reading).own);
                }
                "langSet" | "langSec" => reading.end_lang(lang),
                "tbx" | "martif" => is_whole = true,
                name if reading.leaf.as_ref().is_some_and(|leaf| leaf.name == name) => {
                    if let Some(leaf) = reading.leaf.take() {
                        reading.take(leaf, lang);
                    }
                }
                _ => {}
            },
        }
    }
    // What is open need not be closed, but the file must have its end.
    is_whole.then_some(taken).ok_or(XmlFault::Broken)
}

fn attribute(tag: &Tag<'_>, name: &str) -> String {
    let value = tag.attribute(name).unwrap_or_default();
    value.chars().filter(|letter| is_held(*letter)).collect()
}

/// An element that holds text.
struct Leaf {
    name: String,
    kind: String,
    target: String,
    text: String,
}

fn plural(gender: Option<Gender>) -> Option<Gender> {
    match gender {
        Some(Gender::M) => Some(Gender::MPl),
        Some(Gender::F) => Some(Gender::FPl),
        other => other,
    }
}

/// An entry as far as it was read.
#[derive(Default)]
struct Reading {
    own: OwnEntry,
    /// The language that is being read; none before the first.
    lang: String,
    /// The terms of that language: each with its type.
    terms: Vec<(String, String)>,
    leaf: Option<Leaf>,
}

impl Reading {
    fn take(&mut self, leaf: Leaf, lang: &str) {
        // A file that only looks like XML may have more in it.
        let text: String = leaf
            .text
            .chars()
            .filter(|letter| is_held(*letter))
            .collect();
        let text = text.trim().to_owned();
        if text.is_empty() {
            return;
        }
        // What is said of the whole entry is said in the language of its forms.
        let said_in = match self.lang.as_str() {
            "" => lang,
            lang => lang,
        }
        .to_owned();
        let own = &mut self.own;
        match (leaf.name.as_str(), leaf.kind.as_str()) {
            ("term", _) => self.terms.push((text, String::new())),
            ("note", _) if text == PLURAL && self.lang == lang && !self.terms.is_empty() => {
                own.entry.gender = plural(own.entry.gender);
            }
            ("note", _) => own.write_text(&said_in, |said| said.usage = text),
            (_, "definition") => own.write_text(&said_in, |said| said.explanation = text),
            (_, "subjectField") => {
                own.entry.kind = Kind::of_word(&text).unwrap_or(own.entry.kind);
            }
            (_, "termType") => {
                if let Some((_, kind)) = self.terms.last_mut() {
                    *kind = text;
                }
            }
            (_, "grammaticalGender") if self.lang == lang => {
                own.entry.gender = match text.as_str() {
                    "masculine" => Some(Gender::M),
                    "feminine" => Some(Gender::F),
                    _ => None,
                };
            }
            (_, "grammaticalNumber") if self.lang == lang && text == PLURAL => {
                own.entry.gender = plural(own.entry.gender);
            }
            ("xref", _) | (_, "source" | "externalCrossReference") => {
                let url = leaf.target;
                own.entry.sources.push(Source { title: text, url });
            }
            _ => {}
        }
    }

    /// What the terms of a language are: forms of the word, or what it is called there.
    fn end_lang(&mut self, lang: &str) {
        let terms = std::mem::take(&mut self.terms);
        let (full, others): (Vec<_>, Vec<_>) =
            terms.into_iter().partition(|(_, kind)| kind == FULL);
        let mut full = full.into_iter().map(|(term, _)| term);
        let said_in = std::mem::take(&mut self.lang);
        let own = &mut self.own;
        if said_in == lang {
            let forms: Vec<String> = others.into_iter().map(|(term, _)| term).collect();
            if forms.is_empty() {
                own.set_forms(full.collect());
            } else {
                let name = full.next().unwrap_or_default();
                own.set_forms(forms.into_iter().chain(full).collect());
                own.write_text(lang, |text| text.name = name);
            }
            own.entry.headword = own.forms.first().cloned().unwrap_or_default();
        } else {
            let name = full.next();
            let first = others.into_iter().next();
            own.write_text(&said_in, |text| match (name, first) {
                (None, Some((term, kind))) if kind != SHORT => text.name = term,
                (name, first) => {
                    text.name = name.unwrap_or_default();
                    text.form = first.map(|(term, _)| term).unwrap_or_default();
                }
            });
        }
    }
}
