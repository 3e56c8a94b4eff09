//! Data that a page carries, or that stands beside it for the app that comes from another page.

use serde::Serialize;

use super::BuildError;

/// The value as JSON, as it stands in a file.
pub(super) fn file(value: &impl Serialize) -> Result<Vec<u8>, BuildError> {
    Ok(serde_json::to_vec(value)?)
}

/// The value as JSON for a data block. Without `<` in it nothing can end the block early.
pub(super) fn in_page(value: &impl Serialize) -> Result<String, BuildError> {
    Ok(serde_json::to_string(value)?.replace('<', "\\u003c"))
}

/// A data block of the page.
pub(super) fn block(id: &str, value: &impl Serialize) -> Result<String, BuildError> {
    let json = in_page(value)?;
    Ok(format!(
        "<script type=\"application/json\" id=\"{id}\">{json}</script>"
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn text_cannot_end_the_block() {
        let block = block("x", &"</script><!--").unwrap();
        assert_eq!(block.matches('<').count(), 2, "{block}");
        let json = block.split_once('>').unwrap().1;
        let json = json.strip_suffix("</script>").unwrap();
        let back: String = serde_json::from_str(json).unwrap();
        assert_eq!(back, "</script><!--");
    }
}
