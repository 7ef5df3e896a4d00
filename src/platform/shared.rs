//! A file that several threads read at once, each at a place of its own.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;

/// A reader of a file; clones share the file, and not the place.
#[derive(Debug, Clone)]
pub struct SharedFile {
    /// The file.
    file: Arc<File>,
    /// Where the next read begins.
    place: u64,
}

impl SharedFile {
    /// A reader from the beginning of a file.
    pub fn new(file: File) -> Self {
        Self { file: Arc::new(file), place: 0 }
    }
}

impl Read for SharedFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        #[cfg(unix)]
        let count = std::os::unix::fs::FileExt::read_at(&*self.file, buffer, self.place)?;
        #[cfg(windows)]
        let count = std::os::windows::fs::FileExt::seek_read(&*self.file, buffer, self.place)?;
        self.place += count as u64;
        Ok(count)
    }
}

impl Seek for SharedFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::Current(by) => self.place.checked_add_signed(by),
            SeekFrom::End(by) => self.file.metadata()?.len().checked_add_signed(by),
        };
        self.place = place.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "before the file's beginning"))?;
        Ok(self.place)
    }
}
