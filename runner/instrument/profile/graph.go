package profile

import (
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// A graph is the call graph that pprof describes in Graphviz's language. It
// is drawn here and not by Graphviz: that is a program of C, and its WebAssembly
// build costs every start of ours half a second.
type graph struct {
	nodes []*node // index is pprof's number less one
	edges []*edge
	// size of the drawing
	width, height float64
}

type node struct {
	id            int // pprof's number
	lines         []string
	font          float64
	tip           string
	stroke, fill  string
	width, height float64
	layer, place  int     // row, and place in it
	x, y          float64 // centre
	up, down      []*node // neighbours in the rows beside it
	dummy         bool    // a bend of an edge that passes through this row
}

type edge struct {
	from, to   *node
	label, tip string
	stroke     string
	width      float64
	dotted     bool
	reversed   bool    // drawn upwards: it closes a cycle
	path       []*node // from the higher end to the lower, bends included
}

var (
	dotNode = regexp.MustCompile(`^N(\d+) \[(.*)\]$`)
	dotEdge = regexp.MustCompile(`^N(\d+) -> N(\d+) \[(.*)\]$`)
	dotAttr = regexp.MustCompile(`(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(\S+))`)
)

// parseDot reads what pprof writes (internal/graph/dotgraph.go), not the
// whole language: one node or edge a line. The legend is left out, pages have one.
func parseDot(text string) (*graph, error) {
	g := &graph{}
	byID := map[string]*node{}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if m := dotNode.FindStringSubmatch(line); m != nil {
			a := dotAttributes(m[2])
			id, _ := strconv.Atoi(m[1])
			if id != len(g.nodes)+1 {
				return nil, fmt.Errorf("node %s comes after node %d", m[1], len(g.nodes))
			}
			font, err := strconv.ParseFloat(a["fontsize"], 64)
			if err != nil {
				return nil, fmt.Errorf("node %s: font size %q", m[1], a["fontsize"])
			}
			n := &node{id: id, lines: dotLines(a["label"]), font: font, tip: unquote(a["tooltip"]), stroke: a["color"], fill: a["fillcolor"]}
			longest := 0
			for _, l := range n.lines {
				longest = max(longest, len([]rune(l)))
			}
			n.width = float64(longest)*font*0.56 + 12 // Helvetica's mean advance
			n.height = float64(len(n.lines))*font*1.2 + 8
			g.nodes, byID[m[1]] = append(g.nodes, n), n
		} else if m := dotEdge.FindStringSubmatch(line); m != nil {
			a := dotAttributes(m[3])
			from, to := byID[m[1]], byID[m[2]]
			if from == nil || to == nil {
				return nil, fmt.Errorf("edge from %s to %s: no such node", m[1], m[2])
			}
			e := &edge{from: from, to: to, label: strings.Join(dotLines(a["label"]), " "), tip: unquote(a["tooltip"]),
				stroke: a["color"], width: 1, dotted: strings.Contains(a["style"], "dotted")}
			if w, err := strconv.ParseFloat(a["penwidth"], 64); err == nil {
				e.width = w
			}
			g.edges = append(g.edges, e)
		}
	}
	if len(g.nodes) == 0 {
		return nil, errors.New("no node in it")
	}
	return g, nil
}

func dotAttributes(s string) map[string]string {
	a := map[string]string{}
	for _, m := range dotAttr.FindAllStringSubmatch(s, -1) {
		a[m[1]] = m[2] + m[3]
	}
	return a
}

func dotLines(label string) []string {
	var lines []string
	for l := range strings.SplitSeq(strings.TrimSpace(label), `\n`) {
		lines = append(lines, strings.TrimSpace(unquote(l)))
	}
	return lines
}

func unquote(s string) string { return strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\l`, " ").Replace(s) }

// names are the functions by pprof's number, which begins at 1: its script
// finds them so.
func (g *graph) names() []string {
	names := []string{""}
	for _, n := range g.nodes {
		name := n.tip // "runtime.chansend (1.20s)"
		if i := strings.LastIndex(name, " ("); i > 0 {
			name = name[:i]
		}
		names = append(names, name)
	}
	return names
}

// svg draws the graph as Graphviz would name its parts: pprof's script looks
// for an element graph0 of elements nodeN, each with a polygon.
func (g *graph) svg(w io.Writer) {
	fmt.Fprintf(w, `<svg viewBox="0 0 %s %s" role="img" aria-label="Call graph: the table of the page Top has its numbers"><g id="graph0">`, number(g.width), number(g.height))
	for _, e := range g.edges {
		e.svg(w)
	}
	for _, n := range g.nodes {
		l, r, t, b := number(n.x-n.width/2), number(n.x+n.width/2), number(n.y-n.height/2), number(n.y+n.height/2)
		fmt.Fprintf(w, `<g id="node%d"><title>%s</title><polygon points="%s,%s %s,%s %s,%s %s,%s" fill="%s" stroke="%s"/>`,
			n.id, html.EscapeString(n.tip), l, t, r, t, r, b, l, b, html.EscapeString(n.fill), html.EscapeString(n.stroke))
		y := n.y - n.height/2 + 4
		for _, s := range n.lines {
			y += n.font * 1.2
			fmt.Fprintf(w, `<text x="%s" y="%s" font-size="%s" text-anchor="middle">%s</text>`,
				number(n.x), number(y-n.font*0.25), number(n.font), html.EscapeString(s))
		}
		io.WriteString(w, "</g>\n")
	}
	io.WriteString(w, "</g></svg>")
}

func (e *edge) svg(w io.Writer) {
	dots := ""
	if e.dotted {
		dots = ` stroke-dasharray="2 4"`
	}
	draw := func(d string, tipX, tipY, dx, dy float64) {
		const long, half = 8, 3.5
		// A triangle whose point is at the tip and whose base lies against (dx, dy).
		bx, by := tipX-dx*long, tipY-dy*long
		fmt.Fprintf(w, `<g><title>%s</title><path d="%s" fill="none" stroke="%s" stroke-width="%s"%s/><path d="M%s %sL%s %sL%s %sZ" fill="%[3]s"/>`,
			html.EscapeString(e.tip), d, html.EscapeString(e.stroke), number(e.width), dots,
			number(tipX), number(tipY), number(bx-dy*half), number(by+dx*half), number(bx+dy*half), number(by-dx*half))
	}
	label := func(x, y float64) {
		fmt.Fprintf(w, `<text x="%s" y="%s" font-size="11">%s</text></g>`+"\n", number(x+4), number(y), html.EscapeString(e.label))
	}
	if e.from == e.to {
		right, y := e.from.x+e.from.width/2, e.from.y
		draw(fmt.Sprintf("M%s %sC%s %s %s %s %s %s", number(right), number(y-6), number(right+28), number(y-14),
			number(right+28), number(y+14), number(right+7), number(y+6)), right, y+6, -1, 0)
		label(right+22, y+4)
		return
	}
	top, bottom := e.path[0], e.path[len(e.path)-1]
	y0, y1 := top.y+top.height/2, bottom.y-bottom.height/2
	arrowUp := 0.0
	if e.reversed {
		arrowUp = 7
	}
	x, y := top.x, y0+arrowUp
	var d strings.Builder
	fmt.Fprintf(&d, "M%s %s", number(x), number(y))
	for _, n := range e.path[1:] {
		to := n.y
		if n == bottom {
			to = y1 - (7 - arrowUp)
		}
		mid := number((y + to) / 2)
		fmt.Fprintf(&d, "C%s %s %s %s %s %s", number(x), mid, number(n.x), mid, number(n.x), number(to))
		x, y = n.x, to
	}
	if e.reversed {
		draw(d.String(), top.x, y0, 0, -1)
	} else {
		draw(d.String(), bottom.x, y1, 0, 1)
	}
	next := e.path[1]
	lower := next.y
	if next == bottom {
		lower = y1
	}
	label((top.x+next.x)/2, (y0+lower)/2+4)
}
