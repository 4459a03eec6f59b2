package access

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// Facts are what one release does: the fact file access.json.
type Facts struct {
	Release    string       `json:"release"`
	Operations []*Operation `json:"operations"`
	Uses       []Use        `json:"uses"`
	Queues     []Queue      `json:"queues"`
}

// Operation returns the operation of that name, nil where there is none.
func (f *Facts) Operation(name string) *Operation {
	for _, op := range f.Operations {
		if op.Name == name {
			return op
		}
	}
	return nil
}

// Collect steps through the operations under a release and reads its source.
// The error wraps a [step.UnavailableError] where this machine cannot step.
func Collect(ctx context.Context, t toolchain.Target, dir string) (*Facts, error) {
	f := &Facts{Release: t.Release}
	tree, err := source.Open(ctx, t)
	if err != nil {
		return nil, err
	}
	if f.Uses, err = Uses(tree); err != nil {
		return nil, err
	}
	if f.Queues, err = Queues(tree); err != nil {
		return nil, err
	}
	regions, err := run(ctx, t, dir)
	if err != nil {
		return nil, err
	}
	for i := range regions {
		op, err := Summarise(&regions[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", t, err)
		}
		f.Operations = append(f.Operations, op)
	}
	return f, nil
}

// run builds testdata/operations.go for the target and steps through it, with
// the fields that the DWARF of that release gives.
func run(ctx context.Context, t toolchain.Target, dir string) ([]step.Region, error) {
	if err := step.Available(); err != nil {
		return nil, err
	}
	l, err := layout.Of(ctx, t, "hchan", "sudog")
	if err != nil {
		return nil, err
	}
	hchan, sudog := &l.Structs[0], &l.Structs[1]
	text, err := os.ReadFile(filepath.Join("testdata", "operations.go"))
	if err != nil {
		return nil, err
	}
	first, _ := hchan.Field("sendq.first")
	last, _ := hchan.Field("sendq.last")
	path, err := step.Build(ctx, t, dir, map[string]string{
		"operations.go": string(text),
		"offsets.go":    fmt.Sprintf("package main\n\nconst sendqFirst, sendqLast = %d, %d\n", first.Offset, last.Offset),
	})
	if err != nil {
		return nil, err
	}
	entry := flat("", 0, sudog.Fields)
	return step.Run(ctx, path, map[string][]step.Field{Channel: flat("", 0, hchan.Fields), Head: entry, Node: entry})
}

// flat lists fields with those of nested structs in their place: "recvq.first".
func flat(prefix string, base int64, fields []layout.Field) (list []step.Field) {
	for _, f := range fields {
		switch {
		case len(f.Fields) > 0:
			list = append(list, flat(prefix+f.Name+".", base+f.Offset, f.Fields)...)
		case f.Size > 0:
			list = append(list, step.Field{Name: prefix + f.Name, Offset: base + f.Offset, Size: f.Size})
		}
	}
	return list
}
