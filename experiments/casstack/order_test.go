package casstack

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// calls are ways of calling the exchange, each alone in a file.
const callsText = `#include <stdatomic.h>

_Bool unqualified(_Atomic(void *) *top, void **known, void *after) {
	return atomic_compare_exchange_weak(top, known, after);
}

_Bool acq_rel(_Atomic(void *) *top, void **known, void *after) {
	return atomic_compare_exchange_weak_explicit(top, known, after, memory_order_acq_rel, memory_order_acquire);
}

_Bool seq_cst(_Atomic(void *) *top, void **known, void *after) {
	return atomic_compare_exchange_weak_explicit(top, known, after, memory_order_seq_cst, memory_order_seq_cst);
}

_Bool relaxed(_Atomic(void *) *top, void **known, void *after) {
	return atomic_compare_exchange_weak_explicit(top, known, after, memory_order_relaxed, memory_order_relaxed);
}

_Bool strong(_Atomic(void *) *top, void **known, void *after) {
	return atomic_compare_exchange_strong(top, known, after);
}
`

// An exchange is a call as the compiler's first inner form has it: the last
// three arguments are weak, the order of success and that of failure.
type exchange struct {
	name                   string
	weak, success, failure int
}

var (
	function = regexp.MustCompile(`^(?:_Bool |__attribute__.*\s)?(\w+) \(.*\)$`)
	builtin  = regexp.MustCompile(`__atomic_compare_exchange_\d+ \(.*, (\d+), (\d+), (\d+)\)`)
	orders   = regexp.MustCompile(`(?m)^#define __ATOMIC_(\w+) (\d+)$`)
)

// exchanges reads the calls off the compiler's GIMPLE.
func (c *compiler) exchanges(t *testing.T) (list []exchange, names map[int]string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "calls.c"), []byte(callsText), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := c.run(t.Context(), dir, "-std=c11", "-O0", "-fdump-tree-gimple=calls.gimple", "-c", "-o", "calls.o", "calls.c"); err != nil {
		t.Fatalf("gcc -fdump-tree-gimple: %v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "calls.gimple"))
	if err != nil {
		t.Fatal(err)
	}
	artifact.Write(t, "calls.gimple.txt", text)
	name := ""
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		if m := function.FindStringSubmatch(line); m != nil {
			name = m[1]
		}
		if m := builtin.FindStringSubmatch(line); m != nil {
			e := exchange{name: name}
			e.weak, _ = strconv.Atoi(m[1])
			e.success, _ = strconv.Atoi(m[2])
			e.failure, _ = strconv.Atoi(m[3])
			list = append(list, e)
		}
	}
	macros, err := c.run(t.Context(), "", "-dM", "-E", "-x", "c", os.DevNull)
	if err != nil {
		t.Fatalf("gcc -dM -E: %v", err)
	}
	names = map[int]string{}
	for _, m := range orders.FindAllStringSubmatch(macros, -1) {
		if n, err := strconv.Atoi(m[2]); err == nil && slices.Contains([]string{"RELAXED", "CONSUME", "ACQUIRE", "RELEASE", "ACQ_REL", "SEQ_CST"}, m[1]) {
			names[n] = "memory_order_" + strings.ToLower(m[1])
		}
	}
	return list, names
}

// Which order the compiler gives a call that names none.
func TestDefaultOrder(t *testing.T) {
	const id = "C2.3.6"
	c, err := cc(t.Context())
	if err == nil && !c.gnu {
		err = fmt.Errorf("%s is not GCC, whose inner form is read here: install gcc", c.name)
	}
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	list, names := c.exchanges(t)
	by := map[string]exchange{}
	table := artifact.Columns([]string{"call", "weak", "order if it exchanges", "order if not"}, []string{"调用", "weak", "交换成功时的内存序", "不交换时的内存序"})
	for _, e := range list {
		by[e.name] = e
		table.Add(e.name, e.weak, names[e.success], names[e.failure])
	}
	table.Write(t, "orders")
	for name, want := range map[string]string{"acq_rel": "memory_order_acq_rel", "seq_cst": "memory_order_seq_cst", "relaxed": "memory_order_relaxed"} {
		if got := names[by[name].success]; got != want {
			t.Fatalf("the call with order %s reads as %q in GIMPLE: the dump has another form than this test knows", want, got)
		}
	}
	got, ok := by["unqualified"]
	if !ok {
		t.Fatal(errors.New("no call of the exchange in the dump"))
	}
	claim.Decide(t, id, names[got.success] == "memory_order_acq_rel", claim.Textf(
		"%[1]s, in its GIMPLE: the call that names no order has the arguments weak=%[2]d, success=%[3]d, failure=%[4]d, that is %[5]s and %[6]s; the call with memory_order_acq_rel spelled out has success=%[7]d",
		"%[1]s 的 GIMPLE 中，不写内存序的调用参数为 weak=%[2]d、成功=%[3]d、失败=%[4]d，即 %[5]s 与 %[6]s；显式写出 memory_order_acq_rel 的调用，成功=%[7]d",
		c.name, got.weak, got.success, got.failure, names[got.success], names[got.failure], by["acq_rel"].success))
}
