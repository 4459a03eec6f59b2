// One engine: at most two workers of it, and what they keep for each other.
import { tell } from "../playground/protocol.js";
import { Process, Fault } from "./process.js";

const needs = ["WebAssembly", "DecompressionStream"]; // some browsers do without, e.g. iOS in Lockdown Mode

export class Engine {
  #script;
  #files;
  #base;
  #blob = null;
  #modules = null;
  #processes = new Set();
  #listeners = new Set();
  #parts = new Map(); // progress messages of the download, by part
  #starting = null;

  /**
   * @param {string} name "yaegi" or "gc"
   * @param {string} script address of the worker's script
   * @param {string} base address of the site's root
   * @param {Record<string, object>} files of play.json
   */
  constructor(name, script, base, files) {
    this.name = name;
    this.#script = script;
    this.#base = base;
    this.#files = files;
  }

  /** Bytes to download before the first use. */
  get size() {
    return [...this.#downloads()].reduce((sum, f) => sum + f.gzip, 0);
  }

  /** Says whether everything this engine loads lies in the browser already. */
  async isStored() {
    if (this.#modules || this.ready) return true;
    if (!globalThis.caches) return false;
    const found = await Promise.all([...this.#downloads()].map((f) => caches.match(new URL(f.path, this.#base).href)));
    return found.every(Boolean);
  }

  *#downloads() {
    for (const f of Object.values(this.#files)) if (typeof f?.gzip === "number") yield f;
    if (this.#files.export?.js) yield this.#files.export.js; // the others are for listings only
  }

  /** Says whether a run could begin now. */
  get ready() {
    return this.#live().some((p) => p.isFree && !p.busy);
  }

  /** Number of live workers. */
  get workers() {
    return this.#live().length;
  }

  /** Calls f with {loaded, total} while the engine downloads; returns how to end that. */
  listen(f) {
    this.#listeners.add(f);
    return () => this.#listeners.delete(f);
  }

  // The script is fetched once. Workers start from the copy, so that they start when the server has gone.
  async #url() {
    if (!this.#blob) {
      try {
        const response = await fetch(this.#script);
        if (!response.ok) throw new Error(`${response.status} ${this.#script}`);
        const text = await response.text();
        this.#blob ??= URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      } catch (err) {
        throw new Fault("download", err.message);
      }
    }
    return this.#blob;
  }

  async #launch(quiet = false) {
    const missing = needs.find((name) => !(name in globalThis));
    if (missing) throw new Fault("unable", missing); // before anything is downloaded
    const process = new Process(await this.#url(), `chanlab ${this.name}`, (m) => {
      if (m.type === tell.modules) this.#modules = m.modules;
      else if (!quiet) this.#progress(m);
    });
    this.#processes.add(process);
    process.load(this.#base, this.#files, this.#modules).then(
      () => this.#parts.clear(),
      () => this.#processes.delete(process),
    );
    return process;
  }

  #progress(m) {
    this.#parts.set(m.part, m);
    let loaded = 0;
    let total = 0;
    for (const p of this.#parts.values()) {
      loaded += p.loaded;
      total += p.total;
    }
    if (!this.#modules) total = Math.max(total, this.size); // parts not begun yet
    for (const f of this.#listeners) f({ loaded: Math.min(loaded, total), total });
  }

  // A worker that is not computing: a free one, or one that will soon be.
  async #idle() {
    const all = this.#live().filter((p) => !p.busy);
    const process = all.find((p) => p.isFree) ?? all[0];
    if (process) return process;
    this.#starting ??= this.#launch().finally(() => (this.#starting = null));
    const started = await this.#starting;
    return started.busy ? this.#idle() : started;
  }

  #live() {
    for (const p of this.#processes) if (!p.alive) this.#processes.delete(p);
    return [...this.#processes];
  }

  /** Loads a worker ahead of its use. */
  async warm() {
    const process = await this.#idle();
    await process.free;
  }

  /** Returns a worker for one run; no other run gets it until it is ready again. */
  async take() {
    const process = await this.#idle();
    process.busy = true;
    await process.free;
    return process;
  }

  /** Asks for what is no run: check, format, explain, assembly. */
  async request(message, hear) {
    const process = await this.#idle();
    await process.free;
    return process.ask(message, hear);
  }

  /** Keeps a second worker ready, for Stop to leave something to go on with. */
  async keepSpare() {
    if (this.#live().length >= 2) return;
    try {
      await this.#launch(true);
    } catch {
      // The next run tries again and says what is wrong.
    }
  }

  /** Ends one worker, or all that load or compute, and replaces what it ended. */
  stop(process, fault) {
    const ended = process ? [process] : this.#live().filter((p) => !p.isFree || p.asked);
    for (const p of ended) {
      p.end(fault);
      this.#processes.delete(p);
    }
    if (ended.length > 0 && this.#modules) this.keepSpare();
  }
}
