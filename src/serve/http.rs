//! The requests of the preview.
//!
//! `/.bantin/events` is the event stream of one page: `reload` when its fingerprint is
//! no longer the one it was rendered with, `mistakes` with the HTML of the overlay as a
//! JSON string. Everything else is a page or file of the plan. Only names of this
//! machine are answered, so that no site in the same browser can read drafts by pointing
//! its own name here (DNS rebinding).

use std::convert::Infallible;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Query, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tokio::sync::watch::Receiver;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;
use tower_http::services::ServeFile;

use super::{Backstage, Current, Snapshot};
use crate::plan::{Recipe, Task};
use crate::render::{Product, Renderer};
use crate::source::{Fetch, Source};
use crate::workshop::Workshop;
use crate::{Revision, markup, report, theme, url};

const RELOAD: &str = include_str!("reload.js");

/// How long a request waits for the revision that an ongoing save will bring.
const SETTLE: Duration = Duration::from_millis(500);

/// Answers until the program ends.
pub(super) async fn run(listener: TcpListener, current: Receiver<Current>) {
    let app = Router::new()
        .route("/.bantin/events", get(events))
        .route("/.bantin/reload.js", get(reload))
        .fallback(page)
        .with_state(current);
    let listener = listener
        .set_nonblocking(true)
        .and_then(|()| tokio::net::TcpListener::from_std(listener));
    if let Ok(listener) = listener {
        // It ends with the runtime only.
        let _ = axum::serve(listener, app).await;
    }
}

async fn reload() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], RELOAD)
}

#[derive(serde::Deserialize)]
struct Watched {
    /// The output the tab shows.
    page: String,
    /// The fingerprint it was rendered with.
    seen: String,
}

async fn events(
    State(current): State<Receiver<Current>>,
    Query(watched): Query<Watched>,
) -> impl IntoResponse {
    let mut shown = None;
    let stream = WatchStream::new(current).filter_map(move |snapshot| {
        let snapshot = snapshot?;
        let event = match is_stale(&snapshot, &watched) {
            true => Event::default().event("reload").data("reload"),
            false if shown.as_ref() != Some(&snapshot.mistakes) => {
                shown = Some(snapshot.mistakes.clone());
                let json = serde_json::to_string(&snapshot.mistakes).ok()?;
                Event::default().event("mistakes").data(json)
            }
            false => return None,
        };
        Some(Ok::<_, Infallible>(event))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

fn is_stale(snapshot: &Snapshot, watched: &Watched) -> bool {
    let Some(renderer) = &snapshot.renderer else { return false };
    fingerprint(renderer.revision().plan.task(&watched.page)) != watched.seen
}

fn fingerprint(task: Option<&Task>) -> String {
    task.map(|task| task.fingerprint.0.to_string()).unwrap_or_default()
}

/// What the file of a task turned out to be.
enum Answer {
    Bytes(Vec<u8>),
    File(std::path::PathBuf),
    /// The sources changed since the revision was loaded.
    Changed,
    /// Its folder has no such file.
    Missing,
    /// The HTML of a mistake.
    Mistake(String),
}

async fn page(
    State(mut current): State<Receiver<Current>>,
    request: Request,
) -> Response {
    if !is_local(&request) {
        return (StatusCode::FORBIDDEN, "localhost").into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    for _ in 0..3 {
        let snapshot = match current.wait_for(Option::is_some).await {
            Ok(snapshot) => snapshot.clone(),
            Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        };
        current.mark_unchanged();
        let Some(snapshot) = snapshot else { continue };
        let Some(renderer) = snapshot.renderer.clone() else {
            return document(
                StatusCode::INTERNAL_SERVER_ERROR,
                &snapshot.mistakes,
                "",
                "",
            );
        };
        let revision = renderer.revision();
        let path = url::decode(request.uri().path());
        let (claim, status) = match claim(revision, &path) {
            Claim::File(claim) => (claim, StatusCode::OK),
            Claim::Moved(address) => {
                return Redirect::temporary(&address).into_response();
            }
            Claim::None => ("404.html".to_owned(), StatusCode::NOT_FOUND),
        };
        let Some(task) = revision.plan.maker(&claim).cloned() else {
            return document(StatusCode::NOT_FOUND, &snapshot.mistakes, &claim, "");
        };
        let answer = tokio::task::spawn_blocking({
            let backstage = snapshot.backstage.clone();
            let claim = claim.clone();
            move || answer(&renderer, &backstage, &task, &claim)
        })
        .await;
        match answer.unwrap_or(Answer::Changed) {
            Answer::Bytes(bytes) => return respond(status, &claim, bytes, &snapshot),
            Answer::File(path) => {
                // Ranges and conditional requests, as a video player wants them.
                return match ServeFile::new(path).try_call(request).await {
                    Ok(response) => response.map(Body::new),
                    Err(_) => StatusCode::NOT_FOUND.into_response(),
                };
            }
            Answer::Missing => return StatusCode::NOT_FOUND.into_response(),
            Answer::Mistake(html) => {
                let seen = fingerprint(task_of(&snapshot, &claim));
                return document(StatusCode::INTERNAL_SERVER_ERROR, &html, &claim, &seen);
            }
            Answer::Changed => {
                let _ = tokio::time::timeout(SETTLE, current.changed()).await;
            }
        }
    }
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}

fn task_of<'a>(snapshot: &'a Snapshot, claim: &str) -> Option<&'a Task> {
    snapshot.renderer.as_ref()?.revision().plan.task(claim)
}

/// Whether the request was made to this machine under one of its own names.
fn is_local(request: &Request) -> bool {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let name = host.map(|host| host.rsplit_once(':').map_or(host, |(name, _)| name));
    name.is_some_and(|name| ["localhost", "127.0.0.1", "[::1]"].contains(&name))
}

/// Where a path leads.
enum Claim {
    File(String),
    Moved(String),
    None,
}

fn claim(revision: &Revision, path: &str) -> Claim {
    let base = revision.site.config.base_url.path();
    let Some(path) = path.strip_prefix(base) else {
        return if path == "/" { Claim::Moved(format!("{base}/")) } else { Claim::None };
    };
    let Some(path) = path.strip_prefix('/') else {
        return Claim::Moved(format!("{base}/"));
    };
    let has = |claim: &str| revision.plan.maker(claim).is_some();
    let name = match path.is_empty() || path.ends_with('/') {
        true => format!("{path}index.html"),
        false => path.to_owned(),
    };
    if has(&name) {
        Claim::File(name)
    } else if has(&format!("{path}/index.html")) {
        Claim::Moved(format!("{base}/{path}/"))
    } else {
        Claim::None
    }
}

fn answer(
    renderer: &Renderer<Arc<Revision>>,
    backstage: &Backstage,
    task: &Task,
    claim: &str,
) -> Answer {
    let revision = renderer.revision();
    if matches!(task.recipe, Recipe::File(_) | Recipe::Asset(_))
        && let Some(source) = renderer.material(task)
        && !is_cleaned(revision, task, source)
    {
        return Answer::File(revision.sources.disk_path(source));
    }
    let make = || made(renderer, &backstage.workshop, task);
    if task.folder().is_none() {
        return match make() {
            Ok(Product::Bytes(bytes)) => Answer::Bytes(bytes),
            Ok(Product::Static(bytes)) => Answer::Bytes(bytes.to_vec()),
            Ok(Product::Files(_)) => Answer::Missing,
            Err(answer) => answer,
        };
    }
    let files = backstage.folders.get(task, || match make()? {
        Product::Files(files) => Ok(files),
        Product::Bytes(_) | Product::Static(_) => Err(Answer::Missing),
    });
    match files {
        Ok(files) => {
            let file = files.iter().find(|(out, _)| out.as_str() == claim);
            file.map_or(Answer::Missing, |(_, bytes)| Answer::Bytes(bytes.clone()))
        }
        Err(answer) => answer,
    }
}

/// What a task gives, or what is said instead.
fn made(
    renderer: &Renderer<Arc<Revision>>,
    workshop: &Workshop,
    task: &Task,
) -> Result<Product, Answer> {
    let revision = renderer.revision();
    let material = renderer.bring(task, workshop).map_err(|fetch| match fetch {
        Fetch::Changed(_) => Answer::Changed,
        Fetch::Failed(failure) => {
            let text = failure.message(revision.language());
            Answer::Mistake(format!("<p>{}</p>", markup::escaped(&text)))
        }
    })?;
    renderer.produce(task, material).map_err(|mistake| {
        let texts = |path: &str| {
            theme::built_in_text(path).unwrap_or_else(|| {
                revision.sources.text(path).map(ToString::to_string).unwrap_or_default()
            })
        };
        let mistake = std::slice::from_ref(&*mistake);
        Answer::Mistake(report::overlay(mistake, revision.language(), &texts))
    })
}

/// Whether a file is published without its metadata.
fn is_cleaned(revision: &Revision, task: &Task, source: &Source) -> bool {
    let picture = revision.sources.picture(source.path());
    matches!(task.recipe, Recipe::File(_)) && matches!(picture, Some(Ok(_)))
}

fn respond(
    status: StatusCode,
    claim: &str,
    mut bytes: Vec<u8>,
    snapshot: &Snapshot,
) -> Response {
    let kind = content_type(claim);
    if kind.starts_with("text/html") {
        let script = script(claim, &fingerprint(task_of(snapshot, claim)));
        let end = b"</body>";
        let at = bytes.windows(end.len()).rposition(|window| window == end);
        let at = at.unwrap_or(bytes.len());
        bytes.splice(at..at, script.into_bytes());
    }
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")];
    (status, headers, bytes).into_response()
}

/// The script that keeps a page up to date.
fn script(claim: &str, seen: &str) -> String {
    let page = markup::escaped(claim);
    format!(
        "<script src=\"/.bantin/reload.js\" data-page=\"{page}\" data-seen=\"{seen}\"></script>"
    )
}

/// A page of mistakes alone, for when nothing else can be shown.
fn document(status: StatusCode, mistakes: &str, claim: &str, seen: &str) -> Response {
    let html = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>bantin</title><body>{mistakes}{}</body>",
        script(claim, seen)
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, html).into_response()
}

/// The media type of an output (IANA registry), by its extension.
fn content_type(claim: &str) -> &'static str {
    match claim.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
