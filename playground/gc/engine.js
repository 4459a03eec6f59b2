// The engine: Go's compiler and linker, and what they need, behind the requests of the protocol.

import { fetchBytes, fetchModule } from "../fetch.js";
import { patch, readPack } from "./archive.js";
import { diagnostics } from "./diagnostics.js";
import { FS } from "./fs.js";
import { Output } from "./output.js";
import { runProcess } from "./process.js";
import { TestReader, testMain, underTest } from "./tests.js";
import { LastWords, verdict } from "./verdict.js";
import { capMemory } from "./wasm.js";

const folder = "/prog"; // where the compiler finds the program; it never shows

// Architecture levels, as the rest of the book pins them.
const levels = { GOAMD64: "v1", GO386: "sse2", GOARM64: "v8.0" };

// A short life needs no garbage collection, unless it gets out of hand.
const toolEnv = { GOGC: "off", GOMEMLIMIT: "1GiB", PWD: folder };

// Package time brings syscall/js along, without which a program of channels only cannot be asked whether it is deadlocked.
const wake = 'package main\n\nimport _ "time"\n';

const run = ["compile", "link", "std", "export-js"];

export class Engine {
  /** @param {(message: object) => void} post where messages about the current request go */
  constructor(post) {
    this.post = post;
    this.parts = new Map(); // name → promise of what it is
  }

  /** Fetches what a run needs. */
  async load({ base, files, modules }) {
    const start = performance.now();
    this.base = base;
    this.files = files;
    this.lang = /-(go\d+\.\d+)/.exec(files.compile.path)?.[1];
    for (const [name, value] of Object.entries(modules ?? {})) this.parts.set(name, unshared(value));
    const parts = await Promise.all(run.map((name) => this.part(name)));
    if (!modules) this.post({ type: "modules", modules: Object.fromEntries(run.map((name, i) => [name, shared(parts[i])])) });
    this.std ??= readPack(await this.part("std"));
    return { type: "ready", ms: { fetch: Math.round(performance.now() - start) } };
  }

  // part returns a part, fetched when it is first asked for: a module, or the bytes of a pack.
  part(name) {
    if (!this.parts.has(name)) {
      const progress = this.progress(name);
      const goarch = name.replace("export-", "");
      const loading = goarch !== name ? fetchBytes(this.base, this.files.export[goarch], progress)
        : name === "std" ? fetchBytes(this.base, this.files.std, progress)
        : fetchModule(this.base, this.files[name], progress);
      this.parts.set(name, loading);
      loading.catch(() => this.parts.delete(name)); // the next request tries again
    }
    return this.parts.get(name);
  }

  progress(part) {
    let last = 0;
    return (loaded, total) => {
      const now = performance.now();
      if (loaded < total && now - last < 50) return;
      last = now;
      this.post({ type: "progress", part, loaded, total });
    };
  }

  // exports are the declarations of the packages on offer, as files for an importer.
  async exports(goarch) {
    const js = readPack(await this.part("export-js"));
    if (goarch === "js") return js;
    const deltas = readPack(await this.part("export-" + goarch));
    return new Map([...deltas].map(([name, delta]) => [name, patch(js.get(name), delta)]));
  }

  /** Compiles, links and runs a program. */
  async run({ source, name, tests, limits }) {
    const ms = {};
    const timed = async (step, work) => {
      this.post({ type: "step", step });
      const start = performance.now();
      try {
        return await work();
      } finally {
        ms[step] = Math.round(performance.now() - start);
      }
    };
    const built = await this.build({ source, name, tests, timed });
    if (built.failed) {
      const list = diagnostics(built.failed, name);
      this.post({ type: "diagnostics", list });
      const message = list.map((d) => `${name}:${d.line}:${d.column}: ${d.message}`).join("\n");
      return { type: "done", kind: "compile", code: 1, message, goroutines: [], ms };
    }
    const module = await timed("load", () => WebAssembly.compile(capMemory(built.wasm, limits.memory)));
    return { type: "done", ...await timed("run", () => this.execute(module, { test: Boolean(tests), limits })), ms };
  }

  // build makes a program's module, or says why there is none.
  async build({ source, name, tests, timed }) {
    const packages = await this.exports("js");
    const objects = [];
    const compile = async (path, file, text, more) => {
      const files = this.toolFiles();
      const importcfg = this.importcfg(files, packages, more);
      const sources = { [file]: text, ...(path === "main" && { "_wake.go": wake }) };
      for (const [f, t] of Object.entries(sources)) files.put(`${folder}/${f}`, encode(t));
      const tool = await this.tool("compile", files, [...this.compileFlags(path, importcfg), "-pack", "-o", "/out.a", ...Object.keys(sources)]);
      return { tool, archive: files.get("/out.a") };
    };
    const result = await timed("compile", async () => {
      const own = await compile(tests ? underTest : "main", name, source, {});
      if (own.tool.code !== 0 || !tests) return own;
      objects.push([underTest, own.archive]);
      return compile("main", "_testmain.go", testMain(tests), { [underTest]: own.archive });
    });
    if (result.tool.code !== 0) return { failed: result.tool.text };
    return timed("link", async () => {
      const files = this.toolFiles();
      const all = [...this.std, ...objects];
      for (const [path, archive] of all) files.put(`/std/${path}.a`, archive);
      files.put("/importcfg", encode(all.map(([path]) => `packagefile ${path}=/std/${path}.a\n`).join("")));
      files.put("/main.a", result.archive);
      const tool = await this.tool("link", files, ["-importcfg", "/importcfg", "-w", "-o", "/main.wasm", "/main.a"]);
      return tool.code === 0 ? { wasm: files.get("/main.wasm") } : { failed: tool.text };
    });
  }

  compileFlags(path, importcfg) {
    return ["-p", path, "-complete", ...(this.lang ? [`-lang=${this.lang}`] : []), `-trimpath=${folder}`, "-importcfg", importcfg];
  }

  importcfg(files, packages, more = {}) {
    const lines = [];
    for (const [path, data] of [...packages, ...Object.entries(more)]) {
      files.put(`/pkg/${path}.a`, data);
      lines.push(`packagefile ${path}=/pkg/${path}.a\n`);
    }
    files.put("/importcfg", encode(lines.join("")));
    return "/importcfg";
  }

  toolFiles() {
    const printed = [];
    const files = new FS({ cwd: folder, output: (_fd, bytes) => void printed.push(decode(bytes)) });
    return Object.assign(files, { printed });
  }

  // tool runs the compiler or the linker. An error is thrown when the tool itself has come to grief.
  async tool(name, files, args, env = {}) {
    const end = await runProcess(await this.part(name), { args: [name, ...args], env: { ...toolEnv, ...env }, fs: files });
    const text = files.printed.join("");
    if (end.error || end.deadlock) throw new Error(`the ${name}r failed: ${end.error?.message ?? text}`);
    return { code: end.code, text };
  }

  async execute(module, { test, limits }) {
    const said = new LastWords();
    const output = new Output(this.post, limits.output);
    const reader = test ? new TestReader((event) => this.post({ type: "test", ...event })) : undefined;
    const readTests = reader && new TextDecoder();
    const files = new FS({
      defer: true,
      output: (fd, bytes, runtime) => {
        output.write(fd, bytes, runtime);
        if (fd === 1) reader?.push(readTests.decode(bytes, { stream: true }));
      },
    });
    const start = performance.now();
    const end = await runProcess(module, {
      args: test ? ["/tmp/prog.test", "-test.v", "-test.paniconexit0"] : ["/tmp/prog"],
      fs: files,
      heard: (bytes) => said.push(bytes),
      globals: { chanlabChannel: (json) => this.channel(output, json) },
    });
    if (test) output.write(1, encode(testSummary(end, performance.now() - start)));
    output.end();
    this.post({ type: "stats", memory: end.memory });
    return { ...verdict(end, said.text), output: output.bytes };
  }

  channel(output, json) {
    output.flush();
    this.post({ type: "channel", step: JSON.parse(json) });
  }

  /** Prints the listing of a program for another machine. */
  async assembly({ source, name = "prog.go", goarch }) {
    const files = this.toolFiles();
    const importcfg = this.importcfg(files, await this.exports(goarch));
    files.put(`${folder}/${name}`, encode(source));
    const args = [...this.compileFlags("main", importcfg), "-S", "-o", "/out.o", name];
    const { code, text } = await this.tool("compile", files, args, { GOOS: "linux", GOARCH: goarch, ...levels });
    if (code !== 0) return { type: "diagnostics", list: diagnostics(text, name) };
    return { type: "listing", goarch, text };
  }
}

// testSummary is what the go command adds to the output of tests.
function testSummary(end, ms) {
  const took = (ms / 1000).toFixed(3) + "s";
  if (end.code === 0 && !end.error) return `ok  \t${underTest}\t${took}\n`;
  return `FAIL\t${underTest}\t${took}\nFAIL\n`;
}

// Between workers modules travel as they are, and bytes as a Blob, which the page can hold without a copy.
function shared(part) {
  return part instanceof Uint8Array ? new Blob([part]) : part;
}

async function unshared(part) {
  return part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : part;
}

function encode(text) {
  return new TextEncoder().encode(text);
}

function decode(bytes) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
