//! What a word is among those of [`NamingWords`], looked up once instead of list by list.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use super::naming::NamingWords;
use crate::fold::fold;

/// The lists that a word stands in; see [`NamingWords`] for what each is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class {
    pub(crate) determiner: bool,
    pub(crate) article: bool,
    pub(crate) definite: bool,
    pub(crate) indefinite: bool,
    pub(crate) contracted: bool,
    pub(crate) linking: bool,
    pub(crate) and: bool,
    pub(crate) joint: bool,
    pub(crate) means: bool,
    pub(crate) copula: bool,
    pub(crate) cue: bool,
    pub(crate) term: bool,
    pub(crate) filler: bool,
    pub(crate) negation: bool,
    pub(crate) aside: bool,
    pub(crate) agent: bool,
    pub(crate) person: bool,
    pub(crate) affiliate: bool,
    pub(crate) kind: bool,
    pub(crate) credit: bool,
    pub(crate) shouted: bool,
    pub(crate) opener: bool,
    pub(crate) particle: bool,
    pub(crate) town: bool,
    /// As it is written where no name holds it: « où », but not « ou ».
    pub(crate) break_as: Option<&'static str>,
    /// The digit that it is the word for.
    pub(crate) digit: Option<char>,
}

/// The words of a language by their classes, made when they are first asked for.
pub(super) struct Classes(LazyLock<HashMap<String, Class>>);

impl Classes {
    pub(super) const fn new(make: fn() -> HashMap<String, Class>) -> Self {
        Classes(LazyLock::new(make))
    }

    /// The class of a folded word.
    pub(super) fn of(&self, folded: &str) -> Class {
        self.0.get(folded).copied().unwrap_or_default()
    }
}

impl fmt::Debug for Classes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Classes")
    }
}

impl PartialEq for Classes {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Classes {}

/// All words of the lists.
pub(super) fn classes(words: &NamingWords) -> HashMap<String, Class> {
    let mut classes: HashMap<String, Class> = HashMap::new();
    let mut enter = |list: &[&'static str], set: fn(&mut Class, &'static str)| {
        for word in list {
            set(classes.entry(fold(word)).or_default(), word);
        }
    };
    enter(words.determiners, |class, _| class.determiner = true);
    enter(words.articles, |class, _| class.article = true);
    enter(words.definite, |class, _| class.definite = true);
    enter(words.indefinite, |class, _| class.indefinite = true);
    enter(words.contracted, |class, _| class.contracted = true);
    enter(words.linking, |class, _| class.linking = true);
    enter(words.and, |class, _| class.and = true);
    enter(words.joints, |class, _| class.joint = true);
    enter(words.means, |class, _| class.means = true);
    enter(words.copulas, |class, _| class.copula = true);
    enter(words.cues, |class, _| class.cue = true);
    enter(words.terms, |class, _| class.term = true);
    enter(words.fillers, |class, _| class.filler = true);
    enter(words.negations, |class, _| class.negation = true);
    enter(words.asides, |class, _| class.aside = true);
    enter(words.agents, |class, _| class.agent = true);
    enter(words.people, |class, _| class.person = true);
    enter(words.affiliates, |class, _| class.affiliate = true);
    enter(words.kinds, |class, _| class.kind = true);
    enter(words.credits, |class, _| class.credit = true);
    enter(words.shouted, |class, _| class.shouted = true);
    enter(words.openers, |class, _| class.opener = true);
    enter(words.particles, |class, _| class.particle = true);
    enter(words.towns, |class, _| class.town = true);
    enter(words.breaks, |class, word| class.break_as = Some(word));
    for (digit, word) in ('0'..='9').zip(words.numbers) {
        classes.entry(fold(word)).or_default().digit = Some(digit);
    }
    classes
}
