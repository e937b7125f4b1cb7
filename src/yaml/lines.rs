//! Rewrites forgiving YAML line by line, so that the parser can no longer misread it.
//!
//! In: the typed text. Out: the same structure with every key and one-line value replaced
//! by its number, and the list of these with their bytes: the parser sees the structure
//! alone, and typed text cannot mislead it. Block scalars (`|`, `>`) pass
//! through as they are. A line that only continues the value above is joined to it.

use crate::diagnostic::Span;

use super::MARK;
use super::flow::{self, Flow, Part};

/// The rewritten text, and which line of the source each of its lines came from.
pub(super) struct Rewritten {
    pub(super) text: String,
    /// What was typed where a number stands.
    pub(super) scalars: Vec<Scalar>,
    /// Lines left out of a mapping because they have no key.
    pub(super) strays: Vec<Span>,
    origins: Vec<Span>,
}

impl Rewritten {
    /// The bytes of the source line behind a line of the rewritten text, 1-based.
    pub(super) fn source_line(&self, line: usize) -> Option<Span> {
        let at = line.saturating_sub(1).min(self.origins.len().checked_sub(1)?);
        self.origins.get(at).copied()
    }
}

/// A key or value, and where it stands.
pub(super) struct Scalar {
    pub(super) text: String,
    pub(super) span: Span,
}

/// A value that the next line may still continue.
struct Open {
    text: String,
    span: Span,
    /// The indentation of the line it stands on; continuations are deeper.
    indent: usize,
    /// Whether another line was joined to it.
    is_joined: bool,
    /// Where the last line that was joined starts in the text.
    last: usize,
}

impl Open {
    /// Cuts the remark off the last line of a collection that goes on: `[a, # b`. Behind a
    /// value it may be text.
    fn cut_remark(&mut self) {
        let last = &self.text[self.last..];
        let is_remark = |(at, _): &(usize, &str)| {
            let before = last[..*at].trim_end();
            before.ends_with([',', '[', '{']) && before.len() < *at
        };
        if self.text.starts_with(['[', '{'])
            && let Some((at, _)) = last.match_indices("# ").find(is_remark)
            && flow::is_open(&self.text[..self.last + at])
        {
            self.text.truncate(self.last + at);
            self.text.truncate(self.text.trim_end().len());
        }
    }

    /// Whether a quote or a bracket still waits for its end, and a line has that.
    fn is_ended_by(&self, line: &str) -> bool {
        let waits = |open: char, close: char| {
            let rest = self.text.strip_prefix(open);
            rest.is_some_and(|rest| !rest.ends_with(close) || rest.ends_with("\\\""))
                && line.ends_with(close)
        };
        waits('"', '"')
            || waits('\'', '\'')
            || waits('“', '”')
            || (flow::is_open(&self.text) && line.ends_with([']', '}', ',']))
    }
}

struct Writer<'a> {
    base: usize,
    source: &'a str,
    out: String,
    scalars: Vec<Scalar>,
    origins: Vec<Span>,
    open: Option<Open>,
    /// Inside a block scalar whose header stands at this indentation.
    block: Option<usize>,
    /// Whether the text is a mapping, in which every line has a key.
    is_mapping: bool,
    /// The indentations of the mappings that are open, outermost first.
    levels: Vec<usize>,
    /// The indentations of the lists that are open, outermost first.
    lists: Vec<usize>,
    /// Whether the line above is a key without a value.
    opens_list: bool,
    strays: Vec<Span>,
}

/// Rewrites a whole text that starts `base` bytes into its file.
pub(super) fn rewrite(source: &str, base: usize) -> Rewritten {
    let out = String::with_capacity(source.len());
    let mut writer = Writer {
        base,
        source,
        out,
        scalars: Vec::new(),
        origins: Vec::new(),
        open: None,
        block: None,
        is_mapping: is_mapping(source),
        levels: Vec::new(),
        lists: Vec::new(),
        opens_list: false,
        strays: Vec::new(),
    };
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        writer.line(line.trim_end_matches(['\n', '\r']), at);
        at += line.len();
    }
    writer.close();
    let Writer { out: text, scalars, strays, origins, .. } = writer;
    Rewritten { text, scalars, strays, origins }
}

impl Writer<'_> {
    /// Reads one line, which starts at byte `at` of the source.
    fn line(&mut self, line: &str, at: usize) {
        let body = line.trim_start_matches([' ', '\t', '\u{A0}']);
        let indent = indentation(&line[..line.len() - body.len()]);
        let body_at = at + line.len() - body.len();
        let body = body.trim_end();
        if let Some(header) = self.block {
            if body.is_empty() || indent > header {
                self.raw(line, indent, body, at);
                return;
            }
            self.block = None;
        }
        let comment = body.starts_with('#');
        if body.is_empty() || comment || (indent == 0 && (body == "---" || body == "..."))
        {
            return;
        }
        if let Some(open) = &mut self.open
            && indent > open.indent
            && (open.is_ended_by(body) || !is_structure(body))
        {
            open.cut_remark();
            open.last = open.text.len();
            open.text.push(' ');
            open.text.push_str(body);
            open.span.end = (self.base + body_at + body.len()) as u32;
            open.is_joined = true;
            return;
        }
        let has_value = self.open.is_some();
        self.close();
        let is_item = self.dash(body).is_some();
        if self.is_mapping && indent == 0 && !is_item && split_key(body, true).is_none() {
            self.strays.push(self.span(body_at, body.len()));
            return;
        }
        let indent = match is_item {
            true => self.list(indent),
            false => self.level(indent, has_value),
        };
        self.origins.push(self.span(body_at, body.len()));
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.structure(body, body_at, indent);
    }

    /// The indentation that was meant: below a key that has its value nothing stands
    /// deeper, and what stands between two levels is on the nearer one.
    fn level(&mut self, typed: usize, has_value: bool) -> usize {
        let deeper = self.levels.iter().position(|level| *level > typed);
        let (above, below) = match deeper {
            Some(at) => {
                (at.checked_sub(1).map(|at| self.levels[at]), self.levels.get(at))
            }
            None => (self.levels.last().copied(), None),
        };
        let level = match (above, below) {
            (Some(above), _) if above == typed => typed,
            (Some(above), Some(below)) if typed - above < below - typed => above,
            (_, Some(below)) => *below,
            (Some(above), None) if has_value => above,
            (_, None) => typed,
        };
        self.levels.retain(|other| *other < level);
        self.lists.retain(|list| *list < level);
        self.levels.push(level);
        level
    }

    /// The indentation of the list that an item belongs to: a new one below a key that
    /// has no value yet, or the nearest of those that are open.
    fn list(&mut self, typed: usize) -> usize {
        let nearest = self.lists.iter().min_by_key(|list| list.abs_diff(typed)).copied();
        let list = nearest.filter(|_| !self.opens_list).unwrap_or(typed);
        self.lists.retain(|other| *other < list);
        self.lists.push(list);
        list
    }

    /// What follows the mark of a list item: a dash, or where a list is expected whatever
    /// Word makes of one.
    fn dash<'t>(&self, text: &'t str) -> Option<&'t str> {
        if let Some(after) = text.strip_prefix('-')
            && (after.is_empty() || after.starts_with([' ', '\t', '\u{A0}']))
        {
            return Some(after.trim_start());
        }
        let after = text.strip_prefix(['-', '–', '—', '•', '·', '*', '+']);
        after.filter(|_| self.opens_list || !self.lists.is_empty()).map(str::trim_start)
    }

    /// Writes the dashes and the key of a line, then its value.
    fn structure(&mut self, body: &str, at: usize, indent: usize) {
        let (mut rest, mut rest_at) = (body, at);
        while let Some(after) = self.dash(rest) {
            self.out.push_str("- ");
            let skipped = rest.len() - after.len();
            // A mapping inside a list is aligned with its first key.
            self.out.extend(std::iter::repeat_n(' ', skipped.saturating_sub(2)));
            rest_at += skipped;
            rest = after;
        }
        let inside_list = rest_at > at;
        if inside_list {
            let key = indent + rest_at - at;
            self.levels.retain(|level| *level < key);
            self.levels.push(key);
        }
        let mut is_key = false;
        if let Some((key, after)) = split_key(rest, indent == 0 && !inside_list) {
            let bare = key.trim_matches(['*', '“', '”']);
            let key_text = unquoted(key).unwrap_or_else(|| bare.to_owned());
            self.scalar(key_text, self.span(rest_at, key.len()));
            self.out.push_str(": ");
            let value = after.trim_start();
            rest_at += rest.len() - value.len();
            rest = value;
            is_key = true;
        }
        self.opens_list = is_key && (rest.is_empty() || rest.starts_with("# "));
        // A value on lines of its own goes on in each of them.
        let is_alone = !is_key && !inside_list;
        self.value(
            rest,
            rest_at,
            if is_alone { indent.saturating_sub(1) } else { indent },
        );
    }

    /// Begins a value: nothing, a block scalar, or one that may go on in the next line.
    fn value(&mut self, value: &str, at: usize, indent: usize) {
        if value.is_empty() || value.starts_with("# ") {
            self.out.push('\n');
        } else if let Some(header) = block_header(value) {
            self.out.push_str(header);
            self.out.push('\n');
            self.block = Some(indent);
        } else {
            let span = self.span(at, value.len());
            let text = value.to_owned();
            self.open = Some(Open { text, span, indent, is_joined: false, last: 0 });
        }
    }

    /// Writes a collection with every part quoted. What was joined from several lines has
    /// one place for all its parts.
    fn flow(&mut self, flow: &Flow<'_>, whole: Span, is_joined: bool) {
        let place = |part: Part<'_>| match is_joined {
            true => whole,
            false => Span::new(part.at..part.at + part.text.len())
                .shifted(whole.start as usize),
        };
        match flow {
            Flow::Text(part) => self.scalar(part.bare(), place(*part)),
            Flow::List(items) => {
                self.out.push('[');
                for item in items {
                    self.flow(item, whole, is_joined);
                    self.out.push_str(", ");
                }
                self.out.push(']');
            }
            Flow::Map(entries) => {
                self.out.push('{');
                for (key, value) in entries {
                    self.scalar(key.bare(), place(*key));
                    self.out.push_str(": ");
                    self.flow(value, whole, is_joined);
                    self.out.push_str(", ");
                }
                self.out.push('}');
            }
        }
    }

    /// Passes a line of a block scalar through, with tabs made spaces.
    fn raw(&mut self, line: &str, indent: usize, body: &str, at: usize) {
        self.origins.push(self.span(at, line.len()));
        self.out
            .extend(std::iter::repeat_n(' ', if body.is_empty() { 0 } else { indent }));
        self.out.push_str(body);
        self.out.push('\n');
    }

    /// Ends the value that could still have been continued: a collection, a quoted or a
    /// plain scalar.
    fn close(&mut self) {
        let Some(Open { mut text, mut span, is_joined, .. }) = self.open.take() else {
            return;
        };
        if let Some(quoted) = before_comment(&text).map(str::len) {
            text.truncate(quoted);
            span.end = span.end.min(span.start + quoted as u32);
        }
        match flow::read(&text) {
            Some(flow) => self.flow(&flow, span, is_joined),
            None => self.scalar(unquoted(&text).unwrap_or(text), span),
        }
        self.out.push('\n');
    }

    /// Writes the number of a scalar, quoted behind the mark.
    fn scalar(&mut self, text: String, span: Span) {
        debug_assert!(span.start as usize <= self.base + self.source.len());
        self.out.push_str(&format!("\"{MARK}{}\"", self.scalars.len()));
        self.scalars.push(Scalar { text, span });
    }

    fn span(&self, at: usize, len: usize) -> Span {
        Span::new(self.base + at..self.base + at + len)
    }
}

/// Width of leading white space; a tab counts two, a no-break space one.
fn indentation(space: &str) -> usize {
    space.chars().map(|c| if c == '\t' { 2 } else { 1 }).sum()
}

/// Whether a text is a mapping: it has a key somewhere, or is neither list nor collection.
fn is_mapping(source: &str) -> bool {
    let mut lines = source.lines().map(str::trim_end);
    let has_key = lines.clone().any(|line| split_key(line, true).is_some());
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
    has_key || !first.is_some_and(|line| line.trim_start().starts_with(['-', '[', '{']))
}

/// Whether a line has a key or the dash of a list item, and cannot be the rest of a value.
fn is_structure(line: &str) -> bool {
    line.starts_with("- ") || split_key(line, false).is_some()
}

/// Splits `key: value` into the key and what follows the colon. `tight` also takes
/// `key:value`, unless it looks like an address or a time.
pub(super) fn split_key(text: &str, tight: bool) -> Option<(&str, &str)> {
    if let Some(quote) = text.chars().next().filter(|c| ['"', '\''].contains(c)) {
        let end = text[1..].find(quote)? + 2;
        let after = text[end..].trim_start().strip_prefix(':')?;
        return (after.is_empty() || after.starts_with(' ') || tight)
            .then_some((&text[..end], after));
    }
    let colon = text.find([':', '：'])?;
    let (key, after) = (text[..colon].trim_end(), text[colon..].trim_start_matches('：'));
    let after = after.strip_prefix(':').unwrap_or(after);
    let good = !key.is_empty()
        && key.chars().count() <= 60
        && key.starts_with(|c: char| c.is_alphanumeric() || "_*“".contains(c))
        && !key.contains(['#', '[', ']', '{', '}', ',', '"']);
    let spaced = after.is_empty() || after.starts_with([' ', '\t', '\u{A0}']);
    let tight = tight
        && key.chars().all(|c| c.is_alphabetic() || "_ *“”".contains(c))
        && !after.starts_with('/');
    (good && (spaced || tight)).then_some((key, after))
}

/// `|`, `>`, with the indicators of YAML 1.2 section 8.1.1.
fn block_header(value: &str) -> Option<&str> {
    let header = value.split(" #").next().unwrap_or(value).trim_end();
    let is_header = header.starts_with(['|', '>'])
        && header.len() <= 3
        && header[1..].chars().all(|c| "+-123456789".contains(c));
    is_header.then_some(header)
}

/// A scalar in quotes behind which a comment stands: `"a" # b`, but not `"a" #2`.
fn before_comment(value: &str) -> Option<&str> {
    let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
    let (quoted, _) = value.rsplit_once(" # ")?;
    let quoted = quoted.trim_end();
    let inner = quoted.get(1..quoted.len().checked_sub(1)?)?;
    (quoted.len() > 1 && quoted.ends_with(quote) && !inner.contains(quote))
        .then_some(quoted)
}

/// The text of a scalar in quotes; `None` when it is not one, or when something follows
/// the closing quote.
pub(super) fn unquoted(value: &str) -> Option<String> {
    if let Some(inner) = value.strip_prefix('\'').and_then(|v| v.strip_suffix('\'')) {
        let bare = inner.replace("''", "");
        return (value.len() >= 2 && !bare.contains('\''))
            .then(|| inner.replace("''", "'"));
    }
    let is_quoted = value.starts_with('"') || value.ends_with('"');
    if is_quoted && value.matches('"').count() == 1 && !value.contains('\\') {
        // One that was begun and not ended, or the other way round.
        let bare = value.strip_prefix('"').or_else(|| value.strip_suffix('"'));
        return bare.map(|bare| bare.trim().to_owned());
    }
    let inner = value.strip_prefix('"').and_then(|v| v.strip_suffix('"'))?;
    if !inner.contains(['"', '\\']) {
        return Some(inner.to_owned());
    }
    serde_yaml::from_str::<String>(value).ok()
}
