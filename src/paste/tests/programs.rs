//! Bodies as spreadsheets, messengers and Word leave them.

use super::*;

fn tidied(body: &str) -> String {
    tidy(body, "", &[]).text.into_owned()
}

#[test]
fn rows_between_bars_are_a_table_without_its_rule_too() {
    for (body, expected) in [
        ("| a | b |\n| c | d |\n", "| a | b |\n| --- | --- |\n| c | d |\n"),
        ("Bảng\n|a|b|\n|c|d|\nHết\n", "Bảng\n\n|a|b|\n| --- | --- |\n|c|d|\n\nHết\n"),
        ("| a | b |\n|---|---|\n| c | d |\n", "| a | b |\n|---|---|\n| c | d |\n"),
        ("| a | b |\n| c |\n", "| a | b |\n| c |\n"),
        ("| a | b |\n\n| c | d |\n", "| a | b |\n\n| c | d |\n"),
        ("| một |\n| hai |\n", "| một |\n| hai |\n"),
    ] {
        assert_eq!(tidied(body), expected, "{body:?}");
        assert_eq!(tidied(expected), expected, "written once");
    }
}

#[test]
fn cells_of_several_lines_are_cells() {
    for (body, expected) in [
        (
            "Tên\tGhi chú\nAn\t\"tổ 1\ntổ 2\"\nBình\tx\n",
            "| Tên | Ghi chú |\n| --- | --- |\n| An | tổ 1 tổ 2 |\n| Bình | x |\n",
        ),
        (
            "\"Họ\nvà tên\"\tTuổi\n\"nói \"\"a\"\"\n\n b\n\"\t5\n",
            "| Họ và tên | Tuổi |\n| --- | --- |\n| nói \"a\" b | 5 |\n",
        ),
    ] {
        assert_eq!(tidied(body), expected, "{body:?}");
    }
    for body in ["\"Vui.\nRất vui\"\tcười\n", "a\tb\n\"c\nd\n", "\"a\nb\"\n"] {
        let pasted = quoted::joined(body);
        assert_eq!(pasted.text, body);
    }
    let body = "a\tb\nx\t\"c\nd\"\n\n[g](h.md)\n";
    let pasted = tidy(body, "", &[]);
    let at = pasted.text.find("[g]").expect("the link");
    let span = pasted.typed(Span::new(at..at + 3));
    assert_eq!(&body[span.range()], "[g]");
}

#[test]
fn the_rest_of_a_numbered_list_begins_behind_a_paragraph() {
    for (body, expected) in [
        ("Các bước sau:\n2. hai\n4. bốn\n", "Các bước sau:\n\n2. hai\n4. bốn\n"),
        ("Tiếp theo\n2. hai\n3. ba\n", "Tiếp theo\n\n2. hai\n3. ba\n"),
        ("họp vào ngày\n12. Tháng sau\n", "họp vào ngày\n12. Tháng sau\n"),
        ("1. a\nb.\n2. c\n", "1. a\nb.\n2. c\n"),
        ("1. a\n1.1. B\n1.2. C\n2. d\n", "1. a\n\n1.1. B  \n1.2. C\n\n2. d\n"),
        ("Gồm:\n1. a\n2. b\n", "Gồm:\n1. a\n2. b\n"),
    ] {
        assert_eq!(tidied(body), expected, "{body:?}");
    }
}

#[test]
fn what_messengers_and_word_leave_is_met() {
    let body = "👉 Một\n👉 Hai\n✅ Ba\n";
    assert_eq!(tidied(body), "👉 Một\n\n👉 Hai\n\n✅ Ba\n");
    let body = "[09:15, 20/11/2026] Lan: xong\n[09:16, 20/11/2026] Lan: có mặt\n";
    assert_eq!(tidied(body), body.replacen('\n', "\n\n", 1));
    let marked = |body: &str| -> Vec<String> {
        let notes = tidy(body, "", &[]).notes;
        notes
            .iter()
            .map(|(code, span)| format!("{code} {}", &body[span.range()]))
            .collect()
    };
    for name in ["hinh1.jpg", "[hinh1.JPG]", "(ảnh: hinh1.png)", "Chèn ảnh hinh-2.jpeg"]
    {
        assert_eq!(marked(&format!("Họp.\n\n{name}\n")), [format!("BT0346 {name}")]);
    }
    for body in ["Xem hinh1.jpg\n", "a.jpg\nb\n", "https://a.vn/b.jpg\n", "a b.jpg\n"] {
        assert_eq!(marked(body), [] as [&str; 0], "{body}");
    }
    let error = "Error! Reference source not found";
    assert_eq!(marked(&format!("Xem {error}.\n")), [format!("BT0348 {error}")]);
}

#[test]
fn marks_without_their_space_are_marks() {
    for (body, expected) in [
        ("Gồm:\n-Một\n-Hai\n", "Gồm:\n- Một\n- Hai\n"),
        ("+Một;\n+Hai.\n", "+ Một;\n+ Hai.\n"),
        ("-5 độ\n-6 độ\n", "-5 độ\n-6 độ\n"),
        ("Việc\n-tự làm\n", "Việc\n-tự làm\n"),
        ("Một\n##Hai\nBa\n", "Một\n\n## Hai\nBa\n"),
        ("Vui.\n#congdoan #tinh\n", "Vui.\n\n#congdoan #tinh\n"),
    ] {
        assert_eq!(tidied(body), expected, "{body:?}");
        assert_eq!(tidied(expected), expected, "written once");
    }
    for (body, is_open) in [
        ("Xem [đây](https://a.vn và thôi.\n", true),
        ("![Ảnh](a.jpg\n\nHai\n", true),
        ("[a](https://a.vn và [b](/c)\n", true),
        ("[![a](b.jpg)](c.md)\n", false),
        ("Xem [đây](https://a.vn) nhé\n", false),
        ("a](b\n", false),
    ] {
        let notes = tidy(body, "", &[]).notes;
        assert_eq!(
            notes.iter().any(|(code, _)| *code == Code::LinkUnclosed),
            is_open,
            "{body}"
        );
    }
}
