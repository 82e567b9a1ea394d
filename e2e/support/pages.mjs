// The pages that everybody must be able to use, each in the eyes of somebody who would open it.
import { CHAIR, DIRECTOR, OFFICER, become, delegate, focalPoint, hand, openScene, turnUntil } from "./browser.mjs";

const MEETING = "SG17 2024-09";

/** Who, and where. */
export const PAGES = [
  ["", "/"],
  ["", "/items/X.1237"],
  ["", "/items/X.inv-1"],
  [focalPoint(12), "/items/X.inv-2"],
  [OFFICER, "/items/X.inv-2"],
  ["", "/items/X.inv-2/reply"],
  [focalPoint(12), "/items/X.inv-2/reply"],
  [DIRECTOR, "/do/tap.announce?text=X.inv-1"],
  [OFFICER, "/do/tap.register-reply?text=X.inv-2"],
  [OFFICER, "/do/item.register"],
  ["", "/desk"],
  [OFFICER, "/desk"],
  [DIRECTOR, "/desk"],
  [focalPoint(12), "/desk"],
  [CHAIR, "/desk"],
  ["", "/meetings"],
  [CHAIR, "/meetings/SG17%202024-09"],
  ["", "/letters"],
  [OFFICER, "/letters?series=circulars"],
  ["", "/letters/Collective%20letter%208-17"],
  ["", "/letters/read"],
  [OFFICER, "/do/letter.draft?kind=collective-letter&meeting=SG17%202025-02"],
  [OFFICER, "/do/letter.take-over"],
  [OFFICER, "/do/letter.revise"],
  [OFFICER, "/do/meeting.describe?meeting=SG17%202025-02"],
  [OFFICER, "/meetings/SG17%202025-02"],
  ["", "/clauses"],
  ["", "/clauses/R1-9.4.5a"],
  ["", "/clauses/R1-9.4.1a"],
  ["", "/authority"],
  ["", "/record"],
  [OFFICER, "/record?text=X.inv-2"],
  [OFFICER, "/record/20"],
  ["", "/demo"],
  ["", "/help"],
  ["", "/glossary"],
  ["", "/search?q=register"],
  ["", "/search?q=zzz"],
  ["", "/nowhere"],
  ["", "/items/X.inv-2/papers/consultation"],
  ["", "/items/X.inv-2/papers/reply-form"],
];

/** Pages of the other scene. */
export const PAGES_OF_2020 = [
  ["", "/"],
  ["", "/items/Q.3643"],
  [focalPoint(12), "/items/Q.3643/reply"],
  ["", "/items/Q.3643/papers/consultation"],
];

/** Pages of the scene of letters. */
export const PAGES_OF_LETTERS = [
  ["", "/letters"],
  ["", "/letters/Collective%20letter%2011-20"],
  [OFFICER, "/letters/Collective%20letter%2013-17"],
  ["", "/meetings/SG20%202021-05"],
  [OFFICER, "/do/meeting.describe?meeting=SG17%202022-01"],
  ["", "/letters/Collective%20letter%2013-17/papers/en.html"],
];

/** Pages once X.inv-2 is up at its meeting. */
export const PAGES_IN_SESSION = [
  [CHAIR, "/meetings/SG17%202024-09"],
  [delegate(3), "/meetings/SG17%202024-09"],
  [CHAIR, "/items/X.inv-2"],
  [CHAIR, "/do/tap.decide?text=X.inv-2"],
];

/** Pages once it is decided. */
export const PAGES_DECIDED = [
  [focalPoint(12), "/items/X.inv-2"],
  [DIRECTOR, "/desk"],
  ["", "/items/X.inv-2/papers/result"],
];

/** Takes X.inv-2 to its meeting. */
export async function toSession(page, url) {
  await turnUntil(page, url, "X.inv-2", (view) => view.item.stage !== "in-consultation");
  await become(page, url, DIRECTOR);
  await hand(page, url, "tap.establish-result", { text: "X.inv-2" });
  await turnUntil(page, url, "X.inv-2", (view) => Date.parse(view.now) >= Date.parse("2024-09-02T06:00:00Z"), "day");
  await become(page, url, CHAIR);
  await hand(page, url, "meeting.open", { meeting: MEETING });
  await hand(page, url, "meeting.delegations-present", { meeting: MEETING, item: "X.inv-2", delegations: ["Administration 3", "Administration 8", "Administration 17"] });
  await hand(page, url, "tap.present-final-text", { text: "X.inv-2", document: "TD 9001 (invented)" });
}

/** Takes it on to its decision, with a reservation. */
export async function toDecision(page, url) {
  await become(page, url, delegate(3));
  await hand(page, url, "tap.reserve", { text: "X.inv-2", statement: "An invented reservation." });
  await become(page, url, CHAIR);
  await hand(page, url, "tap.decide", { text: "X.inv-2" });
}

/** Opens pages one after the other as who should see them, and says something of each. */
export async function each(page, url, pages, look) {
  for (const [person, path] of pages) {
    await become(page, url, person);
    const answer = await page.goto(url + path);
    await look(`${path} as ${person || "a visitor"}`, answer);
  }
}

/** Everything, in the order in which a demo comes to it. `scene` says what is on the stage. */
export async function everyPage(page, url, look) {
  await each(page, url, PAGES, look);
  await openScene(page, url, "geneva-2020");
  await each(page, url, PAGES_OF_2020, look);
  await openScene(page, url, "letters");
  await each(page, url, PAGES_OF_LETTERS, look);
  await openScene(page, url, "geneva-2024");
}
