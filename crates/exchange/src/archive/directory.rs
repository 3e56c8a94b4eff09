//! The directory of a zip: the list of its files, which stands at its end.
//!
//! Places in a zip count from its own first byte. Where something stands before the zip, every place is later by the
//! same `shift`, which shows in where the directory really is.

use super::fields::{u16_at, u32_at, u64_at};
use crate::fault::ArchiveFault;
use crate::limits::MOST_PATH_BYTES;

/// How the records of a zip begin: the one at its end, the two of zip64 before it, a line of the directory, and
/// what stands before the bytes of a file.
const END: &[u8] = b"PK\x05\x06";
const END_64_LOCATOR: &[u8] = b"PK\x06\x07";
const END_64: &[u8] = b"PK\x06\x06";
const LINE: &[u8] = b"PK\x01\x02";
const HEADER: &[u8] = b"PK\x03\x04";

/// How long these records are, without names and comments.
const END_BYTES: usize = 22;
const END_64_LOCATOR_BYTES: usize = 20;
const END_64_BYTES: usize = 56;
const LINE_BYTES: usize = 46;
const HEADER_BYTES: usize = 30;

/// What stands in a field of 32 bits where zip64 has the number elsewhere.
const IN_ZIP64: u32 = u32::MAX;

/// The number of the extra field that has it.
const ZIP64_FIELD: u16 = 1;

/// The flag of a file that needs a password.
const PASSWORD_FLAG: u16 = 1;

/// A file in the zip, by what the directory says of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packed {
    /// Where its header begins, counted from the first byte of everything.
    header_at: usize,
    packed_bytes: usize,
    /// How many bytes it has unpacked, or so it says.
    pub(super) bytes: usize,
    pub(super) method: u16,
    pub(super) checksum: u32,
    pub(super) has_password: bool,
}

/// Where the directory is.
struct Directory {
    start: usize,
    end: usize,
    /// The number of its lines.
    lines: u64,
    /// How many bytes stand before the zip. Some zips count from elsewhere: then it is negative.
    shift: i64,
}

/// The paths and places of all files of the zip in these bytes, `most` at most.
pub(super) fn read(bytes: &[u8], most: usize) -> Result<Vec<(String, Packed)>, ArchiveFault> {
    let directory = find(bytes)?;
    if directory.lines > most as u64 {
        return Err(ArchiveFault::TooManyParts { most });
    }
    let mut files = Vec::new();
    let mut at = directory.start;
    for _ in 0..directory.lines {
        let line = bytes.get(at..directory.end).ok_or(ArchiveFault::Damaged)?;
        let (path, packed, length) = line_of(line, directory.shift).ok_or(ArchiveFault::Damaged)?;
        at += length;
        // Folders have lines of their own.
        if !path.ends_with('/') && path.len() <= MOST_PATH_BYTES {
            files.push((path, packed));
        }
    }
    Ok(files)
}

/// The packed bytes of a file: they follow its header, which has the name once more.
pub(super) fn data<'b>(bytes: &'b [u8], packed: &Packed) -> Option<&'b [u8]> {
    let header = bytes.get(packed.header_at..)?;
    let header = header.starts_with(HEADER).then_some(header)?;
    let name = usize::from(u16_at(header, 26)?);
    let extra = usize::from(u16_at(header, 28)?);
    header
        .get(HEADER_BYTES + name + extra..)?
        .get(..packed.packed_bytes)
}

/// The last record that can be the end of a zip: its directory is where it says.
fn find(bytes: &[u8]) -> Result<Directory, ArchiveFault> {
    let mut fault = ArchiveFault::Incomplete;
    let mut rest = bytes;
    while let Some(at) = rest.windows(END.len()).rposition(|part| part == END) {
        match directory(bytes, at) {
            Some(Ok(directory)) => return Ok(directory),
            Some(Err(in_pieces)) => return Err(in_pieces),
            None => fault = ArchiveFault::Damaged,
        }
        rest = bytes.get(..at + END.len() - 1).unwrap_or_default();
    }
    Err(fault)
}

/// The directory of the zip whose last record is at `at`; nothing if there is none.
fn directory(bytes: &[u8], at: usize) -> Option<Result<Directory, ArchiveFault>> {
    let record = bytes.get(at..)?.get(..END_BYTES)?;
    let disk = u16_at(record, 4)?;
    let lines = u16_at(record, 10)?;
    let length = u32_at(record, 12)?;
    let start = u32_at(record, 16)?;
    let is_wide = lines == u16::MAX || length == IN_ZIP64 || start == IN_ZIP64;
    if let Some(directory) = is_wide.then(|| directory_64(bytes, at)).flatten() {
        return Some(Ok(directory));
    }
    if disk != 0 && disk != u16::MAX {
        return Some(Err(ArchiveFault::InPieces));
    }
    placed(bytes, at, lines.into(), length.into(), start.into()).map(Ok)
}

/// The same by the records of zip64, which stand before the last one.
fn directory_64(bytes: &[u8], end: usize) -> Option<Directory> {
    let locator_at = end.checked_sub(END_64_LOCATOR_BYTES)?;
    let locator = bytes.get(locator_at..)?;
    locator.starts_with(END_64_LOCATOR).then_some(())?;
    let said_at = usize::try_from(u64_at(locator, 8)?).ok();
    // Right before the locator as a rule, wherever the zip begins.
    let places = [locator_at.checked_sub(END_64_BYTES), said_at];
    places.into_iter().flatten().find_map(|at| {
        let record = bytes.get(at..)?;
        record.starts_with(END_64).then_some(())?;
        let (lines, length) = (u64_at(record, 32)?, u64_at(record, 40)?);
        placed(bytes, at, lines, length, u64_at(record, 48)?)
    })
}

/// The directory of `length` bytes that ends before `end` or begins where it says it does.
fn placed(bytes: &[u8], end: usize, lines: u64, length: u64, said: u64) -> Option<Directory> {
    let length = usize::try_from(length).ok()?;
    let said = usize::try_from(said).ok()?;
    let places = [end.checked_sub(length), Some(said)];
    places.into_iter().flatten().find_map(|start| {
        let end = start.checked_add(length)?;
        let directory = bytes.get(start..end)?;
        let is_one = directory.starts_with(LINE) || lines == 0 && length == 0;
        let shift = i64::try_from(start).ok()? - i64::try_from(said).ok()?;
        is_one.then_some(Directory {
            start,
            end,
            lines,
            shift,
        })
    })
}

/// One line of the directory: the path, the place, and how long the line is.
fn line_of(line: &[u8], shift: i64) -> Option<(String, Packed, usize)> {
    line.starts_with(LINE).then_some(())?;
    let name_bytes = usize::from(u16_at(line, 28)?);
    let extra_bytes = usize::from(u16_at(line, 30)?);
    let comment_bytes = usize::from(u16_at(line, 32)?);
    let name = line.get(LINE_BYTES..)?.get(..name_bytes)?;
    let extra = line.get(LINE_BYTES + name_bytes..)?.get(..extra_bytes)?;
    // In the field of zip64 are only those numbers that are not in the line, in this order.
    let mut wide = zip64_field(extra).unwrap_or_default();
    let mut number = |at: usize| -> Option<u64> {
        let narrow = u32_at(line, at)?;
        if narrow != IN_ZIP64 {
            return Some(narrow.into());
        }
        let number = u64_at(wide, 0)?;
        wide = wide.get(8..)?;
        Some(number)
    };
    let bytes = number(24)?;
    let packed_bytes = number(20)?;
    let header_at = i64::try_from(number(42)?).ok()?.checked_add(shift)?;
    let packed = Packed {
        header_at: usize::try_from(header_at).ok()?,
        packed_bytes: usize::try_from(packed_bytes).ok()?,
        // What is too large for the machine is larger than anything that is read.
        bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
        method: u16_at(line, 10)?,
        checksum: u32_at(line, 16)?,
        has_password: u16_at(line, 8)? & PASSWORD_FLAG != 0,
    };
    let path = String::from_utf8_lossy(name).into_owned();
    let length = LINE_BYTES + name_bytes + extra_bytes + comment_bytes;
    Some((path, packed, length))
}

/// The extra field of zip64, of those in a line: each has its number, its length, and its bytes.
fn zip64_field(mut fields: &[u8]) -> Option<&[u8]> {
    loop {
        let (number, length) = (u16_at(fields, 0)?, usize::from(u16_at(fields, 2)?));
        let rest = fields.get(4..)?;
        if number == ZIP64_FIELD {
            return rest.get(..length);
        }
        fields = rest.get(length..)?;
    }
}
