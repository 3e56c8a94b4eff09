//! Drives real browsers over WebDriver against the built site.
