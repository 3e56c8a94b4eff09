//! The content security policy, the strictest under which the pages work.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy for pages with one of those style sheets inside.
pub(super) fn policy(styles: &[&str]) -> String {
    let hash = |style: &&str| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(style)));
    let styles: String = styles.iter().map(hash).collect();
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!("style-src{styles}"),
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
