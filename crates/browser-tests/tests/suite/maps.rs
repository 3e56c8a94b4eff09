//! The map of a place, in its explanation.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::{LESSON, Outcome};

/// Opens the explanation that has a map, which must then be drawn in the width that is there.
async fn map_is_drawn(reader: &Reader) -> WebDriverResult<()> {
    reader.tap("#p1 a.mention[data-entry=bourg]").await?;
    reader.explained_is("bourg").await?;
    reader
        .see("document.querySelector('.panel .map').scrollIntoView()")
        .await?;
    reader
        .until("(img => img.complete && img.naturalWidth > 0)(document.querySelector('.panel .map img'))")
        .await?;
    let fits = "(({ left, right }) => left >= 0 && right <= innerWidth)
        (document.querySelector('.panel .map img').getBoundingClientRect())";
    assert_eq!(reader.see(fits).await?, json!(true));
    let says = "document.querySelector('.panel .map').innerText";
    let says = reader.text(says).await?;
    assert!(says.contains("l’est de la France"), "{says}");
    assert!(says.contains("Natural Earth"), "{says}");
    Ok(())
}

#[tokio::test]
async fn a_map_is_fetched_with_its_explanation() -> Outcome {
    for visit in [Visit::on_phone(), Visit::on_laptop()] {
        let reader = visit.begin().await?;
        reader.open(LESSON).await?;
        reader.ready().await?;
        let asked = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/maps/')).length";
        assert_eq!(reader.see(asked).await?, json!(0));
        map_is_drawn(&reader).await?;
        assert_eq!(reader.see(asked).await?, json!(1));
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_map_is_kept_with_the_site() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.host().goes();
    reader.reload().await?;
    map_is_drawn(&reader).await?;
    reader.leave().await
}
