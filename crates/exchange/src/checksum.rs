//! The checksum of zips and links, CRC-32.

/// The remainders of four bits. The usual table has all of eight bits: faster, and a kilobyte that does not compress.
#[rustfmt::skip]
const REMAINDERS: [u32; 16] = [
    0x0000_0000, 0x1db7_1064, 0x3b6e_20c8, 0x26d9_30ac, 0x76dc_4190, 0x6b6b_51f4, 0x4db2_6158, 0x5005_713c,
    0xedb8_8320, 0xf00f_9344, 0xd6d6_a3e8, 0xcb61_b38c, 0x9b64_c2b0, 0x86d3_d2d4, 0xa00a_e278, 0xbdbd_f21c,
];

/// The checksum of these bytes.
pub(crate) fn of(bytes: &[u8]) -> u32 {
    let step = |sum: u32, bits: u32| {
        let at = (sum ^ bits) & 0xf;
        (sum >> 4) ^ REMAINDERS.get(at as usize).copied().unwrap_or_default()
    };
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        let byte = u32::from(*byte);
        step(step(sum, byte), byte >> 4)
    });
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        assert_eq!(of(b""), 0);
        assert_eq!(of(b"123456789"), 0xcbf4_3926);
    }
}
