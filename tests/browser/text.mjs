// Text as readers need it: in a window of 320 px, which is 1280 at 400 % (WCAG 1.4.10); with
// the distances of WCAG 1.4.12; twice as large (1.4.4); and with room for what stands above
// and below Vietnamese letters.

const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }`;
const TWICE = "html { font-size: 212.5% !important; }";

/** One way of reading it after the other. */
export async function text(page, { notes }) {
  const read = async (width, name) => {
    await page.setViewportSize({ width, height: 720 });
    await lookAtText(page, notes(width, name));
  };
  await read(320, "");
  await lookAtLines(page, notes(320));
  await wear(page, SPACING);
  for (const width of [320, 1280]) await read(width, "spaced");
  await wear(page, TWICE);
  for (const width of [1280, 360]) await read(width, "twice as large");
  await wear(page, "");
}

/** Dresses the page as a reader's tool does; the policy lets styles in that come this way. */
function wear(page, css) {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

async function lookAtText(page, { fault }) {
  const { over, clipped } = await page.evaluate(() => {
    const name = (one) => `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 40)}"`;
    const clipped = [];
    for (const one of document.body.querySelectorAll("*")) {
      if (one.closest(".sr, .skip, svg") || !one.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(one);
      if (!one.textContent.trim()) continue;
      const isBox = style.display !== "inline";
      const hides = isBox && [style.overflowX, style.overflowY].some((value) => value === "hidden" || value === "clip");
      const isCut = one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1;
      if (hides && isCut) clipped.push(`cuts off ${name(one)}`);
      // What flows out of a box that is too low lies over its neighbours.
      const isFixed = isBox && !hides && style.overflowY === "visible" && one.clientHeight > 0;
      if (isFixed && one.scrollHeight > one.clientHeight + 3) clipped.push(`lets ${name(one)} flow out`);
      if (one.closest(".table, pre")) continue;
      // Its own words: a box may reach beyond the window with nothing but its padding.
      for (const child of one.childNodes) {
        if (child.nodeType !== Node.TEXT_NODE || !child.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(child);
        const isOutside = ({ left, right }) => right > innerWidth + 1 || left < -1;
        if ([...range.getClientRects()].some(isOutside)) clipped.push(`is left by ${name(one)}`);
      }
    }
    return { over: document.documentElement.scrollWidth - innerWidth, clipped };
  });
  if (over > 0) fault(`is ${over} px too wide`);
  for (const text of clipped.slice(0, 3)) fault(text);
}

/** Lines stand apart: 1.3 of their size for titles, 1.5 for everything else. */
async function lookAtLines(page, { fault }) {
  const tight = await page.evaluate(() => {
    const found = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const one = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || one.closest("sup, .sr, .skip, noscript")) continue;
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      const { fontSize, lineHeight } = getComputedStyle(one);
      const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
      const least = one.closest("h1, h2, h3, h4, h5, h6, .brand-title") ? 1.3 : 1.5;
      if (!(ratio >= least - 0.01)) found.set(`${one.localName}.${one.className}`, ratio);
    }
    return [...found];
  });
  for (const [name, ratio] of tight) fault(`sets lines ${ratio.toFixed(2)} apart in ${name}`);
}
