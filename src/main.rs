//! The command line: arguments → options → a command; exit codes.

mod args;
mod commands;
mod progress;
mod reporter;
mod table;
mod wording;

use std::path::Path;
use std::process::ExitCode;
use std::time::SystemTime;

use bantin::diagnostic::Language;
use bantin::failure::{Failure, Intention};
use bantin::observer::Silent;
use bantin::source::Cache;
use bantin::{Options, Revision};
use clap::Parser;

use args::{Args, Command};
use reporter::say_error;

/// Rendering allocates many short strings on two threads; the system's allocator of
/// glibc gives each thread an arena and loses 15–25 % here.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Exit codes, as README lists them.
mod exit {
    pub(crate) const MISTAKES: u8 = 1;
    pub(crate) const ENVIRONMENT: u8 = 2;
    pub(crate) const HELD: u8 = 3;
    pub(crate) const USAGE: u8 = 64;
}

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            return refused(&error);
        }
    };
    let code = match args.command {
        Command::Build(build) => commands::build::run(&build),
        Command::Check(check) => commands::check(&check),
        Command::Serve(serve) => commands::serve(&serve),
        Command::Why(why) => commands::why::run(&why),
        Command::Fmt(fmt) => commands::fmt::run(&fmt),
        Command::Next(next) => commands::next::run(&next),
        Command::Stats(stats) => commands::stats::run(&stats),
        Command::Explain(explain) => commands::explain::run(&explain),
        Command::New(new) => commands::new(&new),
        Command::Init(init) => commands::init(&init),
        Command::Completions { shell } => commands::completions(shell),
        Command::Man => commands::man(),
    };
    code.unwrap_or_else(|(failure, language)| {
        say_error(&failure.message(language));
        exit::ENVIRONMENT.into()
    })
}

/// Says what is wrong with the arguments, in the language of the portal; or shows the help
/// that they ask for.
fn refused(error: &clap::Error) -> ExitCode {
    let typed: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    if !error.use_stderr() || typed.is_empty() {
        // A closed pipe leaves nobody to tell.
        let _ = error.print();
        return if error.use_stderr() { exit::USAGE.into() } else { ExitCode::SUCCESS };
    }
    let after = typed.iter().skip_while(|word| *word != "--root").nth(1);
    let joined = typed.iter().find_map(|word| word.strip_prefix("--root="));
    let root = joined.or(after.map(String::as_str)).unwrap_or(".");
    let language = commands::explain::language_of(Path::new(root));
    say_error(&args::mistake(error, &typed, language));
    exit::USAGE.into()
}

/// A failure of the environment, and the language to say it in.
type Stopped = (Failure, Language);

type Run = Result<ExitCode, Stopped>;

/// Unix seconds now.
fn clock() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs() as i64)
}

/// What a revision depends on, from the arguments and the environment.
fn options(project: &args::Project) -> Result<Options, Stopped> {
    let wrong = |name: &str, text: &str| {
        let error = std::io::Error::other(text.to_owned());
        (Failure::new(Intention::Read, Path::new(name), error), Language::Vi)
    };
    let now = match (&project.now, std::env::var("SOURCE_DATE_EPOCH")) {
        (Some(moment), _) => moment.instant(),
        (None, Ok(text)) => {
            text.parse().map_err(|_| wrong("SOURCE_DATE_EPOCH", &text))?
        }
        (None, Err(_)) => clock(),
    };
    let base_url = project.base_url.clone();
    Ok(Options { now, preview: project.drafts, base_url })
}

/// Loads the project for a command that only looks at it.
fn load(project: &args::Project) -> Result<Revision, Stopped> {
    let root = &project.root;
    let cache = if project.fresh { Cache::empty() } else { Cache::load(root) };
    Revision::load(root, &cache, &options(project)?, &Silent)
        .map_err(|failure| (failure, Language::Vi))
}
