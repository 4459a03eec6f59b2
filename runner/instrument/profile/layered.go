package profile

import (
	"cmp"
	"slices"
)

const (
	between = 24.0 // nodes of a row
	rows    = 52.0 // room between rows, for the labels of edges
	margin  = 12.0
	sweeps  = 16
)

// arrange gives every node its place, in the four steps of Sugiyama, Tagawa and
// Toda (Methods for Visual Understanding of Hierarchical System Structures,
// IEEE SMC 11(2), 1981): turn around what closes cycles, put nodes into rows,
// order the rows so that few edges cross, and move nodes towards their neighbours.
func (g *graph) arrange() {
	g.breakCycles()
	layers := g.layers()
	order(layers)
	g.place(layers)
}

// breakCycles marks the edges that lead back to a caller.
func (g *graph) breakCycles() {
	out := map[*node][]*edge{}
	for _, e := range g.edges {
		out[e.from] = append(out[e.from], e)
	}
	state := map[*node]int{} // 1 on the way, 2 done
	var visit func(n *node)
	visit = func(n *node) {
		state[n] = 1
		for _, e := range out[n] {
			switch {
			case e.from == e.to:
			case state[e.to] == 1:
				e.reversed = true
			case state[e.to] == 0:
				visit(e.to)
			}
		}
		state[n] = 2
	}
	// Begin where nobody calls, so that callers stand above.
	called := map[*node]bool{}
	for _, e := range g.edges {
		called[e.to] = called[e.to] || e.from != e.to
	}
	for _, first := range []bool{true, false} {
		for _, n := range g.nodes {
			if state[n] == 0 && (!first || !called[n]) {
				visit(n)
			}
		}
	}
}

func (e *edge) ends() (top, bottom *node) {
	if e.reversed {
		return e.to, e.from
	}
	return e.from, e.to
}

// layers puts each node under all its callers and as near above its callees as
// that allows, and bends into the rows that an edge passes through.
func (g *graph) layers() [][]*node {
	for changed := true; changed; { // ends: there is no cycle
		changed = false
		for _, e := range g.edges {
			if top, bottom := e.ends(); top != bottom && bottom.layer <= top.layer {
				bottom.layer, changed = top.layer+1, true
			}
		}
	}
	for _, n := range g.nodes {
		lowest, isRoot := -1, true
		for _, e := range g.edges {
			top, bottom := e.ends()
			if top == bottom {
				continue
			}
			if bottom == n {
				isRoot = false
			}
			if top == n && (lowest < 0 || bottom.layer-1 < lowest) {
				lowest = bottom.layer - 1
			}
		}
		if isRoot && lowest > n.layer {
			n.layer = lowest
		}
	}
	last := 0
	for _, n := range g.nodes {
		last = max(last, n.layer)
	}
	layers := make([][]*node, last+1)
	add := func(n *node) {
		n.place = len(layers[n.layer])
		layers[n.layer] = append(layers[n.layer], n)
	}
	for _, n := range g.nodes {
		add(n)
	}
	for _, e := range g.edges {
		top, bottom := e.ends()
		if top == bottom {
			continue
		}
		e.path = []*node{top}
		for l := top.layer + 1; l < bottom.layer; l++ {
			bend := &node{layer: l, dummy: true, width: 10}
			add(bend)
			e.path = append(e.path, bend)
		}
		e.path = append(e.path, bottom)
		for i := range e.path[1:] {
			a, b := e.path[i], e.path[i+1]
			a.down, b.up = append(a.down, b), append(b.up, a)
		}
	}
	return layers
}

// order sorts each row by the mean place of its neighbours above, then below,
// and keeps the best it saw.
func order(layers [][]*node) {
	best, least := snapshot(layers), crossings(layers)
	for sweep := range sweeps {
		for i := range layers {
			l, beside := layers[i], func(n *node) []*node { return n.up }
			if sweep%2 == 1 {
				l, beside = layers[len(layers)-1-i], func(n *node) []*node { return n.down }
			}
			mean := map[*node]float64{}
			for _, n := range l {
				mean[n] = float64(n.place)
				if b := beside(n); len(b) > 0 {
					sum := 0
					for _, m := range b {
						sum += m.place
					}
					mean[n] = float64(sum) / float64(len(b))
				}
			}
			slices.SortStableFunc(l, func(a, b *node) int { return cmp.Compare(mean[a], mean[b]) })
			for j, n := range l {
				n.place = j
			}
		}
		if c := crossings(layers); c < least {
			best, least = snapshot(layers), c
		}
	}
	for i := range layers {
		copy(layers[i], best[i])
		for j, n := range layers[i] {
			n.place = j
		}
	}
}

func snapshot(layers [][]*node) [][]*node {
	var s [][]*node
	for _, l := range layers {
		s = append(s, slices.Clone(l))
	}
	return s
}

func crossings(layers [][]*node) int {
	count := 0
	for _, l := range layers {
		var ends []int // places below, by place above
		for _, n := range l {
			from := len(ends)
			for _, m := range n.down {
				ends = append(ends, m.place)
			}
			slices.Sort(ends[from:])
		}
		for i, a := range ends {
			for _, b := range ends[i+1:] {
				if b < a {
					count++
				}
			}
		}
	}
	return count
}

// place gives coordinates: rows one under the other, and in a row each node
// as near to the mean of its neighbours as the others allow.
func (g *graph) place(layers [][]*node) {
	y := margin
	for _, l := range layers {
		high, x := 0.0, 0.0
		for _, n := range l {
			high = max(high, n.height)
			n.x = x + n.width/2
			x += n.width + between
		}
		for _, n := range l {
			n.y = y + high/2
		}
		y += high + rows
	}
	for sweep := range sweeps {
		for i := range layers {
			l := layers[i]
			if sweep%2 == 1 {
				l = layers[len(layers)-1-i]
			}
			settle(l)
		}
	}
	left, right := layers[0][0].x, layers[0][0].x
	for _, l := range layers {
		for _, n := range l {
			left, right = min(left, n.x-n.width/2), max(right, n.x+n.width/2)
		}
	}
	for _, l := range layers {
		for _, n := range l {
			n.x += margin - left
		}
	}
	g.width, g.height = right-left+2*margin+60, y-rows+margin // 60 for a label or loop at the right edge
}

// settle moves the nodes of a row to where the sum of squared distances from
// their wishes is least while they keep order and distance: isotonic
// regression by pooling adjacent violators.
func settle(l []*node) {
	type pool struct {
		sum, weight float64
		count       int
	}
	var pools []pool
	offset := 0.0 // of a node's place from the first one's, at least
	offsets := make([]float64, len(l))
	for i, n := range l {
		if i > 0 {
			offset += l[i-1].width/2 + between + n.width/2
		}
		offsets[i] = offset
		wish, weight := n.x, 1.0
		if beside := len(n.up) + len(n.down); beside > 0 {
			wish = 0
			for _, m := range append(slices.Clone(n.up), n.down...) {
				wish += m.x / float64(beside)
			}
		}
		if n.dummy {
			weight = 4 // long edges should run straight
		}
		pools = append(pools, pool{(wish - offset) * weight, weight, 1})
		for k := len(pools) - 1; k > 0 && pools[k-1].sum/pools[k-1].weight > pools[k].sum/pools[k].weight; k-- {
			p := pools[k]
			pools = pools[:k]
			pools[k-1].sum += p.sum
			pools[k-1].weight += p.weight
			pools[k-1].count += p.count
		}
	}
	i := 0
	for _, p := range pools {
		for range p.count {
			l[i].x = p.sum/p.weight + offsets[i]
			i++
		}
	}
}
