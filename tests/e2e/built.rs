//! The built page as files, for tests that look into them, or that put others in their place.

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use xtask::server::Override;
use xtask::workspace;

/// Its folder.
pub fn dist() -> PathBuf {
    let dist = std::env::var_os("CHECKUP_DIST").map(PathBuf::from);
    dist.expect("CHECKUP_DIST does not name the built page: run `cargo xtask test browser`")
}

/// The text of a file.
pub fn text(name: &str) -> String {
    fs::read_to_string(dist().join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// The name of the one file that begins and ends so. Behind a `-` it has its hash.
pub fn file(start: &str, end: &str) -> String {
    let names = fs::read_dir(dist())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names
        .filter(|name| name.starts_with(start) && name.ends_with(end))
        .filter(|name| start.ends_with('-') || *name == [start, end].concat())
        .collect();
    assert_eq!(names.len(), 1, "{start}*{end}: {names:?}");
    names.remove(0)
}

/// The first rules with a change, to be answered for `/rules.json`.
pub fn rules_with(change: impl FnOnce(&mut Value)) -> Override {
    let mut rules = serde_json::from_str(&text("rules.json")).unwrap();
    change(&mut rules);
    Override::body(rules.to_string())
}

/// A copy of the page that a test may change.
pub fn copy(name: &str) -> PathBuf {
    let copy = workspace::scratch("builds").join(name);
    let _ = fs::remove_dir_all(&copy);
    fs::create_dir_all(&copy).unwrap();
    for file in fs::read_dir(dist()).unwrap() {
        let file = file.unwrap();
        if file.path().is_file() {
            fs::copy(file.path(), copy.join(file.file_name())).unwrap();
        }
    }
    copy
}
