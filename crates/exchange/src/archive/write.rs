//! Writing a zip: a few texts, stored as they are. To deflate them would take code that weighs more than they do.

use crate::checksum;

/// The first day that a zip can name, 1 January 1980: this crate reads no clock.
const DAY: u16 = 1 << 5 | 1;

/// The version of the format that is needed to read it: 1.0.
const VERSION: u16 = 10;

/// Paths are UTF-8.
const UTF_8: u16 = 1 << 11;

/// A zip of those files, each a path with slashes and the bytes at it; nothing where they are more than a zip of the
/// plain kind holds: 65,535 files, 4 GB.
pub fn zip(files: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let count = u16::try_from(files.len()).ok()?;
    let mut zip = Vec::new();
    let mut directory = Vec::new();
    for (path, bytes) in files {
        let start = u32::try_from(zip.len()).ok()?;
        let size = u32::try_from(bytes.len()).ok()?.to_le_bytes();
        let path_size = u16::try_from(path.len()).ok()?.to_le_bytes();
        // The same in front of the file and in the directory, but for the names of the two and what ends the latter.
        let mut head: Vec<u8> = Vec::new();
        for number in [VERSION, UTF_8, 0, 0, DAY] {
            head.extend(number.to_le_bytes());
        }
        head.extend(checksum::of(bytes).to_le_bytes());
        head.extend([size, size].concat());
        head.extend(path_size);
        head.extend([0, 0]);

        zip.extend(*b"PK\x03\x04");
        zip.extend(&head);
        zip.extend(path.as_bytes());
        zip.extend(*bytes);

        directory.extend(*b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(head);
        // No remark, on the first disk, nothing of a system's own.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let start = u32::try_from(zip.len()).ok()?;
    let size = u32::try_from(directory.len()).ok()?;
    zip.extend(directory);
    zip.extend(*b"PK\x05\x06");
    for number in [0, 0, count, count] {
        zip.extend(number.to_le_bytes());
    }
    zip.extend(size.to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0, 0]);
    Some(zip)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::archive::Archive;
    use proptest::collection::btree_map;
    use proptest::prelude::*;
    use std::io::{Cursor, Read};

    proptest! {
        /// Read by the crate `zip`, which refuses what is not by the book, and by ours.
        #[test]
        fn what_was_written_is_read(files in btree_map("([a-zé]{1,4}/){0,2}[a-zé]{1,4}", any::<Vec<u8>>(), 0..4)) {
            let parts: Vec<(&str, &[u8])> =
                files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
            let written = super::zip(&parts).unwrap();
            let mut theirs = ::zip::ZipArchive::new(Cursor::new(written.clone())).unwrap();
            prop_assert_eq!(theirs.len(), files.len());
            for (path, bytes) in &files {
                let mut read = Vec::new();
                theirs.by_name(path).unwrap().read_to_end(&mut read).unwrap();
                prop_assert_eq!(&read, bytes);
            }
            let ours = Archive::open(written).unwrap();
            for (path, bytes) in &files {
                prop_assert_eq!(&ours.read(path, bytes.len()).unwrap(), bytes);
            }
        }
    }
}
