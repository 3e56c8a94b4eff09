//! The places in the source that a wasm names: a panic says on the console where it happened, which no
//! reader reads, and 150 of them are 1.4 kB gzipped of a first visit.

use std::ops::Range;

/// Bytes of a `core::panic::Location`: the address and length of a file's name, line and column, each
/// a little-endian `u32`.
const PLACE: usize = 16;
/// What the names of source files end in.
const ENDING: &[u8] = b".rs";
/// More lines and columns than a source file has, and less than an address in the data, which begins
/// behind a megabyte of stack: a list of texts is no place.
const MANY: u32 = 1 << 20;

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
            if let Some(bytes) = data.get_mut(bytes) {
                bytes.fill(0);
            }
        }
        if let Some(start) = data.get_mut(at..at + 4) {
            start.copy_from_slice(&nameless.to_le_bytes());
        }
    }
}

/// Where in the data the file's name is, if there is a place at that index.
fn name(data: &[u8], at: usize, address: u32) -> Option<Range<usize>> {
    let (place, _) = data.get(at..)?.split_first_chunk::<PLACE>()?;
    let (numbers, _) = place.as_chunks::<4>();
    let &[start, length, line, column] = numbers else {
        return None;
    };
    let [start, length, line, column] = [start, length, line, column].map(u32::from_le_bytes);
    let start = start.checked_sub(address)? as usize;
    let name = start..start.checked_add(length as usize)?;
    let text = data.get(name.clone())?;
    let is_name = |byte: &u8| byte.is_ascii_graphic() || *byte == b' ';
    let is_place = [line, column]
        .iter()
        .all(|number| (1..MANY).contains(number));
    (is_place && text.ends_with(ENDING) && text.iter().all(is_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ADDRESS: u32 = MANY + 16;

    /// Two names of files, then groups of four numbers; the first is an address from there on.
    fn data(places: &[[u32; 4]]) -> Vec<u8> {
        let mut data = b"src/a.rsa text..".to_vec();
        for [start, length, line, column] in places {
            for number in [ADDRESS + start, *length, *line, *column] {
                data.extend(u32::to_le_bytes(number));
            }
        }
        data
    }

    fn forgotten(mut data: Vec<u8>, address: u32) -> Vec<u8> {
        forget(&mut data, address);
        data
    }

    #[test]
    fn places_are_forgotten() {
        let forgotten = forgotten(data(&[[0, 8, 7, 5], [0, 8, 300, 9]]), ADDRESS);
        let (names, places) = forgotten.split_at(16);
        assert_eq!(names, b"\0\0\0\0\0\0\0\0a text..");
        assert_eq!(places, data(&[[0; 4]; 2]).split_at(16).1);
    }

    #[test]
    fn all_else_stays() {
        let texts = [8, 6, 1, 2];
        let list = [0, 8, ADDRESS, 8];
        let beyond = [60, 8, 1, 2];
        for kept in [texts, list, beyond] {
            assert_eq!(forgotten(data(&[kept]), ADDRESS), data(&[kept]));
        }
        let place = data(&[[0, 8, 7, 5]]);
        for address in [0, ADDRESS + 1, u32::MAX] {
            assert_eq!(forgotten(place.clone(), address), place);
        }
        for end in 0..place.len() {
            let (cut, _) = place.split_at(end);
            assert_eq!(forgotten(cut.to_vec(), ADDRESS), cut);
        }
    }
}
