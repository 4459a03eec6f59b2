package numa

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/toolchain"
)

var (
	boot   = flag.Bool("vm", false, "boot a machine of two nodes under qemu-system-x86_64 and record testdata/guest.txt")
	kernel = flag.String("kernel", "", "with -vm: the kernel to boot, a vmlinuz; empty: Debian's, from /boot or by apt-get download")
)

// recorded is the transcript that make numa-vm keeps.
const recorded = "testdata/guest.txt"

const emulator = "qemu-system-x86_64"

// machineArgs describe a machine of two nodes with two CPUs each. It is
// emulated (TCG): what is true of it is where things lie, not how long anything takes.
var machineArgs = []string{
	"-accel", "tcg,thread=multi", "-machine", "q35", "-smp", "4,sockets=2,cores=2", "-m", "512",
	"-object", "memory-backend-ram,id=first,size=256M", "-object", "memory-backend-ram,id=second,size=256M",
	"-numa", "node,nodeid=0,cpus=0-1,memdev=first", "-numa", "node,nodeid=1,cpus=2-3,memdev=second",
	"-numa", "dist,src=0,dst=1,val=21",
	"-nodefaults", "-display", "none", "-no-reboot", "-serial", "stdio",
}

// The guest's kernel would, after a second or so, carry pages to the node that
// reads them by itself; here that would hide what the program does.
const guestTest = "-test.v -test.run=^TestNodes$"

var commandLine = "console=ttyS0 panic=-1 numa_balancing=disable rdinit=/init NUMA_GUEST=1 -- " + guestTest

// TestGuest boots the machine of two nodes with this very test as its first
// process, and records what TestNodes says there.
func TestGuest(t *testing.T) {
	if !*boot {
		t.Skip("boots an emulated machine: type make numa-vm")
	}
	qemu, err := exec.LookPath(emulator)
	if err != nil {
		t.Fatalf("%v: type apt-get install qemu-system-x86 (as root)", err)
	}
	image, from := findKernel(t)
	dir := t.TempDir()
	initrd := filepath.Join(dir, "initrd")
	if err := os.WriteFile(initrd, initramfs(t, dir), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	args := append(slices.Clone(machineArgs), "-kernel", image, "-initrd", initrd, "-append", commandLine)
	start := time.Now()
	console, err := exec.CommandContext(ctx, qemu, args...).Output()
	artifact.Write(t, "console.txt", console)
	if err != nil {
		t.Fatalf("%s: %v: it ran %v and the console ends in\n%s", emulator, err, time.Since(start).Round(time.Second), tail(console))
	}
	said, code, ok := between(console)
	if !ok || code != "0" {
		t.Fatalf("the guest's tests did not pass; the console ends in\n%s", tail(console))
	}
	version, err := exec.CommandContext(ctx, qemu, "--version").Output()
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(version), "\n")

	var b strings.Builder
	fmt.Fprintf(&b, "$ CGO_ENABLED=0 go test -c -o init ./experiments/numa\n%s, linux/amd64, the only program of the guest\n", runtime.Version())
	shown := append(slices.Clone(machineArgs), "-kernel", "vmlinuz", "-initrd", "init.cpio", "-append", "'"+commandLine+"'")
	fmt.Fprintf(&b, "$ %s%s\n%s\nkernel: %s\n", emulator, quoted(shown), first, from)
	b.WriteString(firmware(console))
	fmt.Fprintf(&b, "$ ./init %s\n%s", guestTest, said)
	if err := os.MkdirAll(filepath.Dir(recorded), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(recorded, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Logf("booted in %v, recorded %s:\n%s", time.Since(start).Round(time.Second), recorded, b.String())
}

// quoted breaks the arguments into lines as one would type them, a flag and
// its value in one.
func quoted(args []string) string {
	var b strings.Builder
	column := len(emulator) + 2
	for i := 0; i < len(args); {
		group := args[i]
		for i++; i < len(args) && !strings.HasPrefix(args[i], "-"); i++ {
			group += " " + args[i]
		}
		if column += 1 + len(group); column > 78 {
			b.WriteString(" \\\n   ")
			column = 4 + len(group)
		}
		b.WriteString(" " + group)
	}
	return b.String()
}

// initramfs builds this package's test as a program without libraries and
// packs it with the few files that it needs.
func initramfs(t *testing.T, dir string) []byte {
	t.Helper()
	binary := filepath.Join(dir, "init")
	local := toolchain.Local()
	local.GOOS, local.GOARCH = "linux", "amd64"
	cmd := local.Command(t.Context(), ".", "test", "-c", "-o", binary, ".") // without cgo
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("building the guest's program: %v: %s", err, out)
	}
	text, err := os.ReadFile(binary)
	if err != nil {
		t.Fatal(err)
	}
	var a archive
	for _, d := range []string{"dev", "proc", "sys", "tmp"} {
		a.add(d, directory, nil, 0, 0)
	}
	a.add("dev/console", device, nil, 5, 1)
	a.add("dev/null", device, nil, 1, 3)
	a.add("init", program, text, 0, 0)
	return a.end()
}

// findKernel returns a kernel to boot and what it is called.
func findKernel(t *testing.T) (path, name string) {
	t.Helper()
	if *kernel != "" {
		return *kernel, filepath.Base(*kernel)
	}
	images, _ := filepath.Glob("/boot/vmlinuz-*-amd64")
	for _, image := range slices.Backward(images) {
		if f, err := os.Open(image); err == nil {
			f.Close()
			return image, "Debian's " + filepath.Base(image)
		}
	}
	return download(t)
}

// download fetches Debian's smallest kernel package and unpacks it, which
// needs no privilege and installs nothing.
func download(t *testing.T) (path, name string) {
	t.Helper()
	dir := t.TempDir()
	run := func(args ...string) string {
		cmd := exec.CommandContext(t.Context(), args[0], args[1:]...)
		cmd.Dir = dir
		out, err := cmd.Output()
		if err != nil {
			why := err.Error()
			if exit, ok := errors.AsType[*exec.ExitError](err); ok {
				why += ": " + strings.TrimSpace(string(exit.Stderr))
			}
			t.Fatalf("%s: %s: type apt-get update (as root), or give a kernel: go test ./experiments/numa -run TestGuest -args -vm -kernel FILE", strings.Join(args, " "), why)
		}
		return string(out)
	}
	const meta = "linux-image-cloud-amd64"
	match := regexp.MustCompile(`Depends: (linux-image-\S+)`).FindStringSubmatch(run("apt-cache", "depends", meta))
	if match == nil {
		t.Fatalf("apt-cache depends %s names no kernel: type apt-get update (as root)", meta)
	}
	run("apt-get", "download", match[1])
	packages, _ := filepath.Glob(filepath.Join(dir, "*.deb"))
	if len(packages) != 1 {
		t.Fatalf("apt-get download %s left %v", match[1], packages)
	}
	run("dpkg-deb", "-x", packages[0], "kernel")
	images, _ := filepath.Glob(filepath.Join(dir, "kernel", "boot", "vmlinuz-*"))
	if len(images) != 1 {
		t.Fatalf("%s holds %v", packages[0], images)
	}
	version := strings.TrimSpace(run("dpkg-deb", "-f", packages[0], "Version"))
	return images[0], fmt.Sprintf("Debian's %s %s", match[1], version)
}

// between returns what stands between the marks, and the guest's exit status.
func between(console []byte) (said, code string, ok bool) {
	text := strings.ReplaceAll(string(console), "\r", "")
	_, text, ok = strings.Cut(text, begin+"\n")
	said, text, ok2 := strings.Cut(text, end)
	code, _, _ = strings.Cut(text, "\n")
	return said, code, ok && ok2
}

var stamp = regexp.MustCompile(`^\[ *\d+\.\d+\] `)

// firmware returns the lines in which the kernel tells what it learnt of nodes.
func firmware(console []byte) string {
	var b strings.Builder
	for l := range strings.Lines(strings.ReplaceAll(string(console), "\r", "")) {
		text := stamp.ReplaceAllString(l, "")
		if text == l {
			continue
		}
		if version, ok := strings.CutPrefix(text, "Linux version "); ok {
			version, _, _ = strings.Cut(version, " ")
			b.WriteString("Linux version " + version + "\n")
		}
		for _, prefix := range []string{"SRAT:", "Fallback order", "smp: Brought up", ".... node"} {
			if strings.HasPrefix(text, prefix) {
				b.WriteString(strings.TrimRight(text, " \n") + "\n")
			}
		}
	}
	return b.String()
}

func tail(console []byte) []byte {
	lines := bytes.SplitAfter(console, []byte("\n"))
	return bytes.Join(lines[max(0, len(lines)-25):], nil)
}
