//! The reference of all messages, `src/explain/vi.md` and `en.md`, is made from the table
//! and from golden cases: `BLESS=1 cargo test --test suite reference` writes it.
//!
//! Each code has a right example beside the golden case that shows it wrong best:
//!
//! ```text
//! <case>/right/BT0205/
//!   site/         laid over the site/ of the case
//!   then/         laid over its then/
//!   output/       laid over its output/
//!   options       instead of its options; `without: path` takes a file of the case away
//! ```
//!
//! The wrong example is what the terminal shows of the first such note of the case, in a
//! file that the right example mends where there is one. The right example is built, too:
//! it has no note of that code, and neither error nor warning in the files it shows. Other
//! files of the case with the same mistake are left out of that build.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use bantin::diagnostic::{Code, Language, Severity};
use bantin::explain;
use similar::{DiffOp, TextDiff};

use crate::goldens::{Case, Said, cases, is_blessing, lay};
use crate::support::{Folder, tree};

/// A file with no more lines than this is shown as a whole.
const WHOLE: usize = 10;

/// How many lines stand around those that are right now.
const CONTEXT: usize = 2;

/// What the first two digits of a number say.
const FAMILIES: &[(&str, &str, &str)] = &[
    ("BT01", "Tệp và thư mục", "Files and folders"),
    ("BT02", "Phần khai báo ở đầu bài", "The head of an article"),
    ("BT03", "Nội dung bài, ảnh, phim, tệp đính kèm", "Text, pictures, films, files"),
    ("BT04", "Địa chỉ trên mạng", "Addresses"),
    ("BT05", "Cài đặt và danh bạ", "Settings and registers"),
    ("BT06", "Mẫu trang", "Page templates"),
    ("BT07", "Thư mục kết quả", "The output folder"),
];

/// The wrong and the right example of one code.
struct Example {
    wrong: Said,
    /// The pictures of a terminal are those of the case's own report.
    report: String,
    right: Vec<Shown>,
}

/// A part of the right example.
enum Shown {
    /// A file, with the lines to show; none when it holds no text.
    File(String, Option<String>),
    /// A file that is no longer there.
    Gone(String),
    /// What to type in the terminal.
    Command(String),
}

#[test]
fn reference_says_what_the_table_and_the_goldens_say() {
    if !cfg!(unix) {
        return;
    }
    let (mut examples, missing) = examples();
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
    for (language, name) in [(Language::Vi, "vi.md"), (Language::En, "en.md")] {
        let text = reference(language, &mut examples);
        let path = root().join("src/explain").join(name);
        if is_blessing() {
            fs::write(&path, &text).unwrap();
        }
        let is_same = fs::read_to_string(&path).is_ok_and(|there| there == text);
        assert!(is_same, "src/explain/{name} is old: read it, then bless with BLESS=1");
    }
}

#[test]
fn reference_that_is_embedded_has_every_code() {
    for language in [Language::Vi, Language::En] {
        let families = explain::families(language);
        let names = FAMILIES.iter().map(|(of, vi, en)| match language {
            Language::Vi => format!("{of} · {vi}"),
            Language::En => format!("{of} · {en}"),
        });
        let found: Vec<_> = families.iter().map(|family| family.name).collect();
        assert_eq!(found, names.collect::<Vec<_>>());
        let entries = families.into_iter().flat_map(|family| family.entries);
        let found: Vec<_> = entries.map(|entry| (entry.number, entry.title)).collect();
        let mut wanted: Vec<_> =
            Code::ALL.iter().map(|code| (code.number(), code.title(language))).collect();
        wanted.sort_unstable();
        assert_eq!(found, wanted);
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The example of each code, and what is wrong with some.
fn examples() -> (BTreeMap<&'static str, Example>, Vec<String>) {
    let mut examples = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in cases() {
        let Ok(folders) = fs::read_dir(case.folder.join("right")) else { continue };
        let case = case.unseen();
        let said = case.run().said;
        for folder in folders.map(|folder| folder.unwrap().path()) {
            let number = folder.file_name().unwrap().to_string_lossy().into_owned();
            let code = Code::ALL.iter().find(|code| code.number() == number);
            let example = match code {
                Some(code) => example(&case, &said, *code, &folder),
                None => Err("there is no such code".to_owned()),
            };
            match example {
                Ok(example) => {
                    let number = example.wrong.note.code.number();
                    if examples.insert(number, example).is_some() {
                        wrong.push(format!("{number}: two right examples"));
                    }
                }
                Err(error) => wrong.push(format!("{}/{number}: {error}", case.name())),
            }
        }
    }
    let without = Code::ALL.iter().filter(|code| !examples.contains_key(code.number()));
    let without: Vec<_> = without
        .filter(|code| !wrong.iter().any(|text| text.contains(code.number())))
        .map(|code| format!("{code} {code:?}: no tests/goldens/*/right/{code}/"))
        .collect();
    wrong.extend(without);
    (examples, wrong)
}

/// The example of a code, proved.
fn example(
    case: &Case,
    said: &[Said],
    code: Code,
    right: &Path,
) -> Result<Example, String> {
    let overlay = tree(right);
    let known = |path: &&String| {
        ["site/", "then/", "output/"].iter().any(|part| path.starts_with(part))
            || *path == "options"
    };
    if let Some(path) = overlay.keys().find(|path| !known(path)) {
        return Err(format!("nothing reads {path}"));
    }
    let options = Case::new(right.to_owned());
    let gone: Vec<String> = options.options_named("without").map(str::to_owned).collect();
    let touched: BTreeSet<&str> =
        overlay.keys().chain(&gone).map(|p| inside(p)).collect();
    let is_mended = |said: &&&Said| touched.contains(&*said.note.place.file);
    let of_code: Vec<&Said> = said.iter().filter(|said| said.note.code == code).collect();
    let wrong = of_code.iter().find(is_mended).or(of_code.first());
    let wrong = *wrong.ok_or("the case has no such note")?;

    let folder = Folder::new();
    lay(&case.folder, folder.path());
    fs::remove_dir_all(folder.path().join("right")).unwrap();
    let others = of_code.iter().map(|said| &*said.note.place.file);
    for path in others.filter(|path| !touched.contains(path)) {
        for part in ["site", "then"] {
            // A note about an output or a link has no such file.
            let _ = fs::remove_file(folder.path().join(part).join(path));
        }
    }
    lay(right, folder.path());
    for path in &gone {
        fs::remove_file(folder.path().join(path)).map_err(|_| format!("no {path}"))?;
    }
    let mended = Case::new(folder.path().to_owned()).unseen();
    for Said { note, shown } in mended.run().said {
        let is_shown = touched.contains(&*note.place.file);
        if note.code == code || is_shown && note.severity() > Severity::Note {
            return Err(format!("the right example is wrong:\n{}", shown[0]));
        }
    }
    let line = wrong.note.place.span.start as usize;
    let mut parts: Vec<Shown> = gone.iter().map(|p| Shown::Gone(named(p))).collect();
    // The file of the note first.
    let of_note = |path: &str| *wrong.note.place.file == *inside(path);
    let (first, others): (Vec<_>, Vec<_>) =
        overlay.iter().partition(|(path, _)| of_note(path));
    for (path, bytes) in first.into_iter().chain(others) {
        let is_place = of_note(path);
        match path.as_str() {
            "options" => parts.extend(command(case, &options)),
            _ => {
                let before = fs::read(case.folder.join(path)).ok();
                let at = is_place.then_some(line);
                parts.push(Shown::File(named(path), lines(path, before, bytes, at)));
            }
        }
    }
    if parts.is_empty() {
        return Err("the right example shows nothing".to_owned());
    }
    let report = fs::read_to_string(case.folder.join("report.txt")).unwrap();
    let wrong = Said { note: wrong.note.clone(), shown: wrong.shown.clone() };
    Ok(Example { wrong, report, right: parts })
}

/// A path of the project, from one of a case.
fn inside(path: &str) -> &str {
    path.split_once('/').map_or(path, |(_, inside)| inside)
}

/// How the reference names a file of a case.
fn named(path: &str) -> String {
    path.strip_prefix("output/")
        .map_or(inside(path).to_owned(), |p| format!("public/{p}"))
}

/// The command that the options of the right example stand for.
fn command(case: &Case, right: &Case) -> Option<Shown> {
    let mut command = "bantin build".to_owned();
    let mut is_other = false;
    for name in ["hold", "adopt", "output"] {
        let (was, is) = (case.option(name), right.option(name));
        if let Some(value) = is.filter(|_| was != is) {
            let value = if value == "yes" { String::new() } else { format!(" {value}") };
            command.push_str(&format!(" --{name}{value}"));
            is_other = true;
        }
    }
    is_other.then_some(Shown::Command(command))
}

/// What to show of a right file: all of a short one; of a long one the lines that are new,
/// with some around them, and in the file of the note only those nearest to it.
fn lines(
    path: &str,
    before: Option<Vec<u8>>,
    bytes: &[u8],
    at: Option<usize>,
) -> Option<String> {
    let is_text = [".md", ".yaml", ".html", ".vtt"].iter().any(|end| path.ends_with(end));
    if !is_text {
        return None;
    }
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let all: Vec<&str> = text.lines().collect();
    let before = before.map(|before| String::from_utf8_lossy(&before).into_owned());
    let shown = match before.filter(|_| all.len() > WHOLE) {
        None => 0..all.len().min(3 * WHOLE),
        Some(before) => {
            let diff = TextDiff::from_lines(&before, &text);
            let ops = diff.ops().iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
            let at = before[..at.unwrap_or(0).min(before.len())].matches('\n').count();
            let nearest = ops.min_by_key(|op| op.old_range().start.abs_diff(at));
            let new = nearest.map_or(0..all.len().min(WHOLE), DiffOp::new_range);
            new.start.saturating_sub(CONTEXT)..(new.end + CONTEXT).min(all.len())
        }
    };
    Some(all[shown].join("\n").trim_matches('\n').to_owned())
}

/// The whole file of one language.
fn reference(
    language: Language,
    examples: &mut BTreeMap<&'static str, Example>,
) -> String {
    let mut text = intro(language).to_owned();
    let mut codes = Code::ALL.to_vec();
    codes.sort_unstable_by_key(|code| code.number());
    let mut family = "";
    for code in codes {
        let number = code.number();
        if family != &number[..4] {
            family = &number[..4];
            let (_, vi, en) = FAMILIES.iter().find(|(of, ..)| *of == family).unwrap();
            let name = if language == Language::Vi { vi } else { en };
            text.push_str(&format!("\n## {family} · {name}\n"));
        }
        text.push_str(&entry(language, code, &examples[number]));
    }
    text
}

fn intro(language: Language) -> &'static str {
    match language {
        Language::Vi => {
            "\
# Các lời nhắc của bantin

<!-- `BLESS=1 cargo test --test suite reference` writes this file. -->

Mỗi lời nhắc có một mã như `BT0205`. Mở tệp này tìm theo mã, hoặc gõ `bantin explain BT0205`.

- **Lỗi**: bài có lỗi được giữ lại, chưa đăng; các bài khác vẫn đăng. Lỗi trong cài đặt, danh
  bạ, mẫu trang hoặc thư mục kết quả thì bantin dừng lại, trang đang chạy giữ nguyên.
- **Cảnh báo**: bài vẫn đăng, nhưng có chỗ nên sửa.
- **Ghi chú**: không phải sửa gì, chỉ để bạn biết.

Trong mỗi mục dưới đây, dấu `…` thay cho chữ lấy từ bài của bạn. Phần *Sai* là chỗ sai đúng như
bantin chỉ ra, dấu gạch dưới dòng chữ cho biết sai ở đâu; phần *Đúng* có thể chép lại.
"
        }
        Language::En => {
            "\
# The messages of bantin

<!-- `BLESS=1 cargo test --test suite reference` writes this file. -->

Every message has a number such as `BT0205`. Look for it here, or type
`bantin explain --language en BT0205`.

- **Error**: the article is held and not published; all others are. At an error in settings,
  registers, templates or the output folder bantin stops, and the site online stays as it is.
- **Warning**: the article is published, but something should be mended.
- **Note**: nothing to do, only to know.

In the entries below `…` stands for words of your own article. *Wrong* is the place as bantin
shows it, underlined where the mistake is; *Right* may be copied. The examples are Vietnamese,
as newsrooms write them; every key has an English name, too.
"
        }
    }
}

fn entry(language: Language, code: Code, example: &Example) -> String {
    let pick = |vi: &'static str, en| if language == Language::Vi { vi } else { en };
    let severity = match code.severity() {
        Severity::Error => pick("Lỗi", "Error"),
        Severity::Warning => pick("Cảnh báo", "Warning"),
        Severity::Note => pick("Ghi chú", "Note"),
    };
    let (title, meaning) = (code.title(language), code.meaning(language));
    let mut text = format!("\n### {code} · {title}\n\n**{severity}.** {meaning}\n");
    for (name, words) in [
        (pick("Lời nhắc", "Message"), code.message(language)),
        (pick("Cách sửa", "What to do"), code.hint(language)),
    ] {
        match forms(words).as_slice() {
            [form] => text.push_str(&format!("\n**{name}:** {form}\n")),
            forms => {
                text.push_str(&format!("\n**{name}:**\n\n"));
                forms.iter().for_each(|form| text.push_str(&format!("- {form}\n")));
            }
        }
    }
    let terminal = &example.wrong.shown;
    let place =
        example.report.contains(&terminal[0]) || example.report.contains(&terminal[1]);
    assert!(place, "{code}: the report of its case does not show it");
    let place = picture(&terminal[usize::from(language == Language::En)]);
    text.push_str(&format!("\n**{}:**\n\n{}", pick("Sai", "Wrong"), fenced(&place)));
    text.push_str(&format!("\n**{}:**\n", pick("Đúng", "Right")));
    for part in &example.right {
        text.push_str(&match part {
            Shown::File(path, None) => {
                format!(
                    "\n`{path}` {}\n",
                    pick("(chép tệp vào đây)", "(put the file here)")
                )
            }
            Shown::File(path, Some(lines)) => format!("\n`{path}`\n\n{}", fenced(lines)),
            Shown::Gone(path) => {
                format!("\n`{path}` {}\n", pick("(chuyển đi nơi khác)", "(moved away)"))
            }
            Shown::Command(command) => format!("\n{}", fenced(command)),
        });
    }
    text
}

fn fenced(text: &str) -> String {
    assert!(!text.contains("```"), "the example would end here: {text}");
    format!("```text\n{}\n```\n", text.trim_end())
}

/// The source lines with their marks: a terminal's text without its first line, which is
/// the message, and without the cure.
fn picture(terminal: &str) -> String {
    let lines: Vec<&str> = terminal.lines().skip(1).collect();
    let cure = lines.iter().position(|line| line.trim_start().starts_with('╰'));
    let lines = &lines[..cure.unwrap_or(lines.len())];
    let last = lines.iter().rposition(|line| line.trim() != "│").unwrap_or(0);
    // The test's own folder is where a newsroom has its portal.
    lines[..=last].join("\n").replace("[folder]/site/", "").replace("[folder]/", "")
}

/// The forms in which a text of the table is printed: `…` for what is filled in; optional
/// parts side by side are alternatives, one of its own is there.
fn forms(words: &str) -> Vec<String> {
    let mut heads = vec![String::new()];
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("[[") {
        let mut options = Vec::new();
        let mut after = Some(after);
        let mut tail = "";
        while let Some(text) = after {
            let (option, behind) = text.split_once("]]").unwrap();
            options.push(option);
            (after, tail) = (behind.strip_prefix("[["), behind);
        }
        let is_bare_possible = options.len() > 1 && !before.is_empty();
        if is_bare_possible {
            options.insert(0, "");
        }
        let joined = heads.iter().flat_map(|head| {
            options.iter().map(move |option| format!("{head}{before}{option}"))
        });
        heads = joined.collect();
        rest = tail;
    }
    for head in &mut heads {
        head.push_str(rest);
        for hole in 0..9 {
            *head = head.replace(&format!("{{{hole}}}"), "…");
        }
    }
    heads
}

#[test]
fn reference_shows_the_forms_of_a_text() {
    assert_eq!(forms("`{0}` và {1}"), ["`…` và …"]);
    assert_eq!(forms("[[có phải `{1}`? ]]xem lại"), ["có phải `…`? xem lại"]);
    assert_eq!(forms("[[a {0}]][[b]], c"), ["a …, c", "b, c"]);
    assert_eq!(forms("x[[: a]][[: b]]"), ["x", "x: a", "x: b"]);
}

#[test]
fn reference_shows_short_files_whole_and_of_long_ones_what_is_new() {
    let shown = |before: Option<&str>, after: &str, at| {
        lines("a.md", before.map(|text| text.as_bytes().to_vec()), after.as_bytes(), at)
    };
    assert_eq!(shown(Some("a\n"), "b\n", None).unwrap(), "b");
    let numbers: String = (10..40).map(|n| format!("{n}\n")).collect();
    let (first, second) = (numbers.replace("13", "x"), numbers.replace("35", "x"));
    assert_eq!(shown(Some(&first), &numbers, None).unwrap(), "11\n12\n13\n14\n15");
    let both = first.replace("35", "x");
    assert_eq!(shown(Some(&both), &numbers, Some(70)).unwrap(), "33\n34\n35\n36\n37");
    assert_eq!(shown(Some(&second), &numbers, Some(0)).unwrap(), "33\n34\n35\n36\n37");
    assert_eq!(lines("a.pdf", None, b"x", None), None);
}

#[test]
fn reference_without_a_right_example_or_with_a_wrong_one_is_refused() {
    let folder = Folder::new();
    let write = |path: &str, text: &str| {
        let path: PathBuf = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let article =
        |date: &str| format!("---\ntitle: Họp\ndate: {date}\n---\n\nNội dung.\n");
    write("site/content/thong-bao/2020/10/a.md", &article("9/10"));
    let case = Case::new(folder.path().to_owned());
    let said = case.run().said;
    write("report.txt", &said[0].shown[0]);
    let prove = |code| example(&case, &said, code, &folder.path().join("right/BT0210"));
    let right = "right/BT0210/site/content/thong-bao/2020/10/a.md";
    for date in ["10/10", "45/10/2020"] {
        write(right, &article(date));
        let error = prove(Code::DateWithoutYear).err().unwrap();
        assert!(error.contains("the right example is wrong"), "{error}");
    }
    write(right, &article("09/10/2020"));
    let shown = prove(Code::DateWithoutYear).ok().unwrap().right;
    assert!(matches!(&shown[..], [Shown::File(_, Some(text))] if text.contains("/2020")));
    assert!(prove(Code::TitleMissing).is_err());
    write("right/BT0210/stie/a.md", "");
    assert!(prove(Code::DateWithoutYear).err().unwrap().contains("stie/a.md"));
}
