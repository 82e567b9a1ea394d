// One approval from announcement to notification, as people in a browser do it, on the invented text X.inv-1.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CHAIR, DIRECTOR, OFFICER, OTHER_OFFICER, SCAN, become, focalPoint, hand, launch, put, read, turnUntil } from "../support/browser.mjs";
import { startDemo } from "../support/server.mjs";

const TEXT = "X.inv-1";
const MEETING = "SG17 2025-02";
let demo, browser, page;

before(async () => {
  demo = await startDemo();
  browser = await launch();
  page = await browser.newPage();
  page.setDefaultTimeout(5000);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const stage = async () => (await read(page, demo.url, `/api/items/${TEXT}`)).item.stage;
const open = (path) => page.goto(demo.url + path);
const preview = () => page.getByRole("button", { name: "See what would follow" }).click();

/** Looks at the preview of an act, sees that nothing has happened yet, then acts. */
async function act(name, seen) {
  const held = await stage();
  await preview();
  const shown = await page.getByRole("region", { name: "What would follow" }).innerText();
  assert.match(shown, seen);
  assert.equal(await stage(), held, "a preview records nothing");
  await page.getByRole("button", { name, exact: true }).click();
  assert.match(await page.getByRole("status").innerText(), new RegExp(name));
}

/** Fills the reply form and sends it. */
async function reply(number, fill) {
  await become(page, demo.url, focalPoint(number));
  await open(`/items/${TEXT}/reply`);
  await fill();
  await page.getByRole("button", { name: `Send the reply on ${TEXT}` }).click();
}
const authorize = async () => {
  await page.getByLabel("Authorizes SG17 to consider this text for approval").check();
  await page.getByLabel("No comments or suggested changes").check();
};
const refuse = async (reasons, changes) => {
  await page.getByLabel("Does not authorize SG17 to consider this text for approval").check();
  await page.getByLabel("Reasons", { exact: true }).fill(reasons);
  await page.getByLabel("Possible changes").fill(changes);
};
const received = async () => assert.match(await page.getByRole("status").innerText(), /Your reply was received\./);

// shows: R1-9.3.1a, R1-9.4.1b
test("the Director announces, after a look at what would follow", async () => {
  await become(page, demo.url, DIRECTOR);
  await open("/desk");
  await page.getByRole("link", { name: "Announce and open the consultation" }).click();
  await page.locator("#f-circular").fill("9903");
  await put(page, "#f-meeting", MEETING);
  await put(page, "#f-zone", "Europe/Zurich");
  await act("Announce and open the consultation", /In consultation[\s\S]*Member States \(40\)/);
  assert.equal(await stage(), "in-consultation");
});

// shows: R1-9.3.5
test("TSB distributes the text and sends the circular", async () => {
  await become(page, demo.url, OFFICER);
  await open(`/items/${TEXT}`);
  await page.getByRole("link", { name: "Record the distribution of the text" }).click();
  for (const language of ["العربية", "中文", "English", "Français", "Русский", "Español"]) await page.getByLabel(language).check();
  await preview();
  await page.getByRole("button", { name: "Record the distribution of the text" }).click();
  for (const duty of ["circular", "notice-to-others"]) {
    await hand(page, demo.url, "tap.carry-out", { text: TEXT, duty, document: "Circular 9903 (invented)" });
  }
  await open(`/items/${TEXT}`);
  assert.match(await page.getByRole("region", { name: "Duties" }).innerText(), /done Circular of the consultation/);
});

// shows: R1-9.4.1c, C241-28, C241-29, C241-30, C241-31
test("Member States reply: yes, yes with comments and a file, no with reasons", async () => {
  await reply(1, authorize);
  await received();
  await reply(2, async () => {
    await page.getByLabel("Authorizes SG17 to consider this text for approval").check();
    await page.getByLabel("Comments and suggested changes are attached").check();
    await page.getByLabel("Attachments").setInputFiles({ name: "comments.txt", mimeType: "text/plain", buffer: Buffer.from("Clause 6 needs an example.\n") });
  });
  await received();
  await reply(4, authorize);
  await received();
  await reply(5, () => refuse("The scope is too wide.", "Leave clause 7 out."));
  await received();
  assert.match(await page.getByRole("status").innerText(), /Does not authorize consideration/);
  await open(`/items/${TEXT}/reply`);
  assert.equal(await page.getByLabel("Reasons", { exact: true }).inputValue(), "", "what was sent is no draft any more");
  await open(`/items/${TEXT}`);
  const own = await page.getByRole("region", { name: "Replies", exact: true }).innerText();
  assert.match(own, /Administration 5[\s\S]*The scope is too wide\.[\s\S]*Leave clause 7 out\./);
  assert.doesNotMatch(own, /Administration [124]\b/, "another's reply is not shown");
});

// shows: DC-29
test("a later reply of the same Member State replaces the first; both are kept", async () => {
  await reply(5, authorize);
  await received();
  const own = await page.getByRole("region", { name: "Your replies so far" }).getByRole("listitem").allInnerTexts();
  assert.equal(own.length, 2);
  await become(page, demo.url, OFFICER);
  const replies = (await read(page, demo.url, `/api/items/${TEXT}/replies`)).filter((one) => one.member === "Administration 5");
  assert.deepEqual(replies.map((one) => [one.answer, one.counts]), [["not-authorize", false], ["authorize", true]]);
});

test("the receipt of a reply is verified on the page of the record", async () => {
  await become(page, demo.url, focalPoint(5));
  const receipt = await receiptOf(await lastReceipt());
  await open("/record");
  await page.getByLabel("The receipt, as a file").setInputFiles({ name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(receipt) });
  await page.getByRole("button", { name: "Verify" }).click();
  assert.match(await page.getByRole("status").innerText(), /The receipt holds\./);
  await page.getByLabel("The receipt, as a file").setInputFiles({ name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(receipt.replace("authorize", "Authorize")) });
  await page.getByRole("button", { name: "Verify" }).click();
  assert.match(await page.getByRole("alert").innerText(), /The receipt does not hold/);
});

/** Sends a reply once more and gives the address of its receipt. */
async function lastReceipt() {
  await reply(5, authorize);
  return page.getByRole("link", { name: "Receipt" }).getAttribute("href");
}
const receiptOf = async (path) => (await page.request.get(demo.url + path)).text();

// shows: C241-34, DC-28, DC-29, H-4
test("a reply by mail is registered with its scan and counts once another officer has checked it", async () => {
  await become(page, demo.url, OFFICER);
  await open(`/do/tap.register-reply?text=${TEXT}`);
  await put(page, "#f-member", "Administration 6");
  await put(page, "#f-channel", "mail");
  await page.locator("#f-received").fill("2024-08-12T09:00:00");
  await put(page, "#f-answer", "not-authorize");
  await page.locator("#f-scan").setInputFiles({ name: "letter.png", mimeType: "image/png", buffer: SCAN });
  await act("Register a reply", /Can it be undone/);
  const row = page.getByRole("row").filter({ hasText: "Administration 6" });
  assert.match(await row.innerText(), /waits for its check[\s\S]*reasons owed/);

  await row.getByRole("link", { name: "Check the registered reply" }).click();
  const form = page.url();
  await put(page, "#f-finding", "matches");
  await preview();
  assert.match(await page.getByRole("alert").innerText(), /cannot be checked by the person who registered it[\s\S]*H-4/, "the officer who registered it does not check it");

  await become(page, demo.url, OTHER_OFFICER);
  await page.goto(form);
  await put(page, "#f-finding", "matches");
  await act("Check the registered reply", /What becomes a fact/);
  assert.match(await page.getByRole("row").filter({ hasText: "Administration 6" }).innerText(), /counts/);
});

// shows: R1-9.4.1a, DC-20
test("at 00:00:00 a reply is too late: refused with its clause, and what was typed is kept", async () => {
  await become(page, demo.url, focalPoint(7));
  await open(`/items/${TEXT}/reply`);
  await refuse("Typed a second too late.", "Nothing more.");
  const closes = (await read(page, demo.url, `/api/items/${TEXT}`)).item.closing.ends;
  const view = await turnUntil(page, demo.url, TEXT, (view) => view.item.stage !== "in-consultation");
  assert.equal(Date.parse(view.now), Date.parse(closes), "the clock stands at the first instant that is too late");
  await page.getByRole("button", { name: `Send the reply on ${TEXT}` }).click();
  const refusal = page.getByRole("alert");
  assert.match(await refusal.innerText(), /The reply was not accepted\.[\s\S]*9\.4\.1/);
  assert.equal(await page.getByLabel("Reasons", { exact: true }).inputValue(), "Typed a second too late.");
  assert.equal(await stage(), "closed-not-established");
  await become(page, demo.url, OFFICER);
  const replies = await read(page, demo.url, `/api/items/${TEXT}/replies`);
  assert.ok(!replies.some((one) => one.member === "Administration 7"));
});

// shows: DC-20, R1-9.4.5a
test("the Director establishes the result, and the tally is public", async () => {
  await become(page, demo.url, DIRECTOR);
  await open("/desk");
  await page.getByRole("row").filter({ hasText: TEXT }).getByRole("link", { name: "Establish the result" }).click();
  await act("Establish the result", /Consideration authorized/);
  assert.equal(await stage(), "authorized");
  await become(page, demo.url, "");
  await open(`/items/${TEXT}`);
  const result = await page.getByRole("region", { name: "Result of the consultation" }).innerText();
  assert.match(result, /Authorize consideration\s+4\s+Do not authorize\s+1\s+Not explicit\s+0/);
  assert.equal(await page.getByRole("region", { name: "Replies", exact: true }).count(), 0, "who replied what is for members");
  await become(page, demo.url, focalPoint(30));
  await open(`/items/${TEXT}`);
  assert.match(await page.getByRole("region", { name: "Replies", exact: true }).innerText(), /Administration 6/);
});

// shows: DC-31, R1-9.5.5a, R1-9.5.3a
test("the chair opens the meeting, records who is present, presents the text and puts it to decision", async () => {
  await become(page, demo.url, CHAIR);
  await turnUntil(page, demo.url, TEXT, (view) => Date.parse(view.now) >= Date.parse("2025-02-11T06:00:00Z"), "day");
  await open(`/meetings/${encodeURIComponent(MEETING)}`);
  await page.getByRole("link", { name: "Open the meeting" }).click();
  await act("Open the meeting", /What becomes a fact/);
  assert.match(await page.locator("main").innerText(), /In session/);

  await page.getByRole("link", { name: "Record the delegations present" }).last().click();
  for (const number of [1, 2, 6]) await page.getByLabel(`Administration ${number}`, { exact: true }).check();
  await act("Record the delegations present", /What becomes a fact/);
  assert.match(await page.locator("main").innerText(), /3 delegations present/);

  await page.getByRole("link", { name: "Present the text in final form" }).click();
  await page.locator("#f-document").fill("TD 9001 (invented)");
  await act("Present the text in final form", /What becomes a fact/);

  await open(`/meetings/${encodeURIComponent(MEETING)}`);
  assert.match(await page.locator("main").innerText(), /TD 9001 \(invented\)/);
  await page.getByRole("link", { name: "Put the text to decision" }).click();
  await act("Put the text to decision", /Approved/);
  assert.equal(await stage(), "approved");
});

// shows: R1-9.6.1a
test("the Director notifies the result", async () => {
  await become(page, demo.url, DIRECTOR);
  await open(`/items/${TEXT}`);
  await page.getByRole("link", { name: "Notify the result" }).click();
  await page.locator("#f-circular").fill("9904");
  await act("Notify the result", /The result was notified/);
});

// shows: DC-25
test("the three papers can be read by anybody, in both languages, and are marked as a rehearsal", async () => {
  await become(page, demo.url, "");
  const marks = { en: /Rehearsal/, zh: /演练/ };
  for (const [kind, number] of [["consultation", "9903"], ["reply-form", "9903"], ["result", "9904"]]) {
    for (const lang of ["en", "zh"]) {
      const answer = await open(`/items/${TEXT}/papers/${kind}?lang=${lang}`);
      assert.equal(answer.status(), 200, `${kind} in ${lang}`);
      const paper = await page.locator("body").innerText();
      assert.match(paper, new RegExp(number), `${kind} in ${lang} names its circular`);
      assert.match(paper, marks[lang], `${kind} in ${lang} is marked`);
    }
  }
  assert.equal(demo.faults(), "");
});
