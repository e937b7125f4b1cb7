//! The command line: arguments → options → library; prints reports; exit codes.

mod args;
mod progress;

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Instant, SystemTime};

use bantin::build::{self, Absence, Finding, RealDisk, Stop, Target};
use bantin::diagnostic::{self, Diagnostic, Language, Severity};
use bantin::failure::{Failure, Intention};
use bantin::moment::Moment;
use bantin::observer::{Amount, Observer, Silent, Stage};
use bantin::site::Reason;
use bantin::source::{self, Cache, Sources};
use bantin::url::BaseUrl;
use bantin::{Options, Revision, new, report, serve, theme};
use clap::{CommandFactory, Parser};

use args::{Args, Command, Format};
use progress::Progress;

/// Rendering allocates many short strings on two threads; the system's allocator of
/// glibc gives each thread an arena and loses 15–25 % here.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many warnings a build shows before it points to `check`.
const SHOWN_WARNINGS: usize = 10;

/// How often a build starts again when files change under it.
const TRIES: usize = 3;

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
            let is_help = !error.use_stderr();
            // A closed pipe leaves nobody to tell.
            let _ = error.print();
            return if is_help { ExitCode::SUCCESS } else { exit::USAGE.into() };
        }
    };
    let code = match args.command {
        Command::Build(build) => run_build(&build),
        Command::Check(check) => run_check(&check),
        Command::Serve(serve) => run_serve(&serve),
        Command::New(new) => run_new(&new),
        Command::Init(init) => run_init(&init),
        Command::Completions { shell } => run_completions(shell),
        Command::Man => run_man(),
    };
    code.unwrap_or_else(|(failure, language)| {
        say_error(&failure.message(language));
        exit::ENVIRONMENT.into()
    })
}

type Run = Result<ExitCode, (Failure, Language)>;

fn run_build(args: &args::Build) -> Run {
    let started = Instant::now();
    let root = &args.project.root;
    let options = options(&args.project)?;
    let target = Target {
        output: args.output.clone().unwrap_or_else(|| root.join("public")),
        adopt: args.adopt,
        hold: args.hold,
    };
    let project = &args.project;
    let reporter = |language| Reporter { root, language, format: project.format };
    let mut language = Language::Vi;
    let mut is_fresh = project.fresh;
    for _ in 0..TRIES {
        let progress = Progress::new(project.format);
        let taken_at = Cache::clock();
        let listing = source::list(root).map_err(|failure| (failure, language))?;
        let of = |files: usize| Amount { files, bytes: 0 };
        progress.finished(Stage::List, of(listing.files.len()));
        let at_rest = match is_fresh {
            true => None,
            false => build::at_rest(root, &target.output, &listing, &options)?,
        };
        if let Some((finding, kept)) = at_rest {
            let reporter = reporter(finding.language);
            let done = build::Report { kept, ..build::Report::default() };
            progress.finished(Stage::Compare, of(kept));
            return Ok(reporter.built(args, &finding, &done, &progress, started));
        }
        let cache = if is_fresh { Cache::empty() } else { Cache::load(root) };
        progress.finished(Stage::Recall, of(cache.len()));
        let revision = Revision::of(root, listing, &cache, &options, &progress);
        language = revision.language();
        let reporter = reporter(language);
        if args.strict && has_any(&revision.notes, Severity::Warning) {
            reporter.all(&revision.notes);
            return Ok(exit::MISTAKES.into());
        }
        let built = build::build(root, &revision, &target, &RealDisk, &progress);
        progress.clear();
        match built {
            Ok(done) => {
                if (is_fresh || !cache.is_near(&revision.sources))
                    && let Err(failure) =
                        Cache::of(&revision.sources, taken_at).save(root)
                {
                    say_error(&failure.message(language));
                }
                let (output, ledger) = (&target.output, done.ledger);
                build::remember(root, output, &revision, ledger, &options, taken_at);
                progress.finished(Stage::Remember, of(revision.sources.files().len()));
                let finding = Finding::of(&revision);
                let code = reporter.built(args, &finding, &done, &progress, started);
                // The program is over: the system takes the memory back at once.
                std::mem::forget((revision, cache));
                return Ok(code);
            }
            Err(Stop::Mistakes(mistakes)) => {
                reporter.some(&revision.notes);
                reporter.all(&mistakes);
                reporter.stopped();
                return Ok(exit::MISTAKES.into());
            }
            Err(Stop::Failed(failure)) => return Err((failure, language)),
            // Perhaps it is what is remembered that is not true.
            Err(Stop::Changed(_)) => is_fresh = true,
        }
    }
    let error = std::io::Error::other(format!("{TRIES}×"));
    Err((Failure::new(Intention::Settle, root, error), language))
}

fn run_check(args: &args::Check) -> Run {
    let root = &args.project.root;
    let cache = if args.project.fresh { Cache::empty() } else { Cache::load(root) };
    let revision = load(root, &cache, &options(&args.project)?, &Silent)?;
    let language = revision.language();
    let reporter = Reporter { root, language, format: args.project.format };
    let vanishing = build::vanishing(root, &revision, &root.join("public"));
    let beside = [vanishing, revision.proposals()].concat();
    let notes = together(&revision.notes, &beside);
    reporter.all(&notes);
    reporter.counts(&revision, &notes);
    let fails =
        has_any(&notes, if args.strict { Severity::Warning } else { Severity::Error });
    Ok(if fails { exit::MISTAKES.into() } else { ExitCode::SUCCESS })
}

fn run_serve(args: &args::Serve) -> Run {
    let root = args.project.root.clone();
    let settings = serve::Settings {
        root: root.clone(),
        port: args.port,
        options: Options { preview: !args.published, ..options(&args.project)? },
        fresh: args.project.fresh,
    };
    let say = move |event: &serve::Event| say_event(&root, event);
    serve::serve(settings, &say).map_err(|failure| (failure, Language::Vi))?;
    Ok(ExitCode::SUCCESS)
}

fn run_new(args: &args::New) -> Run {
    let root = &args.project.root;
    let options = options(&args.project)?;
    let revision = load(root, &Cache::load(root), &options, &Silent)?;
    let config = &revision.site.config;
    let now = Moment::from_unix(options.now);
    let Some(draft) = new::article(config, &args.section, &args.title, &now) else {
        let slugs: Vec<_> =
            config.sections.iter().map(|section| &*section.slug).collect();
        let slugs = slugs.join(", ");
        say_error(&match config.language {
            Language::Vi => {
                format!("không có chuyên mục `{}`; các chuyên mục: {slugs}", args.section)
            }
            Language::En => {
                format!("there is no section `{}`; the sections: {slugs}", args.section)
            }
        });
        return Ok(exit::USAGE.into());
    };
    let drafts = std::slice::from_ref(&draft);
    new::write(root, drafts).map_err(|failure| (failure, config.language))?;
    say(&root.join(&draft.path).to_string_lossy());
    Ok(ExitCode::SUCCESS)
}

fn run_init(args: &args::Init) -> Run {
    let now = Moment::from_unix(clock());
    let drafts = new::portal(&now);
    new::must_be_empty(&args.folder)
        .and_then(|()| new::write(&args.folder, &drafts))
        .map_err(|failure| (failure, Language::Vi))?;
    for draft in &drafts {
        say(&args.folder.join(&draft.path).to_string_lossy());
    }
    say(&format!("bantin serve --root {}", args.folder.display()));
    Ok(ExitCode::SUCCESS)
}

fn run_completions(shell: clap_complete::Shell) -> Run {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "bantin", &mut script);
    say(&String::from_utf8_lossy(&script));
    Ok(ExitCode::SUCCESS)
}

fn run_man() -> Run {
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = clap_mangen::Man::new(Args::command()).render(&mut page);
    say(&String::from_utf8_lossy(&page));
    Ok(ExitCode::SUCCESS)
}

/// Unix seconds now.
fn clock() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs() as i64)
}

/// What a revision depends on, from the arguments and the environment.
fn options(project: &args::Project) -> Result<Options, (Failure, Language)> {
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
    let base_url: Option<BaseUrl> = project.base_url.clone();
    Ok(Options { now, preview: project.drafts, base_url })
}

fn load(
    root: &Path,
    cache: &Cache,
    options: &Options,
    observer: &dyn Observer,
) -> Result<Revision, (Failure, Language)> {
    Revision::load(root, cache, options, observer)
        .map_err(|failure| (failure, Language::Vi))
}

fn has_any(notes: &[Diagnostic], least: Severity) -> bool {
    notes.iter().any(|note| note.severity() >= least)
}

/// What the sources and what the output told, in the order for the reader.
fn together(of_sources: &[Diagnostic], of_output: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut notes = [of_sources, of_output].concat();
    diagnostic::sort(&mut notes);
    notes
}

/// Prints diagnostics and summaries.
struct Reporter<'a> {
    root: &'a Path,
    language: Language,
    format: Format,
}

impl Reporter<'_> {
    /// All of them.
    fn all(&self, notes: &[Diagnostic]) {
        notes.iter().for_each(|note| self.one(note));
    }

    /// The errors, and as many warnings as one screen holds.
    fn some(&self, notes: &[Diagnostic]) {
        let (errors, others): (Vec<_>, Vec<_>) = notes.iter().partition(|n| n.is_error());
        errors.iter().for_each(|note| self.one(note));
        if self.format == Format::Json {
            others.iter().for_each(|note| self.one(note));
            return;
        }
        others.iter().take(SHOWN_WARNINGS).for_each(|note| self.one(note));
        let rest = others.len().saturating_sub(SHOWN_WARNINGS);
        if rest > 0 {
            say(&match self.language {
                Language::Vi => {
                    format!("… và {rest} điều khác: chạy `bantin check` để xem tất cả\n")
                }
                Language::En => {
                    format!("… and {rest} more: run `bantin check` to see all\n")
                }
            });
        }
    }

    fn one(&self, note: &Diagnostic) {
        let texts = |path: &str| {
            theme::built_in_text(path)
                .unwrap_or_else(|| Sources::excerpt(self.root, path))
        };
        match self.format {
            Format::Json => say(&report::json_line(note, self.language, &texts)),
            Format::Human => {
                let styled = std::io::stdout().is_terminal();
                say(&report::terminal(note, self.language, &texts, styled));
                say("");
            }
        }
    }

    /// What a build found and did; the exit code says whether all is published.
    fn built(
        &self,
        args: &args::Build,
        finding: &Finding,
        done: &build::Report,
        progress: &Progress,
        started: Instant,
    ) -> ExitCode {
        if args.strict && has_any(&finding.notes, Severity::Warning) {
            self.all(&finding.notes);
            return exit::MISTAKES.into();
        }
        self.some(&together(&finding.notes, &done.notes));
        let is_held = |absence: &&Absence| absence.reason == Reason::Held;
        let held = finding.absent.iter().filter(is_held).count();
        self.summary(finding, done, held, started);
        if args.timings {
            say(&progress.table(self.language, &done.causes));
        }
        let is_whole = held == 0 && !has_any(&finding.notes, Severity::Error);
        if is_whole { ExitCode::SUCCESS } else { exit::HELD.into() }
    }

    /// The last line of a build.
    fn summary(
        &self,
        finding: &Finding,
        done: &build::Report,
        held: usize,
        started: Instant,
    ) {
        if self.format == Format::Json {
            return;
        }
        let (written, kept) = (done.written.len(), done.kept);
        let removed = done.removed.len();
        let time = started.elapsed().as_millis();
        say(&match self.language {
            Language::Vi => format!(
                "xong: ghi {written} tệp, giữ nguyên {kept}, xóa {removed}, giữ lại {held} bài lỗi ({time} ms)"
            ),
            Language::En => format!(
                "done: {} written, {kept} kept, {removed} removed, {} held ({time} ms)",
                counted(written, "file"),
                counted(held, "article")
            ),
        });
        self.absent(&finding.absent);
    }

    /// Every article that is not on the site, with its reason.
    fn absent(&self, absent: &[Absence]) {
        for Absence { path, reason, remark } in absent {
            let reason = match (self.language, *reason) {
                (Language::Vi, Reason::Held) => "giữ lại vì có lỗi",
                (Language::Vi, Reason::Draft) => "bản nháp",
                (Language::Vi, Reason::Scheduled) => "hẹn giờ, chưa tới lúc đăng",
                (Language::Vi, Reason::Expired) => "đã quá ngày gỡ",
                (Language::Vi, Reason::Outside) => "nằm ngoài các chuyên mục",
                (Language::Vi, Reason::Withdrawn) => "đã rút bài",
                (Language::En, Reason::Withdrawn) => "withdrawn",
                (Language::En, Reason::Held) => "held because of an error",
                (Language::En, Reason::Draft) => "draft",
                (Language::En, Reason::Scheduled) => "scheduled, not due yet",
                (Language::En, Reason::Expired) => "expired",
                (Language::En, Reason::Outside) => "in no section",
            };
            let colon = if remark.is_empty() { "" } else { ": " };
            say(&format!("  {path} – {reason}{colon}{remark}"));
        }
    }

    fn stopped(&self) {
        if self.format == Format::Human {
            say(match self.language {
                Language::Vi => "dừng lại: chưa đăng gì, trang đang chạy được giữ nguyên",
                Language::En => "stopped: nothing was published, the site is as it was",
            });
        }
    }

    /// The last line of a check.
    fn counts(&self, revision: &Revision, notes: &[Diagnostic]) {
        if self.format == Format::Json {
            return;
        }
        let count =
            |severity| notes.iter().filter(|note| note.severity() == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let articles = revision.site.entries.len();
        say(&match self.language {
            Language::Vi => {
                format!("{articles} bài sẽ đăng, {errors} lỗi, {warnings} cảnh báo")
            }
            Language::En => {
                let (articles, errors) =
                    (counted(articles, "article"), counted(errors, "error"));
                format!("{articles}, {errors}, {}", counted(warnings, "warning"))
            }
        });
        self.absent(&Finding::of(revision).absent);
    }
}

/// A number with its English noun: "1 file", "2 files".
fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn say_event(root: &Path, event: &serve::Event) {
    match event {
        serve::Event::Listening { address } => say(address),
        serve::Event::Ready { milliseconds, language, notes, is_first } => {
            let reporter = Reporter { root, language: *language, format: Format::Human };
            reporter.some(notes);
            let time = format!("{milliseconds:.1} ms");
            say(&match (language, is_first) {
                (Language::Vi, true) => format!("sẵn sàng (ready in {time})"),
                (Language::Vi, false) => format!("đã cập nhật (rebuilt in {time})"),
                (Language::En, true) => format!("ready in {time}"),
                (Language::En, false) => format!("rebuilt in {time}"),
            });
        }
        serve::Event::Failed { failure, language } => {
            say_error(&failure.message(*language));
        }
    }
}

/// Prints a line. A reader who closed the pipe has heard enough.
fn say(line: &str) {
    let _ = writeln!(anstream::stdout(), "{line}");
}

fn say_error(line: &str) {
    let _ = writeln!(anstream::stderr(), "bantin: {line}");
}
