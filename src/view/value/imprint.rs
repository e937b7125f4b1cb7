//! The value of the imprint, with the labels of its language.

use tera::Value;

use super::{list, map, perhaps, telephone, text};
use crate::diagnostic::Language;
use crate::imprint::{Body, Counter, Imprint, Licence, Role};
use crate::{texts, vietnamese};

pub(super) fn imprint_value(language: Language, imprint: &Imprint) -> Value {
    let Imprint { bodies, licence, responsible, republish_notice, counter } = imprint;
    let licence = licence.as_ref().map(|Licence { no, issuer, date }| {
        let date = date.map_or(String::new(), |date| date.short());
        map([("no", text(no)), ("issuer", text(issuer)), ("date", text(&date))])
    });
    let responsible = responsible
        .as_ref()
        .map(|(name, title)| map([("name", text(name)), ("title", text(title))]));
    let counter = counter.as_ref().map(|Counter { base, as_of, source, live }| {
        let url = live.as_ref().map(|live| live.url.clone());
        map([
            ("base", Value::from(*base)),
            ("live", perhaps(&url)),
            ("count", text(&vietnamese::grouped(*base))),
            ("as_of", text(&as_of.short())),
            ("source", text(source)),
        ])
    });
    map([
        ("bodies", list(bodies, |body| body_value(language, body))),
        ("licence", licence.unwrap_or_else(Value::none)),
        ("responsible", responsible.unwrap_or_else(Value::none)),
        ("republish_notice", text(republish_notice)),
        ("counter", counter.unwrap_or_else(Value::none)),
    ])
}

pub(super) fn body_value(language: Language, body: &Body) -> Value {
    let Body { role, name, phones, faxes, email, address } = body;
    let label = match role {
        Role::GoverningBody => texts::governing_body(language),
        Role::ManagingUnit => texts::managing_unit(language),
        Role::Editorial => texts::editorial(language),
    };
    map([
        ("label", text(label)),
        ("name", text(name)),
        ("phones", list(phones, telephone)),
        ("faxes", list(faxes, telephone)),
        ("email", text(email)),
        ("address", text(address)),
    ])
}
