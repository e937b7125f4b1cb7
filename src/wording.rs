//! How the commands speak of time and of what changes by itself.

use bantin::diagnostic::Language;
use bantin::moment::Moment;
use bantin::site::{Change, Due, Event};

/// How many changes of one instant a line names.
const NAMED: usize = 3;

/// An instant in words: "Thứ Sáu, 20/11/2026, 08:00".
pub(crate) fn when(language: Language, at: i64) -> String {
    moment(language, &Moment::from_unix(at))
}

/// A moment in words; without a time when none was typed.
pub(crate) fn moment(language: Language, moment: &Moment) -> String {
    match language {
        Language::Vi => moment.long_vi(),
        Language::En => moment.long_en(),
    }
}

/// What happens to an article, after its title.
pub(crate) fn event(language: Language, event: Event) -> &'static str {
    match (language, event) {
        (Language::Vi, Event::Appears) => "sẽ được đăng",
        (Language::Vi, Event::Held) => "tới giờ đăng, nhưng sẽ bị giữ lại vì có lỗi",
        (Language::Vi, Event::Withdrawn) => "sẽ được rút",
        (Language::Vi, Event::Expires) => "sẽ được gỡ",
        (Language::Vi, Event::Unpinned) => "thôi ghim ở đầu mục",
        (Language::Vi, Event::Unfeatured) => "thôi là tin nổi bật",
        (Language::Vi, Event::LeavesNews) => "ra khỏi sơ đồ tin mới",
        (Language::En, Event::Appears) => "will appear",
        (Language::En, Event::Held) => "is due, but an error will hold it",
        (Language::En, Event::Withdrawn) => "will be withdrawn",
        (Language::En, Event::Expires) => "will go",
        (Language::En, Event::Unpinned) => "will no longer be pinned",
        (Language::En, Event::Unfeatured) => "will no longer be featured",
        (Language::En, Event::LeavesNews) => "will leave the news sitemap",
    }
}

/// A change as one sentence without a full stop.
pub(crate) fn change(language: Language, change: &Change) -> String {
    match (language, change) {
        (_, Change::Article { path: _, title, event: what }) => {
            format!("{} {}", quoted(language, title), event(language, *what))
        }
        (Language::Vi, Change::Banner { alt, comes }) => {
            let what = if *comes { "bắt đầu hiện" } else { "thôi hiện" };
            format!("hình giới thiệu “{alt}” {what}")
        }
        (Language::En, Change::Banner { alt, comes }) => {
            let what = if *comes { "will be shown" } else { "will go" };
            format!("the banner \"{alt}\" {what}")
        }
        (Language::Vi, Change::Alert { text }) => format!("tin khẩn “{text}” thôi hiện"),
        (Language::En, Change::Alert { text }) => {
            format!("the alert \"{text}\" will go")
        }
        (Language::Vi, Change::SecurityExpires) => {
            "địa chỉ báo lỗ hổng (`security`) hết hạn".to_owned()
        }
        (Language::En, Change::SecurityExpires) => {
            "the address for security reports (`security`) will expire".to_owned()
        }
    }
}

/// When to build again, and why.
pub(crate) fn again(language: Language, due: &Due) -> String {
    let at = when(language, due.at);
    let why = all(language, &due.changes);
    match language {
        Language::Vi => format!("chạy lại lúc {at}: {why}"),
        Language::En => format!("build again on {at}: {why}"),
    }
}

/// What changes at one instant, on one line.
pub(crate) fn all(language: Language, changes: &[Change]) -> String {
    let named = changes.iter().take(NAMED).map(|one| change(language, one));
    let mut text = named.collect::<Vec<_>>().join("; ");
    let rest = changes.len().saturating_sub(NAMED);
    if rest > 0 {
        text.push_str(&match language {
            Language::Vi => format!("; và {rest} thay đổi khác"),
            Language::En => format!("; and {rest} more"),
        });
    }
    text
}

/// A title in the quotation marks of the language. A line end in it is one space.
fn quoted(language: Language, title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    match language {
        Language::Vi => format!("“{title}”"),
        Language::En => format!("\"{title}\""),
    }
}
