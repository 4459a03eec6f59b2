package main

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The slots of a ring whose content goes over its end.
func TestPanelKnowsSlots(t *testing.T) {
	step := func(qcount, sendx, recvx int, buf ...string) map[string]any {
		return map[string]any{"name": "c", "qcount": qcount, "dataqsiz": 3, "sendx": sendx, "recvx": recvx, "closed": false, "buf": buf,
			"recvq": []any{}, "sendq": []any{}, "fields": []any{}}
	}
	before, after := step(2, 1, 2, "7", "", "6"), step(1, 1, 0, "7", "", "")
	answers := pure(t,
		map[string]any{"do": "slots", "step": before},
		map[string]any{"do": "values", "step": before},
		map[string]any{"do": "changes", "before": before, "after": after},
		map[string]any{"do": "changes", "before": nil, "after": after},
	)
	type slot struct {
		Index, Order  int
		Filled        bool
		Value         string
		Send, Receive bool
	}
	if d := cmp.Diff([]slot{{0, 1, true, "7", false, false}, {1, -1, false, "", true, false}, {2, 0, true, "6", false, true}}, decode[[]slot](t, answers[0])); d != "" {
		t.Errorf("slots (-want +got):\n%s", d)
	}
	if got := decode[[]string](t, answers[1]); !slices.Equal(got, []string{"6", "7"}) {
		t.Errorf("values in the order of receiving: %q", got)
	}
	type changes struct {
		Counters, Slots map[string]string
		Recvq, Sendq    bool
	}
	if d := cmp.Diff(changes{map[string]string{"qcount": "2", "recvx": "2"}, map[string]string{"2": "6"}, false, false}, decode[changes](t, answers[2])); d != "" {
		t.Errorf("changes (-want +got):\n%s", d)
	}
	if got := decode[changes](t, answers[3]); len(got.Counters)+len(got.Slots) > 0 {
		t.Errorf("a first step has changes: %v", got)
	}
}

// An expression is named only where the line holds the operation that blocks.
func TestPanelNamesWhatBlocks(t *testing.T) {
	b, err := os.ReadFile("testdata/panels/waits.json")
	if err != nil {
		t.Fatal(err)
	}
	var fixture struct {
		Deadlock struct{ Done, Explained any }
	}
	if err := json.Unmarshal(b, &fixture); err != nil {
		t.Fatal(err)
	}
	raw := pure(t, map[string]any{"do": "waits", "done": fixture.Deadlock.Done, "explained": fixture.Deadlock.Explained, "name": "prog.go"})[0]
	type wait struct {
		ID, Line      int
		Kind, Channel string
		Nil           bool
	}
	want := []wait{{1, 20, "group", "wg", false}, {6, 12, "send", "jobs", false}, {7, 30, "select", "", false}, {8, 41, "receive", "nothing", true}, {9, 50, "range", "jobs", false}, {10, 60, "lock", "", false}, {11, 0, "test", "", false}, {12, 70, "subtest", "", false}}
	if d := cmp.Diff(want, decode[[]wait](t, raw)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
