// What a block says while it works: a line with a bar for the eye, and a live region that speaks of the changes only.
import { el } from "./listing-element.js";
import { t, megabytes } from "./words.js";

const step = 25; // percent between two announcements of a download
const moment = 250; // ms; a step that is over sooner is not worth a line

export class Status {
  #line;
  #live;
  #bar = null;
  #told = -1;
  #timer = 0;

  /**
   * @param {HTMLElement} line
   * @param {HTMLElement} live role=status
   */
  constructor(line, live) {
    this.#line = line;
    this.#live = live;
  }

  /** Announces without showing. */
  say(text) {
    this.#live.textContent = text.replaceAll("`", "");
  }

  /** Shows what goes on, if it goes on for a moment. */
  show(text) {
    this.clear();
    this.#timer = setTimeout(() => {
      this.#line.replaceChildren(text);
      this.#line.hidden = false;
      this.say(text);
    }, moment);
  }

  /** A download: percent and megabytes, spoken at quarters. */
  download(engine, loaded, total) {
    clearTimeout(this.#timer);
    const percent = total > 0 ? Math.floor((100 * loaded) / total) : 0;
    const args = { engine: t(`play-name-${engine}`), percent, loaded: megabytes(loaded), mb: megabytes(total) };
    if (!this.#bar) {
      this.#told = this.#live.textContent ? 0 : -1; // what has just been said is heard out
      this.#bar = {
        progress: el("progress", { max: "100", "aria-label": t("play-loading-label") }),
        text: el("span"),
      };
      this.#line.replaceChildren(this.#bar.text, " ", this.#bar.progress);
      this.#line.hidden = false;
    }
    this.#bar.progress.value = percent;
    this.#bar.text.textContent = percent < 100 ? t("play-loading", args) : t("play-starting", args);
    const quarter = Math.floor(percent / step);
    if (quarter !== this.#told) {
      this.#told = quarter;
      this.say(t("play-loading", args));
    }
  }

  clear() {
    clearTimeout(this.#timer);
    this.#bar = null;
    this.#line.replaceChildren();
    this.#line.hidden = true;
  }
}
