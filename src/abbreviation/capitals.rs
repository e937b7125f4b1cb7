//! Capitals side by side, by the bytes of UTF-8.

/// How many bytes are judged at once, without a branch, and how many behind them.
const BLOCK: usize = 64;
const BEHIND: usize = 3;

/// Where the first block starts, from `from` on, in which two capitals may stand side by
/// side: nearly no block of a text has any.
fn next_block(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(block) = bytes[at..].first_chunk::<{ BLOCK + BEHIND }>() {
        let is_there = (0..BLOCK).fold(false, |is_there, at| {
            let (a, b, c, d) = (block[at], block[at + 1], block[at + 2], block[at + 3]);
            is_there | is_pair(a, b, c, d)
        });
        if is_there {
            break;
        }
        at += BLOCK;
    }
    // The first of the two may have begun before.
    at.saturating_sub(BEHIND).max(from)
}

/// Whether a capital begins behind another, by the first byte of the one, or the last, and
/// the three bytes behind it; sometimes where there is none, but never the other way round.
fn is_pair(a: u8, b: u8, c: u8, d: u8) -> bool {
    let is_ascii = |byte: u8| byte.is_ascii_uppercase();
    let is_latin = (b == 0xC3) & (0x80..=0x9E).contains(&c)
        | (b == 0xC4) & ((c == 0x82) | (c == 0x90) | (c == 0xA8))
        | (b == 0xC5) & (c == 0xA8)
        | (b == 0xC6) & ((c == 0xA0) | (c == 0xAF));
    let is_marked = (b == 0xE1) & ((c == 0xBA) | (c == 0xBB)) & (d & 1 == 0);
    // The last byte of a capital that is not ASCII, or of some other letter.
    let ends_other = (0x80..=0xBF).contains(&a);
    is_ascii(a) & (is_ascii(b) | (b == b'&') | is_latin | is_marked)
        | ends_other & (is_ascii(b) | (b == b'&') | is_latin | is_marked)
}

/// The first of two capitals side by side, or with nothing but `&` between them. Every
/// text is looked through: it goes by the bytes of UTF-8, and by the alphabet alone.
pub(super) fn capitals(bytes: &[u8], from: usize) -> Option<usize> {
    let mut first = None;
    let mut at = next_block(bytes, from);
    let mut end = at + BLOCK + 2 * BEHIND;
    while at < bytes.len() {
        if at > end && first.is_none() {
            at = next_block(bytes, at);
            end = at + BLOCK + 2 * BEHIND;
            continue;
        }
        let length = match bytes[at] {
            b'A'..=b'Z' => 1,
            b'&' if first.is_some() => {
                at += 1;
                continue;
            }
            0xC3..=0xC6 | 0xE1 => capital(&bytes[at..]),
            _ => 0,
        };
        match (length, first) {
            (0, _) => (first, at) = (None, at + 1),
            (_, Some(first)) => return Some(first),
            (length, None) => (first, at) = (Some(at), at + length),
        }
    }
    None
}

/// The length of the capital of the Vietnamese alphabet at the start, or 0: À–Þ, Ă Đ Ĩ Ũ
/// Ơ Ư, and Ạ–Ỹ, in which capitals are the even ones.
fn capital(bytes: &[u8]) -> usize {
    match *bytes {
        [0xC3, 0x80..=0x9E, ..] => 2,
        [0xC4, 0x82 | 0x90 | 0xA8, ..] | [0xC5, 0xA8, ..] | [0xC6, 0xA0 | 0xAF, ..] => 2,
        [0xE1, 0xBA, 0xA0..=0xBF, ..] | [0xE1, 0xBB, 0x80..=0xB8, ..]
            if bytes[2].is_multiple_of(2) =>
        {
            3
        }
        _ => 0,
    }
}
