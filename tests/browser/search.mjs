// The search: its keys are those of the program, it ranks as readers expect, and its page
// can be used by hand, by keyboard, from an address, and below a path.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Index, exactKey, fold, words } from "../../static/search.js";
import { serve } from "./serve.mjs";

const PAGE = "/tim-kiem/";

/** What a clerk types, and how the title of the first hit begins; or none. */
const QUERIES = [
  ["quy 3 y te", "Công đoàn ngành Y tế Sóc Trăng: sơ kết quý III/2020"],
  ["quý III/2020", "Công đoàn ngành Y tế Sóc Trăng: sơ kết quý III/2020"],
  ["mai am", "Hỗ trợ sửa một căn “Mái ấm Công đoàn”"],
  ["mái âm", "Hỗ trợ sửa một căn “Mái ấm Công đoàn”"],
  ["MÁI ẤM", "Hỗ trợ sửa một căn “Mái ấm Công đoàn”"],
  ["\"mái ấm công đoàn\"", "Hỗ trợ sửa một căn “Mái ấm Công đoàn”"],
  ["thuy san", "Người giữ nhịp ở chuyền số 4"],
  ["thuỷ sản", "Người giữ nhịp ở chuyền số 4"],
  ["1724", "Công đoàn Viên chức Sóc Trăng: trên 1,4 tỷ đồng quà Tết"],
  ["1.724", "Công đoàn Viên chức Sóc Trăng: trên 1,4 tỷ đồng quà Tết"],
  ["LDLD", "Lãnh đạo Liên đoàn Lao động tỉnh"],
  ["lien doan lao dong", "Lãnh đạo Liên đoàn Lao động tỉnh"],
  ["09/10/2020", "Khen thưởng 35 tập thể"],
  ["9-10-2020", "Khen thưởng 35 tập thể"],
  ["tết sum vầy", "Nhìn lại “Tết sum vầy – Xuân gắn kết”"],
  ["tet sum vay", "Nhìn lại “Tết sum vầy – Xuân gắn kết”"],
  ["so ket", "Công đoàn ngành Y tế Sóc Trăng: sơ kết quý III/2020"],
  ["sơ kết", "Công đoàn ngành Y tế Sóc Trăng: sơ kết quý III/2020"],
  ["bhxh", "Giải quyết chế độ bảo hiểm xã hội cho 110 trường hợp"],
  ["bảo hiểm xã hội", "Giải quyết chế độ bảo hiểm xã hội cho 110 trường hợp"],
  ["hien mau", "128 đơn vị máu từ ngày hội hiến máu"],
  ["hoan hoi thao", "Thông báo khẩn: hoãn Hội thao"],
  ["12/HD-LDLD", "Hướng dẫn thu, nộp kinh phí công đoàn"],
  ["kinh phí công đoàn", "Hướng dẫn thu, nộp kinh phí công đoàn"],
  ["bong chuyen", "Giải bóng chuyền công nhân 2025"],
  ["thi anh nu cuoi", "Thể lệ cuộc thi ảnh “Nụ cười ca làm việc”"],
  ["tuyen nhan vien", "Nhà Văn hóa Lao động tỉnh tuyển 02 nhân viên"],
  ["tổ trưởng công đoàn", "Phóng sự – Một ngày của tổ trưởng công đoàn"],
  ["han man", "Chung tay mùa hạn mặn"],
  ["\"Thông báo khẩn: hoãn Hội thao\"", "Thông báo khẩn: hoãn Hội thao"],
  ["\"ngay hoi hien mau cua doan vien\"", "128 đơn vị máu từ ngày hội hiến máu"],
  ["\"hiến mau\" 128", "128 đơn vị máu từ ngày hội hiến máu"],
  ["lien he", "Liên hệ"],
  ["lãnh đạo", "Lãnh đạo Liên đoàn Lao động tỉnh"],
  ["chức năng nhiệm vụ", "Chức năng, nhiệm vụ"],
  ["217-QĐ/TW", "Lấy ý kiến dự thảo Quy chế chi tiêu nội bộ"],
  ["217-QD/TW", "Lấy ý kiến dự thảo Quy chế chi tiêu nội bộ"],
  ["217", "Lấy ý kiến dự thảo Quy chế chi tiêu nội bộ"],
  ["ra mat cong doan phuo", "Ra mắt Công đoàn phường B"],
  ["CĐYT tỉnh sơ kết", "Công đoàn ngành Y tế Sóc Trăng: sơ kết quý III/2020"],
  ["khongcotuna", null],
];

export function search(views) {
  keys(views);
  return [
    () => ranking(views),
    () => views.open(PAGE, {}, byHand),
    () => views.open(PAGE, { width: 360, hasTouch: true }, byHand),
    () => views.open(`${PAGE}?q=s%C6%A1+k%E1%BA%BFt&nam=2020`, {}, fromAddress),
    () => views.open("/", {}, fromHead),
    () => belowPath(views),
    () => afterFailure(views),
  ];
}

/** The script folds as the program does. */
function keys(views) {
  const golden = readFileSync(new URL("goldens/folding.txt", import.meta.url), "utf8");
  // Letters that this browser's edition of Unicode does not know yet are folded by none.
  const lines = golden.trimEnd().split("\n").map((line) => line.split("\t")).filter(([word]) => !/\p{Cn}/u.test(word));
  const wrong = lines.filter(([word, exact, folded]) => exactKey(word) !== exact || fold(exactKey(word)) !== folded);
  if (lines.length < 4000) views.faults.push(`search.js was held to ${lines.length} words alone`);
  for (const [word, ...expected] of wrong.slice(0, 10)) {
    views.faults.push(`search.js folds “${word}” to ${[exactKey(word), fold(exactKey(word))]}, the program to ${expected}`);
  }
  const read = readFileSync(new URL("goldens/words.txt", import.meta.url), "utf8").trimEnd().split("\n");
  if (read.length < 400) views.faults.push(`search.js was held to ${read.length} texts alone`);
  for (const [text, expected] of read.map((line) => line.split("\t"))) {
    const said = words(text).flatMap(({ parts, whole }, at) => [
      ...parts.map(({ exact, isCut }, part) => (isCut || (!at && !part) ? "" : "_") + exact),
      ...(whole ? [`=${whole.exact}`] : []),
    ]).join(" ");
    if (said !== expected) views.faults.push(`search.js reads “${text}” as ${said}, the program as ${expected}`);
  }
}

/** The first hit of every query. */
async function ranking(views) {
  const index = new Index(async (path) => {
    const answer = await fetch(`${views.base}${PAGE}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  });
  for (const [query, expected] of QUERIES) {
    const { results, isNear } = await index.search(query);
    const first = results.length && !isNear ? (await index.card(results[0])).title : null;
    const isRight = expected === null ? first === null : first?.startsWith(expected);
    if (!isRight) views.faults.push(`search for “${query}” finds “${first}”, not “${expected}”`);
    const few = await index.search(query, {}, 10);
    if (few.results.slice(0, 10).join() !== results.slice(0, 10).join()) {
      views.faults.push(`search for “${query}” begins otherwise when it stops early`);
    }
  }
}

const titles = (page) => page.$$eval(".results a", (all) => all.map((one) => one.textContent));
const status = (page) => page.textContent(".found");

/** Typing finds, filters narrow down, the address follows, Back returns. */
async function byHand(page, { expect }) {
  expect(await page.evaluate(() => document.activeElement.name === "q"), "does not begin in its field");
  await page.keyboard.type("mai am");
  await page.waitForSelector(".results a");
  expect((await titles(page))[0].includes("Mái ấm"), `finds first ${(await titles(page))[0]}`);
  expect(/^\d+ bài/.test(await status(page)), `says “${await status(page)}”`);
  expect((await page.$$eval(".results a mark", (all) => all.map((one) => one.textContent))).join(" ").startsWith("Mái ấm"), "marks nothing in titles");
  await page.waitForSelector(".results .excerpt mark");
  expect(new URL(page.url()).searchParams.get("q") === "mai am", `has the address ${page.url()}`);
  const before = (await titles(page)).length;
  await page.selectOption("[name=nam]", "2023");
  await page.waitForFunction((before) => document.querySelectorAll(".results a").length < before, before);
  const years = await page.$$eval(".results time", (all) => all.map((one) => one.textContent.slice(-4)));
  expect(years.length > 0 && years.every((year) => year === "2023"), `shows ${years}`);
  await page.selectOption("[name=muc]", "videos");
  await page.waitForFunction(() => document.querySelectorAll(".results a").length === 0);
  expect((await status(page)).startsWith("Không có bài nào"), `says “${await status(page)}”`);
  await page.selectOption("[name=muc]", "");
  await page.waitForSelector(".results a");
  // By keyboard: Enter searches, Tab reaches the results.
  await page.focus("#query_");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".results a");
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.matches(".results a"))) break;
  }
  expect(await page.evaluate(() => document.activeElement.matches(".results a")), "has results that Tab does not reach");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect((await page.title()).includes("Mái ấm"), `leads to ${await page.title()}`);
  await page.goBack();
  await page.waitForSelector(".results a");
  expect(await page.inputValue("#query_") === "mai am", "forgets the query on the way back");
}

/** An address holds the query and the filters. */
async function fromAddress(page, { expect }) {
  await page.waitForSelector(".results a");
  expect(await page.inputValue("#query_") === "sơ kết", "does not take the query of its address");
  expect(await page.inputValue("[name=nam]") === "2020", "does not take the year of its address");
  expect((await titles(page))[0].includes("sơ kết quý III/2020"), `finds first ${(await titles(page))[0]}`);
}

/** The field at the head of every page leads here. */
async function fromHead(page, { expect }) {
  await page.fill(".find input", "hiến máu");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await page.waitForSelector(".results a");
  expect((await titles(page))[0].includes("hiến máu"), `finds first ${(await titles(page))[0]}`);
}

/** What could not be loaded is loaded when the reader tries again. */
async function afterFailure(views) {
  const page = await views.browser.newPage();
  const says = (text) => page.waitForFunction((text) => document.querySelector(".found").textContent.includes(text), text, { timeout: 10_000 });
  try {
    await page.goto(views.base + PAGE);
    await page.route("**/*.bin", (route) => route.abort());
    await page.fill("#query_", "mai am");
    await says("Chưa tải được");
    await page.unroute("**/*.bin");
    await page.press("#query_", "Enter");
    await says("bài phù hợp");
    // Contents that name files of before: as a deploy leaves them in a browser.
    await page.route("**/*.bin", (route) => route.fulfill({ status: 404 }), { times: 1 });
    await page.fill("#query_", "hiến máu");
    await page.waitForSelector(".results a:has-text('hiến máu')", { timeout: 10_000 });
    // Two presses in a row show the next ones once.
    await page.fill("#query_", "công đoàn");
    await page.waitForFunction(() => document.querySelectorAll(".results a").length === 10, null, { timeout: 10_000 });
    await page.$eval(".more-results", (more) => { more.click(); more.click(); });
    await page.waitForFunction(() => document.querySelectorAll(".results a").length > 10, null, { timeout: 10_000 });
    const hrefs = await page.$$eval(".results a", (all) => all.map((one) => one.href));
    if (new Set(hrefs).size !== hrefs.length) views.faults.push(`search shows ${hrefs.length} results, ${new Set(hrefs).size} of them distinct`);
  } catch (error) {
    views.faults.push(`search after a failure: ${error.message}`);
  }
  await page.close();
}

/** The same below a path: SUBPATH is the portal built for …/cong-doan/. */
async function belowPath(views) {
  const output = process.env.SUBPATH;
  if (!output || !existsSync(join(output, "index.html"))) {
    views.faults.push("search: SUBPATH names no portal that was built for …/cong-doan/");
    return;
  }
  const { base, close } = await serve(output, "/cong-doan");
  const page = await views.browser.newPage();
  try {
    await page.goto(`${base}/cong-doan${PAGE}?q=mai+am`);
    await page.waitForSelector(".results a", { timeout: 10_000 });
    const href = await page.getAttribute(".results a", "href");
    const answer = await page.request.get(new URL(href, page.url()).href);
    if (!href.startsWith("/cong-doan/") || !answer.ok()) views.faults.push(`search below a path leads to ${href}: ${answer.status()}`);
  } catch (error) {
    views.faults.push(`search below a path: ${error.message}`);
  }
  await page.close();
  close();
}
