package explain

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// program has a mark on each line that is asked about or named as a partner:
// "name" alone, or "name = op channel: partners".
const program = `package main

import (
	"context"
	"sync"
)

type server struct {
	jobs chan int
	done chan bool
	mu   sync.Mutex
}

func worker(in <-chan int, out chan<- int) {
	for v := range in { // take = range in: put shut choice
		out <- v // give = send out: get again
	}
}

func (s *server) run() {
	<-s.done // stop = receive s.done: halt
}

func two() (chan int, error) { c := make(chan int); return c, nil }

func generic[T any](c chan T) T {
	return <-c // any = receive c: typed
}

func main() {
	jobs, results := make(chan int), make(chan int)
	go worker(jobs, results)
	jobs <- 1      // put = send jobs: take
	close(jobs)    // shut
	println(<-results) // get = receive results: give

	s := &server{jobs: jobs, done: make(chan bool)}
	go s.run()
	s.done <- true // halt = send s.done: stop

	list := []chan int{make(chan int)}
	for _, c := range list {
		c <- 1 // each = send c: first
	}
	<-list[0] // first = receive list[0]: each

	reply := make(chan chan int, 1)
	reply <- results // ask = send reply: answer
	r := <-reply     // answer = receive reply: ask
	<-r              // again = receive r: give

	alone := make(chan string)
	send := func(c chan string) {
		c <- "" // lonely = send c: nobody
	}
	send(alone)

	typed := make(chan bool)
	typed <- generic(typed) // typed = send typed: any

	c, _ := two()
	c <- 4     // four = send c: nobody
	<-other()  // function = receive other(): global

	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	<-ctx.Done() // foreign = receive ctx.Done(): unknown

	quit := make(chan bool)
	select { // choice = select : receive(quit): leave, send(jobs): take
	case <-quit:
	case jobs <- 2:
	}
	quit <- true // leave = send quit: choice

	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done() // done
		s.mu.Lock() // lock = lock s.mu: unlock
		s.mu.Unlock() // unlock
	}()
	wg.Wait() // wait = wait wg: done
}

var global = make(chan int)

func other() chan int { return global }

func fill() {
	global <- 1 // global = send global: function
}
`

var mark = regexp.MustCompile(`// (\w+)(?: = (\w+) (\S*): ?(.*))?$`)

func TestProgram(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "prog.go", program, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{}}
	if _, err := (&types.Config{Importer: importer.Default()}).Check("main", fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	all := Lines(fset, file, info)
	for _, op := range all[15] {
		var partners []any
		for _, line := range op.Partners {
			partners = append(partners, line)
		}
		want := []any{map[string]any{"op": "range", "channel": "in", "cases": []any{}, "partners": partners}}
		if d := cmp.Diff(want, Value(all)["15"]); d != "" {
			t.Errorf("as a value of JavaScript (-want +got):\n%s", d)
		}
	}
	names := map[int]string{}
	for i, line := range strings.Split(program, "\n") {
		if m := mark.FindStringSubmatch(line); m != nil {
			names[i+1] = m[1]
		}
	}
	partners := func(op Operation) string {
		if !op.Known {
			return "unknown"
		}
		var list []string
		for _, line := range op.Partners {
			list = append(list, names[line])
		}
		if len(list) == 0 {
			return "nobody"
		}
		return strings.Join(list, " ")
	}
	for i, line := range strings.Split(program, "\n") {
		m := mark.FindStringSubmatch(line)
		if m == nil || m[2] == "" {
			continue
		}
		var got string
		for _, op := range all[i+1] {
			if op.Op != m[2] {
				continue
			}
			got = fmt.Sprintf("%s: %s", op.Channel, partners(op))
			if op.Op == "select" {
				var cases []string
				for _, c := range op.Cases {
					cases = append(cases, fmt.Sprintf("%s(%s): %s", c.Op, c.Channel, partners(c)))
				}
				got = ": " + strings.Join(cases, ", ")
			}
		}
		if want := m[3] + ": " + m[4]; got != want {
			t.Errorf("line %d, %s: got %q, want %q", i+1, m[1], got, want)
		}
	}
}
