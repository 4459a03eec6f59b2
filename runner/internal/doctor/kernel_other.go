//go:build !linux

package doctor

import (
	"context"
	"runtime"
)

// Where there is no such interface, the experiments that use it say
// "unavailable"; a virtual machine with Linux decides their claims.

func ptrace(context.Context, *host) Capability {
	return lacks("the experiments that trace a process do so on Linux only, this is %s", runtime.GOOS)
}

func landlock(context.Context, *host) Capability {
	return lacks("Landlock is Linux, this is %s", runtime.GOOS)
}

func userNamespaces(context.Context, *host) Capability {
	return lacks("user namespaces are Linux, this is %s", runtime.GOOS)
}

func ioUring(context.Context, *host) Capability {
	return lacks("io_uring is Linux, this is %s", runtime.GOOS)
}

func liburing(context.Context, *host) Capability {
	return lacks("io_uring is Linux, this is %s", runtime.GOOS)
}

func pageNumbers(context.Context, *host) Capability {
	return lacks("/proc/self/pagemap is Linux, this is %s", runtime.GOOS)
}
