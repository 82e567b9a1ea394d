//! Every address of the site, in one list: the router, the API description and the tests are made from it.

use crate::api::{self, Operation, Problem};
use crate::app::App;
use crate::context::Context;
use crate::pages;
use crate::upload::REQUEST;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use desk::files::KINDS;

/// An address.
pub struct Route {
    /// How it is asked.
    pub method: &'static str,
    /// The address, with its variables.
    pub path: &'static str,
    /// Is it only there in the demo?
    pub demo: bool,
    handler: fn() -> MethodRouter<App>,
    /// How it is described to programs; nothing for a page.
    pub(crate) described: Option<fn(&mut Operation<'_>)>,
}

/// An address that is there in both modes.
const fn route(method: &'static str, path: &'static str, handler: fn() -> MethodRouter<App>) -> Route {
    Route { method, path, demo: false, handler, described: None }
}

/// An address of the demo.
const fn demo(method: &'static str, path: &'static str, handler: fn() -> MethodRouter<App>) -> Route {
    Route { method, path, demo: true, handler, described: None }
}

/// An address of the API: its handler describes what it takes and gives. The statuses are those of the handler's own, besides what its
/// parts answer with.
macro_rules! api {
    ($method:literal, $path:literal, $verb:ident($handler:path), $statuses:expr, $summary:literal) => {
        Route {
            method: $method,
            path: $path,
            demo: false,
            handler: || $verb($handler),
            described: Some(|operation| {
                operation.handler(&$handler, stringify!($handler), $summary, &$statuses);
            }),
        }
    };
}

/// A file for programs among the pages.
macro_rules! download {
    ($name:literal, $path:literal, $handler:path, $kinds:expr, $summary:literal $(, $also:ident)?) => {
        Route {
            method: "GET",
            path: $path,
            demo: false,
            handler: || get($handler),
            described: Some(|operation| {
                operation.file($name, $summary, $kinds);
                $(operation.$also();)?
            }),
        }
    };
}

/// Every address.
pub const ROUTES: &[Route] = &[
    route("GET", "/", || get(pages::board)),
    download!(
        "board_csv",
        "/board.csv",
        pages::board_csv,
        &["text/csv"],
        "Everything open, soonest first, one line each."
    ),
    route("GET", "/search", || get(pages::search)),
    route("GET", "/items/{text}", || get(pages::item)),
    route("GET", "/items/{text}/reply", || get(pages::reply_form)),
    demo("POST", "/items/{text}/reply", || post(pages::send_reply)),
    route("GET", "/items/{text}/papers/{kind}", || get(pages::paper)),
    download!(
        "paper_pdf",
        "/items/{text}/papers/{kind}/pdf",
        pages::paper_pdf,
        &["application/pdf"],
        "A paper as a PDF: tagged, and to be filled in where it is a form.",
        in_a_language
    ),
    download!(
        "paper_docx",
        "/items/{text}/papers/{kind}/docx",
        pages::paper_docx,
        &[papers::docx::MEDIA_TYPE],
        "A paper as a Word document.",
        in_a_language
    ),
    download!(
        "reply_file",
        "/files/{text}/{reply}/{sha256}",
        pages::file,
        KINDS,
        "A file of a reply: for its member and for the TSB desk."
    ),
    demo("GET", "/do/{act}", || get(pages::act_form)),
    demo("POST", "/do/{act}", || post(pages::perform_act)),
    route("GET", "/desk", || get(pages::desk_page)),
    route("GET", "/dispatch/post-list", || get(pages::post_list)),
    demo("POST", "/dispatch/{parcel}", || post(pages::decide_form)),
    route("GET", "/meetings", || get(pages::meetings)),
    route("GET", "/meetings/{meeting}", || get(pages::meeting)),
    route("GET", "/letters", || get(pages::letters)),
    download!(
        "letters_csv",
        "/letters.csv",
        pages::letters_csv,
        &["text/csv"],
        "The register of letters, one line each; a draft is there for the TSB desk alone."
    ),
    route("GET", "/letters/{letter}", || get(pages::letter)),
    route("GET", "/letters/{letter}/papers/{file}", || get(pages::letter_paper)),
    download!(
        "letter_file",
        "/letters/{letter}/files/{sha256}",
        pages::enclosure,
        KINDS,
        "A file that went out with a letter."
    ),
    route("GET", "/letters/read", || get(pages::read_form)),
    route("POST", "/letters/read", || post(pages::read_letter)),
    route("GET", "/clauses", || get(pages::clauses)),
    route("GET", "/clauses/{rule}", || get(pages::clause)),
    route("GET", "/authority", || get(pages::authority)),
    route("GET", "/record", || get(pages::record)),
    route("POST", "/record/check", || post(pages::verify_receipt)),
    route("GET", "/record/{position}", || get(pages::entry)),
    route("GET", "/record/{position}/receipt", || get(pages::entry_receipt)),
    route("GET", "/help", || get(pages::help)),
    route("GET", "/glossary", || get(pages::glossary)),
    route("GET", "/language", || get(pages::language)),
    demo("GET", "/demo", || get(pages::demo)),
    demo("POST", "/demo/actor", || post(pages::choose_actor)),
    demo("POST", "/demo/scene", || post(pages::choose_scene)),
    demo("POST", "/demo/clock", || post(pages::turn_clock)),
    demo("POST", "/demo/start-over", || post(pages::start_over)),
    route("GET", "/static/plenary.css", || get(pages::style)),
    route("GET", "/static/plenary.js", || get(pages::script)),
    route("GET", "/static/icon.svg", || get(pages::icon)),
    api!("GET", "/api/openapi.json", get(api::openapi), [], "This description."),
    api!(
        "POST",
        "/api/acts",
        post(api::act),
        [503],
        "Hand an act in. Sent again with the same id, it gets the first answer."
    ),
    api!(
        "POST",
        "/api/preview",
        post(api::preview),
        [409],
        "What would follow from an act; nothing is recorded."
    ),
    api!("POST", "/api/files", post(api::file), [503], "Hand in a file that an act will name by its digest."),
    api!("GET", "/api/board", get(api::board), [], "Everything open, soonest first."),
    api!(
        "GET",
        "/api/items/{text}",
        get(api::item),
        [],
        "A text: its facts, where it stands, what is waited for, what you may do."
    ),
    api!("GET", "/api/items/{text}/replies", get(api::replies), [], "The replies that you may see."),
    api!("GET", "/api/meetings", get(api::meetings), [], "Meetings."),
    api!(
        "GET",
        "/api/meetings/{meeting}",
        get(api::meeting),
        [],
        "A meeting with the texts that are up at it."
    ),
    api!(
        "GET",
        "/api/letters",
        get(api::letters),
        [],
        "The register of letters. A draft is there for the TSB desk alone."
    ),
    api!(
        "GET",
        "/api/letters/{letter}",
        get(api::letter),
        [],
        "A letter: its days, its papers, to whom it went, what is still to be done."
    ),
    api!(
        "POST",
        "/api/letters/read",
        post(api::read_letter),
        [503],
        "Read a letter: its facts with their lines, what is wrong with it, the acts that it gives rise to. Nothing is kept."
    ),
    api!(
        "POST",
        "/api/letters/{letter}/papers",
        post(api::prepare_letter),
        [503],
        "Write and keep the papers of a draft: the fields of letter.issue. For the TSB desk."
    ),
    api!(
        "GET",
        "/api/letters/{letter}/dispatch",
        get(api::letter_dispatch),
        [503],
        "How a letter reached its addressees, with the proof for each. For the TSB desk."
    ),
    api!(
        "GET",
        "/api/dispatch",
        get(api::dispatch),
        [404, 503],
        "What waits for a person of letters on their way. For the TSB desk."
    ),
    api!(
        "POST",
        "/api/dispatch/{parcel}",
        post(api::decide_parcel),
        [503],
        "Decide of a parcel: send again, count as handed over, posted, came back, resend. For the TSB desk."
    ),
    api!("GET", "/api/clauses", get(api::clauses), [], "The rules that the software knows."),
    api!("GET", "/api/clauses/{rule}", get(api::clause), [], "A rule with its numbers."),
    api!("GET", "/api/authority", get(api::authority), [], "Who may ask for which act."),
    api!("GET", "/api/desk", get(api::desk), [], "What you have to do."),
    api!("GET", "/api/record", get(api::record), [], "The record, newest first, as far as you may see it."),
    api!("GET", "/api/record/heads", get(api::heads), [503], "Published heads of the record."),
    api!("GET", "/api/record/keys", get(api::keys), [], "The public keys of the record."),
    api!(
        "GET",
        "/api/record/{position}/receipt",
        get(api::receipt),
        [503],
        "The receipt of an act of yours."
    ),
    api!("GET", "/api/search", get(api::search), [], "Texts that hold what you look for."),
];

/// The router of the whole site.
pub fn router(app: App) -> Router {
    let mut router = Router::new();
    let open = ROUTES.iter().filter(|route| app.is_demo() || !route.demo);
    for route in open {
        router = router.route(route.path, (route.handler)());
    }
    router
        .fallback(missing)
        .method_not_allowed_fallback(other_method)
        .layer(DefaultBodyLimit::max(REQUEST))
        .layer(middleware::map_response_with_state(app.clone(), guard))
        .with_state(app)
}

/// Nothing at this address.
async fn missing(context: Context) -> Response {
    let what = context.here.clone();
    if what.starts_with("/api/") {
        return Problem::missing(&what).into_response();
    }
    pages::not_found(&context, &what).into_response()
}

/// The address is there, and is not asked in this way.
async fn other_method(context: Context, method: Method) -> Response {
    if context.here.starts_with("/api/") {
        return Problem::other_method(&method).into_response();
    }
    (StatusCode::METHOD_NOT_ALLOWED, pages::not_found(&context, &context.here)).into_response()
}

/// What every answer says: the mark of a rehearsal (DC-25); and to browsers: nothing from elsewhere, no framing, no guessing of kinds.
async fn guard(State(app): State<App>, mut response: Response) -> Response {
    let policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    let headers = response.headers_mut();
    if app.is_rehearsal() {
        headers.insert("plenary-mark", HeaderValue::from_static("rehearsal"));
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}
