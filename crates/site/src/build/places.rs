//! The places in the source that a wasm names: a panic says on the console where it happened, which no
//! reader reads, and 150 of them are 1.4 kB gzipped of a first visit.

use std::ops::Range;

/// Bytes of a `core::panic::Location`: the address and length of a file's name, line and column, each
/// a little-endian `u32`.
const PLACE: usize = 16;
/// What the names of source files end in, and no text of ours does.
const ENDING: &[u8] = b".rs";

/// Makes every place in that data one without name, line and column. The data begins at that address of the
/// memory.
pub(super) fn forget(data: &mut [u8], address: u32) {
    let is_aligned = |at: &usize| (*at + address as usize).is_multiple_of(4);
    let places: Vec<(usize, Range<usize>)> = (0..data.len())
        .filter(is_aligned)
        .filter_map(|at| Some((at, name(data, at, address)?)))
        .collect();
    // No name is as good as another: all are the same one, which compresses best.
    let Some((_, nameless)) = places.first().cloned() else {
        return;
    };
    let nameless = address + nameless.start as u32;
    for (at, name) in places {
        for bytes in [name, at..at + PLACE] {
            data.get_mut(bytes)
                .into_iter()
                .flatten()
                .for_each(|byte| *byte = 0);
        }
        if let Some(start) = data.get_mut(at..at + 4) {
            start.copy_from_slice(&nameless.to_le_bytes());
        }
    }
}

/// Where in the data the file's name is, if there is a place at that index.
fn name(data: &[u8], at: usize, address: u32) -> Option<Range<usize>> {
    let (place, _) = data.get(at..)?.split_first_chunk::<PLACE>()?;
    let (start, rest) = place.split_first_chunk()?;
    let (length, _) = rest.split_first_chunk()?;
    let start = u32::from_le_bytes(*start).checked_sub(address)? as usize;
    let name = start..start.checked_add(u32::from_le_bytes(*length) as usize)?;
    let is_name = |byte: &u8| byte.is_ascii_graphic() || *byte == b' ';
    let text = data.get(name.clone())?;
    (text.ends_with(ENDING) && text.iter().all(is_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ADDRESS: u32 = 1024;

    /// A text with two places of one file behind it, and a text of the app's.
    fn data() -> Vec<u8> {
        let mut data = b"src/a.rsa text..".to_vec();
        for [start, length, line, column] in [[0, 8, 7, 5], [0, 8, 300, 9], [8, 6, 1, 2]] {
            for number in [ADDRESS + start, length, line, column] {
                data.extend(u32::to_le_bytes(number));
            }
        }
        data
    }

    #[test]
    fn places_are_forgotten_and_texts_are_not() {
        let mut forgotten = data();
        forget(&mut forgotten, ADDRESS);
        let nowhere = [ADDRESS, 0, 0, 0].map(u32::to_le_bytes).concat();
        let (text, places) = forgotten.split_at(16);
        assert_eq!(text, b"\0\0\0\0\0\0\0\0a text..");
        assert!(places.starts_with(&[nowhere.clone(), nowhere].concat()));
        assert_eq!(places.get(32..), data().get(48..));
    }

    #[test]
    fn any_bytes_may_be_data() {
        for cut in 0..data().len() {
            for address in [0, ADDRESS + 1, u32::MAX] {
                let mut data = data();
                let (before, behind) = data.split_at_mut(cut);
                forget(before, address);
                forget(behind, address);
            }
        }
    }
}
