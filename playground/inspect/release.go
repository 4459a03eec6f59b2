package inspect

import (
	"fmt"
	"strings"
	"unsafe"
)

// A layout says where fields lie, in some releases and for one size of pointer.
type layout struct {
	releases string // "go1.21 go1.22"
	ptrsize  uintptr
	hchan    []field // all of them, by offset
	sudog    sudog
	goid     uintptr // in runtime.g
}

// A field is one field of hchan, in bytes.
type field struct {
	name         string
	offset, size uintptr
}

// sudog holds the offsets of what a waiting goroutine is read by. Since Go 1.26
// elem and c are two words each; the offsets are those of the one that always
// holds the address.
type sudog struct{ g, next, elem, c uintptr }

// hint is how a new release is added.
const hint = "add it to runner/instrument/toolchain, then type make toolchains and go test ./playground/inspect -update"

// layoutOf returns the layout of a release named as by runtime.Version.
func layoutOf(version string) (*layout, error) {
	release := minor(version)
	for i := range layouts {
		l := &layouts[i]
		if l.ptrsize != unsafe.Sizeof(uintptr(0)) {
			continue
		}
		for r := range strings.FieldsSeq(l.releases) {
			if r == release {
				return l, nil
			}
		}
	}
	return nil, fmt.Errorf("the layout of channels in %s is not known here (hint: %s)", version, hint)
}

// minor returns "go1.26" for go1.26, go1.26.8, go1.26rc1 and go1.26.8-vendor,
// and "" for what is no release.
func minor(version string) string {
	digits, ok := strings.CutPrefix(version, "go1.")
	if !ok {
		return ""
	}
	n := 0
	for n < len(digits) && '0' <= digits[n] && digits[n] <= '9' {
		n++
	}
	return "go1." + digits[:n]
}
