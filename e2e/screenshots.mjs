// Makes the pictures of docs/screenshots/ from a fresh demo: `cd e2e && npm ci && npm run screenshots`.
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DIRECTOR, OFFICER, OTHER_OFFICER, become, focalPoint, hand, launch, openScene, turnUntil } from "./support/browser.mjs";
import { startDemo } from "./support/server.mjs";

const FOLDER = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
/** The most that one picture may weigh, in bytes. */
const MOST = 200_000;
const DESK = { width: 1200, height: 900 };
const PHONE = { width: 390, height: 844 };

const PICTURES = [
  { name: "board", path: "/" },
  { name: "item", person: focalPoint(12), path: "/items/X.inv-2" },
  { name: "reply", person: focalPoint(12), path: "/items/X.inv-2/reply", before: typed },
  { name: "desk", person: DIRECTOR, path: "/desk", closed: true },
  { name: "phone", person: focalPoint(12), path: "/items/X.inv-2", size: PHONE },
  { name: "letters", scene: "letters", path: "/letters" },
  { name: "letter", person: OFFICER, path: "/letters/letter%20SG17%202025-02", before: drafted },
  { name: "read", person: OFFICER, path: "/letters/read", before: dropped },
  { name: "zh", path: "/items/X.inv-2", lang: "zh" },
];

/** A reply half written. */
async function typed(page) {
  await page.getByLabel("Does not authorize SG17").check();
  await page.getByLabel("Reasons", { exact: true }).fill("The invented register has no owner.");
  await page.getByLabel("Possible changes").fill("Name an owner in clause 6.");
}

/** A draft, looked at by whoever may approve it. */
async function drafted(page) {
  const facts = { mode: "hybrid", opens_at: "09:30", languages: ["en"], agenda: { items: [{ mark: "1", title: { en: "Opening" } }] } };
  await hand(page, demoUrl(page), "meeting.describe", { meeting: "SG17 2025-02", facts });
  await hand(page, demoUrl(page), "letter.draft", { letter: "letter SG17 2025-02", kind: "collective-letter", meeting: "SG17 2025-02", languages: ["en", "zh"] });
  await become(page, demoUrl(page), OTHER_OFFICER);
  await page.goto(`${demoUrl(page)}/letters/letter%20SG17%202025-02`);
}
const demoUrl = (page) => new URL(page.url()).origin;

/** A letter that was dropped. */
async function dropped(page) {
  await page.locator("#file").setInputFiles(fileURLToPath(new URL("../crates/papers/tests/strangers/sg17-2024.zh.txt", import.meta.url)));
  await page.locator("form.act button").click();
  await page.locator("table.read").waitFor();
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
for (const picture of PICTURES) {
  const demo = await startDemo();
  const context = await browser.newContext({ viewport: picture.size ?? DESK, timezoneId: "Asia/Shanghai", colorScheme: "light" });
  const page = await context.newPage();
  await context.addCookies([
    { name: "lang", value: picture.lang ?? "en", url: demo.url },
    { name: "zone", value: "Asia/Shanghai", url: demo.url },
  ]);
  if (picture.closed) await turnUntil(page, demo.url, "X.inv-2", (view) => view.item.stage !== "in-consultation");
  if (picture.scene) await openScene(page, demo.url, picture.scene);
  await become(page, demo.url, picture.person ?? "");
  await page.goto(demo.url + picture.path);
  await picture.before?.(page);
  // The pseudo-language is there in debug builds only, and has no place in a picture.
  await page.evaluate(() => {
    const mirror = document.querySelector('a[href*="qps-mirror"]');
    mirror?.nextSibling?.remove();
    mirror?.remove();
  });
  const path = `${FOLDER}${picture.name}.png`;
  await page.screenshot({ path });
  const { size } = statSync(path);
  console.log(`${picture.name}.png ${size} bytes`);
  if (size >= MOST) process.exitCode = 1;
  await context.close();
  await demo.stop();
}
await browser.close();
