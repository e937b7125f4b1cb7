//! Where the program runs: what it writes to and what its folders are may be anything.

use std::fs;
use std::process::{Command, Stdio};

use crate::cli::program::bantin;
use crate::support::{Project, SITE, article, tree};

const FOLDER: &str = "content/tin-hoat-dong/2026/11";

/// A site of one good article and thirty with a mistake.
fn site() -> Project {
    let project = Project::new(SITE);
    project.write(&format!("{FOLDER}/tot.md"), article("Tốt", "2026-11-01", "", "Tốt."));
    for number in 0..30 {
        let path = format!("{FOLDER}/bai-{number}.md");
        project.write(&path, article("Bài", "sai", "", "Nội dung."));
    }
    project
}

/// The exit of a command of the shell; nobody panicked.
fn exit(command: &str, project: &Project) -> i32 {
    let run = Command::new("sh")
        .args(["-c", command])
        .env("BANTIN", env!("CARGO_BIN_EXE_bantin"))
        .env("ROOT", project.root())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&run.stderr);
    assert!(!err.contains("panicked"), "{command}: {err}");
    run.status.code().expect("no signal ended it")
}

#[cfg(target_os = "linux")]
#[test]
fn nobody_listens_and_the_exit_is_the_same() {
    for command in ["check", "build"] {
        let project = site();
        let run = format!("\"$BANTIN\" {command} --root \"$ROOT\" --now 2026-11-22");
        let quiet = exit(&format!("{run} > /dev/null"), &project);
        assert_eq!(quiet, if command == "check" { 1 } else { 3 });
        for end in ["> /dev/full", "> /dev/full 2> /dev/full", ">&-", ">&- 2>&-"] {
            assert_eq!(exit(&format!("{run} {end}"), &project), quiet, "{command} {end}");
        }
        let heard = format!("{{ {run}; echo $? > \"$ROOT/exit\"; }} | head -1");
        assert_eq!(exit(&heard, &project), 0);
        assert_eq!(project.read("exit").trim(), quiet.to_string(), "{heard}");
    }
}

#[cfg(unix)]
#[test]
fn folders_that_are_links_are_not_followed() {
    let project = site();
    let elsewhere = project.root().parent().unwrap().join("noi-khac");
    fs::create_dir_all(&elsewhere).unwrap();
    fs::write(elsewhere.join("article.html"), "<p>Mẫu ở nơi khác</p>").unwrap();
    for folder in ["templates", "static"] {
        std::os::unix::fs::symlink(&elsewhere, project.root().join(folder)).unwrap();
    }
    let run = bantin(&project).build().must_exit(3);
    for folder in ["templates", "static"] {
        assert!(run.out.contains(&format!("╭▸ {folder}\n")), "{run}");
    }
    let public = tree(&project.root().join("public"));
    assert!(!public.contains_key("article.html"));
    let page = String::from_utf8_lossy(&public["tin-hoat-dong/2026/11/tot.html"]);
    assert!(!page.contains("nơi khác"), "{page}");

    let content = project.root().join("content");
    let moved = elsewhere.join("content");
    fs::rename(&content, &moved).unwrap();
    std::os::unix::fs::symlink(&moved, &content).unwrap();
    let run = bantin(&project).build().must_exit(1);
    run.must_contain("BT0102").must_contain("╭▸ content\n");
    assert_eq!(tree(&project.root().join("public")).len(), public.len());
}

#[cfg(unix)]
#[test]
fn an_output_that_is_no_folder_is_named() {
    let project = site();
    let output = project.root().join("public");
    fs::write(&output, "tệp").unwrap();
    bantin(&project).build().must_exit(2).must_contain("/public");
    assert_eq!(fs::read_to_string(&output).unwrap(), "tệp");

    fs::remove_file(&output).unwrap();
    std::os::unix::fs::symlink("/khong/co/o/dau", &output).unwrap();
    bantin(&project).build().must_exit(2).must_contain("/public");

    // A link to a folder was made on purpose.
    fs::remove_file(&output).unwrap();
    let elsewhere = project.root().parent().unwrap().join("ra");
    fs::create_dir_all(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &output).unwrap();
    bantin(&project).build().must_exit(3);
    assert!(fs::symlink_metadata(&output).unwrap().is_symlink());
    assert!(elsewhere.join("tin-hoat-dong/2026/11/tot.html").exists());
}
