//! Short names for what a module imports and exports: wasm-bindgen's are long, and a visitor pays for each twice, here
//! and in the glue.

use super::module::{Module, rewritten};
use anyhow::Result;
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection};
use wasmparser::{Export, ExportSectionReader, Import, ImportSectionReader};

/// What the module imports everything from by its new name.
pub const GLUE: &str = "g";
/// The export that starts the program, which `www/more.js` calls by this name.
const START: &str = "__wbindgen_start";

/// The same module with short names, and the new name of each old one.
///
/// # Errors
/// It is none.
pub fn renamed(bytes: &[u8]) -> Result<(Vec<u8>, BTreeMap<String, String>)> {
    let module = Module::parse(bytes)?;
    let imports = module.imports.iter().map(|import| import.name);
    let exports = module.exports.iter().map(|export| export.name);
    let long = imports
        .chain(exports)
        .filter(|name| name.starts_with('_') && *name != START);
    let mut names = Names(long.map(str::to_owned).zip((0..).map(short)).collect());
    Ok((rewritten(bytes, &mut names)?, names.0))
}

/// A script with the new names.
pub fn in_script(script: &str, names: &BTreeMap<String, String>) -> String {
    let part = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(part) {
        let (before, after) = rest.split_at(start);
        let end = after
            .find(|character| !part(character))
            .unwrap_or(after.len());
        let (word, after) = after.split_at(end);
        renamed += before;
        renamed += names.get(word).map_or(word, String::as_str);
        rest = after;
    }
    renamed + rest
}

/// The `n`th of all names, the short ones first.
pub fn short(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'a' + (number % 26) as u8));
        match number / 26 {
            0 => return name,
            rest => number = rest - 1,
        }
    }
}

struct Names(BTreeMap<String, String>);

impl Names {
    fn of<'n>(&'n self, name: &'n str) -> &'n str {
        self.0.get(name).map_or(name, String::as_str)
    }
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            let Import { name, ty, .. } = import?;
            let kind = self.entity_type(ty)?;
            imports.import(GLUE, self.of(name), kind);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error> {
        for export in section {
            let Export { name, kind, index } = export?;
            let kind = self.export_kind(kind)?;
            exports.export(self.of(name), kind, index);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_whole_words_are_renamed() {
        let names: Vec<String> = [0, 25, 26, 701, 702].map(short).into();
        assert_eq!(names, ["a", "z", "aa", "zz", "aaa"]);
        let names = BTreeMap::from([("__wbg_a".to_owned(), "x".to_owned())]);
        assert_eq!(
            in_script("wasm.__wbg_a(__wbg_a_b)", &names),
            "wasm.x(__wbg_a_b)"
        );
    }
}
