//! Digests of streams, by every algorithm that BagIt names.

use std::io::{self, Read};
use std::ops::ControlFlow;

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

/// How much is read at a time.
pub const BUFFER_BYTES: usize = 256 * 1024;

/// A digest as manifests write it.
fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// The SHA-256 digest of bytes, in lower-case hexadecimal.
pub fn sha256_of(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Declares the algorithms: variant, the hasher, its name in manifests, and the characters of a digest.
macro_rules! algorithms {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $length:literal;)+) => {
        /// The algorithms that are checked.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Algorithm { $($(#[$doc])* $name,)+ }

        impl Algorithm {
            /// Reads the name in a manifest's file name.
            pub(super) fn from_name(name: &str) -> Option<Self> {
                match name { $($word => Some(Self::$name),)+ _ => None }
            }

            /// The name as manifests write it.
            pub(super) fn name(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// How many characters a digest has.
            pub(super) fn length(self) -> usize {
                match self { $(Self::$name => $length,)+ }
            }
        }

        /// A digest on its way.
        pub enum Hasher { $($(#[$doc])* $name($name),)+ }

        impl Hasher {
            /// Begins a digest.
            pub fn new(algorithm: Algorithm) -> Self {
                match algorithm { $(Algorithm::$name => Self::$name($name::new()),)+ }
            }

            /// Adds bytes.
            pub fn update(&mut self, bytes: &[u8]) {
                match self { $(Self::$name(hasher) => hasher.update(bytes),)+ }
            }

            /// The digest in lower-case hexadecimal.
            pub fn finish(self) -> String {
                match self { $(Self::$name(hasher) => hexadecimal(&hasher.finalize()),)+ }
            }
        }
    };
}

algorithms! {
    /// MD5: it shows accidents, and no ill will.
    Md5 = "md5", 32;
    /// SHA-1: it shows accidents, and no ill will.
    Sha1 = "sha1", 40;
    /// SHA-224.
    Sha224 = "sha224", 56;
    /// SHA-256, ours.
    Sha256 = "sha256", 64;
    /// SHA-384.
    Sha384 = "sha384", 96;
    /// SHA-512.
    Sha512 = "sha512", 128;
}

impl Algorithm {
    /// Whether somebody can make another file of the same digest.
    pub(super) fn is_weak(self) -> bool {
        matches!(self, Self::Md5 | Self::Sha1)
    }
}

/// Hears how many bytes were read, from any thread; a break stops the reading.
pub type Watch<'a> = dyn Fn(u64) -> ControlFlow<()> + Sync + 'a;

/// The digests and the size of a stream; stops as soon as there are more than `most` bytes (then the size is larger).
pub(super) fn digests(
    content: &mut dyn Read,
    algorithms: &[Algorithm],
    most: u64,
    watch: &Watch<'_>,
) -> io::Result<(Vec<String>, u64)> {
    let mut hashers: Vec<Hasher> = algorithms.iter().copied().map(Hasher::new).collect();
    let mut buffer = vec![0; BUFFER_BYTES];
    let mut size = 0_u64;
    while size <= most {
        let count = match content.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let bytes = buffer.get(..count).unwrap_or(&buffer);
        for hasher in &mut hashers {
            hasher.update(bytes);
        }
        size += bytes.len() as u64;
        if watch(bytes.len() as u64).is_break() {
            return Err(io::Error::other("stopped"));
        }
    }
    Ok((hashers.into_iter().map(Hasher::finish).collect(), size))
}
