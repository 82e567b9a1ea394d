// A letter from its draft to the register, and one that is read and turned into acts: as people in a browser do it, with and without scripts.
import AxeBuilder from "@axe-core/playwright";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { OFFICER, OTHER_OFFICER, become, faults, launch, openScene, read } from "../support/browser.mjs";
import { startDemo } from "../support/server.mjs";

const MEETING = "SG17 2025-02";
const LETTER = "letter SG17 2025-02";
const address = `/letters/${encodeURIComponent(LETTER)}`;
const STRANGER = fileURLToPath(new URL("../../crates/papers/tests/strangers/sg17-2022.zh.txt", import.meta.url));
const PHONE = { viewport: { width: 360, height: 740 } };
let demo, browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A page with a look of its own; `run` gets it. */
async function as(options, run) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  try {
    await run(page, context);
  } finally {
    await context.close();
  }
}
const alert = (page) => page.getByRole("alert").innerText();
const done = async (page, act) => assert.match(await page.getByRole("status").innerText(), new RegExp(act));
const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
/** What stands in the fields of the agenda. */
const marks = (page) => page.locator("input[name$='.mark']").evaluateAll((all) => all.map((input) => input.value));

// shows: H-8, CL8-17-18
test("without scripts: the facts of a meeting with an agenda, row by row", () =>
  as({ javaScriptEnabled: false }, async (page) => {
    await become(page, demo.url, OFFICER);
    await page.goto(`${demo.url}/meetings/${encodeURIComponent(MEETING)}`);
    await page.getByRole("link", { name: "Set the facts of the meeting" }).click();
    await page.locator("[name='facts.mode']").selectOption("hybrid");
    await page.locator("[name='facts.opens_at']").fill("09:30");
    const add = page.getByRole("button", { name: "Add a row (Items)" });
    await add.click();
    await page.getByRole("group", { name: "Items 1", exact: true }).getByLabel("Mark").fill("2");
    await page.getByRole("group", { name: "Items 1", exact: true }).getByLabel("English").fill("Closing");
    await page.getByRole("button", { name: "Insert a row before 1" }).click();
    await page.getByRole("group", { name: "Items 1", exact: true }).getByLabel("Mark").fill("1");
    await add.click();
    assert.deepEqual(await marks(page), ["1", "2", ""]);
    assert.equal(await page.locator("[name='facts.opens_at']").inputValue(), "09:30", "what was typed elsewhere is kept");
    await page.getByRole("button", { name: "See what would follow" }).last().click();
    assert.match(await alert(page), /names neither a title nor a text/);
    assert.notEqual((await page.locator("#f-facts-agenda-items-0-title-error").innerText()).trim(), "", "it is said in the row");
    assert.deepEqual(await marks(page), ["1", "2"], "a blank row says nothing");
    await page.getByRole("group", { name: "Items 1", exact: true }).getByLabel("English").fill("Opening");
    await page.getByRole("button", { name: "See what would follow" }).last().click();
    await page.getByRole("button", { name: "Set the facts of the meeting" }).click();
    await done(page, "Set the facts of the meeting");
  }));

// shows: H-9, H-10, CLT-3
test("without scripts: draft, look, approve by a second person, issue, and find it in the register", () =>
  as({ javaScriptEnabled: false }, async (page) => {
    await become(page, demo.url, OFFICER);
    await page.goto(`${demo.url}/meetings/${encodeURIComponent(MEETING)}`);
    await page.getByRole("link", { name: "Draft a letter" }).click();
    assert.equal(await page.getByLabel("Letter", { exact: true }).inputValue(), LETTER);
    await page.getByRole("button", { name: "See what would follow" }).last().click();
    await page.getByRole("button", { name: "Draft a letter" }).click();
    await done(page, "Draft a letter");
    const paper = page.getByRole("region", { name: "The paper" });
    assert.match(await paper.innerText(), /TSB Collective letter 9\/17[\s\S]*Opening/);
    assert.match(await page.getByRole("region", { name: "What is wrong" }).innerText(), /not given/);
    assert.match(await page.locator("main").innerText(), /cannot approve letter SG17 2025-02[\s\S]*House rule H-9/);
    assert.equal(await page.getByRole("link", { name: "Approve the letter" }).count(), 0);

    await become(page, demo.url, "");
    assert.equal((await page.goto(demo.url + address)).status(), 404, "a draft is nobody's business but the desk's");

    await become(page, demo.url, OTHER_OFFICER);
    await page.goto(`${demo.url}/desk`);
    await page.getByRole("link", { name: "Approve the letter" }).click();
    await page.getByRole("button", { name: "Approve the letter", exact: true }).click();
    await page.getByRole("link", { name: "Issue the letter" }).click();
    const seen = await page.locator("main").innerText();
    for (const told of [/Administrations of Member States \(40\)/, /Becomes public/, /is never changed/, /SHA-256/]) assert.match(seen, told);
    await page.getByRole("button", { name: "Issue the letter", exact: true }).click();
    assert.match(await alert(page), /Nothing was issued[\s\S]*not given/);
    await page.getByLabel("I have read what is wrong").check();
    await page.getByRole("button", { name: "Issue the letter", exact: true }).click();
    await done(page, "Issue the letter");
    assert.match(await page.locator("h1").innerText(), /TSB Collective letter 9\/17/);

    await become(page, demo.url, "");
    await page.goto(`${demo.url}/letters`);
    await page.getByLabel("Study period").selectOption("2022-2024");
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("link", { name: "TSB Collective letter 9/17" }).click();
    const [{ sha256 }] = (await read(page, demo.url, `/api/letters/${encodeURIComponent(LETTER)}`)).papers;
    const issued = await page.request.get(`${demo.url}${address}/papers/zh.html`);
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", await issued.body())).toString("hex");
    assert.equal(digest, sha256, "the page is the paper that was issued, byte for byte");
    assert.equal((await page.request.get(`${demo.url}${address}/papers/en.docx`)).status(), 200);
  }));

for (const [look, options, lang] of [["on a phone", PHONE, "en"], ["in Chinese", {}, "zh"], ["in Chinese on a phone", PHONE, "zh"], ["from right to left", PHONE, "qps-mirror"]]) {
  test(`${look}, a letter that is read can be checked against its text`, () =>
    as(options, async (page, context) => {
      await context.addCookies([{ name: "lang", value: lang, url: demo.url }]);
      await become(page, demo.url, OFFICER);
      await page.goto(`${demo.url}/letters/read`);
      await page.locator("#file").setInputFiles(STRANGER);
      await page.locator("form.act button").click();
      await page.locator("table.read").waitFor();
      assert.equal(await tooWide(page), false);
      // The mirrored pseudo-language is none that a browser knows.
      if (lang !== "qps-mirror") assert.deepEqual(await faults(page, AxeBuilder), []);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await faults(page, AxeBuilder, ["color-contrast"]), []);
      // A fact bears the number of its words.
      const row = page.locator("#line-1");
      assert.match(await row.locator("mark").first().innerText(), /2021年9月8日\s*1/);
      assert.equal(await row.locator("ol.read li").first().getAttribute("value"), "1");
    }));
}

// shows: DC-32, CL13-17-6
test("a letter that is read becomes a meeting, its facts and an entry in the register, each after a look", () =>
  as({}, async (page) => {
    await become(page, demo.url, OFFICER);
    await page.goto(`${demo.url}/letters/read`);
    await page.getByLabel("The letter").setInputFiles(STRANGER);
    await page.getByRole("button", { name: "Read it" }).click();
    assert.match(await page.getByRole("region", { name: "What is wrong" }).innerText(), /8[\s\S]*11/);
    await page.getByRole("button", { name: "Open the form (Convene a meeting)" }).click();
    assert.equal(await page.getByLabel("Meeting", { exact: true }).inputValue(), "SG17 2022-01");
    for (const act of ["Convene a meeting", "Set the facts of the meeting", "Enter a letter sent elsewhere"]) {
      assert.match(await page.locator("h1").innerText(), new RegExp(act));
      assert.deepEqual(await faults(page, AxeBuilder), [], act);
      await page.getByRole("button", { name: "See what would follow" }).last().click();
      await page.getByRole("button", { name: act, exact: true }).click();
      await page.getByRole("status").waitFor();
    }
    assert.match(await page.locator("h1").innerText(), /TSB Collective letter 13\/17/);
    await page.getByRole("link", { name: "SG17 2022-01" }).first().click();
    assert.match(await page.getByRole("region", { name: "Its letter" }).innerText(), /TSB Collective letter 13\/17/);
  }));

test("by keyboard alone: the register, its filters, and a row of an agenda", () =>
  as({}, async (page) => {
    await openScene(page, demo.url, "letters");
    await become(page, demo.url, OFFICER);
    await page.goto(`${demo.url}/letters`);
    await page.getByLabel("Group", { exact: true }).focus();
    await page.keyboard.press("S");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/group=SG17/);
    assert.equal(await page.locator("tbody tr").count(), 1);
    await page.goto(`${demo.url}/do/meeting.describe?meeting=SG17%202022-01`);
    const held = (await marks(page)).length;
    await page.getByRole("button", { name: "Add a row (Items)" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((rows) => document.querySelectorAll("input[name$='.mark']").length === rows, held + 1);
    const name = await page.evaluate(() => document.activeElement.name);
    assert.equal(name, `facts.agenda.items.${held}.depth`, "the new row has the focus");
    // The Enter key in a field looks at what would follow, and neither adds nor hands in anything.
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    await page.keyboard.type("11");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    assert.match(await alert(page), /names neither a title nor a text/);
  }));
