// The marks of each kind of plot, in Observable Plot's terms, over a common ground of bands, grid and rules.
import { dot, line, link, pointer, rect, ruleX, ruleY, text, tip } from "@observablehq/plot";
import { axisName, number, textWidth, words } from "./words.js";

const symbols = ["circle", "square", "diamond", "triangle", "triangle2", "plus"];
const dashes = [null, "7 3", "2 3", "8 3 2 3", "4 2", "1 2"];
const ruleDashes = [null, "5 3", "1.5 3"];
const bandFills = [["var(--ink)", 0.09], ["var(--s2)", 0.14], ["var(--s4)", 0.16]];
const crowd = 40; // points of a line, from which on their marks would cover it
const soft = "var(--ink-soft)";
const colour = (i) => `var(--s${i % 6})`;

export function marksOf(spec, frame) {
  const own = { forest, ecdf, strip, line: lines, curve: lines, heat }[spec.kind](spec, frame);
  return spec.kind === "heat" ? own : [...ground(spec, frame), ...own];
}

// place puts 0 where a logarithmic axis has room for it.
const place = (axis) => (v) => (axis.log && v <= 0 ? axis.zero : v);

function ground(spec, frame) {
  const px = place(spec.x);
  const py = place(spec.y);
  const marks = spec.bands.map((b, i) => {
    const [fill, fillOpacity] = bandFills[i % 3];
    return rect([b], b.axis === "y" ? { y1: py(b.lo), y2: py(b.hi), fill, fillOpacity } : { x1: px(b.lo), x2: px(b.hi), fill, fillOpacity });
  });
  marks.push(ruleX(spec.x.ticks, { x: (t) => px(t.at), stroke: "var(--rule)", insetBottom: -4 }));
  marks.push(text(spread(spec, frame), { x: (t) => px(t.at), text: "text", frameAnchor: "bottom", dy: 17, fill: soft }));
  marks.push(text([`${axisName(spec.x)} →`], { frameAnchor: "bottom-right", dy: 36, fontWeight: 600, fill: soft, filter: () => axisName(spec.x) !== "" }));
  if (spec.kind !== "forest") {
    marks.push(ruleY(spec.y.ticks, { y: (t) => py(t.at), stroke: "var(--rule)", insetLeft: -4 }));
    marks.push(text(spec.y.ticks, { y: (t) => py(t.at), text: "text", frameAnchor: "left", textAnchor: "end", dx: -8, fill: soft }));
    marks.push(text([`↑ ${axisName(spec.y)}`], { frameAnchor: "top-left", textAnchor: "start", dx: 2 - frame.left, dy: -frame.top + 6, fontWeight: 600, fill: soft, filter: () => axisName(spec.y) !== "" }));
  }
  spec.rules.forEach((r, i) => {
    const style = { stroke: "var(--ink)", strokeWidth: 1.4, strokeDasharray: ruleDashes[i % 3] };
    marks.push("y" in r ? ruleY([py(r.y)], style) : ruleX([px(r.x)], style));
  });
  return marks;
}

// spread leaves out numbers of the x axis that would touch: those between powers of ten first, else every
// second, third and so on (as layouts/_partials/plot/spread.html does).
function spread(spec, frame) {
  const at = place(spec.x);
  const scale = spec.x.log ? Math.log : (v) => v;
  const [lo, hi] = spec.x.domain.map(scale);
  const width = frame.width - frame.left - frame.right;
  const placed = spec.x.ticks.map((t) => ({ ...t, x: ((scale(at(t.at)) - lo) / (hi - lo)) * width, half: textWidth(t.text, frame.font) / 2 }));
  const clear = (a, b) => Math.abs(a.x - b.x) >= a.half + b.half + 6;
  const first = placed.filter((t) => t.first);
  const rest = placed.filter((t) => !t.first);
  for (let every = 1; every < 20; every++) {
    const shown = first.filter((_, i) => i % every === 0);
    if (!shown.every((t, i) => i === 0 || clear(t, shown[i - 1]))) continue;
    for (const t of rest) if (shown.every((s) => clear(t, s))) shown.push(t);
    return shown;
  }
  return first.slice(0, 1);
}

// pointed shows what is nearest to the pointer: the series, the point's name and its numbers.
function pointed(spec, points, x, y, title) {
  return tip(points, pointer({ x, y, title, fill: "var(--raised)", stroke: "var(--rule-strong)", textPadding: 9, lineWidth: 40, lineHeight: 1.35 }));
}

const flat = (spec) => spec.series.flatMap((s, i) => s.points.map((p) => ({ ...p, i, name: words(s.name) })));
const withUnit = (v, axis) => (axis.unit === "%" ? `${number(v)} %` : axis.unit ? `${number(v)} ${axis.unit}` : number(v));
const named = (axis, v) => (words(axis.label) ? `${words(axis.label)}: ` : "") + withUnit(v, axis);

function title(spec) {
  return (p) => {
    const range = p.lo === undefined ? "" : ` [${number(p.lo)}, ${number(p.hi)}]`;
    const head = [p.name, p.label].filter(Boolean).join(" · ");
    const body = spec.kind === "forest" ? [named(spec.x, p.x) + range] : [named(spec.x, p.x), named(spec.y, p.y) + range];
    return [head, ...body].filter(Boolean).join("\n");
  };
}

function forest(spec, frame) {
  const many = spec.series.length;
  const rows = new Map(spec.rows.map((name, i) => [name, i]));
  const shift = frame.above ? 8 : 0;
  const y = (p) => rows.get(p.label ?? "") + 0.5 + (shift + 9 * (p.i - (many - 1) / 2)) / frame.pitch;
  const points = flat(spec);
  const ranged = points.filter((p) => p.lo !== undefined);
  const px = place(spec.x);
  const label = frame.above
    ? { y: (_, i) => i, dy: 9, frameAnchor: "left", textAnchor: "start" }
    : { y: (_, i) => i + 0.5, dx: -8, frameAnchor: "left", textAnchor: "end" };
  return [
    ruleY(spec.rows.slice(1), { y: (_, i) => i + 1, stroke: "var(--rule)", insetLeft: frame.above ? 0 : -frame.left }),
    text(spec.rows, { ...label, text: (r) => r, fill: soft }),
    ...spec.series.map((_, i) => link(ranged.filter((p) => p.i === i), { x1: (p) => px(p.lo), x2: (p) => px(p.hi), y1: y, y2: y, stroke: colour(i), strokeWidth: 1.8 })),
    ...dots(spec, points, (p) => px(p.x), y),
    pointed(spec, points, (p) => px(p.x), y, title(spec)),
  ];
}

// dodge sets the series of a curve apart, which share their x, so that the intervals can be told apart.
const dodge = (spec, i) => (spec.kind === "curve" ? 4 * (i - (spec.series.length - 1) / 2) : 0);

// dots draws each series with its own outline; a flagged point is hollow.
function dots(spec, points, x, y) {
  return spec.series.flatMap((_, i) => {
    const mine = points.filter((p) => p.i === i);
    if (spec.kind === "line" && mine.length > crowd) return []; // the line says it
    const at = { x, y, dx: dodge(spec, i), r: 4, symbol: symbols[i % 6] };
    return [
      dot(mine.filter((p) => !p.flag), { ...at, fill: colour(i), stroke: "var(--paper)", strokeWidth: 1 }),
      dot(mine.filter((p) => p.flag), { ...at, fill: "var(--paper)", stroke: colour(i), strokeWidth: 1.5 }),
    ];
  });
}

function ecdf(spec) {
  const px = place(spec.x);
  const end = spec.x.domain[1];
  const steps = spec.series.map((s, i) => {
    const points = s.points.length ? [{ x: s.points[0].x, y: 0 }, ...s.points, { x: end, y: s.points.at(-1).y }] : [];
    return line(points, { x: (p) => px(p.x), y: "y", curve: "step-after", stroke: colour(i), strokeWidth: 1.8, strokeDasharray: dashes[i % 6] });
  });
  return [...steps, pointed(spec, flat(spec), (p) => px(p.x), "y", title(spec))];
}

function strip(spec) {
  const px = place(spec.x);
  const py = place(spec.y);
  const points = flat(spec);
  const at = { x: (p) => px(p.x), y: (p) => py(p.y) };
  return [
    ...spec.series.map((_, i) => dot(points.filter((p) => p.i === i && !p.flag), { ...at, r: 1.8, symbol: i % 2 ? "square" : "circle", fill: colour(i), fillOpacity: 0.75, stroke: "none" })),
    dot(points.filter((p) => p.flag), { ...at, r: 3.2, symbol: "times", stroke: "var(--refuted)", strokeWidth: 1.3 }),
    pointed(spec, points, at.x, at.y, title(spec)),
  ];
}

function lines(spec) {
  const px = place(spec.x);
  const py = place(spec.y);
  const points = flat(spec).sort((a, b) => a.i - b.i || a.x - b.x);
  const ranged = points.filter((p) => p.lo !== undefined);
  const at = { x: (p) => px(p.x), y: (p) => py(p.y) };
  const of = (list, i) => list.filter((p) => p.i === i);
  return [
    ...spec.series.map((_, i) => line(of(points, i), { ...at, dx: dodge(spec, i), stroke: colour(i), strokeWidth: 1.8, strokeDasharray: dashes[i % 6] })),
    ...spec.series.map((_, i) => link(of(ranged, i), { dx: dodge(spec, i), x1: at.x, x2: at.x, y1: (p) => py(p.lo), y2: (p) => py(p.hi), stroke: colour(i), strokeWidth: 1.3 })),
    ...dots(spec, points, at.x, at.y),
    pointed(spec, points, at.x, at.y, title(spec)),
  ];
}

function heat(spec, frame) {
  const cells = spec.series[0].points.map((p) => ({ ...p, step: Math.round((6 * (p.z - spec.zlo)) / Math.max(1e-300, spec.zhi - spec.zlo)), text: p.label ?? number(p.z) }));
  const room = (frame.width - frame.left - frame.right) / spec.x.names.length - 4;
  const shades = [4, 16, 30, 45, 62, 80, 100];
  return [
    ...shades.map((share, step) => rect(cells.filter((c) => c.step === step), { x1: "x", x2: (c) => c.x + 1, y1: "y", y2: (c) => c.y + 1, fill: `color-mix(in srgb, var(--s0) ${share}%, var(--paper))`, stroke: "var(--paper)" })),
    ...[false, true].map((dark) => text(cells.filter((c) => c.step > 3 === dark && textWidth(c.text, frame.font) < room), { x: (c) => c.x + 0.5, y: (c) => c.y + 0.5, text: "text", fill: dark ? "var(--paper)" : "var(--ink)" })),
    text(spec.x.names, { x: (_, i) => i + 0.5, text: words, frameAnchor: "top", dy: -12, fill: soft }),
    text(spec.y.names, { y: (_, i) => i + 0.5, text: words, frameAnchor: "left", textAnchor: "end", dx: -8, fill: soft }),
    text([`${axisName(spec.x)} →`], { frameAnchor: "top-right", dy: -frame.top + 8, fontWeight: 600, fill: soft, filter: () => axisName(spec.x) !== "" }),
    text([`↓ ${axisName(spec.y)}`], { frameAnchor: "top-left", textAnchor: "start", dx: 2 - frame.left, dy: -frame.top + 8, fontWeight: 600, fill: soft, filter: () => axisName(spec.y) !== "" }),
    pointed(spec, cells, (c) => c.x + 0.5, (c) => c.y + 0.5, (c) => `${words(spec.y.names[c.y])} · ${words(spec.x.names[c.x])}\n${c.text}`),
  ];
}
