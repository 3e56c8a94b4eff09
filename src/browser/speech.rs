//! Speaking, with a voice of this device.

use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::window;

fn synthesis() -> Option<SpeechSynthesis> {
    window()?.speech_synthesis().ok()
}

/// The best voice for that BCP 47 tag: of its usual region, then on the device itself.
fn voice(lang: &str) -> Option<SpeechSynthesisVoice> {
    let home = format!("{lang}-{}", lang.to_ascii_uppercase());
    let voices = synthesis()?.get_voices();
    let voices = voices
        .iter()
        .filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok());
    let speaks = |voice: &SpeechSynthesisVoice| {
        // Android writes fr_FR.
        let tag = voice.lang().replace('_', "-");
        (tag == lang || tag.starts_with(&format!("{lang}-"))).then_some(tag == home)
    };
    voices
        .filter_map(|voice| Some(((speaks(&voice)?, voice.local_service()), voice)))
        .max_by_key(|(fitness, _)| *fitness)
        .map(|(_, voice)| voice)
}

/// Whether this device has a voice for that language.
pub fn speaks(lang: &str) -> bool {
    voice(lang).is_some()
}

/// Says a word or two; whatever was being said stops.
pub fn say(text: &str, lang: &str) {
    let (Some(synthesis), Some(voice)) = (synthesis(), voice(lang)) else {
        return;
    };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else {
        return;
    };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    synthesis.cancel();
    synthesis.speak(&utterance);
}
