//! The shared user-agent data (`data/user-agents.json` with its scorer), which is not part of this repository: scored
//! where it stands beside the work tree or `CHECKUP_SHARED` names it, skipped with a word elsewhere.

use serde_json::{Map, Value as Json, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::platform::detect;

/// Every field must be right in this share of the cases.
const ENOUGH: f64 = 98.0;

fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let named = std::env::var_os("CHECKUP_SHARED").map(PathBuf::from);
    let data = named.unwrap_or(beside).join("data");
    data.join("user-agents.json").is_file().then_some(data)
}

/// A case's hints as the probes would have found them.
fn facts(case: &Json) -> Facts {
    let hints = &case["platform_hints"];
    let data = &hints["uaData"];
    let mut facts = json!({
        "user_agent": case["ua"],
        "max_touch_points": hints["maxTouchPoints"],
        "navigator_platform": hints["platform"],
        "brave": hints["brave"],
        "standalone": hints["standalone"],
        "telegram": telegram(hints),
        "client_hints": {
            "platform": data["platform"], "platform_version": data["platformVersion"], "model": data["model"],
            "mobile": data["mobile"], "brands": data["brands"], "full_version_list": data["fullVersionList"],
        },
    });
    let present = |object: &mut Map<String, Json>| object.retain(|_, value| !value.is_null());
    present(facts["client_hints"].as_object_mut().unwrap());
    if data.is_null() {
        facts["client_hints"] = Json::Null;
    }
    present(facts.as_object_mut().unwrap());
    serde_json::from_value(facts).unwrap()
}

/// Whether the page has found one of Telegram's objects.
fn telegram(hints: &Json) -> Option<bool> {
    let mut objects = hints["windowProps"].as_array()?.iter();
    Some(objects.any(|name| {
        name.as_str()
            .is_some_and(|name| name.starts_with("TelegramWebview"))
    }))
}

/// Every case by its id; none where the shared data is not there.
pub fn all() -> Vec<(String, Facts)> {
    let Some(data) = shared() else {
        return Vec::new();
    };
    let text = fs::read_to_string(data.join("user-agents.json")).unwrap();
    let cases: Vec<Json> = serde_json::from_str(&text).unwrap();
    let named = |case: &Json| (case["id"].as_str().unwrap().to_owned(), facts(case));
    cases.iter().map(named).collect()
}

#[test]
fn the_shared_data_is_scored() {
    let Some(data) = shared() else {
        println!("skipped: no ../shared/data/user-agents.json, and CHECKUP_SHARED names none");
        return;
    };
    let file = data.join("user-agents.json");
    let cases: Vec<Json> = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let answer = |case: &Json| {
        let mut platform = serde_json::to_value(detect(&facts(case))).unwrap();
        platform["verdict"] = platform["standing"].take();
        (case["id"].as_str().unwrap().to_owned(), platform)
    };
    let answers: Map<String, Json> = cases.iter().map(answer).collect();
    let results = Path::new(env!("CARGO_TARGET_TMPDIR")).join("user-agents.json");
    fs::write(&results, Json::Object(answers).to_string()).unwrap();
    let scorer = Command::new("python3")
        .arg(data.join("score_user_agents.py"))
        .arg(&file)
        .arg(&results)
        .output();
    let Ok(scored) = scorer else {
        println!("skipped: no python3 for the scorer");
        return;
    };
    let text = String::from_utf8_lossy(&scored.stdout).into_owned();
    println!("{text}");
    assert!(
        scored.status.success(),
        "{}",
        String::from_utf8_lossy(&scored.stderr)
    );
    for line in ["FALSE RECOMMENDED 0 ", "MISSED RECOMMENDED 0 "] {
        assert!(text.contains(line), "{text}");
    }
    for field in [
        "os",
        "os_major",
        "browser",
        "browser_major",
        "in_app",
        "verdict",
    ] {
        let line = text
            .lines()
            .find(|line| line.split(' ').next() == Some(field))
            .unwrap();
        let share: f64 = line
            .split_whitespace()
            .rev()
            .nth(1)
            .unwrap()
            .parse()
            .unwrap();
        assert!(share >= ENOUGH, "{line}");
    }
}
