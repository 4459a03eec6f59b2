package layout

import (
	"fmt"
	"go/version"
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/toolchain"
)

// predict says what make takes, from the size of hchan in the DWARF and the
// size classes (runtime/chan.go, makechan).
func predict(classes []int64, hchan int64, m Made) (bytes, objects int64) {
	rounded := (hchan + 7) / 8 * 8 // hchanSize is a multiple of maxAlign
	buffer := m.ElemSize * int64(m.Cap)
	switch {
	case buffer == 0:
		return class(classes, rounded), 1
	case m.Pointers:
		return class(classes, hchan) + class(classes, buffer), 2
	default:
		return class(classes, rounded+buffer), 1
	}
}

// TestAllocation checks the DWARF against the heap, which knows nothing of it:
// in this process, and as recorded for every release.
func TestAllocation(t *testing.T) {
	check := func(t *testing.T, classes []int64, hchan int64, makes []Made) {
		t.Helper()
		for _, m := range makes {
			if bytes, objects := predict(classes, hchan, m); bytes != m.Bytes || objects != m.Objects {
				t.Errorf("make(chan %s, %d): took %d bytes in %d objects; an hchan of %d bytes should take %d in %d", m.Elem, m.Cap, m.Bytes, m.Objects, hchan, bytes, objects)
			}
		}
	}
	if of, ok := toolchain.Local().Pinned(); ok && slices.Contains(toolchain.Arches(), of.GOARCH) {
		of.GOOS = "linux"
		check(t, Classes(), structOf(t, of, "hchan").Size, measureHere(t))
	}
	var rows [][]any
	for _, goarch := range measured {
		header := len(rows)
		for _, release := range toolchain.Releases() {
			of := toolchain.Linux(release, goarch)
			a := allocs.Load(t, of)
			t.Run(of.String(), func(t *testing.T) { check(t, a.Classes, structOf(t, of, "hchan").Size, a.Makes) })
			for i, m := range a.Makes {
				if header+i == len(rows) {
					rows = append(rows, []any{goarch, m.Elem, m.Cap, m.Objects})
				}
				rows[header+i] = append(rows[header+i], m.Bytes)
			}
		}
	}
	var minors []string
	for _, release := range toolchain.Releases() {
		minors = append(minors, "Go "+toolchain.Minor(release))
	}
	tabulate(t, "alloc",
		append([]string{"architecture", "element", "capacity", "objects"}, minors...),
		append([]string{"架构", "元素", "容量", "对象数"}, minors...), rows)
}

// TestTable leaves the offsets of hchan, field by release, once per group of
// architectures that agree.
func TestTable(t *testing.T) {
	var rows [][]any
	for _, goarch := range []string{"amd64", "386"} {
		var fields []string // of all releases, in the order of declaration
		for _, release := range toolchain.Releases() {
			at := 0
			for _, f := range structOf(t, toolchain.Linux(release, goarch), "hchan").Fields {
				if i := slices.Index(fields, f.Name); i >= 0 {
					at = i + 1
					continue
				}
				fields = slices.Insert(fields, at, f.Name)
				at++
			}
		}
		label := alike(t, goarch)
		for _, field := range fields {
			row := []any{label, field}
			for _, release := range toolchain.Releases() {
				row = append(row, offset(field)(structOf(t, toolchain.Linux(release, goarch), "hchan")))
			}
			rows = append(rows, row)
		}
		size := []any{label, "sizeof"}
		for _, release := range toolchain.Releases() {
			size = append(size, structOf(t, toolchain.Linux(release, goarch), "hchan").Size)
		}
		rows = append(rows, size)
	}
	var minors []string
	for _, release := range toolchain.Releases() {
		minors = append(minors, "Go "+toolchain.Minor(release))
	}
	tabulate(t, "offsets",
		append([]string{"architecture", "field"}, minors...), append([]string{"架构", "字段"}, minors...), rows)
}

// alike lists the architectures whose hchan is that of goarch in every release.
func alike(t *testing.T, goarch string) (label string) {
	for _, other := range toolchain.Arches() {
		same := true
		for _, release := range toolchain.Releases() {
			a, b := structOf(t, toolchain.Linux(release, goarch), "hchan"), structOf(t, toolchain.Linux(release, other), "hchan")
			same = same && fmt.Sprint(*a) == fmt.Sprint(*b)
		}
		if same && label != "" {
			label += ", "
		}
		if same {
			label += other
		}
	}
	return label
}

// TestValues leaves the numbers that sentences of the page need.
func TestValues(t *testing.T) {
	values := map[string]any{}
	for _, of := range toolchain.Targets() {
		suffix := "." + version.Lang(of.Release) + "." + of.GOARCH
		classes := classesOf(t, of.Release)
		hchan := structOf(t, of, "hchan")
		values["hchan.size"+suffix] = hchan.Size
		values["hchan.sum"+suffix] = hchan.Sum()
		values["hchan.padding"+suffix] = hchan.Size - hchan.Sum()
		values["sudog.size"+suffix] = structOf(t, of, "sudog").Size
		values["hchan.class"+suffix] = class(classes, hchan.Size)
		most := int64(0)
		for _, b := range anyBase(classes, hchan.Size) {
			most = max(most, (b+hchan.Size+line-1)/line)
		}
		values["hchan.lines.most"+suffix] = most
	}
	for _, goarch := range measured {
		for _, release := range toolchain.Releases() {
			for _, m := range allocs.Load(t, toolchain.Linux(release, goarch)).Makes {
				values[fmt.Sprintf("alloc.%s.%d.%s.%s", m.Elem, m.Cap, version.Lang(release), goarch)] = m.Bytes
			}
		}
	}
	// What this very process takes, with the toolchain in use.
	for _, m := range measureHere(t) {
		values[fmt.Sprintf("alloc.%s.%d", m.Elem, m.Cap)] = m.Bytes
	}
	artifact.Values(t, values)
}
