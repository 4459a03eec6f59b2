// The protocol between a page and its engines, version 2. The page and both workers import
// this file, so that a name stands in one place. README.md says what happens when.

/** The version that play.json, the page and the workers must agree on. */
export const version = 2;

/** What a run may use. The page sends output and memory with every run; time is the page's own. */
export const limits = {
  output: 256 * 1024, // bytes of stdout and stderr together
  memory: 2048, // MiB of WebAssembly memory
  time: 10_000, // ms of running; loading, compiling and linking do not count
};

/** Messages from the page to a worker. Each carries an id of its own. */
export const ask = {
  load: "load", // {base, files, modules?}: fetch what is needed and be ready
  run: "run", // {source, name, tests, limits}
  check: "check", // {source}                                yaegi
  format: "format", // {source}                              yaegi
  explain: "explain", // {source, goroutines}                yaegi
  assembly: "assembly", // {source, goarch}                  gc
};

/** Messages from a worker to the page, with the id of the request they belong to. */
export const tell = {
  progress: "progress", // {part, loaded, total}: bytes of the compressed download
  modules: "modules", // {modules}: what later workers of this engine are given in load
  ready: "ready", // {ms}: can take a run, after load and again after done
  step: "step", // {step: "check"|"compile"|"link"|"load"|"run"}: this begins now
  stdout: "stdout", // {text}
  stderr: "stderr", // {text}
  notice: "notice", // {code: "output-capped"}
  diagnostics: "diagnostics", // {list: [{line, column, endLine?, endColumn?, message}]}
  checked: "checked", // {list, engine: "yaegi"|"gc"|"none", reason?, imports, tests}
  formatted: "formatted", // {source}
  explained: "explained", // {lines}
  channel: "channel", // {step}: a state of an inspected channel
  test: "test", // {name, state: "pass"|"fail"|"skip", output, ms}
  listing: "listing", // {goarch, text}
  stats: "stats", // {memory}: bytes
  done: "done", // {kind, code, message, goroutines, ms, retry?, memory?}
  error: "error", // {code: "download"|"unsupported"|"crash", message}: the request came to nothing
};

/** How a run ended, as a worker says it. */
export const kinds = ["exit", "panic", "deadlock", "fatal", "compile", "memory", "stack", "crash"];

/** How a run ended where only the page can know: it ended the worker, or never asked one. */
export const pageKinds = ["stopped", "timeout", "download", "declined", "absent", "unable"];

const finals = {
  load: ["ready"],
  run: ["done"],
  check: ["checked"],
  format: ["formatted", "diagnostics"],
  explain: ["explained"],
  assembly: ["listing", "diagnostics", "done"],
};

/**
 * Says whether a message is the last one of its request.
 * @param {string} request type of the request
 * @param {string} type type of the message
 */
export function isFinal(request, type) {
  return type === tell.error || (finals[request] ?? []).includes(type);
}
