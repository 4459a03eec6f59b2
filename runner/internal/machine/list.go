package machine

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// parseList reads a CPU list as the kernel writes it, "0-3,8,10-11", in
// ascending order. See Linux Documentation/admin-guide/cputopology.rst.
func parseList(s string) ([]int, error) {
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
			return nil, fmt.Errorf("reading CPU list %q: %q is neither a number nor a range", s, part)
		}
		for cpu := a; cpu <= b; cpu++ {
			list = append(list, cpu)
		}
	}
	slices.Sort(list)
	return slices.Compact(list), nil
}

// formatList writes a list that is in ascending order.
func formatList(list []int) string {
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

// normalList returns the list in its shortest form, empty where it is none.
func normalList(s string) string {
	list, err := parseList(s)
	if err != nil {
		return ""
	}
	return formatList(list)
}
