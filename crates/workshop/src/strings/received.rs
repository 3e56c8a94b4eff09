//! The words of the page of a text that somebody has sent.

/// The page of a text that somebody has sent.
#[derive(Debug)]
pub struct ReceivedWords {
    /// What the page is.
    pub title: &'static str,
    /// What becomes of the text.
    pub hint: &'static str,
    /// Says in place of that that the text is here already.
    pub is_kept: &'static str,
    /// Keeps the text.
    pub keep: &'static str,
    /// Leads to the one that is here.
    pub read_kept: &'static str,
    /// Keeps it beside that.
    pub keep_again: &'static str,
    /// Leaves it.
    pub leave: &'static str,
    /// The end of the link is missing.
    pub incomplete: &'static str,
    /// It is not as it was made.
    pub damaged: &'static str,
    /// A newer version of the site has made it.
    pub newer: &'static str,
    /// The text is too large.
    pub too_large: &'static str,
}

pub(super) const FRENCH: ReceivedWords = ReceivedWords {
    title: "Un texte reçu",
    hint: "Ce texte est arrivé dans un lien. Rien n’est encore gardé.",
    is_kept: "Ce texte est arrivé dans un lien, et vous l’avez déjà\u{202f}: ce sont les mêmes mots.",
    keep: "Garder ce texte",
    read_kept: "Lire celui que vous avez",
    keep_again: "Garder aussi celui-ci",
    leave: "Ne pas garder",
    incomplete: "Ce lien est incomplet\u{202f}: la fin s’est perdue en route. Demandez qu’on vous le renvoie ou, mieux, qu’on vous envoie le fichier.",
    damaged: "Ce lien est abîmé\u{202f}: il a changé en route. Demandez qu’on vous le renvoie.",
    newer: "Ce lien vient d’une version plus récente du site. Rechargez la page, puis ouvrez-le de nouveau.",
    too_large: "Le texte de ce lien dépasse 5\u{a0}Mo. Demandez qu’on vous l’envoie en plusieurs parties.",
};

pub(super) const ENGLISH: ReceivedWords = ReceivedWords {
    title: "A text you were sent",
    hint: "This text came in a link. Nothing is kept yet.",
    is_kept: "This text came in a link, and you have it already: its words are the same.",
    keep: "Keep this text",
    read_kept: "Read the one you have",
    keep_again: "Keep this one too",
    leave: "Do not keep",
    incomplete: "This link is incomplete: its end was lost on the way. Ask for it again or, better, ask for the file.",
    damaged: "This link is damaged: it was changed on the way. Ask for it again.",
    newer: "This link comes from a newer version of the site. Load the page again, then open it once more.",
    too_large: "The text in this link is larger than 5\u{a0}MB. Ask for it in several parts.",
};
