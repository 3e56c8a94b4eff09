//! What a word is among those around acronyms and names.

/// The lists of `lang/<tag>/naming` that a word stands in. The file says of each what it is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class {
    pub(crate) determiner: bool,
    pub(crate) article: bool,
    pub(crate) definite: bool,
    pub(crate) indefinite: bool,
    pub(crate) contracted: bool,
    pub(crate) plural: bool,
    pub(crate) linking: bool,
    pub(crate) foreign: bool,
    pub(crate) month: bool,
    pub(crate) and: bool,
    pub(crate) defining: bool,
    pub(crate) copula: bool,
    pub(crate) equating: bool,
    pub(crate) introducer: bool,
    pub(crate) acronym_term: bool,
    pub(crate) filler: bool,
    pub(crate) negation: bool,
    pub(crate) aside: bool,
    pub(crate) agent_preposition: bool,
    pub(crate) person: bool,
    pub(crate) affiliate: bool,
    pub(crate) body: bool,
    pub(crate) head_noun: bool,
    pub(crate) credit: bool,
    pub(crate) headline: bool,
    pub(crate) sentence_opener: bool,
    pub(crate) particle: bool,
    pub(crate) town_preposition: bool,
    pub(crate) nationality: bool,
    pub(crate) company_form: bool,
    /// The word as it is written where no name holds it: « où », but not « ou ».
    pub(crate) outside_names_as: Option<&'static str>,
    /// The digit that it is the word for.
    pub(crate) digit: Option<char>,
}

/// Enters a word into its class.
type Enter = fn(&mut Class, &'static str);

/// The names of the lists, and what each says of its words. A definite article is an article and
/// a determiner, too: the file has such words once.
pub(super) const LISTS: &[(&str, Enter)] = &[
    ("determiners", |class, _| class.determiner = true),
    ("articles", |class, _| {
        (class.determiner, class.article) = (true, true);
    }),
    ("definite-articles", |class, _| {
        (class.determiner, class.article, class.definite) = (true, true, true);
    }),
    ("indefinite-articles", |class, _| {
        (class.determiner, class.article, class.indefinite) = (true, true, true);
    }),
    ("contracted-articles", |class, _| {
        (class.determiner, class.contracted) = (true, true);
    }),
    ("months", |class, _| class.month = true),
    ("plural-determiners", |class, _| class.plural = true),
    ("linking", |class, _| class.linking = true),
    ("foreign-linking", |class, _| {
        (class.linking, class.foreign) = (true, true);
    }),
    ("and", |class, _| class.and = true),
    ("defining", |class, _| class.defining = true),
    ("copulas", |class, _| class.copula = true),
    ("equating", |class, _| class.equating = true),
    ("introducers", |class, _| class.introducer = true),
    ("acronym-terms", |class, _| {
        (class.introducer, class.acronym_term) = (true, true);
    }),
    ("fillers", |class, _| class.filler = true),
    ("negations", |class, _| class.negation = true),
    ("asides", |class, _| class.aside = true),
    ("agent-prepositions", |class, _| {
        class.agent_preposition = true;
    }),
    ("people", |class, _| class.person = true),
    ("affiliates", |class, _| class.affiliate = true),
    ("bodies", |class, _| class.body = true),
    ("head-nouns", |class, _| class.head_noun = true),
    ("credits", |class, _| class.credit = true),
    ("headline-words", |class, _| class.headline = true),
    ("sentence-openers", |class, _| class.sentence_opener = true),
    ("particles", |class, _| class.particle = true),
    ("town-prepositions", |class, _| {
        class.town_preposition = true;
    }),
    ("nationalities", |class, _| class.nationality = true),
    ("company-forms", |class, _| class.company_form = true),
    ("outside-names", |class, word| {
        class.outside_names_as = Some(word);
    }),
];
