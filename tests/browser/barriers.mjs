// What may never be on any page: a rule of WCAG 2.2 AA broken that axe knows, an error on
// the console, a word to another host, a page wider than its window, other than one h1, a
// picture that is not there, something that the page's own policy refuses.
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PAGES } from "./pages.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every page at every width in light; the other colours at the widest and the narrowest in
    turn: widths change the layout, colours do not, and each view costs a second. For the
    same reason axe does not look at the width between the two, which has the colours and
    the elements of the widest. */
function* product() {
  for (const [index, path] of PAGES.entries()) {
    for (const width of [360, 768, 1280]) yield { path, width, colours: "light" };
    for (const [turn, colours] of ["dark", "forced", "contrast"].entries()) {
      yield { path, width: (index + turn) % 2 ? 360 : 1280, colours };
    }
  }
}

/** Notes what axe finds. */
export async function lookForBarriers(page, { fault }) {
  await page.evaluate(axe);
  const options = { runOnly: RULES, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((options) => window.axe.run(options), options);
  for (const { id, help, nodes } of violations) {
    fault(`${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
  }
}

/** Keeps what the policy refuses; runs before anything of the page does. */
export function recordRefusals() {
  window.refused = [];
  addEventListener("securitypolicyviolation", (event) => {
    window.refused.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
}

async function lookAtPage(page, { fault, expect }) {
  const found = await page.evaluate(async () => {
    const broken = [];
    // Frames of pictures to come have no address yet.
    const images = [...document.images].filter((image) => image.hasAttribute("src"));
    await Promise.all(images.map((image) => {
      image.loading = "eager";
      return image.decode().catch(() => broken.push(image.currentSrc || image.src));
    }));
    return {
      over: document.documentElement.scrollWidth - innerWidth,
      headings: document.querySelectorAll("h1").length,
      refused: window.refused,
      broken,
    };
  });
  expect(found.over <= 0, `is ${found.over} px too wide`);
  expect(found.headings === 1, `has ${found.headings} h1`);
  for (const src of found.broken) fault(`shows no picture at ${src}`);
  for (const what of found.refused) fault(`wants what its policy refuses: ${what}`);
}

/** The views of every page; pictures of some of them if `SHOTS` names a folder. */
export async function barriers(views) {
  const shots = process.env.SHOTS;
  if (shots) await mkdir(shots, { recursive: true });
  return [...product()].map(({ path, width, colours }) => () => {
    const before = (page) => page.addInitScript(recordRefusals);
    return views.open(path, { width, colours, before }, async (page, notes) => {
      await lookAtPage(page, notes);
      if (width === 768) return;
      await lookForBarriers(page, notes);
      if (!shots || colours === "forced") return;
      const name = path.slice(1).replace(/\.html$|\/$/, "").replaceAll("/", "-") || "home";
      await page.screenshot({ path: join(shots, `${name}.${width}.${colours}.png`), fullPage: true });
    });
  });
}

/** That a script in line would be refused, if one came into a page after all. */
export function policy(views) {
  return PAGES.filter((path, index) => index % 9 === 0).map((path) => () => {
    const before = (page) => page.addInitScript(recordRefusals);
    return views.open(path, { before }, async (page, { expect }) => {
      // The browser tells its console, too, and rightly so.
      page.removeAllListeners("console");
      const { hasRun, refused } = await page.evaluate(async () => {
        const script = document.createElement("script");
        script.textContent = "window.hasRun = true";
        document.body.append(script);
        const event = document.createElement("p");
        event.setAttribute("onclick", "window.hasRun = true");
        document.body.append(event);
        event.click();
        await new Promise((next) => setTimeout(next, 50));
        return { hasRun: window.hasRun ?? false, refused: window.refused };
      });
      expect(!hasRun, "runs a script that stands in line");
      expect(refused.length >= 2, `refuses ${refused.length} of two scripts in line`);
    });
  });
}
