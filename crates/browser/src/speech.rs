//! Speaking, with a voice of this device where there is one.

use reading::session::{Speech, Voice, best_voice};
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::window;

fn synthesis() -> Option<SpeechSynthesis> {
    window()?.speech_synthesis().ok()
}

/// The best voice for that BCP 47 tag.
fn voice(lang: &str) -> Option<SpeechSynthesisVoice> {
    let voices = synthesis()?.get_voices();
    let voices: Vec<SpeechSynthesisVoice> = voices
        .iter()
        .filter_map(|voice| voice.dyn_into().ok())
        .collect();
    let known: Vec<Voice> = voices
        .iter()
        .map(|voice| Voice {
            lang: voice.lang(),
            is_local: voice.local_service(),
        })
        .collect();
    let reader = window()?.navigator().languages();
    let reader: Vec<String> = reader.iter().filter_map(|tag| tag.as_string()).collect();
    voices.into_iter().nth(best_voice(&known, lang, &reader)?)
}

/// What this device can do to speak that language.
pub fn ability(lang: &str) -> Speech {
    match voice(lang) {
        Some(voice) if voice.local_service() => Speech::Local,
        Some(_) => Speech::Online,
        None => Speech::None,
    }
}

/// Says a word or two, and stops what was being said. A voice that sends the words to whoever runs it speaks
/// only if it may be an online one.
pub fn say(text: &str, lang: &str, may_be_online: bool) {
    let (Some(synthesis), Some(voice)) = (synthesis(), voice(lang)) else {
        return;
    };
    if !voice.local_service() && !may_be_online {
        return;
    }
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else {
        return;
    };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    synthesis.cancel();
    synthesis.speak(&utterance);
}
