//! The words of the exercises that are made from a text.

use reading::course::ExerciseKind;

/// The exercises of a course.
#[derive(Debug)]
pub struct ExerciseWords {
    /// Heading.
    pub title: &'static str,
    /// What they are, and where they stand.
    pub hint: &'static str,
    /// What a kind of exercise is.
    pub kind: fn(ExerciseKind) -> &'static str,
    /// Names the list of numbers: how many things it asks for.
    pub count: &'static str,
    /// Draws other words.
    pub draw: &'static str,
    /// The chosen paragraphs have too few words that are explained.
    pub too_few: &'static str,
}

pub(super) const FRENCH: ExerciseWords = ExerciseWords {
    title: "Exercices tirés du texte",
    hint: "Ils suivent les questions\u{202f}: au mur, sur la fiche, dans le lien et dans les fichiers.",
    kind: |kind| match kind {
        ExerciseKind::Gaps => "Phrases à trous",
        ExerciseKind::Match => "Noms à relier à leur explication",
        ExerciseKind::Meanings => "Sens d’un mot, à choisir entre trois",
    },
    count: "Nombre",
    draw: "Autre tirage",
    too_few: "Trop peu de mots expliqués dans ces paragraphes.",
};

pub(super) const ENGLISH: ExerciseWords = ExerciseWords {
    title: "Exercises made from the text",
    hint: "They follow the questions: on the wall, on the sheet, in the link and in the files.",
    kind: |kind| match kind {
        ExerciseKind::Gaps => "Sentences with gaps",
        ExerciseKind::Match => "Names to be matched with explanations",
        ExerciseKind::Meanings => "The meaning of a word, one of three",
    },
    count: "How many",
    draw: "Draw others",
    too_few: "These paragraphs have too few words that are explained.",
};
