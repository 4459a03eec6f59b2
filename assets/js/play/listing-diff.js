// Two listings compared, function by function. Where an instruction stands does not matter: offsets of
// the code and targets of jumps are left out of the comparison and looked at afterwards.
import { real } from "./listing-parse.js";

/**
 * A row of a comparison.
 * @typedef {object} Row
 * @property {"same"|"near"|"a"|"b"} state near: the same but for a place in the frame or a jump's target
 * @property {import("./listing-parse.js").Inst} [a]
 * @property {import("./listing-parse.js").Inst} [b]
 */

/**
 * @typedef {object} Pair
 * @property {string} name
 * @property {import("./listing-parse.js").Sym} [a]
 * @property {import("./listing-parse.js").Sym} [b]
 * @property {Row[]} rows
 * @property {{a: number, b: number, onlyA: number, onlyB: number, near: number}} count instructions
 */

const jump = /^(?:J[A-Z]+|LOOP\w*|B(?:EQ|NE|CS|HS|CC|LO|MI|PL|VS|VC|HI|LS|GE|LT|GT|LE|L)?|CBN?ZW?|TBN?Z)$/;
const target = /(?:^|, ?)(\d+)$/;

// targetOf is the offset that a jump within the function leads to, or -1.
function targetOf(inst) {
  const m = jump.test(inst.op) && target.exec(inst.args);
  return m ? Number(m[1]) : -1;
}

/**
 * key is an instruction without what moves when something else changes: a jump's target, places in
 * the frame, the numbers of temporaries.
 * @param {import("./listing-parse.js").Inst} inst
 * @returns {string}
 */
export function key(inst) {
  let args = inst.args;
  if (targetOf(inst) >= 0) args = args.replace(target, " @");
  args = args.replace(/\.\.autotmp_\d+/g, "..autotmp").replace(/[+-]?\b\d+(?=\((?:SP|FP|RSP)\))/g, "");
  return `${inst.op} ${args}`;
}

/**
 * compare pairs the functions of two listings by name and aligns their instructions.
 * @param {import("./listing-parse.js").Sym[]} a
 * @param {import("./listing-parse.js").Sym[]} b
 * @returns {Pair[]} in the order of b, and what only a has behind
 */
export function compare(a, b) {
  const byName = new Map(a.map((f) => [f.name, f]));
  const names = new Set(b.map((f) => f.name));
  return [...b.map((f) => pair(f.name, byName.get(f.name), f)), ...a.filter((f) => !names.has(f.name)).map((f) => pair(f.name, f))];
}

function pair(name, a, b) {
  const rows = align(a ? real(a) : [], b ? real(b) : []);
  const count = { a: 0, b: 0, onlyA: 0, onlyB: 0, near: 0 };
  for (const r of rows) {
    if (r.a) count.a++;
    if (r.b) count.b++;
    if (r.state === "a") count.onlyA++;
    if (r.state === "b") count.onlyB++;
    if (r.state === "near") count.near++;
  }
  return { name, a, b, rows, count };
}

/**
 * align puts two sequences of instructions side by side with as few differences as there can be.
 * @param {import("./listing-parse.js").Inst[]} a
 * @param {import("./listing-parse.js").Inst[]} b
 * @returns {Row[]}
 */
export function align(a, b) {
  const ids = new Map(); // comparing numbers is cheaper than comparing strings
  const id = (i) => {
    const k = key(i);
    if (!ids.has(k)) ids.set(k, ids.size);
    return ids.get(k);
  };
  const rows = common(a.map(id), b.map(id)).map(([i, j]) => {
    if (j < 0) return { state: "a", a: a[i] };
    if (i < 0) return { state: "b", b: b[j] };
    return { state: "same", a: a[i], b: b[j] };
  });
  const partner = new Map(rows.filter((r) => r.state === "same").map((r) => [r.a.offset, r.b.offset]));
  for (const r of rows) {
    if (r.state !== "same") continue;
    const to = targetOf(r.a);
    const moved = to >= 0 ? partner.get(to) !== targetOf(r.b) : r.a.args !== r.b.args;
    if (moved) r.state = "near";
  }
  return rows;
}

const farthest = 1500; // more differences than this are not worth aligning, nor the memory

/**
 * common aligns two sequences of numbers (Myers, "An O(ND) difference algorithm").
 * @param {number[]} a
 * @param {number[]} b
 * @returns {Array<[number, number]>} indexes, -1 where the other side has nothing; what goes stands before what comes
 */
export function common(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = edit(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const out = [];
  for (let i = 0; i < start; i++) out.push([i, i]);
  for (const [i, j] of middle) out.push([i < 0 ? -1 : i + start, j < 0 ? -1 : j + start]);
  for (let i = end; i > 0; i--) out.push([a.length - i, b.length - i]);
  return out;
}

function edit(a, b) {
  const n = a.length;
  const m = b.length;
  const all = () => [...a.map((_, i) => [i, -1]), ...b.map((_, j) => [-1, j])];
  if (n === 0 || m === 0) return all();
  const most = Math.min(n + m, farthest);
  const trace = [];
  const v = new Int32Array(2 * most + 3);
  const zero = most + 1;
  for (let d = 0; d <= most; d++) {
    trace.push(v.slice(zero - d - 1, zero + d + 2)); // v as it was before round d, from diagonal -d-1 on
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v[zero + k - 1] < v[zero + k + 1]) ? v[zero + k + 1] : v[zero + k - 1] + 1;
      let y = x - k;
      while (x < n && y < m && a[x] === b[y]) {
        x++;
        y++;
      }
      v[zero + k] = x;
      if (x >= n && y >= m) return walk(trace, n, m);
    }
  }
  return all();
}

// walk goes back through the rounds from the end and notes each step.
function walk(trace, n, m) {
  const out = [];
  let x = n;
  let y = m;
  for (let d = trace.length - 1; d >= 0 && (x > 0 || y > 0); d--) {
    const v = trace[d];
    const at = (k) => v[k + d + 1];
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = down ? k + 1 : k - 1;
    const x0 = d === 0 ? 0 : at(from);
    const y0 = d === 0 ? 0 : x0 - from;
    while (x > x0 && y > y0) out.push([--x, --y]);
    if (d > 0) out.push(down ? [-1, --y] : [--x, -1]);
  }
  return removalsFirst(out.reverse());
}

// Within a changed stretch what goes stands before what comes, whichever way the search went.
function removalsFirst(steps) {
  const out = [];
  let added = [];
  for (const s of steps) {
    if (s[0] >= 0 && s[1] >= 0) {
      out.push(...added, s);
      added = [];
    } else if (s[0] < 0) added.push(s);
    else out.push(s);
  }
  return [...out, ...added];
}
