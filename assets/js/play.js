// Play blocks. Their code comes when the page has settled, or at once when a reader touches one; engines and the
// editor come later still, when they are used. Until then, and wherever that fails, the block is text to read.
const settle = 1500; // ms

export function play(doc) {
  const first = doc.querySelector("figure.play[data-module]");
  if (!first) return;
  let started = null;
  const start = () => {
    started ??= import(new URL(first.dataset.module, doc.baseURI).href).then((m) => m.playgrounds(doc), (err) => console.warn(err));
    return started;
  };
  for (const figure of doc.querySelectorAll("figure.play")) {
    for (const type of ["pointerenter", "touchstart", "focusin"]) figure.addEventListener(type, start, { once: true, passive: true });
    // A click that came before the code is made again when it is there.
    figure.addEventListener("click", (e) => {
      if (figure.play) return;
      const act = e.target.closest("[data-act]");
      if (act && act.tagName === "BUTTON") start().then(() => act.click());
    });
  }
  if (location.hash.startsWith("#code=") || !("requestIdleCallback" in window)) start();
  else requestIdleCallback(start, { timeout: settle });
}
