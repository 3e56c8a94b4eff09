//! The words of the path of a lesson: what a class does, one after the other.

use reading::course::{Grid, GridWord, StepKind};

/// The path of a lesson, where it is chosen and where the class sees it.
#[derive(Debug)]
pub struct PathWords {
    /// Heading of what is chosen.
    pub title: &'static str,
    /// Where the steps are shown.
    pub hint: &'static str,
    /// The name of a step, and what the class does.
    pub step: fn(StepKind) -> (&'static str, &'static str),
    /// Names the field of the minutes of a step.
    pub minutes_of: fn(&str) -> String,
    /// So many minutes.
    pub minutes: fn(u32) -> String,
    /// How long all of it takes.
    pub in_all: fn(u32) -> String,
    /// Heading of the choice of the table.
    pub grid: &'static str,
    /// What is chosen of it.
    pub grid_choice: fn(Grid) -> &'static str,
    /// What the class does with it.
    pub fill_in: &'static str,
    /// What a row asks.
    pub row: fn(GridWord) -> &'static str,
}

pub(super) const FRENCH: PathWords = PathWords {
    title: "Déroulement",
    hint: "Chaque étape est un arrêt au mur et une consigne sur la fiche.",
    step: |kind| match kind {
        StepKind::Hypotheses => (
            "Hypothèses",
            "Ne lisez que le titre et le chapeau. De quoi le texte va-t-il parler\u{202f}? Notez deux hypothèses.",
        ),
        StepKind::Global => (
            "Lecture globale",
            "Lisez tout le texte une fois, sans dictionnaire. Que s’est-il passé\u{202f}?",
        ),
        StepKind::Detail => (
            "Lecture détaillée",
            "Relisez et répondez. Montrez où le texte le dit.",
        ),
        StepKind::Language => ("Langue", "Travaillez les mots du texte."),
        StepKind::Production => (
            "Production",
            "Racontez l’information en trois phrases à qui ne l’a pas lue, puis donnez votre avis.",
        ),
    },
    minutes_of: |step| format!("Minutes\u{202f}: {step}"),
    minutes: |minutes| format!("{minutes}\u{a0}min"),
    in_all: |minutes| match minutes {
        0 => String::new(),
        _ => format!("{minutes}\u{a0}minutes en tout"),
    },
    grid: "Grille «\u{a0}qui, quoi, où, quand\u{a0}»",
    grid_choice: |grid| match grid {
        Grid::None => "Sans grille",
        Grid::Empty => "Vide",
        Grid::HalfFilled => "Commencée\u{202f}: noms et lieux du texte",
    },
    fill_in: "Complétez la grille.",
    row: |row| match row {
        GridWord::Who => "Qui\u{202f}?",
        GridWord::What => "Quoi\u{202f}?",
        GridWord::Where => "Où\u{202f}?",
        GridWord::When => "Quand\u{202f}?",
        GridWord::How => "Comment\u{202f}?",
        GridWord::HowMany => "Combien\u{202f}?",
        GridWord::Why => "Pourquoi\u{202f}?",
    },
};

pub(super) const ENGLISH: PathWords = PathWords {
    title: "Steps",
    hint: "Each step is a stop on the wall and a task on the sheet.",
    step: |kind| match kind {
        StepKind::Hypotheses => (
            "Guesses",
            "Read only the headline and the lead. What will the text be about? Write down two guesses.",
        ),
        StepKind::Global => (
            "First reading",
            "Read all of the text once, without a dictionary. What has happened?",
        ),
        StepKind::Detail => (
            "Close reading",
            "Read again and answer. Show where the text says so.",
        ),
        StepKind::Language => ("Language", "Work on the words of the text."),
        StepKind::Production => (
            "Your turn",
            "Tell the news in three sentences to somebody who has not read it, then say what you think.",
        ),
    },
    minutes_of: |step| format!("Minutes: {step}"),
    minutes: |minutes| format!("{minutes}\u{a0}min"),
    in_all: |minutes| match minutes {
        0 => String::new(),
        1 => "1\u{a0}minute in all".to_owned(),
        _ => format!("{minutes}\u{a0}minutes in all"),
    },
    grid: "Grid: who, what, where, when",
    grid_choice: |grid| match grid {
        Grid::None => "No grid",
        Grid::Empty => "Empty",
        Grid::HalfFilled => "Begun: names and places of the text",
    },
    fill_in: "Complete the grid.",
    row: |row| match row {
        GridWord::Who => "Who?",
        GridWord::What => "What?",
        GridWord::Where => "Where?",
        GridWord::When => "When?",
        GridWord::How => "How?",
        GridWord::HowMany => "How many?",
        GridWord::Why => "Why?",
    },
};
