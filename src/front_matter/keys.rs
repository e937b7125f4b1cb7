//! The keys of front matter: one table for the reader, the README and `new`.

use crate::diagnostic::Span;
use crate::vietnamese;

/// One key of front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The canonical, English name.
    pub name: &'static str,
    /// Vietnamese names, compared without case, marks, spaces and `_`.
    pub aliases: &'static [&'static str],
    /// Whether it decides visibility or identity: then a near miss holds the article.
    pub decides: bool,
}

/// A key as it stands in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct TypedKey<'a> {
    /// Its canonical name.
    pub(super) name: &'static str,
    /// As it was typed: what messages call it.
    pub(super) typed: &'a str,
    /// Where.
    pub(super) span: Span,
}

impl TypedKey<'_> {
    /// Whether its value is printed as it is, quotation marks and all.
    pub(super) fn is_prose(self) -> bool {
        PROSE.contains(&self.name)
    }

    /// Whether it was typed under a Vietnamese name, as its cures are then.
    pub(super) fn is_vietnamese(self) -> bool {
        is_alias(self.name, self.typed)
    }
}

/// Keys whose values are sentences or names of works.
const PROSE: &[&str] = &[
    "title",
    "summary",
    "image_alt",
    "image_caption",
    "corrections",
    "alt",
    "caption",
    "text",
];

/// Whether a key of this name was typed under another one, which is Vietnamese.
pub(super) fn is_alias(name: &str, typed: &str) -> bool {
    squeezed(typed) != squeezed(name)
}

const fn key(name: &'static str, aliases: &'static [&'static str]) -> Key {
    Key { name, aliases, decides: false }
}

const fn deciding(name: &'static str, aliases: &'static [&'static str]) -> Key {
    Key { name, aliases, decides: true }
}

/// Every key of the content model.
pub const KEYS: &[Key] = &[
    deciding("title", &["tiêu đề"]),
    deciding("date", &["ngày", "ngày đăng"]),
    key("unit", &["đơn vị", "công đoàn"]),
    key("author", &["tác giả"]),
    key("summary", &["tóm tắt", "sapo", "trích yếu"]),
    key("image", &["ảnh", "hình", "ảnh đại diện"]),
    key("image_alt", &["mô tả ảnh"]),
    key("image_caption", &["chú thích ảnh"]),
    key("image_credit", &["ảnh của", "người chụp"]),
    key("tags", &["từ khóa", "thẻ"]),
    key("topic", &["chuyên mục", "chuyên đề", "chủ đề", "sự kiện"]),
    key("attachments", &["tệp", "tệp đính kèm", "đính kèm", "file"]),
    key("gallery", &["bộ ảnh", "album"]),
    key("updated", &["cập nhật"]),
    deciding("draft", &["nháp"]),
    deciding("publish", &["đăng lúc", "hẹn giờ"]),
    deciding("expire", &["gỡ lúc", "ngày gỡ"]),
    deciding("withdrawn", &["rút bài"]),
    key("pin", &["ghim"]),
    key("feature", &["tin nổi bật"]),
    key("event", &["sự kiện diễn ra"]),
    deciding("slug", &["đường dẫn"]),
    key("aliases", &["địa chỉ cũ"]),
    key("corrections", &["đính chính", "cải chính"]),
    key("source", &["nguồn"]),
    key("related", &["tin liên quan"]),
    key("review", &[]),
    key("approved_by", &["người duyệt"]),
    key("contact", &["liên hệ", "nơi nhận"]),
    key("noindex", &[]),
    key("template", &[]),
    key("doc_no", &["số ký hiệu", "số hiệu"]),
    key("doc_type", &["loại văn bản"]),
    key("purpose", &["mục đích"]),
    key("issued", &["ngày ban hành"]),
    key("effective", &["hiệu lực từ"]),
    key("ends", &["hết hiệu lực"]),
    key("issuer", &["cơ quan ban hành", "nơi ban hành"]),
    key("signer", &["người ký"]),
    key("signer_title", &["chức vụ"]),
    key("deadline", &["hạn", "hạn nộp", "hạn góp ý", "hạn đăng ký"]),
    key("replaces", &["thay thế"]),
    key("period", &["kỳ"]),
    key("kind", &["loại báo cáo"]),
    key("tables", &["bảng"]),
    key("video", &[]),
    key("poster", &["ảnh bìa"]),
    key("duration", &["thời lượng"]),
    key("captions", &["phụ đề"]),
];

impl Key {
    /// The key that a typed name means, or `None`.
    pub fn find(typed: &str) -> Option<&'static Self> {
        if let Some(key) = KEYS.iter().find(|key| key.name == typed) {
            return Some(key);
        }
        let folded = squeezed(typed);
        KEYS.iter().find(|key| {
            squeezed(key.name) == folded
                || key.aliases.iter().any(|alias| squeezed(alias) == folded)
        })
    }
}

/// Words of keys that nobody knows, and the key that decides whether the article is
/// online: `trạng thái: nháp`, `ngày hết hạn: …` say something that may not be ignored.
const DECIDING_WORDS: &[(&str, &str)] = &[
    ("nháp", "nháp"),
    ("trạng thái", "nháp"),
    ("chưa đăng", "nháp"),
    ("status", "draft"),
    ("published", "draft"),
    ("hẹn", "hẹn giờ"),
    ("hết hạn", "gỡ lúc"),
    ("gỡ", "gỡ lúc"),
    ("rút", "rút bài"),
];

/// The deciding key that an unknown one speaks of. With its marks: `ngày nhập` is another
/// word.
pub(super) fn deciding_word(typed: &str) -> Option<&'static str> {
    let typed = vietnamese::nfc(typed).to_lowercase().replace(['_', '-'], " ");
    let typed = format!(" {typed} ");
    let says = |words: &str| typed.contains(&format!(" {words} "));
    DECIDING_WORDS.iter().find(|(words, _)| says(words)).map(|(_, key)| *key)
}

/// Words that begin what is said of an article which nobody approved of yet. With their
/// marks, where a family name is the same without: Đặng is no `đang`.
const PENDING: &[&str] = &[
    "chờ", "chưa", "đang", "đợi", "không", "cho", "chua", "doi", "khong", "no", "not",
    "false", "pending", "waiting", "open", "todo",
];

/// Whether a reserved key leaves it open whether the article may be published.
pub(super) fn is_pending(says: &str) -> bool {
    let says = vietnamese::nfc(says).to_lowercase();
    let first = says.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|first| PENDING.contains(&first))
}

/// Without case, marks, spaces, `_` and `-`.
pub(super) fn squeezed(name: &str) -> String {
    vietnamese::fold(name).replace([' ', '_', '-'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_keys() {
        let mut names: Vec<String> = KEYS
            .iter()
            .flat_map(|key| std::iter::once(&key.name).chain(key.aliases))
            .map(|name| squeezed(name))
            .collect();
        names.sort();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn keys_are_found_without_marks_and_spaces() {
        for (typed, name) in [
            ("Tiêu đề", "title"),
            ("TIEU_DE", "title"),
            ("Ngày Đăng", "date"),
            ("nhap", "draft"),
        ] {
            assert_eq!(Key::find(typed).map(|key| key.name), Some(name), "{typed}");
        }
        assert_eq!(Key::find("nhpa"), None);
    }

    #[test]
    fn what_nobody_approved_of_is_told_from_names() {
        for says in ["chờ duyệt", "Chưa", "chua duyet", "pending", "no"] {
            assert!(is_pending(says), "{says}");
        }
        for says in ["Đặng Văn An", "Dang Van An", "đã duyệt", "có", "", "Chu Thị Hoa"]
        {
            assert!(!is_pending(says), "{says}");
        }
    }

    #[test]
    fn keys_that_speak_of_what_decides_are_told_from_others() {
        for (typed, meant) in [
            ("Bản nháp", Some("nháp")),
            ("trạng_thái", Some("nháp")),
            ("hẹn giờ đăng", Some("hẹn giờ")),
            ("Ngày hết hạn", Some("gỡ lúc")),
            ("ngày nhập", None),
            ("hẹp", None),
            ("người ký", None),
        ] {
            assert_eq!(deciding_word(typed), meant, "{typed}");
            assert!(
                meant.is_none_or(|meant| Key::find(meant).is_some_and(|k| k.decides))
            );
        }
    }
}
