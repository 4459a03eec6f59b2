// Programs that are tests: the main package that runs them, and their results read from what go test -v prints.

/**
 * Source without comments and the insides of strings and runes, of the same length, so that what looks like
 * a declaration is one.
 */
export function bare(source) {
  const blank = (s) => s.replace(/[^\n]/g, " ");
  return source.replace(/\/\/[^\n]*|\/\*[^]*?\*\/|`[^`]*`|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'/g, blank);
}

/**
 * The names of test functions, in order, and whether there is a TestMain.
 * @param {string} source
 * @returns {{tests: string[], main: boolean, package: string}}
 */
export function testFunctions(source) {
  const code = bare(source);
  const named = (re) => [...code.matchAll(re)].map((m) => m[1]);
  return {
    tests: named(/^func[ \t]+(Test(?:[^\p{Ll}\s(][\p{L}\p{N}_]*)?)[ \t]*\([ \t]*\w*[ \t]*\*[ \t]*(?:\w+[ \t]*\.[ \t]*)?T[ \t]*\)/gmu),
    main: /^func[ \t]+TestMain[ \t]*\([ \t]*\w*[ \t]*\*[ \t]*(?:\w+[ \t]*\.[ \t]*)?M[ \t]*\)/m.test(code),
    package: named(/^[ \t]*package[ \t]+(\w+)/gm)[0] ?? "main",
  };
}

/** The import path of the package under test, as the go command names files on its command line. */
export const underTest = "command-line-arguments";

/**
 * The main package for tests, as the go command would generate it.
 * @param {string[]} tests
 */
export function testMain(tests) {
  const table = tests.map((t) => `\t{Name: "${t}", F: _test.${t}},\n`).join("");
  return `package main

import (
	"testing"

	_test "${underTest}"
)

func main() {
	testing.Main(func(pat, str string) (bool, error) { return true, nil }, []testing.InternalTest{
${table}	}, nil, nil)
}
`;
}

/**
 * Reads test results from output as it comes.
 */
export class TestReader {
  /** @param {(event: {name: string, state: string, output: string, ms: number}) => void} report */
  constructor(report) {
    this.report = report;
    this.rest = "";
    this.output = new Map();
    this.current = "";
  }

  /** @param {string} text */
  push(text) {
    const lines = (this.rest + text).split("\n");
    this.rest = lines.pop();
    for (const line of lines) this.line(line);
  }

  line(line) {
    const turn = /^=== (RUN|PAUSE|CONT|NAME) +(\S+)$/.exec(line);
    if (turn) {
      this.current = turn[2];
      if (turn[1] === "RUN") this.output.set(turn[2], "");
      return;
    }
    const end = /--- (PASS|FAIL|SKIP): (\S+) \((\d+(?:\.\d+)?)s\)$/.exec(line);
    if (end && this.output.has(end[2])) {
      this.report({ name: end[2], state: end[1].toLowerCase(), output: this.output.get(end[2]), ms: Math.round(1000 * Number(end[3])) });
      return;
    }
    if (this.output.has(this.current)) this.output.set(this.current, this.output.get(this.current) + line + "\n");
  }
}
