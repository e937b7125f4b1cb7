// Views: a page at a width, in colours, with or without the script. A view is opened,
// looked at and closed; whatever goes wrong meanwhile is a fault of one line that names it.

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
    Object.assign(this, { browser, base, faults: [], figures: [], opened: 0 });
  }

  /**
   * Opens a page and gives it to `look`, with a way to note a fault and one to note it
   * unless something holds. `options`: width, height, colours, what is done `before` the
   * page comes, `what` is looked at, and those of Playwright.
   */
  async open(path, options, look) {
    const { width = 1280, height = 720, colours = "light", before, what = "", ...others } = options;
    const words = Object.entries(others).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    const where = [path, width, colours, what, ...words].filter(Boolean).join(" ");
    const fault = (text) => this.faults.push(`${where}: ${String(text).replace(/\s+/g, " ")}`);
    const expect = (holds, text) => holds || fault(text);
    const viewport = { width, height };
    let context;
    try {
      context = await this.browser.newContext({ viewport, ...COLOURS[colours], ...others });
      context.setDefaultTimeout(LONGEST_MS);
      const page = await context.newPage();
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
    await context?.close().catch(() => {});
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
