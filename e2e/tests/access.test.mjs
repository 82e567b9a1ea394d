// Everybody can use every page: without scripts, by keyboard, on a phone, in Chinese, from right to left, with a screen reader, in the dark.
import AxeBuilder from "@axe-core/playwright";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { become, faults, focalPoint, launch, turn } from "../support/browser.mjs";
import { PAGES_DECIDED, PAGES_IN_SESSION, each, everyPage, toDecision, toSession } from "../support/pages.mjs";
import { startDemo } from "../support/server.mjs";

let demo, staged, browser;
before(async () => {
  [demo, staged, browser] = await Promise.all([startDemo(), startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await Promise.all([demo?.stop(), staged?.stop()]);
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
/** All rules in light; in dark those that colours can break. */
async function faultsInBoth(page) {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await faults(page, AxeBuilder);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await faults(page, AxeBuilder, ["color-contrast", "link-in-text-block"]);
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}
const speak = (context, url, lang) => context.addCookies([{ name: "lang", value: lang, url }]);
const PHONE = { viewport: { width: 360, height: 740 } };
const tooWide = (page) => page.evaluate(() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return "";
  const wide = [...document.querySelectorAll("body *")].find((element) => element.getBoundingClientRect().right > room + 1);
  return `${document.documentElement.scrollWidth} px: ${wide?.outerHTML.slice(0, 120)}`;
});

test("axe finds nothing, in light and in dark", { timeout: 400_000 }, () =>
  as({}, async (page) => {
    const found = [];
    await everyPage(page, demo.url, async (name) => {
      for (const fault of await faultsInBoth(page)) found.push(`${name}: ${fault}`);
    });
    assert.deepEqual(found, []);
  }));

for (const lang of ["en", "zh", "qps-mirror"]) {
  test(`no page scrolls sideways at 360 px, in ${lang}`, () =>
    as(PHONE, async (page, context) => {
      await speak(context, demo.url, lang);
      const found = [];
      await everyPage(page, demo.url, async (name) => {
        const wide = await tooWide(page);
        if (wide) found.push(`${name}: ${wide}`);
        if (name.includes("/papers/")) return;
        const root = page.locator("html");
        assert.equal(await root.getAttribute("lang"), lang, name);
        assert.equal(await root.getAttribute("dir"), lang === "qps-mirror" ? "rtl" : "ltr", name);
      });
      assert.deepEqual(found, []);
    }));
}

test("no page shows the key of a text that is missing, in Chinese", () =>
  as({}, async (page, context) => {
    await speak(context, demo.url, "zh");
    await everyPage(page, demo.url, async (name) => {
      const told = await page.locator("body").innerText();
      assert.doesNotMatch(told, /\b(page|site|common|refusal|field|option|act|duty|stage|office|fact|mark|period|unit|now|undo|event)-[a-z]+(-[a-z]+)+\b/, name);
      assert.match(told, /[\u4e00-\u9fff]/, name);
    });
  }));

test("every page weighs less than 100 kB, has one heading of the first order, its landmarks and a title", () =>
  as({}, async (page) => {
    const weight = async (path) => (await (await page.request.get(demo.url + path)).body()).length;
    const frame = (await weight("/static/plenary.css")) + (await weight("/static/plenary.js"));
    await everyPage(page, demo.url, async (name, answer) => {
      const bytes = (await answer.body()).length + frame;
      assert.ok(bytes < 100_000, `${name}: ${bytes} bytes`);
      assert.equal(await page.locator("h1").count(), 1, name);
      assert.notEqual(await page.title(), "", name);
      if (!name.includes("/papers/")) for (const landmark of ["header", "main", "footer", "nav.main"]) assert.equal(await page.locator(landmark).count(), 1, `${name}: ${landmark}`);
    });
  }));

test("a meeting in session and a decided text are as usable", { timeout: 400_000 }, () =>
  as(PHONE, async (page) => {
    const found = [];
    const look = async (name) => {
      for (const fault of await faultsInBoth(page)) found.push(`${name}: ${fault}`);
      const wide = await tooWide(page);
      if (wide) found.push(`${name}: ${wide}`);
    };
    await toSession(page, staged.url);
    await each(page, staged.url, PAGES_IN_SESSION, look);
    await page.getByRole("button", { name: "See what would follow" }).click();
    await look("the preview of the decision");
    await toDecision(page, staged.url);
    await each(page, staged.url, PAGES_DECIDED, look);
    assert.deepEqual(found, []);
  }));

test("without scripts every page answers, the clock turns, and a reply is sent", () =>
  as({ javaScriptEnabled: false }, async (page) => {
    await everyPage(page, demo.url, async (name, answer) => {
      assert.equal(answer.status(), name.startsWith("/nowhere") ? 404 : 200, name);
      assert.notEqual((await page.locator("h1").innerText()).trim(), "", name);
    });
    await page.goto(`${demo.url}/demo?to=/items/X.1283`);
    await page.getByLabel("Member", { exact: true }).selectOption(focalPoint(22));
    await page.getByRole("button", { name: "Act as this member" }).click();
    await page.getByRole("link", { name: "Reply to the consultation" }).click();
    await page.getByLabel("Does not authorize SG17").check();
    await page.getByLabel("Reasons", { exact: true }).fill("Invented reasons.");
    await page.getByRole("button", { name: "Send the reply on X.1283" }).click();
    assert.notEqual((await page.locator("#changes-error").innerText()).trim(), "");
    await page.getByLabel("Possible changes").fill("Invented changes.");
    await page.getByRole("button", { name: "Send the reply on X.1283" }).click();
    assert.match(await page.getByRole("status").innerText(), /Your reply was received\./);
    await page.getByRole("link", { name: "Turn the clock" }).click();
    await page.getByRole("button", { name: "One hour on" }).click();
    assert.match(await page.locator(".clock").innerText(), /10:00/);
  }));

/** Presses Tab until the element that `wanted` describes has the focus. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) {
      const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      assert.notEqual(ring, "none", `${wanted} shows that it has the focus`);
      return;
    }
  }
  assert.fail(`Tab does not come to ${wanted}`);
}

test("by keyboard alone: skip to the content, search, and reply", () =>
  as({}, async (page) => {
    await become(page, demo.url, focalPoint(23));
    await page.goto(`${demo.url}/items/X.inv-2/reply`);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "content");
    await tabTo(page, "input[name=box]");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    assert.ok(await page.locator("input[name=box][value=not-authorize]").isChecked());
    await tabTo(page, "#reasons");
    await page.keyboard.type("Typed without a mouse.");
    await tabTo(page, "#changes");
    await page.keyboard.type("None.");
    await tabTo(page, "form.act button");
    await page.keyboard.press("Enter");
    await page.getByRole("status").waitFor();
    assert.match(await page.getByRole("status").innerText(), /Your reply was received\./);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q");
    await page.keyboard.type("X.inv-2");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Search/ }).waitFor();
  }));

test("an address can be sent to a colleague, and the back button goes back", () =>
  as({}, async (page) => {
    await page.goto(`${demo.url}/record?text=X.inv-2&lang=zh`);
    assert.equal(await page.locator("html").getAttribute("lang"), "zh");
    await page.goto(`${demo.url}/`);
    await page.goBack();
    assert.match(page.url(), /record\?text=X\.inv-2&lang=zh/);
  }));
