//! The words of the worksheet and of the page that prints it.

/// The page that prints a course, and what stands on the paper.
#[derive(Debug)]
pub struct SheetWords {
    /// What the page is called.
    pub title: &'static str,
    /// The page in the title of the window, before that of the text.
    pub short_title: &'static str,
    /// Heading of what is printed.
    pub parts: &'static str,
    /// The text and the questions.
    pub sheet: &'static str,
    /// The answers, on a page of their own.
    pub key: &'static str,
    /// A card for each paragraph.
    pub cards: &'static str,
    /// Heading of what is chosen about the questions.
    pub questions: &'static str,
    /// Two versions in which the answers have another order.
    pub versions: &'static str,
    /// Heading of where the explanations stand.
    pub explanations: &'static str,
    /// Each beside its paragraph.
    pub beside: &'static str,
    /// All after the text.
    pub at_foot: &'static str,
    /// Heading of the sizes of paper.
    pub paper: &'static str,
    /// Prints on both sides of the paper.
    pub both_sides: &'static str,
    /// Heading of what is chosen about the text.
    pub text: &'static str,
    /// Numbers its lines.
    pub lines: &'static str,
    /// How many pages, and how many sheets of paper that is if both sides are printed on.
    pub count: fn(usize, bool) -> String,
    /// Names a page.
    pub page: fn(usize) -> String,
    /// Opens the dialog of the browser.
    pub print: &'static str,
    /// Leads back to where the course is prepared.
    pub leave: &'static str,
    /// On the paper: whose it is.
    pub name: &'static str,
    /// On the paper.
    pub class: &'static str,
    /// On the paper.
    pub date: &'static str,
}

pub(super) const FRENCH: SheetWords = SheetWords {
    title: "Imprimer",
    short_title: "Feuille",
    parts: "À imprimer",
    sheet: "Fiche",
    key: "Corrigé",
    cards: "Cartes à découper, une par paragraphe",
    questions: "Questions",
    versions: "Versions A et B\u{202f}: mêmes questions, choix dans un autre ordre",
    explanations: "Explications",
    beside: "À côté des paragraphes",
    at_foot: "Après le texte",
    paper: "Papier",
    both_sides: "Recto verso\u{202f}: chaque partie commence sur une nouvelle feuille",
    text: "Texte",
    lines: "Numéros de lignes, de cinq en cinq",
    count: |pages, both_sides| match (pages, both_sides) {
        (0, _) => "Rien à imprimer.".to_owned(),
        (1, _) => "1\u{a0}page.".to_owned(),
        (_, false) => format!("{pages}\u{a0}pages."),
        (2, true) => "2\u{a0}pages\u{202f}: 1\u{a0}feuille recto verso.".to_owned(),
        _ => format!(
            "{pages}\u{a0}pages\u{202f}: {}\u{a0}feuilles recto verso.",
            pages.div_ceil(2)
        ),
    },
    page: |number| format!("Page\u{a0}{number}"),
    print: "Imprimer",
    leave: "Modifier le cours",
    name: "Nom",
    class: "Classe",
    date: "Date",
};

pub(super) const ENGLISH: SheetWords = SheetWords {
    title: "Print",
    short_title: "Sheet",
    parts: "To print",
    sheet: "Worksheet",
    key: "Answer key",
    cards: "Cards to cut out, one for each paragraph",
    questions: "Questions",
    versions: "Versions A and B: same questions, choices in another order",
    explanations: "Explanations",
    beside: "Beside the paragraphs",
    at_foot: "After the text",
    paper: "Paper",
    both_sides: "Both sides: each part begins on a new sheet",
    text: "Text",
    lines: "Line numbers, every five lines",
    count: |pages, both_sides| match (pages, both_sides) {
        (0, _) => "Nothing to print.".to_owned(),
        (1, _) => "1\u{a0}page.".to_owned(),
        (_, false) => format!("{pages}\u{a0}pages."),
        (2, true) => "2\u{a0}pages: 1\u{a0}sheet, both sides.".to_owned(),
        _ => format!(
            "{pages}\u{a0}pages: {}\u{a0}sheets, both sides.",
            pages.div_ceil(2)
        ),
    },
    page: |number| format!("Page\u{a0}{number}"),
    print: "Print",
    leave: "Edit the class",
    name: "Name",
    class: "Class",
    date: "Date",
};
