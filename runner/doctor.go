package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"chanlab/runner/internal/doctor"
	"chanlab/runner/internal/experiment"
)

var cmdDoctor = &command{name: "doctor", usage: "[-json]",
	short: "say what this machine can do, and which claims use what it lacks",
	flags: func(f *flag.FlagSet, a *app) { jsonFlag(f, a) },
	run:   runDoctor,
}

func runDoctor(ctx context.Context, a *app, args []string) error {
	if len(args) > 0 {
		return &usageError{fmt.Errorf("doctor: takes no packages"), "go tool runner doctor -h"}
	}
	// Reads the sources only: it must answer when there is no go command.
	list, err := experiment.Find(a.root)
	if err != nil {
		return err
	}
	caps := doctor.Probe(ctx, a.root, func(user string) []string { return costs(list, user) })
	if a.json {
		return a.printJSON(caps)
	}
	return a.table(func(w io.Writer) {
		for _, c := range caps {
			word, text := "yes", c.Detail
			if !c.Present {
				word, text = "no", c.Why
			}
			fmt.Fprintf(w, "%s\t%s\t%s\n", c.Name, word, text)
			if c.Present {
				continue
			}
			if len(c.Claims) > 0 {
				fmt.Fprintf(w, "\t\tused for %s\n", strings.Join(c.Claims, " "))
			}
			if c.Hint != "" {
				fmt.Fprintf(w, "\t\thint: %s\n", c.Hint)
			}
		}
	})
}

// costs lists the claims that nothing but one experiment, or the experiments
// built on one instrument, reports. user is "experiments/NAME" or
// "runner/instrument/NAME".
func costs(list []*experiment.Experiment, user string) []string {
	name := path.Base(user)
	var with, without []string
	for _, e := range list {
		if user == "experiments/"+e.Name || user == "runner/instrument/"+name && slices.Contains(e.Instruments, name) {
			with = append(with, e.Claims...)
		} else {
			without = append(without, e.Claims...)
		}
	}
	with = slices.DeleteFunc(with, func(id string) bool { return slices.Contains(without, id) })
	slices.SortFunc(with, experiment.CompareIDs)
	return slices.Compact(with)
}

// capabilities names what this machine is capable of, probed once.
func (a *app) capabilities(ctx context.Context) []string {
	if a.can == nil {
		a.can = []string{}
		for _, c := range doctor.Probe(ctx, a.root, func(string) []string { return nil }) {
			if c.Present {
				a.can = append(a.can, c.Name)
			}
		}
	}
	return a.can
}
