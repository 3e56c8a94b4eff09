//! What the tests of the headline assert.

use crate::cleaning::Cleaner;

/// Two paragraphs that follow a head.
pub(super) const TEXT: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n\
    Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles.\n";

/// Asserts what is taken for the title where this head stands above that text.
pub(super) fn assert_title(above: &str, title: Option<&str>, text: &str) {
    let cleaned = Cleaner::new("fr").clean(&format!("{above}\n\n{text}"));
    let found = cleaned.title.as_ref().map(|part| part.text.as_str());
    assert_eq!(found, title, "{above}: {cleaned:#?}");
}
