package casstack

import (
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// fragment has the shape of the article's pop: the same parameters, the same
// two calls with the same kinds of arguments, in our own words.
const fragment = `struct node *pop(atomic_uintptr_t *top, struct node *known) {
	struct node *after = atomic_load(&known->next);
	return atomic_compare_exchange_weak(top, &known, after) ? known : NULL;
}
`

const (
	headers = "#include <stdatomic.h>\n#include <stddef.h>\n"
	simple  = "struct node { struct node *next; };\n"
	linked  = "struct node { _Atomic(struct node *) next; };\n"
)

// A stage is the function with one more thing given to it. Those that change
// the function itself are no longer about it.
type stage struct {
	what    claim.Text
	text    string
	changed bool
}

var stages = []stage{
	{claim.Text{EN: "the function alone", ZH: "只有函数本身"}, fragment, false},
	{claim.Text{EN: "and the headers", ZH: "加上头文件"}, headers + fragment, false},
	{claim.Text{EN: "and a struct whose next is a pointer", ZH: "加上结构体，next 为普通指针"}, headers + simple + fragment, false},
	{claim.Text{EN: "and a struct whose next is an atomic pointer", ZH: "加上结构体，next 为原子指针"}, headers + linked + fragment, false},
	{claim.Text{EN: "the function changed: top is an atomic pointer too", ZH: "改动函数：top 也改为原子指针"},
		headers + linked + strings.Replace(fragment, "atomic_uintptr_t *top", "_Atomic(struct node *) *top", 1), true},
}

// Whether a compiler takes the function, whatever stands around it.
func TestFragmentIsC(t *testing.T) {
	const id = "C2.3.4"
	c, err := cc(t.Context())
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	strict := []string{"-std=c11", "-pedantic-errors"}
	table := artifact.Columns([]string{"given to the compiler", "accepted under -std=c11 -pedantic-errors", "accepted with warnings allowed", "first diagnostic"},
		[]string{"交给编译器的内容", "-std=c11 -pedantic-errors 下接受", "允许警告时接受", "第一条诊断"})
	accepted, tolerated, best, remedy := 0, 0, "", false
	for _, s := range stages {
		said, strictErr := c.compile(t, s.text, strict...)
		lenient, lenientErr := c.compile(t, s.text, "-std=c11")
		clean := strictErr == nil && len(lenient) == 0
		diagnosis := "–"
		if len(said) > 0 {
			diagnosis = said[0]
		}
		table.Add(s.what, yesno(clean), yesno(lenientErr == nil), diagnosis)
		if lenientErr == nil && !s.changed {
			tolerated++
		}
		switch {
		case s.changed:
			remedy = clean
		case clean:
			accepted++
		default:
			best = diagnosis // of the last, which was given the most
		}
	}
	table.Write(t, "stages")
	if !remedy {
		t.Fatal("not even the corrected function compiles: the method refuses everything")
	}
	word := claim.Text{EN: "a compilation without diagnostics exists", ZH: "存在无诊断的编译方式"}
	if accepted == 0 {
		word = claim.Textf("with everything given, the first of the diagnostics is %[1]q", "补全之后，第一条诊断仍是 %[1]q", best)
	}
	claim.Decide(t, id, accepted > 0, claim.Textf(
		"%[1]s -std=c11 -pedantic-errors takes %[2]d of %[3]d completions (headers, struct) that leave the function as it is: %[4]s. The head is an integer there, and the call is given a pointer to compare with and a pointer to store, which C does not convert by itself; with the head declared as an atomic pointer it compiles. With warnings allowed, this compiler lets %[6]d of the %[3]d pass",
		"%[1]s -std=c11 -pedantic-errors 对保持函数不变的 %[3]d 种补全方式（头文件、结构体）接受 %[2]d 种：%[5]s。函数中队头是整数，调用却拿指针去比较、去写入，C 不会自动做这种转换；把队头声明为原子指针就能通过编译。若允许警告，这个编译器放行 %[3]d 种中的 %[6]d 种",
		c.name, accepted, len(stages)-1, word.EN, word.ZH, tolerated))
}
