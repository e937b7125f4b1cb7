//! What each message is called in the reference of all messages.

use super::Code;
use crate::diagnostic::Language;

/// Makes one exhaustive match of the rows: a code without a row does not compile.
macro_rules! titles {
    ($($name:ident $vi:literal $en:literal)*) => {
        impl Code {
            /// What it is called, in a few words: the heading of its entry.
            pub fn title(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Vi) => $vi,
                      (Self::$name, Language::En) => $en,)*
                }
            }
        }
    };
}

/// Hands the rows to the next family, or to the match when there is none.
macro_rules! next_titles {
    (; $($rows:tt)*) => { titles! { $($rows)* } };
    ($next:ident $($rest:ident)* ; $($rows:tt)*) => {
        $next! { $($rest)* ; $($rows)* }
    };
}

#[macro_use]
mod articles;
#[macro_use]
mod portal;
#[macro_use]
mod texts;

next_titles! { articles_titles texts_titles portal_titles ; }
