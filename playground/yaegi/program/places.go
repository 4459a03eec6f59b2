package program

import (
	"go/ast"
	"go/token"
	"strings"

	"chanlab/playground/yaegi/guest"
)

// A Goroutine is what Go's trace says of one.
type Goroutine struct {
	ID     int     `json:"id"`
	State  string  `json:"state"`
	Frames []Frame `json:"frames"`
	By     int     `json:"-"`
}

// A Frame is one call of a function. The library's have no line here.
type Frame struct {
	Func string `json:"func"`
	File string `json:"file"`
	Line int    `json:"line"`
}

// Goroutines puts functions and lines to traces.
func (p *Program) Goroutines(traces []guest.Trace) (list []Goroutine) {
	for _, t := range traces {
		g := Goroutine{ID: t.ID, State: t.State, By: t.CreatedBy}
		at := t.At
		if at < 0 {
			at = -at
		}
		if t.In != "" {
			g.Frames = append(g.Frames, Frame{Func: t.In})
		}
		if at != 0 || t.In == "" {
			g.Frames = append(g.Frames, p.frame(at))
		}
		switch {
		case t.CreatedAt != 0:
			f := p.frame(t.CreatedAt)
			f.Func = "created by " + f.Func
			g.Frames = append(g.Frames, f)
		case t.CreatedBy != 0:
			g.Frames = append(g.Frames, Frame{Func: "created by testing.(*T).Run"})
		}
		list = append(list, g)
	}
	return list
}

func (p *Program) frame(at int) Frame {
	pos := p.Source.Fset.Position(token.Pos(at))
	return Frame{Func: "main." + p.functionAt(token.Pos(at)), File: pos.Filename, Line: pos.Line}
}

// functionAt names the function around a position as Go's traces do.
func (p *Program) functionAt(at token.Pos) string {
	for _, d := range p.Source.File.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || at < f.Pos() || at > f.End() {
			continue
		}
		name := f.Name.Name
		if f.Recv != nil && len(f.Recv.List) == 1 {
			t := f.Recv.List[0].Type
			format := "T.M"
			if star, ok := t.(*ast.StarExpr); ok {
				t, format = star.X, "(*T).M"
			}
			switch x := t.(type) {
			case *ast.IndexExpr:
				t = x.X
				format = strings.Replace(format, "T", "T[...]", 1)
			case *ast.IndexListExpr:
				t = x.X
				format = strings.Replace(format, "T", "T[...]", 1)
			}
			if id, ok := t.(*ast.Ident); ok {
				name = strings.NewReplacer("T", id.Name, "M", name).Replace(format)
			}
		}
		return name + literals(f.Body, at)
	}
	return "init"
}

// literals counts the function literals around a position: func1, func1.2.
func literals(body ast.Node, at token.Pos) string {
	suffix, depth := "", 0
	count := 0
	var visit func(n ast.Node) bool
	visit = func(n ast.Node) bool {
		lit, ok := n.(*ast.FuncLit)
		if !ok {
			return true
		}
		count++
		if lit.Pos() <= at && at <= lit.End() {
			if depth == 0 {
				suffix += ".func" + itoa(count)
			} else {
				suffix += "." + itoa(count)
			}
			depth++
			count = 0
			ast.Inspect(lit.Body, visit)
		}
		return false
	}
	if body != nil {
		ast.Inspect(body, visit)
	}
	return suffix
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

// Text is what Go prints when a program ends badly.
func Text(p *Program, e guest.Ending) string {
	if e.Message == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString(e.Message + "\n")
	for _, g := range p.Goroutines(e.Trace) {
		b.WriteString("\ngoroutine " + itoa(g.ID) + " [" + g.State + "]:\n")
		for _, f := range g.Frames {
			if by, ok := strings.CutPrefix(f.Func, "created by "); ok {
				b.WriteString("created by " + by + " in goroutine " + itoa(g.By) + "\n")
			} else if f.Func == "main.main" {
				b.WriteString("main.main()\n")
			} else {
				b.WriteString(f.Func + "(...)\n")
			}
			if f.Line != 0 {
				b.WriteString("\t" + f.File + ":" + itoa(f.Line) + "\n")
			}
		}
	}
	return b.String()
}
