package profile

import (
	"bytes"
	"strings"
	"testing"
)

const callGraph = `digraph "x" {
node [style=filled fillcolor="#f8f8f8"]
subgraph cluster_L { "File: x" [shape=box fontsize=16 label="File: x\l"] }
N1 [label="main\nmain\n0 of 3s (100%)" id="node1" fontsize=8 shape=box tooltip="main.main (3s)" color="#b20000" fillcolor="#edd5d5"]
N2 [label="a \"q\"\nF\n2s" id="node2" fontsize=24 shape=box tooltip="a.F (2s)" color="#b20000" fillcolor="#edd5d5"]
N3 [label="b\nG\n1s" id="node3" fontsize=16 shape=box tooltip="b.G (1s)" color="#b20000" fillcolor="#edd5d5"]
N4 [label="c\nH\n1s" id="node4" fontsize=16 shape=box tooltip="c.H (1s)" color="#b20000" fillcolor="#edd5d5"]
N1 -> N2 [label=" 2s" weight=67 penwidth=4 color="#b20000" tooltip="main.main -> a.F (2s)" labeltooltip="main.main -> a.F (2s)"]
N2 -> N3 [label=" 1s\n (inline)" color="#b20000" tooltip="a.F -> b.G (1s)" labeltooltip="x"]
N3 -> N1 [label=" 1s" color="#b20000" tooltip="b.G ... main.main (1s)" labeltooltip="x" style="dotted"]
N1 -> N4 [label=" 1s" color="#b20000" tooltip="main.main -> c.H (1s)" labeltooltip="x"]
N3 -> N4 [label=" 1s" color="#b20000" tooltip="b.G -> c.H (1s)" labeltooltip="x"]
N4 -> N4 [label=" 1s" color="#b20000" tooltip="c.H -> c.H (1s)" labeltooltip="x"]
}
`

func TestGraph(t *testing.T) {
	g, err := parseDot(callGraph)
	if err != nil {
		t.Fatal(err)
	}
	g.arrange()
	for i, want := range []int{0, 1, 2, 3} {
		if got := g.nodes[i].layer; got != want {
			t.Errorf("%s stands in row %d, want %d", g.nodes[i].tip, got, want)
		}
	}
	for _, e := range g.edges {
		if back := strings.HasPrefix(e.tip, "b.G ... "); e.reversed != back {
			t.Errorf("%s: turned around: %v, want %v", e.tip, e.reversed, back)
		}
	}
	if got := strings.Join(g.names(), ","); got != ",main.main,a.F,b.G,c.H" {
		t.Errorf("names: got %s", got)
	}
	var b bytes.Buffer
	g.svg(&b)
	golden(t, "graph.svg", b.Bytes())
	if _, err := parseDot("digraph \"x\" {\n}\n"); err == nil {
		t.Error("a graph without nodes was read")
	}
}

// Nodes of a row keep their distance, whatever pulls at them.
func TestNodesDoNotOverlap(t *testing.T) {
	p := recorded(t, "cpu.pprof")
	text, err := (&client{proto: p.proto}).dot("cpu")
	if err != nil {
		t.Fatal(err)
	}
	g, err := parseDot(text)
	if err != nil {
		t.Fatal(err)
	}
	g.arrange()
	for i, a := range g.nodes {
		for _, b := range g.nodes[i+1:] {
			if abs(a.x-b.x) < (a.width+b.width)/2 && abs(a.y-b.y) < (a.height+b.height)/2 {
				t.Errorf("%s lies on %s", a.tip, b.tip)
			}
		}
		if a.x-a.width/2 < 0 || a.x+a.width/2 > g.width || a.y+a.height/2 > g.height {
			t.Errorf("%s sticks out", a.tip)
		}
	}
	for _, e := range g.edges {
		if top, bottom := e.ends(); top != bottom && top.layer >= bottom.layer {
			t.Errorf("%s does not lead down", e.tip)
		}
	}
}

func abs(v float64) float64 { return max(v, -v) }
