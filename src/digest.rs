//! Hashing: what two values of the same bytes agree on.
//!
//! In: bytes, or any value whose type derives [`Hash`]. Out: a 128-bit [`Digest`], or the
//! [`Fingerprint`] of a task. Deriving `Hash` is how "everything a page is made of" stays
//! complete: a field added to an ingredient is in its digest without anybody remembering.
//! This room never hashes for security; XXH3 finds accidental differences only.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3Default, xxh3_128};

/// The XXH3-128 digest of some bytes or of some value.
#[derive(
    Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Digest(u128);

impl Digest {
    /// The digest of nothing; the neutral start of comparisons.
    pub const EMPTY: Self = Self(0);

    /// The digest of a run of bytes, the same on every machine.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes))
    }

    /// The digest of a value, through its derived [`Hash`]. Stable within one program
    /// on one machine, which is as far as a ledger or a cache is believed.
    pub fn of(value: &(impl Hash + ?Sized)) -> Self {
        let mut mixer = Mixer::default();
        value.hash(&mut mixer);
        mixer.digest()
    }

    /// The digest of a value and of all that follow it, in their order.
    pub fn of_all(first: impl Hash, others: impl Iterator<Item = impl Hash>) -> Self {
        let mut mixer = Mixer::default();
        first.hash(&mut mixer);
        let mut count = 0_usize;
        for other in others {
            other.hash(&mut mixer);
            count += 1;
        }
        count.hash(&mut mixer);
        mixer.digest()
    }

    /// The first eight hexadecimal digits: what a fingerprinted file name carries.
    pub fn short(self) -> String {
        format!("{:08x}", (self.0 >> 96) as u32)
    }

    /// The sixteen bytes, most significant first.
    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Writes the 32 hexadecimal digits that [`Display`](fmt::Display) writes.
    pub fn push_hex(self, text: &mut String) {
        let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble)]);
        for byte in self.to_bytes() {
            text.push(digit(byte >> 4));
            text.push(digit(byte & 15));
        }
    }

    /// Reads the 32 hexadecimal digits that [`Display`](fmt::Display) writes.
    pub fn from_hex(hex: &str) -> Option<Self> {
        (hex.len() == 32).then(|| u128::from_str_radix(hex, 16).ok().map(Self))?
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({:032x})", self.0)
    }
}

/// A value with its digest, by which it hashes and compares.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Digested<T> {
    value: T,
    digest: Digest,
}

impl<T: Hash> Digested<T> {
    /// Digests a value, once for all.
    pub fn new(value: T) -> Self {
        let digest = Digest::of(&value);
        Self { value, digest }
    }
}

impl<T> Digested<T> {
    /// A value whose digest was taken before.
    pub fn again(value: T, digest: Digest) -> Self {
        Self { value, digest }
    }
}

impl<T> Deref for Digested<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> PartialEq for Digested<T> {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest
    }
}

impl<T> Eq for Digested<T> {}

impl<T> Hash for Digested<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest.hash(state);
    }
}

/// What can influence the bytes of one task's product, as one number. Two equal
/// fingerprints promise equal products; the reverse is not promised.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
)]
pub struct Fingerprint(pub Digest);

/// A [`Hasher`] that keeps all 128 bits.
#[derive(Default)]
struct Mixer(Xxh3Default);

impl Mixer {
    fn digest(&self) -> Digest {
        Digest(self.0.digest128())
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        self.0.digest()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Hash)]
    struct Pair<'a>(&'a str, &'a str);

    #[test]
    fn neighbouring_fields_do_not_run_together() {
        assert_ne!(Digest::of(&Pair("ab", "c")), Digest::of(&Pair("a", "bc")));
    }

    #[test]
    fn hexadecimal_reads_back() {
        let digest = Digest::of_bytes("bản tin".as_bytes());
        assert_eq!(Digest::from_hex(&digest.to_string()), Some(digest));
        let mut text = String::new();
        digest.push_hex(&mut text);
        assert_eq!(text, digest.to_string());
        assert_eq!(Digest::from_hex("xyz"), None);
    }
}
