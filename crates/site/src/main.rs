//! The native command of En regard: what happens to content before readers see it.

mod build;
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
    /// Turns what Trunk staged into the pages that are served; Trunk runs it as a hook
    Build {
        /// The folder with Trunk's output
        #[arg(long, env = "TRUNK_STAGING_DIR", default_value = "dist")]
        staged: PathBuf,
        /// The address at which the site will be served; relative where that is open
        #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "./")]
        public_url: String,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Command::Check => check::run(&arguments.root),
        Command::Build { staged, public_url } => build::run(&arguments.root, &staged, &public_url),
    }
}
