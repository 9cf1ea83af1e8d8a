//! Invariants of the source that the compiler does not hold.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found
}

/// Yew re-exports web-sys, so the dependencies by target alone would let it slip through.
#[test]
fn only_the_browser_folder_names_the_browser() {
    for path in sources("src")
        .iter()
        .filter(|path| !path.to_string_lossy().contains("src/browser"))
    {
        let text = fs::read_to_string(path).unwrap();
        for name in ["web_sys", "js_sys", "wasm_bindgen", "gloo", "JsValue"] {
            assert!(!text.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn each_probe_file_stands_in_the_table() {
    let table =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/probes.rs")).unwrap();
    let mut probes = 0;
    for path in sources("src/probes")
        .iter()
        .filter(|path| fs::read_to_string(path).unwrap().contains("PROBE: Probe"))
    {
        probes += 1;
        let name = path.file_stem().unwrap().to_string_lossy();
        assert!(
            table.contains(&format!("&{name}::PROBE")),
            "{name} is not in PROBES"
        );
    }
    assert!(probes > 15, "{probes} probes");
}

#[test]
fn nothing_but_the_view_draws() {
    let allowed = ["src/view", "src/browser", "src/view.rs"];
    for path in sources("src").iter().filter(|path| {
        !allowed
            .iter()
            .any(|part| path.to_string_lossy().contains(part))
    }) {
        assert!(
            !fs::read_to_string(path).unwrap().contains("html!"),
            "{} draws",
            path.display()
        );
    }
}

/// What is known of one service is in its rules file alone.
#[test]
fn no_source_names_a_service_or_an_entry() {
    let numbered = |text: &str| {
        let mut quoted = text.split('"').skip(1).step_by(2);
        quoted.any(|text| {
            text.split_once('.').is_some_and(|(chapter, number)| {
                ["2", "3", "A"].contains(&chapter)
                    && (number.is_empty() || number.parse::<u8>().is_ok())
            })
        })
    };
    for path in sources("src") {
        let text = fs::read_to_string(&path).unwrap();
        for name in ["HPKI", "KAGURA", "認証局", "medis"] {
            assert!(!text.contains(name), "{} names {name}", path.display());
        }
        let line = text.lines().find(|line| numbered(line));
        assert_eq!(line, None, "{} names an entry", path.display());
    }
}
