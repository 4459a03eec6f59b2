// What a run came to, in one sentence, and what it took, in one line.
import { limits } from "../playground/protocol.js";
import { t, has, sentences, manifest, duration } from "./words.js";

const order = ["engine", "check", "compile", "link", "load", "run"];

/** The steps of a run with their times, e.g. "yaegi · checked in 12 ms · ran for 3 ms". */
export function timing(result) {
  const steps = order.filter((s) => Number.isFinite(result.ms[s])).map((s) => t(`play-ms-${s}`, { time: duration(result.ms[s]) }));
  const engine = result.engine ? t(`play-engine-${result.engine}`, { go: manifest?.go ?? "Go", version: manifest?.yaegi?.version ?? "" }) : "";
  return [engine, ...steps].filter(Boolean).join(" · ");
}

/** Why the gc engine runs a program, as one sentence, or "". */
export function reason(checked) {
  const r = checked?.reason;
  if (!r) return "";
  const key = has(`play-reason-${r.code}`) ? `play-reason-${r.code}` : "play-reason-other";
  const args = { what: r.what ?? "", line: r.line ?? "" };
  const where = r.line ? t("play-at-line", args) : "";
  return t("play-reason", { why: t(key, args) + where });
}

/**
 * @param {object} result
 * @param {{time: number, command: string, text: string, tests: object[], ran: boolean}} about limit in ms, native command, output, tests that ran, whether it began to run
 * @returns {{text: string, tone: "good"|"bad"|"calm"}}
 */
export function verdict(result, about) {
  const args = { code: result.code, seconds: about.time / 1000, command: about.command, memory: result.memory ?? limits.memory, message: result.message ?? "" };
  switch (result.kind) {
    case "exit":
      if (about.tests.length > 0) return result.code === 0 ? { text: t("play-kind-passed"), tone: "good" } : { text: t("play-kind-failed", args), tone: "bad" };
      return result.code === 0 ? { text: t("play-kind-exit0"), tone: "good" } : { text: t("play-kind-exit", args), tone: "bad" };
    case "stack":
      // Go's own limit says so in its message; otherwise it was the browser's, which is smaller.
      return { text: t(/stack exceeds|stack overflow/.test(about.text) ? "play-kind-stack-go" : "play-kind-stack", args), tone: "bad" };
    case "compile":
      return { text: t("play-kind-compile"), tone: "bad" };
    case "absent":
      return { text: sentences(reason(result.checked), t(manifest?.yaegi ? "play-kind-absent" : "play-kind-none", args)), tone: "bad" };
    case "download":
      return { text: t(navigator.onLine === false ? "play-kind-offline" : "play-kind-download", args), tone: "bad" };
    case "stopped":
      return { text: t(about.ran ? "play-kind-stopped" : "play-kind-stopped-early"), tone: "calm" };
    case "replaced":
    case "declined":
      return { text: t(`play-kind-${result.kind}`, args), tone: "calm" };
    default:
      return { text: t(has(`play-kind-${result.kind}`) ? `play-kind-${result.kind}` : "play-kind-crash", args), tone: "bad" };
  }
}
