// A walk with the keyboard alone, WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7 and 2.4.11: all
// that can be pressed is reached in the order of reading and of its place, is seen and stands uncovered;
// nothing holds the focus back, and what opens closes on Escape.
import { ARTICLE, GALLERY, HOME, NOTICE, QUARTER, SHORT_NEWS, VIDEO } from "./pages.mjs";

const WALKED = [HOME, ARTICLE, GALLERY, NOTICE, VIDEO];

export function keyboard(views) {
  const walks = WALKED.flatMap((path) => [[path, 1280, "light"], [path, 360, "dark"]]);
  return [
    ...walks.map(([path, width, colours]) => () => views.open(path, { width, colours }, walk)),
    () => views.open(HOME, { colours: "forced" }, walk),
    ...WALKED.map((path) => () => views.open(path, {}, skip)),
    () => views.open(GALLERY, {}, gallery),
    () => views.open(GALLERY, { width: 360 }, gallery),
    () => views.open(SHORT_NEWS, {}, note),
    () => views.open(QUARTER, { width: 360 }, scroller),
  ];
}

/** From the address bar to the end of the page, and one step back. */
async function walk(page, { fault, expect }) {
  const count = await page.evaluate(listStops);
  expect(count > 10, `has ${count} stops, which is too few to be true`);
  for (const text of await page.evaluate(findJumps)) fault(text);
  let [last, presses] = [-1, 0];
  for (; presses < count + 60 && last < count - 1; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(lookAtFocus);
    // The controls of a film and boxes that scroll are stops that only the browser knows.
    if (stop.isBrowsers && stop.at < 0) continue;
    if (stop.at === last && stop.isBrowsers) continue;
    if (stop.at !== last + 1) {
      fault(`leads from ${await nameStop(page, last)} to ${stop.name} (${stop.at}, not ${last + 1})`);
      if (stop.at <= last) return;
    }
    last = stop.at;
    if (!stop.isSeen) fault(`shows no focus on ${stop.name}`);
    if (!stop.isInWindow) fault(`leaves ${stop.name} outside the window`);
    else if (stop.cover) fault(`covers ${stop.name} with ${stop.cover}`);
  }
  expect(last === count - 1, `ends at ${await nameStop(page, last)}, stop ${last} of ${count}`);
  await page.keyboard.press("Tab");
  const after = await page.evaluate(() => (document.activeElement === document.body ? -1 : window.stops.indexOf(document.activeElement)));
  expect(after <= 0, "does not let the focus out at its end");
}

const nameStop = (page, at) =>
  page.evaluate((at) => window.stops[at]?.textContent.trim().slice(0, 40) ?? "the address bar", at);

/** In the page: all that can be pressed, in the order of the text, and how each looks now. */
function listStops() {
  const all = document.querySelectorAll("a[href], button, summary, video[controls], audio[controls], input, select, textarea, iframe, [tabindex]");
  window.stops = [...all].filter((one) =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }));
  window.look = (one) => ["", "::after"].map((part) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one, part || null);
    const outline = outlineStyle === "none" || outlineWidth === "0px" ? "none" : `${outlineWidth} ${outlineColor}`;
    return `${outline} ${boxShadow}`;
  }).join(" | ");
  window.looks = new Map(window.stops.map((one) => [one, window.look(one)]));
  return window.stops.length;
}

/** In the page: where the next stop stands before the one that is left: higher, and not in
    a column further right; or in the same line, further left. */
function findJumps() {
  const box = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY };
  };
  // What stays at the edge of the window stands in no place of the page, and what is shown
  // when it has the focus in none before.
  const isPlaced = (one) => {
    for (let at = one; at; at = at.parentElement) if (getComputedStyle(at).position === "fixed") return false;
    return !one.matches(".skip");
  };
  const name = (one) => `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 30)}"`;
  const placed = window.stops.filter(isPlaced);
  const found = [];
  for (const [index, one] of placed.entries()) {
    const next = placed[index + 1];
    if (!next || one.contains(next)) continue;
    const [from, to] = [box(one), box(next)];
    const isUp = to.bottom <= from.top + 2 && to.left < from.right - 2;
    const isBack = to.top < from.bottom - 2 && to.bottom > from.top + 2 && to.right <= from.left + 2;
    if (isUp || isBack) found.push(`leads ${isUp ? "up" : "back"} from ${name(one)} to ${name(next)}`);
  }
  return found;
}

/** In the page: which stop has the focus, and whether it is seen. */
function lookAtFocus() {
  const one = document.activeElement;
  const isBrowsers = one.localName === "video" || one.scrollWidth > one.clientWidth + 1;
  const name = `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 40)}"`;
  // Any line of it, or the middle of a stretched link.
  const boxes = [...one.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const inWindow = boxes.filter((box) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
  });
  let cover = null;
  for (const box of inWindow) {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isOurs = hit && (one.contains(hit) || hit.contains(one) && hit.closest("a, button, summary") === one);
    cover = isOurs ? null : `${hit?.localName}.${hit?.className}`;
    if (isOurs) break;
  }
  return {
    at: window.stops.indexOf(one),
    name,
    isBrowsers,
    isSeen: window.look(one) !== window.looks.get(one) && /\dpx/.test(window.look(one)),
    isInWindow: inWindow.length > 0,
    cover,
  };
}

/** The first stop leads past the menu. */
async function skip(page, { expect }) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    const isShown = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.height >= 24;
    return { name: document.activeElement.className, isShown };
  });
  expect(first.name === "skip", `starts at ${first.name}, not at the way to the text`);
  expect(first.isShown, "does not show the way to the text");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement.localName === "main"), "does not lead to the text");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => Boolean(document.activeElement.closest("main"))), "leads on outside of the text");
}

/** Pictures over the page. */
async function gallery(page, { expect }) {
  const link = page.locator(".gallery a").first();
  const picture = () => page.locator("dialog.viewer img").getAttribute("src");
  const isOpen = () => page.locator("dialog.viewer[open]").count().then((count) => count > 0);
  const isBack = () => link.evaluate((one) => document.activeElement === one);
  await link.focus();
  await page.keyboard.press("Enter");
  expect(await isOpen(), "does not open the picture on Enter");
  expect(await page.evaluate(() => Boolean(document.activeElement.closest("dialog"))), "leaves the focus behind the picture");
  const first = await picture();
  await page.keyboard.press("ArrowRight");
  expect((await picture()) !== first, "does not go on to the next picture");
  await page.keyboard.press("ArrowLeft");
  expect((await picture()) === first, "does not go back to the picture before");
  expect((await page.locator("dialog.viewer img").getAttribute("alt")).length > 0, "does not say what the picture shows");
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest("dialog")));
    expect(place, "leads behind the picture");
  }
  const low = await page.$$eval("dialog.viewer button", (all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
  expect(low === 0, `has ${low} low buttons beside the picture`);
  await page.keyboard.press("Escape");
  expect(!(await isOpen()), "does not close the picture on Escape");
  expect(await isBack(), "does not give the focus back");
  await page.keyboard.press("Enter");
  await page.locator("dialog.viewer button").last().focus();
  await page.keyboard.press("Enter");
  expect(!(await isOpen()), "does not close the picture with its button");
  expect(await isBack(), "does not give the focus back after the button");
}

/** What an abbreviation stands for. */
async function note(page, { expect }) {
  const isOpen = () => page.evaluate(() => Boolean(document.querySelector(".abbr-note:popover-open")));
  await page.locator("a.abbr").first().focus();
  await page.keyboard.press("Enter");
  expect(await isOpen(), "does not explain on Enter");
  await page.keyboard.press("Escape");
  expect(!(await isOpen()), "does not close the note on Escape");
  expect(await page.evaluate(() => document.activeElement.className === "abbr"), "does not give the focus back");
}

/** A wide table moves with the arrow keys. */
async function scroller(page, { expect }) {
  const wide = await page.$$eval(".table", (all) => all.findIndex((one) => one.scrollWidth > one.clientWidth + 1));
  if (wide < 0) return;
  const table = page.locator(".table").nth(wide);
  await table.evaluate((one) => one.focus());
  const holds = await table.evaluate((one) => document.activeElement === one);
  expect(holds, "has a wide table that the keyboard does not reach");
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(300);
  expect((await table.evaluate((one) => one.scrollLeft)) > 0, "has a wide table that arrows do not move");
}
