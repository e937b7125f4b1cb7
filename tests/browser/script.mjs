// What the script brings to a page.
import { lookForBarriers } from "./barriers.mjs";
import { ARTICLE, FILM_ELSEWHERE, PAGES, QUARTER, SHORT_NEWS } from "./pages.mjs";

export function script(views) {
  const film = PAGES.filter((path) => path.startsWith("/videos/2") && path !== FILM_ELSEWHERE);
  return [
    () => views.open(ARTICLE, {}, readers),
    () => views.open(QUARTER, { timezoneId: "America/New_York" }, times),
    () => views.open(SHORT_NEWS, { width: 360, hasTouch: true }, explain),
    () => views.open(SHORT_NEWS, { colours: "dark" }, explain),
    ...film.map((path) => () => views.open(path, {}, play)),
  ];
}

/** The date of today, today's blocks, and what a reader chose. */
async function readers(page, { expect, settle }) {
  expect((await page.textContent("[data-now]")).length > 8, "has no date of today");
  expect(await page.isVisible("[data-tool=print]"), "has no print button");
  const titles = await page.$$eval("[data-today] h2", (all) => all.map((one) => one.textContent));
  expect(titles.includes("Thông báo"), `has not today's blocks but ${titles}`);
  expect(await page.isVisible(".alert"), "has no urgent line");
  expect((await page.$$(".deadline.is-over")).length > 0, "marks no deadline as over");
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.click(".top [data-tool=larger]");
  expect((await size()) > before, "does not enlarge its text");
  await page.click(".top [data-tool=contrast]");
  const pressed = () => page.getAttribute(".top [data-tool=contrast]", "aria-pressed");
  expect((await pressed()) === "true", "does not say that contrast is strong");
  await page.reload({ waitUntil: "load" });
  await settle();
  expect((await size()) > before, "forgets the size of its text");
  expect((await pressed()) === "true", "forgets the contrast");
}

/** The time in Viet Nam, wherever the reader is; and a button that says what it did. */
async function times(page, { expect }) {
  expect(await page.isVisible("[data-today] h2"), "has no blocks of today");
  expect(await page.isVisible(".alert"), "has no urgent line");
  // Half past eleven in the evening in Viet Nam, and half an hour later.
  const isOver = (now) => page.evaluate((now) => {
    Date = class extends Date { constructor(...all) { super(...(all.length ? all : [now])); } };
    return isOver("2026-11-20");
  }, now);
  expect(!(await isOver("2026-11-20T23:30:00+07:00")), "ends a day too early");
  expect(await isOver("2026-11-21T00:00:00+07:00"), "ends a day too late");
  // Two taps in a row.
  const word = await page.evaluate(() => {
    const button = document.createElement("button");
    button.textContent = "Sao chép";
    const { setTimeout: wait } = window;
    const due = [];
    window.setTimeout = (act) => due.push(act);
    say(button, "Đã sao chép");
    say(button, "Đã sao chép");
    window.setTimeout = wait;
    due.forEach((act) => act());
    return button.textContent;
  });
  expect(word === "Sao chép", `says ${word} for ever`);
}

/** An abbreviation says what it stands for: to a mouse or finger, to the keyboard, to who
    listens. */
async function explain(page, { fault, expect }) {
  const { width } = page.viewportSize();
  const [first, second] = [page.locator("a.abbr").nth(0), page.locator("a.abbr").nth(1)];
  const note = page.locator(".abbr-note");
  const isOpen = async (link) => {
    const shown = (await note.count()) > 0 && (await note.isVisible());
    const told = (await link.getAttribute("aria-expanded")) === "true";
    expect(shown === told, `says ${told} of a note that is ${shown}`);
    return shown;
  };
  const press = (link) => (width === 360 ? link.tap() : link.click());
  await press(first);
  expect(await isOpen(first), "does not explain what is pressed");
  expect((await note.textContent()).includes("Liên đoàn Lao động"), "explains something else");
  const heard = await page.$$eval("[role=status]", (all) => all.map((one) => one.textContent));
  expect(heard.includes("LĐLĐ: Liên đoàn Lao động"), "is not heard");
  const box = await note.boundingBox();
  expect(box.x >= 0 && box.x + box.width <= width, "explains beyond the edge");
  const target = await first.boundingBox();
  expect(Math.min(target.width, target.height) >= 24, `is a target of ${target.width} × ${target.height}`);
  await lookForBarriers(page, { fault });
  await press(first);
  expect(!(await isOpen(first)), "does not close what is pressed again");
  await press(first);
  await press(second);
  expect((await isOpen(second)) && (await first.getAttribute("aria-expanded")) === "false", "has two open");
  await page.mouse.click(5, 5);
  expect(!(await isOpen(second)), "does not close when something else is pressed");
  for (const key of ["Enter", " "]) {
    await first.focus();
    await page.keyboard.press(key);
    expect(await isOpen(first), `does not explain on ${JSON.stringify(key)}`);
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement.closest(".abbr-note")?.className);
    expect(focused === "abbr-note", "does not lead into the note");
    await page.keyboard.press("Escape");
    expect(!(await isOpen(first)), "does not close on Escape");
    const back = await page.evaluate(() => document.activeElement.className);
    expect(back === "abbr", `leaves the focus on ${back}`);
  }
}

/** A film of YouTube comes when it is asked for; the policy lets it. */
async function play(page, { expect, fault }) {
  const link = page.locator("a[data-youtube]");
  if ((await link.count()) === 0) return;
  // Nobody is asked in earnest.
  page.removeAllListeners("request");
  const asked = [];
  page.on("console", (message) => message.text().includes("Content Security Policy") && fault(message.text()));
  await page.route(/^https:/, (route) => {
    asked.push(new URL(route.request().url()).host);
    return route.fulfill({ body: "<title>x</title>", contentType: "text/html" });
  });
  await link.click();
  await page.waitForSelector(".film iframe");
  await page.waitForTimeout(200);
  expect(asked.join() === "www.youtube-nocookie.com", `asks ${asked.join() || "nobody"} for its film`);
  const isHeld = await page.evaluate(() => document.activeElement.localName === "iframe");
  expect(isHeld, "does not give the focus to the film");
}
