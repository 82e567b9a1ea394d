//! To whom a letter goes.

use rulebook::letter::{As, Category, Kind, addressees};

// shows: C241-1, C241-2, C241-3, CL8-17-4
#[test]
fn the_classes_are_those_of_the_letters() {
    let to = |kind| -> Vec<_> {
        addressees(kind).iter().filter(|(_, how)| *how == As::To).map(|(one, _)| *one).collect()
    };
    let copies = |kind| addressees(kind).iter().filter(|(_, how)| *how == As::Copy).count();
    use Category::{Academia, Associates, MemberStates, SectorMembers};
    assert_eq!(to(Kind::CollectiveLetter), [MemberStates, SectorMembers, Associates, Academia]);
    assert_eq!(copies(Kind::CollectiveLetter), 0);
    for kind in [Kind::TapConsultation, Kind::TapResult] {
        assert_eq!((to(kind), copies(kind)), (vec![MemberStates], 7), "only Administrations are asked");
    }
}
