//! How often the portal and its pages were visited, as a counting program tells it.
//!
//! In: the text of `content/_data/visits.json`: a report of GoAccess (`-o json`), or the
//! answers of GoatCounter's API `/api/v0/stats/hits` and `/stats/total`, with the day of the
//! export as `as_of`. Out: [`Visits`], and notes. It does not know which articles there are.
//!
//! Source: goaccess.io/man (`--json-pretty-print`), goatcounter.com/help/api.

use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic, Noted, Place, Span};
use crate::moment::Moment;

/// Where the figures lie.
pub const PATH: &str = "content/_data/visits.json";

/// How many pages are kept, the most read first: more than any list shows, and no more
/// than matter.
const PAGES: usize = 200;

/// What was counted up to a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Visits {
    /// Visits of the whole portal.
    pub total: u64,
    /// Up to which day.
    pub as_of: Moment,
    /// Which program counted.
    pub source: &'static str,
    /// The addresses that were asked for, each with how often, the most frequent first.
    pub pages: Vec<(String, u64)>,
}

/// Reads the figures; an empty text means that there are none.
pub fn parse(text: &str) -> Noted<Option<Visits>> {
    if text.trim().is_empty() {
        return Noted { value: None, notes: Vec::new() };
    }
    match read(text) {
        Ok(visits) => Noted { value: Some(visits), notes: Vec::new() },
        Err(note) => Noted { value: None, notes: vec![note] },
    }
}

fn read(text: &str) -> Result<Visits, Diagnostic> {
    let unreadable = |at: usize| {
        Diagnostic::new(Code::VisitsUnreadable, Place::at(PATH, Span::new(at..at)))
    };
    let json: Value = serde_json::from_str(text)
        .map_err(|error| unreadable(offset(text, error.line(), error.column())))?;
    let counted = goaccess(&json).or_else(|| goatcounter(&json));
    let Counted { total, day, source, mut pages } =
        counted.ok_or_else(|| unreadable(0))?;
    let Some(as_of) = day.and_then(|day| Moment::parse(&day).ok()) else {
        return Err(Diagnostic::new(Code::VisitsUndated, Place::file(PATH)));
    };
    pages.sort_by(|(a, more), (b, less)| less.cmp(more).then_with(|| a.cmp(b)));
    pages.truncate(PAGES);
    Ok(Visits { total, as_of, source, pages })
}

/// What a program told, before anybody knows whether its day can be read.
struct Counted {
    total: u64,
    day: Option<String>,
    source: &'static str,
    pages: Vec<(String, u64)>,
}

fn goaccess(json: &Value) -> Option<Counted> {
    let general = json.get("general")?;
    let requests = json.get("requests")?.get("data")?.as_array()?;
    let pages = requests.iter().filter_map(|one| {
        let hits = one.get("hits")?;
        let count = hits.get("count").unwrap_or(hits);
        Some((one.get("data")?.as_str()?.to_owned(), number(count)?))
    });
    let day = general.get("end_date").and_then(Value::as_str).map(numbered_month);
    Some(Counted {
        total: number(general.get("unique_visitors")?)?,
        day: day.or_else(|| as_of(json)),
        source: "GoAccess",
        pages: pages.collect(),
    })
}

fn goatcounter(json: &Value) -> Option<Counted> {
    let hits = json.get("hits")?.as_array()?;
    let pages = hits.iter().filter_map(|one| {
        let is_event = one.get("event").and_then(Value::as_bool).unwrap_or(false);
        let page = (one.get("path")?.as_str()?.to_owned(), number(one.get("count")?)?);
        (!is_event).then_some(page)
    });
    Some(Counted {
        total: number(json.get("total")?)?,
        day: as_of(json),
        source: "GoatCounter",
        pages: pages.collect(),
    })
}

fn as_of(json: &Value) -> Option<String> {
    json.get("as_of")?.as_str().map(str::to_owned)
}

/// A count, also one in quotes with its digits in groups.
fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| {
        let digits = value.as_str()?.replace(['.', ',', ' ', '\u{a0}', '\u{202f}'], "");
        digits.parse().ok()
    })
}

/// `20/Nov/2026`, as web servers write it, as `20/11/2026`.
fn numbered_month(date: &str) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
        "Dec",
    ];
    match date.split('/').collect::<Vec<_>>()[..] {
        [day, month, year] => match MONTHS.iter().position(|name| *name == month) {
            Some(at) => format!("{day}/{}/{year}", at + 1),
            None => date.to_owned(),
        },
        _ => date.to_owned(),
    }
}

/// The byte of a line and column, both counted from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary((before + column.saturating_sub(1)).min(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_well(text: &str) -> Visits {
        let Noted { value, notes } = parse(text);
        assert!(notes.is_empty(), "{notes:?}");
        value.unwrap()
    }

    #[test]
    fn a_report_of_goaccess_is_read() {
        let visits = read_well(
            r#"{"general": {"start_date": "01/Nov/2026", "end_date": "20/Nov/2026",
                "total_requests": 90, "unique_visitors": 31},
                "requests": {"data": [
                {"hits": {"count": 4, "percent": "4.4"}, "data": "/b.html"},
                {"hits": {"count": 9}, "method": "GET", "data": "/a.html"}]}}"#,
        );
        assert_eq!(visits.total, 31);
        assert_eq!(visits.as_of.short(), "20/11/2026");
        assert_eq!(visits.pages, [("/a.html".to_owned(), 9), ("/b.html".to_owned(), 4)]);
    }

    #[test]
    fn an_answer_of_goatcounter_with_its_day_is_read() {
        let visits = read_well(
            r#"{"as_of": "2026-11-20", "total": "1 234", "hits": [
                {"path": "/a.html", "count": 7}, {"path": "tai-ve", "count": 9, "event": true},
                {"path": "/b.html", "count": "1.008"}]}"#,
        );
        assert_eq!((visits.total, visits.source), (1234, "GoatCounter"));
        assert_eq!(
            visits.pages,
            [("/b.html".to_owned(), 1008), ("/a.html".to_owned(), 7)]
        );
    }

    #[test]
    fn what_cannot_be_read_is_noted_where_it_breaks() {
        for (text, code, start) in [
            ("{\n\"hits\": [,]}", Code::VisitsUnreadable, 11),
            ("[]", Code::VisitsUnreadable, 0),
            ("{\"hits\": [], \"total\": -1}", Code::VisitsUnreadable, 0),
            ("{\"hits\": [], \"total\": 1}", Code::VisitsUndated, 0),
            (
                "{\"hits\": [], \"total\": 1, \"as_of\": \"hôm qua\"}",
                Code::VisitsUndated,
                0,
            ),
        ] {
            let Noted { value, notes } = parse(text);
            assert_eq!(value, None, "{text}");
            assert_eq!(
                (notes[0].code, notes[0].place.span.start),
                (code, start),
                "{text}"
            );
        }
        assert!(parse(" \n").notes.is_empty());
    }
}
