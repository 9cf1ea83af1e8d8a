//! The Content-Security-Policy: what the page may load, run and ask for, and nothing else.

use crate::bundle::digest;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;
use url::Url;

/// Directives (W3C Content Security Policy 3, Trusted Types) and their sources; `{scripts}` are the hashes of the
/// scripts inline, which is the guard alone, `{hosts}` those that the rules name.
const DIRECTIVES: [(&str, &str); 12] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'{scripts}"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("connect-src", "'self'{hosts}"),
    ("worker-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("object-src", "'none'"),
    (FRAME_ANCESTORS, "'none'"),
    ("require-trusted-types-for", "'script'"),
    // The one of boot.js: the address of the worker, whatever it is asked for.
    ("trusted-types", "worker"),
];
/// A `<meta>` cannot say it; browsers complain if it does.
const FRAME_ANCESTORS: &str = "frame-ancestors";

/// The policy of one built page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Hashes of the scripts that stand in the page.
    pub scripts: Vec<String>,
    /// Origins that the page may ask for beside its own.
    pub hosts: Vec<String>,
}

impl Policy {
    /// Of the page in this folder; a folder without one has the strictest.
    pub fn of(dist: &Path) -> Result<Self> {
        let html = fs::read_to_string(dist.join("index.html")).unwrap_or_default();
        let rules = match fs::read_to_string(dist.join("rules.json")) {
            Ok(text) => serde_json::from_str(&text).context("rules.json is not JSON")?,
            Err(_) => Value::Null,
        };
        Ok(Self {
            scripts: inline_scripts(&html),
            hosts: Self::hosts(&rules)?,
        })
    }

    /// As a header.
    pub fn header(&self) -> String {
        self.text(|_| true)
    }

    /// As the content of a `<meta http-equiv>`, for hosts that send no headers.
    pub fn meta(&self) -> String {
        self.text(|name| name != FRAME_ANCESTORS)
    }

    /// One that also lets the scripts run that stand in this HTML.
    #[must_use]
    pub fn and_scripts_of(&self, html: &str) -> Self {
        let mut policy = self.clone();
        policy.scripts.extend(inline_scripts(html));
        policy
    }

    /// One that also lets these hosts be asked.
    #[must_use]
    pub fn and_hosts(mut self, hosts: Vec<String>) -> Self {
        self.hosts.extend(hosts);
        self
    }

    /// The origins of everything that the rules name to be asked for.
    pub fn hosts(rules: &Value) -> Result<Vec<String>> {
        let asked = rules["network"].as_array().into_iter().flatten();
        let mut origins = Vec::new();
        for url in asked.filter_map(|asked| asked["url"].as_str()) {
            let parsed =
                Url::parse(url).with_context(|| format!("rules.json: {url} is no address"))?;
            // An opaque origin, as of `data:`, would be written "null".
            anyhow::ensure!(
                matches!(parsed.scheme(), "https" | "http"),
                "rules.json: {url} is not an address on the web"
            );
            let origin = parsed.origin().ascii_serialization();
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        Ok(origins)
    }

    fn text(&self, told: impl Fn(&str) -> bool) -> String {
        let list = |words: &[String]| {
            words
                .iter()
                .map(|word| format!(" {word}"))
                .collect::<String>()
        };
        let (scripts, hosts) = (list(&self.scripts), list(&self.hosts));
        let directive = |(name, sources): &(&str, &str)| {
            let sources = sources
                .replace("{scripts}", &scripts)
                .replace("{hosts}", &hosts);
            format!("{name} {sources}")
        };
        let directives = DIRECTIVES.iter().filter(|(name, _)| told(name));
        directives.map(directive).collect::<Vec<_>>().join("; ")
    }
}

/// The hash of every script that stands in the page.
fn inline_scripts(html: &str) -> Vec<String> {
    let scripts = html.split("<script>").skip(1);
    scripts
        .filter_map(|rest| Some(digest::source(rest.split_once("</script>")?.0)))
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn it_names_the_guard_and_the_hosts_and_nothing_else() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(
            dist.path().join("index.html"),
            "<script>var inline = 1;</script><script type=\"module\" src=\"./a.js\"></script>",
        )
        .unwrap();
        let rules = json!({
            "network": [{ "url": "https://login.example.jp/a" }, { "url": "https://login.example.jp/b" }, { "url": "http://127.0.0.1:81/b?c" }, { "id": 1 }],
        });
        fs::write(dist.path().join("rules.json"), rules.to_string()).unwrap();
        let policy = Policy::of(dist.path()).unwrap();
        let header = policy.header();
        for part in [
            "default-src 'none'; ",
            "script-src 'self' 'wasm-unsafe-eval' 'sha256-B2yPHKaXnvFWtRChIbabYmUBFZdVfKKXHbWtWidDVF8='; ",
            "connect-src 'self' https://login.example.jp http://127.0.0.1:81; ",
            "frame-ancestors 'none'; ",
        ] {
            assert!(header.contains(part), "{header}");
        }
        assert!(!header.contains("unsafe-inline"));
        assert_eq!(
            policy.meta(),
            header.replace("frame-ancestors 'none'; ", "")
        );
        let blessed = policy.and_scripts_of("<script>2</script>");
        assert_eq!(blessed.scripts.len(), 2);
    }

    #[test]
    fn a_host_that_would_end_the_directive_is_refused() {
        for url in ["https://a b", "data:text/plain,x", "'unsafe-inline'; *"] {
            assert!(
                Policy::hosts(&json!({ "network": [{ "url": url }] })).is_err(),
                "{url}"
            );
        }
        let sneaky =
            Policy::hosts(&json!({ "network": [{ "url": "https://a.jp/; script-src *" }] }));
        assert_eq!(sneaky.unwrap(), ["https://a.jp"]);
    }
}
