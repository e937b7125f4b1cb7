//! Addresses of YouTube, and the films they mean.

/// The id of a video at YouTube: typed alone, or in any of its addresses, with or without
/// `https://`. A channel or a playlist is none.
pub fn id(typed: &str) -> Option<&str> {
    if is_id(typed) {
        return Some(typed);
    }
    let address = ["https://", "http://"].iter().find_map(|s| typed.strip_prefix(s));
    let (host, path) = address.unwrap_or(typed).split_once('/')?;
    let host = host.to_ascii_lowercase();
    let bare = ["www.", "m.", "music."].iter().find_map(|sub| host.strip_prefix(sub));
    let (path, query) = path.split_once(['?', '#']).unwrap_or((path, ""));
    let mut names = path.split('/');
    let id = match (bare.unwrap_or(&host), names.next()) {
        ("youtu.be", id) => id,
        ("youtube.com" | "youtube-nocookie.com", Some("watch")) => {
            query.split(['&', '#']).find_map(|pair| pair.strip_prefix("v="))
        }
        (
            "youtube.com" | "youtube-nocookie.com",
            Some("embed" | "shorts" | "live" | "v"),
        ) => names.next(),
        _ => None,
    };
    id.filter(|id| is_id(id))
}

fn is_id(text: &str) -> bool {
    text.len() == 11
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn youtube_is_known_by_every_form_of_its_addresses() {
        for typed in [
            "M7lc1UVf-VE",
            "https://www.youtube.com/watch?v=M7lc1UVf-VE",
            "https://m.youtube.com/watch?app=desktop&v=M7lc1UVf-VE&t=30s",
            "http://youtube.com/watch?v=M7lc1UVf-VE#t=5",
            "youtube.com/watch?v=M7lc1UVf-VE",
            "https://youtu.be/M7lc1UVf-VE?si=x",
            "https://WWW.YouTube.com/embed/M7lc1UVf-VE",
            "https://www.youtube.com/shorts/M7lc1UVf-VE?feature=share",
            "https://www.youtube.com/live/M7lc1UVf-VE",
            "https://www.youtube-nocookie.com/embed/M7lc1UVf-VE",
        ] {
            assert_eq!(id(typed), Some("M7lc1UVf-VE"), "{typed}");
        }
        for typed in [
            "https://www.youtube.com/@congdoan",
            "https://www.youtube.com/watch?list=M7lc1UVf-VE",
            "https://youtube.com.example/watch?v=M7lc1UVf-VE",
            "https://video.example/M7lc1UVf-VE",
            "phim.mp4",
            "https://youtu.be/M7lc1UVf-VE\"><script>",
        ] {
            assert_eq!(id(typed), None, "{typed}");
        }
    }
}
