// The inspector: the states of the program's channels, one after the other, forward and back.
import { el, gap, svg } from "./listing-element.js";
import { changesOf, latest } from "./inspector-state.js";
import { changeWords, stateWords } from "./inspector-words.js";
import { channelView } from "./inspector-channel.js";

const most = 2000; // steps; a loop may report without end
const signs = { first: "M4 3v10M13 3 6 8l7 5z", prev: "M11 3 4 8l7 5z", next: "M5 3l7 5-7 5z", last: "M12 3v10M3 3l7 5-7 5z" };
let inspectors = 0;

/**
 * createInspector makes the view; its panel stays empty until there is something to see.
 * @param {HTMLElement} panel
 * @param {object} ctx words (t) and editor
 * @returns {{push: (step: import("./inspector-state.js").Step) => void, clear: () => void, readonly count: number}}
 */
export function createInspector(panel, ctx) {
  const view = new Inspector(panel, ctx);
  return {
    push: (step) => view.push(step),
    clear: () => view.clear(),
    get count() {
      return view.steps.length;
    },
  };
}

class Inspector {
  constructor(panel, ctx) {
    this.panel = panel;
    this.ctx = ctx;
    this.open = new Set(); // channels whose bytes are unfolded
    this.id = `chan-${++inspectors}`;
    this.clear();
  }

  clear() {
    this.steps = [];
    this.dropped = 0;
    this.at = 0; // in what is selected
    this.name = ""; // "" for all channels
    this.follows = true; // the newest step, until the reader goes elsewhere
    this.names = new Set();
    this.parts = null;
    this.panel.replaceChildren();
  }

  push(step) {
    if (this.steps.length >= most) {
      this.dropped++;
      if (this.dropped > 1) return;
    } else this.steps.push(step);
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      if (this.steps.length === 0) return; // cleared meanwhile
      if (!this.parts) this.build();
      if (this.follows) this.at = this.selected().length - 1;
      this.draw();
    });
  }

  selected() {
    return this.name ? this.steps.filter((s) => s.name === this.name) : this.steps;
  }

  build() {
    const { t } = this.ctx;
    const button = (act, go) =>
      el(
        "button",
        { type: "button", "data-step": act, title: t(`play-chan-${act}`), "aria-label": t(`play-chan-${act}`), onClick: go },
        svg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: signs[act] })),
      );
    const p = {
      choice: el("fieldset"),
      first: button("first", () => this.go(0)),
      prev: button("prev", () => this.go(this.at - 1)),
      next: button("next", () => this.go(this.at + 1)),
      last: button("last", () => this.go(Infinity)),
      slider: el("input", { type: "range", min: 1, max: 1, value: 1, step: 1, "aria-label": t("play-chan-slider"), onInput: (e) => this.go(Number(e.target.value) - 1) }),
      place: el("span", { class: "chan-place" }),
      said: el("p", { class: "chan-said", role: "status" }),
      dropped: el("p", { class: "chan-dropped", hidden: true }),
      cards: el("div", { class: "chan-cards" }),
    };
    this.parts = p;
    this.panel.replaceChildren(
      el(
        "div",
        { class: "inspector", onKeydown: (e) => this.key(e) },
        el("form", { class: "switch", autocomplete: "off", hidden: true }, p.choice),
        el("div", { class: "chan-controls", role: "group", "aria-label": t("play-chan-controls") }, p.first, p.prev, p.slider, p.next, p.last, p.place),
        p.said,
        p.dropped,
        p.cards,
      ),
    );
  }

  // Arrows step wherever the focus is in the view, unless a control there has its own use for them.
  key(e) {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, .scroll, select")) return;
    const to = { ArrowLeft: this.at - 1, ArrowRight: this.at + 1, Home: 0, End: Infinity }[e.key];
    if (to === undefined) return;
    e.preventDefault();
    this.go(to);
  }

  go(at) {
    const last = this.selected().length - 1;
    this.at = Math.max(0, Math.min(at, last));
    this.follows = this.at === last;
    this.draw();
    const { line } = this.selected()[this.at];
    this.ctx.editor.highlightLines(new Set(line ? [line] : []));
  }

  choose(name) {
    const step = this.selected()[this.at];
    this.name = name;
    const list = this.selected();
    const seq = this.steps.indexOf(step);
    const near = list.findLastIndex((s) => this.steps.indexOf(s) <= seq);
    this.go(Math.max(0, near));
  }

  drawChoice() {
    const names = [...new Set(this.steps.map((s) => s.name))];
    if (names.length === this.names.size) return;
    this.names = new Set(names);
    const { t } = this.ctx;
    const radio = (name) =>
      el("label", null, el("input", { type: "radio", name: this.id, value: name, checked: name === this.name, onChange: () => this.choose(name) }), el("span", null, name ? el("code", null, name) : t("play-chan-all")));
    this.parts.choice.replaceChildren(el("legend", null, t("play-chan-channel")), ...["", ...names].map(radio));
    this.parts.choice.parentElement.hidden = names.length < 2;
  }

  draw() {
    const { t } = this.ctx;
    const p = this.parts;
    const list = this.selected();
    const step = list[this.at];
    this.drawChoice();
    const n = this.at + 1;
    p.slider.max = String(list.length);
    p.slider.value = String(n);
    const where = t(step.line ? "play-chan-step" : "play-chan-step-nowhere", { n, total: list.length, name: step.name, line: step.line });
    p.slider.setAttribute("aria-valuetext", where);
    p.place.textContent = `${n} / ${list.length}`;
    // A button that has nowhere to go stays focusable, or the focus would be lost in mid-step.
    for (const [b, off] of [[p.first, n === 1], [p.prev, n === 1], [p.next, n === list.length], [p.last, n === list.length]]) b.setAttribute("aria-disabled", String(off));
    const states = latest(list, this.at);
    const now = states.find((s) => s.current);
    const changes = now.before ? changeWords(step, changesOf(now.before, step), t) || t("play-chan-unchanged") : t("play-chan-first-look");
    p.said.replaceChildren(el("strong", null, where), gap(), `${stateWords(step, t)}${t("play-chan-stop")}`, gap(), el("span", { class: "chan-changes" }, changes + t("play-chan-stop")));
    p.dropped.hidden = this.dropped === 0;
    if (this.dropped) p.dropped.textContent = t("play-chan-dropped", { most });
    p.cards.replaceChildren(...states.map((s) => channelView(s, this.ctx, this.open)));
  }
}
