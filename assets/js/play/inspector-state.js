// What a step of the inspector says, worked out without drawing: which slots are filled, what has changed.

/**
 * A state of a channel, as playground/inspect reports it.
 * @typedef {object} Step
 * @property {number} seq
 * @property {string} name
 * @property {number} [line]
 * @property {number} qcount
 * @property {number} dataqsiz
 * @property {number} elemsize
 * @property {string} elemtype
 * @property {boolean|number} closed
 * @property {number} sendx
 * @property {number} recvx
 * @property {string[]} buf by slot
 * @property {Array<{goroutine: number, value?: string}>} recvq first to be served first
 * @property {Array<{goroutine: number, value?: string}>} sendq
 * @property {Array<{name: string, offset: number, size: number, value?: string, type?: string}>} fields
 */

/**
 * A slot of the ring.
 * @typedef {{index: number, filled: boolean, value: string, receive: boolean, send: boolean, order: number}} Slot
 * order counts the filled slots from the next one to be received, from 0; -1 for an empty slot
 */

const drawn = 64; // slots; the rest of a larger ring is counted
const told = 16; // values in a sentence

/**
 * slotsOf lists the slots of the ring, at most 64 of them.
 * @param {Step} step
 * @returns {Slot[]}
 */
export function slotsOf(step) {
  const n = step.dataqsiz;
  const slots = [];
  for (let i = 0; i < Math.min(n, drawn); i++) {
    const order = (i - step.recvx + n) % n;
    const filled = order < step.qcount;
    slots.push({ index: i, filled, value: step.buf?.[i] ?? "", receive: i === step.recvx, send: i === step.sendx, order: filled ? order : -1 });
  }
  return slots;
}

/**
 * valuesOf lists what is in the buffer in the order in which it will be received; "…" stands for what is too much to tell.
 * @param {Step} step
 * @returns {string[]}
 */
export function valuesOf(step) {
  const values = [];
  for (let k = 0; k < step.qcount; k++) {
    const value = step.buf?.[(step.recvx + k) % step.dataqsiz];
    if (k === told || value === undefined) return [...values, "…"];
    values.push(value);
  }
  return values;
}

const waiters = (list) => (list ?? []).map((w) => `${w.goroutine}:${w.value ?? ""}`).join(" ");

/**
 * changesOf says what is different from the step before of the same channel.
 * @param {Step|null} before
 * @param {Step} after
 * @returns {{counters: Object<string, string>, slots: Object<number, string>, recvq: boolean, sendq: boolean}} values before the
 * change, by name of the counter and by number of the slot; nothing is new in a first step
 */
export function changesOf(before, after) {
  const changes = { counters: {}, slots: {}, recvq: false, sendq: false };
  if (!before) return changes;
  for (const name of ["qcount", "sendx", "recvx", "closed"]) {
    if (Number(before[name]) !== Number(after[name])) changes.counters[name] = String(Number(before[name]));
  }
  const old = slotsOf(before);
  for (const slot of slotsOf(after)) {
    const was = old[slot.index];
    if (!was || was.filled !== slot.filled || (slot.filled && was.value !== slot.value)) changes.slots[slot.index] = was?.filled ? was.value : "";
  }
  changes.recvq = waiters(before.recvq) !== waiters(after.recvq);
  changes.sendq = waiters(before.sendq) !== waiters(after.sendq);
  return changes;
}

/**
 * latest finds the state of each channel at a place in the list of steps, in the order of first appearance.
 * @param {Step[]} steps
 * @param {number} at index of the current step
 * @returns {Array<{step: Step, before: Step|null, current: boolean}>}
 */
export function latest(steps, at) {
  const seen = new Map();
  for (let i = 0; i <= at && i < steps.length; i++) {
    const step = steps[i];
    seen.set(step.name, { step, before: seen.get(step.name)?.step ?? null, current: i === at });
  }
  return [...seen.values()].map((s) => ({ ...s, current: s.step === steps[at] }));
}
