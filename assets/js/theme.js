// Runs in the head before anything is painted: the remembered theme, and the mark by which
// the stylesheet knows that scripts run.
const root = document.documentElement;
root.classList.add("js");
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // Storage may be denied; the system's choice holds.
}
