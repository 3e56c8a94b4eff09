//! What is written in capitals, and what rules say of it.

use std::ops::Range;

use super::rule::Name;

/// Something written in capitals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Capitals {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// Whether it is an acronym.
    pub(super) verdict: Verdict,
    /// The rule that says so.
    pub(super) rule: Name,
}

/// Whether something in capitals is an acronym.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is one.
    Acronym,
    /// It is one if the text has it elsewhere or says what it stands for. Something else may
    /// explain the capitals: a heading, for instance.
    IfKnown,
    /// It is a surname, and an acronym only if its long form stands before it somewhere.
    Surname,
    /// It is a numeral, a unit, a code.
    Never,
    /// It is a part of something else, of the name of a file for instance. The rules about its
    /// neighbours do not see it.
    Part,
}

impl Capitals {
    /// Whether it is an acronym by itself.
    pub(super) fn is_acronym(&self) -> bool {
        self.verdict == Verdict::Acronym
    }

    /// Whether it is an acronym, or one if something else in the text shows it.
    pub(super) fn may_be_acronym(&self) -> bool {
        !matches!(self.verdict, Verdict::Never | Verdict::Part)
    }

    /// Lets a rule overrule those before it.
    pub(super) fn overrule(&mut self, (rule, verdict): (Name, Verdict)) {
        (self.rule, self.verdict) = (rule, verdict);
    }
}

/// Everything in capitals, in order.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// What may be an acronym.
    pub(super) forms: Vec<Capitals>,
    /// What is a part of something else.
    pub(super) parts: Vec<Capitals>,
}

impl Found {
    /// Enters what the rules about its form have judged.
    pub(super) fn enter(&mut self, capitals: Capitals) {
        match capitals.verdict {
            Verdict::Part => self.parts.push(capitals),
            _ => self.forms.push(capitals),
        }
    }
}
