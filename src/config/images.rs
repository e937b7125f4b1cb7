//! `images` of site.yaml: how pictures are made, and which hosts besides the portal's own
//! may hand them out.

use super::PATH;
use crate::image::Settings;
use crate::url::BaseUrl;
use crate::yaml::Record;

/// The widths that a picture may have, in pixels.
const WIDTHS: std::ops::RangeInclusive<u32> = 100..=4000;

/// How many widths a picture may have.
const MANY: usize = 8;

/// Reads how pictures are made, what is left out has its default; and the origins of the
/// hosts that are the portal's own.
pub(super) fn read(record: &mut Record<'_>) -> (Settings, Vec<String>) {
    let mut settings = Settings::default();
    let Some(node) = record.node("images") else { return (settings, Vec::new()) };
    let mut entry = Record::new(node, PATH, record.notes());
    let typed = entry.texts("widths", &[',', ';', ' ']);
    let mut widths = Vec::new();
    for (at, width) in typed.into_iter().enumerate() {
        match width.text.parse() {
            Ok(pixels) if WIDTHS.contains(&pixels) && at < MANY => widths.push(pixels),
            _ => entry.invalid("widths", width, "`[480, 960, 1600]` (100–4000)"),
        }
    }
    widths.sort_unstable();
    widths.dedup();
    if !widths.is_empty() {
        settings.widths = widths;
    }
    if let Some(quality) = entry.number("quality", 1..=100) {
        settings.quality = quality;
    }
    if let Some(method) = entry.number("method", 0..=6) {
        settings.method = method;
    }
    let mut hosts = Vec::new();
    for typed in entry.texts("hosts", &[',', ';', ' ']) {
        match origin(typed.text) {
            Some(origin) => hosts.push(origin),
            None => entry.invalid("hosts", typed, "`https://anh.congdoan.example`"),
        }
    }
    entry.finish();
    (settings, hosts)
}

/// `https://host` of such an address, or of the name of a host alone.
fn origin(typed: &str) -> Option<String> {
    let address = match typed.contains("://") {
        true => typed.to_owned(),
        false => format!("https://{typed}"),
    };
    let host = BaseUrl::parse(&address)?;
    let is_name = host.origin().contains('.')
        && host.origin().is_ascii()
        && !host.origin().contains(['[', ']']);
    (is_name && host.path().is_empty()).then(|| host.origin().to_owned())
}

#[cfg(test)]
mod tests {
    use crate::config;
    use crate::diagnostic::Code;

    #[test]
    fn settings_are_read_and_each_mistake_is_told() {
        let read = |images: &str| {
            let text =
                format!("title: A\nbase_url: https://a.example/\nimages: {images}\n");
            let config = config::parse(&text);
            let wrong = config.notes.iter().filter(|n| n.code == Code::SettingInvalid);
            let wrong = wrong.map(|note| note.args[0].clone()).collect::<Vec<_>>();
            assert_eq!(wrong.len(), config.notes.len(), "{images}: {:?}", config.notes);
            (config.value, wrong)
        };
        let (config, wrong) =
            read("\n  widths: 960, 480\n  quality: 60 # nhỏ\n  method: 0");
        let images = &config.images;
        assert_eq!(
            (&images.widths, images.quality, images.method),
            (&vec![480, 960], 60, 0)
        );
        assert_eq!(wrong, [""; 0]);
        let (config, wrong) = read("{widths: [99, 640, to], quality: 0, method: 7}");
        let images = &config.images;
        assert_eq!((&images.widths, images.quality, images.method), (&vec![640], 78, 2));
        assert_eq!(wrong, ["widths", "widths", "quality", "method"]);
        let (config, wrong) = read(
            "{hosts: [anh.a.example, 'http://b.example:8080/', 'https://c.example/anh', \
             \"x'y.example\", '*', 'javascript:alert(1)']}",
        );
        assert_eq!(
            config.image_hosts,
            ["https://anh.a.example", "http://b.example:8080"]
        );
        assert_eq!(wrong, ["hosts"; 4]);
    }
}
