//! The content security policy, the strictest under which the pages work.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The tag that puts a policy in force.
pub(super) fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The policy for a lesson as one file: that style sheet and that script, and nothing from anywhere.
pub(super) fn of_one_page(style: &str, script: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src {} 'wasm-unsafe-eval'", hash(script)),
        &format!("style-src {}", hash(style)),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

/// The policy for pages with one of those style sheets inside.
pub(super) fn policy(styles: &[&str]) -> String {
    let styles: Vec<String> = styles.iter().copied().map(hash).collect();
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!("style-src {}", styles.join(" ")),
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
