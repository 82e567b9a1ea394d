//! The JSON API: every act, and every page's data. What is wrong comes as `application/problem+json` (RFC 9457).

mod acts;
mod answer;
mod describe;
mod extract;
mod letters;
mod openapi;
mod problem;
mod views;

pub(crate) use acts::{act, file, preview};
pub(crate) use describe::Operation;
pub(crate) use letters::{decide_parcel, dispatch, letter_dispatch, prepare_letter};
pub(crate) use openapi::openapi;
pub(crate) use problem::Problem;
pub(crate) use views::{
    authority, board, clause, clauses, desk, heads, item, keys, letter, letters, meeting, meetings,
    read_letter, receipt, record, replies, search,
};
