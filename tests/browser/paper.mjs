// On paper: the report of a quarter takes two sheets of A4, without menus, with its address.
import { QUARTER } from "./pages.mjs";

const NAVIGATION = "nav, .menu, .crumbs, .tools, .skip, .neighbours, .pager, .letters";

/** Every page in the colours and the shape of paper; the report of a quarter as a PDF. */
export async function paper(page, { notes, path }) {
  const { fault, expect } = notes("on paper");
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ media: "print" });
  const shown = await page.$$eval(NAVIGATION, (all) => all.filter((one) => getComputedStyle(one).display !== "none" && one.checkVisibility()).map((one) => one.className));
  for (const name of shown) fault(`prints its ${name}`);
  const buttons = await page.locator("button:visible").count();
  expect(buttons === 0, `prints ${buttons} buttons`);
  if (path !== "/404.html") {
    const address = await page.locator(".printed").innerText();
    expect(address.includes(new URL(page.url()).pathname), `prints ${address} as its address`);
  }
  await page.emulateMedia({ media: null });
  if (path === QUARTER) await sheets(page, expect);
}

async function sheets(page, expect) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(count === 2, `takes ${count} sheets of paper`);
  const boxes = new Set([...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map(([, box]) => box.split(" ").map((one) => Math.round(one)).join(" ")));
  expect([...boxes].join() === "0 0 595 842", `is printed on ${[...boxes].join()} points`);
}
