// What the compiler says, as a list whose places lead into the source.
import { el } from "./listing-element.js";
import { t } from "./words.js";

/**
 * @param {HTMLElement} place
 * @param {Array<{line: number, column: number, message: string}>} list
 * @param {string} name of the file
 * @param {(line: number, column: number) => void} go
 */
export function showDiagnostics(place, list, name, go) {
  if (list.length === 0) return place.replaceChildren();
  place.replaceChildren(
    el("ol", { class: "play-errors" },
      ...list.map((d) =>
        el("li", {},
          d.line > 0 && el("button", { type: "button", class: "play-line", onClick: () => go(d.line, d.column || 1) }, `${name}:${d.line}:${d.column || 1}`),
          d.line > 0 ? " " : null,
          d.message))));
}

/** The errors in one sentence, for the ear. */
export const errorsSaid = (list) => t("play-said-errors", { n: list.length, first: list[0].message });
