//! XML as a stream of events, as far as TBX needs it. No document type with entities is read.

use std::borrow::Cow;

/// It is no XML, or was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// What stands next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event<'t> {
    /// The start of an element.
    Start(Tag<'t>),
    /// The end of the element of that name.
    End(&'t str),
    /// Text between tags.
    Text(Cow<'t, str>),
}

/// The start of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// Its name without prefix.
    pub(super) name: &'t str,
    attributes: &'t str,
}

/// How deep elements may be nested.
const MOST_DEPTH: usize = 64;

/// The longest reference to a character, with its `;`.
const REFERENCE_BYTES: usize = 12;

/// Reads XML from its beginning to its end, once.
pub(super) struct Markup<'t> {
    rest: &'t str,
    open: Vec<&'t str>,
    /// The element that was empty, of which the end comes next.
    empty: Option<&'t str>,
}

impl<'t> Markup<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Markup {
            rest: text.strip_prefix('\u{feff}').unwrap_or(text),
            open: Vec::new(),
            empty: None,
        }
    }

    /// What stands next; nothing at the end, where all that was opened is closed.
    pub(super) fn next(&mut self) -> Result<Option<Event<'t>>, Broken> {
        if let Some(name) = self.empty.take() {
            return Ok(Some(Event::End(name)));
        }
        loop {
            if self.rest.is_empty() {
                return if self.open.is_empty() {
                    Ok(None)
                } else {
                    Err(Broken)
                };
            }
            let Some(markup) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Ok(Some(Event::Text(unescaped(text))));
            };
            if let Some(comment) = markup.strip_prefix("!--") {
                self.rest = split(comment, "-->")?.1;
            } else if let Some(data) = markup.strip_prefix("![CDATA[") {
                let (text, rest) = split(data, "]]>")?;
                self.rest = rest;
                return Ok(Some(Event::Text(Cow::Borrowed(text))));
            } else if let Some(instruction) = markup.strip_prefix('?') {
                self.rest = split(instruction, "?>")?.1;
            } else if let Some(declaration) = markup.strip_prefix('!') {
                let (declaration, rest) = split(declaration, ">")?;
                if declaration.contains('[') {
                    return Err(Broken);
                }
                self.rest = rest;
            } else {
                return self.tag(markup).map(Some);
            }
        }
    }

    /// A tag, from behind its `<`.
    fn tag(&mut self, markup: &'t str) -> Result<Event<'t>, Broken> {
        let end = tag_end(markup).ok_or(Broken)?;
        let (tag, rest) = markup.split_at(end);
        self.rest = rest.get(1..).unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            let name = local(name.trim_end());
            let is_open = self.open.pop() == Some(name);
            return is_open.then_some(Event::End(name)).ok_or(Broken);
        }
        let (tag, is_empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name_end = tag.find(|c: char| c.is_ascii_whitespace());
        let (name, attributes) = tag.split_at(name_end.unwrap_or(tag.len()));
        let name = local(name);
        if name.is_empty() || self.open.len() == MOST_DEPTH {
            return Err(Broken);
        }
        if is_empty {
            self.empty = Some(name);
        } else {
            self.open.push(name);
        }
        Ok(Event::Start(Tag { name, attributes }))
    }
}

impl Tag<'_> {
    /// The value of the attribute of that name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        while let Some((known, behind)) = rest.split_once('=') {
            let value = behind.trim_start();
            let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, behind) = value.get(1..)?.split_once(mark)?;
            if local(known.trim()) == name {
                return Some(unescaped(value).into_owned());
            }
            rest = behind;
        }
        None
    }
}

/// Where the tag ends: a `>` in a value does not end it.
fn tag_end(markup: &str) -> Option<usize> {
    let mut quoted = None;
    markup.bytes().position(|byte| {
        match quoted {
            Some(mark) if byte == mark => quoted = None,
            None if matches!(byte, b'"' | b'\'') => quoted = Some(byte),
            _ => {}
        }
        quoted.is_none() && byte == b'>'
    })
}

fn split<'t>(text: &'t str, end: &str) -> Result<(&'t str, &'t str), Broken> {
    text.split_once(end).ok_or(Broken)
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// With the five entities of XML and numbers read; another stays as it is written.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut unescaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        unescaped.push_str(before);
        let end = behind
            .bytes()
            .take(REFERENCE_BYTES)
            .position(|byte| byte == b';');
        let reference = end.and_then(|end| Some((behind.get(..end)?, behind.get(end + 1..)?)));
        match reference.and_then(|(name, after)| Some((letter(name)?, after))) {
            Some((letter, after)) => {
                unescaped.push(letter);
                rest = after;
            }
            None => {
                unescaped.push('&');
                rest = behind;
            }
        }
    }
    unescaped.push_str(rest);
    Cow::Owned(unescaped)
}

fn letter(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        name => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number)
        }
    }
}
