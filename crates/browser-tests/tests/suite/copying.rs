//! What is copied from a page is the text.

use browser_tests::Visit;

use crate::{LESSON, Outcome};

/// What a reader copies who selects the first two paragraphs.
const COPIED: &str = "(() => {
    const [from, to] = ['p1', 'p2'].map(id => document.getElementById(id));
    getSelection().setBaseAndExtent(from, 0, to, to.childNodes.length);
    return getSelection().toString();
})()";

#[tokio::test]
async fn numbers_and_buttons_are_not_copied() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader
        .until("document.querySelector('.glosses li') !== null")
        .await?;
    let text = "['p1', 'p2'].map(id => document.getElementById(id).innerText).join(' ')";
    let same = format!(
        "{COPIED}.replaceAll(/\\s+/g, ' ').trim() === ({text}).replaceAll(/\\s+/g, ' ').trim()"
    );
    assert_eq!(
        reader.see(&same).await?,
        true,
        "{}",
        reader.text(COPIED).await?
    );
    reader.leave().await
}
