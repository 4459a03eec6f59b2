// CodeMirror 6 with Go, as a bundle of its own that is fetched when a reader begins to edit. It lives in a shadow
// root: there its styles are adopted style sheets, which the page's security policy allows without unsafe-inline.
import { EditorState, EditorSelection, StateEffect, StateField } from "@codemirror/state";
import { EditorView, Decoration, keymap, lineNumbers, highlightActiveLine, highlightSpecialChars, dropCursor } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap, indentLess, insertTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting, HighlightStyle } from "@codemirror/language";
import { go } from "@codemirror/lang-go";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { tags } from "@lezer/highlight";
import { theme } from "./codemirror-theme.js";

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--c-comment)" },
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], color: "var(--c-keyword)" },
  { tag: [tags.typeName, tags.namespace], color: "var(--c-type)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.function(tags.definition(tags.variableName))], color: "var(--c-name)" },
  { tag: [tags.standard(tags.variableName), tags.standard(tags.name), tags.bool, tags.null], color: "var(--c-builtin)" },
  { tag: [tags.string, tags.character, tags.escape], color: "var(--c-string)" },
  { tag: tags.number, color: "var(--c-number)" },
  { tag: [tags.operator, tags.punctuation, tags.bracket], color: "var(--c-operator)" },
  { tag: tags.invalid, color: "var(--c-error)" },
]);

const light = StateEffect.define();
const lit = StateField.define({
  create: () => Decoration.none,
  update(marks, tr) {
    marks = marks.map(tr.changes);
    for (const e of tr.effects) {
      if (!e.is(light)) continue;
      const lines = e.value.filter((n) => n >= 1 && n <= tr.state.doc.lines).sort((a, b) => a - b);
      marks = Decoration.set(lines.map((n) => Decoration.line({ class: "cm-lit" }).range(tr.state.doc.line(n).from)));
    }
    return marks;
  },
  provide: (f) => EditorView.decorations.from(f),
});

// Escape frees the Tab key until another key is pressed or the editor is entered anew.
const freeTab = EditorView.domEventHandlers({
  keydown(e, view) {
    if (e.key === "Escape") view.setTabFocusMode(true);
    else if (e.key !== "Tab" && e.key !== "Shift") view.setTabFocusMode(false);
    return false;
  },
  focus(e, view) {
    view.setTabFocusMode(false);
    return false;
  },
});

/**
 * Puts an editor into a shadow root.
 * @param {ShadowRoot} root
 * @param {object} o source, label, phrases, keys ({key: function}), onChange(source), onLine(number)
 */
export function mount(root, o) {
  const command = ([key, run]) => ({ key, preventDefault: true, run: () => (run(), true) });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: o.source,
      extensions: [
        keymap.of([
          ...Object.entries(o.keys).map(command),
          { key: "Tab", run: insertTab, shift: indentLess },
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        lintGutter(),
        lineNumbers(),
        history(),
        dropCursor(),
        highlightSpecialChars(),
        highlightActiveLine(),
        EditorState.tabSize.of(4),
        EditorState.phrases.of(o.phrases),
        indentUnit.of("\t"),
        indentOnInput(),
        bracketMatching(),
        go(),
        syntaxHighlighting(colours),
        lit,
        freeTab,
        theme,
        EditorView.contentAttributes.of({ "aria-label": o.label, tabindex: "0", spellcheck: "false", autocorrect: "off", autocapitalize: "off", translate: "no" }),
        EditorView.updateListener.of((u) => {
          if (u.docChanged) o.onChange(u.state.doc.toString());
          if (u.selectionSet) o.onLine(u.state.doc.lineAt(u.state.selection.main.head).number);
        }),
      ],
    }),
  });
  return new Mounted(view);
}

class Mounted {
  constructor(view) {
    this.view = view;
  }

  get source() {
    return this.view.state.doc.toString();
  }

  // One change from the first difference to the last, so that undo and the cursor's place survive.
  set source(text) {
    const old = this.source;
    let from = 0;
    while (from < old.length && from < text.length && old[from] === text[from]) from++;
    let end = 0;
    while (end < old.length - from && end < text.length - from && old.at(-1 - end) === text.at(-1 - end)) end++;
    if (from === old.length && from === text.length) return;
    this.view.dispatch({ changes: { from, to: old.length - end, insert: text.slice(from, text.length - end) } });
  }

  get selection() {
    const { anchor, head } = this.view.state.selection.main;
    return { anchor, head };
  }

  get focused() {
    return this.view.hasFocus;
  }

  focus(anchor, head = anchor) {
    if (anchor !== undefined) {
      const most = this.view.state.doc.length;
      this.view.dispatch({ selection: EditorSelection.single(Math.min(anchor, most), Math.min(head, most)), scrollIntoView: true });
    }
    this.view.focus();
  }

  offset(line, column = 1) {
    const l = this.view.state.doc.line(Math.min(Math.max(1, line), this.view.state.doc.lines));
    return Math.min(l.from + bytesToUnits(l.text, column - 1), l.to);
  }

  /** Marks what the compiler said: in the gutter, under the text, and to F8. */
  set diagnostics(list) {
    const marks = list.map((d) => {
      const from = this.offset(d.line, d.column);
      let to = d.endLine ? this.offset(d.endLine, d.endColumn) : from;
      if (to <= from) to = this.view.state.wordAt(from)?.to ?? from;
      return { from, to: Math.max(from, to), severity: "error", message: d.message };
    });
    this.view.dispatch(setDiagnostics(this.view.state, marks.sort((a, b) => a.from - b.from)));
  }

  highlight(lines) {
    this.view.dispatch({ effects: light.of([...lines]) });
  }
}

// Go counts columns in bytes of UTF-8.
function bytesToUnits(text, bytes) {
  let units = 0;
  for (const c of text) {
    if (bytes <= 0) break;
    bytes -= c.codePointAt(0) < 0x80 ? 1 : c.codePointAt(0) < 0x800 ? 2 : c.codePointAt(0) < 0x10000 ? 3 : 4;
    units += c.length;
  }
  return units;
}
