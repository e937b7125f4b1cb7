// Opens the built portal in a browser, at three widths, in light and dark, with and
// without the script: node browser.mjs OUTPUT CHROMIUM
//
// It fails when a page is wider than its window, has not just one h1, writes an error to
// the console, asks another host for anything, shows a picture that is not there, or
// breaks a rule of WCAG 2.2 AA that axe knows; and when the script does not bring what
// it promises.
import { createReadStream, existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const [output, executablePath] = process.argv.slice(2);
const WIDTHS = [360, 768, 1280];
const PAGES = [
  "/",
  "/404.html",
  "/tin-hoat-dong/",
  "/tin-hoat-dong/2023/07/",
  "/tin-hoat-dong/2025/08/giai-bong-chuyen-cong-nhan.html",
  "/tin-hoat-dong/2020/10/khen-thuong-35-tap-the-ca-nhan.html",
  "/thong-bao/",
  "/thong-bao/2026/03/huong-dan-thu-kinh-phi-cong-doan.html",
  "/bao-cao-thong-ke/2023/07/bao-cao-6-thang-dau-nam-2023.html",
  "/videos/2026/05/khoi-dong-truoc-ca.html",
  "/videos/2026/10/mot-ngay-cua-to-truong-cong-doan.html",
  "/don-vi/",
  "/don-vi/ldld-huyen-a/",
  "/tac-gia/",
  "/chuyen-de/cham-lo-doan-vien/",
  "/luu-tru/",
  "/dinh-chinh/",
  "/tu-viet-tat/",
  "/lien-ket/",
  "/so-do/",
  "/co-cau-to-chuc.html",
];
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".xml": "application/xml",
  ".vtt": "text/vtt",
  ".mp4": "video/mp4",
};

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
  let file = join(output, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

const faults = [];
let looked = 0;

/** Opens a page and gives it to `look`; notes what goes wrong meanwhile. */
async function open(path, { waitUntil = "load", ...options }, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const where = `${path} (${JSON.stringify(options)})`;
  const fault = (text) => faults.push(`${where}: ${text}`);
  page.on("console", (message) => message.type() === "error" && fault(message.text()));
  page.on("pageerror", (error) => fault(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(base)) fault(`asks for ${request.url()}`);
  });
  await page.goto(base + path, { waitUntil });
  await look(page, fault);
  looked += 1;
  await context.close();
}

async function lookAtAnyPage(page, fault) {
  const found = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - window.innerWidth,
    headings: document.querySelectorAll("h1").length,
    broken: [...document.images].filter((i) => i.loading !== "lazy" && !i.naturalWidth).map((i) => i.src),
  }));
  if (found.over > 0) fault(`is ${found.over} px too wide`);
  if (found.headings !== 1) fault(`has ${found.headings} h1`);
  for (const src of found.broken) fault(`shows no picture at ${src}`);
}

async function lookForBarriers(page, fault) {
  await page.evaluate(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await page.evaluate((values) => window.axe.run({ runOnly: values }), tags);
  for (const { id, help, nodes } of violations) fault(`${id}: ${help}: ${nodes[0].html.slice(0, 160)}`);
}

for (const path of PAGES) {
  for (const width of WIDTHS) {
    const viewport = { width, height: 720 };
    await open(path, { viewport }, async (page, fault) => {
      await lookAtAnyPage(page, fault);
      if (width !== 768) await lookForBarriers(page, fault);
    });
  }
  const dark = { viewport: { width: 1280, height: 720 }, colorScheme: "dark" };
  await open(path, dark, lookForBarriers);
}

// What the script brings, and that nothing is missing without it.
const article = "/tin-hoat-dong/2025/08/giai-bong-chuyen-cong-nhan.html";
const expect = (fault, holds, text) => holds || fault(text);
await open(article, { viewport: { width: 1280, height: 720 }, waitUntil: "networkidle" }, async (page, fault) => {
  expect(fault, (await page.textContent("[data-now]")).length > 8, "has no date of today");
  expect(fault, await page.isVisible("[data-tool=print]"), "has no print button");
  const titles = await page.$$eval("[data-today] h2", (all) => all.map((one) => one.textContent));
  expect(fault, titles.includes("Thông báo"), `has not today's blocks but ${titles}`);
  expect(fault, await page.isVisible(".alert"), "has no urgent line");
  expect(fault, (await page.$$(".deadline.is-over")).length > 0, "marks no deadline as over");
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const before = parseFloat(await size());
  await page.click(".top [data-tool=larger]");
  expect(fault, parseFloat(await size()) > before, "does not enlarge its text");
  await page.reload({ waitUntil: "networkidle" });
  expect(fault, parseFloat(await size()) > before, "forgets the size of its text");
});
await open(article, { javaScriptEnabled: false }, async (page, fault) => {
  expect(fault, !(await page.isVisible("[data-tool=print]")), "shows a dead button");
  const title = await page.textContent("[data-today] h2");
  expect(fault, title.includes("cùng thời gian"), `has no blocks of its time but ${title}`);
});

// The oldest articles have no blocks of their time: nothing stands in their place without
// the script, and those of today with it.
const oldest = "/tin-hoat-dong/2020/10/so-ket-phong-trao-cnvcld-quy-iii-2020.html";
await open(oldest, { javaScriptEnabled: false }, async (page, fault) => {
  expect(fault, !(await page.isVisible("[data-today]")), "shows an empty side");
});
await open(oldest, { waitUntil: "networkidle", timezoneId: "America/New_York" }, async (page, fault) => {
  expect(fault, await page.isVisible("[data-today] h2"), "has no blocks of today");
  expect(fault, await page.isVisible(".alert"), "has no urgent line");
  // Half past eleven in the evening in Viet Nam, and half an hour later.
  const isOver = (now) => page.evaluate((now) => {
    Date = class extends Date { constructor(...all) { super(...(all.length ? all : [now])); } };
    return isOver("2026-11-20");
  }, now);
  expect(fault, !(await isOver("2026-11-20T23:30:00+07:00")), "ends a day too early");
  expect(fault, await isOver("2026-11-21T00:00:00+07:00"), "ends a day too late");
  // Two taps in a row.
  const word = await page.evaluate(async () => {
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
  expect(fault, word === "Sao chép", `says ${word} for ever`);
});

// An abbreviation says what it stands for: to a mouse or finger, to the keyboard, to who
// listens; and without the script it is a way to the glossary.
const short = "/tin-hoat-dong/2026/11/tin-ngan-trong-tuan-9-14-11-2026.html";
for (const [width, colorScheme] of [[360, "light"], [1280, "dark"]]) {
  const options = { viewport: { width, height: 720 }, colorScheme, hasTouch: width === 360 };
  await open(short, options, async (page, fault) => {
    const [first, second] = [page.locator("a.abbr").nth(0), page.locator("a.abbr").nth(1)];
    const note = page.locator(".abbr-note");
    const isOpen = async (link) => {
      const shown = (await note.count()) > 0 && (await note.isVisible());
      const told = (await link.getAttribute("aria-expanded")) === "true";
      expect(fault, shown === told, `says ${told} of a note that is ${shown}`);
      return shown;
    };
    const press = (link) => (options.hasTouch ? link.tap() : link.click());
    await press(first);
    expect(fault, await isOpen(first), "does not explain what is pressed");
    expect(fault, (await note.textContent()).includes("Liên đoàn Lao động"), "explains something else");
    expect(fault, (await page.textContent("[role=status]")) === "LĐLĐ: Liên đoàn Lao động", "is not heard");
    const box = await note.boundingBox();
    expect(fault, box.x >= 0 && box.x + box.width <= width, "explains beyond the edge");
    const target = await first.boundingBox();
    expect(fault, Math.min(target.width, target.height) >= 24, `is a target of ${target.width} × ${target.height}`);
    await lookForBarriers(page, fault);
    await press(first);
    expect(fault, !(await isOpen(first)), "does not close what is pressed again");
    await press(first);
    await press(second);
    expect(fault, (await isOpen(second)) && (await first.getAttribute("aria-expanded")) === "false", "has two open");
    await page.mouse.click(5, 5);
    expect(fault, !(await isOpen(second)), "does not close when something else is pressed");
    for (const key of ["Enter", " "]) {
      await first.focus();
      await page.keyboard.press(key);
      expect(fault, await isOpen(first), `does not explain on ${JSON.stringify(key)}`);
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement.closest(".abbr-note")?.className);
      expect(fault, focused === "abbr-note", "does not lead into the note");
      await page.keyboard.press("Escape");
      expect(fault, !(await isOpen(first)), "does not close on Escape");
      const back = await page.evaluate(() => document.activeElement.className);
      expect(fault, back === "abbr", `leaves the focus on ${back}`);
    }
  });
}
await open(short, { javaScriptEnabled: false }, async (page, fault) => {
  await page.click("a.abbr");
  expect(fault, page.url().endsWith("/tu-viet-tat/#ldld"), `leads to ${page.url()}`);
  expect(fault, (await page.textContent(":target dd")).includes("Liên đoàn Lao động"), "leads to another entry");
});

await browser.close();
server.close();
console.log(`${looked} views, ${faults.length} faults`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
