//! Writes files so that a crash, a full disk or a pulled plug never leaves half a file under its final name.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use tempfile::NamedTempFile;

/// Where the previous version of a file is kept: `NAME~`.
pub fn previous_path(path: &Path) -> PathBuf {
    let mut name = OsString::from(path.file_name().unwrap_or_default());
    name.push("~");
    path.with_file_name(name)
}

/// The folder of a file; the current one for a bare name.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a file: to a temporary one beside it, synced, renamed, and the folder synced. A link is kept: the file that it
/// points to is written.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &*real(path);
    let file = prepare(path, bytes)?;
    file.persist(path).map_err(|failed| failed.error)?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Writes a file as [`write`] does, and keeps the version before it as `NAME~`. The new version is safe on the disk before
/// anything else changes.
pub fn write_keeping_previous(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &*real(path);
    // A new file under the old name needs only the folder's permission; whoever made the file read-only meant something.
    if fs::metadata(path).is_ok_and(|old| old.permissions().readonly()) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only"));
    }
    let file = prepare(path, bytes)?;
    if path.is_file() {
        keep(path)?;
    }
    file.persist(path).map_err(|failed| failed.error)?;
    sync_folder(folder_of(path));
    Ok(())
}

/// The file that a path stands for, where it is a link.
fn real(path: &Path) -> std::borrow::Cow<'_, Path> {
    if path.is_symlink() { super::files::real(path).into() } else { path.into() }
}

/// Writes a temporary file beside a path, and syncs it.
fn prepare(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    if path.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder"));
    }
    let mut file = tempfile::Builder::new().prefix(".claimbook-").tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    copy_permissions(path, file.as_file());
    Ok(file)
}

/// Gives the file a second name, `NAME~`; copies it where the file system knows no second names.
fn keep(path: &Path) -> io::Result<()> {
    let kept = previous_path(path);
    let place = tempfile::Builder::new().prefix(".claimbook-").tempdir_in(folder_of(path))?;
    let second = place.path().join("previous");
    if fs::hard_link(path, &second).is_ok() {
        return fs::rename(&second, &kept);
    }
    write(&kept, &fs::read(path)?)
}

/// Gives a new file the permissions of the one it replaces, or those that a plain new file would have.
fn copy_permissions(path: &Path, file: &File) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path).map_or(0o644, |old| old.permissions().mode());
        // A file with narrower permissions than the old one is better than no file.
        drop(file.set_permissions(fs::Permissions::from_mode(mode)));
    }
    #[cfg(not(unix))]
    let _unused = (path, file);
}

/// Gives a finished temporary file the permissions that a plain new file would have.
pub fn open_permissions(file: &File) {
    copy_permissions(Path::new(""), file);
}

/// Does something that fills a file, while what is there already is brought to the disk: so little is left at the end.
pub fn filling<R>(file: &File, work: impl FnOnce() -> R) -> R {
    let filled = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let sync = scope.spawn(|| {
            while !filled.load(Ordering::Relaxed) {
                // Whether everything is on the disk is asked again, and answered, at the end.
                drop(file.sync_data());
                std::thread::park_timeout(SYNC_PAUSE);
            }
        });
        let result = work();
        filled.store(true, Ordering::Relaxed);
        sync.thread().unpark();
        result
    })
}

/// So long a file is filled before it is brought to the disk again.
const SYNC_PAUSE: std::time::Duration = std::time::Duration::from_millis(50);

/// Makes a rename durable, on the systems where folders can be synced.
pub fn sync_folder(folder: &Path) {
    if let Ok(handle) = File::open(folder) {
        // Some file systems cannot sync folders; the file itself is safe already.
        drop(handle.sync_all());
    }
}

/// Writes a file under a name that nothing has yet; [`io::ErrorKind::AlreadyExists`] where something has.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = prepare(path, bytes)?;
    file.persist_noclobber(path).map_err(|failed| failed.error)?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Copies a file to a name that nothing has yet, and lets the copy stand only if it has the digest that is expected;
/// [`io::ErrorKind::InvalidData`] where it has another one.
pub fn copy_new(
    from: &Path,
    to: &Path,
    sha256: &str,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> io::Result<()> {
    let mut file = tempfile::Builder::new().prefix(".claimbook-").tempfile_in(folder_of(to))?;
    io::copy(&mut Watched { inner: File::open(from)?, read: 0, progress }, &mut file)?;
    file.as_file().sync_all()?;
    copy_permissions(from, file.as_file());
    // The copy itself is hashed, not the original: what arrived is what counts.
    if super::files::fingerprint_whole(file.path())?.sha256 != sha256 {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "its digest differs"));
    }
    file.persist_noclobber(to).map_err(|failed| failed.error)?;
    sync_folder(folder_of(to));
    Ok(())
}

/// Removes a file that this program has just made.
pub fn remove_made(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// A file that tells how much of it was read, and stops when it is told to.
struct Watched<'p> {
    /// The file.
    inner: File,
    /// How many bytes were read.
    read: u64,
    /// Hears of them.
    progress: &'p mut dyn FnMut(u64) -> ControlFlow<()>,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.read += read as u64;
        if (self.progress)(self.read).is_break() {
            // `Interrupted` would only be tried again.
            return Err(io::Error::other("cancelled"));
        }
        Ok(read)
    }
}
