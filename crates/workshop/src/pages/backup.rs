//! « Sauvegarde »: everything that this browser keeps as one file, and back. What was here before is held until the
//! page is left, so that it can come back.

use std::rc::Rc;

use browser::backup::{gather, put_back};
use browser::field::{self, Chosen, ChosenFile};
use browser::unsaved::note_saved;
use browser::{focus, json, saving, spawn_local};
use reading::backup::{Backup, MOST_BYTES, Merging, NotRead};
use reading::session::Interface;
use views::strings::strings_of;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::how_long::HowLong;
use crate::opened_backup;
use crate::own_text;
use crate::route::Route;
use crate::strings::{BackupWords, Strings};
use crate::view::{use_title, view_file_button};

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct BackupPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
}

/// What has just happened.
#[derive(Clone, Debug, Default, PartialEq)]
enum Step {
    /// Nothing yet.
    #[default]
    Begun,
    /// It went well, and there is nothing more to it.
    Told(String),
    /// It did not: why.
    Trouble(&'static str),
    /// A file was read: what is in it, and what becomes of that when it is added.
    Chosen(Rc<Backup>, Merging),
}

/// The id of the element that tells what has just happened.
const NEWS: &str = "news";

/// What becomes of what is here.
#[derive(Clone, Copy)]
enum Way {
    Add,
    Replace,
}

/// The page.
#[component]
pub fn BackupPage(props: &BackupPageProps) -> Html {
    let words = &props.words.backup;
    use_title(words.title, words.purpose);
    let step = use_state(Step::default);
    // What was here before a backup was put back.
    let before = use_state(|| None::<Rc<Backup>>);
    let on_save = {
        let step = step.setter();
        Callback::from(move |_: MouseEvent| {
            let step = step.clone();
            spawn_local(async move { step.set(save(words).await) });
        })
    };
    let on_choose = {
        let step = step.setter();
        Callback::from(move |file: Option<ChosenFile>| {
            let step = step.clone();
            spawn_local(async move {
                let next = choose(file, words).await;
                step.set(next.unwrap_or_else(Step::Trouble));
            });
        })
    };
    let handed_over = use_state(opened_backup::take);
    {
        let on_choose = on_choose.clone();
        use_effect_with((*handed_over).clone(), move |file| {
            if file.is_some() {
                on_choose.emit(file.clone());
            }
        });
    }
    let must_be_seen = handed_over.is_some() && *step != Step::Begun;
    use_effect_with(must_be_seen, |must_be_seen| {
        // On a phone it stands below the window, and nobody has chosen anything here.
        if *must_be_seen {
            focus::go_to(NEWS);
        }
    });
    let on_choose = on_choose.reform(|event: Event| field::chosen_files(&event).into_iter().next());
    let on_restore = {
        let (step, before) = (step.setter(), before.setter());
        Callback::from(move |(backup, way): (Rc<Backup>, Way)| {
            let (step, before) = (step.clone(), before.clone());
            spawn_local(async move {
                match restore(&backup, way, words).await {
                    Ok(replaced) => {
                        before.set(Some(Rc::new(replaced)));
                        step.set(Step::Told(words.restored.to_owned()));
                    }
                    Err(trouble) => step.set(Step::Trouble(trouble)),
                }
            });
        })
    };
    let on_undo = {
        let (step, before) = (step.setter(), before.clone());
        Callback::from(move |_: MouseEvent| {
            let (step, before) = (step.clone(), before.clone());
            spawn_local(async move {
                let Some(replaced) = &*before else { return };
                if put_back(replaced).await.is_ok() {
                    before.set(None);
                    step.set(Step::Told(words.undone.to_owned()));
                } else {
                    step.set(Step::Trouble(words.not_kept));
                }
            });
        })
    };
    html! {
        <>
            <h1>{ words.title }</h1>
            <p>{ words.purpose }</p>
            <HowLong words={props.words} />
            <p class="all">
                <button type="button" class="first" onclick={on_save}>{ words.save }</button>
            </p>
            <h2>{ words.restore }</h2>
            <p class="hint" id="restore-hint">{ words.restore_hint }</p>
            <p class="all">
                { view_file_button(words.choose, "restore-hint", ".json,application/json", false, on_choose) }
            </p>
            // It is there before it has anything to say: only then that is read aloud.
            <div class="news" id={NEWS} tabindex="-1" aria-live="polite">
                { view_step(&step, &on_restore, props.words) }
            </div>
            if before.is_some() {
                <p class="all">
                    <button type="button" class="undo" onclick={on_undo}>{ words.undo }</button>
                </p>
            }
            <p class="all">
                <Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>>
                <Link<Route> to={Route::Kept}>{ props.words.kept.title }</Link<Route>>
            </p>
        </>
    }
}

fn view_step(
    step: &Step,
    on_restore: &Callback<(Rc<Backup>, Way)>,
    words: &'static Strings,
) -> Html {
    let (backup, merging) = match step {
        Step::Begun => return Html::default(),
        Step::Told(told) => return html! { <p>{ told }</p> },
        Step::Trouble(trouble) => return html! { <p class="trouble">{ *trouble }</p> },
        Step::Chosen(backup, merging) => (backup, *merging),
    };
    let dates = &strings_of(words.lang, Interface::French).dates;
    let words = &words.backup;
    let on_way = |way: Way| {
        let backup = backup.clone();
        on_restore.reform(move |_: MouseEvent| (backup.clone(), way))
    };
    let contents = (words.contents)(backup.counts()).into_iter();
    html! {
        <section class="contents">
            <h3>{ (words.made)(&dates.day(&backup.made)) }</h3>
            <ul>{ for contents.map(|line| html! { <li>{ line }</li> }) }</ul>
            <p>{ (words.merging)(merging) }</p>
            <p>{ words.replace_hint }</p>
            <p class="all">
                <button type="button" class="first" onclick={on_way(Way::Add)}>{ words.add }</button>
                <button type="button" class="replace" onclick={on_way(Way::Replace)}>{ words.replace }</button>
            </p>
        </section>
    }
}

/// Makes a backup and gives it to the reader.
async fn save(words: &BackupWords) -> Step {
    if own_text::keep_held().await.is_err() {
        return Step::Trouble(words.not_told);
    }
    let Some(backup) = gather().await else {
        return Step::Trouble(words.not_told);
    };
    let Some(file) = json::write(&backup.write()) else {
        return Step::Trouble(words.not_saved);
    };
    let name = format!("en-regard-{}.json", backup.made);
    match saving::save(&name, "application/json", file.as_bytes()).await {
        Ok(true) => {
            note_saved(&backup.made);
            Step::Told((words.saved)(&name))
        }
        Ok(false) => Step::Begun,
        Err(_) => Step::Trouble(words.not_saved),
    }
}

/// Reads the file, and compares it with what is here; says why where it cannot.
async fn choose(file: Option<ChosenFile>, words: &BackupWords) -> Result<Step, &'static str> {
    let file = file.ok_or(words.unreadable)?;
    let bytes = match file.limited(MOST_BYTES).await {
        Chosen::Bytes(bytes) => bytes,
        Chosen::TooLarge => return Err((words.not_read)(NotRead::TooLarge)),
        Chosen::Unreadable => return Err(words.unreadable),
    };
    let backup = Backup::read(&bytes, json::read).map_err(words.not_read)?;
    let here = gather().await.ok_or(words.not_told)?;
    let merging = here.merging(&backup);
    Ok(Step::Chosen(Rc::new(backup), merging))
}

/// Puts the backup back and returns what was here before; says why where it cannot.
async fn restore(backup: &Backup, way: Way, words: &BackupWords) -> Result<Backup, &'static str> {
    let before = gather().await.ok_or(words.not_told)?;
    let restored = match way {
        Way::Add => put_back(&before.with(backup)).await,
        Way::Replace => put_back(backup).await,
    };
    restored.map_err(|_| words.not_kept)?;
    if matches!(way, Way::Replace) {
        note_saved(&backup.made);
    }
    Ok(before)
}
