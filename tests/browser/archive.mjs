// The search in an archive of ten thousand articles, by hand of a browser:
// node archive.mjs CONTENT OUTPUT CHROMIUM
//
// CONTENT is that of a generated portal with the articles of tests/archive/ among them. The
// first hits are what a reader expects; for words that are everywhere a plain reading of
// the sources says them, and how many there are.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const PAGE = "/tim-kiem/";

/** What is typed, how the title of the first hit begins, and how many have it, if few. */
const QUERIES = [
  ["217-QĐ/TW", "Giám sát và phản biện xã hội", 1],
  ["217-QD/TW", "Giám sát và phản biện xã hội", 1],
  ["quyet dinh 217-qd/tw", "Giám sát và phản biện xã hội", 1],
  ["phan bien xa hoi", "Giám sát và phản biện xã hội"],
  ["lam thi ngoc diem", "Nữ điều dưỡng giữ lửa"],
  ["Lâm Thị Ngọc Diễm", "Nữ điều dưỡng giữ lửa"],
  ["\"lâm thị ngọc diễm\"", "Nữ điều dưỡng giữ lửa", 1],
  ["Huỳnh Văn Đực", "Người thợ máy không bỏ tàu"],
  ["Huỳnh Văn Đức", "Người lái xe cứu thương"],
  ["huynh van duc", "Người lái xe cứu thương"],
  ["hòa tú", "Nghiệp đoàn nghề cá xã Hoà Tú"],
  ["hoà tú", "Nghiệp đoàn nghề cá xã Hoà Tú"],
  ["HOA TU", "Nghiệp đoàn nghề cá xã Hoà Tú"],
  ["kỹ năng thương lượng", "Mở lớp kĩ năng thương lượng"],
  ["ki nang thuong luong", "Mở lớp kĩ năng thương lượng"],
  ["12345678", "Quỹ quay vòng giúp nhau", 1],
  ["12.345.678 đồng", "Quỹ quay vòng giúp nhau", 1],
  ["84,5 nghìn", "Quỹ quay vòng giúp nhau"],
  ["mở lớp 5/9/2018", "Mở lớp kĩ năng thương lượng"],
  ["mở lớp 05-09-2018", "Mở lớp kĩ năng thương lượng"],
  ["1057/HD-LĐLĐ", "Hướng dẫn bình xét danh hiệu", 1],
  ["1057/hd-ldld", "Hướng dẫn bình xét danh hiệu", 1],
  ["quy 2/2019 thu hoi no", "Báo cáo thu hồi nợ bảo hiểm quý II/2019"],
  ["bữa cơm công đoàn ở xí nghiệp mắm", "Ba món, một canh"],
  ["bua com xi nghiep mam", "Ba món, một canh", 2],
  ["con đường công nhân", "Con đường công nhân ở ấp Giồng Giữa"],
  ["lớp học ánh dương", "Lớp học Ánh Dương"],
  ["anh duong con cong nhan", "Lớp học Ánh Dương"],
  ["CĐ KKT", "Ra mắt tổ tư vấn lưu động"],
  ["Công đoàn cảng Trần Đề", "Ra mắt tổ tư vấn lưu động"],
  ["Công đoàn Khu công nghiệp An Nghiệp", "Tủ sách dưới mái nhà xe"],
  ["ATVSLĐ phân xưởng cưa", "Mười phút đầu ca ở phân xưởng cưa"],
  ["xich lo", "Tiếng trống khai hội", 1],
  ["xíc", "Tiếng trống khai hội", 1],
  ["nghiep doan xich lô đánh trố", "Tiếng trống khai hội", 1],
  ["liên hệ", "Liên hệ"],
  ["lien he", "Liên hệ"],
  ["khongaibiet", null],
  ["khongconnua", null],
  ["công đoàn nghpvt", null],
];

/** The articles of the portal, the newest first. */
function articles(content) {
  const files = readdirSync(content, { recursive: true }).filter((file) => /\d{4}\/.*\.md$/.test(file));
  const all = files.map((file) => {
    const [, head, body] = readFileSync(join(content, file), "utf8").split(/^---$/m);
    const value = (key) => head.match(new RegExp(`^${key}: "?(.*?)"?$`, "m"))?.[1] ?? "";
    const text = [value("title"), value("summary"), value("unit"), value("author"), value("tags"), body].join("\n");
    const date = value("date");
    return { title: value("title"), date: date.length > 10 ? date : `${date}T00:00:00+07:00`, section: file.split("/")[0], text, isPublic: !/^(draft|withdrawn):/m.test(head) };
  });
  return all.filter((one) => one.isPublic).sort((a, b) => (a.date < b.date ? 1 : -1));
}

const [content, output, executablePath] = process.argv.slice(2);
const { base, close } = await serve(output);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
const faults = [];
page.on("pageerror", (error) => faults.push(`error in the page: ${error.message}`));

const results = () => page.$$eval(".results a", (all) => all.map((one) => one.textContent));
/** Opens an address of the search and waits for its answer: the count, and the first titles. */
async function ask(query) {
  await page.goto(`${base}${PAGE}?${new URLSearchParams(query)}`);
  await page.waitForFunction(() => /bài|Không/.test(document.querySelector(".found").textContent));
  const said = await page.textContent(".found");
  return { said, count: Number(said.replace(/[^0-9]/g, "")), titles: await results() };
}

for (const [q, expected, count] of QUERIES) {
  const { said, count: found, titles } = await ask({ q });
  const first = said.startsWith("Không") ? null : titles[0];
  const isRight = expected === null ? first === null : first?.startsWith(expected);
  if (!isRight) faults.push(`“${q}” finds “${first}”, not “${expected}” (${said})`);
  if (count && found !== count) faults.push(`“${q}” says “${said}”, and ${count} have it`);
}

// Words that stand in thousands of articles.
const all = articles(content);
if (all.length < 10_000) faults.push(`the archive has only ${all.length} articles`);
/** The words of a text, whatever their tones. */
const toneless = (text) => text.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").toLowerCase();
const wordsOf = (text) => new Set(toneless(text).match(/[\p{L}\p{M}\p{N}]+/gu));
for (const one of all) one.words = wordsOf(one.text);
const has = (text, phrase) => new RegExp(`(?<![\\p{L}\\p{N}])${phrase.replace(" ", "\\s+")}(?![\\p{L}\\p{N}])`, "iu").test(text);
for (const [q, filter, chosen] of [
  ["công đoàn", {}, () => true],
  ["công đoàn", { nam: "2018" }, (one) => one.date.startsWith("2018")],
  ["hiến máu", { nam: "2021", muc: "thong-bao" }, (one) => one.date.startsWith("2021") && one.section === "thong-bao"],
  ["tập huấn", { muc: "videos" }, (one) => one.section === "videos"],
]) {
  const asked = JSON.stringify([q, filter]);
  const { titles } = await ask({ q, ...filter });
  const meant = all.filter((one) => chosen(one) && has(one.text, q));
  const expected = meant.find((one) => has(one.title, q)) ?? meant[0];
  if (titles[0] !== expected.title) faults.push(`${asked} finds “${titles[0]}”, not “${expected.title}”`);
  if (titles.length !== 10) faults.push(`${asked} shows ${titles.length} results at first`);
  // All of them, however far apart their words stand.
  await page.click(".more-results");
  await page.waitForFunction(() => document.querySelectorAll(".results a").length > 10);
  const count = Number((await page.textContent(".found")).replace(/[^0-9]/g, ""));
  const words = q.split(" ");
  const every = all.filter((one) => chosen(one) && words.every((word) => one.words.has(toneless(word))));
  if (count !== every.length) faults.push(`${asked} counts ${count}, the sources have ${every.length}`);
  const years = await page.$$eval(".results time", (all) => all.map((one) => one.textContent.slice(-4)));
  if (filter.nam && !years.every((year) => year === filter.nam)) faults.push(`${asked} shows articles of ${years}`);
}

// Typed by keyboard: a result, and back with the query.
await page.goto(base + PAGE);
const sent = [];
page.on("response", (response) => sent.push(response));
await page.keyboard.type("hien mau tinh nguyen", { delay: 60 });
const started = Date.now();
await page.waitForSelector(".results .excerpt mark");
console.log(`typed: first excerpt ${Date.now() - started} ms after the last key, ${sent.length} files`);
for (let press = 0; press < 8 && !await page.evaluate(() => document.activeElement.matches(".results a")); press++) await page.keyboard.press("Tab");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
if (!/hiến máu/i.test(await page.textContent("main"))) faults.push("Enter on the first result leads elsewhere");
await page.goBack();
await page.waitForSelector(".results a");
if (await page.inputValue("#query_") !== "hien mau tinh nguyen") faults.push("Back forgets the query");

await browser.close();
close();
console.log(`${QUERIES.length + 4} queries over ${all.length} articles, ${faults.length} faults`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
