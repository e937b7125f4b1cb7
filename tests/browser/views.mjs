// Views: a page at a width, in colours, with or without the script. A view is opened,
// looked at and closed; whatever goes wrong meanwhile is a fault of one line that names it.
// On a tour, a page is opened once, and looked at in every way that needs no other page:
// opening costs more than most looks.

/** How many views are open at the same time. */
const AT_ONCE = 4;

/** When a view is given up: nothing waits for ever, and CI says why it failed. */
const LONGEST_MS = 20_000;

/** Colours, as options of a browser's context. */
const COLOURS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
  contrast: { colorScheme: "light" },
};

export class Views {
  constructor(browser, base) {
    Object.assign(this, { browser, base, faults: [], figures: [], opened: 0, kept: new Map() });
  }

  /**
   * Opens a page and gives it to `look`, with a way to note a fault and one to note it
   * unless something holds. `options`: width, height, colours, what is done `before` the
   * page comes, `what` is looked at, whether its page `isKept` for the next view of the
   * same options (for looks that leave nothing behind), and those of Playwright.
   */
  async open(path, options, look) {
    const { width = 1280, height = 720, colours = "light", before, what = "", isKept = false, ...others } = options;
    const words = Object.entries(others).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    const { fault, expect } = this.#notes([path, width, colours, what, ...words]);
    const viewport = { width, height };
    const kept = this.#keptFor(JSON.stringify({ viewport, colours, ...others }));
    let page;
    try {
      page = isKept ? kept.pop() : null;
      if (!page) {
        const context = await this.browser.newContext({ viewport, ...COLOURS[colours], ...others });
        context.setDefaultTimeout(LONGEST_MS);
        page = await context.newPage();
      }
      if (colours === "contrast") {
        await page.addInitScript(() => localStorage.setItem("contrast", "strong"));
      }
      const settle = await this.#watch(page, fault);
      await before?.(page);
      await page.goto(this.base + path, { waitUntil: "load" });
      await settle();
      await look(page, { fault, expect, settle });
    } catch (error) {
      fault(error.message);
    }
    this.opened += 1;
    page?.removeAllListeners();
    if (isKept && page) kept.push(page);
    else await page?.context().close().catch(() => {});
  }

  /** Opens a page once for all `looks`: each is given the page, its notes, its path and its
      number among the pages. One that fails stops no other. */
  tour(path, index, options, looks) {
    return this.open(path, options, async (page, { settle }) => {
      for (const look of looks) {
        const notes = (...words) => this.#notes([path, ...words]);
        await look(page, { notes, settle, path, index }).catch(({ message }) => notes().fault(message));
      }
    });
  }

  /** The pages at rest whose contexts have these options. */
  #keptFor(key) {
    if (!this.kept.has(key)) this.kept.set(key, []);
    return this.kept.get(key);
  }

  /** How a fault of a view is noted. */
  #notes(words) {
    const where = words.filter(Boolean).join(" ");
    const fault = (text) => this.faults.push(`${where}: ${String(text).replace(/\s+/g, " ")}`);
    return { fault, expect: (holds, text) => holds || fault(text) };
  }

  /** Does all jobs, several at the same time. */
  async all(jobs) {
    const queue = [...jobs];
    const work = async () => {
      for (let job = queue.shift(); job; job = queue.shift()) await job();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Notes what no page may do; gives a wait until nothing is asked for any more. */
  async #watch(page, fault) {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) fault(message.text());
    });
    page.on("pageerror", (error) => fault(error.message));
    let pending = 0;
    page.on("request", (request) => {
      pending += 1;
      const isOurs = request.url().startsWith(this.base) || request.url().startsWith("data:");
      if (!isOurs) fault(`asks for ${request.url()}`);
    });
    for (const event of ["requestfinished", "requestfailed"]) page.on(event, () => { pending -= 1; });
    return async () => {
      // Scripts may ask for something in the turn after an answer.
      const end = Date.now() + LONGEST_MS;
      for (let quiet = 0; quiet < 2; quiet += 1) {
        await new Promise((next) => setTimeout(next, 30));
        if (pending > 0 && Date.now() < end) quiet = -1;
      }
    };
  }
}
