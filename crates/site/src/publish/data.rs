//! Data that a page carries beside its words.

use exchange::one_page::data_block;
use reading::json::InJson;

use super::PublishError;

/// A data block of the page, as JSON.
pub(super) fn block(id: &str, value: &impl InJson) -> Result<String, PublishError> {
    Ok(data_block(id, &serde_json::to_string(&value.to_json())?))
}
