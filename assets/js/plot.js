// Live plots. The drawing code, with Observable Plot inside, is fetched when the first plot comes
// near the window; until then, and wherever that fails, the drawing that Hugo made stands.
const near = "300px";

export function plots(doc) {
  const views = [...doc.querySelectorAll(".plot-view[data-spec]")];
  if (views.length === 0) return;
  const url = (path) => new URL(path, doc.baseURI).href;
  const start = async (view) => {
    try {
      const [{ live }, response] = await Promise.all([import(url(view.dataset.module)), fetch(url(view.dataset.spec))]);
      if (!response.ok) throw new Error(`${view.dataset.spec}: ${response.status}`);
      live(view, await response.json());
    } catch (err) {
      console.warn(err); // the still drawing stays
    }
  };
  const observer = new IntersectionObserver((entries) => {
    for (const e of entries) {
      if (!e.isIntersecting) continue;
      observer.unobserve(e.target);
      start(e.target);
    }
  }, { rootMargin: near });
  for (const view of views) observer.observe(view);
}
