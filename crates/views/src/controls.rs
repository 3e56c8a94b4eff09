//! The words by which the markup says what its controls do. Views write them, the
//! reader’s `src/listening.rs` reads them.
//!
//! Attribute names stand in the markup itself, since `html!` takes no others; `tests/controls.rs` holds that
//! each control in the snapshots can be read.

use reading::words::words;

words! {
    /// The attributes by which a button or tool says what it does. Where it has several, the first of these
    /// counts.
    Attribute {
        /// Explains the entry with that id, which was chosen in the glossary.
        Show = "data-show",
        /// Has the library show lessons of that level only, or all again.
        Level = "data-level",
        /// Takes the entry with that id out of what the reader saved.
        Unsave = "data-unsave",
        /// Explains the related entry with that id.
        Follow = "data-follow",
        /// Moves the explanation to the mention at that position.
        Mention = "data-mention",
        /// Opens or closes the panel of that [`Tool`].
        Tool = "data-tool",
        /// Shows the interface in that language, a BCP 47 tag.
        Interface = "data-interface",
        /// Does what that [`Control`] does.
        Action = "data-action",
    }
}

words! {
    /// The tools that open a panel.
    Tool {
        /// The lesson's glossary.
        Glossary = "glossary",
        /// The settings.
        Settings = "settings",
    }
}

words! {
    /// What a control does that needs no more than its name.
    Control {
        /// Closes the explanation or panel.
        Close = "close",
        /// Closes the notice.
        Dismiss = "dismiss",
        /// Goes back to the entry before, or to the glossary.
        StepBack = "step-back",
        /// To the mention before; [`Attribute::Mention`] says which, unless there is none.
        Previous = "previous",
        /// To the mention after, likewise.
        Next = "next",
        /// Goes back to the mention from which the reader moved.
        Return = "return",
        /// Saves the entry that is explained, or no longer.
        Save = "save",
        /// Says its headword aloud.
        Say = "say",
        /// The same, and allows a voice that sends the word away.
        SayOnline = "say-online",
        /// Shares the address of the page, or of the entry that is explained.
        Share = "share",
    }
}

words! {
    /// The names of the fields that are no setting. A setting's field has the setting's name.
    Field {
        /// What is searched for in the glossary, or in the index.
        Search = "search",
        /// The only region about which the library shows lessons.
        Region = "region",
        /// The only subject about which the library shows lessons.
        Topic = "topic",
        /// The only kind of entry that the index shows.
        Kind = "kind",
        /// Whether the glossary, or the index, lists only what the reader saved.
        OnlySaved = "only-saved",
    }
}
