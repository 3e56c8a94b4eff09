//! From a reader's text to a lesson.

use std::iter;

use language::fold::fold;
use language::lang::rules;
use language::text::language::may_be_in;
use reading::address::Address;
use reading::glossary::Source;
use reading::lesson::Lesson;

use super::differences::differences;
use super::{LineKind, OwnText, Place, TextLine, Workbench};
use crate::article::{BlockKind, FrontMatter, ParsedArticle, ParsedBlock, ParsedNotes, Passage};
use crate::assemble::{Recogniser, assemble, word_count};
use crate::toml_file::Placed;

impl Workbench {
    /// The lesson of a text.
    pub fn lesson(&self, text: &OwnText) -> Lesson {
        let rules = rules(&text.lang);
        let blocks = blocks(&text.lines);
        let notes = notes(text, &blocks);
        let notes_lang = notes.as_ref().map_or(rules.notes_lang, |notes| &notes.lang);
        let layers = self.layers(text, rules);
        let recogniser = Recogniser::new(&layers.glossary, rules);
        let langs = [text.lang.as_str(), notes_lang];
        let here = differences(&text.words(), langs, &layers, &recogniser);
        let article = ParsedArticle {
            front: FrontMatter {
                here,
                ..front_matter(text)
            },
            ..parsed_article(text, &blocks)
        };
        let mut lesson = assemble(&article, notes.as_ref(), &recogniser).lesson;
        lesson.article.drafts = drafts(text, &blocks);
        lesson.article.questions = text.questions_about(&lesson.article);
        lesson
    }
}

/// So much of a text tells its language.
const BYTES_TO_TELL: usize = 4000;

impl OwnText {
    /// Whether one of those forms may stand in what is read: more may than do.
    pub fn has_any(&self, forms: &[String]) -> bool {
        let words = fold(&self.words());
        let mut forms = forms.iter().map(|form| fold(form));
        // Hyphens, dots and spaces may stand for each other.
        let first_word = |form: &str| -> String {
            let letters = form.chars().skip_while(|c| !c.is_alphanumeric());
            letters.take_while(|c| c.is_alphanumeric()).collect()
        };
        let dotless = words.replace('.', "");
        forms.any(|form| {
            let first = first_word(&form);
            !first.is_empty() && (words.contains(&first) || dotless.contains(&first))
        })
    }

    /// Whether what is read seems to be in another language than the one that the text is taken to be in.
    pub fn seems_foreign(&self) -> bool {
        let read = self.lines.iter().filter(|line| line.is_read());
        let mut beginning = self.lead.clone();
        for line in read {
            if beginning.len() > BYTES_TO_TELL {
                break;
            }
            beginning.push(' ');
            beginning.push_str(&line.text);
        }
        !may_be_in(&beginning, rules(&self.lang))
    }

    /// How many words its lesson has.
    pub fn word_count(&self) -> u32 {
        word_count(&parsed_article(self, &blocks(&self.lines)))
    }

    /// The words that are read, with an empty line between paragraphs.
    pub fn words(&self) -> String {
        format!("{}\n\n{}", self.title, self.words_with_mentions())
    }

    /// The same without the headline, in which nothing is explained.
    pub(super) fn words_with_mentions(&self) -> String {
        let read = self.lines.iter().filter(|line| line.is_read());
        let read = read.map(|line| &line.text);
        let parts = [&self.lead].into_iter().chain(read);
        let parts: Vec<&str> = parts.map(String::as_str).collect();
        parts.join("\n\n")
    }
}

/// A text as an article that stands in no file, but for its front matter.
pub(super) fn parsed_article(text: &OwnText, blocks: &[LinesOfBlock<'_>]) -> ParsedArticle {
    ParsedArticle {
        slug: Address::OwnText(text.id.clone()).slug(),
        lang: text.lang.clone(),
        file: String::new(),
        front: FrontMatter::default(),
        blocks: parsed(blocks, |line| &line.text),
    }
}

/// What stands above the body.
pub(super) fn front_matter(text: &OwnText) -> FrontMatter {
    FrontMatter {
        title: plain(&text.title),
        lead: plain(&text.lead),
        date: text.date.clone(),
        level: Placed {
            value: text.level.clone(),
            line: 1,
        },
        author: text.byline.clone(),
        sources: sources(text),
        ..FrontMatter::default()
    }
}

/// What an address begins with that becomes a link: whoever made the text, or the page it is from, may have written
/// anything.
const LINKED: [&str; 2] = ["https://", "mailto:"];

/// Where it was taken from, if anybody knows. An address that becomes no link stands beside the title.
fn sources(text: &OwnText) -> Vec<Placed<Source>> {
    let Source { title, url } = &text.source;
    let is_linked = LINKED.iter().any(|scheme| url.starts_with(scheme));
    let value = match (title.as_str(), url.as_str()) {
        ("", "") => return Vec::new(),
        ("", url) if is_linked => Source {
            title: url.to_owned(),
            url: url.to_owned(),
        },
        (title, url) if is_linked => Source {
            title: title.to_owned(),
            url: url.to_owned(),
        },
        ("", plain) | (plain, "") => Source {
            title: plain.to_owned(),
            ..Source::default()
        },
        (title, plain) => Source {
            title: format!("{title}, {plain}"),
            ..Source::default()
        },
    };
    vec![Placed { value, line: 1 }]
}

/// A block of the body, and the lines that it is made of.
pub(super) type LinesOfBlock<'t> = (BlockKind, Vec<&'t TextLine>);

/// The lines that are read: each a block, but items that follow each other are one list.
pub(super) fn blocks(lines: &[TextLine]) -> Vec<LinesOfBlock<'_>> {
    let mut blocks: Vec<LinesOfBlock<'_>> = Vec::new();
    for line in lines.iter().filter(|line| line.is_in_lesson()) {
        let kind = match line.kind {
            LineKind::Paragraph => BlockKind::Paragraph,
            LineKind::Subheading => BlockKind::Subheading,
            LineKind::Quotation => BlockKind::Quotation,
            LineKind::ListItem => BlockKind::List,
        };
        match blocks.last_mut() {
            Some((BlockKind::List, items)) if kind == BlockKind::List => items.push(line),
            _ => blocks.push((kind, vec![line])),
        }
    }
    blocks
}

/// The blocks with what those words of each line are.
fn parsed<'t>(
    blocks: &[LinesOfBlock<'t>],
    words: impl Fn(&'t TextLine) -> &'t str,
) -> Vec<ParsedBlock> {
    let blocks = blocks.iter().map(|(kind, lines)| ParsedBlock {
        kind: *kind,
        line: 1,
        passages: lines.iter().map(|line| plain(words(line))).collect(),
    });
    blocks.collect()
}

/// The notes in the language that the reader is shown, as a file of notes has them; none where nothing is
/// written in it.
pub(super) fn notes(text: &OwnText, blocks: &[LinesOfBlock<'_>]) -> Option<ParsedNotes> {
    let lang = text.lang_of_notes();
    let of_place = |place| plain(text.note(place).map_or("", |note| &note.text));
    let has_notes = text.places().any(|place| text.note(place).is_some());
    has_notes.then(|| ParsedNotes {
        lang: lang.to_owned(),
        title: of_place(Place::Title),
        lead: of_place(Place::Lead),
        blocks: parsed(blocks, |line| line.note(lang).map_or("", |note| &note.text)),
        ..ParsedNotes::default()
    })
}

/// The ids of what has a machine's draft for its note.
fn drafts(text: &OwnText, blocks: &[LinesOfBlock<'_>]) -> Vec<String> {
    let lang = text.lang_of_notes();
    let is_draft = |place| text.note(place).is_some_and(|note| note.is_draft);
    let head = [(Place::Title, "title"), (Place::Lead, "lead")];
    let head = head.into_iter().filter(|(place, _)| is_draft(*place));
    let mut ids: Vec<String> = head.map(|(_, id)| id.to_owned()).collect();
    let mut paragraphs = 0;
    for (at, (kind, lines)) in iter::zip(0.., blocks) {
        let id = if *kind == BlockKind::Subheading {
            format!("h{at}")
        } else {
            paragraphs += 1;
            format!("p{paragraphs}")
        };
        let mut notes = lines.iter().filter_map(|line| line.note(lang));
        if notes.any(|note| note.is_draft) {
            ids.push(id);
        }
    }
    ids
}

/// A line break within a paragraph only wraps it.
fn plain(text: &str) -> Passage {
    let lines = text.split(['\n', '\r']).map(str::trim);
    let words: Vec<&str> = lines.filter(|words| !words.is_empty()).collect();
    Passage::plain(words.join(" "), 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::files::ContentFile;
    use reading::glossary::{Kind, OwnEntry};
    use reading::lesson::Mention;

    const GLOSSARY: &str = "[onu]\nkind = \"organisation\"\nforms = [\"ONU\"]\n\
        fr = { name = \"Organisation des Nations unies\", explanation = \"Presque tous les pays en sont membres.\" }\n";

    fn bench() -> Workbench {
        Workbench::new(&[ContentFile {
            path: "glossary/names.toml".to_owned(),
            text: GLOSSARY.to_owned(),
        }])
    }

    fn lesson(page: &str) -> Lesson {
        lesson_with(page, &[], &[])
    }

    /// The lesson of a page, with those entries of the reader's glossary, and those for this text only.
    fn lesson_with(page: &str, own: &[OwnEntry], entries: &[OwnEntry]) -> Lesson {
        let bench = bench().with_glossary(own);
        let text = OwnText {
            id: "k3".to_owned(),
            entries: entries.to_vec(),
            ..bench.text_of_page(page.to_owned(), "fr")
        };
        bench.lesson(&text)
    }

    fn own(forms: &[&str], name: &str) -> OwnEntry {
        let mut own = OwnEntry::default();
        own.entry.id = forms[0].to_lowercase();
        own.set_forms(forms.iter().map(|form| (*form).to_owned()).collect());
        own.write_text("fr", |text| {
            text.name = name.to_owned();
            text.explanation = "Une phrase.".to_owned();
        });
        own
    }

    /// The words of each mention, its entry, and what stands beside it.
    fn explained(lesson: &Lesson) -> Vec<(&str, &str, &str)> {
        let mentions = lesson.article.mentions();
        let mentions = mentions.map(|mention| {
            let beside = here(lesson, mention).unwrap_or_default();
            (mention.text.as_str(), mention.entry.as_str(), beside)
        });
        mentions.collect()
    }

    fn here<'l>(lesson: &'l Lesson, mention: &Mention) -> Option<&'l str> {
        lesson.glossary.here(mention)?.line("fr")
    }

    #[test]
    fn words_are_counted_before_there_is_a_lesson_as_they_are_in_it() {
        let text = bench().text_of_page(
            "# Le port rouvre\n\nLe pont a coûté 1\u{a0}240 francs\u{a0}: c’est trop\u{202f}!\n\n## Deux ans\n\n- du riz\n- des \
            nattes\n\n> Le port est prêt, dit-elle.\n"
                .to_owned(),
            "fr",
        );
        assert_eq!(text.word_count(), 17);
        assert_eq!(bench().lesson(&text).article.words, text.word_count());
    }

    #[test]
    fn another_language_is_told() {
        let text = |page: &str| Workbench::default().text_of_page(page.to_owned(), "fr");
        let english = text(
            "# The port opens again\n\nThe women had waited for this day as one waits for the rain, said the oldest of them. \
            The federation will send some of its people to the opening of the bridge.\n",
        );
        assert!(english.seems_foreign());
        let french = text(
            "# Le port rouvre\n\nLes vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre \
            elles. La fédération enverra une délégation à l’inauguration du pont.\n",
        );
        assert!(!french.seems_foreign());
        assert!(!OwnText::default().seems_foreign());
    }

    #[test]
    fn a_place_does_not_explain_the_name_that_it_is_a_part_of() {
        let mut france = own(&["France"], "République française");
        france.entry.kind = Kind::Place;
        let page = "# La grève continue\n\nÀ France Info, la ministre a parlé mardi soir de la France, d’Air France et du président de \
            la France Paul Roux, avant de rentrer en France.\n";
        let lesson = lesson_with(page, &[france], &[]);
        let words: Vec<_> = lesson.article.mentions().map(|it| &*it.text).collect();
        assert_eq!(words, ["France", "France", "France"]);
    }

    #[test]
    fn the_glossary_and_the_text_itself_explain() {
        let lesson = lesson(
            "# Le port rouvre\n\nLe Fonds d’aide à la pêche (FAP) a prévenu l’ONU mardi soir, après deux jours de travaux au bord du lac. \
            Le FAP paiera le reste des travaux avant la fin de la saison des pluies.\n",
        );
        assert_eq!(lesson.article.slug, "t=k3");
        let mentions: Vec<&Mention> = lesson.article.mentions().collect();
        let entries: Vec<(&str, &str)> = mentions
            .iter()
            .map(|mention| (mention.text.as_str(), mention.entry.as_str()))
            .collect();
        let fund = "Fonds d’aide à la pêche";
        assert_eq!(
            entries,
            [
                (fund, "text.fap"),
                ("FAP", "text.fap"),
                ("ONU", "onu"),
                ("FAP", "text.fap")
            ]
        );
        assert!(
            mentions
                .iter()
                .all(|mention| here(&lesson, mention).is_none())
        );
        let said = &lesson.glossary.entry("text.fap").unwrap().texts[0];
        assert_eq!(
            (said.name.as_str(), said.explanation.as_str()),
            (fund, "Selon ce texte.")
        );
    }

    #[test]
    fn what_differs_from_the_glossary_stands_beside_it() {
        let lesson = lesson(
            "# Le port rouvre\n\nL’Office national des usines (ONU) a prévenu les pêcheurs mardi soir, après deux jours de travaux.\n",
        );
        let mentions: Vec<&Mention> = lesson.article.mentions().collect();
        let of_glossary = mentions
            .iter()
            .find(|mention| mention.entry == "onu")
            .unwrap();
        assert_eq!(
            here(&lesson, of_glossary),
            Some("Selon ce texte\u{202f}: Office national des usines.")
        );
    }

    #[test]
    fn only_addresses_of_the_secure_web_and_of_mail_become_links() {
        let said = |title: &str, url: &str| {
            let text = OwnText {
                source: Source {
                    title: title.to_owned(),
                    url: url.to_owned(),
                },
                ..OwnText::default()
            };
            let sources = Workbench::default().lesson(&text).article.sources;
            let source = sources.into_iter().next().unwrap_or_default();
            (source.title, source.url)
        };
        for (title, url, expected) in [
            ("", "", ("", "")),
            ("Info", "", ("Info", "")),
            ("Info", "https://a.test/", ("Info", "https://a.test/")),
            (
                "",
                "https://a.test/",
                ("https://a.test/", "https://a.test/"),
            ),
            ("Info", "mailto:a@a.test", ("Info", "mailto:a@a.test")),
            ("Info", "http://a.test/", ("Info, http://a.test/", "")),
            ("", "javascript:alert(1)", ("javascript:alert(1)", "")),
            ("Info", "data:text/html,x", ("Info, data:text/html,x", "")),
        ] {
            let (title, url) = said(title, url);
            assert_eq!((title.as_str(), url.as_str()), expected);
        }
    }

    /// Two acronyms: the glossary of the site knows one, the text explains the other.
    const PAGE: &str = "# Le port rouvre\n\nLe Fonds d’aide à la pêche (FAP) a prévenu l’ONU mardi soir, après deux jours de \
        travaux au bord du lac de Koulé.\n";

    const FUND: &str = "Fonds d’aide à la pêche";

    #[test]
    fn the_glossary_of_the_reader_is_asked_last() {
        let own = [
            own(&["ONU"], "Office national des usines"),
            own(&["FAP"], "Foire aux poissons"),
            own(&["Koulé"], "Lac du Nord"),
        ];
        let lesson = lesson_with(PAGE, &own, &[]);
        assert_eq!(
            explained(&lesson),
            [
                (FUND, "text.fap", ""),
                (
                    "FAP",
                    "text.fap",
                    "Selon votre glossaire\u{202f}: Foire aux poissons."
                ),
                (
                    "ONU",
                    "onu",
                    "Selon votre glossaire\u{202f}: Office national des usines."
                ),
                ("Koulé", "own.koulé", ""),
            ]
        );
    }

    #[test]
    fn where_the_reader_says_the_same_and_more_the_text_adds_nothing() {
        let own = [
            own(&["FAP"], FUND),
            own(&["ONU"], "Organisation des Nations unies"),
        ];
        let lesson = lesson_with(PAGE, &own, &[]);
        assert_eq!(
            explained(&lesson),
            [("FAP", "own.fap", ""), ("ONU", "onu", "")]
        );
    }

    #[test]
    fn what_is_written_for_a_text_is_believed_first() {
        let entries = [
            own(&["ONU"], "Office national des usines"),
            own(&["FAP"], "Foire aux poissons"),
        ];
        let lesson = lesson_with(PAGE, &entries, &entries);
        assert_eq!(
            explained(&lesson),
            [
                (
                    "FAP",
                    "here.fap",
                    "Selon ce texte\u{202f}: Fonds d’aide à la pêche."
                ),
                (
                    "ONU",
                    "here.onu",
                    "Selon le glossaire de ce site\u{202f}: Organisation des Nations unies."
                ),
            ]
        );
    }

    #[test]
    fn an_entry_that_says_nothing_explains_nothing() {
        let mut empty = own(&["Koulé"], "");
        empty.entry.texts.clear();
        let lesson = lesson_with(
            "# Le port\n\nKoulé attend son port.\n",
            &[empty.clone()],
            &[empty],
        );
        assert_eq!(explained(&lesson), []);
    }

    #[test]
    fn related_entries_are_found_among_those_of_the_reader() {
        let (mut lake, town) = (
            own(&["Koulé"], "Lac du Nord"),
            own(&["Tassé"], "Ville du Sud"),
        );
        lake.see = vec![town.entry.id.clone(), "onu".to_owned()];
        let page = "# Le port\n\nKoulé et Tassé attendent un port, dit l’ONU.\n";
        let lesson = lesson_with(page, &[lake, town], &[]);
        let entries = &lesson.glossary.entries;
        let lake = lesson.glossary.entry("own.koulé").unwrap();
        let see = lake.see.iter().map(|at| entries[*at as usize].id.as_str());
        assert_eq!(see.collect::<Vec<_>>(), ["own.tassé", "onu"]);
    }

    #[test]
    fn explanations_in_english_stay_where_the_notes_are_in_another_language() {
        let mut entry = own(&["Koulé"], "Lac du Nord");
        entry.write_text("en", |text| text.name = "Lake in the north".to_owned());
        let bench = bench();
        let page = "# Le port\n\nKoulé attend son port.\n";
        let mut text = OwnText {
            entries: vec![entry],
            notes_lang: "ar".to_owned(),
            ..bench.text_of_page(page.to_owned(), "fr")
        };
        text.write_note(Place::Title, "الميناء".to_owned(), false);
        let beside = |text: &OwnText| {
            let lesson = bench.lesson(text);
            assert_eq!(lesson.article.notes_lang, "ar");
            let entry = &lesson.glossary.entries[0];
            assert_eq!(entry.texts.len(), 2);
            entry.text_beside("fr").unwrap().name.clone()
        };
        assert_eq!(beside(&text), "Lake in the north");
        text.entries[0].write_text("ar", |text| text.name = "بحيرة".to_owned());
        assert_eq!(beside(&text), "بحيرة");
    }
}
