// Lighthouse, as on a phone, the best of three runs: at least 95 of 100. Of performance 90:
// how long scripts block is measured on the clock of this machine, which may be busy, and
// weighs 30; the others follow from bytes and order.
import { launch } from "chrome-launcher";
import run from "lighthouse";
import { ARTICLE, HOME, NEWS, VIDEO } from "./pages.mjs";

const least = (name) => (name === "performance" ? 90 : 95);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

export async function lighthouse(views, { executablePath, args }) {
  // A browser of its own: Lighthouse closes tabs that Playwright would miss.
  const browser = await launch({ chromePath: executablePath, chromeFlags: [...args, "--headless=new"] });
  try {
    for (const path of [HOME, NEWS, ARTICLE, VIDEO]) await score(views, path, browser.port);
  } finally {
    browser.kill();
  }
}

async function score(views, path, port) {
  const best = {};
  let wrong = [];
  for (let time = 0; time < 3; time += 1) {
    const left = CATEGORIES.filter((name) => !(best[name] >= least(name)));
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
  for (const name of CATEGORIES.filter((name) => best[name] < least(name))) {
    views.faults.push(`${path} lighthouse: ${name} is ${best[name]}: ${wrong.join("; ")}`);
  }
}
