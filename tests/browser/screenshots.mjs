// The pictures of the portal in the README: node screenshots.mjs OUTPUT CHROMIUM
//
// OUTPUT is the sample portal, whose pictures are drawn by us; they are the only ones shown.
// Written to .github/ as JPEG; the size of each is told.
import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { ARTICLE, HOME } from "./pages.mjs";
import { serve } from "./serve.mjs";

const folder = new URL("../../.github/", import.meta.url);
/** A screen of a desk, and one of a telephone. */
const SHOTS = [
  { name: "home", path: HOME, viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: "article", path: ARTICLE, viewport: { width: 360, height: 800 }, deviceScaleFactor: 1 },
];
/** Bytes of one picture at most: the README comes with every clone. */
const MOST = 150_000;

const [output, executablePath] = process.argv.slice(2);
const { base, close } = await serve(output);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
await mkdir(folder, { recursive: true });
for (const { name, path, ...options } of SHOTS) {
  const page = await browser.newPage({ ...options, colorScheme: "light" });
  await page.clock.setFixedTime("2026-11-21T12:00:00+07:00");
  // The urgent line is closed, as a reader would have.
  await page.goto(base + path, { waitUntil: "load" });
  await page.waitForTimeout(500);
  const strip = page.locator(".alert-strip button:visible");
  if (await strip.count()) await strip.click();
  await page.evaluate(() => Promise.all([...document.images].filter((one) => one.src && one.loading !== "lazy").map((one) => one.complete || one.decode().catch(() => {}))));
  const bytes = await page.screenshot({ type: "jpeg", quality: 70 });
  await writeFile(new URL(`${name}.jpg`, folder), bytes);
  await page.close();
  console.log(`${name}.jpg: ${bytes.length} bytes`);
  if (bytes.length > MOST) process.exitCode = 1;
}
await browser.close();
close();
