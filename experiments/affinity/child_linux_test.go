package affinity

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"chanlab/runner/instrument/machine"
)

// The test binary is also the program that is looked at: with this variable it
// plays a part instead of running tests.
const part = "AFFINITY_PART"

// parts of the program.
const (
	look  = "look"  // work a little, then tell the view
	widen = "widen" // ask for every CPU, then the same
	wait  = "wait"  // the same again for every line of input
	bind  = "bind"  // bind a thread: what is forbidden under seal
)

// sealed names the part that a sealed program plays.
const sealed = "AFFINITY_SEALED"

func TestMain(m *testing.M) {
	if then := os.Getenv(sealed); then != "" {
		os.Unsetenv(sealed)
		seal(then)
	}
	switch os.Getenv(part) {
	case "":
		os.Exit(m.Run())
	case bind:
		setAll(unix.Gettid(), everything())
	case widen:
		for _, id := range threads() {
			setAll(id, everything())
		}
	case wait:
		for in := bufio.NewScanner(os.Stdin); ; {
			tell(false)
			if !in.Scan() {
				os.Exit(0)
			}
		}
	}
	tell(true)
	os.Exit(0)
}

// tell works on all Ps and prints the view.
func tell(patient bool) {
	ran := work(2*max(runtime.NumCPU(), runtime.GOMAXPROCS(0)), patient)
	v, err := Look()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	v.Ran = ran
	json.NewEncoder(os.Stdout).Encode(v)
}

// work has pairs of goroutines pass a value back and forth for a while and
// returns the CPUs on which they were seen. Who is patient and may run on
// several CPUs goes on for a little until that is seen: a busy machine may keep
// all threads on one.
func work(pairs int, patient bool) (cpus []int) {
	const least, most = 80 * time.Millisecond, 400 * time.Millisecond
	seen := map[int]bool{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	start, several := time.Now(), patient && min(runtime.NumCPU(), runtime.GOMAXPROCS(0)) > 1
	see := func(cpu int) (enough bool) {
		mu.Lock()
		defer mu.Unlock()
		seen[cpu] = true
		worked := time.Since(start)
		return worked > most || worked > least && (!several || len(seen) > 1)
	}
	for range pairs {
		ball := make(chan int)
		wg.Go(func() {
			for range ball {
			}
		})
		wg.Go(func() {
			defer close(ball)
			for i := 0; ; i++ {
				ball <- i
				if cpu, _, err := machine.Current(); err != nil || see(cpu) {
					return
				}
			}
		})
	}
	wg.Wait()
	for cpu := range seen {
		cpus = append(cpus, cpu)
	}
	slices.Sort(cpus)
	return cpus
}

// forbidden are the system calls by which a program binds threads to CPUs, or
// memory to nodes (sched_setaffinity(2), numa(7)).
var forbidden = []struct {
	name   string
	number uint32
}{
	{"sched_setaffinity", unix.SYS_SCHED_SETAFFINITY},
	{"mbind", unix.SYS_MBIND},
	{"set_mempolicy", unix.SYS_SET_MEMPOLICY},
	{"set_mempolicy_home_node", unix.SYS_SET_MEMPOLICY_HOME_NODE},
	{"migrate_pages", unix.SYS_MIGRATE_PAGES},
	{"move_pages", unix.SYS_MOVE_PAGES},
}

// cannotSeal is the exit status of a program that may not install a filter.
const cannotSeal = 77

// seal starts this program anew as a part, which the kernel ends at the first
// of the forbidden calls (seccomp(2)). The filter is in force before the
// runtime's first instruction.
func seal(then string) {
	runtime.LockOSThread()
	const killProcess, allow = 0x80000000, 0x7fff0000
	n := len(forbidden)
	filter := []unix.SockFilter{{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS}} // the call's number
	for i, c := range forbidden {
		filter = append(filter, unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, Jt: uint8(n - i), K: c.number})
	}
	filter = append(filter, unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: allow}, unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: killProcess})
	prog := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
	if err == nil {
		err = unix.Prctl(unix.PR_SET_SECCOMP, unix.SECCOMP_MODE_FILTER, uintptr(unsafe.Pointer(&prog)), 0, 0)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "filter of system calls: %v (%s)\n", err, errnoName(err))
		os.Exit(cannotSeal)
	}
	os.Setenv(part, then)
	err = syscall.Exec("/proc/self/exe", os.Args[:1], os.Environ())
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func errnoName(err error) string {
	var errno syscall.Errno
	errors.As(err, &errno)
	return unix.ErrnoName(errno)
}

// maxCPU is the most that a kernel can be configured for (NR_CPUS on x86).
const maxCPU = 8192

func everything() (list []int) {
	for cpu := range maxCPU {
		list = append(list, cpu)
	}
	return list
}

// setAll binds a thread to a set of CPUs, as taskset(1) does.
func setAll(thread int, cpus []int) error {
	set := unix.NewCPUSet(maxCPU)
	for _, cpu := range cpus {
		if cpu < maxCPU {
			set.Set(cpu)
		}
	}
	return unix.SchedSetaffinityDynamic(thread, set)
}

func get(thread int) (list []int, err error) {
	set := unix.NewCPUSet(maxCPU)
	if err := unix.SchedGetaffinityDynamic(thread, set); err != nil {
		return nil, err
	}
	for cpu := range maxCPU {
		if set.IsSet(cpu) {
			list = append(list, cpu)
		}
	}
	return list, nil
}

// threads of this process.
func threads() []int { return threadsOf("self") }

func threadsOf(process string) (ids []int) {
	entries, _ := os.ReadDir("/proc/" + process + "/task")
	for _, e := range entries {
		if id, err := strconv.Atoi(e.Name()); err == nil {
			ids = append(ids, id)
		}
	}
	return ids
}

// under calls f on a thread with that set of CPUs, which what f starts
// inherits, as across the execve(2) of taskset. The error is the kernel's.
func under(cpus []int, f func() error) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	old, err := get(0)
	if err != nil {
		return err
	}
	if err := setAll(0, cpus); err != nil {
		return err
	}
	return errors.Join(f(), setAll(0, old))
}

// program returns the command that plays a part, with variables of its own.
func program(t *testing.T, vars ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "GOMAXPROCS=") && !strings.HasPrefix(v, "GODEBUG=") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, vars...)
	return cmd
}

// watch runs the program under a set of CPUs to its end and returns its view.
func watch(t *testing.T, cpus []int, cmd *exec.Cmd) (v View, err error) {
	t.Helper()
	var out, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := under(cpus, cmd.Start); err != nil {
		return v, err
	}
	if err := cmd.Wait(); err != nil {
		return v, fmt.Errorf("%w%s", err, strings.TrimSpace(" "+stderr.String()))
	}
	if err := json.Unmarshal([]byte(out.String()), &v); err != nil {
		t.Fatalf("the program said %q: %v", out.String(), err)
	}
	return v, nil
}
