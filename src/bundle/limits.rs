//! What a bundle may ask of the reader's machine. Memory stays small whatever a bundle claims: payload is streamed.

/// The most entries of a bundle.
pub const MOST_ENTRIES: usize = 100_000;

/// The most bytes that are read to find out what a zip holds; its directory is held in memory: 32 MiB.
pub const MOST_DIRECTORY_BYTES: u64 = 32 << 20;

/// The most bytes of a zip once unpacked: 256 GiB.
pub const MOST_BYTES: u64 = 256 << 30;

/// From this unpacked size on (1 GiB) a zip is measured against [`MOST_RATIO`].
pub const RATIO_FROM_BYTES: u64 = 1 << 30;

/// How many times larger than the zip its content may be: text deflates to a tenth, a zip bomb to a thousandth.
pub const MOST_RATIO: u64 = 200;

/// The most bytes of all tag files and manifests together, which are read into memory: 64 MiB.
pub const MOST_TAG_BYTES: u64 = 64 << 20;

/// The most lines of all manifests together.
pub const MOST_LINES: usize = 1_000_000;
