// Programs that are tests: the main package that runs them, and their results read from what go test -v prints.

/** The import path of the package under test, as the go command names files on its command line. */
export const underTest = "command-line-arguments";

/**
 * @typedef {{tests: string[], examples: Array<{name: string, output: string, unordered: boolean}>, main: boolean}} Suite
 *   names of test functions, the example functions that say what they print, and whether there is a TestMain
 */

/**
 * The main package for tests, as the go command would generate it.
 * @param {Suite} suite
 */
export function testMain({ tests, examples, main }) {
  const table = (list) => list.map((entry) => `\t{${entry}},\n`).join("");
  return `package main

import (
	"errors"
	"io"
	"os"
	"reflect"
	"testing"
	"time"
	_ "unsafe"

	_test "${underTest}"
)

var tests = []testing.InternalTest{
${table(tests.map((name) => `"${name}", _test.${name}`))}}

var examples = []testing.InternalExample{
${table(examples.map((e) => `"${e.name}", _test.${e.name}, ${JSON.stringify(e.output)}, ${e.unordered}`))}}

func main() {
	m := testing.MainStart(deps{}, tests, nil, nil, examples)
	${main ? `_test.TestMain(m)\n\tos.Exit(int(reflect.ValueOf(m).Elem().FieldByName("exitCode").Int()))` : "os.Exit(m.Run())"}
}
${deps}`;
}

// What package testing asks of its surroundings, which the go command answers with testing/internal/testdeps.
// That one brings profiles and fuzzing along.
const deps = `
type deps struct{}

type entry = struct {
	Parent, Path string
	Data         []byte
	Values       []any
	Generation   int
	IsSeed       bool
}

func (deps) ImportPath() string                       { return "${underTest}" }
func (deps) ModulePath() string                       { return "" }
func (deps) MatchString(_, _ string) (bool, error)    { return true, nil }
func (deps) SetPanicOnExit0(v bool)                   { setPanicOnExit0(v) }
func (deps) StartCPUProfile(io.Writer) error          { return errNot }
func (deps) StopCPUProfile()                          {}
func (deps) StartTestLog(io.Writer)                   {}
func (deps) StopTestLog() error                       { return nil }
func (deps) WriteProfileTo(string, io.Writer, int) error { return errNot }
func (deps) CoordinateFuzzing(time.Duration, int64, time.Duration, int64, int, []entry, []reflect.Type, string, string) error { return errNot }
func (deps) RunFuzzWorker(func(entry) error) error    { return errNot }
func (deps) ReadCorpus(string, []reflect.Type) ([]entry, error) { return nil, errNot }
func (deps) CheckCorpus([]any, []reflect.Type) error  { return errNot }
func (deps) ResetCoverage()                           {}
func (deps) SnapshotCoverage()                        {}
func (deps) InitRuntimeCoverage() (mode string, tearDown func(string, string) (string, error), snapshot func() float64) { return }

var errNot = errors.New("not on offer in the page")

//go:linkname setPanicOnExit0 internal/testlog.SetPanicOnExit0
func setPanicOnExit0(bool)
`;

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
