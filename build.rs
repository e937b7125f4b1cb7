//! Compiles the default theme in, and names the program by its own sources.
//!
//! `templates/` and `static/` become two tables of names and contents; the digest of
//! everything in `src/` and of `Cargo.lock` is what fingerprints and caches call "this
//! program".

use std::collections::hash_map::DefaultHasher;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(std::env::var("OUT_DIR")?).join("theme.rs");
    let mut code = String::new();
    for (table, folder) in [("TEMPLATES", "templates"), ("STATIC", "static")] {
        writeln!(code, "pub(super) const {table}: &[(&str, &[u8])] = &[")?;
        for path in files(&root.join(folder))? {
            let name = path
                .strip_prefix(root.join(folder))?
                .to_string_lossy()
                .replace('\\', "/");
            writeln!(code, "    ({name:?}, include_bytes!({path:?})),")?;
        }
        writeln!(code, "];")?;
    }
    fs::write(out, code)?;
    let mut hasher = DefaultHasher::new();
    let mut sources = files(&root.join("src"))?;
    sources.push(root.join("Cargo.lock"));
    for path in sources {
        fs::read(path).unwrap_or_default().hash(&mut hasher);
    }
    println!("cargo::rustc-env=BANTIN_SOURCES={:016x}", hasher.finish());
    for watched in ["src", "templates", "static", "Cargo.lock", "build.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    Ok(())
}

/// All files below a folder, sorted; none when there is no such folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return Ok(found) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
