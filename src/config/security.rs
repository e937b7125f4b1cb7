//! `security` of site.yaml: whom to tell of a hole in the portal.
//!
//! Out: what `/.well-known/security.txt` says. Source: RFC 9116, which asks for a way to
//! reach somebody and for a date until which that holds.

use super::PATH;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::imprint::Telephone;
use crate::moment::Moment;
use crate::yaml::{Record, Typed};

/// Whom to tell of a hole in the portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Security {
    /// Addresses with their scheme (`mailto:`, `tel:`, `https:`), the best one first.
    pub contacts: Vec<String>,
    /// Until when that holds; a day without a time counts whole.
    pub expires: Moment,
    /// Where that was typed.
    pub span: Span,
}

/// For how long at most one should promise it, in seconds. Source: RFC 9116, section
/// 2.5.5: less than a year.
const YEAR: i64 = 366 * DAY;

/// What the messages propose, in seconds from now.
const PROPOSED: i64 = 350 * DAY;

const DAY: i64 = 24 * 60 * 60;

impl Security {
    /// When it no longer holds, in Unix seconds.
    pub fn end(&self) -> i64 {
        self.expires.end()
    }

    /// Notes a date that has passed, or that nobody can promise.
    pub fn note(&self, now: i64, notes: &mut Vec<Diagnostic>) {
        let code = match self.end() - now {
            ..=0 => Code::SecurityExpired,
            1..=YEAR => return,
            _ => Code::SecurityFar,
        };
        let note = Diagnostic::new(code, Place::at(PATH, self.span));
        let proposed = Moment::from_unix(now.saturating_add(PROPOSED)).short();
        notes.push(note.arg(self.expires.short()).arg(proposed));
    }
}

/// Reads whom to tell; `None` where nobody is named or the date is missing.
pub(super) fn read(record: &mut Record<'_>) -> Option<Security> {
    let node = record.node("security")?;
    let mut entry = Record::new(node, PATH, record.notes());
    if entry.node("contact").is_none() {
        entry.required("contact", "bao-mat@congdoan.example");
    }
    let typed = entry.texts("contact", &[';', ',']);
    let mut contacts = Vec::new();
    for typed in typed.into_iter().map(Typed::without_remark) {
        match address(typed.text) {
            Some(address) => contacts.push(address),
            None => {
                let examples = "`bao-mat@congdoan.example`, `0200.0000001`, \
                    `https://congdoan.example/lien-he.html`";
                entry.invalid("contact", typed, examples);
            }
        }
    }
    let typed = entry.required("expires", "31/12/2026");
    let span = typed.map(|typed| typed.without_remark().span);
    let expires = typed.and_then(|_| entry.date("expires"));
    entry.finish();
    let (expires, span) = (expires?, span?);
    (!contacts.is_empty()).then_some(Security { contacts, expires, span })
}

/// The address that an e-mail address, a telephone number or an address means.
fn address(typed: &str) -> Option<String> {
    let is_plain =
        |text: &str| !text.contains(|c: char| c.is_whitespace() || c.is_control());
    let bare = typed.strip_prefix("mailto:").unwrap_or(typed);
    let is_mail = bare.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains(['@', '/'])
    });
    if typed.starts_with("https://") {
        return (typed.len() > 8 && is_plain(typed)).then(|| typed.to_owned());
    }
    if is_mail {
        return is_plain(bare).then(|| format!("mailto:{bare}"));
    }
    let number = Telephone::new(typed.strip_prefix("tel:").unwrap_or(typed)).href;
    let is_number = !typed.contains(char::is_alphabetic) || typed.starts_with("tel:");
    (is_number && !number.is_empty()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_addresses_with_their_scheme() {
        for (typed, meant) in [
            ("bao-mat@tin.example", Some("mailto:bao-mat@tin.example")),
            ("mailto:a@tin.example", Some("mailto:a@tin.example")),
            ("0299.3822339", Some("tel:+842993822339")),
            ("tel:+84 299 3822339", Some("tel:+842993822339")),
            ("https://tin.example/x", Some("https://tin.example/x")),
            ("http://tin.example/x", None),
            ("https://tin.example/a b", None),
            ("phòng 5", None),
            ("a@b", None),
            ("@tin.example", None),
        ] {
            assert_eq!(address(typed).as_deref(), meant, "{typed}");
        }
    }
}
