// The choice of Go release and GOARCH: of all variants on the page, the chosen one is shown.
export function variants(doc) {
  for (const form of doc.querySelectorAll("form.switch")) {
    const all = [...form.parentElement.querySelectorAll(".variant")];
    const choose = () => {
      const chosen = [...form.querySelectorAll("input:checked")].map((i) => i.value).join("/");
      for (const v of all) {
        const on = v.dataset.where.split(" ").includes(chosen);
        v.toggleAttribute("data-current", on);
        if (v.tagName === "DETAILS" && on) v.open = true;
      }
      form.parentElement.dispatchEvent(new CustomEvent("variant"));
    };
    form.addEventListener("change", choose);
    choose(); // the browser may have restored another choice
  }
}
