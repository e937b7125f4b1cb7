//! `bantin fmt`: shows what the reader repaired, and repairs it on disk.

use std::process::ExitCode;

use bantin::config;
use bantin::diagnostic::Language;
use bantin::fmt::{self, Rewritten};
use bantin::source::Sources;

use crate::args;
use crate::reporter::{counted, say, say_error};
use crate::{Run, exit};

/// Writes the named files and folders, or all files, as they were understood; with
/// `--check` only shows what would change.
pub(crate) fn run(args: &args::Fmt) -> Run {
    let root = &args.root;
    let language = config::language_of(&Sources::excerpt(root, config::PATH));
    let stopped = |failure| (failure, language);
    let mut files = fmt::files(root).map_err(stopped)?;
    let names: Vec<String> = args.files.iter().map(|file| named(args, file)).collect();
    let is_below = |path: &str, name: &str| {
        path.strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let is_there = |name: &&String| files.iter().any(|file| is_below(&file.path, name));
    if let Some(name) = names.iter().find(|name| !is_there(name)) {
        say_error(&match language {
            Language::Vi => format!("không có bài, danh bạ hay thư mục nào tên `{name}`"),
            Language::En => format!("there is no article, register or folder `{name}`"),
        });
        return Ok(exit::USAGE.into());
    }
    files.retain(|file| {
        names.is_empty() || names.iter().any(|name| is_below(&file.path, name))
    });
    let rewritten = fmt::rewritten(root, &files);
    for file in &rewritten {
        say(file.diff().trim_end());
        say("");
    }
    if !args.check {
        for file in &rewritten {
            file.write().map_err(stopped)?;
        }
    }
    say(&summary(&rewritten, args.check, language));
    let is_in_order = rewritten.is_empty() || !args.check;
    Ok(if is_in_order { ExitCode::SUCCESS } else { exit::MISTAKES.into() })
}

/// The path from the root of a file that was named on the command line.
fn named(args: &args::Fmt, file: &std::path::Path) -> String {
    let absolute = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let root = std::path::absolute(&args.root).unwrap_or_else(|_| args.root.clone());
    let inside = absolute.strip_prefix(root).unwrap_or(file);
    let path = inside.to_string_lossy().replace('\\', "/");
    bantin::vietnamese::nfc(path.trim_end_matches('/')).into_owned()
}

fn summary(rewritten: &[Rewritten], is_check: bool, language: Language) -> String {
    let count = rewritten.len();
    match (language, count, is_check) {
        (Language::Vi, 0, _) => "mọi tệp đã đúng dạng, không phải sửa gì".into(),
        (Language::Vi, _, true) => {
            format!("{count} tệp sẽ được sửa như trên: chạy `bantin fmt` để ghi")
        }
        (Language::Vi, _, false) => format!("đã sửa {count} tệp như trên"),
        (Language::En, 0, _) => "all files are in order".into(),
        (Language::En, _, true) => {
            let count = counted(count, "file");
            format!("{count} to change as shown: run `bantin fmt` to write")
        }
        (Language::En, _, false) => {
            format!("{} changed as shown", counted(count, "file"))
        }
    }
}
