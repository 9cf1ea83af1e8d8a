//! `rules.json` in parts: the rules that can hold before a trial; the entries and guides that these name, in each
//! language; and everything. The page asks for the second where something is found, for the last 3 s after the
//! verdict or when the person needs it. All keep plain names, so that a help desk can replace them.

use super::compress::compress;
use super::digest;
use crate::headers::Policy;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use webauthn_checkup::lang::Lang;
use webauthn_checkup::parts::Part;
use webauthn_checkup::rules::Condition;

/// The file that a page fetches first.
pub const FIRST: &str = "rules.json";
/// Their types.
pub const SCHEMA: &str = "rules.schema.json";

/// What a finding does not show: what a search goes by, and other entries, which are not there.
const NOT_SHOWN: [&str; 4] = ["keywords", "sayings", "shown", "see"];
/// What only comes with the later part.
const OF_LATER: [&str; 4] = ["contacts", "picks", "screens", "search"];
/// What is shown in English only: what a label of the phone says.
const GLOSS: &str = "gloss";
/// Of which the first is shown.
const MESSAGES: &str = "messages";

/// Every file.
pub fn names() -> [&'static str; 4] {
    let found = |lang| Part::Found.rules_file(lang);
    let [ja, en] = Lang::ALL.map(found);
    [FIRST, ja, en, Part::Later.rules_file(Lang::default())]
}

/// Writes the parts of these rules and their compressed copies into a built page.
pub fn write(dist: &Path, whole: Value) -> Result<()> {
    let schema = schema(dist, &whole)?;
    for (name, mut part) in names().into_iter().zip(split(whole)) {
        part["$schema"] = schema.as_str().into();
        let file = dist.join(name);
        let text = serde_json::to_string(&part)? + "\n";
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        compress(&file)?;
    }
    Ok(())
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
fn split(mut whole: Value) -> [Value; 4] {
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
    let rules: Value = rules.filter(at_once).map(without_source).collect();
    let mut guides: BTreeSet<String> = rules
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|rule| rule["guides"].as_array())
        .flatten()
        .filter_map(|guide| Some(guide.as_str()?.to_owned()))
        .collect();
    let entries: BTreeSet<String> = names(&rules, "entry").into_iter().collect();
    let found_entries = those(&whole["entries"], &entries);
    let found_entries = found_entries.as_array().into_iter().flatten();
    let found_entries: Value = found_entries.map(without_source).collect();
    for entry in found_entries.as_array().into_iter().flatten() {
        guides.extend(names(&entry["remedies"], "guide"));
    }
    let notices = whole["notices"].take();
    let notices = notices.as_array().filter(|notices| !notices.is_empty());
    let mut found = json!({ "entries": found_entries, "guides": those(&whole["guides"], &guides) });
    if let Some(notices) = notices {
        found["notices"] = notices.iter().map(without_source).collect();
        whole["awaits_notices"] = true.into();
    }
    let [ja, en] = Lang::ALL.map(|lang| {
        let mut found = found.clone();
        shown_in(lang, &mut found);
        found
    });
    let mut more =
        json!({ "entries": whole["entries"], "guides": whole["guides"], "rules": whole["rules"] });
    if let Some(notices) = notices {
        more["notices"] = notices.clone().into();
    }
    for field in OF_LATER {
        let value = whole
            .as_object_mut()
            .and_then(|fields| fields.remove(field));
        if let Some(value) = value {
            more[field] = value;
        }
    }
    if let Some(fields) = whole.as_object_mut() {
        fields.remove("notices");
    }
    whole["entries"] = json!([]);
    whole["guides"] = json!([]);
    whole["rules"] = rules;
    whole["parted"] = true.into();
    [whole, ja, en, more]
}

/// A rule or an entry without what only its editor reads.
fn without_source(item: &Value) -> Value {
    let mut item = item.clone();
    if let Some(fields) = item.as_object_mut() {
        fields.remove("source");
    }
    item
}

/// The items of these ids.
fn those(list: &Value, ids: &BTreeSet<String>) -> Value {
    let named = |item: &&Value| item["id"].as_str().is_some_and(|id| ids.contains(id));
    let list = list.as_array().into_iter().flatten();
    list.filter(named).cloned().collect()
}

/// Leaves what a finding shows in this language. Texts in the other one are empty, as each has to have both.
fn shown_in(lang: Lang, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| shown_in(lang, item)),
        Value::Object(fields) => {
            let glossed = lang == Lang::En;
            fields.retain(|name, _| {
                !NOT_SHOWN.contains(&name.as_str()) && (glossed || name != GLOSS)
            });
            if let Some(Value::Array(messages)) = fields.get_mut(MESSAGES) {
                messages.truncate(1);
            }
            match fields.get_mut(lang.other().tag()) {
                Some(text @ Value::String(_)) => *text = "".into(),
                _ => fields.values_mut().for_each(|field| shown_in(lang, field)),
            }
        }
        _ => {}
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use webauthn_checkup::rules::{Guide, MoreRules, Rule, Rules};

    fn whole() -> String {
        fs::read_to_string(crate::workspace::root().join("rules.json")).unwrap()
    }

    #[test]
    fn the_last_part_has_all() {
        let before: Value = serde_json::from_str(&whole()).unwrap();
        let [first, .., more] = split(before);
        let first: Rules = serde_json::from_value(first).unwrap();
        assert!(first.parted);
        let later = Some(serde_json::from_value(more.clone()).unwrap());
        let more = MoreRules {
            later,
            ..serde_json::from_value(more).unwrap()
        };
        let joined = first.merged(more);
        let whole: Rules = serde_json::from_str(&whole()).unwrap();
        assert!(joined == whole);
    }

    #[test]
    fn a_verdict_before_the_trial_needs_nothing_of_the_last_part() {
        let whole: Rules = serde_json::from_str(&whole()).unwrap();
        let [first, ja, en, _] = split(serde_json::from_str(&self::whole()).unwrap());
        let first: Rules = serde_json::from_value(first).unwrap();
        let before = whole.rules.iter().filter(|rule| !rule.when.awaits_trial());
        // The source is for whoever edits the file.
        let before = before.map(|rule| Rule {
            source: None,
            ..rule.clone()
        });
        assert!(before.eq(first.rules.iter().cloned()));
        for (lang, found) in Lang::ALL.into_iter().zip([ja, en]) {
            let more = serde_json::from_value(found).unwrap();
            let found = first.merged(more);
            assert_eq!(found.rules, first.rules);
            for rule in &found.rules {
                let entry = found.entry(&rule.entry).unwrap();
                let remedies = entry
                    .remedies
                    .iter()
                    .filter_map(|remedy| remedy.guide.as_ref());
                for guide in rule.guides.iter().chain(remedies) {
                    let [here, there] = [&found, &whole].map(|rules| rules.guide(guide).unwrap());
                    assert_eq!(lang.choose(&here.title), lang.choose(&there.title));
                    let labels =
                        |guide: &Guide| format!("{:?}", guide.variants).matches("label").count();
                    assert_eq!(labels(here), labels(there));
                }
                let there = whole.entry(&rule.entry).unwrap();
                assert_eq!(lang.choose(&entry.meaning), lang.choose(&there.meaning));
                assert_eq!(entry.messages.first(), there.messages.first());
                assert_eq!(
                    lang.other().choose(&entry.meaning),
                    lang.choose(&entry.meaning)
                );
            }
        }
    }
}
