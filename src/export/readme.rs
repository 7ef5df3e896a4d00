//! `data/README.txt`: what each file of a bundle is, and how to check all of it without Claimbook.

use super::{Artefact, DRAFT_LACKS, EvidenceFile, Profile, Submission, TRADEMARKS, draft_gaps, scores_words};
use crate::assessment::{Evidence, EvidenceSource};

/// How to check a bundle with programs that everybody has.
const CHECKING: &str = "\
Checking without Claimbook
--------------------------

The bundle is a BagIt bag (RFC 8493). Unpack the zip if it is one, and open a terminal
beside the folder that holds bagit.txt; if it has another name than {top}, put its
name in the place of that below. Nothing was changed or lost when every line ends with OK:

  Linux:        cd {top}
                sha256sum -c manifest-sha256.txt
                sha256sum -c tagmanifest-sha256.txt

  macOS:        cd {top}
                shasum -a 256 -c manifest-sha256.txt
                shasum -a 256 -c tagmanifest-sha256.txt

  Windows (PowerShell), one line; it names every file that differs or is missing, and
                says nothing when all is well:
                cd {top}
                Get-Content manifest-sha256.txt, tagmanifest-sha256.txt -Encoding UTF8 | ForEach-Object { $sum, $file = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash -ne $sum) { \"CHANGED: $file\" } }
                One file: certutil -hashfile data\\README.txt SHA256

  Any system with Python, also for files that are not listed; where pip refuses to
  install beside the system's Python, in an environment of its own:
                python3 -m venv checking
                checking/bin/pip install bagit       (Windows: checking\\Scripts\\pip)
                checking/bin/python -m bagit --validate {top}

manifest-sha256.txt holds a digest of every file below data; tagmanifest-sha256.txt one of
manifest-sha256.txt and of every file beside it.

Checking the signature
----------------------

If there is a file tagmanifest-sha256.txt.sig, the bundle is signed with an SSH key. The
signature is over tagmanifest-sha256.txt; together with the digests above it covers every
file. Whoever has OpenSSH can check it. Which key signed, and that its signature is right:

                cd {top}
                ssh-keygen -Y check-novalidate -n claimbook -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt

Whose key that is, the bundle cannot tell: ask the company for its public key by another
route. Write it behind a name into a file allowed_signers beside the unpacked folder, in one
line such as: submissions@example.com ssh-ed25519 AAAA...  Then:

                cd {top}
                ssh-keygen -Y verify -f ../allowed_signers -I submissions@example.com -n claimbook -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt

In PowerShell, which knows no <, as one line:

                cmd /c \"ssh-keygen -Y verify -f ../allowed_signers -I submissions@example.com -n claimbook -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt\"
";

/// The README of a bundle with these files.
pub fn readme(submission: &Submission, artefacts: &[Artefact], evidence: &[EvidenceFile]) -> Artefact {
    let sections = [
        heading(submission),
        files(artefacts),
        evidence_files(submission, evidence),
        withheld(submission),
        omissions(submission),
        CHECKING.replace("{top}", &submission.top_folder()),
        closing(submission),
    ];
    let text = sections.into_iter().filter(|section| !section.is_empty()).collect::<Vec<_>>().join("\n");
    Artefact {
        path: "README.txt".to_owned(),
        about: "What each file is, and how to check everything without Claimbook.".to_owned(),
        bytes: text.into_bytes(),
    }
}

/// A text as one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title with a line below it.
fn title(text: &str, line: &str) -> String {
    format!("{text}\n{}\n\n", line.repeat(text.chars().count()))
}

/// What the bundle is.
fn heading(submission: &Submission) -> String {
    let subject = &submission.assessment.subject;
    let name = one_line(&format!("{} {}", subject.title, subject.product_version));
    let mut text = title(&format!("{name}: {}", submission.assessment_words()), "=");
    let audience = match submission.profile {
        Profile::Assessor => "the assessor; not for publication",
        Profile::Public => "the public",
    };
    let rows = [
        ("Company", one_line(&subject.company)),
        ("Framework", submission.framework.title()),
        ("Scores", submission.origin_words().to_owned()),
        ("Completed", one_line(&subject.completed)),
        ("Bundle made", submission.date.to_string()),
        ("For", audience.to_owned()),
        ("Status", if submission.draft { "DRAFT, not for submission".to_owned() } else { "final".to_owned() }),
        ("Round", if submission.handing.round == 0 { String::new() } else { submission.handing.round.to_string() }),
        ("Batch", submission.batch_words().unwrap_or_default()),
        ("Notice", one_line(&subject.notice)),
    ];
    for (label, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
        text.extend([format!("{:<13}{value}\n", format!("{label}:"))]);
    }
    text.extend([format!("\n{}\n", scores_words(submission.assessment.stage))]);
    text
}

/// A path as it sorts for people: numbers by their value, so that 1.3.10 follows 1.3.9.
fn natural(path: &str) -> Vec<(usize, String)> {
    let pieces = path.as_bytes().chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
    let piece = |bytes: &[u8]| {
        let digits = if bytes.first().is_some_and(u8::is_ascii_digit) { bytes.len() } else { 0 };
        (digits, String::from_utf8_lossy(bytes).into_owned())
    };
    pieces.map(piece).collect()
}

/// What each file is.
fn files(artefacts: &[Artefact]) -> String {
    let mut text = title("Files", "-");
    let mut sorted: Vec<&Artefact> = artefacts.iter().collect();
    sorted.sort_by_cached_key(|artefact| natural(&artefact.path));
    for artefact in sorted {
        text.extend([format!("data/{}\n    {}\n", artefact.path, one_line(&artefact.about))]);
    }
    text.push_str("submission.json\n    What this bundle is, for programs.\n");
    text.push_str("bagit.txt, bag-info.txt, manifest-sha256.txt, tagmanifest-sha256.txt\n    The BagIt bag.\n");
    text.push_str("tagmanifest-sha256.txt.sig\n    The signature, where the bundle is signed.\n");
    text
}

/// A piece of evidence in one line: code, title, version, issuer.
fn cited(piece: &Evidence) -> String {
    let title = piece.marked(&piece.title);
    let parts = [&title, &piece.document_version, &piece.issuer].map(|part| one_line(part));
    let said: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    format!("{}  {}\n", piece.code, said.join(", "))
}

/// The evidence that travels, and the addresses.
fn evidence_files(submission: &Submission, files: &[EvidenceFile]) -> String {
    let mut text = title("Evidence", "-");
    let mut any = false;
    for piece in &submission.assessment.evidence {
        let place = match &piece.source {
            EvidenceSource::File { .. } => {
                files.iter().find(|file| file.code == piece.code).map(|file| format!("data/{}", file.path))
            }
            EvidenceSource::Link { url } => (!url.is_empty()).then(|| one_line(url)),
        };
        if let Some(place) = place {
            any = true;
            text.extend([format!("{}    {place}\n", cited(piece))]);
        }
    }
    if any { text } else { String::new() }
}

/// Evidence that is shown on request.
fn withheld(submission: &Submission) -> String {
    if submission.withheld.is_empty() {
        return String::new();
    }
    let mut text = title("Evidence withheld, shown on request", "-");
    for piece in &submission.withheld {
        text.push_str(&cited(piece));
        if let Some(sha256) = piece.sha256() {
            text.extend([format!("    SHA-256 {sha256}\n")]);
        }
    }
    text
}

/// What a draft lacks.
fn omissions(submission: &Submission) -> String {
    let gaps = draft_gaps(submission);
    if gaps.is_empty() {
        return String::new();
    }
    let mut text = title(DRAFT_LACKS, "-");
    for gap in &gaps {
        text.extend([format!("{}: {}\n", one_line(&gap.what), one_line(&gap.why))]);
    }
    text
}

/// Whose words and marks these are.
fn closing(submission: &Submission) -> String {
    let mut text = title("Notes", "-");
    for (name, note) in [("Misuse", submission.misuse_note()), ("Disclaimer", submission.disclaimer())] {
        let source = one_line(&note.source);
        let source = if source.is_empty() { source } else { format!(" (Source: {source})") };
        text.extend([format!("{name}: {}{source}\n\n", one_line(&note.text))]);
    }
    text.extend([format!("{TRADEMARKS}\n")]);
    text
}
