//! The commands: each takes its arguments, asks the library, and says what came of it.

pub(crate) mod build;
pub(crate) mod explain;
pub(crate) mod fmt;
pub(crate) mod next;
pub(crate) mod stats;
pub(crate) mod why;

use std::process::ExitCode;

use bantin::diagnostic::{Language, Severity};
use bantin::moment::Moment;
use bantin::{Options, new, serve};
use clap::CommandFactory;

use crate::args::{self, Args};
use crate::reporter::{Reporter, has_any, say, say_error, say_event, together};
use crate::{Run, clock, exit, load, options};

/// Lists every mistake, and what is not on the site.
pub(crate) fn check(args: &args::Check) -> Run {
    let root = &args.project.root;
    let revision = load(&args.project)?;
    let language = revision.language();
    let reporter = Reporter { root, language, format: args.format };
    let vanishing = bantin::build::vanishing(root, &revision, &root.join("public"));
    let beside = [vanishing, bantin::check::check(&revision)].concat();
    let notes = together(&revision.notes, &beside);
    reporter.all(&notes);
    reporter.counts(&revision, &notes);
    reporter.explained(&notes);
    let fails =
        has_any(&notes, if args.strict { Severity::Warning } else { Severity::Error });
    Ok(if fails { exit::MISTAKES.into() } else { ExitCode::SUCCESS })
}

/// Previews until somebody ends it.
pub(crate) fn serve(args: &args::Serve) -> Run {
    let root = args.project.root.clone();
    let settings = serve::Settings {
        root: root.clone(),
        port: args.port,
        options: Options { preview: !args.published, ..options(&args.project)? },
        fresh: args.project.fresh,
    };
    let say = move |event: &serve::Event| say_event(&root, event);
    serve::serve(settings, &say).map_err(|failure| (failure, Language::Vi))?;
    Ok(ExitCode::SUCCESS)
}

/// Starts an article.
pub(crate) fn new(args: &args::New) -> Run {
    let root = &args.project.root;
    let options = options(&args.project)?;
    let revision = load(&args.project)?;
    let config = &revision.site.config;
    let now = Moment::from_unix(options.now);
    let Some(draft) = new::article(config, &args.section, &args.title, &now) else {
        let slugs: Vec<_> =
            config.sections.iter().map(|section| &*section.slug).collect();
        let slugs = slugs.join(", ");
        say_error(&match config.language {
            Language::Vi => {
                format!("không có chuyên mục `{}`; các chuyên mục: {slugs}", args.section)
            }
            Language::En => {
                format!("there is no section `{}`; the sections: {slugs}", args.section)
            }
        });
        return Ok(exit::USAGE.into());
    };
    let drafts = std::slice::from_ref(&draft);
    new::write(root, drafts).map_err(|failure| (failure, config.language))?;
    say(&root.join(&draft.path).to_string_lossy());
    Ok(ExitCode::SUCCESS)
}

/// Starts a portal.
pub(crate) fn init(args: &args::Init) -> Run {
    let now = Moment::from_unix(clock());
    let drafts = new::portal(&now);
    new::must_be_empty(&args.folder)
        .and_then(|()| new::write(&args.folder, &drafts))
        .map_err(|failure| (failure, Language::Vi))?;
    for draft in &drafts {
        say(&args.folder.join(&draft.path).to_string_lossy());
    }
    say(&format!("bantin serve --root {}", args.folder.display()));
    Ok(ExitCode::SUCCESS)
}

/// Prints what a shell needs to complete our commands.
pub(crate) fn completions(shell: clap_complete::Shell) -> Run {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "bantin", &mut script);
    say(&String::from_utf8_lossy(&script));
    Ok(ExitCode::SUCCESS)
}

/// Prints the man page.
pub(crate) fn man() -> Run {
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = clap_mangen::Man::new(Args::command()).render(&mut page);
    say(&String::from_utf8_lossy(&page));
    Ok(ExitCode::SUCCESS)
}
