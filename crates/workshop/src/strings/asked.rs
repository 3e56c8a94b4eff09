//! The words of the page where the questions about a text are written.

use reading::lesson::QuestionKind;

/// The page where the questions about a text are written.
#[derive(Debug)]
pub struct AskedWords {
    /// What the page is called.
    pub title: &'static str,
    /// What becomes of the questions.
    pub hint: &'static str,
    /// The name of a kind of question.
    pub kind: fn(QuestionKind) -> &'static str,
    /// Adds a question of that kind.
    pub add: fn(QuestionKind) -> &'static str,
    /// Takes the question away.
    pub delete: &'static str,
    /// The field of the question.
    pub ask: &'static str,
    /// Names the answers among which the right one is chosen.
    pub right: &'static str,
    /// The field of an answer, by its number.
    pub option: fn(u32) -> String,
    /// That answer is the right one.
    pub is_right: fn(u32) -> String,
    /// The field of why that is right.
    pub why: &'static str,
    /// The field of what an answer may say.
    pub model: &'static str,
    /// Opens the text, to pick the sentence that proves the answer.
    pub proof: &'static str,
}

pub(super) const FRENCH: AskedWords = AskedWords {
    title: "Questions",
    hint: "Elles suivent le texte partout\u{202f}: à l’écran, en classe, dans un lien, un fichier ou une sauvegarde. Sans question ou sans choix, elles attendent ici.",
    kind: |kind| match kind {
        QuestionKind::TrueFalse => "Vrai ou faux",
        QuestionKind::Open => "Question ouverte",
        _ => "Choix",
    },
    add: |kind| match kind {
        QuestionKind::TrueFalse => "Ajouter un vrai ou faux",
        QuestionKind::Open => "Ajouter une question ouverte",
        _ => "Ajouter un choix",
    },
    delete: "Supprimer cette question",
    ask: "Question",
    right: "Réponse juste",
    option: |number| format!("Réponse\u{a0}{number}"),
    is_right: |number| format!("La réponse\u{a0}{number} est juste"),
    why: "Pourquoi",
    model: "Réponse possible",
    proof: "Choisir la phrase qui le montre",
};

pub(super) const ENGLISH: AskedWords = AskedWords {
    title: "Questions",
    hint: "They go with the text everywhere: on the screen, in class, in a link, a file or a backup. Those that ask nothing, or leave nothing to choose, wait here.",
    kind: |kind| match kind {
        QuestionKind::TrueFalse => "True or false",
        QuestionKind::Open => "Open question",
        _ => "Choice",
    },
    add: |kind| match kind {
        QuestionKind::TrueFalse => "Add a true or false",
        QuestionKind::Open => "Add an open question",
        _ => "Add a choice",
    },
    delete: "Delete this question",
    ask: "Question",
    right: "Right answer",
    option: |number| format!("Answer\u{a0}{number}"),
    is_right: |number| format!("Answer\u{a0}{number} is right"),
    why: "Why",
    model: "A possible answer",
    proof: "Choose the sentence that shows it",
};
