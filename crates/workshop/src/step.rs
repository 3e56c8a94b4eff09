//! How far a text is while it is made.

use reading::{record, words};

words! {
    /// How far a text is.
    #[derive(Default)]
    Step {
        /// The file is read.
        #[default]
        Reading = "reading",
        /// What is not the article is set aside.
        Cleaning = "cleaning",
        /// The lesson is made.
        Explaining = "explaining",
    }
}

/// How far a text is, and what can be read of it already.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct HowFar {
    pub(crate) step: Step,
    /// The words of its first lines; none where they are not known yet.
    pub(crate) first_lines: Vec<String>,
}

record!(HowFar { step, first_lines });

impl From<Step> for HowFar {
    fn from(step: Step) -> HowFar {
        HowFar {
            step,
            ..HowFar::default()
        }
    }
}
