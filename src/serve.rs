//! The preview: a revision served on request, swapped whole when a file changes.
//!
//! In: the project. Out: HTTP on this machine only, and [`Event`]s for the terminal.
//! The port answers at once; a request waits for the first revision. Pages are produced
//! when asked for; nothing is written but the cache. A revision that is stopped by a
//! mistake is not served: the last good one stays, with the mistakes shown over it.

mod folders;
mod http;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::watch::Sender;

use folders::Folders;

use crate::diagnostic::{Diagnostic, Language};
use crate::failure::{Failure, Intention};
use crate::observer::Silent;
use crate::render::Renderer;
use crate::source::{self, Cache, Sources};
use crate::watch::Watch;
use crate::workshop::Workshop;
use crate::{Options, Revision, report, theme};

/// How many ports are tried from the one asked for.
const PORTS: u16 = 20;

/// How often we look without an event; longer where looking takes long, so that it never
/// costs more than a twentieth of one core.
const POLL: Duration = Duration::from_secs(2);

/// How to serve.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The project.
    pub root: PathBuf,
    /// The first port to try.
    pub port: u16,
    /// What each revision depends on.
    pub options: Options,
    /// Whether the cache is ignored at the start.
    pub fresh: bool,
}

/// What happens while serving, for the terminal.
#[derive(Debug)]
pub enum Event {
    /// The port answers.
    Listening {
        /// The address to open in a browser, without the path of `base_url`.
        address: String,
    },
    /// A revision was loaded.
    Ready {
        /// From the change, or from the start, to now.
        milliseconds: f64,
        /// The language of messages.
        language: Language,
        /// What was noticed.
        notes: Vec<Diagnostic>,
        /// Whether it is the first one.
        is_first: bool,
    },
    /// The environment failed; serving goes on.
    Failed {
        /// Why.
        failure: Failure,
        /// The language of messages.
        language: Language,
    },
}

/// What is made once for all revisions.
struct Backstage {
    workshop: Workshop,
    folders: Folders,
}

impl Backstage {
    fn new(root: &Path) -> Self {
        Self { workshop: Workshop::new(root), folders: Folders::default() }
    }
}

/// What is served now.
struct Snapshot {
    /// The newest revision without a mistake that stops it.
    renderer: Option<Arc<Renderer<Arc<Revision>>>>,
    /// The mistakes of the newest revision, as HTML; empty when there are none.
    mistakes: String,
    /// What was made before, for all revisions.
    backstage: Arc<Backstage>,
}

/// The snapshot of the moment; `None` until the first revision is there.
type Current = Option<Arc<Snapshot>>;

/// Serves until the program is ended.
///
/// # Errors
/// When no port can be opened, or the project cannot be listed at the start.
pub fn serve(settings: Settings, say: &(dyn Fn(&Event) + Sync)) -> Result<(), Failure> {
    let (listener, address) = listen(settings.port)?;
    let (sender, receiver) = tokio::sync::watch::channel::<Current>(None);
    let fail = |error| Failure::new(Intention::Listen, Path::new("127.0.0.1"), error);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_io()
        .enable_time()
        .build()
        .map_err(fail)?;
    say(&Event::Listening { address: format!("http://{address}/") });
    let _server = runtime.spawn(http::run(listener, receiver));
    Loader::new(settings, sender).run(say)
}

/// Opens the first free port of this machine, for this machine.
fn listen(port: u16) -> Result<(TcpListener, SocketAddr), Failure> {
    let address = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut last = None;
    for port in port..=port.saturating_add(PORTS) {
        match TcpListener::bind(address(port)) {
            Ok(listener) => {
                let bound = listener.local_addr().unwrap_or(address(port));
                return Ok((listener, bound));
            }
            Err(error) => last = Some(error),
        }
    }
    let name = address(port).to_string();
    let error = last.unwrap_or_else(|| std::io::ErrorKind::AddrInUse.into());
    Err(Failure::new(Intention::Listen, Path::new(&name), error))
}

/// Loads revisions and hands them to the server.
struct Loader {
    settings: Settings,
    sender: Sender<Current>,
    /// The sources of the newest revision, and when their walk began.
    known: Option<(Arc<Revision>, i64)>,
    language: Language,
    backstage: Arc<Backstage>,
}

impl Loader {
    fn new(settings: Settings, sender: Sender<Current>) -> Self {
        let backstage = Arc::new(Backstage::new(&settings.root));
        Self { settings, sender, known: None, language: Language::default(), backstage }
    }

    fn run(mut self, say: &(dyn Fn(&Event) + Sync)) -> Result<(), Failure> {
        let root = self.settings.root.clone();
        let started = Instant::now();
        self.load(started, true, say)?;
        if let Some((revision, taken_at)) = &self.known
            && let Err(failure) = Cache::of(&revision.sources, *taken_at).save(&root)
        {
            say(&Event::Failed { failure, language: self.language });
        }
        let mut pause = POLL.max(started.elapsed() * 20);
        let mut watch = self.watch(say);
        loop {
            let is_event = match &watch {
                Some(watch) => watch.wait(pause),
                None => {
                    std::thread::sleep(pause);
                    false
                }
            };
            let started = Instant::now();
            if (is_event || self.differs())
                && let Err(failure) = self.load(started, false, say)
            {
                say(&Event::Failed { failure, language: self.language });
            }
            if watch.as_ref().is_some_and(|watch| !watch.covers(&root)) {
                watch = self.watch(say);
            }
            pause = POLL.max(started.elapsed() * 20);
        }
    }

    fn watch(&self, say: &(dyn Fn(&Event) + Sync)) -> Option<Watch> {
        match Watch::new(&self.settings.root) {
            Ok(watch) => Some(watch),
            Err(failure) => {
                say(&Event::Failed { failure, language: self.language });
                None
            }
        }
    }

    /// Whether a walk finds other files than the newest revision has.
    fn differs(&self) -> bool {
        let listing = source::list(&self.settings.root);
        let known = self.known.as_ref().map(|(revision, _)| &revision.sources);
        match (listing, known) {
            (Ok(listing), Some(known)) => !known.is_of(&listing),
            _ => true,
        }
    }

    /// Loads a revision and swaps it in, if any file differs. Whether one did.
    fn load(
        &mut self,
        started: Instant,
        is_first: bool,
        say: &(dyn Fn(&Event) + Sync),
    ) -> Result<bool, Failure> {
        let settings = &self.settings;
        let cache = match &self.known {
            Some((revision, taken_at)) => Cache::of(&revision.sources, *taken_at),
            None if settings.fresh => Cache::empty(),
            None => Cache::load(&settings.root),
        };
        let taken_at = Cache::clock();
        let revision =
            Revision::load(&settings.root, &cache, &settings.options, &Silent)?;
        if let Some((known, _)) = &self.known
            && revision.sources.is_same(&known.sources)
        {
            return Ok(false);
        }
        self.language = revision.language();
        let revision = Arc::new(revision);
        self.known = Some((revision.clone(), taken_at));
        self.swap(&revision);
        let notes = revision.notes.clone();
        let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
        let language = self.language;
        say(&Event::Ready { milliseconds, language, notes, is_first });
        Ok(true)
    }

    fn swap(&self, revision: &Arc<Revision>) {
        let errors: Vec<Diagnostic> =
            revision.notes.iter().filter(|note| note.is_error()).cloned().collect();
        let mistakes = match errors.is_empty() {
            true => String::new(),
            false => {
                let root = &self.settings.root;
                let texts = |path: &str| {
                    theme::built_in_text(path)
                        .unwrap_or_else(|| Sources::excerpt(root, path))
                };
                report::overlay(&errors, self.language, &texts)
            }
        };
        let renderer = match revision.is_stopped() {
            true => self.sender.borrow().as_ref().and_then(|now| now.renderer.clone()),
            false => Some(Arc::new(Renderer::new(revision.clone()))),
        };
        let backstage = self.backstage.clone();
        self.sender.send_replace(Some(Arc::new(Snapshot {
            renderer,
            mistakes,
            backstage,
        })));
    }
}
