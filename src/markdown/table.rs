//! Tables without inline styles, which a strict Content-Security-Policy would refuse.

use pulldown_cmark::Alignment;

/// Writes the tags of one table; the cells' content is written by the caller.
pub(super) struct Table {
    columns: Vec<Alignment>,
    column: usize,
    is_head: bool,
}

impl Table {
    pub(super) fn new(columns: Vec<Alignment>) -> Self {
        Self { columns, column: 0, is_head: false }
    }

    /// The start of the table, in a box that scrolls by itself and by keyboard.
    pub(super) fn open() -> &'static str {
        "<div class=\"table\" tabindex=\"0\"><table>\n"
    }

    pub(super) fn close() -> &'static str {
        "</tbody></table></div>\n"
    }

    pub(super) fn open_head(&mut self) -> &'static str {
        self.is_head = true;
        self.column = 0;
        "<thead><tr>"
    }

    pub(super) fn close_head(&mut self) -> &'static str {
        self.is_head = false;
        "</tr></thead>\n<tbody>\n"
    }

    pub(super) fn open_row(&mut self) -> &'static str {
        self.column = 0;
        "<tr>"
    }

    pub(super) fn open_cell(&mut self) -> String {
        let name = if self.is_head { "th scope=\"col\"" } else { "td" };
        match self.columns.get(self.column) {
            Some(Alignment::Right) => format!("<{name} class=\"right\">"),
            Some(Alignment::Center) => format!("<{name} class=\"center\">"),
            _ => format!("<{name}>"),
        }
    }

    pub(super) fn close_cell(&mut self) -> &'static str {
        self.column += 1;
        if self.is_head { "</th>" } else { "</td>" }
    }
}
