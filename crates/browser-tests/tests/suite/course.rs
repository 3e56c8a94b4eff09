//! A lesson that is prepared for a class: chosen in the workshop, sent, opened by somebody else.

use std::fs;

use browser_tests::{Reader, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

use crate::one_page::{HOLD, OnDisk};
use crate::own_texts::{is_sound, with_text};
use crate::{Outcome, SHORT_LESSON};

/// The course as the address of the page has it.
const COURSE: &str =
    "decodeURIComponent(location.hash.replace('#/cours/', '')).replace('bibliobus', '')";

/// The numbers of the paragraphs that are chosen.
const CHOSEN: &str = "[...document.querySelectorAll('.paragraphs li input')].flatMap((box, at) => box.checked ? [at + 1] : []).join()";

/// The link on the page that sends, from the site's root on: each visit has a host of its own.
const LINK: &str = "document.querySelector('#field-link').value.replace(/^.*(?=lire\\/)/, '')";

/// What helps with that lesson: notes, explanations, answers.
const HELP: [&str; 6] = [
    "Every Wednesday",
    "What sleeps on the bus",
    "Union des villages voisins",
    "Le § 1 parle",
    "y rendent leurs livres",
    "data-right=\"2\"",
];

/// Somebody at the page that prepares the short lesson.
async fn preparing(visit: Visit, choice: &str) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader
        .open(&format!("atelier/#/cours/bibliobus{choice}"))
        .await?;
    reader
        .until("!!document.querySelector('.paragraphs li')")
        .await?;
    Ok(reader)
}

/// Presses Tab until what a CSS selector finds first has the focus.
async fn tab_to(reader: &Reader, selector: &str) -> Outcome {
    let is_there = format!("document.activeElement === document.querySelector(\"{selector}\")");
    for _ in 0..100 {
        if reader.see(&is_there).await? == json!(true) {
            return Ok(());
        }
        reader.press(Key::Tab + "").await?;
    }
    panic!("never reached: {selector}");
}

/// Goes on to the page that sends the course, and tells the link.
pub(crate) async fn sent(reader: &Reader) -> WebDriverResult<String> {
    reader.tap(".all [href*=envoyer]").await?;
    reader
        .until(
            "!!document.querySelector('#field-link') && !!document.querySelector('.file .first')",
        )
        .await?;
    reader.text(LINK).await
}

/// What is in the file of the tool whose label has that word.
async fn tool_file(reader: &Reader, tool: &str) -> WebDriverResult<String> {
    reader.see(HOLD).await?;
    reader
        .see(&format!(
            "[...document.querySelectorAll('.tools button')].find(it => it.innerText.includes('{tool}')).click()"
        ))
        .await?;
    reader.until("window.files.length === 1").await?;
    reader.text("window.files[0][1]").await
}

#[tokio::test]
async fn the_sheet_to_edit_has_the_steps_that_were_chosen() -> Outcome {
    let course = "&p=1-7&ex=trous-3&parcours=hypotheses-5.langue-10.production-0&grille=debut";
    let teacher = preparing(Visit::on_laptop(), course).await?;
    sent(&teacher).await?;
    let sheet = tool_file(&teacher, "HTML").await?;
    let parts = [
        "<b>Hypothèses (5\u{a0}min).</b>",
        "Complétez la grille.",
        "<th width=\"120\" height=\"44\">Où\u{202f}?</th>",
        "<b>Langue (10\u{a0}min).</b>",
        "<b>7. ",
        "<b>Production.</b> ",
        "Corrigé",
    ];
    let mut from = 0;
    for part in parts {
        let at = sheet[from..].find(part);
        from += at.unwrap_or_else(|| panic!("{part} is not behind the others: {sheet}"));
    }
    teacher.leave().await
}

#[tokio::test]
async fn a_course_is_begun_by_choosing_a_text() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("atelier/").await?;
    reader.tap(".all [href$='#/cours']").await?;
    // What is there: the texts of the site, each with its level and its words.
    reader
        .until("document.querySelectorAll('main .name').length === 4")
        .await?;
    reader.tap("main .name[href$='/bibliobus']").await?;
    reader
        .until("!!document.querySelector('.paragraphs li')")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn a_lesson_is_prepared_by_keyboard_and_stays_so() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(SHORT_LESSON).await?;
    reader.tap(".to-course").await?;
    reader
        .until("!!document.querySelector('.paragraphs li')")
        .await?;
    // Nothing is kept before something is chosen.
    let kept = "localStorage['en-regard/1/course/bibliobus'] ?? ''";
    assert_eq!(reader.text(kept).await?, "");
    reader.until(&format!("{COURSE} === '&mots=*'")).await?;

    tab_to(&reader, ".paragraphs li:nth-child(6) input").await?;
    reader.press(" ").await?;
    reader.until(&format!("{CHOSEN} === '1,2,3,4,5,7'")).await?;
    tab_to(&reader, "[name=support]:checked").await?;
    reader.press(Key::Down + "").await?;
    reader
        .until("document.querySelector('[name=support][value=b]').checked")
        .await?;
    tab_to(&reader, ".asked li:nth-child(6) input").await?;
    reader.press(" ").await?;
    tab_to(&reader, "[name=answers]").await?;
    reader.press(" ").await?;
    tab_to(&reader, "#field-task").await?;
    reader.press("lundi & mardi").await?;
    let course =
        "&aide=b&solutions=non&p=1-5.7&q=1-5&mots=*&consigne=lundi%20%26%20mardi".to_owned();
    let is_prepared = format!("{COURSE} === {}", json!(course));
    reader.until(&is_prepared).await?;
    assert_eq!(
        reader.text(kept).await?,
        json!(format!("bibliobus{course}")).to_string()
    );

    reader.reload().await?;
    let task = "document.querySelector('#field-task')?.value === 'lundi & mardi'";
    reader.until(task).await?;
    assert_eq!(reader.text(CHOSEN).await?, "1,2,3,4,5,7");
    sent(&reader).await?;
    reader.back().await?;
    reader.until(task).await?;
    reader.until(&is_prepared).await?;
    // Whoever comes from the lesson again goes on with it.
    reader.open(SHORT_LESSON).await?;
    reader.tap(".to-course").await?;
    reader.until(task).await?;
    reader.leave().await
}

#[tokio::test]
async fn words_are_proposed_for_the_paragraphs_until_somebody_chooses() -> Outcome {
    let reader = preparing(Visit::on_phone(), "").await?;
    let words = "document.querySelectorAll('.word-list input:checked').length";
    let all = "document.querySelectorAll('.word-list input').length";
    reader.until(&format!("{words} > 3")).await?;
    let before = reader.see(all).await?;
    reader
        .tap(".paragraphs .at-once button:nth-child(2)")
        .await?;
    reader.tap(".paragraphs li:first-child label").await?;
    // Under the headline and in the first paragraph there are fewer.
    reader
        .until(&format!("{all} < {before} && {words} === {all}"))
        .await?;
    reader
        .until(&format!("{COURSE}.startsWith('&p=1&')"))
        .await?;
    // The question that the paragraph answers.
    reader.until(&format!("{COURSE}.includes('&q=1&')")).await?;
    reader.tap(".word-list li:first-child label").await?;
    reader.until(&format!("{words} === {all} - 1")).await?;
    reader.until(&format!("!{COURSE}.includes('*')")).await?;
    reader.tap(".word-list .at-once button:first-child").await?;
    reader
        .until(&format!("{COURSE}.includes('mots=*')"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn the_link_shows_somebody_else_what_was_chosen_and_nothing_else() -> Outcome {
    let teacher = preparing(
        Visit::on_laptop(),
        "&p=1-2&q=2.6&mots=rbv&aide=b&consigne=Pour%20lundi",
    )
    .await?;
    let link = sent(&teacher).await?;
    let (slug, choices) = link.split_once("&somme=").unwrap_or_default();
    assert_eq!(slug, "lire/#c=bibliobus");
    assert!(
        choices.ends_with("&aide=b&p=1-2&q=2.6&mots=rbv&consigne=Pour%20lundi"),
        "{link}"
    );
    // Over all of the window, and back.
    teacher.tap(".code").await?;
    teacher
        .until(
            "document.querySelector('.code.large')?.getBoundingClientRect().height === innerHeight",
        )
        .await?;
    teacher.press(Key::Escape + "").await?;
    teacher
        .until("!document.querySelector('.code.large')")
        .await?;
    teacher.leave().await?;

    let reader = Visit::on_phone().begin().await?;
    reader.open(&link).await?;
    reader.until("!!document.querySelector('.task')").await?;
    let shown = [
        ("document.querySelector('.task').innerText", "Pour lundi"),
        (
            "[...document.querySelectorAll('.body .number')].map(it => it.innerText).join()",
            "1,2",
        ),
        (
            "[...new Set([...document.querySelectorAll('a.mention')].map(it => it.dataset.entry))].join()",
            "rbv",
        ),
        (
            "[...document.querySelectorAll('.note, .bref, .to-course, .to-send')].length + ''",
            "0",
        ),
        ("[...document.querySelectorAll('.ask')].length + ''", "2"),
    ];
    for (expression, text) in shown {
        assert_eq!(reader.text(expression).await?, text, "{expression}");
    }
    reader.leave().await
}

#[tokio::test]
async fn without_help_there_is_none_in_the_page_and_none_in_the_file() -> Outcome {
    // It would be there.
    let teacher = preparing(Visit::on_laptop(), "&p=1-7").await?;
    let with_help = sent(&teacher).await?;
    let file = OnDisk::saved(&teacher, "course with help").await?;
    let file = fs::read_to_string(file.path()).unwrap();
    for help in HELP {
        assert!(file.contains(help), "{help}");
    }
    teacher.back().await?;
    teacher.tap("[name=support][value=sans]").await?;
    teacher
        .until("document.querySelector('[name=answers]').disabled")
        .await?;
    let link = sent(&teacher).await?;
    assert!(link.ends_with("&aide=sans&p=1-7"), "{link}");
    assert!(with_help.ends_with("&p=1-7"), "{with_help}");
    // The teacher's bank of questions has the answers, and an empty file is not offered without a reason.
    let tools = "[...document.querySelectorAll('.tools li')].filter(it => it.querySelector('button').disabled).map(it => it.innerText.trim())";
    let empty = teacher.see(tools).await?;
    let empty: Vec<&str> = empty
        .as_array()
        .unwrap()
        .iter()
        .flat_map(Value::as_str)
        .collect();
    assert_eq!(empty.len(), 6, "{empty:?}");
    assert!(empty.iter().all(|it| it.contains("Nothing to put in it")));
    let questions = tool_file(&teacher, "GIFT").await?;
    assert!(questions.contains("TRUE") && questions.contains("Le § 1 parle"));
    let file = OnDisk::saved(&teacher, "course without help").await?;
    teacher.leave().await?;

    let reader = Visit::on_laptop().begin().await?;
    reader.open(&link).await?;
    reader.until("!!document.querySelector('.ask')").await?;
    let page = reader.text("document.documentElement.outerHTML").await?;
    let file = fs::read_to_string(file.path()).unwrap();
    for help in HELP {
        assert!(!page.contains(help), "{help}");
        assert!(!file.contains(help), "{help}");
    }
    assert!(file.contains("Qu’est-ce qui dort dans le bus"));
    // Nor is there a glossary without a word, or a way to other texts.
    const AROUND: &str = "[...document.querySelectorAll('#glossary, [data-tool=glossary], .onward a')].filter(it => it.checkVisibility()).length";
    assert_eq!(reader.see(AROUND).await?, json!(0));
    reader.open(&with_help).await?;
    reader.until(&format!("{AROUND} > 1")).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_text_of_ones_own_is_sent_with_its_course() -> Outcome {
    let teacher = with_text(Visit::on_laptop()).await?;
    teacher.tap("a.first").await?;
    teacher.ready().await?;
    teacher.tap(".to-course").await?;
    teacher
        .until("!!document.querySelector('.paragraphs li:nth-child(2)')")
        .await?;
    teacher.tap(".paragraphs li:first-child label").await?;
    teacher.until(&format!("{CHOSEN} === '2'")).await?;
    teacher.tap("[name=support][value=sans]").await?;
    teacher.write("#field-task", "Lisez le § 2.").await?;
    let link = sent(&teacher).await?;
    assert!(link.starts_with("lire/#l="), "{link}");
    let for_class = "document.querySelector('main').innerText.includes('For your class')";
    assert_eq!(teacher.see(for_class).await?, json!(true));
    teacher.leave().await?;

    let reader = Visit::on_phone().begin().await?;
    reader.go(&link).await?;
    reader
        .until("!!document.querySelector('.received')")
        .await?;
    reader.tap(".all .first").await?;
    reader.until("!!document.querySelector('.task')").await?;
    reader.ready().await?;
    let numbers = "[...document.querySelectorAll('.body .number')].map(it => it.innerText).join()";
    assert_eq!(reader.text(numbers).await?, "2");
    let mentions = "document.querySelectorAll('a.mention').length";
    assert_eq!(reader.see(mentions).await?, json!(0));
    reader.reload().await?;
    reader.until(&format!("{numbers} === '2'")).await?;
    // The same link again leads to the same text.
    let address = reader.text("location.hash").await?;
    reader.open("").await?;
    reader.go(&link).await?;
    reader
        .until("document.querySelector('.hint')?.innerText.includes('you have it already')")
        .await?;
    reader.tap(".all .first").await?;
    reader.until("!!document.querySelector('.task')").await?;
    assert_eq!(reader.text("location.hash").await?, address);
    reader.leave().await
}

#[tokio::test]
async fn exercises_are_drawn_from_the_text() -> Outcome {
    let reader = preparing(Visit::on_phone(), "&p=1-7").await?;
    reader.tap("[data-exercise=trous] [type=checkbox]").await?;
    reader
        .until(&format!(
            "{COURSE}.includes('&ex=trous-1&') || {COURSE}.endsWith('&ex=trous-1')"
        ))
        .await?;
    let drawn = "document.querySelector('[data-exercise=trous] .about').innerText";
    let first = reader.text(drawn).await?;
    assert!(first.contains(" · "), "{first}");
    reader.choose("#count-trous", "4").await?;
    reader
        .until(&format!("{COURSE}.includes('ex=trous-1-4')"))
        .await?;
    reader
        .until(&format!("{drawn}.split(' · ').length === 4"))
        .await?;
    reader.tap("[data-exercise=trous] .draw button").await?;
    reader
        .until(&format!("{COURSE}.includes('ex=trous-2-4')"))
        .await?;
    // Of one paragraph there are too few words.
    reader
        .tap(".paragraphs .at-once button:nth-child(2)")
        .await?;
    reader
        .until("document.querySelector('[data-exercise=sens] input').disabled")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn steps_and_their_minutes_are_chosen() -> Outcome {
    let reader = preparing(Visit::on_laptop(), "").await?;
    for step in ["detail", "hypotheses"] {
        reader
            .tap(&format!("[data-step={step}] [type=checkbox]"))
            .await?;
    }
    reader
        .until(&format!(
            "{COURSE}.includes('parcours=hypotheses-5.detail-15')"
        ))
        .await?;
    reader
        .write("[data-step=detail] [type=number]", "20")
        .await?;
    reader
        .until("document.querySelector('.path [role=status]').innerText.startsWith('25')")
        .await?;
    reader.tap("[name=grid][value=debut]").await?;
    reader
        .until(&format!(
            "{COURSE}.includes('parcours=hypotheses-5.detail-20&grille=debut')"
        ))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn it_is_listed_among_what_is_kept() -> Outcome {
    let reader = preparing(Visit::on_phone(), "").await?;
    reader.tap("[name=support][value=c]").await?;
    let kept = "'en-regard/1/course/bibliobus' in localStorage";
    reader.until(kept).await?;
    reader.open("atelier/#/garde").await?;
    let row = "[...document.querySelectorAll('.kept li')].find(row => row.innerText.includes('Bibliobus'))";
    reader.until(&format!("!!{row}")).await?;
    reader
        .see(&format!("{row}.querySelector('button').click()"))
        .await?;
    reader.until(&format!("!({kept})")).await?;
    reader
        .see(&format!("{row}.querySelector('button').click()"))
        .await?;
    reader.until(kept).await?;
    reader.leave().await
}

#[tokio::test]
async fn it_is_sound_in_both_languages_and_in_narrow_windows() -> Outcome {
    for (language, title) in [("en-GB", "Prepare a class"), ("fr-FR", "Préparer un cours")] {
        for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
            let reader = preparing(
                visit.speaking(language),
                "&p=1-7&ex=trous-1.relier-1.sens-1&parcours=global-10.detail-15",
            )
            .await?;
            assert_eq!(
                reader
                    .text("document.querySelector('h1').innerText")
                    .await?,
                title
            );
            is_sound(&reader, title).await?;
            sent(&reader).await?;
            is_sound(&reader, "a course that is sent").await?;
            reader.leave().await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_lead_is_left_out() -> Outcome {
    let reader = preparing(Visit::on_phone(), "&p=1&mots=*").await?;
    reader.tap(".choices.lead label").await?;
    reader
        .until(&format!("{COURSE} === '&p=1&chapeau=non&mots=*'"))
        .await?;
    reader.tap("nav.all a:last-child").await?;
    reader.ready().await?;
    reader.until("!!document.querySelector('article')").await?;
    reader
        .until(
            "!!document.querySelector('#p1') && document.querySelector('#lead').innerText === ''",
        )
        .await?;
    assert_eq!(
        reader
            .see("document.body.innerText.includes('le prête')")
            .await?,
        json!(false)
    );
    reader.leave().await
}
