//! What a test may be about that only some engines have, or let a driver see.

use super::Engine;

/// Something that not every engine has, or lets its driver see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Telling what a screen reader is told.
    AccessibilityTree,
    /// Running axe-core on a page whose scripts are off.
    AxeWithoutScript,
    /// Reporting what moved in the window.
    LayoutShifts,
    /// Colours of the reader's own in place of the page's.
    ForcedColours,
}

impl Ability {
    /// All of them.
    pub const ALL: [Ability; 4] = [
        Ability::AccessibilityTree,
        Ability::AxeWithoutScript,
        Ability::LayoutShifts,
        Ability::ForcedColours,
    ];

    /// Whether that engine has it.
    pub fn is_in(self, engine: Engine) -> bool {
        match self {
            Ability::AccessibilityTree | Ability::LayoutShifts => engine == Engine::Chromium,
            Ability::AxeWithoutScript => engine != Engine::Firefox,
            Ability::ForcedColours => engine != Engine::Webkit,
        }
    }

    /// Why the others have not.
    pub fn reason(self) -> &'static str {
        match self {
            Ability::AccessibilityTree => "only Chromium's driver shows the accessibility tree",
            Ability::AxeWithoutScript => {
                "where scripting is off, axe-core's timers do not run in Firefox"
            }
            Ability::LayoutShifts => "only Chromium reports what moves",
            Ability::ForcedColours => "WebKitGTK has no forced colours",
        }
    }
}
