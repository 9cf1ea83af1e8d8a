//! The glue of wasm-bindgen (`--target web`) and what wasm2js made of the module, as one script.

use crate::bundle::replace;
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What the glue takes for WebAssembly.
const STAND_IN: &str = "const WebAssembly = {
    Module: class {},
    Instance: class { constructor(module, imports) { this.exports = asmFunc(imports); } },
};\n";
/// An intrinsic that wasm-bindgen leaves to be imported where it does without reference types: how many values have a
/// fixed place (`JSIDX_RESERVED`), of which its glue says the same, see `DROP`.
const INTRINSIC: &str = "import * as import1 from \"__wbindgen_externref_xform__\"";
const RESERVED: &str = "const import1 = { __wbindgen_externref_statics_end: () => 1028 };";
const DROP: &str = "if (idx < 1028) return;";
/// How the glue sees that the memory has grown and its views of it are worthless: a real one has no length any more or
/// says so; ours has to be compared.
const GROWN: [&str; 2] = [".byteLength === 0", ".buffer.detached === true"];
const GROWN_HERE: &str = ".buffer !== wasm.memory.buffer";
/// How the module's data are written: in Base64, which compresses badly.
const DATA: &str = "base64DecodeToExistingUint8Array(bufferView, ";
const PUT: &str = "function put(offset, data) {
    for (let i = 0; i < data.length; i += 1) bufferView[offset + i] = data.charCodeAt(i);
}\n";

/// Joins them. The script starts the page as soon as it runs.
///
/// # Errors
/// Either is not of the shape that the pinned versions of these tools write.
pub fn join(glue: &str, module: &str) -> Result<String> {
    ensure!(
        glue.contains(DROP),
        "the glue has another number of fixed values"
    );
    let mut glue = replace::once(glue, INTRINSIC, RESERVED)?;
    for sign in GROWN {
        glue = replace::everywhere(&glue, sign, GROWN_HERE)?;
    }
    let (glue, _) = glue
        .split_once("\nexport {")
        .context("the glue exports nothing")?;
    // Between its imports and its exports.
    let (_, code) = module
        .split_once("\n  var bufferView;")
        .context("the module has no memory")?;
    let (code, _) = code
        .split_once("\nvar retasmFunc")
        .context("the module is not called")?;
    let (_, code) = code
        .split_once("\nfunction initActiveSegments")
        .context("the module has no data")?;
    let code = as_text(code)?;
    Ok([
        STAND_IN,
        glue,
        "\nvar bufferView;\n",
        PUT,
        "function initActiveSegments",
        &code,
        "\ninitSync({ module: new WebAssembly.Module() });\n",
    ]
    .concat())
}

/// The same with each piece of data as a string of which each character stands for a byte.
fn as_text(code: &str) -> Result<String> {
    let mut pieces = code.split(DATA);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (offset, rest) = piece.split_once(", \"").context("data without a place")?;
        let (data, rest) = rest.split_once("\")").context("data without an end")?;
        let bytes = STANDARD.decode(data).context("data that are not Base64")?;
        let bytes: String = bytes.into_iter().map(char::from).collect();
        let literal = serde_json::to_string(&bytes)?;
        text.extend(["put(", offset, ", ", &literal, ")", rest]);
    }
    Ok(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const MODULE: &str = "import * as a from 'b';\n\n  var bufferView;\n  var lookup;\nfunction initActiveSegments(imports) {\n  \
        base64DecodeToExistingUint8Array(bufferView, 8, \"gCIA\");\n}\nfunction asmFunc(imports) {}\n\nvar retasmFunc = asmFunc({});\nexport var c;\n";

    #[test]
    fn one_script_with_its_data_as_text() {
        let glue = [
            INTRINSIC,
            DROP,
            GROWN[0],
            GROWN[1],
            "\nexport { initSync };\n",
        ]
        .concat();
        let script = join(&glue, MODULE).unwrap();
        assert!(
            script.contains("  put(8, \"\u{80}\\\"\\u0000\");\n}\nfunction asmFunc(imports) {}\n"),
            "{script}"
        );
        assert!(script.contains(RESERVED) && script.contains(GROWN_HERE));
        assert!(
            !script.contains("export {")
                && !script.contains("import *")
                && !script.contains("lookup"),
            "{script}"
        );
    }

    #[test]
    fn tools_that_write_something_else_are_noticed() {
        assert!(
            join(
                &[INTRINSIC, GROWN[0], GROWN[1], "\nexport { initSync };\n"].concat(),
                MODULE
            )
            .is_err()
        );
        assert!(
            join(
                &[INTRINSIC, DROP, GROWN[0], GROWN[1], "\nexport {};\n"].concat(),
                ""
            )
            .is_err()
        );
    }
}
