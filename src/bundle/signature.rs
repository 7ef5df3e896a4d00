//! Signatures of bundles, as `ssh-keygen -Y` makes and checks them: over the list of tag files, which covers the rest.

use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey, PublicKey, SshSig};

use super::lists::Manifest;
use super::problem::{ProblemCode, Signature, Signer};
use super::signers::{Moment, Signers};
use super::verify::Check;

/// What the signatures are for; others are not accepted.
pub const NAMESPACE: &str = "claimbook";

/// The file that is signed.
pub(super) const SIGNED: &str = "tagmanifest-sha256.txt";

/// The file with the signature.
pub const SIGNATURE_FILE: &str = "tagmanifest-sha256.txt.sig";

/// The most bytes of a signature.
const MOST_BYTES: u64 = 64 << 10;

/// Signs the list of tag files; gives the signature as a file holds it.
pub type Sign<'a> = dyn Fn(&[u8]) -> Result<Vec<u8>, String> + 'a;

/// Signs bytes with a private key that is not encrypted.
pub fn sign(key: &PrivateKey, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let words = |error: ssh_key::Error| error.to_string();
    let signature = key.sign(NAMESPACE, HashAlg::Sha512, bytes).map_err(words)?;
    Ok(signature.to_pem(LineEnding::LF).map_err(words)?.into_bytes())
}

/// The bytes that an agent must sign for a signature of bytes.
pub fn to_be_signed(bytes: &[u8]) -> Result<Vec<u8>, String> {
    SshSig::signed_data(NAMESPACE, HashAlg::Sha512, bytes).map_err(|error| error.to_string())
}

/// The signature that an agent gave, as a file holds it, if it is one of the bytes by the key.
pub fn sealed(key: &PublicKey, raw: &[u8], bytes: &[u8]) -> Result<Vec<u8>, String> {
    let words = |error: ssh_key::Error| error.to_string();
    let signature = ssh_key::Signature::try_from(raw).map_err(words)?;
    let sealed = SshSig::new(key.key_data().clone(), NAMESPACE, HashAlg::Sha512, signature).map_err(words)?;
    checked(&sealed, bytes).ok_or("the agent's signature is not right")?;
    Ok(sealed.to_pem(LineEnding::LF).map_err(words)?.into_bytes())
}

/// The signature, if it is one of the bytes by the key that it names, for our purpose.
fn checked(signature: &SshSig, bytes: &[u8]) -> Option<()> {
    // Signatures with SHA-1 are not accepted, as by `ssh-keygen`.
    let weak = matches!(signature.signature().algorithm(), Algorithm::Rsa { hash: None } | Algorithm::Dsa);
    let key = signature.public_key();
    let plain = key.certificate().map_or(key, |certificate| certificate.public_key()).clone();
    // The signature is by the key that a certificate is about.
    let by_key = SshSig::new(plain.clone(), signature.namespace(), signature.hash_alg(), signature.signature().clone());
    let is_right = by_key.is_ok_and(|by_key| PublicKey::from(plain).verify(NAMESPACE, bytes, &by_key).is_ok());
    (is_right && !weak).then_some(())
}

impl Check<'_> {
    /// Looks at the signature, where there is one or must be one.
    pub(super) fn check_signature(&mut self, manifests: &[Manifest]) {
        let size = self.files.get(SIGNATURE_FILE).copied();
        let trusted = self.means.signers.is_some();
        let Some(size) = size else {
            if trusted {
                self.problem(ProblemCode::BadSignature, SIGNATURE_FILE, "the bundle is not signed");
            }
            return;
        };
        if let Err(why) = self.signature(size, manifests) {
            self.verdict.signature = Signature::Invalid;
            self.problem(ProblemCode::BadSignature, SIGNATURE_FILE, why);
        } else if self.verdict.signature == Signature::Untrusted && trusted {
            let message = "the signature is right, and the list of signers does not trust its key now for this purpose";
            self.problem(ProblemCode::BadSignature, SIGNATURE_FILE, message);
        }
    }

    /// Checks the signature; the error says why it proves nothing.
    fn signature(&mut self, size: u64, manifests: &[Manifest]) -> Result<(), String> {
        if size > MOST_BYTES {
            return Err(format!("the signature is larger than {MOST_BYTES} bytes"));
        }
        let unreadable = |problem: super::BundleProblem| problem.message;
        let text = self.tag_file(SIGNATURE_FILE).map_err(unreadable)?;
        if !self.files.contains_key(SIGNED) {
            return Err(format!("what it signs, {SIGNED}, is not there"));
        }
        let bytes = self.tag_file(SIGNED).map_err(unreadable)?;
        let judged = judge(&text, &bytes, self.means.signers, &self.means.now);
        self.verdict.signer = judged.signer;
        self.verdict.signature = judged.signature?;
        // A signature holds for what the signed list covers, and for nothing else.
        let list = manifests.iter().find(|list| list.path() == SIGNED).ok_or("what it signs cannot be read")?;
        let mut payload = manifests.iter().filter(|other| other.is_of_payload());
        if let Some(free) = payload.find(|other| !list.lists(other.path())) {
            return Err(format!("{SIGNED} does not cover {}, so the signature proves nothing of it", free.path()));
        }
        Ok(())
    }
}

/// What is to be said of a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The key that it names, and its names where it is trusted.
    pub signer: Option<Signer>,
    /// Whether it is right, and by somebody who is trusted; the error says why it proves nothing.
    pub signature: Result<Signature, String>,
}

/// Judges a signature of bytes, as `ssh-keygen -Y verify` does.
pub fn judge(signature: &[u8], signed: &[u8], signers: Option<&Signers>, now: &Moment) -> Judged {
    let wrong = |signer, why: String| Judged { signer, signature: Err(why) };
    let signature = match SshSig::from_pem(signature) {
        Ok(signature) => signature,
        Err(error) => return wrong(None, format!("it is no SSH signature: {error}")),
    };
    let key = signature.public_key();
    let mut own = Signer { key: key.fingerprint(HashAlg::Sha256).to_string(), principals: Vec::new() };
    if signature.namespace() != NAMESPACE {
        let why = format!("it was made for {:?}, and not for {NAMESPACE:?}", signature.namespace());
        return wrong(Some(own), why);
    }
    if checked(&signature, signed).is_none() {
        return wrong(Some(own), "it is no signature of these bytes by its key".to_owned());
    }
    let names = signers.and_then(|signers| signers.principals(key, NAMESPACE, now));
    let trust = if names.is_some() { Signature::Valid } else { Signature::Untrusted };
    own.principals = names.unwrap_or_default();
    Judged { signer: Some(own), signature: Ok(trust) }
}
