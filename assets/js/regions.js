// Boxes that could scroll are in the tab order; those that turn out not to are taken out of it.
// A box that goes on to the right says so with a shadow.
export function regions(doc) {
  const boxes = [...doc.querySelectorAll(".scroll[tabindex], pre[tabindex]")];
  if (boxes.length === 0) return;
  const cut = (box) => {
    const rest = box.scrollWidth - box.clientWidth - box.scrollLeft;
    box.classList.toggle("is-cut", rest > 2);
  };
  const fit = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
    cut(box);
  };
  const observer = new ResizeObserver((entries) => entries.forEach((e) => fit(e.target)));
  for (const box of boxes) {
    observer.observe(box);
    box.addEventListener("scroll", () => cut(box), { passive: true });
  }
}
