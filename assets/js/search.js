// The search dialog over Pagefind's index, which is fetched when the box is first opened.
const delay = 120; // ms after the last key
const most = 20;

export function search(doc) {
  const dialog = doc.querySelector("dialog.search");
  const opener = doc.querySelector(".search-open");
  if (!dialog || !opener) return;
  const input = dialog.querySelector("input");
  const list = dialog.querySelector(".search-results");
  const status = dialog.querySelector(".search-status");
  const say = dialog.dataset;
  let index = null;
  let turn = 0;

  const load = () => {
    index ??= import(new URL(say.index, doc.baseURI).href).then(async (pagefind) => {
      await pagefind.options({ excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    });
    return index;
  };

  const entry = (href, where, excerpt) => {
    const li = doc.createElement("li");
    const a = doc.createElement("a");
    a.href = href;
    const title = doc.createElement("span");
    title.className = "where";
    title.textContent = where;
    const text = doc.createElement("span");
    text.className = "excerpt";
    text.innerHTML = excerpt; // Pagefind escapes all but its own <mark>
    a.append(title, text);
    li.append(a);
    return li;
  };

  const show = async () => {
    const query = input.value.trim();
    const mine = ++turn;
    if (!query) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    let pagefind;
    try {
      pagefind = await load();
    } catch {
      index = null;
      list.replaceChildren();
      status.textContent = say.missing.replaceAll("`", "");
      return;
    }
    const found = await pagefind.search(query);
    if (mine !== turn) return;
    const results = await Promise.all(found.results.slice(0, most).map((r) => r.data()));
    if (mine !== turn) return;
    const items = [];
    for (const r of results) {
      const title = r.meta.title;
      const parts = r.sub_results.filter((s) => s.url !== r.url).slice(0, 3);
      items.push(entry(r.url, title, parts.length && r.sub_results[0]?.url !== r.url ? "" : r.excerpt));
      for (const s of parts) items.push(entry(s.url.replace(/(#c[\d-]+)-text$/, "$1"), title === s.title ? title : `${title} › ${s.title.replace(/\s*#$/, "")}`, s.excerpt));
    }
    if (items.length === 0 && say.other) items.push(entry(`${say.other}#search=${encodeURIComponent(query)}`, say.otherText, ""));
    list.replaceChildren(...items);
    list.scrollTop = 0;
    status.textContent = results.length ? say.found.replace("{n}", found.results.length) : say.none;
  };

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, delay);
  });
  input.addEventListener("focus", () => load().catch(() => show()), { once: true });

  const open = () => {
    dialog.showModal();
    input.focus();
    input.select();
  };
  opener.addEventListener("click", open);
  if (location.hash.startsWith("#search=")) {
    // sent here by the other language, which had nothing
    input.value = decodeURIComponent(location.hash.slice(8));
    history.replaceState(null, "", location.pathname + location.search);
    open();
    show();
  }
  dialog.addEventListener("click", (e) => {
    if (e.target === dialog) dialog.close(); // the backdrop
    if (e.target.closest("a")) dialog.close();
  });
  dialog.querySelector("form").addEventListener("submit", (e) => {
    if (e.submitter && doc.activeElement !== input) return; // the close button
    e.preventDefault();
    list.querySelector("a")?.click();
  });
  dialog.addEventListener("keydown", (e) => {
    if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(doc.activeElement);
    const next = stops[at + (e.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    e.preventDefault();
    next.focus();
  });
}
