//! Finds the key that signs a bundle: in a file, perhaps encrypted, or with the ssh-agent.

use std::path::Path;

use ssh_key::{Algorithm, PrivateKey, PublicKey};

use crate::app::{Failure, SignWith};
use crate::bundle;
use crate::platform::{agent, files};

/// The most bytes of a key's file.
const MOST_BYTES: u64 = 64 << 10;

/// The flag for RSA signatures with SHA-512.
const RSA_SHA512: u32 = 4;

/// What signs.
pub(super) enum Key {
    /// The key itself.
    Private(Box<PrivateKey>),
    /// Its public half; the ssh-agent has the other one.
    Agent(Box<PublicKey>),
}

/// Why there is no key.
pub(super) enum NoKey {
    /// It is encrypted, and no passphrase was given.
    NeedsPassphrase,
    /// The passphrase is another one.
    WrongPassphrase,
    /// It cannot be used.
    Failed(Failure),
}

/// Reads a key, and decrypts it.
pub(super) fn key(with: &SignWith) -> Result<Key, NoKey> {
    let path = &with.key;
    let what = format!("cannot sign with {}", path.display());
    let failed = |why: String, hint: &str| NoKey::Failed(Failure::new(&what, why, hint));
    let bytes = files::read_limited(path, MOST_BYTES).map_err(|error| {
        failed(files::reason(&error), "name an OpenSSH private key, or the .pub file of one in the agent")
    })?;
    let text = String::from_utf8_lossy(&bytes);
    if let Ok(public) = PublicKey::from_openssh(text.trim()) {
        return Ok(Key::Agent(Box::new(public)));
    }
    let convert = format!("OpenSSH converts other private keys: ssh-keygen -p -f {}", path.display());
    let private = PrivateKey::from_openssh(text.as_bytes())
        .map_err(|error| failed(format!("it is no OpenSSH key ({error})"), &convert))?;
    if !private.is_encrypted() {
        return usable(private, &what);
    }
    let Some(passphrase) = &with.passphrase else {
        // Whoever has an agent has told it already.
        let public = private.public_key().clone();
        return if agent_signs(&public) { Ok(Key::Agent(Box::new(public))) } else { Err(NoKey::NeedsPassphrase) };
    };
    match private.decrypt(passphrase.reveal()) {
        Ok(open) => usable(open, &what),
        Err(ssh_key::Error::Crypto) => Err(NoKey::WrongPassphrase),
        Err(error) => Err(failed(format!("it cannot be decrypted ({error})"), &convert)),
    }
}

/// A key that is open, if it is one that can sign here.
fn usable(private: PrivateKey, what: &str) -> Result<Key, NoKey> {
    match bundle::sign(&private, b"") {
        Ok(_) => Ok(Key::Private(Box::new(private))),
        Err(why) => {
            let hint = "add the key to the ssh-agent, and name its .pub file; or use an ed25519 key";
            Err(NoKey::Failed(Failure::new(what, why, hint)))
        }
    }
}

/// Whether the agent signs with a key.
fn agent_signs(key: &PublicKey) -> bool {
    Key::Agent(Box::new(key.clone())).sign(b"").is_ok()
}

impl Key {
    /// Signs bytes.
    pub(super) fn sign(&self, bytes: &[u8]) -> Result<Vec<u8>, String> {
        match self {
            Self::Private(key) => bundle::sign(key, bytes),
            Self::Agent(key) => {
                let words = |error: ssh_key::Error| error.to_string();
                let flags = if matches!(key.algorithm(), Algorithm::Rsa { .. }) { RSA_SHA512 } else { 0 };
                let blob = key.to_bytes().map_err(words)?;
                let raw =
                    agent::sign(&blob, &bundle::to_be_signed(bytes)?, flags).map_err(|error| error.to_string())?;
                bundle::sealed(key, &raw, bytes)
            }
        }
    }
}

/// What is told where there is no key.
pub(super) fn refusal(path: &Path, why: &str) -> Failure {
    let hint = "set CLAIMBOOK_PASSPHRASE, or add the key to the ssh-agent (ssh-add)";
    Failure::new(format!("cannot sign with {}", path.display()), why, hint)
}
