// The editor where CodeMirror has not come, or does not: a text area that keeps Go's indentation.
export class TextArea {
  /**
   * @param {HTMLElement} parent
   * @param {object} o as for codemirror.js's mount
   */
  constructor(parent, o) {
    const area = document.createElement("textarea");
    area.className = "play-area";
    area.value = o.source;
    area.spellcheck = false;
    area.wrap = "off";
    area.autocapitalize = "off";
    area.setAttribute("autocorrect", "off");
    area.setAttribute("autocomplete", "off");
    area.setAttribute("translate", "no");
    area.setAttribute("aria-label", o.label);
    const fit = () => (area.rows = Math.max(3, area.value.split("\n").length));
    this.changed = () => {
      fit();
      o.onChange(area.value);
    };
    area.addEventListener("input", this.changed);
    area.addEventListener("keydown", (e) => this.#key(e, o.keys));
    area.addEventListener("focus", () => (this.tabLeaves = false));
    fit();
    parent.append(area);
    this.area = area;
    this.tabLeaves = false;
  }

  #key(e, keys) {
    const mod = e.ctrlKey || e.metaKey;
    const name = [e.altKey && "Alt", mod && "Mod", e.shiftKey && "Shift", e.altKey ? e.code.replace("Key", "").toLowerCase() : e.key].filter(Boolean).join("-");
    if (keys[name]) {
      e.preventDefault();
      keys[name]();
    } else if (e.key === "Escape") {
      this.tabLeaves = true;
    } else if (e.key === "Tab") {
      if (this.tabLeaves || e.shiftKey || mod || e.altKey) return;
      e.preventDefault();
      this.#insert("\t");
    } else if (e.key === "Enter" && !mod && !e.altKey && !e.isComposing) {
      e.preventDefault();
      const line = this.area.value.slice(0, this.area.selectionStart).split("\n").at(-1);
      this.#insert("\n" + line.match(/^\t*/)[0] + (/[{([:]\s*$/.test(line) ? "\t" : ""));
    } else if (e.key !== "Shift") {
      this.tabLeaves = false;
    }
  }

  // insertText, old as it is, is the one way in that the reader can undo.
  #insert(text) {
    if (document.execCommand?.("insertText", false, text)) return;
    this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
    this.changed();
  }

  get source() {
    return this.area.value;
  }

  set source(text) {
    if (text === this.area.value) return;
    this.area.value = text;
    this.changed();
  }

  get selection() {
    return { anchor: this.area.selectionStart, head: this.area.selectionEnd };
  }

  get focused() {
    return document.activeElement === this.area;
  }

  focus(anchor, head = anchor) {
    this.area.focus();
    if (anchor !== undefined) this.area.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head));
  }

  offset(line, column = 1) {
    const before = this.area.value.split("\n").slice(0, Math.max(0, line - 1));
    return Math.min(this.area.value.length, before.join("\n").length + (before.length > 0 ? 1 : 0) + column - 1);
  }

  set diagnostics(_) {}

  highlight() {}

  remove() {
    this.area.remove();
  }
}
