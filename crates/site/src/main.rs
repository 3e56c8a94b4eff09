//! The native command of En regard: what happens to content before readers see it.

mod acronyms;
mod align;
mod annotate;
mod check;
mod files;
mod import;
mod input;
mod new;
mod publish;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use authoring::glossary::entry_forms;
use clap::{Parser, Subcommand};
use exchange::encoding::Decoded;

use input::Page;

#[derive(Parser)]
#[command(name = "site", about = "Checks the content of En regard")]
struct Arguments {
    /// The folder of the content: where site.toml, glossary/ and articles/ are
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reports every fault in articles, notes and glossary
    Check,
    /// Begins an article: the folder with its two files
    New {
        /// Its address: small letters, digits, hyphens
        slug: String,
    },
    /// Turns what Trunk staged into the pages that are served; Trunk runs it as a hook
    Build {
        /// The folder with Trunk's output
        #[arg(long, env = "TRUNK_STAGING_DIR", default_value = "dist")]
        staged: PathBuf,
        /// The address at which the site will be served; relative where that is open
        #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "./")]
        public_url: String,
        /// Serves no service worker, and undoes what an earlier one has set up
        #[arg(long, env = "EN_REGARD_NOT_OFFLINE")]
        not_offline: bool,
        /// How the apps were compiled; with `debug` their functions keep their names
        #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
        profile: String,
    },
    /// Cleans a copied page: the article, each line set aside with the reason, its acronyms and
    /// the names that the glossary lacks, as JSON
    Import {
        /// Plain text, Markdown, HTML, a document (.docx) or a book (EPUB); `-` for standard input
        file: PathBuf,
        /// The chapter of a book with this number, from 1; without it, the chapters are listed
        #[arg(long)]
        chapter: Option<usize>,
        /// A folder of glossary files
        #[arg(long, default_value = "glossary")]
        glossary: PathBuf,
        /// Prints a table instead: each line of the page, whether it was kept or set aside, why, and by which
        /// pass and rule of crates/language/src/cleaning; the same for title, lead, byline, date and source
        #[arg(long)]
        explain: bool,
    },
    /// Finds the acronyms of a French text and the long forms it gives for them, as JSON
    Acronyms {
        /// The text; `-` for standard input
        file: PathBuf,
        /// Takes each line for a text of its own, and prints a line of JSON for each
        #[arg(long)]
        lines: bool,
        /// Says instead, a line each, which rule took or refused each candidate: whether it is an
        /// acronym, and whether the words beside it are its long form. The rules are those of the
        /// tables in crates/language/src/acronyms
        #[arg(long, conflicts_with = "lines")]
        explain: bool,
    },
    /// Finds the mentions of the glossary's entries in a French text, as JSON
    Annotate {
        /// The text; `-` for standard input
        file: PathBuf,
        /// A folder of glossary files
        #[arg(long, default_value = "glossary")]
        glossary: PathBuf,
    },
    /// Cuts a French text into sentences, as JSON
    Sentences {
        /// The text; `-` for standard input
        file: PathBuf,
    },
    /// Pairs the sentences of a French text with those of its English version, as JSON
    Align {
        /// The French text
        french: PathBuf,
        /// The English text
        english: PathBuf,
        /// A folder of glossary files
        #[arg(long, default_value = "glossary")]
        glossary: PathBuf,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Command::Check => check::run(&arguments.root),
        Command::New { slug } => match new::begin(&arguments.root, &slug) {
            Ok(what) => {
                // Whoever does not hear it sees the folder.
                let _ = writeln!(std::io::stderr().lock(), "{what}");
                ExitCode::SUCCESS
            }
            Err(error) => fail(&error),
        },
        Command::Build {
            staged,
            public_url,
            not_offline,
            profile,
        } => {
            let wanted = publish::Wanted {
                public_url,
                is_offline: !not_offline,
                has_short_names: profile != "debug",
            };
            publish::run(&arguments.root, &staged, &wanted)
        }
        Command::Import {
            file,
            chapter,
            glossary,
            explain,
        } => match input::read_page(&file, chapter) {
            Ok(Page::Book(contents)) => print(Ok(contents)),
            Ok(Page::One(page)) if explain => print_text(&import::explain(&page.text)),
            Ok(Page::One(page)) => print(imported(&page, &glossary)),
            Err(error) => fail(&error),
        },
        Command::Acronyms {
            file,
            lines,
            explain,
        } => match input::read(&file).map(|read| read.text) {
            Ok(text) if explain => print_text(&acronyms::explain(&text)),
            Ok(text) if lines => print_all(text.lines().map(acronyms::find)),
            Ok(text) => print(Ok(acronyms::find(&text))),
            Err(error) => fail(&error),
        },
        Command::Annotate { file, glossary } => print(annotated(&file, &glossary)),
        Command::Sentences { file } => {
            print(input::read(&file).map(|read| annotate::cut(&read.text)))
        }
        Command::Align {
            french,
            english,
            glossary,
        } => print(aligned(&french, &english, &glossary)),
    }
}

fn imported(page: &Decoded, glossary: &Path) -> Result<import::Imported, String> {
    let files = files::glossary(glossary).map_err(|error| error.to_string())?;
    Ok(import::import(page, &files))
}

fn annotated(file: &Path, glossary: &Path) -> Result<annotate::Annotated, String> {
    let text = input::read(file)?.text;
    let files = files::glossary(glossary).map_err(|error| error.to_string())?;
    Ok(annotate::mentions(&text, &files))
}

fn aligned(french: &Path, english: &Path, glossary: &Path) -> Result<align::Aligned, String> {
    let (french, english) = (input::read(french)?.text, input::read(english)?.text);
    let files = files::glossary(glossary).map_err(|error| error.to_string())?;
    Ok(align::align(&french, &english, &entry_forms(&files)))
}

fn print(value: Result<impl serde::Serialize, String>) -> ExitCode {
    match value {
        Ok(value) => print_all([value]),
        Err(error) => fail(&error),
    }
}

/// Prints a line of JSON for each value.
fn print_all(values: impl IntoIterator<Item = impl serde::Serialize>) -> ExitCode {
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for value in values {
        match serde_json::to_string(&value) {
            Ok(json) => {
                if writeln!(output, "{json}").is_err() {
                    // Nobody reads on where the pipe is closed: that is no failure of ours.
                    break;
                }
            }
            Err(error) => return fail(&error.to_string()),
        }
    }
    // The same.
    let _ = output.flush();
    ExitCode::SUCCESS
}

/// Prints lines for people to read.
fn print_text(text: &str) -> ExitCode {
    // As with JSON, nobody reads on where the pipe is closed.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

fn fail(error: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr().lock(), "{error}");
    ExitCode::from(2)
}
