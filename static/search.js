// The search: reads the index that lies beside this page, and ranks. Formats and the
// reading of words are those of src/search/ and src/vietnamese/search_key.rs.

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const PART = /[\p{Alphabetic}\p{N}\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+/uy;
const lower = (text) => Array.from(text, (c) => c.toLowerCase()).join("");

/** The key without marks, of an exact key. */
export const fold = (text) =>
  lower(text.normalize("NFD").replace(/\p{M}/gu, "")).normalize("NFD")
    .replace(/\p{M}/gu, "").replace(/[đð]/g, "d").replace(INVISIBLE, "");

const TONES = [["oòỏõóọ", "aàảãáạ"], ["oòỏõóọ", "eèẻẽéẹ"], ["uùủũúụ", "yỳỷỹýỵ"]];

/** The key with marks: hoà as hòa, kỹ as kĩ. */
export function exactKey(word) {
  const s = [...lower(word.normalize("NFC")).replace(INVISIBLE, "").replace(/ð/g, "đ").normalize("NFC")];
  for (let i = 1; i < s.length; i++) {
    for (const [first, second] of TONES) {
      const a = first.indexOf(s[i - 1]), b = second.indexOf(s[i]);
      if (a < 0 || b < 0 || (a && b) || /\p{M}/u.test(s[i + 1] ?? "")) continue;
      const tone = a || b;
      const onSecond = /\p{Alphabetic}/u.test(s[i + 1] ?? "") || (i > 1 && s[i - 2] === "q");
      s[i - 1] = first[onSecond ? 0 : tone];
      s[i] = second[onSecond ? tone : 0];
    }
  }
  if (s.length === 2 && "hklmst".includes(s[0]) && "yỳỷỹýỵ".includes(s[1])) {
    s[1] = "iìỉĩíị"["yỳỷỹýỵ".indexOf(s[1])];
  }
  return s.join("");
}

const toneless = (key) => key.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "");
const isNumber = (text) => /^[0-9]+$/.test(text);
const plain = (number) => number.replace(/^0+(?=.)/, "");

/** Words that begin and end no pair in the index: STOPS of src/search/chunk.rs. */
const STOPS = new Set(("ai bị bởi các có còn cho chỉ cũng của cùng do đã đang để đến được đó gì hay hoặc " +
  "khi không là lại mà mỗi một này nên nếu nhiều như những nhằm nhưng ở phải qua ra rất rằng sau sẽ tại " +
  "theo thì trên trong từ và vào vẫn về vì với").split(" "));
const UNMARKED_STOPS = new Set([...STOPS].map(fold));

/** Family names: FAMILIES of src/search/names.rs. */
const FAMILIES = new Set(("an au bach banh be bien bui cam can cao chau chu chung co cu dam dang danh dao diep " +
  "dinh do duong giang ha hoang ho hong hua huynh khuu kieu kim la lai lam le lieu ly luong luu ma mac mai ngo " +
  "nguyen nhan nong ong pham phan phung quach son ta tang thach thai to ton tran trieu trinh truong tu van vi vo " +
  "vu vuong").split(" "));

const term = (word) => {
  const exact = exactKey(word);
  const key = fold(exact), isMarked = key !== exact;
  return { exact, key, isMarked, isStop: STOPS.has(exact), mayStop: !isMarked && UNMARKED_STOPS.has(key) };
};

/** What a text asks for: groups of words; a group is a word, or a number or name with its parts. */
export function words(text) {
  const groups = [];
  let behind = 0;
  for (PART.lastIndex = 0; PART.lastIndex < text.length;) {
    const start = PART.lastIndex;
    let match = PART.exec(text);
    if (!match) { PART.lastIndex = start + 1; continue; }
    const parts = [], isCut = /[.!?;:\n]/.test(text.slice(behind, start));
    for (;;) {
      parts.push([match[0], ""]);
      const end = PART.lastIndex, joint = text[end];
      PART.lastIndex = end + 1;
      if (!"/-–.,:".includes(joint ?? " ") || !(match = PART.exec(text))) { PART.lastIndex = end; break; }
      parts.at(-1)[1] = joint;
    }
    behind = PART.lastIndex;
    // As in src/search/words.rs: no pair goes on over these.
    const each = (parts) => parts.map(([part], at) =>
      ({ ...one(part), isCut: at ? /[.:]/.test(parts[at - 1][1]) : isCut }));
    if (parts.length === 1 || parts.length > 6 || !parts.some(([part]) => /[0-9]/.test(part))) {
      groups.push(...each(parts).map((part) => ({ parts: [part] })));
      continue;
    }
    const merged = [];
    for (const [part, joint] of parts) {
      const last = merged.at(-1);
      if (last && last[1] === "." && part.length === 3 && isNumber(part) && isNumber(last[0])) {
        last[0] += part; last[1] = joint;
      } else merged.push([part, joint]);
    }
    const isDate = merged.every(([part]) => isNumber(part));
    const name = merged.map(([part, joint]) =>
      isDate ? plain(part) + (/[,:]/.test(joint) ? joint : joint && "/") : part + joint.replace("–", "-")).join("");
    const group = { parts: each(merged) };
    if (merged.length > 1) group.whole = term(name);
    groups.push(group);
  }
  return groups.filter((group) => group.parts.every((part) => part.key));
}
const one = (part) => term(isNumber(part) ? plain(part) : part);

/** Bytes that are read from the front. */
class Bytes {
  constructor(bytes) { this.bytes = bytes; this.at = 0; }
  number() {
    let number = 0, shift = 1, byte;
    do { byte = this.bytes[this.at++]; number += (byte & 127) * shift; shift *= 128; } while (byte & 128);
    return number;
  }
  take() { const length = this.number(); return this.bytes.subarray(this.at, this.at += length); }
  /** The documents of a list, from `from`; see src/search/code.rs. */
  list(total, from = 0) {
    const head = this.number(), count = head >> 1, coded = new Uint32Array(count);
    const mean = count ? Math.floor(total * 177 / (count * 256)) : 0;
    const k = 31 - Math.clz32(Math.max(1, mean));
    let bit = this.at * 8, next = 0;
    const read = () => (this.bytes[bit >> 3] >> (7 - (bit++ & 7))) & 1;
    for (let i = 0; i < count; i++) {
      let gap = 0;
      while (read()) gap++;
      for (let j = 0; j < k; j++) gap = gap * 2 + read();
      coded[i] = next + gap;
      next += gap + 1;
    }
    this.at = (bit + 7) >> 3;
    if (!(head & 1)) return coded.map((document) => document + from);
    const others = [];
    for (let document = 0, i = 0; document < total; document++) {
      if (coded[i] === document) i++; else others.push(document + from);
    }
    return Uint32Array.from(others);
  }
}

const decoder = new TextDecoder();
/** A query of more words was pasted by mistake; more words that begin alike help nobody. */
const MOST_WORDS = 32;
const MOST_SHARDS = 4;

/** How well a form answers to a word: 3 as typed, 2 with another tone, 1 unmarked, 0 not. */
const quality = (form, { exact, key, isMarked, isBegun }) => {
  const is = (form, typed) => isBegun ? form.startsWith(typed) : form === typed;
  return is(form, exact) || !isMarked ? 3 : is(toneless(form), toneless(exact)) ? 2 : is(form, key) ? 1 : 0;
};

/** How well a word of a text does. */
const answers = (word, wanted) =>
  (wanted.isBegun ? word.key.startsWith(wanted.key) : word.key === wanted.key) && quality(word.exact, wanted);

/** What a shard has: keys, as bytes, and bodies. */
function* entries(file) {
  for (let name = []; file.at < file.bytes.length;) {
    const common = file.number();
    name = [...name.slice(0, common), ...file.take()];
    yield [name, file.take()];
  }
}

/** A part of the index. `load` fetches a file of it. */
class Segment {
  constructor(contents, load) {
    Object.assign(this, contents);
    this.load = load;
    this.loaded = new Map();
    this.known = new Map();
  }

  once(name, read) {
    if (!this.loaded.has(name)) this.loaded.set(name, this.load(name).then(read));
    return this.loaded.get(name);
  }

  file(name) {
    return this.once(`${name}.bin`, async (file) => new Uint8Array(await file.arrayBuffer()));
  }

  /** The number of the shard that has a key; -1 if it comes before all. */
  place(key) {
    let [low, high] = [0, this.shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.shards[middle][0], key) <= 0) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  /** What a shard has. */
  async shard(at) {
    return at < 0 ? [] : entries(new Bytes(await this.file(this.shards[at][1])));
  }

  /** The bodies of a key, each for a range of documents. */
  async pieces(key) {
    if (Object.hasOwn(this.heavy, key)) {
      const tiers = this.heavy[key], bound = (at) => Math.floor(this.documents * at / tiers.length);
      return tiers.map((name, at) => ({ from: bound(at), to: bound(at + 1), body: () => this.file(name) }));
    }
    const wanted = new TextEncoder().encode(key);
    for (const [name, body] of await this.shard(this.place(key))) {
      if (name.length === wanted.length && name.every((byte, at) => byte === wanted[at])) {
        return [{ from: 0, to: this.documents, body: () => body }];
      }
    }
    return [];
  }

  /** Words that begin so, the most frequent ones first. */
  async beginnings(start) {
    // A shard whose next one goes on with the same word has none but its pairs.
    const first = (at) => this.shards[at]?.[0].split(" ")[0];
    const wanted = [];
    for (let at = Math.max(0, this.place(start)); first(at) && (!wanted.length || first(at).startsWith(start)); at++) {
      if (first(at) !== first(at + 1)) wanted.push(at);
    }
    const shards = await Promise.all(wanted.slice(0, MOST_SHARDS).map((at) => this.shard(at)));
    const words = shards.flatMap((shard) => Array.from(shard, ([name]) => decoder.decode(Uint8Array.from(name))));
    return [...Object.keys(this.heavy), ...words].filter((word) => word.startsWith(start) && !/[ _]/.test(word)).slice(0, MOST_WORDS);
  }

  /** What `read` finds of a key in each document before `end`, and whether there is any. */
  found(id, key, end, read) {
    if (!this.known.has(id)) {
      const entry = { marks: new Uint8Array(this.documents), next: 0, pieces: this.pieces(key) };
      this.known.set(id, Object.assign(entry, { ready: entry.pieces }));
    }
    const entry = this.known.get(id);
    return entry.ready = entry.ready.then(async () => {
      const pieces = await entry.pieces;
      const todo = pieces.slice(entry.next).filter(({ from }) => from < end);
      entry.next += todo.length;
      const bodies = await Promise.all(todo.map((piece) => piece.body()));
      todo.forEach(({ from, to }, at) => read(new Bytes(bodies[at]), from, to - from, entry.marks));
      return pieces.length ? entry.marks : null;
    });
  }

  /** For a word: its quality in each document, with 4 more if the title has it. */
  async word(wanted, end) {
    if (!wanted.isBegun) return this.forms(wanted, wanted.key, end);
    const words = await this.beginnings(wanted.key);
    const lists = await Promise.all(words.map((word) => this.forms(wanted, word, end)));
    return lists.reduce((all, list) => all.map((mark, at) => Math.max(mark, list[at])), new Uint8Array(this.documents));
  }

  /** The same for all forms of a key. */
  forms(wanted, key, end) {
    return this.found(`${wanted.isBegun ? "^" : "="}${wanted.exact} ${key}`, key, end, (body, from, total, marks) => {
      for (let forms = body.number(); forms > 0; forms--) {
        const good = quality(decoder.decode(body.take()) || key, wanted);
        const list = new Bytes(body.take());
        if (good) for (const at of list.list(total, from)) marks[at] = Math.max(marks[at], good);
      }
      for (const at of body.list(total, from)) if (marks[at]) marks[at] += 4;
    });
  }

  /** For a pair or label: 1 in each document that has it. */
  list(key, end) {
    return this.found(key, key, end, (body, from, total, marks) => {
      for (const at of body.list(total, from)) marks[at] = 1;
    });
  }

  /** The documents of a year. */
  span(year) {
    const at = this.years.findIndex(([one]) => one === Number(year));
    return at < 0 ? [0, 0] : [this.years[at][1], this.years[at + 1]?.[1] ?? this.documents];
  }

  async card(document) {
    const cards = await this.once(`${this.cards}-${Math.floor(document / this.block)}.json`, (file) => file.json());
    const [title, address, date, section, units] = cards[document % this.block];
    return { title, address, date, section, units };
  }

  /**
   * Adds to `scores` those of the documents before `end`. Phrases weigh most, then marks
   * as typed, then titles: 8, 5 and 2, each times 0 to 3, 0 to 2 and 0 to 2, and 1 for
   * being there at all: BEST in sum.
   */
  async score({ groups, phrases, penalty }, lacking, end, scores) {
    // The number of a document counts whole; where nothing has it, with its parts.
    const lists = (await Promise.all(groups.map(async (group) => {
      const whole = group.whole && await this.word(group.whole, end);
      return whole ? [whole] : Promise.all(group.parts.map((part) => this.word(part, end)));
    }))).flat();
    // The pairs that an article with these words together has. Of words without marks that
    // may be stops one cannot know: a phrase does without them.
    const pairs = async (groups, isPhrase) => {
      const words = groups.flatMap(({ parts }) => parts);
      return (await Promise.all(words.slice(1).map(async (word, at) => {
        const before = words[at], mayStop = before.mayStop || word.mayStop;
        if (before.isStop || word.isStop || word.isCut || word.isBegun || (isPhrase && mayStop)) return null;
        return await this.list(`${before.key} ${word.key}`, end) ?? (mayStop ? null : []);
      }))).filter(Boolean);
    };
    // Three words of a name; where nobody has it, all lack it alike.
    const people = async (groups) => {
      const words = groups.flatMap(({ parts }) => parts);
      return Promise.all(words.slice(2).map(async (third, at) => {
        const [first, second] = words.slice(at);
        if (!FAMILIES.has(first.key) || second.isCut || third.isCut || third.isBegun) return null;
        return await this.list(`${first.key}_${second.key}_${third.key}`, end) ?? [];
      }));
    };
    const near = [...await pairs(groups, false), ...(await people(groups)).filter(Boolean)];
    const quoted = (await Promise.all(phrases.map((phrase) => pairs(phrase, true)))).flat();
    const level = (count, all) => count === all ? 2 : 2 * count >= all ? 1 : 0;
    for (let at = 0; at < end; at++) {
      let [count, titled, worst, together] = [0, 0, 3, 0];
      for (const list of lists) {
        const mark = list?.[at] ?? 0;
        if (!mark) continue;
        count++;
        if (mark > 4) titled++;
        worst = Math.min(worst, mark & 3);
      }
      if (count < Math.max(1, lists.length - lacking) || !quoted.every((list) => list[at])) continue;
      for (const list of near) together += list[at] ?? 0;
      if (titled === 1 && lists.length > 1) titled = 0;
      const title = level(titled, lists.length);
      const score = 1 + 8 * (near.length && Math.floor(3 * together / near.length)) + 5 * (worst - 1) + 2 * title;
      // A static page comes first by its title, and else behind the articles.
      const isBehind = !this.years.length && title < 2;
      scores[at] = Math.max(scores[at], 1, score - penalty - isBehind);
    }
  }
}

/** As Rust compares: by the bytes of UTF-8, which is by code points. */
function compare(left, right) {
  const [a, b] = [[...left], [...right]];
  const at = a.findIndex((letter, at) => letter !== b[at]);
  return at < 0 ? a.length - b.length : at < b.length ? a[at].codePointAt(0) - b[at].codePointAt(0) : 1;
}

const BEST = 39;
const SEGMENT = 2 ** 32;

/** The index. `load(path)` fetches a file below its folder. */
export class Index {
  constructor(load) { this.load = load; }

  /** Loads what every query needs, once. */
  open() {
    return this.opened ??= (async () => {
      this.shared = await (await this.load("chung.json")).json();
      this.segments = this.shared.segments.map((name) => () => this.segment(name));
      this.synonyms = this.shared.synonyms.map((names) => names.map((name) => words(name).flatMap(({ parts }) => parts)));
    })().catch((error) => { this.opened = undefined; throw error; });
  }

  segment(name) {
    this[name] ??= (async () => new Segment(await (await this.load(`${name}/muc-luc.json`)).json(), (file) => this.load(`${name}/${file}`)))();
    this[name].catch(() => { delete this[name]; });
    return this[name];
  }

  /** A query in every way it can be meant: as typed, and with one name for another. */
  meanings(groups, phrases) {
    const keys = groups.map(({ parts }) => parts.length === 1 ? parts[0].key : "");
    const meanings = [{ groups, phrases, penalty: 0 }];
    if (phrases.length) return meanings;
    for (const names of this.synonyms) {
      for (const name of names) {
        // A short name is meant only as it is typed: Tỉnh ủy (TU) by “TU” and not by “từ”.
        const least = name.length === 1 ? 3 : 1;
        const at = keys.findIndex((_, from) => name.length && name.every((part, i) =>
          keys[from + i] === part.key && quality(part.exact, groups[from + i].parts[0]) >= least));
        if (at < 0) continue;
        for (const other of names.filter((other) => other !== name)) {
          const meant = other.map((part) => ({ parts: [part] }));
          meanings.push({ groups: [...groups.slice(0, at), ...meant, ...groups.slice(at + name.length)], phrases, penalty: 1 });
        }
      }
    }
    return meanings.slice(0, 8);
  }

  /**
   * The articles for a query, best first, the newest of equals first; at least `enough`
   * where there are so many. `filter` may have section, unit and year. Says whether these
   * are all, what words they were found by, and whether none has all the words and they
   * have all but one. Where nothing is found, the last word may be half typed.
   */
  async search(query, filter = {}, enough = Infinity) {
    await this.open();
    const phrases = [...query.matchAll(/["“”„](.+?)["“”]/g)].map((match) => words(match[1]));
    const groups = words(query).slice(0, MOST_WORDS);
    const find = async (groups, lacking) => ({
      ...await this.find(groups, phrases, filter, enough, lacking),
      wanted: groups.flatMap(({ parts }) => parts), isNear: lacking > 0,
    });
    const found = await find(groups, 0);
    if (found.results.length || phrases.length) return found;
    const last = groups.at(-1)?.parts[0];
    if (last?.key.length > 1 && /[\p{L}\p{M}]$/u.test(query)) {
      const begun = await find([...groups.slice(0, -1), { parts: [{ ...last, isBegun: true }] }], 0);
      if (begun.results.length) return begun;
    }
    const near = groups.length > 1 && await find(groups, 1);
    return near && near.results.length ? near : found;
  }

  async find(groups, phrases, filter, enough, lacking) {
    const isFiltered = filter.section || filter.unit || filter.year;
    const meanings = groups.length ? this.meanings(groups, phrases) : [];
    const best = groups.length ? groups.flatMap(({ parts }) => parts).length > 1 ? BEST : 15 : 1;
    const buckets = Array.from({ length: BEST + 1 }, () => []);
    let isComplete = true;
    const look = async (which) => {
      const segment = await this.segments[which]();
      const labels = [filter.section && `#${filter.section}`, filter.unit && `@${filter.unit}`].filter(Boolean);
      const [first, last] = filter.year ? segment.span(filter.year) : [0, segment.documents];
      // The newest eighth first: common words have most of what is asked for there.
      let scores, allowed, end = first;
      for (const share of [8, 4, 2, 1]) {
        if (share > 1 && (segment.documents < 4096 || enough === Infinity)) continue;
        end = Math.min(last, Math.ceil(segment.documents / share));
        allowed = await Promise.all(labels.map((label) => segment.list(label, end)));
        scores = new Uint8Array(segment.documents);
        if (!groups.length && isFiltered) scores.fill(1);
        for (const meaning of meanings) await segment.score(meaning, lacking, end, scores);
        let perfect = buckets[best].length;
        for (let at = first; at < end; at++) {
          if (!allowed.every((list) => list?.[at])) scores[at] = 0;
          if (scores[at] === best) perfect++;
        }
        if (perfect >= enough) break;
      }
      isComplete &&= end === last;
      return () => {
        for (let at = first; at < end; at++) if (scores[at]) buckets[scores[at]].push(which * SEGMENT + at);
      };
    };
    // The last one is by far the largest; often the others have enough.
    const all = this.segments.map((_, which) => which);
    for (const wave of [all.slice(0, -1), all.slice(-1)]) {
      if (wave.length && buckets[best].length >= enough) { isComplete = false; break; }
      for (const put of await Promise.all(wave.map(look))) put();
    }
    return { results: buckets.reverse().flat(), isComplete };
  }

  async card(result) {
    const segment = await this.segments[Math.floor(result / SEGMENT)]();
    return segment.card(result % SEGMENT);
  }
}

// The page.

const form = globalThis.document?.querySelector("form.search");
if (form) {
  const [status, list, more] = [".found", ".results", ".more-results"].map((css) => document.querySelector(css));
  const { q, muc, donvi, nam } = form.elements;
  const folder = new URL(form.dataset.index, location.href);
  // All other files are named by their contents; these two say which, and must be today's.
  const load = async (path) => {
    const cache = /(^|\/)(chung|muc-luc)\.json$/.test(path) ? "no-cache" : "default";
    const file = await fetch(new URL(path, folder), { cache });
    if (!file.ok) throw new Error(path);
    return file;
  };
  let index = new Index(load);
  const PAGE = 10;
  let run = 0, results = [], shown = 0, wanted = [], isComplete = true;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter(Boolean));
    return made;
  };

  /** A text with the words that were asked for marked in it. */
  function marked(text, wanted) {
    const pieces = [];
    let from = 0;
    for (const match of text.matchAll(new RegExp(PART.source, "gu"))) {
      const word = one(match[0]);
      if (!wanted.some((part) => answers(word, part))) continue;
      pieces.push(text.slice(from, match.index), element("mark", { textContent: match[0] }));
      from = match.index + match[0].length;
    }
    return [...pieces, text.slice(from)];
  }

  /** The passage of an article that has most of the words, from its page. */
  async function excerpt(address, wanted) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    const blocks = page.querySelectorAll(".article .lead, .body :is(p, li, td, figcaption, h2, h3)");
    let best = page.querySelector("meta[name=description]")?.content ?? "", most = 0;
    for (const { textContent: text } of blocks) {
      const here = [...text.matchAll(new RegExp(PART.source, "gu"))].map(([word]) => one(word));
      const count = wanted.filter((part) => here.some((word) => answers(word, part))).length;
      if (count > most) [best, most] = [text, count];
    }
    const text = best.replace(/\s+/g, " ").trim(), first = marked(text, wanted)[0].length;
    const from = first > 90 && first < text.length ? first - 70 : 0;
    const start = from ? "… " + text.slice(from).replace(/^\S*\s/, "") : text;
    return marked(start.length > 260 ? start.slice(0, 250).replace(/\s\S*$/, "") + " …" : start, wanted);
  }

  const visible = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      visible.unobserve(target);
      excerpt(target.dataset.address, wanted)
        .then((pieces) => target.replaceChildren(...pieces)).catch(() => {});
    }
  }, { rootMargin: "100%" });

  async function show() {
    const now = results;
    const part = results.slice(shown, shown + PAGE);
    const cards = await Promise.all(part.map((result) => index.card(result)));
    if (now !== results) return;
    const { sections, units } = index.shared;
    for (const { title, address, date, section, units: of } of cards) {
      const href = form.dataset.root + encodeURI(address);
      const passage = element("p", { className: "excerpt" });
      passage.dataset.address = href;
      const facts = [sections[section], ...of.map((id) => units[id])].filter(Boolean);
      const day = date && element("time", { dateTime: date, textContent: date.split("-").reverse().join("/") });
      list.append(element("li", {},
        element("a", { href }, ...marked(title, wanted)), passage,
        element("p", { className: "meta facts" }, ...facts.map((text) => element("span", { textContent: text })), day)));
      visible.observe(passage);
    }
    shown += part.length;
    more.hidden = isComplete && shown >= results.length;
  }

  async function search(enough = PAGE, from = 0) {
    const now = ++run, query = q.value.trim();
    const filter = { section: muc.value, unit: donvi?.value, year: nam.value };
    const timer = setTimeout(() => { if (now === run) status.textContent = form.dataset.searching; }, 300);
    try {
      const found = await index.search(query, filter, enough).catch(() => {
        // Files of before a deploy are gone, or the network was: from the beginning, once.
        if (now === run) index = new Index(load);
        return index.search(query, filter, enough);
      });
      if (now !== run) return;
      [results, shown, wanted, isComplete] = [found.results, from, found.wanted, found.isComplete];
      if (!from) list.replaceChildren();
      await show();
      if (now !== run) return;
      const isAsked = query || filter.section || filter.unit || filter.year;
      status.textContent = !isAsked ? "" : !results.length ? form.dataset.none
        : found.isNear ? form.dataset.near
        : `${isComplete ? "" : form.dataset.over + " "}${results.length.toLocaleString(document.documentElement.lang)} ${form.dataset.found}`;
    } catch {
      if (now !== run) return;
      index = new Index(load);
      [results, shown, more.hidden] = [[], 0, true];
      list.replaceChildren();
      status.textContent = form.dataset.failed;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The address of this search, so that it can be sent and returned to. */
  function address() {
    const choices = [...new FormData(form)].filter(([, value]) => value);
    return choices.length ? `?${new URLSearchParams(choices)}` : location.pathname;
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const name of ["q", "muc", "donvi", "nam"]) {
      if (form.elements[name]) form.elements[name].value = asked.get(name) ?? "";
    }
    search();
  }

  let typing;
  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => { history.replaceState(null, "", address()); search(); }, 100);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    if (new URL(address(), location.href).href !== location.href) history.pushState(null, "", address());
    search();
  });
  addEventListener("popstate", restore);
  let isBusy = false;
  more.addEventListener("click", async () => {
    if (isBusy) return;
    isBusy = true;
    const last = list.lastElementChild;
    try {
      // The best ones are the same when all are known.
      await (isComplete ? show() : search(Infinity, shown));
      last.nextElementSibling?.querySelector("a").focus();
    } catch {
      status.textContent = form.dataset.failed;
    } finally {
      isBusy = false;
    }
  });
  // A filter alone lists all its articles.
  q.required = false;
  restore();
  if (!q.value) q.focus();
}
