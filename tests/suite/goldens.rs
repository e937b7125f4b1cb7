//! Golden cases: what the program says about a site and what it publishes, word for word.
//!
//! A case is one folder of `tests/goldens/`; a new case is a new folder, no new code:
//!
//! ```text
//! <case>/
//!   site/         the project; without content/site.yaml it gets the default one
//!   then/         laid over site/ after a first build; the report is of the second one
//!   output/       foreign files, in the output folder before the reported build
//!   options       lines `name: value`, see [`Case::option`]
//!   right/        the same site without some mistake, see [`reference`](crate::reference)
//!   report.txt    every note as a terminal shows it, then what became of the build
//!   report.jsonl  the same notes for programs
//!   overlay.html  the notes over the preview, with the option `overlay: yes`
//!   published.txt what is published, with the option `show`: see [`shown`]
//! ```
//!
//! `BLESS=1 cargo test --test suite goldens::` writes the expectations anew: read them as
//! the editor would before you commit them. An expectation that nothing produced is a
//! failure, and so is a missing one.

mod shown;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bantin::Revision;
use bantin::build::{self, Stop};
use bantin::diagnostic::{Code, Diagnostic, Language};
use bantin::moment::Moment;
use bantin::observer::Silent;
use bantin::source::Sources;
use bantin::{report, theme};

use crate::drawing::png;
use crate::support::{Folder, Hasty, Project, SITE, tree};

/// Whether expectations are written instead of compared.
pub(crate) fn is_blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value == "1")
}

/// Every case, by name.
pub(crate) fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens");
    let entries = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders.into_iter().map(Case::new).collect()
}

#[test]
fn every_case_says_what_it_said() {
    let mut wrong = String::new();
    for case in cases().iter().filter(|case| case.is_possible()) {
        let produced = case.run().texts;
        if is_blessing() {
            case.bless(&produced);
        }
        for difference in case.differences(&produced) {
            wrong.push_str(&format!("\n{}: {difference}\n", case.name()));
        }
    }
    assert!(wrong.is_empty(), "{wrong}\nread them, then bless with BLESS=1");
}

#[test]
fn every_code_has_a_case() {
    let expected = cases()
        .into_iter()
        .filter_map(|case| fs::read_to_string(case.folder.join("report.jsonl")).ok());
    let expected: String = expected.collect();
    let missing: Vec<String> = Code::ALL
        .iter()
        .filter(|code| !expected.contains(&format!("\"code\":\"{code}\"")))
        .map(|code| format!("{code} {code:?}"))
        .collect();
    assert!(missing.is_empty(), "no case of tests/goldens/ shows {missing:#?}");
}

#[test]
fn every_code_has_a_number_of_its_own() {
    let mut numbers = BTreeSet::new();
    let taken: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.number())
        .filter(|number| !numbers.insert(*number))
        .collect();
    assert!(taken.is_empty(), "used twice: {taken:?}");
}

#[test]
fn no_text_breaks_the_rules_of_wording() {
    let mut wrong = Vec::new();
    for &code in Code::ALL {
        for language in [Language::Vi, Language::En] {
            for text in [code.message(language), code.hint(language)] {
                let first = text.trim_start_matches("[[").chars().next();
                let is_shouting = first.is_none_or(char::is_uppercase);
                let is_spaced =
                    text.split('`').step_by(2).any(|part| part.contains("  "));
                if is_shouting || is_spaced || text.ends_with(['.', '!', ' ']) {
                    wrong.push(format!("{code}: {text:?}"));
                }
            }
        }
        let holes = |language| {
            let texts = [code.message(language), code.hint(language)];
            (0..9).filter(|n| texts.concat().contains(&format!("{{{n}}}"))).collect()
        };
        let (vi, en): (Vec<u8>, Vec<u8>) = (holes(Language::Vi), holes(Language::En));
        // The system's reason comes in both languages, one after the other.
        let is_reason = [Code::FileUnreadable, Code::FolderUnreadable].contains(&code);
        let own = if is_reason { vec![1] } else { vi.clone() };
        if en != own {
            wrong.push(format!("{code}: the languages mention {vi:?} and {en:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_case_is_written_in_files_and_options_that_mean_something() {
    let known = ["site", "then", "output", "options", "right"];
    let mut english = BTreeSet::new();
    for case in cases() {
        for entry in fs::read_dir(&case.folder).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let is_known = known.contains(&&*name) || EXPECTATIONS.contains(&&*name);
            assert!(is_known, "{}: nothing reads {name}", case.name());
        }
        for (name, _) in &case.options {
            assert!(OPTIONS.contains(&&**name), "{}: no option {name}", case.name());
        }
        if case.option("language") == Some("en") {
            english.insert(case.name());
        }
    }
    assert!(english.len() >= 3, "only {english:?} are in English");
}

/// The files that a case may expect.
const EXPECTATIONS: &[&str] =
    &["report.txt", "report.jsonl", "overlay.html", "published.txt"];

/// What `options` may say. `now` is the time of the reported build; `show` names outputs,
/// see [`shown`]; `link` (`path -> target`), `pipe` (`path`), `touch` (`path`),
/// `deep` (`path`, a folder too deep to be listed) and `pad` (`path size`) make what a
/// repository cannot hold on every system; `remove` takes a file away after the first
/// build, as `then/` lays files over it; `output` is another output folder.
const OPTIONS: &[&str] = &[
    "language", "site", "preview", "hold", "adopt", "overlay", "now", "show", "link",
    "pipe", "touch", "deep", "pad", "remove", "output",
];

/// The name of each folder of a path that is too deep.
const DEEP: &str =
    "sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss";

/// One folder of `tests/goldens/`.
pub(crate) struct Case {
    pub(crate) folder: PathBuf,
    options: Vec<(String, String)>,
}

/// What a case gave: the text of each expectation, by file name, and every note.
pub(crate) struct Produced {
    texts: BTreeMap<&'static str, String>,
    pub(crate) said: Vec<Said>,
}

/// One note of a case.
pub(crate) struct Said {
    pub(crate) note: Diagnostic,
    /// As a terminal shows it, in Vietnamese and in English.
    pub(crate) shown: [String; 2],
}

impl Case {
    pub(crate) fn new(folder: PathBuf) -> Self {
        let text = fs::read_to_string(folder.join("options")).unwrap_or_default();
        let lines =
            text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let options = lines.map(|line| {
            let (name, value) = line.split_once(": ").unwrap_or((line, ""));
            (name.to_owned(), value.to_owned())
        });
        Self { options: options.collect(), folder }
    }

    pub(crate) fn name(&self) -> String {
        self.folder.file_name().unwrap().to_string_lossy().into_owned()
    }

    /// The value of an option, or `None`.
    pub(crate) fn option(&self, name: &str) -> Option<&str> {
        self.options_named(name).next()
    }

    pub(crate) fn options_named(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.options.iter().filter(move |(other, _)| other == name);
        named.map(|(_, value)| value.as_str())
    }

    fn is(&self, name: &str) -> bool {
        self.option(name) == Some("yes")
    }

    /// Whether this system has the kinds of file that the case is about.
    pub(crate) fn is_possible(&self) -> bool {
        let only_unix = ["link", "pipe", "touch", "deep"];
        cfg!(unix) || only_unix.iter().all(|name| self.option(name).is_none())
    }

    /// The same case, of which only the notes are of interest.
    pub(crate) fn unseen(mut self) -> Self {
        self.options.retain(|(name, _)| name != "show");
        self
    }

    /// Lays the files out, builds, and collects what was said.
    pub(crate) fn run(&self) -> Produced {
        let mut project = Project::new("");
        project.options.preview = self.is("preview");
        if let Some(now) = self.option("now") {
            project.options.now = Moment::parse(now).unwrap().instant();
        }
        self.lay_site(&project);
        if self.folder.join("then").exists() || self.option("remove").is_some() {
            let first = project.build_with(&Hasty, &project.target());
            first.unwrap_or_else(|stop| panic!("{}: {stop:?}", self.name()));
            lay(&self.folder.join("then"), &project.root());
            self.options_named("remove").for_each(|path| project.remove(path));
        }
        lay(&self.folder.join("output"), &project.output());
        let revision = project.load();
        let mut target = project.target();
        (target.hold, target.adopt) = (self.is("hold"), self.is("adopt"));
        if let Some(output) = self.option("output") {
            target.output = project.root().join(output);
        }
        let mut notes = revision.notes.clone();
        notes.extend(build::vanishing(&project.root(), &revision, &target.output));
        let of_output = notes.len();
        notes.extend(bantin::check::check(&revision));
        let built = build::build(&project.root(), &revision, &target, &Hasty, &Silent);
        let outcome = match built {
            Ok(built) => {
                assert_eq!(
                    built.notes,
                    notes[revision.notes.len()..of_output],
                    "{}",
                    self.name()
                );
                published(&revision)
            }
            Err(Stop::Mistakes(mistakes)) => {
                notes.extend(mistakes);
                "build: stopped, nothing was published\n".to_owned()
            }
            Err(stop) => panic!("{}: {stop:?}", self.name()),
        };
        let mut produced = self.written(&project, &revision, &notes, &outcome);
        let show: Vec<&str> = self.options_named("show").collect();
        if !show.is_empty() {
            let published = tree(&target.output);
            if revision.language() == Language::En {
                assert_eq!(
                    shown::vietnamese_lines(&published),
                    [""; 0],
                    "{}",
                    self.name()
                );
            }
            let shown = shown::shown(&published, &show);
            produced.texts.insert("published.txt", shown);
        }
        produced
    }

    fn lay_site(&self, project: &Project) {
        fs::create_dir_all(project.root()).unwrap();
        lay(&self.folder.join("site"), &project.root());
        let yaml = project.root().join("content/site.yaml");
        if !yaml.exists() && self.option("site") != Some("none") {
            let language = self.option("language").unwrap_or("vi");
            project.write_all(SITE);
            let text = project.read("content/site.yaml");
            project.write("content/site.yaml", format!("{text}language: {language}\n"));
        }
        for link in self.options_named("link") {
            let (path, target) = link.split_once(" -> ").unwrap();
            make_link(target, &project.root().join(path));
        }
        for path in self.options_named("pipe") {
            let path = project.root().join(path);
            assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
        }
        for path in self.options_named("deep") {
            // Neither half is too long by itself.
            let half = format!("{DEEP}/").repeat(50);
            let path = project.root().join(path).join(&half);
            fs::create_dir_all(&path).unwrap();
            let deeper =
                Command::new("mkdir").arg("-p").arg(half).current_dir(path).status();
            assert!(deeper.unwrap().success());
        }
        self.options_named("touch").for_each(|path| match path.ends_with(".png") {
            // Two of one name in other letter case are two pictures.
            true => {
                let capitals = path.chars().filter(|c| c.is_uppercase()).count() as u32;
                project.write(path, png(1000, 8 + capitals));
            }
            false => project.write(path, path),
        });
        for pad in self.options_named("pad") {
            let (path, size) = pad.rsplit_once(' ').unwrap();
            let mut bytes = fs::read(project.root().join(path)).unwrap();
            let line = "thêm một dòng nữa cho bài dài ra mãi\n";
            while bytes.len() < size.parse().unwrap() {
                bytes.extend_from_slice(line.as_bytes());
            }
            project.write(path, bytes);
        }
    }

    /// The expectations that these notes give.
    fn written(
        &self,
        project: &Project,
        revision: &Revision,
        notes: &[Diagnostic],
        outcome: &str,
    ) -> Produced {
        let language = revision.language();
        let root = project.root();
        let texts = |path: &str| {
            theme::built_in_text(path).unwrap_or_else(|| Sources::excerpt(&root, path))
        };
        let mut terminal = String::new();
        let mut json = String::new();
        for note in notes {
            terminal.push_str(&report::terminal(note, language, &texts, false));
            terminal.push_str("\n\n");
            json.push_str(&report::json_line(note, language, &texts));
            json.push('\n');
        }
        terminal.push_str(outcome);
        let mut written =
            BTreeMap::from([("report.txt", terminal), ("report.jsonl", json)]);
        if self.is("overlay") {
            written.insert("overlay.html", report::overlay(notes, language, &texts));
        }
        // The test's own folder is another one each time, and decides how deep is deep.
        let folder = project.root().parent().unwrap().to_string_lossy().into_owned();
        let deep = format!("{DEEP}/");
        let clean = |text: String| text.replace(&folder, "[folder]").replace(&deep, "");
        let said = notes.iter().map(|note| {
            let shown = [Language::Vi, Language::En]
                .map(|language| clean(report::terminal(note, language, &texts, false)));
            Said { note: note.clone(), shown }
        });
        let said = said.collect();
        let texts = written.into_iter().map(|(n, text)| (n, clean(text))).collect();
        Produced { texts, said }
    }

    fn bless(&self, produced: &BTreeMap<&'static str, String>) {
        for name in EXPECTATIONS {
            let path = self.folder.join(name);
            match produced.get(*name) {
                Some(text) => fs::write(path, text).unwrap(),
                None => drop(fs::remove_file(path)),
            }
        }
    }

    fn differences(&self, produced: &BTreeMap<&'static str, String>) -> Vec<String> {
        let mut differences = Vec::new();
        for name in EXPECTATIONS {
            let expected = fs::read_to_string(self.folder.join(name)).ok();
            match (expected.as_deref(), produced.get(*name).map(String::as_str)) {
                (Some(expected), Some(produced)) if expected != produced => {
                    differences.push(format!("{name}\n{}", compared(expected, produced)));
                }
                (Some(_), None) => differences.push(format!("nothing produced {name}")),
                (None, Some(text)) => {
                    differences.push(format!("{name} is missing:\n{text}"))
                }
                _ => {}
            }
        }
        differences
    }
}

/// Who is on the site and who is not, after a build that was not stopped.
fn published(revision: &Revision) -> String {
    let mut outcome = format!("build: {} published\n", revision.site.entries.len());
    for absent in &revision.site.absent {
        let reason = format!("{:?}", absent.reason).to_lowercase();
        outcome.push_str(&format!("  {reason}: {}\n", absent.article.path));
    }
    outcome
}

/// The lines that only one of two texts has, in their order.
fn compared(expected: &str, produced: &str) -> String {
    let mut text = String::new();
    for (mark, lines, others) in [('-', expected, produced), ('+', produced, expected)] {
        let others: BTreeSet<&str> = others.lines().collect();
        for line in lines.lines().filter(|line| !others.contains(line)) {
            text.push_str(&format!("{mark} {line}\n"));
        }
    }
    text
}

/// Copies every file of one folder into another; none when there is no such folder.
pub(crate) fn lay(from: &Path, to: &Path) {
    if !from.exists() {
        return;
    }
    for (path, bytes) in tree(from) {
        let to = to.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
}

#[cfg(unix)]
fn make_link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).unwrap();
}

#[cfg(not(unix))]
fn make_link(_: &str, path: &Path) {
    panic!("no case with links is possible here: {}", path.display());
}

#[test]
fn a_lost_or_changed_expectation_is_a_difference() {
    let folder = Folder::new();
    let case = Case::new(folder.path().to_owned());
    let produced = BTreeMap::from([("report.txt", "một\nhai\n".to_owned())]);
    assert!(case.differences(&produced)[0].contains("is missing"));
    case.bless(&produced);
    assert!(case.differences(&produced).is_empty());
    let changed = BTreeMap::from([("report.txt", "một\nba\n".to_owned())]);
    assert!(case.differences(&changed)[0].contains("- hai\n+ ba"));
    fs::write(folder.path().join("overlay.html"), "x").unwrap();
    assert_eq!(case.differences(&produced), ["nothing produced overlay.html"]);
}
