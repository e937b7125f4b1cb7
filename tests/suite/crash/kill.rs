//! The program itself, killed while it builds.

use std::fs;
use std::process::{Command, Stdio};

use super::edit::{Online, Tree, visible};
use crate::support::{NOW, Project, SITE, article, tree};

/// Enough for staging and commit to take longer than a look at the stage.
const ARTICLES: usize = 240;

/// When to kill, as far as the stage shows it.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// So many files wait.
    Staged(usize),
    /// All files wait, and the intent is recorded.
    Intended,
    /// So many files have found their place.
    Placed(usize),
}

const MOMENTS: [Moment; 10] = [
    Moment::Staged(0),
    Moment::Staged(1),
    Moment::Staged(40),
    Moment::Staged(200),
    Moment::Intended,
    Moment::Placed(1),
    Moment::Placed(20),
    Moment::Placed(80),
    Moment::Placed(160),
    Moment::Placed(240),
];

/// What the stage shows.
#[derive(Default)]
struct Seen {
    most: usize,
}

impl Seen {
    /// Looks at the stage of an output.
    fn has_come(&mut self, moment: Moment, site: &Project) -> bool {
        let stage = site.output().join(".bantin-stage");
        let Ok(entries) = fs::read_dir(&stage) else { return false };
        let names = entries.flatten().map(|entry| entry.file_name());
        let is_file = |name: &str| name.starts_with(|first: char| first.is_ascii_digit());
        let waiting = names.filter(|name| is_file(&name.to_string_lossy()));
        let waiting = waiting.count();
        self.most = self.most.max(waiting);
        let is_intended = stage.join("intent").exists();
        match moment {
            Moment::Staged(count) => waiting >= count,
            Moment::Intended => is_intended,
            Moment::Placed(count) => is_intended && waiting + count <= self.most,
        }
    }
}

fn program(site: &Project) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bantin"));
    command.arg("build").arg("--root").arg(site.root());
    command.arg("--output").arg(site.output()).args(["--now", NOW]);
    command.stdout(Stdio::null());
    command
}

/// Runs the program and kills it at a moment; returns whether it was still running.
fn kill_at(moment: Moment, site: &Project) -> bool {
    let mut child = program(site).spawn().unwrap();
    let mut seen = Seen::default();
    while child.try_wait().unwrap().is_none() {
        if seen.has_come(moment, site) {
            child.kill().unwrap();
            break;
        }
        std::thread::yield_now();
    }
    !child.wait().unwrap().success()
}

/// Lets the program heal the output to a tree.
fn heals_to(site: &Project, wanted: &Tree, what: &str) {
    let status = program(site).status().unwrap();
    assert!(status.success(), "{what}: {status}");
    assert!(tree(&site.output()) == *wanted, "{what}");
}

/// A body edit, a new article, and a change of all pages.
fn edit(site: &Project) {
    site.edit("content/tin-hoat-dong/2025/03/bai-30.md", "Nội dung", "Toàn văn");
    site.write(
        "content/thong-bao/2026/11/moi.md",
        article("Mới", "2026-11-02", "", "Xem [bài](/tin-hoat-dong/2025/03/bai-30.md)."),
    );
    site.write("static/style.css", "body { color: black }");
}

fn take_back(site: &Project) {
    site.edit("content/tin-hoat-dong/2025/03/bai-30.md", "Toàn văn", "Nội dung");
    site.remove("content/thong-bao/2026/11/moi.md");
    site.remove("static/style.css");
}

#[test]
fn a_killed_build_leaves_whole_files_and_the_next_one_heals() {
    let site = Project::new(SITE);
    for number in 0..ARTICLES {
        let (month, day) = (number % 12 + 1, number / 12 + 1);
        let month = if number % 12 == 6 { 3 } else { month };
        site.write(
            &format!("content/tin-hoat-dong/2025/{month:02}/bai-{number}.md"),
            article(
                &format!("Bài số {number}"),
                &format!("2025-{month:02}-{day:02}"),
                if number % 2 == 0 { "unit: Công đoàn Y tế\n" } else { "" },
                "Nội dung của bài.",
            ),
        );
    }
    let before = site.clean_tree();
    edit(&site);
    let after = site.clean_tree();
    take_back(&site);
    heals_to(&site, &before, "the first build");

    let mut kills = 0;
    let mut versions = [&before, &after];
    for moment in MOMENTS {
        let [from, to] = versions;
        if std::ptr::eq(to, &raw const after) {
            edit(&site)
        } else {
            take_back(&site)
        }
        kills += usize::from(kill_at(moment, &site));
        let what = format!("killed at {moment:?}");
        Online::all(from).survives(&visible(&site.output()), &versions, &what);
        heals_to(&site, to, &what);
        versions.reverse();
    }
    assert!(kills >= 3, "the program was too quick: {kills} kills");
}
