// Whether the gc engine may be loaded: said once a session what it costs, asked where bytes are dear.
import { t, rich, sentences, megabytes } from "./words.js";
import { el } from "./listing-element.js";

const key = "play-gc-told";

/** Says whether the reader's connection or settings ask to spare bytes. */
export function metered() {
  const c = navigator.connection;
  return Boolean(c?.saveData || c?.type === "cellular" || /2g|3g/.test(c?.effectiveType ?? "") || matchMedia("(prefers-reduced-data: reduce)").matches);
}

let told = false; // where storage is denied, once per page

/**
 * Tells in one sentence why the engine is needed and how much it loads; asks where metered.
 * @param {HTMLElement} place where the question stands
 * @param {string} why the sentence about the program
 * @param {object} engine
 * @param {(text: string, shown: boolean) => void} say announces, and shows where the question does not
 * @returns {Promise<boolean>}
 */
export async function consent(place, why, engine, say) {
  if (await engine.isStored()) return true;
  const cost = t("play-gc-cost", { mb: megabytes(engine.size) });
  if (metered()) return question(place, sentences(why, cost, t("play-gc-metered")), say);
  let before = told;
  try {
    before ||= sessionStorage.getItem(key) !== null;
    sessionStorage.setItem(key, "1");
  } catch {
    // Storage may be denied.
  }
  told = true;
  if (!before) say(sentences(why, cost), true);
  return true;
}

/** Takes a question that stands there as answered with no: what asked it goes on without. */
export function dismiss(place) {
  for (const no of place.querySelectorAll("[data-act=decline]")) no.click();
}

function question(place, text, say) {
  dismiss(place);
  const before = document.activeElement;
  return new Promise((resolve) => {
    const answer = (yes) => () => {
      if (box.contains(document.activeElement)) before?.focus(); // who came by keyboard is not sent to the top of the page
      box.remove();
      resolve(yes);
    };
    const button = (act, word, yes) => el("button", { type: "button", class: "play-act", "data-act": act, onClick: answer(yes) }, t(word));
    const load = button("load", "play-gc-load", true);
    const box = el("div", { class: "play-question" },
      el("p", {}, ...rich(text)),
      el("p", { class: "play-acts" }, load, button("decline", "play-gc-decline", false)));
    place.append(box);
    say(text, false);
    load.focus();
  });
}
