//! A zip as the source of a bundle to be checked: looked into without unpacking it.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{MOST_BYTES, MOST_DIRECTORY_BYTES, MOST_ENTRIES, MOST_RATIO, RATIO_FROM_BYTES};
use super::problem::{BundleProblem, ProblemCode};
use super::source::{BagSource, Entry, EntryKind, Listing};

/// A zip as the source of a bundle.
pub struct ZipSource<R> {
    /// The reader, until the zip is opened.
    reader: Option<R>,
    /// The zip, once opened.
    archive: Option<ZipArchive<Rationed<R>>>,
    /// The place in the zip by path below the top folder.
    places: BTreeMap<String, usize>,
}

impl<R: Read + Seek> ZipSource<R> {
    /// A source from a reader; what is wrong with it shows when it is listed.
    pub fn new(reader: R) -> Self {
        Self { reader: Some(reader), archive: None, places: BTreeMap::new() }
    }

    /// Opens the zip, and gives it with its size.
    fn open_archive(&mut self) -> Result<(&mut ZipArchive<Rationed<R>>, u64), BundleProblem> {
        let not_a_bundle = |why: String| BundleProblem::new(ProblemCode::NotABundle, "", why);
        let mut reader = self.reader.take().ok_or_else(|| not_a_bundle("the zip was listed before".to_owned()))?;
        let (size, is_zip) =
            look(&mut reader).map_err(|error| not_a_bundle(format!("the file cannot be read: {error}")))?;
        if !is_zip {
            return Err(not_a_bundle("the file is neither a zip nor a folder".to_owned()));
        }
        let left = Rc::new(Cell::new(MOST_DIRECTORY_BYTES));
        let opened = ZipArchive::new(Rationed { inner: reader, left: Rc::clone(&left) });
        if left.get() == 0 {
            let message = format!("the zip's directory is larger than {MOST_DIRECTORY_BYTES} bytes");
            return Err(BundleProblem::new(ProblemCode::TooLarge, "", message));
        }
        left.set(u64::MAX);
        Ok((self.archive.insert(opened.map_err(|error| broken(&error))?), size))
    }
}

/// A reader that gives only so many bytes: the zip's directory is held in memory, and its length is not to be trusted.
struct Rationed<R> {
    /// The reader.
    inner: R,
    /// The bytes left; all of them means that there is no ration.
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Rationed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.left.get();
        if left == 0 {
            return Err(io::Error::other("too much to read"));
        }
        let count = self.inner.read(buffer)?;
        if left < u64::MAX {
            self.left.set(left.saturating_sub(count as u64));
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
fn look(reader: &mut (impl Read + Seek)) -> io::Result<(u64, bool)> {
    let size = reader.seek(SeekFrom::End(0))?;
    reader.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    reader.by_ref().take(4).read_to_end(&mut head)?;
    Ok((size, matches!(head.as_slice(), b"PK\x03\x04" | b"PK\x05\x06")))
}

/// A damaged zip.
fn broken(error: &ZipError) -> BundleProblem {
    BundleProblem::new(ProblemCode::BrokenZip, "", format!("the zip is damaged or cut off: {error}"))
}

impl<R: Read + Seek> BagSource for ZipSource<R> {
    fn list(&mut self) -> Result<Listing, BundleProblem> {
        let (archive, zip_size) = self.open_archive()?;
        let mut listing = Listing::default();
        if archive.len() > MOST_ENTRIES {
            let message = format!("the zip has {} entries; at most {MOST_ENTRIES} are read", archive.len());
            return Err(BundleProblem::new(ProblemCode::TooLarge, "", message));
        }
        if archive.has_duplicate_names() {
            let message = "the zip holds a name twice; programs differ in which of the two they show";
            listing.problems.push(BundleProblem::new(ProblemCode::DuplicateName, "", message));
        } else if let Err(error) = archive.validate_header_consistency() {
            listing.problems.push(broken(&error));
        }
        let (mut tops, mut places, mut total) = (BTreeSet::new(), BTreeMap::new(), 0_u64);
        for place in 0..archive.len() {
            let entry = archive.by_index_data(place).map_err(|error| broken(&error))?;
            let name = entry.name().map_err(|error| broken(&error))?.into_owned();
            total = total.saturating_add(entry.size());
            let kind = match (entry.is_symlink(), entry.is_dir()) {
                (true, _) => EntryKind::Link,
                (false, true) => EntryKind::Folder,
                (false, false) => EntryKind::File,
            };
            let Some((top, path)) = name.split_once('/') else {
                tops.insert(String::new());
                continue;
            };
            tops.insert(top.to_owned());
            let path = if kind == EntryKind::Folder { path.trim_end_matches('/') } else { path };
            if path.is_empty() && kind == EntryKind::Folder {
                continue;
            }
            if places.insert(path.to_owned(), place).is_none() {
                listing.entries.push(Entry { path: path.to_owned(), size: entry.size(), kind });
            }
        }
        check_size(total, zip_size)?;
        check_tops(&tops)?;
        self.places = places;
        Ok(listing)
    }

    fn open(&mut self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, "not in the zip");
        let place = self.places.get(path).copied().ok_or_else(missing)?;
        let file = self.archive.as_mut().ok_or_else(missing)?.by_index(place)?;
        Ok(Box::new(file))
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
        [_one] => Ok(()),
        many if many.contains(&"") => bad("the zip holds files beside its top folder".to_owned()),
        many => {
            let named: Vec<String> = many.iter().take(5).map(|top| format!("{top:?}")).collect();
            bad(format!("the zip holds {} top folders instead of one: {}", many.len(), named.join(", ")))
        }
    }
}
