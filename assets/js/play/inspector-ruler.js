// The bytes of runtime.hchan with the values they hold: the book's ruler (layouts/_partials/ruler/svg.html)
// for a structure that is only known when the program runs.
import { el, svg } from "./listing-element.js";

// What a field is for, as layouts/_partials/ruler/role.html has it.
const roles = {
  qcount: "count", dataqsiz: "count", closed: "state", buf: "buffer", elemsize: "type", elemtype: "type",
  sendx: "index", recvx: "index", recvq: "queue", sendq: "queue", lock: "lock", timer: "link", bubble: "link",
};
const shapes = {
  wide: { per: 64, unit: 12, left: 30, height: 66, gap: 34, top: 20 },
  narrow: { per: 16, unit: 19, left: 52, height: 46, gap: 5, top: 18 },
};
const hex = (n) => `0x${n.toString(16).padStart(2, "0")}`;

/**
 * withPadding puts what lies between the fields among them.
 * @param {Array<{name: string, offset: number, size: number, value?: string}>} fields
 * @returns {Array<{name: string, offset: number, size: number, value?: string, pad?: boolean}>}
 */
export function withPadding(fields) {
  const out = [];
  let end = 0;
  for (const f of [...fields].sort((a, b) => a.offset - b.offset)) {
    if (f.offset > end) out.push({ name: "", offset: end, size: f.offset - end, pad: true });
    out.push(f);
    end = f.offset + f.size;
  }
  if (end % 8) out.push({ name: "", offset: end, size: 8 - (end % 8), pad: true });
  return out;
}

const role = (f) => (f.pad ? "pad" : roles[f.name.split(".")[0]] ?? "count");

/**
 * rulerView draws the bytes twice, for a wide and for a narrow place; the stylesheet shows one.
 * @param {import("./inspector-state.js").Step} step
 * @param {Set<string>} changed names of fields
 * @param {(key: string, args?: object) => string} t
 * @returns {HTMLElement|null}
 */
export function rulerView(step, changed, t) {
  if (!step.fields?.length) return null;
  const fields = withPadding(step.fields);
  return el("div", { class: "chan-bytes" }, drawing("wide", fields, changed, t), drawing("narrow", fields, changed, t));
}

function drawing(shape, fields, changed, t) {
  const s = shapes[shape];
  const size = Math.max(...fields.map((f) => f.offset + f.size));
  const rows = Math.ceil(size / s.per);
  const full = s.left + s.per * s.unit + 4;
  const y = (r) => s.top + r * (s.height + s.gap);
  const parts = [];
  for (let r = 0; r < rows; r++) parts.push(...(shape === "wide" ? ticks(r, s, y(r), r === rows - 1) : [offset(s.left - 8, y(r) + s.height / 2 + 4, "end", r * s.per)]));
  for (const f of fields) if (f.size > 0) parts.push(field(f, s, y, changed.has(f.name), shape, t));
  return svg("svg", { class: `ruler ruler-${shape}`, viewBox: `0 0 ${full} ${y(rows) - (shape === "wide" ? 12 : 0)}`, role: "img", "aria-label": t("play-chan-ruler") }, parts);
}

const offset = (x, y, anchor, n) => svg("text", { class: "offset", x, y, "text-anchor": anchor }, hex(n));

function ticks(r, s, y, last) {
  const out = [];
  for (let k = 0; k <= s.per; k += 8) {
    const x = s.left + k * s.unit;
    out.push(svg("path", { class: "tick", d: `M${x} ${y - 5}v5` }));
    if (k < s.per || last) out.push(offset(x, y - 8, k === s.per ? "end" : k === 0 ? "start" : "middle", r * s.per + k));
  }
  return out;
}

function field(f, s, y, changed, shape, t) {
  const first = Math.floor(f.offset / s.per);
  const last = Math.floor((f.offset + f.size - 1) / s.per);
  const title = f.pad ? t("play-chan-padding") : `${f.name} = ${f.value ?? "?"}`;
  const g = svg("g", { class: `field r-${role(f)}${changed ? " is-changed" : ""}` }, svg("title", null, `${title} · ${hex(f.offset)} · ${f.size} B`));
  for (let r = first; r <= last; r++) {
    const a = Math.max(f.offset, r * s.per) - r * s.per;
    const b = Math.min(f.offset + f.size, (r + 1) * s.per) - r * s.per;
    const box = { x: s.left + a * s.unit, y: y(r), width: (b - a) * s.unit, height: s.height };
    g.append(svg("rect", { class: "box", ...box }));
    if (f.pad) g.append(svg("rect", { class: "hatching", ...box, fill: "url(#hatch)" }));
    else g.append(...words(`${r > first ? "…" : ""}${f.name}${r < last ? "…" : ""}`, r === first ? f.value : "", box, shape));
  }
  return g;
}

// words are the name and the value of a field, upright where they fit, otherwise on end or small.
function words(name, value, box, shape) {
  const cx = box.x + box.width / 2;
  const cy = box.y + box.height / 2;
  const wide = (text, per) => [...text].length * per;
  if (wide(name, 7.3) + 6 <= box.width) {
    const short = value && wide(value, 6.2) + 8 <= box.width ? value : "";
    const lift = short ? (shape === "wide" ? -4 : -3) : 4.5;
    return [
      svg("text", { class: "name", x: cx, y: cy + lift, "text-anchor": "middle" }, name),
      short && svg("text", { class: "held", x: cx, y: cy + (shape === "wide" ? 14 : 13), "text-anchor": "middle" }, short),
    ].filter(Boolean);
  }
  if (wide(name, 7.3) <= box.height - 2) {
    return [svg("text", { class: "name", transform: `translate(${cx + 4.5} ${cy}) rotate(-90)`, "text-anchor": "middle" }, name)];
  }
  const across = box.width / [...name].length;
  const down = box.height / [...name].length;
  const size = (Math.max(across, down) * 1.55).toFixed(1);
  const where = across >= down ? { x: cx, y: cy + 3.5 } : { transform: `translate(${cx + 3.5} ${cy}) rotate(-90)` };
  return [svg("text", { class: "name", ...where, "font-size": size, "text-anchor": "middle" }, name)];
}

/**
 * fieldTable is the same for those who read rather than look.
 * @param {import("./inspector-state.js").Step} step
 * @param {import("./inspector-state.js").Step|null} before
 * @param {(key: string, args?: object) => string} t
 * @returns {HTMLElement|null}
 */
export function fieldTable(step, before, t) {
  if (!step.fields?.length) return null;
  const old = new Map((before?.fields ?? []).map((f) => [f.name, f.value]));
  const head = (key, cls) => el("th", { scope: "col", class: cls }, t(key));
  const table = el(
    "table",
    { class: "data fields" },
    el("thead", null, el("tr", null, head("play-chan-offset", "num"), head("play-chan-size", "num"), head("play-chan-field"), head("play-chan-value"), head("play-chan-before"))),
    el(
      "tbody",
      null,
      withPadding(step.fields).map((f) =>
        el(
          "tr",
          { class: `r-${role(f)}` },
          el("td", { class: "num" }, hex(f.offset)),
          el("td", { class: "num" }, String(f.size)),
          el("td", null, el("i", { class: "swatch", "aria-hidden": "true" }), f.pad ? t("play-chan-padding") : el("code", null, f.name)),
          el("td", null, f.pad ? null : el("code", null, f.value ?? "")),
          el("td", null, old.has(f.name) && old.get(f.name) !== f.value ? el("code", null, old.get(f.name)) : null),
        ),
      ),
    ),
  );
  return el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("play-chan-struct") }, table);
}
