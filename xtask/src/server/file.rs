//! From the path of a request to a file of the page, and its type.

use std::path::{Path, PathBuf};

/// The file that a path stands for. Nothing outside the folder, by `..`, however encoded, or by a link.
pub fn locate(root: &Path, path: &str) -> Option<PathBuf> {
    let path = decoded(path)?;
    let mut file = root.to_path_buf();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with("..") || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    file.canonicalize()
        .ok()
        .filter(|file| file.starts_with(root) && file.is_file())
}

/// The type of a file, by its ending.
pub fn content_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|kind| kind.to_str())
        .unwrap_or_default()
    {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "jpg" | "jpeg" => "image/jpeg",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// A path without its percent signs; `None` where they are broken or do not spell UTF-8.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                u8::from_str_radix(std::str::from_utf8(&[rest.next()?, rest.next()?]).ok()?, 16)
                    .ok()?
            }
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn nothing_outside_the_folder_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join("dist");
        fs::create_dir_all(root.join("icons")).unwrap();
        fs::write(root.join("index.html"), "").unwrap();
        fs::write(root.join("icons/日本.png"), "").unwrap();
        fs::write(folder.path().join("secret"), "").unwrap();

        assert_eq!(locate(&root, "/"), Some(root.join("index.html")));
        assert_eq!(
            locate(&root, "/icons/%E6%97%A5%E6%9C%AC.png"),
            Some(root.join("icons/日本.png"))
        );
        for path in [
            "/../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/icons/../../secret",
            "/..\\secret",
            "/%00",
            "/%zz",
            "/%e6",
            "/%",
        ] {
            assert_eq!(locate(&root, path), None, "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path().join("secret"), root.join("link")).unwrap();
            assert_eq!(locate(&root, "/link"), None);
        }
    }
}
