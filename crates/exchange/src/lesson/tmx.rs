//! A text and its notes as TMX, the form in which translations travel.
//!
//! The source of the form is TMX 1.4b (<https://www.gala-global.org/tmx-14b>).

use std::fmt::Write;

use reading::lesson::{Block, Lesson, Paragraph, Sentence};

use super::markup::lang_tag;
use crate::xml::escaped;

/// Everything of an article that has a note: sentence by sentence where a note has as many as its paragraph, else whole
/// paragraphs.
pub fn write_tmx(lesson: &Lesson) -> String {
    let article = &lesson.article;
    let [lang, notes_lang] = [&article.lang, &article.notes_lang].map(|tag| lang_tag(tag));
    let mut tmx = Tmx {
        lang,
        notes_lang,
        xml: format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header creationtool=\"En regard\" \
            creationtoolversion=\"{}\" segtype=\"sentence\" o-tmf=\"en-regard\" adminlang=\"en\" srclang=\"{lang}\" \
            datatype=\"plaintext\"/>\n<body>\n",
            env!("CARGO_PKG_VERSION")
        ),
    };
    tmx.unit("sentence", &article.title.text, &article.title.note);
    for paragraph in [&article.lead].into_iter().chain(&article.en_bref) {
        tmx.paragraph(paragraph);
    }
    for block in &article.blocks {
        match block {
            Block::Subheading(heading) => tmx.unit("sentence", &heading.text, &heading.note),
            Block::Paragraph(it) | Block::Quotation(it) | Block::List(it) => tmx.paragraph(it),
        }
    }
    tmx.xml.push_str("</body>\n</tmx>\n");
    tmx.xml
}

struct Tmx<'l> {
    lang: &'l str,
    notes_lang: &'l str,
    xml: String,
}

impl Tmx<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let texts: Vec<String> = paragraph.sentences.iter().map(Sentence::text).collect();
        if texts.len() == paragraph.note.len() {
            for (text, note) in texts.iter().zip(&paragraph.note) {
                self.unit("sentence", text, note);
            }
        } else {
            self.unit("paragraph", &texts.join(" "), &paragraph.note.join(" "));
        }
    }

    fn unit(&mut self, extent: &str, text: &str, note: &str) {
        if text.trim().is_empty() || note.trim().is_empty() {
            return;
        }
        let Tmx {
            lang, notes_lang, ..
        } = *self;
        let [text, note] = [text, note].map(escaped);
        let _ = writeln!(
            self.xml,
            "<tu segtype=\"{extent}\"><tuv xml:lang=\"{lang}\"><seg>{text}</seg></tuv>\
            <tuv xml:lang=\"{notes_lang}\"><seg>{note}</seg></tuv></tu>"
        );
    }
}
