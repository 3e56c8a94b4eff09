//! Sources: addresses that can be opened, on hosts that a school can be shown.

use crate::article::ParsedArticle;
use crate::files::ContentFile;
use crate::finding::{Finding, Report};
use crate::glossary::Item;
use crate::toml_file;
use reading::glossary::{Kind, Source};

/// The hosts that `site.toml` allows; subdomains are covered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hosts(Vec<String>);

impl Hosts {
    /// Reads `[sources] hosts` of `site.toml`; its other tables are none of this module's
    /// business.
    pub(crate) fn read(site: &ContentFile) -> (Self, Vec<Finding>) {
        let mut report = Report::new(&site.path);
        let range = 0..site.text.len();
        let hosts = toml_file::read(&site.text, range, &mut report, |mut keys, report| {
            keys.require("sources", report);
            let Some(mut sources) = keys.table("sources", report) else {
                return Vec::new();
            };
            sources.require("hosts", report);
            let hosts = sources.strings("hosts", report);
            for host in hosts
                .iter()
                .filter(|host| host_of(&format!("https://{}", host.value)) != Some(&host.value))
            {
                let message = format!("“{}” is no host.", host.value);
                let hint =
                    "Write the host alone, in small letters: rfi.fr, without https:// and path.";
                report.error("bad-address", host.line, message, hint);
            }
            sources.finish_but(&[], report);
            hosts
        });
        (
            Hosts(hosts.into_iter().map(|host| host.value).collect()),
            report.into_findings(),
        )
    }

    fn allow(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.0.iter().any(|allowed| {
            host.strip_suffix(allowed.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    }
}

/// Whether what it says must be read somewhere.
pub(crate) fn are_needed(kind: Kind) -> bool {
    !matches!(kind, Kind::Concept | Kind::Expression)
}

/// A name without a source, and faults of those it has.
pub(super) fn of_entry(item: &Item, hosts: &Hosts, report: &mut Report<'_>) {
    if are_needed(item.entry.kind) && item.entry.sources.is_empty() && !item.has("sources") {
        let message = format!("[{}] has no source.", item.entry.id);
        let hint = "Add [[….sources]] with title and url; plain concepts may go without.";
        report.error("no-source", item.line, message, hint);
    }
    for (at, source) in item.entry.sources.iter().enumerate() {
        check(
            source,
            item.line_of(&format!("sources.{at}")),
            hosts,
            report,
        );
    }
}

/// An article without a source, and faults of those it has.
pub(super) fn of_article(article: &ParsedArticle, hosts: &Hosts, report: &mut Report<'_>) {
    if article.front.sources.is_empty() {
        let hint = "Add [[sources]] with title and url: what the article relies on.";
        report.error("no-source", 1, "The article has no source.", hint);
    }
    for source in &article.front.sources {
        check(&source.value, source.line, hosts, report);
    }
}

fn check(source: &Source, line: usize, hosts: &Hosts, report: &mut Report<'_>) {
    if source.url.is_empty() {
        // Named by its title only; an empty address that was written is reported already.
        return;
    }
    match host_of(&source.url) {
        None => {
            let message = format!("“{}” is no address of a page.", source.url);
            let hint = "Addresses begin with https:// or http:// and have no spaces.";
            report.error("bad-address", line, message, hint);
        }
        Some(host) if !hosts.allow(host) => {
            let message = format!("Pages of {host} are not among the sources allowed.");
            let hint = "Take another source, or add the host to [sources] in site.toml.";
            report.error("source-not-allowed", line, message, hint);
        }
        Some(_) => {}
    }
}

/// The host of a web address, or nothing if it is none.
pub(crate) fn host_of(url: &str) -> Option<&str> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = match authority.split_once(':') {
        Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => host,
        Some(_) => return None,
        None => authority,
    };
    let label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let well_formed = host.contains('.') && host.split('.').all(label);
    let printable = !url.contains(|c: char| c.is_whitespace() || c.is_control());
    (well_formed && printable).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subdomains_are_covered_and_lookalikes_are_not() {
        let hosts = Hosts(vec!["rfi.fr".to_owned()]);
        for host in ["rfi.fr", "www.rfi.fr", "WWW.RFI.FR"] {
            assert!(hosts.allow(host), "{host}");
        }
        for host in ["notrfi.fr", "rfi.fr.example.org", "fr"] {
            assert!(!hosts.allow(host), "{host}");
        }
    }

    #[test]
    fn hosts_of_addresses() {
        assert_eq!(host_of("https://www.rfi.fr/fr/a?b#c"), Some("www.rfi.fr"));
        assert_eq!(host_of("http://rfi.fr:8080"), Some("rfi.fr"));
        for url in [
            "rfi.fr",
            "ftp://rfi.fr",
            "https://",
            "https://a b.fr",
            "https://rfi.fr/a b",
            "https://rfi",
            "https://x@rfi.fr",
            "javascript:1",
        ] {
            assert_eq!(host_of(url), None, "{url}");
        }
    }
}
