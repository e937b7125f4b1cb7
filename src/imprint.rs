//! Who publishes the portal: the bodies with their telephones, the licence, the person
//! responsible, the visitor counter. The footer shows it.
//!
//! In: `agency`, `licence`, `responsible`, `republish_notice` and `counter` of site.yaml.
//! Out: [`Imprint`], in which no label stands without a value and each telephone belongs
//! to its body. Decree 147/2024/NĐ-CP asks a news portal to name its governing body, the
//! person responsible, address, telephone, e-mail and licence.

use crate::config::PATH;
use crate::moment::Moment;
use crate::yaml::{Node, Record};

/// Who publishes the portal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Imprint {
    /// The bodies, in the order typed.
    pub bodies: Vec<Body>,
    /// The licence to publish.
    pub licence: Option<Licence>,
    /// The person responsible: name and title.
    pub responsible: Option<(String, String)>,
    /// What to write when text is taken over, or empty.
    pub republish_notice: String,
    /// The visitor counter.
    pub counter: Option<Counter>,
}

/// What a body does for the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// "Cơ quan chủ quản".
    GoverningBody,
    /// "Đơn vị quản lý".
    ManagingUnit,
    /// "Ban biên tập".
    Editorial,
}

impl Role {
    const NAMES: [(&'static str, Self); 3] = [
        ("governing_body", Self::GoverningBody),
        ("managing_unit", Self::ManagingUnit),
        ("editorial", Self::Editorial),
    ];
}

/// A body and how to reach it; what is not known is empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Body {
    /// What it does for the portal.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// Its telephones.
    pub phones: Vec<Telephone>,
    /// Its fax machines.
    pub faxes: Vec<Telephone>,
    /// Its e-mail address.
    pub email: String,
    /// Its postal address.
    pub address: String,
}

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Telephone {
    /// As typed.
    pub text: String,
    /// The `tel:` address (RFC 3966), in the global form of ITU-T E.164; empty when the
    /// digits make no number.
    pub href: String,
}

impl Telephone {
    /// Reads a number of Viet Nam (`0299.3822339`), one with its country (`+84 …`,
    /// `0084 …`) or a short one (`1900…`, `113`).
    pub fn new(text: &str) -> Self {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let is_global = text.trim_start().starts_with('+');
        let number = match digits.strip_prefix("00").filter(|_| !is_global) {
            Some(global) => format!("+{global}"),
            None if is_global => format!("+{digits}"),
            None => match digits.strip_prefix('0') {
                Some(national) => format!("+84{national}"),
                None => digits.clone(),
            },
        };
        let href = match digits.len() {
            3..=15 => format!("tel:{number}"),
            _ => String::new(),
        };
        Self { text: text.to_owned(), href }
    }
}

/// The licence to publish.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Licence {
    /// Its number.
    pub no: String,
    /// Who issued it, or empty.
    pub issuer: String,
    /// When.
    pub date: Option<Moment>,
}

/// A visitor counter that carries on from a known number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Counter {
    /// Visits up to [`Counter::as_of`].
    pub base: u64,
    /// Up to when.
    pub as_of: Moment,
    /// Who counted.
    pub source: String,
    /// Where a browser asks for the visits since then, if anywhere.
    pub live: Option<Live>,
}

/// An address that answers with a number, as GoatCounter's
/// `https://portal.goatcounter.com/counter/TOTAL.json`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Live {
    /// The address.
    pub url: String,
    /// Its scheme and host.
    pub origin: String,
}

impl Live {
    fn parse(url: &str) -> Option<Self> {
        let (host, _) = url.strip_prefix("https://")?.split_once('/')?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-.:".contains(c);
        let is_host = !host.is_empty() && host.chars().all(is_plain);
        let origin = format!("https://{host}");
        is_host.then(|| Self { url: url.to_owned(), origin })
    }
}

/// Reads the imprint's settings from the record of site.yaml.
pub fn read(record: &mut Record<'_>) -> Imprint {
    let agency = record.node("agency");
    let bodies = agency.map(|node| bodies(node, record)).unwrap_or_default();
    let licence = record.node("licence").and_then(|node| licence(node, record));
    let responsible =
        record.node("responsible").and_then(|node| responsible(node, record));
    let notice = record.text("republish_notice").map_or("", |typed| typed.text);
    let counter = record.node("counter").and_then(|node| counter(node, record));
    Imprint { bodies, licence, responsible, republish_notice: notice.to_owned(), counter }
}

fn bodies(node: &Node, record: &mut Record<'_>) -> Vec<Body> {
    let mut bodies = Vec::new();
    for item in node.items() {
        let mut entry = Record::new(item, PATH, record.notes());
        let role = entry.required("role", "governing_body");
        let name = entry.required("name", "Liên đoàn Lao động tỉnh");
        let telephones = |texts: Vec<crate::yaml::Typed<'_>>| {
            texts.iter().map(|typed| Telephone::new(typed.text)).collect()
        };
        let phones = telephones(entry.texts("phone", &[';', ',']));
        let faxes = telephones(entry.texts("fax", &[';', ',']));
        let email = entry.text("email").map_or("", |typed| typed.text).to_owned();
        let address = entry.text("address").map_or("", |typed| typed.text).to_owned();
        if let (Some(role), Some(name)) = (role, name) {
            match Role::NAMES.iter().find(|(known, _)| *known == role.text) {
                Some((_, role)) => {
                    let (role, name) = (*role, name.text.to_owned());
                    bodies.push(Body { role, name, phones, faxes, email, address });
                }
                None => {
                    let names = Role::NAMES.map(|(name, _)| format!("`{name}`"));
                    entry.invalid("role", role, &names.join(", "));
                }
            }
        }
        entry.finish();
    }
    bodies
}

fn licence(node: &Node, record: &mut Record<'_>) -> Option<Licence> {
    let mut entry = Record::new(node, PATH, record.notes());
    let no = entry.required("no", "12/GP-STTTT");
    let issuer = entry.text("issuer").map_or("", |typed| typed.text).to_owned();
    let date = entry.date("date");
    entry.finish();
    Some(Licence { no: no?.text.to_owned(), issuer, date })
}

fn responsible(node: &Node, record: &mut Record<'_>) -> Option<(String, String)> {
    let mut entry = Record::new(node, PATH, record.notes());
    let name = entry.text("name").map_or("", |typed| typed.text).to_owned();
    let title = entry.required("title", "Trưởng Ban biên tập");
    entry.finish();
    Some((name, title?.text.to_owned()))
}

/// Without a source and a date a number means nothing, and nothing is printed.
fn counter(node: &Node, record: &mut Record<'_>) -> Option<Counter> {
    let mut entry = Record::new(node, PATH, record.notes());
    let base = entry.required("base", "84688624");
    let as_of = entry.required("as_of", "2026-10-31").and_then(|_| entry.date("as_of"));
    let source = entry.required("source", "Cổng thông tin cũ của tỉnh");
    let count = base.and_then(|typed| {
        let digits: String = typed.text.chars().filter(|c| !". ".contains(*c)).collect();
        let count = digits.parse().ok();
        if count.is_none() {
            entry.invalid("base", typed, "`84688624`");
        }
        count
    });
    let live = entry.word("live").and_then(|typed| {
        let live = Live::parse(typed.text);
        if live.is_none() {
            let example = "`https://congdoan.goatcounter.com/counter/TOTAL.json`";
            entry.invalid("live", typed, example);
        }
        live
    });
    entry.finish();
    let source = source?.text.to_owned();
    Some(Counter { base: count?, as_of: as_of?, source, live })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_get_the_address_that_a_phone_dials() {
        for (typed, href) in [
            ("0299.3822339", "tel:+842993822339"),
            ("(0299) 3 822 339", "tel:+842993822339"),
            ("+84 299 3822339", "tel:+842993822339"),
            ("0084 299 3822339", "tel:+842993822339"),
            ("1900 1234", "tel:19001234"),
            ("113", "tel:113"),
            ("chưa có", ""),
        ] {
            assert_eq!(Telephone::new(typed).href, href, "{typed}");
        }
    }
}
