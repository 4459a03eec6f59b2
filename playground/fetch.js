// Fetches what an engine consists of: gzip files under names that carry a hash, kept in Cache Storage,
// so that they are downloaded once and work offline afterwards.
//
// A page that is not served over https or from localhost has no Cache Storage. Then the browser's
// own HTTP cache has to do.

const prefix = "chanlab-play-";
const cacheName = prefix + "1"; // a new number drops what older pages have kept

/** An Error with this code means that the network, the server or a broken file is at fault. */
export const downloadFailed = "download";

/**
 * Fetches a file and compiles it while it arrives.
 * @param {string} base address of the site's root, with a final slash
 * @param {{path: string, gzip: number, raw: number}} file an entry of play.json
 * @param {(loaded: number, total: number) => void} [progress] called with bytes of the compressed file
 * @returns {Promise<WebAssembly.Module>}
 */
export function fetchModule(base, file, progress) {
  return fetched(base, file, progress, (stream) =>
    WebAssembly.compileStreaming(new Response(stream, { headers: { "Content-Type": "application/wasm" } })));
}

/**
 * Fetches and unpacks a file.
 * @param {string} base address of the site's root, with a final slash
 * @param {{path: string, gzip: number, raw: number}} file an entry of play.json
 * @param {(loaded: number, total: number) => void} [progress] called with bytes of the compressed file
 * @returns {Promise<Uint8Array>}
 */
export function fetchBytes(base, file, progress) {
  return fetched(base, file, progress, async (stream) => {
    const bytes = new Uint8Array(file.raw); // once, instead of joining pieces of 28 MB
    let n = 0;
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (n + value.length > bytes.length) throw new Error("is longer than expected");
      bytes.set(value, n);
      n += value.length;
    }
    if (n !== bytes.length) throw new Error(`ends after ${n} of ${bytes.length} bytes`);
    return bytes;
  });
}

// fetched takes the file from the cache or the network and hands its unpacked bytes to use. A kept file
// that turns out to be broken is fetched anew, once.
async function fetched(base, file, progress = () => {}, use) {
  const url = new URL(file.path, base).href;
  const cache = await openCache();
  for (const fresh of [false, true]) {
    const kept = fresh ? undefined : await cache?.match(url).catch(() => undefined);
    let storing;
    try {
      const response = kept ?? await get(url);
      if (!kept && cache) storing = store(cache, url, response.clone());
      return await use(await unpacked(counted(response.body, file.gzip, progress)));
    } catch (err) {
      await storing;
      await cache?.delete(url).catch(() => {});
      if (kept) continue;
      if (err.code === downloadFailed) throw err;
      throw failure(`${file.path}: ${err.message}`);
    }
  }
}

async function get(url) {
  let response;
  try {
    response = await fetch(url, { credentials: "same-origin" });
  } catch (err) {
    throw failure(`${url}: ${err.message}`);
  }
  if (!response.ok) throw failure(`${url}: the server answers ${response.status}`);
  return response;
}

function failure(message) {
  return Object.assign(new Error(message), { code: downloadFailed });
}

async function openCache() {
  try {
    return await globalThis.caches?.open(cacheName);
  } catch {
    return undefined; // storage is switched off or full
  }
}

// store keeps a copy, and then drops older versions of the same file and whole caches of older pages.
// That keeping fails, for want of space, is no reason not to run.
async function store(cache, url, response) {
  try {
    await cache.put(url, response);
    for (const old of await cache.keys()) {
      if (old.url !== url && stem(old.url) === stem(url)) await cache.delete(old);
    }
    for (const name of await caches.keys()) {
      if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
    }
  } catch {
    await cache.delete(url).catch(() => {});
  }
}

// stem is an address without the Go version and the hash: …/play/std-go1.26.8-0a1b2c3d.pack.gz is …/play/std.
function stem(url) {
  return url.replace(/-go[^/]*$|-[0-9a-f]{8,}\.[^/]*$/, "");
}

// counted passes a stream through and tells how much of it has arrived.
function counted(stream, total, progress) {
  let loaded = 0;
  return stream.pipeThrough(new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.length;
      progress(Math.min(loaded, total), total);
      controller.enqueue(chunk);
    },
  }));
}

// unpacked is the stream without gzip. Some servers declare a .gz file to be gzip-encoded; then the
// browser has unpacked it already, which the first two bytes tell.
async function unpacked(stream) {
  const reader = stream.getReader();
  const first = await reader.read();
  if (first.done) throw new Error("is empty");
  const whole = new ReadableStream({
    start: (controller) => controller.enqueue(first.value),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const gzip = first.value[0] === 0x1f; // then 8b; a module begins with 00, a pack with {
  return gzip ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
}
