// ← and → turn the page, / opens the search.
const typing = (el) => el && (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) || typing(el.shadowRoot?.activeElement));

export function keys(doc) {
  doc.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
    if (typing(doc.activeElement) || doc.querySelector("dialog[open], :popover-open")) return;
    if (e.key === "/") {
      const open = doc.querySelector(".search-open");
      if (open) {
        e.preventDefault();
        open.click();
      }
      return;
    }
    // A box that scrolls sideways keeps its arrows.
    const box = doc.activeElement?.closest(".scroll, pre");
    if (box && box.scrollWidth > box.clientWidth) return;
    const rel = { ArrowLeft: "prev", ArrowRight: "next" }[e.key];
    const link = rel && doc.querySelector(`.turn a[rel="${rel}"]`);
    if (link) link.click();
  });
}
