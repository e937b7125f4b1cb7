//! What each message means for the article, in the reference of all messages.
//!
//! The message itself says what happened, and the hint what to do; here stands why bantin
//! minds, and what becomes of the article.

use super::Code;
use crate::diagnostic::Language;

/// Makes one exhaustive match of the rows: a code without a row does not compile.
macro_rules! meanings {
    ($($name:ident $vi:literal $en:literal)*) => {
        impl Code {
            /// Why it is said and what becomes of the article: one or two plain sentences.
            pub fn meaning(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Vi) => $vi,
                      (Self::$name, Language::En) => $en,)*
                }
            }
        }
    };
}

/// Hands the rows to the next family, or to the match when there is none.
macro_rules! next_meanings {
    (; $($rows:tt)*) => { meanings! { $($rows)* } };
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

next_meanings! { articles_meanings texts_meanings portal_meanings ; }
