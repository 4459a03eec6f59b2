// The menu of the playground page: every program of the book, by section.
import { t, base } from "./words.js";

/**
 * @param {HTMLSelectElement} menu
 * @param {import("./block.js").Block} block
 */
export function examples(menu, block) {
  const select = menu.querySelector("select");
  select.addEventListener("change", async () => {
    const option = select.selectedOptions[0];
    const { source, output, command } = option.dataset;
    if (!source) return;
    try {
      const [code, recorded] = await Promise.all([source, output].map(text));
      block.replaceBy(code, recorded, option.dataset.name, command);
    } catch {
      block.tell(t("play-example-failed"));
    }
  });
}

async function text(path) {
  const response = await fetch(new URL(path, base).href);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}
