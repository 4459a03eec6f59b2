package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strings"
)

// trusted lists the functions, methods, variables and types of the library
// that interpreted programs were found to use right. A star stands for any
// run of letters.
const trusted = `
chanlab/playground/inspect.Chan chanlab/playground/inspect.Await
context.* (context.Context).*
errors.New errors.Is errors.Join errors.Unwrap errors.ErrUnsupported
fmt.Print fmt.Println fmt.Printf fmt.Sprint fmt.Sprintln fmt.Sprintf fmt.Fprint fmt.Fprintln fmt.Fprintf fmt.Errorf
(error).Error
io.EOF io.ErrUnexpectedEOF
math.* math/bits.*
math/rand.New math/rand.NewSource math/rand.Intn math/rand.Int math/rand.Int63 math/rand.Float64 math/rand.Perm math/rand.Rand math/rand.Seed (*math/rand.Rand).*
math/rand/v2.IntN math/rand/v2.N math/rand/v2.New math/rand/v2.NewPCG math/rand/v2.Rand math/rand/v2.Float64 math/rand/v2.Perm (*math/rand/v2.Rand).*
os.Exit os.Stdout os.Stderr
runtime.GC runtime.GOARCH runtime.GOMAXPROCS runtime.GOOS runtime.Goexit runtime.Gosched runtime.NumCPU runtime.NumGoroutine runtime.Version runtime.KeepAlive
sort.Ints sort.Strings sort.Float64s sort.Slice sort.SliceStable sort.Search* sort.IntsAreSorted sort.StringsAreSorted sort.SliceIsSorted
strconv.*
strings.* (*strings.Builder).* (*strings.Reader).* (*strings.Replacer).*
sync.Cond sync.Locker sync.Map sync.Mutex sync.NewCond sync.Once sync.OnceFunc sync.Pool sync.RWMutex sync.WaitGroup
(*sync.Cond).* (*sync.Map).* (*sync.Mutex).* (*sync.Once).* (*sync.RWMutex).* (*sync.WaitGroup).* (sync.Locker).* (*sync.Pool).* sync.L sync.New
sync/atomic.* (*sync/atomic.Bool).* (*sync/atomic.Int32).* (*sync/atomic.Int64).* (*sync/atomic.Uint32).* (*sync/atomic.Uint64).* (*sync/atomic.Uintptr).* (*sync/atomic.Value).*
testing.T (*testing.common).Error (*testing.common).Errorf (*testing.common).Fatal (*testing.common).Fatalf (*testing.common).Log (*testing.common).Logf
(*testing.common).Skip (*testing.common).Skipf (*testing.common).SkipNow (*testing.common).Fail (*testing.common).FailNow (*testing.common).Failed
(*testing.common).Name (*testing.common).Cleanup (*testing.T).Run
time.* (*time.*).* (time.*).*
unicode.* unicode/utf8.*
`

var trustedNames = strings.Fields(trusted)

// trusts reports whether a name of the library is on the list.
func trusts(name string) bool {
	for _, pattern := range trustedNames {
		if name == pattern {
			return true
		}
		if strings.Contains(pattern, "*") {
			// Only a method's receiver may begin with a real star.
			p := strings.ReplaceAll(pattern, "(*", "(\x01")
			p = strings.ReplaceAll(p, "/", "\x02")
			n := strings.ReplaceAll(strings.ReplaceAll(name, "(*", "(\x01"), "/", "\x02")
			if ok, _ := path.Match(p, n); ok {
				return true
			}
		}
	}
	return false
}

// library judges the use of a name of another package.
func (j *judgement) library(n ast.Node, o types.Object) {
	if o == nil || o.Pkg() == nil || o.Pkg() == j.Package {
		return
	}
	name := o.Pkg().Path() + "." + o.Name()
	switch o := o.(type) {
	case *types.Func:
		name = o.FullName()
		if sig := o.Type().(*types.Signature); sig.TypeParams().Len() > 0 || sig.RecvTypeParams().Len() > 0 {
			j.refuse(n, "function", strings.TrimPrefix(name, "func "))
		}
	case *types.Var:
		if o.IsField() {
			switch name {
			case "time.C", "sync.L", "sync.New":
				return
			}
		}
	case *types.PkgName, *types.Label:
		return
	case *types.TypeName:
		if named, ok := o.Type().(*types.Named); ok && named.TypeParams().Len() > 0 {
			j.refuse(n, "generic", name)
		}
	}
	// Tests that are left in this way have failed, by panic or by the exit status.
	if !trusts(name) || name == "os.Exit" && !j.Suite.Empty() {
		j.refuse(n, "function", name)
	}
}

// node judges one node of the program.
func (j *judgement) node(n ast.Node) bool {
	switch n := n.(type) {
	case nil, *ast.File, *ast.Comment, *ast.CommentGroup, *ast.Field, *ast.FieldList, *ast.FuncDecl, *ast.GenDecl, *ast.ValueSpec,
		*ast.BlockStmt, *ast.AssignStmt, *ast.CaseClause, *ast.CommClause, *ast.DeclStmt, *ast.DeferStmt, *ast.EmptyStmt, *ast.ExprStmt,
		*ast.GoStmt, *ast.IfStmt, *ast.IncDecStmt, *ast.LabeledStmt, *ast.ReturnStmt, *ast.SelectStmt, *ast.SendStmt, *ast.SwitchStmt,
		*ast.BasicLit, *ast.KeyValueExpr, *ast.ParenExpr, *ast.ChanType, *ast.FuncType, *ast.MapType, *ast.Ellipsis,
		*ast.IndexExpr, *ast.SliceExpr:
	case *ast.StarExpr:
		if tv := j.info.Types[n]; tv.IsValue() && replaced(tv.Type) {
			j.refuse(n, "type-name", typeName(tv.Type))
		}
	case *ast.ImportSpec:
		return false
	case *ast.BranchStmt:
		if n.Tok == token.GOTO {
			j.refuse(n, "goto", "goto")
		}
	case *ast.RangeStmt, *ast.ForStmt:
		if r, ok := n.(*ast.RangeStmt); ok && !j.Suite.Empty() {
			if _, ok := j.info.TypeOf(r.X).Underlying().(*types.Signature); ok {
				j.refuse(r, "range", "range") // a test that is ended in its body
			}
		}
		j.heavy(n.(ast.Stmt), 1)
	case *ast.Ident:
		j.library(n, j.info.Uses[n])
	case *ast.SelectorExpr:
		j.selected(n)
		ast.Inspect(n.X, j.node)
		return false
	case *ast.UnaryExpr, *ast.CompositeLit:
		if b, ok := j.info.TypeOf(n.(ast.Expr)).Underlying().(*types.Basic); ok && b.Info()&types.IsComplex != 0 {
			j.refuse(n, "complex", b.Name())
		}
		if c, ok := n.(*ast.CompositeLit); ok {
			j.composite(c)
		}
	case *ast.BinaryExpr:
		j.compared(n)
	case *ast.FuncLit:
		j.signature(n, j.info.TypeOf(n).Underlying().(*types.Signature))
		j.iterator(n, n.Type)
	case *ast.CallExpr:
		j.called(n)
	case *ast.TypeSpec:
		if n.TypeParams != nil {
			j.refuse(n, "generic", n.Name.Name)
		}
		if named, ok := types.Unalias(j.info.TypeOf(n.Type)).(*types.Named); ok && !n.Assign.IsValid() && named.NumMethods() > 0 {
			j.refuse(n, "interface", n.Name.Name) // it would keep the methods
		}
	case *ast.ArrayType:
		if t := j.info.TypeOf(n); t != nil && types.SizesFor("gc", "amd64").Sizeof(t) > 1<<24 {
			j.refuse(n, "heavy", typeName(t))
		}
	case *ast.StructType:
		j.structure(n)
	case *ast.InterfaceType:
		if len(n.Methods.List) > 0 {
			j.refuse(n, "interface", "interface")
		}
	case *ast.TypeAssertExpr:
		if n.Type != nil {
			j.asserted(n.Type)
		}
	case *ast.TypeSwitchStmt:
		for _, c := range n.Body.List {
			for _, t := range c.(*ast.CaseClause).List {
				j.asserted(t)
			}
		}
	default:
		j.refuse(n, "syntax", strings.TrimPrefix(strings.ToLower(typeOfNode(n)), "*ast."))
	}
	return true
}
