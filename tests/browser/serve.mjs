// A host for the built portal, as one on the Internet would be: types, gzip, and 404.html
// for what is not there.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".vtt": "text/vtt",
  ".pdf": "application/pdf",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
};
const PACKED = new Set([".html", ".css", ".js", ".svg", ".xml", ".txt", ".json", ".vtt"]);

/** The file of the output that an address shows; none if there is none. */
export function fileOf(output, path) {
  const file = join(output, decodeURIComponent(path));
  const index = existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file;
  return existsSync(index) ? index : null;
}

/** The bytes of a file, and the same as they travel. */
export function weigh(file) {
  const bytes = readFileSync(file);
  return { bytes, packed: PACKED.has(extname(file)) ? gzipSync(bytes) : bytes };
}

/**
 * Serves the folder, perhaps below a path; gives the address of the host, without a last
 * slash, and how to end it.
 */
export async function serve(output, below = "") {
  const known = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    const isBelow = pathname.startsWith(`${below}/`);
    const found = isBelow ? fileOf(output, pathname.slice(below.length)) : null;
    const file = found ?? fileOf(output, "/404.html");
    if (!known.has(file)) known.set(file, weigh(file));
    const { bytes, packed } = known.get(file);
    const headers = { "content-type": TYPES[extname(file)] ?? "application/octet-stream" };
    // What has a digest in its name never changes.
    const isNamed = /\.[0-9a-f]{8}\.\w+$/.test(file);
    headers["cache-control"] = isNamed ? "public, max-age=31536000, immutable" : "max-age=0";
    const isPacked = packed !== bytes && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    if (isPacked) headers["content-encoding"] = "gzip";
    response.writeHead(found ? 200 : 404, headers).end(isPacked ? packed : bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
