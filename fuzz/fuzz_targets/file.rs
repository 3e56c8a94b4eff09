//! Any bytes opened as a file, and everything in it read.
#![no_main]

use exchange::encoding::Tables;
use exchange::open::{Opened, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match open("file", bytes.to_vec(), &Tables) {
        Ok(Opened::Epub(epub)) => {
            for chapter in &epub.chapters {
                let _ = epub.heading(chapter, &Tables);
                let _ = epub.read(chapter, &Tables);
            }
        }
        Ok(Opened::Document(document)) => assert!(document.html.ends_with("</html>\n")),
        Ok(Opened::Text(_)) => {}
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
