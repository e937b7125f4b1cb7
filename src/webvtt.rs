//! Captions: whether a text is `WebVTT` that browsers show.
//!
//! In: the decoded text of a `.vtt` file. Out: the first line that a browser would
//! stumble over, or nothing. Only what newsrooms get wrong is looked at: the first line,
//! and the times. Source: W3C, "`WebVTT`: The Web Video Text Tracks Format", section 4.1.

use crate::diagnostic::Span;

/// Blocks without a time of their own.
const TIMELESS: &[&str] = &["NOTE", "STYLE", "REGION"];

/// The first line that is wrong, or `None`.
pub fn first_mistake(text: &str) -> Option<Span> {
    let lines = lines(text);
    let opens = |line: &str| {
        line.strip_prefix("WEBVTT")
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    };
    let (first, span) = lines.first().copied().unwrap_or(("", Span::default()));
    if !opens(first) {
        return Some(span);
    }
    let mut blocks = lines.split(|(line, _)| line.trim().is_empty());
    // What stands in the block of the first line belongs to it.
    blocks.next();
    blocks.filter(|block| !block.is_empty()).find_map(block_mistake)
}

/// The line of a block that should be its time and is not.
fn block_mistake(block: &[(&str, Span)]) -> Option<Span> {
    let is_timeless = |line: &str| {
        TIMELESS.contains(&line.split_whitespace().next().unwrap_or_default())
    };
    let (first, span) = *block.first()?;
    if is_timeless(first) {
        return None;
    }
    let timing = block.iter().take(2).find(|(line, _)| line.contains("-->"));
    match timing {
        Some((line, _)) if is_timing(line) => None,
        Some((_, span)) => Some(*span),
        None => Some(span),
    }
}

/// `00:00:02.000 --> 00:00:06.000`, perhaps with settings behind it.
fn is_timing(line: &str) -> bool {
    let Some((start, rest)) = line.split_once("-->") else { return false };
    let end = rest.split_whitespace().next().unwrap_or_default();
    matches!((milliseconds(start.trim()), milliseconds(end)), (Some(a), Some(b)) if a < b)
}

/// `mm:ss.ttt` or `hh:mm:ss.ttt`.
fn milliseconds(time: &str) -> Option<u64> {
    let (clock, fraction) = time.split_once('.')?;
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        let is_number =
            digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse::<u64>().ok()).flatten()
    };
    let below_60 = |text: &str| number(text, 2..=2).filter(|number| *number < 60);
    let parts: Vec<&str> = clock.split(':').collect();
    let seconds = match *parts.as_slice() {
        [m, s] => below_60(m)? * 60 + below_60(s)?,
        [h, m, s] => (number(h, 2..=9)? * 60 + below_60(m)?) * 60 + below_60(s)?,
        _ => return None,
    };
    Some(seconds * 1000 + number(fraction, 3..=3)?)
}

/// The lines of a text without their ends, each with its place.
fn lines(text: &str) -> Vec<(&str, Span)> {
    let mut at = 0;
    let lines = text.split('\n').map(|line| {
        let start = at;
        at += line.len() + 1;
        (line, Span::new(start..start + line.len()))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistake(text: &str) -> Option<&str> {
        first_mistake(text).map(|span| &text[span.range()])
    }

    #[test]
    fn captions_that_browsers_show_are_right() {
        for text in [
            "WEBVTT",
            "WEBVTT Phụ đề\n\n1\n00:00:00.000 --> 00:00:02.000\nXin chào\n",
            "WEBVTT\n\nNOTE người dịch\n\n00:02.000 --> 00:06.500 align:start\nMột\nHai\n\n\n\
             01:00:00.000 --> 01:00:01.000\nBa",
        ] {
            assert_eq!(mistake(text), None, "{text}");
        }
    }

    #[test]
    fn the_first_wrong_line_is_named() {
        for (text, line) in [
            ("", ""),
            ("1\n00:00:00,000 --> 00:00:02,000\nA", "1"),
            ("WEBVTTX\n", "WEBVTTX"),
            (
                "WEBVTT\n\n00:00:00,000 --> 00:00:02,000\nA",
                "00:00:00,000 --> 00:00:02,000",
            ),
            ("WEBVTT\n\n1\n00:06.000 --> 00:02.000\nA", "00:06.000 --> 00:02.000"),
            ("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\nB lạc\n", "B lạc"),
            ("WEBVTT\n\n0:01 --> 0:02\nA", "0:01 --> 0:02"),
        ] {
            assert_eq!(mistake(text), Some(line), "{text}");
        }
    }
}
