//! Days of a newsroom: what people really do, and what readers then find.

mod friday;
mod paste;
mod times;
mod walk;
mod withdrawal;
mod word;
