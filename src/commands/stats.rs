//! `bantin stats`: how many articles there are, by unit, author, month and section.

mod csv;
mod json;

use std::process::ExitCode;

use bantin::calendar::Period;
use bantin::diagnostic::Language;
use bantin::moment::Moment;
use bantin::stats::{Shares, Span, Stats};
use bantin::texts;
use bantin::vietnamese::grouped;

use crate::args::{self, StatsFormat};
use crate::reporter::{counted, say, say_error};
use crate::table::numbers;
use crate::wording::moment;
use crate::{Run, exit, load};

pub(crate) fn run(args: &args::Stats) -> Run {
    let revision = load(&args.project)?;
    let language = revision.language();
    let span = match args.year {
        Some(year) => Span::year(year).unwrap_or_default(),
        None => Span {
            from: args.from.as_ref().map(Moment::instant),
            until: args.to.as_ref().map(Moment::end),
        },
    };
    if span.is_empty() {
        say_error(match language {
            Language::Vi => "ngày `--from` phải trước ngày `--to`",
            Language::En => "`--from` must be before `--to`",
        });
        return Ok(exit::USAGE.into());
    }
    let stats = Stats::new(&revision.site, span);
    match args.format {
        StatsFormat::Human => {
            let lines = human(language, args, &stats);
            lines.iter().for_each(|line| say(line));
        }
        StatsFormat::Json => say(&json::object(args, &stats)),
        StatsFormat::Csv => say(&csv::text(language, &stats)),
    }
    Ok(ExitCode::SUCCESS)
}

fn human(language: Language, args: &args::Stats, stats: &Stats) -> Vec<String> {
    let mut lines = vec![head(language, args, stats.articles)];
    if stats.articles == 0 {
        return lines;
    }
    let parts = [
        numbers(&sections(language, stats)),
        numbers(&months(language, stats)),
        shares(language, pick(language, "Đơn vị", "Unit"), &stats.units, stats.articles),
        shares(
            language,
            pick(language, "Tác giả", "Author"),
            &stats.authors,
            stats.articles,
        ),
    ];
    for part in parts {
        lines.push(String::new());
        lines.extend(part);
    }
    lines
}

fn pick(language: Language, vi: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}

fn number(language: Language, count: usize) -> String {
    let number = grouped(count as u64);
    if language == Language::Vi { number } else { number.replace('.', ",") }
}

/// A number that is nothing stands out less as a dash.
fn cell(language: Language, count: usize) -> String {
    if count == 0 { "–".to_owned() } else { number(language, count) }
}

/// How many articles, and of which time.
fn head(language: Language, args: &args::Stats, articles: usize) -> String {
    let mut text = texts::articles(language, articles);
    text.push_str(pick(language, " trên trang tin", " on the site"));
    if let Some(year) = args.year {
        text.push_str(&format!(", {} {year}", pick(language, "năm", "of")));
    }
    let ends = [("từ", "from", &args.from), ("đến hết", "up to", &args.to)];
    for (vi, en, end) in ends {
        if let Some(end) = end {
            let at = moment(language, end);
            text.push_str(&format!(", {} {at}", pick(language, vi, en)));
        }
    }
    text
}

/// A row for each section, a column for each year, and the sums.
fn sections(language: Language, stats: &Stats) -> Vec<Vec<String>> {
    let years = stats.years();
    let sum = pick(language, "Cộng", "All");
    let head = std::iter::once(pick(language, "Chuyên mục", "Section").to_owned());
    let head = head.chain(years.iter().map(i16::to_string)).chain([sum.to_owned()]);
    let mut rows = vec![head.collect()];
    let row = |name: &str, counts: Vec<usize>| {
        let all = counts.iter().sum();
        let cells = counts.into_iter().chain([all]).map(|count| cell(language, count));
        std::iter::once(name.to_owned()).chain(cells).collect::<Vec<String>>()
    };
    for section in &stats.sections {
        let of = |year| section.years.get(year).copied().unwrap_or(0);
        rows.push(row(&section.title, years.iter().map(of).collect()));
    }
    let of = |year| {
        let counts = stats.sections.iter().filter_map(|one| one.years.get(year));
        counts.sum()
    };
    rows.push(row(sum, years.iter().map(of).collect()));
    rows
}

/// A row for each year, a column for each month, and the sums.
fn months(language: Language, stats: &Stats) -> Vec<Vec<String>> {
    let head = std::iter::once(pick(language, "Tháng", "Month").to_owned());
    let head = head.chain((1..=12).map(|month| month.to_string()));
    let head = head.chain([pick(language, "Cả năm", "Year").to_owned()]);
    let mut rows = vec![head.collect()];
    for year in stats.years() {
        let of = |month: u8| {
            let meant = Period::Month(year, month);
            let found = stats.months.iter().find(|(period, _)| *period == meant);
            found.map_or(0, |(_, count)| *count)
        };
        let counts: Vec<usize> = (1..=12).map(of).collect();
        let all = counts.iter().sum();
        let cells = counts.into_iter().chain([all]).map(|count| cell(language, count));
        rows.push(std::iter::once(year.to_string()).chain(cells).collect());
    }
    rows
}

/// A row for each unit or author, and what the numbers do not say.
fn shares(
    language: Language,
    name: &str,
    shares: &Shares,
    articles: usize,
) -> Vec<String> {
    let head = [name, pick(language, "bài", "articles")].map(str::to_owned);
    let rows = shares.shares.iter();
    let rows = rows.map(|one| vec![one.name.clone(), number(language, one.articles)]);
    let rows: Vec<_> = std::iter::once(head.to_vec()).chain(rows).collect();
    let mut lines = numbers(&rows);
    let [sum, all, without, idle] = [shares.sum(), articles, shares.without, shares.idle]
        .map(|n| number(language, n));
    lines.push(match language {
        Language::Vi => format!(
            "Cộng {sum} lượt trong {all} bài: bài có nhiều tên được tính cho từng tên."
        ),
        Language::En => format!(
            "{sum} in all, of {all} articles: one with several names counts for each."
        ),
    });
    if shares.without > 0 {
        lines.push(match language {
            Language::Vi => format!("{without} bài không ghi tên nào."),
            Language::En => {
                format!("{} without a name.", counted(shares.without, "article"))
            }
        });
    }
    if shares.idle > 0 {
        lines.push(match language {
            Language::Vi => format!("{idle} tên trong danh bạ không có bài."),
            Language::En => format!("{idle} of the register without an article."),
        });
    }
    lines
}
