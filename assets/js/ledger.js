// Filters of the ledger. The state is in the address (#verdict=refuted&section=2.5&q=buf), so it can be shared.
const names = ["verdict", "section", "q"];

export function ledger(doc) {
  const form = doc.querySelector("form.filter");
  const table = doc.querySelector("table.ledger");
  if (!form || !table) return;
  const rows = [...table.tBodies[0].rows].map((tr) => ({
    tr,
    text: (tr.cells[0].textContent + " " + tr.cells[1].textContent).toLowerCase(),
  }));
  const status = form.querySelector("[role=status]");
  const none = doc.querySelector(".filter-none");

  const apply = () => {
    const verdict = form.elements.verdict.value;
    const section = form.elements.section.value;
    const terms = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    let k = 0;
    for (const { tr, text } of rows) {
      const d = tr.dataset;
      const ok =
        (!verdict || (verdict === "differs" ? "differs" in d : d.verdict === verdict)) &&
        (!section || d.section === section) &&
        terms.every((t) => text.includes(t));
      tr.hidden = !ok;
      if (ok) k++;
    }
    const words = k === rows.length ? status.dataset.all : status.dataset.some;
    status.textContent = words.replace("{n}", rows.length).replace("{k}", k);
    none.hidden = k > 0;
  };
  const write = () => {
    const params = new URLSearchParams();
    for (const name of names) {
      const value = form.elements[name].value.trim();
      if (value) params.set(name, value);
    }
    const hash = params.toString();
    history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  };
  const read = () => {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) return; // an anchor of a row
    const params = new URLSearchParams(hash);
    for (const name of names) form.elements[name].value = params.get(name) ?? "";
  };
  form.addEventListener("input", () => {
    apply();
    write();
  });
  form.addEventListener("reset", () =>
    setTimeout(() => {
      apply();
      write();
    }),
  );
  form.addEventListener("submit", (e) => e.preventDefault());
  addEventListener("hashchange", () => {
    read();
    apply();
  });
  read();
  apply();
}
