//! The words of the page of the notes on a text.

/// Languages in which notes are written, each with the name that it has in itself.
pub const LANGUAGES: [(&str, &str); 24] = [
    ("en", "English"),
    ("ar", "العربية"),
    ("bg", "Български"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("hu", "Magyar"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("sv", "Svenska"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("zh", "中文"),
];

/// The page of the notes on a text.
#[derive(Debug)]
pub struct NotesWords {
    /// BCP 47 tag of these words.
    pub lang: &'static str,
    /// What the page is.
    pub title: &'static str,
    /// The language of the notes.
    pub language: &'static str,
    /// Heading of the fields.
    pub heading: &'static str,
    /// Names the field of that number.
    pub note: fn(usize) -> String,
    /// Below a note that a machine has written.
    pub draft: &'static str,
    /// Says that somebody has looked at it.
    pub accept: &'static str,
    /// The same, of the note of that number.
    pub accept_named: fn(usize) -> String,
    /// Has the browser write what is empty.
    pub write_draft: &'static str,
    /// What that is worth.
    pub draft_hint: &'static str,
    /// So many are written, of so many.
    pub drafted: fn(usize, usize) -> String,
    /// The browser's translator has failed.
    pub not_drafted: &'static str,
    /// Opens the way in for a translation.
    pub paste: &'static str,
    /// What to do there.
    pub paste_hint: &'static str,
    /// Has it paired.
    pub align: &'static str,
    /// Heading of so many pairs.
    pub pairs: fn(usize) -> String,
    /// What can be done with them, and by which keys.
    pub pairs_hint: &'static str,
    /// Heading of so much that has no match.
    pub unpaired: fn(usize) -> String,
    /// Why it is there.
    pub unpaired_hint: &'static str,
    /// Makes notes of the pairs.
    pub take: &'static str,
    /// Takes the translation away.
    pub discard: &'static str,
    /// In place of a side that has no sentence.
    pub none: &'static str,
    /// How sure a pair is, and whether that is enough.
    pub sure: fn(u32, bool) -> String,
    /// Joins a pair with the next.
    pub join: &'static str,
    /// What that button does, in full.
    pub join_named: &'static str,
    /// Splits a pair.
    pub split: &'static str,
    /// What that button does, in full.
    pub split_named: &'static str,
    /// Has the first sentence go to the pair before.
    pub up_named: &'static str,
    /// Has the last sentence go to the pair after.
    pub down_named: &'static str,
}

pub(super) const FRENCH: NotesWords = NotesWords {
    lang: "fr",
    title: "Traduction",
    language: "Langue de la traduction",
    heading: "Le texte et sa traduction",
    note: |nth| format!("Traduction du passage\u{a0}{nth}"),
    draft: "Brouillon automatique, à relire",
    accept: "C’est relu",
    accept_named: |nth| format!("C’est relu\u{202f}: passage\u{a0}{nth}"),
    write_draft: "Remplir les passages vides (brouillon)",
    draft_hint: "Le traducteur de ce navigateur les remplit, sur cet appareil. Chaque passage reste marqué comme brouillon jusqu’à ce que vous le corrigiez ou touchiez «\u{202f}C’est relu\u{202f}».",
    drafted: |written, all| format!("{written} sur {all}"),
    not_drafted: "Le traducteur de ce navigateur n’a pas répondu. Réessayez, ou écrivez la traduction vous-même.",
    paste: "Coller une traduction entière",
    paste_hint: "Ses phrases seront mises en face de celles du texte. Rien n’est perdu\u{202f}: ce qui n’a pas d’équivalent est montré.",
    align: "Mettre en face",
    pairs: |pairs| match pairs {
        0 | 1 => format!("Traduction en face du texte\u{202f}: {pairs}\u{a0}paire"),
        _ => format!("Traduction en face du texte\u{202f}: {pairs}\u{a0}paires"),
    },
    pairs_hint: "Vérifiez d’abord les paires marquées. Sur un bouton d’une paire\u{202f}: + joint à la suivante, - coupe, Alt\u{202f}+\u{202f}↑ et Alt\u{202f}+\u{202f}↓ déplacent une phrase.",
    unpaired: |pairs| format!("Sans équivalent dans le texte\u{202f}: {pairs}"),
    unpaired_hint: "Ces phrases de la traduction ne sont en face de rien.",
    take: "Garder ces paires",
    discard: "Retirer cette traduction",
    none: "sans équivalent",
    sure: |percent, is_sure| {
        format!(
            "sûre à {percent}\u{202f}%{}",
            if is_sure { "" } else { ", à vérifier" }
        )
    },
    join: "Joindre",
    join_named: "Joindre à la paire suivante",
    split: "Couper",
    split_named: "Couper après la première phrase",
    up_named: "Première phrase de la traduction vers la paire d’avant",
    down_named: "Dernière phrase de la traduction vers la paire suivante",
};

pub(super) const ENGLISH: NotesWords = NotesWords {
    lang: "en",
    title: "Translation",
    language: "Language of the translation",
    heading: "The text and its translation",
    note: |nth| format!("Translation of passage\u{a0}{nth}"),
    draft: "Machine draft, to be checked",
    accept: "Checked",
    accept_named: |nth| format!("Checked: passage\u{a0}{nth}"),
    write_draft: "Fill the empty passages (draft)",
    draft_hint: "This browser’s translator fills them, on this device. Each passage stays marked as a draft until you edit it or tap “Checked”.",
    drafted: |written, all| format!("{written} of {all}"),
    not_drafted: "This browser’s translator has not answered. Try again, or write the translation yourself.",
    paste: "Paste a whole translation",
    paste_hint: "Its sentences will be put beside those of the text. Nothing is lost: what has no match is shown.",
    align: "Put them side by side",
    pairs: |pairs| match pairs {
        1 => "Translation beside the text: 1\u{a0}pair".to_owned(),
        _ => format!("Translation beside the text: {pairs}\u{a0}pairs"),
    },
    pairs_hint: "Check the marked pairs first. On a button of a pair: + joins it with the next, - splits it, Alt\u{a0}+\u{a0}↑ and Alt\u{a0}+\u{a0}↓ move a sentence.",
    unpaired: |pairs| format!("With no match in the text: {pairs}"),
    unpaired_hint: "These sentences of the translation stand beside nothing.",
    take: "Keep these pairs",
    discard: "Remove this translation",
    none: "no match",
    sure: |percent, is_sure| {
        format!(
            "{percent}% sure{}",
            if is_sure { "" } else { ", to be checked" }
        )
    },
    join: "Join",
    join_named: "Join with the next pair",
    split: "Split",
    split_named: "Split after the first sentence",
    up_named: "First sentence of the translation to the pair before",
    down_named: "Last sentence of the translation to the pair after",
};
