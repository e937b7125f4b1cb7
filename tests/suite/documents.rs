//! Official documents: what their page and the lists say of them, and what they never say.

use crate::support::{Project, SITE, article};

const PATH: &str = "content/thong-bao/2026/10/van-ban.md";
const PAGE: &str = "thong-bao/2026/10/van-ban.html";

/// A project of one notice with these lines in its front matter.
fn project(more: &str) -> Project {
    let project = Project::new(SITE);
    let more = format!("summary: Tóm tắt.\n{more}");
    project.write(PATH, article("Văn bản", "2026-10-01 08:00", &more, "Nội dung."));
    project
}

fn page(project: &Project, path: &str) -> String {
    let tree = project.clean_tree();
    String::from_utf8(tree.get(path).expect("the page is there").clone()).unwrap()
}

const WHOLE: &str = "\
số ký hiệu: 05/HD-LĐLĐ
loại văn bản: HD
mục đích: Tập huấn
ngày ban hành: 05/7/2026
hiệu lực từ: 15/8/2026
hết hiệu lực: 10/02/2027
cơ quan ban hành: Liên đoàn Lao động tỉnh
người ký: Nguyễn Văn Mẫu
chức vụ: Chủ tịch
hạn góp ý: 20/11/2026 17:00
thay thế: 12/HD-LĐLĐ; 14/HD-LĐLĐ
nơi nhận: Văn phòng
";

#[test]
fn a_notice_opens_with_its_document_box() {
    let html = page(&project(WHOLE), PAGE);
    for text in [
        "<dt>Số ký hiệu</dt><dd><strong>05/HD-LĐLĐ</strong></dd>",
        "<dt>Loại văn bản</dt><dd>Hướng dẫn</dd>",
        "<dt>Mục đích</dt><dd>Tập huấn</dd>",
        "<time datetime=\"2026-07-05\">ngày 05 tháng 7 năm 2026</time>",
        "<dt>Có hiệu lực từ</dt><dd><time datetime=\"2026-08-15\">ngày 15 tháng 8 năm 2026<",
        "<dt>Hết hiệu lực từ</dt><dd><time datetime=\"2027-02-10\">ngày 10 tháng 02 năm 2027<",
        "<dt>Cơ quan ban hành</dt><dd>Liên đoàn Lao động tỉnh</dd>",
        "<dt>Người ký</dt><dd>Nguyễn Văn Mẫu – Chủ tịch</dd>",
        "<dt>Thay thế</dt><dd>12/HD-LĐLĐ, 14/HD-LĐLĐ</dd>",
        "<time class=\"deadline\" datetime=\"2026-11-20T17:00+07:00\">Thứ Sáu, 20/11/2026, 17:00<",
        "<dt>Liên hệ</dt><dd>Văn phòng</dd>",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert!(html.find("Số ký hiệu") < html.find("<p class=\"lead\">"));
    // Whether it is in force is a legal statement that two dates do not make.
    for text in ["còn hiệu lực", "Còn hiệu lực", "Chưa có hiệu lực", "còn 3 ngày"]
    {
        assert!(!html.contains(text), "{text}");
    }
}

#[test]
fn lists_show_type_and_deadline() {
    let project = project(WHOLE);
    for list in ["thong-bao/index.html", "index.html"] {
        let html = page(&project, list);
        assert!(html.contains("<span class=\"chip\">Hướng dẫn</span>"), "{list}");
        let deadline = "hạn <time class=\"deadline\" datetime=\"2026-11-20T17:00+07:00\">\
                        20/11/2026</time>";
        assert!(html.contains(deadline), "{list}");
    }
}

#[test]
fn a_day_that_is_too_late_says_so() {
    let project = project("doc_type: thông báo\nhạn nộp: Trước ngày 30/11/2026\n");
    let time = "<time class=\"deadline\" datetime=\"2026-11-30T00:00+07:00\">";
    let html = page(&project, PAGE);
    assert!(html.contains(&format!("{time}trước Thứ Hai, 30/11/2026</time>")));
    let html = page(&project, "thong-bao/index.html");
    assert!(html.contains(&format!("hạn {time}trước 30/11/2026</time>")));
}

#[test]
fn the_first_file_is_one_large_button() {
    let project = project("doc_no: 1/TB\nattachments: [mot.pdf, hai.pdf]\n");
    for name in ["mot", "hai"] {
        project.write(&format!("content/thong-bao/2026/10/{name}.pdf"), "%PDF-1.7");
    }
    let html = page(&project, PAGE);
    let button = "<a class=\"button\" href=\"/thong-bao/2026/10/mot.pdf\">Tải văn bản \
                  <small>PDF · 8 B</small></a>";
    assert!(html.contains(button));
    assert_eq!(html.matches("/thong-bao/2026/10/mot.pdf").count(), 1);
    assert_eq!(html.matches("/thong-bao/2026/10/hai.pdf").count(), 1);
}

#[test]
fn what_is_given_is_shown_in_any_section() {
    let project = Project::new(SITE);
    let text = article("Tin", "2026-10-01", "doc_no: 1/TB\nissuer: LĐLĐ\n", "Nội dung.");
    project.write("content/tin-hoat-dong/2026/10/tin.md", text);
    let html = page(&project, "tin-hoat-dong/2026/10/tin.html");
    assert!(html.contains("<strong>1/TB</strong>"));
    assert!(html.find("Nội dung.") < html.find("<strong>1/TB</strong>"));
}

#[test]
fn an_article_of_no_document_has_no_box() {
    let html = page(&project("tags: họp\n"), PAGE);
    assert!(!html.contains("class=\"document\"") && !html.contains("class=\"chip\""));
}

#[test]
fn dates_of_one_day_are_in_order() {
    let more = "issued: 2026-07-05 09:00\neffective: 2026-07-05\nends: 2026-07-05\n";
    assert_eq!(project(more).load().notes, []);
}

#[test]
fn a_site_with_its_own_article_template_uses_it_for_all_kinds() {
    let project = project(WHOLE);
    project.write("templates/article.html", "<p>{{ article.title }}</p>");
    assert_eq!(page(&project, PAGE), "<p>Văn bản</p>");
    project.write("templates/notice.html", "<b>{{ article.notice.doc_no }}</b>");
    assert_eq!(page(&project, PAGE), "<b>05/HD-LĐLĐ</b>");
}

#[test]
fn a_report_stands_below_its_period_and_unit() {
    let project = Project::new(SITE);
    let more = "kỳ: Quý III năm 2020\nloại báo cáo: Thống kê\nunit: CĐ Y tế\n\
                attachments: so-lieu.csv\nsummary: Tóm tắt.\n";
    let folder = "content/bao-cao-thong-ke/2020/10";
    let text = article("Số liệu", "2020-10-09", more, "Nội dung.");
    project.write(&format!("{folder}/so-lieu.md"), text);
    project.write(&format!("{folder}/so-lieu.csv"), "a;b\n");
    assert_eq!(project.load().notes, []);
    let html = page(&project, "bao-cao-thong-ke/2020/10/so-lieu.html");
    let places = ["<strong>Quý III/2020</strong>", ">CĐ Y tế</a>", "<h1>", "so-lieu.csv"];
    let places = places.map(|text| html.find(text).unwrap());
    assert!(places.is_sorted(), "{places:?}");
    assert!(html.find("so-lieu.csv") < html.find("<p class=\"lead\">"));
    assert_eq!(html.matches(">CĐ Y tế</a>").count(), 1);
    for list in ["bao-cao-thong-ke/index.html", "index.html"] {
        let html = page(&project, list);
        for text in ["Quý III/2020</span>", "Thống kê</span>", "<span>CSV</span>"] {
            assert!(html.contains(text), "{list}: {text}");
        }
    }
}
