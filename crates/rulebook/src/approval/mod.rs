//! How a text becomes a Recommendation: the work item, the choice of procedure, and the procedures (Res. 1, sections 8 and 9).

pub mod item;
pub mod selection;
pub mod tap;
