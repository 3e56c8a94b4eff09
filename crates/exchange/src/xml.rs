//! XML as a stream of events, as far as books and documents need it, and text as XML has it.
//!
//! No document type is read and no entity but the five of XML and numbers: what refers to another stays as it is
//! written. Namespaces are left aside: names come without their prefix, as only one meaning of each occurs in the files
//! that are read. What is open need not be closed in order, so that chapters of old books can be read too.

use std::borrow::Cow;
use std::fmt::Write;

use crate::fault::XmlFault;
use crate::limits::MOST_DEPTH;

/// What stands next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event<'t> {
    /// The start of an element.
    Start(Tag<'t>),
    /// The end of the element of this name. An element without content has one as well.
    End(&'t str),
    /// Text between tags.
    Text(Cow<'t, str>),
}

/// The start of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'t> {
    /// Its name without prefix.
    pub(crate) name: &'t str,
    attributes: &'t str,
}

/// Reads XML from its beginning to its end, once.
#[derive(Clone, Debug)]
pub(crate) struct Reader<'t> {
    rest: &'t str,
    depth: usize,
    /// The element that was empty, of which the end comes next.
    empty: Option<&'t str>,
}

/// The longest reference to a character, with its `;`.
const REFERENCE_BYTES: usize = 12;

impl<'t> Reader<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Reader {
            rest: text,
            depth: 0,
            empty: None,
        }
    }

    /// What stands next; nothing at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Event<'t>>, XmlFault> {
        if let Some(name) = self.empty.take() {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Some(Event::End(name)));
        }
        loop {
            let Some(markup) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Ok((!text.is_empty()).then(|| Event::Text(unescaped(text))));
            };
            if let Some(comment) = markup.strip_prefix("!--") {
                self.rest = after(comment, "-->")?;
            } else if let Some(data) = markup.strip_prefix("![CDATA[") {
                let (text, rest) = data.split_once("]]>").ok_or(XmlFault::Broken)?;
                self.rest = rest;
                return Ok(Some(Event::Text(Cow::Borrowed(text))));
            } else if let Some(instruction) = markup.strip_prefix('?') {
                self.rest = after(instruction, "?>")?;
            } else if let Some(declaration) = markup.strip_prefix('!') {
                let end = tag_end(declaration)?;
                let (declaration, rest) = declaration.split_at(end);
                // The declarations of a document type stand between brackets.
                if declaration.contains('[') {
                    return Err(XmlFault::Entities);
                }
                self.rest = rest.get(1..).unwrap_or_default();
            } else {
                return self.tag(markup).map(Some);
            }
        }
    }

    /// A tag, from behind its `<`.
    fn tag(&mut self, markup: &'t str) -> Result<Event<'t>, XmlFault> {
        let end = tag_end(markup)?;
        let (tag, rest) = markup.split_at(end);
        self.rest = rest.get(1..).unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Event::End(local(name.trim_end())));
        }
        let begins_name = |c: char| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii();
        if !tag.starts_with(begins_name) {
            return Err(XmlFault::Broken);
        }
        if self.depth == MOST_DEPTH {
            return Err(XmlFault::TooDeep { most: MOST_DEPTH });
        }
        self.depth += 1;
        let (tag, is_empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name_end = tag.find(|c: char| c.is_ascii_whitespace());
        let (name, attributes) = tag.split_at(name_end.unwrap_or(tag.len()));
        let name = local(name);
        self.empty = is_empty.then_some(name);
        Ok(Event::Start(Tag { name, attributes }))
    }

    /// Goes to behind the end of the element that has just started.
    pub(crate) fn skip(&mut self) -> Result<(), XmlFault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?.ok_or(XmlFault::Broken)?;
        }
        Ok(())
    }

    /// Hands on each element within the one that has just started, and goes to behind its end. What is within an
    /// element is left out where `enter` says no.
    pub(crate) fn each_tag(
        &mut self,
        mut enter: impl FnMut(&Tag<'t>) -> bool,
    ) -> Result<(), XmlFault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if let Event::Start(tag) = self.next()?.ok_or(XmlFault::Broken)?
                && !enter(&tag)
            {
                self.skip()?;
            }
        }
        Ok(())
    }

    /// All text of the element that has just started, to behind its end. Runs of white space are one space.
    pub(crate) fn text(&mut self) -> Result<String, XmlFault> {
        let outside = self.depth.saturating_sub(1);
        let mut all = String::new();
        while self.depth > outside {
            match self.next()?.ok_or(XmlFault::Broken)? {
                Event::Text(text) => all.push_str(&text),
                // `Chapitre<br/>premier`
                Event::Start(tag) if tag.name == "br" => all.push(' '),
                _ => {}
            }
        }
        let words: Vec<&str> = all.split_whitespace().collect();
        Ok(words.join(" "))
    }
}

impl<'t> Tag<'t> {
    /// The value of an attribute, by its name without prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'t, str>> {
        let mut rest = self.attributes;
        loop {
            let (found, after) = rest.split_once('=')?;
            let after = after.trim_ascii_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, after) = after.get(1..)?.split_once(quote)?;
            if local(found.trim_ascii()) == name {
                return Some(unescaped(value));
            }
            rest = after;
        }
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// What stands behind an end.
fn after<'t>(text: &'t str, end: &str) -> Result<&'t str, XmlFault> {
    let (_, rest) = text.split_once(end).ok_or(XmlFault::Broken)?;
    Ok(rest)
}

/// Where the `>` of a tag is: not one in the value of an attribute.
fn tag_end(tag: &str) -> Result<usize, XmlFault> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Ok(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    Err(XmlFault::Broken)
}

/// Text with its references read.
fn unescaped(text: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = text.split_once('&') else {
        return Cow::Borrowed(text);
    };
    let mut read = before.to_owned();
    loop {
        let end = rest
            .bytes()
            .take(REFERENCE_BYTES)
            .position(|byte| byte == b';');
        let reference = end.and_then(|end| Some((rest.get(..end)?, rest.get(end + 1..)?)));
        match reference.and_then(|(name, after)| Some((character(name)?, after))) {
            Some((c, after)) => {
                read.push(c);
                rest = after;
            }
            None => read.push('&'),
        }
        let Some((before, after)) = rest.split_once('&') else {
            break;
        };
        read.push_str(before);
        rest = after;
    }
    read.push_str(rest);
    Cow::Owned(read)
}

/// A text as it stands in an element or an attribute, in one line; what XML cannot hold is left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // A line break that stands there as such may be read as a space.
            '\n' | '\r' | '\t' => {
                let _ = write!(escaped, "&#{};", u32::from(letter));
            }
            letter if is_held(letter) => escaped.push(letter),
            _ => {}
        }
    }
    escaped
}

/// Whether XML holds that letter.
pub(crate) fn is_held(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        letter => !letter.is_control(),
    }
}

/// The character that a reference stands for: `amp`, `#233`, `#xe9`.
fn character(name: &str) -> Option<char> {
    let number = match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => name.strip_prefix('#')?,
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    let is_text = |c: &char| *c >= ' ' || matches!(c, '\t' | '\n' | '\r');
    char::from_u32(number).filter(is_text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// The events of a text in a short form, with the fault at the end, if there is one.
    fn events(text: &str) -> Vec<String> {
        let mut reader = Reader::new(text);
        let mut events = Vec::new();
        loop {
            events.push(match reader.next() {
                Ok(Some(Event::Start(tag))) => format!("<{}", tag.name),
                Ok(Some(Event::End(name))) => format!("{name}>"),
                Ok(Some(Event::Text(text))) => text.into_owned(),
                Ok(None) => return events,
                Err(fault) => {
                    events.push(format!("{fault:?}"));
                    return events;
                }
            });
        }
    }

    #[test]
    fn elements_and_text() {
        let text = "<?xml version='1.0'?><!DOCTYPE ncx PUBLIC \"-//a\" \"b>c\"><!-- <x> -->\
            <w:a b=\"x > y\"><c /> un &amp; deux &#233;&#xE9; &nbsp; & &#0;<![CDATA[<d>&amp;]]></w:a >";
        let expected = [
            "<a",
            "<c",
            "c>",
            " un & deux éé &nbsp; & &#0;",
            "<d>&amp;",
            "a>",
        ];
        assert_eq!(events(text), expected);
    }

    #[test]
    fn what_is_no_xml_is_told() {
        for text in [
            "<",
            "<a",
            "<a b='>",
            "<!-- ",
            "<![CDATA[",
            "<? ",
            "<>",
            "< a>",
            "<1>",
        ] {
            assert_eq!(events(text), ["Broken"], "{text}");
        }
        let entities = "<!DOCTYPE a [<!ENTITY b 'bbb'>]><a>&b;</a>";
        assert_eq!(events(entities), ["Entities"]);
        let deep = "<a>".repeat(MOST_DEPTH + 1);
        assert_eq!(events(&deep).last().unwrap(), "TooDeep { most: 256 }");
        assert_eq!(
            events(&"<a></a>".repeat(MOST_DEPTH + 1)).len(),
            2 * MOST_DEPTH + 2
        );
    }

    #[test]
    fn attributes_are_found_by_their_name_without_prefix() {
        let mut reader = Reader::new("<a x = 'y=\"1\"' w:val=\"&lt;2>\" z>");
        let Some(Event::Start(tag)) = reader.next().unwrap() else {
            unreachable!();
        };
        assert_eq!(tag.attribute("x").as_deref(), Some("y=\"1\""));
        assert_eq!(tag.attribute("val").as_deref(), Some("<2>"));
        assert_eq!(tag.attribute("z"), None);
    }

    #[test]
    fn an_element_is_skipped_or_read_whole() {
        let mut reader = Reader::new("<a><b>un <i>deux</i><br/>\n trois</b><c/><d/>");
        reader.next().unwrap();
        reader.next().unwrap();
        assert_eq!(reader.text().unwrap(), "un deux trois");
        reader.next().unwrap();
        reader.skip().unwrap();
        assert!(matches!(reader.next(), Ok(Some(Event::Start(tag))) if tag.name == "d"));
        let mut unfinished = Reader::new("<a>un");
        unfinished.next().unwrap();
        assert_eq!(unfinished.skip(), Err(XmlFault::Broken));
    }
}
