//! The words of the wall.

/// The page that a class sees on the wall.
#[derive(Debug)]
pub struct WallWords {
    /// What the page is called.
    pub title: &'static str,
    /// Names the buttons.
    pub controls: &'static str,
    /// Goes back.
    pub back: &'static str,
    /// Goes on.
    pub on: &'static str,
    /// Which stop of how many.
    pub stop: fn(usize, usize) -> String,
    /// There is more below than the window has room for.
    pub more: &'static str,
    /// Shows the explanations, or hides them.
    pub explanations: &'static str,
    /// Shows the other language, or hides it.
    pub notes: &'static str,
    /// Shows the answer, or hides it.
    pub answer: &'static str,
    /// Shows the headline only.
    pub curtain: &'static str,
    /// Shows the code and the address.
    pub code: &'static str,
    /// The address is too long for the wall.
    pub no_code: &'static str,
    /// Fills the screen, or leaves it.
    pub full: &'static str,
    /// Shows the keys.
    pub keys: &'static str,
    /// Leads back to where the course is prepared.
    pub leave: &'static str,
    /// The keys, and what each does.
    pub list: [(&'static str, &'static str); 10],
}

pub(super) const FRENCH: WallWords = WallWords {
    title: "Au mur",
    controls: "Commandes",
    back: "Précédent",
    on: "Suivant",
    stop: |at, of| format!("{at} / {of}"),
    more: "▼ Suite",
    explanations: "Explications",
    notes: "Traduction",
    answer: "Réponse",
    curtain: "Rideau",
    code: "Code QR",
    no_code: "Le lien emporte ce qui n’est que sur cet appareil\u{202f}: il est trop long pour le mur. Envoyez-le, ou envoyez un fichier.",
    full: "Plein écran",
    keys: "Touches",
    leave: "Quitter",
    list: [
        ("Espace, →, ↓, Page suiv.", "suite, puis étape suivante"),
        ("←, ↑, Page préc.", "retour, puis étape précédente"),
        ("Début, Fin", "première et dernière étape"),
        ("g", "explications"),
        ("e", "traduction"),
        ("a", "réponse"),
        ("c", "rideau\u{202f}: le titre seul"),
        ("q", "code QR et adresse"),
        ("f", "plein écran"),
        ("Échap", "fermer, puis quitter"),
    ],
};

pub(super) const ENGLISH: WallWords = WallWords {
    title: "On the wall",
    controls: "Controls",
    back: "Previous",
    on: "Next",
    stop: |at, of| format!("{at} / {of}"),
    more: "▼ More",
    explanations: "Explanations",
    notes: "Translation",
    answer: "Answer",
    curtain: "Curtain",
    code: "QR code",
    no_code: "The link carries what only this device has: it is too long for the wall. Send it, or send a file.",
    full: "Full screen",
    keys: "Keys",
    leave: "Leave",
    list: [
        ("Space, →, ↓, Page Down", "the rest, then the next step"),
        ("←, ↑, Page Up", "back up, then the previous step"),
        ("Home, End", "first and last step"),
        ("g", "explanations"),
        ("e", "translation"),
        ("a", "answer"),
        ("c", "curtain: the headline only"),
        ("q", "QR code and address"),
        ("f", "full screen"),
        ("Esc", "close, then leave"),
    ],
};
