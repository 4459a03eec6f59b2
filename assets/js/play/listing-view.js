// One function of a listing as the book shows it: its source beside its instructions, tied line by line
// by bands of colour. The markup is that of layouts/_partials/listing/pair.html.
import { el } from "./listing-element.js";
import { basename } from "./listing-parse.js";
import { bodyEnd } from "./listing-go.js";
import { colour } from "./listing-colour.js";

const bands = 6;
const long = 600; // instructions: the browser lays out such a function as it is scrolled to

/**
 * What a view needs to know beside the function.
 * @typedef {object} Around
 * @property {string} name the program's file
 * @property {Array<Array<[string, string]>>} source coloured lines
 * @property {Object<string, {href: string, title: string}>} calls sections about functions of the runtime
 * @property {import("./listing-light.js").Lights} lights
 * @property {(key: string, args?: object) => string} t
 */

/**
 * segment says which lines of the source belong to a function: its own, and single ones inlined from elsewhere.
 * @param {import("./listing-parse.js").Sym} f
 * @param {Array} source coloured lines
 * @param {string} name
 * @returns {{lines: number[], used: Set<number>}}
 */
export function segment(f, source, name) {
  const used = new Set();
  for (const i of f.insts) {
    if (!i.pseudo && i.line > 0 && i.line <= source.length && basename(i.file) === name) used.add(i.line);
  }
  const lines = new Set(used);
  const first = f.insts[0];
  if (first && basename(first.file) === name && first.line > 0 && first.line <= source.length) {
    const end = bodyEnd(source, first.line);
    for (let n = first.line; n <= end; n++) lines.add(n);
  }
  return { lines: [...lines].sort((x, y) => x - y), used };
}

/**
 * pairView draws a function.
 * @param {import("./listing-parse.js").Sym} f
 * @param {Around} around
 * @returns {HTMLElement}
 */
export function pairView(f, around) {
  const { lines, used } = segment(f, around.source, around.name);
  const band = new Map([...used].sort((x, y) => x - y).map((n, k) => [n, k % bands]));
  const asm = el("div", { class: "chroma", role: "list", "aria-label": around.t("play-asm-assembly") });
  let run = null;
  let where = "";
  for (const inst of f.insts) {
    const own = basename(inst.file) === around.name && inst.line > 0;
    const here = own ? String(inst.line) : `${inst.file}:${inst.line}`;
    if (here !== where || !run) {
      where = here;
      const b = own ? band.get(inst.line) : undefined;
      run = el("div", { class: b === undefined ? "run" : `run b-${b}`, role: "listitem", "data-line": own && used.has(inst.line) ? inst.line : null });
      if (run.dataset.line) around.lights.add(run);
      asm.append(run);
    }
    run.append(row(inst, around, !own && !inst.pseudo && !run.querySelector(".from") ? from(inst) : null));
  }
  for (const r of asm.children) {
    if (!r.querySelector(".row:not(.is-pseudo)")) r.classList.add("is-pseudo"); // nothing to see unless asked for
  }
  const source = sourceColumn(lines, band, around);
  for (const column of [source, asm]) {
    for (const p of column.querySelectorAll("[data-line]")) p.tabIndex = -1;
    const stop = column.querySelector("[data-line]:not(.is-pseudo)");
    if (stop) stop.tabIndex = 0;
  }
  return el("div", { class: f.insts.length > long ? "pair is-long" : "pair" }, el("div", { class: "pair-source" }, source), el("div", { class: "pair-asm" }, asm));
}

function sourceColumn(lines, band, around) {
  const column = el("div", { class: "chroma", role: "list", "aria-label": around.t("play-asm-source") });
  let last = 0;
  for (const n of lines) {
    if (last && n > last + 1) column.append(el("div", { class: "row gap", role: "listitem" }, "⋯"));
    last = n;
    const b = band.get(n);
    const line = el(
      "div",
      { class: b === undefined ? "row" : `row is-used b-${b}`, role: "listitem", "data-line": b === undefined ? null : n },
      el("span", { class: "n", "data-n": n }),
      el("code", null, ...pieces(around.source[n - 1] ?? [])),
    );
    if (b !== undefined) around.lights.add(line);
    column.append(line);
  }
  if (lines.length === 0) column.append(el("div", { class: "row gap", role: "listitem" }, around.t("play-asm-generated")));
  return column;
}

const pieces = (list) => list.map(([cls, text]) => (cls ? el("span", { class: cls }, text) : text));

// from names where an instruction was inlined from, as a comment of the assembler would.
const from = (inst) => (inst.line ? `// ${inst.file}:${inst.line}` : inst.file.startsWith("<") ? `// ${inst.file}` : null);

/**
 * row draws an instruction; a call that the book explains is a link.
 * @param {import("./listing-parse.js").Inst} inst
 * @param {Around} around
 * @param {string|null} [note]
 * @returns {HTMLElement}
 */
export function row(inst, around, note = null) {
  const classes = ["row", inst.call && "is-call", inst.pseudo && "is-pseudo"].filter(Boolean).join(" ");
  return el(
    "div",
    { class: classes },
    el("span", { class: "n", "data-n": `0x${inst.offset.toString(16).padStart(4, "0")}` }),
    el("code", null, ...code(inst, around), note && el("span", { class: "c1 from" }, `  ${note}`)),
  );
}

/**
 * code is an instruction's text in pieces of colour, with its links.
 * @param {import("./listing-parse.js").Inst} inst
 * @param {Around} around
 * @returns {Array<Node|string>}
 */
export function code(inst, around) {
  return colour(inst.op, inst.args).map(([cls, text]) => {
    const about = cls === "vg" && Object.hasOwn(around.calls, text) ? around.calls[text] : null;
    if (about) return el("a", { class: cls, href: about.href, title: about.title, tabindex: "-1" }, text);
    return cls ? el("span", { class: cls }, text) : text;
  });
}
