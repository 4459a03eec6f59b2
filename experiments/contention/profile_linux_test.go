package contention

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"chanlab/runner/instrument/machine"
	"chanlab/runner/instrument/profile"
)

// TestProfile shows where two cores spend their time in one channel and in two,
// and which runtime functions the mutex profile blames. An illustration: it
// decides nothing.
func TestProfile(t *testing.T) {
	if testing.Short() {
		t.Skip("profiles for some seconds")
	}
	topology, err := machine.Here()
	if err != nil {
		t.Skip(err)
	}
	allowed, err := machine.Allowed()
	if err != nil {
		t.Skip(err)
	}
	cpus := topology.Spread(allowed)
	if len(cpus) < 2 {
		t.Skipf("needs two CPUs, may use %s", machine.FormatList(allowed))
	}
	for _, take := range []struct {
		name string
		kind profile.Kind
		pair pair
	}{
		{"apart", profile.CPU, newApart()},
		{"shared", profile.CPU, newShared()},
		{"waits", profile.Mutex, newShared()},
	} {
		p, err := profile.Loop(take.kind, time.Second, func(n int) { onBoth(t, cpus, take.pair, n) })
		if errors.Is(err, profile.ErrEmpty) {
			t.Logf("%s: %v", take.name, err)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Save(t.ArtifactDir(), take.name); err != nil {
			t.Fatal(err)
		}
		total, _ := p.Total()
		var locks int64
		for _, row := range p.Top(-1) {
			if locking(row.Name) {
				locks += row.Flat
			}
		}
		t.Logf("%s: %d %% in the runtime's locks", take.name, 100*locks/total)
	}
}

// locking reports whether a function is part of the runtime's own mutex
// (runtime/lock_spinbit.go, before Go 1.24 lock_futex.go).
func locking(name string) bool {
	name = strings.TrimPrefix(name, "runtime.")
	for _, prefix := range []string{"lock", "unlock", "futex", "procyield", "osyield", "mutex", "semasleep", "semawakeup", "(*mLockProfile)", "(*lockTimer)"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// onBoth has two goroutines shuttle, each on a CPU of its own.
func onBoth(t *testing.T, cpus []int, p pair, n int) {
	var wg sync.WaitGroup
	for i, c := range p {
		wg.Go(func() {
			undo, err := machine.Pin(cpus[i])
			if err != nil {
				t.Error(err)
				return
			}
			shuttle(c, n)
			if err := undo(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}
