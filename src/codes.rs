//! The one table of everything bantin can say about a project's content.
//!
//! Each entry: a permanent number, a severity, what happened and what to do, in
//! Vietnamese and in English. `{0}`, `{1}` … are filled from
//! [`Diagnostic::args`](crate::diagnostic::Diagnostic); a part between `[[` and `]]` is
//! left out when one of its arguments is empty. Numbers are never reused (0307 is gone):
//! 01 files · 02 front matter · 03 text and links · 04 addresses · 05 site.yaml and
//! registers · 06 templates · 07 output.
//!
//! The reference of all messages ([`explain`](crate::explain)) needs of each a
//! [title](Code::title) and its [meaning](Code::meaning), too, and a right example beside
//! its golden case.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Language, Severity};

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $name:ident $number:literal $severity:ident
        { $vi:literal, $vi_hint:literal, $en:literal, $en_hint:literal })*) => {
        /// What is wrong: one entry of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        pub enum Code { $($(#[doc = $doc])* $name,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The permanent number, printed as `BT0201`.
            pub fn number(self) -> &'static str {
                match self { $(Self::$name => concat!("BT", $number),)* }
            }

            /// The code of a number, typed with or without `BT`, in any letter case.
            pub fn from_number(typed: &str) -> Option<Self> {
                let typed = typed.trim().to_ascii_uppercase();
                let digits = typed.strip_prefix("BT").unwrap_or(&typed);
                let is_it = |code: &&Self| &code.number()[2..] == digits;
                Self::ALL.iter().find(is_it).copied()
            }

            /// The severity it has unless site.yaml says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// What happened and why: the text with its placeholders.
            pub fn message(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Vi) => $vi,
                      (Self::$name, Language::En) => $en,)*
                }
            }

            /// What to do about it: the text with its placeholders.
            pub fn hint(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Vi) => $vi_hint,
                      (Self::$name, Language::En) => $en_hint,)*
                }
            }
        }
    };
}

/// Hands the rows to the next family, or to the table when there is none.
macro_rules! next_codes {
    (; $($rows:tt)*) => { codes! { $($rows)* } };
    ($next:ident $($rest:ident)* ; $($rows:tt)*) => {
        $next! { $($rest)* ; $($rows)* }
    };
}

mod meanings;
mod titles;

#[macro_use]
mod files;
#[macro_use]
mod front_matter;
#[macro_use]
mod output;
#[macro_use]
mod portal;
#[macro_use]
mod templates;
#[macro_use]
mod text;

next_codes! {
    file_codes front_matter_codes text_codes portal_codes template_codes output_codes ;
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.number())
    }
}
