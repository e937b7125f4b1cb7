//! Keys of front matter, as a reader meets them.

use crate::support::{Project, SITE, article};
use bantin::moment::Moment;
use bantin::site::Reason;

const PATH: &str = "content/tin-hoat-dong/2026/11/hoi-nghi.md";
const PAGE: &str = "tin-hoat-dong/2026/11/hoi-nghi.html";

/// A project of one article with these lines in its front matter.
fn project(more: &str) -> Project {
    let project = Project::new(SITE);
    let more = format!("summary: Tóm tắt.\n{more}");
    project.write(PATH, article("Hội nghị", "2026-11-01 08:00", &more, "Nội dung."));
    project
}

fn page(project: &Project) -> String {
    let tree = project.clean_tree();
    String::from_utf8(tree.get(PAGE).expect("the page is there").clone()).unwrap()
}

fn at(mut project: Project, now: &str) -> Project {
    project.options.now = Moment::parse(now).unwrap().instant();
    project
}

#[test]
fn an_article_appears_at_its_hour_and_goes_at_its_hour() {
    let more = "publish: 2026-11-10 07:00\nexpire: 2026-11-15 17:00\n";
    for (now, reason) in [
        ("2026-11-10 06:59", Some(Reason::Scheduled)),
        ("2026-11-10 07:00", None),
        ("2026-11-15 16:59", None),
        ("2026-11-15 17:00", Some(Reason::Expired)),
    ] {
        let project = at(project(more), now);
        let absent = project.load().site.absent;
        assert_eq!(absent.first().map(|absent| absent.reason), reason, "{now}");
        let tree = project.clean_tree();
        assert_eq!(tree.contains_key(PAGE), reason.is_none(), "{now}");
        let is_found = tree
            .values()
            .any(|bytes| String::from_utf8_lossy(bytes).contains("Hội nghị"));
        assert_eq!(is_found, reason.is_none(), "{now}: in some file of the output");
    }
}

#[test]
fn lists_are_ordered_by_appearance() {
    let project = project("publish: 2026-11-10\n");
    let other = article("Bài khác", "2026-11-05", "summary: Tóm tắt.\n", "Nội dung.");
    project.write("content/tin-hoat-dong/2026/11/bai-khac.md", other);
    let tree = project.clean_tree();
    let front = String::from_utf8_lossy(&tree["tin-hoat-dong/index.html"]).into_owned();
    let place = |title| front.find(title).unwrap();
    assert!(place(">Hội nghị<") < place(">Bài khác<"));
}

#[test]
fn an_article_that_would_never_appear_is_held() {
    let project = project("expire: 2026-10-01\n");
    let notes = project.load().notes;
    assert_eq!(notes[0].code.number(), "BT0220");
    assert_eq!(project.load().site.absent[0].reason, Reason::Held);
}

#[test]
fn source_corrections_and_event_stand_on_the_page_of_the_article() {
    let html = page(&project(concat!(
        "nguồn: {tên: Báo tỉnh, địa chỉ: https://bao.example/a}\n",
        "đính chính:\n  - ngày: 02/11/2026\n    nội dung: Số người dự là 120.\n  - Sửa tên đơn vị.\n",
        "event:\n  start: 2026-12-01 07:30\n  end: 2026-12-01 11:00\n  place: Hội trường A\n",
    )));
    for text in [
        "<a href=\"https://bao.example/a\">Báo tỉnh</a>",
        "02/11/2026</time>: Số người dự là 120.",
        "Sửa tên đơn vị.",
        "Thứ Ba, 01/12/2026, 07:30",
        "Thứ Ba, 01/12/2026, 11:00",
        "Hội trường A",
    ] {
        assert!(html.contains(text), "{text}");
    }
}

#[test]
fn a_source_never_carries_a_script() {
    let html = page(&project("source: {name: x, url: \"javascript:alert(1)\"}\n"));
    assert!(!html.contains("javascript:"));
}

#[test]
fn a_correction_changes_the_page_of_its_article_and_that_of_all() {
    let project = project("corrections: Số người dự là 120.\n");
    project.build().unwrap();
    project.edit(PATH, "120", "121");
    let report = project.build().unwrap();
    let written: Vec<_> = report.written.iter().map(|claim| claim.as_str()).collect();
    assert_eq!(written, ["dinh-chinh/index.html", PAGE]);
    assert_eq!(project.tree(), project.clean_tree());
}

#[test]
fn what_is_wrong_inside_a_block_is_noted() {
    for (more, code) in [
        ("event:\n  place: Hội trường\n", "BT0221"),
        ("event: {start: 2026-12-01 09:00, end: 2026-12-01 08:00}\n", "BT0222"),
        ("source: {name: x, link: y}\n", "BT0204"),
    ] {
        let notes = project(more).load().notes;
        let codes: Vec<_> = notes.iter().map(|note| note.code.number()).collect();
        assert_eq!(codes, [code], "{more}");
    }
}

#[test]
fn attachments_are_handed_out_with_kind_and_size() {
    let project = project(
        "tệp đính kèm:\n  - file: bieu-mau.docx\n    title: Biểu mẫu\n  - danh-sach.csv\n",
    );
    let folder = "content/tin-hoat-dong/2026/11";
    project.rename(PATH, &format!("{folder}/hoi-nghi/index.md"));
    project.write(&format!("{folder}/hoi-nghi/bieu-mau.docx"), vec![0; 1506]);
    project.write(&format!("{folder}/hoi-nghi/danh-sach.csv"), "a;b\n");
    let html = page(&project);
    let base = "/tin-hoat-dong/2026/11/hoi-nghi";
    assert!(html.contains(&format!("<a href=\"{base}/bieu-mau.docx\">Biểu mẫu</a>")));
    assert!(html.contains("DOCX · 1,5 kB"));
    assert!(
        html.contains(&format!("<a href=\"{base}/danh-sach.csv\">danh-sach.csv</a>"))
    );
    assert!(
        project.clean_tree().contains_key("tin-hoat-dong/2026/11/hoi-nghi/danh-sach.csv")
    );
}

#[test]
fn an_attachment_that_is_missing_or_could_run_holds_the_article() {
    for (file, code) in [
        ("khong-co.pdf", "BT0310"),
        ("phan-mem.EXE", "BT0311"),
        ("trang.html", "BT0311"),
        ("javascript:alert(1)", "BT0310"),
        ("C:\\Users\\An\\mau.pdf", "BT0310"),
    ] {
        let project = project(&format!("attachments: {file}\n"));
        let revision = project.load();
        let is_noted = revision.notes.iter().any(|note| note.code.number() == code);
        assert!(is_noted, "{file}: {:?}", revision.notes);
        assert_eq!(revision.site.absent.len(), 1, "{file}");
    }
}

#[test]
fn an_article_of_a_unit_that_has_ended_says_who_took_over() {
    let project = project("unit: Công đoàn A\n");
    project.write(
        "content/_data/units.yaml",
        "- id: a\n  name: Công đoàn A\n  ended: {date: 30/06/2025, how: Sáp nhập}\n  \
         successors: [b]\n- id: b\n  name: Công đoàn B\n",
    );
    assert_eq!(project.load().notes, []);
    let html = page(&project);
    assert!(html.contains("Công đoàn A đã sáp nhập từ ngày 30/06/2025."));
    assert!(html.contains("Đơn vị kế thừa: <a href=\"/don-vi/b/\">Công đoàn B</a>"));
    let unit = project.clean_tree();
    let unit = String::from_utf8_lossy(&unit["don-vi/a/index.html"]).into_owned();
    assert!(unit.contains("đã sáp nhập từ ngày 30/06/2025."));
}

#[test]
fn a_register_that_names_no_unit_stops_the_build() {
    for (units, code) in [
        ("- id: a\n  name: A\n  successors: x\n", "BT0509"),
        ("- id: a\n  name: A\n  parent: x\n", "BT0506"),
        ("- id: a\n  name: A\n- id: a\n  name: B\n", "BT0505"),
        ("- id: a\n  name: A\n  ended: {date: 2020-01-01, how: biến mất}\n", "BT0503"),
    ] {
        let project = project("");
        project.write("content/_data/units.yaml", units);
        let revision = project.load();
        assert_eq!(revision.notes[0].code.number(), code, "{units}");
        assert!(revision.is_stopped());
    }
}

#[test]
fn a_pin_until_a_day_includes_that_day() {
    let is_pinned = |until: &str, now: &str| {
        let site = at(project(&format!("pin: {until}\n")), now).load().site;
        site.sections.iter().any(|section| !section.pinned.is_empty())
    };
    assert!(is_pinned("15/11/2026", "2026-11-15 23:59"));
    assert!(!is_pinned("15/11/2026", "2026-11-16"));
    assert!(!is_pinned("15/11/2026 17:00", "2026-11-15 17:00"));
}

#[test]
fn a_remark_is_no_part_of_a_value_that_can_hold_none() {
    let more = "draft: không # xong rồi\nslug: hoi-nghi # địa chỉ\n\
        updated: 2026-11-02 # sửa tên\ndoc_type: Thông báo # loại\n\
        tags: [y tế, # một\n  thi đua]\nsource: Báo A # trích\n";
    let project = project(more);
    let site = "title: Tin # 1\nbase_url: https://congdoan.example # của tỉnh\n\
        language: vi # tiếng Việt\npage_size: 5 # bài\nsections:\n  \
        - slug: tin-hoat-dong # tin\n    kind: news # tin\n\
        outputs:\n  map: không # chưa cần\nchecks:\n  BT0306: ghi chú # nhẹ thôi\n";
    project.write("content/site.yaml", site);
    let units = "- id: cd-a # mã\n  name: Công đoàn A # 1\n\
        - id: cd-b\n  name: B\n  parent: cd-a # trên\n  from: 2020-01-01 # ngày\n";
    project.write("content/_data/units.yaml", units);
    let revision = project.load();
    assert_eq!(revision.notes, []);
    let config = &revision.site.config;
    assert_eq!((&*config.title, config.page_size), ("Tin # 1", 5), "a title keeps it");
    let html = page(&project);
    assert!(html.contains("thi đua") && !html.contains("# một"), "{html}");
    assert!(html.contains("Báo A # trích"), "the name of a source keeps it");
}
