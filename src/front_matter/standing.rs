//! Keys that say how an article stands on the site: withdrawn, pinned, featured, known
//! under former addresses, beside which others, hidden from search engines, in which
//! template.

use super::{Reader, Typed, TypedKey};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::moment::{Moment, MomentError};
use crate::yaml::{self, Node};

/// The typed fields of how an article stands, as far as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandingFields {
    /// `withdrawn`.
    pub withdrawn: Option<Withdrawal>,
    /// `pin`.
    pub pin: Option<Stay>,
    /// `feature`, and its `order`.
    pub feature: Option<(Stay, Option<u32>)>,
    /// `aliases`, as typed.
    pub aliases: Vec<Typed<String>>,
    /// `related`, as typed.
    pub related: Vec<Typed<String>>,
    /// `noindex`.
    pub noindex: bool,
    /// `template`.
    pub template: Option<Typed<String>>,
}

/// That an article was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Since when, where it was said.
    pub date: Option<Moment>,
    /// Why, for the newsroom; it is not published.
    pub reason: String,
}

/// How long something is to stay where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stay {
    /// As long as is usual.
    Usual,
    /// Until then.
    Until(Moment),
}

impl Reader<'_> {
    /// Reads a key of how an article stands; `false` when it is none.
    pub(super) fn standing_key(&mut self, key: TypedKey<'_>, value: &Node) -> bool {
        match key.name {
            "withdrawn" => self.fields.standing.withdrawn = self.withdrawal(key, value),
            "pin" => self.fields.standing.pin = self.stay(key, value),
            "feature" => self.fields.standing.feature = self.feature(key, value),
            "aliases" => {
                self.fields.standing.aliases = self.texts(key, value, &[';', ',']);
            }
            "related" => {
                self.fields.standing.related = self.texts(key, value, &[';', ',']);
            }
            "noindex" => self.fields.standing.noindex = self.yes(key, value),
            "template" => self.fields.standing.template = self.word(key, value),
            _ => return false,
        }
        true
    }

    /// `withdrawn`: yes, a date, or `date` and `reason`.
    fn withdrawal(&mut self, key: TypedKey<'_>, value: &Node) -> Option<Withdrawal> {
        if let Node::Map(entries, _) = value {
            let inner =
                self.inner(key, entries, &[("date", &["ngày"]), ("reason", &["lý do"])]);
            let date = inner[0].and_then(|node| self.date(key, node));
            let reason = inner[1].and_then(|node| self.text(key, node));
            return Some(Withdrawal {
                date: date.map(|date| date.value),
                reason: reason.map_or_else(String::new, |typed| typed.value),
            });
        }
        let date = match self.stay(key, value)? {
            Stay::Usual => None,
            Stay::Until(date) => Some(date),
        };
        Some(Withdrawal { date, reason: String::new() })
    }

    /// `feature`: yes, a date, or `until` and `order`.
    fn feature(
        &mut self,
        key: TypedKey<'_>,
        value: &Node,
    ) -> Option<(Stay, Option<u32>)> {
        let Node::Map(entries, _) = value else {
            return self.stay(key, value).map(|stay| (stay, None));
        };
        let keys: &[super::nested::Inner] =
            &[("until", &["đến", "đến ngày"]), ("order", &["thứ tự"])];
        let inner = self.inner(key, entries, keys);
        let stay = match inner[0] {
            Some(node) => self.stay(key, node)?,
            None => Stay::Usual,
        };
        let order = inner[1].and_then(|node| self.text(key, node)).and_then(|typed| {
            let order = yaml::without_remark(&typed.value).parse().ok();
            if order.is_none() {
                let place = Place::at(self.file, typed.span);
                let note = Diagnostic::new(Code::OrderUnreadable, place);
                self.notes.push(note.arg(&typed.value));
            }
            order
        });
        Some((stay, order))
    }

    /// Yes, no, or a date.
    fn stay(&mut self, key: TypedKey<'_>, value: &Node) -> Option<Stay> {
        let typed = self.text(key, value)?;
        let text = yaml::without_remark(&typed.value);
        if let Some(yes) = yaml::yes(text) {
            return yes.then_some(Stay::Usual);
        }
        let is_decision = key.name == "withdrawn";
        if !is_decision && Moment::parse(text) == Err(MomentError::Unreadable) {
            let place = Place::at(self.file, typed.span);
            let note = Diagnostic::new(Code::StayUnreadable, place);
            self.notes.push(note.arg(key.typed).arg(text));
            return None;
        }
        Some(Stay::Until(self.date(key, value)?.value))
    }
}
