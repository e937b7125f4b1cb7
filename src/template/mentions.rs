//! What the text of a template mentions, found without the engine.
//!
//! The engine's own list of variables misses names that are used through a component's
//! implicit arguments and through a conditional `set`. This scan takes every identifier
//! inside a tag: too many names cost a page rendered once too often, a missing one would
//! leave an old page online.

use crate::diagnostic::Span;

/// What a template mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mentions {
    /// Every identifier that is not a field.
    pub(super) identifiers: Vec<String>,
    /// Templates that it extends or includes.
    pub(super) templates: Vec<(String, Span)>,
    /// Paths in `assets["…"]`.
    pub(super) assets: Vec<(String, Span)>,
    /// Names that it sets.
    pub(super) set: Vec<(String, Span)>,
    /// Every `elif`.
    pub(super) branches: Vec<Span>,
    /// Whether it defines a component.
    pub(super) defines_component: bool,
}

impl Mentions {
    pub(super) fn of(text: &str) -> Self {
        let mut mentions = Self::default();
        let mut at = 0;
        while let Some(open) = text[at..].find('{').map(|found| at + found) {
            let after = &text[open..];
            at = open + 1;
            if after.starts_with("{#") {
                at = after.find("#}").map_or(text.len(), |end| open + end + 2);
            } else if after.starts_with("{{") || after.starts_with("{%") {
                let (tokens, end) = tokens(text, open + 2);
                at = end;
                if matches!(tokens.first(), Some(Token::Word("raw", _))) {
                    at = text[at..].find("endraw").map_or(text.len(), |end| at + end + 6);
                } else {
                    mentions.tag(&tokens);
                }
            }
        }
        mentions.identifiers.sort_unstable();
        mentions.identifiers.dedup();
        mentions
    }

    fn tag(&mut self, tokens: &[Token<'_>]) {
        match tokens {
            [Token::Word("extends" | "include", _), Token::Text(name, span), ..] => {
                self.templates.push(((*name).to_owned(), *span));
            }
            [Token::Word("set" | "set_global", _), Token::Word(name, span), ..] => {
                self.set.push(((*name).to_owned(), *span));
            }
            [Token::Word("elif", span), ..] => self.branches.push(*span),
            [Token::Word("component", _), ..] => self.defines_component = true,
            _ => {}
        }
        for (at, token) in tokens.iter().enumerate() {
            let Token::Word(word, _) = token else { continue };
            // `a.field`, but not `[...a]`.
            let is_field = matches!(tokens[..at], [.., Token::Mark('.')])
                && !matches!(tokens[..at], [.., Token::Mark('.'), Token::Mark('.')]);
            if !is_field {
                self.identifiers.push((*word).to_owned());
            }
            if let ("assets", [Token::Mark('['), Token::Text(path, span), ..]) =
                (*word, &tokens[at + 1..])
            {
                self.assets.push(((*path).to_owned(), *span));
            }
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str, Span),
    Text(&'a str, Span),
    Mark(char),
}

/// The tokens of the tag whose content starts at `start`, and where the tag ends.
fn tokens(text: &str, start: usize) -> (Vec<Token<'_>>, usize) {
    let mut tokens = Vec::new();
    let mut at = start;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if rest.starts_with("}}") || rest.starts_with("%}") {
            return (tokens, at + 2);
        }
        if c == '"' || c == '\'' || c == '`' {
            let end = closing_quote(&rest[1..], c).map_or(rest.len(), |end| end + 1);
            tokens.push(Token::Text(&rest[1..end], Span::new(at..at + end)));
            at += (end + 1).min(rest.len());
        } else if c.is_alphabetic() || c == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            let end = end.unwrap_or(rest.len());
            tokens.push(Token::Word(&rest[..end], Span::new(at..at + end)));
            at += end;
        } else {
            // The `-` of `{%-` is white space control, not an operator.
            let is_control = c == '-' && tokens.is_empty();
            if !c.is_whitespace() && !is_control {
                tokens.push(Token::Mark(c));
            }
            at += c.len_utf8();
        }
    }
    (tokens, text.len())
}

/// Where a text that `quote` opened ends; `\\` takes the next character as it is.
fn closing_quote(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    text.char_indices().find_map(|(at, c)| {
        let closes = c == quote && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        closes.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_and_no_field_or_text() {
        let mentions = Mentions::of(concat!(
            "{%- extends \"base.html\" %}{# {{ hidden }} #}{% raw %}{{ raw }}{% endraw %}",
            "<a {{ page.title | upper }} b='{{ x }}'>{% if a and b.c %}{% set d = \"e\" %}",
            "{{ assets[\"style.css\"] }}{{ \"}} no\" ~ f }}{% component g(@h) %}",
            "{{ [...i, 1] }}{{ \"\\\" \\\\\" ~ j }}{{ 'k' }}"
        ));
        let words: Vec<&str> = mentions.identifiers.iter().map(String::as_str).collect();
        for name in ["page", "x", "a", "b", "d", "assets", "f", "h", "i", "j"] {
            assert!(words.contains(&name), "{name}");
        }
        for name in ["hidden", "title", "c", "e", "no", "style", "k"] {
            assert!(!words.contains(&name), "{name}");
        }
        assert_eq!(mentions.templates[0].0, "base.html");
        assert_eq!(mentions.assets[0].0, "style.css");
        assert_eq!(mentions.set[0].0, "d");
        assert!(mentions.defines_component);
    }

    #[test]
    fn broken_tags_end_with_the_text() {
        for text in ["{{", "{% set", "{{ \"a", "{#", "{% raw %}", "{{ đ", "{"] {
            let _ = Mentions::of(text);
        }
    }
}
