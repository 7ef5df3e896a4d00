//! Evidence on its way: changed under the same size, and stopped half-way.

use super::Desk;

#[test]
fn evidence_that_changed_under_the_same_size_is_left_out_of_a_draft() {
    let desk = Desk::new();
    desk.make(&[]).done();
    for name in ["one.txt", "two.txt", "three.txt"] {
        desk.write(name, format!("content of {name}"));
    }
    desk.run(&["evidence", "a.claimbook", "add", "one.txt", "two.txt", "three.txt"]).done();
    desk.write("one.txt", "CONTENT of one.txt");
    desk.write("three.txt", "CONTENT of three.txt");
    desk.run(&["export", "a.claimbook", "bag", "--draft", "--only", "json"]).done();
    let readme = String::from_utf8(desk.read("bag/data/README.txt")).unwrap();
    let evidence = std::fs::read_dir(desk.path("bag/data/evidence")).unwrap().count();
    assert_eq!(evidence, 1, "only what is as it was registered travels");
    assert!(readme.contains("E001") && readme.contains("E003"), "{readme}");
    desk.run(&["verify", "bag"]).done();
}

/// Stops the program as a terminal does, in the middle of the copying.
#[cfg(unix)]
#[test]
fn an_export_that_is_stopped_leaves_nothing_behind() {
    use std::process::{Command, Stdio};

    let desk = Desk::new();
    desk.make(&[]).done();
    let big = std::fs::File::create(desk.path("big.bin")).unwrap();
    big.set_len(400_000_000).unwrap();
    desk.run(&["evidence", "a.claimbook", "add", "big.bin"]).done();
    let before = desk.names();
    for out in ["big.zip", "big"] {
        let mut export = Command::new(env!("CARGO_BIN_EXE_claimbook"));
        export.current_dir(desk.folder.path()).env("CLAIMBOOK_HOME", desk.folder.path());
        export.args(["export", "a.claimbook", out, "--draft", "--only", "json"]);
        let mut running = export.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while desk.names() == before {
            assert!(running.try_wait().unwrap().is_none(), "it has ended before it wrote anything");
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(Command::new("kill").args(["-INT", &running.id().to_string()]).status().unwrap().success());
        assert_eq!(running.wait().unwrap().code(), Some(2), "{out}");
        assert_eq!(desk.names(), before, "{out}");
    }
}
