// Anonymous structs, comparison, nested literals, fields of func type.

package main

import "fmt"

func main() {
	p := struct {
		Name string
		Pos  struct{ X, Y int }
		f    func(int) int
	}{Name: "a", f: func(n int) int { return n * 2 }}
	p.Pos.X = 5
	fmt.Println(p.Name, p.Pos, p.f(4))
	tests := []struct {
		in   string
		want int
	}{{"a", 1}, {"bb", 2}, {in: "ccc"}}
	for i, tt := range tests {
		fmt.Printf("%d %+v %v\n", i, tt, len(tt.in) == tt.want)
	}
	a := struct{ X int }{1}
	b := struct{ X int }{1}
	fmt.Println(a == b)
	m := map[struct{ r, c int }]string{{1, 2}: "x"}
	fmt.Println(m[struct{ r, c int }{1, 2}])
	c := make(chan struct {
		k string
		v int
	}, 1)
	c <- struct {
		k string
		v int
	}{"k", 1}
	got := <-c
	got.v++
	fmt.Println(got)
}
