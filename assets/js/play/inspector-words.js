// A step of the inspector in words: the sentence under the controls, and what a screen reader hears.
import { valuesOf } from "./inspector-state.js";

/**
 * stateWords says what a channel holds and who waits.
 * @param {import("./inspector-state.js").Step} step
 * @param {(key: string, args?: object) => string} t
 * @returns {string}
 */
export function stateWords(step, t) {
  if (step.nil) return t("play-chan-nil");
  const out = [];
  if (!step.dataqsiz) out.push(t("play-chan-unbuffered"));
  else if (!step.qcount) out.push(t("play-chan-empty", { dataqsiz: step.dataqsiz }));
  else out.push(t("play-chan-holds", { qcount: step.qcount, dataqsiz: step.dataqsiz, values: valuesOf(step).join(t("play-chan-comma")) }));
  const many = (list, omitted) => (list?.length ?? 0) + (omitted ?? 0);
  const receivers = many(step.recvq, step.recvqOmitted);
  const senders = many(step.sendq, step.sendqOmitted);
  if (receivers) out.push(t("play-chan-receivers-n", { n: receivers }));
  if (senders) out.push(t("play-chan-senders-n", { n: senders }));
  if (Number(step.closed)) out.push(t("play-chan-is-closed"));
  return out.join(t("play-chan-semicolon"));
}

/**
 * changeWords lists what is different from the step before, "" where nothing is.
 * @param {import("./inspector-state.js").Step} step
 * @param {ReturnType<typeof import("./inspector-state.js").changesOf>} changes
 * @param {(key: string, args?: object) => string} t
 * @returns {string}
 */
export function changeWords(step, changes, t) {
  const out = Object.entries(changes.counters).map(([name, from]) => t("play-chan-change", { name, from, to: Number(step[name]) }));
  for (const [i, was] of Object.entries(changes.slots)) {
    const order = (Number(i) - step.recvx + step.dataqsiz) % step.dataqsiz;
    const filled = order < step.qcount;
    out.push(filled ? t("play-chan-slot-now", { i, value: step.buf?.[i] ?? "" }) : t("play-chan-slot-empty", { i, was }));
  }
  if (changes.recvq) out.push(t("play-chan-recvq-changed", { n: step.recvq?.length ?? 0 }));
  if (changes.sendq) out.push(t("play-chan-sendq-changed", { n: step.sendq?.length ?? 0 }));
  return out.join(t("play-chan-semicolon"));
}
