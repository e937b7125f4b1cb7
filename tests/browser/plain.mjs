// Without JavaScript: everything is there, and no button that does nothing.
import { ARTICLE, PAGES, QUARTER, SHORT_NEWS } from "./pages.mjs";

const options = { javaScriptEnabled: false, isKept: true };

export function plain(views) {
  const every = PAGES.map((path) => () => views.open(path, options, async (page, { expect }) => {
    const words = (await page.innerText("main")).trim().split(/\s+/).length;
    expect(words > 12, `shows ${words} words`);
    expect(await page.isVisible("h1"), "shows no title");
    // A form is sent without a script, too.
    const dead = await page.locator("button:not(form[action] button):visible, [data-tool]:visible").count();
    expect(dead === 0, `shows ${dead} dead buttons`);
    // What only the script would reveal.
    const hidden = await page.locator("main [hidden]:not(button):not([data-today]):not(:empty)").count();
    expect(hidden === 0, `hides ${hidden} parts`);
  }));
  return [
    ...every,
    () => views.open(ARTICLE, options, async (page, { expect }) => {
      const title = await page.textContent("[data-today] h2");
      expect(title.includes("cùng thời gian"), `has no blocks of its time but ${title}`);
    }),
    () => views.open(QUARTER, options, async (page, { expect }) => {
      expect(!(await page.isVisible("[data-today]")), "shows an empty side");
    }),
    () => views.open(SHORT_NEWS, options, async (page, { expect }) => {
      await page.click("a.abbr");
      expect(page.url().endsWith("/tu-viet-tat/#ldld"), `leads to ${page.url()}`);
      const entry = await page.textContent(":target dd");
      expect(entry.includes("Liên đoàn Lao động"), "leads to another entry");
    }),
  ];
}
