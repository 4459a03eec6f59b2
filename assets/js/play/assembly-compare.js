// Two variants of a program side by side, function by function, with what differs marked.
import { el } from "./listing-element.js";
import { compare } from "./listing-diff.js";
import { code } from "./listing-view.js";

const marks = { same: "", near: "~", a: "−", b: "+", both: "±" };
const context = 4; // equal instructions around a difference
const fold = 12; // a longer stretch of equal ones is folded
const few = 16; // functions; of more only those that differ are in the table, and the program's own

/**
 * compareView draws the comparison of two listings.
 * @param {import("./listing-parse.js").Sym[]} a
 * @param {import("./listing-parse.js").Sym[]} b
 * @param {import("./listing-view.js").Around} around
 * @returns {HTMLElement}
 */
export function compareView(a, b, around) {
  const { t } = around;
  const pairs = compare(a, b);
  const changed = (p) => p.count.onlyA + p.count.onlyB + p.count.near > 0;
  const foremost = (p) => changed(p) || pairs.length <= few || p.name.startsWith("main.");
  const sorted = [...pairs.filter(changed), ...pairs.filter((p) => !changed(p) && foremost(p)), ...pairs.filter((p) => !foremost(p))];
  const first = sorted.filter(foremost).length;
  const rest = sorted.length - first;
  const total = (key) => pairs.reduce((sum, p) => sum + p.count[key], 0);
  const functions = sorted.map((p, i) => functionView(p, around, changed(p) && i < 3));
  return el(
    "div",
    { class: "asm-compare" },
    el("p", { class: "asm-verdict", role: "status" }, verdict(total("onlyA"), total("onlyB"), total("near"), t)),
    summary(sorted.slice(0, first), functions, t),
    el("p", { class: "asm-key" }, key("a", t), key("b", t), key("near", t)),
    ...functions.slice(0, first),
    rest > 0 && el("details", { class: "more" }, el("summary", null, t("play-asm-equal-functions", { n: rest })), ...functions.slice(first)),
  );
}

function verdict(onlyA, onlyB, near, t) {
  if (onlyA + onlyB + near === 0) return t("play-asm-equal");
  if (onlyA + onlyB === 0) return t("play-asm-near-only", { n: near });
  return t("play-asm-differ", { a: onlyA, b: onlyB, near });
}

const key = (state, t) => el("span", { class: `is-${state}` }, el("b", { "aria-hidden": "true" }, marks[state]), ` ${t(`play-asm-only-${state}`)} `);

// summary is the table of functions with their numbers of instructions.
function summary(pairs, functions, t) {
  const head = ["play-asm-function", "A", "B", "B − A", "play-asm-only-a-short", "play-asm-only-b-short", "play-asm-only-near-short"];
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "group", "aria-label": t("play-asm-counts") },
    el(
      "table",
      { class: "data asm-counts" },
      el("caption", { class: "visually-hidden" }, t("play-asm-counts")),
      el("thead", null, el("tr", null, head.map((h, i) => el("th", { scope: "col", class: i ? "num" : null }, h.startsWith("play-") ? t(h) : h)))),
      el(
        "tbody",
        null,
        pairs.map((p, i) => {
          const { count } = p;
          const d = count.b - count.a;
          const open = () => {
            functions[i].open = true;
            functions[i].querySelector("summary").focus();
            functions[i].scrollIntoView({ block: "nearest" });
          };
          const cells = [p.a ? count.a : "–", p.b ? count.b : "–", d > 0 ? `+${d}` : d < 0 ? `−${-d}` : "0", count.onlyA, count.onlyB, count.near];
          const name = el("button", { type: "button", class: "to-line", onClick: open }, el("code", null, p.name));
          return el("tr", { class: d || count.onlyA || count.onlyB ? "is-changed" : null }, el("th", { scope: "row" }, name), cells.map((c) => el("td", { class: "num" }, String(c))));
        }),
      ),
    ),
  );
}

function functionView(p, around, open) {
  const { t } = around;
  const words = [`A ${p.a ? p.count.a : "–"}`, `B ${p.b ? p.count.b : "–"}`];
  const view = el("details", { class: "asm-function" }, el("summary", null, el("code", null, p.name), el("span", { class: "asm-size" }, ` ${words.join(" · ")}`)));
  const fill = () => {
    if (!view.open || view.querySelector(".asm-rows")) return;
    view.append(table(p, around, t));
  };
  view.addEventListener("toggle", fill);
  view.open = open;
  if (open) fill();
  return view;
}

// sideBySide puts what goes and what comes in the same place on one line.
function sideBySide(rows) {
  const out = [];
  for (let i = 0; i < rows.length; ) {
    if (rows[i].state !== "a" && rows[i].state !== "b") {
      out.push(rows[i++]);
      continue;
    }
    const gone = [];
    const come = [];
    for (; i < rows.length && rows[i].state === "a"; i++) gone.push(rows[i].a);
    for (; i < rows.length && rows[i].state === "b"; i++) come.push(rows[i].b);
    for (let k = 0; k < Math.max(gone.length, come.length); k++) {
      const state = gone[k] && come[k] ? "both" : gone[k] ? "a" : "b";
      out.push({ state, a: gone[k], b: come[k] });
    }
  }
  return out;
}

// folded cuts rows into stretches; long ones of equal instructions are folded but for a few at either end.
function folded(rows) {
  const out = [];
  for (let i = 0; i < rows.length; ) {
    let j = i;
    const same = rows[i].state === "same";
    while (j < rows.length && (rows[j].state === "same") === same) j++;
    const [from, to] = [i === 0 ? i : i + context, j === rows.length ? j : j - context];
    if (same && to - from >= fold) out.push({ rows: rows.slice(i, from) }, { rows: rows.slice(from, to), folded: true }, { rows: rows.slice(to, j) });
    else out.push({ rows: rows.slice(i, j) });
    i = j;
  }
  return out.filter((s) => s.rows.length > 0);
}

// table is two columns. On a phone the columns become one: an equal row stands once.
function table(p, around, t) {
  const cell = (inst, cls, says) => el("td", { class: cls }, inst ? [el("span", { class: "n", "data-n": `0x${inst.offset.toString(16).padStart(4, "0")}` }), el("code", null, ...code(inst, around)), says] : null);
  const hint = (state) => el("span", { class: "visually-hidden" }, ` ${t(`play-asm-only-${state}-short`)}`);
  const line = (r) => {
    const both = r.state === "both";
    const tr = el(
      "tr",
      { class: `is-${r.state}` },
      el("td", { class: "mark", "aria-hidden": "true" }, marks[r.state]),
      cell(r.a, "a", both || r.state === "a" || r.state === "near" ? hint(r.state === "near" ? "near" : "a") : null),
      cell(r.b, "b", both || r.state === "b" ? hint("b") : null),
    );
    for (const a of tr.querySelectorAll("a")) a.tabIndex = 0;
    return tr;
  };
  const head = el("tr", null, el("td"), el("th", { scope: "col" }, "A"), el("th", { scope: "col" }, "B"));
  const all = el("table", null, el("caption", { class: "visually-hidden" }, t("play-asm-rows", { name: p.name })), el("thead", null, head));
  for (const s of folded(sideBySide(p.rows))) {
    if (!s.folded) all.append(el("tbody", null, s.rows.map(line)));
    else {
      const body = el("tbody", { class: "is-folded" });
      const open = el("button", { type: "button", class: "to-line", onClick: () => body.replaceChildren(...s.rows.map(line)) }, t("play-asm-equal-n", { n: s.rows.length }));
      body.append(el("tr", null, el("td", { class: "mark", "aria-hidden": "true" }, "⋯"), el("td", { colspan: "2" }, open)));
      all.append(body);
    }
  }
  return el("div", { class: "asm-rows chroma" }, all);
}
