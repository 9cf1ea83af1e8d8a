//! The headers that the page is to be sent with: one table, for our own server and for the files that hosts read.

mod files;
mod policy;

pub use files::{NGINX, with_meta, write};
pub use policy::Policy;

use std::path::Path;

/// What every answer is sent with, beside the policy.
pub const ALWAYS: [(&str, &str); 4] = [
    // What the page uses, and no frame in it; other features it never asks for.
    (
        "Permissions-Policy",
        "publickey-credentials-create=(self), publickey-credentials-get=(self), web-share=(self), clipboard-write=(self)",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Where the name changes with the content.
pub const KEPT: &str = "public, max-age=31536000, immutable";
/// Everything else: kept, but asked for again each time.
pub const ASKED_AGAIN: &str = "no-cache";

/// `Cache-Control` of a file.
pub fn cache_control(file: &Path) -> &'static str {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    match is_hashed(name) {
        true => KEPT,
        false => ASKED_AGAIN,
    }
}

/// The build's pattern: `name-0123456789abcdef.css`, `name-0123456789abcdef_bg.wasm`. The nginx file has it, too.
pub(crate) fn is_hashed(name: &str) -> bool {
    name.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        digits >= 16 && matches!(part.as_bytes().get(digits), Some(b'.' | b'_'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept() {
        let kept = |name: &str| cache_control(Path::new(name)) == KEPT;
        assert!(kept("webauthn-checkup-6f1d0b7c2a3e4d5f.js"));
        assert!(kept("webauthn-checkup-6f1d0b7c2a3e4d5f_bg.wasm"));
        assert!(!kept("index.html"));
        assert!(!kept("rules.json"));
        assert!(!kept("rules-later.json"));
    }
}
