//! The tokens of HTML, as the HTML Standard cuts a page into them (13.2.5, “Tokenization”). What no reader sees is left
//! out: comments, document types, faults.

use std::borrow::Cow;

use super::references::References;

/// The most attributes of an element that are kept: each is compared with those before it.
const MOST_ATTRIBUTES: usize = 64;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// An element begins.
    Start(Tag),
    /// An element ends, by its name.
    End(String),
    /// Text between tags.
    Text(Cow<'t, str>),
}

/// The tag with which an element begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    /// The name of the element, in small letters.
    pub(super) name: String,
    /// Name, in small letters, and value of each attribute; of two with one name the first.
    pub(super) attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// What is in an element that holds no others: it goes on to the element's own end tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Raw {
    /// Words, with references to characters.
    Words,
    /// Text as it stands.
    Code,
    /// The same, but that what looks like a script in a comment belongs to it.
    Script,
}

/// Cuts a page into tokens.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    rest: &'t str,
    /// The line of what comes next, from 1.
    line: usize,
    /// What the element is that has just begun, and its name.
    raw: Option<(Raw, String)>,
    references: &'t References,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(page: &'t str, references: &'t References) -> Self {
        Tokens {
            rest: page,
            line: 1,
            raw: None,
            references,
        }
    }

    /// The element that has just begun holds no others.
    pub(super) fn holds(&mut self, raw: Raw, name: &str) {
        self.raw = Some((raw, name.to_owned()));
    }

    /// The next token, and the line on which it begins; of a tag the line on which it ends.
    pub(super) fn next(&mut self) -> Option<(Token<'t>, usize)> {
        if let Some((raw, name)) = self.raw.take() {
            let line = self.line;
            let text = self.take(raw_end(self.rest, raw, &name));
            if !text.is_empty() {
                let text = match raw {
                    Raw::Words => self.references.decoded(text),
                    Raw::Code | Raw::Script => Cow::Borrowed(text),
                };
                return Some((Token::Text(text), line));
            }
        }
        loop {
            let end = text_end(self.rest);
            if end > 0 {
                let line = self.line;
                let text = self.references.decoded(self.take(end));
                return Some((Token::Text(text), line));
            }
            if self.rest.is_empty() {
                return None;
            }
            let (markup, token) = self.markup();
            self.take(markup);
            if let Some(token) = token {
                return Some((token, self.line));
            }
        }
    }

    fn take(&mut self, bytes: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.line += taken.bytes().filter(|byte| *byte == b'\n').count();
        self.rest = rest;
        taken
    }

    /// How long the markup is that comes next, and the tag that it is, if it is one.
    fn markup(&self) -> (usize, Option<Token<'t>>) {
        let rest = self.rest;
        let up_to = |from: usize, end: &str| {
            let found = rest.get(from..).and_then(|rest| rest.find(end));
            found.map_or(rest.len(), |at| from + at + end.len())
        };
        if let Some(comment) = rest.strip_prefix("<!--") {
            let start = rest.len() - comment.len();
            let length = if comment.starts_with('>') {
                start + 1
            } else if comment.starts_with("->") {
                start + 2
            } else {
                let is_end = |at: &usize| {
                    let rest = comment.get(*at..).unwrap_or_default();
                    rest.starts_with("-->") || rest.starts_with("--!>")
                };
                let mut dashes = comment.match_indices('-').map(|(at, _)| at);
                let end = dashes.find(is_end);
                end.map_or(rest.len(), |end| up_to(start + end, ">"))
            };
            return (length, None);
        }
        let is_end = rest.starts_with("</");
        let name_start = if is_end { 2 } else { 1 };
        let is_tag = rest
            .get(name_start..)
            .is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        if !is_tag {
            return (up_to(name_start, ">"), None);
        }
        match self.tag(name_start) {
            None => (rest.len(), None),
            Some((end, tag)) if is_end => (end, Some(Token::End(tag.name))),
            Some((end, tag)) => (end, Some(Token::Start(tag))),
        }
    }

    /// The tag whose name begins there, and where it ends. A tag that does not end is none.
    fn tag(&self, name_start: usize) -> Option<(usize, Tag)> {
        let mut at = Cursor {
            text: self.rest,
            at: name_start,
        };
        let mut tag = Tag {
            name: at
                .until(|c| is_space(c) || matches!(c, '/' | '>'))
                .to_ascii_lowercase(),
            attributes: Vec::new(),
        };
        loop {
            at.until(|c| !is_space(c) && c != '/');
            if at.eat('>') {
                return Some((at.at, tag));
            }
            at.peek()?;
            let start = at.at;
            at.eat('=');
            at.until(|c| is_space(c) || matches!(c, '/' | '>' | '='));
            let name = self.rest.get(start..at.at)?.to_ascii_lowercase();
            at.until(|c| !is_space(c));
            let mut value = "";
            if at.eat('=') {
                at.until(|c| !is_space(c));
                value = match at.peek()? {
                    quote @ ('"' | '\'') => {
                        at.eat(quote);
                        let value = at.until(|c| c == quote);
                        at.eat(quote).then_some(value)?
                    }
                    _ => at.until(|c| is_space(c) || c == '>'),
                };
            }
            if tag.attributes.len() < MOST_ATTRIBUTES && tag.attribute(&name).is_none() {
                let value = self.references.decoded_attribute(value);
                tag.attributes.push((name, value.into_owned()));
            }
        }
    }
}

/// A place in a text.
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, c: char) -> bool {
        let is_there = self.rest().starts_with(c);
        if is_there {
            self.at += c.len_utf8();
        }
        is_there
    }

    /// Goes to the first character of that kind, or to the end; returns what stands before it.
    fn until(&mut self, is_end: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let end = rest.find(is_end).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Where the text ends with which a page begins: at the first markup.
fn text_end(page: &str) -> usize {
    let is_markup = |(at, _): &(usize, &str)| {
        let after = page.get(at + 1..).unwrap_or_default();
        match after.chars().next() {
            Some('!' | '?') => true,
            Some('/') => after.len() > 1,
            Some(c) => c.is_ascii_alphabetic(),
            None => false,
        }
    };
    let found = page.match_indices('<').find(is_markup);
    found.map_or(page.len(), |(at, _)| at)
}

/// Where an element that holds no others ends: at its own end tag.
fn raw_end(page: &str, raw: Raw, name: &str) -> usize {
    /// Whether a comment is open in a script, and a script within that.
    #[derive(PartialEq)]
    enum Inside {
        Script,
        Comment,
        ScriptInComment,
    }
    let mut inside = Inside::Script;
    let mut at = 0;
    while let Some(next) = page.get(at..).and_then(|rest| rest.find(['<', '-'])) {
        at += next;
        let rest = page.get(at..).unwrap_or_default();
        let is_end = is_tag_of(rest, "</", name);
        match inside {
            Inside::Script if raw == Raw::Script && rest.starts_with("<!--") => {
                inside = Inside::Comment;
                // Its dashes may end it, too.
                at += 1;
            }
            Inside::Script | Inside::Comment if is_end => return at,
            Inside::Comment | Inside::ScriptInComment if rest.starts_with("-->") => {
                inside = Inside::Script;
            }
            Inside::Comment if is_tag_of(rest, "<", name) => inside = Inside::ScriptInComment,
            Inside::ScriptInComment if is_end => inside = Inside::Comment,
            _ => {}
        }
        at += 1;
    }
    page.len()
}

/// Whether a text begins with a tag of that element.
fn is_tag_of(text: &str, start: &str, name: &str) -> bool {
    let tag = text.strip_prefix(start);
    let Some((found, after)) = tag.and_then(|tag| tag.split_at_checked(name.len())) else {
        return false;
    };
    found.eq_ignore_ascii_case(name) && after.starts_with(|c| is_space(c) || matches!(c, '/' | '>'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::cell::RefCell;

    use html5ever::tokenizer::states::RawKind;
    use html5ever::tokenizer::{
        BufferQueue, TagKind, Token as OtherToken, TokenSink, TokenSinkResult, Tokenizer,
    };
    use proptest::prelude::*;

    use super::*;

    /// What is in an element of that name, for these tests.
    fn raw(name: &str) -> Option<Raw> {
        match name {
            "script" => Some(Raw::Script),
            "style" => Some(Raw::Code),
            "title" => Some(Raw::Words),
            _ => None,
        }
    }

    /// Adds a token, and joins texts that follow each other.
    fn add(tokens: &mut Vec<Token<'static>>, token: Token<'_>) {
        match (tokens.last_mut(), token) {
            (Some(Token::Text(before)), Token::Text(text)) => before.to_mut().push_str(&text),
            (_, Token::Text(text)) => tokens.push(Token::Text(Cow::Owned(text.into_owned()))),
            (_, Token::Start(tag)) => tokens.push(Token::Start(tag)),
            (_, Token::End(name)) => tokens.push(Token::End(name)),
        }
    }

    fn tokens(page: &str) -> Vec<Token<'static>> {
        let references = References::new();
        let mut tokens = Tokens::new(page, &references);
        let mut all = Vec::new();
        let mut last_line = 1;
        while let Some((token, line)) = tokens.next() {
            assert!(line >= last_line, "{page:?}");
            last_line = line;
            if let Token::Start(tag) = &token
                && let Some(raw) = raw(&tag.name)
            {
                tokens.holds(raw, &tag.name);
            }
            add(&mut all, token);
        }
        let lines = page.matches('\n').count();
        assert_eq!(tokens.line, 1 + lines, "{page:?}");
        all
    }

    #[derive(Default)]
    struct Sink(RefCell<Vec<Token<'static>>>);

    impl TokenSink for Sink {
        type Handle = ();

        fn process_token(&self, token: OtherToken, _: u64) -> TokenSinkResult<()> {
            let mut all = self.0.borrow_mut();
            match token {
                OtherToken::TagToken(tag) => {
                    let name = tag.name.to_string();
                    let kind = raw(&name).filter(|_| tag.kind == TagKind::StartTag);
                    let attributes = tag.attrs.iter().map(|attribute| {
                        let name = attribute.name.local.to_string();
                        (name, attribute.value.to_string())
                    });
                    let attributes = attributes.collect();
                    add(
                        &mut all,
                        match tag.kind {
                            TagKind::StartTag => Token::Start(Tag { name, attributes }),
                            TagKind::EndTag => Token::End(name),
                        },
                    );
                    match kind {
                        Some(Raw::Script) => TokenSinkResult::RawData(RawKind::ScriptData),
                        Some(Raw::Code) => TokenSinkResult::RawData(RawKind::Rawtext),
                        Some(Raw::Words) => TokenSinkResult::RawData(RawKind::Rcdata),
                        None => TokenSinkResult::Continue,
                    }
                }
                OtherToken::CharacterTokens(text) => {
                    add(&mut all, Token::Text(Cow::Borrowed(&*text)));
                    TokenSinkResult::Continue
                }
                _ => TokenSinkResult::Continue,
            }
        }
    }

    /// What html5ever makes of it, which follows the standard to the letter.
    fn by_the_letter(page: &str) -> Vec<Token<'static>> {
        let input = BufferQueue::default();
        input.push_back(page.into());
        let tokenizer = Tokenizer::new(Sink::default(), Default::default());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink.0.into_inner()
    }

    #[test]
    fn pages_are_cut_as_the_standard_says() {
        for page in [
            "<p class=a id='b' CLASS=c hidden>L’&eacute;t&eacute; &amp &lt;b&gt; &#233;&#xE9; &#128;</p>",
            "<a href=\"?a=1&copy=2&copy;&amp;b\">x</a>",
            "a < b, c <3 d </ e </> f <!doctype html> g <?xml?> h <![CDATA[i]]> j",
            "<!-- a --> b <!--> c <!---> d <!---- e --!> f <!-- g",
            "<title>a &lt; <b> </titles></TITLE > b",
            "<script>if (a < b) '</scripts>' </script> c",
            "<script><!-- <script> a </script> b --> c </script> d",
            "<script><!--> a </script> b <script><!-- a </script> c",
            "<style>a &gt; b { } </style> c <style>",
            "<br/><br /><a/b=c / d = e =f><p <a>",
            "<a b=\"c",
            "<a",
            "&",
            "&#; &#x; &#xg; &nothing; &notin; &not a &notit; &hellip &hellip;",
            "&#0; &#55296; &#1114112; &#99999999999;",
            "&gbreve;&OElig;&nbsp;&ldquo;&rsquo;",
        ] {
            assert_eq!(tokens(page), by_the_letter(page), "{page}");
        }
    }

    /// Pieces of which pages are put together.
    fn piece() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec![
            "<",
            ">",
            "</",
            "/",
            "=",
            "\"",
            "'",
            "!",
            "?",
            "-",
            "--",
            "<!--",
            "-->",
            "--!>",
            "&",
            ";",
            "#",
            "x",
            "a",
            "é",
            " ",
            "\n",
            "p",
            "<p",
            "<p ",
            "class",
            "script",
            "<script",
            "</script",
            "<script>",
            "</script>",
            "<style>",
            "</style",
            "<title>",
            "</title>",
            "&amp;",
            "&eacute",
            "&lt;",
            "&#x41;",
            "&#",
            "&not",
            "1",
            "Z",
        ])
    }

    proptest! {
        #[test]
        fn any_page_is_cut_as_the_standard_says(pieces in prop::collection::vec(piece(), 0..24)) {
            let page = pieces.concat();
            prop_assert_eq!(tokens(&page), by_the_letter(&page), "{}", page);
        }
    }

    #[test]
    fn names_of_characters_are_sorted() {
        let names = include_str!("entities.txt").lines();
        let names: Vec<&str> = names
            .map(|line| line.split([';', ' ']).next().unwrap())
            .collect();
        assert!(names.is_sorted());
    }
}
