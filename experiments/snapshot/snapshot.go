// Package snapshot asks whether a debugger that knows nothing of our overlays
// sees the same bytes. gdb stops a real program at a breakpoint and reads a
// channel by the names in the program's DWARF tables; the program has read the
// same memory itself, by offsets. A single byte that differs, or an offset that
// gdb reckons otherwise, would change its mind.
package snapshot
