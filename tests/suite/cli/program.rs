//! One run of the program, and what it must have been like.

use std::ffi::{OsStr, OsString};
use std::process::{Command, Output, Stdio};

use crate::support::{NOW, Project};

/// The program, about to run on a project.
pub(crate) struct Program {
    command: Command,
    arguments: Vec<OsString>,
    now: Option<&'static str>,
}

/// The program on a project and its output, at the time of all tests.
pub(crate) fn bantin(site: &Project) -> Program {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bantin"));
    command.env_remove("SOURCE_DATE_EPOCH");
    let mut program = Program { command, arguments: Vec::new(), now: Some(NOW) };
    program.add("--root").add(site.root());
    program
}

impl Program {
    fn add(&mut self, argument: impl AsRef<OsStr>) -> &mut Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    pub(crate) fn with(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.add(argument);
        self
    }

    pub(crate) fn at(mut self, now: &'static str) -> Self {
        self.now = Some(now);
        self
    }

    /// The clock of the machine decides, or this variable.
    pub(crate) fn at_epoch(mut self, epoch: &str) -> Self {
        self.now = None;
        self.command.env("SOURCE_DATE_EPOCH", epoch);
        self
    }

    pub(crate) fn command(mut self, name: &str) -> Command {
        self.command.arg(name).args(&self.arguments);
        if let Some(now) = self.now {
            self.command.args(["--now", now]);
        }
        self.command.stdin(Stdio::null());
        self.command
    }

    pub(crate) fn build(self) -> Run {
        Run::new(self.command("build").output().unwrap())
    }

    /// Runs a command of that name.
    pub(crate) fn run(self, name: &str) -> Run {
        Run::new(self.command(name).output().unwrap())
    }

    pub(crate) fn check(self) -> Run {
        Run::new(self.command("check").output().unwrap())
    }
}

/// The program has run.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn new(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
        let run = Self {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        run.must_not_contain("panicked")
    }

    #[track_caller]
    pub(crate) fn must_exit(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self}");
        self
    }

    #[track_caller]
    pub(crate) fn must_succeed(self) -> Self {
        self.must_exit(0)
    }

    /// Either of its two voices.
    #[track_caller]
    pub(crate) fn must_contain(self, text: &str) -> Self {
        assert!(self.out.contains(text) || self.err.contains(text), "{text:?} in {self}");
        self
    }

    #[track_caller]
    pub(crate) fn must_not_contain(self, text: &str) -> Self {
        let contains = self.out.contains(text) || self.err.contains(text);
        assert!(!contains, "{text:?} in {self}");
        self
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { code, out, err } = self;
        write!(f, "exit {code:?}\n--- out\n{out}\n--- err\n{err}")
    }
}
