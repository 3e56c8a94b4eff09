//! The policy: every page works under it, as a tag and as a header, and it is in force.

use browser_tests::Visit;

use crate::{INDEX, LESSON, Outcome, SHORT_LESSON, SPANISH_LESSON};

#[tokio::test]
async fn pages_work_under_the_headers_that_hosts_send() -> Outcome {
    let reader = Visit::on_phone().with_headers().begin().await?;
    // A violation is an error on the console, on which every test fails.
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    // What is kept is kept with its headers.
    for page in ["", INDEX, SPANISH_LESSON, SHORT_LESSON, LESSON] {
        reader.open(page).await?;
    }
    reader.tap("#p1 a.mention").await?;
    reader.panel_is("explanation").await?;
    reader.leave().await
}

#[tokio::test]
async fn what_breaks_the_policy_is_refused() -> Outcome {
    let attempts = [
        // Text becomes markup.
        "document.body.innerHTML = '<b>no</b>'",
        // A script out of text.
        "document.createElement('script').text = 'no'",
        // A worker from elsewhere.
        "new Worker('https://example.org/no.js')",
    ];
    let mut reader = Visit::on_phone().begin().await?;
    reader.expect_error("TrustedHTML");
    reader.expect_error("TrustedScript");
    // As Chromium and WebKit, and as Firefox, call it.
    reader.expect_error("Content Security Policy");
    reader.expect_error("Content-Security-Policy");
    reader.open(LESSON).await?;
    for attempt in attempts {
        let refused =
            format!("(() => {{ try {{ {attempt}; return false; }} catch {{ return true; }} }})()");
        assert_eq!(reader.see(&refused).await?, true, "{attempt}");
    }
    let styled = "(() => { const style = document.createElement('style'); style.textContent = 'body { color: red }';
        document.head.append(style); return getComputedStyle(document.body).color === 'rgb(255, 0, 0)'; })()";
    assert_eq!(reader.see(styled).await?, false);
    let elsewhere = "fetch('https://example.org/').then(() => true, () => false)";
    assert_eq!(reader.see(elsewhere).await?, false);
    reader.leave().await
}
