// Package entry asks what entering a system call executes, and what parking a
// goroutine executes: which functions, how many instructions, which fields of
// the goroutine, its thread and its P. A call that fails at once, the one the
// article times, is stepped through in every release, and so is each way of
// leaving the P to the next goroutine, up to that goroutine's first instruction.
//
// What would change its mind: a failing read(2) in which entersyscallblock,
// mcall or gopark runs, or in which an instruction touches the P's runqhead; an
// entry that does not save SP and PC or leaves the status alone.
package entry
