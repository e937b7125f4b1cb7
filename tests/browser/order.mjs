// What a screen reader reads, and in which order: the accessibility tree of an article,
// compared with a golden. BLESS=1 writes it anew; read it before you keep it.
import { readFile, writeFile } from "node:fs/promises";
import { ARTICLE } from "./pages.mjs";

const golden = new URL("goldens/article.txt", import.meta.url);

/** Words of the tree that say how something stands. */
const STATES = ["checked", "disabled", "expanded", "invalid", "level", "pressed", "selected"];

export function order(views) {
  // The day stands on the page.
  const before = (page) => page.clock.setFixedTime("2026-11-21T12:00:00+07:00");
  return [() => views.open(ARTICLE, { before }, async (page, { fault }) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const found = write(nodes);
    if (process.env.BLESS) return void (await writeFile(golden, found));
    const [was, is] = [await readFile(golden, "utf8").catch(() => ""), found].map((text) => text.split("\n"));
    const at = is.findIndex((line, index) => line !== was[index]);
    if (at >= 0) fault(`reads line ${at + 1} as "${is[at].trim()}", not "${was[at]?.trim()}"`);
    else if (was.length !== is.length) fault(`reads ${is.length} lines, not ${was.length}`);
  })];
}

/** A line for each node, deeper ones further right. */
function write(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node, depth) => {
    const role = node.role?.value;
    const isRead = !node.ignored && !["none", "generic", "InlineTextBox"].includes(role);
    if (isRead) {
      const name = node.name?.value?.replace(/\s+/g, " ").trim();
      const states = (node.properties ?? []).filter(({ name }) => STATES.includes(name))
        .filter(({ value }) => ![false, "false"].includes(value.value))
        .map(({ name, value }) => `${name}=${value.value}`);
      const closed = (node.properties ?? []).find(({ name, value }) => name === "expanded" && value.value === false);
      if (closed) states.push("closed");
      if (name !== "" || role !== "StaticText") lines.push("  ".repeat(depth) + [role, name && `"${name}"`, ...states].filter(Boolean).join(" "));
    }
    // What a node is called stands in its own line; its text would repeat it.
    const isSaid = isRead && ["link", "heading", "button", "time"].includes(role) && node.childIds?.length
      && node.childIds.every((id) => ["StaticText", undefined].includes(byId.get(id)?.role?.value));
    if (isSaid && role !== "time") return;
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id), depth + (isRead ? 1 : 0));
  };
  visit(nodes[0], 0);
  return `${lines.join("\n")}\n`;
}
