//go:build !js

package check

import (
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"strings"
)

// Local offers packages from the go command's build cache.
func Local(names ...string) (*Packages, error) {
	args := append([]string{"list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}"}, names...)
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	files := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		files[path] = file
	}
	from := importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) { return os.Open(files[path]) })
	var list []*types.Package
	for _, name := range names {
		if name == "unsafe" {
			continue
		}
		pkg, err := from.Import(name)
		if err != nil {
			return nil, fmt.Errorf("reading the types of %s: %w", name, err)
		}
		list = append(list, pkg)
	}
	return newPackages(list), nil
}
