//! Zips: books and documents are zips of other files.
//!
//! Only what such files need is here: stored and deflated files, zip64, bytes before the zip and behind it. Sizes are
//! those of the zip's directory, so that data descriptors do not matter. A file is unpacked when it is asked for, and
//! its checksum is compared. The crate `zip` does far more and weighs ten times as much
//! (docs/decisions/35-own-readers-of-zip-and-xml.md).

mod directory;
mod fields;
mod inflate;
mod write;

use std::collections::BTreeMap;
use std::fmt;

use crate::checksum;
use crate::fault::{ArchiveFault, Fault, PartFault};
use crate::limits::MOST_PARTS;
use directory::Packed;

pub use write::zip;

/// A zip, with the list of what is in it.
#[derive(Clone)]
pub(crate) struct Archive {
    bytes: Vec<u8>,
    /// By [`key`].
    parts: BTreeMap<String, Packed>,
}

impl Archive {
    /// The zip in these bytes, which come back where they are none.
    pub(crate) fn open(bytes: Vec<u8>) -> Result<Archive, (Vec<u8>, ArchiveFault)> {
        match directory::read(&bytes, MOST_PARTS) {
            Ok(listed) => {
                let mut parts = BTreeMap::new();
                for (path, packed) in listed {
                    parts.entry(key(&path)).or_insert(packed);
                }
                Ok(Archive { bytes, parts })
            }
            Err(fault) => Err((bytes, fault)),
        }
    }

    /// Whether a file of this path is in it.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.parts.contains_key(&key(path))
    }

    /// A file in it, unpacked, of `most` bytes at most.
    pub(crate) fn read(&self, path: &str, most: usize) -> Result<Vec<u8>, Fault> {
        let read = || {
            let packed = self.parts.get(&key(path)).ok_or(PartFault::Missing)?;
            if packed.bytes > most {
                return Err(PartFault::TooLarge { most });
            }
            let unpacked = inflate::whole(self.data(packed)?, packed.method, packed.bytes)?;
            match checksum::of(&unpacked) == packed.checksum {
                true => Ok(unpacked),
                false => Err(PartFault::Damaged),
            }
        };
        read().map_err(|fault| Fault::of_part(path, fault))
    }

    /// The first bytes of a file in it, `most` at most.
    pub(crate) fn beginning(&self, path: &str, most: usize) -> Result<Vec<u8>, PartFault> {
        let packed = self.parts.get(&key(path)).ok_or(PartFault::Missing)?;
        inflate::beginning(self.data(packed)?, packed.method, most)
    }

    /// The packed bytes of a file.
    fn data(&self, packed: &Packed) -> Result<&[u8], PartFault> {
        match packed.has_password {
            true => Err(PartFault::Password),
            false => directory::data(&self.bytes, packed).ok_or(PartFault::Damaged),
        }
    }
}

impl fmt::Debug for Archive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.parts.keys()).finish()
    }
}

/// What a path is looked up by. Many a book names its files in other letters than they have, as some systems see no
/// difference, and some zips have `\` between folders.
fn key(path: &str) -> String {
    path.replace('\\', "/").to_ascii_lowercase()
}
