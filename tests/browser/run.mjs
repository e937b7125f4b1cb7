// Looks at the built portal with a browser: node run.mjs OUTPUT CHROMIUM [GROUP…]
//
// Environment: SUBPATH=the portal built for …/cong-doan/ (for the search below a path);
// SHOTS=folder for pictures of every page; BLESS=1 to write the goldens anew.
import { chromium } from "playwright-core";
import { barriers, policy, recordRefusals } from "./barriers.mjs";
import { keyboard } from "./keyboard.mjs";
import { PAGES } from "./pages.mjs";
import { lighthouse } from "./lighthouse.mjs";
import { order } from "./order.mjs";
import { paper } from "./paper.mjs";
import { script } from "./script.mjs";
import { search } from "./search.mjs";
import { sizes } from "./sizes.mjs";
import { serve } from "./serve.mjs";
import { plain } from "./plain.mjs";
import { targets } from "./targets.mjs";
import { text } from "./text.mjs";
import { Views } from "./views.mjs";
import { shift, weight } from "./weight.mjs";

/** What looks at every page of a tour, in this order: the last one opens what is closed. */
const LOOKS = { barriers, paper, text, targets };
/** Each gives the views it wants looked at. */
const GROUPS = { policy, keyboard, plain, script, search, order, shift, sizes };
/** What measures has the machine to itself, afterwards. */
const ALONE = { weight, lighthouse };

const [output, executablePath, ...only] = process.argv.slice(2);
const isWanted = ([name]) => only.length === 0 || only.includes(name);
const { base, close } = await serve(output);
const args = ["--no-sandbox", "--disable-gpu"];
const browser = await chromium.launch({ executablePath, args });
const views = new Views(browser, base);

const started = Date.now();
const seconds = () => Math.round((Date.now() - started) / 1000);
const looks = Object.entries(LOOKS).filter(isWanted);
if (looks.length > 0) {
  const before = (page) => page.addInitScript(recordRefusals);
  await views.all(PAGES.map((path, index) => () => views.tour(path, index, { before }, looks.map(([, look]) => look))));
  console.log(`${looks.map(([name]) => name).join(", ")}: ${views.opened} views after ${seconds()} s`);
}
for (const [name, group] of Object.entries(GROUPS).filter(isWanted)) {
  await views.all(await group(views));
  console.log(`${name}: ${views.opened} views after ${seconds()} s`);
}
for (const [name, measure] of Object.entries(ALONE).filter(isWanted)) {
  await measure(views, { output, executablePath, args });
  console.log(`${name}: after ${seconds()} s`);
}
await browser.close();
close();

for (const figure of views.figures) console.log(figure);
console.log(`${views.opened} views in ${seconds()} s, ${views.faults.length} faults`);
for (const fault of views.faults) console.log(fault);
process.exitCode = views.faults.length > 0 ? 1 : 0;
