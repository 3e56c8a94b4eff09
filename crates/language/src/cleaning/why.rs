//! Why a line is not the article.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The reason for which a line was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// What a crawler wrote above the page: `URL Source:`.
    Crawler,
    /// What front matter says to the program that publishes the page.
    FrontMatter,
    /// What an infobox says of the subject.
    Infobox,
    /// The name of the page, where the article has a title of its own.
    PageTitle,
    /// Navigation: sections of the site, search, log in, next page.
    Menu,
    /// The trail that leads to the page: `Home > News`.
    Breadcrumb,
    /// A cookie banner.
    Cookies,
    /// An invitation to share, names of networks.
    Sharing,
    /// An invitation to follow the publisher.
    FollowUs,
    /// Advertising, also for the publisher's own programmes.
    Advertising,
    /// A call to subscribe, to log in, to pay.
    Subscription,
    /// Another article, and lists of such.
    AlsoRead,
    /// A link, or several, that no sentence goes with.
    Links,
    /// The caption of a picture, or who took it.
    Caption,
    /// A picture, a player, a document.
    Picture,
    /// Readers' comments and what belongs to their form.
    Comments,
    /// Key words.
    Tags,
    /// How long reading takes.
    ReadingTime,
    /// How often something was seen, shared or liked; page numbers.
    Count,
    /// Legal notices and addresses at the foot of a page.
    Footer,
    /// Who issued a document, above its title.
    Letterhead,
    /// Written elsewhere on the page already.
    Repeated,
    /// Another date than that of the article.
    OtherDate,
    /// A time of day, or of a recording.
    TimeCode,
    /// What a forum writes around its messages.
    Forum,
    /// A list of the parts of the text, with the pages on which they stand.
    Contents,
    /// Numbered references and other apparatus of an encyclopedia.
    References,
    /// Marks without a word.
    Separator,
    /// Hidden from who looks at the page.
    Hidden,
    /// Above the article.
    Head,
    /// Below the article.
    Foot,
    /// Beside the article.
    Outside,
}

/// The name of the reason, as it is serialised: `also-read`.
impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

impl Why {
    /// Whether a page may put such lines between the paragraphs of an article, so that text may
    /// go on behind them.
    pub(super) fn may_stand_within_text(self) -> bool {
        matches!(
            self,
            Why::Advertising
                | Why::Caption
                | Why::Picture
                | Why::Separator
                | Why::AlsoRead
                | Why::TimeCode
                | Why::Links
                | Why::FollowUs
                | Why::Subscription
                | Why::Forum
                | Why::Count
                | Why::OtherDate
        )
    }

    /// Whether such lines ask the reader for something: a sentence that asks nobody is none of them.
    pub(super) fn is_invitation(self) -> bool {
        matches!(
            self,
            Why::Cookies | Why::Sharing | Why::FollowUs | Why::Advertising | Why::Subscription
        )
    }

    /// Whether a site writes such lines around a text. Others are the document's own.
    pub(super) fn is_of_site(self) -> bool {
        !matches!(
            self,
            Why::Separator
                | Why::Picture
                | Why::Caption
                | Why::References
                | Why::Repeated
                | Why::Contents
                | Why::Count
                | Why::Head
                | Why::Infobox
        )
    }

    /// The reason of that name, as it is serialised.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(name);
        Why::deserialize(name).ok()
    }
}

/// How far what follows a label belongs to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    /// The label is all.
    #[default]
    Line,
    /// Short lines after it.
    Links,
    /// Everything up to where long paragraphs begin again.
    Section,
    /// Everything.
    End,
}

/// Words by which lines of one sort are known. They are compared without case, marks and
/// punctuation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrases {
    /// What such a line is.
    pub(crate) why: Why,
    /// How far it reaches, where it says no more than the phrase.
    pub(crate) reach: Reach,
    /// The longest line that is one of these, in bytes.
    pub(crate) longest: usize,
    /// All of the line; numbers around it do not count.
    pub(crate) whole: Vec<&'static str>,
    /// How it begins.
    pub(crate) starts: Vec<&'static str>,
    /// Anywhere in it.
    pub(crate) within: Vec<&'static str>,
}
