// Package symbols hands compiled packages of the standard library to
// interpreted programs. Its tables are written by yaegi's own extract for the
// pinned Go release, and hold what the book's programs use: the whole library
// would be 8 MB to fetch.
package symbols

import "reflect"

//go:generate go test -run TestTablesAreCurrent -update .

// Symbols holds, per import path joined with the package's name, the exported
// functions, variables, constants and types of a package.
var Symbols = map[string]map[string]reflect.Value{}

// Selected names the packages and, where a package is not taken whole, the
// regular expressions of the names that are.
var Selected = map[string][]string{
	"bytes":        {"^Buffer$", "^NewBuffer$", "^NewBufferString$", "^Equal$", "^Contains$"},
	"context":      nil,
	"errors":       nil,
	"fmt":          {"^Append", "^Error", "^Fprint", "^Print", "^Sprint", "^Stringer$"},
	"io":           {"^EOF$", "^Reader$", "^Writer$", "^Closer$", "^ErrUnexpectedEOF$", "^ErrClosedPipe$"},
	"math":         nil,
	"math/bits":    nil,
	"math/rand":    nil,
	"math/rand/v2": nil,
	"runtime":      {"^GC$", "^GOARCH$", "^GOMAXPROCS$", "^GOOS$", "^Goexit$", "^Gosched$", "^KeepAlive$", "^NumCPU$", "^NumGoroutine$", "^Version$", "^Error$"},
	"sort":         nil,
	"strconv":      nil,
	"strings":      nil,
	"sync":         nil,
	"sync/atomic":  nil,
	"time":         nil,
	"unicode":      {"^Is[A-Z][a-z]+$", "^To[A-Z][a-z]+$", "^MaxRune$", "^ReplacementChar$"},
	"unicode/utf8": nil,
}
