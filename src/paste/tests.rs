//! Bodies as people paste them, and the Markdown that was meant.

mod programs;

use super::*;

fn tidied(body: &str) -> String {
    tidy(body, "", &["Trung Hiếu".to_owned()]).text.into_owned()
}

const LONG: &str = "Sáng ngày 09/10, công đoàn ngành tổ chức hội nghị sơ kết phong \
    trào công nhân, viên chức, lao động và hoạt động công đoàn quý III năm 2020 với \
    sự tham dự của đông đủ đại biểu các công đoàn cơ sở trực thuộc trong toàn tỉnh.";

#[test]
fn every_line_of_a_pasted_page_is_a_paragraph() {
    let body = format!(
        "\u{A0}\u{A0}\u{A0} {LONG}\n\u{A0}\u{A0} Đến dự có đại biểu.\n\u{A0}\n{LONG}\nTRUNG HIẾU\n"
    );
    let expected = format!("{LONG}\n\nĐến dự có đại biểu.\n\n{LONG}\n\n");
    assert_eq!(tidied(&body), expected);
}

#[test]
fn short_paragraphs_after_a_long_one_are_paragraphs() {
    let body = format!("{LONG}\n\u{A0}\nNgắn.\nNgắn hơn:\n– Ý một.\nHết.\n");
    let expected = format!("{LONG}\n\nNgắn.\n\nNgắn hơn:\n\n- Ý một.\n\nHết.\n");
    assert_eq!(tidied(&body), expected);
    let indented = "\u{A0}\u{A0}Một dòng\n\u{A0}\u{A0}Dòng hai\nđược ngắt.\n";
    assert_eq!(tidied(indented), "Một dòng\n\nDòng hai\nđược ngắt.\n");
    let short = "Kính gửi các đơn vị:\nThực hiện kế hoạch.\nĐề nghị nộp báo cáo.\n";
    assert_eq!(tidied(short), short.replace('\n', "\n\n").trim_end().to_owned() + "\n");
    let wrapped = format!("{LONG}\n\nMột dòng\nđược ngắt bằng tay,\nHai dòng.\n");
    assert_eq!(tidied(&wrapped), wrapped);
}

#[test]
fn dashes_of_a_pasted_page_are_a_list() {
    let body = format!("{LONG}\n– Ý một;\n– Ý hai;\n+ Ý nhỏ.\n{LONG}\n");
    let expected = format!("{LONG}\n\n- Ý một;\n- Ý hai;\n+ Ý nhỏ.\n\n{LONG}\n");
    assert_eq!(tidied(&body), expected);
}

#[test]
fn marks_of_word_begin_list_items() {
    let body = "Gồm:\n•\tmột\n\u{F0B7}\thai\no\tba\n1.\tbốn\n2.\tnăm\n➢ sáu\n· bảy\n";
    let expected = "Gồm:\n\n- một\n- hai\n  - ba\n1.\tbốn\n2.\tnăm\n- sáu\n- bảy\n";
    assert_eq!(tidied(body), expected);
    assert_eq!(tidied("o sai\n·sai\n"), "o sai\n·sai\n");
}

#[test]
fn an_indent_begins_a_paragraph_but_not_in_a_list() {
    let body = "\tĐoạn **một**.\n\n    Đoạn hai\n    Đoạn ba\n";
    assert_eq!(tidied(body), "Đoạn **một**.\n\nĐoạn hai\n\nĐoạn ba\n");
    let list = "- một\n\n    tiếp\n\n  • hai\n";
    assert_eq!(tidied(list), list.replace('•', "-"));
    assert_eq!(tidied("a)\tmột\nb)\thai\n"), "a)\tmột\n\nb)\thai\n");
}

#[test]
fn a_name_that_ends_a_sentence_or_a_list_stays() {
    for body in [
        "Phát biểu tại hội nghị tổng kết hoạt động công đoàn là đồng chí\nTrung Hiếu\n",
        "Gồm:\n\nThu Hà\n\nTrung Hiếu\n",
    ] {
        assert_eq!(tidied(body), body);
    }
    assert_eq!(tidied("Hết.\n\nTrung Hiếu\nTRUNG HIẾU\n"), "Hết.\n\n\n\n");
}

#[test]
fn lines_with_tabs_are_a_table() {
    let body = "Kết quả:\nĐơn vị\tSố người\nY tế\t1.724\nA|B\t\nHết.\nmột\tmình\n";
    let table = "| Đơn vị | Số người |\n| --- | --- |\n| Y tế | 1.724 |\n| A\\|B |  |";
    assert_eq!(tidied(body), format!("Kết quả:\n\n{table}\n\nHết.\nmột\tmình\n"));
}

#[test]
fn markdown_stays_as_it_is() {
    for body in [
        format!("{LONG}\n\n- a\n- b\n\n| a |\n| - |\n| b |\n\n> c\n>\n> d\n\n{LONG}\n"),
        format!("{LONG}\n\n![Ảnh](a.jpg)\n*Chú thích*\n\n{LONG}\n"),
        format!("{LONG}\n\n```\na\nb\n```\n\n{LONG}[^1]\n\n[^1]: c\n"),
        "Một dòng\nđược ngắt\nbằng tay.\n\n- a\n\n    ba\n– a\n".to_owned(),
        "````\n```\na\tb\nc\td\n````\n~~~\n```\n\u{A0}a\n~~~\n".to_owned(),
        String::new(),
    ] {
        let pasted = tidy(&body, "", &[]);
        assert_eq!(pasted.text, body);
        assert_eq!(pasted.notes, []);
    }
}

#[test]
fn bytes_lead_back_to_what_was_typed() {
    let body = format!("\u{A0}\u{A0}{LONG}\n– một\n– hai\nTRUNG HIẾU\n");
    let pasted = tidy(&body, "", &["Trung Hiếu".to_owned()]);
    for word in ["Sáng", "tỉnh.", "một", "hai"] {
        let at = pasted.text.find(word).expect("the word is kept");
        let typed = pasted.typed(Span::new(at..at + word.len()));
        assert_eq!(&body[typed.range()], word);
    }
    let (code, span) = pasted.notes[1];
    assert_eq!((code, &body[span.range()]), (Code::BylineRepeated, "TRUNG HIẾU"));
}

#[test]
fn comments_are_left_out_wherever_they_stand() {
    for (body, meant) in [
        ("a\n\n<!-- một -->\n\nb\n", "a\n\n\nb\n"),
        ("a <!-- một --> b\n", "a  b\n"),
        ("a <!-- một\n\nhai -->\nb\n", "a\nb\n"),
        ("- a\n  <!-- x --> <!-- y -->\n- b\n", "- a\n- b\n"),
        ("<!-- x --> **a**\n", " **a**\n"),
        ("<!--[if gte mso 9]><xml>\n\n <w:x/>\n</xml><![endif]-->\na", "a"),
        ("<![if !supportLists]>a<![endif]>\n<!-->b\n", "a\nb\n"),
        ("a\n<!-- x -->", "a\n"),
    ] {
        assert_eq!(tidied(body), meant, "{body}");
    }
    for body in [
        "`<!-- a -->`\n\n```\n<!-- b -->\n```\n",
        "a <!-- b\n\nc\n",
        "a < !-- b --> <! c --> \\<!-- d -->\n",
    ] {
        assert_eq!(tidied(body), body);
    }
}

#[test]
fn a_comment_is_noted_and_bytes_lead_back_over_it() {
    let body = format!("<!-- a\nb -->\n{LONG}\n– một <!-- c --> hai\nTRUNG HIẾU\n");
    let pasted = tidy(&body, "", &["Trung Hiếu".to_owned()]);
    let noted: Vec<(Code, &str)> =
        pasted.notes.iter().map(|(code, span)| (*code, &body[span.range()])).collect();
    assert_eq!(
        noted,
        [
            (Code::CommentLeftOut, "<!-- a\nb -->"),
            (Code::CommentLeftOut, "<!-- c -->"),
            (Code::ParagraphsSplit, "– một <!-- c --> hai"),
            (Code::BylineRepeated, "TRUNG HIẾU"),
        ]
    );
    for word in ["Sáng", "tỉnh.", "một", "hai"] {
        let at = pasted.text.find(word).expect("the word is kept");
        let typed = pasted.typed(Span::new(at..at + word.len()));
        assert_eq!(&body[typed.range()], word);
    }
}

#[test]
fn markdown_among_paragraphs_stays_as_it_is() {
    for markdown in [
        "Tiêu đề nhỏ\n-----------\n\nTiêu đề\n===\n\na",
        "a | b\n--- | ---\n1 | 2\n\na | b\n|---|:-:|\n| 1 | 2 |\n\na",
        "Ai đi đâu  \nVề đâu\\\nMà ở.\n\n*Một câu*  \n*Hai câu*",
        "Xem [bài\nNày](https://a.vn), [kia](a.pdf\n\"Tệp\") và `mã\nHai`.",
        "> trích dẫn\nnối dòng\n> tiếp\n\n- một\n  tiếp\n- hai\n  - ba\n    Tiếp\n  - bốn",
        "- năm và\nsáu\n\n1. a\n\t- b\n\tc\n2. d",
        "Một câu dài hơn sáu mươi chữ cái, do người viết ngắt dòng ở đúng chỗ này\nnối.",
    ] {
        let body = format!(
            "{LONG}\n\n{LONG}\n{LONG}\n\n{markdown}\n\n{LONG}\n\n{LONG}\n\n{LONG}\n\n{LONG}\n\n{LONG}\n\n{LONG}\n"
        );
        let two = |parted: &str| [LONG, LONG].join(parted);
        assert_eq!(tidied(&body), body.replacen(&two("\n"), &two("\n\n"), 1));
    }
    // What Word leaves is no Markdown: spaces behind paragraphs, dashes below a name.
    for body in [
        format!("{LONG}  |{LONG}"),
        format!("{LONG}|CÔNG ĐOÀN|-----|{LONG}"),
        format!("{LONG}|Gồm:|- Một;|Hai|ba."),
    ] {
        assert_eq!(tidied(&body.replace('|', "\n")), body.replace('|', "\n\n"));
    }
}

#[test]
fn a_long_line_that_goes_on_with_a_name_is_wrapped_by_hand() {
    let long = LONG.trim_end_matches('.');
    let body = format!(
        "{long} do đồng chí\nNguyễn Văn Mẫu chủ trì, cùng\ncác đồng chí khác.\n\nMột.\n\nHai.\n"
    );
    assert_eq!(tidied(&body), body);
    let ended = body.replace(" do đồng chí", ".");
    assert_ne!(tidied(&ended), ended);
    // However long they are: an editor may wrap at 150.
    let wide = format!("{long}\nvà {long}\nvà {long}\nvà hết.\n");
    assert_eq!(tidied(&wide), wide);
}

#[test]
fn cells_may_be_empty_and_tables_may_stand_in_lists() {
    for (typed, meant) in [
        (
            "\tQuý I\tQuý II\nY tế\t1\t2\n\t\t\n\tTổng\t5\n",
            "|  | Quý I | Quý II |\n| --- | --- | --- |\n| Y tế | 1 | 2 |\n|  |  |  |\n|  | Tổng | 5 |\n",
        ),
        ("A\tB\n\t2\nC\t3\n", "| A | B |\n| --- | --- |\n|  | 2 |\n| C | 3 |\n"),
        (
            "- Kết quả:\n  A\tB\n  \t5\n  C\t6\n- hai\n",
            "- Kết quả:\n\n  | A | B |\n  | --- | --- |\n  |  | 5 |\n  | C | 6 |\n\n- hai\n",
        ),
        (
            "1. Kết quả:\n\tA\tB\n\tC\t6\n",
            "1. Kết quả:\n\n    | A | B |\n    | --- | --- |\n    | C | 6 |\n",
        ),
        // The last cell of a row was empty, and its tab is lost.
        (
            "A\tB\tC\n1\t2\n3\t4\t5\n",
            "| A | B | C |\n| --- | --- | --- |\n| 1 | 2 |  |\n| 3 | 4 | 5 |\n",
        ),
        // A tab begins a paragraph, too.
        ("\tMột\thai\n\tBa\tbốn\n", "Một\thai\n\nBa\tbốn\n"),
        ("Một\thai\n\tBa bốn\n", "Một\thai\n\nBa bốn\n"),
    ] {
        assert_eq!(tidied(typed), meant, "{typed}");
    }
}

#[test]
fn lists_of_word_keep_their_levels() {
    for (typed, meant) in [
        (
            "•\tmột\no\thai\n§\tba\no\tbốn\n\u{F0B7}\tnăm\n",
            "- một\n  - hai\n    - ba\n  - bốn\n- năm\n",
        ),
        (
            "•\u{A0}\u{A0} một\n\u{A0} o\u{A0}\u{A0} hai\n\u{A0}\u{A0} §\u{A0}\u{A0} ba\n• bốn\n",
            "- một\n  - hai\n    - ba\n- bốn\n",
        ),
        ("•\tmột\n\u{A0}\u{A0}\u{A0}•\thai\n•\tba\n", "- một\n  - hai\n- ba\n"),
        ("• một\n  o\thai\n\t▪ ba\n", "- một\n  - hai\n\t- ba\n"),
        ("•\tmột\n\no\thai\n\nChữ.\n\no\tba\n", "- một\n\n  - hai\n\nChữ.\n\n- ba\n"),
    ] {
        assert_eq!(tidied(typed), meant, "{typed}");
    }
    assert_eq!(tidied("§ 5\n§\u{A0}6\n"), "§ 5\n§\u{A0}6\n");
}

#[test]
fn a_dash_beside_an_item_begins_one() {
    for (typed, meant) in [
        ("- một\n– hai\n– ba\n", "- một\n- hai\n- ba\n"),
        ("Gồm có\n– một\n– hai\nvà hết.\n", "Gồm có\n- một\n- hai\nvà hết.\n"),
        ("ông A\n– chủ tịch –\nnói.\n", "ông A\n– chủ tịch –\nnói.\n"),
    ] {
        assert_eq!(tidied(typed), meant, "{typed}");
    }
}

#[test]
fn addresses_are_links_but_not_within_the_text_of_another() {
    let body = "[xem\nhttps://a.vn/x](https://b.vn)\n";
    assert_eq!(tidied(body), body);
    let web = "Vào [www.a.vn](<http://www.a.vn>) xem.\n";
    assert_eq!(tidied("Vào www.a.vn xem.\n"), web);
}

#[test]
fn a_note_that_is_no_address_is_text() {
    for (typed, meant) in [
        ("Theo [1].\n\n[1]: TTXVN\n", "Theo [1].\n\n\\[1]: TTXVN\n"),
        (
            "[1]: TTXVN\n[2]: Theo Báo Lao động\n",
            "\\[1]: TTXVN\n\n\\[2]: Theo Báo Lao động\n",
        ),
        // Nothing refers to it.
        ("[1]: https://a.vn/x\n", "\\[1]: <https://a.vn/x>\n"),
        ("- [Ảnh]: Minh\n> [x]:\n> y\n", "- \\[Ảnh]: Minh\n> \\[x]:\n> y\n"),
        // The second address of one name.
        ("[a][1]\n\n[1]: a.pdf\n[1]: b.pdf\n", "[a][1]\n\n[1]: a.pdf\n\n\\[1]: b.pdf\n"),
    ] {
        assert_eq!(tidied(typed), meant, "{typed}");
        assert_eq!(tidied(meant), meant, "once more");
    }
    for body in [
        "Xem [đơn][Mẫu  1].\n\n[mẫu 1]: https://a.vn/x 'Đơn'\n[^1]: TTXVN\n",
        "[a][1] [b][2] [c]\n\n[1]: /thong-bao/\n[2]: don-xin.pdf\n[c]: a.vn/x\n",
        "```\n[1]: TTXVN\n```\n",
    ] {
        assert_eq!(tidied(body), body);
    }
}

#[test]
fn a_year_begins_no_list_and_a_number_no_quotation() {
    for (typed, meant) in [
        (
            "1975. Giải phóng.\n1986) Đổi mới.\n",
            "1975\\. Giải phóng.\n\n1986\\) Đổi mới.\n",
        ),
        ("- 2026. Năm nay\n", "- 2026\\. Năm nay\n"),
        ("từ năm\n1975. Sau đó\n", "từ năm\n1975\\. Sau đó\n"),
        ("> 500 người dự\n", "\\> 500 người dự\n"),
    ] {
        assert_eq!(tidied(typed), meant, "{typed}");
        assert_eq!(tidied(meant), meant, "once more");
    }
    for body in ["12. Tháng\n", "1975.5 tấn\n", "> 500 người\n> đã dự\n"] {
        assert_eq!(tidied(body), body);
    }
}

#[test]
fn a_table_is_as_wide_as_its_widest_row() {
    for (typed, meant, marked) in [
        (
            "| A | B |\n|---|---|\n| 1 | 2 | 3 |\n",
            "| A | B |  |\n|---|---| --- |\n| 1 | 2 | 3 |\n",
            "3",
        ),
        (
            "A | B\n--- | ---\nnam|nữ | 2 | x\n",
            "A | B |  |  |\n--- | --- | --- | --- |\nnam|nữ | 2 | x\n",
            "2",
        ),
        ("| A | B |\n|---|\n| 1 | 2 |\n", "| A | B |\n|---| --- |\n| 1 | 2 |\n", ""),
    ] {
        let pasted = tidy(typed, "", &[]);
        assert_eq!(pasted.text, meant);
        assert_eq!(tidied(meant), meant, "once more");
        let marked_now: Vec<&str> =
            pasted.notes.iter().map(|(_, span)| &typed[span.range()]).collect();
        assert_eq!(marked_now.concat(), marked);
    }
    for body in ["| A | B |\n|---|---|\n| 1\\|2 | 3 |\n| 4 |\n", "| A |\n| 1 | 2 |\n"] {
        assert_eq!(tidied(body), body);
    }
}

#[test]
fn short_lines_that_are_sentences_are_paragraphs() {
    for typed in [
        "Hội nghị diễn ra sáng nay.\nĐại biểu đã dự.\n",
        "Hội nghị diễn ra.\n\"Chúng tôi vui.\"\n(Ảnh: Lan.)\nHội nghị kết thúc.\n",
        // One of them lacks its full stop.
        "Hội nghị diễn ra tại hội trường lớn của Liên đoàn Lao động tỉnh.\nĐại biểu dự.\nHội nghị kết thúc\nTất cả ra về.\n",
    ] {
        let meant = typed.replace('\n', "\n\n").trim_end().to_owned() + "\n";
        assert_eq!(tidied(typed), meant);
        assert_eq!(tidied(&meant), meant);
    }
}

#[test]
fn poems_and_addresses_keep_their_lines() {
    for (typed, meant) in [
        ("Nơi nhận:\nNhư trên\nLưu VT\n", "Nơi nhận:  \nNhư trên  \nLưu VT\n"),
        (
            "Bầu ơi thương lấy bí cùng\nTuy rằng khác giống.\n",
            "Bầu ơi thương lấy bí cùng  \nTuy rằng khác giống.\n",
        ),
        (
            "Mọi ý kiến về dự thảo, đề nghị các đơn vị gửi bằng văn bản trước ngày 30/11 về:\nLiên đoàn Lao động tỉnh\nSố 12 Trần Hưng Đạo\nĐiện thoại: 0299 3822 339\n",
            "Mọi ý kiến về dự thảo, đề nghị các đơn vị gửi bằng văn bản trước ngày 30/11 về:\n\nLiên đoàn Lao động tỉnh  \nSố 12 Trần Hưng Đạo  \nĐiện thoại: 0299 3822 339\n",
        ),
    ] {
        assert_eq!(tidied(typed), meant);
        assert_eq!(tidied(meant), meant, "once more");
    }
    let long = format!("{LONG}\nTrăm năm,\nChữ tài;\nTrải qua.\n{LONG}\n");
    let meant = format!("{LONG}\n\nTrăm năm,  \nChữ tài;  \nTrải qua.\n\n{LONG}\n");
    assert_eq!(tidied(&long), meant);
    for wrapped in ["Sáng nay\nHội nghị\nTổng kết\nđã họp.\n", "- Một\n  Hai\n  Ba\n"]
    {
        assert_eq!(tidied(wrapped), wrapped);
    }
}

#[test]
fn a_list_behind_an_indent_is_a_list() {
    for (typed, meant) in [
        ("    • một\n    • hai\n", "- một\n- hai\n"),
        ("Gồm:\n\t- một\n\t- hai\nHết.\n", "Gồm:\n- một\n- hai\nHết.\n"),
        (
            "    1. một\n        - hai\n       nối\n\n    2. ba\n\n    Chữ\n\nChữ.\n",
            "1. một\n    - hai\n   nối\n\n2. ba\n\nChữ\n\nChữ.\n",
        ),
        ("- một\n    - hai\n", "- một\n    - hai\n"),
        ("Gồm có:\n\n    - một\n\t- hai\n", "Gồm có:\n\n- một\n- hai\n"),
        (
            "- một;\n- hai.\nHội nghị kết thúc.\n",
            "- một;\n- hai.\n\nHội nghị kết thúc.\n",
        ),
    ] {
        let pasted = tidy(typed, "", &[]);
        assert_eq!(pasted.text, meant);
        assert_eq!(pasted.notes, []);
    }
}

#[test]
fn a_first_line_that_is_the_title_is_left_out() {
    let title = "Hội nghị tổng kết năm 2026";
    for (typed, meant) in [
        ("# Hội nghị tổng kết năm 2026\n\nMột.\n", "\n\nMột.\n"),
        ("\nHội nghị tổng kết năm 2026\n===\nMột.\n", "\n\n\nMột.\n"),
        ("**HỘI NGHỊ TỔNG KẾT NĂM 2026**\nMột.\n", "\nMột.\n"),
    ] {
        let pasted = tidy(typed, title, &[]);
        assert_eq!(pasted.text, meant);
        assert_eq!(pasted.notes.len(), 1);
    }
    for body in [
        "# Hội nghị tổng kết\n",
        "Hội nghị tổng kết năm 2026\n",
        "## Hội nghị tổng kết năm 2026\n\nMột\n",
        "Hội nghị tổng kết năm 2026\nđã diễn ra.\n",
    ] {
        assert_eq!(tidy(body, title, &[]).text, body);
    }
}

#[test]
fn a_last_line_that_only_adds_who_did_what_is_left_out() {
    let authors = ["Lan - Hùng".to_owned()];
    let pasted = tidy("Hết.\n\nTin, ảnh: Lan - Hùng\n", "", &authors);
    assert_eq!((&*pasted.text, pasted.notes.len()), ("Hết.\n\n\n", 1));
    let other = "Hết.\n\nTin: Lan - Ảnh: Minh\n";
    assert_eq!(tidy(other, "", &authors).text, other);
}
