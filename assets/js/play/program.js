// One run from source to result: check, choose the engine, ask where it costs, run, and end in time.
import { ask, tell, limits } from "../playground/protocol.js";
import { Fault } from "./process.js";

const overhead = 60_000; // ms beyond the reader's limit for compiling and linking

/**
 * @typedef {object} View what a run tells the block that shows it
 * @property {(state: string, detail?: object) => void} state "loading", "checking", "running" and the steps in between
 * @property {(checked: object) => void} checked
 * @property {(reason: object|undefined, engine: object) => Promise<boolean>} consent may the gc engine be loaded?
 * @property {() => void} again what has been shown of this run is void, it begins anew
 * @property {(message: object) => void} message output and what else comes while it runs
 */

export class Program {
  #pool;
  #view;
  #taken = null; // {engine, process}
  #abort;
  #aborted;
  #timer = 0;

  /**
   * @param {object} pool
   * @param {{source: string, name: string, engine: string, time: number}} what engine "" lets the check choose
   * @param {View} view
   */
  constructor(pool, what, view) {
    this.#pool = pool;
    this.what = what;
    this.#view = view;
    this.#aborted = new Promise((_, reject) => (this.#abort = reject));
    this.#aborted.catch(() => {});
    this.ended = false;
  }

  /** Ends it: "stopped" by the reader, "replaced" by another program, "timeout" by the clock. */
  stop(code = "stopped") {
    if (this.ended) return;
    const fault = new Fault(code);
    this.#abort(fault);
    if (this.#taken) this.#taken.engine.stop(this.#taken.process, fault);
    else for (const engine of [this.#pool.yaegi, this.#pool.gc]) engine?.stop(null, fault);
  }

  /** Runs it; always resolves, with the done message or with one of the page's own kinds. */
  async go() {
    const result = { ms: {}, goroutines: [], engine: "", checked: null };
    try {
      await this.#run(result);
    } catch (err) {
      const code = err instanceof Fault ? err.code : "crash";
      Object.assign(result, { kind: code === "unsupported" ? "crash" : code, code: -1, message: err.message === code ? "" : err.message });
    }
    this.ended = true;
    clearTimeout(this.#timer);
    this.#pool.end(this);
    return result;
  }

  async #run(result) {
    const { source, name } = this.what;
    const { yaegi, gc } = this.#pool;
    if (!yaegi) throw new Fault("absent");
    await this.#open(yaegi, result);
    this.#view.state("checking");
    const since = performance.now();
    const checked = await this.#or(yaegi.request({ type: ask.check, source, name }));
    result.ms.check = checked.ms ?? performance.now() - since;
    result.checked = checked;
    this.#view.checked(checked);
    if (checked.engine === "none" || checked.list?.length > 0) {
      Object.assign(result, { kind: "compile", code: 1, message: "" });
      return;
    }
    let engine = (this.what.engine || checked.engine) === "gc" ? gc : yaegi;
    let done = await this.#on(engine, result);
    if (done.retry === "gc" && gc) {
      // The interpreter failed, not the program: the compiler runs it from the start.
      result.checked = { ...checked, reason: { code: "retry", what: done.message } };
      this.#view.again();
      engine = gc;
      done = await this.#on(gc, result);
    }
    Object.assign(result, done, { ms: { ...result.ms, ...done.ms }, engine: engine.name });
  }

  async #on(engine, result) {
    const { source, name } = this.what;
    const { reason, tests } = result.checked;
    result.engine = engine?.name ?? "gc";
    if (!engine) throw new Fault("absent");
    if (engine === this.#pool.gc && !engine.ready && !(await this.#or(this.#view.consent(reason, engine)))) throw new Fault("declined");
    await this.#open(engine, result);
    return this.#compute(engine, { type: ask.run, source, name, tests, limits: { output: limits.output, memory: limits.memory } });
  }

  // Waits until an engine can be asked, and says how the download goes.
  async #open(engine, result) {
    if (engine.ready) return;
    this.#view.state("loading", { engine });
    const since = performance.now();
    const deaf = engine.listen((p) => this.#view.state("loading", { engine, ...p }));
    try {
      await this.#or(engine.warm());
    } finally {
      deaf();
    }
    result.ms.engine = (result.ms.engine ?? 0) + performance.now() - since;
  }

  async #compute(engine, message) {
    const process = await this.#or(engine.take());
    this.#taken = { engine, process };
    const limit = (ms) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.stop("timeout"), ms);
    };
    limit(engine.name === "yaegi" ? this.what.time : this.what.time + overhead);
    this.#view.state("running", { engine });
    const done = await this.#or(process.ask(message, (m) => {
      if (m.type === tell.step) {
        if (m.step === "run") limit(this.what.time);
        this.#view.state("running", { engine, step: m.step });
      } else {
        this.#view.message(m);
      }
    }));
    this.#taken = null;
    engine.keepSpare();
    return done;
  }

  #or(promise) {
    return Promise.race([promise, this.#aborted]);
  }
}
