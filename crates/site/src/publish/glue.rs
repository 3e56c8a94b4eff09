//! What wasm-bindgen writes, made lighter to download; what it does stays the same, but that a panic
//! no longer says where it happened.

use std::collections::BTreeMap;

use wasm_encoder::reencode::{self, Error, Reencode};
use wasm_encoder::{DataSection, ExportSection, ImportSection, Module};
use wasmparser::{
    CustomSectionReader, Data, DataKind, Export, ImportSectionReader, Operator, Parser,
};

use super::{PublishError, places};

/// Where the wasm finds its imports, by wasm-bindgen's name and by ours.
const MODULE: &str = "./en-regard_bg.js";
const SHORT_MODULE: &str = ".";

/// Script and wasm know each other by some 170 long names, which cross the wire twice: both with
/// short ones, and the wasm without custom sections (names for debuggers, and who compiled it) and without
/// places in the source.
pub(super) fn lighten(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), PublishError> {
    let (mut names, mut module) = (Names::default(), Module::new());
    names.parse_core_module(&mut module, Parser::new(0), wasm)?;
    let script = script.replace(&format!("\"{MODULE}\""), &format!("\"{SHORT_MODULE}\""));
    Ok((names.replace_in(&script), module.finish()))
}

/// Short names by the long ones that they stand for.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    /// The short name. What a page may call by its name (`memory`, `main`) keeps it.
    fn short(&mut self, name: &str) -> String {
        if !name.contains("__") {
            return name.to_owned();
        }
        let next = format!("_{:x}", self.0.len());
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }

    fn replace_in(&self, script: &str) -> String {
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut replaced = String::with_capacity(script.len());
        for piece in script.split_inclusive(|c| !is_of_name(c)) {
            let name = piece.trim_end_matches(|c| !is_of_name(c));
            replaced.push_str(self.0.get(name).map_or(name, String::as_str));
            replaced.push_str(piece.strip_prefix(name).unwrap_or_default());
        }
        replaced
    }
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            let module = match import.module {
                MODULE => SHORT_MODULE,
                other => other,
            };
            imports.import(module, &self.short(import.name), kind);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let index = self.external_index(export.kind, export.index)?;
        let kind = self.export_kind(export.kind)?;
        exports.export(&self.short(export.name), kind, index);
        Ok(())
    }

    fn parse_data(
        &mut self,
        section: &mut DataSection,
        data: Data<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let DataKind::Active {
            memory_index,
            offset_expr,
        } = data.kind
        else {
            return reencode::utils::parse_data(self, section, data);
        };
        let mut bytes = data.data.to_vec();
        if let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? {
            places::forget(&mut bytes, value.cast_unsigned());
        }
        section.active(memory_index, &self.const_expr(offset_expr)?, bytes);
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use wasm_encoder::{ConstExpr, CustomSection, EntityType, FunctionSection, TypeSection};

    #[test]
    fn script_and_wasm_get_the_same_names() {
        let mut module = Module::new();
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        for name in ["__wbg_get_00c0ffee", "__wbg_get_11c0ffee"] {
            imports.import(MODULE, name, EntityType::Function(0));
        }
        module.section(&types).section(&imports);
        module.section(&FunctionSection::new());
        module.section(&CustomSection {
            name: "producers".into(),
            data: b"rustc".as_slice().into(),
        });
        let script = "\"./en-regard_bg.js\";import{__wbg_get_11c0ffee:f,__wbg_get_00c0ffee:g,memory,__wbg_get_1:h}";
        let (script, wasm) = lighten(script, &module.finish()).unwrap();
        assert_eq!(script, "\".\";import{_1:f,_0:g,memory,__wbg_get_1:h}");
        let has = |text: &[u8]| wasm.windows(text.len()).any(|part| part == text);
        assert!(has(b"\x02_0") && has(b"\x02_1") && !has(b"rustc") && !has(b"get"));
    }

    #[test]
    fn places_are_taken_from_where_data_goes_in_memory() {
        const ADDRESS: u32 = 1 << 21;
        let place = [ADDRESS, 8, 7, 5].map(u32::to_le_bytes).concat();
        let segment = [b"src/a.rs".as_slice(), &place].concat();
        let mut data = DataSection::new();
        data.passive(segment.clone());
        data.active(0, &ConstExpr::i32_const(ADDRESS.cast_signed()), segment);
        let (_, wasm) = lighten("", Module::new().section(&data).as_slice()).unwrap();
        let named = wasm.windows(8).filter(|part| part == b"src/a.rs").count();
        assert_eq!(named, 1, "only the passive one, which has no address");
    }

    #[test]
    fn what_is_no_wasm_is_a_fault() {
        assert!(lighten("", b"<!DOCTYPE html>").is_err());
    }
}
