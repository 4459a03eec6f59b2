// Named types with the same underlying type stay apart in interfaces, switches and maps.

package main

import "fmt"

type a int
type b int
type s1 struct{ x int }
type s2 struct{ x int }

func (a) who() string { return "a" }
func (b) who() string { return "b" }

func which(v any) string {
	switch v.(type) {
	case a:
		return "a"
	case b:
		return "b"
	case int:
		return "int"
	case s1:
		return "s1"
	case s2:
		return "s2"
	case struct{ x int }:
		return "struct"
	}
	return "?"
}

func main() {
	fmt.Println(which(b(1)), which(a(1)), which(1), which(s2{1}), which(s1{1}), which(struct{ x int }{1}))
	fmt.Println(any(a(1)) == any(b(1)), any(a(1)) == any(1), any(s1{1}) == any(s2{1}), any(s1{1}) == any(s1{1}))
	m := map[any]string{a(1): "a", b(1): "b", 1: "int", s1{1}: "s1", s2{1}: "s2"}
	fmt.Println(len(m), m[a(1)], m[b(1)], m[1], m[s2{1}])
	_, ok := any(a(2)).(interface{ who() string })
	_, ok2 := any(2).(interface{ who() string })
	fmt.Println(ok, ok2, a(1).who()+b(1).who())
	fmt.Printf("%T %T %T %T %v\n", a(1), s1{}, []b{}, map[a]s2{}, any(b(1)).(b)+1)
}
