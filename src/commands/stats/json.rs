//! The numbers for programs: one object, always with the same keys.
//!
//! ```json
//! {"from":"2026-01-01","to":null,"articles":33,
//!  "units":{"sum":41,"without":2,"idle":5,"shares":[{"id":"…","name":"…","articles":3}]},
//!  "authors":{…},"months":[{"month":"2026-11","articles":5}],
//!  "sections":[{"slug":"…","title":"…","years":[{"year":2026,"articles":9}]}]}
//! ```

use bantin::calendar::Period;
use bantin::moment::Moment;
use bantin::stats::Stats;
use serde::Serialize;

use crate::args;

#[derive(Serialize)]
struct Object<'a> {
    from: Option<String>,
    to: Option<String>,
    articles: usize,
    units: Shares<'a>,
    authors: Shares<'a>,
    months: Vec<Month>,
    sections: Vec<Section<'a>>,
}

#[derive(Serialize)]
struct Shares<'a> {
    sum: usize,
    without: usize,
    idle: usize,
    shares: Vec<Share<'a>>,
}

#[derive(Serialize)]
struct Share<'a> {
    id: &'a str,
    name: &'a str,
    articles: usize,
}

#[derive(Serialize)]
struct Month {
    month: String,
    articles: usize,
}

#[derive(Serialize)]
struct Section<'a> {
    slug: &'a str,
    title: &'a str,
    years: Vec<Year>,
}

#[derive(Serialize)]
struct Year {
    year: i16,
    articles: usize,
}

/// The object as one line.
pub(super) fn object(args: &args::Stats, stats: &Stats) -> String {
    let day = |day: &str| args.year.map(|year| format!("{year}-{day}"));
    let iso = |typed: &Option<Moment>| typed.as_ref().map(Moment::iso);
    let months = stats.months.iter().map(|(period, articles)| Month {
        month: match period {
            Period::Month(year, month) => format!("{year}-{month:02}"),
            Period::Year(year) => year.to_string(),
        },
        articles: *articles,
    });
    let sections = stats.sections.iter().map(|section| Section {
        slug: &section.slug,
        title: &section.title,
        years: section.years.iter().map(year).collect(),
    });
    let object = Object {
        from: iso(&args.from).or_else(|| day("01-01")),
        to: iso(&args.to).or_else(|| day("12-31")),
        articles: stats.articles,
        units: shares(&stats.units),
        authors: shares(&stats.authors),
        months: months.collect(),
        sections: sections.collect(),
    };
    serde_json::to_string(&object).expect("strings and numbers serialise")
}

fn year((year, articles): (&i16, &usize)) -> Year {
    Year { year: *year, articles: *articles }
}

fn shares(shares: &bantin::stats::Shares) -> Shares<'_> {
    let listed = shares.shares.iter();
    let listed =
        listed.map(|one| Share { id: &one.id, name: &one.name, articles: one.articles });
    Shares {
        sum: shares.sum(),
        without: shares.without,
        idle: shares.idle,
        shares: listed.collect(),
    }
}
