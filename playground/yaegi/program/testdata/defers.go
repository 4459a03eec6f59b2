package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
)

type stack struct {
	mu    sync.Mutex
	items []int
}

func (s *stack) push(v int) { s.mu.Lock(); defer s.mu.Unlock(); s.items = append(s.items, v) }
func (s *stack) pop() (v int, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.items) == 0 {
		return 0, errEmpty
	}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, nil
}

var errEmpty = errors.New("empty")

type counter struct {
	sync.Mutex
	n map[string]int
}

func (c *counter) inc(k string) {
	c.Lock()
	defer c.Unlock()
	c.n[k]++
}

func f(n int) (r int, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("caught: %v", x)
			r = -1
		}
	}()
	defer func() { r *= 2 }()
	if n == 0 {
		panic("zero")
	}
	if n == 1 {
		panic(errors.New("one"))
	}
	if n == 2 {
		var m map[string]int
		m["x"] = 1
	}
	if n == 3 {
		a := []int{1}
		k := 5
		return a[k], nil
	}
	if n == 4 {
		z := 0
		return 1 / z, nil
	}
	if n == 5 {
		var p *stack
		return len(p.items), nil
	}
	if n == 6 {
		s := "abc"
		k := 10
		return len(s[k:]), nil
	}
	if n == 7 {
		var x any = "str"
		return x.(int), nil
	}
	if n == 8 {
		panic(fmt.Sprintf("v%d", n))
	}
	return n, nil
}

func order() {
	for i := 0; i < 3; i++ {
		defer fmt.Print("d", i, " ")
	}
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("in defer")
	}()
	fmt.Println("order")
}

func nested() (s string) {
	defer func() { s += fmt.Sprint("|", recover()) }()
	defer func() {
		defer func() { s += fmt.Sprint("/", recover()) }()
		panic("second")
	}()
	panic("first")
}

func loop() (out []int) {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; j < 4; j++ {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			out = append(out, i*10+j)
		}
	}
	return
}

func gen() (func() int, func()) {
	x := 0
	return func() int { x++; return x }, func() { x = 100 }
}

func fall(n int) string {
	var b strings.Builder
	switch {
	case n > 10:
		b.WriteString("big ")
		fallthrough
	case n > 5:
		b.WriteString("mid ")
		if n == 7 {
			break
		}
		b.WriteString("! ")
	default:
		b.WriteString("small")
	}
	return b.String()
}

var (
	g1 = g2 + 1
	g2 = h()
	g3 = []int{g1, g2}
)

func h() int { return 41 }
func init()  { fmt.Println("init1", g1, g2, g3); g3 = append(g3, 3) }
func init()  { fmt.Println("init2", g3) }

func main() {
	s := &stack{}
	s.push(1)
	s.push(2)
	fmt.Println(s.pop())
	fmt.Println(s.pop())
	_, err := s.pop()
	fmt.Println(err, errors.Is(err, errEmpty), err == errEmpty, err != nil)
	w := fmt.Errorf("wrap: %w", err)
	fmt.Println(w, errors.Is(w, errEmpty), errors.Unwrap(w) == errEmpty)
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c.inc(fmt.Sprint("k", i%2))
		}()
	}
	wg.Wait()
	fmt.Println(c.n)
	for n := range 10 {
		r, err := f(n)
		if n != 7 {
			fmt.Println(n, r, err)
		}
	}
	order()
	fmt.Println(nested())
	fmt.Println(loop())
	next, reset := gen()
	next()
	next()
	reset()
	fmt.Println(next())
	for _, n := range []int{1, 7, 8, 11} {
		fmt.Println(fall(n))
	}
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))
	func() {
		defer fmt.Println("goexit deferred")
		done := make(chan bool)
		go func() {
			defer close(done)
			defer fmt.Println("leaving")
			runtime.Goexit()
			fmt.Println("never")
		}()
		<-done
	}()
	x := 1
	{
		x := 2
		x++
		_ = x
	}
	if x := 5; x > 3 {
		x = 6
		_ = x
	}
	fmt.Println(x)
	var acts []func()
	for i := 0; i < 3; i++ {
		i := i
		acts = append(acts, func() { fmt.Print(i, " ") })
	}
	for _, s := range []string{"a", "b"} {
		acts = append(acts, func() { fmt.Print(s, " ") })
	}
	for _, a := range acts {
		a()
	}
	fmt.Println()
	fmt.Fprintln(os.Stderr, "to stderr")
	defer fmt.Println("not printed")
	os.Exit(3)
}
