//! Texts that readers bring: pasted in the workshop, kept in the browser, read at `/lire/`.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::workshop::is_kept;
use crate::{LESSON, Outcome};

const WORKSHOP: &str = "atelier/";

/// A page as it is copied, menu and all, in words of ours.
pub(crate) const PAGE: &str = "Accueil\nAfrique\nS’abonner\n\nLe port de Koulé rouvre après deux ans de travaux\n\nPar Aminata Sow\n\
    Publié le 4 avril 2025\n\nLe Fonds d’aide à la pêche (FAP) a prévenu l’UVV mardi soir, après deux jours de travaux au bord du \
    lac. Le FAP paiera le reste des travaux avant la fin de la saison des pluies.\n\nLes vendeuses avaient attendu ce jour comme \
    on attend la pluie, a confié la plus âgée d’entre elles. La fédération enverra une délégation à l’inauguration du pont.\n\n\
    Lire aussi : Le pont de Tassé est ouvert\n";

/// Has a text made of that page, as somebody who pastes it, and reviews it.
pub(crate) async fn paste(reader: &Reader, page: &str) -> Outcome {
    send(reader, page).await?;
    reader.until("!!document.querySelector('.lines li')").await
}

/// Has that page in the field, as somebody who pastes it, and goes on.
pub(crate) async fn send(reader: &Reader, page: &str) -> Outcome {
    reader.until("!!document.querySelector('textarea')").await?;
    let script = format!(
        "(area => {{ area.value = {}; area.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }})(document.querySelector('textarea'))",
        json!(page)
    );
    reader.see(&script).await?;
    reader.tap("form [type=submit]").await
}

/// A reader who has pasted that text and reviews it.
pub(crate) async fn with_text(visit: Visit) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open(WORKSHOP).await?;
    paste(&reader, PAGE).await?;
    Ok(reader)
}

/// The words of the lines that are set aside.
const ASIDE: &str = "[...document.querySelectorAll('.lines [data-aside] > p')].map(line => line.innerText).join('|')";

/// The text that is read, and waits until it is there.
pub(crate) async fn read(reader: &Reader) -> Outcome {
    reader.tap("a.first").await?;
    reader.ready().await?;
    reader.until("!!document.querySelector('article')").await
}

#[tokio::test]
async fn a_pasted_page_is_read_in_two_taps() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    let aside = reader.text(ASIDE).await?;
    assert_eq!(
        aside,
        "Accueil|Afrique|S’abonner|Lire aussi : Le pont de Tassé est ouvert"
    );
    read(&reader).await?;
    assert_eq!(
        reader
            .text("document.querySelector('h1').innerText")
            .await?,
        "Le port de Koulé rouvre après deux ans de travaux"
    );
    // The text explains one acronym itself, the site's glossary the other.
    reader.tap("a.mention[data-entry='text.fap']").await?;
    reader.explained_is("text.fap").await?;
    reader
        .until("document.querySelector('.panel').innerText.includes('Fonds d’aide à la pêche')")
        .await?;
    reader.back().await?;
    reader.no_panel().await?;
    reader.tap("a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    // The page can be loaded again, and shows what was explained.
    reader.reload().await?;
    reader.ready().await?;
    reader.explained_is("uvv").await?;
    reader.leave().await
}

#[tokio::test]
async fn nothing_is_thrown_away() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    reader.tap(".lines [data-aside] button").await?;
    let is_back = "!document.querySelector('.lines li').hasAttribute('data-aside')";
    reader.until(is_back).await?;
    // What is set aside by hand, and undone.
    reader.tap(".lines li:nth-last-child(2) button").await?;
    let by_hand = "document.querySelectorAll('[data-aside=reader]').length";
    reader.until(&format!("{by_hand} === 1")).await?;
    reader.tap(".all button").await?;
    reader.until(&format!("{by_hand} === 0")).await?;
    kept(&reader, "lines[0].aside", "undefined").await?;
    reader.reload().await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    reader.until(is_back).await?;
    let text = kept_text(&reader).await?;
    assert_eq!(text["original"], json!(PAGE));
    read(&reader).await?;
    reader
        .until("document.querySelector('#p1').innerText.includes('Accueil')")
        .await?;
    reader.leave().await
}

/// The text as it is kept in the browser's database.
const KEPT: &str = "new Promise(done => {
    const request = indexedDB.open('en-regard');
    request.onsuccess = () => {
        const { result } = request;
        const all = result.transaction('texts').objectStore('texts').getAll();
        all.onsuccess = () => { result.close(); done(JSON.parse(all.result[0])); };
    };
})";

async fn kept_text(reader: &Reader) -> WebDriverResult<serde_json::Value> {
    reader.see(KEPT).await
}

/// Waits until a member of the text that is kept has that value.
pub(crate) async fn kept(reader: &Reader, member: &str, value: &str) -> Outcome {
    reader
        .until(&format!("{KEPT}.then(text => text.{member} === {value})"))
        .await
}

#[tokio::test]
async fn what_is_known_of_a_text_can_be_written() -> Outcome {
    let reader = with_text(Visit::on_laptop()).await?;
    reader.tap("summary").await?;
    for (field, value) in [("Source", "Info Koulé"), ("Level", "B1")] {
        let script = format!(
            "(field => {{ field.value = {}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }})(document.querySelector('#field-{field}'))",
            json!(value)
        );
        reader.see(&script).await?;
    }
    kept(&reader, "level", "'B1'").await?;
    read(&reader).await?;
    let said = "document.querySelector('.origin').innerText";
    reader
        .until(&format!("{said}.includes('Info Koulé')"))
        .await?;
    // It was not written for learners.
    assert_eq!(
        reader
            .see(&format!("/apprenants|learners/.test({said})"))
            .await?,
        json!(false)
    );
    assert_eq!(
        reader
            .see("document.querySelector('.kicker').innerText.startsWith('B1')")
            .await?,
        json!(true)
    );
    reader.leave().await
}

#[tokio::test]
async fn a_page_from_the_clipboard_keeps_its_form() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(WORKSHOP).await?;
    reader.until("!!document.querySelector('textarea')").await?;
    // What a browser does when somebody pastes: it tells the page, then puts the words in the field.
    let script = "(area => {
        const clipboard = new DataTransfer();
        clipboard.setData('text/html', `<nav><a href='/'>Les rubriques du journal</a></nav><article><h1>Le port rouvre</h1>
            <p>Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.</p><h2>Deux ans</h2>
            <p>Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles.</p>
            <img src='https://exemple.test/a.png' onerror='window.ran = true'><script>window.ran = true</script></article>`);
        // Firefox leaves out what a script gives such an event.
        const paste = Object.defineProperty(new ClipboardEvent('paste', { bubbles: true }), 'clipboardData', { value: clipboard });
        area.dispatchEvent(paste);
        area.value = 'Les rubriques du journal Le port rouvre';
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })(document.querySelector('textarea'))";
    reader.see(script).await?;
    // It does so after the page was loaded again, too.
    reader.reload().await?;
    reader
        .until("document.querySelector('#page')?.value.startsWith('Les rubriques')")
        .await?;
    reader.tap("form [type=submit]").await?;
    reader
        .until("!!document.querySelector('.lines [data-line=subheading]')")
        .await?;
    assert_eq!(
        reader
            .text("document.querySelector('h1').innerText")
            .await?,
        "Le port rouvre"
    );
    assert_eq!(reader.see("window.ran === undefined").await?, json!(true));
    reader.leave().await
}

/// What stands in the field of the first page.
const TYPED: &str = "document.querySelector('#page')?.value";

#[tokio::test]
async fn what_was_pasted_and_not_gone_on_with_is_there_again() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(WORKSHOP).await?;
    reader.write("#page", "Le port rouvre mardi.").await?;
    let is_there = format!("{TYPED} === 'Le port rouvre mardi.'");
    reader.reload().await?;
    reader.until(&is_there).await?;
    // Another page of the workshop, and another of the site.
    reader.tap("a[href='#/garde']").await?;
    reader.until("!document.querySelector('#page')").await?;
    reader.back().await?;
    reader.until(&is_there).await?;
    reader.open(LESSON).await?;
    reader.open(WORKSHOP).await?;
    reader.until(&is_there).await?;
    // What was emptied stays empty.
    reader.write("#page", "").await?;
    reader.reload().await?;
    reader.until(&format!("{TYPED} === ''")).await?;
    // So does what has become a text.
    paste(&reader, PAGE).await?;
    reader.back().await?;
    reader.until(&format!("{TYPED} === ''")).await?;
    reader.reload().await?;
    reader.until(&format!("{TYPED} === ''")).await?;
    reader.leave().await
}

#[tokio::test]
async fn what_the_browser_has_no_room_for_is_still_gone_on_with() -> Outcome {
    const REFUSES: &str = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    let reader = with_text(Visit::on_phone().after_running(REFUSES)).await?;
    reader.back().await?;
    reader.until(&format!("{TYPED} === ''")).await?;
    reader.leave().await
}

#[tokio::test]
async fn the_library_lists_them_and_leads_there_and_back() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    reader.open("").await?;
    reader.tap(".own-texts .card a").await?;
    reader.until("!!document.querySelector('article')").await?;
    reader
        .until("location.hash.startsWith('#t=') && location.pathname.endsWith('/lire/')")
        .await?;
    // A link within the page does not lose the text.
    reader
        .see("document.querySelector('.skip').click()")
        .await?;
    reader.until("/^#t=.*&text$/.test(location.hash)").await?;
    reader.back().await?;
    reader.back().await?;
    reader
        .until("!!document.querySelector('.own-texts .card')")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn it_can_be_deleted_and_brought_back() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    reader.go("atelier/#/garde").await?;
    let row = ".kept li:has([lang=fr])";
    reader.tap(&format!("{row} button")).await?;
    reader
        .until("!!document.querySelector('.kept [data-deleted]')")
        .await?;
    let count = "new Promise(done => { const open = indexedDB.open('en-regard'); open.onsuccess = () => {
        const all = open.result.transaction('texts').objectStore('texts').count(); all.onsuccess = () => { open.result.close(); done(all.result); }; }; })";
    assert_eq!(reader.see(count).await?, json!(0));
    reader.tap(&format!("{row} button")).await?;
    reader
        .until(&format!("{count}.then(all => all === 1)"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn a_text_that_is_not_here_says_so() -> Outcome {
    for address in ["lire/#t=nothing", "lire/"] {
        let reader = Visit::on_phone().begin().await?;
        reader.go(address).await?;
        reader
            .until("document.documentElement.dataset.app === 'failed' && !document.querySelector('#links-only').hidden")
            .await?;
        // And it leads on.
        let links =
            "[...document.querySelectorAll('#links-only a')].map(link => link.innerText).join()";
        assert_eq!(
            reader.text(links).await?,
            "Tous les textes,Vos textes,All texts,Your texts"
        );
        let faults = reader.accessibility_faults().await?;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        reader.tap("#links-only a:nth-of-type(4)").await?;
        reader
            .until("document.querySelector('h1').innerText === 'Workshop'")
            .await?;
        reader.back().await?;
        reader.tap("#links-only a").await?;
        reader.library_is_shown().await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_window_says_which_page_of_which_text_it_shows() -> Outcome {
    let reader = with_text(Visit::on_phone().speaking("fr-FR")).await?;
    let text = "Le port de Koulé rouvre après deux ans de travaux";
    let title = |page: &str| format!("document.title === '{page}\u{202f}: {text} · En regard'");
    reader.until(&title("Relire")).await?;
    for (page, name) in [
        ("mots", "Mots et noms"),
        ("notes", "Traduction"),
        ("questions", "Questions"),
    ] {
        reader
            .tap(&format!(".pages-of-text a[href$={page}]"))
            .await?;
        reader.until(&title(name)).await?;
    }
    reader.tap(".pages-of-text a[href*=envoyer]").await?;
    reader.until(&title("Envoyer")).await?;
    reader.back().await?;
    reader.until(&title("Questions")).await?;
    reader.open("atelier/#/cours/bibliobus").await?;
    let course = "Bibliobus : huit cents livres et un chat au bord de la Loriette";
    for (page, name) in [("", "Cours"), ("/feuille", "Feuille"), ("/mur/1", "Au mur")] {
        reader
            .open(&format!("atelier/#/cours/bibliobus{page}"))
            .await?;
        reader
            .until(&format!(
                "document.title.replace(/\\s/g, ' ') === '{name} : {course} · En regard'"
            ))
            .await?;
    }
    reader.leave().await
}

/// A page in another language than the one that texts are explained in, in words of ours.
const ENGLISH_PAGE: &str = "Koulé's port opens again after two years\n\nThe women had waited for this day as one waits for the \
    rain, said the oldest of them. The federation will send some of its people to the opening of the bridge.\n\nNobody knows \
    who will pay for the rest of the works before the end of the rains, which come late this year.\n";

#[tokio::test]
async fn a_text_in_another_language_is_told_and_taken() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(WORKSHOP).await?;
    paste(&reader, ENGLISH_PAGE).await?;
    reader
        .until("document.querySelector('main [role=status]').innerText.includes('does not seem to be in French')")
        .await?;
    // Its signs are not those of French.
    assert_eq!(
        reader.see("document.querySelector('.typography')").await?,
        json!(null)
    );
    read(&reader).await?;
    reader.open(WORKSHOP).await?;
    paste(&reader, PAGE).await?;
    assert_eq!(
        reader
            .see("document.querySelector('main').innerText.includes('does not seem')")
            .await?,
        json!(false)
    );
    reader.leave().await
}

#[tokio::test]
async fn whoever_comes_back_sees_what_was_changed_meanwhile() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    read(&reader).await?;
    // What the workshop does in another page, while this one rests in the browser’s memory.
    let change = "new Promise(done => {
        const request = indexedDB.open('en-regard');
        request.onsuccess = () => {
            const { result } = request;
            const transaction = result.transaction('lessons', 'readwrite');
            const lessons = transaction.objectStore('lessons');
            const cursor = lessons.openCursor();
            cursor.onsuccess = () => {
                const lesson = cursor.result.value.replace('Le port de Koulé rouvre', 'Le port de Koulé a rouvert');
                lessons.put(lesson, cursor.result.key);
            };
            transaction.oncomplete = () => { result.close(); done(true); };
        };
    })";
    assert_eq!(reader.see(change).await?, json!(true));
    reader
        .see("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        .await?;
    reader
        .until("document.querySelector('h1').innerText.startsWith('Le port de Koulé a rouvert')")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn it_is_read_and_worked_on_offline() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.open(WORKSHOP).await?;
    is_kept(&reader).await?;
    reader.host().goes();
    reader.open(WORKSHOP).await?;
    paste(&reader, PAGE).await?;
    read(&reader).await?;
    reader.tap("a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.leave().await
}

#[tokio::test]
async fn axe_finds_nothing() -> Outcome {
    for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
        let reader = visit.begin().await?;
        reader.open(WORKSHOP).await?;
        reader.until("!!document.querySelector('textarea')").await?;
        is_sound(&reader, "the way in").await?;
        paste(&reader, PAGE).await?;
        reader.tap("summary").await?;
        is_sound(&reader, "review").await?;
        read(&reader).await?;
        is_sound(&reader, "reading").await?;
        reader.open("").await?;
        reader
            .until("!!document.querySelector('.own-texts .card')")
            .await?;
        is_sound(&reader, "library").await?;
        reader.leave().await?;
    }
    Ok(())
}

pub(crate) async fn is_sound(reader: &Reader, what: &str) -> Outcome {
    let faults = reader.accessibility_faults().await?;
    assert!(faults.is_empty(), "{what}: {}", faults.join("\n"));
    let fits = "document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(reader.see(fits).await?, json!(true), "{what} is too wide");
    Ok(())
}
