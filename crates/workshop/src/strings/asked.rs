//! The words of the pages where the questions about a text are written.

use reading::lesson::{Flaw, QuestionKind};

/// The pages where the questions about a text are written.
#[derive(Debug)]
pub struct AskedWords {
    /// What the page is called.
    pub title: &'static str,
    /// What becomes of the questions about an own text.
    pub hint: &'static str,
    /// What becomes of the questions that are added to a lesson of the site.
    pub hint_of_added: &'static str,
    /// Names the list of all of them.
    pub all: &'static str,
    /// The name of a kind of question.
    pub kind: fn(QuestionKind) -> &'static str,
    /// Adds a question of that kind.
    pub add: fn(QuestionKind) -> &'static str,
    /// What a question of that kind asks at first.
    pub begins: fn(QuestionKind) -> &'static str,
    /// Why a question of that kind cannot be asked, or answered, yet.
    pub flaw: fn(Flaw, QuestionKind) -> &'static str,
    /// A question was taken away.
    pub deleted: &'static str,
    /// The lesson’s own question stands there again.
    pub restored: &'static str,
    /// Takes the question away.
    pub delete: &'static str,
    /// Puts one's own question in place of the lesson's.
    pub change: &'static str,
    /// Names that button: the number of the question.
    pub change_this: fn(usize) -> String,
    /// Has the lesson's own question stand there again.
    pub restore: &'static str,
    /// Another window works on these questions.
    pub elsewhere: &'static str,
    /// The field of the question.
    pub ask: &'static str,
    /// Names the answers among which the right one is chosen.
    pub right: &'static str,
    /// The field of an answer, by its number.
    pub option: fn(u32) -> String,
    /// That answer is the right one.
    pub is_right: fn(u32) -> String,
    /// One more answer.
    pub add_option: &'static str,
    /// Names those who can have said something.
    pub speakers: &'static str,
    /// The field of one of them, by their number.
    pub speaker: fn(u32) -> String,
    /// One more of them.
    pub add_speaker: &'static str,
    /// Nobody is chosen yet.
    pub nobody: &'static str,
    /// The field of a statement, by its number.
    pub statement: fn(u32) -> String,
    /// One more of them.
    pub add_statement: &'static str,
    /// In which order events are written.
    pub order: &'static str,
    /// The field of an event, by its number.
    pub event: fn(u32) -> String,
    /// One more of them.
    pub add_event: &'static str,
    /// Moves an event before the one above it.
    pub earlier: fn(u32) -> String,
    /// Moves it behind the one below it.
    pub later: fn(u32) -> String,
    /// The field of why that is right.
    pub why: &'static str,
    /// The field of what an answer may say.
    pub model: &'static str,
    /// Opens the text, to pick the sentence that proves the answer.
    pub proof: &'static str,
}

pub(super) const FRENCH: AskedWords = AskedWords {
    title: "Questions",
    hint: "Elles suivent le texte partout\u{202f}: à l’écran, en classe, dans un lien, un fichier ou une sauvegarde. Sans question ou sans choix, elles attendent ici. Un champ vide ne compte pas.",
    hint_of_added: "Ce que vous écrivez reste sur cet appareil, à côté du texte, et part avec le cours\u{202f}: au mur, sur la feuille, dans le lien et les fichiers. Pour laisser une question de côté, décochez-la dans le cours. Un champ vide ne compte pas.",
    all: "Toutes les questions",
    kind: |kind| match kind {
        QuestionKind::TrueFalse => "Vrai ou faux",
        QuestionKind::WhoSays => "Qui le dit",
        QuestionKind::FactOrClaim => "Fait ou affirmation",
        QuestionKind::Order => "Dans l’ordre",
        QuestionKind::Open => "Question ouverte",
        _ => "Choix",
    },
    add: |kind| match kind {
        QuestionKind::TrueFalse => "Ajouter un vrai ou faux",
        QuestionKind::WhoSays => "Ajouter un «\u{202f}qui le dit\u{202f}»",
        QuestionKind::FactOrClaim => "Ajouter un fait ou affirmation",
        QuestionKind::Order => "Ajouter une mise en ordre",
        QuestionKind::Open => "Ajouter une question ouverte",
        _ => "Ajouter un choix",
    },
    begins: |kind| match kind {
        QuestionKind::WhoSays => "Qui le dit\u{202f}?",
        QuestionKind::FactOrClaim => "Fait ou affirmation\u{202f}?",
        QuestionKind::Order => "Dans quel ordre cela s’est-il passé\u{202f}?",
        _ => "",
    },
    flaw: |flaw, kind| match (flaw, kind) {
        (Flaw::NothingAsked, _) => "Question vide",
        (Flaw::FewerThanTwo, QuestionKind::WhoSays) => "Moins de deux personnes",
        (Flaw::FewerThanTwo, QuestionKind::Order) => "Moins de deux événements",
        (Flaw::FewerThanTwo, _) => "Moins de deux réponses",
        (Flaw::NoStatement, _) => "Aucune phrase",
        (Flaw::NoRightAnswer, QuestionKind::WhoSays | QuestionKind::FactOrClaim) => {
            "Une phrase sans réponse juste"
        }
        (Flaw::NoRightAnswer, _) => "Aucune réponse juste",
    },
    deleted: "Question supprimée.",
    restored: "Question du site reprise.",
    delete: "Supprimer cette question",
    change: "Modifier",
    change_this: |number| format!("Modifier la question\u{a0}{number}"),
    restore: "Reprendre la question du site",
    elsewhere: "Ces questions sont ouvertes dans un autre onglet ou une autre fenêtre. Ici, vous ne pouvez pas les modifier.",
    ask: "Question",
    right: "Réponse juste",
    option: |number| format!("Réponse\u{a0}{number}"),
    is_right: |number| format!("La réponse\u{a0}{number} est juste"),
    add_option: "Ajouter une réponse",
    speakers: "Personnes",
    speaker: |number| format!("Personne\u{a0}{number}"),
    add_speaker: "Ajouter une personne",
    nobody: "Qui le dit\u{202f}?",
    statement: |number| format!("Phrase\u{a0}{number}"),
    add_statement: "Ajouter une phrase",
    order: "Écrivez-les dans le bon ordre\u{202f}: la classe les verra mêlés.",
    event: |number| format!("Événement\u{a0}{number}"),
    add_event: "Ajouter un événement",
    earlier: |number| format!("Monter l’événement\u{a0}{number}"),
    later: |number| format!("Descendre l’événement\u{a0}{number}"),
    why: "Pourquoi",
    model: "Réponse possible",
    proof: "Choisir la phrase qui le montre",
};

pub(super) const ENGLISH: AskedWords = AskedWords {
    title: "Questions",
    hint: "They go with the text everywhere: on the screen, in class, in a link, a file or a backup. Those that ask nothing, or leave nothing to choose, wait here. An empty field does not count.",
    hint_of_added: "What you write stays on this device, beside the text, and goes with the class: on the wall, on the sheet, in the link and the files. To leave a question out, untick it on the page of the class. An empty field does not count.",
    all: "All questions",
    kind: |kind| match kind {
        QuestionKind::TrueFalse => "True or false",
        QuestionKind::WhoSays => "Who says it",
        QuestionKind::FactOrClaim => "Fact or claim",
        QuestionKind::Order => "In order",
        QuestionKind::Open => "Open question",
        _ => "Choice",
    },
    add: |kind| match kind {
        QuestionKind::TrueFalse => "Add a true or false",
        QuestionKind::WhoSays => "Add a “who says it”",
        QuestionKind::FactOrClaim => "Add a fact or claim",
        QuestionKind::Order => "Add events to put in order",
        QuestionKind::Open => "Add an open question",
        _ => "Add a choice",
    },
    begins: |kind| match kind {
        QuestionKind::WhoSays => "Who says it?",
        QuestionKind::FactOrClaim => "Fact or claim?",
        QuestionKind::Order => "In which order did it happen?",
        _ => "",
    },
    flaw: |flaw, kind| match (flaw, kind) {
        (Flaw::NothingAsked, _) => "Empty question",
        (Flaw::FewerThanTwo, QuestionKind::WhoSays) => "Fewer than two people",
        (Flaw::FewerThanTwo, QuestionKind::Order) => "Fewer than two events",
        (Flaw::FewerThanTwo, _) => "Fewer than two answers",
        (Flaw::NoStatement, _) => "No sentence",
        (Flaw::NoRightAnswer, QuestionKind::WhoSays | QuestionKind::FactOrClaim) => {
            "A sentence without a right answer"
        }
        (Flaw::NoRightAnswer, _) => "No right answer",
    },
    deleted: "Question deleted.",
    restored: "The question of the site is back.",
    delete: "Delete this question",
    change: "Change",
    change_this: |number| format!("Change question\u{a0}{number}"),
    restore: "Back to the question of the site",
    elsewhere: "These questions are open in another tab or window. Here they can only be looked at.",
    ask: "Question",
    right: "Right answer",
    option: |number| format!("Answer\u{a0}{number}"),
    is_right: |number| format!("Answer\u{a0}{number} is right"),
    add_option: "Add an answer",
    speakers: "People",
    speaker: |number| format!("Person\u{a0}{number}"),
    add_speaker: "Add a person",
    nobody: "Who says it?",
    statement: |number| format!("Sentence\u{a0}{number}"),
    add_statement: "Add a sentence",
    order: "Write them in the right order: the class will see them mixed.",
    event: |number| format!("Event\u{a0}{number}"),
    add_event: "Add an event",
    earlier: |number| format!("Move event\u{a0}{number} up"),
    later: |number| format!("Move event\u{a0}{number} down"),
    why: "Why",
    model: "A possible answer",
    proof: "Choose the sentence that shows it",
};
