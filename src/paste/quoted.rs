//! Cells of a spreadsheet that hold several lines. A program that copies them puts such a
//! cell between quotation marks, and the line ends stay: `Họ tên⇥"Tổ 1⏎Tổ 2"`.
//!
//! In: a body. Out: the same, each such cell on one line and without its marks, so that its
//! row is a row; where no line beside it has as many tabs nothing is changed. Source: what
//! Excel and `LibreOffice` put on the clipboard, which is RFC 4180 with tabs.

use std::ops::Range;

use super::{Pasted, Writer, lines};
use crate::bytes;

/// The longest cell that is looked for, in bytes.
const CELL: usize = 4_000;

/// One row, as the program wrote it.
struct Row {
    tabs: usize,
    /// The cells of several lines, with their quotation marks.
    cells: Vec<Range<usize>>,
}

/// Whether a body may hold such a cell.
pub(super) fn may_be_in(body: &str) -> bool {
    let is_edge = |first: u8, second: u8, _| {
        ((first == b'\t') & (second == b'"')) | ((first == b'"') & (second == b'\t'))
    };
    bytes::any(body.as_bytes(), is_edge)
}

/// A body whose cells are on one line each.
pub(super) fn joined(body: &str) -> Pasted<'_> {
    let mut writer = Writer::new(body);
    // Code has its own tabs and marks.
    let has_code = body.lines().any(|line| lines::fence(line.trim_start()).is_some());
    let rows = if has_code { Vec::new() } else { rows(body) };
    for (at, row) in rows.iter().enumerate() {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let mut beside = beside.filter_map(|at| rows.get(at));
        if row.tabs == 0 || !beside.any(|other| other.tabs == row.tabs) {
            continue;
        }
        for cell in &row.cells {
            join(&mut writer, body, cell);
        }
    }
    writer.finish(Vec::new())
}

fn rows(body: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut row = Row { tabs: 0, cells: Vec::new() };
    let (mut at, mut begins) = (0, true);
    // Where no mark ends a cell, none does for the cells before it either.
    while let Some(byte) = body.as_bytes().get(at) {
        if begins && *byte == b'"' {
            let length = quoted(&body[at..]);
            if let Some(length) = length {
                row.cells.push(at..at + length);
            }
            at += length.unwrap_or(1);
            begins = false;
            continue;
        }
        begins = matches!(byte, b'\t' | b'\n');
        row.tabs += usize::from(*byte == b'\t');
        if *byte == b'\n' {
            let next = Row { tabs: 0, cells: Vec::new() };
            rows.push(std::mem::replace(&mut row, next));
        }
        at += 1;
    }
    rows.push(row);
    rows
}

/// How long the cell is that a text begins with, if it has several lines and an end.
fn quoted(text: &str) -> Option<usize> {
    let near = &text.as_bytes()[..text.len().min(CELL)];
    let (mut at, mut has_lines) = (1, false);
    loop {
        match near.get(at)? {
            b'"' if near.get(at + 1) == Some(&b'"') => at += 1,
            b'"' => break,
            b'\t' => return None,
            b'\n' => has_lines = true,
            _ => {}
        }
        at += 1;
    }
    let is_end = matches!(text.as_bytes().get(at + 1), None | Some(b'\t' | b'\n'));
    (has_lines && is_end).then_some(at + 1)
}

/// Writes a cell on one line.
fn join(writer: &mut Writer<'_>, body: &str, cell: &Range<usize>) {
    let inner = cell.start + 1..cell.end - 1;
    writer.replace(cell.start..inner.start, "");
    let mut at = inner.start;
    while let Some(next) = body[at..inner.end].find(['"', '\n']).map(|next| at + next) {
        if body.as_bytes()[next] == b'"' {
            writer.replace(next..next + 1, "");
            at = next + 2;
            continue;
        }
        let rest = &body[next..inner.end];
        let end = inner.end - rest.trim_start().len();
        let start = at + body[at..next].trim_end().len();
        let is_inside = start > inner.start && end < inner.end;
        writer.replace(start..end, if is_inside { " " } else { "" });
        at = end;
    }
    writer.replace(inner.end..cell.end, "");
}
