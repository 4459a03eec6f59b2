package main

import "fmt"

type point struct{ x, y int }
type box struct {
	p    point
	tags []string
	m    map[string]int
	arr  [3]int
	next *box
}

func (p point) add(q point) point { p.x += q.x; p.y += q.y; return p }
func (p *point) move(dx int)      { p.x += dx }
func change(a [3]int) [3]int      { a[0] = 99; return a }
func changeStruct(b box) box      { b.p.x = 7; b.arr[1] = 8; return b }
func ptr(p *point) *point         { p.y++; return p }
func two() (int, string)          { return 3, "three" }
func named(a int) (n int, err error) {
	n = a * 2
	if a > 2 {
		err = fmt.Errorf("big %d", a)
		return
	}
	return n + 1, nil
}
func vari(pre string, xs ...int) int {
	s := len(pre)
	for _, x := range xs {
		s += x
	}
	return s
}

func main() {
	a := point{1, 2}
	b := a
	b.x = 10
	fmt.Println(a, b, a == b, a)
	fmt.Println(a.add(b))
	a.move(5)
	fmt.Println(a)
	pa := &a
	pa.move(1)
	pa.x++
	(*pa).y = 40
	ptr(pa)
	fmt.Println(a, *pa, pa.y, a)
	c := *pa
	c.x = -1
	fmt.Println(a, c)
	arr := [3]int{1, 2, 3}
	brr := arr
	brr[0] = 5
	fmt.Println(change(arr))
	fmt.Println(arr, brr, arr, arr == [3]int{1, 2, 3}, arr == brr)
	bx := box{p: point{1, 1}, tags: []string{"a"}, m: map[string]int{"k": 1}, arr: [3]int{1, 2, 3}}
	by := changeStruct(bx)
	by.tags[0] = "shared"
	by.m["k"] = 2
	fmt.Println(bx.p, bx.tags, bx.m, bx.arr, by.p, by.tags, by.m, by.arr)
	s := []point{{1, 2}, {3, 4}}
	e := s[0]
	e.x = 100
	s[1].y = 50
	for _, v := range s {
		v.x = 1000
	}
	for i := range s {
		s[i].x++
	}
	fmt.Println(s, e)
	sp := &s[0]
	sp.x = 77
	s = append(s, point{9, 9})
	fmt.Println(s, *sp)
	m := map[point]string{{1, 2}: "a"}
	m[point{3, 4}] = "b"
	v, ok := m[point{1, 2}]
	_, ok2 := m[point{9, 9}]
	fmt.Println(v, ok, ok2, len(m))
	ms := map[string]point{"p": {1, 2}}
	q := ms["p"]
	q.x = 5
	fmt.Println(ms, q, ms["none"])
	mp := map[string]*point{"p": {1, 2}}
	mp["p"].x = 42
	mp["p"].move(1)
	fmt.Println(*mp["p"])
	msl := map[string][]int{}
	msl["a"] = append(msl["a"], 1)
	msl["a"] = append(msl["a"], 2)
	mc := map[string]int{}
	mc["x"]++
	mc["x"] += 5
	mc["y"]--
	fmt.Println(msl, mc)
	mm := map[string]map[string]int{"a": {"b": 1}}
	mm["a"]["c"] = 2
	delete(mm["a"], "b")
	fmt.Println(mm, len(mm["zz"]))
	grid := [2][3]int{{1, 2, 3}, {4, 5, 6}}
	g2 := grid
	g2[1][2] = 60
	fmt.Println(grid, g2, len(grid), len(grid[0]))
	sl := make([][]int, 2)
	for i := range sl {
		sl[i] = make([]int, 2)
		for j := range sl[i] {
			sl[i][j] = i*10 + j
		}
	}
	fmt.Println(sl)
	n, str := two()
	fmt.Println(n, str)
	fmt.Println(two())
	fmt.Println(named(1))
	fmt.Println(named(3))
	fmt.Println(vari("ab"), vari("a", 1, 2), vari("", []int{4, 5}...))
	x, y := 1, 2
	x, y = y, x+y
	fmt.Println(x, y)
	i := 0
	xs := []int{10, 20, 30}
	i, xs[i] = 2, 99
	fmt.Println(i, xs)
	xs[0], xs[2] = xs[2], xs[0]
	fmt.Println(xs)
	var pp **point
	p1 := &point{1, 1}
	pp = &p1
	(**pp).x = 9
	fmt.Println(*p1, (*pp).x)
	lk := &box{p: point{1, 0}, next: &box{p: point{2, 0}}}
	for l := lk; l != nil; l = l.next {
		fmt.Print(l.p.x, " ")
	}
	fmt.Println()
	anon := struct {
		a int
		b string
	}{1, "z"}
	an2 := anon
	an2.a = 2
	fmt.Println(anon, an2)
	fs := map[string]func(int) int{"inc": func(i int) int { return i + 1 }}
	fmt.Println(fs["inc"](4), fs["no"] == nil)
	var nilf func()
	fmt.Println(nilf == nil)
	copy(xs, []int{7})
	fmt.Println(xs, len(xs[1:]), xs[1:2:2])
	st := "héllo"
	fmt.Println(len(st), st[1], st[0:1], []byte(st)[:3], []rune(st)[1], string([]rune(st)[1:3]))
	for i, r := range st {
		fmt.Print(i, ":", string(r), " ")
	}
	fmt.Println()
	for i := range st {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for range 2 {
		fmt.Print("x")
	}
	fmt.Println()
}
