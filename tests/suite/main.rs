//! What the user gets: small sites are built and their trees compared.

mod cli;
mod crash;
mod goldens;
mod hostile;
mod laws;
mod serve;
mod support;
mod tidy;
