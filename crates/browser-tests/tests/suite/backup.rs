//! « Sauvegarde »: everything that a browser keeps, as a file and back.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::own_texts::{PAGE, is_sound, paste, with_text};
use crate::{LESSON, Outcome};

const BACKUP: &str = "atelier/#/sauvegarde";

/// All that is kept for the reader: the window's storage, without what is noted there of this device, and the browser's
/// database.
const ALL: &str = "new Promise(done => {
    const request = indexedDB.open('en-regard');
    request.onsuccess = () => {
        const { result } = request;
        const names = [...result.objectStoreNames];
        const transaction = result.transaction(names);
        const asked = names.map(name => [transaction.objectStore(name).getAllKeys(), transaction.objectStore(name).getAll()]);
        transaction.oncomplete = () => {
            result.close();
            const of_device = /[/](unsaved|made-by|changed-forms)$/;
            done(JSON.stringify([Object.entries(localStorage).filter(([key]) => !of_device.test(key)).sort(), asked.map(pair => pair.map(one => one.result))]));
        };
    };
})";

/// A reader who has set something, saved an entry and brought a text, and is at the page of the backup.
async fn with_everything(visit: Visit) -> WebDriverResult<Reader> {
    let reader = with_text(visit).await?;
    reader.open(LESSON).await?;
    reader.tap("a.mention").await?;
    reader.tap("[data-action=save]").await?;
    reader
        .until("Object.keys(localStorage).some(key => key.includes('/saved/'))")
        .await?;
    reader.tap(".panel .close").await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap(".panel [name=theme][value=dark]").await?;
    reader
        .until("localStorage['en-regard/1/settings'].includes('dark')")
        .await?;
    to_backup(&reader).await?;
    Ok(reader)
}

pub(crate) async fn to_backup(reader: &Reader) -> Outcome {
    reader.open(BACKUP).await?;
    reader
        .until("!!document.querySelector('[type=file]')")
        .await
}

/// Saves a backup and returns its file, whose name has the day.
pub(crate) async fn saved(reader: &Reader) -> WebDriverResult<String> {
    // What is saved goes to a folder of the browser's; the test reads it on its way there. The policy of the page
    // lets nobody fetch its address.
    let script = "(make => {
        window.file = null;
        URL.createObjectURL = blob => { window.blob = blob; return make(blob); };
        HTMLAnchorElement.prototype.click = function () {
            window.file = window.blob.text().then(text => [this.download, text]);
        };
        document.querySelector('main .first').click();
    })(URL.createObjectURL.bind(URL))";
    reader.see(script).await?;
    reader.until("!!window.file").await?;
    let file = reader.see("window.file").await?;
    let day = "(day => `en-regard-${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}.json`)(new Date())";
    assert_eq!(file[0], reader.see(day).await?);
    Ok(file[1].as_str().unwrap_or_default().to_owned())
}

/// Deletes all that is kept.
async fn wipe(reader: &Reader) -> Outcome {
    let script = "localStorage.clear(), new Promise(done => {
        const request = indexedDB.deleteDatabase('en-regard');
        request.onsuccess = () => done(true);
    })";
    reader.see(script).await.map(drop)
}

pub(crate) const CONTENTS: &str = "document.querySelector('.contents')";

/// What the page says of what has just happened.
const NEWS: &str = "document.querySelector('.news').innerText";

#[tokio::test]
async fn what_was_saved_and_lost_comes_back_as_it_was() -> Outcome {
    for way in [".contents .first", ".contents .replace"] {
        let reader = with_everything(Visit::on_phone()).await?;
        let before = reader.text(ALL).await?;
        let file = saved(&reader).await?;
        wipe(&reader).await?;
        reader.choose_files(&[("backup.json", &file)]).await?;
        reader.until(&format!("!!{CONTENTS}")).await?;
        for said in [
            "1\u{a0}text of yours",
            "1\u{a0}saved entry",
            "your settings",
        ] {
            let says = format!("{CONTENTS}.innerText.includes({})", json!(said));
            assert_eq!(reader.see(&says).await?, json!(true), "{said}");
        }
        reader.tap(way).await?;
        reader.until("!!document.querySelector('.undo')").await?;
        assert_eq!(reader.text(ALL).await?, before, "{way}");
        // The text is there, and is read.
        reader.open("").await?;
        reader.tap(".own-texts .card a").await?;
        reader.until("!!document.querySelector('article')").await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_backup_that_is_opened_as_a_text_is_offered_to_be_restored() -> Outcome {
    for (visit, said) in [
        (Visit::on_phone(), "it is a backup"),
        (Visit::on_laptop().speaking("fr-FR"), "c’est une sauvegarde"),
    ] {
        let reader = with_everything(visit).await?;
        let before = reader.text(ALL).await?;
        let file = saved(&reader).await?;
        wipe(&reader).await?;
        reader.open("atelier/").await?;
        reader
            .until("!!document.querySelector('[type=file]')")
            .await?;
        reader.choose_files(&[("en-regard.json", &file)]).await?;
        reader
            .until(&format!(
                "!!document.querySelector('.trouble')?.innerText.includes({})",
                json!(said)
            ))
            .await?;
        is_sound(&reader, "a backup that is opened as a text").await?;
        // The file is at hand there, and nothing has changed yet.
        reader.tap("#come-of-it .first").await?;
        reader.until(&format!("!!{CONTENTS}")).await?;
        reader
            .until("document.activeElement?.className === 'news'")
            .await?;
        reader.tap(".contents .first").await?;
        reader.until("!!document.querySelector('.undo')").await?;
        assert_eq!(reader.text(ALL).await?, before);
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_was_here_before_comes_back() -> Outcome {
    let reader = with_everything(Visit::on_laptop()).await?;
    let file = saved(&reader).await?;
    reader
        .see("localStorage.removeItem('en-regard/1/settings'), localStorage['en-regard/1/place/huerto'] = '{}'")
        .await?;
    let changed = reader.text(ALL).await?;
    reader.choose_files(&[("backup.json", &file)]).await?;
    reader.tap(".contents .replace").await?;
    reader.until("!!document.querySelector('.undo')").await?;
    assert_ne!(reader.text(ALL).await?, changed);
    assert_eq!(
        reader
            .see("localStorage['en-regard/1/place/huerto'] === undefined")
            .await?,
        json!(true)
    );
    // What happens meanwhile does not take the way back.
    reader.choose_files(&[("backup.json", "no backup")]).await?;
    reader.until("!!document.querySelector('.trouble')").await?;
    reader.tap(".undo").await?;
    reader.until("!document.querySelector('.undo')").await?;
    assert_eq!(reader.text(ALL).await?, changed);
    reader.leave().await
}

#[tokio::test]
async fn adding_leaves_what_is_here() -> Outcome {
    let reader = with_everything(Visit::on_laptop()).await?;
    let file = saved(&reader).await?;
    reader
        .see("localStorage['en-regard/1/settings'] = '{\"theme\":\"sepia\"}', localStorage['en-regard/1/place/huerto'] = '{}'")
        .await?;
    let before = reader.text(ALL).await?;
    reader.choose_files(&[("backup.json", &file)]).await?;
    reader
        .until(&format!(
            "{CONTENTS}?.innerText.includes('1\u{a0}different')"
        ))
        .await?;
    reader.tap(".contents .first").await?;
    reader.until("!!document.querySelector('.undo')").await?;
    assert_eq!(reader.text(ALL).await?, before);
    reader.leave().await
}

#[tokio::test]
async fn a_damaged_or_newer_file_says_so_and_changes_nothing() -> Outcome {
    let reader = with_everything(Visit::on_phone()).await?;
    let before = reader.text(ALL).await?;
    let file = saved(&reader).await?;
    let cut: String = file.chars().take(file.chars().count() / 2).collect();
    let changed = file.replace("Koulé", "Tassé");
    let newer = file.replacen("\"version\":4", "\"version\":9", 1);
    for (file, says) in [
        (cut.as_str(), "damaged"),
        (&changed, "damaged"),
        (&newer, "newer version"),
        ("<script>window.ran = true</script>", "not a backup"),
    ] {
        reader.choose_files(&[("backup.json", file)]).await?;
        reader
            .until(&format!("{NEWS}.includes({})", json!(says)))
            .await?;
        let offers = format!("!!{CONTENTS}");
        assert_eq!(reader.see(&offers).await?, json!(false), "{says}");
        assert_eq!(reader.text(ALL).await?, before, "{says}");
    }
    reader.leave().await
}

#[tokio::test]
async fn after_the_first_text_the_browser_is_asked_once_to_keep_it() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("atelier/").await?;
    reader.until("!!document.querySelector('textarea')").await?;
    reader
        .see("window.asked = 0, navigator.storage.persist = async () => { window.asked += 1; return true; }, navigator.storage.persisted = async () => window.asked > 0")
        .await?;
    for nth in 1..=2 {
        paste(&reader, PAGE).await?;
        assert_eq!(reader.see("window.asked").await?, json!(1), "{nth}");
        reader.back().await?;
        reader
            .until("document.querySelector('main').innerText.includes('will not clear your texts by itself')")
            .await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn a_tab_of_safari_says_what_it_clears() -> Outcome {
    for (is_installed, says) in [("false", "seven days"), ("true", "may clear your texts")] {
        let reader = Visit::on_phone().begin().await?;
        reader.open("atelier/#/garde").await?;
        reader
            .until("!!document.querySelector('main .all a')")
            .await?;
        let script = format!(
            "navigator.storage.persisted = async () => false,
            Object.defineProperty(navigator, 'vendor', {{ get: () => 'Apple Computer, Inc.' }}),
            Object.defineProperty(navigator, 'standalone', {{ get: () => {is_installed} }}),
            location.hash = '#/sauvegarde'"
        );
        reader.see(&script).await?;
        reader
            .until(&format!(
                "document.querySelector('main').innerText.includes({})",
                json!(says)
            ))
            .await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing() -> Outcome {
    for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
        let reader = with_everything(visit).await?;
        is_sound(&reader, "backup").await?;
        let file = saved(&reader).await?;
        reader.choose_files(&[("backup.json", &file)]).await?;
        reader.until(&format!("!!{CONTENTS}")).await?;
        is_sound(&reader, "what is in a file").await?;
        reader.tap(".contents .first").await?;
        reader.until("!!document.querySelector('.undo')").await?;
        is_sound(&reader, "restored").await?;
        reader.leave().await?;
    }
    Ok(())
}
