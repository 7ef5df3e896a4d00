//! The command line's arguments: one definition gives parser, help, completions and manual.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::handovers::HandOversArguments;

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
    /// What was handed over, and which claims have changed since
    Handovers(HandOversArguments),
    /// Check a submission bundle, or anybody's BagIt bag
    Verify(VerifyArguments),
    /// Import any spreadsheet: CSV, XLSX or ODS
    Import(ImportArguments),
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
        /// Only what fits, such as 'state:missing', 'cited:no', 'kind:manual', 'who:public', 'duplicate:yes' or words
        #[arg(long, value_name = "WORDS", default_value = "")]
        filter: String,
        /// How to print it
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Show one entry, with what its file is: pages of a PDF, sides of a picture
    Show {
        /// The code of the evidence
        code: String,
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
    /// Point a piece of evidence to another file, or all that moved to where they were found again
    Relink {
        /// The code of the evidence
        #[arg(required_unless_present = "moved", conflicts_with = "moved", requires = "path")]
        code: Option<String>,
        /// The file that it is now
        path: Option<String>,
        /// All pieces whose files were found again elsewhere, by their digests
        #[arg(long)]
        moved: bool,
    },
    /// Let the first of equal files stand for all of them; what cited the others cites it
    MergeDuplicates,
    /// Copy files from outside into the folder `evidence` beside the assessment, and point the register there
    Collect,
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
    /// Folders as well: all files in them and below, without hidden ones and assessments
    #[arg(long, short)]
    pub recursive: bool,
    /// What to do with a file that meets one in the register: the same path, content or file name
    #[arg(long, value_enum)]
    pub on_conflict: Option<OnConflict>,
    /// What to note of them
    #[command(flatten)]
    pub details: EvidenceDetails,
}

/// What to do with a file that meets one in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum OnConflict {
    /// Leave it out
    Skip,
    /// Let the entry point to it; citations stay
    Replace,
    /// Make it an entry of its own
    Add,
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
    /// The date of the document: 2017-02 or 2017-02-14
    #[arg(long)]
    pub dated: Option<String>,
    /// A file without what the public must not see, which the public gets in its place; empty for none
    #[arg(long, value_name = "PATH")]
    pub redacted: Option<String>,
}

/// Arguments of `export`.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// The assessment
    pub file: PathBuf,
    /// A zip if it ends in .zip, else a folder
    #[arg(required_unless_present = "dry_run")]
    pub out: Option<PathBuf>,
    /// For whom: assessor or public
    #[arg(long, default_value = "assessor")]
    pub profile: String,
    /// A draft, which may have problems and lists them
    #[arg(long)]
    pub draft: bool,
    /// The production date; else `SOURCE_DATE_EPOCH`, else today in UTC
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<String>,
    /// Only these documents: report, page, mapping, workbook, charts, json; all of them (all); or the mapping documents
    /// for those who must edit them (docx)
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
    /// Only these level 2 processes, a batch, such as 1.3.7,1.2.9
    #[arg(long, value_delimiter = ',', value_name = "ID")]
    pub processes: Vec<String>,
    /// The round of the hand-over; else the next one
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    pub round: Option<u32>,
    /// Write nothing; tell what would leave the house, and what stays
    #[arg(long)]
    pub dry_run: bool,
    /// How to print what --dry-run tells
    #[arg(long, value_enum, default_value = "text", requires = "dry_run")]
    pub format: Format,
    /// Replace a bundle that exists
    #[arg(long)]
    pub force: bool,
    /// Sign with an OpenSSH private key, or with the one in the ssh-agent whose .pub file this is; an encrypted key is
    /// opened with `CLAIMBOOK_PASSPHRASE`
    #[arg(long, value_name = "KEY")]
    pub sign: Option<PathBuf>,
}

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// The bundle: a zip or a folder
    pub bundle: PathBuf,
    /// The signers you trust, in the `allowed_signers` format of ssh-keygen: then only a signature by one of them will do
    #[arg(long, value_name = "FILE")]
    pub signers: Option<PathBuf>,
    /// How to print the verdict
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The assessment
    pub file: PathBuf,
    /// The spreadsheet
    pub spreadsheet: PathBuf,
    /// The sheet; else the one that looks most like a table of claims
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The row that names the columns, from 1; 0 where there is none
    #[arg(long, value_name = "ROW")]
    pub header: Option<usize>,
    /// What a column holds, such as id=A or mapping=D,E; a field without a column is not read
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub column: Vec<String>,
    /// What wins where the assessment says something else: fill, overwrite or skip (the row)
    #[arg(long, default_value = "fill")]
    pub policy: String,
    /// Leave out the cells that cannot be read
    #[arg(long)]
    pub leave_out_bad: bool,
    /// Only show what would become of each row
    #[arg(long)]
    pub dry_run: bool,
    /// How to print it
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
    /// Import a framework version, with its texts, for your own use
    Import {
        /// A workbook, CSV, TSV or JSON with identifiers, levels, names and descriptions
        file: PathBuf,
        /// The version, such as 26.0; else the one that the file's name speaks of
        #[arg(long)]
        version: Option<String>,
        /// Write it to this file instead of your data folder
        #[arg(long, value_name = "FILE.tsv")]
        out: Option<PathBuf>,
    },
}
