// Colours of assembly operands: the grammar of runner/internal/highlight/goasm.xml for what a listing
// holds, with the same classes, so that the page's stylesheet serves both. A test compares the two.

const brackets = String.raw`\[(?:[^\[\]\n]|\[(?:[^\[\]\n]|\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\])*\])*\]`;
const flags = "NOPROF|DUPOK|NOSPLIT|RODATA|NOPTR|WRAPPER|NEEDCTXT|TLSBSS|NOFRAME|REFLECTMETHOD|TOPFRAME|ABIWRAPPER|PKGINIT|ABIInternal|ABI0|LEAF|LOCAL|CFUNC|SHARED|CONTENT_ADDRESSABLE|STATIC";
const rule = (source, ...classes) => [new RegExp(source, "uy"), classes];

const register = [
  rule(String.raw`(?:SB|FP|SP|PC)(?![\w·:])`, "bp"),
  rule(String.raw`(?:R\d+[BWL]?|[FXYZKMVPC]\d+|VS\d+|A\d+|AR\d+|[STF][ATS]?\d+)(?:\.(?:[BHSDQ]\d*|[US]XT[BHWXx]|[ZM])(?!\w))?(?![\w·:])`, "nb"),
  rule(String.raw`(?:[A-D]X|[SD]I|BP|[A-D][LH]|SIB|DIB|BPB|SPB|[CDEFGS]S|[GIL]DTR|TLS|g|RSP|ZR|LR|FPSR|FPCR|NZCV|CTXT|TMP)(?:\.[BHSDQUXTZMW]+\d*(?!\w))?(?![\w·:])`, "nb"),
];

const literal = [
  rule(String.raw`(\$?)("(?:\\.|[^"\\\n])*")`, "o", "s"),
  rule(String.raw`\$?'(?:\\.[^']*|[^'\\\n])'`, "sc"),
  rule(String.raw`(?:\$[-+~]*|(?<=[\s,])-)?0[xX][0-9a-fA-F_]+(?![\w])`, "mh"),
  rule(String.raw`(?:\$[-+]*)?(?:\d+\.\d*(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|\.\d+(?:[eE][-+]?\d+)?)(?![\w.])`, "mf"),
  rule(String.raw`[-+]?(?:Inf|NaN)(?:\.0)?(?![\w·.])`, "mf"),
  rule(String.raw`(?:\$[-+~]*)?0[0-7]+(?![\w])`, "mo"),
  rule(String.raw`(?:\$[-+~]*|(?<=[\s,])-)?\d+`, "mi"),
];

const operand = [
  rule(String.raw`[ \t\r]+`, ""),
  rule(String.raw`//[^\n]*`, "c1"),
  rule(String.raw`(go:string\.)("(?:\\.|[^"\\\n])*")`, "vg", "s"),
  rule(String.raw`type:(?=[^\n]*?\(SB\))(?:"(?:\\.|[^"\\\n])*"|[^"\n])*?(?=(?:[+\-]\d+)?\(SB\))`, "nc"),
  rule(String.raw`go(?::(?!~)|\.shape\.)(?=[^\n]*?\(SB\))(?:"(?:\\.|[^"\\\n])*"|[^"\n])*?(?=(?:[+\-]\d+)?\(SB\))`, "vg"),
  rule(
    String.raw`(?:"")?[\p{L}_·](?=[^\n]*?\(SB\))(?:[\w·∕.~%@+/=*\-]|` + brackets +
      String.raw`|\(\*?[\p{L}_][\w.]*(?:` + brackets + String.raw`)?\))*?(?=(?:<[\w>]*>|<>)?(?:[+\-][\w*+()\-]{1,40}?)?\(SB\))`,
    "vg",
  ),
  rule(String.raw`(?:go:)?[\p{L}_~·](?:[\w·∕]|[./](?=[\w~.&·])|[~&](?=\w))*(?=(?:[+\-][\w*+()\-]{1,40}?)?\((?:FP|SP|RSP|R1|R2|R3|R13|R15|R29)\)(?!\())`, "nv"),
  rule(String.raw`(?<=[\w·])<(?:ABIInternal|ABI0|\d*|[\w]+)>(?=[+\-(]|\s*$)`, "nd"),
  ...literal,
  ...register,
  rule(String.raw`(?:${flags})(?![\w·.(])`, "no"),
  rule(String.raw`[\p{L}_·][\w·∕]*`, "n"),
  rule(String.raw`<<|>>|->|@>|##|[-+*/%&|^~!=<>?$]`, "o"),
  rule(String.raw`[(),\[\]{}:.@]`, "p"),
];

const conditional = /^(?:F?CS(?:ELE?|ETM?|INC|INV|NEG)|F?CCM[PN]E?|CINC|CINV|CNEG)[WSD]?$/;
const condition = rule(String.raw`(\s*)((?:EQ|NE|CS|HS|CC|LO|MI|PL|VS|VC|HI|LS|GE|LT|GT|LE|AL|NV)(?=,))`, "", "no");
const directive = /^(?:TEXT|DATA|GLOBL|FUNCDATA|PCDATA|PCALIGN|END)$/;
const longest = 4000; // a line that spells out a type of pages stays plain

/**
 * colour splits an instruction into pieces of one class each.
 * @param {string} op
 * @param {string} args
 * @returns {Array<[string, string]>} class ("" for none) and text, which together read "OP args"
 */
export function colour(op, args) {
  const out = [[directive.test(op) ? "k" : "nf", op]];
  if (!args) return out;
  const text = ` ${args}`;
  if (text.length > longest) return [...out, ["", text]];
  let at = 0;
  if (conditional.test(op)) at = take(condition, text, 0, out);
  while (at < text.length) {
    const next = operand.reduce((end, r) => end || take(r, text, at, out), 0);
    if (next) at = next;
    else push(out, "err", text[at++]);
  }
  return out;
}

// take applies a rule at a place and returns where it ended, 0 where it does not fit.
function take([pattern, classes], text, at, out) {
  pattern.lastIndex = at;
  const m = pattern.exec(text);
  if (!m || m[0] === "") return 0;
  if (classes.length === 1) push(out, classes[0], m[0]);
  else classes.forEach((c, i) => push(out, c, m[i + 1]));
  return pattern.lastIndex;
}

function push(out, cls, text) {
  if (!text) return;
  const last = out.at(-1);
  if (last[0] === cls && out.length > 1) last[1] += text;
  else out.push([cls, text]);
}
