//! The command line: one file per subcommand.
//!
//! A subcommand never opens a window and never asks a question. Standard output carries the result and nothing else;
//! messages go to standard error: `error: what — why`, then `hint: what to do`. Exit codes: see [`Answer`].

mod answer;
pub mod arguments;
mod catalogue;
mod check;
mod diff;
mod document;
mod evidence;
mod export;
mod handovers;
mod import;
mod leaving;
mod manual;
mod new;
mod plan;
mod score;
mod set;
mod show;
mod table;
mod verify;

use std::process::ExitCode;

pub use answer::{Answer, Outcome, complain};
use arguments::Subcommands;

/// Runs a subcommand and gives its exit code.
pub fn run(command: &Subcommands) -> ExitCode {
    answer::finish(match command {
        Subcommands::New(arguments) => new::run(arguments),
        Subcommands::Show(arguments) => show::run(arguments),
        Subcommands::Score(arguments) => score::run(arguments),
        Subcommands::Plan(arguments) => plan::run(arguments),
        Subcommands::Check(arguments) => check::run(arguments),
        Subcommands::Diff(arguments) => diff::run(arguments),
        Subcommands::Set(arguments) => set::run(arguments),
        Subcommands::Evidence(arguments) => evidence::run(arguments),
        Subcommands::Export(arguments) => export::run(arguments),
        Subcommands::Handovers(arguments) => handovers::run(arguments),
        Subcommands::Verify(arguments) => verify::run(arguments),
        Subcommands::Import(arguments) => import::run(arguments),
        Subcommands::Catalogue(arguments) => catalogue::run(arguments),
        Subcommands::Completions { shell } => manual::completions(*shell),
        Subcommands::Man => manual::page(),
    })
}
