// Words of the page's language, and what else Hugo hands to this bundle.
import * as params from "@params";

/** Language of the page, as in URLs: "en" or "zh". */
export const lang = params.lang;

/** What `go tool runner site` says about the engines: .site/data/play.json. */
export const manifest = params.manifest;

/** Files of the site's js folder: the workers by engine, and the editor. */
export const scripts = params.scripts;

/** The runtime calls that a section of the book explains, for the listing. */
export const calls = params.calls;

/** Address of the site's root; this bundle lies in its js folder, wherever the site is mounted. */
export const base = new URL("../", import.meta.url).href;

/**
 * Returns the words of an i18n key with {name} replaced by args.name.
 * @param {string} key
 * @param {Record<string, unknown>} [args]
 */
export function t(key, args = {}) {
  const text = params.words[key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in args ? String(args[name]) : all));
}

/** Says whether there are words for a key. */
export const has = (key) => key in params.words;

/** What stands between two sentences. */
export const gap = lang === "zh" ? "" : " ";

/** Sentences one after the other. */
export const sentences = (...list) => list.filter(Boolean).join(gap);

/** Nodes for a text with `code` in it, as the text partial makes them. */
export function rich(text) {
  return text.split("`").map((part, i) => {
    if (i % 2 === 0) return part;
    const code = document.createElement("code");
    code.textContent = part;
    return code;
  });
}

/** Bytes as megabytes, the way download sizes are told. */
export const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/** A duration for a status line: 7 ms, 340 ms, 2.1 s. */
export function duration(ms) {
  if (ms < 10 && ms > 0) return `${Math.max(0.1, ms).toFixed(1).replace(/\.0$/, "")} ms`;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
