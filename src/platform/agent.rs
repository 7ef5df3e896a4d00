//! The ssh-agent, which keeps keys so that nobody needs to type their passphrases.

use std::io::{self, Read, Write};

/// Asks the agent to sign.
const SIGN_REQUEST: u8 = 13;
/// The agent's answer with a signature.
const SIGN_RESPONSE: u8 = 14;
/// The most bytes of an answer.
const MOST_BYTES: usize = 256 << 10;

/// Signs bytes with a key that the agent keeps; `key` is its public half, `flags` say how an RSA key hashes.
pub fn sign(key: &[u8], bytes: &[u8], flags: u32) -> io::Result<Vec<u8>> {
    let mut body = vec![SIGN_REQUEST];
    body.extend(text(key)?);
    body.extend(text(bytes)?);
    body.extend(flags.to_be_bytes());
    let mut agent = connect()?;
    agent.write_all(&text(&body)?)?;
    agent.flush()?;
    let answer = read_text(&mut agent)?;
    match answer.split_first() {
        Some((&SIGN_RESPONSE, mut rest)) => read_text(&mut rest),
        _ => Err(io::Error::new(io::ErrorKind::PermissionDenied, "the ssh-agent does not sign with this key")),
    }
}

/// Bytes with their length before them.
fn text(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let length = u32::try_from(bytes.len()).map_err(|_large| io::Error::other("too much for the ssh-agent"))?;
    Ok([&length.to_be_bytes(), bytes].concat())
}

/// Reads bytes with their length before them.
fn read_text(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
    if length > MOST_BYTES {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "the ssh-agent's answer is too long"));
    }
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// A connection to the agent.
#[cfg(unix)]
fn connect() -> io::Result<std::os::unix::net::UnixStream> {
    let none = || io::Error::new(io::ErrorKind::NotFound, "no ssh-agent is running (SSH_AUTH_SOCK)");
    let path = std::env::var_os("SSH_AUTH_SOCK").filter(|path| !path.is_empty()).ok_or_else(none)?;
    std::os::unix::net::UnixStream::connect(path)
}

/// A connection to the agent.
#[cfg(windows)]
fn connect() -> io::Result<std::fs::File> {
    std::fs::File::options().read(true).write(true).open(r"\\.\pipe\openssh-ssh-agent")
}
