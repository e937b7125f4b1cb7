//! Short lines that stand one below the other on purpose: poems, addresses, signatures.
//!
//! Who wraps a text by hand fills its lines, and meets a capital behind a line end only now
//! and then. Lines that all begin like a sentence and end long before the margin, mostly
//! without ending one, keep their line ends.

use std::ops::Range;

use super::lines::{Kind, Line};

/// The longest such line, in characters.
const LINE: usize = 60;

/// At least so many of them stand together among others; two are enough by themselves.
const FEWEST: usize = 3;

/// Marks the lines of verse.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let mut start = 0;
    while start < lines.len() {
        let block = lines[start..].iter().take_while(|line| is_plain(line));
        let end = start + block.count();
        let block = start..end;
        let is_wrapped = || lines[start + 1..end].iter().any(Line::is_lower);
        if block.len() > 1 && !is_wrapped() {
            mark_block(lines, block);
        }
        start = end + 1;
    }
}

/// Marks the verse among lines that nothing parts.
fn mark_block(lines: &mut [Line<'_>], block: Range<usize>) {
    let mut start = block.start;
    while start < block.end {
        let run = lines[start..block.end].iter().take_while(|line| is_of_verse(line));
        let run = start..start + run.count();
        let fewest = FEWEST.min(block.len());
        if run.len() >= fewest && is_verse(&lines[run.clone()]) {
            lines[run.clone()].iter_mut().for_each(|line| line.is_verse = true);
        }
        start = run.end + 1;
    }
}

fn is_plain(line: &Line<'_>) -> bool {
    line.kind == Kind::Text && !line.is_listed && !line.is_stripped
}

fn is_of_verse(line: &Line<'_>) -> bool {
    line.length <= LINE && line.begins_sentence() && !line.rest.contains('\t')
}

/// Whether most of the lines do not end a sentence, whatever the last one does.
fn is_verse(run: &[Line<'_>]) -> bool {
    let inner = &run[..run.len() - 1];
    // A colon stands above addresses, a semicolon within poems.
    let ended =
        inner.iter().filter(|line| line.is_ended() && !line.rest.ends_with([':', ';']));
    ended.count() * 2 < inner.len()
}
