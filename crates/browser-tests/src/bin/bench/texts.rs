//! Pages to measure against: without any app, and of a length that no lesson has.

use serde_json::{Value, json};

/// The article's words as plain HTML.
pub(crate) fn bare(lesson: &Value) -> String {
    let mut paragraphs = Vec::new();
    collect(lesson.get("lead").unwrap(), &mut paragraphs);
    for block in lesson.get("blocks").and_then(Value::as_array).unwrap() {
        collect(block, &mut paragraphs);
    }
    let title = lesson
        .pointer("/title/text")
        .and_then(Value::as_str)
        .unwrap();
    format!(
        "<!DOCTYPE html><html lang=fr><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>{title}</title><link rel=icon href=data:,><h1>{title}</h1><p>{}</p></html>",
        paragraphs.join("</p><p>")
    )
}

/// The text of each paragraph in a block.
fn collect(block: &Value, paragraphs: &mut Vec<String>) {
    if let Some(sentences) = block.get("sentences").and_then(Value::as_array) {
        let runs = sentences
            .iter()
            .flat_map(|sentence| sentence.as_array().unwrap());
        let texts = runs.filter_map(|run| {
            run.get("t")
                .or_else(|| run.pointer("/m/text"))
                .and_then(Value::as_str)
        });
        paragraphs.push(texts.collect());
    } else if let Some(parts) = block.as_object() {
        parts.values().for_each(|part| collect(part, paragraphs));
    }
}

/// Repeats the body, each paragraph and mention with a number of its own.
pub(crate) fn lengthen(lesson: &mut Value, times: usize) {
    let blocks = lesson
        .get("blocks")
        .and_then(Value::as_array)
        .unwrap()
        .clone();
    let (mut number, mut nth) = (0, first_mention(&blocks));
    let mut long = Vec::new();
    for _ in 0..times {
        for block in &blocks {
            let mut block = block.clone();
            for part in block.as_object_mut().unwrap().values_mut() {
                if part.get("sentences").is_some() {
                    number += 1;
                    part["id"] = json!(format!("p{number}"));
                    part["number"] = json!(number);
                }
                for sentence in part
                    .get_mut("sentences")
                    .and_then(Value::as_array_mut)
                    .into_iter()
                    .flatten()
                {
                    for run in sentence.as_array_mut().into_iter().flatten() {
                        if let Some(mention) = run.get_mut("m") {
                            mention["nth"] = json!(nth);
                            nth += 1;
                        }
                    }
                }
            }
            long.push(block);
        }
    }
    lesson["blocks"] = json!(long);
}

fn first_mention(blocks: &[Value]) -> u64 {
    let text = serde_json::to_string(blocks).unwrap();
    let at = text.find("\"nth\":").unwrap() + "\"nth\":".len();
    let digits: String = text[at..]
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap()
}
