package engines

import (
	"os"
	"testing"
)

func TestTry(t *testing.T) {
	b := &Builder{Root: "/work/main", GC: true, Progress: os.Stderr, Trace: os.Stderr}
	built, err := b.Build(t.Context())
	t.Log(built, err)
}
