//! From one version of the site to the next.

use browser_tests::next_version::{publish, withdraw};
use browser_tests::server::Fault;
use browser_tests::{Reader, Visit};

use crate::{LESSON, Outcome};

const OFFERED: &str = "!document.getElementById('new-version').hidden";

/// What each kind of page says of its version: nothing, or its number, each once.
const VERSIONS: &str = "Promise.all(['./', './fete-du-pain/']
        .map(path => fetch(new URL(path, new URL(document.documentElement.dataset.root, document.baseURI))).then(answer => answer.text())))
    .then(texts => [document.body.innerText, ...texts].map(text => text.match(/chaque année(, version .)?/)[0]))
    .then(found => [...new Set(found)].join())";

async fn everything_is_of_version(reader: &Reader, number: u32) -> Outcome {
    let wanted = match number {
        1 => "chaque année".to_owned(),
        _ => format!("chaque année, version {number}"),
    };
    // The page itself first: it may be about to be loaded anew, and would not answer then.
    reader
        .until(&format!("document.body.innerText.includes('{wanted}')"))
        .await?;
    reader
        .until(&format!("{VERSIONS}.then(found => found === '{wanted}')"))
        .await
}

async fn look_for_versions(reader: &Reader) -> Outcome {
    // Not waiting for it: the page may be loaded anew meanwhile.
    reader
        .see("navigator.serviceWorker.getRegistration().then(found => found.update()) && true")
        .await
        .map(drop)
}

#[tokio::test]
async fn readers_choose_when_a_new_version_comes_and_may_leave_one_out() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    reader.open_in_new_tab(LESSON).await?;
    for number in [2, 3] {
        publish(reader.host(), number);
        look_for_versions(&reader).await?;
        reader
            .until(&format!("caches.keys().then(names => names.some(name => name.includes(' {number} after ')))
                .then(async is_there => is_there && !(await navigator.serviceWorker.getRegistration()).installing)"))
            .await?;
        for tab in [0, 1] {
            reader.to_tab(tab).await?;
            reader.until(OFFERED).await?;
            // However often it is asked for.
            reader.reload().await?;
            reader.until(OFFERED).await?;
            everything_is_of_version(&reader, 1).await?;
        }
    }
    reader.tap("[data-action=update]").await?;
    for tab in [1, 0] {
        reader.to_tab(tab).await?;
        everything_is_of_version(&reader, 3).await?;
        reader.ready().await?;
        assert_eq!(reader.see(OFFERED).await?, false);
    }
    reader
        .until("caches.keys().then(names => names.length === 1)")
        .await?;
    // The old version's names were not asked for, nor would they have been answered.
    reader.host().goes();
    reader.open(LESSON).await?;
    everything_is_of_version(&reader, 3).await?;
    reader.leave().await
}

#[tokio::test]
async fn an_update_that_is_interrupted_leaves_the_version_before() -> Outcome {
    let mut reader = Visit::on_phone().begin().await?;
    reader.expect_error("404");
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    publish(reader.host(), 2);
    reader.host().has("/huerto/", Fault::Missing);
    let failed = "navigator.serviceWorker.getRegistration().then(async found => {
        const fails = new Promise(done => found.addEventListener('updatefound', () => {
            const { installing } = found;
            installing.addEventListener('statechange', () => done(installing.state));
        }));
        await found.update();
        return await fails === 'redundant';
    })";
    assert_eq!(reader.see(failed).await?, true);
    reader.reload().await?;
    everything_is_of_version(&reader, 1).await?;
    assert_eq!(reader.see(OFFERED).await?, false);
    reader.host().goes();
    reader.reload().await?;
    everything_is_of_version(&reader, 1).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_site_built_without_it_takes_the_service_worker_away() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    reader.open_in_new_tab(LESSON).await?;
    withdraw(reader.host());
    look_for_versions(&reader).await?;
    for tab in [0, 1] {
        reader.to_tab(tab).await?;
        reader
            .until("document.body.innerText.includes('chaque année, version 2')")
            .await?;
        reader.ready().await?;
        reader
            .until("navigator.serviceWorker.getRegistrations().then(all => all.length === 0)")
            .await?;
        reader
            .until("caches.keys().then(names => names.length === 0)")
            .await?;
    }
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await?;
    reader.leave().await
}

#[tokio::test]
async fn an_update_comes_also_where_nobody_says_who_controls_the_page() -> Outcome {
    // As in an app on an iOS home screen.
    let unheard = "const { serviceWorker } = navigator;
        if (serviceWorker) {
            const listen = serviceWorker.addEventListener.bind(serviceWorker);
            serviceWorker.addEventListener = (event, ...what) => {
                if (event !== 'controllerchange') listen(event, ...what);
            };
        }";
    let reader = Visit::on_phone().after_running(unheard).begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    publish(reader.host(), 2);
    look_for_versions(&reader).await?;
    reader.until(OFFERED).await?;
    reader.tap("[data-action=update]").await?;
    everything_is_of_version(&reader, 2).await?;
    reader.ready().await?;
    assert_eq!(reader.see(OFFERED).await?, false);
    reader.leave().await
}
