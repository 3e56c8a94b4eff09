//! What people write, paste and choose in fields.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement, TextDecoder,
};

use super::by_id;

/// A file that somebody chose or dropped. Nothing of it is read before it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile(pub(super) File);

impl ChosenFile {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether it has more bytes than that.
    #[expect(clippy::cast_precision_loss, reason = "no limit is so large")]
    pub fn is_larger_than(&self, bytes: usize) -> bool {
        self.0.size() > bytes as f64
    }

    /// All of it; nothing where the browser cannot read it.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        bytes(&self.0).await
    }

    /// At most so many bytes at its beginning; nothing where the browser cannot read it.
    pub async fn beginning(&self, most: u32) -> Option<Vec<u8>> {
        let beginning = self.0.slice_with_f64_and_f64(0.0, f64::from(most)).ok()?;
        bytes(&beginning).await
    }

    /// All of it, unless it has more bytes than that.
    pub async fn limited(&self, most: usize) -> Chosen {
        // Before any of it is read.
        if self.is_larger_than(most) {
            return Chosen::TooLarge;
        }
        let bytes = self.bytes().await;
        bytes.map_or(Chosen::Unreadable, Chosen::Bytes)
    }
}

async fn bytes(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The text of bytes in the encoding of that label, by the browser's own decoder, and the encoding's name. Nothing
/// where the label is none.
pub fn decoded(bytes: &[u8], label: &str) -> Option<(String, String)> {
    let decoder = TextDecoder::new_with_label(label).ok()?;
    // It fails only where it was asked to fail at faults.
    let text = decoder.decode_with_u8_array(bytes).ok()?;
    Some((text, decoder.encoding()))
}

/// A file that was chosen where its size is limited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// All of it.
    Bytes(Vec<u8>),
    /// It is larger than the limit.
    TooLarge,
    /// There is none, or the browser could not read it.
    Unreadable,
}

/// What the field of an event holds now.
pub fn value(event: &Event) -> String {
    let Some(field) = event.target() else {
        return String::new();
    };
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
        return list.value();
    }
    let input = field.dyn_ref::<HtmlInputElement>();
    input.map(HtmlInputElement::value).unwrap_or_default()
}

/// How many bytes of text stand before the caret of the field of that id.
pub fn bytes_before_caret(id: &str) -> Option<usize> {
    let area: HtmlTextAreaElement = by_id(id)?.dyn_into().ok()?;
    let caret = usize::try_from(area.selection_start().ok()??).ok()?;
    // The browser counts in UTF-16.
    let before: Vec<u16> = area.value().encode_utf16().take(caret).collect();
    Some(String::from_utf16_lossy(&before).len())
}

/// The page that is being pasted, as HTML, if the clipboard has it in that form.
pub fn pasted_html(event: &Event) -> Option<String> {
    let clipboard = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let html = clipboard.get_data("text/html").ok()?;
    (!html.is_empty()).then_some(html)
}

/// The files that were chosen in the field of an event. The same ones can be chosen again afterwards.
pub fn chosen_files(event: &Event) -> Vec<ChosenFile> {
    let input = event
        .target()
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        return Vec::new();
    };
    let files = files(input.files());
    input.set_value("");
    files
}

/// The files that were dropped.
pub fn dropped_files(event: &Event) -> Vec<ChosenFile> {
    files(dragged(event).and_then(|dragged| dragged.files()))
}

/// Whether what is dragged are files, rather than words.
pub fn holds_files(event: &Event) -> bool {
    let types = dragged(event).map(|dragged| dragged.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

fn dragged(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn files(list: Option<FileList>) -> Vec<ChosenFile> {
    let Some(list) = list else { return Vec::new() };
    let files = (0..list.length()).filter_map(|at| list.get(at));
    files.map(ChosenFile).collect()
}

/// The one file that was chosen in the field of an event, unless it is larger than so many bytes. The same one can be
/// chosen again afterwards.
pub async fn chosen_file(event: &Event, most_bytes: usize) -> Chosen {
    match chosen_files(event).first() {
        Some(file) => file.limited(most_bytes).await,
        None => Chosen::Unreadable,
    }
}
