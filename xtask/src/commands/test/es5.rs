//! What a browser without modules is given has to be ES5, or nothing of it runs there.

use super::step::Skipped;
use anyhow::{Context, Result, ensure};
use std::fs;
use xtask::bundle;
use xtask::process;
use xtask::tools::{Machine, packages};

/// Checks every script of the built page that is not a module.
pub fn check(machine: &Machine) -> Result<Skipped> {
    let dist = bundle::ready(machine)?;
    let program = packages(machine)?.join(".bin/es-check");
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let is_es5 = |name: &str, script: &str| {
        let file = folder.path().join(name);
        fs::write(&file, script).with_context(|| format!("cannot write {name}"))?;
        let mut command = machine
            .command("node")
            .context("node is not on PATH: install Node.js (https://nodejs.org)")?;
        // es-check looks for settings where it is started.
        command.arg(&program).args(["es5", name]);
        process::output(command.current_dir(folder.path()))
    };
    // It can say no.
    ensure!(
        is_es5("new.js", "let a = () => 1;").is_err(),
        "es-check takes everything for ES5"
    );
    let html = fs::read_to_string(dist.join("index.html")).context("no index.html")?;
    let scripts = classic(&html, |name| {
        fs::read_to_string(dist.join(name)).with_context(|| format!("cannot read {name}"))
    })?;
    ensure!(!scripts.is_empty(), "the page has no guard");
    for (index, script) in scripts.iter().enumerate() {
        is_es5(&format!("script{index}.js"), script)?;
    }
    Ok(None)
}

/// The text of every script that is not a module; `read` gets those that have a name.
fn classic(html: &str, read: impl Fn(&str) -> Result<String>) -> Result<Vec<String>> {
    let mut scripts = Vec::new();
    for piece in html.split("<script").skip(1) {
        let (attributes, rest) = piece
            .split_once('>')
            .context("a script that never begins")?;
        if attributes.contains("type=\"module\"") {
            continue;
        }
        let named = attributes
            .split_once("src=\"")
            .and_then(|(_, name)| name.split_once('"'));
        let (text, _) = rest
            .split_once("</script")
            .context("a script that never ends")?;
        scripts.push(match named {
            Some((name, _)) => read(name)?,
            None => text.to_owned(),
        });
    }
    Ok(scripts)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_nothing_for_old_browsers() {
        let html = "<script>a</script><script type=\"module\" src=\"b.js\"></script><script src=\"c.js\" async></script>";
        let scripts = classic(html, |name| Ok(name.to_uppercase())).unwrap();
        assert_eq!(scripts, ["a", "C.JS"]);
    }
}
