// Colours of Go source, with the classes that Chroma gives it in the rest of the book.

const words = (list) => list.trim().split(/\s+/).join("|");
const types = "uint uint8 uint16 uint32 uint64 int int8 int16 int32 int64 float float32 float64 complex64 complex128 byte rune string bool error uintptr";
const builtins = "print println panic recover close complex real imag len cap append copy delete new make clear min max";
const rule = (source, ...classes) => [new RegExp(source, "uy"), classes];

const rules = [
  rule(String.raw`\s+`, "w"),
  rule(String.raw`//[^\s][^\n]*`, "cp"),
  rule(String.raw`//[^\n]*`, "c1"),
  rule(String.raw`/\*[\s\S]*?(?:\*/|$)`, "cm"),
  rule(String.raw`(?:import|package)\b`, "kn"),
  rule(String.raw`(?:var|func|struct|map|chan|type|interface|const)\b`, "kd"),
  rule(String.raw`(?:break|default|select|case|defer|go|else|goto|switch|fallthrough|if|range|continue|for|return)\b`, "k"),
  rule(String.raw`(?:true|false|iota|nil)\b`, "kc"),
  rule(String.raw`(${words(types)}|${words(builtins)})\b(\()`, "nb", "p"),
  rule(String.raw`(?:${words(types)}|any)\b`, "kt"),
  rule(String.raw`\d+(?:\.\d*)?(?:[Ee][\-+]\d+)?i`, "m"),
  rule(String.raw`\d+(?:\.\d+[eE][+\-]?\d+|\.\d*|[eE][+\-]?\d+)`, "mf"),
  rule(String.raw`\.\d+(?:[eE][+\-]?\d+)?`, "mf"),
  rule(String.raw`0[0-7]+`, "mo"),
  rule(String.raw`0[xX][0-9a-fA-F_]+`, "mh"),
  rule(String.raw`0b[01_]+`, "mb"),
  rule(String.raw`0|[1-9][0-9_]*`, "mi"),
  rule(String.raw`'(?:\\(?:['"\\abfnrtv]|x[0-9a-fA-F]{2}|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|[^\\])'`, "sc"),
  rule("`[^`]*(?:`|$)", "s"),
  rule(String.raw`"(?:\\.|[^"\\\n])*"`, "s"),
  rule(String.raw`<<=|>>=|<<|>>|<=|>=|&\^=|&\^|\+=|-=|\*=|/=|%=|&=|\|=|&&|\|\||<-|\+\+|--|==|!=|:=|\.\.\.|[+\-*/%&]`, "o"),
  rule(String.raw`([a-zA-Z_]\w*)(\s*)(\()`, "nf", "w", "p"),
  rule(String.raw`[\|^<>=!()\[\]{}.,;:~]`, "p"),
  rule(String.raw`[\p{L}_][\p{L}\p{N}_]*`, "nx"),
];

/**
 * goLines colours a program.
 * @param {string} source
 * @returns {Array<Array<[string, string]>>} for every line its pieces: class and text
 */
export function goLines(source) {
  const lines = [[]];
  const push = (cls, text) => {
    text.split("\n").forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part === "") return;
      const line = lines.at(-1);
      const last = line.at(-1);
      if (last && last[0] === cls) last[1] += part;
      else line.push([cls, part]);
    });
  };
  const text = source.replace(/\r\n?/g, "\n");
  let at = 0;
  while (at < text.length) {
    const next = rules.reduce((end, [pattern, classes]) => {
      if (end) return end;
      pattern.lastIndex = at;
      const m = pattern.exec(text);
      if (!m) return 0;
      if (classes.length === 1) push(classes[0], m[0]);
      else classes.forEach((c, i) => m[i + 1] && push(c, m[i + 1]));
      return pattern.lastIndex;
    }, 0);
    if (!next) push("err", text[at]);
    at = next || at + 1;
  }
  return lines;
}

/**
 * bodyEnd is the last line of the function that begins on a line: where its braces are closed again.
 * A brace that closes an interface or struct in the head does not end it, because its line goes on.
 * @param {Array<Array<[string, string]>>} lines from goLines
 * @param {number} first counted from 1
 * @returns {number} first where no brace opens
 */
export function bodyEnd(lines, first) {
  let depth = 0;
  let opened = false;
  for (let n = first; n <= lines.length; n++) {
    for (const [cls, text] of lines[n - 1]) {
      if (cls !== "p") continue;
      for (const c of text) {
        if (c === "{") {
          depth++;
          opened = true;
        } else if (c === "}") depth--;
      }
    }
    if (opened && depth <= 0) return n;
    if (!opened && n > first + 20) break;
  }
  return first;
}
