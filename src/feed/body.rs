//! The whole text of an item: as on its page, but with addresses that lead from anywhere.

use std::borrow::Cow;

use super::{Item, Text};
use crate::image::Shown;
use crate::markdown::{self, Leads};
use crate::markup::push_escaped;
use crate::url::BaseUrl;

/// The HTML of an item, of its Markdown.
pub(super) fn html(
    base: &BaseUrl,
    item: &Item<'_>,
    text: &Text<'_>,
    body: &str,
) -> String {
    let Text { body: _, links, is_lead_in_body, policy, image, alt } = text;
    let page = base.absolute(item.out);
    let mut html = String::with_capacity(body.len() * 3 / 2);
    if let Some(image) = image {
        html.push_str("<p><img src=\"");
        push_escaped(&mut html, &whole(base, &image.src));
        html.push_str("\" alt=\"");
        push_escaped(&mut html, alt);
        html.push_str("\"></p>\n");
    }
    if !*is_lead_in_body && !item.summary.is_empty() {
        html.push_str("<p>");
        push_escaped(&mut html, item.summary);
        html.push_str("</p>\n");
    }
    let links: Vec<_> = links.iter().map(|leads| outward(base, &page, leads)).collect();
    let body = markdown::html(body, &links, &[], false, *policy);
    // The references of footnotes; a `<` that somebody typed is escaped.
    html.push_str(&body.replace("<a href=\"#", &format!("<a href=\"{page}#")));
    html
}

/// What a link of a page is, to those who do not stand on it.
fn outward<'a>(base: &BaseUrl, page: &str, leads: &'a Leads<'_>) -> Leads<'a> {
    match leads {
        Leads::Nowhere => Leads::Nowhere,
        Leads::To(address) if address.starts_with('#') => {
            Leads::To(format!("{page}{address}").into())
        }
        Leads::To(address) => Leads::To(whole(base, address)),
        Leads::Hands(address, size) => Leads::Hands(whole(base, address), size.clone()),
        Leads::Shows(shown) => {
            let Shown { src, srcset, large, dimensions } = &**shown;
            let srcset = srcset.split(", ").map(|one| whole(base, one));
            Leads::Shows(Cow::Owned(Shown {
                src: whole(base, src).into_owned(),
                srcset: srcset.collect::<Vec<_>>().join(", "),
                large: whole(base, large).into_owned(),
                dimensions: *dimensions,
            }))
        }
    }
}

/// An address from the root of the host, with scheme and host; any other one as it is.
pub(super) fn whole<'a>(base: &BaseUrl, href: &'a str) -> Cow<'a, str> {
    let is_ours = href.starts_with('/') && !href.starts_with("//");
    if is_ours { format!("{}{href}", base.origin()).into() } else { href.into() }
}
