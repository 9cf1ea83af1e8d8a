//! `rules.json` in three files: the rules that can hold before a trial; the entries and guides that these name; and all
//! others, with all rules. The page asks for the second where something is found, for the third when somebody looks a
//! message up or tries a registration. All keep plain names, so that a help desk can replace them.

use super::compress::compress;
use super::{digest, offline};
use crate::headers::{self, Policy};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use webauthn_checkup::rules::{Condition, Part};

/// The file that a page fetches first.
const FIRST: &str = "rules.json";
/// Their types.
const SCHEMA: &str = "rules.schema.json";

/// Every file.
pub fn names() -> [&'static str; 3] {
    [FIRST, Part::Found.file(), Part::More.file()]
}

/// Writes a whole rules file into a built page: its parts, their compressed copies, the hosts that the policy lets the
/// page ask for, and the worker that keeps it all.
pub fn write(dist: &Path, whole: &str) -> Result<()> {
    let whole: Value = serde_json::from_str(whole).context("the rules are not JSON")?;
    let schema = schema(dist, &whole)?;
    for (name, mut part) in names().into_iter().zip(split(whole)) {
        part["$schema"] = schema.as_str().into();
        let file = dist.join(name);
        let text = serde_json::to_string(&part)? + "\n";
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        compress(&file)?;
    }
    // The hosts that it names stand in the policy.
    headers::write(dist)?;
    // Of the bytes as they are now.
    offline::write(dist)
}

/// The schema with a mark of the page that can read these rules and lets their hosts be asked: a page that is kept on a
/// phone goes by it (`www/sw.js`).
fn schema(dist: &Path, whole: &Value) -> Result<String> {
    let schema = fs::read(dist.join(SCHEMA)).unwrap_or_default();
    let hosts = Policy::hosts(whole)?.join(" ");
    let mark = digest::short(&[schema, hosts.into_bytes()].concat());
    Ok(format!("./{SCHEMA}?for={mark}"))
}

/// In the order of [`names`].
fn split(mut whole: Value) -> [Value; 3] {
    let names = |list: &Value, field: &str| -> Vec<String> {
        let list = list.as_array().into_iter().flatten();
        list.filter_map(|item| Some(item[field].as_str()?.to_owned()))
            .collect()
    };
    // What only a trial can bring up is fetched when one begins.
    let at_once = |rule: &&Value| {
        serde_json::from_value(rule["when"].clone())
            .is_ok_and(|when: Condition| !when.awaits_trial())
    };
    let rules = whole["rules"].as_array().into_iter().flatten();
    let rules: Value = rules.filter(at_once).cloned().collect();
    let mut guides: BTreeSet<String> = rules
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|rule| rule["guides"].as_array())
        .flatten()
        .filter_map(|guide| Some(guide.as_str()?.to_owned()))
        .collect();
    let entries: BTreeSet<String> = names(&rules, "entry").into_iter().collect();
    let (found_entries, more_entries) = parted(&mut whole["entries"], &entries);
    for entry in &found_entries {
        guides.extend(names(&entry["remedies"], "guide"));
    }
    let (found_guides, more_guides) = parted(&mut whole["guides"], &guides);
    whole["entries"] = json!([]);
    whole["guides"] = json!([]);
    whole["parted"] = true.into();
    // All, as their order counts.
    let all = std::mem::replace(&mut whole["rules"], rules);
    [
        whole,
        json!({ "entries": found_entries, "guides": found_guides }),
        json!({ "entries": more_entries, "guides": more_guides, "rules": all }),
    ]
}

fn parted(list: &mut Value, first: &BTreeSet<String>) -> (Vec<Value>, Vec<Value>) {
    let items = match list.take() {
        Value::Array(items) => items,
        _ => Vec::new(),
    };
    items
        .into_iter()
        .partition(|item| item["id"].as_str().is_some_and(|id| first.contains(id)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use webauthn_checkup::rules::Rules;

    fn whole() -> String {
        fs::read_to_string(crate::workspace::root().join("rules.json")).unwrap()
    }

    fn ids(list: &Value) -> BTreeSet<&str> {
        let list = list.as_array().unwrap();
        list.iter()
            .map(|item| item["id"].as_str().unwrap())
            .collect()
    }

    #[test]
    fn nothing_is_lost_and_a_verdict_before_the_trial_needs_nothing_of_the_last_part() {
        let before: Value = serde_json::from_str(&whole()).unwrap();
        let [first, found, more] = split(before.clone());
        for part in ["entries", "guides"] {
            assert_eq!(first[part], json!([]));
            let (here, there) = (ids(&found[part]), ids(&more[part]));
            assert!(here.is_disjoint(&there));
            assert_eq!(&here | &there, ids(&before[part]));
        }
        let first: Rules = serde_json::from_value(first).unwrap();
        assert!(first.parted);
        let [found, more] = [found, more].map(|part| serde_json::from_value(part).unwrap());
        let first = first.with(found);
        assert!(first.rules.iter().all(|rule| !rule.when.awaits_trial()));
        for rule in &first.rules {
            let entry = first.entry(&rule.entry).unwrap();
            let remedies = entry
                .remedies
                .iter()
                .filter_map(|remedy| remedy.guide.as_ref());
            assert!(
                rule.guides
                    .iter()
                    .chain(remedies)
                    .all(|id| first.guide(id).is_some())
            );
        }
        let whole: Rules = serde_json::from_str(&whole()).unwrap();
        let before = whole.rules.iter().filter(|rule| !rule.when.awaits_trial());
        assert!(before.eq(&first.rules));
        let joined = first.with(more);
        assert_eq!(joined.rules, whole.rules);
        assert!(
            whole
                .entries
                .iter()
                .all(|entry| joined.entry(&entry.id) == Some(entry))
        );
        assert!(
            whole
                .guides
                .iter()
                .all(|guide| joined.guide(&guide.id) == Some(guide))
        );
    }

    #[test]
    fn a_file_put_into_a_page_is_there_in_every_copy_and_in_its_policy() {
        let dist = tempfile::tempdir().unwrap();
        let html = "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src https://old.example.jp\">
            <meta name=\"version\" content=\"\">";
        fs::write(dist.path().join("index.html"), html).unwrap();
        let mut edited: Value = serde_json::from_str(&whole()).unwrap();
        edited["version"] = "mine-1".into();
        edited["network"] = json!([{ "url": "https://login.example.jp" }]);
        write(dist.path(), &edited.to_string()).unwrap();

        let read = |name: &str| fs::read(dist.path().join(name)).unwrap();
        let first: Value = serde_json::from_slice(&read(FIRST)).unwrap();
        assert_eq!(first["version"], "mine-1");
        for name in names().into_iter().chain(["index.html", "sw.js"]) {
            let mut unpacked = Vec::new();
            let packed = read(&format!("{name}.gz"));
            std::io::copy(
                &mut flate2::read::GzDecoder::new(&packed[..]),
                &mut unpacked,
            )
            .unwrap();
            assert_eq!(unpacked, read(name));
            let mut unpacked = Vec::new();
            let packed = read(&format!("{name}.br"));
            std::io::copy(
                &mut brotli::Decompressor::new(&packed[..], 4096),
                &mut unpacked,
            )
            .unwrap();
            assert_eq!(unpacked, read(name));
        }
        for name in ["index.html", "_headers", "nginx.conf"] {
            let text = String::from_utf8(read(name)).unwrap();
            assert!(
                text.contains("connect-src 'self' https://login.example.jp;"),
                "{text}"
            );
            assert!(!text.contains("old.example.jp"));
        }
    }
}
