// The buttons of a block.
import { ask } from "../playground/protocol.js";
import { pool } from "./pool.js";
import { link, longest } from "./share.js";
import { errorsSaid } from "./diagnostics.js";
import { el } from "./listing-element.js";
import { t } from "./words.js";

const play = "https://go.dev/play/";

export class Acts {
  #block;

  /** @param {import("./block.js").Block} block */
  constructor(block) {
    this.#block = block;
    const figure = block.figure;
    this.buttons = Object.fromEntries([...figure.querySelectorAll(".play-bar [data-act]")].map((b) => [b.dataset.act, b]));
    const on = (act, run) => this.buttons[act]?.addEventListener("click", run);
    on("run", () => block.run());
    on("stop", () => {
      block.stop();
      this.buttons.run.focus();
    });
    on("reset", () => block.reset());
    on("edit", () => block.editor.open(0));
    on("format", () => this.format());
    on("copy", () => this.copy());
    on("share", () => this.share());
    on("open", (e) => this.open(e));
    on("assembly", () => this.#assembly());
    if (!navigator.clipboard) this.buttons.copy.hidden = true;
  }

  running(now) {
    this.buttons.stop.hidden = !now;
    this.buttons.run.classList.toggle("is-running", now);
  }

  /** gofmt. What cannot be parsed is marked instead. */
  async format() {
    const block = this.#block;
    const { command } = block.figure.dataset;
    if (!pool.yaegi) return block.tell(t("play-kind-none", { command: `\`${command}\`` }));
    const source = block.editor.source;
    const deaf = pool.yaegi.listen((p) => block.status.download("yaegi", p.loaded, p.total));
    try {
      const m = await pool.yaegi.request({ type: ask.format, source });
      if (m.type === "diagnostics" || m.list?.length > 0) {
        block.diagnose(m.list);
        return block.status.say(errorsSaid(m.list));
      }
      if (block.editor.source !== source) return;
      block.diagnose([]);
      block.editor.source = m.source;
      block.status.say(t(m.source === source ? "play-said-formatted-already" : "play-said-formatted"));
    } catch (err) {
      block.diagnose([]);
      block.tell(t(["download", "unable"].includes(err.code) ? `play-kind-${err.code}` : "play-kind-crash", { message: err.message, command: `\`${command}\`` }));
    } finally {
      deaf();
      if (!pool.current) block.status.clear();
    }
  }

  async #write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  async copy() {
    const b = this.buttons.copy;
    if (!(await this.#write(this.#block.editor.source))) return this.#block.tell(t("play-copy-failed"));
    const word = b.textContent;
    b.textContent = t("copied");
    this.#block.status.say(t("copied"));
    setTimeout(() => (b.textContent = word), 1500);
  }

  async share() {
    const block = this.#block;
    let address;
    try {
      address = await link(block.editor.source, block.figure.dataset.name);
    } catch {
      return block.tell(t("play-share-failed"));
    }
    block.diagnose(block.diagnostics);
    if (address.length > longest) return block.tell(t("play-share-long", { kb: Math.ceil(address.length / 1000), most: longest / 1000 }));
    const copied = await this.#write(address);
    const field = el("input", { class: "play-link", readonly: true, value: address, "aria-label": t("play-share-link") });
    block.tell(t(copied ? "play-share-copied" : "play-share-here"));
    block.errors.append(field);
    field.focus();
    field.select();
  }

  // The official playground takes no program by its address: it goes by the clipboard.
  open() {
    const block = this.#block;
    block.diagnose(block.diagnostics);
    if (/"chanlab\//.test(block.editor.source)) block.tell(t("play-open-inspect"));
    // The link itself is followed by the browser; copying must not wait, or it is blocked as a pop-up.
    this.#write(block.editor.source).then((copied) => block.tell(t(copied ? "play-open-copied" : "play-open-copy", { url: play })));
  }

  #assembly() {
    const b = this.buttons.assembly;
    const open = b.getAttribute("aria-expanded") !== "true";
    b.setAttribute("aria-expanded", String(open));
    return this.#block.panels.assembly(open);
  }
}
