// The tests of a program by name, as they end.
import { el, icon } from "./listing-element.js";

const signs = { pass: "confirmed", fail: "refuted", skip: "unavailable", run: "open" };

/**
 * renderTests shows the tests so far; called again it replaces what it showed.
 * @param {HTMLElement} panel
 * @param {Array<{name: string, state: "pass"|"fail"|"skip"|"run", output?: string, ms?: number}>} events the last of a name counts
 * @param {object} ctx words (t)
 */
export function renderTests(panel, events, ctx) {
  const { t } = ctx;
  const byName = new Map();
  for (const e of events) byName.set(e.name, e);
  const tests = ordered([...byName.values()]);
  if (tests.length === 0) {
    panel.replaceChildren();
    return;
  }
  const closed = new Set([...panel.querySelectorAll(".is-fail > details:not([open])")].map((d) => d.dataset.test)); // what the reader has folded stays so
  const n = (state) => tests.filter((e) => e.state === state).length;
  const total = t("play-test-total", { pass: n("pass"), fail: n("fail"), skip: n("skip") });
  let status = panel.querySelector(".tests-total");
  if (!status) status = el("p", { class: "tests-total", role: "status" });
  if (status.textContent !== total) status.textContent = total;
  status.className = `tests-total is-${n("fail") ? "fail" : n("run") ? "run" : "pass"}`;
  const list = el("ul", { class: "tests-list" }, tests.map((e) => one(e, closed, t)));
  if (status.isConnected) {
    panel.querySelector(".tests-list").replaceWith(list); // the live region itself stays, or nobody hears it
    return;
  }
  panel.replaceChildren(el("div", { class: "tests" }, status, list));
}

// ordered puts subtests behind their test: Go reports the outer one last.
function ordered(list) {
  const place = new Map(list.map((e, i) => [e.name, i]));
  const path = (e) => {
    const out = [];
    for (let i = e.name.indexOf("/"); i >= 0; i = e.name.indexOf("/", i + 1)) out.push(place.get(e.name.slice(0, i)) ?? place.get(e.name));
    return [...out, place.get(e.name)];
  };
  const top = (e) => e.name.split("/")[0];
  const first = new Map(); // a test stands where the first of its family was reported
  list.forEach((e, i) => first.has(top(e)) || first.set(top(e), i));
  return list.toSorted((a, b) => {
    const family = first.get(top(a)) - first.get(top(b));
    if (family) return family;
    const [p, q] = [path(a), path(b)];
    for (let i = 0; i < Math.min(p.length, q.length); i++) if (p[i] !== q[i]) return p[i] - q[i];
    return p.length - q.length;
  });
}

function one(e, closed, t) {
  const depth = e.name.split("/").length - 1;
  const head = [icon(signs[e.state] ?? "open"), el("code", null, e.name), el("span", { class: "tests-state" }, t(`play-test-${e.state}`)), e.ms === undefined ? null : el("span", { class: "tests-ms" }, took(e.ms))];
  const output = (e.output ?? "").replace(/\n$/, "");
  const attributes = { class: `is-${e.state}${depth ? ` depth-${Math.min(depth, 3)}` : ""}`, "data-test": e.name, "data-state": e.state };
  if (!output) return el("li", attributes, el("span", { class: "tests-head" }, head));
  return el(
    "li",
    attributes,
    el("details", { open: e.state === "fail" && !closed.has(e.name), "data-test": e.name }, el("summary", { class: "tests-head" }, head), el("pre", { tabindex: "0" }, output)),
  );
}

const took = (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`);
