//! Addresses: where a page lives, and what a link in an article means.
//!
//! In: section names, slugs, patterns, the targets of Markdown links. Out: [`OutPath`],
//! which cannot leave the output folder; [`BaseUrl`], which turns one into an address;
//! [`Permalink`]; [`Target`], the meaning of a link. This room knows no article and
//! reads no file: whether a target exists is decided by [`site`](crate::site).

mod meant;

pub use meant::{is_host, meant, on_computer};

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::vietnamese;

/// The longest name of one file or folder, in bytes: what ext4, APFS and NTFS share.
const NAME_BYTES: usize = 255;

/// The longest slug of an article, which leaves room for what is put around it.
pub const SLUG_BYTES: usize = 200;

/// Device names that Windows refuses as file names, with any extension
/// (Microsoft, "Naming Files, Paths, and Namespaces").
const RESERVED: &[&str] = &[
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
    "lpt9",
];

/// A file of the output: relative, `/`-separated, NFC, without `.` or `..`, and with
/// names that Linux, macOS and Windows all accept.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OutPath(Arc<str>);

impl OutPath {
    /// Checks and takes a path such as `tin-hoat-dong/2020/10/x.html`.
    ///
    /// Returns `None` when any of its names could leave the output, clash with our own
    /// staging folder, or be refused by some file system.
    pub fn new(path: &str) -> Option<Self> {
        let path = vietnamese::nfc(path);
        let ours = path.starts_with(".bantin");
        (!ours && path.split('/').all(is_name)).then(|| Self(Arc::from(&*path)))
    }

    /// The path as it is used below the output folder.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folders it lies in, innermost first.
    pub fn folders(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.rmatch_indices('/').map(|(slash, _)| &self.0[..slash])
    }

    /// The key under which two paths are the same file on a disk that folds letter case.
    pub fn folded(&self) -> Cow<'_, str> {
        // Nearly every path is made of slugs.
        match self.0.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
            true => Cow::Owned(self.0.to_lowercase()),
            false => Cow::Borrowed(&self.0),
        }
    }

    /// The address below the root: `a/index.html` is `a/`, anything else is itself.
    pub fn address(&self) -> &str {
        match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        }
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

/// Whether a text is its own slug and can be a folder of the output.
pub fn is_slug(text: &str) -> bool {
    vietnamese::slug(text) == text && is_name(text)
}

/// A slug to propose for a text that is none.
pub fn slug_like(text: &str) -> String {
    let slug: String = vietnamese::slug(text).chars().take(SLUG_BYTES).collect();
    let slug = slug.trim_end_matches('-').to_owned();
    if is_slug(&slug) {
        slug
    } else {
        format!("muc-{slug}").trim_end_matches('-').to_owned()
    }
}

/// Whether every file system takes this as the name of one file or folder.
fn is_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let is_reserved = || {
        let is_device = |device: &&str| stem.eq_ignore_ascii_case(device);
        (3..=4).contains(&stem.len()) && RESERVED.iter().any(is_device)
    };
    let is_refused = |c: char| c.is_control() || r#"<>:"|?*\"#.contains(c);
    // Nearly every name is made of slugs.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !name.is_empty()
        && name.len() <= NAME_BYTES
        && !name.ends_with(['.', ' '])
        && (name.bytes().all(is_plain) || !name.contains(is_refused))
        && !is_reserved()
}

/// The address of the portal: `https://host` and a path without a final `/`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

impl BaseUrl {
    /// Reads `https://host`, `https://host/path/`; `None` when it is neither http nor
    /// https, has no host, or carries a query or fragment.
    pub fn parse(text: &str) -> Option<Self> {
        let scheme = ["https://", "http://"].into_iter().find(|s| text.starts_with(s))?;
        let rest = text[scheme.len()..].trim_end_matches('/');
        let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let good = !host.is_empty()
            && host.chars().all(|c| c.is_alphanumeric() || "-.:[]".contains(c))
            && !path.contains(['?', '#', '\\', '"', '<', '>', ' '])
            && path.split('/').skip(1).all(is_name);
        good.then(|| Self { origin: format!("{scheme}{host}"), path: path.to_owned() })
    }

    /// `""`, or the path below which the portal is mounted, such as `/cong-doan`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Scheme and host, such as `https://congdoan.example`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of an output file from the root of the host: `/path/a/b.html`.
    pub fn href(&self, out: &OutPath) -> String {
        let mut href = String::with_capacity(self.path.len() + out.0.len() + 1);
        href.push_str(&self.path);
        href.push('/');
        push_encoded(&mut href, out.address());
        href
    }

    /// The full address of an output file, with scheme and host.
    pub fn absolute(&self, out: &OutPath) -> String {
        format!("{}{}", self.origin, self.href(out))
    }
}

/// Percent-encodes what RFC 3986 section 3.3 does not allow in a path.
fn push_encoded(href: &mut String, path: &str) {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || b"-._/~!$&'()*+,;=:@".contains(&byte);
    // Nearly every path is made of slugs.
    if path.bytes().all(is_plain) {
        href.push_str(path);
        return;
    }
    for byte in path.bytes() {
        if is_plain(byte) {
            href.push(byte as char);
        } else {
            href.push_str(&format!("%{byte:02X}"));
        }
    }
}

/// Undoes percent-encoding; bytes that make no UTF-8 leave the text as it was typed.
pub fn decode(address: &str) -> String {
    let bytes = address.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| address.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| address.to_owned())
}

/// One piece of a [`Permalink`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Piece {
    Literal(String),
    Section,
    Year,
    Month,
    Day,
    Slug,
}

/// What fills a [`Permalink`].
#[derive(Clone, Copy, Debug)]
pub struct PermalinkParts<'a> {
    /// The section's slug.
    pub section: &'a str,
    /// Year, as a number.
    pub year: i16,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, 1–31.
    pub day: u8,
    /// The article's slug.
    pub slug: &'a str,
}

/// The pattern of article addresses, such as `/:section/:year/:month/:slug.html`. It
/// holds `:slug`, starts with `/` and ends in `/` or in a file name with an extension.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Permalink(Vec<Piece>);

impl Permalink {
    /// The pattern used unless `permalinks.article` says otherwise.
    pub const DEFAULT: &str = "/:section/:year/:month/:slug.html";

    /// Reads a pattern; `None` when it breaks the rules of the type.
    pub fn parse(pattern: &str) -> Option<Self> {
        let mut rest = pattern.strip_prefix('/')?;
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let (piece, len) = if let Some(name) = rest.strip_prefix(':') {
                let end = name.find(|c: char| !c.is_ascii_alphanumeric());
                let name = &name[..end.unwrap_or(name.len())];
                let piece = match name {
                    "section" => Piece::Section,
                    "year" => Piece::Year,
                    "month" => Piece::Month,
                    "day" => Piece::Day,
                    "slug" => Piece::Slug,
                    _ => return None,
                };
                (piece, name.len() + 1)
            } else {
                let end = rest.find(':').unwrap_or(rest.len());
                (Piece::Literal(rest[..end].to_owned()), end)
            };
            pieces.push(piece);
            rest = &rest[len..];
        }
        let permalink = Self(pieces);
        let sample =
            PermalinkParts { section: "s", year: 2020, month: 1, day: 1, slug: "x" };
        let last = pattern.rsplit('/').next().unwrap_or_default();
        let good = permalink.0.contains(&Piece::Slug)
            && (last.is_empty() || last.contains('.'))
            && permalink.out_path(&sample).is_some();
        good.then_some(permalink)
    }

    /// The output file of one article, `None` when a part is unusable.
    pub fn out_path(&self, parts: &PermalinkParts<'_>) -> Option<OutPath> {
        let mut path = String::with_capacity(64);
        for piece in &self.0 {
            match piece {
                Piece::Literal(text) => path.push_str(text),
                Piece::Section => path.push_str(parts.section),
                Piece::Year => path.push_str(&format!("{:04}", parts.year)),
                Piece::Month => path.push_str(&format!("{:02}", parts.month)),
                Piece::Day => path.push_str(&format!("{:02}", parts.day)),
                Piece::Slug => path.push_str(parts.slug),
            }
        }
        if path.ends_with('/') {
            path.push_str("index.html");
        }
        OutPath::new(&path)
    }
}

/// What the target of a link or picture means, before anybody looks whether it exists.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// Another site, an e-mail address or a telephone number: printed as typed.
    Outside(String),
    /// `#heading` of the same page.
    Fragment(String),
    /// A file below `content/`, NFC, without a leading `/`; and `#fragment`, or empty.
    Content(String, String),
    /// A path from the root that is no Markdown file: an address of the site or a file
    /// of `static/`; without the leading `/`; and `#fragment` or `?query`, or empty.
    Address(String, String),
    /// A scheme that is never let through, or a path that leaves the site.
    Unsafe,
}

/// Reads a link as it stands in a file of the folder `folder` (below `content/`, without
/// a final `/`). White space and control characters are removed before the scheme is
/// judged, as browsers do (WHATWG URL, "basic URL parser", steps 1–3).
pub fn target(link: &str, folder: &str) -> Target {
    let link: String =
        link.trim().chars().filter(|c| !c.is_control() || *c == ' ').collect();
    if link.starts_with('#') {
        return Target::Fragment(link);
    }
    if link.starts_with("//") || link.starts_with("\\\\") || link.starts_with("/\\") {
        return Target::Unsafe;
    }
    if let Some(colon) = link.find(':').filter(|&at| !link[..at].contains(['/', '?'])) {
        let scheme = link[..colon].to_ascii_lowercase();
        return match scheme.as_str() {
            "http" | "https" | "mailto" | "tel" => Target::Outside(link),
            _ => Target::Unsafe,
        };
    }
    let (path, rest) = link.find(['#', '?']).map_or((&*link, ""), |at| link.split_at(at));
    let path = vietnamese::nfc(&decode(path).replace('\\', "/")).into_owned();
    let is_markdown = path.to_ascii_lowercase().ends_with(".md");
    let Some(root) = path.strip_prefix('/') else {
        return match join(folder, &path) {
            Some(path) => Target::Content(path, rest.to_owned()),
            None => Target::Unsafe,
        };
    };
    match join("", root) {
        Some(path) if is_markdown => Target::Content(path, rest.to_owned()),
        Some(path) => Target::Address(path, rest.to_owned()),
        None => Target::Unsafe,
    }
}

/// Joins `path` to `folder`, resolving `.` and `..`; `None` when it leaves the root. A
/// final `/` is kept.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut names: Vec<&str> =
        folder.split('/').filter(|name| !name.is_empty()).collect();
    for name in path.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop()?;
            }
            name => names.push(name),
        }
    }
    let mut joined = names.join("/");
    if path.ends_with('/') && !joined.is_empty() {
        joined.push('/');
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_out_path_cannot_leave_the_output() {
        for bad in [
            "",
            "/",
            "/a",
            "a//b",
            "../a",
            "a/../b",
            "a/.",
            "a\\b",
            "con",
            "a/CON.html",
            "nul.txt",
            "a/b ",
            "a/b.",
            "a:b",
            "a\0b",
            "a\nb",
            ".bantin-stage/x",
        ] {
            assert_eq!(OutPath::new(bad), None, "{bad:?}");
        }
        assert_eq!(OutPath::new(&"a".repeat(256)), None);
        for good in ["index.html", "a/b/c.html", "thư mục/ảnh.jpg", ".well-known/x"]
        {
            assert!(OutPath::new(good).is_some(), "{good:?}");
        }
        assert_eq!(OutPath::new("a\u{301}"), OutPath::new("á"));
    }

    #[test]
    fn addresses_hide_index_files_only() {
        let base = BaseUrl::parse("https://x.example/cong-doan/").expect("good");
        let href = |path| base.href(&OutPath::new(path).expect("good"));
        assert_eq!(href("index.html"), "/cong-doan/");
        assert_eq!(href("a/index.html"), "/cong-doan/a/");
        assert_eq!(href("a/myindex.html"), "/cong-doan/a/myindex.html");
        assert_eq!(href("ảnh 1.jpg"), "/cong-doan/%E1%BA%A3nh%201.jpg");
        assert_eq!(decode("%E1%BA%A3nh%201.jpg"), "ảnh 1.jpg");
        assert_eq!(decode("100%"), "100%");
    }

    #[test]
    fn a_base_url_is_http_with_a_host() {
        for bad in
            ["", "congdoan.example", "ftp://x", "https://", "https://x/?q", "https:///a"]
        {
            assert_eq!(BaseUrl::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn permalinks_need_a_slug_and_an_end() {
        for bad in
            ["", "x/:slug/", "/:section/", "/:slug", "/:nonsense/:slug/", "/../:slug/"]
        {
            assert_eq!(Permalink::parse(bad), None, "{bad:?}");
        }
        let parts = PermalinkParts {
            section: "thong-bao",
            year: 2020,
            month: 3,
            day: 9,
            slug: "hop",
        };
        let path = |pattern| {
            Permalink::parse(pattern)
                .and_then(|p| p.out_path(&parts))
                .map(|p| p.to_string())
        };
        assert_eq!(
            path(Permalink::DEFAULT).as_deref(),
            Some("thong-bao/2020/03/hop.html")
        );
        assert_eq!(path("/:year/:slug/").as_deref(), Some("2020/hop/index.html"));
    }

    #[test]
    fn links_are_judged_as_a_browser_would() {
        let at = |link| target(link, "tin/2020/10");
        assert_eq!(at("java\nscript:alert(1)"), Target::Unsafe);
        assert_eq!(at(" JavaScript:alert(1)"), Target::Unsafe);
        assert_eq!(at("data:text/html,x"), Target::Unsafe);
        assert_eq!(at("//evil.example/x"), Target::Unsafe);
        assert_eq!(at("../../../../etc/passwd"), Target::Unsafe);
        assert_eq!(at("mailto:a@b.vn"), Target::Outside("mailto:a@b.vn".into()));
        assert_eq!(at("#ket-qua"), Target::Fragment("#ket-qua".into()));
        assert_eq!(
            at("../11/x.md#a"),
            Target::Content("tin/2020/11/x.md".into(), "#a".into())
        );
        assert_eq!(
            at("/thong-bao/x.md"),
            Target::Content("thong-bao/x.md".into(), "".into())
        );
        assert_eq!(at("a.jpg"), Target::Content("tin/2020/10/a.jpg".into(), "".into()));
        assert_eq!(
            at("..\\11\\x.md"),
            Target::Content("tin/2020/11/x.md".into(), "".into())
        );
        assert_eq!(at("/thong-bao/"), Target::Address("thong-bao/".into(), "".into()));
        assert_eq!(at("/"), Target::Address("".into(), "".into()));
    }
}
