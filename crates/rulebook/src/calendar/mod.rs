//! Days, periods and deadlines as the rules count them (DC-1 to DC-5, DC-33).

mod deadline;
mod holidays;
mod period;

pub use deadline::{Deadline, Moment, Override, Zone, is_geneva, midnight_after};
pub use holidays::Holidays;
pub use period::{Counting, Direction, Period, Unit};
