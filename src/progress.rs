//! How a build goes on: a bar while it produces, and a table of its stages when it is
//! over.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use bantin::causes::Cause;
use bantin::diagnostic::Language;
use bantin::observer::{Amount, Observer, Stage};
use bantin::vietnamese::grouped;

use crate::args::Format;

/// Watches one build.
pub(crate) struct Progress {
    bar: Bar,
    laps: Mutex<Laps>,
}

/// The stages that are over.
struct Laps {
    /// When the last of them ended.
    ended: Instant,
    over: Vec<(Stage, Duration, Amount)>,
}

impl Progress {
    pub(crate) fn new(format: Format) -> Self {
        let laps = Laps { ended: Instant::now(), over: Vec::new() };
        Self { bar: Bar::new(format), laps: Mutex::new(laps) }
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        self.bar.clear();
    }

    /// The stages, each with its time, files and bytes; then what made many pages change.
    pub(crate) fn table(&self, language: Language, causes: &[Cause]) -> String {
        let Ok(laps) = self.laps.lock() else { return String::new() };
        let head = match language {
            Language::Vi => ["công đoạn", "ms", "tệp", "kB"],
            Language::En => ["stage", "ms", "files", "kB"],
        };
        let rows = laps.over.iter().map(|(stage, time, amount)| {
            let (vi, en) = name(*stage);
            let name = if language == Language::Vi { vi } else { en };
            let milliseconds = time.as_secs_f64() * 1000.0;
            let bytes = amount.bytes.div_ceil(1000);
            let bytes = if bytes == 0 { String::new() } else { grouped(bytes) };
            let files = grouped(amount.files as u64);
            [name.to_owned(), format!("{milliseconds:.1}"), files, bytes]
        });
        let lines = std::iter::once(head.map(str::to_owned)).chain(rows);
        let lines = lines.map(|[name, time, files, bytes]| {
            format!("{name:<34}{time:>10}{files:>10}{bytes:>10}")
        });
        let causes = causes.iter().map(|Cause { label, pages }| {
            let pages = grouped(*pages as u64);
            match language {
                Language::Vi => format!("{label} đã đổi: {pages} trang"),
                Language::En => format!("{label} changed: {pages} pages"),
            }
        });
        lines.chain(causes).collect::<Vec<_>>().join("\n")
    }
}

impl Laps {
    /// The time since the last one.
    fn lap(&mut self) -> Duration {
        let now = Instant::now();
        now - std::mem::replace(&mut self.ended, now)
    }
}

impl Observer for Progress {
    fn finished(&self, stage: Stage, amount: Amount) {
        if let Ok(mut laps) = self.laps.lock() {
            let time = laps.lap();
            laps.over.push((stage, time, amount));
        }
    }

    fn produced(&self, done: usize, of: usize) {
        self.bar.show("", done, of);
    }

    fn developed(&self, done: usize, of: usize, language: Language) {
        let what = match language {
            Language::Vi => "Ảnh ",
            Language::En => "Pictures ",
        };
        self.bar.show(what, done, of);
    }
}

/// What a stage is called, in Vietnamese and in English.
fn name(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::List => ("duyệt thư mục", "walk the project"),
        Stage::Recall => ("nạp bộ nhớ đệm", "load the cache"),
        Stage::Read => ("đọc tệp mới và tệp đã sửa", "read what is new"),
        Stage::Assemble => ("sắp xếp bài, nạp mẫu trang", "assemble the site"),
        Stage::Plan => ("lập danh mục các trang", "plan every output"),
        Stage::Compare => ("so với thư mục kết quả", "compare with the output"),
        Stage::Develop => ("làm ảnh các cỡ", "make pictures"),
        Stage::Produce => ("dựng các trang khác trước", "produce what differs"),
        Stage::Commit => ("đưa vào thư mục kết quả", "put it in place"),
        Stage::Remember => ("lưu bộ nhớ đệm", "save the cache"),
    }
}

/// How far production is, on a terminal that people look at; elsewhere it shows nothing.
struct Bar {
    started: Instant,
    /// When it was last drawn, in milliseconds since the start; 0 for never.
    drawn: AtomicU64,
    is_shown: bool,
}

impl Bar {
    /// Columns between its brackets.
    const WIDTH: usize = 30;

    /// Milliseconds from one drawing to the next.
    const PAUSE: u64 = 100;

    fn new(format: Format) -> Self {
        let is_shown = format == Format::Human && std::io::stderr().is_terminal();
        Self { started: Instant::now(), drawn: AtomicU64::new(0), is_shown }
    }

    /// Draws it, unless it was drawn just now. Any thread may ask.
    fn show(&self, what: &str, done: usize, all: usize) {
        if !self.is_shown {
            return;
        }
        let now = self.started.elapsed().as_millis() as u64;
        let before = self.drawn.load(Ordering::Relaxed);
        let is_due = now >= before + Self::PAUSE;
        if is_due && self.drawn.swap(now, Ordering::Relaxed) == before {
            let full = Self::WIDTH * done / all.max(1);
            let (full, rest) = ("█".repeat(full), "░".repeat(Self::WIDTH - full));
            let (done, all) = (grouped(done as u64), grouped(all as u64));
            // What was longer before must not stay.
            draw(&format!("\r{full}{rest} {what}{done}/{all}   "));
        }
    }

    /// Takes it away.
    fn clear(&self) {
        if self.drawn.load(Ordering::Relaxed) > 0 {
            draw(&format!("\r{}\r", " ".repeat(Self::WIDTH + 30)));
        }
    }
}

/// Writes to the terminal without a new line; one that is gone is nobody's loss.
fn draw(text: &str) {
    let mut terminal = std::io::stderr().lock();
    let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
}
