//! Tables on a terminal: columns that stand under each other in Vietnamese, too.

use bantin::vietnamese::width;

/// Two columns of text.
pub(crate) fn columns(rows: &[(String, String)]) -> Vec<String> {
    let widest = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let lines = rows.iter().map(|(name, text)| {
        let space = " ".repeat(widest - width(name) + 2);
        format!("{name}{space}{text}").trim_end().to_owned()
    });
    lines.collect()
}

/// A column of names and columns of numbers, which stand at the right; the first row is
/// the head.
pub(crate) fn numbers(rows: &[Vec<String>]) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest: Vec<usize> = (0..count)
        .map(|at| rows.iter().filter_map(move |row| row.get(at)).map(|cell| width(cell)))
        .map(|widths| widths.max().unwrap_or(0))
        .collect();
    let lines = rows.iter().map(|row| {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            let space = " ".repeat(widest[at] - width(cell));
            match at {
                0 => line.extend([cell, &*space]),
                _ => line.extend(["  ", &*space, cell]),
            }
        }
        line.trim_end().to_owned()
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_whatever_the_normal_form() {
        let row = |name: &str, number: &str| vec![name.to_owned(), number.to_owned()];
        let rows =
            [row("đơn vị", "bài"), row("Tổ a\u{309}nh", "1.724"), row("Y tế", "5")];
        let lines = numbers(&rows);
        assert_eq!(lines, ["đơn vị    bài", "Tổ a\u{309}nh  1.724", "Y tế        5"]);
        let rows = [("Tên bài".to_owned(), "A".to_owned()), ("Ngày".into(), "B".into())];
        assert_eq!(columns(&rows), ["Tên bài  A", "Ngày     B"]);
    }
}
