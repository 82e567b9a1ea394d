//! Is the rule right? Tables of cases on the real `decide` and `apply`, in the order of the clauses.

#[path = "../fixture/mod.rs"]
mod fixture;

mod after;
mod announcement;
mod calendar;
mod consultation;
mod deviation;
mod duties;
mod events;
mod invariants;
mod item;
mod key_deadlines;
mod late;
mod misread;
mod moved;
mod notified;
mod objected;
mod positions;
mod preparation;
mod regional;
mod result;
mod selection;
mod sitting;
mod standing;
mod taken_over;
mod worked;
mod zones;
