//! Pages and API of Plenary, rendered on the server. A handler reads, asks the desk, renders; it never decides.
//!
//! Both are made from the same [`data`]: what a page shows, the API gives.

pub mod api;
pub mod app;
mod context;
pub mod data;
mod dispatch;
mod form;
pub mod pages;
mod request;
mod routes;
mod upload;
mod wording;
pub mod written;

pub use app::{App, Mode, Stage, Stages};
pub use routes::{ROUTES, Route, router};
