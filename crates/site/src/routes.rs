//! Every address of the site, in one list: the router, the API description and the tests are made from it.

use crate::api;
use crate::app::App;
use crate::pages;
use crate::upload::REQUEST;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderValue, header};
use axum::middleware;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};

/// An address.
pub struct Route {
    /// How it is asked.
    pub method: &'static str,
    /// The address, with its variables.
    pub path: &'static str,
    /// Is it only there in the demo?
    pub demo: bool,
    handler: fn() -> MethodRouter<App>,
}

/// An address that is there in both modes.
const fn route(method: &'static str, path: &'static str, handler: fn() -> MethodRouter<App>) -> Route {
    Route { method, path, demo: false, handler }
}

/// An address of the demo.
const fn demo(method: &'static str, path: &'static str, handler: fn() -> MethodRouter<App>) -> Route {
    Route { method, path, demo: true, handler }
}

/// Every address.
pub const ROUTES: &[Route] = &[
    route("GET", "/", || get(pages::board)),
    route("GET", "/board.csv", || get(pages::board_csv)),
    route("GET", "/search", || get(pages::search)),
    route("GET", "/items/{text}", || get(pages::item)),
    route("GET", "/items/{text}/reply", || get(pages::reply_form)),
    demo("POST", "/items/{text}/reply", || post(pages::send_reply)),
    route("GET", "/items/{text}/papers/{kind}", || get(pages::paper)),
    route("GET", "/files/{text}/{reply}/{sha256}", || get(pages::file)),
    demo("GET", "/do/{act}", || get(pages::act_form)),
    demo("POST", "/do/{act}", || post(pages::perform_act)),
    route("GET", "/desk", || get(pages::desk_page)),
    route("GET", "/meetings", || get(pages::meetings)),
    route("GET", "/meetings/{meeting}", || get(pages::meeting)),
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
    route("GET", "/api/openapi.json", || get(api::openapi)),
    route("POST", "/api/acts", || post(api::act)),
    route("POST", "/api/preview", || post(api::preview)),
    route("POST", "/api/files", || post(api::file)),
    route("GET", "/api/board", || get(api::board)),
    route("GET", "/api/items/{text}", || get(api::item)),
    route("GET", "/api/items/{text}/replies", || get(api::replies)),
    route("GET", "/api/meetings", || get(api::meetings)),
    route("GET", "/api/meetings/{meeting}", || get(api::meeting)),
    route("GET", "/api/clauses", || get(api::clauses)),
    route("GET", "/api/clauses/{rule}", || get(api::clause)),
    route("GET", "/api/authority", || get(api::authority)),
    route("GET", "/api/desk", || get(api::desk)),
    route("GET", "/api/record", || get(api::record)),
    route("GET", "/api/record/heads", || get(api::heads)),
    route("GET", "/api/record/keys", || get(api::keys)),
    route("GET", "/api/record/{position}/receipt", || get(pages::entry_receipt)),
    route("GET", "/api/search", || get(api::search)),
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
        .layer(DefaultBodyLimit::max(REQUEST))
        .layer(middleware::map_response_with_state(app.clone(), guard))
        .with_state(app)
}

/// Nothing at this address.
async fn missing(context: crate::context::Context) -> pages::Page {
    let what = context.here.clone();
    Err(pages::not_found(&context, &what))
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
