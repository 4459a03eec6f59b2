// One worker, seen from the page: it is asked, answers, and can be ended at any moment.
import { ask, tell, isFinal } from "../playground/protocol.js";

/** A failure the page has words for. Codes: download, unsupported, crash, stopped, timeout, declined, absent, unable. */
export class Fault extends Error {
  constructor(code, message) {
    super(message || code);
    this.code = code;
  }
}

export class Process {
  #worker;
  #waiting = new Map();
  #last = 0;
  #rest = null; // how to settle free

  /**
   * @param {string} url of the worker's script
   * @param {string} name for the developer tools
   * @param {(message: object) => void} overhear called with progress and modules
   */
  constructor(url, name, overhear) {
    this.overhear = overhear;
    this.alive = true;
    this.busy = false; // taken by a run
    this.isFree = false;
    this.#unfree();
    this.#worker = new Worker(url, { type: "module", name });
    this.#worker.onmessage = (e) => this.#hear(e.data);
    this.#worker.onmessageerror = () => this.end(new Fault("crash", "a message could not be read"));
    this.#worker.onerror = (e) => {
      e.preventDefault();
      this.end(new Fault("crash", e.message));
    };
  }

  #unfree() {
    this.isFree = false;
    /** Settles when the worker can take a run. */
    this.free = new Promise((resolve, reject) => (this.#rest = { resolve, reject }));
    this.free.catch(() => {});
  }

  #setFree() {
    this.isFree = true;
    this.#rest.resolve();
  }

  /** Loads the engine; free settles with it. */
  async load(base, files, modules) {
    try {
      const ready = await this.ask({ type: ask.load, base, files, ...(modules ? { modules } : {}) });
      this.#setFree();
      return ready;
    } catch (err) {
      this.end(err);
      throw err;
    }
  }

  /**
   * Asks the worker and resolves with the final message; earlier ones go to hear.
   * @param {object} message without id
   * @param {(message: object) => void} [hear]
   */
  ask(message, hear) {
    if (!this.alive) return Promise.reject(new Fault("stopped"));
    const id = ++this.#last;
    if (message.type === ask.run) this.#unfree();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { request: message.type, hear, resolve, reject });
      this.#worker.postMessage({ ...message, id });
    });
  }

  #hear(m) {
    if (m.type === tell.progress || m.type === tell.modules) return this.overhear(m);
    const waits = this.#waiting.get(m.id);
    if (!waits) {
      if (m.type === tell.ready) this.#setFree();
      return;
    }
    if (!isFinal(waits.request, m.type)) return waits.hear?.(m);
    this.#waiting.delete(m.id);
    if (waits.request === ask.run) this.busy = false; // though not free before it says ready
    if (m.type === tell.error) {
      waits.reject(new Fault(m.code, m.message));
      if (waits.request === ask.run) this.end(new Fault(m.code, m.message));
    } else {
      waits.resolve(m);
    }
  }

  /** Says whether someone waits for an answer. */
  get asked() {
    return this.#waiting.size > 0;
  }

  /** Ends the worker at once. Whoever waits for an answer gets the fault. */
  end(fault = new Fault("stopped")) {
    if (!this.alive) return;
    this.alive = false;
    this.isFree = false;
    this.#worker.terminate();
    this.#rest.reject(fault);
    for (const { reject } of this.#waiting.values()) reject(fault);
    this.#waiting.clear();
  }
}
