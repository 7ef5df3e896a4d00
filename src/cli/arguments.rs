//! The command line's arguments: one definition gives parser, help, completions and manual.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Prepare TM Forum conformance self-assessments: one program, a window and a command line.
#[derive(Debug, Parser)]
#[command(name = "claimbook", version, args_conflicts_with_subcommands = true, max_term_width = 100)]
#[command(
    after_help = "Without a subcommand, claimbook opens its window.\n\nExit codes: 0 done, or the answer is yes; \
                        1 done, and the answer is no; 2 could not be done, and nothing was changed."
)]
pub struct Arguments {
    /// An assessment to open in the window
    pub file: Option<PathBuf>,
    /// What to do instead of opening the window
    #[command(subcommand)]
    pub command: Option<Subcommands>,
}

/// What the command line can do.
#[derive(Debug, Subcommand)]
pub enum Subcommands {
    /// Make a new assessment
    New(NewArguments),
    /// Show subject, framework, scheme, stage and totals
    Show(ShowArguments),
    /// Coverage and scores of every process in scope
    Score(ScoreArguments),
    /// The cheapest way to the full score
    Plan(ShowArguments),
    /// The problems of an assessment
    Check(CheckArguments),
    /// What changed between two assessments, claim by claim and field by field
    Diff(DiffArguments),
    /// Change an assessment
    Set(Box<SetArguments>),
    /// The evidence register
    Evidence(EvidenceArguments),
    /// Write a submission bundle
    Export(ExportArguments),
    /// Check a submission bundle, or anybody's BagIt bag
    Verify(VerifyArguments),
    /// Framework versions
    Catalogue(CatalogueArguments),
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

/// How a result is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// One JSON document
    Json,
}

/// How a table is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people
    Text,
    /// Comma-separated values
    Csv,
    /// One JSON document
    Json,
}

/// How a catalogue is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CatalogueFormat {
    /// Tab-separated values
    Tsv,
    /// One JSON document
    Json,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct NewArguments {
    /// The file to write, ending in .claimbook
    pub out: PathBuf,
    /// The framework version, such as etom@16.0
    #[arg(long, value_name = "ID@VERSION")]
    pub framework: String,
    /// The company
    #[arg(long)]
    pub company: String,
    /// The title of the product, solution or implementation
    #[arg(long)]
    pub title: String,
    /// Its version
    #[arg(long)]
    pub product_version: String,
    /// What kind of thing is assessed
    #[arg(long, default_value = "product")]
    pub kind: String,
    /// The scoring scheme
    #[arg(long, value_name = "ID")]
    pub scheme: Option<String>,
    /// A table of claims to begin with
    #[arg(long, value_name = "FILE.csv")]
    pub claims: Option<PathBuf>,
    /// Replace a file that exists
    #[arg(long)]
    pub force: bool,
}

/// Arguments of `show` and `plan`.
#[derive(Debug, Args)]
pub struct ShowArguments {
    /// The assessment
    pub file: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// Arguments of `score`.
#[derive(Debug, Args)]
pub struct ScoreArguments {
    /// The assessment
    pub file: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub format: TableFormat,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// The assessment
    pub file: PathBuf,
    /// What must hold for a final submission
    #[arg(long = "final")]
    pub for_final: bool,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub struct DiffArguments {
    /// The assessment before
    pub a: PathBuf,
    /// The assessment after
    pub b: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// Arguments of `set`.
#[derive(Debug, Args)]
pub struct SetArguments {
    /// The assessment
    pub file: PathBuf,
    /// The processes to change
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    /// in, out or undecided
    #[arg(long)]
    pub scope: Option<String>,
    /// Why out of scope, or why the claimed score differs from the computed one
    #[arg(long)]
    pub reason: Option<String>,
    /// The claimed score; empty takes it away
    #[arg(long)]
    pub score: Option<String>,
    /// The awarded score; empty takes it away
    #[arg(long)]
    pub awarded: Option<String>,
    /// A, M, AM or none; empty is not said
    #[arg(long)]
    pub support: Option<String>,
    /// todo, draft, ready, reviewed or needs-review
    #[arg(long)]
    pub status: Option<String>,
    /// Who answers for it
    #[arg(long)]
    pub owner: Option<String>,
    /// The comment that tables print
    #[arg(long)]
    pub comment: Option<String>,
    /// The mapping, as one passage
    #[arg(long)]
    pub mapping: Option<String>,
    /// Marks every passage of the mapping: fully, partly or not; empty takes the marks away
    #[arg(long, value_name = "SUPPORT")]
    pub marks: Option<String>,
    /// The component that supports it
    #[arg(long)]
    pub component: Option<String>,
    /// The internal note; leaves the house in no bundle
    #[arg(long)]
    pub note: Option<String>,
    /// Change the descendants down to level 4 as well
    #[arg(long)]
    pub below: bool,
    /// A field of the document, such as company=Acme; --subject help lists them
    #[arg(long, value_name = "KEY=VALUE")]
    pub subject: Vec<String>,
}

/// Arguments of `evidence`.
#[derive(Debug, Args)]
pub struct EvidenceArguments {
    /// The assessment
    pub file: PathBuf,
    /// What to do with the register
    #[command(subcommand)]
    pub command: EvidenceSubcommands,
}

/// What can be done with the register.
#[derive(Debug, Subcommand)]
pub enum EvidenceSubcommands {
    /// List the register
    List {
        /// How to print it
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Register files or addresses
    Add(EvidenceAddArguments),
    /// Cite a piece of evidence in a claim
    Cite {
        /// The process
        id: String,
        /// The code of the evidence, such as E001
        code: String,
        /// Where in it: page=12, section=3.2 or time=00:12:30; several apart by &
        #[arg(long, default_value = "")]
        at: String,
    },
    /// Change the entry of a piece of evidence
    Set {
        /// The code of the evidence
        code: String,
        /// What to change
        #[command(flatten)]
        details: EvidenceDetails,
        /// Point it to this file, or take over the file that changed
        #[arg(long, value_name = "PATH")]
        path: Option<String>,
    },
    /// Take a piece of evidence off the register, with its citations
    Remove {
        /// The code of the evidence
        code: String,
    },
    /// Read all evidence again: present, moved, changed or missing
    Status {
        /// How to print it
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
}

/// Arguments of `evidence add`.
#[derive(Debug, Args)]
pub struct EvidenceAddArguments {
    /// Files, or addresses that begin with https://
    #[arg(required = true)]
    pub targets: Vec<String>,
    /// What to note of them
    #[command(flatten)]
    pub details: EvidenceDetails,
}

/// What can be said of a piece of evidence.
#[derive(Debug, Args)]
pub struct EvidenceDetails {
    /// Its title, as works cited print it
    #[arg(long)]
    pub title: Option<String>,
    /// manual, specification, screenshot, recording, test-report or other
    #[arg(long)]
    pub kind: Option<String>,
    /// The version of the document
    #[arg(long)]
    pub document_version: Option<String>,
    /// Who issued it
    #[arg(long)]
    pub issuer: Option<String>,
    /// public, assessor, internal or withheld
    #[arg(long)]
    pub confidentiality: Option<String>,
    /// The component it documents
    #[arg(long)]
    pub component: Option<String>,
}

/// Arguments of `export`.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// The assessment
    pub file: PathBuf,
    /// A zip if it ends in .zip, else a folder
    pub out: PathBuf,
    /// For whom: assessor or public
    #[arg(long, default_value = "assessor")]
    pub profile: String,
    /// A draft, which may have problems and lists them
    #[arg(long)]
    pub draft: bool,
    /// The production date; else `SOURCE_DATE_EPOCH`, else today in UTC
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<String>,
    /// Only these documents: report, page, mapping, workbook, charts, json
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
    /// Only these level 2 processes, such as 1.3.7
    #[arg(long, value_delimiter = ',', value_name = "ID")]
    pub processes: Vec<String>,
    /// Replace a bundle that exists
    #[arg(long)]
    pub force: bool,
}

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// The bundle: a zip or a folder
    pub bundle: PathBuf,
    /// How to print the verdict
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// Arguments of `catalogue`.
#[derive(Debug, Args)]
pub struct CatalogueArguments {
    /// What to do
    #[command(subcommand)]
    pub command: CatalogueSubcommands,
}

/// What can be done with framework versions.
#[derive(Debug, Subcommand)]
pub enum CatalogueSubcommands {
    /// List the framework versions
    List {
        /// How to print it
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Show the processes of a framework version
    Show {
        /// The framework version, such as etom@16.0
        version: String,
        /// How to print it
        #[arg(long, value_enum, default_value = "tsv")]
        format: CatalogueFormat,
    },
}
