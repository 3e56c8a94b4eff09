//! Every change is kept: soon, whole, and whatever happens to the page or to the browser.

use std::fs;
use std::path::Path;
use std::time::Duration;

use browser_tests::{Ability, Engine, Reader, Visit};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::notes::saved;
use crate::own_texts::{kept, with_text};

/// The headline of the text, of its lesson and of its listing, as they stand in the database.
const TITLES: &str = "new Promise(done => {
    const request = indexedDB.open('en-regard');
    request.onsuccess = () => {
        const { result } = request;
        const transaction = result.transaction(['texts', 'lessons', 'listings']);
        const all = ['texts', 'lessons', 'listings'].map(name => transaction.objectStore(name).getAll());
        transaction.oncomplete = () => {
            result.close();
            const [text, lesson, listing] = all.map(({ result }) => JSON.parse(result[0]));
            done([text.title, lesson.article.title.text, listing.title]);
        };
    };
})";

async fn titles(reader: &Reader) -> WebDriverResult<Vec<String>> {
    let titles: Value = reader.see(TITLES).await?;
    let titles = titles.as_array().cloned().unwrap_or_default();
    Ok(titles
        .iter()
        .map(|title| title.as_str().unwrap_or_default().to_owned())
        .collect())
}

#[tokio::test]
async fn what_is_typed_as_the_page_is_left_is_kept() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    for nth in 0..5 {
        let title = format!("Titre {nth}");
        reader.write("#field-Title", &title).await?;
        // A hand is slower than that.
        tokio::time::sleep(Duration::from_millis(150)).await;
        reader.go("").await?;
        reader.ready().await?;
        assert_eq!(titles(&reader).await?, vec![title; 3]);
        reader.back().await?;
        reader.ready().await?;
        reader
            .until("!!document.querySelector('.lines li')")
            .await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn who_types_without_a_pause_is_not_waited_for() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    let type_on = "(field => { let nth = 0; window.typing = setInterval(() => {
        field.value = `Titre ${nth++}`; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }, 50); })(document.querySelector('#field-Title'))";
    reader.see(type_on).await?;
    kept(&reader, "title.startsWith('Titre ')", "true").await?;
    reader.see("clearInterval(window.typing)").await?;
    saved(&reader).await?;
    reader.leave().await
}

/// A browser that refuses to put anything in the last of the three stores, once it is told to.
const REFUSES: &str = "{ const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...all) {
        if (window.refuses && this.name === 'listings') throw new DOMException('No room', 'QuotaExceededError');
        return put.apply(this, all);
    }; }";

#[tokio::test]
async fn where_the_browser_refuses_a_part_nothing_is_half_kept() -> Outcome {
    let reader = with_text(Visit::on_phone().after_running(REFUSES)).await?;
    reader.write("#field-Title", "Entier").await?;
    saved(&reader).await?;
    reader.see("window.refuses = true").await?;
    reader.write("#field-Title", "À moitié").await?;
    reader
        .until("!!document.querySelector('.trouble[role=alert]')")
        .await?;
    assert_eq!(titles(&reader).await?, ["Entier", "Entier", "Entier"]);
    assert_eq!(
        reader
            .see("document.querySelector('.keeping').hasAttribute('data-kept')")
            .await?,
        json!(false)
    );
    // It is tried again with the next change.
    reader.see("window.refuses = false").await?;
    reader.write("#field-Title", "De nouveau").await?;
    saved(&reader).await?;
    reader.until("!document.querySelector('.trouble')").await?;
    assert_eq!(
        titles(&reader).await?,
        ["De nouveau", "De nouveau", "De nouveau"]
    );
    reader.leave().await
}

/// How often the browser is killed.
const KILLS: u32 = 50;

/// Writes one number after the other into the headline, each as soon as the page says that the one before is kept.
const WRITES: &str = "(field => {
    let nth = Number(field.value.replace(/\\D+/g, '')) || 0;
    window.acknowledged = nth;
    const next = () => {
        field.value = `Titre ${++nth}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    new MutationObserver(() => {
        if (document.querySelector('.keeping')?.hasAttribute('data-kept') && window.acknowledged < nth) {
            window.acknowledged = nth;
            next();
        }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    next();
})(document.querySelector('#field-Title'))";

/// The number in a headline.
fn number(title: &str) -> u64 {
    let digits: String = title.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

/// Numbers that look random and are the same each time, by a linear congruential generator.
fn next_random(state: &mut u64) -> u64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

#[tokio::test]
async fn what_was_saved_is_there_after_the_browser_was_killed() -> Outcome {
    if Engine::chosen().lacks(Ability::Profile) {
        return Ok(());
    }
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join("killed");
    fs::remove_dir_all(&profile).ok();
    let visit = Visit::on_laptop().keeping_in(&profile);
    let mut reader = with_text(visit.clone()).await?;
    reader.write("#field-Title", "Titre 0").await?;
    saved(&reader).await?;
    let path = reader.text("'atelier/' + location.hash").await?;
    let mut random = 17;
    let mut last = 0;
    for kill in 0..KILLS {
        reader.see(WRITES).await?;
        let moment = Duration::from_millis(next_random(&mut random) % 1_000);
        tokio::time::sleep(moment).await;
        let acknowledged = reader.see("window.acknowledged").await?.as_u64().unwrap();
        // More may be kept until the browser is dead, but nothing less.
        reader.is_killed_and_returns(&visit).await?;
        reader.open(&path).await?;
        reader
            .until("!!document.querySelector('.lines li')")
            .await?;
        let titles = titles(&reader).await?;
        assert!(
            titles.iter().all(|title| *title == titles[0]),
            "kill {kill}: {titles:?}"
        );
        let found = number(&titles[0]);
        assert!(
            found >= acknowledged,
            "kill {kill}: {found} of {acknowledged}"
        );
        assert!(found >= last, "kill {kill}: {found} after {last}");
        last = found;
    }
    // Else it was killed before anything was written.
    assert!(last > u64::from(KILLS) / 2, "only {last}");
    reader.leave().await?;
    fs::remove_dir_all(&profile).ok();
    Ok(())
}
