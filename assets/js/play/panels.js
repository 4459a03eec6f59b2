// What stands below the output: waiting goroutines, tests by name, inspected channels, the listing.
import { ask, tell } from "../playground/protocol.js";
import { createInspector } from "./inspector.js";
import { renderWaits } from "./waits.js";
import { renderTests } from "./tests.js";
import { pool } from "./pool.js";
import { Fault } from "./process.js";
import { consent } from "./consent.js";
import { base, calls, manifest, scripts, t } from "./words.js";

export class Panels {
  #block;
  #place;
  #assembly = null;
  #inspector = null;
  tests = []; // as far as they have come
  #ctx;

  constructor(figure, block) {
    this.#block = block;
    this.#place = Object.fromEntries(["waits", "tests", "channels", "assembly"].map((name) => [name, figure.querySelector(`.play-${name}`)]));
    this.#ctx = {
      t,
      calls,
      go: manifest?.go ?? "",
      get name() { return block.name; },
      request: (message) => this.#request(message),
      editor: {
        get source() { return block.editor.source; },
        highlightLines: (lines) => block.editor.highlight(lines),
        revealLine: (n) => block.editor.go(n, 1),
      },
    };
  }

  async #request(message) {
    const engine = message.type === ask.assembly ? pool.gc : pool.yaegi;
    if (!engine) throw new Fault("absent");
    const { status, question } = this.#block;
    const loading = !engine.ready;
    if (engine === pool.gc && loading && !(await consent(question, t("play-asm-needs-gc"), engine, (text) => status.say(text)))) throw new Fault("declined");
    const deaf = engine.listen((p) => status.download(engine.name, p.loaded, p.total));
    try {
      return await engine.request({ name: this.#block.name, ...message });
    } finally {
      deaf();
      if (!pool.current) status.clear();
    }
  }

  clear() {
    this.tests = [];
    this.#inspector?.clear();
    for (const name of ["waits", "tests", "channels"]) this.#place[name].hidden = true;
    for (const name of ["waits", "tests"]) this.#place[name].replaceChildren();
  }

  /** Takes the messages of a run that are neither output nor diagnostics. */
  hear(m) {
    if (m.type === tell.channel) {
      this.#inspector ??= createInspector(this.#place.channels, this.#ctx);
      this.#place.channels.hidden = false;
      this.#inspector.push(m.step);
    } else if (m.type === tell.test) {
      this.tests.push(m);
      this.#place.tests.hidden = false;
      renderTests(this.#place.tests, this.tests, this.#ctx);
    }
  }

  /** Explains an end that leaves goroutines waiting, and brings the listing up to date. */
  async finish(done, source) {
    if (done.goroutines?.length > 0) {
      let explained = null;
      try {
        explained = await this.#request({ type: ask.explain, source, goroutines: done.goroutines });
      } catch {
        // The traces speak for themselves.
      }
      if (this.#block.result?.goroutines === done.goroutines) {
        this.#place.waits.hidden = false;
        renderWaits(this.#place.waits, done, explained, this.#ctx);
      }
    }
    if (this.#assembly && !this.#place.assembly.hidden && done.kind !== "compile") this.#assembly.show();
  }

  edited() {
    this.#assembly?.edited();
  }

  light(line) {
    this.#assembly?.light([line]);
  }

  /** Opens or closes the listing, whose code comes with the first opening. */
  async assembly(open) {
    this.#place.assembly.hidden = !open;
    if (!open) return;
    if (!this.#assembly) {
      try {
        const { mountAssembly } = await import(new URL(scripts.assembly, base).href);
        this.#assembly ??= mountAssembly(this.#place.assembly, this.#ctx);
      } catch {
        return this.#block.tell(t("play-kind-download", { command: this.#block.figure.dataset.command }));
      }
    }
    await this.#assembly.show();
  }
}
