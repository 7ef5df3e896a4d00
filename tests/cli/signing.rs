//! `export --sign` and `verify --signers`: keys in files, encrypted ones, and those of an agent.

use super::Desk;
use crate::bundle::signing::{key_file, key_text};

/// A desk with the example and the test keys.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.example();
    for key in ["ed25519", "ecdsa", "rsa", "encrypted"] {
        desk.write(key, key_file(key));
        desk.write(&format!("{key}.pub"), key_text(&format!("{key}.pub")));
        desk.write(&format!("{key}.signers"), format!("alice@example.com {}\n", key_text(&format!("{key}.pub"))));
    }
    desk
}

/// Runs a quick signed export with these variables.
fn export(desk: &Desk, key: &str, variables: &[(&str, &str)]) -> super::Run {
    let mut command = desk.command();
    command.env_remove("SSH_AUTH_SOCK").env_remove("CLAIMBOOK_PASSPHRASE").envs(variables.iter().copied());
    let out = ["export", "a.claimbook", "signed.zip", "--draft", "--force", "--only", "json", "--sign", key];
    let output = command.args(out).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    super::Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn a_signed_bundle_is_verified_with_the_list_of_signers() {
    let desk = desk();
    for key in ["ed25519", "ecdsa", "rsa"] {
        export(&desk, key, &[]).done();
        let run = desk.run(&["verify", "signed.zip"]);
        assert!(run.done().out.contains("nobody has vouched for"), "{}", run.out);
        let run = desk.run(&["verify", "signed.zip", "--signers", &format!("{key}.signers")]);
        assert!(run.done().out.contains("signed by alice@example.com with SHA256:"), "{}", run.out);
        let json = desk.run(&["verify", "signed.zip", "--signers", "encrypted.signers", "--format", "json"]);
        assert_eq!(json.code, 1, "{}", json.out);
        let json = json.json();
        assert_eq!((json["valid"].as_bool(), json["signature"].as_str()), (Some(true), Some("untrusted")));
        assert!(json["signer"]["key"].as_str().unwrap().starts_with("SHA256:"));
        assert_eq!(json["problems"][0]["code"], "bad-signature");
    }
    desk.run(&["verify", "signed.zip", "--signers", "nothing"]).refused("nothing");
    desk.run(&["export", "a.claimbook", "plain.zip", "--draft", "--only", "json"]).done();
    let run = desk.run(&["verify", "plain.zip", "--signers", "ed25519.signers"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("the bundle is not signed"), "{}", run.out);
}

#[test]
fn an_encrypted_key_needs_its_passphrase_and_nothing_is_asked() {
    let desk = desk();
    let names = desk.names();
    export(&desk, "encrypted", &[]).refused("CLAIMBOOK_PASSPHRASE");
    export(&desk, "encrypted", &[("CLAIMBOOK_PASSPHRASE", "open parsley")]).refused("the passphrase is another one");
    assert_eq!(desk.names(), names, "nothing was written");
    export(&desk, "encrypted", &[("CLAIMBOOK_PASSPHRASE", "open sesame")]).done();
    desk.run(&["verify", "signed.zip", "--signers", "encrypted.signers"]).done();
}

#[test]
fn what_is_no_key_is_refused() {
    let desk = desk();
    desk.write("words", "no key at all");
    desk.write("other", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
    let names = desk.names();
    for key in ["words", "other"] {
        export(&desk, key, &[]).refused("ssh-keygen -p -f");
    }
    export(&desk, "missing", &[]).refused("does not exist");
    export(&desk, "ed25519.pub", &[]).refused("ssh-agent");
    assert_eq!(desk.names(), names);
}

/// A signature of bytes as they are.
#[cfg(unix)]
fn bare<K: ssh_key::SigningKey>(key: &K, data: &[u8]) -> ssh_key::Signature {
    key.try_sign(data).unwrap()
}

/// An agent of a few lines, which keeps the ed25519 key.
#[cfg(unix)]
#[test]
fn an_agent_signs_for_the_public_half_and_for_an_encrypted_key() {
    use std::io::{Read, Write};
    use std::os::unix::net::UnixListener;

    use ssh_key::PrivateKey;

    let desk = desk();
    let socket = desk.path("agent");
    let listener = UnixListener::bind(&socket).unwrap();
    let keys = [
        PrivateKey::from_openssh(key_file("ed25519")).unwrap(),
        PrivateKey::from_openssh(key_file("encrypted")).unwrap().decrypt("open sesame").unwrap(),
    ];
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let text = |from: &mut dyn Read| {
                let mut length = [0; 4];
                from.read_exact(&mut length).unwrap();
                let mut bytes = vec![0; u32::from_be_bytes(length) as usize];
                from.read_exact(&mut bytes).unwrap();
                bytes
            };
            let message = text(&mut stream);
            assert_eq!(message[0], 13, "a request to sign");
            let mut rest = &message[1..];
            let (blob, data) = (text(&mut rest), text(&mut rest));
            let known = keys.iter().find(|key| key.public_key().to_bytes().unwrap() == blob);
            let answer = known.map_or(vec![5], |key| {
                let raw = Vec::try_from(bare(key, &data)).unwrap();
                [&[14][..], &u32::try_from(raw.len()).unwrap().to_be_bytes(), &raw].concat()
            });
            let length = u32::try_from(answer.len()).unwrap().to_be_bytes();
            stream.write_all(&[&length[..], &answer].concat()).unwrap();
        }
    });
    let agent = [("SSH_AUTH_SOCK", socket.to_str().unwrap())];
    for (key, signers) in [("ed25519.pub", "ed25519.signers"), ("encrypted", "encrypted.signers")] {
        export(&desk, key, &agent).done();
        desk.run(&["verify", "signed.zip", "--signers", signers]).done();
    }
    export(&desk, "rsa.pub", &agent).refused("does not sign with this key");
}
