//! `cargo xtask profile --check`

use super::{each, open, visitors};
use anyhow::{Context, Result};
use std::cell::Cell;
use std::fs;
use std::path::Path;
use xtask::bundle::program;
use xtask::chromium::{Driver, Tab};
use xtask::process::say;
use xtask::server::{Options, Server};
use xtask::tools::Browser;

/// How a stack names a function of the program.
const FRAME: &str = "wasm-function[";
/// As much of a stack as says where the first file stopped.
const FRAMES: usize = 3;

/// Visits the page as those whom the list does not know, and says who has to start over, and where the first file stopped.
pub async fn check(dist: &Path, browser: &Browser) -> Result<()> {
    let driver = Driver::start(browser)?;
    let server = Server::start(dist, Options::default())?;
    let strangers = visitors::strangers()?;
    let again = Cell::new(0);
    each(&strangers, async |visitor| {
        let tab = driver.session(&visitor.browser).await?;
        open(&tab, &server, visitor).await?;
        if tab
            .execute("return !!window.checkupAgain", Vec::new())
            .await?
            == true
        {
            again.set(again.get() + 1);
            say(format!("{}:\n{}", visitor.name, stopped(&tab).await?));
        }
        tab.close().await
    })
    .await?;
    say(format!("{} of {} start over", again.get(), strangers.len()));
    Ok(())
}

/// The innermost functions, one a line.
async fn stopped(tab: &Tab) -> Result<String> {
    let names = fs::read_to_string(program::map()).context("the build has left no names")?;
    let console = tab.console().await?;
    let frames = console
        .iter()
        .flat_map(|(_, text)| text.split(FRAME).skip(1));
    let name = |frame: &str| {
        let number = [frame.split(']').next().unwrap_or_default(), " "].concat();
        let mut lines = names.lines();
        let name = lines.find_map(|line| line.strip_prefix(&number));
        format!("    {}\n", name.unwrap_or(&number))
    };
    Ok(frames.take(FRAMES).map(name).collect())
}
