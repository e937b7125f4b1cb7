// Lighthouse, as on a phone: at least 95 of 100 in all four categories. Its throttling is
// simulated from what was loaded, so a busy machine weighs little; the best of three runs
// counts all the same.
import { createServer } from "node:net";
import { chromium } from "playwright-core";
import run from "lighthouse";
import { ARTICLE, HOME, NEWS, VIDEO } from "./pages.mjs";

const LEAST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

export async function lighthouse(views, { executablePath, args }) {
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
  try {
    for (const path of [HOME, NEWS, ARTICLE, VIDEO]) await score(views, path, port);
  } finally {
    await browser.close();
  }
}

async function score(views, path, port) {
  const best = {};
  let wrong = [];
  for (let time = 0; time < 3; time += 1) {
    const left = CATEGORIES.filter((name) => !(best[name] >= LEAST));
    if (left.length === 0) break;
    const result = await run(views.base + path, { port, logLevel: "silent", onlyCategories: left });
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError) wrong = [runtimeError.message];
    for (const name of left) best[name] = Math.max(best[name] ?? 0, Math.round(categories[name].score * 100));
    const weighed = left.flatMap((name) => categories[name].auditRefs.filter(({ weight }) => weight > 0));
    wrong = weighed.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 0.9)
      .map(({ id, displayValue }) => `${id} ${displayValue ?? ""}`.trim());
  }
  views.figures.push(`lighthouse ${CATEGORIES.map((name) => `${name} ${best[name]}`).join(", ")} ${path}`);
  for (const name of CATEGORIES.filter((name) => best[name] < LEAST)) {
    views.faults.push(`${path} lighthouse: ${name} is ${best[name]}: ${wrong.join("; ")}`);
  }
}

/** A port that nobody listens to. */
async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
