// What a program printed, byte for byte: text nodes in the order of writing, with what went to standard error marked.
import { limits } from "../playground/protocol.js";

const still = 400; // ms that the box keeps its height when a run begins
const spoken = 2000; // characters; a screen reader is not made to read more by itself

export class Output {
  #pre;
  #recorded;
  #size = 0;
  #ended = false;
  #timer = 0;

  /** @param {HTMLElement} pre the element that holds the recorded output */
  constructor(pre) {
    this.#pre = pre;
    this.#recorded = [...pre.childNodes];
    this.hasRecorded = pre.textContent !== "";
    pre.setAttribute("role", "log");
  }

  get text() {
    return this.#pre.textContent;
  }

  clear() {
    this.#size = 0;
    this.#ended = false;
    this.#pre.style.minHeight = `${this.#pre.offsetHeight}px`; // what stands below does not jump up and down again
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#pre.style.minHeight = ""), still);
    this.#pre.replaceChildren();
    this.#pre.scrollTop = 0;
    this.#pre.setAttribute("aria-busy", "true");
    this.#pre.setAttribute("aria-live", "polite");
  }

  /** Appends what came; a worker that disregards the cap is cut here. */
  write(type, text) {
    if (this.#ended) return;
    this.#size += text.length;
    if (this.#size > 2 * limits.output) {
      this.#ended = true;
      return;
    }
    if (this.#size > spoken) this.#pre.setAttribute("aria-live", "off");
    const last = this.#pre.lastChild;
    if (last?.dataset.stream === type) last.append(text);
    else {
      const part = document.createElement("span");
      part.dataset.stream = type;
      part.append(text);
      this.#pre.append(part);
    }
  }

  /** The program has ended: assistive technology may speak. */
  settle() {
    this.#pre.style.minHeight = "";
    this.#pre.setAttribute("aria-busy", "false");
  }

  /** Shows the recorded output again. */
  restore() {
    this.#pre.replaceChildren(...this.#recorded);
    this.settle();
  }

  /** Puts another recorded output in place. */
  record(text) {
    this.#recorded = text === "" ? [] : [document.createTextNode(text)];
    this.hasRecorded = text !== "";
    this.restore();
  }
}
