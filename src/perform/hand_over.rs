//! The log of hand-overs: what is noted of a final bundle.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use crate::assessment::{Assessment, HandOver};
use crate::bundle::sha256_of;
use crate::export::Submission;

/// The file of a bundle whose digest stands for all of it.
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";

/// The most bytes of it that are read.
const MOST_BYTES: u64 = 1 << 20;

/// What is noted of a final bundle that lies at a path, made from a part of the document.
pub(super) fn of(submission: &Submission, part: &Assessment, out: &Path) -> std::io::Result<HandOver> {
    let top = submission.top_folder();
    let mut manifest = Vec::new();
    if out.is_dir() {
        File::open(out.join(TAG_MANIFEST))?.take(MOST_BYTES).read_to_end(&mut manifest)?;
    } else {
        let mut archive = zip::ZipArchive::new(BufReader::new(File::open(out)?))?;
        archive.by_name(&format!("{top}/{TAG_MANIFEST}"))?.take(MOST_BYTES).read_to_end(&mut manifest)?;
    }
    Ok(HandOver {
        date: submission.date.to_string(),
        profile: submission.profile,
        round: submission.handing.round,
        batch: submission.handing.batch.clone(),
        bundle: top,
        tagmanifest_sha256: sha256_of(&manifest),
        claims: part.prints(),
    })
}
