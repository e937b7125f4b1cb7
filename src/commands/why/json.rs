//! An answer of `why` for programs: one object, always with the same keys.
//!
//! ```json
//! {"asked":"a.md","path":"content/thong-bao/a.md","what":"article","state":"on",
//!  "built":"current","online":"https://…","at":null,"reason":"","title":"…","date":"2026-10-09",
//!  "section":"…","units":["…"],"addresses":["https://…"],"planned":null,
//!  "former":["https://…"],"lists":[{"role":"lead","title":"…","address":"https://…"}],
//!  "beside":0,"users":[{"path":"…","is_on":true}],
//!  "coming":[{"unix":0,"time":"…","changes":[…]}],"notes":[{"code":"BT0208",…}]}
//! ```

use std::path::Path;

use bantin::Revision;
use bantin::build::Built;
use bantin::moment::Moment;
use bantin::report::{self, JsonDiagnostic};
use bantin::url::OutPath;
use bantin::why::{Answer, State, What};
use serde::Serialize;

use super::There;
use crate::commands::next::JsonDue;
use crate::reporter::text_of;

#[derive(Serialize)]
struct Object<'a> {
    asked: &'a str,
    path: &'a str,
    what: &'static str,
    state: &'static str,
    built: Option<&'static str>,
    online: Option<String>,
    at: Option<String>,
    reason: &'a str,
    title: &'a str,
    date: Option<String>,
    section: &'a str,
    units: &'a [String],
    addresses: Vec<String>,
    planned: Option<String>,
    former: Vec<String>,
    lists: Vec<List<'a>>,
    beside: usize,
    users: Vec<User<'a>>,
    coming: Vec<JsonDue<'a>>,
    notes: Vec<JsonDiagnostic<'a>>,
}

#[derive(Serialize)]
struct List<'a> {
    role: &'static str,
    title: &'a str,
    address: String,
}

#[derive(Serialize)]
struct User<'a> {
    path: &'a str,
    is_on: bool,
}

/// The object as one line.
pub(super) fn object(
    root: &Path,
    asked: &str,
    revision: &Revision,
    answer: &Answer,
    there: &There,
) -> String {
    let base = &revision.site.config.base_url;
    let addresses =
        |outs: &[OutPath]| outs.iter().map(|out| base.absolute(out)).collect();
    let (state, at, reason) = state(&answer.state);
    let texts = |path: &str| text_of(root, path);
    let note = |note| report::json(note, revision.language(), &texts);
    let lists = answer.lists.iter().map(|list| List {
        role: list.role.name(),
        title: &list.title,
        address: base.absolute(&list.out),
    });
    let users = answer.users.iter();
    let users = users.map(|user| User { path: &user.path, is_on: user.is_on });
    let object = Object {
        asked,
        path: &answer.path,
        what: what(answer.what),
        state,
        built: there.built.map(|built| match built {
            Built::Current => "current",
            Built::Older => "older",
            Built::Missing => "missing",
        }),
        online: there.online.as_ref().map(|out| base.absolute(out)),
        at: at.map(Moment::iso),
        reason,
        title: &answer.title,
        date: answer.date.as_ref().map(Moment::iso),
        section: &answer.section,
        units: &answer.units,
        addresses: addresses(&answer.outs),
        planned: answer.planned.as_ref().map(|out| base.absolute(out)),
        former: addresses(&answer.former),
        lists: lists.collect(),
        beside: answer.beside,
        users: users.collect(),
        coming: answer.coming.iter().map(JsonDue::new).collect(),
        notes: answer.notes.iter().map(note).collect(),
    };
    serde_json::to_string(&object).expect("strings and numbers serialise")
}

fn what(what: What) -> &'static str {
    match what {
        What::Article => "article",
        What::Page => "page",
        What::Intro => "intro",
        What::File => "file",
        What::Asset => "asset",
        What::Template => "template",
        What::Register => "register",
        What::Settings => "settings",
        What::Portal => "portal",
        What::Other => "other",
    }
}

/// The word for a state, since or until when, and the reason that was noted.
fn state(state: &State) -> (&'static str, Option<&Moment>, &str) {
    match state {
        State::On(None) => ("on", None, ""),
        State::On(Some(_)) => ("preview", None, ""),
        State::Draft => ("draft", None, ""),
        State::Scheduled(from, false) => ("scheduled", Some(from), ""),
        State::Scheduled(from, true) => ("scheduled-held", Some(from), ""),
        State::Expired(since) => ("expired", Some(since), ""),
        State::Withdrawn(since, reason) => ("withdrawn", Some(since), reason),
        State::Held => ("held", None, ""),
        State::Outside => ("outside", None, ""),
        State::Unused => ("unused", None, ""),
        State::Read => ("read", None, ""),
        State::Unread => ("unread", None, ""),
        State::Litter => ("litter", None, ""),
        State::Link => ("link", None, ""),
        State::Elsewhere => ("elsewhere", None, ""),
    }
}
