//! `source`: where a piece was taken from, a name and an address.

use serde::{Deserialize, Serialize};

use super::nested::Inner;
use super::{Reader, Typed, TypedKey};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::url::{self, Target};
use crate::yaml::Node;

/// Where a piece was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    /// The name of the source.
    pub name: String,
    /// Its address, one of the web, or empty.
    pub url: String,
}

const ORIGIN: &[Inner] = &[("name", &["tên"]), ("url", &["địa chỉ"])];

/// What stands around an address behind a name.
const BETWEEN: [char; 11] = [' ', ',', ';', ':', '-', '–', '—', '(', ')', '<', '>'];

impl Reader<'_> {
    /// `source`: a name, an address, both in one text, or `name` and `url`.
    pub(super) fn origin(&mut self, key: TypedKey<'_>, value: &Node) -> Option<Origin> {
        if let Node::Map(entries, _) = value {
            let inner = self.inner(key, entries, ORIGIN);
            let name = inner[0].and_then(|node| self.text(key, node));
            let url = inner[1].and_then(|node| self.text(key, node));
            let url = url.map_or_else(String::new, |typed| self.web_address(&typed));
            let name = match name {
                Some(name) => name.value,
                None => host(&url)?.to_owned(),
            };
            return Some(Origin { name, url });
        }
        let typed = self.text(key, value)?;
        let Some((name, address)) = on_one_line(&typed.value) else {
            return Some(Origin { name: typed.value, url: String::new() });
        };
        let name = name.to_owned();
        let address = Typed { value: address.to_owned(), span: typed.span };
        let url = self.web_address(&address);
        let name = if name.is_empty() { host(&url)?.to_owned() } else { name };
        Some(Origin { name, url })
    }

    /// An address of the web; one without a scheme is taken as `https`, which is noted, and
    /// so is what is no address.
    fn web_address(&mut self, typed: &Typed<String>) -> String {
        let address = typed.value.trim_matches(BETWEEN);
        if matches!(url::target(address, ""), Target::Outside(_)) {
            return address.to_owned();
        }
        let place = Place::at(self.file, typed.span);
        if url::is_host(address.split(['/', '?', '#']).next().unwrap_or(address)) {
            let meant = format!("https://{address}");
            let note = Diagnostic::new(Code::SchemeMissing, place);
            self.notes.push(note.arg(address).arg(&meant));
            return meant;
        }
        self.notes.push(Diagnostic::new(Code::SourceNoAddress, place).arg(address));
        String::new()
    }
}

/// The host of an address of the web.
fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

/// The name and the address in a text that ends in one or begins with it.
fn on_one_line(text: &str) -> Option<(&str, &str)> {
    let is_address = |word: &&str| {
        let word = word.trim_matches(BETWEEN);
        let host = word.split(['/', '?', '#']).next().unwrap_or(word);
        word.starts_with("https://") || word.starts_with("http://") || url::is_host(host)
    };
    let (first, last) = (text.split(' ').next(), text.split(' ').next_back());
    let address = last.filter(is_address).or_else(|| first.filter(is_address))?;
    let name = match text.strip_suffix(address) {
        Some(name) => name,
        None => &text[address.len()..],
    };
    Some((name.trim_matches(BETWEEN), address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_on_one_line_has_a_name_an_address_or_both() {
        for (typed, meant) in [
            ("congdoan.vn/tin/1", Some(("", "congdoan.vn/tin/1"))),
            (
                "Báo Lao Động, https://laodong.vn/x",
                Some(("Báo Lao Động", "https://laodong.vn/x")),
            ),
            ("Báo Lao Động (laodong.vn)", Some(("Báo Lao Động", "(laodong.vn)"))),
            (
                "https://laodong.vn/x - Báo Lao Động",
                Some(("Báo Lao Động", "https://laodong.vn/x")),
            ),
            ("Báo Lao Động", None),
            ("TTXVN.", None),
            ("TS. Nguyễn Văn A.", None),
        ] {
            assert_eq!(on_one_line(typed), meant, "{typed}");
        }
    }
}
