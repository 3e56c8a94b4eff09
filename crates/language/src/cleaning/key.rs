//! Keys: what is left of a line when it is compared with words.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The words of a text in small letters without marks, one space between them. Apostrophes
/// stay, everything else that is no letter or digit is gone.
pub(super) fn key(text: &str) -> String {
    let mut key = Key(String::with_capacity(text.len()));
    for c in text.chars() {
        key.push(c);
    }
    while key.0.ends_with([' ', '\'']) {
        key.0.pop();
    }
    key.0
}

struct Key(String);

impl Key {
    fn push(&mut self, c: char) {
        match c {
            'a'..='z' | '0'..='9' => self.0.push(c),
            'A'..='Z' => self.0.push(c.to_ascii_lowercase()),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' => self.0.push('e'),
            'à' | 'â' | 'À' | 'Â' => self.0.push('a'),
            '\'' | '’' | '‘' | 'ʼ' | '′' => {
                if self.0.ends_with(|c: char| c.is_alphanumeric()) {
                    self.0.push('\'');
                }
            }
            'œ' | 'Œ' => self.0.push_str("oe"),
            'æ' | 'Æ' => self.0.push_str("ae"),
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            _ if c.is_alphanumeric() => decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    self.0.extend(part.to_lowercase());
                }
            }),
            _ if is_combining_mark(c) => {}
            _ => {
                if self.0.ends_with('\'') {
                    self.0.pop();
                }
                if !self.0.is_empty() && !self.0.ends_with(' ') {
                    self.0.push(' ');
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn only_words_count() {
        for (text, expected) in [
            ("→ Suivez-nous sur WhatsApp !", "suivez nous sur whatsapp"),
            ("À lire aussi :", "a lire aussi"),
            ("L’actualité…", "l'actualite"),
            ("E\u{301}conomie", "economie"),
            ("« Cœur »", "coeur"),
            ("04/04/2025", "04 04 2025"),
            ("— | —", ""),
        ] {
            assert_eq!(key(text), expected, "{text}");
        }
    }
}
