//! `_headers`, which Netlify and Cloudflare send: the policy once more, with what a page cannot
//! say of itself, and how long files may be kept.

use super::policy::policy;
use super::styles::Styles;
use super::{Files, START, bundle, engine};

/// Adds the file.
pub(super) fn add(site: &mut Files, styles: &Styles) {
    let policy = policy(&[&styles.pages, &styles.workshop, &styles.not_found]);
    let mut headers = format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
         Cross-Origin-Opener-Policy: same-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
    );
    // Files whose names change with their bytes.
    for name in bundle::NAMES.into_iter().chain([START, engine::ENGINE]) {
        headers += &format!("/{name}-*\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    headers += "/sw.js\n  Cache-Control: no-cache\n";
    site.insert("_headers".to_owned(), headers.into_bytes());
}
