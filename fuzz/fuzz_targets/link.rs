//! Any text as what a link carries, and any bytes as a deflated text with a right checksum, which bytes by chance never
//! have.
#![no_main]

use exchange::link::{MOST_BYTES, read, stored, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let carried = write(bytes).unwrap();
    if let Ok(text) = read(&carried) {
        assert!(text.len() <= MOST_BYTES);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let _ = read(text);
    let carried = write(&stored(bytes)).unwrap();
    assert_eq!(read(&carried).as_deref(), Ok(text));
    // Whatever a chat puts behind a link is passed over, as long as it is no letter of a link.
    assert_eq!(read(&format!("{carried}.{text}")).as_deref(), Ok(text));
});
