//! Reading the content's files from disk.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use authoring::files::{ArticleFiles, Content, ContentFile};

/// Why content cannot be read.
#[derive(Debug)]
pub(crate) enum ReadError {
    /// A file or folder that cannot be opened, or a file that is no UTF-8 text.
    Io(PathBuf, io::Error),
    /// A folder below `articles/` that holds no `article.<lang>.md`.
    NoArticle(PathBuf),
    /// A folder with several articles, or notes in several languages.
    Several(PathBuf, &'static str),
    /// A name that is not UTF-8.
    Name(PathBuf),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Io(path, error) => write!(f, "{}: {error}", path.display()),
            ReadError::NoArticle(path) => {
                write!(
                    f,
                    "{}: there is no file article.<language>.md in it",
                    path.display()
                )
            }
            ReadError::Several(path, what) => {
                write!(
                    f,
                    "{}: there are several files {what}.<language>.md in it",
                    path.display()
                )
            }
            ReadError::Name(path) => write!(f, "{}: the name is not UTF-8", path.display()),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ReadError::Io(_, error) => Some(error),
            _ => None,
        }
    }
}

/// Reads `site.toml`, `glossary/*.toml` and `articles/*/` below a folder. A project without
/// articles or without a glossary has none of them.
///
/// # Errors
///
/// The first file or folder that cannot be read, see [`ReadError`].
pub(crate) fn read(root: &Path) -> Result<Content, ReadError> {
    let mut content = Content {
        site: file(root, "site.toml")?,
        ..Content::default()
    };
    for name in names(root, "glossary")? {
        if name.ends_with(".toml") {
            content
                .glossary
                .push(file(root, &format!("glossary/{name}"))?);
        }
    }
    for slug in names(root, "articles")? {
        if root.join("articles").join(&slug).is_dir() {
            content.articles.push(article(root, slug)?);
        }
    }
    Ok(content)
}

/// Reads the files of a glossary. A folder that is not there has none.
///
/// # Errors
///
/// The first file or folder that cannot be read, see [`ReadError`].
pub(crate) fn glossary(folder: &Path) -> Result<Vec<ContentFile>, ReadError> {
    let names = names(folder, "")?;
    let files = names.iter().filter(|name| name.ends_with(".toml"));
    files.map(|name| file(folder, name)).collect()
}

fn article(root: &Path, slug: String) -> Result<ArticleFiles, ReadError> {
    let folder = format!("articles/{slug}");
    let names = names(root, &folder)?;
    let article = the_one(root, &folder, &names, "article")?;
    let notes = the_one(root, &folder, &names, "notes")?;
    let article = article.ok_or_else(|| ReadError::NoArticle(root.join(&folder)))?;
    let questions = names.iter().find(|name| *name == "questions.toml");
    let questions = questions.map(|name| file(root, &format!("{folder}/{name}")));
    Ok(ArticleFiles {
        slug,
        article,
        notes,
        questions: questions.transpose()?,
    })
}

/// The file `<stem>.<lang>.md` of a folder, where there is one.
fn the_one(
    root: &Path,
    folder: &str,
    names: &[String],
    stem: &'static str,
) -> Result<Option<ContentFile>, ReadError> {
    let mut found = names.iter().filter(|name| {
        let middle = name
            .strip_prefix(stem)
            .and_then(|rest| rest.strip_suffix(".md"));
        middle.is_some_and(|middle| middle.starts_with('.'))
    });
    let Some(name) = found.next() else {
        return Ok(None);
    };
    if found.next().is_some() {
        return Err(ReadError::Several(root.join(folder), stem));
    }
    file(root, &format!("{folder}/{name}")).map(Some)
}

fn file(root: &Path, path: &str) -> Result<ContentFile, ReadError> {
    let full = root.join(path);
    let text = fs::read_to_string(&full).map_err(|error| ReadError::Io(full, error))?;
    Ok(ContentFile {
        path: path.to_owned(),
        text,
    })
}

/// The names in a folder in alphabetical order, without hidden ones; none if it is not there.
fn names(root: &Path, folder: &str) -> Result<Vec<String>, ReadError> {
    let full = root.join(folder);
    let fail = |error| ReadError::Io(full.clone(), error);
    let entries = match fs::read_dir(&full) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fail(error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(fail)?;
        let name = entry
            .file_name()
            .into_string()
            .map_err(|_| ReadError::Name(entry.path()))?;
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
