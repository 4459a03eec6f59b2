package main

import (
	"syscall"
	"unsafe"
)

func getcpu() {
	var cpu, node uint32
	syscall.RawSyscall(309, uintptr(unsafe.Pointer(&cpu)), uintptr(unsafe.Pointer(&node)), 0) // SYS_getcpu
}
