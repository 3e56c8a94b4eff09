//! What people write, paste and choose in fields.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ClipboardEvent, Event, File, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    TextDecoder,
};

/// A file that somebody chose or dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    /// Its name.
    pub name: String,
    /// All of it; none where the browser could not read it.
    pub bytes: Option<Vec<u8>>,
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

/// The page that is being pasted, as HTML, if the clipboard has it in that form.
pub fn pasted_html(event: &Event) -> Option<String> {
    let clipboard = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let html = clipboard.get_data("text/html").ok()?;
    (!html.is_empty()).then_some(html)
}

/// The files that were chosen in the field of an event. The same ones can be chosen again afterwards.
pub async fn chosen_files(event: &Event) -> Vec<ChosenFile> {
    let input = event
        .target()
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        return Vec::new();
    };
    let files: Vec<File> = input
        .files()
        .map(|files| (0..files.length()).filter_map(|at| files.get(at)).collect())
        .unwrap_or_default();
    let mut chosen = Vec::new();
    for file in files {
        chosen.push(read(&file).await);
    }
    input.set_value("");
    chosen
}

/// The one file that was chosen in the field of an event, unless it is larger than so many bytes. The same one can be
/// chosen again afterwards.
pub async fn chosen_file(event: &Event, most_bytes: usize) -> Chosen {
    let input = event
        .target()
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        return Chosen::Unreadable;
    };
    let file = input.files().and_then(|files| files.get(0));
    let Some(file) = file else {
        return Chosen::Unreadable;
    };
    // Before any of it is read.
    #[expect(clippy::cast_precision_loss, reason = "no limit is so large")]
    let chosen = if file.size() > most_bytes as f64 {
        Chosen::TooLarge
    } else {
        bytes(&file).await.map_or(Chosen::Unreadable, Chosen::Bytes)
    };
    input.set_value("");
    chosen
}

/// All of a file.
pub(super) async fn read(file: &File) -> ChosenFile {
    ChosenFile {
        name: file.name(),
        bytes: bytes(file).await,
    }
}

async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
