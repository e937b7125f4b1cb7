//! `why`: what is told of every kind of file, found however it was typed.

use std::process::Command;

use serde_json::Value;

use super::program::{Run, bantin};
use crate::support::{NOW, Project, SITE, article};

const TOT: &str = "content/tin-hoat-dong/2026/11/tot.md";

/// A portal with an article in every state, and a file of every kind.
fn newsroom() -> Project {
    let site = Project::new(SITE);
    let news = |name: &str, date: &str, more: &str, body: &str| {
        let path = format!("content/tin-hoat-dong/2026/11/{name}.md");
        site.write(&path, article(&format!("Bài {name}"), date, more, body));
    };
    let more = "unit: Công đoàn Cảng\nauthor: Lê An\naliases: /cu/tot.html\n\
        pin: 30/11/2026\nexpire: 2026-12-31 17:00\nimage: anh.jpg\nimage_alt: Ảnh\n";
    news("tot", "2026-11-02 07:30", more, "Xem [bài mai](mai.md) và [tệp](mau.pdf).");
    news("mai", "2026-11-30 08:00", "", "Chữ.");
    news("nhap", "2026-11-03", "draft: yes\n", "Dùng [tệp](chi-nhap.pdf).");
    news("het", "2026-11-03", "expire: 2026-11-10\n", "Chữ.");
    news(
        "rut",
        "2026-11-03",
        "rút bài: {ngày: 12/11/2026, lý do: sai số liệu}\n",
        "Chữ.",
    );
    news("hong", "31/11/2026", "", "Chữ.");
    news("mai-hong", "2026-12-01", "image: khong-co.jpg\n", "Chữ.");
    for file in ["anh.jpg", "mau.pdf", "chi-nhap.pdf", "thua.pdf", "~$tot.docx"] {
        site.write(&format!("content/tin-hoat-dong/2026/11/{file}"), "x");
    }
    site.write("content/tin-hoat-dong/_index.md", "---\ntitle: Tin\n---\n\nLời dẫn.\n");
    site.write("content/trang/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nChữ.\n");
    site.write("content/la/bai.md", article("Lạ", "2026-11-02", "", "Chữ."));
    site.write("content/_data/units.yaml", "- id: cang\n  name: Công đoàn Cảng\n");
    site.write("content/_data/unist.yaml", "- id: cang\n");
    site.write("static/mau.txt", "x");
    site.write("README.md", "x");
    site
}

fn why(site: &Project, file: &str) -> Run {
    bantin(site).with(file).run("why")
}

fn object(site: &Project, file: &str) -> Value {
    let run = bantin(site).with(file).with("--format=json").run("why");
    assert_eq!(run.out.lines().count(), 1, "{run}");
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run}"))
}

#[test]
fn an_article_on_the_site_is_told_with_everything_that_lists_it() {
    let site = newsroom();
    let run = why(&site, TOT).must_succeed();
    run.must_contain("Bài này có trên trang tin.")
        .must_contain("Tên bài     Bài tot")
        .must_contain("Ngày        Thứ Hai, 02/11/2026, 07:30")
        .must_contain("Đơn vị      Công đoàn Cảng")
        .must_contain("https://congdoan.example/tin-hoat-dong/2026/11/tot.html")
        .must_contain("Địa chỉ cũ  https://congdoan.example/cu/tot.html")
        .must_contain("trang chủ, tin chính thứ 1")
        .must_contain("ghim ở đầu “Tin hoạt động”")
        .must_contain("Tin hoạt động – Tháng 11/2026")
        .must_contain("Công đoàn Cảng – Năm 2026")
        .must_contain("Lê An – Năm 2026")
        .must_contain("Lưu trữ – Tháng 11/2026")
        .must_contain("sơ đồ cho máy tìm kiếm")
        .must_contain("Thứ Ba, 01/12/2026, 00:00: thôi ghim ở đầu mục")
        .must_contain("Thứ Năm, 31/12/2026, 17:00: sẽ được gỡ")
        .must_contain("BT");
}

#[test]
fn every_list_that_is_told_holds_the_article() {
    let site = newsroom();
    bantin(&site).build().must_exit(3);
    let answer = object(&site, TOT);
    let lists = answer["lists"].as_array().unwrap();
    assert!(lists.len() > 10, "{answer}");
    let file = |address: &str| {
        let path = address.strip_prefix("https://congdoan.example/").unwrap();
        let end = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        site.read(&format!("public/{path}{end}"))
    };
    let page = "/tin-hoat-dong/2026/11/tot.html";
    for list in lists {
        assert!(file(list["address"].as_str().unwrap()).contains(page), "{list}");
    }
    // And nothing else does, but for pages of articles and what sends on.
    let told: Vec<String> =
        lists.iter().map(|list| file(list["address"].as_str().unwrap())).collect();
    let tree = crate::support::tree(&site.root().join("public"));
    for (path, bytes) in tree {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let is_list = path.ends_with("/index.html") || path.ends_with(".xml");
        if is_list && text.contains(page) {
            assert!(told.contains(&text), "{path} is not told");
        }
    }
}

#[test]
fn what_is_not_on_the_site_is_told_with_its_reason() {
    let site = newsroom();
    let article = |name: &str| format!("content/tin-hoat-dong/2026/11/{name}.md");
    for (path, state, told) in [
        (article("nhap"), "draft", "còn là bản nháp"),
        (article("mai"), "scheduled", "hẹn đăng lúc Thứ Hai, 30/11/2026, 08:00."),
        (article("mai-hong"), "scheduled-held", "tới giờ sẽ bị giữ lại"),
        (article("het"), "expired", "hết hạn từ Thứ Ba, 10/11/2026"),
        (article("rut"), "withdrawn", "đã rút từ Thứ Năm, 12/11/2026"),
        ("content/la/bai.md".into(), "outside", "nằm ngoài thư mục"),
        ("content/tin-hoat-dong/2026/11/thua.pdf".into(), "unused", "chưa bài nào dùng"),
        (
            "content/tin-hoat-dong/2026/11/chi-nhap.pdf".into(),
            "unused",
            "các bài dùng nó cũng chưa đăng",
        ),
        ("content/tin-hoat-dong/2026/11/~$tot.docx".into(), "litter", "tệp tạm"),
        ("content/_data/units.yaml".into(), "read", "không có trang riêng"),
        ("content/_data/unist.yaml".into(), "unread", "không biết danh bạ nào"),
        ("content/site.yaml".into(), "read", "không có trang riêng"),
        ("README.md".into(), "elsewhere", "chỉ xem thư mục `content`"),
    ] {
        why(&site, &path).must_succeed().must_contain(told).must_contain(&path);
        assert_eq!(object(&site, &path)["state"], state, "{path}");
    }
    why(&site, &article("rut")).must_contain("Lý do đã ghi: sai số liệu");
    let waits = why(&site, &article("mai"));
    let waits = waits.must_contain("Sẽ ở địa chỉ");
    waits.must_contain(&format!("Được nhắc tới trong:\n  {TOT}"));
}

#[test]
fn a_held_article_is_told_with_its_mistakes_and_fails() {
    let site = newsroom();
    let path = "content/tin-hoat-dong/2026/11/hong.md";
    let run = why(&site, path).must_exit(1).must_contain("bị giữ lại vì có lỗi");
    run.must_contain("lỗi[BT0212]").must_contain("date: 31/11/2026");
    let run = bantin(&site).with(path).with("--format=json").run("why").must_exit(1);
    let object: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(object["notes"][0]["code"], "BT0212");
}

#[test]
fn other_files_are_told_with_what_uses_them() {
    let site = newsroom();
    let of = |path: &str| object(&site, path);
    let picture = of("content/tin-hoat-dong/2026/11/anh.jpg");
    assert_eq!(picture["what"], "file");
    assert_eq!(picture["users"][0]["path"], TOT);
    assert_eq!(of("content/trang/gioi-thieu.md")["what"], "page");
    assert_eq!(of("content/tin-hoat-dong/_index.md")["what"], "intro");
    let asset = of("static/mau.txt");
    assert_eq!(asset["what"], "asset");
    assert_eq!(asset["addresses"][0], "https://congdoan.example/mau.txt");
    let portal = of("/tin-hoat-dong/");
    assert_eq!((&portal["what"], &portal["path"]), (&"portal".into(), &"".into()));
    assert_eq!(portal["title"], "Tin hoạt động");
}

#[test]
fn a_file_is_found_however_it_is_typed() {
    let site = newsroom();
    for typed in [
        "content\\tin-hoat-dong\\2026\\11\\tot.md",
        "./content/tin-hoat-dong/../tin-hoat-dong/2026/11/tot.md",
        "tin-hoat-dong/2026/11/tot",
        "Content/Tin-Hoat-Dong/2026/11/TOT.md",
        "/tin-hoat-dong/2026/11/tot.html",
        "https://congdoan.example/tin-hoat-dong/2026/11/tot.html?utm=zalo#dau",
        "http://127.0.0.1:4000/tin-hoat-dong/2026/11/tot.html",
        "congdoan.example/tin-hoat-dong/2026/11/tot.html",
        "public/tin-hoat-dong/2026/11/tot.html",
        "/cu/tot.html",
    ] {
        assert_eq!(object(&site, typed)["path"], TOT, "{typed}");
    }
    let whole = site.root().join(TOT);
    assert_eq!(object(&site, whole.to_str().unwrap())["path"], TOT);
    let waiting = object(&site, "/tin-hoat-dong/2026/11/nhap.html");
    assert_eq!(waiting["state"], "draft");
    // Below a path, whose name may be the beginning of another.
    for typed in
        ["/tin/tin-hoat-dong/2026/11/tot.html", "/tin-hoat-dong/2026/11/tot.html"]
    {
        let program = bantin(&site).with("--base-url=https://x.example/tin/");
        let run = program.with(typed).with("--format=json").run("why").must_succeed();
        run.must_contain(TOT);
    }
    // NFC on the disk, NFD as typed, and the other way round.
    site.write("content/tin-hoat-dong/2026/11/a\u{301}nh 1.jpg", "x");
    site.write("content/tin-hoat-dong/2026/11/\u{e1}nh 2.jpg", "x");
    for typed in ["\u{e1}nh 1.jpg", "a\u{301}nh 2.jpg"] {
        let path = format!("content/tin-hoat-dong/2026/11/{typed}");
        assert_eq!(object(&site, &path)["what"], "file", "{typed}");
    }
}

#[test]
fn a_path_counts_from_the_folder_one_stands_in() {
    let site = newsroom();
    let mut command = Command::new(env!("CARGO_BIN_EXE_bantin"));
    command.args(["why", "--root", "../..", "2026/11/tot.md", "--now", NOW]);
    command.current_dir(site.root().join("content/tin-hoat-dong"));
    Run::new(command.output().unwrap()).must_succeed().must_contain(TOT);
}

#[test]
fn an_unknown_path_is_answered_with_near_ones() {
    let site = newsroom();
    let run = why(&site, "content/tin-hoat-dong/2026/10/tot.md").must_exit(64);
    run.must_contain("ý bạn là").must_contain(TOT);
    why(&site, "content/tin-hoat-dong/2026/11/gioi-thieeu.md")
        .must_exit(64)
        .must_contain("content/trang/gioi-thieu.md");
    why(&site, "khong-gi-giong-the.xyz").must_exit(64).must_not_contain("ý bạn là");
    why(&site, "").must_exit(64);
    why(&site, "https://khac.example/").must_exit(64);
    let folder = why(&site, "content/trang/").must_exit(64);
    folder.must_contain("là thư mục").must_contain("content/trang/gioi-thieu.md");
    // Two that differ in letter case only: neither is guessed.
    site.write("content/tin-hoat-dong/2026/11/hai.pdf", "x");
    site.write("content/tin-hoat-dong/2026/11/HAI.pdf", "x");
    let run = why(&site, "content/tin-hoat-dong/2026/11/Hai.pdf");
    if cfg!(target_os = "linux") {
        run.must_exit(64).must_contain("/hai.pdf").must_contain("/HAI.pdf");
    }
}

#[test]
fn what_was_not_built_yet_is_told() {
    let site = newsroom();
    why(&site, TOT).must_not_contain("bantin build");
    bantin(&site).build().must_exit(3);
    why(&site, TOT).must_not_contain("bantin build");
    assert_eq!(object(&site, TOT)["built"], "current");
    site.edit(TOT, "Xem [bài", "Đọc [bài");
    why(&site, TOT).must_contain("Bản đã dựng là bản cũ");
    let new = "content/tin-hoat-dong/2026/11/moi.md";
    site.write(new, article("Mới", "2026-11-02", "", "Chữ."));
    why(&site, new).must_succeed().must_contain("Chưa dựng: chạy `bantin build`");
}

#[test]
fn a_page_that_is_still_there_is_told() {
    let site = newsroom();
    bantin(&site).build().must_exit(3);
    let at = "(https://congdoan.example/tin-hoat-dong/2026/11/tot.html)";
    site.edit(TOT, "date: 2026-11-02 07:30", "date: 2026-11-02 07:30\nnháp: có");
    why(&site, TOT).must_contain(&format!("Trang cũ còn trong thư mục đã dựng {at}"));
    site.edit(TOT, "date: 2026-11-02 07:30\nnháp: có", "date: 31/11/2026");
    let run = why(&site, TOT).must_exit(1);
    run.must_contain(&format!("Bản cũ còn trong thư mục đã dựng {at}, nên"));
    let path = "content/tin-hoat-dong/2026/11/nhap.md";
    why(&site, path).must_not_contain("thư mục đã dựng");
}

#[test]
fn the_answer_is_in_the_language_of_the_portal() {
    let site = newsroom();
    site.write(
        "content/site.yaml",
        "title: T\nbase_url: https://x.example/\nlanguage: en\n",
    );
    why(&site, TOT)
        .must_contain("This article is on the site.")
        .must_contain("home page, leading article 1")
        .must_contain("will go");
    why(&site, "khong-co.xyz").must_exit(64).must_contain("no file or address is");
}
