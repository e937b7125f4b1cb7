//! An answer of `why` in words.

use bantin::Revision;
use bantin::build::Built;
use bantin::diagnostic::Language;
use bantin::site::{Change, Ribbon};
use bantin::url::OutPath;
use bantin::vietnamese::grouped;
use bantin::why::{Answer, Listing, Role, State, What};

use super::There;
use crate::table::columns;
use crate::wording::{change, event, moment, when};

/// How many files that refer to one are named.
const NAMED: usize = 10;

/// Everything but the notes.
pub(super) fn lines(revision: &Revision, answer: &Answer, there: &There) -> Vec<String> {
    let words = Words { language: revision.language(), revision };
    let mut lines: Vec<String> =
        Some(answer.path.clone()).filter(|path| !path.is_empty()).into_iter().collect();
    lines.push(format!("  {}", words.state(answer)));
    let output = match answer.is_on() {
        true => words.built(there.built).map(str::to_owned),
        false => words.online(answer, there.online.as_ref()),
    };
    lines.extend(output.map(|text| format!("  {text}")));
    lines.extend(words.remark(answer).map(|text| format!("  {text}")));
    let facts = words.facts(answer);
    words.part(&mut lines, None, columns(&facts));
    let lists = words.lists(answer);
    words.part(
        &mut lines,
        Some(words.pick("Bạn đọc gặp ở:", "Readers meet it:")),
        columns(&lists),
    );
    words.part(
        &mut lines,
        Some(words.pick("Sắp tới:", "To come:")),
        words.coming(answer),
    );
    let head = match answer.what {
        What::File | What::Asset => words.pick("Được dùng trong:", "Used in:"),
        _ => words.pick("Được nhắc tới trong:", "Linked from:"),
    };
    words.part(&mut lines, Some(head), words.users(answer));
    lines
}

struct Words<'a> {
    language: Language,
    revision: &'a Revision,
}

impl Words<'_> {
    fn pick<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        if self.language == Language::Vi { vi } else { en }
    }

    fn part(&self, lines: &mut Vec<String>, head: Option<&str>, part: Vec<String>) {
        if part.is_empty() {
            return;
        }
        lines.push(String::new());
        lines.extend(head.map(str::to_owned));
        lines.extend(part.into_iter().map(|line| format!("  {line}")));
    }

    fn address(&self, out: &OutPath) -> String {
        self.revision.site.config.base_url.absolute(out)
    }

    /// Whether it is on the site, or why not.
    fn state(&self, answer: &Answer) -> String {
        let (vi, en) = match answer.what {
            What::Article => ("Bài này", "This article"),
            What::Page => ("Trang này", "This page"),
            What::Intro => ("Lời giới thiệu mục này", "This introduction"),
            What::Portal => ("Trang này", "This page"),
            _ => ("Tệp này", "This file"),
        };
        let this = self.pick(vi, en);
        let at = |at| moment(self.language, at);
        match (self.language, &answer.state) {
            (Language::Vi, State::On(None)) if answer.what == What::Portal => {
                "Trang này có trên trang tin: bantin tự lập, không có tệp riêng.".into()
            }
            (Language::En, State::On(None)) if answer.what == What::Portal => {
                "This page is on the site: bantin makes it, no file stands behind it."
                    .into()
            }
            (Language::Vi, State::On(None)) => format!("{this} có trên trang tin."),
            (Language::En, State::On(None)) => format!("{this} is on the site."),
            (Language::Vi, State::On(Some(ribbon))) => {
                let why = match ribbon {
                    Ribbon::Draft => "bản nháp",
                    Ribbon::Scheduled => "hẹn giờ",
                    Ribbon::Expired => "đã quá ngày gỡ",
                };
                format!("{this} chỉ có trong bản xem thử: {why}.")
            }
            (Language::En, State::On(Some(ribbon))) => {
                let why = match ribbon {
                    Ribbon::Draft => "a draft",
                    Ribbon::Scheduled => "scheduled",
                    Ribbon::Expired => "expired",
                };
                format!("{this} is in the preview only: {why}.")
            }
            (Language::Vi, State::Draft) => {
                format!("{this} chưa đăng: còn là bản nháp (dòng `nháp: có`).")
            }
            (Language::En, State::Draft) => {
                format!("{this} is not on the site: it is a draft (`draft: yes`).")
            }
            (Language::Vi, State::Scheduled(from, false)) => {
                format!("{this} chưa đăng: hẹn đăng lúc {}.", at(from))
            }
            (Language::En, State::Scheduled(from, false)) => {
                format!("{this} is not on the site yet: scheduled for {}.", at(from))
            }
            (Language::Vi, State::Scheduled(from, true)) => format!(
                "{this} chưa đăng: hẹn đăng lúc {}, nhưng đang có lỗi: tới giờ sẽ bị giữ lại.",
                at(from)
            ),
            (Language::En, State::Scheduled(from, true)) => format!(
                "{this} is not on the site yet: scheduled for {}, but an error will hold it.",
                at(from)
            ),
            (Language::Vi, State::Expired(since)) => {
                format!("{this} không còn đăng: hết hạn từ {}.", at(since))
            }
            (Language::En, State::Expired(since)) => {
                format!("{this} is no longer on the site: it expired on {}.", at(since))
            }
            (Language::Vi, State::Withdrawn(since, _)) => format!(
                "{this} đã rút từ {}: ở địa chỉ cũ chỉ còn một câu báo.",
                at(since)
            ),
            (Language::En, State::Withdrawn(since, _)) => format!(
                "{this} was withdrawn on {}: one sentence stands at its address.",
                at(since)
            ),
            (Language::Vi, State::Held) => {
                format!("{this} không đăng được: bị giữ lại vì có lỗi, xem bên dưới.")
            }
            (Language::En, State::Held) => {
                format!("{this} is not on the site: an error holds it, see below.")
            }
            (Language::Vi, State::Outside) => {
                format!("{this} không đăng: nằm ngoài thư mục của các chuyên mục.")
            }
            (Language::En, State::Outside) => {
                format!("{this} is not on the site: it lies in no section's folder.")
            }
            (Language::Vi, State::Unused) if answer.users.is_empty() => {
                format!("{this} không đăng: chưa bài nào dùng tới.")
            }
            (Language::En, State::Unused) if answer.users.is_empty() => {
                format!("{this} is not on the site: no article uses it.")
            }
            (Language::Vi, State::Unused) => {
                format!("{this} chưa đăng: các bài dùng nó cũng chưa đăng.")
            }
            (Language::En, State::Unused) => {
                format!("{this} is not on the site: what uses it is not there either.")
            }
            (Language::Vi, State::Read) => {
                format!("{this} không có trang riêng: bantin đọc nó để dựng trang tin.")
            }
            (Language::En, State::Read) => {
                format!("{this} has no page of its own: bantin reads it.")
            }
            (Language::Vi, State::Unread) => format!(
                "{this} không được dùng: bantin không biết danh bạ nào tên như thế."
            ),
            (Language::En, State::Unread) => {
                format!("{this} is not used: bantin knows no register of this name.")
            }
            (Language::Vi, State::Litter) => format!(
                "{this} bị bỏ qua: bantin không xem tệp ẩn, tệp tạm, tệp sao lưu (tên bắt đầu bằng `.` hay `~$`, kết thúc bằng `~`, `.tmp`, `.bak` …)."
            ),
            (Language::En, State::Litter) => format!(
                "{this} is ignored: bantin leaves out hidden, temporary and backup files (a name that begins with `.` or `~$`, or ends in `~`, `.tmp`, `.bak` …)."
            ),
            (Language::Vi, State::Link) => format!(
                "{this} bị bỏ qua: đây là lối tắt (liên kết); hãy chép tệp thật vào đây."
            ),
            (Language::En, State::Link) => format!(
                "{this} is ignored: it is a symbolic link; put the file itself here."
            ),
            (Language::Vi, State::Elsewhere) => format!(
                "{this} bị bỏ qua: bantin chỉ xem thư mục `content`, `static` và `templates`."
            ),
            (Language::En, State::Elsewhere) => format!(
                "{this} is ignored: bantin looks into `content`, `static` and `templates` only."
            ),
        }
    }

    /// Whether the output has it as it is now.
    fn built(&self, built: Option<Built>) -> Option<&str> {
        Some(match built? {
            Built::Current => return None,
            Built::Older => self.pick(
                "Bản đã dựng là bản cũ: chạy `bantin build` để đăng bản mới.",
                "An older version was built: run `bantin build` to publish this one.",
            ),
            Built::Missing => self.pick(
                "Chưa dựng: chạy `bantin build` để đăng.",
                "Not built yet: run `bantin build` to publish it.",
            ),
        })
    }

    /// That the page of what is not on the site is still there.
    fn online(&self, answer: &Answer, online: Option<&OutPath>) -> Option<String> {
        // In its place stands what the site says now.
        let online = online.filter(|online| !answer.outs.contains(online))?;
        let address = self.address(online);
        Some(match (self.language, &answer.state) {
            (Language::Vi, State::Held) => format!(
                "Bản cũ còn trong thư mục đã dựng ({address}), nên `bantin build` sẽ dừng."
            ),
            (Language::En, State::Held) => format!(
                "Its old page is still in the output ({address}): `bantin build` will stop."
            ),
            (Language::Vi, _) => format!(
                "Trang cũ còn trong thư mục đã dựng ({address}): lần dựng tới sẽ gỡ."
            ),
            (Language::En, _) => format!(
                "Its old page is still in the output ({address}): the next build removes it."
            ),
        })
    }

    /// What else must be known before anything else.
    fn remark(&self, answer: &Answer) -> Option<String> {
        if answer.is_on() && self.revision.is_stopped() {
            let text = self.pick(
                "Lần dựng tới sẽ dừng vì có lỗi ở chỗ khác: chạy `bantin check`.",
                "The next build will stop at mistakes elsewhere: run `bantin check`.",
            );
            return Some(text.to_owned());
        }
        match (self.language, &answer.state) {
            (_, State::Withdrawn(_, reason)) if reason.is_empty() => None,
            (Language::Vi, State::Withdrawn(_, reason)) => {
                Some(format!("Lý do đã ghi: {reason}"))
            }
            (Language::En, State::Withdrawn(_, reason)) => {
                Some(format!("Reason noted: {reason}"))
            }
            _ => None,
        }
    }

    /// What it is, each with its name.
    fn facts(&self, answer: &Answer) -> Vec<(String, String)> {
        let mut facts: Vec<(&str, String)> = Vec::new();
        let title = match answer.what {
            What::Article => self.pick("Tên bài", "Title"),
            _ => self.pick("Tên trang", "Title"),
        };
        facts.push((title, answer.title.clone()));
        let date = answer.date.map(|date| moment(self.language, &date));
        facts.push((self.pick("Ngày", "Date"), date.unwrap_or_default()));
        facts.push((self.pick("Chuyên mục", "Section"), answer.section.clone()));
        facts.push((self.pick("Đơn vị", "Unit"), answer.units.join("; ")));
        let here = self.pick("Địa chỉ", "Address");
        facts.extend(answer.outs.iter().map(|out| (here, self.address(out))));
        let planned = answer.planned.iter();
        let there = self.pick("Sẽ ở địa chỉ", "Address to be");
        facts.extend(planned.map(|out| (there, self.address(out))));
        let former = self.pick("Địa chỉ cũ", "Former address");
        facts.extend(answer.former.iter().map(|out| (former, self.address(out))));
        facts.retain(|(_, text)| !text.is_empty());
        facts.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
    }

    /// Where readers meet it, each with the address.
    fn lists(&self, answer: &Answer) -> Vec<(String, String)> {
        let lists = answer.lists.iter();
        let mut lists: Vec<(String, String)> =
            lists.map(|one| (self.list(one), self.address(&one.out))).collect();
        if answer.beside > 0 {
            let count = grouped(answer.beside as u64);
            let text = match self.language {
                Language::Vi => format!("khối cùng thời gian, bên cạnh {count} bài khác"),
                Language::En => format!("in the block beside {count} other articles"),
            };
            lists.push((text, String::new()));
        }
        lists
    }

    fn list(&self, listing: &Listing) -> String {
        let Listing { role, title, .. } = listing;
        match (self.language, role) {
            (Language::Vi, Role::Lead(at)) => format!("trang chủ, tin chính thứ {at}"),
            (Language::En, Role::Lead(at)) => format!("home page, leading article {at}"),
            (Language::Vi, Role::Home) => "trang chủ, phần của chuyên mục".into(),
            (Language::En, Role::Home) => "home page, among its section".into(),
            (Language::Vi, Role::Pinned) => format!("ghim ở đầu “{title}”"),
            (Language::En, Role::Pinned) => format!("pinned on top of \"{title}\""),
            (Language::Vi, Role::Newest) => format!("tin mới của “{title}”"),
            (Language::En, Role::Newest) => format!("newest of \"{title}\""),
            (_, Role::Period | Role::Corrections) => title.clone(),
            (Language::Vi, Role::Today) => "khối tin hôm nay, bên cạnh các bài".into(),
            (Language::En, Role::Today) => "today's block beside articles".into(),
            (Language::Vi, Role::Feed) => format!("nguồn tin “{title}”"),
            (Language::En, Role::Feed) => format!("feed \"{title}\""),
            (Language::Vi, Role::Sitemap) => "sơ đồ cho máy tìm kiếm".into(),
            (Language::En, Role::Sitemap) => "sitemap for search engines".into(),
        }
    }

    /// What will happen to it.
    fn coming(&self, answer: &Answer) -> Vec<String> {
        let dues = answer.coming.iter().flat_map(|due| {
            let at = when(self.language, due.at);
            due.changes.iter().map(move |one| {
                let what = match one {
                    Change::Article { event: what, .. } => {
                        event(self.language, *what).to_owned()
                    }
                    other => change(self.language, other),
                };
                format!("{at}: {what}")
            })
        });
        dues.collect()
    }

    /// What refers to it.
    fn users(&self, answer: &Answer) -> Vec<String> {
        let users = &answer.users;
        let off = self.pick(" (chưa có trên trang tin)", " (not on the site)");
        let mut lines: Vec<String> = users
            .iter()
            .take(NAMED)
            .map(|user| format!("{}{}", user.path, if user.is_on { "" } else { off }))
            .collect();
        let rest = users.len().saturating_sub(NAMED);
        if rest > 0 {
            let rest = grouped(rest as u64);
            lines.push(match self.language {
                Language::Vi => format!("… và {rest} tệp khác"),
                Language::En => format!("… and {rest} more"),
            });
        }
        lines
    }
}
