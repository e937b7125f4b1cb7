//! The text of a body without its form, for the search.

use pulldown_cmark::{Event, Parser};

use super::{elements, options};

/// What a body says: a line for each block, of the words that its page shows. Pictures
/// count with their descriptions.
pub fn text(body: &str) -> String {
    let mut text = String::with_capacity(body.len());
    for event in Parser::new_ext(body, options()) {
        match event {
            Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
            Event::InlineHtml(tag) => text.push_str(elements::bare(&tag)),
            Event::Html(html) => match elements::pieces(&html) {
                Some(pieces) => pieces.into_iter().for_each(|piece| {
                    text.push_str(piece.map_or_else(|text| text, |tag| tag.text()));
                }),
                None => text.push_str(&html),
            },
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(end) if !is_inline(end) => text.push('\n'),
            _ => {}
        }
    }
    text
}

/// Whether text goes on behind it.
fn is_inline(end: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd;
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_lines_and_marks_are_gone() {
        let body = "# Đầu *đề*\n\nCông **đo**àn [tỉnh](a.md)\nhọp ![Ảnh](a.jpg) vui\n\n\
                    - một\n- hai\n\n| a | b |\n|---|---|\n| c | d |\n";
        let lines: Vec<_> = text(body)
            .lines()
            .map(str::to_owned)
            .filter(|line| !line.is_empty())
            .collect();
        let expected = [
            "Đầu đề",
            "Công đoàn tỉnh họp Ảnh",
            " vui",
            "một",
            "hai",
            "a",
            "b",
            "c",
            "d",
        ];
        assert_eq!(lines, expected);
    }
}
