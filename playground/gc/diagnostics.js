// What the compiler and the linker complain about, with places.

/**
 * @param {string} text what the compiler printed
 * @param {string} name the reader's file
 * @returns {{line: number, column: number, message: string}[]}
 */
export function diagnostics(text, name) {
  const list = [];
  for (const line of text.split("\n")) {
    const at = /^(.+?\.go):(\d+)(?::(\d+))?: (.*)$/.exec(line);
    if (at && at[1].endsWith(name)) {
      list.push({ line: Number(at[2]), column: Number(at[3] ?? 1), message: plain(at[4]) });
    } else if (line.startsWith("\t") && list.length > 0) {
      list[list.length - 1].message += "\n" + line; // have (…), want (…)
    } else if (line !== "" && !line.startsWith("too many errors")) {
      list.push({ line: 1, column: 1, message: plain(line) });
    }
  }
  return list;
}

// The linker and the importer speak of files that the reader does not have.
function plain(message) {
  const missing = /^could not import (\S+) \(/.exec(message);
  if (missing) return `package ${missing[1]} is not on offer here`;
  if (/main_main·f: function main is undeclared/.test(message)) return "function main is undeclared in the main package";
  return message;
}
