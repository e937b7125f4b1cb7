//! The README's tables are those of the program.

use std::fs;
use std::path::Path;

use bantin::view::Name;

/// Compares a part of README with what the program says; `BLESS=1` writes it.
fn hold(mark: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(&format!("<!-- {mark}:")).unwrap();
    let (comment, rest) = rest.split_once("-->\n").unwrap();
    let (table, after) = rest.split_once(&format!("<!-- end of {mark}")).unwrap();
    let (head, rows) = table.split_at(table.match_indices('\n').nth(1).unwrap().0 + 1);
    if std::env::var_os("BLESS").is_some() {
        let text = format!(
            "{before}<!-- {mark}:{comment}-->\n{head}{expected}<!-- end of {mark}{after}"
        );
        fs::write(&path, text).unwrap();
        return;
    }
    assert_eq!(rows, expected, "README's table of {mark}; BLESS=1 writes it");
}

/// One test for all tables: blessing rewrites the file that they share.
#[test]
fn readme_has_the_tables_of_the_program() {
    hold("names", &names());
    hold("rooms", &rooms());
}

/// Every name of the contract.
fn names() -> String {
    Name::ALL
        .iter()
        .map(|name| {
            let meaning = name.meaning().trim();
            format!("| `{}` | {} | {meaning} |\n", name.text(), pages(name.pages()))
        })
        .collect()
}

fn pages(pages: &str) -> String {
    match pages {
        "*" => "all".to_owned(),
        "pages" => "all pages".to_owned(),
        files => {
            let files: Vec<_> =
                files.split(", ").map(|file| format!("`{file}`")).collect();
            files.join(", ")
        }
    }
}

/// Every module that `lib.rs` lists.
fn rooms() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let lib = fs::read_to_string(root.join("lib.rs")).unwrap();
    let modules = lib.lines().filter_map(|line| line.strip_prefix("pub mod "));
    modules
        .map(|module| {
            let name = module.trim_end_matches(';');
            let text = fs::read_to_string(root.join(format!("{name}.rs"))).unwrap();
            let first: Vec<&str> = text
                .lines()
                .map_while(|line| line.strip_prefix("//!"))
                .take_while(|line| !line.trim().is_empty())
                .map(str::trim)
                .collect();
            let first = first.join(" ").replace("[`", "`").replace("`]", "`");
            format!("| `{name}.rs` | {} |\n", first.trim_end_matches('.'))
        })
        .collect()
}
