package main

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"
)

type number interface {
	~int | ~int64 | ~float64
}

func sum[T number](xs ...T) T {
	var s T
	for _, x := range xs {
		s += x
	}
	return s
}
func mapf[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}
func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}
func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("(cleanup) ")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

type list[T any] struct {
	head *node[T]
	size int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *list[T]) push(v T) { l.head = &node[T]{v, l.head}; l.size++ }
func (l *list[T]) all() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.v) {
				return
			}
			i++
		}
	}
}

type pair[K comparable, V any] struct {
	k K
	v V
}

func pairs[K cmp.Ordered, V any](m map[K]V) []pair[K, V] {
	var out []pair[K, V]
	for _, k := range slices.Sorted(maps.Keys(m)) {
		out = append(out, pair[K, V]{k, m[k]})
	}
	return out
}

type cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func newCache[K comparable, V any]() *cache[K, V] { return &cache[K, V]{m: make(map[K]V)} }
func (c *cache[K, V]) get(k K, make func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	v := make()
	c.m[k] = v
	return v
}
func gather[T any](cs ...<-chan T) []T {
	var out []T
	for _, c := range cs {
		for v := range c {
			out = append(out, v)
		}
	}
	return out
}
func emit[T any](vs ...T) <-chan T {
	c := make(chan T)
	go func() {
		defer close(c)
		for _, v := range vs {
			c <- v
		}
	}()
	return c
}
func find(n int) (at int) {
	for i := range count(10) {
		if i == n {
			return i * 100
		}
	}
	return -1
}
func reduce[T, A any](xs []T, init A, f func(A, T) A) A {
	for _, x := range xs {
		init = f(init, x)
	}
	return init
}
func ptr[T any](v T) *T           { return &v }
func zero[T any]() (z T)          { return }
func half[T float64 | int](x T) T { return x / 2 }
func tenth[T number]() T          { return T(1) / T(10) }

type num int

func (n num) String() string { return fmt.Sprintf("num(%d)", int(n)) }

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2), sum[int64]())
	fmt.Println(mapf([]int{1, 2}, func(i int) string { return strings.Repeat("x", i) }))
	for v := range filter(count(10), func(i int) bool { return i%3 == 0 }) {
		if v > 6 {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println()
	var l list[string]
	l.push("a")
	l.push("b")
	for i, v := range l.all() {
		fmt.Print(i, v, " ")
	}
	fmt.Println(l.size)
	fmt.Println(pairs(map[string]int{"z": 1, "y": 2}))
	c := newCache[string, int]()
	fmt.Println(c.get("a", func() int { return 1 }), c.get("a", func() int { return 2 }))
	fmt.Println(gather(emit(1, 2), emit(3)), gather(emit("x")))
	fmt.Println(find(3), find(20))
	fmt.Println(reduce([]int{1, 2, 3}, "", func(s string, i int) string { return s + fmt.Sprint(i) }))
	fmt.Println(*ptr(3), *ptr("s"), zero[int](), zero[string]() == "", zero[*int]() == nil, half(3), half(3.0), tenth[float64](), tenth[int]())
	xs := []int{3, 1, 2}
	slices.Sort(xs)
	ys := slices.Clone(xs)
	slices.Reverse(ys)
	fmt.Println(xs, ys, slices.Contains(xs, 2), slices.Index(xs, 9), slices.Max(xs), slices.Min(xs), slices.Equal(xs, ys))
	slices.SortFunc(ys, func(a, b int) int { return cmp.Compare(a, b) })
	fmt.Println(ys, slices.Collect(maps.Values(map[int]int{1: 5})))
	words := []string{"bb", "a", "ccc"}
	sort.Slice(words, func(i, j int) bool { return len(words[i]) > len(words[j]) })
	fmt.Println(words)
outer:
	for i := range count(3) {
		for j := range count(3) {
			if j == 1 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	n := num(4)
	fmt.Println(n, &n)
	fmt.Printf("%v %s %d %5d %T %T\n", n, n, n, n, n, []num{})
	func() {
		defer func() { fmt.Println("r", recover()) }()
		for i := range count(3) {
			if i == 1 {
				panic("in loop")
			}
		}
	}()
	next := func() func() (int, bool) { i := 0; return func() (int, bool) { i++; return i, i < 3 } }()
	for v, ok := next(); ok; v, ok = next() {
		fmt.Print(v, " ")
	}
	fmt.Println()
	for i := range slices.Backward(xs) {
		fmt.Print(i)
	}
	for range count(2) {
		fmt.Print("y")
	}
	fmt.Println()
	var v any = n == 4
	b, ok := v.(bool)
	s, ok2 := v.(string)
	fmt.Println(b, ok, s == "", ok2)
	for _, x := range []any{1, "two", 3.0, nil, true, []int{4}, errTest} {
		switch y := x.(type) {
		case int:
			fmt.Print("int ", y+1, ";")
		case string:
			fmt.Print("string ", len(y), ";")
		case float64, bool:
			fmt.Print("fb ", y, ";")
		case nil:
			fmt.Print("nil;")
		case error:
			fmt.Print("error ", y.Error(), ";")
		default:
			fmt.Print("other ", y, ";")
		}
	}
	fmt.Println()
	fmt.Println(v.(string))
}

var errTest = fmt.Errorf("test")
