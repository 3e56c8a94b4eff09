//! The worksheet of a course: what is shown page by page is what is printed.

use browser_tests::{Ability, Engine, Reader, Visit};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::is_sound;

/// The pages that are shown.
const PAGES: &str = "document.querySelectorAll('.pages .paper').length";

/// What goes beyond its page, or beyond the room above its foot.
const BEYOND: &str = "[...document.querySelectorAll('.pages .paper:has(.foot)')].flatMap(paper => {
    const foot = paper.querySelector('.foot').getBoundingClientRect();
    return [...paper.querySelectorAll('.block *')].filter(it => {
        const place = it.getBoundingClientRect();
        return place.bottom > foot.top + 1 || place.right > paper.getBoundingClientRect().right;
    }).map(it => it.outerHTML.slice(0, 80));
}).join()";

/// What the key of a version says, question by question, in words: the letters stand for what is on its sheet.
const TOLD: &str = "(letter => [...document.querySelectorAll(`[data-part=key] .right[data-version=${letter}]`)].map(right => {
    const question = `[data-part=sheet][data-letter=${letter}] [data-question='${right.dataset.question}']`;
    const listed = [...document.querySelectorAll(`${question} :is(.answers, .bank) li`)].map(it => it.innerText.trim());
    const rows = [...document.querySelectorAll(`${question}.items`)].map(it => ({
        sign: it.querySelector('.sign').innerText, text: it.querySelector('span:not(.sign)').innerText.trim(),
    }));
    const inWords = sign => listed.find(it => it.startsWith(sign + '.'))?.slice(3) ?? sign;
    return right.querySelector('strong').innerText.split(' · ').map(told => {
        const row = rows.find(row => told.startsWith(row.sign + '\u{a0}'));
        return row ? `${row.text} = ${inWords(told.slice(row.sign.length + 1))}` : inWords(told);
    }).sort().join();
}).join('|'))";

/// The questions of a version as they are printed.
const ASKED: &str = "(letter => [...document.querySelectorAll(`[data-part=sheet][data-letter=${letter}] .question`)].map(it => it.innerText).join())";

async fn sheet(visit: Visit, choice: &str) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader
        .open(&format!("atelier/#/cours/bibliobus{choice}/feuille"))
        .await?;
    reader.until(&format!("{PAGES} > 0")).await?;
    Ok(reader)
}

async fn tick(reader: &Reader, name: &str) -> Outcome {
    reader.tap(&format!("[name={name}]")).await?;
    is_packed(reader).await
}

async fn is_packed(reader: &Reader) -> Outcome {
    reader
        .until("!document.querySelector('.measure') && !!document.querySelector('.count')")
        .await
}

/// Whether the browser prints exactly as many pages as are shown.
async fn prints_what_is_shown(reader: &Reader) -> Outcome {
    let count = reader.see(PAGES).await?.as_u64().unwrap();
    let print = |page: u64| {
        let asked = json!({ "preferCSSPageSize": true, "pageRanges": page.to_string() });
        reader.inspect("Page.printToPDF", asked)
    };
    print(count).await?;
    let refused = print(count + 1).await.unwrap_err().to_string();
    assert!(refused.contains("range"), "{refused}");
    Ok(())
}

#[tokio::test]
async fn as_many_pages_are_printed_as_are_shown() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let reader = sheet(Visit::on_laptop(), "").await?;
    for name in ["key", "cards", "versions"] {
        tick(&reader, name).await?;
    }
    let mut counts = Vec::new();
    for choice in [
        "[name=paper]",
        "label:nth-of-type(2) > [name=paper]",
        "label:last-child > [name=glosses]",
    ] {
        reader.tap(choice).await?;
        is_packed(&reader).await?;
        assert_eq!(reader.text(BEYOND).await?, "", "{choice}");
        prints_what_is_shown(&reader).await?;
        counts.push(reader.see(PAGES).await?);
        let said = reader
            .text("document.querySelector('.count').innerText")
            .await?;
        let count = counts.last().unwrap();
        assert!(said.starts_with(&format!("{count}\u{a0}pages")), "{said}");
    }
    // Two sheets, two keys and the cards: each begins a page.
    assert!(
        counts.iter().all(|count| count.as_u64() >= Some(7)),
        "{counts:?}"
    );
    for name in ["sheet", "key", "cards"] {
        tick(&reader, name).await?;
    }
    let can_print = "!document.querySelector('.sheet .first').disabled";
    assert_eq!(reader.see(can_print).await?, json!(false));
    reader.leave().await
}

#[tokio::test]
async fn version_b_has_another_order_and_its_key_is_right() -> Outcome {
    let reader = sheet(Visit::on_laptop(), "&ex=relier-3").await?;
    assert_eq!(
        reader
            .see("document.querySelectorAll('[data-letter]').length")
            .await?,
        json!(0)
    );
    tick(&reader, "versions").await?;
    tick(&reader, "key").await?;
    let asked = [
        reader.text(&format!("{ASKED}('A')")).await?,
        reader.text(&format!("{ASKED}('B')")).await?,
    ];
    assert_ne!(asked[0], asked[1]);
    assert!(asked[0].contains("Un chat."), "{}", asked[0]);
    let same = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    assert_eq!(same(&asked[0]), same(&asked[1]));
    let told = [
        reader.text(&format!("{TOLD}('A')")).await?,
        reader.text(&format!("{TOLD}('B')")).await?,
    ];
    assert_eq!(told[0], told[1]);
    let first: Vec<&str> = told[0].split('|').take(3).collect();
    let right = [
        "Un chat.",
        "Vrai",
        "Je ne choisis pas à leur place. = Lina Morel",
    ];
    assert_eq!(first, right);
    let letters = "[...document.querySelectorAll('.pages .paper:has(.foot)')].every(paper => paper.querySelector('.foot .letter').innerText === (paper.dataset.letter ?? ''))";
    assert_eq!(reader.see(letters).await?, json!(true));
    let headings = "[...document.querySelectorAll('[data-part=key] h2')].map(it => it.innerText.replace(/\\s/g, '')).join()";
    assert_eq!(reader.text(headings).await?, "CorrigéA,CorrigéB");
    let keys = "document.querySelectorAll('[data-part=key]').length";
    assert_eq!(reader.see(keys).await?, json!(1), "both keys fit on a page");
    reader.leave().await
}

#[tokio::test]
async fn a_page_ends_between_rows_and_not_before_the_second() -> Outcome {
    let reader = sheet(
        Visit::on_laptop(),
        "&ex=trous-3-12.relier-1&parcours=hypotheses-5.detail-15.langue-10.production-10",
    )
    .await?;
    // Rows of one question, page by page.
    let rows = "[...document.querySelectorAll('.question[data-kind]:not(.items)')].map(head => {
        const rows = `.question.items[data-question='${head.dataset.question}']`;
        const pages = [...document.querySelectorAll('.pages .paper')].map(paper => paper.querySelectorAll(rows).length);
        return { few: pages.includes(1) && pages.some(count => count > 1), apart: !!document.querySelector(rows) && !head.closest('.paper').querySelector(rows) };
    }).filter(it => it.few || it.apart).length";
    assert_eq!(reader.see(rows).await?, json!(0));
    let signs = "[...new Set([...document.querySelectorAll('.pages .items')].map(it => it.dataset.kind + ' ' + it.querySelector('.sign').innerText))].join()";
    let signs = reader.text(signs).await?;
    for sign in ["who-says 1", "order a", "gaps 2", "match 3"] {
        assert!(signs.contains(sign), "{sign}: {signs}");
    }
    // A title that text runs on behind has a full stop.
    let heads = "[...document.querySelectorAll('.pages :is(.step, .point) p:first-child > b')].every(it => /[.!?…]$/.test(it.innerText))";
    assert_eq!(reader.see(heads).await?, json!(true));
    reader.leave().await
}

#[tokio::test]
async fn whoever_guesses_reads_in_brief_what_was_said_after_the_text() -> Outcome {
    let order = "[...document.querySelectorAll('.pages :is(.bref, .text)')].map(it => it.classList[0]).join()";
    for (steps, begins) in [("", "bref,text"), ("&parcours=hypotheses-5", "text,")] {
        let reader = sheet(Visit::on_laptop(), &format!("&aide=a{steps}")).await?;
        let order = reader.text(order).await?;
        assert!(
            order.starts_with(begins) && order.contains("bref"),
            "{order}"
        );
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_class_without_help_has_no_answer_on_its_sheet_and_the_teacher_has_a_key() -> Outcome {
    let reader = sheet(Visit::on_laptop(), "&aide=sans&consigne=Lundi").await?;
    let text = "document.querySelector('.pages').innerText";
    let page = reader.text(text).await?;
    assert!(page.contains("Lundi") && page.contains("Nom"), "{page}");
    for help in ["Union des villages voisins", "Le § 1 parle"] {
        assert!(!page.contains(help), "{help}");
    }
    tick(&reader, "key").await?;
    let page = reader.text(text).await?;
    assert!(
        page.contains("Corrigé") && page.contains("Le § 1 parle"),
        "{page}"
    );
    reader.leave().await
}

#[tokio::test]
async fn there_is_room_for_words_and_statements() -> Outcome {
    let reader = sheet(Visit::on_laptop(), "&ex=trous-3").await?;
    // In millimetres, of 210.
    let narrowest = "Math.min(...[...document.querySelectorAll('.pages .gap')].map(it => it.getBoundingClientRect().width))
        / document.querySelector('.pages .paper').getBoundingClientRect().width * 210";
    let narrowest = reader.see(narrowest).await?.as_f64().unwrap();
    assert!(narrowest > 30.0, "{narrowest}");
    reader.leave().await
}

#[tokio::test]
async fn what_stands_in_left_out_paragraphs_is_not_worked_on() -> Outcome {
    let steps = "&parcours=langue-10";
    let points = "document.querySelectorAll('.point').length + (document.querySelector('.pages').innerText.includes('Le plus petit écoute.') ? 1 : 0)";
    let reader = sheet(Visit::on_laptop(), steps).await?;
    tick(&reader, "key").await?;
    assert_eq!(reader.see(points).await?, json!(2));
    reader.leave().await?;
    let reader = sheet(Visit::on_laptop(), &format!("&p=1&q=1&aide=b{steps}")).await?;
    tick(&reader, "key").await?;
    assert_eq!(reader.see(points).await?, json!(0));
    reader.leave().await
}

#[tokio::test]
async fn each_part_begins_on_a_sheet_of_its_own() -> Outcome {
    let reader = sheet(Visit::on_laptop(), "&p=1&q=1").await?;
    tick(&reader, "versions").await?;
    let parts = "[...document.querySelectorAll('.pages .paper')].map(it => it.dataset.part + (it.dataset.letter ?? '')).join()";
    assert_eq!(reader.text(parts).await?, "sheetA,empty,sheetB");
    prints_what_is_shown(&reader).await?;
    let said = "document.querySelector('.count').innerText";
    assert!(reader.text(said).await?.contains("2\u{a0}sheets"));
    tick(&reader, "both-sides").await?;
    assert_eq!(reader.text(parts).await?, "sheetA,sheetB");
    // What was chosen is kept, for other lessons too.
    reader.open("atelier/#/cours/fete-du-pain/feuille").await?;
    reader.until(&format!("{PAGES} > 0")).await?;
    assert_eq!(
        reader
            .see("[...document.querySelectorAll('[name=versions], [name=both-sides]')].map(it => it.checked).join()")
            .await?,
        json!("true,false")
    );
    reader.leave().await
}

#[tokio::test]
async fn every_fifth_line_has_its_number_beside_it() -> Outcome {
    let reader = sheet(Visit::on_laptop(), "").await?;
    let numbers = "[...document.querySelectorAll('.line-numbers i:not(:empty)')]";
    assert_eq!(reader.see(&format!("{numbers}.length")).await?, json!(0));
    tick(&reader, "lines").await?;
    let said = reader
        .text(&format!("{numbers}.map(it => it.innerText).join()"))
        .await?;
    assert!(said.starts_with("5,10,15,20"), "{said}");
    // Each stands beside a line of the text: as many lines of text end above it as its number says.
    let count = "(() => {
        const lines = [...document.querySelectorAll('.paper .numbered')].flatMap(text => {
            const range = document.createRange();
            range.selectNodeContents(text);
            const place = text.getBoundingClientRect();
            const count = Math.round(place.height / parseFloat(getComputedStyle(text).lineHeight));
            return Array.from({ length: count }, (_, at) => place.top + at * place.height / count);
        });
        return [...document.querySelectorAll('.line-numbers i:not(:empty)')].every(number => {
            const top = number.getBoundingClientRect().top;
            return Math.abs(lines[number.innerText - 1] - top) < 3;
        });
    })()";
    assert_eq!(reader.see(count).await?, json!(true));
    assert_eq!(reader.text(BEYOND).await?, "");
    reader.leave().await
}

#[tokio::test]
async fn the_steps_are_tasks() -> Outcome {
    let reader = sheet(
        Visit::on_laptop(),
        "&ex=trous-1&parcours=hypotheses-5.global-10.detail-15.langue-10.production-10&grille=vide",
    )
    .await?;
    let order = "[...document.querySelectorAll('.pages :is([data-step], .grid, .point, [data-question], .lead, .text)')].map(it => it.dataset.step ?? it.dataset.question ?? it.classList[0]).join()";
    let order = reader.text(order).await?;
    let mut last = 0;
    for part in [
        "lead",
        "hypotheses",
        "global",
        "text",
        "grid",
        "detail",
        "1,",
        "langue",
        "point",
        "production",
    ] {
        let at = order[last..].find(part);
        last += at.unwrap_or_else(|| panic!("{part}: {order}"));
    }
    assert_eq!(reader.text(BEYOND).await?, "");
    assert_eq!(
        reader
            .see("document.querySelectorAll('.grid td').length")
            .await?,
        json!(7)
    );
    reader.leave().await
}

#[tokio::test]
async fn it_is_black_on_white_in_the_dark() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let dark = "if (location.protocol === 'http:') localStorage.setItem('en-regard/1/settings', '{\"theme\":\"dark\"}')";
    let reader = sheet(Visit::on_laptop().after_running(dark), "").await?;
    let is_dark = "document.documentElement.dataset.theme === 'dark'";
    assert_eq!(reader.see(is_dark).await?, json!(true));
    reader.as_printed().await?;
    let odd = "[...document.querySelectorAll('.paper, .paper *')].filter(it => {
        const { color, backgroundColor } = getComputedStyle(it);
        return color !== 'rgb(0, 0, 0)' || !['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(backgroundColor);
    }).map(it => it.outerHTML.slice(0, 80)).join()";
    assert_eq!(reader.text(odd).await?, "");
    let around = "getComputedStyle(document.documentElement).backgroundColor";
    assert_eq!(reader.text(around).await?, "rgb(255, 255, 255)");
    let shown: Value = reader
        .see("[...document.querySelectorAll('h1, .masthead, .options, .count, .sheet button')].some(it => it.checkVisibility())")
        .await?;
    assert_eq!(shown, json!(false));
    reader.leave().await
}

#[tokio::test]
async fn it_is_sound_in_both_languages_and_in_narrow_windows() -> Outcome {
    for (language, title) in [("en-GB", "Print"), ("fr-FR", "Imprimer")] {
        for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
            let reader = sheet(visit.speaking(language), "").await?;
            let heading = "document.querySelector('h1').innerText";
            assert_eq!(reader.text(heading).await?, title);
            for name in ["key", "cards", "versions"] {
                tick(&reader, name).await?;
            }
            is_sound(&reader, title).await?;
            reader.leave().await?;
        }
    }
    Ok(())
}
