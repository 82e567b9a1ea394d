//! Is the rule right? Letters from draft to corrigendum, and the facts of a meeting that they print.

mod fixture;

mod draft;
mod invariants;
mod issue;
mod meeting;
mod recipients;
mod taken_over;
