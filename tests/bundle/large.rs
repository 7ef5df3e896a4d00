//! Files beyond four gibibytes. Run by hand: `cargo test bundle::large -- --ignored`.

use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;

use claimbook::assessment::EvidenceSource;
use claimbook::bundle::{BagPlan, Tools, ZipSource, verify, write_zip};
use claimbook::platform::files;
use claimbook::platform::hashing::HashLane;
use claimbook::platform::shared::SharedFile;

use super::{add_file, submission_of};
use crate::support::seed;

/// A little more than what 32 bits count.
const SIZE: u64 = (4 << 30) + 10_000;

/// A file that takes no room for zeros.
struct Sparse(File);

impl Write for Sparse {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if bytes.iter().any(|byte| *byte != 0) {
            return self.0.write(bytes);
        }
        let end = self.0.seek(SeekFrom::Current(i64::try_from(bytes.len()).unwrap()))?;
        let length = self.0.metadata()?.len();
        if end > length {
            self.0.set_len(end)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

impl Seek for Sparse {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.0.seek(to)
    }
}

#[test]
#[ignore = "hashes more than four gibibytes three times"]
fn a_file_of_more_than_four_gibibytes_travels_and_verifies() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("big.mp4");
    File::create(&path).unwrap().set_len(SIZE).unwrap();
    let print = files::fingerprint_whole(&path).unwrap();
    let mut assessment = seed();
    add_file(&mut assessment, path.to_str().unwrap(), b"");
    let piece = std::sync::Arc::make_mut(assessment.evidence.last_mut().unwrap());
    let source = EvidenceSource::File { path: path.to_str().unwrap().to_owned(), sha256: print.sha256, size: SIZE };
    piece.source = source;
    let (submission, evidence) = submission_of(&assessment);
    let plan = BagPlan::new(&submission, Vec::new(), &evidence).unwrap();
    let mut out = Sparse(tempfile::tempfile_in(place.path()).unwrap());
    let mut open = |path: &str| File::open(path).map(|file| Box::new(file) as Box<dyn Read>);
    let mut progress = |_: claimbook::bundle::Progress<'_>| ControlFlow::Continue(());
    let mut lane = HashLane::start().unwrap();
    let tools = Tools { open: &mut open, hashing: Some(&mut lane), progress: &mut progress, sign: None };
    write_zip(&mut BufWriter::new(&mut out), &plan, tools).unwrap();
    assert!(out.seek(SeekFrom::End(0)).unwrap() > SIZE, "stored, not deflated");
    let verdict = verify(&mut ZipSource::new(SharedFile::new(out.0)));
    assert!(verdict.valid, "{verdict:?}");
    assert_eq!(verdict.payload_bytes, SIZE);
}
