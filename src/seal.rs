//! Files that bantin keeps for itself: each says what it is, and whether it is whole.
//!
//! A magic line, the digest of what follows, then a postcard value. One that was torn,
//! or was written by another program, counts as lost.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::digest::Digest;

/// Bytes of a digest.
const DIGEST: usize = 16;

/// Puts a body under a seal.
pub fn seal(magic: &[u8], body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(magic.len() + DIGEST + body.len());
    bytes.extend_from_slice(magic);
    bytes.extend_from_slice(&Digest::of_bytes(body).to_bytes());
    bytes.extend_from_slice(body);
    bytes
}

/// The body under a seal, if it is whole.
pub fn open<'a>(magic: &[u8], bytes: &'a [u8]) -> Option<&'a [u8]> {
    let (digest, body) = bytes.strip_prefix(magic)?.split_at_checked(DIGEST)?;
    (digest == Digest::of_bytes(body).to_bytes()).then_some(body)
}

/// Puts a value under a seal.
pub fn seal_value(magic: &[u8], value: &impl Serialize) -> Vec<u8> {
    let body = postcard::to_stdvec(value).expect("plain values serialise");
    seal(magic, &body)
}

/// The value under a seal, if it is whole.
pub fn open_value<T: DeserializeOwned>(magic: &[u8], bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(open(magic, bytes)?).ok()
}
