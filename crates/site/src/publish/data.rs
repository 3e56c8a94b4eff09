//! Data that a page carries beside its words.

use reading::json::InJson;

use super::PublishError;

/// A data block of the page, as JSON. Without `<` in it nothing can end the block early.
pub(super) fn block(id: &str, value: &impl InJson) -> Result<String, PublishError> {
    let json = serde_json::to_string(&value.to_json())?.replace('<', "\\u003c");
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
        let block = block("x", &"</script><!--".to_owned()).unwrap();
        assert_eq!(block.matches('<').count(), 2, "{block}");
        let json = block.split_once('>').unwrap().1;
        let json = json.strip_suffix("</script>").unwrap();
        let back: String = serde_json::from_str(json).unwrap();
        assert_eq!(back, "</script><!--");
    }
}
