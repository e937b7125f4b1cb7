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
        match alias(&typed.value) {
            Some(out) => outs.push(Alias { out: out.to_string(), span: typed.span }),
            None => {
                let place = Place::at(path.clone(), typed.span);
                notes.push(Diagnostic::new(Code::AliasUnusable, place).arg(&typed.value));
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

/// The output at a former address: a whole one, or what follows the host.
fn alias(typed: &str) -> Option<OutPath> {
    let path = match typed.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => typed,
    };
    let path = url::decode(path.split(['?', '#']).next().unwrap_or(path));
    let path = path.trim().trim_start_matches('/');
    let is_page = path.ends_with(".html") || path.ends_with(".htm");
    let out = match path {
        "" => return None,
        _ if is_page => path.to_owned(),
        folder => format!("{}/index.html", folder.trim_end_matches('/')),
    };
    OutPath::new(&out)
}
