package ring

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Facts say how one release moves the indexes of a channel's ring on one
// architecture: the fact file ring.json.
type Facts struct {
	Release string    `json:"release"`
	GOARCH  string    `json:"goarch"`
	Places  []Advance `json:"places"` // by file and line
}

// Advance is one function of the runtime that sets sendx or recvx.
type Advance struct {
	Func       string   `json:"func"`
	File       string   `json:"file"` // relative to GOROOT/src
	Line       int      `json:"line"` // of the first statement
	Statements []string `json:"statements"`
	Remainders int      `json:"remainders"` // operators % and &, with their assigning forms, in the statements
	Code       Tally    `json:"code"`       // what they are compiled to

	lines [][2]int // of the statements, inclusive
}

// Tally counts the instructions that stand for some lines, by what they do.
type Tally struct {
	All        int `json:"all"`
	Divisions  int `json:"divisions"`
	Masks      int `json:"masks"`
	Increments int `json:"increments"`
	Compares   int `json:"compares"`
}

// Plus returns the sum of two tallies.
func (t Tally) Plus(u Tally) Tally {
	return Tally{t.All + u.All, t.Divisions + u.Divisions, t.Masks + u.Masks, t.Increments + u.Increments, t.Compares + u.Compares}
}

// Opcodes in Go's notation for amd64, 386, arm64 and arm. On arm a division is
// a call into the runtime where the processor may lack one.
var (
	division  = regexp.MustCompile(`^(I?DIV[BWLQ]?|[US]?DIV[UW]*|[US]?REMU?W?|MODU?)(\.|$)`)
	divides   = regexp.MustCompile(`^runtime\.\w*(div|mod)`)
	mask      = regexp.MustCompile(`^(AND[BWLQS]*|BIC|UBFX|BFC|TSTW?)(\.|$)`)
	increment = regexp.MustCompile(`^INC[BWLQ]$`)
	addition  = regexp.MustCompile(`^ADD[BWLQS]*$`)
	compare   = regexp.MustCompile(`^CMP[BWLQ]?W?$`)
)

// Count tallies instructions.
func Count(list []asm.Inst) (t Tally) {
	for _, in := range list {
		t.All++
		switch {
		case division.MatchString(in.Op) || divides.MatchString(in.Call):
			t.Divisions++
		case mask.MatchString(in.Op):
			t.Masks++
		case increment.MatchString(in.Op), addition.MatchString(in.Op) && strings.HasPrefix(in.Args, "$1,"):
			t.Increments++
		case compare.MatchString(in.Op):
			t.Compares++
		}
	}
	return t
}

// Read finds the places in the source of the target's runtime and counts the
// instructions that they are compiled to. dir is an empty folder to work in.
func Read(ctx context.Context, target toolchain.Target, dir string) (*Facts, error) {
	tree, err := source.Open(ctx, target)
	if err != nil {
		return nil, err
	}
	funcs, err := tree.Funcs("runtime")
	if err != nil {
		return nil, err
	}
	facts := &Facts{Release: target.Release, GOARCH: target.GOARCH}
	var symbols []string
	for _, f := range funcs {
		if !f.Has("sendx") && !f.Has("recvx") {
			continue
		}
		a, err := advance(f)
		if err != nil {
			return nil, err
		}
		if a != nil {
			facts.Places = append(facts.Places, *a)
			symbols = append(symbols, "runtime."+a.Func)
		}
	}
	if err := target.WriteModule(dir, nil); err != nil {
		return nil, err
	}
	_, list, err := asm.List(ctx, target, dir, "runtime", symbols...)
	if err != nil {
		return nil, err
	}
	for i := range facts.Places {
		if err := facts.Places[i].compiled(list); err != nil {
			return nil, fmt.Errorf("%s: %w", target, err)
		}
	}
	return facts, nil
}

// compiled counts the instructions of the place in a listing.
func (a *Advance) compiled(list []asm.Func) error {
	i := slices.IndexFunc(list, func(f asm.Func) bool { return f.Name == "runtime."+a.Func })
	if i < 0 {
		return fmt.Errorf("the listing has no runtime.%s", a.Func)
	}
	seen := map[int64]bool{} // an if stands on the lines of its block
	var own []asm.Inst
	for _, l := range a.lines {
		for _, in := range list[i].Lines(l[0], l[1]) {
			if !seen[in.Offset] {
				seen[in.Offset] = true
				own = append(own, in)
			}
		}
	}
	a.Code = Count(own) // none where only the race detector comes by, as in send
	return nil
}

var errNoFunc = errors.New("no function in its own text")

// advance returns the statements of a function that set an index of a channel
// or decide over that; nil where it only reads them.
func advance(f *source.Func) (*Advance, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, f.File, "package p\n"+f.Text, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", f.Name, err)
	}
	fn, ok := file.Decls[0].(*ast.FuncDecl)
	if !ok {
		return nil, fmt.Errorf("reading %s: %w", f.Name, errNoFunc)
	}
	line := func(p token.Pos) int { return fset.Position(p).Line - 2 + f.Line }
	a := &Advance{Func: f.Name, File: f.File}
	sets := false
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		stmt, ok := n.(ast.Stmt)
		if !ok {
			return true
		}
		set, decides := touches(stmt)
		if !set && !decides {
			return true
		}
		sets = sets || set
		if a.Line == 0 {
			a.Line = line(stmt.Pos())
		}
		a.lines = append(a.lines, [2]int{line(stmt.Pos()), line(stmt.End())})
		a.Statements = append(a.Statements, text(stmt))
		a.Remainders += remainders(stmt)
		return false
	})
	if !sets {
		return nil, nil
	}
	return a, nil
}

// touches reports whether a statement sets an index, and whether it is an if
// that compares one.
func touches(stmt ast.Stmt) (sets, decides bool) {
	switch s := stmt.(type) {
	case *ast.IncDecStmt:
		return isIndex(s.X), false
	case *ast.AssignStmt:
		return slices.ContainsFunc(s.Lhs, isIndex), false
	case *ast.IfStmt:
		b, ok := s.Cond.(*ast.BinaryExpr)
		if !ok || !isIndex(b.X) && !isIndex(b.Y) {
			return false, false
		}
		for _, inner := range s.Body.List {
			set, _ := touches(inner)
			sets = sets || set
		}
		return sets, true
	}
	return false, false
}

func isIndex(x ast.Expr) bool {
	sel, ok := x.(*ast.SelectorExpr)
	return ok && (sel.Sel.Name == "sendx" || sel.Sel.Name == "recvx")
}

func remainders(n ast.Node) (count int) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.REM || n.Op == token.AND || n.Op == token.AND_NOT {
				count++
			}
		case *ast.AssignStmt:
			if n.Tok == token.REM_ASSIGN || n.Tok == token.AND_ASSIGN || n.Tok == token.AND_NOT_ASSIGN {
				count++
			}
		}
		return true
	})
	return count
}

// text writes a statement on one line.
func text(stmt ast.Stmt) string {
	switch s := stmt.(type) {
	case *ast.IncDecStmt:
		return types.ExprString(s.X) + s.Tok.String()
	case *ast.AssignStmt:
		return exprs(s.Lhs) + " " + s.Tok.String() + " " + exprs(s.Rhs)
	case *ast.IfStmt:
		var body []string
		for _, inner := range s.Body.List {
			body = append(body, text(inner))
		}
		return "if " + types.ExprString(s.Cond) + " { " + strings.Join(body, "; ") + " }"
	}
	return fmt.Sprintf("%T", stmt)
}

func exprs(list []ast.Expr) string {
	var words []string
	for _, x := range list {
		words = append(words, types.ExprString(x))
	}
	return strings.Join(words, ", ")
}
