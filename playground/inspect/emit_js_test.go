package inspect

import (
	"syscall/js"
	"testing"
)

func TestPageGetsTheStep(t *testing.T) {
	var got []js.Value
	listener := js.FuncOf(func(_ js.Value, args []js.Value) any {
		got = append(got, js.Global().Get("JSON").Call("parse", args[0]))
		return nil
	})
	js.Global().Set("chanlabChannel", listener)
	defer listener.Release()
	defer js.Global().Delete("chanlabChannel")

	c := make(chan string, 1)
	c <- "a"
	go func() { c <- "b" }()
	Await(c, 1)
	Chan("c", c)
	Chan("c", c)
	<-c
	if len(got) != 2 {
		t.Fatalf("the page got %d steps, want 2", len(got))
	}
	s := got[0]
	if s.Get("name").String() != "c" || s.Get("qcount").Int() != 1 || s.Get("elemtype").String() != "string" ||
		s.Get("buf").Index(0).String() != `"a"` || s.Get("sendq").Index(0).Get("value").String() != `"b"` ||
		s.Get("sendq").Index(0).Get("goroutine").Int() == 0 || s.Get("line").Int() == 0 ||
		s.Get("fields").Index(0).Get("name").String() != "qcount" {
		t.Errorf("the step is %s", js.Global().Get("JSON").Call("stringify", s))
	}
	if first, second := s.Get("seq").Int(), got[1].Get("seq").Int(); second != first+1 {
		t.Errorf("step %d follows step %d", second, first)
	}
}
