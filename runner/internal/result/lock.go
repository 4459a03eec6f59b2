package result

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// A Lock keeps a second run out of the results folder: two runs at once would
// disturb each other's timing as well as each other's files. The system lets
// go of it when the process ends, however it ends.
type Lock struct{ f *flock.Flock }

// Lock takes the store's lock or returns a [*LockedError]. who is written
// into the lock file for the one who finds it taken.
func (s *Store) Lock(who string) (*Lock, error) {
	if err := os.MkdirAll(s.Dir, 0o777); err != nil {
		return nil, s.writeError(err)
	}
	name := filepath.Join(s.Dir, ".lock")
	f := flock.New(name, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o644))
	ok, err := f.TryLock()
	if err != nil {
		return nil, s.writeError(err)
	}
	if !ok {
		b, _ := os.ReadFile(name)
		return nil, &LockedError{strings.TrimSpace(string(b))}
	}
	text := fmt.Sprintf("process %d, %s, since %s\n", os.Getpid(), who, time.Now().Format("15:04:05"))
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		return nil, s.writeError(errors.Join(err, f.Close()))
	}
	return &Lock{f}, nil
}

// Unlock lets the next run in.
func (l *Lock) Unlock() error { return l.f.Unlock() }

// A LockedError says who holds the lock.
type LockedError struct{ Holder string }

func (e *LockedError) Error() string {
	if e.Holder == "" {
		return "another run holds the results folder"
	}
	return "another run holds the results folder: " + e.Holder
}

// Hint says what to do.
func (e *LockedError) Hint() string { return "wait for it, or stop it with Ctrl-C; then run again" }
