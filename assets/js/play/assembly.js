// The Assembly tab: what Go's compiler makes of the edited program, for three architectures.
import { el, icon, sentence } from "./listing-element.js";
import { fileOf, frame, ordered, parseListing, real } from "./listing-parse.js";
import { goLines } from "./listing-go.js";
import { Lights } from "./listing-light.js";
import { pairView } from "./listing-view.js";
import { compareView } from "./assembly-compare.js";

const arches = ["amd64", "arm64", "386"];
const opened = 300; // functions are open from the start up to this many instructions in all
let panels = 0;

/**
 * mountAssembly builds the tab in its panel. Nothing is asked of the compiler before show.
 * @param {HTMLElement} panel
 * @param {object} ctx words (t), request, editor, calls, go, name
 * @returns {{show: () => Promise<void>, light: (lines: Iterable<number>) => void, edited: () => void, clear: () => void}}
 */
export function mountAssembly(panel, ctx) {
  return new Assembly(panel, ctx).api();
}

class Assembly {
  constructor(panel, ctx) {
    this.ctx = ctx;
    this.arch = arches[0];
    this.made = new Map(); // goarch and source → listing, of what is shown and of A
    this.current = null;
    this.kept = null; // the source of variant A
    this.comparing = this.waiting = false;
    this.asked = 0;
    this.build(panel);
  }

  api() {
    return {
      show: () => this.show(),
      light: (lines) => this.stale() || this.lights.light([...lines][0] ?? 0, false),
      edited: () => this.edited(),
      clear: () => this.clear(),
    };
  }

  build(panel) {
    const { t } = this.ctx;
    const id = `asm-arch-${++panels}`;
    const radio = (arch) => el("label", null, el("input", { type: "radio", name: id, value: arch, checked: arch === this.arch, onChange: () => this.choose(arch) }), el("span", null, arch));
    const button = (act, run, sign) => el("button", { type: "button", "data-act": act, onClick: run }, sign && icon(sign), t(`play-asm-${act}`));
    this.buttons = {
      update: button("update", () => this.show()),
      keep: button("keep", () => this.keep()),
      compare: button("compare", () => this.toggle()),
      forget: button("forget", () => this.forget()),
      copy: button("copy", () => this.copy(), "copy"),
    };
    this.filter = el("input", { type: "search", placeholder: "main.", spellcheck: "false", autocomplete: "off", onInput: () => this.sift() });
    this.fold = el("input", { type: "checkbox", onChange: () => this.shown.classList.toggle("shows-all", this.fold.checked) });
    this.status = el("p", { class: "asm-status", role: "status" });
    this.shown = el("div", { class: "asm-shown" });
    this.origin = el("div", { class: "environment" });
    this.tools = el(
      "div",
      { class: "asm-tools" },
      el("label", { class: "asm-filter" }, `${t("play-asm-filter")} `, this.filter),
      el("label", { class: "asm-fold" }, this.fold, ` ${t("play-asm-fold")}`),
    );
    this.root = el(
      "div",
      { class: "asm-panel" },
      el("form", { class: "switch", autocomplete: "off" }, el("fieldset", null, el("legend", null, "GOARCH"), arches.map(radio))),
      el("div", { class: "asm-actions", role: "group", "aria-label": t("play-asm-actions") }, Object.values(this.buttons)),
      this.status,
      this.tools,
      this.shown,
      this.origin,
    );
    panel.replaceChildren(this.root);
    this.lights = new Lights(this.shown, (lines, held) => {
      if (this.stale()) return; // the numbers are those of another text
      this.ctx.editor.highlightLines(lines);
      if (held) this.say(t("play-asm-lit", { line: [...lines][0], n: this.lights.count([...lines][0]) }));
    });
    this.refresh();
  }

  get name() {
    return this.ctx.name ?? "prog.go"; // another program may have been chosen meanwhile
  }

  stale() {
    return !this.current || this.current.source !== this.ctx.editor.source;
  }

  edited() {
    if (this.current && this.stale()) this.say(this.ctx.t("play-asm-stale"));
    else if (this.current) this.say("");
    this.refresh();
  }

  clear() {
    this.asked++;
    this.current = this.kept = null;
    this.comparing = this.waiting = false;
    this.made.clear();
    this.lights.clear();
    this.shown.replaceChildren();
    this.origin.replaceChildren();
    this.say("");
    this.refresh();
  }

  choose(arch) {
    this.arch = arch;
    return this.show(this.current?.source);
  }

  /** show makes the listing of the editor's text, or of another one, and draws it. */
  async show(source = this.ctx.editor.source) {
    const asked = ++this.asked;
    if (this.waiting && source !== this.kept) this.comparing = true; // what A was kept for
    this.root.setAttribute("aria-busy", "true");
    if (!this.made.has(`${this.arch} ${source}`)) this.say(this.ctx.t("play-asm-working", { arch: this.arch }));
    try {
      const now = await this.listing(source);
      const before = this.comparing ? await this.listing(this.kept) : null;
      if (asked !== this.asked) return; // another one was asked for meanwhile
      this.forgetOthers(source);
      this.current = now;
      this.before = before;
      this.waiting &&= source === this.kept;
      this.draw();
      this.say(this.stale() ? this.ctx.t("play-asm-stale") : this.ctx.t("play-asm-made", this.totals(now)));
    } catch (err) {
      if (asked === this.asked) this.fail(err);
    } finally {
      if (asked === this.asked) this.root.removeAttribute("aria-busy");
      this.refresh();
    }
  }

  async listing(source) {
    const key = `${this.arch} ${source}`;
    if (this.made.has(key)) return this.made.get(key);
    const goarch = this.arch;
    const answer = await this.ctx.request({ type: "assembly", goarch, source, name: this.name });
    if (answer.type !== "listing") throw Object.assign(new Error(answer.message ?? ""), { code: "compile", list: answer.list });
    const { functions, data } = parseListing(answer.text);
    const made = { source, goarch, text: answer.text, flags: answer.flags, functions: ordered(functions), data };
    this.made.set(key, made);
    return made;
  }

  // Only what is shown and A are kept: a long session must not pile up listings.
  forgetOthers(source) {
    for (const [key, made] of this.made) {
      if (made.source !== source && made.source !== this.kept) this.made.delete(key);
    }
  }

  fail(err) {
    const { t } = this.ctx;
    const first = err.list?.[0];
    const message = first ? `${this.name}:${first.line}:${first.column}: ${first.message}` : err.message || err.code || "";
    const key = { absent: "play-asm-absent", compile: "play-asm-compile", declined: "play-asm-declined", stopped: "play-asm-stopped", unable: "play-asm-unable" }[err.code] ?? "play-asm-failed";
    this.say(t(key, { message }));
  }

  draw() {
    this.lights.clear();
    const around = { name: fileOf(this.current.functions) || this.name, source: goLines(this.current.source), calls: this.ctx.calls ?? {}, lights: this.lights, t: this.ctx.t };
    if (this.comparing && this.before) this.shown.replaceChildren(compareView(this.before.functions, this.current.functions, around));
    else this.shown.replaceChildren(...this.functions(around), this.data());
    this.drawOrigin();
    this.sift();
  }

  functions(around) {
    const { t } = this.ctx;
    let sum = 0;
    return this.current.functions.map((f) => {
      const n = real(f).length;
      const { locals, args } = frame(f);
      const head = el("summary", null, el("code", null, f.name), el("span", { class: "asm-size" }, ` ${t("play-asm-size", { n, bytes: f.size, locals, args })}`));
      const view = el("details", { class: "asm-function", "data-name": f.name }, head);
      const fill = () => {
        if (!view.open || view.querySelector(".pair")) return;
        view.append(pairView(f, around));
        if (f.rest.length > 0) view.append(el("pre", { class: "asm-rest", tabindex: "0" }, f.rest.join("\n")));
      };
      view.addEventListener("toggle", fill);
      sum += n;
      if (f.name.startsWith("main.") && (sum <= opened || sum === n)) {
        view.open = true;
        fill();
      }
      return view;
    });
  }

  // data is the symbols that hold no code; their text is written when they are opened.
  data() {
    const { data } = this.current;
    const view = el("details", { class: "asm-function asm-data" }, el("summary", null, this.ctx.t("play-asm-data", { n: data.length })));
    view.addEventListener("toggle", () => {
      if (!view.open || view.querySelector("pre")) return;
      const text = data.map((s) => [`${s.name} ${s.head}`, ...s.rest.map((r) => `\t${r}`)].join("\n")).join("\n");
      view.append(el("pre", { class: "asm-rest", tabindex: "0" }, text));
    });
    return view;
  }

  drawOrigin() {
    const { t, go } = this.ctx;
    const flags = this.current.flags ?? "-p main -S";
    const native = `GOOS=linux GOARCH=${this.arch} go build -gcflags=-S -o prog ${this.name}`;
    const command = el("code", { class: "command" }, native);
    this.origin.replaceChildren(
      el("p", null, t("play-asm-origin", { go: go ?? "Go", arch: this.arch, flags })),
      el("p", null, sentence(t("play-asm-native", { go: go ?? "Go" }), { command })),
    );
  }

  totals(made) {
    return { functions: made.functions.length, n: made.functions.reduce((sum, f) => sum + real(f).length, 0), arch: made.goarch };
  }

  sift() {
    const want = this.filter.value.trim().toLowerCase();
    for (const d of this.shown.querySelectorAll("details.asm-function[data-name]")) d.hidden = !d.dataset.name.toLowerCase().includes(want);
  }

  keep() {
    this.kept = this.current.source;
    this.waiting = true; // for another text to compare with
    this.comparing = false;
    this.say(this.ctx.t("play-asm-kept"));
    this.draw();
    this.refresh();
  }

  toggle() {
    this.comparing = !this.comparing;
    this.waiting = false;
    return this.show(this.comparing ? this.ctx.editor.source : this.current.source);
  }

  forget() {
    this.kept = this.before = null;
    this.comparing = this.waiting = false;
    if (this.current) this.draw();
    this.say("");
    this.refresh();
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.current.text);
      this.say(this.ctx.t("play-asm-copied"));
    } catch {
      this.say(this.ctx.t("play-asm-copy-failed"));
    }
  }

  refresh() {
    const { update, keep, compare, forget, copy } = this.buttons;
    const none = !this.current;
    keep.disabled = none;
    copy.disabled = none || !navigator.clipboard;
    compare.hidden = forget.hidden = this.kept === null;
    compare.disabled = none;
    compare.setAttribute("aria-pressed", String(this.comparing));
    update.classList.toggle("is-due", !none && this.stale());
    this.tools.hidden = none || this.comparing;
    this.shown.classList.toggle("is-stale", !none && this.stale());
  }

  say(text) {
    this.status.textContent = text;
  }
}
