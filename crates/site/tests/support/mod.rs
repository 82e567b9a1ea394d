//! A house open for a test: a scene of the demo, asked without a socket.

pub(crate) mod described;
pub(crate) mod mail;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use desk::Desk;
use desk::clock::Turned;
use desk::perform::Actor;
use desk::rehearsal::{Mistake, Rehearsal};
use desk::scene::Scene;
use http_body_util::BodyExt;
use jiff::Timestamp;
use rulebook::act::Act;
use rulebook::body;
use serde_json::Value;
use site::{App, Mode, Stage, Stages};
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

/// A house with its clock.
pub(crate) struct House {
    router: Router,
    pub(crate) clock: Arc<Turned>,
    pub(crate) desk: Arc<Desk>,
    _dir: TempDir,
}

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) kind: String,
    /// The name under which it is to be kept.
    pub(crate) kept_as: String,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }
}

impl House {
    /// The scene *Geneva 2024*, as the demo opens it.
    pub(crate) fn demo() -> Self {
        Self::open(demo_of)
    }

    /// The scene of two collective letters.
    pub(crate) fn letters() -> Self {
        Self::stage(Scene::letters(), demo_of)
    }

    /// The same record, open for work.
    pub(crate) fn serve() -> Self {
        Self::open(|stage| App::new(Mode::Serve(stage.desk)))
    }

    /// The scene as the demo opens it, with something that makes PDFs.
    pub(crate) fn printing(typesetter: Arc<dyn papers::Typesetter>) -> Self {
        Self::open(|stage| demo_of(stage).with_typesetter(Some(typesetter)))
    }

    /// The body of a rehearsal, founded and with nothing done yet.
    pub(crate) fn of(rehearsal: &Rehearsal) -> Self {
        let dir = TempDir::new().expect("a folder");
        let start = rehearsal.start;
        record::found(&dir.path().join("record"), "example.org/rehearsal", start.as_microsecond())
            .expect("the record can be founded");
        let house = Self::at(dir, "rehearsal", start, demo_of);
        let act = Act::Body(body::Act::Found(Box::new(rehearsal.body.clone())));
        let answer = house.desk.submit(house.desk.receive(), [0; 16], Actor::Founder, act);
        assert!(matches!(answer, Ok(desk::answer::Answer::Accepted(_))), "the body is founded");
        house
    }

    fn open(app: impl FnOnce(Stage) -> App) -> Self {
        Self::stage(Scene::geneva_2024(), app)
    }

    fn stage(scene: Result<Scene, Mistake>, app: impl FnOnce(Stage) -> App) -> Self {
        let dir = TempDir::new().expect("a folder");
        let scene = scene.expect("the scene can be read");
        scene
            .found(&dir.path().join("record"), &record::Options::default())
            .expect("the scene can be founded");
        Self::at(dir, scene.name, scene.starts(), app)
    }

    fn at(dir: TempDir, name: &'static str, starts: Timestamp, app: impl FnOnce(Stage) -> App) -> Self {
        let clock = Arc::new(Turned::at(starts));
        let options = record::Options::default();
        let desk = Desk::open(&dir.path().join("record"), &options, clock.clone(), |fault| panic!("{fault}"));
        let desk = Arc::new(desk.expect("the record opens"));
        let stage = Stage { name, desk: desk.clone(), clock: clock.clone() };
        Self { router: site::router(app(stage)), clock, desk, _dir: dir }
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let status = response.status();
        let header = |name: &str| {
            let value = response.headers().get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (kind, kept_as) = (header("content-type"), header("content-disposition"));
        let bytes = response.into_body().collect().await.expect("a body").to_bytes();
        Answer { status, kind, kept_as, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// A page or an answer of the API, as somebody.
    pub(crate) async fn get(&self, address: &str, who: Option<&str>) -> Answer {
        self.send(asked(Method::GET, address, who).body(Body::empty()).expect("a request")).await
    }

    /// JSON to the API, as somebody.
    pub(crate) async fn post(&self, address: &str, who: Option<&str>, body: impl Into<Body>) -> Answer {
        let request = asked(Method::POST, address, who).header("content-type", "application/json");
        self.send(request.body(body.into()).expect("a request")).await
    }

    /// A form as a browser sends it, as somebody: fields, each as often as it stands there.
    pub(crate) async fn form(&self, address: &str, who: Option<&str>, fields: &[(&str, &str)]) -> Answer {
        let mut body = String::new();
        for (name, value) in fields {
            body.push_str(&format!(
                "--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            ));
        }
        body.push_str("--edge--\r\n");
        let request =
            asked(Method::POST, address, who).header("content-type", "multipart/form-data; boundary=edge");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Hands an act in over the API. `id` tells acts apart.
    pub(crate) async fn act(&self, id: u8, who: &str, act: &str, with: Value) -> Answer {
        let body = serde_json::json!({ "id": hex::encode([id; 16]), "act": act, "with": with });
        self.post("/api/acts", Some(who), body.to_string()).await
    }
}

fn demo_of(stage: Stage) -> App {
    App::new(Mode::Demo(Stages::new(vec![stage], Box::new(|_| Err("once".to_owned())))))
}

fn asked(method: Method, address: &str, who: Option<&str>) -> axum::http::request::Builder {
    let request = Request::builder().method(method).uri(address.replace(' ', "%20"));
    match who {
        Some(who) => request.header("cookie", format!("actor={}", who.replace(' ', "%20"))),
        None => request,
    }
}
