//! Letters on their way, for the TSB desk: what a person decides of a parcel in the demo, and the post list.

use super::desk_page::desk_with;
use super::outcome::{Failed, Page, go, not_found};
use crate::context::Context;
use crate::data::Decision;
use crate::dispatch::{Decided, No, decide};
use crate::form::is_own_form;
use crate::request::{Path, Query};
use crate::wording::Words;
use crate::written::letters::file_name;
use crate::written::post_list::post_list as written;
use axum::Form;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use papers::Typesetter;
use record::{ParcelState, Parcels};
use serde::Deserialize;

/// A decision as a form sends it.
#[derive(Deserialize)]
pub(crate) struct Sent {
    decision: String,
    #[serde(default)]
    to: Option<String>,
    #[serde(default)]
    reason: Option<String>,
}

/// Carries out a decision, and goes back to the desk; what hinders it is told there.
pub(crate) async fn decide_form(
    context: Context,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Page {
    let Some(decision) = Decision::parse(&sent.decision) else {
        return Err(not_found(&context, &sent.decision));
    };
    if !is_own_form(&headers) {
        let told = Words::of(&context).t("page-act-foreign-form");
        return desk_with(&context, StatusCode::FORBIDDEN, told);
    }
    let decided = Decided { decision, to: sent.to, reason: sent.reason };
    match decide(&context, &id, &decided) {
        Ok(_) => Ok(go("/desk#dispatch")),
        Err(No::Missing) => Err(not_found(&context, &id)),
        Err(No::Refused(no)) => {
            let told = Words::of(&context).refusal(&no);
            desk_with(&context, StatusCode::CONFLICT, told)
        }
        Err(No::Invalid(invalid)) => {
            desk_with(&context, StatusCode::UNPROCESSABLE_ENTITY, words::invalid(context.lang, &invalid))
        }
        Err(No::Record(fault)) => Err(fault.into()),
    }
}

/// Which post list.
#[derive(Deserialize)]
pub(crate) struct Asked {
    letter: Option<String>,
    format: Option<String>,
}

/// The post list: a page that prints, or one file for print.
pub(crate) async fn post_list(context: Context, Query(asked): Query<Asked>) -> Page {
    if !context.viewer.is_tsb() {
        return Err(not_found(&context, "post-list"));
    }
    let letter = asked.letter.as_deref().filter(|letter| !letter.is_empty());
    let parcels = context.desk.side().parcels(letter, Some(ParcelState::ByPost))?;
    let day = context.house.zone().day(context.now);
    let paper = written(&context.house, context.app.letters(), &parcels, letter, day, context.lang);
    match (asked.format.as_deref(), context.app.typesetter()) {
        (Some("pdf"), Some(typesetter)) => pdf(typesetter, &paper),
        (Some("pdf"), None) => Err(not_found(&context, "pdf")),
        _ => {
            let kind =
                [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
            Ok((kind, papers::html::render(&paper)).into_response())
        }
    }
}

fn pdf(typesetter: &dyn Typesetter, paper: &papers::Paper) -> Page {
    let bytes = typesetter.pdf(paper).map_err(|no| Failed::Paper(Box::new(no)))?;
    let name = crate::form::encode(&file_name(&paper.title.to_string(), "pdf"));
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename*=UTF-8''{name}")),
    ];
    Ok((headers, bytes).into_response())
}
