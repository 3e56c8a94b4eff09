//! The files that authors write, as whoever reads the disk hands them over.

/// A file as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContentFile {
    /// Relative to the project's root, with slashes: findings name it, and the language of an
    /// article or note is the tag before its last suffix (`article.fr.md`).
    pub path: String,
    /// All of it.
    pub text: String,
}

/// The files of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleFiles {
    /// The name of its folder.
    pub slug: String,
    /// The article.
    pub article: ContentFile,
    /// The notes, where there are some.
    pub notes: Option<ContentFile>,
    /// `questions.toml`, where there is one.
    pub questions: Option<ContentFile>,
}

/// Everything authors write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// `site.toml`.
    pub site: ContentFile,
    /// `glossary/*.toml`.
    pub glossary: Vec<ContentFile>,
    /// `articles/*/`.
    pub articles: Vec<ArticleFiles>,
}

impl ContentFile {
    /// The language of the file by its name: `fr` for `article.fr.md`, else nothing.
    pub(crate) fn lang(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
        stem.rsplit_once('.').map_or("", |(_, tag)| tag)
    }
}
