//! A zip as the source of a bundle to be checked: looked into without unpacking it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use zip::ZipArchive;
use zip::read::{ZipArchiveMetadata, ZipFileEntry, ZipReadOptions};
use zip::result::ZipError;

use super::directory;
use super::limits::{MOST_BYTES, MOST_DIRECTORY_BYTES, MOST_ENTRIES, MOST_RATIO, RATIO_FROM_BYTES};
use super::path::unsafe_path;
use super::problem::{BundleProblem, ProblemCode};
use super::source::{BagSource, Entry, EntryKind, Listing, WithContent};

/// A zip as the source of a bundle; each read goes through a clone of the reader.
pub struct ZipSource<R> {
    /// The reader.
    reader: R,
    /// What its directory says, once it was listed.
    directory: Option<Arc<ZipArchiveMetadata>>,
    /// The place in the directory by path below the top folder.
    places: BTreeMap<String, usize>,
}

impl<R: Read + Seek + Clone> ZipSource<R> {
    /// A source from a reader; what is wrong with it shows when it is listed.
    pub fn new(reader: R) -> Self {
        Self { reader, directory: None, places: BTreeMap::new() }
    }

    /// Opens the zip, refuses one that shows different things to different programs, and gives it with its size and what
    /// is to be said of its names.
    fn look(&mut self) -> Result<(Arc<ZipArchiveMetadata>, u64, directory::Names), BundleProblem> {
        let not_a_bundle = |why: String| BundleProblem::new(ProblemCode::NotABundle, "", why);
        let mut reader = self.reader.clone();
        let (size, is_zip) =
            begins_as_zip(&mut reader).map_err(|error| not_a_bundle(format!("the file cannot be read: {error}")))?;
        if !is_zip {
            return Err(not_a_bundle("the file is neither a zip nor a folder".to_owned()));
        }
        let left = Arc::new(AtomicU64::new(MOST_DIRECTORY_BYTES));
        let opened = ZipArchive::new(BufReader::new(Rationed { inner: reader, left: Arc::clone(&left) }));
        if left.load(Ordering::Relaxed) == 0 {
            let message = format!("the zip's directory is larger than {MOST_DIRECTORY_BYTES} bytes");
            return Err(BundleProblem::new(ProblemCode::TooLarge, "", message));
        }
        left.store(u64::MAX, Ordering::Relaxed);
        let mut archive = opened.map_err(|error| broken(&error))?;
        if archive.len() > MOST_ENTRIES {
            let message = format!("the zip has {} entries; at most {MOST_ENTRIES} are read", archive.len());
            return Err(BundleProblem::new(ProblemCode::TooLarge, "", message));
        }
        let names = self.names(archive.central_directory_start(), size).map_err(|error| broken(&error.into()))?;
        if !archive.has_duplicate_names() {
            let second = archive.comment().windows(4).any(|four| four == b"PK\x05\x06");
            if second || archive.offset() != 0 {
                let message = "the zip holds more than one archive; programs differ in which of them they show";
                return Err(BundleProblem::new(ProblemCode::BrokenZip, "", message));
            }
            archive.validate_header_consistency().map_err(|error| broken(&error))?;
        }
        Ok((archive.metadata(), size, names))
    }

    /// What the directory says of names.
    fn names(&self, start: u64, size: u64) -> io::Result<directory::Names> {
        let mut reader = self.reader.clone();
        let mut bytes = Vec::new();
        reader.seek(SeekFrom::Start(start))?;
        reader.take(size.saturating_sub(start).min(MOST_DIRECTORY_BYTES)).read_to_end(&mut bytes)?;
        Ok(directory::names(&bytes))
    }
}

/// A reader that gives only so many bytes: the zip's directory is held in memory, and its length is not to be trusted.
struct Rationed<R> {
    /// The reader.
    inner: R,
    /// The bytes left; all of them means that there is no ration.
    left: Arc<AtomicU64>,
}

impl<R: Read> Read for Rationed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.left.load(Ordering::Relaxed);
        if left == 0 {
            return Err(io::Error::other("too much to read"));
        }
        let count = self.inner.read(buffer)?;
        if left < u64::MAX {
            self.left.store(left.saturating_sub(count as u64), Ordering::Relaxed);
        }
        Ok(count)
    }
}

impl<R: Seek> Seek for Rationed<R> {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        self.inner.seek(place)
    }
}

/// The size of a file, and whether it begins as a zip does.
fn begins_as_zip(reader: &mut (impl Read + Seek)) -> io::Result<(u64, bool)> {
    let size = reader.seek(SeekFrom::End(0))?;
    reader.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    reader.by_ref().take(4).read_to_end(&mut head)?;
    reader.seek(SeekFrom::Start(0))?;
    Ok((size, matches!(head.as_slice(), b"PK\x03\x04" | b"PK\x05\x06")))
}

/// A damaged zip.
fn broken(error: &ZipError) -> BundleProblem {
    BundleProblem::new(ProblemCode::BrokenZip, "", format!("the zip is damaged or cut off: {error}"))
}

impl<R: Read + Seek + Clone + Sync> BagSource for ZipSource<R> {
    fn list(&mut self) -> Result<Listing, BundleProblem> {
        let (directory, zip_size, names) = self.look()?;
        let mut listing = Listing::default();
        let shown = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
        for name in &names.twice {
            let message = "the zip holds this name twice; programs differ in which of the two they show";
            listing.problems.push(BundleProblem::new(ProblemCode::DuplicateName, &shown(name), message));
        }
        let (mut tops, mut places, mut total) = (BTreeSet::new(), BTreeMap::new(), 0_u64);
        for place in 0..directory.len() {
            let entry = directory.entry(place).map_err(|error| broken(&error))?;
            let raw = entry.name_raw();
            total = total.saturating_add(entry.size());
            let kind = kind_of(&entry);
            let Ok(name) = std::str::from_utf8(raw) else {
                let message = "the letters of its name cannot be read: it is not UTF-8";
                listing.problems.push(BundleProblem::new(ProblemCode::BadName, &shown(raw), message));
                continue;
            };
            let (top, path) = name.split_once('/').unwrap_or(("", name));
            tops.insert(top.to_owned());
            let path = if kind == EntryKind::Folder { path.trim_end_matches('/') } else { path };
            if path.is_empty() && kind == EntryKind::Folder {
                continue;
            }
            if names.unmarked.contains(raw) {
                let message = "its name is UTF-8 and not marked as such; old programs show other letters";
                listing.warnings.push(BundleProblem::new(ProblemCode::BadName, path, message));
            }
            if places.insert(path.to_owned(), place).is_none() {
                listing.entries.push(Entry { path: path.to_owned(), size: entry.size(), kind });
            }
        }
        check_size(total, zip_size)?;
        if listing.problems.is_empty() {
            check_tops(&tops)?;
        }
        listing.top = tops.into_iter().next().unwrap_or_default();
        self.places = places;
        self.directory = Some(directory);
        Ok(listing)
    }

    fn read(&self, path: &str, with: &mut WithContent<'_>) -> io::Result<()> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, "not in the zip");
        let place = self.places.get(path).copied().ok_or_else(missing)?;
        let directory = self.directory.as_ref().ok_or_else(missing)?;
        let mut reader = self.reader.clone();
        let mut content = directory.entry(place)?.with_reader(&mut reader, ZipReadOptions::new())?;
        with(&mut content)
    }
}

/// What an entry is: whatever its mode says beside files and folders is never opened.
fn kind_of(entry: &ZipFileEntry<'_>) -> EntryKind {
    let kind = entry.unix_mode().map_or(0, |mode| mode & 0o170_000);
    match (entry.is_symlink(), entry.is_dir()) {
        (true, _) => EntryKind::Link,
        (false, true) => EntryKind::Folder,
        (false, false) if kind == 0 || kind == 0o100_000 => EntryKind::File,
        (false, false) => EntryKind::Other,
    }
}

/// Refuses what is too large once unpacked.
fn check_size(total: u64, zip_size: u64) -> Result<(), BundleProblem> {
    let too_large = |message: String| Err(BundleProblem::new(ProblemCode::TooLarge, "", message));
    if total > MOST_BYTES {
        return too_large(format!("the zip unpacks to {total} bytes; at most {MOST_BYTES} are read"));
    }
    if total > RATIO_FROM_BYTES && total / MOST_RATIO > zip_size {
        return too_large(format!("the zip unpacks to {total} bytes, more than {MOST_RATIO} times its size"));
    }
    Ok(())
}

/// Refuses a zip that does not hold exactly one top folder.
fn check_tops(tops: &BTreeSet<String>) -> Result<(), BundleProblem> {
    let bad = |message: String| Err(BundleProblem::new(ProblemCode::BadTopFolder, "", message));
    match tops.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => Err(BundleProblem::new(ProblemCode::NotABundle, "", "the zip is empty")),
        [".." | "."] => bad("the zip's top folder leads out of it".to_owned()),
        [""] => bad("the zip holds files without a top folder".to_owned()),
        [one] => match unsafe_path(one) {
            Some(reason) => bad(format!("the zip's top folder {one:?} must not be followed: {reason}")),
            None => Ok(()),
        },
        many if many.contains(&"") => bad("the zip holds files beside its top folder".to_owned()),
        many => {
            let named: Vec<String> = many.iter().take(5).map(|top| format!("{top:?}")).collect();
            bad(format!("the zip holds {} top folders instead of one: {}", many.len(), named.join(", ")))
        }
    }
}
