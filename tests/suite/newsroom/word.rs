//! Documents from Word, pasted as plain text: nothing of their shape is lost.
//!
//! Each is what the clipboard holds: one line end behind each paragraph, tabs behind the
//! marks of lists and between the cells of tables, a vertical tab for a line break.

use crate::support::{Project, SITE};

/// A report: numbered headings, dashes with tabs, a table with an empty cell.
const REPORT: &str = "\
I. KẾT QUẢ HOẠT ĐỘNG\r
1.\tCông tác tuyên truyền\r
Trong quý III, các công đoàn cơ sở đã tổ chức 56 buổi tuyên truyền, với 1.724 lượt đoàn viên tham dự; nội dung gồm chế độ tiền lương, an toàn lao động và phòng, chống dịch bệnh tại nơi làm việc.\r
2.\tChăm lo đời sống\r
-\tThăm hỏi 271 đoàn viên ốm đau, tai nạn;\r
-\tHỗ trợ sửa chữa 01 nhà “Mái ấm Công đoàn”.\r
Kết quả cụ thể:\r
TT\tNội dung\tSố người\r
1\tThăm hỏi\t271\r
2\tTrợ cấp khó khăn\t\r
II. PHƯƠNG HƯỚNG\r
Quý IV tập trung chăm lo Tết.\r
";

/// A notice of short lines, with Symbol's bullets and a list of letters.
const NOTICE: &str = "\
Kính gửi: Các công đoàn cơ sở trực thuộc.\r
Thực hiện Kế hoạch số 12/KH-LĐLĐ, Ban Thường vụ thông báo như sau:\r
\u{F0B7}\tThời gian: 8 giờ, ngày 20/11/2026;\r
\u{F0B7}\tĐịa điểm: Hội trường lớn;\r
o\tĐại biểu có mặt trước 15 phút.\r
a) Thành phần gồm ủy viên Ban Chấp hành.\r
b) Trang phục lịch sự.\r
Đề nghị các đơn vị thực hiện.\r
";

/// News: indents of no-break spaces, a line break, plus signs, a table of two columns.
const NEWS: &str = "\
\u{A0}\u{A0}\u{A0} Sáng 09/10, Công đoàn ngành trao quà cho đoàn viên.\u{B}Đến dự có 32 đại biểu.\r
\u{A0}\r
\u{A0}\u{A0}\u{A0} Dịp này, công đoàn đã:\r
+ Trao 70 phần quà;\r
+ Thăm 5 gia đình.\r
\u{A0}\u{A0}\u{A0} Mức hỗ trợ:\r
Đối tượng\tSố tiền\r
Đoàn viên\t500.000 đồng\r
Con đoàn viên\t300.000 đồng\r
\u{A0}\u{A0}\u{A0} Hội nghị kết thúc lúc 11 giờ.\r
";

#[test]
fn documents_keep_their_paragraphs_items_and_rows() {
    for (document, paragraphs, items, rows) in
        [(REPORT, 5, 4, 3), (NOTICE, 5, 3, 0), (NEWS, 5, 2, 3)]
    {
        let project = Project::new(SITE);
        let path = "content/tin-hoat-dong/2026/10/van-ban.md";
        let head =
            "---\r\ntitle: Văn bản\r\ndate: 09/10/2026\r\nsummary: Tóm tắt.\r\n---\r\n";
        project.write(path, head.to_owned() + document);
        let page = project.clean_tree().remove("tin-hoat-dong/2026/10/van-ban.html");
        let page = String::from_utf8(page.unwrap()).unwrap();
        let (_, body) = page.split_once("<div class=\"body\">").unwrap();
        let (body, _) = body.split_once("<footer").unwrap_or((body, ""));
        let body = body.split("<nav").next().unwrap();
        let count = |tag: &str| body.matches(tag).count();
        let counts = (count("<p>"), count("<li>"), count("<tr>"));
        assert_eq!(counts, (paragraphs, items, rows), "{document}\n{body}");
    }
}
