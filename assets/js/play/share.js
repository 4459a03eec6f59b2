// Programs in links: #code=, the source deflated and in base64url, and in which block it belongs.

/** Longest link that is made: longer ones are cut by mail and chat programs. */
export const longest = 16_000;
const largest = 1 << 20; // bytes of source that a link may unpack to

async function through(bytes, transform, most = Infinity) {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      throw new Error("too large");
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Packs a source for a link. */
export async function pack(source) {
  const bytes = await through(new TextEncoder().encode(source), new CompressionStream("deflate-raw"));
  let text = "";
  for (const b of bytes) text += String.fromCharCode(b);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Unpacks what pack made; throws on anything else. */
export async function unpack(code) {
  if (!/^[\w-]+$/.test(code)) throw new Error("not base64url");
  const text = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(await through(bytes, new DecompressionStream("deflate-raw"), largest));
}

/** The address of this page with a program in it, for the block of that name. */
export async function link(source, block) {
  const url = new URL(location.href);
  url.hash = `code=${await pack(source)}${block ? `&in=${encodeURIComponent(block)}` : ""}`;
  return url.href;
}

/**
 * What the page's address carries.
 * @returns {{code: string, block: string} | null}
 */
export function carried(hash = location.hash) {
  if (!hash.startsWith("#code=")) return null;
  const params = new URLSearchParams(hash.slice(1));
  return { code: params.get("code") ?? "", block: params.get("in") ?? "" };
}
