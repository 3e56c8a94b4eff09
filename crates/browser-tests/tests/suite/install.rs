//! The site as an app on the device.

use browser_tests::{Ability, Engine, Visit};
use serde_json::{Value, json};

use crate::Outcome;

#[tokio::test]
async fn it_can_be_installed_and_starts_without_a_network() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let reader = Visit::on_phone().hosted_at("/cours/").begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    let found = reader
        .inspect("Page.getInstallabilityErrors", json!({}))
        .await?;
    assert_eq!(found, json!({ "installabilityErrors": [] }));
    let found = reader.inspect("Page.getAppManifest", json!({})).await?;
    assert_eq!(found.get("errors"), Some(&json!([])));
    let text = found.get("data").and_then(Value::as_str).unwrap();
    let manifest: Value = serde_json::from_str(text).unwrap();
    let address = |of: &Value, name: &str| {
        let address = of.get(name).and_then(Value::as_str).unwrap();
        address.strip_prefix("./").unwrap().to_owned()
    };
    let purposes: Vec<_> = manifest["icons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|icon| &icon["purpose"])
        .collect();
    assert_eq!(purposes, ["any", "any", "maskable", "monochrome"]);

    reader.host().goes();
    reader.open(&address(&manifest, "start_url")).await?;
    let lessons = "[...document.querySelectorAll('.card a')].map(link => new URL(link.href).pathname.split('/').at(-2) + '/')";
    let lessons = reader.see(lessons).await?;
    let shortcuts = manifest["shortcuts"].as_array().unwrap();
    let shortcuts: Vec<_> = shortcuts
        .iter()
        .map(|shortcut| address(shortcut, "url"))
        .collect();
    assert_eq!(json!(shortcuts), lessons);
    for lesson in shortcuts {
        reader.open(&lesson).await?;
        reader
            .until(&format!(
                "document.querySelector('article').dataset.lesson + '/' === '{lesson}'"
            ))
            .await?;
    }
    reader.leave().await
}
