//! The docs: links lead somewhere, files and commands that they name are there, and the README is short.

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines that the README may have.
const README_LINES: usize = 100;
/// It tells what is no more, too.
const CHANGELOG: &str = "CHANGELOG.md";
/// How a path in the repository begins, where the docs name one as code.
const FOLDERS: [&str; 7] = [
    "src/", "xtask/", "tests/", "www/", "docs/", ".ci/", ".github/",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Markdown file of the root and of `docs/`, with its text.
fn pages() -> Vec<(PathBuf, String)> {
    let files = ["", "docs"].map(|folder| fs::read_dir(root().join(folder)).unwrap());
    let paths = files.into_iter().flatten().map(|file| file.unwrap().path());
    let pages: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "md"))
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect();
    assert!(pages.len() > 10, "{} pages", pages.len());
    pages
}

/// The lines outside of code blocks.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut code = false;
    text.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        code ^= fence;
        !code && !fence
    })
}

/// What is in backticks, or with `code` false, what is not.
fn spans(line: &str, code: bool) -> impl Iterator<Item = &str> {
    line.split('`').skip(usize::from(code)).step_by(2)
}

/// The target of each link and picture.
fn links(text: &str) -> Vec<String> {
    let targets = |line: &str| -> Vec<String> {
        let prose = spans(line, false).collect::<Vec<_>>().join("`");
        let marks = [("](", ')'), (" src=\"", '"'), (" srcset=\"", '"')];
        let targets = marks.into_iter().flat_map(|(start, end)| {
            let rests = prose.split(start).skip(1);
            rests.filter_map(move |rest| Some(rest.split_once(end)?.0.to_owned()))
        });
        targets.collect()
    };
    prose(text).flat_map(targets).collect()
}

/// The anchors of the headings, as GitHub makes them.
fn anchors(text: &str) -> Vec<String> {
    let headings = prose(text).filter(|line| line.starts_with('#'));
    let anchor = |heading: &str| -> String {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let title = heading.trim_start_matches('#').trim().to_lowercase();
        title
            .chars()
            .filter(kept)
            .collect::<String>()
            .replace(' ', "-")
    };
    headings.map(anchor).collect()
}

/// Why a link of this page leads nowhere.
fn broken(page: &Path, link: &str) -> Option<&'static str> {
    if link.starts_with("https://") {
        return None;
    }
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let file = match file {
        "" => page.to_path_buf(),
        file => page.parent().unwrap().join(file),
    };
    if !file.exists() {
        return Some("no such file");
    }
    let known = anchor.is_empty()
        || anchors(&fs::read_to_string(file).unwrap()).contains(&anchor.to_owned());
    (!known).then_some("no such heading")
}

#[test]
fn links_lead_somewhere() {
    let mut followed = 0;
    for (page, text) in pages() {
        for link in links(&text) {
            assert_eq!(broken(&page, &link), None, "{}: {link}", page.display());
            followed += 1;
        }
    }
    assert!(followed > 40, "{followed} links");
}

#[test]
fn a_link_that_leads_nowhere_is_noticed() {
    let page = root().join("docs/hosting.md");
    assert_eq!(broken(&page, "../README.md#try-it"), None);
    assert_eq!(broken(&page, "README.md"), Some("no such file"));
    assert_eq!(broken(&page, "../README.md#try"), Some("no such heading"));
    let text =
        "[a](b.md), `[no](link)` ![c](d.png)\n```\n[no](link)\n```\n[e](#f)\n<img src=\"g.png\">";
    assert_eq!(links(text), ["b.md", "d.png", "#f", "g.png"]);
    assert_eq!(
        anchors("# `rules.json`, two\n```\n# no\n```\n## 日本語"),
        ["rulesjson-two", "日本語"]
    );
}

#[test]
fn files_and_commands_that_the_docs_name_are_there() {
    let mut named = 0;
    for (page, text) in pages() {
        if page.ends_with(CHANGELOG) {
            continue;
        }
        for path in prose(&text).flat_map(|line| spans(line, true)) {
            let ours = FOLDERS.iter().any(|folder| path.starts_with(folder));
            if ours && !path.contains([' ', '*']) {
                assert!(root().join(path).exists(), "{}: {path}", page.display());
                named += 1;
            }
        }
        for command in text.split("cargo xtask ").skip(1) {
            let ends = |c: char| !c.is_ascii_lowercase();
            let command = command.split(ends).next().unwrap();
            let file = root().join(format!("xtask/src/commands/{command}.rs"));
            let known = command.is_empty() || file.exists();
            assert!(known, "{}: cargo xtask {command}", page.display());
        }
    }
    assert!(named > 50, "{named} files");
}

#[test]
fn the_readme_is_short() {
    for name in ["README.md", "README.ja.md"] {
        let lines = fs::read_to_string(root().join(name))
            .unwrap()
            .lines()
            .count();
        assert!(lines <= README_LINES, "{name}: {lines} lines");
    }
}
