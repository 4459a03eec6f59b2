package paired

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// Environment variables by which the runner makes one benchmark process part
// of a run. With none of them set a process measures and stands alone.
//
//	PAIRED_DIR      folder of the slices
//	PAIRED_PROCESS  number of this process: measure, and leave the slices in
//	                PAIRED_DIR; unset: measure nothing, analyse what lies there
//	PAIRED_LAYOUT   -randlayout seed this binary was linked with, for the record
//	PAIRED_SEED     seed of the order of slices
const (
	EnvDir     = "PAIRED_DIR"
	EnvProcess = "PAIRED_PROCESS"
	EnvLayout  = "PAIRED_LAYOUT"
	EnvSeed    = "PAIRED_SEED"
)

// An Environment is what those variables say.
type Environment struct {
	Dir     string
	Process int // -1: analyse
	Layout  uint64
	Seed    uint64
}

// Variables returns e as NAME=value, for a process to be started.
func (e Environment) Variables() []string {
	list := []string{EnvDir + "=" + e.Dir, EnvLayout + "=" + strconv.FormatUint(e.Layout, 10), EnvSeed + "=" + strconv.FormatUint(e.Seed, 10)}
	if e.Process >= 0 {
		list = append(list, EnvProcess+"="+strconv.Itoa(e.Process))
	}
	return list
}

func environment() (e Environment, err error) {
	e = Environment{Dir: os.Getenv(EnvDir), Process: -1, Seed: uint64(time.Now().UnixNano())}
	number := func(name string, set func(uint64)) {
		if s := os.Getenv(name); s != "" && err == nil {
			n, perr := strconv.ParseUint(s, 10, 63)
			if perr != nil {
				err = fmt.Errorf("%s=%s: not a number", name, s)
			}
			set(n)
		}
	}
	number(EnvProcess, func(n uint64) { e.Process = int(n) })
	number(EnvLayout, func(n uint64) { e.Layout = n })
	number(EnvSeed, func(n uint64) { e.Seed = n })
	return e, err
}

func (e Environment) analysing() bool { return e.Dir != "" && e.Process < 0 }

// file is where process e.Process leaves its slices of a comparison.
func (e Environment) file(name string) string {
	return filepath.Join(e.Dir, fmt.Sprintf("%s.%03d%s", name, e.Process, extension))
}

// seedOf gives every comparison of a process an order of its own.
func (e Environment) seedOf(name string) uint64 {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %d %s", e.Seed, e.Process, name)
	return h.Sum64() >> 1
}
