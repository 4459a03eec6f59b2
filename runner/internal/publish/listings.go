package publish

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
	"chanlab/runner/internal/highlight"
)

// A listing is one function as every release and architecture compiles it.
type listing struct {
	Variants []*listingVariant `json:"variants"`
}

type listingVariant struct {
	Release string     `json:"release"`
	Minor   string     `json:"minor"`
	Arch    string     `json:"arch"`
	Size    int64      `json:"size"` // bytes of machine code
	Source  []codeLine `json:"source"`
	Asm     []asmLine  `json:"asm"`
}

type codeLine struct {
	N    int    `json:"n"`
	HTML string `json:"html"`
	Used bool   `json:"used"` // has instructions of its own
}

type asmLine struct {
	Line   int    `json:"line"`
	Offset string `json:"offset"`
	HTML   string `json:"html"`
	Op     string `json:"op"`
	Call   string `json:"call"`
}

// listings is listings.json: for every experiment NAME with facts NAME.s, the
// functions of experiments/NAME/NAME.go linked line by line with their code.
func (s *Site) listings() (map[string]map[string]*listing, error) {
	out := map[string]map[string]*listing{}
	for _, e := range s.Ledger.Experiments {
		funcs, err := sourceFuncs(filepath.Join(e.Dir, e.Name+".go"))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, release := range toolchain.Releases() {
			for _, arch := range toolchain.Arches() {
				b, err := os.ReadFile(s.facts(release, arch, e.Name+".s"))
				if errors.Is(err, fs.ErrNotExist) {
					continue
				}
				if err != nil {
					return nil, fmt.Errorf("reading listing: %w", err)
				}
				list, err := asm.Parse(bytes.NewReader(b))
				if err != nil {
					return nil, fmt.Errorf("reading listing %s/%s/%s.s: %w", release, arch, e.Name, err)
				}
				for _, f := range list {
					name := f.Name[strings.LastIndexByte(f.Name, '.')+1:]
					src, ok := funcs[name]
					if !ok {
						continue
					}
					v, err := join(f, e.Name+".go", src)
					if err != nil {
						return nil, err
					}
					v.Release, v.Minor, v.Arch = release, minor(release), arch
					if out[e.Name] == nil {
						out[e.Name] = map[string]*listing{}
					}
					if out[e.Name][name] == nil {
						out[e.Name][name] = &listing{}
					}
					out[e.Name][name].Variants = append(out[e.Name][name].Variants, v)
				}
			}
		}
	}
	return out, nil
}

// A sourceFunc is the text of a function and the number of its first line.
type sourceFunc struct {
	first int
	lines []string // highlighted
}

// sourceFuncs reads the functions of a Go file, without their comments.
func sourceFuncs(file string) (map[string]sourceFunc, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, b, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("reading source: %w", err)
	}
	out := map[string]sourceFunc{}
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		from, to := fset.Position(fn.Pos()), fset.Position(fn.End())
		lines, err := highlighted("go", string(b[from.Offset:to.Offset]))
		if err != nil {
			return nil, err
		}
		out[fn.Name.Name] = sourceFunc{from.Line, lines}
	}
	return out, nil
}

func join(f asm.Func, file string, src sourceFunc) (*listingVariant, error) {
	v := &listingVariant{Size: f.Size}
	var used []int
	var text strings.Builder
	for _, in := range f.Insts {
		line := 0
		if path.Base(filepath.ToSlash(in.File)) == file {
			line = in.Line
			used = append(used, line)
		}
		v.Asm = append(v.Asm, asmLine{Line: line, Offset: fmt.Sprintf("0x%04x", in.Offset), Op: in.Op, Call: in.Call})
		text.WriteString(strings.TrimSpace(in.Op+" "+in.Args) + "\n")
	}
	lines, err := highlighted("goasm", text.String())
	if err != nil {
		return nil, err
	}
	for i := range v.Asm {
		v.Asm[i].HTML = lines[i]
	}
	for i, html := range src.lines {
		n := src.first + i
		v.Source = append(v.Source, codeLine{n, html, slices.Contains(used, n)})
	}
	return v, nil
}

func highlighted(lang, code string) ([]string, error) {
	lines, err := highlight.Lines(lang, strings.TrimSuffix(code, "\n"))
	if err != nil {
		return nil, fmt.Errorf("highlighting %s: %w", lang, err)
	}
	return lines, nil
}
