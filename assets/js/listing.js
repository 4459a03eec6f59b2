// Source and assembly: pointing at a line, focusing or tapping it lights what belongs to it.
export function listings(doc) {
  for (const pair of doc.querySelectorAll(".pair")) {
    const parts = [...pair.querySelectorAll("[data-line]")];
    const count = new Map();
    for (const p of parts) {
      if (p.classList.contains("run")) {
        count.set(p.dataset.line, (count.get(p.dataset.line) || 0) + p.children.length);
      }
      p.tabIndex = 0;
    }
    let held = null; // a tapped or clicked line stays lit
    const light = (line) => {
      for (const p of parts) p.classList.toggle("is-lit", p.dataset.line === line);
    };
    const lineAt = (e) => e.target.closest("[data-line]")?.dataset.line ?? null;
    pair.addEventListener("pointerover", (e) => {
      if (e.pointerType === "mouse") light(lineAt(e) ?? held);
    });
    pair.addEventListener("pointerleave", () => light(held));
    pair.addEventListener("focusin", (e) => light(lineAt(e) ?? held));
    pair.addEventListener("focusout", () => light(held));
    const hold = (line) => {
      held = held === line ? null : line;
      light(held);
    };
    pair.addEventListener("click", (e) => {
      if (String(doc.getSelection())) return; // selecting is not tapping
      const line = lineAt(e);
      hold(line);
      if (line === null || held === null) return;
      const fromSource = e.target.closest(".pair-source");
      const other = pair.querySelector(`${fromSource ? ".pair-asm" : ".pair-source"} [data-line="${line}"]`);
      other?.scrollIntoView({ block: "nearest" });
    });
    pair.addEventListener("keydown", (e) => {
      if (e.key === "Enter" || e.key === " ") {
        const line = lineAt(e);
        if (line === null) return;
        e.preventDefault();
        hold(line);
      } else if (e.key === "Escape") {
        held = null;
        light(null);
      }
    });
  }
}
