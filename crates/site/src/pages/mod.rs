//! Pages. Each handler reads, asks the desk, renders.

mod act_form;
mod board;
mod clauses;
mod demo;
mod desk_page;
mod dispatch;
mod entry_page;
mod fields;
mod files;
mod help;
mod item;
mod layout;
mod letters;
mod meetings;
mod outcome;
mod paper_files;
mod papers;
mod preview_view;
mod record_page;
mod reply;
mod static_files;
mod svg;

pub(crate) use act_form::{act_form, perform_act};
pub(crate) use board::{board, board_csv, search};
pub(crate) use clauses::{clause, clauses};
pub(crate) use demo::{choose_actor, choose_scene, demo, start_over, turn_clock};
pub(crate) use desk_page::{Task, desk_page, mine};
pub(crate) use dispatch::{decide_form, post_list};
pub(crate) use entry_page::{entry, entry_receipt, receipt_for};
pub(crate) use files::file;
pub(crate) use help::{authority, glossary, help, language};
pub(crate) use item::item;
pub(crate) use letters::{
    enclosure, letter, letters, letters_csv, paper as letter_paper, read_form, read_letter, reading,
};
pub(crate) use meetings::{meeting, meetings};
pub(crate) use outcome::not_found;
pub(crate) use paper_files::{paper_docx, paper_pdf};
pub(crate) use papers::paper;
pub(crate) use record_page::{heads, record, verify_receipt};
pub(crate) use reply::{reply_form, send_reply};
pub(crate) use static_files::{icon, script, style};
