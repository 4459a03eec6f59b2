// Who waits for what, from Go's traces and the program's text, without drawing.
import { basename } from "./listing-parse.js";

/**
 * @typedef {object} Wait
 * @property {number} id of the goroutine
 * @property {string} state Go's word for it
 * @property {number} line in the program, 0 when no frame of it is there
 * @property {string} func function of that frame
 * @property {string} kind send, receive, range, select, empty (select without cases), lock, group, cond, subtest, test, other: the key of the sentence
 * @property {boolean} nil the channel is nil
 * @property {string} channel its expression on that line, "" when unknown
 * @property {number[]|null} partners lines of the opposite operation, null when nothing is known about the channel
 * @property {Array<{op: string, channel: string, partners: number[]|null}>} cases of a select
 */

const kinds = [
  [/^select \(no cases\)/, "empty"],
  [/^select/, "select"],
  [/^chan send/, "send"],
  [/^chan receive/, "receive"],
  [/^sync\.WaitGroup/, "group"],
  [/^sync\.(?:RW)?Mutex|^semacquire/, "lock"],
  [/^sync\.Cond/, "cond"],
];

/**
 * waitsOf reads a deadlock. A goroutine's line is that of its innermost frame in the program's file.
 * @param {{goroutines?: Array<{id: number, state: string, frames: Array<{func: string, file: string, line: number}>}>}} done
 * @param {Object<string, object>|null} explained by line
 * @param {string} name the program's file
 * @returns {Wait[]}
 */
export function waitsOf(done, explained, name) {
  return (done.goroutines ?? []).map((g) => {
    const frame = (g.frames ?? []).find((f) => basename(f.file) === name);
    const line = frame?.line ?? 0;
    const at = [explained?.[line] ?? []].flat();
    const state = g.state ?? "";
    let kind = kinds.find(([pattern]) => pattern.test(state))?.[1] ?? "other";
    if (g.frames?.[0]?.func === "testing.(*T).Run") kind = line ? "subtest" : "test";
    const fitting = at.filter((o) => fits(kind, o.op));
    const told = fitting.length === 1 ? fitting[0] : null; // of two on a line the trace does not say which
    if (kind === "receive" && told?.op === "range") kind = "range";
    return {
      id: g.id,
      state,
      line,
      func: frame?.func ?? "",
      kind,
      nil: state.includes("(nil chan)"),
      channel: told?.channel ?? "",
      partners: lines(told?.partners ?? null),
      cases: kind === "select" ? (told?.cases ?? []).map((c) => ({ op: c.op, channel: c.channel ?? "", partners: lines(c.partners ?? null) })) : [],
    };
  });
}

// A line may hold something else than what blocks there: then its expression must not be named.
function fits(kind, op) {
  return { send: ["send"], receive: ["receive", "range"], select: ["select"], lock: ["lock"], group: ["wait"], cond: ["wait"] }[kind]?.includes(op) ?? false;
}

const lines = (list) => list && [...new Set(list)].sort((a, b) => a - b);
