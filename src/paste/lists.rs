//! The items of lists, as Markdown, Word and typewriters mark them.

use super::lines::{Kind, Line};
use super::openings;

/// Whether a line begins with the mark of a list item, Markdown's or another.
pub(super) fn is_item(bare: &str) -> bool {
    let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = digits.len() < bare.len() && openings::year(bare).is_none();
    let number = is_number.then(|| digits.strip_prefix(['.', ')']));
    let own = number.flatten().or_else(|| bare.strip_prefix(['-', '*', '+', '–']));
    own.is_some_and(|after| after.starts_with([' ', '\t']))
        || foreign_mark(bare).is_some()
}

/// The numbered items met so far: which of them go on below the lines of a paragraph, where
/// Markdown lets none but a first item begin.
#[derive(Default)]
pub(super) struct Numbers {
    /// The last number.
    last: Option<u32>,
    /// Whether the lines above, since the last empty one, began with an item: then Markdown
    /// takes this for the next one.
    is_list: bool,
}

impl Numbers {
    /// Whether a list goes on with the line at `index`. The text above has to be at its
    /// end, or the next line or the last item to count with it.
    pub(super) fn begins(
        &mut self,
        lines: &[Line<'_>],
        index: usize,
        above: Kind,
    ) -> bool {
        match lines[index].kind {
            Kind::Item => {}
            Kind::Text | Kind::Caption | Kind::Picture => return false,
            _ => {
                self.is_list = false;
                return false;
            }
        }
        let is_list = std::mem::replace(&mut self.is_list, true);
        let Some(number) = number(&lines[index]) else { return false };
        let last = self.last.replace(number);
        if number == 1 || is_list || above != Kind::Text {
            return false;
        }
        let next = lines.get(index + 1).and_then(self::number);
        lines[index - 1].is_ended()
            || next.is_some_and(|next| next == number.saturating_add(1))
            || last.is_some_and(|last| last.saturating_add(1) == number)
    }

    /// Says that an empty line was put above a line.
    pub(super) fn part(&mut self, line: &Line<'_>) {
        self.is_list = line.kind == Kind::Item;
    }
}

/// The number of a list item at the start of a line.
fn number(line: &Line<'_>) -> Option<u32> {
    let bare = line.bare();
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let number = bare[..digits].parse().ok()?;
    (line.kind == Kind::Item && is_item(bare)).then_some(number)
}

/// Whether a line begins with a dash or plus and a letter, with no space between.
pub(super) fn is_glued(bare: &str) -> bool {
    let after = bare.strip_prefix(['-', '+']);
    after.is_some_and(|after| after.starts_with(char::is_alphabetic))
}

/// Makes lines that begin so items, where another one beside them or a colon above says
/// that they are: `-Một việc`.
pub(super) fn mark_glued(lines: &mut [Line<'_>]) {
    let glued = |line: &Line<'_>| line.kind == Kind::Text && is_glued(line.bare());
    let is_one: Vec<bool> = lines.iter().map(glued).collect();
    for index in 0..lines.len() {
        let is_beside =
            |at: Option<usize>| at.and_then(|at| is_one.get(at)) == Some(&true);
        let above = index.checked_sub(1);
        let is_listed = above.is_some_and(|above| lines[above].rest.ends_with(':'));
        if is_one[index] && (is_listed || is_beside(above) || is_beside(Some(index + 1)))
        {
            lines[index].kind = Kind::Item;
        }
    }
}

/// What Word, Symbol and Wingdings put before the items of a list.
const BULLETS: &[char] = &[
    '•', '·', '▪', '▫', '◦', '‣', '●', '○', '■', '□', '➢', '❖', '✓', '\u{F0A7}',
    '\u{F0B7}', '\u{F0D8}', '\u{F0FC}',
];

/// Letters that Word's fonts for marks show as a circle and a square: marks only where
/// white space follows that nobody types within a sentence.
const LETTERS: &[char] = &['o', '§'];

/// A mark of a list item that Markdown does not know, with the white space after it.
fn foreign_mark(bare: &str) -> Option<&str> {
    let after = bare
        .strip_prefix(BULLETS)
        .filter(|after| after.starts_with([' ', '\t', '\u{A0}']))
        .or_else(|| bare.strip_prefix("–\t"))
        .or_else(|| {
            let after = bare.strip_prefix(LETTERS)?;
            (after.starts_with('\t') || after.starts_with("\u{A0}\u{A0}"))
                .then_some(after)
        })?;
    Some(&bare[..bare.len() - after.trim_start().len()])
}

/// The levels of the marks of Word's lists, outermost first.
#[derive(Default)]
pub(super) struct Levels(Vec<Level>);

/// A list of Word's that is open.
struct Level {
    /// Which of Word's levels its mark belongs to.
    rank: u8,
    /// How many characters its items are indented by.
    indent: usize,
}

impl Levels {
    /// How deep the list of a mark lies in others, when its line is indented by so many
    /// characters. Word gives each level a mark of its own: a dot, a circle, a square.
    fn depth(&mut self, mark: &str, indent: usize) -> usize {
        let rank = match mark.chars().next() {
            Some('o' | '◦' | '○') => 1,
            Some('§' | '▪' | '▫' | '\u{F0A7}') => 2,
            _ => 0,
        };
        let ends = |top: &Level| {
            top.rank > rank || (top.rank == rank && indent + 2 <= top.indent)
        };
        while self.0.last().is_some_and(ends) {
            self.0.pop();
        }
        let stays = |top: &Level| top.rank == rank && indent < top.indent + 2;
        if !self.0.last().is_some_and(stays) {
            self.0.push(Level { rank, indent });
        }
        self.0.len() - 1
    }
}

/// The mark of a list item that is to be Markdown's.
pub(super) struct Bullet {
    /// How many bytes the mark has, with the white space after it.
    pub(super) length: usize,
    /// By how many spaces it is to be indented, where that is more than was typed.
    pub(super) indent: Option<usize>,
}

impl Bullet {
    /// The byte of the rest of its line behind it.
    pub(super) fn end(&self, line: &Line<'_>) -> usize {
        line.rest.len() - line.bare().len() + self.length
    }
}

/// What is to be done with the mark of the line at `index`. A dash of the typewriter, "–",
/// marks an item where lines are paragraphs, or beside another item.
pub(super) fn bullet(
    lines: &[Line<'_>],
    index: usize,
    is_unwrapped: bool,
    levels: &mut Levels,
) -> Option<Bullet> {
    let line = &lines[index];
    if line.kind != Kind::Item {
        if line.kind != Kind::Empty && !line.is_listed {
            levels.0.clear();
        }
        return None;
    }
    let bare = line.bare();
    if let Some(mark) = foreign_mark(bare) {
        let depth = levels.depth(mark, line.indent);
        let typed = line.rest.len() - bare.len();
        let is_shallow = typed < 2 * depth && !line.rest.starts_with('\t');
        let indent = is_shallow.then_some(2 * depth);
        return Some(Bullet { length: mark.len(), indent });
    }
    levels.0.clear();
    let begins = |line: &Line<'_>| line.bare().starts_with("– ");
    let above = index.checked_sub(1).map(|above| &lines[above]);
    let is_meant = || {
        is_unwrapped
            || above.is_some_and(|above| is_item(above.bare()))
            || lines.get(index + 1).is_some_and(begins)
    };
    let length = "– ".len();
    (begins(line) && is_meant()).then_some(Bullet { length, indent: None })
}
