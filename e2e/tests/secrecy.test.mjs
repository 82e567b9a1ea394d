// DC-19: while replies are in, nobody but the TSB desk and the replier himself sees that they are, how many, whose, or what they say.
// Every address of the site is asked before and after each reply, with the clock standing still; the answers must be the same bytes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { CHAIR, OFFICER, OTHER_OFFICER, SCAN, delegate, focalPoint, freshId } from "../support/browser.mjs";
import { startDemo } from "../support/server.mjs";

const TEXT = "X.inv-2";
const MEETING = "SG17%202024-09";
const REPLIER = focalPoint(12);
const ABOUT_REPLIES = ["tap.reply", "tap.register-reply", "tap.check-reply", "tap.correct-reply"];
/** In whose eyes the site is looked at. */
const OTHERS = { "the public": "", "the chair": CHAIR, "another Member State": focalPoint(14), "a delegate": delegate(15), "a member that replied before": focalPoint(17) };
/** The site's own list of addresses, read from its source, so that a new address is asked too. */
const ROUTES = readFileSync(new URL("../../docs/generated/routes.txt", import.meta.url), "utf8").trim().split("\n").map((line) => line.trim().split(/\s+/)).map(([method, path]) => ({ method, path }));
assert.ok(ROUTES.some(({ path }) => path === "/api/items/{text}/replies"), "the API is on the list");

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());

const cookie = (person) => ({ cookie: `actor=${encodeURIComponent(person)}` });

/** Asks an address as somebody, and gives what came back, without the random ids of forms. */
async function ask(url, person, path, body) {
  const request = { headers: cookie(person), redirect: "manual" };
  if (body) Object.assign(request, { method: "POST", body: JSON.stringify(body), headers: { ...cookie(person), "content-type": "application/json" } });
  const answer = await fetch(url + path, request);
  const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  return `${answer.status} ${answer.headers.get("content-type")}\n${text.replace(/name="id" value="[0-9a-f]{32}"/g, 'name="id"')}`;
}

/** Performs an act, or fails. */
async function act(url, person, name, fields) {
  const answer = await fetch(`${url}/api/acts`, { method: "POST", headers: { ...cookie(person), "content-type": "application/json" }, body: JSON.stringify({ id: freshId(), act: name, with: fields }) });
  const text = await answer.text();
  assert.equal(answer.status, 200, `${name}: ${text}`);
  return JSON.parse(text);
}

/** Hands a file in, and gives what an act says of it. */
async function file(url, person, bytes, name) {
  const answer = await fetch(`${url}/api/files?name=${name}`, { method: "POST", headers: cookie(person), body: bytes });
  return answer.json();
}

/** Everything that a path's variables may stand for here. */
const VALUES = {
  text: [TEXT, "X.inv-1", "X.1237"],
  kind: ["consultation", "reply-form", "result"],
  meeting: [MEETING, "SG17%202025-02"],
  rule: ["R1-9.4.5a", "DC-19"],
  position: [...Array(60).keys()].map((position) => String(position + 1)),
  letter: ["Collective%20letter%208-17"],
  file: ["en.html", "zh.html", "en.docx"],
  reply: [...Array(12).keys()].map((number) => String(number + 1)),
};

/** The addresses that a path stands for. */
function filled(path, digests, acts) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const values = { ...VALUES, sha256: digests, act: acts };
  return names.reduce((paths, name) => paths.flatMap((held) => {
    assert.ok(values[name], `the address ${path} has a variable {${name}} that this test does not know`);
    return values[name].map((value) => held.replace(`{${name}}`, value));
  }), [path]);
}

/** Every address that is read, with its variables, languages and filters. */
function addresses(digests, acts) {
  const plain = ROUTES.filter((route) => route.method === "GET" && route.path !== "/language").flatMap((route) => filled(route.path, digests, acts));
  const chinese = plain.filter((path) => !/^\/(static|api|files)\/|^\/record\/\d|csv$/.test(path)).map((path) => `${path}?lang=zh`);
  const filters = ["/record", "/api/record"].flatMap((path) =>
    [`text=${TEXT}`, ...[REPLIER, OFFICER, OTHER_OFFICER].map((by) => `by=${encodeURIComponent(by)}`), ...ABOUT_REPLIES.map((name) => `act=${name}`), "page=2"].map((query) => `${path}?${query}`));
  const forms = acts.map((name) => `/do/${name}?text=${TEXT}`);
  const receipts = [...Array(8).keys()].map((at) => `/items/${TEXT}/reply?receipt=${36 + at}`);
  return [...plain, ...chinese, ...filters, ...forms, ...receipts, "/search?q=inv", "/search?q=Administration", "/api/search?q=inv", `/items/${TEXT}?done=tap.reply`, "/?page=1", "/api/board?page=1", `/demo?to=/items/${TEXT}`, "/nowhere"];
}

/** Acts that somebody might ask the preview for, to learn from what it answers. */
function questions(replies) {
  const deviation = { reason: "r", document: "d", told: "t" };
  const scan = { sha256: "0".repeat(64), name: "a", media: "", bytes: 0 };
  const asked = [
    ["tap.reply", { answer: "authorize" }],
    ["tap.reply", { answer: "not-authorize", reasons: "r", changes: "c" }],
    ["tap.register-reply", { member: "Administration 12", channel: "mail", received: "2024-08-12T06:30:00Z", scan, answer: "authorize" }],
    ...replies.flatMap((reply) => [["tap.check-reply", { reply, finding: "matches" }], ["tap.correct-reply", { reply, answer: "authorize", reason: "r" }]]),
    ...["tap.establish-result", "tap.close-consultation", "tap.request", "tap.defer", "tap.decide", "tap.seek-again", "tap.oppose", "tap.abstain", "tap.request-more-time", "tap.withdraw-opposition", "tap.revoke-abstention", "tap.proceed-again", "tap.end-more-time"].map((name) => [name, {}]),
    ["tap.rule-on-no-explicit-reply", { authorize: true, reason: "r" }],
    ["tap.extend", { corrigendum: "c", closes: "2024-08-30" }],
    ["tap.keep-meeting", { deviation }],
    ["tap.present-final-text", { document: "d" }],
    ["tap.reserve", { statement: "s" }],
    ["tap.refer-to-assembly", { reason: "r" }],
    ...["circular", "ask-for-reasons", "comments-td", "collective-letter"].map((duty) => ["tap.carry-out", { duty, document: "d" }]),
  ].map(([name, fields]) => ({ act: name, with: { text: TEXT, ...fields } }));
  const meeting = MEETING.replace("%20", " ");
  return [...asked, { act: "meeting.open", with: { meeting } }, { act: "meeting.move", with: { meeting, opens: "2024-09-09", ends: "2024-09-13", reason: "r" } }];
}

/** All that the site says to somebody. */
async function everything(url, person, digests, acts) {
  const said = new Map();
  const asked = [
    ...addresses(digests, acts).map((path) => [path, path]),
    ...questions([1, 6, 7, 8, 9]).map((question, at) => [`preview ${at} ${question.act}`, "/api/preview", question]),
  ];
  // A few at a time: the pages are many.
  for (let from = 0; from < asked.length; from += 8) {
    const some = asked.slice(from, from + 8);
    const answers = await Promise.all(some.map(([, path, body]) => ask(url, person, path, body)));
    some.forEach(([name], at) => said.set(name, answers[at]));
  }
  return said;
}

/** Says where two answers differ. */
function difference(held, now) {
  const at = [...held].findIndex((char, index) => char !== now[index]);
  const from = Math.max(0, (at < 0 ? Math.min(held.length, now.length) : at) - 80);
  return `\n  before: …${held.slice(from, from + 200)}\n  after:  …${now.slice(from, from + 200)}`;
}

function assertSame(who, step, held, now) {
  const told = [...now].filter(([path, said]) => said !== held.get(path)).map(([path, said]) => `${path}${difference(held.get(path) ?? "", said)}`);
  assert.deepEqual(told, [], `${who} can tell, after ${step}`);
}

const SECRET = Buffer.from("The reasons of Administration 12, which nobody else may read.\n");

/** What happens on the replies, step by step. */
const STEPS = [
  ["a reply on the form", async (url) => {
    const attached = await file(url, REPLIER, SECRET, "reasons.txt");
    await act(url, REPLIER, "tap.reply", { text: TEXT, answer: "not-authorize", attachments: [attached] });
  }],
  ["a reply that replaces it", (url) => act(url, REPLIER, "tap.reply", { text: TEXT, answer: "authorize" })],
  ["a reply by mail without reasons, not yet checked", async (url) => {
    const scan = await file(url, OFFICER, SCAN, "letter.png");
    await act(url, OFFICER, "tap.register-reply", { text: TEXT, member: "Administration 13", channel: "mail", received: "2024-08-12T06:30:00Z", scan, answer: "not-authorize" });
  }],
  ["its check", async (url) => {
    const replies = JSON.parse((await ask(url, OFFICER, `/api/items/${TEXT}/replies`)).split("\n").slice(1).join("\n"));
    const { number } = replies.find((reply) => reply.awaits_check);
    await act(url, OTHER_OFFICER, "tap.check-reply", { text: TEXT, reply: number, finding: "matches" });
  }],
];

const digest = async (bytes) => Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");

// shows: DC-19
test("every address says the same, byte for byte, before and after replies to all but TSB and the replier", { timeout: 400_000 }, async () => {
  const digests = [await digest(SECRET), await digest(SCAN)];
  const acts = JSON.parse((await ask(demo.url, "", "/api/authority")).split("\n")[1]).map((grant) => grant.act);
  const held = new Map();
  for (const [who, person] of Object.entries(OTHERS)) held.set(who, await everything(demo.url, person, digests, acts));
  const desk = await everything(demo.url, OFFICER, digests, acts);
  for (const [step, happens] of STEPS) {
    await happens(demo.url);
    for (const [who, person] of Object.entries(OTHERS)) assertSame(who, step, held.get(who), await everything(demo.url, person, digests, acts));
  }
  const now = await everything(demo.url, OFFICER, digests, acts);
  for (const path of [`/items/${TEXT}`, `/api/items/${TEXT}/replies`, "/record", "/api/record", `/record?act=tap.reply`, `/items/${TEXT}?lang=zh`]) {
    assert.notEqual(now.get(path), desk.get(path), `TSB sees it at ${path}`);
  }
  const files = [...now.keys()].filter((path) => path.startsWith(`/files/${TEXT}/`) && now.get(path).startsWith("200"));
  assert.equal(files.length, 2, "TSB opens the attachment and the scan");
  assert.match(await ask(demo.url, REPLIER, `/files/${TEXT}/1/${digests[0]}`), /^200[\s\S]*The reasons of Administration 12/, "and the replier his own");
});

// shows: DC-19
test("a member that replies learns nothing from its own page about the replies before its own", async () => {
  const [without, withOthers] = await Promise.all([startDemo(), startDemo()]);
  try {
    for (const [, happens] of STEPS) await happens(withOthers.url);
    const said = [];
    for (const { url } of [without, withOthers]) {
      await act(url, focalPoint(20), "tap.reply", { text: TEXT, answer: "authorize" });
      const pages = [`/items/${TEXT}`, `/items/${TEXT}/reply`, "/desk", "/", `/api/items/${TEXT}`, `/api/items/${TEXT}/replies`, "/api/desk", "/api/record"];
      said.push(new Map(await Promise.all(pages.map(async (path) => [path, await ask(url, focalPoint(20), path)]))));
    }
    // The two records have keys and names of their own.
    const bare = (all) => new Map([...all].map(([path, text]) => [path, text.replace(/[0-9a-f]{16}\b|[A-Za-z0-9+/]{30,}=*|root[\s\S]*?<\/pre>/g, "…")]));
    assertSame("the member", "replies of others", bare(said[0]), bare(said[1]));
  } finally {
    await Promise.all([without.stop(), withOthers.stop()]);
  }
});
