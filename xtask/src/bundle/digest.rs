//! Hashes as a page names them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// For an `integrity` attribute (W3C Subresource Integrity, 3.5).
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// For the `script-src` of a policy (W3C Content Security Policy 3, 2.3.1, `hash-source`).
pub fn source(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

/// For the name of a file that may be kept for ever: 16 hexadecimal digits.
pub fn short(bytes: &[u8]) -> String {
    sha256(bytes).chars().take(16).collect()
}

/// As `sha256sum` writes it.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_specifications_write_them() {
        // The example of W3C Subresource Integrity, 1.2.1.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
        // The example of MDN's page on script-src.
        assert_eq!(
            source("var inline = 1;"),
            "'sha256-B2yPHKaXnvFWtRChIbabYmUBFZdVfKKXHbWtWidDVF8='"
        );
        assert_eq!(short(b""), "e3b0c44298fc1c14");
    }
}
