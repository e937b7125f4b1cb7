//! `bantin next`: when the site will change by itself, and by what.
//!
//! As JSON it is one object: `now` and `next` (or `null`), then up to ten `following`;
//! each with `unix` and `time`, and what changes then.

use std::path::Path;
use std::process::ExitCode;

use bantin::Revision;
use bantin::diagnostic::Language;
use bantin::moment::Moment;
use bantin::site::{Change, Due};
use serde::Serialize;

use crate::args::{self, NextFormat};
use crate::reporter::{counted, say};
use crate::wording::{all, change, when};
use crate::{Run, load, options};

/// How many instants follow the first one.
const FOLLOWING: usize = 10;

pub(crate) fn run(args: &args::Next) -> Run {
    let now = options(&args.project)?.now;
    let revision = load(&args.project)?;
    let dues = revision.site.coming(1 + FOLLOWING);
    let language = revision.language();
    match args.format {
        NextFormat::Human => {
            let lines = human(&revision, now, &dues);
            lines.iter().for_each(|line| say(line));
        }
        NextFormat::Json => say(&json(now, &dues)),
        NextFormat::Cron => {
            let lines = cron(language, args, dues.first());
            lines.iter().for_each(|line| say(line));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn human(revision: &Revision, now: i64, dues: &[Due]) -> Vec<String> {
    let language = revision.language();
    let pick = |vi: &str, en: &str| match language {
        Language::Vi => vi.to_owned(),
        Language::En => en.to_owned(),
    };
    let mut lines = Vec::new();
    let Some(first) = dues.first() else {
        lines.push(pick(
            "Không có gì chờ tới giờ: trang tin chỉ đổi khi có người sửa.",
            "Nothing is due: the site only changes when somebody edits it.",
        ));
        return lines;
    };
    let wait = span(language, first.at - now);
    lines.push(match language {
        Language::Vi => format!("Trang tin sẽ tự đổi, lần tới sau {wait} nữa:"),
        Language::En => format!("The site will change by itself, next in {wait}:"),
    });
    for due in dues {
        lines.push(String::new());
        lines.push(when(language, due.at));
        for one in &due.changes {
            lines.push(format!("  {}", change(language, one)));
            if let Change::Article { path, .. } = one {
                lines.push(format!("    {path}"));
            }
        }
    }
    lines.push(String::new());
    lines.push(pick(
        "Muốn đăng đúng giờ thì lúc ấy phải chạy `bantin build --due`; `bantin next --format cron` in sẵn dòng hẹn giờ.",
        "To publish in time, `bantin build --due` must run then; `bantin next --format cron` prints a line for it.",
    ));
    if revision.is_stopped() {
        lines.push(pick(
            "Nhưng lần dựng tới sẽ dừng vì có lỗi: chạy `bantin check`.",
            "But the next build will stop at mistakes: run `bantin check`.",
        ));
    }
    lines
}

/// A span of time in its two largest units, rounded down; at least a minute.
fn span(language: Language, seconds: i64) -> String {
    let minutes = usize::try_from(seconds / 60).unwrap_or(0).max(1);
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let units =
        [(days, "ngày", "day"), (hours, "giờ", "hour"), (minutes, "phút", "minute")];
    let units = units.into_iter().skip_while(|(count, ..)| *count == 0).take(2);
    let units = units.filter(|(count, ..)| *count > 0);
    let units = units.map(|(count, vi, en)| match language {
        Language::Vi => format!("{count} {vi}"),
        Language::En => counted(count, en),
    });
    units.collect::<Vec<_>>().join(" ")
}

/// Lines for a crontab: what is due, when, and the command.
fn cron(language: Language, args: &args::Next, due: Option<&Due>) -> Vec<String> {
    let Some(due) = due else {
        return vec![match language {
            Language::Vi => "# bantin: không có gì chờ tới giờ".to_owned(),
            Language::En => "# bantin: nothing is due".to_owned(),
        }];
    };
    let (at, why) = (when(language, due.at), all(language, &due.changes));
    let (head, zone) = match language {
        Language::Vi => (
            format!("# {at}, giờ Việt Nam: {why}"),
            "# CRON_TZ cho cron biết đây là giờ Việt Nam. Debian và Ubuntu không hiểu dòng ấy: máy phải đặt múi giờ Asia/Ho_Chi_Minh.",
        ),
        Language::En => (
            format!("# {at}, time of Viet Nam: {why}"),
            "# CRON_TZ says that the time is that of Viet Nam. Debian and Ubuntu ignore it: there the machine must be set to Asia/Ho_Chi_Minh.",
        ),
    };
    let zone = zone.to_owned();
    vec![head, zone, "CRON_TZ=Asia/Ho_Chi_Minh".to_owned(), job(args, due.at)]
}

/// The line of the job. Cron knows minutes only: who comes a little later is not early.
fn job(args: &args::Next, at: i64) -> String {
    let at = Moment::from_unix(at.saturating_add(59).div_euclid(60) * 60);
    let (_, month, day) = at.civil();
    let absolute = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        quoted(&path.to_string_lossy())
    };
    let program = std::env::current_exe().map(|path| absolute(&path));
    let program = program.unwrap_or_else(|_| "bantin".to_owned());
    let root = absolute(&args.project.root);
    let output = args.output.as_ref();
    let output = output.map(|output| format!(" --output {}", absolute(output)));
    let output = output.unwrap_or_default();
    let (minute, hour) = (at.minute(), at.hour());
    format!("{minute} {hour} {day} {month} * {program} build --due --root {root}{output}")
}

/// A word for the shell, inside of a crontab, where `%` would end the line.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:,@=".contains(c);
    let word = match text.chars().all(is_plain) {
        true => text.to_owned(),
        false => format!("'{}'", text.replace('\'', "'\\''")),
    };
    word.replace('%', "\\%")
}

#[derive(Serialize)]
struct Object<'a> {
    now: JsonInstant,
    next: Option<JsonDue<'a>>,
    following: Vec<JsonDue<'a>>,
}

#[derive(Serialize)]
struct JsonInstant {
    unix: i64,
    time: String,
}

fn json(now: i64, dues: &[Due]) -> String {
    let mut dues = dues.iter().map(JsonDue::new);
    let now = JsonInstant { unix: now, time: Moment::from_unix(now).rfc3339() };
    let object = Object { now, next: dues.next(), following: dues.collect() };
    serde_json::to_string(&object).expect("strings and numbers serialise")
}

/// An instant as an object: seconds since 1970, ISO time, all that changes then.
#[derive(Serialize)]
pub(crate) struct JsonDue<'a> {
    unix: i64,
    time: String,
    changes: Vec<JsonChange<'a>>,
}

/// A change as an object: `path` is empty for what is no article.
#[derive(Serialize)]
struct JsonChange<'a> {
    event: &'static str,
    path: &'a str,
    title: &'a str,
}

impl<'a> JsonDue<'a> {
    pub(crate) fn new(due: &'a Due) -> Self {
        let time = Moment::from_unix(due.at).rfc3339();
        let changes = due.changes.iter().map(JsonChange::new).collect();
        Self { unix: due.at, time, changes }
    }
}

impl<'a> JsonChange<'a> {
    fn new(change: &'a Change) -> Self {
        let (event, path, title) = match change {
            Change::Article { path, title, event } => {
                (event.name(), &**path, title.as_str())
            }
            Change::Banner { alt, comes: true } => ("banner-comes", "", alt.as_str()),
            Change::Banner { alt, comes: false } => ("banner-goes", "", alt.as_str()),
            Change::Alert { text } => ("alert-goes", "", text.as_str()),
            Change::SecurityExpires => ("security-expires", "", ""),
        };
        Self { event, path, title }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_have_two_units() {
        for (seconds, vi, en) in [
            (0, "1 phút", "1 minute"),
            (3_599, "59 phút", "59 minutes"),
            (3_600, "1 giờ", "1 hour"),
            (90_000, "1 ngày 1 giờ", "1 day 1 hour"),
            (86_400 + 120, "1 ngày", "1 day"),
        ] {
            assert_eq!(span(Language::Vi, seconds), vi);
            assert_eq!(span(Language::En, seconds), en);
        }
    }

    #[test]
    fn a_crontab_gets_one_word() {
        assert_eq!(quoted("/srv/trang-tin"), "/srv/trang-tin");
        assert_eq!(quoted("/srv/trang tin's 5%"), "'/srv/trang tin'\\''s 5\\%'");
        assert_eq!(quoted("/srv/$(x);y"), "'/srv/$(x);y'");
    }
}
