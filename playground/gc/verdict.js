// How a program ended, read from its exit status and from what Go's runtime said.

/**
 * @typedef {{func: string, file: string, line: number}} Frame
 * @typedef {{id: number, state: string, frames: Frame[]}} Goroutine
 */

const enough = 256 * 1024; // characters of traces
const report = /(?:^|\n)(?:panic: |fatal error: )[^]*?\n\ngoroutine \d+ /;

/** Keeps the last words of Go's runtime. The print builtins speak with its voice, too, and may say any amount before. */
export class LastWords {
  constructor() {
    this.text = "";
    this.decoder = new TextDecoder();
  }

  /**
   * @param {Uint8Array} bytes
   * @returns {boolean} whether this is a report that has become long enough
   */
  push(bytes) {
    this.text += this.decoder.decode(bytes, { stream: true });
    if (this.text.length < enough) return false;
    if (report.test(this.text)) return true;
    this.text = this.text.slice(-enough / 2);
    return false;
  }
}

/**
 * @param {{code: number, deadlock: boolean, error?: Error}} end as runProcess returns it
 * @param {string} said what the runtime wrote last
 * @returns {{kind: string, code: number, message: string, goroutines: Goroutine[]}}
 */
export function verdict(end, said) {
  const goroutines = traces(said).slice(0, 100);
  const result = (kind, message, code = end.code) => ({ kind, code, message, goroutines });
  const last = lastWords(said);
  if (end.error) {
    if (isStackOverflow(end.error.message)) return result("stack", engineStack(end.error), 2);
    if (last.startsWith("fatal error:")) return result(kindOfFault(last, said), last, 2);
    return result("crash", `${end.error.name}: ${end.error.message}`, 2);
  }
  if (end.code !== 2 || last === "" || (goroutines.length === 0 && !end.deadlock)) return result("exit", "");
  if (last.startsWith("fatal error:")) return result(kindOfFault(last, said), firstLine(last));
  if (isStackOverflow(last)) return result("stack", firstLine(last)); // thrown while JavaScript worked for Go
  return result("panic", last);
}

function kindOfFault(last, said) {
  if (/out of memory|cannot allocate memory/.test(last)) return "memory";
  if (/^fatal error: stack overflow/.test(last)) return "stack";
  if (/^fatal error: (?:all goroutines are asleep|no goroutines)/.test(last)) return "deadlock";
  return /runtime: out of memory/.test(said) ? "memory" : "fatal";
}

// lastWords is the last message that opens a report of the runtime: "panic: …" up to the empty line.
function lastWords(said) {
  const from = Math.max(...["panic: ", "fatal error: "].map((word) => {
    const trace = said.indexOf("\n\ngoroutine ");
    const at = said.lastIndexOf("\n" + word, trace < 0 ? undefined : trace);
    return at >= 0 ? at + 1 : said.startsWith(word) ? 0 : -1;
  }));
  if (from < 0) return "";
  const end = said.indexOf("\n\n", from);
  return said.slice(from, end < 0 ? undefined : end).trimEnd();
}

function firstLine(text) {
  return text.split("\n", 1)[0];
}

function isStackOverflow(text) {
  return /Maximum call stack size exceeded|too much recursion|stack overflow/i.test(text) && !text.startsWith("fatal error");
}

// engineStack says who was calling: the engine names the innermost functions.
function engineStack(error) {
  const names = [...(error.stack ?? "").matchAll(/^\s*at ([\w./*()]+(?:\.[\w*()]+)+) \(wasm:/gm)].map((m) => m[1]);
  const own = names.find((n) => n.startsWith("main.")) ?? "";
  return `the browser's stack is full${own ? ` in ${own}` : ""}: ${error.message}`;
}

const header = /^goroutine (\d+)(?: gp=\S+ m=\S+(?: mp=\S+)?)? \[([^\]]*)\]:$/;

/**
 * Reads goroutine traces.
 * @param {string} text
 * @returns {Goroutine[]}
 */
export function traces(text) {
  const list = [];
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const head = header.exec(lines[i]);
    if (!head) continue;
    const g = { id: Number(head[1]), state: head[2].replace(/, \d+ minutes?$|, locked to thread$/g, ""), frames: [] };
    for (i++; i < lines.length && lines[i] !== ""; i++) {
      const at = /^\t(.*):(\d+)(?: \+0x[0-9a-f]+)?(?: fp=\S+ sp=\S+ pc=\S+)?$/.exec(lines[i + 1] ?? "");
      if (!at || /^created by /.test(lines[i])) continue;
      g.frames.push({ func: lines[i].replace(/\([^()]*\)$/, ""), file: at[1].slice(at[1].lastIndexOf("/") + 1), line: Number(at[2]) });
    }
    list.push(g);
  }
  return list;
}
