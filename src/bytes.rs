//! Bytes of UTF-8, judged many at a time: for questions that every text is asked.

/// How many bytes are judged at once, without a branch.
const BLOCK: usize = 64;

/// Whether `begins` holds anywhere: it sees a byte and the two behind it, zeros past the
/// end. It should not branch itself.
pub fn any(bytes: &[u8], begins: impl Fn(u8, u8, u8) -> bool) -> bool {
    let mut blocks = bytes.windows(BLOCK + 2).step_by(BLOCK);
    let judged = bytes.len().saturating_sub(2) / BLOCK * BLOCK;
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    blocks.any(|block| {
        (0..BLOCK).fold(false, |is_found, at| {
            is_found | begins(block[at], block[at + 1], block[at + 2])
        })
    }) || (judged..bytes.len()).any(|at| begins(byte(at), byte(at + 1), byte(at + 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_bytes_are_found_wherever_they_stand() {
        for len in [0, 1, 2, 3, 63, 64, 65, 66, 67, 130, 200] {
            let is_there = |bytes: &[u8]| any(bytes, |a, b, c| (a, b, c) == (1, 2, 3));
            assert!(!is_there(&vec![0; len]), "{len}");
            for at in 0..len.saturating_sub(2) {
                let mut bytes = vec![0; len];
                bytes[at..at + 3].copy_from_slice(&[1, 2, 3]);
                assert!(is_there(&bytes), "{at} of {len}");
            }
            if len > 0 {
                assert!(any(&vec![7; len], |a, b, c| (a, b, c) == (7, 0, 0)), "{len}");
            }
        }
    }
}
