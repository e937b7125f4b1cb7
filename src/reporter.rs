//! The printer: diagnostics, summaries and single lines, for people or for programs.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use bantin::build::{self, Absence, Finding, Quiet};
use bantin::diagnostic::{self, Diagnostic, Language, Severity};
use bantin::site::Reason;
use bantin::source::Sources;
use bantin::{Revision, report, serve, theme};

use crate::args::{self, Format};
use crate::exit;
use crate::progress::Progress;
use crate::wording::again;

/// How many warnings a build shows before it points to `check`.
const SHOWN_WARNINGS: usize = 10;

/// Prints diagnostics and summaries.
pub(crate) struct Reporter<'a> {
    pub(crate) root: &'a Path,
    pub(crate) language: Language,
    pub(crate) format: Format,
}

impl Reporter<'_> {
    /// All of them.
    pub(crate) fn all(&self, notes: &[Diagnostic]) {
        notes.iter().for_each(|note| self.one(note));
    }

    /// The errors, and as many warnings as one screen holds.
    pub(crate) fn some(&self, notes: &[Diagnostic]) {
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
        let texts = |path: &str| text_of(self.root, path);
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
    pub(crate) fn built(
        &self,
        args: &args::Build,
        finding: &Finding,
        done: &build::Report,
        progress: &Progress,
        started: Instant,
    ) -> ExitCode {
        if args.strict && has_any(&finding.notes, Severity::Warning) {
            self.all(&finding.notes);
            self.explained(&finding.notes);
            return exit::MISTAKES.into();
        }
        let notes = together(&finding.notes, &done.notes);
        self.some(&notes);
        let is_held = |absence: &&Absence| absence.reason == Reason::Held;
        let held = finding.absent.iter().filter(is_held).count();
        self.summary(finding, done, started);
        if args.timings {
            say(&progress.table(self.language, &done.causes));
        }
        self.explained(&notes);
        let is_whole = held == 0 && !has_any(&finding.notes, Severity::Error);
        if is_whole { ExitCode::SUCCESS } else { exit::HELD.into() }
    }

    /// What a build did, and which articles it did not publish.
    fn summary(&self, finding: &Finding, done: &build::Report, started: Instant) {
        if self.format == Format::Json {
            return;
        }
        let (written, kept) = (done.written.len(), done.kept);
        let removed = done.removed.len();
        let time = format!("{:.1}", started.elapsed().as_secs_f64());
        say(&match self.language {
            Language::Vi => format!(
                "xong: ghi {written} tệp, giữ nguyên {kept}, xóa {removed} ({} giây)",
                time.replace('.', ",")
            ),
            Language::En => format!(
                "done: {} written, {kept} kept, {removed} removed ({time} s)",
                counted(written, "file"),
            ),
        });
        self.absent(&finding.absent);
        if let Some(next) = &finding.next {
            say(&again(self.language, next));
        }
    }

    /// That nothing is due, and when something will be.
    pub(crate) fn quiet(&self, quiet: &Quiet) {
        if self.format == Format::Json {
            return;
        }
        say(match self.language {
            Language::Vi => "chưa có gì tới giờ: không dựng lại",
            Language::En => "nothing is due: not built again",
        });
        if let Some(next) = &quiet.next {
            say(&again(self.language, next));
        }
        if quiet.is_edited {
            say(match self.language {
                Language::Vi => {
                    "có tệp đã sửa từ lần dựng trước: muốn đăng ngay thì chạy `bantin build`"
                }
                Language::En => {
                    "files changed since the last build: `bantin build` publishes them now"
                }
            });
        }
    }

    /// Every article that is not on the site, with its reason: first those that somebody
    /// has to put right.
    fn absent(&self, absent: &[Absence]) {
        let is_fault =
            |one: &&Absence| matches!(one.reason, Reason::Held | Reason::Outside);
        let (faulty, others): (Vec<_>, Vec<_>) = absent.iter().partition(is_fault);
        if !faulty.is_empty() {
            say(&match self.language {
                Language::Vi => format!("CHƯA ĐĂNG {} bài vì có lỗi:", faulty.len()),
                Language::En => format!(
                    "NOT PUBLISHED because of errors, {}:",
                    counted(faulty.len(), "article")
                ),
            });
        }
        faulty.into_iter().for_each(|one| self.absence(one));
        if !others.is_empty() {
            say(match self.language {
                Language::Vi => "không có trên trang, theo khai báo của bài:",
                Language::En => "not on the site, as the articles say:",
            });
        }
        others.into_iter().for_each(|one| self.absence(one));
    }

    fn absence(&self, Absence { path, reason, remark }: &Absence) {
        let reason = match (self.language, *reason) {
            (Language::Vi, Reason::Held) => "sửa lỗi nêu ở trên",
            (Language::Vi, Reason::Draft) => "bản nháp",
            (Language::Vi, Reason::Scheduled) => "hẹn giờ, chưa tới lúc đăng",
            (Language::Vi, Reason::Expired) => "đã quá ngày gỡ",
            (Language::Vi, Reason::Outside) => "nằm ngoài các chuyên mục",
            (Language::Vi, Reason::Withdrawn) => "đã rút bài",
            (Language::En, Reason::Withdrawn) => "withdrawn",
            (Language::En, Reason::Held) => "see its errors above",
            (Language::En, Reason::Draft) => "draft",
            (Language::En, Reason::Scheduled) => "scheduled, not due yet",
            (Language::En, Reason::Expired) => "expired",
            (Language::En, Reason::Outside) => "in no section",
        };
        let colon = if remark.is_empty() { "" } else { ": " };
        say(&format!("  {path} – {reason}{colon}{remark}"));
    }

    /// Where to read more, once and at the end: about the first mistake that was shown.
    pub(crate) fn explained(&self, notes: &[Diagnostic]) {
        let first = notes.iter().find(|note| note.severity() > Severity::Note);
        let Some(note) = first.filter(|_| self.format == Format::Human) else { return };
        say(&match self.language {
            Language::Vi => format!("giải thích thêm: `bantin explain {}`", note.code),
            Language::En => format!("more about it: `bantin explain {}`", note.code),
        });
    }

    pub(crate) fn stopped(&self) {
        if self.format == Format::Human {
            say(match self.language {
                Language::Vi => "dừng lại: chưa đăng gì, trang đang chạy được giữ nguyên",
                Language::En => "stopped: nothing was published, the site is as it was",
            });
        }
    }

    /// The last line of a check.
    pub(crate) fn counts(&self, revision: &Revision, notes: &[Diagnostic]) {
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

/// The text of a file of the project or of the theme, for the line under a diagnostic.
pub(crate) fn text_of(root: &Path, path: &str) -> String {
    theme::built_in_text(path).unwrap_or_else(|| Sources::excerpt(root, path))
}

/// A number with its English noun: "1 file", "2 files".
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

pub(crate) fn say_event(root: &Path, event: &serve::Event) {
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

pub(crate) fn has_any(notes: &[Diagnostic], least: Severity) -> bool {
    notes.iter().any(|note| note.severity() >= least)
}

/// What the sources and what the output told, in the order for the reader.
pub(crate) fn together(
    of_sources: &[Diagnostic],
    of_output: &[Diagnostic],
) -> Vec<Diagnostic> {
    let mut notes = [of_sources, of_output].concat();
    diagnostic::sort(&mut notes);
    notes
}

/// Prints a line. A reader who closed the pipe has heard enough.
pub(crate) fn say(line: &str) {
    let _ = writeln!(anstream::stdout(), "{line}");
}

pub(crate) fn say_error(line: &str) {
    let _ = writeln!(anstream::stderr(), "bantin: {line}");
}
