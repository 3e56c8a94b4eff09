//! The words by which acronyms, long forms and names are told apart from other words.

/// What the core has to know of a language to read its acronyms and names. All words are folded: small
/// letters without marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamingWords {
    /// Articles and the like, which stand before a name and are no part of it; elided ones
    /// without their apostrophe.
    pub determiners: &'static [&'static str],
    /// Those of them that begin a noun phrase and are not joined to a preposition.
    pub articles: &'static [&'static str],
    /// The definite ones of these.
    pub definite: &'static [&'static str],
    /// The indefinite ones.
    pub indefinite: &'static [&'static str],
    /// Those that are joined to a preposition: « du », « aux ».
    pub contracted: &'static [&'static str],
    /// Words inside a long form that may lend no letter to the acronym.
    pub linking: &'static [&'static str],
    /// Words that join two things: « et ».
    pub and: &'static [&'static str],
    /// Words that offer another: « ou ».
    pub or: &'static [&'static str],
    /// Words behind an acronym that give its long form without a sign: « pour ».
    pub means: &'static [&'static str],
    /// Words that say so where no sign parts the two: « est », « c’est ».
    pub copulas: &'static [&'static str],
    /// Words that join two names of one thing without a sign: « dite ».
    pub joints: &'static [&'static str],
    /// Words that stand before the day in the head of a dispatch.
    pub before_day: &'static [&'static str],
    /// How the head of a report names who was sent, after the place.
    pub reporters: &'static [&'static str],
    /// What introduces the other form: « dite », « ou », « abrégé ».
    pub cues: &'static [&'static str],
    /// Those of them that are said of acronyms only, or name the language that one is of.
    pub terms: &'static [&'static str],
    /// What may stand beside such a word and says nothing by itself: « en », « plus », « sous ».
    pub fillers: &'static [&'static str],
    /// Words that no name holds, as they are written: « que », « est », « sa ».
    pub breaks: &'static [&'static str],
    /// Words that turn the word behind them round: « non ».
    pub negations: &'static [&'static str],
    /// The numbers from nought on.
    pub numbers: &'static [&'static str],
    /// Words that begin an aside about a name that has just been written out.
    pub asides: &'static [&'static str],
    /// Words that lead, behind a participle, to who did it: « par ».
    pub agents: &'static [&'static str],
    /// Words for people: what they begin is no organisation.
    pub people: &'static [&'static str],
    /// People behind whom stands what they belong to: « un délégué du personnel (CFDT) ».
    pub affiliates: &'static [&'static str],
    /// Words that stand before the acronym of an organisation, as a given name stands before a
    /// surname in capitals.
    pub kinds: &'static [&'static str],
    /// Agencies and papers, which stand in brackets behind what they are the source of.
    pub credits: &'static [&'static str],
    /// Words that show a run of capitals to be a heading or an outcry.
    pub shouted: &'static [&'static str],
    /// Words that begin sentences and no names.
    pub openers: &'static [&'static str],
    /// Small words inside names of people.
    pub particles: &'static [&'static str],
    /// Words that alone stand before a town: « de Lausanne », « à Dakar ».
    pub towns: &'static [&'static str],
    /// What is written in capitals and no acronym, as it is written.
    pub no_acronyms: &'static [&'static str],
}

impl NamingWords {
    /// For languages whose words nobody has listed yet: by letters and brackets alone.
    pub(super) const NONE: NamingWords = NamingWords {
        determiners: &[],
        articles: &[],
        definite: &[],
        indefinite: &[],
        contracted: &[],
        linking: &[],
        and: &[],
        or: &[],
        means: &[],
        copulas: &[],
        joints: &[],
        before_day: &[],
        reporters: &[],
        cues: &[],
        terms: &[],
        fillers: &[],
        breaks: &[],
        negations: &[],
        numbers: &[],
        asides: &[],
        agents: &[],
        people: &[],
        affiliates: &[],
        kinds: &[],
        credits: &[],
        shouted: &[],
        openers: &[],
        particles: &[],
        towns: &[],
        no_acronyms: &[],
    };
}
