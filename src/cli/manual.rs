//! `completions` and `man`: generated from the arguments' definition.

use clap::CommandFactory;

use super::answer::{Answer, Outcome, print};
use super::arguments::Arguments;
use crate::app::Failure;

/// Prints completions for a shell.
pub(super) fn completions(shell: clap_complete::Shell) -> Outcome {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "claimbook", &mut text);
    print(&String::from_utf8_lossy(&text))?;
    Ok(Answer::Yes)
}

/// Prints the manual page, with a section for each subcommand.
pub(super) fn page() -> Outcome {
    let mut text = Vec::new();
    let broken = |error: std::io::Error| Failure::new("cannot print the manual", error.to_string(), "");
    clap_mangen::Man::new(Arguments::command()).render(&mut text).map_err(broken)?;
    let mut whole = Arguments::command();
    whole.build();
    for command in whole.get_subcommands() {
        let man = clap_mangen::Man::new(command.clone());
        man.render_name_section(&mut text).map_err(broken)?;
        man.render_synopsis_section(&mut text).map_err(broken)?;
        man.render_options_section(&mut text).map_err(broken)?;
    }
    print(&String::from_utf8_lossy(&text))?;
    Ok(Answer::Yes)
}
