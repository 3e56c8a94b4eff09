//! A line of a text is edited in its place.

use browser_tests::Visit;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::Outcome;
use crate::notes::saved;
use crate::own_texts::{is_sound, kept, paste, read, with_text};

/// The button that opens the first line that is read.
const EDIT: &str = ".lines li:not([data-aside]) button[id^=edit]";
/// How many lines are read.
const READ: &str = "document.querySelectorAll('.lines li:not([data-aside])').length";
/// The field of the line that is open.
const FIELD: &str = "document.querySelector('#field-line')";

#[tokio::test]
async fn a_word_is_corrected_and_mentions_follow() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    reader.tap(EDIT).await?;
    reader
        .until(&format!("{FIELD} === document.activeElement"))
        .await?;
    reader
        .see(&format!("{FIELD}.setSelectionRange(0, 0)"))
        .await?;
    reader.press("Hier, l’UVV et ").await?;
    reader.press(Key::Escape + "").await?;
    reader.until(&format!("{FIELD} === null")).await?;
    // Whoever uses keys is where they were.
    reader
        .until("document.activeElement.id.startsWith('edit-')")
        .await?;
    saved(&reader).await?;
    read(&reader).await?;
    reader
        .until("document.querySelector('#p1').innerText.startsWith('Hier, l’UVV et Le Fonds') && document.querySelectorAll('#p1 a[data-entry=uvv]').length === 2")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn lines_are_split_and_joined_with_their_notes() -> Outcome {
    let reader = with_text(Visit::on_laptop()).await?;
    reader.tap(".pages-of-text a[href$=notes]").await?;
    reader
        .until("!!document.querySelector('#field-note-2')")
        .await?;
    reader.write("#field-note-2", "The first.").await?;
    reader.write("#field-note-3", "The second.").await?;
    // Nothing is lost on the way to the other page, however soon.
    reader.tap(".pages-of-text a").await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    reader.tap(EDIT).await?;
    reader
        .see(&format!("{FIELD}.setSelectionRange({FIELD}.value.indexOf(' Le FAP'), {FIELD}.value.indexOf(' Le FAP'))"))
        .await?;
    reader.press(Key::Enter + "").await?;
    reader.until(&format!("{READ} === 3")).await?;
    reader
        .until(&format!(
            "{FIELD}.value.startsWith('Le FAP paiera') && {FIELD} === document.activeElement"
        ))
        .await?;
    let notes =
        "lines.filter(line => !line.aside).map(line => line.notes?.[0].text ?? '').join('|')";
    kept(&reader, notes, "'The first.||The second.'").await?;
    // The second part and what followed.
    reader
        .tap(".lines li:has(#field-line) .moves button:nth-child(2)")
        .await?;
    reader.until(&format!("{READ} === 2")).await?;
    kept(&reader, notes, "'The first.|The second.'").await?;
    reader.tap(".all button").await?;
    reader.until(&format!("{READ} === 3")).await?;
    reader.tap(".all button").await?;
    reader.until(&format!("{READ} === 2")).await?;
    kept(&reader, notes, "'The first.|The second.'").await?;
    reader.leave().await
}

#[tokio::test]
async fn a_line_becomes_a_subheading_and_a_paragraph_again() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    reader.tap(EDIT).await?;
    reader.choose(".lines select", "subheading").await?;
    reader
        .until("document.querySelectorAll('.lines [data-line=subheading]').length === 1")
        .await?;
    saved(&reader).await?;
    read(&reader).await?;
    reader
        .until("document.querySelector('.body h2').innerText.startsWith('Le Fonds')")
        .await?;
    reader.back().await?;
    reader.ready().await?;
    // Else the line may be open still.
    reader.reload().await?;
    reader.tap(EDIT).await?;
    reader.choose(".lines select", "paragraph").await?;
    reader
        .until("!document.querySelector('.lines [data-line=subheading]')")
        .await?;
    saved(&reader).await?;
    reader.leave().await
}

#[tokio::test]
async fn the_level_is_chosen() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    reader.tap("summary").await?;
    let levels =
        "[...document.querySelectorAll('#field-Level option')].map(option => option.value).join()";
    assert_eq!(reader.text(levels).await?, ",A1,A2,B1,B2,C1,C2");
    reader.write("#field-Level", "B2").await?;
    kept(&reader, "level", "'B2'").await?;
    reader.write("#field-Lead", "Le port rouvre enfin.").await?;
    saved(&reader).await?;
    read(&reader).await?;
    assert_eq!(
        reader
            .text("document.querySelector('#lead').innerText")
            .await?,
        "Le port rouvre enfin."
    );
    reader.leave().await
}

#[tokio::test]
async fn axe_finds_nothing() -> Outcome {
    for visit in [
        Visit::on_phone().sized(320, 640).speaking("fr-FR"),
        Visit::on_laptop(),
    ] {
        let reader = with_text(visit).await?;
        reader.tap("summary").await?;
        reader.tap(EDIT).await?;
        reader.until(&format!("{FIELD} !== null")).await?;
        is_sound(&reader, "a line that is open").await?;
        assert_ne!(reader.see(READ).await?, json!(0));
        reader.leave().await?;
    }
    Ok(())
}

/// A text whose first paragraph is shorter than those below it, as a lead is.
const WITH_LEAD: &str = "Le port de Koulé rouvre après deux ans de travaux\n\nLes pirogues accostent de nouveau, et l’UVV fête le \
    retour des pêcheurs.\n\nLe Fonds d’aide à la pêche (FAP) a prévenu les villages mardi soir, après deux jours de travaux au bord du \
    lac. Le FAP paiera le reste des travaux avant la fin de la saison des pluies.\n\nLes vendeuses avaient attendu ce jour comme \
    on attend la pluie, a confié la plus âgée d’entre elles. La fédération enverra une délégation à l’inauguration du pont.\n";

/// What kind each line is.
const KINDS: &str =
    "[...document.querySelectorAll('.lines li')].map(line => line.dataset.line).join()";

#[tokio::test]
async fn the_lead_is_shown_as_such_and_can_be_a_paragraph() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("atelier/").await?;
    paste(&reader, WITH_LEAD).await?;
    reader
        .until(&format!("{KINDS} === 'lead,paragraph,paragraph'"))
        .await?;
    reader
        .until("document.querySelector('[data-line=lead] .about').innerText.includes('Lead paragraph')")
        .await?;
    let faults = reader.accessibility_faults().await?;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    reader
        .tap("[data-line=lead] .moves button:last-child")
        .await?;
    reader
        .until(&format!("{KINDS} === 'paragraph,paragraph,paragraph'"))
        .await?;
    kept(&reader, "lead", "undefined").await?;
    // And back, among the kinds of the first line.
    reader.tap(EDIT).await?;
    reader.choose(".lines select", "lead").await?;
    reader
        .until(&format!("{KINDS} === 'lead,paragraph,paragraph'"))
        .await?;
    kept(&reader, "lines.length", "2").await?;
    reader.tap("[data-line=lead] button").await?;
    reader
        .until("!!document.querySelector('[data-aside=reader]') && !document.querySelector('[data-line=lead]')")
        .await?;
    reader.tap(".all button").await?;
    reader
        .until(&format!("{KINDS} === 'lead,paragraph,paragraph'"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn typography_is_set_right_where_the_reader_wants_it() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("atelier/").await?;
    let page = WITH_LEAD
        .replace('’', "'")
        .replace("mardi soir,", "mardi soir : \"Enfin !\"");
    paste(&reader, &page).await?;
    let said = "(document.querySelector('.typography')?.innerText ?? '')";
    reader
        .until(&format!(
            "{said}.includes('signs are not set as in French')"
        ))
        .await?;
    let faults = reader.accessibility_faults().await?;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    reader.tap(".typography button").await?;
    reader.until(&format!("{said} === ''")).await?;
    let line = "document.querySelector('.lines').innerText";
    let is_set = "includes('mardi soir\u{202f}: «\u{202f}Enfin\u{202f}!\u{202f}»')";
    reader
        .until(&format!("{line}.{is_set} && !{line}.includes(\"'\")"))
        .await?;
    // The page stays as it came, and it can be undone.
    kept(&reader, "original.includes('\"Enfin !\"')", "true").await?;
    kept(&reader, &format!("lines[0].text.{is_set}"), "true").await?;
    reader.tap(".all button").await?;
    reader.until(&format!("{said} !== ''")).await?;
    reader.leave().await
}
