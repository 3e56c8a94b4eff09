//! Short names for the functions by which an app's script and its wasm know each other.
//!
//! wasm-bindgen gives them long names that end in a hash, which no compression makes smaller, and they stand
//! in both files. binaryen renames them in the wasm and prints what it chose, and esbuild gives the same names
//! to the properties of the script.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{PublishError, tool};

/// Where `script/bootstrap` puts binaryen's program.
const PROGRAM: &str = ".tools/bin/wasm-opt";
/// What binaryen then calls the script, from which everything is imported.
const MODULE: &str = "a";

/// The short names of an app, as esbuild wants them.
#[derive(Debug)]
pub(super) struct Names {
    /// The file with each name and what it becomes.
    pub(super) file: PathBuf,
    /// Matches those names and no other.
    pub(super) pattern: String,
}

/// What binaryen prints: module, name and short name of each import; name and short name of each export.
#[derive(Deserialize)]
struct Chosen {
    imports: Vec<(String, String, String)>,
    exports: Vec<(String, String)>,
}

/// Renames the imports and exports of the wasm at that path.
pub(super) fn shorten(wasm: &Path) -> Result<Names, PublishError> {
    let path = wasm.to_string_lossy();
    let arguments = [
        &path,
        "--minify-imports-and-exports-and-modules",
        // The step before has left them, so that this one knows which features there are.
        "--strip-target-features",
        "--output",
        &path,
    ];
    let short = read_chosen(&tool::run(Path::new(PROGRAM), &arguments, "")?)?;
    let file = wasm.with_extension("names.json");
    let json = serde_json::to_vec(&short)?;
    fs::write(&file, json).map_err(|error| PublishError::Io(file.clone(), error))?;
    let names: Vec<_> = short.into_keys().collect();
    let pattern = format!("^({})$", names.join("|").replace('.', r"\."));
    Ok(Names { file, pattern })
}

/// Each name and what it becomes.
fn read_chosen(printed: &str) -> Result<BTreeMap<String, String>, serde_json::Error> {
    let Chosen { imports, exports } = serde_json::from_str(printed)?;
    let mut short: BTreeMap<_, _> = exports.into_iter().collect();
    for (module, name, chosen) in imports {
        short.insert(module, MODULE.to_owned());
        short.insert(name, chosen);
    }
    Ok(short)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn functions_and_the_script_itself_have_short_names() {
        let printed = r#"{
            "imports": [["./app_bg.js", "__wbg_now_463a", "b"], ["./app_bg.js", "__wbg_key_63ff", "c"]],
            "exports": [["memory", "d"]]
        }"#;
        let short = read_chosen(printed).unwrap();
        let short: Vec<_> = short
            .iter()
            .map(|(name, short)| (name.as_str(), short.as_str()))
            .collect();
        let expected = [
            ("./app_bg.js", "a"),
            ("__wbg_key_63ff", "c"),
            ("__wbg_now_463a", "b"),
            ("memory", "d"),
        ];
        assert_eq!(short, expected);
    }

    #[test]
    fn what_binaryen_does_not_print_is_refused() {
        for printed in ["", "{}", r#"{"imports": [["a", "b"]], "exports": []}"#] {
            assert!(read_chosen(printed).is_err(), "{printed}");
        }
    }
}
