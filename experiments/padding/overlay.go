package padding

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"chanlab/runner/instrument/toolchain"
)

//region variants

// A Variant is another declaration of hchan: blank arrays before or after
// fields. The code of the runtime stays as it is.
type Variant struct {
	Name          string
	Before, After map[string]string // by field, the type of the blank array
}

// Stock is the runtime as it comes. Filler is the article's: seven bytes after
// qcount. Apart gives qcount, sendx, recvx and the lock lines of their own,
// wherever hchan begins; Lock does so with the lock alone.
var (
	Stock  = Variant{Name: "stock"}
	Filler = Variant{Name: "filler", After: map[string]string{"qcount": "[7]byte"}}
	Apart  = Variant{Name: "apart",
		Before: map[string]string{"sendx": "[64]byte", "recvx": "[64]byte", "lock": "[64]byte"},
		After:  map[string]string{"qcount": "[64]byte", "recvx": "[64]byte", "lock": "[64]byte"}}
	Lock = Variant{Name: "lock", Before: map[string]string{"lock": "[64]byte"}, After: map[string]string{"lock": "[64]byte"}}
)

//endregion variants

// edit returns the text of chan.go with the blank arrays in hchan.
func (v Variant) edit(text []byte) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "chan.go", text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	type insert struct {
		at   int
		text string
	}
	var inserts []insert
	met := 0
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok || spec.Name.Name != "hchan" {
			return true
		}
		for _, f := range spec.Type.(*ast.StructType).Fields.List {
			for _, name := range f.Names {
				if typ := v.Before[name.Name]; typ != "" {
					inserts = append(inserts, insert{fset.Position(f.Pos()).Offset, "_ " + typ + "\n\t"})
					met++
				}
				if typ := v.After[name.Name]; typ != "" {
					inserts = append(inserts, insert{fset.Position(f.End()).Offset, "\n\t_ " + typ})
					met++
				}
			}
		}
		return false
	})
	if want := len(v.Before) + len(v.After); met != want {
		return nil, fmt.Errorf("variant %s: %d of %d fields are in hchan", v.Name, met, want)
	}
	slices.SortFunc(inserts, func(a, b insert) int { return b.at - a.at }) // from the end
	for _, in := range inserts {
		text = slices.Insert(text, in.at, []byte(in.text)...)
	}
	return text, nil
}

// Build builds testdata/contend.go with the variant's runtime in dir, which
// should be empty, and returns the program's path. flags go to the build.
func (v Variant) Build(ctx context.Context, t toolchain.Target, dir string, flags ...string) (string, error) {
	program, err := os.ReadFile(filepath.Join("testdata", "contend.go"))
	if err != nil {
		return "", err
	}
	if err := t.WriteModule(dir, map[string]string{"main.go": string(program)}); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "contend.bin")
	cmd := t.Command(ctx, dir, "build", "-trimpath", "-o", path)
	cmd.Args = append(append(cmd.Args, flags...), ".")
	if v.Name != Stock.Name {
		if err := v.overlay(ctx, t, cmd); err != nil {
			return "", err
		}
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building the runtime of %s as %s: %w\n%s", t, v.Name, err, out)
	}
	return path, nil
}

// overlay has the build read the edited chan.go. A folder of cmd.Dir takes it,
// not that itself: it is a package main.
func (v Variant) overlay(ctx context.Context, t toolchain.Target, cmd *exec.Cmd) error {
	goroot, err := t.GOROOT(ctx)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(goroot, "src", "runtime", "chan.go"))
	if err != nil {
		return fmt.Errorf("reading the runtime of %s: %w", t, err)
	}
	if text, err = v.edit(text); err != nil {
		return fmt.Errorf("%s: %w", t, err)
	}
	dir := filepath.Join(cmd.Dir, "overlay")
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	return t.Overlay(ctx, cmd, dir, map[string][]byte{"runtime/chan.go": text})
}
