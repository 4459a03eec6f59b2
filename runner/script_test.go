package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"chanlab/runner/internal/result"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/tools/txtar"
)

// The test binary is the command itself when a script calls it.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"runner":   main,
		"holdlock": holdLock,
	})
}

// holdLock keeps the lock of the book in the working folder until it is
// interrupted, as a run in another terminal would.
func holdLock() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	lock, err := result.NewStore(".").Lock("go tool runner run ./...")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer lock.Unlock()
	if err := os.WriteFile("locked", nil, 0o666); err != nil {
		os.Exit(1)
	}
	<-ctx.Done()
}

func TestScripts(t *testing.T) {
	t.Parallel()
	env, err := exec.Command("go", "env", "GOCACHE", "GOMODCACHE", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	paths := strings.Fields(string(env))
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("GOCACHE", paths[0])
			e.Setenv("GOMODCACHE", paths[1])
			e.Setenv("GOTOOLCHAIN", "local")
			e.Setenv("GOFLAGS", "")
			e.Setenv("GOPROXY", "off")
			// A PATH with the runner and go, and hardly anything else.
			commands, _, _ := strings.Cut(e.Getenv("PATH"), string(filepath.ListSeparator))
			e.Setenv("BARE", commands+string(filepath.ListSeparator)+filepath.Join(paths[2], "bin"))
			book, err := txtar.ParseFile(filepath.Join("testdata", "book.txtar"))
			if err != nil {
				return err
			}
			for _, f := range book.Files {
				name := filepath.Join(e.WorkDir, filepath.FromSlash(f.Name))
				if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
					return err
				}
				if err := os.WriteFile(name, f.Data, 0o666); err != nil {
					return err
				}
			}
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"waitfile": waitFile,
			"replace":  replaceIn,
			"truncate": truncate,
		},
	})
}

// waitfile NAME waits until a background command has made the file.
func waitFile(ts *testscript.TestScript, neg bool, args []string) {
	name := ts.MkAbs(args[0])
	for range 600 {
		if _, err := os.Stat(name); err == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s did not appear", args[0])
}

// replace FILE OLD NEW edits a file.
func replaceIn(ts *testscript.TestScript, neg bool, args []string) {
	name := ts.MkAbs(args[0])
	b, err := os.ReadFile(name)
	ts.Check(err)
	if !strings.Contains(string(b), args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(name, []byte(strings.Replace(string(b), args[1], args[2], 1)), 0o666))
}

// truncate FILE cuts a file in half.
func truncate(ts *testscript.TestScript, neg bool, args []string) {
	name := ts.MkAbs(args[0])
	info, err := os.Stat(name)
	ts.Check(err)
	ts.Check(os.Truncate(name, info.Size()/2))
}
