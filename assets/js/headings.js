// The list of headings: open where it stands beside the text, with the current one marked.
export function headings(doc) {
  const toc = doc.querySelector(".toc");
  if (!toc) return;
  const wide = matchMedia("(min-width: 90rem)");
  const details = toc.querySelector("details");
  const fit = () => (details.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
  const links = new Map();
  for (const a of toc.querySelectorAll("a[href^='#']")) {
    const target = doc.getElementById(decodeURIComponent(a.hash.slice(1)));
    if (target) links.set(target, a);
  }
  const seen = new Set();
  const mark = () => {
    let here = null;
    for (const target of links.keys()) {
      if (target.getBoundingClientRect().top < innerHeight * 0.3) here = target;
    }
    for (const [target, a] of links) {
      a.classList.toggle("is-here", target === here);
      if (target === here) a.setAttribute("aria-current", "location");
      else a.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
  for (const target of links.keys()) {
    if (!seen.has(target)) observer.observe(target);
    seen.add(target);
  }
}
