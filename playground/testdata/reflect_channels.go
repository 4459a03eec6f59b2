// reflect on channel types and struct fields.

package main

import (
	"fmt"
	"reflect"
	"strings"
)

type T struct {
	C chan<- int `k:"v"`
	N int
	p bool
}

func (T) M() {}

func main() {
	for _, v := range []any{make(chan int, 3), make(<-chan string), make(chan<- []byte)} {
		t := reflect.TypeOf(v)
		fmt.Println(t, t.Kind(), t.Elem(), t.ChanDir(), reflect.ValueOf(v).Cap())
	}
	t := reflect.TypeOf(T{})
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag.Get("k"), f.IsExported())
	}
	fmt.Println(t.Name(), t.NumMethod(), t.Method(0).Name, t.Size())
	fmt.Println(reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual([]int{}, []int(nil)))
	v := reflect.ValueOf(&T{N: 1}).Elem()
	v.Field(1).SetInt(9)
	fmt.Println(v.Field(1).Interface(), v.Field(2).CanSet())
	f := reflect.ValueOf(strings.Repeat)
	fmt.Println(f.Call([]reflect.Value{reflect.ValueOf("ab"), reflect.ValueOf(2)})[0])
}
