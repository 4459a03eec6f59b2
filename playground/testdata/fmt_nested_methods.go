// Methods of fields, embedded types and elements are used where fmt can reach them.

package main

import (
	"fmt"
	"time"
)

type id int

func (i id) String() string { return fmt.Sprintf("#%d", int(i)) }

type user struct {
	ID   id
	Name string
	priv id
}
type admin struct {
	user
	Level id
}
type wrapped struct{ id }
type pair[T any] struct{ A, B T }

func main() {
	fmt.Println(user{1, "a", 2}, admin{user{3, "b", 4}, 5}, wrapped{6})
	fmt.Printf("%+v %+v\n", user{1, "a", 2}, &admin{})
	fmt.Println(pair[id]{7, 8}, []pair[id]{{1, 2}}, map[id]user{9: {}})
	fmt.Println(fmt.Sprint(id(1), id(2), "x", 3, 4), fmt.Sprintln(id(1), "y") == "#1 y\n")
	var s fmt.Stringer = wrapped{10}
	fmt.Println(s, s.String())
	type local struct {
		When time.Duration
		At   []time.Month
	}
	fmt.Printf("%v %+v\n", local{time.Second, []time.Month{1, 2}}, local{})
}
