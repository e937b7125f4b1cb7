// What may never be on any page: a rule of WCAG 2.2 AA broken that axe knows, an error on
// the console, a word to another host, a page wider than its window, other than one h1, a
// picture that is not there, something that the page's own policy refuses.
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { KINDS, PAGES } from "./pages.mjs";

const RULES = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
/** Those that other colours can break: they change neither words nor places. */
const RULES_OF_COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = [1280, 768, 360];

/** How the page changes its colours; the script keeps what a reader chose. */
const COLOURS = {
  light: { media: { colorScheme: "light", forcedColors: "none" } },
  dark: { media: { colorScheme: "dark", forcedColors: "none" } },
  contrast: { media: { colorScheme: "light", forcedColors: "none" }, isStrong: true },
  forced: { media: { colorScheme: "light", forcedColors: "active" } },
};

/** What is looked at of a page: every kind of page at every width in all colours; the
    others, which share a template with one of these, at every width, the colours at the
    widest and the narrowest in turn. Axe leaves out what lies between for these: it has the
    elements of the widest. */
function* product(path, index) {
  const isKind = KINDS.includes(path);
  for (const width of WIDTHS) {
    yield { width, colours: "light", rules: isKind || width !== 768 ? RULES : null };
    for (const [turn, colours] of ["dark", "contrast", "forced"].entries()) {
      const isTurn = width === ((index + turn) % 2 ? 360 : 1280);
      if (isTurn || isKind && colours !== "forced") yield { width, colours, rules: RULES_OF_COLOURS };
    }
  }
}

/** Notes what axe finds. */
export async function lookForBarriers(page, { fault }, runOnly = RULES) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const options = { runOnly, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((options) => window.axe.run(options), options);
  for (const { id, help, nodes } of violations) {
    fault(`${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
  }
}

/** Shows the page in other colours, as if they had been asked for before it came. */
async function colour(page, { media, isStrong = false }) {
  await page.emulateMedia(media);
  await page.evaluate((isStrong) => {
    localStorage.setItem("contrast", isStrong ? "strong" : "");
    applyChoices();
  }, isStrong);
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
  await page.evaluate(() => { window.refused = []; });
}

/** The looks at a page; pictures of some if `SHOTS` names a folder. */
export async function barriers(page, { notes, path, index }) {
  const shots = process.env.SHOTS;
  if (shots) await mkdir(shots, { recursive: true });
  for (const { width, colours, rules } of product(path, index)) {
    await page.setViewportSize({ width, height: 720 });
    await colour(page, COLOURS[colours]);
    const noted = notes(width, colours);
    await lookAtPage(page, noted);
    if (rules) await lookForBarriers(page, noted, rules);
    if (!shots || width === 768 || colours === "forced") continue;
    const name = path.slice(1).replace(/\.html$|\/$/, "").replaceAll("/", "-") || "home";
    await page.screenshot({ path: join(shots, `${name}.${width}.${colours}.png`), fullPage: true });
  }
  await colour(page, COLOURS.light);
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
