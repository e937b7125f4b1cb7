//! What the user gets: small sites are built and their trees compared.

#![expect(unreachable_pub, reason = "helpers are shared between modules of one binary")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod addresses;
mod cli;
mod crash;
mod data;
mod documents;
mod drawing;
mod feeds;
mod fields;
mod goldens;
mod hostile;
mod html;
mod laws;
mod machines;
mod media;
mod newsroom;
mod outline;
mod pages;
mod pictures;
mod readme;
mod reference;
mod rewriting;
mod search;
mod serve;
mod sitemaps;
mod static_pages;
mod support;
mod theme;
mod tidy;
mod well_known;
mod xml;
