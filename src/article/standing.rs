//! How an article asks to stand on the site; whether it may is the site's to say.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::front_matter::{StandingFields, Stay};
use crate::moment::Moment;
use crate::url::{self, OutPath, Target};

/// How long a pin or a feature stays when nobody says until when: fourteen days, in
/// seconds.
const USUAL: i64 = 14 * 24 * 3600;

/// How an article asks to stand on the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// From when it is taken back, if it is.
    pub withdrawn: Option<Moment>,
    /// Why, for the newsroom alone, or empty.
    pub withdrawal_reason: String,
    /// Until when it stands on top of its section.
    pub pinned_until: Option<Moment>,
    /// Until when it is among the leading articles of the home page.
    pub featured_until: Option<Moment>,
    /// Its place among these; those without one come after the others.
    pub feature_order: Option<u32>,
    /// The outputs at its former addresses.
    pub aliases: Vec<Alias>,
    /// Articles to show beside it.
    pub related: Vec<(Target, Span)>,
    /// Whether search engines are to leave it out.
    pub noindex: bool,
    /// The file of the template it asks for, and where that was typed.
    pub template: Option<(String, Span)>,
}

/// A former address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alias {
    /// Its output, as [`OutPath`] has it.
    pub out: String,
    /// Where it was typed.
    pub span: Span,
}

/// Reads how an article that appears at `appears` asks to stand.
pub(super) fn read(
    fields: &StandingFields,
    appears: &Moment,
    folder: &str,
    path: &Arc<str>,
    notes: &mut Vec<Diagnostic>,
) -> Standing {
    let StandingFields { withdrawn, pin, feature, aliases, related, noindex, template } =
        fields;
    let until = |stay: Stay| match stay {
        Stay::Usual => Moment::from_unix(appears.instant() + USUAL),
        Stay::Until(moment) => moment,
    };
    let mut outs: Vec<Alias> = Vec::new();
    for typed in aliases {
        match former_address(&typed.value) {
            Ok(out) => outs.push(Alias { out: out.to_string(), span: typed.span }),
            Err(query) => {
                let place = Place::at(path.clone(), typed.span);
                let note = Diagnostic::new(Code::AliasUnusable, place);
                let example = if query.is_empty() { EXAMPLE } else { "" };
                notes.push(note.arg(&typed.value).arg(query).arg(example));
            }
        }
    }
    let related = related.iter().map(|t| (url::target(&t.value, folder), t.span));
    Standing {
        withdrawn: withdrawn.as_ref().map(|one| one.date.unwrap_or(*appears)),
        withdrawal_reason: withdrawn.as_ref().map_or("".into(), |one| one.reason.clone()),
        pinned_until: pin.map(until),
        featured_until: feature.map(|(stay, _)| until(stay)),
        feature_order: feature.and_then(|(_, order)| order),
        aliases: outs,
        related: related.collect(),
        noindex: *noindex,
        template: template.as_ref().map(|typed| {
            let name = typed.value.strip_suffix(".html").unwrap_or(&typed.value);
            (format!("{name}.html"), typed.span)
        }),
    }
}

/// How an address to copy ends; the table of messages has its beginning.
const EXAMPLE: &str = ".html";

/// Parts of a query that say where a reader came from, and choose no page.
const TRACKING: [&str; 4] = ["utm_", "fbclid", "gclid", "zarsrc"];

/// The output at a former address: a whole one, or what follows the host. A static host
/// serves files by their path alone, as what the name says: so a page that was chosen by
/// its query, or a page under the name of a style sheet, cannot be there again.
///
/// # Errors
/// With the query that is in the way, or an empty text where the path is.
pub fn former_address(typed: &str) -> Result<OutPath, &str> {
    let typed = typed.split('#').next().unwrap_or(typed).trim();
    let path = match typed.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |slash| &rest[slash..]),
        None => typed,
    };
    let (path, query) = path.find('?').map_or((path, ""), |at| path.split_at(at));
    let is_tracking = |part: &str| TRACKING.iter().any(|known| part.starts_with(known));
    let mut parts = query.trim_start_matches('?').split('&');
    if !parts.all(|part| part.is_empty() || is_tracking(part)) {
        return Err(query);
    }
    let path = url::decode(path);
    let path = path.trim().trim_start_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let out = match path {
        "" => None,
        _ if name.ends_with(".html") || name.ends_with(".htm") => OutPath::new(path),
        _ if name.contains('.') => None,
        folder => OutPath::new(&format!("{}/index.html", folder.trim_end_matches('/'))),
    };
    out.ok_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_former_address_is_that_of_a_page_or_folder() {
        let out = |typed| former_address(typed).map(|out| out.to_string());
        for (typed, path) in [
            ("https://cu.example/tin/bai_cu.HTML#dau", "tin/bai_cu.HTML"),
            ("/tin/bai.htm?utm_source=zalo&fbclid=x", "tin/bai.htm"),
            ("/tin/bai-cu", "tin/bai-cu/index.html"),
            ("/v1.0/", "v1.0/index.html"),
            ("tin/th%C3%B4ng-b%C3%A1o/", "tin/thông-báo/index.html"),
        ] {
            assert_eq!(out(typed).as_deref(), Ok(path), "{typed}");
        }
        for typed in ["/default.aspx?id=3", "https://cu.example/a?id=3", "/a.html?id=3"] {
            assert_eq!(out(typed), Err("?id=3"), "{typed}");
        }
        for typed in
            ["/style.css", "/robots.txt", "/a/b.aspx", "https://cu.example", "../a", "/"]
        {
            assert_eq!(out(typed), Err(""), "{typed}");
        }
    }
}
