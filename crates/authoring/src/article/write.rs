//! Writing the body of an article or of notes as Markdown, so that `markdown` reads the same again.

use super::markdown::{BlockKind, ParsedBlock};
use super::{NO_NOTE, Passage};

/// Letters that mark something up wherever they stand. The bracket behind a link is not the only one that counts: one
/// within it ends its words.
const MARKS: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '&', '#', '~'];

/// The blocks, with an empty line between them. A block without words is one that no note faces.
pub(crate) fn body(blocks: &[ParsedBlock]) -> String {
    let blocks = blocks.iter().map(|block| {
        let before = match block.kind {
            BlockKind::Subheading => "## ",
            BlockKind::Paragraph => "",
            BlockKind::Quotation => "> ",
            BlockKind::List => "- ",
        };
        // The items of a list follow each other; other blocks have one passage.
        let lines = block.passages.iter().map(|passage| {
            let words = match passage.text.as_str() {
                "" => NO_NOTE.to_owned(),
                _ => inline(passage),
            };
            format!("{before}{words}")
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    blocks.collect::<Vec<_>>().join("\n\n") + "\n"
}

/// A passage on one line, with its links.
pub(crate) fn inline(passage: &Passage) -> String {
    let words = |range| passage.text.get(range).unwrap_or_default();
    let mut written = String::new();
    let mut at = 0;
    for link in &passage.links {
        escape(words(at..link.range.start), &mut written);
        if written.ends_with('!') {
            // Together they would begin an image.
            written.insert(written.len() - 1, '\\');
        }
        written.push('[');
        escape(words(link.range.clone()), &mut written);
        written.push_str("](#entry-");
        written.push_str(&link.entry);
        written.push(')');
        at = link.range.end;
    }
    escape(words(at..passage.text.len()), &mut written);
    written
}

/// Adds words; at the beginning of the line what would begin a block is none, either.
fn escape(words: &str, written: &mut String) {
    for letter in words.chars() {
        let digits = written.bytes().all(|byte| byte.is_ascii_digit());
        let begins_block = match letter {
            '-' | '+' | '>' | '=' => written.is_empty(),
            // `1. ` and `1) ` count the items of a list.
            '.' | ')' => digits && !written.is_empty(),
            _ => false,
        };
        if begins_block || MARKS.contains(&letter) {
            written.push('\\');
        }
        written.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Link;
    use crate::article::markdown::blocks;
    use crate::finding::Report;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    /// Words as they stand in lessons: on one line, with no spaces at their ends.
    fn words() -> impl Strategy<Value = String> {
        let marks = "[-a1é«.)(!\\[\\]*_`~#<>&;\\\\+='\"|:/ \u{a0}]{1,12}";
        let words = prop_oneof![marks, "[^\\p{Cc}]{1,12}", "[0-9]{1,3}[.)] .{1,4}"];
        let words = words.prop_map(|words| words.trim().replace(['\n', '\r'], ""));
        words.prop_filter("words", |words| {
            !words.is_empty() && words != NO_NOTE && !words.contains('\0')
        })
    }

    /// A passage in which each second part is a mention.
    fn passage() -> impl Strategy<Value = Passage> {
        vec(words(), 1..4).prop_map(|parts| {
            let mut passage = Passage::default();
            for (nth, part) in parts.into_iter().enumerate() {
                let start = passage.text.len();
                passage.text.push_str(&part);
                if nth % 2 == 1 {
                    passage.links.push(Link {
                        range: start..passage.text.len(),
                        entry: "onu".to_owned(),
                    });
                }
            }
            passage
        })
    }

    fn block() -> impl Strategy<Value = ParsedBlock> {
        let kinds = vec![
            BlockKind::Subheading,
            BlockKind::Paragraph,
            BlockKind::Quotation,
            BlockKind::List,
        ];
        (select(kinds), vec(passage(), 1..4)).prop_map(|(kind, mut passages)| {
            if kind != BlockKind::List {
                passages.truncate(1);
            }
            ParsedBlock {
                kind,
                line: 0,
                passages,
            }
        })
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(written in vec(block(), 1..5)) {
            // Lists that follow each other are one.
            let mut written = written;
            written.dedup_by_key(|block| block.kind);
            let markdown = body(&written);
            let mut report = Report::new("a");
            let mut read = blocks(&markdown, 0..markdown.len(), &mut report);
            for block in &mut read {
                block.line = 0;
                block.passages.iter_mut().for_each(|passage| passage.line = 0);
            }
            prop_assert_eq!(&read, &written, "{}", markdown);
            prop_assert!(report.into_findings().is_empty(), "{}", markdown);
        }
    }
}
