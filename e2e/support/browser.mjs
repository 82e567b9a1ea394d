// The browser, and the small things that every story does: be somebody, turn the clock, hand something in.
import { chromium } from "playwright-core";

/** Launches the browser of the machine; no browser is downloaded. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** Logins of the invented body. */
export const DIRECTOR = "Director";
export const OFFICER = "TSB officer 1";
export const OTHER_OFFICER = "TSB officer 2";
export const CHAIR = "chair of SG17";
export const focalPoint = (number) => `focal point of Administration ${number}`;
export const delegate = (number) => `delegate of Administration ${number}`;

/** Becomes somebody, as the demo's own form does. An empty name is a visitor. */
export async function become(page, url, person) {
  const answer = await page.request.post(`${url}/demo/actor`, { form: { what: "actor", value: person }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`${person}: ${answer.status()}`);
}

/** Fills a field of a form, be it a line or a choice. */
export async function put(page, selector, value) {
  const field = page.locator(selector);
  if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(value);
  else await field.fill(value);
}

/** Opens the other scene. */
export async function openScene(page, url, name) {
  await page.request.post(`${url}/demo/scene`, { form: { what: "scene", value: name }, maxRedirects: 0 });
}

/** Turns the clock: "hour", "day", "week", "before-deadline" or "deadline". */
export async function turn(page, url, what) {
  const answer = await page.request.post(`${url}/demo/clock`, { form: { what }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`turn ${what}: ${answer.status()}`);
}

/** Reads JSON from the API as whoever the page is. */
export async function read(page, url, path) {
  const answer = await page.request.get(`${url}${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** Turns the clock from deadline to deadline until `done` holds of the text. */
export async function turnUntil(page, url, text, done, step = "deadline") {
  for (let turns = 0; turns < 60; turns += 1) {
    const view = await read(page, url, `/api/items/${text}`);
    if (done(view)) return view;
    await turn(page, url, step);
  }
  throw new Error(`${text} did not get there`);
}

let made = 0;
/** An id for an act, as a client makes it. */
export const freshId = () => {
  made += 1;
  const random = crypto.getRandomValues(new Uint8Array(12));
  return Buffer.concat([Buffer.from(random), Buffer.from([0, 0, made >> 8, made & 255])]).toString("hex");
};

/** Hands an act in over the API, for what a story only needs done. */
export async function hand(page, url, act, fields) {
  const answer = await page.request.post(`${url}/api/acts`, { data: { id: freshId(), act, with: fields } });
  if (!answer.ok()) throw new Error(`${act}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** The smallest file that is a PNG by its content. */
export const SCAN = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** What axe says of a page, in words that a failed assertion can print. */
export async function faults(page, AxeBuilder, rules) {
  // Our pages have no frames of other sites: axe runs in the page itself, which is faster.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await (rules ? axe.withRules(rules) : axe.withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])).analyze();
  const first = ({ target, failureSummary }) => `${target} ${failureSummary?.replace(/\s+/g, " ").slice(0, 200)}`;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.length} times, first at ${first(nodes[0])}`);
}
