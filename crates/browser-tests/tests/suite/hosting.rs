//! The folder works at any path.

use browser_tests::Visit;

use crate::Outcome;

#[tokio::test]
async fn below_a_path() -> Outcome {
    let mut reader = Visit::on_phone().hosted_at("/some/path/").begin().await?;
    reader.expect_error("404");
    reader.open("").await?;
    reader.tap(".card a[href*=fete]").await?;
    reader
        .until("location.pathname === '/some/path/fete-du-pain/'")
        .await?;
    reader.lesson_is_shown().await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.back().await?;
    reader.no_panel().await?;
    reader.reload().await?;
    reader.tap(".wordmark").await?;
    reader.until("location.pathname === '/some/path/'").await?;
    reader.library_is_shown().await?;
    reader.go("no/such/page/").await?;
    reader.until("document.title.startsWith('404')").await?;
    reader.leave().await
}
