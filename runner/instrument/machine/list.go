package machine

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ParseList reads a list of CPUs or nodes as the kernel writes it,
// "0-3,8,10-11", and returns it in ascending order. An empty list is no error.
// See Linux Documentation/admin-guide/cputopology.rst.
func ParseList(s string) ([]int, error) {
	s = strings.TrimSpace(s)
	if s == "" || s == "(null)" { // the kernel prints (null) for an empty nohz_full
		return nil, nil
	}
	var list []int
	for part := range strings.SplitSeq(s, ",") {
		first, last, isRange := strings.Cut(part, "-")
		a, err := strconv.Atoi(first)
		b := a
		if err == nil && isRange {
			b, err = strconv.Atoi(last)
		}
		// The kernel has at most 8192 CPUs; more is no list of CPUs.
		if err != nil || a < 0 || b < a || b >= 1<<16 {
			return nil, fmt.Errorf("reading list %q: %q is neither a number nor a range", s, part)
		}
		for n := a; n <= b; n++ {
			list = append(list, n)
		}
	}
	slices.Sort(list)
	return slices.Compact(list), nil
}

// FormatList writes a list in ascending order as the kernel does.
func FormatList(list []int) string {
	var b strings.Builder
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(list[i]))
		if j > i {
			b.WriteString("-" + strconv.Itoa(list[j]))
		}
		i = j + 1
	}
	return b.String()
}
