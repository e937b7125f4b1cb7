//! Photographs: what of them is published, what pages say of them, what becomes of broken
//! ones, and that none is made twice.

mod elsewhere;
mod odd;
mod sizes;
mod store;

use std::collections::BTreeMap;

use crate::support::{Project, SITE, article};

/// The folder of the article, below `content/` and in the output.
const FOLDER: &str = "tin-hoat-dong/2026/10/hop";

/// A project of one article in a folder of its own.
fn project(more: &str, body: &str) -> Project {
    let project = Project::new(SITE);
    let text = article("Họp", "2026-10-01 08:00", more, body);
    project.write(&format!("content/{FOLDER}/index.md"), text);
    project
}

fn write(project: &Project, name: &str, bytes: impl AsRef<[u8]>) {
    project.write(&format!("content/{FOLDER}/{name}"), bytes);
}

/// The page of the article.
fn page(tree: &BTreeMap<String, Vec<u8>>) -> String {
    String::from_utf8(tree[&format!("{FOLDER}.html")].clone()).unwrap()
}

/// The pictures of a tree by name, without the digest in it.
fn pictures(tree: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let is_picture = |name: &str| {
        [".webp", ".jpg", ".png", ".gif"].iter().any(|end| name.ends_with(end))
    };
    let found = tree.iter().filter(|(name, _)| is_picture(name));
    let named = found.map(|(path, bytes)| {
        let name = path.rsplit('/').next().unwrap();
        let parts: Vec<&str> = name.split('.').collect();
        let name = match parts[..] {
            [stem, digest, end] if digest.len() == 8 => format!("{stem}.{end}"),
            _ => name.to_owned(),
        };
        (name, bytes.clone())
    });
    named.collect()
}

/// The codes of notes.
fn codes(notes: &[bantin::diagnostic::Diagnostic]) -> Vec<&'static str> {
    notes.iter().map(|note| note.code.number()).collect()
}
