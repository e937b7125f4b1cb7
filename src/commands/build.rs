//! `bantin build`: brings the output to what the project says, and tells what it did.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use bantin::build::{self, Finding, Quiet, RealDisk, Stop, Target, Waiting};
use bantin::diagnostic::{Language, Severity};
use bantin::failure::{Failure, Intention};
use bantin::observer::{Amount, Observer, Stage};
use bantin::source::{self, Cache, Listing};
use bantin::{Options, Revision};

use crate::progress::Progress;
use crate::reporter::{Reporter, has_any, say_error};
use crate::{Run, Stopped, args, exit, options};

/// How often a build starts again when files change under it.
const TRIES: usize = 3;

pub(crate) fn run(args: &args::Build) -> Run {
    let started = Instant::now();
    let root = &args.project.root;
    let options = options(&args.project)?;
    let target = Target {
        output: args.output.clone().unwrap_or_else(|| root.join("public")),
        adopt: args.adopt,
        hold: args.hold,
    };
    let build = Build { args, root, started, options, target };
    let mut is_fresh = args.project.fresh;
    let mut language = Language::Vi;
    for _ in 0..TRIES {
        match build.attempt(is_fresh)? {
            Attempt::Over(code) => return Ok(code),
            // Perhaps it is what is remembered that is not true.
            Attempt::Changed(spoken) => (is_fresh, language) = (true, spoken),
        }
    }
    let error = std::io::Error::other(format!("{TRIES}×"));
    Err((Failure::new(Intention::Settle, root, error), language))
}

/// One call of the command.
struct Build<'a> {
    args: &'a args::Build,
    root: &'a Path,
    started: Instant,
    options: Options,
    target: Target,
}

/// What came of one attempt.
enum Attempt {
    Over(ExitCode),
    /// Files changed under it; with the language of the project.
    Changed(Language),
}

impl Build<'_> {
    fn attempt(&self, is_fresh: bool) -> Result<Attempt, Stopped> {
        let progress = Progress::new(self.args.format);
        let taken_at = Cache::clock();
        let listing =
            source::list(self.root).map_err(|failure| (failure, Language::Vi))?;
        progress.finished(Stage::List, files(listing.files.len()));
        let waiting = match self.args.due {
            true => self.waiting(&listing),
            false => Waiting::Due,
        };
        let look = match waiting {
            Waiting::Due => None,
            Waiting::Edited(look) => Some(look),
            Waiting::Quiet(quiet) => return Ok(self.quiet(&quiet)),
        };
        if !is_fresh
            && look.is_none()
            && let Some(code) = self.rest(&listing, &progress)?
        {
            return Ok(Attempt::Over(code));
        }
        let cache = if is_fresh { Cache::empty() } else { Cache::load(self.root) };
        progress.finished(Stage::Recall, files(cache.len()));
        let revision = Revision::of(self.root, listing, &cache, &self.options, &progress);
        let quiet = look.and_then(|look| look.at(&revision, &self.options, taken_at));
        if let Some(quiet) = quiet {
            return Ok(self.quiet(&quiet));
        }
        let reporter = self.reporter(revision.language());
        if self.args.strict && has_any(&revision.notes, Severity::Warning) {
            reporter.all(&revision.notes);
            reporter.explained(&revision.notes);
            return Ok(Attempt::Over(exit::MISTAKES.into()));
        }
        let built =
            build::build(self.root, &revision, &self.target, &RealDisk, &progress);
        progress.clear();
        let code = match built {
            Ok(done) => {
                let is_near = !is_fresh && cache.is_near(&revision.sources);
                self.over(&revision, &done, is_near, taken_at, &progress)
            }
            Err(Stop::Mistakes(mistakes)) => {
                reporter.some(&revision.notes);
                reporter.all(&mistakes);
                reporter.stopped();
                reporter.explained(&[mistakes, revision.notes.clone()].concat());
                exit::MISTAKES.into()
            }
            Err(Stop::Failed(failure)) => return Err((failure, revision.language())),
            Err(Stop::Changed(_)) => return Ok(Attempt::Changed(revision.language())),
        };
        // The program is over: the system takes the memory back at once.
        std::mem::forget((revision, cache));
        Ok(Attempt::Over(code))
    }

    /// Whether the time asks for a build.
    fn waiting(&self, listing: &Listing) -> Waiting {
        build::waiting(self.root, &self.target.output, listing, &self.options)
    }

    fn quiet(&self, quiet: &Quiet) -> Attempt {
        self.reporter(quiet.language).quiet(quiet);
        Attempt::Over(ExitCode::SUCCESS)
    }

    /// The end of a build that has nothing to do, where that is known beforehand.
    fn rest(
        &self,
        listing: &Listing,
        progress: &Progress,
    ) -> Result<Option<ExitCode>, Stopped> {
        let output = &self.target.output;
        let at_rest = build::at_rest(self.root, output, listing, &self.options)?;
        let Some((finding, kept)) = at_rest else { return Ok(None) };
        let done = build::Report { kept, ..build::Report::default() };
        progress.finished(Stage::Compare, files(kept));
        Ok(Some(self.told(&finding, &done, progress)))
    }

    /// Remembers what a build was that is over, and tells it. `is_near` says that the
    /// cache need not be written again.
    fn over(
        &self,
        revision: &Revision,
        done: &build::Report,
        is_near: bool,
        taken_at: i64,
        progress: &Progress,
    ) -> ExitCode {
        if !is_near
            && let Err(failure) = Cache::of(&revision.sources, taken_at).save(self.root)
        {
            say_error(&failure.message(revision.language()));
        }
        let (output, ledger) = (&self.target.output, done.ledger);
        let finding =
            build::remember(self.root, output, revision, ledger, &self.options, taken_at);
        if done.is_blank {
            build::forget(self.root, output);
        }
        progress.finished(Stage::Remember, files(revision.sources.files().len()));
        self.told(&finding, done, progress)
    }

    fn told(
        &self,
        finding: &Finding,
        done: &build::Report,
        progress: &Progress,
    ) -> ExitCode {
        let reporter = self.reporter(finding.language);
        reporter.built(self.args, finding, done, progress, self.started)
    }

    fn reporter(&self, language: Language) -> Reporter<'_> {
        Reporter { root: self.root, language, format: self.args.format }
    }
}

fn files(files: usize) -> Amount {
    Amount { files, bytes: 0 }
}
