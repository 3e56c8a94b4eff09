//! Words that are missing in sentences are typed, in a course that was sent.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::is_sound;

/// Its fields, what is said of each, and what is right in each.
const FIELDS: &str = "[...document.querySelectorAll('.question[data-kind=gaps] [type=text]')]";
const VERDICTS: &str = "[...document.querySelectorAll('.question[data-kind=gaps] .item')].map(it => it.dataset.verdict).join()";
const RIGHT: &str = "(at => document.querySelector('.bank').innerText.split('\\u2003')[document.querySelectorAll('.question[data-kind=gaps] .item')[at].dataset.right - 1])";

/// Somebody who has followed the link of a course with gaps.
async fn following(visit: Visit) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open("lire/#c=bibliobus&q=&ex=trous-1-3").await?;
    reader.until(&format!("{FIELDS}.length === 3")).await?;
    reader.ready().await?;
    Ok(reader)
}

async fn focus(reader: &Reader, at: usize) -> Outcome {
    let field = format!("{FIELDS}[{at}]");
    reader
        .see(&format!(
            "{field}.scrollIntoView({{ block: 'center' }}), {field}.focus(), {field}.select()"
        ))
        .await
        .map(drop)
}

#[tokio::test]
async fn what_is_no_mistake_is_forgiven() -> Outcome {
    let reader = following(Visit::on_laptop()).await?;
    assert_eq!(reader.text(VERDICTS).await?, ",,");
    // In capitals, and with a space too many.
    let right = reader.text(&format!("{RIGHT}(0)")).await?;
    focus(&reader, 0).await?;
    reader.press(format!(" {} ", right.to_uppercase())).await?;
    assert_eq!(reader.text(VERDICTS).await?, ",,");
    reader.press(Key::Enter + "").await?;
    reader.until(&format!("{VERDICTS} === 'right,,'")).await?;
    // Each word is right in its own place only.
    focus(&reader, 1).await?;
    reader.press(right.as_str()).await?;
    reader.press(Key::Tab + "").await?;
    reader
        .until(&format!("{VERDICTS} === 'right,wrong,'"))
        .await?;
    let typed = format!("{FIELDS}.map(it => it.value).join()");
    assert_eq!(
        reader.text(&typed).await?,
        format!(" {} ,{right},", right.to_uppercase())
    );
    // It can be mended. The answers unfold once all is right.
    let is_open = "document.querySelector('.question[data-kind=gaps] .answer').open";
    for at in [1, 2] {
        assert_eq!(reader.see(is_open).await?, json!(false));
        let right = reader.text(&format!("{RIGHT}({at})")).await?;
        focus(&reader, at).await?;
        reader.press(right).await?;
        reader.press(Key::Enter + "").await?;
    }
    reader
        .until(&format!("{VERDICTS} === 'right,right,right' && {is_open}"))
        .await?;
    is_sound(&reader, "gaps that are filled").await?;
    reader.leave().await
}

#[tokio::test]
async fn letters_that_a_keyboard_lacks_are_tapped() -> Outcome {
    let reader = following(Visit::on_phone().sized(320, 640)).await?;
    let keys = "document.querySelectorAll('.letters button')";
    assert_eq!(reader.see(&format!("{keys}.length")).await?, json!(0));
    focus(&reader, 1).await?;
    reader.press("lt").await?;
    reader.press(Key::Left + "").await?;
    reader.until(&format!("{keys}.length === 8")).await?;
    reader.tap(".letters button:nth-child(1)").await?;
    let now = format!("[{FIELDS}[1].value, document.activeElement === {FIELDS}[1]].join()");
    reader.until(&format!("{now} === 'lét,true'")).await?;
    is_sound(&reader, "letters beside a field").await?;
    // They go along to the next field, and stand nowhere else.
    focus(&reader, 2).await?;
    reader.tap(".letters button:nth-child(6)").await?;
    reader
        .until(&format!("{FIELDS}[2].value === 'œ' && {keys}.length === 8"))
        .await?;
    reader.until(&format!("{VERDICTS} === ',wrong,'")).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_test_says_nothing_of_an_answer() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader
        .open("lire/#c=bibliobus&q=&ex=trous-1-3&aide=sans")
        .await?;
    reader.until(&format!("{FIELDS}.length === 3")).await?;
    focus(&reader, 0).await?;
    reader.press("anything").await?;
    reader.press(Key::Enter + "").await?;
    reader
        .until(&format!("{FIELDS}[0].value === 'anything'"))
        .await?;
    assert_eq!(reader.text(VERDICTS).await?, ",,");
    let answers = "document.querySelectorAll('.answer').length";
    assert_eq!(reader.see(answers).await?, json!(0));
    reader.leave().await
}
