//! The preview, asked over HTTP as a browser would.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::drawing::{from_telephone, jpeg};
use crate::support::{Project, SITE, article};

/// How long anything may take before a test gives up; nothing waits that long.
const PATIENCE: Duration = Duration::from_secs(30);

struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(project: &Project, more: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_bantin"))
            .args(["serve", "--port", "0", "--now", crate::support::NOW])
            .arg("--root")
            .arg(project.root())
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/');
        let address = address.to_owned();
        // Whatever else it prints must not fill the pipe.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        Self { process, address }
    }

    fn request(&self, host: &str, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        stream
    }

    /// Status line with headers, and body.
    fn get_as(&self, host: &str, path: &str) -> (String, String) {
        let mut answer = Vec::new();
        self.request(host, path).read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    fn get(&self, path: &str) -> (String, String) {
        self.get_as("localhost:4000", path)
    }

    /// The event stream that the page at `path` would open.
    fn events(&self, path: &str) -> BufReader<TcpStream> {
        let (_, html) = self.get(path);
        let attribute = |name: &str| {
            let (_, rest) = html.split_once(&format!("{name}=\"")).unwrap();
            rest.split_once('"').unwrap().0.to_owned()
        };
        let (page, seen) = (attribute("data-page"), attribute("data-seen"));
        let path = format!("/.bantin/events?page={page}&seen={seen}");
        BufReader::new(self.request("localhost", &path))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads a stream up to the next event of a name, and gives its data.
fn next(events: &mut BufReader<TcpStream>, name: &str) -> String {
    let mut line = String::new();
    loop {
        line.clear();
        assert_ne!(events.read_line(&mut line).unwrap(), 0, "the stream ended");
        if line.trim() == format!("event: {name}") {
            line.clear();
            events.read_line(&mut line).unwrap();
            return line.trim().trim_start_matches("data: ").to_owned();
        }
    }
}

fn project() -> Project {
    let project = Project::new(SITE);
    let text = article("Hội nghị", "2026-11-01", "summary: Tóm tắt\n", "Nội dung cũ.");
    project.write("content/tin-hoat-dong/2026/11/hoi-nghi.md", text);
    let text = article("Bài khác", "2026-11-02", "summary: Tóm tắt\n", "Đoạn khác.");
    project.write("content/tin-hoat-dong/2026/11/bai-khac.md", text);
    let text = article("Bản nháp", "2026-11-03", "draft: có\n", "Chưa xong.");
    project.write("content/thong-bao/2026/11/ban-nhap.md", text);
    project
}

const PAGE: &str = "/tin-hoat-dong/2026/11/hoi-nghi.html";

#[test]
fn an_edit_reloads_the_tab_that_shows_it() {
    let project = project();
    let server = Server::start(&project, &[]);
    let mut shown = server.events(PAGE);
    let mut other = server.events("/tin-hoat-dong/2026/11/bai-khac.html");
    project.edit("content/tin-hoat-dong/2026/11/hoi-nghi.md", "cũ", "mới");
    next(&mut shown, "reload");
    assert!(server.get(PAGE).1.contains("Nội dung mới."));
    // The other tab hears of the revision, and not to reload: the next thing it is told
    // is a mistake.
    project.write("content/tin-hoat-dong/2026/11/hong.md", "không có khai báo\n");
    let mut line = String::new();
    while !line.contains("BT0201") {
        line.clear();
        assert_ne!(other.read_line(&mut line).unwrap(), 0);
        assert!(!line.contains("event: reload"), "{line}");
    }
}

#[test]
fn a_broken_template_shows_over_the_last_good_page() {
    let project = project();
    let server = Server::start(&project, &[]);
    let before = server.get(PAGE).1;
    let mut events = server.events(PAGE);
    assert_eq!(next(&mut events, "mistakes"), "\"\"");
    project
        .write("templates/article.html", "{% extends \"base.html\" %}{% block main %}");
    let overlay = next(&mut events, "mistakes");
    assert!(overlay.contains("templates/article.html"), "{overlay}");
    let now = server.get(PAGE).1;
    assert_eq!(now, before);
    project.remove("templates/article.html");
    assert_eq!(next(&mut events, "mistakes"), "\"\"");
}

#[test]
fn drafts_are_shown_with_a_ribbon_unless_only_the_published_are_asked_for() {
    let project = project();
    let path = "/thong-bao/2026/11/ban-nhap.html";
    let (head, body) = Server::start(&project, &[]).get(path);
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(body.contains("Bản nháp – chưa đăng"));
    let (head, _) = Server::start(&project, &["--published"]).get(path);
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
}

#[test]
fn the_site_is_mounted_below_the_path_of_its_base_url() {
    let project = project();
    let server = Server::start(&project, &["--base-url", "https://x.example/cong-doan/"]);
    let (head, _) = server.get("/");
    assert!(head.contains("location: /cong-doan/"), "{head}");
    let (head, body) = server.get("/cong-doan/");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(body.contains("href=\"/cong-doan/tin-hoat-dong/\""));
    assert!(server.get("/tin-hoat-dong/").0.starts_with("HTTP/1.1 404"));
}

#[test]
fn only_this_machine_is_answered_and_only_from_the_plan() {
    let project = project();
    let server = Server::start(&project, &[]);
    assert!(server.get_as("evil.example", "/").0.starts_with("HTTP/1.1 403"));
    for path in
        ["/../site.yaml", "/content/site.yaml", "/%2e%2e/site.yaml", "/.bantin/cache"]
    {
        let (head, body) = server.get(path);
        assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        assert!(!body.contains("base_url"), "{path}");
    }
}

#[test]
fn a_file_is_served_in_ranges() {
    let project = project();
    project.write("static/phim.mp4", (0..=255).collect::<Vec<u8>>());
    let server = Server::start(&project, &[]);
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let request = "GET /phim.mp4 HTTP/1.1\r\nHost: localhost\r\nRange: bytes=65-66\r\nConnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 206"));
    assert!(answer.ends_with(b"\r\n\r\nAB"));
}

#[test]
fn sizes_of_a_picture_are_made_on_request() {
    let project = Project::new(SITE);
    let text = article("Họp", "2026-11-02", "attachments: b.jpg\n", "![Ảnh](a.jpg)");
    project.write("content/tin-hoat-dong/2026/11/hop.md", text);
    project.write("content/tin-hoat-dong/2026/11/a.jpg", jpeg(500, 20));
    project.write("content/tin-hoat-dong/2026/11/b.jpg", from_telephone(60, 40, 1));
    let server = Server::start(&project, &[]);
    let (_, page) = server.get("/tin-hoat-dong/2026/11/hop.html");
    let (_, tag) = page.split_once("<figure><img src=\"").unwrap();
    let (address, _) = tag.split_once('"').unwrap();
    assert!(address.ends_with(".webp"), "{address}");
    let (head, body) = server.get(address);
    assert!(
        head.contains("200 OK") && head.contains("content-type: image/webp"),
        "{head}"
    );
    assert!(body.starts_with("RIFF"));
    let (head, _) = server.get("/tin-hoat-dong/2026/11/a.jpg");
    assert!(head.contains("404"), "{head}");
    let (head, body) = server.get("/tin-hoat-dong/2026/11/b.jpg");
    assert!(head.contains("200 OK") && !body.contains("GPS"), "{head}");
}
