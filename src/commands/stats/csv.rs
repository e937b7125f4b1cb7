//! The numbers as CSV for spreadsheets: one long table.
//!
//! RFC 4180, with commas and `\r\n`; a byte order mark in front, by which Excel knows
//! that it is UTF-8. A cell that a spreadsheet would compute (it begins with `=`, `+`, `-`
//! or `@`) gets an apostrophe in front: names come from articles, and a formula could
//! send what stands beside it anywhere (OWASP, "CSV Injection").

use bantin::calendar::Period;
use bantin::diagnostic::Language;
use bantin::stats::{Shares, Stats};
use bantin::texts;

use super::pick;

/// The table, without the last line end.
pub(super) fn text(language: Language, stats: &Stats) -> String {
    let pick = |vi, en| pick(language, vi, en);
    let mut rows: Vec<[String; 5]> = Vec::new();
    let mut row = |table: &str, id: &str, name: &str, period: String, count: usize| {
        let [table, id, name] = [table, id, name].map(str::to_owned);
        rows.push([table, id, name, period, count.to_string()]);
    };
    let none = String::new;
    row(pick("tổng số", "all"), "", "", none(), stats.articles);
    let mut named = |table: &str, nobody: &str, shares: &Shares| {
        for one in &shares.shares {
            row(table, &one.id, &one.name, none(), one.articles);
        }
        if shares.without > 0 {
            row(table, "", nobody, none(), shares.without);
        }
    };
    let nobody = pick("(không ghi)", "(none)");
    named(pick("đơn vị", "unit"), nobody, &stats.units);
    named(pick("tác giả", "author"), nobody, &stats.authors);
    for (month, count) in &stats.months {
        let period = texts::period(language, *month);
        row(pick("tháng", "month"), "", "", period, *count);
    }
    for section in &stats.sections {
        for (year, count) in &section.years {
            let period = texts::period(language, Period::Year(*year));
            let table = pick("chuyên mục", "section");
            row(table, &section.slug, &section.title, period, *count);
        }
    }
    let head = match language {
        Language::Vi => ["Bảng", "Mã", "Tên", "Kỳ", "Số bài"],
        Language::En => ["Table", "Id", "Name", "Period", "Articles"],
    };
    let rows = std::iter::once(head.map(str::to_owned)).chain(rows);
    let lines: Vec<String> =
        rows.map(|row| row.map(|text| cell(&text)).join(",")).collect();
    // The printer ends the last line.
    format!("\u{feff}{}\r", lines.join("\r\n"))
}

/// A cell that every spreadsheet takes for a text or a number.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    match text.contains([',', '"', '\r', '\n', ';']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_text_and_never_a_formula() {
        for (text, written) in [
            ("Y tế", "Y tế"),
            ("33", "33"),
            ("An, Bình", "\"An, Bình\""),
            ("Báo \"Lao Động\"", "\"Báo \"\"Lao Động\"\"\""),
            ("=1+1", "'=1+1"),
            ("+84", "'+84"),
            ("-x", "'-x"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("=HYPERLINK(\"x\",A1)", "\"'=HYPERLINK(\"\"x\"\",A1)\""),
        ] {
            assert_eq!(cell(text), written, "{text}");
        }
    }
}
