//! `plenary demo`: two scenes, each a record of its own, a clock that the visitor turns, and actors to choose from.

use crate::ending::Outcome;
use crate::{progress, web};
use anyhow::Context as _;
use desk::Desk;
use desk::clock::Turned;
use desk::scene::Scene;
use record::Options;
use site::{App, Mode, Stage, Stages};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use words::Lang;

/// Where the demo listens unless told otherwise.
const ADDRESS: &str = "127.0.0.1:8024";

/// How to show the demo.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = ADDRESS)]
    listen: SocketAddr,
    /// Where to keep the records of the demo. Left out: a folder that goes with the demo.
    #[arg(long)]
    data: Option<PathBuf>,
}

impl Default for Args {
    fn default() -> Self {
        Self { listen: SocketAddr::from(([127, 0, 0, 1], 8024)), data: None }
    }
}

/// Shows it until it is stopped.
pub(crate) fn run(args: &Args, lang: Lang) -> Outcome {
    let own = std::env::temp_dir().join(format!("plenary-demo-{}", std::process::id()));
    let folder = args.data.clone().unwrap_or_else(|| own.clone());
    let open =
        Scene::all()?.iter().map(|scene| open(scene, &folder, lang)).collect::<anyhow::Result<Vec<_>>>()?;
    let again = folder.clone();
    let found = move |name: &str| fresh(name, &again, lang).map_err(|error| format!("{error:#}"));
    let app = App::new(Mode::Demo(Stages::new(open, Box::new(found))))
        .with_text_of_pdf(Box::new(crate::pdf::text))
        .with_typesetter(crate::print::typesetter());
    let pretending = crate::demo_mail::pretend(&app)?;
    let ended = web::listen(args.listen, site::router(app), |address| {
        println!("Plenary, a rehearsal: http://{address}/");
        println!(
            "Nothing here is real. Choose who to be and turn the clock at http://{address}/demo. Ctrl-C ends it."
        );
    });
    drop(pretending);
    if args.data.is_none() {
        // Only what this demo made itself; a folder that somebody named stays.
        drop(std::fs::remove_dir_all(&own));
    }
    Ok(ended?)
}

/// A fresh record of the scene of this name.
fn fresh(name: &str, folder: &Path, lang: Lang) -> anyhow::Result<Stage> {
    let scenes = Scene::all()?;
    let scene = scenes
        .iter()
        .find(|scene| scene.name == name)
        .with_context(|| format!("there is no scene `{name}`"))?;
    open(scene, folder, lang)
}

/// Founds the record of a scene in a new folder and opens its desk.
fn open(scene: &Scene, folder: &Path, lang: Lang) -> anyhow::Result<Stage> {
    static MADE: AtomicU32 = AtomicU32::new(0);
    // A folder that somebody named may hold the records of an earlier demo: those stay.
    let dir = loop {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let dir = folder.join(format!("{}-{number}", scene.name));
        if !dir.exists() {
            break dir;
        }
    };
    let options = Options { watch: progress::watch(lang), ..Options::default() };
    scene
        .found(&dir, &options)
        .with_context(|| format!("the scene could not be founded in {}", dir.display()))?;
    let clock = Arc::new(Turned::at(scene.starts()));
    let desk = Arc::new(Desk::open(&dir, &options, clock.clone(), web::end_on_fault)?);
    // Heads are published at fixed times; the demo shows the first one from the start.
    desk.publish_head()?;
    Ok(Stage { name: scene.name, desk, clock })
}
