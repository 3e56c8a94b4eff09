//! From a copied page to a text of a reader.

use language::cleaning::{BlockKind, Cleaned, Cleaner, Part};
use reading::glossary::Source;

use super::{LineKind, OwnText, TextLine, Workbench};

impl Workbench {
    /// The text of a page, plain, Markdown or HTML, in that language. Words that a PDF has broken are repaired;
    /// whatever is not the article is set aside.
    pub fn text_of_page(&self, page: String, lang: &str) -> OwnText {
        let cleaned = Cleaner::new(lang).repair_and_clean(&page, self.forms());
        let words = |part: &Option<Part>| {
            let part = part.as_ref();
            part.map(|part| part.text.clone()).unwrap_or_default()
        };
        OwnText {
            lang: lang.to_owned(),
            title: words(&cleaned.title),
            lead: words(&cleaned.lead),
            byline: words(&cleaned.byline),
            date: words(&cleaned.date),
            source: Source {
                title: words(&cleaned.source),
                url: String::new(),
            },
            lines: lines(cleaned),
            original: page,
            ..OwnText::default()
        }
    }
}

/// What is read and what is set aside, in the order of the page.
fn lines(cleaned: Cleaned) -> Vec<TextLine> {
    let read = cleaned.blocks.into_iter().map(|block| {
        let kind = match block.kind {
            BlockKind::Paragraph => LineKind::Paragraph,
            BlockKind::Subheading => LineKind::Subheading,
            BlockKind::Quotation => LineKind::Quotation,
            BlockKind::ListItem => LineKind::ListItem,
        };
        let line = TextLine {
            kind,
            text: block.part.text,
            ..TextLine::default()
        };
        (block.part.line, line)
    });
    let aside = cleaned.set_aside.into_iter().map(|aside| {
        let line = TextLine {
            kind: LineKind::Paragraph,
            text: aside.text.trim().to_owned(),
            aside: aside.why.to_string(),
            ..TextLine::default()
        };
        (aside.line, line)
    });
    let mut lines: Vec<(usize, TextLine)> = read.chain(aside).collect();
    // A line that is read comes before one set aside that stands on the same line of the page.
    lines.sort_by_key(|(number, _)| *number);
    lines.into_iter().map(|(_, line)| line).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use reading::json::Json;

    const PAGE: &str = "Accueil\nPartager\n\nLe marché rouvre lundi\n\nLes premières pirogues ont accosté à six heures, chargées \
        de riz, de poisson fumé et de nattes.\n\nLes vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus \
        âgée d’entre elles.\n\nCommentaires\n";

    #[test]
    fn no_line_is_lost() {
        let text = Workbench::default().text_of_page(PAGE.to_owned(), "fr");
        assert_eq!(text.title, "Le marché rouvre lundi");
        assert_eq!(text.original, PAGE);
        let read = text.lines.iter().filter(|line| line.is_read()).count();
        assert_eq!(read, 2, "{:#?}", text.lines);
        for line in PAGE.lines().filter(|line| !line.is_empty()) {
            let words = line;
            let stands = text.title == words || text.lines.iter().any(|l| l.text == words);
            assert!(stands, "{words}");
        }
    }

    #[test]
    fn a_text_is_read_as_it_was_written() {
        let text = Workbench::default().text_of_page(PAGE.to_owned(), "fr");
        assert_eq!(OwnText::read(&text.write()).unwrap(), text);
        assert_eq!(OwnText::read(&Json::Nothing), None);
    }
}
