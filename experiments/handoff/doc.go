// Package handoff asks which kinds of blocking take the P away from a thread,
// who takes it, and in which states the goroutine waits meanwhile. The
// runtime's source of every release says what can happen. What does happen is
// counted in a runtime that is rebuilt with a counter at each of the places in
// question, so that it runs at its own speed, unlike under a debugger.
//
// What would change its mind: a net.Conn.Read or a LockOSThread that costs the
// thread its P; a system call of package syscall that reaches
// entersyscallblock; a goroutine whose state goes from syscall to waiting; a
// handoffp that puts the P anywhere but in the hands of a thread or in the list
// of idle Ps.
package handoff
