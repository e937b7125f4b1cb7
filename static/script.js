// What the pages do beyond HTML; without it nothing is missing but what this file brings:
// the date of today, the size of text, the tools beside a title, today's blocks, films
// in place, a word on deadlines that are over, and what an abbreviation stands for right
// beside it. It asks nobody but its own site, until the reader asks for a film: that click
// fetches the player from YouTube. What is shared goes where the reader sends it.
"use strict";

const root = document.documentElement;
const all = (selector, from = document) => from.querySelectorAll(selector);
const one = (selector, from = document) => from.querySelector(selector);

/** What the reader chose, kept on this device alone. */
const choice = {
  get(name) {
    try { return localStorage.getItem(name); } catch { return null; }
  },
  set(name, value) {
    try { localStorage.setItem(name, value); } catch { /* Then for this page alone. */ }
  },
};

/** Text in four sizes, from that of the browser up, and one with strong contrast. */
function applyChoices() {
  const size = Number(choice.get("size")) || 0;
  root.style.fontSize = size > 0 ? `${106.25 + 15 * size}%` : "";
  root.classList.toggle("contrast", choice.get("contrast") === "strong");
  for (const button of all("[data-tool=contrast]")) {
    button.setAttribute("aria-pressed", root.classList.contains("contrast"));
  }
}

const tools = {
  smaller() {
    choice.set("size", Math.max(0, (Number(choice.get("size")) || 0) - 1));
    applyChoices();
  },
  larger() {
    choice.set("size", Math.min(3, (Number(choice.get("size")) || 0) + 1));
    applyChoices();
  },
  contrast() {
    choice.set("contrast", root.classList.contains("contrast") ? "" : "strong");
    applyChoices();
  },
  print() {
    window.print();
  },
  async copy(button) {
    await navigator.clipboard.writeText(one("link[rel=canonical]").href);
    say(button, button.dataset.done);
  },
  async share() {
    const url = one("link[rel=canonical]").href;
    try {
      await navigator.share({ title: document.title, url });
    } catch { /* The reader changed their mind. */ }
  },
};

/** Whether a tool works in this browser; one that does not stays hidden. */
function isUsable(name) {
  if (name === "share") return Boolean(navigator.share);
  if (name === "copy") return Boolean(navigator.clipboard);
  return name in tools;
}

/** When each button says its usual word again. */
const saying = new Map();

/** Says in a button, and to screen readers, that something was done. */
function say(button, text) {
  const label = one("[data-label]", button) ?? button;
  label.dataset.usual ??= label.textContent;
  label.textContent = text;
  clearTimeout(saying.get(label));
  saying.set(label, setTimeout(() => { label.textContent = label.dataset.usual; }, 3000));
}

function showTools() {
  for (const button of all("[data-tool]")) {
    const name = button.dataset.tool;
    if (!isUsable(name)) continue;
    button.hidden = false;
    button.addEventListener("click", () => tools[name](button));
  }
}

/** The day stands first in Vietnam, in English text, too. */
function showToday() {
  const language = root.lang.startsWith("en") ? "en-GB" : root.lang;
  for (const place of all("[data-now]")) {
    const parts = { weekday: "long", day: "2-digit", month: "2-digit", year: "numeric" };
    const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: "Asia/Ho_Chi_Minh" });
    place.textContent = format.format(new Date());
  }
}

/** A day without a time is over at its end in Viet Nam, wherever the reader is. */
function isOver(iso) {
  return new Date(iso.includes("T") ? iso : `${iso}T24:00:00+07:00`) <= new Date();
}

/** A sheet of paper tells its own time. */
function tellWhenPrinted() {
  addEventListener("beforeprint", () => {
    for (const place of all("[data-printed]")) {
      const options = { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Ho_Chi_Minh" };
      const time = new Intl.DateTimeFormat(root.lang.startsWith("en") ? "en-GB" : root.lang, options);
      place.textContent = `, ${place.dataset.printed} ${time.format(new Date())}`;
    }
  });
}

function markDeadlines(from) {
  const word = document.body.dataset.over;
  for (const time of all("time.deadline", from)) {
    if (!word || !isOver(time.dateTime) || time.classList.contains("is-over")) continue;
    time.classList.add("is-over");
    time.append(` (${word})`);
  }
}

/** In place of the blocks of the article's time, or of none, those of today; and the
    newest count of visits. */
async function bringToday() {
  const side = one("[data-today]");
  const counter = one("[data-counter]");
  const address = side?.dataset.today ?? counter?.dataset.counter;
  if (!address) return;
  const answer = await fetch(address);
  if (!answer.ok) return;
  const today = new DOMParser().parseFromString(await answer.text(), "text/html");
  const count = one("#counter_", today);
  if (counter && count && !counter.dataset.live) {
    counter.textContent = count.textContent;
    counter.hidden = false;
  }
  if (!side) return;
  const blocks = one("#blocks_", today);
  if (blocks?.children.length) {
    side.removeAttribute("aria-label");
    side.hidden = false;
    side.replaceChildren(...blocks.children);
    markDeadlines(side);
  }
  const alert = one("#alert_ .alert", today);
  // On top of what stands beside the text: nothing that is being read moves.
  if (alert) {
    side.hidden = false;
    keepInSight(alert, one("#alert_", today).dataset.close);
    side.prepend(alert);
  }
}

/** What is urgent stays in sight on phones, where the side is far below, until the reader
    has closed it. */
function keepInSight(alert, label) {
  const text = alert.textContent;
  if (choice.get("alert") === text) return;
  const [words, button] = [document.createElement("span"), document.createElement("button")];
  words.append(...alert.childNodes);
  Object.assign(button, { type: "button", textContent: "✕", title: label });
  button.setAttribute("aria-label", label);
  button.addEventListener("click", () => {
    choice.set("alert", text);
    button.remove();
    alert.classList.remove("alert-strip");
  });
  alert.classList.add("alert-strip");
  alert.append(words, button);
}

/** The visits that a counting program knows by now, where the portal says whom to ask. */
async function countVisits() {
  const counter = one("[data-live]");
  if (!counter) return;
  const { count, total } = await (await fetch(counter.dataset.live)).json();
  const since = Number(String(count ?? total).replace(/\D/g, ""));
  if (!since) return;
  const all = Number(counter.dataset.base) + since;
  const day = new Date().toLocaleDateString("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });
  counter.textContent = counter.textContent
    .replace(/[\d.]+/, all.toLocaleString("vi"))
    .replace(/\d\d\/\d\d\/\d{4}/, day);
}

/** A film of another site is fetched when the reader asks for it, and not before. */
function playInPlace() {
  for (const link of all("a[data-youtube]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const frame = document.createElement("iframe");
      const id = encodeURIComponent(link.dataset.youtube);
      frame.src = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`;
      frame.title = one("h1").textContent;
      frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
      link.replaceWith(frame);
      frame.focus();
    });
  }
}

/** The pictures of a gallery, large and one after the other, over the page. */
function openGallery(gallery) {
  const links = [...all("a:has(img)", gallery)];
  if (!links.length) return;
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const { close, newer, older } = gallery.dataset;
  const viewer = make("dialog", { className: "viewer" });
  const picture = make("img", { alt: "" });
  const caption = make("p", { className: "viewer-caption" });
  const count = make("p", { className: "viewer-count" });
  count.setAttribute("aria-live", "polite");
  const button = (sign, label, act) => {
    const made = make("button", { type: "button", textContent: sign, title: label, onclick: act });
    made.setAttribute("aria-label", label);
    return made;
  };
  let at = 0;
  const show = (index) => {
    at = (index + links.length) % links.length;
    const [link, small] = [links[at], one("img", links[at])];
    Object.assign(picture, { src: link.href, alt: small.alt });
    caption.textContent = one("figcaption", link.closest("figure"))?.textContent.trim() ?? "";
    count.textContent = `${at + 1}/${links.length}`;
  };
  const bar = make("div", { className: "viewer-bar" });
  const steps = [button("‹", older, () => show(at - 1)), button("›", newer, () => show(at + 1))];
  bar.append(count, ...(links.length > 1 ? steps : []), button("✕", close, () => viewer.close()));
  viewer.append(bar, picture, caption);
  viewer.setAttribute("aria-label", one("h2", gallery)?.textContent ?? "");
  viewer.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") show(at - 1);
    if (key === "ArrowRight") show(at + 1);
  });
  // A press beside the picture closes, too.
  viewer.addEventListener("click", ({ target }) => target === viewer && viewer.close());
  document.body.append(viewer);
  for (const [index, link] of links.entries()) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      show(index);
      viewer.showModal();
    });
  }
}

/** What an abbreviation stands for, said over the text instead of in the glossary. */
function explainInPlace() {
  const links = all("a.abbr");
  const more = document.body.dataset.glossary;
  if (!links.length || !more || !("popover" in HTMLElement.prototype)) return;
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const note = make("span", { className: "abbr-note", popover: "auto" });
  // Heard by screen readers wherever the note stands.
  const heard = make("span", { className: "sr", role: "status" });
  document.body.append(heard);
  let of = null;

  function open(link) {
    of = link;
    const key = make("strong", { textContent: link.textContent });
    const text = make("span", { textContent: link.title });
    note.replaceChildren(key, text, make("a", { href: link.href, textContent: more }));
    link.after(note);
    note.showPopover();
    link.setAttribute("aria-expanded", "true");
    heard.textContent = `${link.textContent}: ${link.title}`;
    // Below the word, or above it where there is no room; never beyond an edge.
    const [spot] = link.getClientRects();
    const room = root.clientWidth - note.offsetWidth - 8;
    const below = spot.bottom + 6;
    const isAbove = below + note.offsetHeight > root.clientHeight && spot.top > note.offsetHeight;
    note.style.left = `${scrollX + Math.max(8, Math.min(spot.left, room))}px`;
    note.style.top = `${scrollY + (isAbove ? spot.top - note.offsetHeight - 6 : below)}px`;
  }

  note.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open") return;
    of?.setAttribute("aria-expanded", "false");
    heard.textContent = "";
  });
  for (const link of links) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    const isOpen = () => of === link && note.matches(":popover-open");
    // A press outside of the note closes it, also one on the word that opened it.
    let wasOpen = false;
    link.addEventListener("pointerdown", () => { wasOpen = isOpen(); });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const closes = wasOpen || isOpen();
      wasOpen = false;
      if (note.matches(":popover-open")) note.hidePopover();
      if (!closes) open(link);
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
  }
}

applyChoices();
showTools();
showToday();
markDeadlines(document);
tellWhenPrinted();
playInPlace();
all(".gallery").forEach(openGallery);
explainInPlace();
countVisits().catch(() => { /* The number of the page stays. */ });
bringToday().catch(() => { /* Offline, the blocks of the article's time stay. */ });
