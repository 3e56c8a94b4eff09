//! From a lesson to the lesson of a course.

use crate::glossary::Entry;
use crate::lesson::{Article, Block, Glossary, Lesson, Mention, Noted, Paragraph, Run, Sentence};

use super::{Course, Support, Words, exercise_questions};

impl Course {
    /// The lesson with what is chosen of it, and nothing else: what is left out is not in it.
    ///
    /// Paragraphs, questions and sentences keep their numbers, so that a class with several printings talks of
    /// the same ones.
    pub fn apply(&self, lesson: &Lesson) -> Lesson {
        let words = match &self.words {
            Words::All => None,
            Words::Proposed => Some(self.proposed_words(lesson)),
            Words::These(words) => Some(words.clone()),
        };
        let Lesson {
            mut article,
            mut glossary,
        } = lesson.clone();
        article.task = self.task.clone();
        self.leave_out_paragraphs(&mut article);
        let asked = self.questions_asked(&article).into_iter();
        article.questions = asked.map(|(_, question)| question).collect();
        if self.support != Support::Full {
            article.en_bref = None;
        }
        self.leave_out_language_point(&mut article);
        // Whoever works without help finds none in the next text.
        if self.support == Support::None {
            article.next = None;
        }
        // The other level has other paragraphs and questions.
        article.sibling = None;
        // About the paragraphs that are chosen, and all words: what is not explained may be asked for.
        let asked_about = Lesson {
            article: article.clone(),
            glossary: glossary.clone(),
        };
        let is_explained = |entry: &Entry| {
            let is_chosen = words.as_ref().is_none_or(|words| words.contains(&entry.id));
            is_chosen && self.supports(entry)
        };
        let made = exercise_questions(&self.exercises, &asked_about, &is_explained);
        article.questions.extend(made);
        self.leave_out_answers(&mut article);
        if self.support != Support::Full {
            leave_out_notes(&mut article);
            for entry in &mut glossary.entries {
                entry.texts.retain(|text| text.lang == article.lang);
            }
            for here in &mut glossary.here {
                here.lines.retain(|(lang, _)| *lang == article.lang);
            }
        }
        let explained = |id: &str| glossary.entry(id).is_some_and(is_explained);
        for sentence in sentences(&mut article) {
            keep_mentions(sentence, &explained);
        }
        article.number_mentions();
        glossary.keep_mentioned(&article);
        Lesson { article, glossary }
    }

    /// A subheading stays where a paragraph under it does.
    fn leave_out_paragraphs(&self, article: &mut Article) {
        if self.leaves_out_lead {
            article.lead.sentences.clear();
            article.lead.note.clear();
        }
        if self.paragraphs.is_none() {
            return;
        }
        let mut heading = None;
        let mut kept = Vec::new();
        for block in std::mem::take(&mut article.blocks) {
            match block.paragraph() {
                None => heading = Some(block),
                Some(paragraph) if self.has_paragraph(paragraph.number) => {
                    kept.extend(heading.take());
                    kept.push(block);
                }
                Some(_) => {}
            }
        }
        article.blocks = kept;
        let body = article.blocks.iter().filter_map(Block::paragraph);
        article.words = body.map(Paragraph::words).sum();
    }

    /// It stays with those of its examples that are in the text. Whoever works without help has none.
    fn leave_out_language_point(&self, article: &mut Article) {
        let Some(mut point) = article.language_point.take() else {
            return;
        };
        let sentences = article.paragraphs().flat_map(|it| &it.sentences);
        let text = sentences.map(Sentence::text).collect::<Vec<_>>().join(" ");
        let examples = &mut point.examples;
        examples.retain(|example| text.contains(example.as_str()));
        if !examples.is_empty() && self.support != Support::None {
            article.language_point = Some(point);
        }
    }

    fn leave_out_answers(&self, article: &mut Article) {
        let hides_answers = !self.shows_answers();
        let blocks = &article.blocks;
        let is_there = |proof: &str| paragraph_of(blocks, proof).is_some();
        if hides_answers && let Some(point) = &mut article.language_point {
            point.answer = Noted::default();
        }
        for question in &mut article.questions {
            if hides_answers {
                question.answer = Noted::default();
            }
            for item in &mut question.items {
                if hides_answers {
                    item.right = 0;
                }
                if hides_answers || !is_there(&item.proof) {
                    item.proof = String::new();
                }
            }
        }
    }
}

/// The paragraph in which the sentence of that id stands.
pub(super) fn paragraph_of<'b>(blocks: &'b [Block], sentence: &str) -> Option<&'b Paragraph> {
    let (id, _) = sentence.rsplit_once('s')?;
    let mut paragraphs = blocks.iter().filter_map(Block::paragraph);
    paragraphs.find(|paragraph| paragraph.id == id)
}

fn leave_out_notes(article: &mut Article) {
    article.title.note = String::new();
    for block in &mut article.blocks {
        if let Block::Subheading(heading) = block {
            heading.note = String::new();
        }
    }
    let body = article.blocks.iter_mut().filter_map(Block::paragraph_mut);
    for paragraph in [&mut article.lead].into_iter().chain(body) {
        paragraph.note = Vec::new();
    }
    if let Some(point) = &mut article.language_point {
        for text in [
            &mut point.title,
            &mut point.what,
            &mut point.task,
            &mut point.answer,
        ] {
            text.note = String::new();
        }
    }
    for question in &mut article.questions {
        let empty = question.notes().iter().map(|_| String::new()).collect();
        question.set_notes(empty);
        question.answer.note = String::new();
    }
}

fn sentences(article: &mut Article) -> impl Iterator<Item = &mut Sentence> {
    let body = article.blocks.iter_mut().filter_map(Block::paragraph_mut);
    let paragraphs = [&mut article.lead].into_iter().chain(&mut article.en_bref);
    paragraphs
        .chain(body)
        .flat_map(|paragraph| &mut paragraph.sentences)
}

/// Mentions that are not explained become plain text.
fn keep_mentions(sentence: &mut Sentence, explained: &impl Fn(&str) -> bool) {
    let mut runs: Vec<Run> = Vec::new();
    for run in std::mem::take(&mut sentence.runs) {
        match run {
            Run::Mention(mut mention) if explained(&mention.entry) => {
                mention.inside.retain(|id| explained(id));
                runs.push(Run::Mention(mention));
            }
            run => match runs.last_mut() {
                Some(Run::Text(before)) => before.push_str(run.text()),
                _ => runs.push(Run::Text(run.text().to_owned())),
            },
        }
    }
    sentence.runs = runs;
}

impl Glossary {
    /// Leaves out the entries to which no mention leads, and what refers to them.
    fn keep_mentioned(&mut self, article: &Article) {
        let mentions: Vec<&Mention> = article.mentions().collect();
        let is_mentioned = |id: &str| {
            mentions.iter().any(|mention| {
                let meant = mention.here.and_then(|at| self.here.get(at as usize));
                mention.entry == id
                    || mention.inside.iter().any(|inside| inside == id)
                    || meant.and_then(|here| here.who.as_deref()) == Some(id)
            })
        };
        let is_kept: Vec<bool> = self
            .entries
            .iter()
            .map(|entry| is_mentioned(&entry.id))
            .collect();
        // Where each entry that is kept comes to stand.
        let mut next = 0;
        let places: Vec<Option<u32>> = is_kept
            .iter()
            .map(|is_kept| {
                is_kept.then(|| {
                    next += 1;
                    next - 1
                })
            })
            .collect();
        let mut kept = is_kept.iter();
        self.entries.retain(|_| kept.next() == Some(&true));
        for entry in &mut self.entries {
            let see = entry.see.iter();
            let moved = see.filter_map(|at| places.get(*at as usize).copied().flatten());
            entry.see = moved.collect();
        }
    }
}
