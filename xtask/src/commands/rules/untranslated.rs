//! Texts that lack a language. The types know only the line of it; whoever edits the file needs the entry and the field.

use serde_json::Value;
use webauthn_checkup::rules::lint::Problem;

/// Every text of a rules file that is there in one language only.
pub fn untranslated(file: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (kind, list) in [
        ("entry", "entries"),
        ("rule", "rules"),
        ("guide", "guides"),
        ("contact", "contacts"),
    ] {
        for item in file[list].as_array().into_iter().flatten() {
            let id = item["id"].as_str().unwrap_or_default();
            look(item, &format!("{kind} {id}"), &mut problems);
        }
    }
    look(&file["service"], "service", &mut problems);
    look(&file["picks"], "pick", &mut problems);
    problems
}

fn look(value: &Value, place: &str, problems: &mut Vec<Problem>) {
    match value {
        Value::Object(fields) => {
            for (lang, other) in [("ja", "en"), ("en", "ja")] {
                if !fields.contains_key(lang) && fields.contains_key(other) {
                    problems.push(Problem {
                        place: format!("{place}, {lang}"),
                        what: "is missing".into(),
                    });
                }
            }
            for (name, value) in fields {
                look(value, &format!("{place}, {name}"), problems);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                look(item, &format!("{place} {}", at + 1), problems);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_missing_language_is_named_with_its_place() {
        let found = untranslated(&json!({
            "service": {"name": {"en": "x"}},
            "entries": [{"id": "2.1", "headline": {"ja": "あ", "en": "a"}, "notes": [{"ja": "い"}]}],
            "guides": [{"id": "cookies", "variants": [{"steps": [{"say": {"ja": "う"}}]}]}],
        }));
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "entry 2.1, notes 1, en: is missing",
                "guide cookies, variants 1, steps 1, say, en: is missing",
                "service, name, ja: is missing",
            ]
        );
    }
}
