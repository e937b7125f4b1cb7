//! `bantin explain`: what the reference of all messages says of some of them.

use std::path::Path;
use std::process::ExitCode;

use bantin::diagnostic::Language;
use bantin::source::Sources;
use bantin::{config, explain};

use crate::args::{self, Tongue};
use crate::reporter::{say, say_error};
use crate::{Run, exit};

pub(crate) fn run(args: &args::Explain) -> Run {
    let language = match args.language {
        Some(Tongue::Vi) => Language::Vi,
        Some(Tongue::En) => Language::En,
        None => language_of(&args.root),
    };
    if args.codes.is_empty() {
        list(language);
    }
    let mut is_known = true;
    for (index, code) in args.codes.iter().enumerate() {
        match explain::find(language, code) {
            Ok(entry) => {
                if index > 0 {
                    say("");
                }
                say(&entry.terminal());
            }
            Err(near) => {
                say_error(&unknown(language, code, near));
                is_known = false;
            }
        }
    }
    Ok(if is_known { ExitCode::SUCCESS } else { exit::USAGE.into() })
}

/// The language of the portal; Vietnamese where there is none.
pub(crate) fn language_of(root: &Path) -> Language {
    match Sources::excerpt(root, config::PATH) {
        text if text.is_empty() => Language::Vi,
        text => config::parse(&text).value.language,
    }
}

/// All numbers with their titles, by family.
fn list(language: Language) {
    for family in explain::families(language) {
        say(&format!("{}\n", family.name));
        for entry in family.entries {
            say(&format!("  {}  {}", entry.number, entry.title));
        }
        say("");
    }
    say(match language {
        Language::Vi => "Xem một mã: `bantin explain BT0205`",
        Language::En => "About one of them: `bantin explain BT0205`",
    });
}

fn unknown(language: Language, code: &str, near: Option<explain::Entry>) -> String {
    let near = near.map(|entry| (entry.number, entry.title));
    match (language, near) {
        (Language::Vi, Some((number, title))) => {
            format!(
                "không có lời nhắc nào mang mã `{code}`; có phải `{number}` ({title})?"
            )
        }
        (Language::Vi, None) => format!(
            "không có lời nhắc nào mang mã `{code}`; `bantin explain` liệt kê tất cả"
        ),
        (Language::En, Some((number, title))) => {
            format!("there is no message `{code}`; did you mean `{number}` ({title})?")
        }
        (Language::En, None) => {
            format!("there is no message `{code}`; `bantin explain` lists all")
        }
    }
}
