//! New files for people to fill in: an article, or a whole portal.
//!
//! In: a section, a title, the time. Out: a [`Draft`], the path and text of a file; then
//! [`write()`] puts it on disk, and never over anything. This room reads nothing.

mod example;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::article::WRITE_HERE;
use crate::config::{Config, SectionKind};
use crate::diagnostic::Language;
use crate::failure::{Failure, Intention};
use crate::moment::Moment;
use crate::vietnamese;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its path from the root.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The longest file name made from a title, in bytes.
const NAME_BYTES: usize = 80;

/// A new article of a section, dated `now`, a draft until somebody says otherwise.
/// `None` when no section has this slug.
pub fn article(
    config: &Config,
    section: &str,
    title: &str,
    now: &Moment,
) -> Option<Draft> {
    let section = config.sections.iter().find(|known| known.slug == section)?;
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let path = format!(
        "content/{}/{:04}/{:02}/{}.md",
        section.slug,
        now.year(),
        now.month(),
        file_name(&title)
    );
    let title = quoted(&title);
    let date = format!(
        "{:02}/{:02}/{:04} {:02}:{:02}",
        now.day(),
        now.month(),
        now.year(),
        now.hour(),
        now.minute()
    );
    let [text, speech] = WRITE_HERE;
    let words = if section.kind == SectionKind::Videos { speech } else { text };
    let (draft, help, body) = match config.language {
        Language::Vi => (
            "có",
            "Bỏ dấu # ở đầu dòng nào cần dùng. Viết xong thì xóa dòng draft để đăng bài.",
            words[0],
        ),
        Language::En => (
            "yes",
            "Remove the # of the lines you need. Delete the line draft to publish.",
            words[1],
        ),
    };
    let mut text =
        format!("---\ntitle: {title}\ndate: {date}\ndraft: {draft}\n# {help}\n");
    for line in example::lines(section.kind, config.language) {
        text.push_str(&format!("# {line}\n"));
    }
    text.push_str(&format!("---\n\n{body}\n"));
    Some(Draft { path, text })
}

/// The files of a new portal.
pub fn portal(now: &Moment) -> Vec<Draft> {
    let config = Config::example();
    let welcome = article(&config, "tin-hoat-dong", "Chào mừng bạn đọc", now);
    let welcome = welcome.map(|draft| Draft {
        text: draft.text.replace("draft: có\n", "").replace(
            WRITE_HERE[0][0],
            "Đây là bài đầu tiên của trang tin. Hãy sửa hoặc xóa tệp này.",
        ),
        path: draft.path,
    });
    let site = Draft { path: crate::config::PATH.to_owned(), text: SITE.to_owned() };
    let units =
        Draft { path: crate::register::UNITS_PATH.to_owned(), text: UNITS.to_owned() };
    [site, units].into_iter().chain(welcome).collect()
}

const SITE: &str = "\
# Những điều chung của trang tin. Dòng bắt đầu bằng # là lời giải thích.

# Tên trang tin: hiện ở đầu mọi trang.
title: Trang tin Công đoàn tỉnh

# Dòng giới thiệu ngắn dưới tên, có thể bỏ.
tagline: Tiếng nói của đoàn viên, người lao động

# Địa chỉ trên mạng. Ghi đúng trước khi đăng: RSS và sơ đồ trang lấy từ đây.
base_url: https://congdoan.example/

# Ngôn ngữ giao diện: vi hoặc en.
language: vi

# Các chuyên mục, theo thứ tự trên trình đơn. slug là tên thư mục chứa bài trong content.
sections:
  - slug: tin-hoat-dong
    title: Tin hoạt động
    kind: news
  - slug: thong-bao
    title: Thông báo
    kind: notices
  - slug: bao-cao-thong-ke
    title: Báo cáo – thống kê
    kind: reports
  - slug: videos
    title: Video
    kind: videos
";

const UNITS: &str = "\
# Danh bạ đơn vị. Mỗi đơn vị bắt đầu bằng dấu gạch ngang.
#   id       mã không dấu, không đổi sau khi đăng
#   name     tên đầy đủ
#   short    tên gọn, có thể bỏ
#   aliases  các cách gọi khác mà bài viết có thể dùng
#   parent   mã của đơn vị cấp trên, có thể bỏ
- id: ldld-tinh
  name: Liên đoàn Lao động tỉnh
  short: LĐLĐ tỉnh
  aliases: [LĐLĐ tỉnh]
";

/// Writes new files below `root`, each only where there is none.
///
/// # Errors
/// The first file that is there already, or that cannot be written.
pub fn write(root: &Path, drafts: &[Draft]) -> Result<(), Failure> {
    for draft in drafts {
        let path = root.join(&draft.path);
        let fail = |error| Failure::new(Intention::Write, &path, error);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(fail)?;
        }
        fs::File::create_new(&path)
            .and_then(|mut file| file.write_all(draft.text.as_bytes()))
            .map_err(fail)?;
    }
    Ok(())
}

/// Makes sure that a folder is empty, or not there yet.
///
/// # Errors
/// When anything is in it.
pub fn must_be_empty(folder: &Path) -> Result<(), Failure> {
    let fail = |error| Failure::new(Intention::CreateFolder, folder, error);
    match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(fail(io::ErrorKind::DirectoryNotEmpty.into())),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(fail(error)),
    }
}

/// A file name from a title, cut between words.
fn file_name(title: &str) -> String {
    let slug = vietnamese::slug(title);
    let mut end = slug.len().min(NAME_BYTES);
    if end < slug.len() {
        end = slug[..end].rfind('-').unwrap_or(end);
    }
    match &slug[..end] {
        "" | "index" => "bai-moi".to_owned(),
        name => name.to_owned(),
    }
}

/// A title in quotes where plain YAML would misread it, so that other tools read it too.
fn quoted(title: &str) -> String {
    let is_plain = !title.contains(": ")
        && !title.contains(" #")
        && !title.ends_with(':')
        && title.starts_with(|c: char| c.is_alphabetic() || c == '“');
    match is_plain {
        true => title.to_owned(),
        false => format!("\"{}\"", title.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_article_reads_back_whatever_its_title() {
        let now = Moment::parse("2026-11-21 08:05").expect("a date");
        for title in
            ["Họp: kết quả #2", "@a", "\"A\" - B", "1.724 người", "“Mái ấm”", "a\\b:"]
        {
            let draft = article(&Config::example(), "thong-bao", title, &now);
            let draft = draft.expect("the section is there");
            let parsed = crate::article::parse(&draft.path.as_str().into(), &draft.text);
            assert_eq!(parsed.notes, [], "{title}");
            assert_eq!(parsed.card.title, title);
            assert_eq!(parsed.card.date.short(), "21/11/2026");
            assert!(parsed.card.draft);
        }
    }

    #[test]
    fn the_examples_of_every_kind_are_understood() {
        let now = Moment::parse("2026-11-21 08:05").expect("a date");
        for language in [Language::Vi, Language::En] {
            let config = Config { language, ..Config::example() };
            for section in &config.sections {
                let draft = article(&config, &section.slug, "Bài mới", &now);
                let draft = draft.expect("the section is there");
                let help = draft.text.lines().nth(4).expect("the line of help");
                let text = draft.text.replace(&format!("{help}\n"), "").replace("# ", "");
                let parsed = crate::article::parse(&draft.path.as_str().into(), &text);
                assert_eq!(parsed.notes, [], "{}", section.slug);
                let (card, details) = (&parsed.card, &parsed.details);
                assert!(card.image.is_some(), "{}", section.slug);
                let is = |kind| section.kind == kind;
                let has_type =
                    card.notice.as_ref().is_some_and(|n| !n.doc_type.is_empty());
                assert_eq!(has_type, is(SectionKind::Notices));
                assert_eq!(card.report.is_some(), is(SectionKind::Reports));
                assert_eq!(details.video.is_some(), is(SectionKind::Videos));
            }
        }
    }

    #[test]
    fn a_new_article_lies_in_the_month_of_its_section() {
        let now = Moment::parse("2026-11-21 08:05").expect("a date");
        let path = |title: &str| {
            article(&Config::example(), "thong-bao", title, &now).map(|draft| draft.path)
        };
        let expected = "content/thong-bao/2026/11/hop-ban-chap-hanh.md";
        assert_eq!(path("Họp  Ban Chấp hành").as_deref(), Some(expected));
        assert_eq!(path("???").as_deref(), Some("content/thong-bao/2026/11/bai-moi.md"));
        assert_eq!(article(&Config::example(), "khong-co", "x", &now), None);
    }
}
