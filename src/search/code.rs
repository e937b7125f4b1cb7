//! Numbers and lists of documents as bytes.
//!
//! A number is LEB128: seven bits a byte, the lowest first, the highest bit set where
//! more follow. A list says which of the documents `0..total` it holds: twice the count
//! of what is coded, plus one where those are coded that it does *not* hold (whichever
//! are fewer); then, in a stream of bits from the highest of each byte, for each coded
//! document the gap to the one before, in Golomb-Rice code: the gap shifted right by k
//! as so many ones and a zero, then its lowest k bits. k follows from count and total, so
//! that a list takes about as little room as there is information in it, and does not
//! need a server that compresses. `static/search.js` reads it.

/// Appends a number.
pub(super) fn push_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Takes the number at the start of some bytes that this program wrote.
pub(super) fn take_number(bytes: &mut &[u8]) -> usize {
    let (mut number, mut shift) = (0, 0);
    while let Some((byte, rest)) = bytes.split_first() {
        *bytes = rest;
        number |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            break;
        }
    }
    number
}

/// Appends the length of some bytes, and them.
pub(super) fn push_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    push_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// Takes bytes that were written with their length.
pub(super) fn take_bytes<'a>(bytes: &mut &'a [u8]) -> &'a [u8] {
    let length = take_number(bytes).min(bytes.len());
    let (taken, rest) = bytes.split_at(length);
    *bytes = rest;
    taken
}

/// Appends the list of these documents, ascending, among `0..total`.
pub(super) fn push_list(out: &mut Vec<u8>, documents: &[u32], total: u32) {
    let is_most = documents.len() as u64 * 2 > u64::from(total);
    let count = if is_most { total as usize - documents.len() } else { documents.len() };
    push_number(out, count * 2 + usize::from(is_most));
    let k = shift(count as u64, u64::from(total));
    let mut bits = Bits::new(out);
    if is_most {
        let mut there = documents.iter().peekable();
        let absent = (0..total).filter(|one| there.next_if_eq(&one).is_none());
        bits.gaps(absent, k);
    } else {
        bits.gaps(documents.iter().copied(), k);
    }
}

/// The bits of a gap that are written as they are: the binary logarithm of the mean gap
/// times ln 2, which is best where documents are spread by chance.
fn shift(count: u64, total: u64) -> u32 {
    let mean = (total * 177).checked_div(count * 256).unwrap_or_default();
    mean.max(1).ilog2()
}

/// Bits behind some bytes.
struct Bits<'a> {
    out: &'a mut Vec<u8>,
    /// How many bits of the last byte are free.
    free: u32,
}

impl<'a> Bits<'a> {
    fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, free: 0 }
    }

    fn gaps(&mut self, documents: impl Iterator<Item = u32>, k: u32) {
        let mut next = 0;
        for document in documents {
            let gap = document - next;
            next = document + 1;
            for _ in 0..gap >> k {
                self.bit(1);
            }
            self.bit(0);
            for at in (0..k).rev() {
                self.bit(gap >> at & 1);
            }
        }
    }

    fn bit(&mut self, bit: u32) {
        if self.free == 0 {
            self.out.push(0);
            self.free = 8;
        }
        self.free -= 1;
        if let Some(last) = self.out.last_mut() {
            *last |= (bit as u8) << self.free;
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Takes the list at the start of some bytes, as the script does.
    pub(crate) fn take_list(bytes: &[u8], total: u32) -> Vec<u32> {
        let mut rest = bytes;
        let head = take_number(&mut rest);
        let (count, is_most) = (head / 2, head % 2 == 1);
        let k = shift(count as u64, u64::from(total));
        let mut at = 0;
        let mut bit = || {
            at += 1;
            u32::from(rest[(at - 1) / 8] >> (7 - (at - 1) % 8) & 1)
        };
        let mut coded = Vec::new();
        let mut next = 0;
        for _ in 0..count {
            let mut gap = 0;
            while bit() == 1 {
                gap += 1;
            }
            for _ in 0..k {
                gap = gap << 1 | bit();
            }
            coded.push(next + gap);
            next += gap + 1;
        }
        match is_most {
            true => (0..total).filter(|one| !coded.contains(one)).collect(),
            false => coded,
        }
    }

    #[test]
    fn lists_read_back_and_take_little_room() {
        for total in [1, 2, 7, 300, 5000] {
            for step in [1, 2, 3, 10, 299, 4000] {
                let documents: Vec<u32> = (0..total).filter(|n| n % step == 0).collect();
                let others: Vec<u32> = (0..total).filter(|n| n % step != 0).collect();
                for list in [documents, others, vec![], (0..total).collect()] {
                    let mut bytes = Vec::new();
                    push_list(&mut bytes, &list, total);
                    assert_eq!(take_list(&bytes, total), list, "{total} {step}");
                    // A bit for each document at most, and its length.
                    assert!(bytes.len() <= total as usize / 8 + 4, "{total} {step}");
                }
            }
        }
    }

    #[test]
    fn numbers_and_bytes_read_back() {
        let mut bytes = Vec::new();
        for number in [0, 1, 127, 128, 300, 1 << 20] {
            push_number(&mut bytes, number);
        }
        push_bytes(&mut bytes, b"abc");
        let mut rest = &bytes[..];
        for number in [0, 1, 127, 128, 300, 1 << 20] {
            assert_eq!(take_number(&mut rest), number);
        }
        assert_eq!(take_bytes(&mut rest), b"abc");
        assert!(rest.is_empty());
    }
}
