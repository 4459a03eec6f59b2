// A generic ordered tree, with an iterator over it.

package main

import (
	"cmp"
	"fmt"
	"strings"
)

type tree[K cmp.Ordered, V any] struct {
	root *node[K, V]
	n    int
}

type node[K cmp.Ordered, V any] struct {
	k           K
	v           V
	left, right *node[K, V]
}

func (t *tree[K, V]) put(k K, v V) {
	p := &t.root
	for *p != nil {
		switch c := cmp.Compare(k, (*p).k); {
		case c < 0:
			p = &(*p).left
		case c > 0:
			p = &(*p).right
		default:
			(*p).v = v
			return
		}
	}
	*p = &node[K, V]{k: k, v: v}
	t.n++
}

func (n *node[K, V]) walk(yield func(K, V) bool) bool {
	return n == nil || n.left.walk(yield) && yield(n.k, n.v) && n.right.walk(yield)
}

func main() {
	var t tree[string, int]
	for i, w := range strings.Fields("one two three four two") {
		t.put(w, i)
	}
	for k, v := range func(yield func(string, int) bool) { t.root.walk(yield) } {
		if k == "two" {
			break
		}
		fmt.Print(k, "=", v, " ")
	}
	fmt.Println(t.n)
}
