// The live plot: one spec (layouts/_partials/plot/spec.html), drawn at the width there is, with a tip on
// what is pointed at. Names and numbers are those of the still drawing, whose title and description it takes over.
import { plot } from "@observablehq/plot";
import { marksOf } from "./marks.js";
import { words, axisName, textWidth } from "./words.js";

const font = 12;

export function live(view, spec) {
  if (!spec.count) return;
  const still = view.querySelector(".plot-still");
  let svg = null;
  let width = 0;
  const draw = () => {
    const now = Math.round(view.clientWidth);
    if (now === width || now === 0) return;
    width = now;
    const next = picture(spec, width);
    // Plot brings a <style>; the site's stylesheet has those rules, and its security policy allows no other.
    next.querySelectorAll("style").forEach((s) => s.remove());
    next.setAttribute("role", "img");
    next.setAttribute("aria-label", still.querySelector("title").textContent);
    next.setAttribute("aria-description", still.querySelector("desc").textContent);
    next.classList.add("plot-live");
    if (svg) svg.replaceWith(next);
    else view.append(next);
    svg = next;
    view.classList.add("is-live");
  };
  draw();
  new ResizeObserver(draw).observe(view);
}

function picture(spec, width) {
  const { kind, x, y } = spec;
  const wide = width >= 544; // as the stylesheet chooses between the two still drawings
  const rows = kind === "forest" ? spec.rows : (y.names ?? y.ticks?.map((t) => t.text) ?? []).map(words);
  const widest = Math.max(0, ...rows.map((r) => textWidth(r, font)));
  const above = kind === "forest" && widest > 0.36 * width;
  const pitch = kind === "forest" ? (above ? 36 : 22) + 7 * (Math.min(4, spec.series.length) - 1) : 30;
  const labelled = axisName(x) || axisName(y);
  const top = { forest: 8, heat: labelled ? 42 : 22 }[kind] ?? (axisName(y) ? 28 : 8);
  const bottom = kind === "heat" ? 4 : 42;
  const inner = kind === "forest" || kind === "heat" ? pitch * rows.length : (wide ? 310 : 290) - top - bottom;
  const frame = { width, rows, above, pitch, wide, font, top, bottom, left: above ? 6 : widest + 14, right: wide ? 16 : 12 };
  return plot({
    className: "plot-drawing",
    width,
    height: top + inner + bottom,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: frame.left,
    marginRight: frame.right,
    style: { fontSize: `${font}px`, fontFamily: "inherit", overflow: "visible" },
    x: kind === "heat" ? { type: "linear", domain: [0, x.names.length], axis: null } : { type: x.log ? "log" : "linear", domain: x.domain, axis: null },
    y: kind === "heat" || kind === "forest"
      ? { type: "linear", domain: [rows.length, 0], axis: null }
      : { type: y.log ? "log" : "linear", domain: y.domain, axis: null },
    marks: marksOf(spec, frame),
  });
}
