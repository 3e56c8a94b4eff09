//! How far a text is while it is made.

use reading::words;

words! {
    /// How far a text is.
    Step {
        /// The file is read.
        Reading = "reading",
        /// What is not the article is set aside.
        Cleaning = "cleaning",
        /// The lesson is made.
        Explaining = "explaining",
    }
}
