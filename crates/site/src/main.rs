//! The native command of En regard: what happens to content before readers see it.

mod check;
mod files;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "site", about = "Checks the content of En regard")]
struct Arguments {
    /// The project's folder: where site.toml, glossary/ and articles/ are
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reports every fault in articles, notes and glossary
    Check,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Command::Check => check::run(&arguments.root),
    }
}
