//! `.br` and `.gz` beside each file, so that a host need not compress, and what that saves.

use super::inputs::files;
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::num::NonZeroU64;
use std::path::Path;
use zopfli::{Format, Options};

/// Kinds of files that get smaller; images and fonts are compressed already.
const KINDS: [&str; 9] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Whether a file of this name is worth compressing.
pub fn compressible(file: &Path) -> bool {
    file.extension()
        .and_then(|kind| kind.to_str())
        .is_some_and(|kind| KINDS.contains(&kind))
}

/// Writes the compressed copies of one file.
pub fn compress(file: &Path) -> Result<()> {
    let failed = || format!("cannot compress {}", file.display());
    let bytes = fs::read(file).with_context(failed)?;
    let mut gz = Vec::new();
    // One pass is enough: fifteen, its default, save one byte in a thousand.
    let options = Options {
        iteration_count: NonZeroU64::MIN,
        ..Options::default()
    };
    zopfli::compress(options, Format::Gzip, bytes.as_slice(), &mut gz).with_context(failed)?;
    fs::write(beside(file, "gz"), gz).with_context(failed)?;
    let mut br = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    br.write_all(&bytes).with_context(failed)?;
    fs::write(beside(file, "br"), br.into_inner()).with_context(failed)
}

/// How large a file is, and its compressed copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Path in the page, with `/`.
    pub file: String,
    /// As it is.
    pub raw: u64,
    /// With gzip; as it is where it is not worth compressing.
    pub gzip: u64,
    /// With Brotli, likewise.
    pub brotli: u64,
}

/// The sizes of a built page, the largest file first.
pub fn sizes(dist: &Path) -> Result<Vec<Sizes>> {
    let mut sizes = Vec::new();
    for file in files(dist)? {
        if file
            .extension()
            .is_some_and(|kind| kind == "br" || kind == "gz")
        {
            continue;
        }
        let length = |path: &Path| fs::metadata(path).map(|metadata| metadata.len());
        let raw = length(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file
            .strip_prefix(dist)
            .unwrap_or(&file)
            .to_string_lossy()
            .replace('\\', "/");
        let (gz, br) = (beside(&file, "gz"), beside(&file, "br"));
        sizes.push(Sizes {
            file: name,
            raw,
            gzip: length(&gz).unwrap_or(raw),
            brotli: length(&br).unwrap_or(raw),
        });
    }
    sizes.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.file.cmp(&b.file)));
    Ok(sizes)
}

/// The sizes for people, with the sum.
pub fn sizes_table(sizes: &[Sizes]) -> String {
    let width = sizes
        .iter()
        .map(|size| size.file.len())
        .chain([5])
        .max()
        .unwrap_or_default();
    let mut table = format!(
        "{:width$}  {:>8}  {:>8}  {:>8}",
        "file", "raw", "gzip", "brotli"
    );
    let sum = sizes.iter().fold((0, 0, 0), |sum, size| {
        (sum.0 + size.raw, sum.1 + size.gzip, sum.2 + size.brotli)
    });
    let rows = sizes
        .iter()
        .map(|size| (size.file.as_str(), size.raw, size.gzip, size.brotli));
    for (file, raw, gzip, brotli) in rows.chain([("total", sum.0, sum.1, sum.2)]) {
        let _ = write!(table, "\n{file:width$}  {raw:>8}  {gzip:>8}  {brotli:>8}");
    }
    table
}

fn beside(file: &Path, kind: &str) -> std::path::PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(kind);
    name.into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_copies_unpack_to_the_file_and_are_counted_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.css");
        let text = "p { color: #1a1a1c }\n".repeat(50);
        fs::write(&file, &text).unwrap();
        fs::write(folder.path().join("b.png"), [1, 2, 3]).unwrap();
        compress(&file).unwrap();

        let mut back = String::new();
        let gz = fs::read(beside(&file, "gz")).unwrap();
        flate2::read::GzDecoder::new(gz.as_slice())
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
        let mut back = String::new();
        let br = fs::read(beside(&file, "br")).unwrap();
        brotli::Decompressor::new(br.as_slice(), 4096)
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);

        let sizes = sizes(folder.path()).unwrap();
        let css = Sizes {
            file: "a.css".into(),
            raw: text.len() as u64,
            gzip: gz.len() as u64,
            brotli: br.len() as u64,
        };
        assert_eq!(
            sizes,
            [
                css,
                Sizes {
                    file: "b.png".into(),
                    raw: 3,
                    gzip: 3,
                    brotli: 3
                }
            ]
        );
    }
}
