//! A tap explains; whatever closes it closes it.

use browser_tests::{Reader, Visit};
use thirtyfour::Key;

use crate::{LESSON, Outcome};

const FOCUSED: &str = "document.activeElement.dataset.entry === 'uvv'";

#[tokio::test]
async fn what_a_tap_explains_is_marked() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    for (kind, style) in [(":not([data-kind])", "dotted"), ("[data-kind]", "dashed")] {
        let mention = format!("document.querySelector('.body a.mention[data-first]{kind}')");
        let line = format!(
            "(s => s.textDecorationLine + ' ' + s.textDecorationStyle)(getComputedStyle({mention}))"
        );
        assert_eq!(reader.text(&line).await?, format!("underline {style}"));
    }
    reader.leave().await
}

#[tokio::test]
async fn a_tap_opens_and_the_same_tap_closes() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.no_panel().await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.until("document.querySelector('[role=dialog]').getAttribute('aria-labelledby') === 'panel-title'").await?;
    reader.until(FOCUSED).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.no_panel().await?;
    reader.leave().await
}

#[tokio::test]
async fn a_tap_before_the_browser_rests_explains() -> Outcome {
    const PRERENDERED: &str = "document.querySelector('#glossary') !== null";
    let never_rests = "window.requestIdleCallback = () => 0;";
    let reader = Visit::on_phone().after_running(never_rests).begin().await?;
    reader.open(LESSON).await?;
    assert_eq!(reader.see(PRERENDERED).await?, true, "as it came");
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.until(&format!("!({PRERENDERED})")).await?;
    reader.leave().await?;

    let knows_no_rest = "delete window.requestIdleCallback;";
    let reader = Visit::on_phone()
        .after_running(knows_no_rest)
        .begin()
        .await?;
    reader.open(LESSON).await?;
    reader.until(&format!("!({PRERENDERED})")).await?;
    reader.leave().await
}

#[tokio::test]
async fn esc_close_and_back_close_and_the_focus_stays_on_the_mention() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.open(LESSON).await?;
    for way in ["Esc", "Close", "Back"] {
        reader.tap("#p1 a.mention[data-entry=uvv]").await?;
        reader.explained_is("uvv").await?;
        match way {
            "Esc" => reader.press(Key::Escape + "").await?,
            "Close" => reader.tap("[data-action=close]").await?,
            _ => reader.back().await?,
        }
        reader.no_panel().await?;
        reader.until(FOCUSED).await?;
        assert!(
            reader.text("location.pathname").await?.ends_with(LESSON),
            "{way}"
        );
    }
    reader.leave().await
}

#[tokio::test]
async fn a_tap_elsewhere_closes_and_does_nothing_more() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    // A link to another site: following it would be a request to another origin.
    reader.tap(".origin a").await?;
    reader.no_panel().await?;
    assert_eq!(reader.text("location.href").await?, reader.address(LESSON));
    reader.leave().await
}

#[tokio::test]
async fn many_explanations_are_one_step_in_the_history() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open("").await?;
    reader.tap(".card a[href*=fete]").await?;
    reader
        .until("location.pathname.endsWith('/fete-du-pain/')")
        .await?;
    reader
        .until("document.querySelectorAll('#p1 a.mention').length > 1")
        .await?;
    for entry in ["bourg", "uvv", "montclair"] {
        reader
            .tap(&format!("#p1 a.mention[data-entry={entry}]"))
            .await?;
        reader.explained_is(entry).await?;
    }
    reader.back().await?;
    reader.no_panel().await?;
    reader
        .until("location.pathname.endsWith('/fete-du-pain/')")
        .await?;
    reader.back().await?;
    reader.library_is_shown().await?;
    reader.leave().await
}

#[tokio::test]
async fn related_entries_and_other_mentions_lead_back() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.tap("[data-follow=fedepa]").await?;
    reader.explained_is("fedepa").await?;
    reader.tap(".step-back").await?;
    reader.explained_is("uvv").await?;
    let place = "document.querySelector('a.mention[aria-expanded=true]').id";
    let here = reader.text(place).await?;
    reader.tap("[data-action=next]").await?;
    reader.until(&format!("{place} !== '{here}'")).await?;
    reader.tap("[data-action=return]").await?;
    reader.until(&format!("{place} === '{here}'")).await?;
    reader.leave().await
}

/// On a laptop, with `clicks` counted.
async fn with_a_mouse() -> thirtyfour::error::WebDriverResult<Reader> {
    const CLICKS: &str = "window.clicks = 0; addEventListener('click', () => clicks++, true);";
    let reader = Visit::on_laptop().after_running(CLICKS).begin().await?;
    reader.open(LESSON).await?;
    Ok(reader)
}

const SELECTED: &str = "!getSelection().isCollapsed";

/// Drags on a mention: does it tap?
async fn drag(pixels: i64, taps: impl Fn(bool) -> bool) -> Outcome {
    let reader = with_a_mouse().await?;
    reader.drag("#p1 a.mention[data-entry=uvv]", pixels).await?;
    reader.until("clicks === 1").await?;
    let is_selected = reader.see(SELECTED).await? == true;
    if taps(is_selected) {
        reader.panel_is("explanation").await?;
    } else {
        reader.no_panel().await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn a_drag_is_no_tap() -> Outcome {
    drag(15, |_| false).await
}

#[tokio::test]
async fn a_short_drag_is_no_tap_where_it_selects_letters() -> Outcome {
    drag(10, |is_selected| !is_selected).await
}

#[tokio::test]
async fn a_hand_that_trembles_taps() -> Outcome {
    // Whether or not it selects a letter.
    drag(5, |_| true).await
}

#[tokio::test]
async fn the_second_of_two_clicks_is_no_tap() -> Outcome {
    let reader = with_a_mouse().await?;
    reader.double_click("#p1 a.mention[data-entry=uvv]").await?;
    reader.until("clicks === 2").await?;
    // The first opens; a second tap would close.
    reader.panel_is("explanation").await?;
    reader.leave().await
}

#[tokio::test]
async fn a_tap_before_the_app_arrives_is_answered_by_the_app() -> Outcome {
    use browser_tests::server::{Fault, Gate};
    let gate = Gate::default();
    let visit = Visit::on_phone().with_fault(".wasm", Fault::Held(gate.clone()));
    let reader = visit.begin().await?;
    reader.go(LESSON).await?;
    reader.tap("#p2 a.mention").await?;
    reader.until("location.hash.startsWith('#entry-')").await?;
    let entry = reader.text("location.hash.slice('#entry-'.length)").await?;
    gate.open();
    reader.ready().await?;
    reader.explained_is(&entry).await?;
    // The address leads to the entry still, and can be shared; Back leads to the text.
    reader
        .until(&format!("location.hash === '#entry-{entry}'"))
        .await?;
    let top = "document.querySelector('a.mention[aria-expanded=true]').getBoundingClientRect().top";
    reader
        .until(&format!("{top} > 0 && {top} < innerHeight"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn a_swipe_down_closes_the_sheet() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    for (travel, closes) in [(12, false), (90, true)] {
        reader.tap("#p1 a.mention[data-entry=uvv]").await?;
        reader.explained_is("uvv").await?;
        let swipe = format!(
            "[['pointerdown', 0], ['pointerup', {travel}]].forEach(([name, y]) => {{
                const init = {{ bubbles: true, pointerType: 'touch', clientY: 400 + y }};
                document.querySelector('.panel-bar').dispatchEvent(new PointerEvent(name, init));
            }})"
        );
        reader.see(&swipe).await?;
        if closes {
            reader.no_panel().await?;
        } else {
            reader.explained_is("uvv").await?;
            reader.press(Key::Escape + "").await?;
            reader.no_panel().await?;
        }
    }
    reader.leave().await
}

#[tokio::test]
async fn an_entry_chosen_in_the_glossary_leads_back_to_what_was_searched() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("[data-tool=glossary]").await?;
    reader.panel_is("glossary").await?;
    const FIELD: &str = "document.querySelector('input[type=search]')";
    let top = format!("Math.round({FIELD}.getBoundingClientRect().top)");
    let before = reader.see(&top).await?;
    reader.tap("input[type=search]").await?;
    reader.press("fede").await?;
    reader
        .until("document.querySelectorAll('.entries li').length < 6")
        .await?;
    // The field stays where it is while what it finds becomes less.
    assert_eq!(reader.see(&top).await?, before);
    reader.tap("[data-show=fedepa]").await?;
    reader.explained_is("fedepa").await?;
    reader.tap(".step-back").await?;
    reader.panel_is("glossary").await?;
    reader.until(&format!("{FIELD}.value === 'fede'")).await?;
    reader.leave().await
}
