//! A reader of GIFT after Moodle's documentation, for what is written of it. It panics where Moodle would refuse.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

/// A question as Moodle would take it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Gift {
    pub(crate) name: String,
    /// HTML.
    pub(crate) ask: String,
    pub(crate) answers: Answers,
    /// HTML.
    pub(crate) feedback: String,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Answers {
    Essay,
    TrueFalse(bool),
    /// Each with whether it is right; HTML.
    Choice(Vec<(bool, String)>),
    /// HTML, and a plain text.
    Matching(Vec<(String, String)>),
}

/// The signs that stand for themselves behind a backslash, as letters that occur in no text.
const SIGNS: [char; 7] = [':', '#', '=', '{', '}', '~', '\\'];

fn hidden(at: usize) -> char {
    char::from_u32(0xf_0000 + u32::try_from(at).unwrap()).unwrap()
}

fn hide(text: &str) -> String {
    let mut letters = text.chars().peekable();
    let mut read = String::new();
    while let Some(letter) = letters.next() {
        let sign = letters
            .peek()
            .and_then(|next| SIGNS.iter().position(|sign| sign == next));
        match sign {
            Some(at) if letter == '\\' => {
                read.push(hidden(at));
                letters.next();
            }
            _ => read.push(letter),
        }
    }
    read
}

fn show(text: &str) -> String {
    let mut text = text.trim_matches([' ', '\t', '\n']).to_owned();
    for (at, sign) in SIGNS.iter().enumerate() {
        text = text.replace(hidden(at), &sign.to_string());
    }
    text
}

/// A text that may name its format; HTML otherwise.
fn html(text: &str) -> String {
    let text = show(text);
    let text = text.strip_prefix("[html]").unwrap_or(&text);
    assert!(!text.starts_with('['), "another format: {text}");
    text.trim_matches([' ', '\t', '\n']).to_owned()
}

pub(crate) fn read(gift: &str) -> Vec<Gift> {
    let blocks = gift.split("\n\n").filter(|block| !block.trim().is_empty());
    blocks.map(read_question).collect()
}

fn read_question(block: &str) -> Gift {
    let text = hide(block.trim());
    assert!(!text.starts_with("//") && !text.starts_with("$CATEGORY"));
    let (name, text) = text.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (ask, answers) = text.split_once('{').unwrap();
    let (answers, behind) = answers.split_once('}').unwrap();
    assert_eq!(behind, "", "a gap in a sentence");
    let (answers, feedback) = answers.rsplit_once("####").unwrap_or((answers, ""));
    let answers = answers.trim();
    let kind = match answers {
        "" => Answers::Essay,
        "TRUE" | "T" => Answers::TrueFalse(true),
        "FALSE" | "F" => Answers::TrueFalse(false),
        _ if answers.starts_with('#') => panic!("a number: {answers}"),
        _ if answers.contains('~') => {
            let answers = answers.replace('=', "~=");
            let parts = answers
                .split('~')
                .map(str::trim)
                .filter(|part| !part.is_empty());
            let choices = parts.map(|part| {
                assert!(!part.starts_with('%') && !part.contains('#'), "{part}");
                let right = part.strip_prefix('=');
                (right.is_some(), html(right.unwrap_or(part)))
            });
            Answers::Choice(choices.collect())
        }
        _ if answers.contains("->") => {
            let pairs: Vec<&str> = answers.split('=').skip(1).collect();
            assert!(pairs.len() > 1, "one pair");
            let pairs = pairs.into_iter().map(|pair| {
                let (statement, answer) = pair.split_once("->").unwrap();
                (html(statement), show(answer))
            });
            Answers::Matching(pairs.collect())
        }
        _ => panic!("a short answer: {answers}"),
    };
    Gift {
        name: show(name),
        ask: html(ask),
        answers: kind,
        feedback: html(feedback),
    }
}
