//! The words of the page that makes the lesson of a course.

/// The page that makes the lesson of a course.
#[derive(Debug)]
pub struct MakingWords {
    /// Heading.
    pub title: &'static str,
    /// It is being made.
    pub working: &'static str,
    /// The lesson of which it is made is not here.
    pub missing: &'static str,
    /// The browser refuses to keep it.
    pub refused: &'static str,
    /// In place of the task of a course whose link was cut or changed.
    pub damaged: &'static str,
}

pub(super) const FRENCH: MakingWords = MakingWords {
    title: "Texte pour la classe",
    working: "Préparation du texte…",
    missing: "Le texte de ce lien n’a pas été trouvé. Vérifiez l’adresse et la connexion, puis rouvrez le lien.",
    refused: "Ce navigateur refuse de garder le texte, même le temps de le lire. Quittez la navigation privée ou libérez de la place, puis rouvrez le lien.",
    damaged: "Ce lien a été coupé ou changé en route\u{202f}: le texte n’est pas tel que votre professeur l’a préparé, et il s’ouvre sans aide. Demandez qu’on vous renvoie le lien.",
};

pub(super) const ENGLISH: MakingWords = MakingWords {
    title: "Text for the class",
    working: "Preparing the text…",
    missing: "The text of this link was not found. Check the address and the connection, then open the link again.",
    refused: "This browser refuses to keep the text, even while you read it. Leave private browsing or free some space, then open the link again.",
    damaged: "This link was cut or changed on its way: the text is not as your teacher prepared it, and opens without help. Ask for the link again.",
};
