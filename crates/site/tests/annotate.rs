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
fn what_is_no_text_is_refused_in_one_line() {
    for command in ["annotate", "sentences"] {
        let (code, json, error) = site(&[command, "-"], b"%PDF-1.7\n");
        assert_eq!((code, json.as_str()), (2, ""));
        assert_eq!(error, "-: a PDF, no text: copy the text out of it first\n");
    }
}
