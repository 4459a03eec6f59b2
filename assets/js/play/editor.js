// The program of a block: highlighted text at first; an editor from the moment the reader wants to change it.
import { base, scripts, t } from "./words.js";
import { TextArea } from "./textarea.js";

const patience = 500; // ms that a click waits for CodeMirror before it gets a plain text area

let module = null;

// load fetches CodeMirror once per page; after a failure the next editor tries again.
function load() {
  module ??= (scripts.editor ? import(new URL(scripts.editor, base).href) : Promise.reject(new Error("built without CodeMirror"))).catch((err) => {
    module = null;
    throw err;
  });
  return module;
}

export class Editor extends EventTarget {
  #still;
  #host;
  #label;
  #keys;
  #source;
  #live = null; // TextArea or CodeMirror
  #diagnostics = [];
  #opening = null;

  /**
   * @param {HTMLElement} box holds the highlighted source
   * @param {string} label accessible name
   * @param {Record<string, () => void>} keys what key combinations do
   */
  constructor(box, label, keys) {
    super();
    this.#still = box.querySelector(".highlight");
    this.#label = label;
    this.#keys = keys;
    this.#source = box.querySelector("code").textContent;
    this.#host = document.createElement("div");
    this.#host.className = "play-host";
    this.#host.hidden = true;
    box.append(this.#host);
    const warm = () => load().catch(() => {});
    for (const type of ["pointerenter", "touchstart", "focusin"]) box.addEventListener(type, warm, { once: true, passive: true });
    this.#still.addEventListener("click", (e) => {
      if (!String(getSelection())) this.open(offsetAt(this.#still.querySelector("code"), e));
    });
    this.#still.querySelector("pre").addEventListener("keydown", (e) => {
      if (e.key !== "Enter" || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      this.open(0);
    });
  }

  get source() {
    return this.#live ? this.#live.source : this.#source;
  }

  set source(text) {
    if (text === this.source) return;
    if (this.#live) this.#live.source = text;
    else {
      this.#source = text;
      this.open();
      this.#changed(text);
    }
  }

  get isOpen() {
    return this.#live !== null;
  }

  /**
   * Makes the source editable.
   * @param {number} [at] where to put the cursor; without it nothing is focused
   */
  open(at) {
    if (this.#live) {
      if (at !== undefined) this.#live.focus(at);
      return Promise.resolve();
    }
    if (at !== undefined) this.#still.classList.add("is-opening");
    this.#opening ??= this.#open().finally(() => (this.#opening = null));
    return this.#opening.then(() => {
      if (at !== undefined) this.#live.focus(at);
    });
  }

  async #open() {
    const coming = load();
    const soon = await Promise.race([coming.catch(() => null), new Promise((r) => setTimeout(r, patience, null))]);
    if (soon) this.#use(soon);
    else {
      this.#show(new TextArea(this.#host, this.#options()));
      coming.then((m) => this.#use(m), (err) => console.warn(err)); // the text area stays
    }
  }

  #options() {
    return {
      source: this.#source,
      label: this.#label,
      keys: this.#keys,
      phrases: { "Diagnostics": t("play-diagnostics"), "No diagnostics": t("play-no-diagnostics"), "close": t("close"), "Control character": t("play-control") },
      onChange: (text) => this.#changed(text),
      onLine: (line) => this.dispatchEvent(new CustomEvent("line", { detail: line })),
    };
  }

  #use(m) {
    const before = this.#live;
    const focused = before?.focused;
    const { anchor, head } = before?.selection ?? {};
    if (before) this.#source = before.source;
    before?.remove();
    const root = this.#host.shadowRoot ?? this.#host.attachShadow({ mode: "open" });
    const live = m.mount(root, this.#options());
    this.#show(live);
    live.diagnostics = this.#diagnostics;
    if (focused) live.focus(anchor, head);
  }

  #show(live) {
    this.#live = live;
    this.#still.hidden = true;
    this.#host.hidden = false;
    this.dispatchEvent(new Event("open"));
  }

  #changed(text) {
    this.#source = text;
    this.dispatchEvent(new Event("change"));
  }

  set diagnostics(list) {
    this.#diagnostics = list;
    if (this.#live) this.#live.diagnostics = list;
    else this.highlight(list.map((d) => d.line));
  }

  /** Lights lines, e.g. those an instruction belongs to. */
  highlight(lines) {
    if (this.#live) return this.#live.highlight(lines);
    const wanted = new Set(lines);
    this.#still.querySelectorAll(".line").forEach((line, i) => line.classList.toggle("is-lit", wanted.has(i + 1)));
  }

  /** Goes to a place in the source and opens the editor there. */
  async go(line, column) {
    await this.open();
    this.#live.focus(this.#live.offset(line, column));
  }
}

// offsetAt returns where in the text of an element a click went.
function offsetAt(code, e) {
  const at = document.caretPositionFromPoint?.(e.clientX, e.clientY);
  const range = at ? null : document.caretRangeFromPoint?.(e.clientX, e.clientY);
  const node = at?.offsetNode ?? range?.startContainer;
  if (!node || !code.contains(node)) return 0;
  const before = document.createRange();
  before.setStart(code, 0);
  before.setEnd(node, at ? at.offset : range.startOffset);
  return before.toString().length;
}
