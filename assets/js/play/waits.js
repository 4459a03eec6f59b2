// Why nothing goes on: for a deadlock Go's own words and traces, and what each goroutine waits for; for a
// program that was stopped by the clock, why that is something else.
import { el, gap, lineLink, sentence } from "./listing-element.js";
import { waitsOf } from "./waits-state.js";

const shown = 50; // goroutines; a deadlock of 10000 needs no list of 10000

/**
 * renderWaits fills the panel after a program ended, or empties it where there is nothing to explain.
 * @param {HTMLElement} panel
 * @param {object} done the message done, kinds deadlock and timeout (limit in ms)
 * @param {Object<string, object>|null} explained operations by line
 * @param {object} ctx words (t), editor, name
 */
export function renderWaits(panel, done, explained, ctx) {
  if (done?.kind === "timeout") panel.replaceChildren(timeout(done, ctx));
  else if (done?.kind === "deadlock") panel.replaceChildren(deadlock(done, explained, ctx));
  else panel.replaceChildren();
}

function timeout(done, { t }) {
  const s = Math.round((done.limit ?? 10000) / 100) / 10;
  return el("div", { class: "waits is-timeout" }, el("p", null, el("strong", null, t("play-wait-timeout", { s })), gap(), t("play-wait-timeout-why")));
}

function deadlock(done, explained, ctx) {
  const { t } = ctx;
  const waits = waitsOf(done, explained?.lines ?? explained, ctx.name ?? "prog.go");
  const traces = done.goroutines ?? [];
  const at = (line, id) => waits.find((w) => w.line === line && w.id !== id)?.id;
  const rest = waits.length - shown;
  const first = (done.message ?? "").split("\n")[0];
  return el(
    "div",
    { class: "waits is-deadlock" },
    el("p", { class: "waits-message" }, el("code", null, first || "fatal error: all goroutines are asleep - deadlock!")),
    el("ol", { class: "waits-list" }, waits.slice(0, shown).map((w, i) => item(w, traces[i], at, ctx)), rest > 0 ? el("li", null, t("play-wait-more", { n: rest })) : null),
  );
}

// item is one goroutine; at tells which other goroutine waits at a line.
function item(w, goroutine, at, ctx) {
  const { t } = ctx;
  const frames = goroutine?.frames ?? [];
  return el(
    "li",
    null,
    el("p", null, words(w, at, ctx)),
    w.kind === "select" && w.cases.length ? el("ul", { class: "waits-cases" }, w.cases.map((c) => el("li", null, side(c, w.id, at, ctx)))) : null,
    frames.length
      ? el(
          "details",
          { class: "more" },
          el("summary", null, t("play-wait-trace", { id: w.id })),
          el("pre", { tabindex: "0", class: "waits-trace" }, trace(goroutine)),
        )
      : null,
  );
}

// words is the sentence about one goroutine: who, where, what for, and why nobody comes.
function words(w, at, ctx) {
  const { t } = ctx;
  const parts = { id: w.id, state: el("code", null, w.state), line: w.line ? lineLink(w.line, ctx) : t("play-wait-nowhere"), channel: el("code", null, w.channel || t("play-wait-some")) };
  let key = `play-wait-${w.kind}`;
  if (w.nil && (w.kind === "send" || w.kind === "receive")) key = `play-wait-${w.kind}-nil`;
  else if ((w.kind === "send" || w.kind === "receive" || w.kind === "lock" || w.kind === "group" || w.kind === "cond") && !w.channel) key += "-unnamed";
  const out = [...sentence(t(key), parts)];
  if (!w.nil && w.channel) out.push(...partners(w.kind === "range" ? "receive" : w.kind, w, at, ctx));
  return out;
}

// partners says where the program does the opposite. A goroutine that waits at such a line does so with
// another channel, or the two would have met.
function partners(kind, w, at, ctx, id = w.id) {
  const { t } = ctx;
  if ((kind !== "send" && kind !== "receive") || !w.partners) return [];
  const channel = el("code", null, w.channel);
  if (w.partners.length === 0) return [gap(), ...sentence(t(`play-wait-${kind}-none`), { channel })];
  const out = [];
  const free = w.partners.filter((line) => at(line) === undefined);
  if (free.length) out.push(gap(), ...sentence(t(`play-wait-${kind}-at`), { channel, lines: links(free, ctx) }));
  for (const line of w.partners.filter((l) => at(l, id) !== undefined)) out.push(gap(), ...sentence(t("play-wait-elsewhere"), { id: at(line, id), line: lineLink(line, ctx) }));
  return out;
}

function links(list, ctx) {
  const out = el("span", null);
  list.forEach((line, i) => out.append(i ? ctx.t("play-wait-comma") : "", lineLink(line, ctx)));
  return out;
}

function side(c, id, at, ctx) {
  const kind = c.op === "send" ? "send" : "receive";
  const channel = el("code", null, c.channel || ctx.t("play-wait-some"));
  return [...sentence(ctx.t(`play-wait-case-${kind}`), { channel }), ...(c.channel ? partners(kind, c, at, ctx, id) : [])];
}

// trace is a goroutine as Go writes it.
function trace(g) {
  const lines = g.frames.map((f) => `${f.func}${f.func.startsWith("created by ") ? "" : "(...)"}${f.line ? `\n\t${f.file}:${f.line}` : ""}`);
  return [`goroutine ${g.id} [${g.state}]:`, ...lines].join("\n");
}
