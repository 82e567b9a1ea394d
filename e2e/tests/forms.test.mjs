// What a form refuses, it refuses at the field, in words; what was typed is kept; nothing is recorded.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { DIRECTOR, OFFICER, become, focalPoint, hand, launch, put, read } from "../support/browser.mjs";
import { startDemo } from "../support/server.mjs";

const TEXT = "X.inv-2";
let demo, browser, page, desk, held;

before(async () => {
  demo = await startDemo();
  browser = await launch();
  desk = await browser.newPage();
  await become(desk, demo.url, OFFICER);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});
beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(5000);
  held = await record();
});
afterEach(async () => {
  assert.deepEqual(await record(), held, "nothing was recorded");
  await page.context().close();
});

const record = () => read(desk, demo.url, "/api/record");
const box = { yes: "Authorizes SG17 to consider this text for approval", no: "Does not authorize SG17 to consider this text for approval" };

/** Opens the reply form as a Member State and signs it. */
async function form(number = 12) {
  await become(page, demo.url, focalPoint(number));
  await page.goto(`${demo.url}/items/${TEXT}/reply`);
  await page.getByLabel("Signed by").fill("A. N. Other");
}

/** Sends it; it comes back with an alert, the error at its field, and the signature still there. */
async function refused(clause, field) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.getByRole("button", { name: `Send the reply on ${TEXT}` }).click(),
  ]);
  assert.ok([409, 422].includes(answer.status()), `${answer.status()}`);
  assert.match(await page.getByRole("alert").innerText(), clause);
  assert.equal(await page.getByLabel("Signed by").inputValue(), "A. N. Other", "what was typed is kept");
  const error = page.locator(field);
  assert.notEqual((await error.innerText()).trim(), "", "the field says what is wrong");
  return error;
}

test("what one login typed is kept for it through a broken line, and is nobody else's", async () => {
  const reasons = page.getByLabel("Reasons", { exact: true });
  await form(12);
  await reasons.fill("Typed by Administration 12.");
  await page.reload();
  assert.equal(await reasons.inputValue(), "Typed by Administration 12.");
  await become(page, demo.url, focalPoint(13));
  await page.goto(`${demo.url}/items/${TEXT}/reply`);
  assert.equal(await reasons.inputValue(), "");
  await become(page, demo.url, focalPoint(12));
  await page.goto(`${demo.url}/items/${TEXT}/reply`);
  assert.equal(await reasons.inputValue(), "", "a change of the login ends the draft");
});

test("the reader's zone is told again when it has changed", async () => {
  await page.context().addCookies([{ name: "zone", value: "Asia%2FTokyo", url: demo.url }]);
  await page.goto(demo.url);
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const cookies = await page.context().cookies(demo.url);
  assert.equal(decodeURIComponent(cookies.find((cookie) => cookie.name === "zone").value), zone);
});

// shows: H-3
test("an empty file is refused at its field; the good one beside it is kept, and can be taken off", async () => {
  await form();
  await page.getByLabel(box.no).check();
  await page.getByLabel("Attachments").setInputFiles([
    { name: "good.txt", mimeType: "text/plain", buffer: Buffer.from("Reasons.\n") },
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  const error = await refused(/H-3|empty/, "#attachments-error");
  assert.match(await error.innerText(), /empty\.txt/);
  await page.getByLabel("good.txt").uncheck();
  await refused(/reasons/i, "#reasons-error");
  assert.equal(await page.getByLabel("good.txt").count(), 0);
});

// shows: C241-28, DC-27
test("no box", async () => {
  await form();
  await refused(/C241-28|DC-27|9\.4\.1|Circular 241/, "#answer-error");
});

// shows: C241-28, DC-27
test("both boxes, in a form that somebody changed", async () => {
  await form();
  await page.evaluate(() => {
    for (const choice of document.querySelectorAll("input[name=box]")) choice.type = "checkbox";
    for (const choice of document.querySelectorAll("input[name=box]")) choice.checked = true;
  });
  await page.getByLabel("Reasons", { exact: true }).fill("Both.");
  await refused(/C241-28|DC-27|Circular 241/, "#answer-error");
  assert.equal(await page.getByLabel("Reasons", { exact: true }).inputValue(), "Both.");
});

// shows: C241-29
test("the first box without one of its circles", async () => {
  await form();
  await page.getByLabel(box.yes).check();
  await refused(/Circular 241|C241-29/, "#sub-error");
  assert.ok(await page.getByLabel(box.yes).isChecked());
});

// shows: DC-28, C241-31
test("a no without reasons", async () => {
  await form();
  await page.getByLabel(box.no).check();
  await page.getByLabel("Possible changes").fill("Leave clause 7 out.");
  await refused(/reasons/i, "#reasons-error");
  assert.equal(await page.getByLabel("Reasons", { exact: true }).getAttribute("aria-invalid"), "true");
  assert.equal(await page.getByLabel("Possible changes").inputValue(), "Leave clause 7 out.");
});

// shows: DC-28, C241-30
test("comments that are said to be attached, and are not", async () => {
  await form();
  await page.getByLabel(box.yes).check();
  await page.getByLabel("Comments and suggested changes are attached").check();
  await refused(/comments/i, "#comments-error");
  assert.ok(await page.getByLabel("Comments and suggested changes are attached").isChecked());
});

// shows: H-3
test("a file whose content is none of the kinds that are taken, whatever its name says", async () => {
  await form();
  await page.getByLabel(box.no).check();
  await page.getByLabel("Reasons", { exact: true }).fill("See the file.");
  await page.getByLabel("Attachments").setInputFiles({ name: "reasons.pdf", mimeType: "application/pdf", buffer: Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03]) });
  const error = await refused(/none of PDF, DOCX, ODT/, "#attachments-error");
  assert.match(await error.innerText(), /reasons\.pdf/);
  assert.equal(await page.getByLabel("Reasons", { exact: true }).inputValue(), "See the file.");
});

test("a form that another site sends is not taken", async () => {
  await form();
  const answer = await page.request.post(`${demo.url}/items/${TEXT}/reply`, {
    headers: { "sec-fetch-site": "cross-site" },
    multipart: { id: "0".repeat(32), box: "authorize", sub: "none" },
  });
  assert.equal(answer.status(), 403);
  assert.match(await answer.text(), /sent from another site/);
});

test("an act's form says at the field what cannot be read, and keeps the rest", async () => {
  await become(page, demo.url, DIRECTOR);
  await page.goto(`${demo.url}/do/tap.announce?text=X.inv-1`);
  await put(page, "#f-meeting", "SG17 2025-02");
  await page.locator("#f-posted").fill("2024-08-12");
  await page.getByRole("button", { name: "See what would follow" }).click();
  assert.notEqual((await page.locator("#f-circular-error").innerText()).trim(), "");
  assert.equal(await page.locator("#f-circular").getAttribute("aria-invalid"), "true");
  assert.equal(await page.locator("#f-meeting").inputValue(), "SG17 2025-02");
  assert.equal(await page.locator("#f-posted").inputValue(), "2024-08-12");
});

// shows: R1-9.4.1c
test("a Sector Member's reply is refused under 9.4.1: only Member States reply", async () => {
  await become(page, demo.url, DIRECTOR);
  await hand(page, demo.url, "body.appoint", { person: "focal point of Operator A", role: "focal-point", for: "Operator A", from: "2024-08-01" });
  held = await record();
  await become(page, demo.url, "focal point of Operator A");
  await page.goto(`${demo.url}/items/${TEXT}/reply`);
  assert.match(await page.locator("main").innerText(), /You may not reply here\.[\s\S]*9\.4\.1/);
  const answer = await page.request.post(`${demo.url}/items/${TEXT}/reply`, { multipart: { id: "1".repeat(32), box: "authorize", sub: "none" } });
  assert.equal(answer.status(), 409);
  assert.match(await answer.text(), /The reply was not accepted\.[\s\S]*href="\/clauses\/R1-9\.4\.1/);
});
