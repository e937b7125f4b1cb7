//! The floor: how fast could any generator be that writes this output?
//!
//! ```text
//! cargo run --release --example floor -- SITE FINISHED OUTPUT
//! ```
//!
//! In: the folder of a site, a finished output of it, and a folder that does not exist
//! yet. Out: that folder with the same files, and on the standard output how long it
//! took, in wall seconds and, on Linux, in CPU seconds of all threads. The steps:
//!
//! 1. off the clock, the finished output is loaded into memory;
//! 2. every file of `content/`, `templates/` and `static/` is read;
//! 3. the output is made as bantin makes a first one: beside its place, folders first,
//!    each file created, written once and asked for its stat; one rename; then, beside
//!    the output, as many bytes as a ledger would have.
//!
//! It parses, compares and renders nothing, and does not wait for the device. The ledger
//! is removed when the clock has stopped.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use bantin::build::{Disk, RealDisk};
use bantin::diagnostic::Language;
use bantin::failure::{Failure, Intention};
use bantin::source::Stat;
use rayon::prelude::*;
use walkdir::WalkDir;

const USAGE: &str = "\
usage: floor SITE FINISHED OUTPUT

  SITE      the folder of a site, with content/ in it
  FINISHED  a finished output of this site
  OUTPUT    a folder that does not exist yet; it gets the files of FINISHED";

/// The folders of a site that are read.
const FOLDERS: [&str; 3] = ["content", "templates", "static"];

/// How many threads read and write, whatever the machine has: figures of two machines
/// differ by the machines alone.
const THREADS: usize = 2;

/// How many files a thread takes at least, as in bantin.
const READ_AT_ONCE: usize = 64;
const WRITTEN_AT_ONCE: usize = 16;

/// The bytes of a fingerprint and of a digest, which a ledger holds for each file.
const DIGESTS: [u8; 32] = [0; 32];

/// Exit codes, as those of bantin.
const ENVIRONMENT: u8 = 2;
const MISUSED: u8 = 64;

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> =
        std::env::args_os().skip(1).map(PathBuf::from).collect();
    let outcome = match arguments.as_slice() {
        [site, finished, output] => match refusal(site, finished, output) {
            Some(reason) => Err((MISUSED, format!("{reason}\n\n{USAGE}"))),
            None => run(site, finished, output)
                .map_err(|failure| (ENVIRONMENT, failure.message(Language::En))),
        },
        _ => Err((MISUSED, USAGE.to_owned())),
    };
    // A reader who closed the pipe has heard enough.
    match outcome {
        Ok(report) => {
            let _ = writeln!(io::stdout(), "{report}");
            ExitCode::SUCCESS
        }
        Err((code, message)) => {
            let _ = writeln!(io::stderr(), "{message}");
            ExitCode::from(code)
        }
    }
}

/// Why these folders will not do.
fn refusal(site: &Path, finished: &Path, output: &Path) -> Option<String> {
    if !site.join("content").is_dir() {
        return Some(format!("{} has no content/", site.display()));
    }
    if !finished.is_dir() {
        return Some(format!("{} is no folder", finished.display()));
    }
    let beside = [output.to_owned(), nursery(output), ledger(output)];
    let there = beside.iter().find(|path| fs::symlink_metadata(path).is_ok());
    there.map(|path| format!("{} is there already", path.display()))
}

/// The folder in which an output is made.
fn nursery(output: &Path) -> PathBuf {
    beside(output, ".floor-new")
}

/// The file that stands for a ledger.
fn ledger(output: &Path) -> PathBuf {
    beside(output, ".floor-ledger")
}

fn beside(output: &Path, ending: &str) -> PathBuf {
    let mut name = output.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    output.with_file_name(name)
}

/// Does it all, and reports what was on the clock.
fn run(site: &Path, finished: &Path, output: &Path) -> Result<String, Failure> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(THREADS);
    threads.build_global().expect("nothing has asked for threads before");
    let files = load(finished)?;
    let (wall, cpu) = (Instant::now(), cpu_seconds());
    let (sources, read) = read(site)?;
    make(&files, output)?;
    let (wall, cpu) = (wall.elapsed().as_secs_f64(), cpu_since(cpu));
    let ledger = ledger(output);
    fs::remove_file(&ledger).map_err(failed(Intention::Remove, &ledger))?;
    let written: usize = files.iter().map(|file| file.bytes.len()).sum();
    let cpu = cpu.map_or("unknown here".to_owned(), |cpu| format!("{cpu:>8.2} s"));
    let rows = [
        format!("wall     {wall:>8.2} s"),
        format!("CPU      {cpu}"),
        format!("read     {sources:>8} files {:>8.1} MB", megabytes(read)),
        format!("written  {:>8} files {:>8.1} MB", files.len(), megabytes(written)),
    ];
    Ok(rows.join("\n"))
}

/// What failed, for `map_err`.
fn failed(intention: Intention, path: &Path) -> impl Fn(io::Error) -> Failure {
    move |error| Failure::new(intention, path, error)
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// A file of the finished output.
struct File {
    /// From the output.
    path: PathBuf,
    bytes: Vec<u8>,
}

/// Every file of the finished output, sorted by path. bantin's manifest is one of them.
fn load(finished: &Path) -> Result<Vec<File>, Failure> {
    let mut files = Vec::new();
    for path in paths(finished)? {
        let bytes = fs::read(&path).map_err(failed(Intention::Read, &path))?;
        let path = path.strip_prefix(finished).unwrap_or(&path).to_owned();
        files.push(File { path, bytes });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The paths of the files below a folder.
fn paths(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(io::Error::from);
        let entry = entry.map_err(failed(Intention::List, folder))?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    Ok(paths)
}

/// Reads every file of a site: how many there are, and how many bytes they have.
fn read(site: &Path) -> Result<(usize, usize), Failure> {
    let mut sources = Vec::new();
    for folder in FOLDERS.map(|folder| site.join(folder)) {
        if folder.is_dir() {
            sources.extend(paths(&folder)?);
        }
    }
    let sizes = sources.par_iter().with_min_len(READ_AT_ONCE);
    let sizes = sizes.map_init(Vec::new, |buffer, path| {
        buffer.clear();
        let file = fs::File::open(path);
        file.and_then(|mut file| file.read_to_end(buffer))
            .map_err(failed(Intention::Read, path))
    });
    Ok((sources.len(), sizes.sum::<Result<usize, _>>()?))
}

/// Makes the output, as `first` in `src/build.rs` does.
fn make(files: &[File], output: &Path) -> Result<(), Failure> {
    let nursery = nursery(output);
    let parents = files.iter().filter_map(|file| file.path.parent());
    let folders: BTreeSet<&Path> = parents.collect();
    let create = |folder: &Path| {
        RealDisk.create_folder(folder).map_err(failed(Intention::CreateFolder, folder))
    };
    create(&nursery)?;
    for folder in folders {
        create(&nursery.join(folder))?;
    }
    let write = |path: &Path, bytes: &[u8]| {
        RealDisk.write(path, bytes).map_err(failed(Intention::Write, path))
    };
    let stats = files.par_iter().with_min_len(WRITTEN_AT_ONCE);
    let stats = stats.map(|file| write(&nursery.join(&file.path), &file.bytes));
    let stats: Vec<Stat> = stats.collect::<Result<_, _>>()?;
    let mut records = Vec::new();
    for (file, Stat { size, modified, inode, changed: _ }) in std::iter::zip(files, stats)
    {
        records.extend_from_slice(file.path.as_os_str().as_encoded_bytes());
        records.extend_from_slice(&DIGESTS);
        records.extend_from_slice(&size.to_le_bytes());
        records.extend_from_slice(&modified.to_le_bytes());
        records.extend_from_slice(&inode.to_le_bytes());
    }
    RealDisk.rename(&nursery, output).map_err(failed(Intention::Rename, output))?;
    write(&ledger(output), &records)?;
    Ok(())
}

/// CPU seconds of this process and all its threads so far, user and system; only Linux
/// tells without another library, in hundredths of a second (`proc_pid_stat(5)`, fields
/// 14 and 15; its clock ticks are 100 a second on every architecture Rust runs on).
fn cpu_seconds() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The second field, the name of the program, may hold spaces and parentheses.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut ticks = fields.split_whitespace().skip(11).map(str::parse::<u32>);
    let (user, system) = (ticks.next()?.ok()?, ticks.next()?.ok()?);
    Some(f64::from(user + system) / 100.0)
}

fn cpu_since(start: Option<f64>) -> Option<f64> {
    Some(cpu_seconds()? - start?)
}
