// The choice of Go release and GOARCH: of all variants on the page, the chosen one is shown.
export function variants(doc) {
  for (const form of doc.querySelectorAll("form.switch")) {
    const all = [...form.parentElement.querySelectorAll(".variant")];
    const status = doc.createElement("p"); // says what is shown now; the drawing itself would be too much
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    form.after(status);
    const choose = () => {
      const chosen = [...form.querySelectorAll("input:checked")].map((i) => i.value).join("/");
      for (const v of all) {
        const on = v.dataset.where.split(" ").includes(chosen);
        v.toggleAttribute("data-current", on);
        if (v.tagName === "DETAILS" && on) v.open = true;
      }
    };
    form.addEventListener("change", () => {
      choose();
      const head = all.find((v) => v.hasAttribute("data-current"))?.querySelector(".variant-head");
      status.textContent = head ? head.textContent.trim() : "";
    });
    choose(); // the browser may have restored another choice
  }
}
