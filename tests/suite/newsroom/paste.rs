//! Raw paste: four lines of front matter over the text of a web page, copied as it is.

use crate::outline::outline;
use crate::support::{Project, SITE, article};

const PATH: &str = "content/tin-hoat-dong/2020/10/so-ket.md";
const PAGE: &str = "tin-hoat-dong/2020/10/so-ket.html";

const UNITS: &str = "\
- id: nganh-y-te
  name: Công đoàn ngành Y tế
  aliases: [CĐ ngành Y tế]
";

/// What stood on the page: indents of no-break spaces, lines of nothing else, one line
/// end between paragraphs, the byline in capitals.
const PASTED: &str = "\
\u{A0}\u{A0}\u{A0}\u{A0} Sáng ngày 09/10, Công đoàn ngành Y tế tổ chức Hội nghị sơ kết phong trào \
công nhân, viên chức, lao động và hoạt động công đoàn quý III năm 2020; đến dự có đồng chí \
Nguyễn Văn Mẫu, Phó Chủ tịch Liên đoàn Lao động tỉnh, cùng 32 đại biểu của các công đoàn \
cơ sở trực thuộc.\r
\u{A0}\r
\u{A0}\u{A0}\u{A0}\u{A0} Trong quý, các cấp công đoàn trong ngành tuyên truyền được 56 cuộc, có 1.724 lượt đoàn \
viên tham dự; thăm hỏi 271 đoàn viên ốm đau, khó khăn với số tiền 1,4 tỷ đồng.\r
\u{A0}\u{A0}\u{A0}\u{A0} Phát biểu tại hội nghị, đồng chí Nguyễn Văn Mẫu đề nghị trong quý IV tập trung:\r
– Chăm lo Tết cho đoàn viên;\r
– Thu kinh phí đúng hạn.\r
\u{A0}\u{A0}\u{A0}\u{A0}\r
\u{A0}\u{A0}\u{A0}\u{A0} Dịp này, 35 tập thể, cá nhân được khen thưởng.\r
\u{A0}\r
TRUNG HIẾU\r
";

/// The page of the pasted text under these four lines.
fn page(unit: &str, author: &str) -> String {
    let project = Project::new(SITE);
    project.write("content/_data/units.yaml", UNITS);
    let head = format!(
        "---\r\ntiêu đề: Công đoàn ngành Y tế: Sơ kết quý III năm 2020\r\n\
         ngày: 16h30 ngày 09/10/2020\r\nđơn vị: {unit}\r\ntác giả: {author}\r\n---\r\n"
    );
    project.write(PATH, head + PASTED);
    let revision = project.load();
    let errors = revision.notes.iter().filter(|note| note.is_error());
    assert_eq!(errors.count(), 0, "{:?}", revision.notes);
    String::from_utf8(project.clean_tree().remove(PAGE).unwrap()).unwrap()
}

/// What a reader finds, whoever is named as its author.
const READ: &str = "\
# Công đoàn ngành Y tế: Sơ kết quý III năm 2020
[Công đoàn ngành Y tế](/don-vi/nganh-y-te/) · Thứ Sáu, 09/10/2020, 16:30
Sáng ngày 09/10, Công đoàn ngành Y tế tổ chức Hội nghị sơ kết phong trào công nhân, viên \
chức, lao động và hoạt động công đoàn quý III năm 2020; đến dự có đồng chí Nguyễn Văn Mẫu, \
Phó Chủ tịch Liên đoàn Lao động tỉnh, cùng 32 đại biểu của các công đoàn cơ sở trực thuộc.
Trong quý, các cấp công đoàn trong ngành tuyên truyền được 56 cuộc, có 1.724 lượt đoàn viên \
tham dự; thăm hỏi 271 đoàn viên ốm đau, khó khăn với số tiền 1,4 tỷ đồng.
Phát biểu tại hội nghị, đồng chí Nguyễn Văn Mẫu đề nghị trong quý IV tập trung:
- Chăm lo Tết cho đoàn viên;
- Thu kinh phí đúng hạn.
Dịp này, 35 tập thể, cá nhân được khen thưởng.
Tác giả: [Trung Hiếu](/tac-gia/trung-hieu/)
[← Quay lại Tin hoạt động](/tin-hoat-dong/)
";

#[test]
fn a_page_pasted_as_it_is_reads_as_it_was_meant() {
    for (unit, author) in [
        ("Công đoàn ngành Y tế", "Trung Hiếu"),
        ("CĐ ngành Y Tế", "TRUNG HIẾU"),
        ("CÔNG ĐOÀN NGÀNH Y TẾ", "trung hiếu"),
    ] {
        let page = page(unit, author);
        let read = outline(&page, "main").unwrap();
        // What nobody registered is printed as typed, but for names in capitals.
        let expected = match author {
            "trung hiếu" => READ.replace("[Trung Hiếu]", "[trung hiếu]"),
            _ => READ.to_owned(),
        };
        assert_eq!(read, expected, "{unit}, {author}");
        assert_eq!(page.matches("<h1").count(), 1, "{unit}, {author}");
        assert!(!page.contains('\u{A0}'), "{unit}, {author}");
    }
}

#[test]
fn each_pasted_line_is_a_paragraph_of_its_own_and_the_first_is_the_lead() {
    let page = page("Công đoàn ngành Y tế", "Trung Hiếu");
    for start in [
        "<p class=\"lead\">Sáng ngày 09/10,",
        "<p>Trong quý,",
        "<p>Phát biểu",
        "<li>Chăm lo",
        "<li>Thu kinh phí",
        "<p>Dịp này,",
    ] {
        assert_eq!(page.matches(start).count(), 1, "{start}");
    }
    let (_, main) = page.split_once("<main").unwrap();
    assert_eq!(main.matches("Sáng ngày 09/10").count(), 1);
    assert_eq!(main.to_lowercase().matches("trung hiếu").count(), 1);
}

#[test]
fn a_last_line_that_repeats_the_authors_is_left_out_and_one_that_says_more_stays() {
    for (author, last, is_left_out) in [
        ("Trung Hiếu", "Trung Hiếu", true),
        ("Trung Hiếu", "**TRUNG HIẾU**", true),
        ("Trung Hiếu", "(Trung Hiếu)", true),
        ("Trung Hiếu; Thu Hà", "TRUNG HIẾU – THU HÀ", true),
        ("[Trung Hiếu, Thu Hà]", "Trung Hiếu - Thu Hà", true),
        ("Tin, ảnh: Trung Hiếu - Thu Hà", "Tin, ảnh: TRUNG HIẾU – THU HÀ", true),
        ("Tin, ảnh: Trung Hiếu - Thu Hà", "TRUNG HIẾU - THU HÀ", true),
        ("Tin, ảnh: Trung Hiếu", "TRUNG HIẾU", true),
        ("Trung Hiếu", "Tin, ảnh: Trung Hiếu", true),
        ("Trung Hiếu", "Trung Hiếu - Thu Hà", false),
        ("Trung Hiếu", "Trung Hiểu", false),
        ("Trung Hiếu", "Xin cảm ơn đồng chí Trung Hiếu.", false),
    ] {
        let project = Project::new(SITE);
        let more = format!("tác giả: {author}\n");
        let body = format!("Hội nghị bế mạc lúc 11 giờ.\n\n{last}");
        project.write(PATH, article("Hội nghị", "2020-10-09", &more, &body));
        let page = String::from_utf8(project.clean_tree().remove(PAGE).unwrap()).unwrap();
        let (_, body) = page.split_once("<div class=\"body\">").unwrap();
        let (body, _) = body.split_once("</div>").unwrap();
        assert_eq!(
            body.matches("<p").count() == 1,
            is_left_out,
            "{author}, {last}: {body}"
        );
    }
}
