//! The custom section of a module in which the compiler says what the code uses.

use anyhow::{Result, ensure};

/// The name of the section, with its length in front.
const SECTION: &[u8] = b"\x0ftarget_features";
/// What is withdrawn, as the section says that it is used: reference types, or wasm-bindgen keeps JavaScript's values in
/// a table of their own; several results, or wasm-opt brings them in. The code itself uses neither.
const WITHDRAWN: [&[u8]; 2] = [b"+\x0freference-types", b"+\x0amultivalue"];

/// A module that says that it uses neither.
///
/// The sign in front of a name is changed from `+` (used) to `-` (not used), so that no length changes.
/// <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#target-features-section>
pub fn withdrawn(mut module: Vec<u8>) -> Result<Vec<u8>> {
    // It stands last.
    let start = find(&module, SECTION, 0);
    ensure!(start.is_some(), "the module does not name its features");
    for feature in WITHDRAWN {
        if let Some(at) = start.and_then(|start| find(&module, feature, start))
            && let Some(sign) = module.get_mut(at)
        {
            *sign = b'-';
        }
    }
    Ok(module)
}

fn find(bytes: &[u8], part: &[u8], start: usize) -> Option<usize> {
    let windows = bytes.get(start..)?.windows(part.len());
    Some(start + windows.into_iter().rposition(|window| window == part)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_the_signs_change() {
        let module = b"\0asm +\x0amultivalue \x0ftarget_features\x03+\x0amultivalue+\x0freference-types+\x08sign-ext";
        let expected = b"\0asm +\x0amultivalue \x0ftarget_features\x03-\x0amultivalue-\x0freference-types+\x08sign-ext";
        assert_eq!(withdrawn(module.to_vec()).unwrap(), expected);
        assert!(withdrawn(b"\0asm".to_vec()).is_err());
    }
}
