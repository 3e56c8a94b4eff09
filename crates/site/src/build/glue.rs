//! What wasm-bindgen writes, made lighter to download; what it does stays the same.

use std::collections::BTreeMap;

/// Numbers for the hashes in the names of imports: by the rest of the name, the hashes in the
/// order in which they were met.
#[derive(Default)]
pub(super) struct Numbers(BTreeMap<Vec<u8>, Vec<Vec<u8>>>);

/// Digits of a hash.
const HASH: usize = 16;

impl Numbers {
    /// Puts a number of the same length in place of each hash. Script and wasm know each other by
    /// these names, and hashes do not compress: 4 kB of them cross the wire for nothing.
    pub(super) fn replace_hashes(&mut self, bytes: &mut [u8]) {
        let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        for name in bytes.split_mut(|byte| !is_of_name(byte)) {
            let Some((stem, hash)) = name.split_at_mut_checked(name.len().saturating_sub(HASH))
            else {
                continue;
            };
            let is_hash = hash.iter().all(u8::is_ascii_hexdigit);
            if is_hash && stem.ends_with(b"_") && stem.windows(4).any(|part| part == b"__wb") {
                let number = format!("{:0HASH$}", self.number(stem, hash));
                hash.copy_from_slice(number.as_bytes());
            }
        }
    }

    fn number(&mut self, stem: &[u8], hash: &[u8]) -> usize {
        // In wasm the byte before a name is its length, which may look like a letter.
        let from = stem.windows(4).position(|part| part == b"__wb");
        let stem = stem.get(from.unwrap_or_default()..).unwrap_or(stem);
        let known = self.0.entry(stem.to_vec()).or_default();
        let met = known.iter().position(|known| known == hash);
        met.unwrap_or_else(|| {
            known.push(hash.to_vec());
            known.len() - 1
        })
    }
}

/// The bytes before the first section.
const HEAD: usize = 8;

/// The module without its custom sections: names for debuggers, and who compiled it. What is no
/// wasm stays as it is.
pub(super) fn without_custom_sections(wasm: &[u8]) -> Vec<u8> {
    let mut kept: Vec<u8> = wasm.iter().take(HEAD).copied().collect();
    let mut rest = wasm.get(HEAD..).unwrap_or_default();
    while let Some((section, after)) = split_section(rest) {
        if section.first() != Some(&0) {
            kept.extend_from_slice(section);
        }
        rest = after;
    }
    kept.extend_from_slice(rest);
    kept
}

/// A section with its kind and length, and what follows it.
fn split_section(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (mut length, mut at) = (0, 1);
    loop {
        // Lengths are written in pieces of seven bits, the lowest first.
        let byte = usize::from(*bytes.get(at)?);
        length |= (byte & 0x7f).checked_shl(7 * u32::try_from(at - 1).ok()?)?;
        at += 1;
        if byte < 0x80 {
            return bytes.split_at_checked(at.checked_add(length)?);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_and_wasm_get_the_same_numbers() {
        let mut script =
            *b"__wbg_get_00c0ffee00c0ffee: f, __wbg_get_11c0ffee00c0ffee: g, deadbeefdeadbeef";
        let mut wasm = *b"\0\x1a__wbg_get_11c0ffee00c0ffee\0\x01\x19A__wbg_get_00c0ffee00c0ffee\0";
        let mut numbers = Numbers::default();
        numbers.replace_hashes(&mut script);
        numbers.replace_hashes(&mut wasm);
        assert_eq!(
            script.as_slice(),
            b"__wbg_get_0000000000000000: f, __wbg_get_0000000000000001: g, deadbeefdeadbeef"
        );
        assert_eq!(
            wasm.as_slice(),
            b"\0\x1a__wbg_get_0000000000000001\0\x01\x19A__wbg_get_0000000000000000\0"
        );
    }

    #[test]
    fn custom_sections_go() {
        let module = b"\0asm\x01\0\0\0\x01\x81\0t\0\x02ab\x02\x01i\0\0";
        let light = without_custom_sections(module);
        assert_eq!(light, b"\0asm\x01\0\0\0\x01\x81\0t\x02\x01i");
        for odd in [
            b"\0asm".as_slice(),
            b"\0asm\x01\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
        ] {
            assert_eq!(without_custom_sections(odd), odd);
        }
    }
}
