//! The floor: the bytes of the page as plain files, fetched in two waves, the document and then all the rest at once.
//!
//! No page that transfers these bytes can be faster; what ours takes longer is its own doing.

use super::visit::{Condition, open, poll};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use xtask::bundle::{compress, compressible};
use xtask::chromium::Driver;
use xtask::server::{Options, Server};

/// A copy of the page's files with a document that only fetches them.
pub struct Floor {
    server: Server,
    _folder: TempDir,
}

impl Floor {
    /// Lays it out for these files of the page.
    pub fn lay(dist: &Path, files: &[String]) -> Result<Self> {
        let folder = tempfile::tempdir().context("no temporary folder")?;
        let index =
            fs::read_to_string(dist.join("index.html")).context("the page has no index.html")?;
        let mut names = Vec::new();
        for file in files {
            // Copied under the same path, with the compressed copies, so that the server answers the same.
            for copy in [file.clone(), format!("{file}.br"), format!("{file}.gz")] {
                let (from, to) = (dist.join(&copy), folder.path().join(&copy));
                if from.is_file() {
                    fs::create_dir_all(to.parent().context("a file has a folder")?)?;
                    fs::copy(&from, &to).with_context(|| format!("cannot copy {copy}"))?;
                }
            }
            names.push(file.as_str());
        }
        let document = folder.path().join("index.html");
        fs::write(&document, page(&serde_json::to_string(&names)?, &index))?;
        if compressible(&document) {
            compress(&document)?;
        }
        // Its script is none that the page's policy would let run.
        let bare = Options {
            bare: true,
            ..Options::default()
        };
        let server = Server::start(folder.path(), bare)?;
        Ok(Self {
            server,
            _folder: folder,
        })
    }

    /// How long it takes until the last byte is there, in milliseconds.
    pub async fn visit(&self, driver: &Driver, condition: &Condition) -> Result<f64> {
        let tab = open(driver, condition).await?;
        let seen = async {
            tab.goto(self.server.url()).await?;
            poll(&tab, "return window.__all || null;").await
        };
        let seen = seen.await;
        tab.close().await?;
        seen?.as_f64().context("the plain files do not arrive")
    }
}

/// The fetching document, as heavy as the real one: that stands in it as text that is not read.
fn page(names: &str, index: &str) -> String {
    let dead_weight = index
        .replace("<script", "<skript")
        .replace("</script", "</skript");
    format!(
        "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><script>\
         Promise.all({names}.map(name => fetch(name).then(answer => answer.arrayBuffer())))\
         .then(() => window.__all = performance.now());</script>\
         <script type=text/plain>{dead_weight}</script>"
    )
}
