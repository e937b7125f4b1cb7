//! Commands that were typed wrong: what is said of them, in the language of the portal.

use super::program::{Run, bantin};
use crate::support::{Project, SITE};

fn typed(site: &Project, command: &str, arguments: &[&str]) -> Run {
    let program = bantin(site).at_epoch("0");
    arguments.iter().fold(program, |program, one| program.with(one)).run(command)
}

#[test]
fn a_command_typed_wrong_is_answered_in_vietnamese() {
    let site = Project::new(SITE);
    for (command, arguments, said) in [
        ("biuld", &[][..], "có phải `build`?"),
        ("dựng", &[], "không có lệnh `dựng`; các lệnh: build, serve, "),
        ("build", &["--outptu=x"], "không có tùy chọn `--outptu`; có phải `--output`?"),
        ("build", &["x"], "thừa `x`"),
        ("new", &["thong-bao"], "còn thiếu `<TITLE>` (Tên bài)\n"),
        ("check", &["--format", "jsn"], "chỉ dùng: `human`, `json`; có phải `json`?"),
        ("stats", &["--year=12"], "phải là một năm như `2026`"),
        ("stats", &["--from=hôm nay"], "phải là ngày như `09/10/2026`"),
        (
            "stats",
            &["--year=2026", "--to=2026-01-01"],
            "không dùng cùng với `--to <DATE>`",
        ),
        ("serve", &["--port"], "sau `--port <PORT>` phải có một giá trị"),
        ("serve", &["--port", "a"], "một số từ 0 đến 65535"),
        ("check", &["--root", "x"], "`--root <DIR>` ghi hai lần"),
        ("build", &["--base-url=x"], "một địa chỉ như `https://congdoan.example/`"),
    ] {
        let run = typed(&site, command, arguments).must_exit(64).must_contain(said);
        // Nothing of the parser's own English.
        let run = run.must_contain("\ncách dùng: `bantin").must_contain("--help`\n");
        for word in ["error", "Usage", "tip:", "argument", "For more"] {
            assert!(!run.err.contains(word), "{run}");
        }
    }
}

#[test]
fn an_english_portal_answers_in_english() {
    let site = Project::new(&format!("{SITE}language: en\n"));
    typed(&site, "biuld", &[]).must_exit(64).must_contain("did you mean `build`?");
    typed(&site, "new", &["news"])
        .must_exit(64)
        .must_contain("lacks `<TITLE>` (the title)");
    typed(&site, "build", &["--port=1"])
        .must_exit(64)
        .must_contain("has no option `--port`");
}

#[test]
fn help_that_is_asked_for_is_no_mistake() {
    let site = Project::new(SITE);
    let run = typed(&site, "build", &["--help"]).must_succeed();
    assert!(run.err.is_empty() && run.out.contains("--output"), "{run}");
}
