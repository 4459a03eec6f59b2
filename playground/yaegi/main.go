//go:build !js

// The command yaegi runs a program as the page's first engine does: checked,
// lowered, interpreted.
//
//	go run ./playground/yaegi [-print] [-force] FILE.go
package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"time"

	"chanlab/playground"
	"chanlab/playground/yaegi/check"
	"chanlab/playground/yaegi/program"
)

func main() {
	show := flag.Bool("print", false, "print the lowered program")
	pack := flag.String("pack", "", "read the types of the packages on offer from a bundle, not from the build cache")
	bundle := flag.String("bundle", "", "write the types of the packages on offer to a `file`, and do nothing else")
	patience := flag.Duration("patience", 3*time.Second, "how long a program may run before it counts as deadlocked")
	flag.Parse()
	if *bundle != "" {
		if err := writeBundle(*bundle); err != nil {
			fmt.Fprintln(os.Stderr, "yaegi:", err)
			os.Exit(1)
		}
		return
	}
	source, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		fmt.Fprintln(os.Stderr, "yaegi:", err)
		os.Exit(2)
	}
	packages, err := offered(*pack)
	if err != nil {
		fmt.Fprintln(os.Stderr, "yaegi:", err)
		os.Exit(2)
	}
	p := program.Prepare(filepath.Base(flag.Arg(0)), string(source), packages, os.Stdout, os.Stderr)
	for _, d := range p.Source.Diagnostics {
		fmt.Fprintf(os.Stderr, "./prog.go:%d:%d: %s\n", d.Line, d.Column, d.Message)
	}
	if *show && p.Lowered() != nil {
		format.Node(os.Stdout, p.Source.Fset, p.Lowered().File)
	}
	switch {
	case len(p.Source.Diagnostics) > 0:
		os.Exit(1)
	case p.Reason != nil:
		fmt.Fprintln(os.Stderr, "gc:", p.Reason)
		os.Exit(3)
	}
	go p.Run()
	select {
	case e := <-p.Machine().Over():
		if text := program.Text(p, e); text != "" {
			fmt.Fprint(os.Stderr, text)
		}
		os.Exit(e.Code)
	case <-time.After(*patience):
		p.Machine().Deadlock()
		e := <-p.Machine().Over()
		fmt.Fprint(os.Stderr, program.Text(p, e))
		os.Exit(e.Code)
	}
}

// writeBundle writes what the page loads beside the engine.
func writeBundle(name string) error {
	packages, err := offered("")
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := packages.Write(&b); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

// offered reads the export data of the packages on offer.
func offered(pack string) (*check.Packages, error) {
	if pack != "" {
		b, err := os.ReadFile(pack)
		if err != nil {
			return nil, err
		}
		return check.Read(b)
	}
	names, err := playground.Offer(".")
	if err != nil {
		return nil, fmt.Errorf("%w: run it in the repository's root", err)
	}
	return check.Local(names...)
}
