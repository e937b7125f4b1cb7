// Which of a picture's sizes the browser fetches: none that is much larger than what is
// shown, none that is blurred.
import { ARTICLE, GALLERY, HOME, NEWS } from "./pages.mjs";

/** A photograph above the text. */
const PHOTOGRAPH = "/tin-hoat-dong/2023/07/dai-hoi-cdcs-nhiem-ky-2023-2028.html";
const LOOKED_AT = [HOME, NEWS, "/videos/", ARTICLE, GALLERY, PHOTOGRAPH];

/** Pixels fetched for one that is shown, at most, but for the step to the next size. */
const MOST = 1.5;
/** … and at least, where the picture has more. */
const LEAST = 0.8;

/** Each in a context of its own: a browser takes a larger picture that it already has. */
export function sizes(views) {
  const all = LOOKED_AT.flatMap((path) => [360, 768, 1280].flatMap((width) => [1, 2].map((deviceScaleFactor) => ({ path, width, deviceScaleFactor }))));
  return all.map(({ path, ...options }) => () => views.open(path, options, async (page, { fault }) => {
    for (const { name, needs, has, widths } of await page.evaluate(measure)) {
      const enough = widths.find((width) => width >= needs * MOST) ?? widths.at(-1);
      if (has > enough) fault(`fetches ${has} px for ${needs}: ${name} has ${widths}`);
      if (has < needs * LEAST && has < widths.at(-1)) fault(`shows ${has} px as ${needs}: ${name} has ${widths}`);
    }
  }));
}

/** In the page: what each picture needs in pixels of the screen, and what it got. */
async function measure() {
  const found = [];
  for (const image of document.images) {
    if (!image.srcset || !image.checkVisibility()) continue;
    // It stays lazy: only of such a picture the browser asks the page for its width.
    image.scrollIntoView({ block: "center" });
    for (let wait = 0; wait < 60 && !(image.complete && image.currentSrc); wait += 1) {
      await new Promise((next) => setTimeout(next, 50));
    }
    const { width, height } = image.getBoundingClientRect();
    const ratio = image.getAttribute("width") / image.getAttribute("height");
    const fit = getComputedStyle(image).objectFit;
    const drawn = { cover: Math.max(width, height * ratio), contain: Math.min(width, height * ratio) }[fit] ?? width;
    const sizes = image.srcset.split(",").map((one) => one.trim().split(" "));
    const has = sizes.find(([address]) => new URL(address, location).href === image.currentSrc);
    const widths = sizes.map(([, width]) => parseInt(width)).sort((a, b) => a - b);
    found.push({
      name: `${image.closest("ul, figure, div").className} ${new URL(image.currentSrc).pathname.split("/").pop()}`,
      needs: Math.round(drawn * devicePixelRatio), has: has ? parseInt(has[1]) : 0, widths,
    });
  }
  return found;
}
