package paired

import (
	"testing"
	"time"
)

// What lies in a pause is in neither clock of the slice.
func TestPause(t *testing.T) {
	team, err := newTeam(1, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer team.close()
	m := &meter{team: team, base: time.Now()}
	burn := func(d time.Duration) {
		for start := time.Now(); time.Since(start) < d; {
		}
	}
	m.work[A] = Do(func(int) {
		burn(2 * time.Millisecond)
		resume := Pause()
		burn(20 * time.Millisecond)
		time.Sleep(20 * time.Millisecond)
		done := make(chan bool)
		go func() { resume(); close(done) }()
		<-done
	})
	m.work[B] = Do(func(int) { burn(2 * time.Millisecond) })
	a, b := m.slice(A, 1), m.slice(B, 1)
	if a.Wall < int64(2*time.Millisecond) || a.Wall > int64(15*time.Millisecond) || hasUsage && a.CPU > int64(15*time.Millisecond) {
		t.Errorf("2 ms of work and 40 ms of pause: %+v", a)
	}
	if b.Wall < int64(2*time.Millisecond) {
		t.Errorf("the pause of one slice is taken off the next: %+v", b)
	}
}
