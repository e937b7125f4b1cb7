//! The index of the search: what is in it, what is not, and what an edit makes of it.

use std::collections::BTreeMap;
use std::path::Path;

use bantin::vietnamese::SearchKey;

use crate::support::{Project, SITE, article};

/// Both keys of what the search folds, as `static/search.js` must make them, too: for each
/// character up to U+1EFF that is a letter or a mark, alone and inside a word.
fn folding() -> String {
    let mut lines = String::new();
    let mut add = |word: &str| {
        let SearchKey { exact, folded } = SearchKey::new(word);
        if exact != word || folded != word {
            lines.push_str(&format!("{word}\t{exact}\t{folded}\n"));
        }
    };
    for letter in ('\u{21}'..='\u{1eff}')
        .filter(|letter| !letter.is_control() && !letter.is_whitespace())
    {
        add(&letter.to_string());
        add(&format!("b{letter}n"));
    }
    for syllable in ["o", "u", "qu", "ho", "thu", "k", "h", "l", "m", "s", "t", "th", "b"]
    {
        for vowel in "aàảãáạeèẻẽéẹyỳỷỹýỵ".chars() {
            add(&format!("{syllable}{vowel}"));
            add(&format!("{syllable}{vowel}n"));
        }
    }
    for word in
        ["hoà", "HOÀ", "hòan", "thuỷ", "qúy", "khoẻ", "Ðoàn", "co\u{301}", "đ\u{323}"]
    {
        add(word);
    }
    lines
}

#[test]
fn the_script_is_held_to_the_keys_of_the_program() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/goldens/folding.txt");
    let folding = folding();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &folding).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert!(golden == folding, "BLESS=1 writes tests/browser/goldens/folding.txt");
}

/// The files of the index, by path.
fn index(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let tree = project.tree().into_iter();
    tree.filter(|(path, _)| path.starts_with("tim-kiem/")).collect()
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn nothing_that_is_not_public_is_found() {
    let project = Project::new(SITE);
    // Words that share no beginning, of which the index would hold the rest.
    let secrets = [
        ("public", "2026-11-01", "", "azpublic"),
        ("draft", "2026-11-01", "draft: có\n", "bzdraft"),
        ("scheduled", "2027-01-01", "", "czscheduled"),
        ("later", "2026-11-01", "publish: 2027-01-01\n", "dzlater"),
        ("expired", "2026-10-01", "expire: 2026-10-05\n", "ezexpired"),
        ("withdrawn", "2026-10-01", "withdrawn: 2026-10-05\n", "fzwithdrawn"),
        ("held", "2026-10-01", "slug: ../../x\nslug: y\n", "gzheld"),
    ];
    for (name, date, more, word) in secrets {
        let path = format!("content/tin-hoat-dong/2026/{name}.md");
        project.write(&path, article(name, date, more, &format!("Chữ {word} ở đây.")));
    }
    project.build().unwrap();
    for (name, _, _, word) in secrets {
        let tree = project.tree();
        let files = tree.iter().filter(|(_, bytes)| has(bytes, &word[1..]));
        let files: Vec<_> = files.map(|(path, _)| path.as_str()).collect();
        let is_found = files.iter().any(|path| path.ends_with(".bin"));
        assert_eq!(is_found, name == "public", "{name}: {files:?}");
        assert_eq!(files.is_empty(), name != "public", "{name}: {files:?}");
    }
}

#[test]
fn static_pages_are_found_by_files_of_their_own() {
    let project = Project::new(SITE);
    project.write(
        "content/tin-hoat-dong/2026/bai.md",
        article("Bài", "2026-11-01", "", "Tin."),
    );
    project.write("content/trang/lien-he.md", "---\ntitle: Liên hệ\n---\n\nazphone\n");
    let draft = "---\ntitle: Nháp\ndraft: có\n---\n\nbzdraft\n";
    project.write("content/trang/nhap.md", draft);
    project.build().unwrap();
    let of = |name: &str| {
        let folder = format!("tim-kiem/{name}/");
        let files = index(&project).into_iter();
        files.filter(|(path, _)| path.starts_with(&folder)).collect::<BTreeMap<_, _>>()
    };
    let (pages, articles) = (of("trang"), of("thang-moi"));
    assert!(pages.values().any(|bytes| has(bytes, "zphone")));
    assert!(!pages.values().any(|bytes| has(bytes, "zdraft")));
    let card = r#"["Liên hệ","lien-he.html","","",[]]"#;
    assert!(pages.values().any(|bytes| has(bytes, card)), "{pages:?}");
    assert!(!articles.values().any(|bytes| has(bytes, "zphone")));
    project.edit("content/trang/lien-he.md", "azphone", "czphone");
    project.build().unwrap();
    assert_ne!(of("trang"), pages);
    assert_eq!(of("thang-moi"), articles);
}

#[test]
fn other_names_of_units_mean_the_same() {
    let project = Project::new(SITE);
    let units = "- {id: a, name: Công đoàn A, short: CĐ A, aliases: [Nghiệp đoàn A]}\n\
                 - {id: b, name: Công đoàn B, ended: {date: 2025-06-30, how: sáp nhập}, \
                 successors: [a]}\n";
    project.write("content/_data/units.yaml", units);
    project.build().unwrap();
    let shared = &index(&project)["tim-kiem/chung.json"];
    assert!(has(shared, r#"["Công đoàn A","CĐ A","Nghiệp đoàn A"]"#));
    assert!(has(shared, r#"["Công đoàn B","Công đoàn A"]"#));
}

#[test]
fn an_edit_leaves_no_file_behind_and_a_lost_one_comes_back() {
    let project = Project::new(SITE);
    let path = |at: u32| format!("content/tin-hoat-dong/2026/bai-{at}.md");
    for at in 1..=9 {
        let date = format!("2026-0{at}-01");
        project.write(&path(at), article(&format!("Bài {at}"), &date, "", "Công đoàn."));
    }
    project.build().unwrap();
    let before = index(&project);
    project.edit(&path(3), "Công đoàn.", "Tết sum vầy.");
    project.build().unwrap();
    assert_eq!(index(&project), {
        let clean = project.clean_tree().into_iter();
        clean.filter(|(path, _)| path.starts_with("tim-kiem/")).collect()
    });
    // The newest month is not of this edit.
    let newest = |tree: &BTreeMap<String, Vec<u8>>| {
        let files = tree.clone().into_iter();
        let files = files.filter(|(path, _)| path.starts_with("tim-kiem/thang-moi/"));
        files.collect::<BTreeMap<_, _>>()
    };
    assert!(!newest(&before).is_empty());
    assert_eq!(newest(&index(&project)), newest(&before));
    let after = index(&project);
    for lost in after.keys().filter(|path| path.ends_with(".bin")) {
        std::fs::remove_file(project.output().join(lost)).unwrap();
        project.build().unwrap();
        assert_eq!(index(&project), after, "without {lost}");
    }
}

#[test]
fn what_was_read_before_is_not_read_again_and_may_be_lost() {
    let project = Project::new(SITE);
    let path = "content/tin-hoat-dong/2026/bai.md";
    project.write(path, article("Bài", "2026-11-01", "", "Công đoàn."));
    project.build().unwrap();
    let before = index(&project);
    let store = project.root().join(".bantin/search");
    assert_eq!(
        store
            .read_dir()
            .unwrap()
            .filter(|one| { one.as_ref().is_ok_and(|one| one.path().is_dir()) })
            .count(),
        1
    );
    for torn in [false, true] {
        std::fs::remove_dir_all(project.output()).unwrap();
        if torn {
            for folder in
                store.read_dir().unwrap().flatten().filter(|f| f.path().is_dir())
            {
                for file in folder.path().read_dir().unwrap().flatten() {
                    std::fs::write(file.path(), "rubbish").unwrap();
                }
            }
        }
        project.build().unwrap();
        assert_eq!(index(&project), before, "torn: {torn}");
    }
}
