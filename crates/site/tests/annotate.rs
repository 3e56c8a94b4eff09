//! `site annotate` and `site sentences` on standard input.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Exit code, standard output, standard error.
fn site(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut process = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(arguments)
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    process.stdin.take().unwrap().write_all(input).unwrap();
    let output = process.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn mentions_have_byte_offsets() {
    let (code, json, _) = site(&["annotate", "-"], "À l’AES, puis la Cédéao.".as_bytes());
    assert_eq!(code, 0);
    assert_eq!(
        json,
        "{\"mentions\":[{\"entry\":\"aes\",\"start\":7,\"end\":10,\"text\":\"AES\"},\
         {\"entry\":\"cedeao\",\"start\":20,\"end\":28,\"text\":\"Cédéao\"}]}\n"
    );
}

#[test]
fn sentences_have_byte_offsets() {
    let (code, json, _) = site(&["sentences", "-"], "M. Diop parle. Là.".as_bytes());
    assert_eq!(code, 0);
    assert_eq!(
        json,
        "{\"sentences\":[{\"start\":0,\"end\":14,\"text\":\"M. Diop parle.\"},\
         {\"start\":15,\"end\":19,\"text\":\"Là.\"}]}\n"
    );
}

#[test]
fn what_copying_left_hides_no_mention_and_moves_none() {
    let text = "Le Burki-\nna Faso et la CE\u{ad}DEAO³ discutent.[4] Ils dor\u{ad}ment.";
    let (code, json, _) = site(&["annotate", "-"], text.as_bytes());
    assert_eq!(code, 0);
    let start = text.find("CE\u{ad}").unwrap();
    let end = text.find('³').unwrap();
    let mention = format!("\"start\":{start},\"end\":{end},\"text\":\"CE\u{ad}DEAO\"");
    assert!(json.contains(&mention), "{json}");
    assert!(json.contains("\"text\":\"Burki-\\nna Faso\""), "{json}");

    let (_, json, _) = site(&["acronyms", "-"], text.as_bytes());
    let acronym = format!("\"start\":{start},\"end\":{end}");
    assert!(json.contains(&acronym), "{json}");

    let (_, json, _) = site(&["sentences", "-"], text.as_bytes());
    let end = text.find(" Ils").unwrap();
    let first = format!("{{\"start\":0,\"end\":{end},");
    assert!(json.contains(&first), "{json}");
    assert_eq!(json.matches("\"start\"").count(), 2, "{json}");
}

#[test]
fn an_entry_with_a_ligature_in_the_text_is_found() {
    let text = "l’O\u{fb03}ce des \u{fb02}euves";
    let folder = std::env::temp_dir().join("en-regard-ligature");
    std::fs::create_dir_all(&folder).unwrap();
    let glossary = "[office]\nkind = \"expression\"\nforms = [\"Office des fleuves\"]\n";
    std::fs::write(folder.join("office.toml"), glossary).unwrap();
    let arguments = ["annotate", "-", "--glossary", folder.to_str().unwrap()];
    let (code, json, _) = site(&arguments, text.as_bytes());
    assert_eq!(code, 0);
    let mention = format!(
        "\"end\":{},\"text\":\"O\u{fb03}ce des \u{fb02}euves\"",
        text.len()
    );
    assert!(json.contains(&mention), "{json}");
}

#[test]
fn what_is_no_text_is_refused_in_one_line() {
    for command in ["annotate", "sentences"] {
        let (code, json, error) = site(&[command, "-"], b"%PDF-1.7\n");
        assert_eq!((code, json.as_str()), (2, ""));
        assert_eq!(error, "-: a PDF, no text: copy the text out of it first\n");
    }
}
