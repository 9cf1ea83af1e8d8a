//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The repository.
pub fn root() -> PathBuf {
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().map(Path::to_path_buf).unwrap_or(xtask)
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// A file of ours under cargo's target directory.
pub fn scratch(name: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    root().join(target).join("xtask").join(name)
}

/// Where cargo keeps the crates.
pub fn cargo_home() -> PathBuf {
    let home = || home().map(|home| Path::new(&home).join(".cargo"));
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(home).unwrap_or_else(|| ".cargo".into())
}

/// The per-user folder for tools that are installed only for this project, one folder a tool and version.
pub fn cache() -> PathBuf {
    let xdg = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|dir| dir.is_absolute());
    xdg.or_else(|| home().map(|home| Path::new(&home).join(".cache")))
        .unwrap_or_else(|| scratch("cache"))
        .join("webauthn-checkup")
}

fn home() -> Option<std::ffi::OsString> {
    env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))
}
