//! Invariants of the source that the compiler does not hold.

use std::collections::{BTreeMap, BTreeSet};
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

/// A file may use its own children and their parent; beyond that the files of `src/` are in an order.
#[test]
fn no_files_use_each_other_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let modules: BTreeMap<String, String> = sources("src")
        .iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().with_extension("");
            let name = name.to_str().unwrap().replace(['/', '\\'], "::");
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    let related = |one: &str, other: &str| {
        let below = |parent: &str, child: &str| child.starts_with(&format!("{parent}::"));
        one == other || below(one, other) || below(other, one)
    };
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, text) in &modules {
        let used = used_paths(name, text)
            .into_iter()
            .filter_map(|path| module_of(&path, &modules))
            .filter(|used| !related(name, used));
        uses.insert(name, used.collect());
    }
    assert!(uses["derived"].contains("state") && uses["browser::desk"].contains("browser::dom"));
    // What uses nothing that is left, or is used by nothing that is left, is in no circle.
    let free = |uses: &BTreeMap<&str, BTreeSet<&str>>| {
        let used = |name: &str| uses.values().any(|used| used.contains(name));
        let mut all = uses.iter();
        let free = all.find(|(name, uses)| uses.is_empty() || !used(name));
        free.map(|(name, _)| name.to_string())
    };
    while let Some(free) = free(&uses) {
        uses.remove(&*free);
        for used in uses.values_mut() {
            used.remove(&*free);
        }
    }
    assert!(uses.is_empty(), "in a circle, or between two: {uses:#?}");
}

/// The paths below `src/` that a file names, as `rules::entry::Kind`.
fn used_paths(module: &str, text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap())
        .collect();
    let mut paths = Vec::new();
    for (start, above) in [("crate::", None), ("super::", module.rsplit_once("::"))] {
        for (at, _) in code.match_indices(start) {
            // In a module within the file `super` is the file itself; such a path leads to nothing that is there.
            let base = above.map_or(String::new(), |(above, _)| format!("{above}::"));
            expand(&base, &code[at + start.len()..], &mut paths);
        }
    }
    paths
}

/// The paths of `a::{b, c::{d, e}}` and the like, from its beginning up to where it ends.
fn expand<'a>(base: &str, text: &'a str, paths: &mut Vec<String>) -> &'a str {
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':')
        .unwrap_or(text.len());
    let path = format!("{base}{}", &text[..end]);
    let Some(mut rest) = text[end..].strip_prefix('{') else {
        paths.push(path);
        return &text[end..];
    };
    loop {
        rest = rest.trim_start_matches([',', ' ']);
        match rest.strip_prefix('}') {
            Some(after) => return after,
            None => {
                let next = expand(&path, rest, paths);
                // `as name`
                rest = next.trim_start_matches(|c: char| c != ',' && c != '}' && c != ';');
                if rest.is_empty() || rest.starts_with(';') {
                    return rest;
                }
            }
        }
    }
}

/// The innermost module of a path.
fn module_of<'a>(path: &str, modules: &'a BTreeMap<String, String>) -> Option<&'a str> {
    let mut path = path;
    loop {
        if let Some((name, _)) = modules.get_key_value(path) {
            return Some(name);
        }
        path = path.rsplit_once("::")?.0;
    }
}
