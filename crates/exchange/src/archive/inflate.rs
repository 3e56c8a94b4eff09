//! Unpacking one file of a zip.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::fault::PartFault;

const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// The file packed in `data`, which must have `bytes` bytes: unpacking ends as soon as there is one more.
pub(super) fn whole(data: &[u8], method: u16, bytes: usize) -> Result<Vec<u8>, PartFault> {
    let unpacked = match method {
        _ if bytes == 0 => Some(Vec::new()),
        STORED => (data.len() == bytes).then(|| data.to_vec()),
        DEFLATED => decompress_to_vec_with_limit(data, bytes).ok(),
        other => return Err(PartFault::Packing(other)),
    };
    let has_all = |unpacked: &Vec<u8>| unpacked.len() == bytes;
    unpacked.filter(has_all).ok_or(PartFault::Damaged)
}

/// The first bytes of the file packed in `data`, `most` at most.
pub(super) fn beginning(data: &[u8], method: u16, most: usize) -> Result<Vec<u8>, PartFault> {
    match method {
        STORED => Ok(data.get(..most).unwrap_or(data).to_vec()),
        DEFLATED => match decompress_to_vec_with_limit(data, most) {
            Ok(unpacked) => Ok(unpacked),
            Err(error) if error.status == TINFLStatus::HasMoreOutput => Ok(error.output),
            Err(_) => Err(PartFault::Damaged),
        },
        other => Err(PartFault::Packing(other)),
    }
}
