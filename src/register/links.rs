//! The registers of links and banners: `_data/links.yaml`, `_data/banners.yaml`.

use crate::diagnostic::{Diagnostic, Noted, Span};
use crate::moment::Moment;
use crate::url::{self, Target};
use crate::yaml::{self, Record};

/// Where links are registered.
pub const LINKS_PATH: &str = "content/_data/links.yaml";

/// Where banners are registered.
pub const BANNERS_PATH: &str = "content/_data/banners.yaml";

/// The folder that paths of these registers start from, below `content/`.
const FOLDER: &str = "_data";

/// A website to link to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// What it is called.
    pub name: String,
    /// Its address.
    pub url: String,
}

/// Where a banner stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// On the home page.
    Home,
    /// Beside articles.
    Article,
}

/// A picture that leads somewhere for some time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Banner {
    /// The picture.
    pub image: Target,
    /// What it says.
    pub alt: String,
    /// Where that was typed.
    pub image_span: Span,
    /// Where it leads, if anywhere, and where that was typed.
    pub to: Option<(Target, Span)>,
    /// Where it stands.
    pub spot: Spot,
    /// From when.
    pub from: Option<Moment>,
    /// Until when; a day without a time counts whole.
    pub until: Option<Moment>,
}

impl Banner {
    /// Whether it is to be seen at a time, in Unix seconds.
    pub fn is_due(&self, now: i64) -> bool {
        let begun = self.from.is_none_or(|from| from.instant() <= now);
        begun && self.until.is_none_or(|until| now < until.end())
    }
}

/// Reads the register of links.
pub(super) fn parse_links(text: &str, notes: &mut Vec<Diagnostic>) -> Vec<Link> {
    let Noted { value: node, notes: more } = yaml::read(text, LINKS_PATH, 0);
    notes.extend(more);
    let mut links = Vec::new();
    for item in node.items() {
        let mut record = Record::new(item, LINKS_PATH, notes);
        let name = record.required("name", "Cổng thông tin điện tử tỉnh");
        let typed = record.required_word("url", "https://example.vn/");
        if let (Some(name), Some(typed)) = (name, typed) {
            match url::target(typed.text, FOLDER) {
                Target::Outside(url) if !url.is_empty() => {
                    links.push(Link { name: name.text.to_owned(), url });
                }
                _ => record.invalid("url", typed, "`https://example.vn/`"),
            }
        }
        record.finish();
    }
    links
}

/// Reads the register of banners.
pub(super) fn parse_banners(text: &str, notes: &mut Vec<Diagnostic>) -> Vec<Banner> {
    let Noted { value: node, notes: more } = yaml::read(text, BANNERS_PATH, 0);
    notes.extend(more);
    let mut banners = Vec::new();
    for item in node.items() {
        let mut record = Record::new(item, BANNERS_PATH, notes);
        let image = record.required("image", "../trang/cuoc-thi-anh.svg");
        let alt = record.required("alt", "Cuộc thi ảnh, nhận bài đến 20/11/2026");
        let to = record.word("url");
        let to = to.map(|typed| (url::target(typed.text, FOLDER), typed.span));
        let spot = match record.word("place") {
            None => Spot::Home,
            Some(typed) if typed.text == "home" => Spot::Home,
            Some(typed) if typed.text == "article" => Spot::Article,
            Some(typed) => {
                record.invalid("place", typed, "`home`, `article`");
                Spot::Home
            }
        };
        let (from, until) = (record.date("from"), record.date("to"));
        if let (Some(image), Some(alt)) = (image, alt) {
            match url::target(image.text, FOLDER) {
                target @ (Target::Content(..) | Target::Address(..)) => {
                    let (image_span, alt) = (image.span, alt.text.to_owned());
                    let image = target;
                    banners.push(Banner {
                        image,
                        image_span,
                        alt,
                        to,
                        spot,
                        from,
                        until,
                    });
                }
                _ => record.invalid("image", image, "`../trang/banner.svg`"),
            }
        }
        record.finish();
    }
    banners
}
