// Pointing at a line, focusing or tapping it lights what belongs to it: source, instructions, editor.
// One for all the functions of a panel. Listeners sit on the panel and know lines by data-line, so that
// thousands of rows cost nothing.

/**
 * Lights ties the elements of a panel that carry a data-line.
 */
export class Lights {
  /**
   * @param {HTMLElement} root holds all elements that will be added
   * @param {(lines: Set<number>, held: boolean) => void} tell is called when other lines are lit
   */
  constructor(root, tell) {
    this.tell = tell;
    this.parts = new Map(); // line → elements
    this.lit = [];
    this.line = 0;
    this.held = 0; // a tapped or clicked line stays lit
    root.addEventListener("pointerover", (e) => {
      if (e.pointerType === "mouse") this.light(lineAt(e) || this.held);
    });
    root.addEventListener("pointerleave", () => this.light(this.held));
    root.addEventListener("focusin", (e) => this.light(lineAt(e) || this.held));
    root.addEventListener("focusout", () => this.light(this.held));
    root.addEventListener("click", (e) => this.click(e));
    root.addEventListener("keydown", (e) => this.key(e));
  }

  /** add makes an element part of its line. */
  add(element) {
    const line = Number(element.dataset.line);
    const list = this.parts.get(line);
    if (list) list.push(element);
    else this.parts.set(line, [element]);
  }

  /** count is how many instructions of the open functions stand for a line. */
  count(line) {
    let n = 0;
    for (const p of this.parts.get(line) ?? []) {
      if (p.classList.contains("run")) n += p.querySelectorAll(".row:not(.is-pseudo)").length;
    }
    return n;
  }

  /** clear forgets all elements. */
  clear() {
    this.parts.clear();
    this.lit = [];
    this.held = this.line = 0;
  }

  /** light shows a line, 0 for none. */
  light(line, told = true) {
    if (line === this.line) return;
    for (const p of this.lit) p.classList.remove("is-lit");
    this.line = line;
    this.lit = this.parts.get(line)?.slice() ?? [];
    for (const p of this.lit) p.classList.add("is-lit");
    if (told) this.tell(new Set(line ? [line] : []), this.held === line && line > 0);
  }

  hold(line) {
    this.held = this.held === line ? 0 : line;
    this.line = -1; // held or not is told anew
    this.light(this.held);
  }

  click(e) {
    if (e.target.closest("a, button, summary, input") || String(document.getSelection())) return; // selecting is not tapping
    const line = lineAt(e);
    if (line) focusOn(e.target.closest("[data-line]"));
    this.hold(line);
    if (line && this.held) this.other(e.target, line)?.scrollIntoView({ block: "nearest" });
  }

  // other is the first element of the line on the other side of the same pair.
  other(from, line) {
    const pair = from.closest(".pair");
    const side = from.closest(".pair-source") ? ".pair-asm" : ".pair-source";
    return pair?.querySelector(`${side} [data-line="${line}"]`);
  }

  key(e) {
    const here = e.target.closest?.("[data-line]");
    if (!here || e.ctrlKey || e.metaKey || e.altKey || e.target !== here) return;
    const line = Number(here.dataset.line);
    const stops = [...here.closest(".chroma").querySelectorAll("[data-line]")];
    const at = stops.indexOf(here);
    const to = {
      ArrowDown: () => stops[at + 1],
      ArrowUp: () => stops[at - 1],
      Home: () => stops[0],
      End: () => stops.at(-1),
      ArrowLeft: () => (here.closest(".pair-asm") ? this.other(here, line) : null),
      ArrowRight: () => (here.closest(".pair-source") ? this.other(here, line) : null),
    }[e.key];
    if (e.key === "Enter" || e.key === " ") this.hold(line);
    else if (e.key === "Escape" && this.held) this.hold(this.held);
    else if (to) focusOn(to());
    else return;
    e.preventDefault();
  }
}

const lineAt = (e) => Number(e.target.closest?.("[data-line]")?.dataset.line ?? 0);

// focusOn moves the one tab stop of a column, and the tab stops of the links in it.
function focusOn(element) {
  if (!element) return;
  const column = element.closest(".chroma");
  for (const old of column.querySelectorAll('[tabindex="0"]')) old.tabIndex = -1;
  element.tabIndex = 0;
  for (const a of element.querySelectorAll("a")) a.tabIndex = 0;
  element.focus({ preventScroll: false });
}
