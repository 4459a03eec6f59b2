// The worker of engine yaegi: the protocol's messages on one side, an instance of the interpreter on the other.

import { fetchBytes } from "../fetch.js";
import { Output } from "../gc/output.js";
import { capMemory } from "../gc/wasm.js";
import { Instance } from "./instance.js";

const memory = 1024; // MiB that interpreted programs may use

/** @type {{module?: WebAssembly.Module, types?: Uint8Array}} what was fetched and compiled, kept for new instances */
let parts = {};
/** @type {Instance | undefined} */
let instance;

// One request at a time, in order.
let last = Promise.resolve();
addEventListener("message", ({ data }) => {
  last = last.then(() => answer(data));
});

async function answer(request) {
  const post = (message) => postMessage({ ...message, id: request.id });
  try {
    const handle = handlers[request.type];
    if (!handle) throw Object.assign(new Error(`engine yaegi does not answer ${request.type}`), { code: "unsupported" });
    await handle(request, post);
  } catch (err) {
    post({ type: "error", code: ["download", "unsupported"].includes(err.code) ? err.code : "crash", message: err.message });
  }
}

const handlers = {
  async load({ base, files, modules }, post) {
    const start = performance.now();
    if (modules) parts = modules;
    const progress = (part) => {
      let told = 0;
      return (loaded, total) => {
        if (loaded < total && performance.now() - told < 50) return;
        told = performance.now();
        post({ type: "progress", part, loaded, total });
      };
    };
    const [bytes, types] = await Promise.all([
      parts.module ? undefined : fetchBytes(base, files.wasm, progress("yaegi")),
      parts.types ?? fetchBytes(base, files.export, progress("types")),
    ]);
    const fetched = performance.now();
    if (bytes) {
      parts = { module: await WebAssembly.compile(capMemory(bytes, memory)), types };
      post({ type: "modules", modules: parts });
    }
    const compiled = performance.now();
    await ready();
    post({ type: "ready", ms: { fetch: round(fetched - start), compile: round(compiled - fetched), start: round(performance.now() - compiled) } });
  },

  async check({ source, name = "prog.go" }, post) {
    await ready();
    const start = performance.now();
    const answer = instance.api.check(name, source);
    lost();
    post({ type: "checked", ...answer, ms: round(performance.now() - start) });
  },

  async format({ source }, post) {
    await ready();
    const { source: formatted, list } = instance.api.format(source);
    if (list) post({ type: "diagnostics", list });
    else post({ type: "formatted", source: formatted });
  },

  async explain({ source, name = "prog.go" }, post) {
    await ready();
    post({ type: "explained", ...instance.api.explain(name, source) });
  },

  async run({ source, name = "prog.go", limits = {} }, post) {
    await ready();
    const output = new Output(post, limits.output ?? 256 * 1024);
    const start = performance.now();
    post({ type: "step", step: "run" });
    globalThis.chanlabChannel = (json) => {
      output.flush();
      post({ type: "channel", step: JSON.parse(json) });
    };
    const { reason, left, ms, ...ending } = await instance.play(name, source, output, post);
    output.end();
    post({ type: "stats", memory: instance.memory.buffer.byteLength });
    // The interpreter's own failure is not the program's: the page runs it again with the compiler.
    const retry = reason === "interpreter" ? { retry: "gc" } : {};
    if (ending.kind === "memory") ending.memory = memory;
    post({ type: "done", ...ending, ...retry, output: output.bytes, ms: { run: round(ms ?? performance.now() - start) } });
    if (!instance.healthy({ left })) instance = undefined;
    await ready();
    post({ type: "ready" });
  },
};

// ready makes an instance if there is none.
async function ready() {
  if (instance?.error) instance = undefined;
  instance ??= await Instance.start(parts.module, parts.types);
}

function lost() {
  if (instance.error) throw instance.error;
}

function round(ms) {
  return Math.round(ms * 10) / 10;
}
