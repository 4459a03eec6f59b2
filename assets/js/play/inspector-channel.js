// One channel at one step: senders, buffer and receivers from left to right, then its bytes.
import { el, lineLink } from "./listing-element.js";
import { changesOf, slotsOf } from "./inspector-state.js";
import { ringView } from "./inspector-ring.js";
import { fieldTable, rulerView } from "./inspector-ruler.js";
import { stateWords } from "./inspector-words.js";

/**
 * channelView draws a channel.
 * @param {{step: import("./inspector-state.js").Step, before: import("./inspector-state.js").Step|null, current: boolean}} state
 * @param {object} ctx
 * @param {Set<string>} open names of the channels whose bytes are unfolded
 * @returns {HTMLElement}
 */
export function channelView({ step, before, current }, ctx, open) {
  const { t } = ctx;
  const changes = current ? changesOf(before, step) : changesOf(null, step);
  const changedFields = new Set();
  if (current && before) {
    const old = new Map((before.fields ?? []).map((f) => [f.name, f.value]));
    for (const f of step.fields ?? []) if (old.get(f.name) !== f.value) changedFields.add(f.name);
  }
  const type = step.elemtype ? `chan ${step.elemtype}` : "chan";
  return el(
    "div", // no landmark: several blocks of a page may show channels of one name
    { role: "group", class: `chan${current ? " is-current" : ""}`, "aria-label": t("play-chan-label", { name: step.name }) },
    el(
      "header",
      { class: "chan-head" },
      el("code", { class: "chan-name" }, step.name),
      el("code", { class: "chan-type" }, type),
      step.line ? lineLink(step.line, ctx) : null,
      badge(step, t),
    ),
    step.nil
      ? el("p", { class: "chan-none" }, t("play-chan-nil"))
      : el(
          "div",
          { class: "chan-flow" },
          queue("sendq", step.sendq, step.sendqOmitted, changes.sendq, t),
          buffer(step, changes, t),
          queue("recvq", step.recvq, step.recvqOmitted, changes.recvq, t),
        ),
    step.nil ? null : counters(step, changes, t),
    step.timer ? el("p", { class: "chan-none" }, t("play-chan-timer")) : null,
    step.nil ? null : bytes(step, before, changedFields, t, open),
  );
}

function badge(step, t) {
  if (step.nil) return null;
  const closed = Number(step.closed) !== 0;
  return el("span", { class: `chan-badge is-${closed ? "closed" : "open"}` }, t(closed ? "play-chan-closed" : "play-chan-open"));
}

// queue lists the waiting goroutines, the one that is served first nearest to the buffer.
function queue(name, list, omitted, changed, t) {
  const items = (list ?? []).map((w, i) =>
    el(
      "li",
      { class: i === 0 ? "is-next" : null },
      el("span", { class: "who" }, w.goroutine ? `g${w.goroutine}` : "g?"),
      w.value !== undefined && w.value !== "" ? el("code", null, w.value) : null,
      i === 0 ? el("span", { class: "visually-hidden" }, ` ${t("play-chan-served-next")}`) : null,
    ),
  );
  if (omitted) items.push(el("li", { class: "more-waiters" }, t("play-chan-omitted", { n: omitted })));
  return el(
    "div",
    { class: `chan-queue is-${name}${changed ? " is-changed" : ""}` },
    el("p", { class: "chan-title" }, el("code", null, name), ` ${t(`play-chan-${name}`)}`),
    items.length ? el("ol", null, items) : el("p", { class: "chan-none" }, t("play-chan-nobody")),
  );
}

function buffer(step, changes, t) {
  if (!step.dataqsiz) return el("div", { class: "chan-buffer is-none" }, el("p", { class: "chan-none" }, t("play-chan-direct")));
  const slots = slotsOf(step).map((s) => {
    const tags = [s.send && "sendx", s.receive && "recvx"].filter(Boolean);
    const said = s.filled ? s.value : t("play-chan-free");
    const classes = ["slot", s.filled && "is-filled", s.index in changes.slots && "is-changed"].filter(Boolean).join(" ");
    return el(
      "li",
      { class: classes },
      el("span", { class: "slot-index" }, el("span", { class: "visually-hidden" }, `${t("play-chan-slot")} `), String(s.index)),
      s.filled ? el("code", { class: "slot-value", title: s.value }, s.value) : el("span", { class: "slot-value" }, el("span", { class: "visually-hidden" }, said)),
      el("span", { class: "slot-tags" }, tags.map((tag) => el("code", { class: `is-${tag}` }, tag))),
    );
  });
  const rest = step.dataqsiz - slots.length;
  if (rest > 0) slots.push(el("li", { class: "slot is-rest" }, t("play-chan-omitted", { n: rest })));
  return el("div", { class: "chan-buffer" }, ringView(step, changes, stateWords(step, t)), el("ol", { class: "chan-slots" }, slots));
}

function counters(step, changes, t) {
  const one = (name, value) => {
    const was = changes.counters[name];
    return el("div", { class: was === undefined ? null : "is-changed" }, el("dt", null, name), el("dd", null, was === undefined ? null : el("del", null, `${was} → `), String(value)));
  };
  return el(
    "dl",
    { class: "chan-counters", "aria-label": t("play-chan-counters") },
    ["qcount", "dataqsiz", "sendx", "recvx"].map((name) => one(name, step[name])),
    one("closed", Number(step.closed)),
    one("elemsize", step.elemsize),
  );
}

function bytes(step, before, changed, t, open) {
  const ruler = rulerView(step, changed, t);
  if (!ruler) return null;
  const view = el("details", { class: "more chan-struct", open: open.has(step.name) }, el("summary", null, t("play-chan-struct")), ruler, fieldTable(step, before, t));
  view.addEventListener("toggle", () => (view.open ? open.add(step.name) : open.delete(step.name)));
  return view;
}
