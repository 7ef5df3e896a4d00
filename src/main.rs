//! The program: arguments to the command line or the window, nothing else.

use std::process::ExitCode;

use claimbook::cli::{self, arguments::Arguments};
use clap::Parser;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match &arguments.command {
        Some(command) => cli::run(command),
        None => match claimbook::window::run(arguments.file.as_deref()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                cli::complain(&failure);
                ExitCode::from(2)
            }
        },
    }
}
