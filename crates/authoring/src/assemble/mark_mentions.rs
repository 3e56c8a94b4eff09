//! Which words of a passage are mentions: those the author marked, then those recognised by
//! form.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::article::{HereItem, Passage};
use crate::glossary::{KnownForm, SiteGlossary};
use language::lang::Rules;
use language::matching::{Candidate, Found, Matcher, longest, occurrences};
use language::names::is_part_of_longer_name;
use language::text::sentences::trim;
use reading::glossary::Kind;

/// The forms of a glossary, ready for texts in one language.
pub(crate) struct Recogniser<'g> {
    /// Where entries are looked up.
    pub(crate) glossary: &'g SiteGlossary,
    matcher: Matcher,
    known: Vec<KnownForm>,
    rules: &'static Rules,
}

impl<'g> Recogniser<'g> {
    /// Prepares for texts in a language.
    pub(crate) fn new(glossary: &'g SiteGlossary, rules: &'static Rules) -> Self {
        let (matcher, known) = glossary.matcher(rules);
        Recogniser {
            glossary,
            matcher,
            known,
            rules,
        }
    }

    /// The forms that stand in a text, by start and then the longest first, but no place that only gives another thing
    /// its name: « France Info » is not explained as France.
    fn all_candidates(&self, text: &str) -> Vec<Candidate> {
        let mut candidates = self.matcher.candidates(text);
        let is_place = |candidate: &Candidate| {
            let item = self.glossary.item(candidate.entry);
            item.is_some_and(|item| item.entry.kind == Kind::Place)
        };
        let starts: BTreeSet<usize> = candidates.iter().map(|it| it.range.start).collect();
        let ends: BTreeSet<usize> = candidates.iter().map(|it| it.range.end).collect();
        candidates.retain(|candidate| {
            let Range { start, end } = candidate.range;
            // Two that stand side by side, as in a list, are each itself.
            let is_beside_other =
                starts.contains(&(end + 1)) || start > 0 && ends.contains(&(start - 1));
            !is_place(candidate)
                || is_beside_other
                || !is_part_of_longer_name(text, &candidate.range, self.rules)
        });
        candidates
    }

    /// The full forms that stand in a text, by start and then the longest first; of those that are written in one
    /// place, the one of the first entry first.
    pub(crate) fn candidates(&self, text: &str) -> Vec<Candidate> {
        let mut candidates = self.all_candidates(text);
        candidates.retain(|candidate| {
            let known = self.known.get(candidate.form);
            known.is_some_and(|form| !form.later)
        });
        candidates
    }
}

/// A mention in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The bytes of the passage's text.
    pub(crate) range: Range<usize>,
    /// The entry, by its position in the glossary.
    pub(crate) entry: usize,
    /// Entries written within it.
    pub(crate) inside: Vec<usize>,
    /// The line that holds here, by its position in the front matter.
    pub(crate) here: Option<usize>,
    /// Other entries that claim the same words, which no mark of the author settles.
    pub(crate) rivals: Vec<usize>,
}

/// Marks the passages of one article, in document order.
pub(crate) struct Marker<'a> {
    recogniser: &'a Recogniser<'a>,
    here: &'a [HereItem],
    introduced: BTreeSet<usize>,
    used: BTreeSet<usize>,
}

impl<'a> Marker<'a> {
    /// For an article with these `[[here]]` items.
    pub(crate) fn new(recogniser: &'a Recogniser<'a>, here: &'a [HereItem]) -> Self {
        Marker {
            recogniser,
            here,
            introduced: BTreeSet::new(),
            used: BTreeSet::new(),
        }
    }

    /// Positions of the `[[here]]` items that no mention so far has.
    pub(crate) fn unused(&self) -> impl Iterator<Item = usize> {
        (0..self.here.len()).filter(|position| !self.used.contains(position))
    }

    /// The mentions in a passage of the § of that number, or of none.
    ///
    /// What the author marked in this very place wins: links, then `[[here]]` items of this
    /// §. Items for the whole text win over a form of the same words, but leave a longer form
    /// whole.
    pub(crate) fn marks(&mut self, passage: &Passage, number: Option<u32>) -> Vec<Mark> {
        let text = &passage.text;
        let recognised = Recognised::new(self.recogniser.all_candidates(text));
        let mut fixed = Fixed::default();
        for link in self.links(passage) {
            fixed.insert(link);
        }
        for item in self.items(|item| item.paragraph.is_some() && item.paragraph == number) {
            for mark in self.item_marks(item, text) {
                let within_longer = recognised
                    .around(&mark.range)
                    .any(|form| form.entry == mark.entry && !self.is_later(form));
                if !within_longer && fixed.over(&mark.range).is_none() {
                    fixed.insert(mark);
                }
            }
        }
        let mut all = recognised.forms.clone();
        for item in self.items(|item| item.paragraph.is_none()) {
            all.extend(self.item_marks(item, text));
        }
        all.retain(|mark| {
            let over = fixed.over(&mark.range);
            over.is_none_or(|f| contains(&f.range, &mark.range) && f.range != mark.range)
        });
        all.extend(fixed.marks.into_values());
        all.sort_by_key(|mark| {
            let by_hand = self.is_by_hand(mark);
            (
                mark.range.start,
                Reverse(mark.range.end),
                !by_hand,
                mark.form,
            )
        });
        self.choose(all, &recognised, text, number)
    }

    fn choose(
        &mut self,
        all: Vec<Candidate>,
        recognised: &Recognised,
        text: &str,
        number: Option<u32>,
    ) -> Vec<Mark> {
        let mut introduced = self.introduced.clone();
        let found = longest(all, |mark| {
            let counts = !self.is_later(mark) || introduced.contains(&mark.entry);
            if counts {
                introduced.insert(mark.entry);
            }
            counts
        });
        let mut marks = Vec::new();
        for found in found {
            let by_hand = found.form >= self.recogniser.known.len();
            let rivals = recognised.at(&found.range).iter().filter(|other| {
                let counts = !self.is_later(other) || self.introduced.contains(&other.entry);
                !by_hand && counts && other.entry != found.entry
            });
            let rivals = rivals.map(|other| other.entry).collect();
            self.introduced.insert(found.entry);
            self.introduced.extend(&found.inside);
            let words = text.get(found.range.clone()).unwrap_or_default();
            let here = self.line_for(words, found.entry, number);
            self.used.extend(here);
            let Found {
                range,
                entry,
                inside,
                ..
            } = found;
            marks.push(Mark {
                range,
                entry,
                inside,
                here,
                rivals,
            });
        }
        marks
    }

    fn is_by_hand(&self, mark: &Candidate) -> bool {
        mark.form >= self.recogniser.known.len()
    }

    fn is_later(&self, mark: &Candidate) -> bool {
        self.recogniser
            .known
            .get(mark.form)
            .is_some_and(|form| form.later)
    }

    /// A mark of the author's own; its form is numbered past those of the matcher.
    fn by_hand(&self, range: Range<usize>, id: &str) -> Option<Candidate> {
        let entry = self.recogniser.glossary.position(id)?;
        Some(Candidate {
            range,
            entry,
            form: self.recogniser.known.len(),
        })
    }

    fn links(&self, passage: &Passage) -> Vec<Candidate> {
        let links = passage.links.iter().filter_map(|link| {
            let range = trim(&passage.text, link.range.clone());
            self.by_hand(range, &link.entry)
                .filter(|mark| !mark.range.is_empty())
        });
        links.collect()
    }

    /// Items that hold somewhere, those of many words first.
    fn items(&self, holds: impl Fn(&HereItem) -> bool) -> Vec<&'a HereItem> {
        let mut items: Vec<&HereItem> = self.here.iter().filter(|item| holds(item)).collect();
        items.sort_by_key(|item| Reverse(item.text.len()));
        items
    }

    fn item_marks(&self, item: &HereItem, text: &str) -> Vec<Candidate> {
        let found = occurrences(text, &item.text);
        found
            .filter_map(|range| self.by_hand(range, &item.entry))
            .collect()
    }

    /// The item that speaks of this mention: one with exactly its words before one whose
    /// words it contains, one for this § before one for the whole text.
    fn line_for(&self, words: &str, entry: usize, number: Option<u32>) -> Option<usize> {
        let id = &self.recogniser.glossary.item(entry)?.entry.id;
        let items = self.here.iter().enumerate().filter(|(_, item)| {
            item.entry == *id
                && (item.paragraph.is_none() || item.paragraph == number)
                && occurrences(words, &item.text).next().is_some()
        });
        let best = items.max_by_key(|(position, item)| {
            (
                item.text == words,
                item.paragraph.is_some(),
                item.text.len(),
                Reverse(*position),
            )
        });
        best.map(|(position, _)| position)
    }
}

/// The forms found in a text, by start and then the longest first. They may overlap.
///
/// What stands at a place is looked up by halving: going through all of them for each mention
/// takes half a minute on ten megabytes.
struct Recognised {
    forms: Vec<Candidate>,
    /// How many bytes the longest has.
    longest: usize,
}

impl Recognised {
    fn new(forms: Vec<Candidate>) -> Self {
        let longest = forms.iter().map(|form| form.range.len()).max();
        Recognised {
            longest: longest.unwrap_or_default(),
            forms,
        }
    }

    /// Those written in exactly these bytes.
    fn at(&self, range: &Range<usize>) -> &[Candidate] {
        let key = |range: &Range<usize>| (range.start, Reverse(range.end));
        let from = self
            .forms
            .partition_point(|form| key(&form.range) < key(range));
        let end = self
            .forms
            .partition_point(|form| key(&form.range) <= key(range));
        self.forms.get(from..end).unwrap_or_default()
    }

    /// Those that hold these bytes and more.
    fn around<'f>(&'f self, range: &'f Range<usize>) -> impl Iterator<Item = &'f Candidate> {
        let earliest = range.end.saturating_sub(self.longest);
        let from = self
            .forms
            .partition_point(|form| form.range.start < earliest);
        let near = self.forms.get(from..).unwrap_or_default().iter();
        near.take_while(|form| form.range.start <= range.start)
            .filter(|form| contains(&form.range, range) && form.range != *range)
    }
}

/// Marks that nothing recognised may cross, by start. They do not overlap.
#[derive(Default)]
struct Fixed {
    marks: BTreeMap<usize, Candidate>,
}

impl Fixed {
    fn insert(&mut self, mark: Candidate) {
        self.marks.insert(mark.range.start, mark);
    }

    /// The last that has bytes of this range.
    fn over(&self, range: &Range<usize>) -> Option<&Candidate> {
        let (_, mark) = self.marks.range(..range.end).next_back()?;
        (range.start < mark.range.end).then_some(mark)
    }
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
