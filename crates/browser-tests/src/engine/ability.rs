//! What a test may be about that only some engines have, or let a driver see.

use super::Engine;

/// Something that not every engine has, or lets its driver see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Telling what a screen reader is told.
    AccessibilityTree,
    /// Running axe-core on a page whose scripts are off.
    AxeWithoutScript,
    /// Looking into the browser: its memory, its manifest, its log of the network.
    DeveloperTools,
    /// Reporting what moved in the window.
    LayoutShifts,
    /// Colours of the reader's own in place of the page's.
    ForcedColours,
    /// Opening what another browser has left when it was killed.
    Profile,
}

impl Ability {
    /// All of them.
    pub const ALL: [Ability; 6] = [
        Ability::AccessibilityTree,
        Ability::AxeWithoutScript,
        Ability::DeveloperTools,
        Ability::LayoutShifts,
        Ability::ForcedColours,
        Ability::Profile,
    ];

    /// Whether that engine has it.
    pub fn is_in(self, engine: Engine) -> bool {
        match self {
            Ability::AccessibilityTree
            | Ability::DeveloperTools
            | Ability::LayoutShifts
            | Ability::Profile => engine == Engine::Chromium,
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
            Ability::DeveloperTools => "only Chromium's driver opens its developer tools",
            Ability::LayoutShifts => "only Chromium reports what moves",
            Ability::ForcedColours => "WebKitGTK has no forced colours",
            Ability::Profile => "only Chromium is told where to keep what it keeps",
        }
    }
}
