//! The scenes of the demo: each is founded at once, holds as evidence, and shows only what its letter gives or what is invented.

use desk::scene::Scene;
use rulebook::approval::tap::Stage;
use std::time::Instant;

/// Every scene, founded in a fresh folder.
fn founded() -> Vec<(Scene, tempfile::TempDir, std::sync::Arc<desk::house::House>)> {
    let scenes = Scene::all().unwrap_or_else(|mistake| panic!("{mistake}"));
    let each = scenes.into_iter().map(|scene| {
        let folder = tempfile::tempdir().expect("a folder");
        let house = scene.found(folder.path(), &record::Options::default()).expect("it is founded");
        (scene, folder, house)
    });
    each.collect()
}

#[test]
fn every_scene_holds_as_evidence_and_folds_to_the_same_state() {
    for (scene, folder, house) in founded() {
        let report = record::verify(folder.path(), &desk::seal::named).expect("it can be read");
        assert_eq!(report.problems, [], "{}", scene.name);
        let reader = record::Reader::open(folder.path()).expect("it opens");
        let (folded, ids) = desk::fold(&reader, folder.path()).expect("it folds");
        assert_eq!(folded.steps, house.steps);
        assert_eq!(ids.len(), house.steps.len());
        assert!(folded.last_recorded.is_some_and(|last| last <= scene.starts()));
    }
}

#[test]
fn a_scene_founded_twice_has_the_same_acts() {
    let ids = |folder: &std::path::Path| {
        let reader = record::Reader::open(folder).expect("it opens");
        let all = reader.iter(1).expect("it reads").map(|row| row.expect("a row").act_id.0);
        all.collect::<Vec<_>>()
    };
    let (first, second) = (founded(), founded());
    for ((_, one, _), (_, other, _)) in first.iter().zip(&second) {
        assert_eq!(ids(one.path()), ids(other.path()));
    }
}

// shows: DC-32, DC-25, DC-16
#[test]
fn the_eight_come_in_as_the_letter_gives_them_and_nothing_is_done_to_them() {
    let (scene, _folder, house) = founded().remove(0);
    assert_eq!(scene.starts().to_string(), "2024-08-12T07:00:00Z");
    let eight = ["X.1237", "X.1283", "X.1353", "X.1354", "X.1384", "X.1471", "X.1819", "X.1820"];
    for name in eight {
        let file = house.text(name).unwrap_or_else(|| panic!("{name} is there"));
        let tap = file.tap.as_ref().expect("it is taken over");
        assert_eq!((tap.stage, tap.replies.len()), (Stage::InConsultation, 0), "{name}");
        let announcement = tap.announcement.as_ref().expect("it was announced");
        assert_eq!((announcement.circular, announcement.posted), (195, None));
        assert_eq!(announcement.closes.to_zoned_text(), "2024-08-21T23:59+02:00[Europe/Zurich]");
        for open in ["R1-9.3.1c", "R1-9.3.3d", "R1-9.3.5", "R1-9.3.6a"] {
            assert!(tap.unverified.iter().any(|rule| rule == open), "{name} leaves {open} open");
        }
        assert_eq!(file.log.len(), 2, "{name}: registered and taken over, nothing else");
    }
    assert_eq!(
        house.text("X.inv-1").and_then(|file| file.tap.as_ref()).map(|tap| tap.stage),
        Some(Stage::Requested)
    );
    let second = house.text("X.inv-2").and_then(|file| file.tap.as_ref()).expect("it is there");
    assert_eq!((second.stage, second.replies.len()), (Stage::InConsultation, 6));
}

// shows: DC-32, DC-16
#[test]
fn q3643_comes_in_with_what_circular_241_gives() {
    let (scene, _folder, house) = founded().remove(1);
    assert_eq!(scene.starts().to_string(), "2020-07-06T09:00:00Z");
    let file = house.text("Q.3643").expect("it is there");
    let tap = file.tap.as_ref().expect("it is taken over");
    assert_eq!(tap.edition.as_str(), "res1-2016");
    let announcement = tap.announcement.as_ref().expect("it was announced");
    assert_eq!(announcement.closes.to_zoned_text(), "2020-07-10T23:59+00:00[UTC]");
    assert_eq!(announcement.closes.computed, announcement.closes.day(), "printed agrees with the rule");
    assert_eq!((announcement.circular, announcement.ipr_statements), (241, Some(0)));
    assert_eq!(tap.determined.as_ref().and_then(|held| held.on), None);
}

// shows: DC-32, CLT-3, CLT-5, PR-10, DC-36
#[test]
fn past_letters_come_in_with_what_they_print_and_their_numbers_are_told_apart() {
    let all = founded();
    let number = |scene: usize, id: &str| {
        let issued = all[scene].2.letters.letter(id).and_then(|letter| letter.issued.clone());
        let issued = issued.unwrap_or_else(|| panic!("{id} went out"));
        (issued.number.printed(), issued.number.period.clone(), issued.dated.map(|day| day.to_string()))
    };
    let of = |number: &str, period: &str, dated: Option<&str>| {
        (number.to_owned(), period.to_owned(), dated.map(str::to_owned))
    };
    assert_eq!(number(0, "Collective letter 8-17"), of("8/17", "2022-2024", Some("2024-04-23")));
    assert_eq!(number(1, "Circular 241"), of("241", "2017-2021", None));
    assert_eq!(number(2, "Collective letter 13-17"), of("13/17", "2017-2021", Some("2021-09-08")));
    assert_eq!(number(2, "Collective letter 11-20"), of("11/20", "2017-2021", Some("2021-01-12")));

    let about = |scene: usize, id: &str| all[scene].2.meetings[id].about.clone();
    let hybrid = about(0, "SG17 2024-09");
    assert_eq!(
        hybrid.agenda.as_ref().map(|agenda| agenda.items.iter().filter(|item| item.depth == 1).count()),
        Some(13)
    );
    assert_eq!((hybrid.hours_zone.clone(), hybrid.languages.clone()), (None, None), "it prints neither");
    let unknown = about(1, "SG11 2020-07");
    assert!(
        unknown.place.is_some()
            && unknown.mode.is_none()
            && unknown.agenda.is_none()
            && unknown.opens_at.is_none()
    );
    let special = about(2, "SG17 2022-01");
    assert_eq!(special.closes_at.map(|at| at.to_string()).as_deref(), Some("16:00:00"));
    let listed =
        special.agenda.as_ref().map(|agenda| agenda.items.iter().filter(|item| item.depth == 2).count());
    assert_eq!(listed, Some(12), "eleven for approval and one for consent, where the letter counts eight");
    assert_eq!(
        (about(2, "SG20 2021-05").place.clone(), about(2, "SG20 2021-05").events.as_ref().map(Vec::len)),
        (None, Some(3))
    );
}

#[test]
fn founding_is_quick_enough_for_starting_over() {
    let scene = Scene::geneva_2024().unwrap_or_else(|mistake| panic!("{mistake}"));
    let folder = tempfile::tempdir().expect("a folder");
    let began = Instant::now();
    scene.found(folder.path(), &record::Options::default()).expect("it is founded");
    let took = began.elapsed();
    println!("founded in {took:?}");
    assert!(took.as_secs() < 2, "{took:?}");
}
