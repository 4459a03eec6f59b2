package numa

import (
	"fmt"
	"os"
	"syscall"
	"testing"
)

// The marks between which the guest's console holds what the host keeps.
const (
	begin = "--- begin of the transcript"
	end   = "--- end of the transcript: "
)

// TestMain runs the tests. As the first process of a guest it is init as well:
// it mounts what the tests read, and turns the machine off behind them.
func TestMain(m *testing.M) {
	if os.Getpid() != 1 || os.Getenv("NUMA_GUEST") == "" {
		os.Exit(m.Run())
	}
	for _, fs := range []struct{ kind, at string }{{"proc", "/proc"}, {"sysfs", "/sys"}, {"tmpfs", "/tmp"}} {
		if err := syscall.Mount(fs.kind, fs.at, fs.kind, 0, ""); err != nil {
			fmt.Printf("mounting %s: %v\n", fs.at, err)
		}
	}
	code := m.Run()
	fmt.Printf("%s\n%s%s%d\n", begin, transcript.Bytes(), end, code)
	syscall.Sync()
	syscall.Reboot(syscall.LINUX_REBOOT_CMD_RESTART) // qemu -no-reboot ends
	select {}
}
