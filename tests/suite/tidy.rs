//! The rules of the house that a machine can check.
//!
//! Each rule is one function over [`files`] that gives every place where it is broken, as
//! `file:line: what`; a test asserts that there is none. A rule that must bend bends here,
//! in a table with a reason, and not in the file that breaks it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The longest file, in lines; one that outgrows it is split by meaning.
const LINES: usize = 499;

/// Which rooms know which library of Cargo.toml. A room is a file of `src/` without `.rs`,
/// and everything in the folder of that name. A library without a row is nobody's.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("annotate-snippets", &["report"]),
    ("anstream", &["reporter"]),
    ("axum", &["serve"]),
    ("clap", &["main", "args", "commands"]),
    ("clap_complete", &["args", "commands"]),
    ("clap_mangen", &["commands"]),
    ("encoding_rs", &["encoding"]),
    ("fast_image_resize", &["image"]),
    ("foldhash", &["search"]),
    ("icu_collator", &["vietnamese"]),
    ("image_rs", &["image"]),
    ("jiff", &["moment"]),
    ("mimalloc", &["main"]),
    ("moxcms", &["image"]),
    ("notify", &["watch"]),
    ("postcard", &["source/cache", "seal"]),
    ("pulldown-cmark", &["markdown"]),
    // Slices are worked on in parallel wherever they are long.
    ("rayon", &[""]),
    // Derives stand on the types of the cache and of reports.
    ("serde", &[""]),
    (
        "serde_json",
        &[
            "commands",
            "report",
            "search",
            "serve",
            "template",
            "view",
            "visits",
            "well_known",
        ],
    ),
    ("serde_yaml", &["yaml"]),
    ("simdutf8", &["encoding", "source"]),
    ("similar", &["fmt"]),
    ("tera", &["template", "view"]),
    ("tokio", &["serve"]),
    ("tokio-stream", &["serve"]),
    ("tower-http", &["serve"]),
    ("unicode-normalization", &["vietnamese"]),
    ("walkdir", &["source"]),
    ("webp", &["image"]),
    ("xxhash-rust", &["digest"]),
];

/// The rooms that read or write files: sources come in through one, outputs go out
/// through another, and `new` and `fmt` write the files they are asked for.
const DISK: &[&str] = &["source", "build", "serve", "watch", "new", "fmt", "store"];

/// The rooms of the program, not of the library, that write to the terminal; `main` tells
/// what is wrong with the arguments.
const PRINTERS: &[&str] = &["main", "reporter", "progress"];

/// The rooms that ask what time it is; everywhere else the time is an argument.
const CLOCK: &[&str] =
    &["source/cache", "serve", "watch", "main", "commands/build", "progress"];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] =
    &["utils", "util", "helpers", "helper", "common", "manager", "misc"];

/// Kinds of file by folder: the program is Rust, and nothing here was taken from elsewhere.
const KINDS: &[(&str, &[&str])] = &[
    ("src", &["rs", "js", "md"]),
    ("tests/suite", &["rs"]),
    ("tests/archive", &["md", "yaml"]),
    ("tests/browser", &["json", "mjs", "txt"]),
    ("tests/machine", &["py", "txt"]),
    ("examples", &["rs"]),
    ("benches", &["rs", "html", "css", "yaml", "md", "py", "toml", "xml"]),
    ("templates", &["html", "xml", "txt"]),
    ("static", &["css", "js", "svg", "png", "ico", "woff2", "txt", "webmanifest"]),
    (".ci", &["", "py"]),
];

/// Folders that tools make for themselves.
const BY_TOOLS: &[&str] = &["/node_modules", "/__pycache__"];

/// A Rust file of the project.
struct File {
    /// From the root, `/`-separated.
    path: String,
    text: String,
    /// The text with comments and the contents of texts blanked, line by line.
    code: Vec<String>,
}

impl File {
    /// The line, 1-based, from which on it only holds unit tests.
    fn tests_start(&self) -> usize {
        let is_tests = self.path.ends_with("/tests.rs") || !self.is_of_program();
        let start = self.code.iter().position(|line| line.trim() == "#[cfg(test)]");
        if is_tests { 0 } else { start.unwrap_or(self.code.len()) }
    }

    /// The lines of the program itself, without unit tests, 1-based.
    fn program(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.code[..self.tests_start()].iter().enumerate();
        lines.map(|(at, line)| (at + 1, line.as_str()))
    }

    fn place(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }

    fn is_of_program(&self) -> bool {
        self.path.starts_with("src/")
    }

    fn is_in(&self, rooms: &[&str]) -> bool {
        let path = self.path.strip_prefix("src/").unwrap_or(&self.path);
        rooms.iter().any(|room| {
            let rest = path.strip_prefix(room);
            room.is_empty()
                || rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        })
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The paths of all files below a folder of the project, sorted.
fn paths(folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        match entry.file_type().unwrap().is_dir() {
            true if BY_TOOLS.iter().any(|name| path.ends_with(*name)) => {}
            true => found.extend(paths(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

/// Every Rust file of the program, of its tests, examples and benchmarks.
fn files() -> Vec<File> {
    let paths = ["src", "tests", "examples", "benches"].into_iter().flat_map(paths);
    let rust = paths.filter(|path| path.ends_with(".rs"));
    let files = rust.map(|path| {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        let code = code_of(&text).lines().map(str::to_owned).collect();
        File { path, code, text }
    });
    files.collect()
}

/// Blanks comments and the contents of texts and characters; line ends stay.
fn code_of(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = blank_length(rest, code.ends_with(|c: char| c.is_alphanumeric()));
        let blank = &rest[..length];
        code.extend(blank.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        if length == 0 {
            code.push(c);
            rest = &rest[c.len_utf8()..];
        }
        rest = &rest[length..];
    }
    code
}

/// How many bytes at the start of `rest` are a comment, a text or a character.
fn blank_length(rest: &str, after_word: bool) -> usize {
    let until = |end: &str, from: usize| {
        rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len())
    };
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return until("*/", 2);
    }
    let raw = rest.strip_prefix('r').filter(|_| !after_word);
    if let Some(after) = raw.map(|after| after.trim_start_matches('#')) {
        let hashes = rest.len() - 1 - after.len();
        if after.starts_with('"') {
            return until(&format!("\"{}", "#".repeat(hashes)), hashes + 2);
        }
    }
    let quote = match rest.chars().next() {
        Some('"') => '"',
        // A lifetime has no closing quote behind its first character.
        Some('\'') if rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'') => {
            '\''
        }
        _ => return 0,
    };
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Whether `word` stands in `line` with no letter, digit or `_` beside it.
fn has_word(line: &str, word: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        !line[..at].ends_with(is_word) && !line[at + word.len()..].starts_with(is_word)
    })
}

/// Every place outside unit tests where one of `words` stands in a file that is not in
/// one of `rooms`.
fn strangers(words: &[&str], rooms: &[&str]) -> Vec<String> {
    let mut broken = Vec::new();
    for file in files().iter().filter(|f| f.is_of_program() && !f.is_in(rooms)) {
        for (line, code) in file.program() {
            let found = words.iter().filter(|word| has_word(code, word));
            broken.extend(found.map(|word| file.place(line, word)));
        }
    }
    broken
}

/// The libraries of one table of Cargo.toml: line, 1-based, and name.
fn dependencies(table: &str) -> Vec<(usize, String)> {
    let text = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lines = text.lines().enumerate().skip_while(|(_, line)| *line != table).skip(1);
    let lines = lines.take_while(|(_, line)| !line.starts_with('['));
    let named = lines.filter_map(|(at, line)| Some((at + 1, line.split_once('=')?.0)));
    let named = named.filter(|(_, name)| !name.starts_with('#'));
    named.map(|(line, name)| (line, name.trim().to_owned())).collect()
}

#[track_caller]
fn assert_none(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn no_file_is_too_long() {
    let files = files();
    let long = files.iter().filter(|file| file.code.len() > LINES);
    let long = long.map(|file| file.place(file.code.len(), "is the last line"));
    assert_none(&long.collect::<Vec<_>>());
}

#[test]
fn every_module_says_what_it_is() {
    let files = files();
    let silent = files.iter().filter(|file| !file.text.starts_with("//! "));
    let silent = silent.map(|file| file.place(1, "does not open with `//!`"));
    assert_none(&silent.collect::<Vec<_>>());
}

#[test]
fn every_file_is_named_after_a_noun() {
    let paths: Vec<String> = ["src", "tests/suite", "examples", "benches", "templates"]
        .into_iter()
        .flat_map(paths)
        .collect();
    assert!(paths.len() > 50, "the walk finds the project");
    let empty = paths.iter().filter(|path| {
        let mut names = path.split('/').map(|name| name.split('.').next().unwrap_or(""));
        names.any(|name| EMPTY_NAMES.contains(&name))
    });
    assert_none(
        &empty.map(|path| format!("{path}:1: find the noun")).collect::<Vec<_>>(),
    );
}

#[test]
fn each_library_is_known_by_its_room() {
    let mut broken = Vec::new();
    let files = files();
    for (library, rooms) in LIBRARIES {
        let name = library.replace('-', "_");
        for file in files.iter().filter(|f| f.is_of_program() && !f.is_in(rooms)) {
            for (line, _) in file.program().filter(|(_, code)| has_word(code, &name)) {
                let what = format!("{library} belongs to {rooms:?}");
                broken.push(file.place(line, &what));
            }
        }
    }
    assert_none(&broken);
}

#[test]
fn every_library_has_a_room_and_a_reason() {
    let text = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut broken = Vec::new();
    let all = dependencies("[dependencies]");
    for (line, name) in all.iter().chain(&dependencies("[dev-dependencies]")) {
        if !lines[line - 2].starts_with("# ") {
            broken
                .push(format!("Cargo.toml:{line}: {name} stands there without a reason"));
        }
    }
    let known: BTreeSet<&str> = LIBRARIES.iter().map(|(name, _)| *name).collect();
    let used: BTreeSet<&str> = all.iter().map(|(_, name)| name.as_str()).collect();
    assert!(used.len() > 10, "the table of dependencies is found");
    let odd = known.symmetric_difference(&used);
    broken.extend(
        odd.map(|name| format!("Cargo.toml:1: {name} is here or in LIBRARIES, not both")),
    );
    assert_none(&broken);
}

#[test]
fn only_the_two_ends_touch_the_disk() {
    assert_none(&strangers(&["fs"], DISK));
    let asking =
        [".exists()", ".is_dir()", ".is_file()", ".canonicalize()", ".read_dir()"];
    let mut broken = Vec::new();
    for file in files().iter().filter(|f| f.is_of_program() && !f.is_in(DISK)) {
        for (line, code) in file.program() {
            let found = asking.iter().filter(|call| code.contains(**call));
            broken.extend(found.map(|call| file.place(line, call)));
        }
    }
    assert_none(&broken);
}

#[test]
fn only_printers_print_and_nobody_exits() {
    let words =
        ["println", "eprintln", "print", "eprint", "dbg"].map(|w| format!("{w}!"));
    let mut broken = Vec::new();
    for file in files().iter().filter(|file| file.is_of_program()) {
        for (line, code) in file.program() {
            let printed = words.iter().filter(|word| code.contains(word.as_str()));
            broken.extend(printed.map(|word| file.place(line, word)));
            for stream in ["stdout(", "stderr(", "process::exit", "process::abort"] {
                let is_printer = file.is_in(PRINTERS) && stream.starts_with("std");
                if code.contains(stream) && !is_printer {
                    broken.push(file.place(line, stream));
                }
            }
        }
    }
    assert_none(&broken);
}

#[test]
fn the_core_never_asks_for_the_time() {
    assert_none(&strangers(
        &["SystemTime::now", "Instant::now", "Timestamp::now"],
        CLOCK,
    ));
}

#[test]
fn nothing_depends_on_chance_or_the_machine() {
    let words = ["env::var", "env::var_os", "env::current_dir", "RandomState"];
    assert_none(&strangers(&words, &["main"]));
    assert_none(&strangers(&["static mut", "thread_local", "LazyLock", "LazyCell"], &[]));
}

#[test]
fn no_mistake_of_the_user_ends_in_a_panic() {
    let mut broken = Vec::new();
    for file in files().iter().filter(|file| file.is_of_program()) {
        for (line, code) in file.program() {
            for word in
                [".unwrap()", ".unwrap_err()", "panic!", "todo!", "unimplemented!"]
            {
                if code.contains(word) {
                    broken.push(file.place(line, word));
                }
            }
            let text = file.text.lines().nth(line - 1).unwrap_or_default();
            if code.contains(".expect(") && text.contains(".expect(\"\")") {
                broken.push(file.place(line, "an `expect` says which invariant holds"));
            }
        }
    }
    assert_none(&broken);
}

#[test]
fn no_test_is_skipped_and_none_sleeps() {
    let mut broken = Vec::new();
    for file in files() {
        for (at, code) in file.code.iter().enumerate().skip(file.tests_start()) {
            for word in ["#[ignore", "thread::sleep", "sleep("] {
                if code.contains(word) {
                    broken.push(file.place(at + 1, word));
                }
            }
        }
    }
    assert_none(&broken);
}

#[test]
fn exceptions_to_lints_give_their_reason() {
    let mut broken = Vec::new();
    for file in files() {
        for (at, code) in file.code.iter().enumerate() {
            let text = file.text.lines().nth(at).unwrap_or_default();
            let is_exception = code.contains("#[expect(") || code.contains("#![expect(");
            let attribute: String =
                file.text.lines().skip(at).take(4).collect::<Vec<_>>().join(" ");
            if code.contains("#[allow(") || code.contains("#![allow(") {
                broken.push(
                    file.place(at + 1, "`allow` outlives its reason, use `expect`"),
                );
            } else if is_exception && !attribute.contains("reason = \"") {
                broken.push(file.place(at + 1, text.trim()));
            }
        }
    }
    assert_none(&broken);
}

#[test]
fn no_comment_leaves_work_undone() {
    let mut broken = Vec::new();
    for file in files().iter().filter(|file| !file.path.ends_with("/tidy.rs")) {
        for (at, line) in file.text.lines().enumerate() {
            let comment = line.split_once("//").map_or("", |(_, comment)| comment);
            if ["TODO", "FIXME", "XXX", "HACK"].iter().any(|w| comment.contains(w)) {
                broken.push(file.place(at + 1, comment.trim()));
            }
        }
    }
    assert_none(&broken);
}

#[test]
fn the_project_holds_only_its_own_kinds_of_file() {
    let mut broken = Vec::new();
    for (folder, kinds) in KINDS {
        for path in paths(folder) {
            let name = path.rsplit('/').next().unwrap_or_default();
            let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
            if !kinds.contains(&kind) {
                broken.push(format!("{path}:1: {folder}/ has {kinds:?}"));
            }
        }
    }
    assert_none(&broken);
}

#[test]
fn code_is_told_from_comments_and_texts() {
    let text = "a // b\n\"c \\\" d\" e 'f' '\\'' &'g h r#\"i \" j\"# k /* l\n*/ m";
    let code = code_of(text);
    let words: Vec<&str> = code.split_whitespace().collect();
    assert_eq!(words, ["a", "e", "&'g", "h", "k", "m"]);
    assert_eq!(code.lines().count(), text.lines().count());
    assert!(has_word("use std::fs;", "fs") && !has_word("prefs_fs()", "fs"));
}
