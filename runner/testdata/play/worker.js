// An engine that does what the program tells it, for tests of the page. Lines of a program:
//   //check {…}   what check answers beyond its defaults
//   //say {…}     a message of the run, in order; {"sleep": ms} waits and {"spin": true} never comes back
// Without a done among them the program exits with 0.
const post = (m) => self.postMessage(m);
const lines = (source, word) => source.split("\n").filter((l) => l.trim().startsWith(`//${word} `)).map((l) => JSON.parse(l.trim().slice(word.length + 3)));
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));

const answers = {
  async load({ id, base, files, modules }) {
    const file = Object.values(files).find((f) => f?.path);
    if (!modules) {
      for (const share of [0.1, 0.5]) post({ type: "progress", id, part: "wasm", loaded: share * file.gzip, total: file.gzip });
      const response = await fetch(base + file.path, { method: "HEAD" }).catch(() => null);
      if (!response?.ok) return post({ type: "error", id, code: "download", message: `${file.path} did not come` });
      post({ type: "progress", id, part: "wasm", loaded: file.gzip, total: file.gzip });
      post({ type: "modules", id, modules: { kept: true } });
    }
    post({ type: "ready", id, ms: { fetch: 1 } });
  },
  async check({ id, source }) {
    const said = Object.assign({ list: [], engine: "yaegi", imports: [], tests: [], main: true, ms: 2 }, ...lines(source, "check"));
    post({ type: "checked", id, ...said });
  },
  async run({ id, source }) {
    post({ type: "step", id, step: "run" });
    for (const m of lines(source, "say")) {
      if (m.sleep) await sleep(m.sleep);
      else if (m.spin) for (;;);
      else if (m.flood) for (let i = 0; i < m.flood; i++) post({ type: "stdout", id, text: "0123456789abcde\n".repeat(2048) });
      else post({ goroutines: [], ms: { run: 1 }, ...m, id });
      if (m.type === "done") return post({ type: "ready", id });
    }
    post({ type: "done", id, kind: "exit", code: 0, message: "", goroutines: [], ms: { run: 1 } });
    post({ type: "ready", id });
  },
  async format({ id, source }) {
    if (source.includes("//unparsable")) return post({ type: "diagnostics", id, list: [{ line: 1, column: 1, message: "expected 'package'" }] });
    post({ type: "formatted", id, source: source.replaceAll("    ", "\t") });
  },
  async explain({ id }) {
    post({ type: "explained", id, lines: {} });
  },
  async assembly({ id, goarch }) {
    post({ type: "listing", id, goarch, text: "" });
  },
};

self.onmessage = (e) => answers[e.data.type](e.data);
