//! The bundled example: unpacked into a folder of its own, so that it can be changed and saved like any assessment.

use std::path::{Path, PathBuf};

use crate::app::Failure;
use crate::platform::{atomic, files};

/// The example's assessment and its evidence, by their paths below its folder.
const FILES: &[(&str, &[u8])] = &[
    (NAME, include_bytes!("../../resources/examples/huawei-digital-crm.claimbook")),
    (
        "evidence/illustration-user-guide.pdf",
        include_bytes!("../../resources/examples/evidence/illustration-user-guide.pdf"),
    ),
    (
        "evidence/illustration-test-report.txt",
        include_bytes!("../../resources/examples/evidence/illustration-test-report.txt"),
    ),
    ("evidence/illustration-screen.png", include_bytes!("../../resources/examples/evidence/illustration-screen.png")),
];

/// The name of the example's assessment.
const NAME: &str = "huawei-digital-crm.claimbook";

/// Unpacks the example below a folder and gives the path of its assessment. A copy that was changed is left alone, and
/// the example goes beside it.
pub(super) fn unpack(folder: &Path) -> Result<PathBuf, Failure> {
    let failed = |path: &Path, error: &std::io::Error| {
        let hint = "set CLAIMBOOK_HOME to a folder that can be written to";
        Failure::new(format!("cannot unpack the example to {}", path.display()), files::reason(error), hint)
    };
    let own = (1_u32..)
        .map(|number| folder.join(if number == 1 { "example".to_owned() } else { format!("example-{number}") }));
    let untouched = |place: &PathBuf| {
        let is_pristine = |bytes: Vec<u8>| FILES.iter().any(|(name, own)| *name == NAME && *own == bytes);
        !place.join(NAME).exists() || std::fs::read(place.join(NAME)).is_ok_and(is_pristine)
    };
    let place = own.take(1_000).find(untouched).unwrap_or_else(|| folder.join("example-1000"));
    for (name, bytes) in FILES {
        let path = place.join(name);
        std::fs::create_dir_all(atomic::folder_of(&path)).map_err(|error| failed(&path, &error))?;
        if !std::fs::read(&path).is_ok_and(|there| there == *bytes) {
            atomic::write(&path, bytes).map_err(|error| failed(&path, &error))?;
        }
    }
    Ok(place.join(NAME))
}
