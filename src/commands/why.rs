//! `bantin why`: is this file on the site, where, until when; and if not, why not.

mod json;
mod words;

use std::process::ExitCode;

use bantin::build::{self, Built};
use bantin::diagnostic::Language;
use bantin::source::Presence;
use bantin::url::OutPath;
use bantin::why::{Answer, State};
use bantin::{Revision, source, why};

use crate::args::{self, Format};
use crate::reporter::{Reporter, say, say_error};
use crate::{Run, exit, load};

pub(crate) fn run(args: &args::Why) -> Run {
    let root = &args.project.root;
    let revision = load(&args.project)?;
    let language = revision.language();
    let paths = source::meant(root, &args.file);
    let found = match why::find(&revision, &args.file, &paths) {
        Ok(found) => found,
        Err(near) => {
            let is_folder = paths.iter().any(|(_, there)| *there == Presence::Folder);
            say_error(&nothing(language, &args.file, &near, is_folder));
            return Ok(exit::USAGE.into());
        }
    };
    let answer = why::explain(&revision, &found);
    let output = args.output.clone().unwrap_or_else(|| root.join("public"));
    let task = answer.outs.first().and_then(|out| revision.plan.task(out.as_str()));
    let there = There {
        built: task.and_then(|task| build::built(root, &output, task)),
        online: build::online(root, &output, &answer.path),
    };
    tell(args, &revision, &answer, &there);
    let is_mistake = answer.state == State::Held;
    Ok(if is_mistake { exit::MISTAKES.into() } else { ExitCode::SUCCESS })
}

/// What the output has of it, as the last build left it.
struct There {
    built: Option<Built>,
    /// The page of an article, wanted or not.
    online: Option<OutPath>,
}

fn tell(args: &args::Why, revision: &Revision, answer: &Answer, there: &There) {
    let (root, language) = (&*args.project.root, revision.language());
    match args.format {
        Format::Json => say(&json::object(root, &args.file, revision, answer, there)),
        Format::Human => {
            words::lines(revision, answer, there).iter().for_each(|line| say(line));
            if !answer.notes.is_empty() {
                say("");
                Reporter { root, language, format: args.format }.all(&answer.notes);
            }
        }
    }
}

/// That no file is meant, and which ones may be.
fn nothing(language: Language, typed: &str, near: &[String], is_folder: bool) -> String {
    let mut text = match (language, is_folder) {
        (Language::Vi, false) => format!("không có tệp hay địa chỉ nào là `{typed}`"),
        (Language::En, false) => format!("no file or address is `{typed}`"),
        (Language::Vi, true) => format!("`{typed}` là thư mục, hãy hỏi về một tệp"),
        (Language::En, true) => format!("`{typed}` is a folder, ask about a file"),
    };
    let lead = match (language, near, is_folder) {
        (_, [], _) => return text,
        (Language::Vi, _, false) => "; ý bạn là:",
        (Language::En, _, false) => "; did you mean:",
        (Language::Vi, _, true) => ", ví dụ:",
        (Language::En, _, true) => ", for example:",
    };
    text.push_str(lead);
    for path in near {
        text.push_str("\n  ");
        text.push_str(path);
    }
    text
}
