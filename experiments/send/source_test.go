package send

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// source is one parsed file of the runtime of the toolchain in use.
type source struct {
	name string // "runtime/chan.go", as listings have it
	fset *token.FileSet
	file *ast.File
}

func parseRuntime(t *testing.T, name string, ids ...string) source {
	t.Helper()
	goroot, err := toolchain.Local().GOROOT(t.Context())
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, filepath.Join(goroot, "src", "runtime", name), nil, 0)
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	return source{"runtime/" + name, fset, file}
}

func (s source) line(p token.Pos) int { return s.fset.Position(p).Line }

func (s source) function(name string) *ast.FuncDecl {
	for _, d := range s.file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == name {
			return f
		}
	}
	return nil
}

// A test is one point of chansend at which a send can come to an end.
type test struct {
	line   int
	locked bool     // the channel's lock is held
	kind   string   // key of kinds
	reads  []string // fields of hchan that the condition looks at
	ends   string   // key of ends: what becomes of the send
}

// order returns the tests of chansend in the order in which a send meets them,
// up to and including the one place where it joins sendq. Statements that
// cannot end a send (debugging, the race detector, profiling) are not tests.
func (s source) order(fn *ast.FuncDecl) (tests []test) {
	c := fn.Type.Params.List[0].Names[0].Name
	locked := false
	for _, stmt := range fn.Body.List {
		switch stmt := stmt.(type) {
		case *ast.IfStmt:
			ends := outcome(stmt.Body)
			if ends == "" {
				continue
			}
			reads := s.reads(stmt.Cond, c)
			if stmt.Init != nil {
				reads = append(s.reads(stmt.Init, c), reads...)
			}
			tests = append(tests, test{s.line(stmt.Pos()), locked, kindOf(stmt, c, reads), reads, ends})
		case *ast.ExprStmt:
			call, ok := stmt.X.(*ast.CallExpr)
			if !ok {
				continue
			}
			reads := s.reads(call, c)
			switch {
			case callee(call) == "lock":
				locked = true
			case callee(call) == "enqueue" && slices.Contains(reads, "sendq"):
				return append(tests, test{s.line(stmt.Pos()), locked, "enqueue", reads, "queued"})
			}
		}
	}
	return tests
}

// kindOf tells what a condition asks, from the fields that it reads.
func kindOf(stmt *ast.IfStmt, c string, reads []string) string {
	cond, _ := stmt.Cond.(*ast.BinaryExpr)
	comparesChannel := cond != nil && isIdent(cond.X, c) && isIdent(cond.Y, "nil")
	_, negates := stmt.Cond.(*ast.UnaryExpr)
	has := func(field string) bool { return slices.Contains(reads, field) }
	switch {
	case comparesChannel:
		return "nil"
	case has("bubble") || has("synctest"):
		return "bubble"
	case has("recvq") && stmt.Init != nil:
		return "receiver"
	case has("closed") && len(reads) == 1:
		return "closed"
	case has("closed") && has("qcount"):
		return "try"
	case cond != nil && cond.Op == token.LSS && slices.Equal(reads, []string{"qcount", "dataqsiz"}):
		return "room"
	case negates && len(reads) == 0:
		return "give up"
	}
	return "other"
}

// outcome tells how a block ends a send; empty if it does not.
func outcome(block *ast.BlockStmt) string {
	seen := map[string]bool{}
	returns := false
	ast.Inspect(block, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			returns = true
		case *ast.CallExpr:
			seen[callee(n)] = true
		}
		return true
	})
	switch {
	case seen["gopark"]:
		return "parked forever"
	case seen["send"]:
		return "receiver"
	case seen["typedmemmove"]:
		return "ring"
	case seen["panic"]:
		return "panic"
	case seen["fatal"] || seen["throw"]:
		return "crash"
	case returns:
		return "refused"
	}
	return ""
}

// reads lists the fields of the channel that an expression looks at, in order,
// those included that a function of the same file reads when called with the channel.
func (s source) reads(n ast.Node, c string) (fields []string) {
	add := func(list ...string) {
		for _, f := range list {
			if !slices.Contains(fields, f) {
				fields = append(fields, f)
			}
		}
	}
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if isIdent(n.X, c) {
				add(n.Sel.Name)
			}
		case *ast.CallExpr:
			if fn := s.function(callee(n)); fn != nil && len(n.Args) == 1 && isIdent(n.Args[0], c) {
				add(s.reads(fn.Body, fn.Type.Params.List[0].Names[0].Name)...)
			}
		}
		return true
	})
	return fields
}

// callee is the last name of what a call calls: "dequeue" for c.recvq.dequeue().
func callee(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func isIdent(x ast.Expr, name string) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == name
}

// An advance is the lines of one function that move a ring's indexes.
type advance struct {
	file, function string
	lines          [][2]int // first and last, inclusive
}

// advances finds the functions of the file that set a channel's sendx, with
// every statement that sets it and every if that decides over it. recvx counts
// as well: recv moves that one and copies it to sendx.
func (s source) advances() (list []advance) {
	for _, d := range s.file.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Body == nil {
			continue
		}
		a := advance{file: s.name, function: fn.Name.Name}
		setsSendx := false
		ast.Inspect(fn.Body, func(n ast.Node) bool {
			var set []ast.Expr
			switch n := n.(type) {
			case *ast.IncDecStmt:
				set = []ast.Expr{n.X}
			case *ast.AssignStmt:
				set = n.Lhs
			case *ast.IfStmt:
				if b, ok := n.Cond.(*ast.BinaryExpr); ok {
					set = []ast.Expr{b.X, b.Y}
				}
			}
			if !slices.ContainsFunc(set, isIndex) {
				return true
			}
			setsSendx = setsSendx || slices.ContainsFunc(set, isSendx)
			a.lines = append(a.lines, [2]int{s.line(n.Pos()), s.line(n.End())})
			return false
		})
		if setsSendx {
			list = append(list, a)
		}
	}
	return list
}

func isIndex(x ast.Expr) bool { return isSendx(x) || selects(x, "recvx") }
func isSendx(x ast.Expr) bool { return selects(x, "sendx") }

func selects(x ast.Expr, field string) bool {
	sel, ok := x.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == field
}
