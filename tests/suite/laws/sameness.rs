//! Same inputs, same bytes: wherever, whenever, in whatever order and on however many
//! threads the program runs. It is run as its users do.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use bantin::moment::Moment;

use super::portal::Portal;
use super::{NOTHING, unlike};
use crate::support::{Folder, tree};

type Tree = BTreeMap<String, Vec<u8>>;

/// A portal of twelve years ago, so that nothing in it is of today. Its own template
/// walks over maps, whose order is chance in the engine.
fn old_portal() -> Portal {
    let mut portal = Portal::new(60);
    for article in &mut portal.articles {
        let year: usize = article.date[..4].parse().unwrap();
        article.date.replace_range(..4, &(year - 12).to_string());
    }
    let section = "{% extends \"theme/section.html\" %}{% block head %}\
        {% for key, value in t %}{{ key }}={{ value }};{% endfor %}\
        {{ t | keys }}{{ t | values }}{{ t | pairs }}\
        {% for key, group in periods | group_by(attribute=\"articles\") %}{{ key }}:\
        {% for one in group %}{{ one.title }},{% endfor %};{% endfor %}\
        {% endblock head %}";
    portal.files.insert("templates/section.html".to_owned(), section.to_owned());
    portal
}

/// Writes files in the order given, below `folder/name`.
fn write<'a>(
    folder: &Path,
    name: &str,
    files: impl Iterator<Item = (&'a String, &'a String)>,
) {
    for (path, text) in files {
        let path = folder.join(name).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

/// Builds `folder/name` and gives the tree.
fn build(
    folder: &Path,
    name: &str,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Tree {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bantin"));
    command.arg("build").args(arguments).current_dir(folder.join(name));
    command.env_remove("SOURCE_DATE_EPOCH").envs(environment.iter().copied());
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stdout));
    tree(&folder.join(name).join("public"))
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let folder = Folder::new();
    let sources = old_portal().sources();
    let deep = "một thư mục khác/sâu hơn";
    let names = ["here", "there", "elsewhere", deep];
    names[..3].iter().for_each(|name| write(folder.path(), name, sources.iter()));
    write(folder.path(), deep, sources.iter().rev());
    let root = folder.path().join(deep);
    let trees = [
        build(folder.path(), names[0], &[], &[("TZ", "UTC"), ("RAYON_NUM_THREADS", "1")]),
        build(
            folder.path(),
            names[1],
            &["--now", "2031-02-03"],
            &[
                ("TZ", "America/New_York"),
                ("RAYON_NUM_THREADS", "2"),
                ("LC_ALL", "vi_VN.UTF-8"),
            ],
        ),
        build(
            folder.path(),
            names[2],
            &["--fresh"],
            &[("SOURCE_DATE_EPOCH", "1700000000"), ("RAYON_NUM_THREADS", "3")],
        ),
        build(
            folder.path(),
            deep,
            &["--root", root.to_str().unwrap()],
            &[("TZ", "Asia/Ho_Chi_Minh")],
        ),
    ];
    for (name, other) in names.iter().zip(&trees) {
        assert_eq!(unlike(other, &trees[0]), NOTHING, "{name}");
    }
    for (path, bytes) in &trees[3] {
        let text = String::from_utf8_lossy(bytes);
        for secret in secrets(folder.path()) {
            assert!(!text.contains(&secret), "{secret} in {path}");
        }
    }
}

/// What no output may hold: where and when it was made.
fn secrets(folder: &Path) -> Vec<String> {
    let today = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let today = Moment::from_unix(today as i64);
    let rfc = today.rfc2822();
    let mut secrets = vec![
        folder.to_str().unwrap().to_owned(),
        env!("CARGO_MANIFEST_DIR").to_owned(),
        today.short(),
        today.rfc3339()[..10].to_owned(),
        // `09 Oct 2020` of `Fri, 09 Oct 2020 16:30:00 +0700`.
        rfc[5..16].to_owned(),
        today.document_vi(),
    ];
    secrets.extend(std::env::var("HOME").ok().filter(|home| home.len() > 3));
    secrets
}
