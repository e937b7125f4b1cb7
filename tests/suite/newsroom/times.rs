//! No error depends on the time: a broken site has the same mistakes whenever it is
//! loaded. They only weigh less in a draft, and in an article that is not due.

use std::collections::BTreeMap;

use bantin::diagnostic::{Place, Severity};
use bantin::moment::Moment;

use crate::support::{Project, SITE, article};

/// What is wrong with every article of the site.
const WRONG: &str = "\
ảnh: thieu.jpg
mô tả ảnh: Đại biểu
tệp đính kèm: thieu.pdf
template: mau-la
địa chỉ cũ: [/default.aspx?id=3, /don-vi/, /cu/chung.html]
ngày cập nhật: hôm qua
";

/// The articles, and what they say of their time.
const ARTICLES: [(&str, &str); 8] = [
    ("tin-hoat-dong/2026/11/thuong", ""),
    ("tin-hoat-dong/2026/11/nhap", "nháp: có\n"),
    ("tin-hoat-dong/2026/11/hen", "đăng lúc: 2026-11-23 07:00\n"),
    ("tin-hoat-dong/2026/11/go", "ngày gỡ: 2026-11-25\n"),
    ("tin-hoat-dong/2026/11/rut", "rút bài: 2026-12-01\n"),
    ("tin-hoat-dong/2026/11/rut-ngay", "rút bài: có\n"),
    ("trang/gioi-thieu", "rút bài: 2026-12-01\n"),
    ("tin-hoat-dong/_index", "ngày gỡ: 2026-11-25\n"),
];

/// The mistakes that are errors where somebody waits: their code, and what they weigh.
fn mistakes(project: &mut Project, now: &str) -> BTreeMap<(Place, String), Severity> {
    project.options.now = Moment::parse(now).unwrap().instant();
    let notes = project.load().notes;
    let errors = notes.iter().filter(|note| note.code.severity() == Severity::Error);
    let errors = errors
        .map(|note| ((note.place.clone(), format!("{}", note.code)), note.severity()));
    errors.collect()
}

#[test]
fn a_broken_site_has_the_same_mistakes_at_any_time() {
    let mut project = Project::new(SITE);
    for (path, more) in ARTICLES {
        let text = article("Bài", "2026-11-20", &format!("{WRONG}{more}"), "Nội dung.");
        project.write(&format!("content/{path}.md"), text);
    }
    // Two articles of one address, one of which is not due.
    let text = article("Bài", "2026-11-24", "đường dẫn: thuong\n", "Nội dung.");
    project.write("content/tin-hoat-dong/2026/11/trung.md", text);
    let late = mistakes(&mut project, "2027-01-01");
    assert!(late.len() > 30, "{late:#?}");
    for now in
        ["2026-11-19", "2026-11-21", "2026-11-23 07:00", "2026-11-25", "2026-12-02"]
    {
        let found = mistakes(&mut project, now);
        assert!(found.keys().eq(late.keys()), "at {now}: {found:#?}");
        let now = Moment::parse(now).unwrap();
        for ((place, code), severity) in found {
            let is_draft = place.file.ends_with("/nhap.md");
            let day = match place.file.rsplit('/').next().unwrap() {
                "hen.md" => "2026-11-23 07:00",
                "trung.md" => "2026-11-24",
                _ => "2026-11-20",
            };
            let is_due = Moment::parse(day).unwrap() <= now;
            let at_last = late[&(place.clone(), code.clone())];
            let meant = if is_due && !is_draft { at_last } else { Severity::Warning };
            assert_eq!(severity, meant, "{code} in {} at {now:?}", place.file);
        }
    }
}
