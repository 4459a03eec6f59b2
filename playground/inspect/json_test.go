package inspect

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestJSON(t *testing.T) {
	want := Step{
		Seq: 3, Line: 12, Name: `c "\` + "\n\x01\xff 通道",
		Qcount: 1, Dataqsiz: 2, Sendx: 1, Elemsize: 8, Elemtype: "int", Closed: true,
		Buf: []string{`"a"`, ""}, BufOmitted: 4,
		Recvq: []Waiter{{Goroutine: 1 << 60}}, Sendq: []Waiter{{7, `{1 "x"}`}}, SendqOmitted: 2,
		Fields: []Field{{"qcount", 0, 8, "1"}},
	}
	var got Step // its names differ from those of JSON in case only
	if err := json.Unmarshal([]byte(want.JSON()), &got); err != nil {
		t.Fatalf("%v: %s", err, want.JSON())
	}
	want.Name = `c "\` + "\n\x01\ufffd 通道"
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}

	empty := (&Step{Nil: true}).JSON()
	for _, name := range []string{"buf", "recvq", "sendq", "fields"} {
		var members map[string]any
		if err := json.Unmarshal([]byte(empty), &members); err != nil {
			t.Fatalf("%v: %s", err, empty)
		}
		if members[name] == nil {
			t.Errorf("%s is no array in %s", name, empty)
		}
	}
}
