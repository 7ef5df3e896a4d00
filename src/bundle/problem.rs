//! What a check of a bundle finds, and its JSON.

use serde_json::{Value, json};

/// Declares the codes: variant, word, and whether a bundle with it is incomplete in the sense of RFC 8493.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $incomplete:literal;)+) => {
        /// What is wrong with a bundle; the words are stable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ProblemCode { $($(#[$doc])* $name,)+ }

        impl ProblemCode {
            /// All codes.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The word in JSON.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// Whether a bundle with this problem is incomplete; else it is invalid only.
            pub const fn breaks_completeness(self) -> bool {
                match self { $(Self::$name => $incomplete,)+ }
            }
        }
    };
}

codes! {
    /// The input is no bag at all.
    NotABundle = "not-a-bundle", true;
    /// The zip is damaged, or shows different things to different programs.
    BrokenZip = "broken-zip", true;
    /// The bundle asks for more than a reader should spend.
    TooLarge = "too-large", true;
    /// The zip does not hold exactly one top folder.
    BadTopFolder = "bad-top-folder", true;
    /// A listed or required file is absent.
    MissingFile = "missing-file", true;
    /// A payload file that a manifest does not list.
    UnlistedFile = "unlisted-file", true;
    /// A file that is still to be fetched.
    UnmetFetch = "unmet-fetch", true;
    /// A tag file that cannot be understood.
    BadTagFile = "bad-tag-file", true;
    /// A file whose digest is another than the listed one.
    ChangedFile = "changed-file", false;
    /// A file that cannot be read.
    UnreadableFile = "unreadable-file", false;
    /// A path that leads elsewhere, or a link.
    UnsafePath = "unsafe-path", false;
    /// Two files of the same name.
    DuplicateName = "duplicate-name", false;
    /// Names that differ only in case or in how letters are composed.
    SimilarNames = "similar-names", false;
    /// No manifest uses a digest that can be checked here.
    UnknownAlgorithm = "unknown-algorithm", false;
    /// The payload has another size than `bag-info.txt` says.
    WrongSize = "wrong-size", true;
    /// Something beside the bag that no manifest covers.
    UncheckedFile = "unchecked-file", false;
    /// A name whose letters cannot be read.
    BadName = "bad-name", false;
    /// Digests that show accidents only.
    WeakAlgorithm = "weak-algorithm", false;
    /// A signature that proves nothing; the bag itself may be right.
    BadSignature = "bad-signature", false;
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleProblem {
    /// What kind of finding it is.
    pub code: ProblemCode,
    /// The file, below the top folder; empty for the bundle as a whole.
    pub path: String,
    /// The finding in words.
    pub message: String,
}

impl BundleProblem {
    /// A finding.
    pub fn new(code: ProblemCode, path: &str, message: impl Into<String>) -> Self {
        Self { code, path: path.to_owned(), message: message.into() }
    }
}

/// What is known of a signature.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Signature {
    /// There is none.
    #[default]
    None,
    /// By a known signer, and right.
    Valid,
    /// Wrong.
    Invalid,
    /// Right, by somebody unknown.
    Untrusted,
}

impl Signature {
    /// The word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Untrusted => "untrusted",
        }
    }
}

/// The answer of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Complete, and every digest is right.
    pub valid: bool,
    /// Every file is there and listed, and the tag files are well-formed.
    pub complete: bool,
    /// What is known of a signature.
    pub signature: Signature,
    /// Who signed, where somebody did.
    pub signer: Option<Signer>,
    /// The name of the top folder, where the container has one.
    pub top: String,
    /// The version of BagIt; empty where it is not known.
    pub version: String,
    /// The bytes of the payload.
    pub payload_bytes: u64,
    /// The files of the payload.
    pub payload_files: u64,
    /// What makes it invalid or incomplete.
    pub problems: Vec<BundleProblem>,
    /// What a reader should know besides.
    pub warnings: Vec<BundleProblem>,
}

/// Who signed a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The key's fingerprint: `SHA256:...`.
    pub key: String,
    /// The names that the list of signers gives it.
    pub principals: Vec<String>,
}

impl Verdict {
    /// The verdict on what cannot be looked into at all.
    pub(super) fn refused(problem: BundleProblem) -> Self {
        Self { problems: vec![problem], ..Self::default() }.settled()
    }

    /// The same with the answers that follow from the findings.
    pub(super) fn settled(mut self) -> Self {
        let of_the_bag = |problem: &&BundleProblem| problem.code != ProblemCode::BadSignature;
        self.valid = !self.problems.iter().any(|problem| of_the_bag(&problem));
        self.complete = !self.problems.iter().any(|problem| problem.code.breaks_completeness());
        self
    }

    /// Whether the answer is yes: the bag is valid, and its signature good. Where `trusted` signers were named, it must be
    /// by one of them.
    pub fn holds(&self, trusted: bool) -> bool {
        let signed = match self.signature {
            Signature::Valid => true,
            Signature::None | Signature::Untrusted => !trusted,
            Signature::Invalid => false,
        };
        self.valid && signed
    }
}

/// The answer of `verify --format json`.
pub fn verdict_json(verdict: &Verdict) -> Value {
    let list = |findings: &[BundleProblem]| -> Vec<Value> {
        let one =
            |found: &BundleProblem| json!({"code": found.code.word(), "path": found.path, "message": found.message});
        findings.iter().map(one).collect()
    };
    let mut answer = json!({
        "format": "claimbook.verify/1",
        "valid": verdict.valid,
        "complete": verdict.complete,
        "signature": verdict.signature.word(),
        "problems": list(&verdict.problems),
        "warnings": list(&verdict.warnings),
    });
    if let (Some(signer), Some(fields)) = (&verdict.signer, answer.as_object_mut()) {
        fields.insert("signer".to_owned(), json!({"key": signer.key, "principals": signer.principals}));
    }
    answer
}
