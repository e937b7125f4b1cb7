//! Texts, and what they have of abbreviations.

use super::*;

/// The runs of a text, those that it explains in brackets.
fn shown(text: &str) -> String {
    let spots = spots(text, &[]);
    let spots = spots.iter().map(|spot| match (&text[spot.range.clone()], spot) {
        (run, Spot { is_explained: true, .. }) => format!("({run})"),
        (run, _) => run.to_owned(),
    });
    spots.collect::<Vec<_>>().join(", ")
}

#[test]
fn runs_are_whole_words_that_look_like_abbreviations() {
    for (text, runs) in [
        ("Chủ tịch CĐCS và UV BCH LĐLĐ tỉnh", "CĐCS, UV BCH LĐLĐ"),
        ("Sở GD&ĐT, TP.HCM; Thủ tướng, TTg: HĐND-UBND.", "GD&ĐT, TP.HCM, TTg, HĐND-UBND"),
        ("“CĐCSX” – CĐCS/nghiệp đoàn; BHXH,BHYT", "CĐCSX, CĐCS/nghiệp, BHXH, BHYT"),
        ("UV\u{a0}BCH  CĐ", "UV\u{a0}BCH, CĐ"),
        ("Quý III, khóa XII; học kỳ II", ""),
        ("Công Đoàn Việt Nam Ơ Ư A", ""),
        ("R&D", "R&D"),
        ("ƯƠ ÂĐ ẾỆ ÀÝ", ""),
        ("TƯLĐTT TƯ", "TƯLĐTT TƯ"),
    ] {
        assert_eq!(shown(text), runs, "{text}");
    }
}

#[test]
fn titles_numbers_and_addresses_have_none() {
    for text in [
        "HỘI NGHỊ BCH CĐ TỈNH",
        "THÔNG BÁO: VỀ VIỆC",
        "LĐLĐ TỈNH",
        "số 123/TB-LĐLĐ, 512/LĐLĐ-CSPL, 217-QĐ/TW và 42/2022/NĐ-CP",
        "Số:  /TB-LĐLĐ",
        "217 - QĐ/TW; 123/TB - LĐLĐ",
        "Luật 50/2024/QH15",
        "BHXH.pdf và mau-BHXH.docx, tệp LĐLĐ_01",
        "LDLD@example.vn, https://x.vn/LĐLĐ, www.LDLD.vn",
    ] {
        assert_eq!(shown(text), "", "{text}");
    }
    // A sentence that was not spaced is no file.
    assert_eq!(shown("của LĐLĐ.Các nơi"), "LĐLĐ.Các");
    assert_eq!(shown("ngày 9/10 - LĐLĐ tỉnh"), "LĐLĐ");
}

#[test]
fn a_text_may_explain_them_itself() {
    for (text, runs) in [
        ("Liên đoàn Lao động (LĐLĐ) tỉnh", "(LĐLĐ)"),
        ("công đoàn cơ sở (“CĐCS”)", "(CĐCS)"),
        ("các công đoàn (sau đây gọi là CĐCS) và BHXH", "(CĐCS), BHXH"),
        ("bảo hiểm xã hội (viết tắt: BHXH)", "(BHXH)"),
        ("LĐLĐ (Liên đoàn Lao động)", "(LĐLĐ)"),
        ("các UV BCH LĐLĐ (Liên đoàn Lao động)", "UV BCH, (LĐLĐ)"),
        ("UV BCH (ủy viên Ban Chấp hành)", "(UV BCH)"),
        ("Sở GD&ĐT (giáo dục và đào tạo)", "(GD&ĐT)"),
        ("ATVSLĐ: an toàn, vệ sinh lao động", "(ATVSLĐ)"),
        ("CĐCS (63 đơn vị)", "CĐCS"),
        ("chị Lan (CĐCS Trường A)", "CĐCS"),
        ("(CĐCS)", "CĐCS"),
        ("hai nơi (LĐLĐ, CĐCS)", "LĐLĐ, CĐCS"),
        ("công đoàn (BCH) họp (LĐLĐ", "(BCH), LĐLĐ"),
    ] {
        assert_eq!(shown(text), runs, "{text}");
    }
}

#[test]
fn a_run_stays_within_one_piece_of_the_line() {
    let text = "UV BCH";
    for (breaks, runs) in [
        (&[0][..], &["UV BCH"][..]),
        (&[3], &["UV", "BCH"]),
        (&[2], &["UV", "BCH"]),
        (&[4], &["UV"]),
        (&[], &["UV BCH"]),
    ] {
        let spots = spots(text, breaks).into_iter();
        let found: Vec<_> = spots.map(|spot| &text[spot.range]).collect();
        assert_eq!(found, runs, "{breaks:?}");
    }
}

#[test]
fn the_longest_key_of_a_run_is_meant() {
    let keys = ["BCH", "UV BCH", "CĐ", "LĐLĐ", "GD&ĐT", "UBND", "HĐND"];
    let known = |run: &str| {
        let (mut found, mut others) = (Vec::new(), Vec::new());
        let key = |word: &str| keys.contains(&word).then_some(());
        known_in(run, key, |at, ()| found.push(&run[at]), |word| others.push(word));
        (found.join(", "), others.join(", "))
    };
    for (run, found, others) in [
        ("UV BCH LĐLĐ", "UV BCH, LĐLĐ", ""),
        ("UV\u{a0}BCH", "UV\u{a0}BCH", ""),
        ("UV LĐLĐ", "LĐLĐ", "UV"),
        ("BCH UV BCH", "BCH, UV BCH", ""),
        ("CĐCS CĐVC", "", "CĐCS, CĐVC"),
        ("HĐND-UBND", "HĐND, UBND", ""),
        ("QĐ-UBND", "", "QĐ-UBND"),
        ("GD&ĐT", "GD&ĐT", ""),
        ("LĐLĐ.Các", "LĐLĐ", ""),
    ] {
        assert_eq!(known(run), (found.to_owned(), others.to_owned()), "{run}");
    }
}

#[test]
fn a_key_that_no_text_shows_is_told() {
    for key in ["CĐCS", "UV BCH", "GD&ĐT", "TTg", "TNHH MTV", "TW", "BOT"] {
        assert!(is_findable(key), "{key}");
    }
    for key in ["Cty", "công đoàn", "III", "HỘI", "09/HD-LĐLĐ", "Tổng LĐ", "A B", ""]
    {
        assert!(!is_findable(key), "{key}");
    }
    assert!(is_unmistakable("CĐCS") && is_unmistakable("GD&ĐT"));
    assert!(!is_unmistakable("BOT") && !is_unmistakable("TTg"));
}

#[test]
fn a_body_that_is_no_text_is_kept_in_part() {
    let text: String = (0..2_000).map(|number| format!("AB{number},")).collect();
    let mut mentions = Mentions::default();
    spots(&text, &[]).iter().for_each(|spot| mentions.add(&text, spot));
    assert!((1..=MENTIONS_BYTES + 10).contains(&mentions.0.len()));
    assert_eq!(spots(&"AB".repeat(100), &[]), []);
    assert_eq!(spots(&"AB ".repeat(100), &[]), []);
}

#[test]
fn mentions_keep_each_run_once() {
    let mut mentions = Mentions::default();
    let text = "LĐLĐ và CĐCS, LĐLĐ; bảo hiểm xã hội (BHXH)";
    spots(text, &[]).iter().for_each(|spot| mentions.add(text, spot));
    mentions.explain_first("công đoàn cơ sở (CĐCS), BCH");
    let runs: Vec<_> = mentions.runs().collect();
    let expected = [("CĐCS", true), ("LĐLĐ", false), ("CĐCS", false), ("BHXH", true)];
    assert_eq!(runs, expected);
}

#[test]
fn capitals_are_found_wherever_they_stand() {
    let long = "đoàn viên hội ".repeat(20);
    for (at, _) in long.char_indices() {
        for word in ["LĐ", "ĐL", "ĐĐ", "AB", "ỦY", "UỶ", "ỦỶ", "ÂÂ", "A&B"]
        {
            let text = [&long[..at], word, &long[at..]].concat();
            assert_eq!(capitals(text.as_bytes(), 0), Some(at), "{word} at {at}");
        }
    }
    assert_eq!(capitals(long.as_bytes(), 0), None);
}
