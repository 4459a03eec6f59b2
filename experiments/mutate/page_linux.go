package mutate

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"unsafe"
)

//region frame

// Frame returns the number of the physical page behind an address, from
// /proc/self/pagemap (proc_pid_pagemap(5)). It is 0 where the kernel hides it,
// which is from everybody without CAP_SYS_ADMIN, and where it has no such file.
func Frame(p unsafe.Pointer) (uint64, error) {
	f, err := os.Open("/proc/self/pagemap")
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("finding a physical page: %w", err)
	}
	defer f.Close()
	var entry [8]byte
	if _, err := f.ReadAt(entry[:], int64(uintptr(p)/uintptr(os.Getpagesize())*8)); err != nil {
		return 0, fmt.Errorf("finding a physical page: %w", err)
	}
	e := binary.NativeEndian.Uint64(entry[:])
	const present, frame = 1 << 63, 1<<55 - 1
	if e&present == 0 {
		return 0, fmt.Errorf("finding a physical page: the kernel says that nothing is mapped at %p", p)
	}
	return e & frame, nil
}

//endregion frame
