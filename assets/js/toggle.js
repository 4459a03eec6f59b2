// The light/dark button. The choice is remembered; choosing what the system says forgets it.
export function themeButton(doc) {
  const button = doc.querySelector("button.theme");
  if (!button) return;
  const root = doc.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = () => root.dataset.theme || (system.matches ? "dark" : "light");
  const label = () => {
    const text = current() === "dark" ? button.dataset.light : button.dataset.dark;
    button.querySelector(".visually-hidden").textContent = text;
    button.title = text;
  };
  button.addEventListener("click", () => {
    const next = current() === "dark" ? "light" : "dark";
    const isSystem = next === (system.matches ? "dark" : "light");
    if (isSystem) delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (isSystem) localStorage.removeItem("theme");
      else localStorage.setItem("theme", next);
    } catch {
      // not remembered, still switched
    }
    label();
  });
  system.addEventListener("change", label);
  label();
}
