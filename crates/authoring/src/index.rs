//! The index of the site, made from its lessons.

use std::collections::BTreeMap;

use language::fold::fold;
use reading::glossary::Entry;
use reading::lesson::{Article, IndexPage, Lesson, LessonLink, Letter, Term};

/// The letter of terms that begin with none.
const NO_LETTER: &str = "#";

/// Every entry that the lessons explain, from A to Z.
pub fn index(lessons: &[Lesson]) -> IndexPage {
    // By language as well: lessons in two languages may explain the same entry.
    let mut found: BTreeMap<(&str, &str), (String, Term)> = BTreeMap::new();
    for Lesson { article, glossary } in lessons {
        for entry in &glossary.entries {
            let (_, term) = found
                .entry((&entry.id, &article.lang))
                .or_insert_with(|| (fold(&entry.headword), term(entry, article)));
            term.lessons.push(LessonLink::from(article));
        }
    }
    let mut terms: Vec<(String, Term)> = found.into_values().collect();
    terms.sort_by(|(left, one), (right, other)| {
        (letter(left), left, &one.id).cmp(&(letter(right), right, &other.id))
    });
    let letters = terms.chunk_by(|(left, _), (right, _)| letter(left) == letter(right));
    let letters = letters.filter_map(|terms| {
        let (folded, _) = terms.first()?;
        Some(Letter {
            letter: letter(folded),
            terms: terms.iter().map(|(_, term)| term.clone()).collect(),
        })
    });
    IndexPage {
        letters: letters.collect(),
    }
}

/// The letter under which a folded headword stands.
fn letter(folded: &str) -> String {
    let first = folded.chars().next().filter(|first| first.is_alphabetic());
    first.map_or(NO_LETTER.to_owned(), |first| first.to_uppercase().collect())
}

fn term(entry: &Entry, article: &Article) -> Term {
    let meanings = [&article.lang, &article.notes_lang].map(|lang| {
        let text = entry.text(lang);
        let meaning = text.map(|text| text.in_one_line(&entry.headword));
        (lang.clone(), meaning.unwrap_or_default())
    });
    let meanings = meanings
        .into_iter()
        .filter(|(_, meaning)| !meaning.is_empty());
    Term {
        id: entry.id.clone(),
        kind: entry.kind,
        headword: entry.headword_with_article(),
        lang: article.lang.clone(),
        meanings: meanings.collect(),
        lessons: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::lesson::Glossary;

    fn lesson(slug: &str, headwords: &[&str]) -> Lesson {
        let entries = headwords.iter().map(|headword| Entry {
            id: fold(headword).replace(' ', "-"),
            headword: (*headword).to_owned(),
            ..Entry::default()
        });
        Lesson {
            article: Article {
                slug: slug.to_owned(),
                ..Article::default()
            },
            glossary: Glossary {
                here: Vec::new(),
                entries: entries.collect(),
            },
        }
    }

    #[test]
    fn entries_stand_under_their_letter_with_their_lessons() {
        let lessons = [
            lesson("un", &["ONU", "État", "2e pilier"]),
            lesson("deux", &["Europe", "ONU"]),
        ];
        let index = index(&lessons);
        let lines = index.letters.iter().map(|letter| {
            let terms = letter.terms.iter().map(|term| {
                let lessons = term.lessons.iter().map(|lesson| lesson.slug.as_str());
                format!(
                    "{} {}",
                    term.headword,
                    lessons.collect::<Vec<_>>().join("+")
                )
            });
            format!(
                "{}: {}",
                letter.letter,
                terms.collect::<Vec<_>>().join(", ")
            )
        });
        let lines: Vec<String> = lines.collect();
        assert_eq!(
            lines,
            [
                "#: 2e pilier un",
                "E: État un, Europe deux",
                "O: ONU un+deux"
            ]
        );
    }
}
