// The buffer of a channel as a ring: sectors in order, sendx and recvx as arrows at their slots.
import { svg } from "./listing-element.js";
import { slotsOf } from "./inspector-state.js";

const centre = 120;
const outer = 90;
const inner = 52;
const sectors = 64; // above that the filled part is one arc

const angle = (i, n) => (2 * Math.PI * i) / n - Math.PI / 2;
const at = (a, r) => [centre + r * Math.cos(a), centre + r * Math.sin(a)].map((v) => v.toFixed(1));

// sector is the path of the slots from i up to j of n.
function sector(i, j, n) {
  if (j - i >= n) {
    const circle = (r, sweep) => `M${centre} ${centre - r}A${r} ${r} 0 1 ${sweep} ${centre} ${centre + r}A${r} ${r} 0 1 ${sweep} ${centre} ${centre - r}Z`;
    return circle(outer, 1) + circle(inner, 0);
  }
  const large = (j - i) * 2 > n ? 1 : 0;
  const [a, b] = [angle(i, n), angle(j, n)];
  return `M${at(a, outer).join(" ")}A${outer} ${outer} 0 ${large} 1 ${at(b, outer).join(" ")}L${at(b, inner).join(" ")}A${inner} ${inner} 0 ${large} 0 ${at(a, inner).join(" ")}Z`;
}

/**
 * ringView draws the buffer of a step, null where the channel has none.
 * @param {import("./inspector-state.js").Step} step
 * @param {ReturnType<typeof import("./inspector-state.js").changesOf>} changes
 * @param {string} label what a screen reader says of it
 * @returns {SVGElement|null}
 */
export function ringView(step, changes, label) {
  const n = step.dataqsiz;
  if (!n) return null;
  const parts = [];
  if (n <= sectors) {
    for (const slot of slotsOf(step)) parts.push(...slotParts(slot, n, slot.index in changes.slots));
  } else {
    parts.push(svg("path", { class: "slot", d: sector(0, n, n), "fill-rule": "evenodd" }));
    if (step.qcount > 0) parts.push(svg("path", { class: "slot is-filled", d: sector(step.recvx, step.recvx + step.qcount, n), "fill-rule": "evenodd" }));
  }
  const together = step.sendx === step.recvx;
  parts.push(
    pointer("sendx", step.sendx, n, together ? -1 : 0, "sendx" in changes.counters),
    pointer("recvx", step.recvx, n, together ? 1 : 0, "recvx" in changes.counters),
    svg("text", { class: "many", x: centre, y: centre + 2, "text-anchor": "middle" }, `${step.qcount} / ${n}`),
    svg("text", { class: "small", x: centre, y: centre + 17, "text-anchor": "middle" }, "qcount"),
  );
  return svg("svg", { class: "ring", viewBox: "4 4 232 232", role: "img", "aria-label": label }, parts);
}

function slotParts(slot, n, changed) {
  const middle = angle(slot.index + 0.5, n);
  const classes = ["slot", slot.filled && "is-filled", changed && "is-changed"].filter(Boolean).join(" ");
  const out = [svg("path", { class: classes, d: sector(slot.index, slot.index + 1, n), "fill-rule": "evenodd" })];
  const width = ((outer + inner) * Math.PI) / n; // of a sector at half height
  const text = slot.filled ? slot.value : "";
  const room = Math.min(n === 1 ? 34 : width, 60) / 7.4;
  if (n <= 12 && text) {
    const short = [...text].length > room ? "…" : text;
    const [x, y] = at(middle, (outer + inner) / 2);
    out.push(svg("text", { class: "value", x, y: Number(y) + 4, "text-anchor": "middle" }, short));
  }
  return out;
}

// pointer is an arrow outside the ring: into it where the next send writes, out of it where the next receive reads.
function pointer(name, index, n, side, changed) {
  const step = Math.min((2 * Math.PI) / n / 4, 0.22);
  const a = angle(index + 0.5, n) + side * step;
  const [from, to] = name === "sendx" ? [outer + 15, outer + 4] : [outer + 3, outer + 14];
  const head = name === "sendx" ? to + 5 : to - 5;
  const wing = 0.045;
  const d = `M${at(a, from).join(" ")}L${at(a, to).join(" ")}M${at(a - wing, head).join(" ")}L${at(a, to).join(" ")}L${at(a + wing, head).join(" ")}`;
  // Two names at one slot would lie on each other: one stands outside the other.
  const cos = Math.cos(a);
  const [x, y] = at(a + side * 0.12, outer + 20);
  const anchor = Math.abs(cos) < 0.35 && side === 0 ? "middle" : cos * 1 > 0.02 || (Math.abs(cos) <= 0.35 && side > 0) ? "start" : "end";
  const drop = Math.sin(a) > 0.5 ? 8 : Math.sin(a) < -0.5 ? 0 : 4;
  return svg(
    "g",
    { class: `pointer is-${name}${changed ? " is-changed" : ""}` },
    svg("path", { d }),
    svg("text", { x, y: Number(y) + drop, "text-anchor": anchor }, name),
  );
}
