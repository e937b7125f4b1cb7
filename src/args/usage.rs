//! What is said of a command that was typed wrong.
//!
//! In: what the parser of arguments found out, as data. Out: two or three lines, Vietnamese
//! or English: what is wrong, what was probably meant, and how the command is used. The
//! parser's own sentences are English and appear nowhere.

use bantin::diagnostic::Language;
use bantin::vietnamese;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, Error};

use super::Args;

/// What is wrong with the arguments. `typed` are those, without the program's name.
pub(crate) fn mistake(error: &Error, typed: &[String], language: Language) -> String {
    let root = Args::command();
    let command = typed.iter().find_map(|word| root.find_subcommand(word));
    let known = Known { error, command: command.unwrap_or(&root), language };
    let mut text = known.sentence();
    if let Some(near) = known.near() {
        text.push_str(&match language {
            Language::Vi => format!("; có phải `{near}`?"),
            Language::En => format!("; did you mean `{near}`?"),
        });
    }
    let usage = known.usage();
    let help = match command {
        Some(command) => format!("bantin {} --help", command.get_name()),
        None => "bantin --help".to_owned(),
    };
    text + &match language {
        Language::Vi => format!("\ncách dùng: `{usage}`\nxem thêm: `{help}`"),
        Language::En => format!("\nusage: `{usage}`\nmore: `{help}`"),
    }
}

struct Known<'a> {
    error: &'a Error,
    /// The command that was meant, or the program.
    command: &'a Command,
    language: Language,
}

impl Known<'_> {
    fn sentence(&self) -> String {
        let argument = || self.one(ContextKind::InvalidArg);
        let value = || self.one(ContextKind::InvalidValue);
        let in_both = |vi: String, en: String| match self.language {
            Language::Vi => vi,
            Language::En => en,
        };
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => {
                let typed = self.one(ContextKind::InvalidSubcommand);
                let root = Args::command();
                let names = root.get_subcommands().map(Command::get_name);
                let names = names.collect::<Vec<_>>().join(", ");
                in_both(
                    format!("không có lệnh `{typed}`; các lệnh: {names}"),
                    format!("there is no command `{typed}`; the commands: {names}"),
                )
            }
            ErrorKind::UnknownArgument if argument().starts_with('-') => in_both(
                format!("lệnh này không có tùy chọn `{}`", argument()),
                format!("this command has no option `{}`", argument()),
            ),
            ErrorKind::UnknownArgument => in_both(
                format!(
                    "thừa `{0}`; nếu là một phần của tên có dấu cách thì đặt cả tên trong dấu nháy kép",
                    argument()
                ),
                format!(
                    "`{0}` is one too many; a name with spaces stands between quotation marks",
                    argument()
                ),
            ),
            ErrorKind::MissingRequiredArgument => {
                let missing = self.all(ContextKind::InvalidArg);
                let missing = missing.iter().map(|name| self.described(name));
                let missing = missing.collect::<Vec<_>>().join(", ");
                in_both(
                    format!("lệnh còn thiếu {missing}"),
                    format!("the command lacks {missing}"),
                )
            }
            ErrorKind::InvalidValue if value().is_empty() => in_both(
                format!("sau `{}` phải có một giá trị", argument()),
                format!("`{}` takes a value", argument()),
            ),
            ErrorKind::InvalidValue => {
                let words = self.all(ContextKind::ValidValue);
                let words = words.iter().map(|word| format!("`{word}`"));
                let words = words.collect::<Vec<_>>().join(", ");
                in_both(
                    format!(
                        "không dùng được `{}` cho `{}`, chỉ dùng: {words}",
                        value(),
                        argument()
                    ),
                    format!(
                        "`{}` is no value of `{}`, which takes: {words}",
                        value(),
                        argument()
                    ),
                )
            }
            ErrorKind::ValueValidation => {
                let form = form(&argument(), self.language);
                in_both(
                    format!(
                        "không hiểu `{}` sau `{}`, phải là {form}",
                        value(),
                        argument()
                    ),
                    format!(
                        "`{}` behind `{}` is not understood: it is {form}",
                        value(),
                        argument()
                    ),
                )
            }
            ErrorKind::ArgumentConflict => {
                let other = self.all(ContextKind::PriorArg).join(", ");
                match other.is_empty() || other == argument() {
                    true => in_both(
                        format!("`{}` ghi hai lần", argument()),
                        format!("`{}` stands twice", argument()),
                    ),
                    false => in_both(
                        format!("`{}` không dùng cùng với `{other}`", argument()),
                        format!("`{}` does not go with `{other}`", argument()),
                    ),
                }
            }
            _ => in_both(
                "không hiểu lệnh này".to_owned(),
                "the command is not understood".to_owned(),
            ),
        }
    }

    /// What was probably meant instead.
    fn near(&self) -> Option<String> {
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => {
                let typed = self.one(ContextKind::InvalidSubcommand);
                let root = Args::command();
                let names = root.get_subcommands().map(Command::get_name);
                let near = vietnamese::nearest(&typed, names).map(str::to_owned);
                near.or_else(|| self.all(ContextKind::SuggestedSubcommand).pop())
            }
            ErrorKind::UnknownArgument => {
                let typed = self.one(ContextKind::InvalidArg);
                let typed = typed.strip_prefix('-')?.trim_start_matches('-').to_owned();
                let known = self.command.get_arguments().filter_map(|arg| arg.get_long());
                let near = vietnamese::nearest(&typed, known);
                let near = near.map(|name| format!("--{name}"));
                near.or_else(|| self.all(ContextKind::SuggestedArg).pop())
            }
            ErrorKind::InvalidValue => {
                let words = self.all(ContextKind::ValidValue);
                let typed = self.one(ContextKind::InvalidValue);
                let near = vietnamese::nearest(&typed, words.iter().map(String::as_str));
                near.map(str::to_owned)
            }
            _ => None,
        }
    }

    /// How the command is used, in one line.
    fn usage(&self) -> String {
        let is_program = self.command.get_name() == "bantin";
        let mut command = self.command.clone();
        if !is_program {
            command = command.bin_name(format!("bantin {}", self.command.get_name()));
        }
        let usage = command.render_usage().to_string();
        let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
        usage.lines().next().unwrap_or_default().to_owned()
    }

    /// An argument as it is written, `<TITLE>`, and what it is.
    fn described(&self, name: &str) -> String {
        let is_it = |argument: &&clap::Arg| {
            let names = argument.get_value_names().unwrap_or_default();
            names.iter().any(|own| name.trim_matches(['<', '>']) == own.as_str())
        };
        let help = self.command.get_arguments().find(is_it);
        let help = help.and_then(|argument| argument.get_help());
        let help = help.map(|help| in_language(&help.to_string(), self.language));
        match help {
            Some(help) => format!("`{name}` ({help})"),
            None => format!("`{name}`"),
        }
    }

    fn one(&self, kind: ContextKind) -> String {
        self.all(kind).into_iter().next().unwrap_or_default()
    }

    fn all(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }
}

/// What a value has to look like.
fn form(argument: &str, language: Language) -> &'static str {
    let name = argument.split([' ', '=']).next().unwrap_or_default();
    match (name, language) {
        ("--base-url", Language::Vi) => "một địa chỉ như `https://congdoan.example/`",
        ("--base-url", Language::En) => "an address such as `https://congdoan.example/`",
        ("--port", Language::Vi) => "một số từ 0 đến 65535",
        ("--port", Language::En) => "a number from 0 to 65535",
        ("--year", Language::Vi) => "một năm như `2026`",
        ("--year", Language::En) => "a year such as `2026`",
        (_, Language::Vi) => {
            "ngày như `09/10/2026`, hoặc ngày giờ như `09/10/2026 16:30`"
        }
        (_, Language::En) => {
            "a date such as `2026-10-09`, or with a time `2026-10-09 16:30`"
        }
    }
}

/// The half of a help text in one language: "Tên bài (the title)".
fn in_language(help: &str, language: Language) -> String {
    match (help.rsplit_once(" ("), language) {
        (Some((vi, _)), Language::Vi) => vi.to_owned(),
        (Some((_, en)), Language::En) => en.trim_end_matches(')').to_owned(),
        (None, _) => help.to_owned(),
    }
}
