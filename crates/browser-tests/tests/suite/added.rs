//! Questions that a teacher adds to a lesson of the site, or puts in the place of its own: they stay on the device, and
//! go with the course.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

use crate::backup::{self, CONTENTS, to_backup};
use crate::course::sent;
use crate::notes::saved;
use crate::own_texts::is_sound;
use crate::{Outcome, SHORT_LESSON};

/// What is asked on a page of the reader.
const ASKED: &str = "[...document.querySelectorAll('.ask')].map(it => it.innerText).join('|')";

/// Somebody who prepares the short lesson and goes on to its questions.
async fn asking(visit: Visit) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open(SHORT_LESSON).await?;
    reader.tap(".to-course").await?;
    to_questions(&reader).await?;
    Ok(reader)
}

async fn to_questions(reader: &Reader) -> Outcome {
    reader
        .until("!!document.querySelector('.asked li')")
        .await?;
    reader.tap(".asked a.button").await?;
    reader
        .until("document.querySelectorAll('.asked-here > li').length > 5")
        .await
}

/// Adds an open question with its answer.
async fn add_open(reader: &Reader) -> Outcome {
    reader.tap(".all[role=group] button:last-child").await?;
    // Whoever adds it goes on in its field.
    reader
        .until("document.activeElement?.id === 'field-ask-6'")
        .await?;
    reader.press("Qui lit chez vous ?").await?;
    reader.write("#field-answer-6", "Réponse secrète").await?;
    saved(reader).await
}

async fn back_to_course(reader: &Reader) -> Outcome {
    reader.tap(".all a.first").await?;
    reader.until("!!document.querySelector('.asked li')").await
}

#[tokio::test]
async fn a_question_is_added_and_goes_to_the_class() -> Outcome {
    let teacher = asking(Visit::on_phone()).await?;
    add_open(&teacher).await?;
    back_to_course(&teacher).await?;
    let listed = "[...document.querySelectorAll('.asked .choices li')].map(it => it.innerText)";
    teacher.until(&format!("{listed}.length === 7")).await?;
    let added = format!(
        "{listed}[6].includes('Qui lit chez vous\u{202f}?') && {listed}[6].includes('yours') && document.querySelector('.asked li:nth-child(7) input').checked"
    );
    assert_eq!(teacher.see(&added).await?, json!(true));
    // Only that one, and the first of the site.
    for number in 2..=6 {
        teacher
            .tap(&format!(".asked li:nth-child({number}) label"))
            .await?;
    }
    teacher
        .until("decodeURIComponent(location.hash).includes('q=1.101')")
        .await?;
    // As the class will see it, at the address that is sent.
    teacher.tap(".all [href$=classe]").await?;
    let is_asked =
        format!("{ASKED} === 'Qu’est-ce qui dort dans le bus\u{202f}?|Qui lit chez vous\u{202f}?'");
    teacher.until(&is_asked).await?;
    let tried = teacher.text("location.hash").await?;
    teacher.back().await?;
    teacher
        .until("!!document.querySelector('.asked li')")
        .await?;
    // On paper, and on the wall.
    teacher.tap(".all [href$=feuille]").await?;
    teacher
        .until("document.body.innerText.includes('Qui lit chez vous\u{202f}?')")
        .await?;
    teacher.back().await?;
    teacher
        .until("!!document.querySelector('.asked li')")
        .await?;
    teacher.tap(".all [href*=mur]").await?;
    teacher.until("!!document.querySelector('.wall')").await?;
    teacher.press(Key::End + "").await?;
    teacher
        .until("document.querySelector('.stop').innerText.includes('Qui lit chez vous\u{202f}?')")
        .await?;
    teacher.press("q").await?;
    teacher
        .until("document.querySelector('.address')?.innerText.includes('&questions=1')")
        .await?;
    teacher.tap(".controls a").await?;
    teacher
        .until("!!document.querySelector('.asked li')")
        .await?;
    let link = sent(&teacher).await?;
    assert!(link.contains("&questions=1"), "{link}");
    assert!(tried.ends_with(&link.replace("lire/", "")), "{tried}");
    let file = "document.documentElement.innerText.includes('Moodle')";
    assert_eq!(teacher.see(file).await?, json!(true));
    teacher.leave().await?;

    let reader = Visit::on_laptop().begin().await?;
    reader.open(&link).await?;
    reader.until(&is_asked).await?;
    reader.reload().await?;
    reader.until(&is_asked).await?;
    let page = reader.text("document.documentElement.outerHTML").await?;
    assert!(page.contains("Réponse secrète"));
    reader.leave().await
}

#[tokio::test]
async fn without_help_the_answer_does_not_go_with_it() -> Outcome {
    let teacher = asking(Visit::on_laptop()).await?;
    add_open(&teacher).await?;
    back_to_course(&teacher).await?;
    teacher.tap("[name=support][value=sans]").await?;
    teacher
        .until("document.querySelector('[name=answers]').disabled")
        .await?;
    let link = sent(&teacher).await?;
    teacher.leave().await?;
    let reader = Visit::on_phone().begin().await?;
    reader.open(&link).await?;
    reader
        .until(&format!("{ASKED}.endsWith('|Qui lit chez vous\u{202f}?')"))
        .await?;
    let page = reader.text("document.documentElement.outerHTML").await?;
    assert!(!page.contains("secrète"));
    let kept = reader.text("JSON.stringify(sessionStorage)").await?;
    assert!(!kept.contains("secrète"));
    reader.leave().await
}

#[tokio::test]
async fn a_link_that_was_cut_says_so_and_gives_no_help() -> Outcome {
    let teacher = asking(Visit::on_laptop()).await?;
    add_open(&teacher).await?;
    back_to_course(&teacher).await?;
    let link = sent(&teacher).await?;
    teacher.leave().await?;
    assert!(link.contains("&somme="), "{link}");
    let cut = link.get(..link.len() - 40).unwrap_or_default();
    for visit in [Visit::on_phone(), Visit::on_laptop().speaking("fr-FR")] {
        let reader = visit.begin().await?;
        reader.open(cut).await?;
        let says =
            "/cut or changed|coupé ou changé/.test(document.querySelector('.task')?.innerText)";
        reader.until(says).await?;
        let help = "document.querySelectorAll('a.mention, .note, details.answer, [data-right]:not([data-right=\"0\"])').length";
        assert_eq!(reader.see(help).await?, json!(0));
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_nobody_can_answer_is_said_and_what_is_deleted_can_come_back() -> Outcome {
    let reader = asking(Visit::on_phone().speaking("fr-FR")).await?;
    reader.tap(".all[role=group] button:first-child").await?;
    reader
        .until("document.activeElement?.id === 'field-ask-6'")
        .await?;
    reader.press("Qui dort ?").await?;
    let last = ".asked-here > li:last-child";
    for (nth, words) in [(1, "Un chat."), (2, "Un chien.")] {
        let option = format!("{last} .option:nth-of-type({nth}) [type=text]");
        reader.write(&option, words).await?;
    }
    let flaw = format!("document.querySelector('{last} .trouble')?.innerText");
    reader
        .until(&format!("{flaw} === 'Aucune réponse juste'"))
        .await?;
    saved(&reader).await?;
    back_to_course(&reader).await?;
    let listed = "document.querySelector('.asked .choices li:last-child').innerText";
    reader
        .until(&format!("{listed}.includes('Aucune réponse juste')"))
        .await?;
    to_questions(&reader).await?;
    reader
        .tap(&format!("{last} .option:nth-of-type(1) [type=radio]"))
        .await?;
    reader
        .until(&format!("!document.querySelector('{last} .trouble')"))
        .await?;
    // The focus goes back to what opened the sentences.
    reader.tap(&format!("{last} .of-proof button")).await?;
    reader.tap(&format!("{last} .sentences .sentence")).await?;
    reader
        .until("document.activeElement?.id === 'proof-6-0'")
        .await?;
    // Where it stood, with the focus, and said once.
    reader.tap(&format!("{last} .one > .all button")).await?;
    reader
        .until("document.activeElement?.id === 'undo-removed'")
        .await?;
    let told = "document.querySelector('.visually-hidden[role=status]').innerText";
    assert_eq!(reader.text(told).await?, "Question supprimée.");
    let seen = "(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())";
    reader.until(seen).await?;
    reader.press(Key::Enter + "").await?;
    reader
        .until("document.querySelector('#field-ask-6')?.value === 'Qui dort ?'")
        .await?;
    reader
        .until("document.activeElement?.id === 'field-ask-6'")
        .await?;
    let is_over = "!document.querySelector('#undo-removed')";
    reader.until(is_over).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_long_word_breaks() -> Outcome {
    for (width, height) in [(360, 740), (1024, 768)] {
        let reader = asking(Visit::on_phone().sized(width, height)).await?;
        reader.tap(".all[role=group] button:first-child").await?;
        reader
            .until("document.activeElement?.id === 'field-ask-6'")
            .await?;
        reader.press("Qui ?").await?;
        let last = ".asked-here > li:last-child";
        for nth in 1..=2 {
            let option = format!("{last} .option:nth-of-type({nth}) [type=text]");
            reader
                .write(&option, &format!("{nth}{}", "a".repeat(150)))
                .await?;
        }
        saved(&reader).await?;
        back_to_course(&reader).await?;
        reader.tap(".all [href$=classe]").await?;
        reader
            .until("document.querySelectorAll('.question').length === 7")
            .await?;
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(reader.see(fits).await?, json!(true), "{width}");
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_question_of_the_site_is_changed_and_comes_back() -> Outcome {
    let reader = asking(Visit::on_laptop().speaking("fr-FR")).await?;
    let first = ".asked-here > li:first-child";
    reader.tap(&format!("{first} button")).await?;
    reader
        .until("document.querySelector('#field-ask-0')?.value.startsWith('Qu’est-ce qui dort')")
        .await?;
    reader.write("#field-ask-0", "Qui dort ici ?").await?;
    // The sentence that proves it is shown by its words.
    let proof = "document.querySelector('.of-proof q').innerText.includes('un chat qui dort')";
    assert_eq!(reader.see(proof).await?, json!(true));
    saved(&reader).await?;
    back_to_course(&reader).await?;
    let name = "document.querySelector('.asked li .name').innerText";
    assert_eq!(reader.text(name).await?, "Qui dort ici\u{202f}?");
    let count = "document.querySelectorAll('.asked .choices li').length";
    assert_eq!(reader.see(count).await?, json!(6));
    // Its place among the others is the same, after a reload too.
    reader.reload().await?;
    reader
        .until(&format!(
            "document.querySelector('.asked li') && {name} === 'Qui dort ici\u{202f}?'"
        ))
        .await?;
    to_questions(&reader).await?;
    reader.tap(&format!("{first} .one > .all button")).await?;
    reader
        .until(&format!(
            "document.querySelector('{first} + li').innerText.includes('Qu’est-ce qui dort dans le bus')"
        ))
        .await?;
    let kept = "'en-regard/1/questions/bibliobus' in localStorage";
    reader.until(&format!("!({kept})")).await?;
    // Taken back.
    reader.tap(".all > button:not(.first)").await?;
    reader
        .until("document.querySelector('#field-ask-0')?.value === 'Qui dort ici ?'")
        .await?;
    reader.until(kept).await?;
    reader.leave().await
}

#[tokio::test]
async fn what_was_added_is_listed_deleted_and_in_the_backup() -> Outcome {
    let reader = asking(Visit::on_phone()).await?;
    add_open(&reader).await?;
    let kept = "'en-regard/1/questions/bibliobus' in localStorage";
    reader.until(kept).await?;
    let text = "localStorage['en-regard/1/questions/bibliobus']";
    let before = reader.text(text).await?;
    to_backup(&reader).await?;
    let file = backup::saved(&reader).await?;
    reader
        .see("localStorage.removeItem('en-regard/1/questions/bibliobus')")
        .await?;
    reader.choose_files(&[("backup.json", &file)]).await?;
    reader
        .until(&format!(
            "{CONTENTS}?.innerText.includes('your questions on 1')"
        ))
        .await?;
    reader.tap(".contents .first").await?;
    reader.until(kept).await?;
    assert_eq!(reader.text(text).await?, before);
    reader.open("atelier/#/garde").await?;
    let row = "[...document.querySelectorAll('section')].find(it => it.innerText.includes('Your questions'))?.querySelector('.kept li')";
    reader
        .until(&format!("{row}?.innerText.includes('Bibliobus')"))
        .await?;
    for is_there in [format!("!({kept})"), kept.to_owned()] {
        reader
            .see(&format!("{row}.querySelector('button').click()"))
            .await?;
        reader.until(&is_there).await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn two_windows_do_not_undo_each_other() -> Outcome {
    let reader = asking(Visit::on_laptop()).await?;
    reader
        .open_in_new_tab("atelier/#/cours/bibliobus/questions")
        .await?;
    reader.until("!!document.querySelector('.trouble')").await?;
    let is_off = "document.querySelector('.asked-here button').matches(':disabled')";
    assert_eq!(reader.see(is_off).await?, json!(true));
    reader.tap(".take-over").await?;
    reader.until(&format!("!({is_off})")).await?;
    reader.leave().await
}

#[tokio::test]
async fn it_is_sound_in_both_languages_and_in_narrow_windows() -> Outcome {
    for language in ["en-GB", "fr-FR"] {
        for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
            let reader = asking(visit.speaking(language)).await?;
            // One of each kind, and those of the site with their fields.
            for kind in 1..=6 {
                reader
                    .tap(&format!(".all[role=group] button:nth-child({kind})"))
                    .await?;
            }
            for nth in 1..=6 {
                reader
                    .tap(&format!(".asked-here > li:nth-child({nth}) > p > button"))
                    .await?;
            }
            reader
                .until("document.querySelectorAll('.one').length === 12")
                .await?;
            is_sound(&reader, "questions that are added").await?;
            reader.leave().await?;
        }
    }
    Ok(())
}
