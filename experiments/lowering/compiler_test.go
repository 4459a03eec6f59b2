package lowering

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Compiler is what the compiler's own source says about select: the fact file
// lowering-source.json, kept with amd64 because it has no architecture.
type Compiler struct {
	Release string `json:"release"`
	File    string `json:"file"`
	Line    int    `json:"line"`

	Nodes   map[string]int `json:"nodes"`   // constructors of package ir that walkSelectCases calls, and how often
	Runtime []string       `json:"runtime"` // functions of the runtime that it has called, in the order they stand
	Numbers []string       `json:"numbers"` // what the number of a case is computed as: of a send, of a receive
	Default []string       `json:"default"` // comparisons with the answer, in the order they stand
	Race    []string       `json:"race"`    // functions of the runtime called only under the race detector's flag

	JumpTables []string `json:"jump_tables"` // functions of package walk that make one
	Selpc      int      `json:"selpc"`       // identifiers of that name in the runtime and the compiler
	Pcs        int      `json:"pcs"`         // and of this one, which is there
	Opcodes    int      `json:"opcodes"`     // names of machine instructions of the four architectures
	Selects    []string `json:"selects"`     // of them, those that begin with SELECT
}

// assemblers hold the names of the machine instructions of amd64 and 386,
// arm64, and arm.
var assemblers = []string{"x86", "arm64", "arm"}

// searched are the packages in which an identifier is looked for.
var searched = []string{"runtime", "cmd/compile/internal/walk", "cmd/compile/internal/typecheck", "cmd/compile/internal/ir", "cmd/compile/internal/ssagen"}

const walk = "cmd/compile/internal/walk"

func compilerOf(ctx context.Context, target toolchain.Target) (*Compiler, error) {
	tree, err := source.Open(ctx, target)
	if err != nil {
		return nil, err
	}
	fn, err := tree.Func(walk, "walkSelectCases")
	if err != nil {
		return nil, err
	}
	c := &Compiler{Release: target.Release, File: fn.File, Line: fn.Line, Nodes: map[string]int{}}
	for _, call := range fn.Calls {
		if strings.HasPrefix(call.Func, "ir.New") {
			c.Nodes[call.Func]++
		}
		if name := runtimeName(call); name != "" && !slices.Contains(c.Runtime, name) {
			c.Runtime = append(c.Runtime, name)
		}
	}
	c.numbering(fn.Decl())
	if c.JumpTables, err = jumpTables(tree); err != nil {
		return nil, err
	}
	goroot, err := target.GOROOT(ctx)
	if err != nil {
		return nil, err
	}
	for _, pkg := range searched {
		dir := filepath.Join(goroot, "src", filepath.FromSlash(pkg))
		for name, count := range map[string]*int{"selpc": &c.Selpc, "pcs": &c.Pcs} {
			n, err := identifiers(dir, name)
			if err != nil {
				return nil, err
			}
			*count += n
		}
	}
	for _, pkg := range assemblers {
		if err := c.opcodes(filepath.Join(goroot, "src", "cmd", "internal", "obj", pkg, "anames.go")); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// runtimeName is the function of the runtime that a call has the program call.
func runtimeName(call source.Call) string {
	at, ok := map[string]int{"mkcallstmt": 0, "chanfn": 0, "typecheck.LookupRuntime": 0}[call.Func]
	if !ok || len(call.Args) <= at {
		return ""
	}
	name, err := strconv.Unquote(call.Args[at])
	if err != nil {
		return ""
	}
	return name
}

// numbering finds how the number of a case is made, what it is compared with,
// and what depends on the race detector's flag.
func (c *Compiler) numbering(decl *ast.FuncDecl) {
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if len(n.Lhs) == 1 && n.Tok == token.ASSIGN && isName(n.Lhs[0], "i") {
				c.Numbers = append(c.Numbers, types.ExprString(n.Rhs[0]))
			}
		case *ast.CallExpr:
			// ir.NewBinaryExpr(base.Pos, ir.OLT, chosen, ir.NewInt(…))
			if types.ExprString(n.Fun) == "ir.NewBinaryExpr" && len(n.Args) == 4 && isName(n.Args[2], "chosen") {
				c.Default = append(c.Default, types.ExprString(n.Args[1])+" "+lastArg(n.Args[3]))
			}
		case *ast.IfStmt:
			if types.ExprString(n.Cond) != "base.Flag.Race" {
				break
			}
			ast.Inspect(n.Body, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && isName(call.Fun, "mkcallstmt") {
					name, _ := strconv.Unquote(types.ExprString(call.Args[0]))
					c.Race = append(c.Race, name)
				}
				return true
			})
		}
		return true
	})
}

func isName(x ast.Expr, name string) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == name
}

// lastArg is the last argument of a call, without a conversion: "0", "i".
func lastArg(x ast.Expr) string {
	for {
		call, ok := x.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return types.ExprString(x)
		}
		x = call.Args[len(call.Args)-1]
	}
}

// jumpTables lists the functions of package walk that build a jump table.
func jumpTables(tree *source.Tree) (list []string, err error) {
	funcs, err := tree.Funcs(walk)
	if err != nil {
		return nil, err
	}
	for _, f := range funcs {
		if len(f.CallsTo("ir.NewJumpTableStmt")) > 0 {
			list = append(list, f.Name)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s of %s makes no jump tables: read it again", walk, tree.Target)
	}
	return list, nil
}

// identifiers counts the identifiers of one name in all Go files of a folder.
func identifiers(dir, name string) (n int, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		return 0, fmt.Errorf("no Go files in %s: %v", dir, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		if !strings.Contains(string(text), name) {
			continue // spares the parser
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, text, parser.SkipObjectResolution)
		if err != nil {
			return 0, err
		}
		ast.Inspect(tree, func(node ast.Node) bool {
			if id, ok := node.(*ast.Ident); ok && id.Name == name {
				n++
			}
			return true
		})
	}
	return n, nil
}

// opcodes reads the names of an assembler's instructions.
func (c *Compiler) opcodes(file string) error {
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	before := c.Opcodes
	ast.Inspect(tree, func(n ast.Node) bool {
		lit, ok := n.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return true
		}
		name, _ := strconv.Unquote(lit.Value)
		c.Opcodes++
		if selectOp.MatchString(name) {
			c.Selects = append(c.Selects, name)
		}
		return true
	})
	if c.Opcodes-before < 100 {
		return fmt.Errorf("%s: only %d names of instructions: read it again", file, c.Opcodes-before)
	}
	return nil
}
