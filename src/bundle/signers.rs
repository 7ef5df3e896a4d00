//! The list of signers whom a reader trusts, in the format `allowed_signers` of `ssh-keygen`.
//!
//! A line is `principals [options] key`. It accepts what `ssh-keygen -Y verify` accepts for some principal of the line.

use ssh_key::certificate::CertType;
use ssh_key::public::KeyData;
use ssh_key::{Certificate, HashAlg, PublicKey};

/// The time at which keys must be valid: as the clock shows it, and counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moment {
    /// Year to second without marks, in UTC: `20261124131500`.
    pub utc: String,
    /// The same in the user's time zone.
    pub local: String,
    /// Seconds since 1970.
    pub seconds: u64,
}

/// The signers whom a reader trusts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signers {
    /// The lines that could be read.
    lines: Vec<Line>,
    /// What is wrong with which line.
    pub bad: Vec<String>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    /// The patterns of names, with `!` before those that are left out.
    principals: String,
    /// The key, or the one of an authority.
    key: KeyData,
    /// What the key may be used for, and when.
    options: Options,
}

/// What a key may be used for, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Options {
    /// Whether the key is of an authority that certifies others.
    authority: bool,
    /// The patterns of namespaces; none is all.
    namespaces: Option<String>,
    /// From when on.
    after: Option<Time>,
    /// Until when.
    before: Option<Time>,
}

/// A time in a list: 14 digits, in UTC or in the user's time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Time {
    /// Year to second.
    digits: String,
    /// Whether it is in UTC.
    utc: bool,
}

impl Signers {
    /// Reads a list; lines that cannot be read are told, and trust nobody.
    pub fn read(text: &str) -> Self {
        let mut signers = Self::default();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim_start_matches([' ', '\t']).trim_end_matches('\r');
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match Line::read(line) {
                Ok(line) => signers.lines.push(line),
                Err(why) => signers.bad.push(format!("line {}: {why}", at + 1)),
            }
        }
        signers
    }

    /// The names of a key that may sign in a namespace now; none where it is not trusted.
    pub(super) fn principals(&self, key: &KeyData, namespace: &str, now: &Moment) -> Option<Vec<String>> {
        self.lines.iter().find_map(|line| line.principals(key, namespace, now))
    }
}

impl Line {
    /// Reads a line that is no comment.
    fn read(line: &str) -> Result<Self, &'static str> {
        let (principals, rest) = word(line).ok_or("names, and a key, are expected")?;
        let rest = rest.trim_start_matches([' ', '\t']);
        if let Some(key) = key(rest) {
            return Ok(Self { principals, key, options: Options::default() });
        }
        let (options, rest) = past_options(rest).ok_or("a key is expected after its options")?;
        let key = key(rest.trim_start_matches([' ', '\t'])).ok_or("the key cannot be read")?;
        Ok(Self { principals, key, options: Options::read(options)? })
    }

    /// The names of a key, where this line trusts it.
    fn principals(&self, key: &KeyData, namespace: &str, now: &Moment) -> Option<Vec<String>> {
        let names = match key.certificate() {
            Some(certificate) if self.options.authority => self.certified(certificate, now)?,
            _ if !self.options.authority && *key == self.key => self.positive()?,
            _ => return None,
        };
        self.options.allow(namespace, now).then_some(names)
    }

    /// The patterns that name somebody; none where all only leave out.
    fn positive(&self) -> Option<Vec<String>> {
        let names = self.principals.split(',').filter(|name| !name.is_empty() && !name.starts_with('!'));
        let names: Vec<String> = names.map(str::to_owned).collect();
        (!names.is_empty()).then_some(names)
    }

    /// The names that a certificate gives, and this line accepts.
    fn certified(&self, certificate: &Certificate, now: &Moment) -> Option<Vec<String>> {
        let authority = self.key.fingerprint(HashAlg::Sha256);
        let is_good = certificate.cert_type() == CertType::User
            && *certificate.signature_key() == self.key
            && certificate.validate_at(now.seconds, [&authority]).is_ok();
        let accepted = |name: &&String| matches_list(name, &self.principals);
        let names: Vec<String> = certificate.valid_principals().iter().filter(accepted).cloned().collect();
        (is_good && !names.is_empty()).then_some(names)
    }
}

impl Options {
    /// Reads options: `cert-authority`, `namespaces="..."`, `valid-after="..."`, `valid-before="..."`.
    fn read(text: &str) -> Result<Self, &'static str> {
        let mut options = Self::default();
        let mut rest = text;
        loop {
            let (name, value, after) = option(rest)?;
            match (name.to_ascii_lowercase().as_str(), value) {
                ("cert-authority", None) => options.authority = true,
                // `ssh-keygen` overlooks what is empty.
                ("", None) if after.starts_with(',') => {}
                ("namespaces", Some(value)) if options.namespaces.is_none() => options.namespaces = Some(value),
                ("valid-after", Some(value)) if options.after.is_none() => options.after = Some(Time::read(&value)?),
                ("valid-before", Some(value)) if options.before.is_none() => options.before = Some(Time::read(&value)?),
                ("namespaces" | "valid-after" | "valid-before", Some(_)) => return Err("an option stands there twice"),
                _ => return Err("an option is not known"),
            }
            match after.strip_prefix(',') {
                None if after.is_empty() => break,
                Some(next) if !next.is_empty() => rest = next,
                _ => return Err("the options end too early"),
            }
        }
        let backwards = match (&options.after, &options.before) {
            (Some(after), Some(before)) => after.utc == before.utc && before.digits <= after.digits,
            _ => false,
        };
        if backwards { Err("valid-before is before valid-after") } else { Ok(options) }
    }

    /// Whether the key may be used in a namespace now.
    fn allow(&self, namespace: &str, now: &Moment) -> bool {
        let named = self.namespaces.as_ref().is_none_or(|list| matches_list(namespace, list));
        let begun = self.after.as_ref().is_none_or(|time| time.of(now) >= time.digits.as_str());
        let lasts = self.before.as_ref().is_none_or(|time| time.of(now) <= time.digits.as_str());
        named && begun && lasts
    }
}

impl Time {
    /// Reads `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, with `Z` for UTC.
    fn read(text: &str) -> Result<Self, &'static str> {
        let (digits, utc) = match text.strip_suffix(['Z', 'z']) {
            Some(digits) => (digits, true),
            None => (text, false),
        };
        let is_good = matches!(digits.len(), 8 | 12 | 14) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let part = |from: usize| digits.get(from..from + 2).and_then(|two| two.parse::<u8>().ok());
        let within = |from: usize, least: u8, most: u8| part(from).is_none_or(|part| (least..=most).contains(&part));
        if !is_good || !within(4, 1, 12) || !within(6, 1, 31) || !within(8, 0, 23) || !within(10, 0, 59) {
            return Err("a time cannot be read");
        }
        Ok(Self { digits: format!("{digits:0<14}"), utc })
    }

    /// The moment as it is to be compared.
    fn of<'a>(&self, now: &'a Moment) -> &'a str {
        if self.utc { &now.utc } else { &now.local }
    }
}

/// The first word of a line, which may stand in quotes, and the rest.
fn word(line: &str) -> Option<(String, &str)> {
    if let Some(quoted) = line.strip_prefix('"') {
        return quoted.split_once('"').map(|(word, rest)| (word.to_owned(), rest));
    }
    line.split_once([' ', '\t']).map(|(word, rest)| (word.to_owned(), rest))
}

/// A public key at the beginning of a text: its kind and its bytes; what follows is a comment.
fn key(text: &str) -> Option<KeyData> {
    let mut words = text.split([' ', '\t']).filter(|word| !word.is_empty());
    let (kind, bytes) = (words.next()?, words.next()?);
    let plain = format!("{kind} {bytes}");
    PublicKey::from_openssh(&plain).map(|key| key.key_data().clone()).ok()
}

/// The options at the beginning of a text, and the rest; spaces within quotes belong to them.
fn past_options(text: &str) -> Option<(&str, &str)> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            ' ' | '\t' if !quoted => return text.split_at_checked(at),
            _ => {}
        }
    }
    None
}

/// One option: its name, its value without quotes, and what follows.
fn option(text: &str) -> Result<(&str, Option<String>, &str), &'static str> {
    let end = text.find([',', '=']).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end).ok_or("an option cannot be read")?;
    let Some(quoted) = rest.strip_prefix('=') else { return Ok((name, None, rest)) };
    let quoted = quoted.strip_prefix('"').ok_or("the value of an option stands in quotes")?;
    let (mut value, mut escaped) = (String::new(), false);
    for (at, letter) in quoted.char_indices() {
        match letter {
            '"' if !escaped => {
                let after = quoted.get(at + 1..).unwrap_or_default();
                return Ok((name, Some(value), after));
            }
            // Only a quote is escaped.
            '\\' if !escaped && quoted.get(at + 1..).is_some_and(|rest| rest.starts_with('"')) => escaped = true,
            letter => {
                value.push(letter);
                escaped = false;
            }
        }
    }
    Err("the value of an option lacks its closing quote")
}

/// Whether a name matches a list of patterns, and none of those with `!`.
fn matches_list(name: &str, list: &str) -> bool {
    let mut found = false;
    for pattern in list.split(',') {
        match pattern.strip_prefix('!') {
            Some(left_out) if matches(name.as_bytes(), left_out.as_bytes()) => return false,
            Some(_) => {}
            None => found |= matches(name.as_bytes(), pattern.as_bytes()),
        }
    }
    found
}

/// Whether a name matches a pattern with `*` and `?`; in time that grows with both lengths only.
fn matches(name: &[u8], pattern: &[u8]) -> bool {
    let (mut at, mut place) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while at < name.len() {
        match pattern.get(place) {
            Some(b'*') => {
                retry = Some((place + 1, at));
                place += 1;
            }
            Some(letter) if *letter == b'?' || Some(letter) == name.get(at) => {
                at += 1;
                place += 1;
            }
            _ => match retry {
                Some((after, from)) => {
                    retry = Some((after, from + 1));
                    (place, at) = (after, from + 1);
                }
                None => return false,
            },
        }
    }
    pattern.get(place..).unwrap_or_default().iter().all(|letter| *letter == b'*')
}
