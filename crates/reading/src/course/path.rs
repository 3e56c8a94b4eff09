//! The path of a lesson: what a class does with a text, one after the other, and how long that takes.

use crate::words::words;

use super::Course;

words! {
    /// What a class does.
    StepKind {
        /// It guesses from the headline and the paragraph under it what the text says.
        Hypotheses = "hypotheses",
        /// It reads all of the text once, for what it is about.
        Global = "global",
        /// It reads again, and answers the questions.
        Detail = "detail",
        /// It works on words of the text.
        Language = "langue",
        /// It writes or speaks.
        Production = "production",
    }
}

impl StepKind {
    /// How long it usually takes, in minutes: all of them together are a lesson of fifty.
    pub fn usual_minutes(self) -> u32 {
        match self {
            StepKind::Hypotheses => 5,
            StepKind::Global | StepKind::Language | StepKind::Production => 10,
            StepKind::Detail => 15,
        }
    }
}

/// A step of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub kind: StepKind,
    /// For how long; 0 where that is not said.
    pub minutes: u32,
}

impl Course {
    /// The step of that kind, if it is on the path.
    pub fn step(&self, kind: StepKind) -> Option<Step> {
        self.path.iter().find(|step| step.kind == kind).copied()
    }

    /// Puts a step of that kind on the path, where it belongs, or takes it off.
    pub fn toggle_step(&mut self, kind: StepKind) {
        let is_on = self.step(kind).is_some();
        let steps = StepKind::ALL.iter().filter_map(|known| {
            if *known == kind {
                let minutes = kind.usual_minutes();
                return (!is_on).then_some(Step { kind, minutes });
            }
            self.step(*known)
        });
        self.path = steps.collect();
    }

    /// How long the path takes, in minutes.
    pub fn minutes(&self) -> u32 {
        let minutes = self.path.iter().map(|step| step.minutes);
        minutes.fold(0, u32::saturating_add)
    }
}
