// The editor's look: the book's tokens, which are pairs for light and dark, so that it follows the page.
import { EditorView } from "@codemirror/view";

const tip = { backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--rule-strong)", borderRadius: "6px", fontFamily: "var(--sans)", fontSize: "0.85rem" };

export const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--inset)", fontSize: "inherit" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "inherit", overflowX: "auto", fontVariantLigatures: "none" },
  ".cm-content": { padding: "var(--play-pad) 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 1.1rem 0 0.35rem" },
  ".cm-gutters": { backgroundColor: "var(--inset)", color: "var(--ink-soft)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 0.55rem 0 0", minWidth: "var(--play-gutter)", boxSizing: "border-box" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--ink) 4%, transparent)" },
  ".cm-lit": { backgroundColor: "var(--accent-soft)" },
  "&.cm-focused .cm-matchingBracket, .cm-matchingBracket": { backgroundColor: "var(--accent-soft)", outline: "1px solid var(--accent)" },
  "&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--c-error)" },
  ".cm-gutter-lint": { width: "0.9rem" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 0 0 0.25rem" },
  // No pictures: the page's policy lets none in that is not a file of the site.
  ".cm-lint-marker": { width: "0.55rem", height: "0.55rem", marginTop: "0.45em", borderRadius: "50%", backgroundColor: "var(--c-error)" },
  ".cm-lint-marker-error": { content: "none" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--c-error)", textDecorationSkipInk: "none", textUnderlineOffset: "0.2em" },
  ".cm-lintRange-active": { backgroundColor: "color-mix(in srgb, var(--c-error) 14%, transparent)" },
  ".cm-lintPoint-error:after": { borderBottomColor: "var(--c-error)" },
  ".cm-tooltip": tip,
  ".cm-tooltip-lint": { maxWidth: "min(32rem, 90vw)" },
  ".cm-diagnostic": { padding: "0.3rem 0.6rem" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--c-error)" },
  ".cm-panels": { backgroundColor: "var(--raised)", color: "var(--ink)", fontFamily: "var(--sans)", fontSize: "0.85rem" },
  ".cm-panel.cm-panel-lint ul [aria-selected]": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  ".cm-dropCursor": { borderLeftColor: "var(--ink)" },
  ".cm-specialChar": { color: "var(--c-error)" },
});
