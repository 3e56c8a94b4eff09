//! Links that carry a text: made in the workshop, opened elsewhere, shown before anything is kept.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::{is_sound, paste, with_text};

/// Goes from the text that is reviewed to the page that sends it.
pub(crate) async fn send(reader: &Reader) -> Outcome {
    reader.tap(".pages-of-text a[href*=envoyer]").await?;
    reader
        .until(
            "!!document.querySelector('#field-link') && !!document.querySelector('.file .first')",
        )
        .await
}

/// The link to the text that is reviewed, from `lire/` on: each visit has a host of its own.
async fn link(reader: &Reader) -> WebDriverResult<String> {
    send(reader).await?;
    reader
        .text("document.querySelector('#field-link').value.replace(/^.*(?=lire\\/)/, '')")
        .await
}

/// Somebody who has never been here, with that link.
async fn opened(link: &str) -> WebDriverResult<Reader> {
    opened_by(Visit::on_phone(), link).await
}

async fn opened_by(visit: Visit, link: &str) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.go(link).await?;
    reader
        .until("location.pathname.endsWith('/atelier/') && document.documentElement.dataset.app === 'ready'")
        .await?;
    Ok(reader)
}

/// How many texts the browser keeps.
const COUNT: &str =
    "new Promise(done => { const open = indexedDB.open('en-regard'); open.onsuccess = () => {
    const { result } = open;
    if (!result.objectStoreNames.contains('texts')) { result.close(); done(0); return; }
    const all = result.transaction('texts').objectStore('texts').count();
    all.onsuccess = () => { result.close(); done(all.result); }; }; })";

#[tokio::test]
async fn a_text_is_sent_shown_kept_and_read() -> Outcome {
    let sender = with_text(Visit::on_phone()).await?;
    let link = link(&sender).await?;
    assert!(link.starts_with("lire/#l=1"), "{link}");
    sender.leave().await?;

    let reader = opened(&link).await?;
    reader
        .until("!!document.querySelector('.received')")
        .await?;
    let shown = reader
        .text("document.querySelector('.received').innerText")
        .await?;
    assert!(shown.contains("Le port de Koulé rouvre"), "{shown}");
    assert!(shown.contains("Le Fonds d’aide à la pêche"), "{shown}");
    is_sound(&reader, "a text that was sent").await?;
    keep(&reader).await?;
    reader.tap("a.mention[data-entry='text.fap']").await?;
    reader.explained_is("text.fap").await?;
    reader.back().await?;
    reader.no_panel().await?;
    // Whoever wants to work on it is one tap away.
    reader
        .tap(".onward a[href*='/textes/']:not([href*=mots])")
        .await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    // What the sender has set aside stays with the sender.
    assert_eq!(
        reader
            .see("document.querySelectorAll('[data-aside]').length")
            .await?,
        json!(0)
    );
    reader.leave().await
}

/// Keeps the text that was received, which is then read.
pub(crate) async fn keep(reader: &Reader) -> Outcome {
    reader.tap(".all .first").await?;
    reader
        .until("location.pathname.endsWith('/lire/') && !!document.querySelector('article')")
        .await?;
    reader.ready().await
}

/// How many words a page says that a text has.
fn count(element: &str) -> String {
    format!("document.querySelector('{element}')?.innerText.match(/[0-9]+\\swords/)?.[0]")
}

#[tokio::test]
async fn a_text_has_as_many_words_wherever_it_is_counted() -> Outcome {
    let sender = Visit::on_laptop().begin().await?;
    sender.open("atelier/").await?;
    paste(
        &sender,
        "# Le port rouvre\n\nLe pont a coûté 1\u{a0}240 francs\u{a0}: c’est trop\u{202f}!\n\n## Deux ans après\n\n\
         Le port est prêt, dit la mairie.\n",
    )
    .await?;
    let link = link(&sender).await?;
    sender.leave().await?;
    let reader = opened(&link).await?;
    let said = count(".received .about");
    reader.until(&format!("!!{said}")).await?;
    let received = reader.text(&said).await?;
    assert_eq!(received, "15\u{a0}words");
    keep(&reader).await?;
    let read = count(".kicker");
    assert_eq!(reader.text(&read).await?, received);
    reader.open("atelier/").await?;
    let listed = count(".kept .about");
    reader.until(&format!("!!{listed}")).await?;
    assert_eq!(reader.text(&listed).await?, received);
    reader.leave().await
}

#[tokio::test]
async fn a_text_that_is_here_already_is_not_kept_twice() -> Outcome {
    let sender = with_text(Visit::on_phone()).await?;
    let link = link(&sender).await?;
    sender.leave().await?;
    let reader = opened_by(Visit::on_phone().speaking("fr-FR"), &link).await?;
    keep(&reader).await?;
    let first = reader.text("location.hash").await?;
    let is_known = "document.querySelector('.hint')?.innerText.includes('vous l’avez déjà')";
    reader.open("").await?;
    reader.go(&link).await?;
    reader.until(is_known).await?;
    is_sound(&reader, "un texte reçu deux fois").await?;
    keep(&reader).await?;
    assert_eq!(reader.text("location.hash").await?, first);
    assert_eq!(reader.see(COUNT).await?, json!(1));
    // A second one only where it is wanted. The link is opened in the window that shows the first.
    reader.go(&link).await?;
    reader.until(is_known).await?;
    reader.tap(".all .again").await?;
    reader
        .until("location.pathname.endsWith('/lire/') && !!document.querySelector('article')")
        .await?;
    assert_ne!(reader.text("location.hash").await?, first);
    assert_eq!(reader.see(COUNT).await?, json!(2));
    reader.leave().await
}

#[tokio::test]
async fn a_text_that_was_sent_is_shown_in_the_language_of_the_reader() -> Outcome {
    let sender = with_text(Visit::on_phone()).await?;
    let link = link(&sender).await?;
    sender.leave().await?;
    for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
        let reader = opened_by(visit.speaking("fr-FR"), &link).await?;
        reader
            .until("document.querySelector('h1').innerText === 'Un texte reçu' && !!document.querySelector('.received')")
            .await?;
        is_sound(&reader, "un texte reçu").await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_kept_unless_the_reader_says_so() -> Outcome {
    let sender = with_text(Visit::on_phone()).await?;
    let link = link(&sender).await?;
    sender.leave().await?;
    let reader = opened(&link).await?;
    reader.tap(".all .leave").await?;
    reader.until("!!document.querySelector('textarea')").await?;
    assert_eq!(reader.see(COUNT).await?, json!(0));
    reader.leave().await
}

#[tokio::test]
async fn a_link_that_was_cut_says_so() -> Outcome {
    let sender = with_text(Visit::on_phone()).await?;
    let link = link(&sender).await?;
    sender.leave().await?;
    let cut = link.get(..link.len() - 5).unwrap_or_default();
    let changed = format!("{cut}AAAAA");
    for (link, said) in [
        (cut, "incomplete"),
        ("lire/#l=", "incomplete"),
        (&changed, "damaged"),
        ("lire/#l=9AAAA", "newer"),
    ] {
        let reader = opened(link).await?;
        reader
            .until(&format!(
                "document.querySelector('[role=alert]')?.innerText.includes('{said}')"
            ))
            .await?;
        is_sound(&reader, said).await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_a_chat_puts_behind_a_link_is_passed_over() -> Outcome {
    let sender = with_text(Visit::on_phone()).await?;
    let link = link(&sender).await?;
    sender.leave().await?;
    for behind in [".", ")", "…", "_"] {
        let reader = opened(&format!("{link}{behind}")).await?;
        reader
            .until("!!document.querySelector('.received')")
            .await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_short_link_has_a_code_that_cameras_read() -> Outcome {
    let visits = [
        Visit::on_phone().sized(320, 640).speaking("fr-FR"),
        Visit::on_phone().after_running(DARK),
        Visit::on_laptop(),
    ];
    for visit in visits {
        let reader = with_text(visit).await?;
        send(&reader).await?;
        let link = reader
            .text("document.querySelector('#field-link').value")
            .await?;
        let said = reader
            .text("document.querySelector('label[for=field-link]').innerText")
            .await?;
        assert!(said.contains(&link.len().to_string()), "{said}");
        is_sound(&reader, "sending").await?;
        assert_eq!(reader.codes(".code").await?, [link.as_str()]);
        reader.tap(".code").await?;
        // But for the room that is kept for a scrollbar.
        let fills =
            "document.querySelector('.code').getBoundingClientRect().width >= innerWidth - 20";
        reader.until(fills).await?;
        is_sound(&reader, "the code").await?;
        assert_eq!(reader.codes(".code").await?, [link]);
        reader.press(thirtyfour::Key::Escape + "").await?;
        reader.until(&format!("!({fills})")).await?;
        reader.leave().await?;
    }
    Ok(())
}

/// The reader has chosen the dark palette.
const DARK: &str = "try { localStorage.setItem('en-regard/1/root', '[[\"data-theme\",\"dark\"]]');
    localStorage.setItem('en-regard/1/settings', '{\"theme\":\"dark\"}'); } catch {}";

#[tokio::test]
async fn a_long_link_has_no_code_and_says_what_may_happen_to_it() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open("atelier/").await?;
    paste(&reader, &long_page()).await?;
    send(&reader).await?;
    assert_eq!(
        reader
            .see("document.querySelector('#field-link').value.length > 2000")
            .await?,
        json!(true)
    );
    let said = reader
        .text("document.querySelector('main').innerText")
        .await?;
    assert!(said.contains("some messaging apps may cut it"), "{said}");
    // The file stands first.
    assert_eq!(
        reader
            .see("document.querySelector('main section').className")
            .await?,
        json!("file")
    );
    assert_eq!(
        reader.see("document.querySelector('.code')").await?,
        json!(null)
    );
    is_sound(&reader, "a long link").await?;
    reader.leave().await
}

/// A page of paragraphs that have few words in common.
fn long_page() -> String {
    let mut page = "Le marché de Tassé\n\n".to_owned();
    let mut seed = 7_u32;
    for _ in 0..12 {
        page += "Au marché";
        for _ in 0..40 {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12345);
            page += &format!(", la vendeuse numéro {} est là", seed >> 8);
        }
        page += ".\n\n";
    }
    page
}

#[tokio::test]
async fn the_link_is_copied_and_shared() -> Outcome {
    const SHARES: &str = "navigator.share = data => { window.shared = data; return Promise.resolve(); };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: text => { window.copied = text; return Promise.resolve(); } } });";
    let reader = with_text(Visit::on_phone().after_running(SHARES)).await?;
    send(&reader).await?;
    let link = "document.querySelector('#field-link').value";
    reader.tap(".send .all .first").await?;
    reader.until(&format!("window.copied === {link}")).await?;
    reader
        .until("document.querySelector('.send [role=status]').innerText === 'Link copied.'")
        .await?;
    reader.tap(".send .all button:not(.first)").await?;
    reader
        .until(&format!("window.shared?.url === {link}"))
        .await?;
    reader
        .until("window.shared.title === 'Le port de Koulé rouvre après deux ans de travaux'")
        .await?;
    reader.leave().await
}
