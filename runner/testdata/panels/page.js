// The panels on a page of their own, with a text area for an editor and the native compiler for an engine.
import { mountAssembly } from "/assets/js/play/assembly.js";
import { createInspector } from "/assets/js/play/inspector.js";
import { renderWaits } from "/assets/js/play/waits.js";
import { renderTests } from "/assets/js/play/tests.js";

const query = new URLSearchParams(location.search);
const lang = query.get("lang") ?? "en";
document.documentElement.lang = lang;
document.documentElement.classList.add(`lang-${lang}`);
if (query.has("theme")) document.documentElement.dataset.theme = query.get("theme");

const read = async (path) => (await fetch(path)).json();
const [words, steps, waits, tests] = await Promise.all([read(`/words/${lang}`), ...["steps", "waits", "tests"].map((n) => read(`/testdata/panels/${n}.json`))]);
document.querySelector("#editor").value = await (await fetch("/testdata/panels/prog.go.txt")).text();
document.body.insertAdjacentHTML("afterbegin", (await (await fetch("/layouts/_partials/sprite.html")).text()).replace(/^\{\{-[^]*?-\}\}/, ""));
const area = document.querySelector("#editor");
const seen = { lit: [], revealed: 0, asked: [], missing: [] };

const ctx = {
  t: (key, args = {}) => {
    if (!(key in words)) seen.missing.push(key);
    return (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => (name in args ? String(args[name]) : all));
  },
  async request(message) {
    seen.asked.push(message.goarch);
    const answer = await fetch(`/listing/${message.goarch}`, { method: "POST", body: message.source });
    return answer.json();
  },
  editor: {
    get source() {
      return area.value;
    },
    highlightLines: (lines) => (seen.lit = [...lines]),
    revealLine: (line) => (seen.revealed = line),
  },
  calls: { "runtime.chansend1": { href: "/hchan/memory-layout/#send", title: "2.5 Memory layout" }, "runtime.selectgo": { href: "/blocking/select/#forms", title: "4.1 Select" } },
  go: "go1.26",
  name: "prog.go",
};

const at = (id) => document.getElementById(id);
globalThis.panels = { ctx, seen, area, fixtures: { steps, waits, tests }, assembly: mountAssembly(at("assembly"), ctx), inspector: createInspector(at("inspector"), ctx) };
panels.waits = (name) => renderWaits(at("waits"), waits[name].done, waits[name].explained, ctx);
panels.tests = (n) => renderTests(at("tests"), tests.slice(0, n), ctx);
panels.edit = (from, to) => {
  area.value = area.value.replaceAll(from, to);
  panels.assembly.edited();
};
panels.ready = true;
