// Tests of playground/gc and playground/fetch.js that need no engine. Run by js_test.go:
// node gc.mjs PLAYGROUND-URL FILES-OF-A-DELTA
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const [playground, base, delta, result] = process.argv.slice(2);
const { patch, readPack } = await import(playground + "gc/archive.js");
const { diagnostics } = await import(playground + "gc/diagnostics.js");
const { FS, constants } = await import(playground + "gc/fs.js");
const { Output } = await import(playground + "gc/output.js");
const { TestReader } = await import(playground + "gc/tests.js");
const { LastWords, verdict } = await import(playground + "gc/verdict.js");
const { capMemory } = await import(playground + "gc/wasm.js");
const { fetchBytes, fetchModule } = await import(playground + "fetch.js");

const utf8 = (s) => new TextEncoder().encode(s);

test("a delta gives the file back", () => {
  assert.deepEqual(Buffer.from(patch(readFileSync(base), readFileSync(delta))), readFileSync(result));
});

test("a pack's files are read in place", () => {
  const bytes = utf8('{"a":[0,3],"b":[3,5]}\nonethree');
  const pack = readPack(bytes);
  assert.equal(new TextDecoder().decode(pack.get("b")), "three");
  assert.equal(pack.get("a").buffer, bytes.buffer);
});

const smallest = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 2, 7, 7, 1, 3, 109, 101, 109, 2, 0]); // (memory (export "mem") 2)

test("memory gets a maximum", () => {
  const { mem } = new WebAssembly.Instance(new WebAssembly.Module(capMemory(smallest, 1))).exports;
  assert.equal(mem.grow(14), 2);
  assert.throws(() => mem.grow(1));
  const { mem: least } = new WebAssembly.Instance(new WebAssembly.Module(capMemory(smallest, 0))).exports;
  assert.throws(() => least.grow(1), "never below what the module needs");
  assert.throws(() => capMemory(smallest.subarray(0, 8), 1), /without memory/);
});

// call calls a method of fs and returns its result, or its error's code.
function call(fs, name, ...args) {
  let got;
  fs[name](...args, (err, value) => (got = err ? err.code : value));
  return got;
}

test("files behave like files", () => {
  const fs = new FS({ cwd: "/prog" });
  const given = utf8("given");
  fs.put("/prog/a", given);
  assert.equal(call(fs, "open", "b", constants.O_RDONLY, 0), "ENOENT");
  assert.equal(call(fs, "open", "/no/b", constants.O_CREAT | constants.O_WRONLY, 0), "ENOENT");
  const fd = call(fs, "open", "a", constants.O_RDWR | constants.O_APPEND, 0);
  assert.equal(call(fs, "write", fd, utf8("!!"), 0, 2, null), 2);
  assert.equal(new TextDecoder().decode(given), "given", "bytes that were put are not changed");
  const into = new Uint8Array(10);
  assert.equal(call(fs, "read", fd, into, 0, 10, 2), 5);
  assert.equal(new TextDecoder().decode(into.subarray(0, 5)), "ven!!");
  assert.equal(call(fs, "fstat", fd).size, 7);
  call(fs, "ftruncate", fd, 2);
  call(fs, "ftruncate", fd, 4);
  assert.deepEqual([...fs.get("/prog/a")], [103, 105, 0, 0]);
  assert.equal(call(fs, "close", fd), undefined);
  assert.equal(call(fs, "close", fd), "EBADF");
  assert.equal(call(fs, "mkdir", "d", 0o777), undefined);
  assert.equal(call(fs, "mkdir", "d", 0o777), "EEXIST");
  assert.equal(call(fs, "rename", "a", "d/x"), undefined);
  assert.deepEqual(call(fs, "readdir", "/prog"), ["d"]);
  assert.equal(call(fs, "rmdir", "d"), "ENOTEMPTY");
  assert.equal(call(fs, "rename", "d", "e"), undefined);
  assert.ok(fs.get("/prog/e/x"));
  assert.equal(call(fs, "unlink", "e"), "EISDIR");
  assert.equal(call(fs, "unlink", "e/x"), undefined);
  assert.equal(call(fs, "stat", "e").isDirectory(), true);
  assert.equal(call(fs, "open", "e", constants.O_RDWR, 0), "EISDIR");
  assert.equal(call(fs, "read", 0, into, 0, 10, null), 0, "there is no input");
  assert.equal(fs.path.resolve("e", "../f"), "/prog/f");
});

test("deferred callbacks are counted until they have come", async () => {
  const fs = new FS({ defer: true });
  let came = false;
  fs.stat("/", () => (came = true));
  assert.deepEqual([fs.pending, came], [1, false]);
  await Promise.resolve();
  assert.deepEqual([fs.pending, came], [0, true]);
});

function printed(limit, write) {
  const messages = [];
  const out = new Output((m) => messages.push(m), limit);
  write(out);
  out.end();
  return { messages, text: (type) => messages.filter((m) => m.type === type).map((m) => m.text).join(""), out };
}

test("output keeps its order and its characters", () => {
  const euro = utf8("€");
  const { messages, text } = printed(1000, (out) => {
    out.write(1, utf8("\ufeffone "));
    out.write(2, utf8("two "));
    out.write(1, euro.subarray(0, 1));
    out.write(1, euro.subarray(1));
    out.write(2, new Uint8Array([0xff]));
    out.write(1, euro.subarray(0, 2));
  });
  assert.equal(text("stdout"), "\ufeffone €\ufffd");
  assert.equal(text("stderr"), "two \ufffd");
  assert.deepEqual(messages.map((m) => m.type).slice(0, 3), ["stdout", "stderr", "stdout"]);
});

test("many writes become few messages, and none is lost", () => {
  const { messages, text } = printed(1e6, (out) => {
    for (let i = 0; i < 20000; i++) out.write(1, utf8("line\n"));
  });
  assert.equal(text("stdout"), "line\n".repeat(20000));
  assert.ok(messages.length < 1000, String(messages.length));
});

test("output beyond the limit is counted and noted once, and the runtime keeps its last words", () => {
  const { messages, text, out } = printed(10, (out) => {
    for (let i = 0; i < 5; i++) out.write(1, utf8("seven.."));
    out.write(2, utf8("panic: at last"), true);
  });
  assert.equal(text("stdout"), "seven..sev");
  assert.equal(text("stderr"), "panic: at last");
  assert.equal(out.bytes, 35 + 14);
  assert.equal(messages.filter((m) => m.code === "output-capped").length, 1);
});

const trace = (head, state = "running") => `${head}

goroutine 1 [${state}]:
main.f(...)
	prog.go:8
main.main.func1(0x1, {0x2, 0x3})
	/x/prog.go:12 +0x1d
created by main.main in goroutine 1
	prog.go:5 +0x7

goroutine 20 gp=0xc000 m=nil [chan send, 2 minutes]:
main.g[...](0x1)
	prog.go:20 +0x1 fp=0x1 sp=0x2 pc=0x3
`;

test("endings are told apart", () => {
  const end = (code, said, more) => verdict({ code, ...more }, said);
  assert.equal(end(0, "").kind, "exit");
  assert.deepEqual([end(3, "").kind, end(3, "").code], ["exit", 3]);
  assert.equal(end(2, "").kind, "exit", "os.Exit(2)");
  assert.equal(end(2, "panic: printed by println\n").kind, "exit");
  assert.deepEqual([end(2, trace("panic: boom\n\tmore")).kind, end(2, trace("panic: boom\n\tmore")).message], ["panic", "panic: boom\n\tmore"]);
  assert.equal(end(2, "panic: before\n" + trace("panic: boom")).message, "panic: boom");
  assert.equal(end(2, trace("fatal error: all goroutines are asleep - deadlock!"), { deadlock: true }).kind, "deadlock");
  assert.equal(end(2, "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n", { deadlock: true }).kind, "deadlock");
  assert.equal(end(2, trace("fatal error: concurrent map writes")).kind, "fatal");
  assert.equal(end(2, trace("runtime: out of memory: cannot allocate\nfatal error: out of memory")).kind, "memory");
  assert.equal(end(2, trace("runtime: goroutine stack exceeds\nfatal error: stack overflow")).kind, "stack");
  assert.equal(end(2, "", { error: new RangeError("Maximum call stack size exceeded") }).kind, "stack");
  assert.equal(end(2, "", { error: new WebAssembly.RuntimeError("unreachable") }).kind, "crash");
});

test("traces are read", () => {
  const { goroutines } = verdict({ code: 2 }, trace("panic: boom", "chan receive (nil chan)"));
  assert.deepEqual(goroutines, [
    { id: 1, state: "chan receive (nil chan)", frames: [{ func: "main.f", file: "prog.go", line: 8 }, { func: "main.main.func1", file: "prog.go", line: 12 }] },
    { id: 20, state: "chan send", frames: [{ func: "main.g[...]", file: "prog.go", line: 20 }] },
  ]);
});

test("a report without end is cut off, println without end is not", () => {
  const said = new LastWords();
  for (let i = 0; i < 100000; i++) assert.equal(said.push(utf8("println\n")), false);
  assert.ok(said.text.length < 1e6);
  let enough = said.push(utf8(trace("panic: boom")));
  for (let i = 0; i < 100000 && !enough; i++) enough = said.push(utf8("goroutine 7 [runnable]:\n\n"));
  assert.ok(enough);
  assert.equal(verdict({ code: 2 }, said.text).message, "panic: boom");
});

test("complaints have places", () => {
  const got = diagnostics("x.go:3:2: undefined: y\n\thave (int)\n/prog/x.go:4: late\ncould not import a/b (open)\n", "x.go");
  assert.deepEqual(got, [
    { line: 3, column: 2, message: "undefined: y\n\thave (int)" },
    { line: 4, column: 1, message: "late" },
    { line: 1, column: 1, message: "package a/b is not on offer here" },
  ]);
});

test("results are read from what go test -v prints", () => {
  const events = [];
  const reader = new TestReader((e) => events.push(e));
  for (const piece of ["=== RUN   TestA\n    a_test.go:3: he", "llo\n=== RUN   TestA/sub\n--- FAIL: TestA (1.25s)\n    --- FAIL: TestA/sub (0.00s)\n",
    "=== RUN   TestB\nno newline--- PASS: TestB (0.00s)\n", "=== RUN   TestC\n--- SKIP: TestC (0.00s)\nFAIL\n"]) reader.push(piece);
  assert.deepEqual(events.map((e) => `${e.name} ${e.state} ${e.ms}`), ["TestA fail 1250", "TestA/sub fail 0", "TestB pass 0", "TestC skip 0"]);
  assert.equal(events[0].output, "    a_test.go:3: hello\n");
});

// A server and a Cache Storage in memory.
function world(files, { storage = true } = {}) {
  const kept = new Map(), fetched = [];
  const cache = {
    match: async (url) => kept.get(url)?.clone(),
    put: async (url, response) => void kept.set(url, new Response(await response.arrayBuffer())),
    delete: async (key) => kept.delete(key.url ?? key),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
  };
  const names = ["chanlab-play-0", "chanlab-play-1", "other"];
  globalThis.caches = storage ? { open: async () => cache, keys: async () => names, delete: async (n) => names.splice(names.indexOf(n), 1) } : undefined;
  globalThis.fetch = async (url) => {
    fetched.push(url);
    if (!files[url]) return new Response("", { status: 404 });
    if (files[url] instanceof Error) throw files[url];
    return new Response(files[url]);
  };
  return { kept, fetched, names };
}

const site = "https://x/book/";
const text = utf8("hello ".repeat(1000)), zipped = gzipSync(text);
const file = { path: "play/std-go1.26.8-0123456789ab.pack.gz", gzip: zipped.length, raw: text.length };

test("a file is fetched once, with progress, and then kept; its older versions go", async () => {
  const { kept, fetched, names } = world({ [site + file.path]: zipped });
  kept.set(site + "play/std-go1.26.7-ba9876543210.pack.gz", new Response("old"));
  kept.set("https://x/other/play/std-go1.26.7-ba9876543210.pack.gz", new Response("another book's"));
  let last;
  assert.deepEqual(await fetchBytes(site, file, (loaded, total) => (last = [loaded, total])), text);
  assert.deepEqual(last, [zipped.length, zipped.length]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.deepEqual(await fetchBytes(site, file), text);
  assert.equal(fetched.length, 1);
  assert.deepEqual([...kept.keys()].sort(), ["https://x/book/" + file.path, "https://x/other/play/std-go1.26.7-ba9876543210.pack.gz"].sort());
  assert.deepEqual(names, ["chanlab-play-1", "other"]);
});

test("a server that has unpacked the file already is understood, and a page without storage", async () => {
  world({ [site + file.path]: text }, { storage: false });
  assert.deepEqual(await fetchBytes(site, file), text);
});

test("a kept file that is broken is fetched anew", async () => {
  const { kept, fetched } = world({ [site + file.path]: zipped });
  kept.set(site + file.path, new Response(zipped.subarray(0, 20)));
  assert.deepEqual(await fetchBytes(site, file), text);
  assert.equal(fetched.length, 1);
});

test("what cannot be fetched is an error that says so", async () => {
  const { kept } = world({ [site + file.path]: zipped.subarray(0, 20) });
  await assert.rejects(fetchBytes(site, file), { code: "download" });
  assert.equal(kept.size, 0);
  await assert.rejects(fetchBytes(site, { ...file, path: "play/none.gz" }), { code: "download", message: /404/ });
  world({ [site + file.path]: new Error("offline") });
  await assert.rejects(fetchBytes(site, file), { code: "download", message: /offline/ });
  world({ [site + file.path]: zipped });
  await assert.rejects(fetchBytes(site, { ...file, raw: 5 }), { code: "download" });
});

test("a module is compiled", async () => {
  world({ [site + file.path]: gzipSync(smallest) });
  assert.ok((await fetchModule(site, file)) instanceof WebAssembly.Module);
});
