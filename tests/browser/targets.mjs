// Targets for fingers: WCAG 2.5.8 for everything outside running text, and 44 pixels for
// what is pressed most, on a phone.
import { GLOSSARY } from "./pages.mjs";

/** What is at least 44 px high on a phone: as WCAG 2.5.5 has it. */
const MAIN = [".menu a", ".tools button", ".tools summary", ".tools a", ".gallery a", ".pager a", ".button",
  ".letters a", ".film-link", ".neighbours a", ".back a", ".brand", "summary"].join(", ");

/** Every page on a phone; some at a desk, where the header has buttons of its own. */
export async function targets(page, { notes, path, index }) {
  const session = await page.context().newCDPSession(page);
  // What is behind a switch is a target, too.
  await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
  const isWide = index % 4 === 0 || path === GLOSSARY;
  for (const width of isWide ? [1280, 360] : [360]) {
    await page.setViewportSize({ width, height: 720 });
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: width === 360 });
    const { fault } = notes(width, "touched");
    for (const text of await page.evaluate(findSmall, 24)) fault(text);
    if (width === 360) for (const text of await page.evaluate(findLow, MAIN)) fault(text);
  }
  await session.detach();
}

/** In the page: what is smaller than it may be, stands in no sentence and has no room. */
function findSmall(least) {
  const name = (one) => `${one.className || one.parentElement.className || one.parentElement.localName}: ${one.textContent.trim().slice(0, 40)}`;
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".skip");
  const all = [...document.querySelectorAll("a[href], button, summary, input, select, [role=button]")].filter(isShown);
  /** Whether text that is no target stands in the same line: the exception for sentences. */
  const isInText = (one) => {
    const style = getComputedStyle(one);
    if (style.display !== "inline") return false;
    const block = one.closest("p, li, dd, td, th, figcaption, blockquote, h1, h2, h3, span.meta, div");
    return block.textContent.trim().length > one.textContent.trim().length;
  };
  /** A target may reach beyond its text: a card is one. */
  const isReached = (one, x, y) => {
    const half = least / 2 - 1;
    return [[-half, 0], [half, 0], [0, -half], [0, half]].every(([dx, dy]) => {
      const hit = document.elementFromPoint(x + dx, y + dy);
      return hit && (one.contains(hit) || hit === one);
    });
  };
  const boxes = new Map(all.map((one) => [one, one.getBoundingClientRect()]));
  const centre = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const isSmall = (box) => box.width < least - 0.5 || box.height < least - 0.5;
  const found = [];
  for (const one of all) {
    if (!isSmall(boxes.get(one)) || isInText(one)) continue;
    one.scrollIntoView({ block: "center" });
    const box = one.getBoundingClientRect();
    const [x, y] = centre(box);
    if (isReached(one, x, y)) continue;
    // The exception for room: a circle around its centre meets no other target, nor the
    // circle of another one that is small.
    const neighbour = all.find((other) => {
      if (other === one || other.contains(one) || one.contains(other)) return false;
      const to = other.getBoundingClientRect();
      const dx = Math.max(to.left - x, 0, x - to.right);
      const dy = Math.max(to.top - y, 0, y - to.bottom);
      if (Math.hypot(dx, dy) < least / 2) return true;
      const [ox, oy] = centre(to);
      return isSmall(to) && Math.hypot(ox - x, oy - y) < least;
    });
    if (!neighbour) continue;
    found.push(`is a target of ${Math.round(box.width)} × ${Math.round(box.height)}: ${name(one)}, beside ${name(neighbour)}`);
  }
  return found;
}

/** In the page: what is pressed most and is too low for a thumb. */
function findLow(main) {
  const found = [];
  for (const one of document.querySelectorAll(main)) {
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    const { height } = one.getBoundingClientRect();
    if (height < 43.5) found.push(`is only ${Math.round(height)} px high: ${one.parentElement.className} ${one.className} ${one.textContent.trim().slice(0, 40)}`);
  }
  return found;
}
