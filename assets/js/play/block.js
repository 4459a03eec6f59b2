// One play block: the figure in the page, its buttons, and what a run shows in it.
import { ask, tell, limits, pageKinds } from "../playground/protocol.js";
import { pool } from "./pool.js";
import { Program } from "./program.js";
import { Editor } from "./editor.js";
import { Output } from "./output.js";
import { Status } from "./status.js";
import { Panels } from "./panels.js";
import { Acts } from "./acts.js";
import { consent, dismiss } from "./consent.js";
import { errorsSaid, showDiagnostics } from "./diagnostics.js";
import { timing, reason, verdict } from "./verdict.js";
import { foot, natively } from "./native.js";
import { el } from "./listing-element.js";
import { t, rich, gap, manifest } from "./words.js";

const pause = 700; // ms without a key before the program is checked

export class Block {
  #original;
  #head;
  #recordedHead;
  #program = null;
  #ranHead = "";
  #toldWhy = false; // in this run, why the compiler runs it
  #began = false; // the box holds what this run printed, not what was there before
  #shown = null; // the source whose output is shown, null while that is the recorded one
  #timer = 0;

  /** @param {HTMLElement} figure rendered by render-codeblock-play.html */
  constructor(figure) {
    this.figure = figure;
    this.name = figure.dataset.name;
    this.forced = "";
    this.result = null;
    this.diagnostics = [];
    this.memory = 0; // bytes that the engine has taken after the last run
    const part = (selector) => figure.querySelector(selector);
    const keys = { "Mod-Enter": () => this.run(), "Shift-Enter": () => this.run(), "Alt-f": () => this.acts.format(), "Mod-s": () => this.acts.format() };
    this.editor = new Editor(part(".play-code"), t("play-editor", { name: this.name }), keys);
    this.#original = this.editor.source;
    this.output = new Output(part(".play-output"));
    this.#head = part(".play-head");
    this.#recordedHead = [...this.#head.childNodes];
    this.status = new Status(part(".play-status"), part(".play-live"));
    this.errors = part(".play-said");
    this.question = part(".play-ask");
    this.verdict = part(".play-verdict");
    this.limit = part("[data-act=limit]");
    this.panels = new Panels(figure, this);
    this.acts = new Acts(this);
    this.editor.addEventListener("change", () => this.#edited());
    this.editor.addEventListener("open", () => figure.classList.add("is-open"));
    this.editor.addEventListener("line", (e) => this.panels.light(e.detail));
    figure.addEventListener("keydown", (e) => {
      if (e.defaultPrevented || e.key !== "Enter" || !(e.ctrlKey || e.metaKey || e.shiftKey) || e.target.closest("button, select, a, input")) return;
      e.preventDefault();
      this.run();
    });
    this.state = "idle";
    figure.play = this.#api();
  }

  #api() {
    const block = this;
    return {
      get source() { return block.editor.source; },
      set source(text) { block.editor.source = text; },
      get name() { return block.name; },
      set name(name) { block.name = name; },
      get engine() { return block.forced; },
      set engine(name) { block.forced = name; },
      get state() { return block.figure.dataset.state; },
      get result() { return block.result; },
      get diagnostics() { return block.diagnostics; },
      get workers() { return pool.workers; },
      get memory() { return block.memory; },
      run: () => block.run(),
      stop: () => block.stop(),
      reset: () => block.reset(),
      ready: (name = "yaegi") => pool[name].warm(),
    };
  }

  set state(name) {
    this.figure.dataset.state = name;
    this.acts?.running(name !== "idle" && name !== "done");
  }

  get time() {
    return (Number(this.limit?.value) || limits.time / 1000) * 1000;
  }

  /** Runs what the editor holds; a run that is under way is given up for it. */
  async run() {
    const source = this.editor.source;
    const program = new Program(pool, { source, name: this.name, engine: this.forced, time: this.time }, this.#view());
    this.#program = null; // whatever ends now belongs to an earlier run
    dismiss(this.question);
    pool.begin(program);
    this.#program = program;
    this.result = null;
    this.#toldWhy = this.#began = false;
    for (const key of ["engine", "kind"]) delete this.figure.dataset[key];
    this.panels.clear();
    this.verdict.hidden = true;
    this.diagnose([]);
    this.status.clear();
    this.status.say(""); // or the same words a second time are no news
    this.state = "checking";
    const result = await program.go();
    if (this.#program === program) this.#finish(result, source);
    return result;
  }

  /** Ends the run, if there is one. */
  stop() {
    this.#program?.stop();
  }

  #view() {
    return {
      state: (name, detail) => {
        this.state = name;
        if (name === "loading") this.status.download(detail.engine.name, detail.loaded ?? 0, detail.total ?? detail.engine.size);
        else if (name === "checking") this.status.show(t("play-checking"));
        else {
          if (!this.#began) this.#replace();
          this.figure.dataset.engine = detail.engine.name;
          this.status.show(t(`play-step-${detail.step ?? "run"}`));
        }
      },
      checked: (checked) => this.diagnose(checked.list ?? []),
      consent: (why, engine) => {
        this.status.clear();
        return consent(this.question, reason({ reason: why }), engine, (text, shown) => {
          this.#toldWhy = shown;
          if (shown) this.tell(text);
          else this.status.say(text);
        });
      },
      again: () => {
        this.#replace();
        this.panels.clear();
      },
      message: (m) => this.#hear(m),
    };
  }

  // The run's output takes the place of the recorded one.
  #replace() {
    this.#began = true;
    this.output.clear();
    this.#head.textContent = t("play-head-running");
    this.figure.classList.add("has-run");
  }

  #hear(m) {
    switch (m.type) {
      case tell.stdout:
      case tell.stderr:
        return this.output.write(m.type, m.text);
      case tell.notice:
        return this.tell(t(`play-notice-${m.code}`, { kb: limits.output / 1024 }));
      case tell.diagnostics:
        return this.diagnose(m.list);
      case tell.stats:
        this.memory = m.memory;
        return;
      default:
        return this.panels.hear(m);
    }
  }

  #finish(result, source) {
    this.result = result;
    this.#program = null;
    if (result.kind === "compile") this.#replace();
    if (result.kind === "compile" && this.diagnostics.length === 0) this.output.write(tell.stderr, result.message ?? "");
    this.output.settle();
    const ran = this.#began; // otherwise the box and the line above it stay what they were
    if (ran) {
      this.#shown = source;
      this.#ranHead = timing(result);
    }
    this.#edited(false);
    this.figure.dataset.engine = result.engine ?? "";
    this.figure.dataset.kind = result.kind;
    const { text, tone } = verdict(result, { time: this.time, command: natively(source, this.#file(source)), text: this.output.text, tests: this.panels.tests, ran });
    const why = result.engine === "gc" && ran && !this.#toldWhy ? reason(result.checked) : "";
    this.verdict.replaceChildren(el("strong", {}, ...rich(text)), ...(why ? rich(gap + why) : []), ...this.#compiled(result));
    this.verdict.dataset.tone = tone;
    this.verdict.hidden = false;
    dismiss(this.question);
    this.status.clear();
    this.status.say(this.diagnostics.length > 0 ? errorsSaid(this.diagnostics) : text);
    this.state = "done";
    if (!pageKinds.includes(result.kind) || result.kind === "timeout") this.panels.finish({ ...result, limit: this.time }, source);
  }

  // What an interpreter is too slow for, the compiler may do in time.
  #compiled(result) {
    if (result.kind !== "timeout" || result.engine !== "yaegi" || !pool.gc) return [];
    const run = async () => {
      const forced = this.forced;
      this.forced = "gc";
      const running = this.run();
      this.forced = forced;
      await running;
    };
    return [gap, el("button", { type: "button", class: "play-act", "data-act": "compiled", onClick: run }, t("play-run-compiled"))];
  }

  // What native.js wants to know of a program.
  #file(source) {
    return { name: this.name, command: this.figure.dataset.command, own: source === this.#original };
  }

  /** Marks what the compiler says, in the list and in the source. */
  diagnose(list) {
    this.diagnostics = list;
    this.editor.diagnostics = list;
    showDiagnostics(this.errors, list, this.name, (line, column) => this.editor.go(line, column));
  }

  /** A sentence below the buttons that stays until the next action. */
  tell(text) {
    this.errors.append(el("p", { class: "play-note" }, ...rich(text)));
    this.status.say(text);
  }

  // Says above the output whether it belongs to the program as it stands.
  #edited(byReader = true) {
    const changed = this.editor.source !== (this.#shown ?? this.#original);
    this.figure.classList.toggle("is-edited", changed);
    foot(this.figure.querySelector(".play-native"), this.editor.source, this.#file(this.editor.source));
    if (this.#program) return;
    if (this.#shown !== null) this.#head.textContent = changed ? t("play-head-stale", { head: this.#ranHead }) : this.#ranHead;
    else if (this.output.hasRecorded) this.#head.replaceChildren(...(changed ? rich(t("play-head-original")) : this.#recordedHead));
    if (!byReader) return;
    this.panels.edited();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), pause);
  }

  // Checks while the reader pauses, where the engine is there already: an edit alone downloads nothing.
  async #check() {
    const source = this.editor.source;
    if (this.#program || !pool.yaegi?.ready) return;
    try {
      const checked = await pool.yaegi.request({ type: ask.check, source, name: this.name });
      if (this.editor.source === source && !this.#program) this.diagnose(checked.list ?? []);
    } catch {
      // Run says what is wrong.
    }
  }

  /** Brings back the program and the output that the page came with. */
  reset() {
    this.stop();
    this.#program = null;
    dismiss(this.question);
    this.editor.source = this.#original;
    this.result = null;
    this.#shown = null;
    this.panels.clear();
    this.diagnose([]);
    this.status.clear();
    this.verdict.hidden = true;
    this.output.restore();
    this.#head.replaceChildren(...this.#recordedHead);
    for (const c of ["has-run", "is-edited"]) this.figure.classList.remove(c);
    for (const key of ["engine", "kind"]) delete this.figure.dataset[key];
    this.state = "idle";
    this.status.say(t("play-said-reset"));
  }

  /** Puts another program with its recorded output in this block's place, e.g. an example. */
  replaceBy(source, recorded, name, command) {
    this.#original = source;
    this.output.record(recorded);
    this.#recordedHead = recorded ? rich(t(name.endsWith("_test.go") ? "play-recorded-test" : "play-recorded", { go: manifest.go })) : [];
    this.figure.dataset.command = command;
    this.name = name;
    this.reset();
    this.#edited(false);
  }

  /** Opens a program that came with the page's address. It is not run. */
  bring(source) {
    this.diagnose([]); // and what was told of another program
    this.editor.source = source;
    this.editor.open();
    this.tell(t("play-brought"));
    this.figure.scrollIntoView({ block: "start" });
  }
}
