package main

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

type base struct {
	id   int
	name string
}

func (b base) hello() string    { return "hi " + b.name }
func (b *base) rename(s string) { b.name = s }

type derived struct {
	base
	extra int
	*inner
}
type inner struct{ deep string }

func (i *inner) dig() string { return i.deep }

type ops struct {
	f    func(int) int
	list []func() string
}
type queue chan int
type set map[string]bool
type ints []int
type handler func(string) string
type tree struct {
	left, right *tree
	val         int
}

func (q queue) put(v int)  { q <- v }
func (s set) add(k string) { s[k] = true }
func (x ints) total() (t int) {
	for _, v := range x {
		t += v
	}
	return
}
func (x *ints) push(v int)              { *x = append(*x, v) }
func (h handler) twice(s string) string { return h(h(s)) }
func (t *tree) insert(v int) *tree {
	if t == nil {
		return &tree{val: v}
	}
	if v < t.val {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}
func (t *tree) walk(f func(int)) {
	if t == nil {
		return
	}
	t.left.walk(f)
	f(t.val)
	t.right.walk(f)
}

func multi() (a, b int, c string) { a, b, c = 1, 2, "three"; return }
func swap(a, b *int)              { *a, *b = *b, *a }
func apply(fs ...func(int) int) int {
	r := 1
	for _, f := range fs {
		r = f(r)
	}
	return r
}
func named() (x int) {
	defer func() { x++ }()
	x = 5
	return x * 2
}
func shadow(x int) int {
	y := x
	if x := x * 2; x > 2 {
		y := x + 1
		x = y
		y += x
	}
	for x := 0; x < 2; x++ {
		y += x
	}
	{
		var y string = "inner"
		_ = y
	}
	return x + y
}

func main() {
	d := derived{base{1, "bob"}, 7, &inner{"deep"}}
	fmt.Println(d.id, d.name, d.hello(), d.dig(), d.extra)
	d.rename("al")
	fmt.Println(d.hello(), d.base.name, d.inner.deep)
	e := d
	e.rename("eve")
	e.inner.deep = "shared"
	fmt.Println(d.name, e.name, d.deep)
	o := ops{f: func(i int) int { return i * 2 }}
	for i := range 3 {
		o.list = append(o.list, func() string { return fmt.Sprint("n", i) })
	}
	fmt.Println(o.f(4), o.list[1](), len(o.list))
	q := make(queue, 2)
	q.put(1)
	q.put(2)
	fmt.Println(len(q), <-q, cap(q))
	s := set{}
	s.add("k")
	fmt.Println(s["k"], s["z"], len(s))
	var xs ints
	xs.push(1)
	xs.push(2)
	fmt.Println(xs.total(), len(xs), xs)
	h := handler(strings.ToUpper)
	h2 := handler(func(s string) string { return s + "!" })
	fmt.Println(h("a"), h2.twice("b"))
	var root *tree
	for _, v := range []int{5, 2, 8, 1} {
		root = root.insert(v)
	}
	var got []int
	root.walk(func(v int) { got = append(got, v) })
	fmt.Println(got)
	a, b, c := multi()
	swap(&a, &b)
	fmt.Println(a, b, c)
	_, b2, _ := multi()
	fmt.Println(b2, named(), shadow(3))
	fmt.Println(apply(func(i int) int { return i + 1 }, o.f), apply())
	f := d.hello
	d.name = "later"
	fmt.Println(f(), base.hello(d.base))
	g := (*base).rename
	g(&d.base, "expr")
	fmt.Println(d.name)
	var wg sync.WaitGroup
	res := make([]int, 5)
	for i := range res {
		wg.Add(1)
		go func(n int) { defer wg.Done(); res[n] = n * n }(i)
	}
	wg.Wait()
	fmt.Println(res)
	type local struct{ a, b int }
	ls := []local{{1, 2}, {3, 4}}
	lm := map[local]int{{1, 2}: 12}
	ls[0].a, ls[1].b = ls[1].b, ls[0].a
	fmt.Println(ls, lm[local{1, 2}], ls[0] == local{4, 2})
	pl := &ls[1]
	pl.a = 33
	fmt.Println(ls[1])
	arr := [...]string{"a", "b", "c"}
	for i, v := range arr {
		arr[2] = "changed"
		fmt.Print(i, v)
	}
	fmt.Println(len(arr))
	sl := []int{1, 2, 3}
	for i, v := range sl {
		if i == 0 {
			sl = append(sl, 4)
			sl[1] = 20
		}
		fmt.Print(v, " ")
	}
	fmt.Println(sl)
	m := map[string][]int{"a": {1}}
	m["a"][0]++
	m["b"] = append(m["b"], 5, 6)
	for k := range m {
		if k == "a" {
			delete(m, k)
		}
	}
	fmt.Println(m)
	ch := make(chan [2]int, 1)
	av := [2]int{1, 2}
	ch <- av
	av[0] = 9
	fmt.Println(<-ch, av)
	cs := make(chan struct{ n int }, 1)
	sv := struct{ n int }{1}
	cs <- sv
	sv.n = 2
	fmt.Println((<-cs).n, sv.n)
	cf := make(chan func() int, 1)
	cf <- func() int { return 42 }
	fmt.Println((<-cf)())
	cp := make(chan *base, 1)
	pb := &base{1, "p"}
	cp <- pb
	(<-cp).name = "changed"
	fmt.Println(pb.name)
	chans := []chan int{make(chan int, 1), make(chan int, 1)}
	for i, c := range chans {
		c <- i
	}
	fmt.Println(<-chans[0]+<-chans[1], chans[0] == chans[1], chans[0] != nil)
	var i interface{} = 5
	if n, ok := i.(int); ok && n > 3 {
		fmt.Println("int", n)
	}
	counter := func() func() int { n := 0; return func() int { n++; return n } }
	c1, c2 := counter(), counter()
	fmt.Println(c1(), c1(), c2(), c1())
	x := 10
	p := &x
	pp := &p
	**pp = 20
	fmt.Println(x, *p == **pp, p == &x)
	np := new(int)
	*np += 5
	fmt.Println(*np)
	var zero struct {
		a int
		s []string
		m map[string]int
		p *int
		f func()
		c chan int
	}
	fmt.Println(zero.a, zero.s == nil, zero.m == nil, zero.p == nil, zero.f == nil, zero.c == nil, len(zero.m))
	matrix := [3][3]int{}
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			matrix[i][j] = i * j
		}
	}
	row := matrix[2]
	row[0] = 100
	fmt.Println(matrix, row)
	start := time.Now()
	time.Sleep(2 * time.Millisecond)
	fmt.Println(time.Since(start) >= 2*time.Millisecond)
	var sb strings.Builder
	for i := 3; i > 0; i-- {
		fmt.Fprintf(&sb, "%d...", i)
	}
	fmt.Println(sb.String(), sb.Len())
	fmt.Println(strings.Map(func(r rune) rune { return r + 1 }, "abc"), strings.FieldsFunc("a1b2", func(r rune) bool { return r < 'a' }))
	go func() {
		var m map[string]int
		m["x"] = 1
	}()
	select {}
}
