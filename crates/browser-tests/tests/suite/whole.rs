//! The explanation of every mention is whole in the window, and covers no part of the word.

use browser_tests::{Ability, Engine, Reader, Visit};
use serde_json::json;

use crate::{LESSON, Outcome};

/// Opens the explanation of each mention in turn, the word at another height each time, and names
/// what is wrong with where it stands.
const FAULTS: &str = "(async () => {
    const turn = () => new Promise(done => setTimeout(done));
    const until = async is => { for (let left = 2000; left > 0 && !is(); left--) await turn(); };
    const panel = () => document.querySelector('[role=dialog]');
    const faults = [];
    const width = document.documentElement.clientWidth;
    const is_inside = ({ left, top, right, bottom }) =>
        left >= -1 && top >= -1 && right <= width + 1 && bottom <= innerHeight + 1;
    const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
        && one.top < other.bottom - 1 && other.top < one.bottom - 1;
    for (const [nth, mention] of [...document.querySelectorAll('a.mention')].entries()) {
        const height = [0.15, 0.5, 0.85][nth % 3];
        scrollTo(0, mention.getBoundingClientRect().top + scrollY - innerHeight * height);
        mention.click();
        await until(() => mention.getAttribute('aria-expanded') === 'true'
            && panel()?.dataset.entry === mention.dataset.entry);
        await turn();
        const fault = (what) => faults.push(`${mention.id} ${what}`);
        const around = panel().getBoundingClientRect();
        for (const part of ['', '.panel-bar', '.close']) {
            const found = part ? panel().querySelector(part) : panel();
            if (!is_inside(found.getBoundingClientRect())) fault(`${part || 'panel'} is cut`);
        }
        if (around.height < 96) fault('has no room');
        for (const line of mention.getClientRects()) {
            if (meet(line, around)) fault('is covered');
            if (line.top < -1 || line.bottom > innerHeight + 1) fault('is out of sight');
        }
        panel().querySelector('.close').click();
        await until(() => !panel() && history.state === null);
    }
    return faults.join();
})()";

async fn in_windows_of(sizes: &[(u32, u32)]) -> Outcome {
    for (width, height) in sizes {
        let mut reader = Visit::on_phone().sized(*width, *height).begin().await?;
        // Chromium takes fewer steps of its history at a time than there are mentions.
        reader.expect_error("Throttling navigation");
        reader.open(LESSON).await?;
        assert_eq!(reader.text(FAULTS).await?, "", "{width} × {height}");
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_phones() -> Outcome {
    in_windows_of(&[(360, 740), (360, 640), (320, 568)]).await
}

#[tokio::test]
async fn on_phones_held_across() -> Outcome {
    in_windows_of(&[(740, 360), (640, 360), (568, 320)]).await
}

#[tokio::test]
async fn on_tablets() -> Outcome {
    in_windows_of(&[(820, 1180), (1024, 768), (800, 600)]).await
}

#[tokio::test]
async fn in_small_windows_and_enlarged_ones() -> Outcome {
    in_windows_of(&[(640, 512), (960, 540), (320, 256)]).await
}

#[tokio::test]
async fn on_laptops() -> Outcome {
    in_windows_of(&[(1099, 700), (1280, 800)]).await
}

#[tokio::test]
async fn where_scrollbars_are_hidden() -> Outcome {
    let mut reader = Visit::on_phone().without_scrollbars().begin().await?;
    reader.expect_error("Throttling navigation");
    reader.open(LESSON).await?;
    assert_eq!(reader.text(FAULTS).await?, "");
    reader.leave().await
}

/// Whether panel, head and Close button are in the window.
const IS_WHOLE: &str = "['[role=dialog]', '.panel-bar', '.close'].every(part => {
    const { left, top, right, bottom } = document.querySelector(part).getBoundingClientRect();
    return left >= -1 && top >= -1 && right <= document.documentElement.clientWidth + 1 && bottom <= innerHeight + 1;
})";

async fn turn_to(reader: &Reader, width: u32, height: u32) -> Outcome {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    reader
        .inspect("Emulation.setDeviceMetricsOverride", size)
        .await?;
    reader.until(&format!("innerWidth === {width}")).await?;
    reader.until(IS_WHOLE).await
}

#[tokio::test]
async fn while_the_window_turns_and_the_reader_moves_on() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let reader = Visit::on_phone().sized(820, 1180).begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await?;
    for (width, height) in [(1180, 820), (740, 360), (360, 740), (800, 600), (820, 1180)] {
        turn_to(&reader, width, height).await?;
    }
    reader
        .see("document.getElementById('p1').scrollIntoView({ block: 'center' })")
        .await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.until(IS_WHOLE).await?;
    reader.tap("[data-follow=fedepa]").await?;
    reader.explained_is("fedepa").await?;
    reader.until(IS_WHOLE).await?;
    reader.tap("[data-mention]:not(:disabled)").await?;
    reader.until(IS_WHOLE).await?;
    reader.leave().await
}
